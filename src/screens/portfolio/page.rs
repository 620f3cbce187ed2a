//! The files of a folder in a table, what needs attention first, and what is to be said of the one with the cursor.

use crate::present;
use crate::screens::command::Command;
use crate::screens::component::{Component, Go, Offer};
use crate::screens::layout::window;
use crate::screens::look::Look;
use crate::screens::message::Effect;
use crate::screens::model::Model;
use crate::screens::page::{Above, Column, Detail, Heading, ListPage, ListRow, Page, Split, Token};
use crate::screens::portfolio::Portfolio;
use crate::screens::progress::progress;
use crate::screens::text::Text;
use crate::screens::view::{View, WIDE};
use crate::workspace::{Listed, Standing};

/// The rows that the details keep.
const PANE: u16 = 7;
/// The cells of the progress while files are looked at.
const BAR: usize = 40;

/// A column: its heading, its cells, from which width of the table on it shows, and what stands in it.
type FileColumn = (&'static str, u16, u16, fn(&Look<'_>, &Listed) -> String);

const COLUMNS: &[FileColumn] = &[
    ("portfolio-column-kind", 11, 70, |look, file| look.word(file.kind)),
    ("portfolio-column-edition", 12, WIDE - 2, |_, file| edition(file)),
    ("portfolio-column-answered", 8, 50, |_, file| answered(file)),
    ("portfolio-column-waivers", 7, 60, |_, file| forgone(file)),
    ("portfolio-column-expiry", 10, 0, |_, file| file.expiry.map(|day| day.to_string()).unwrap_or_default()),
    ("portfolio-column-seals", 7, WIDE - 2, |_, file| seals(file)),
];

fn answered(file: &Listed) -> String {
    let (answered, asked) = file.progress;
    if asked == 0 { String::new() } else { format!("{answered}/{asked}") }
}

fn forgone(file: &Listed) -> String {
    let (waivers, accepted, _) = file.forgone;
    let all = waivers.saturating_add(accepted);
    if all == 0 { String::new() } else { all.to_string() }
}

/// The edition of the first checklist, and how many more there are.
fn edition(file: &Listed) -> String {
    let first = file.editions.first().map_or("", |(_, edition)| edition.as_str());
    let more = file.editions.len().saturating_sub(1);
    if more == 0 { first.to_owned() } else { format!("{first}+{more}") }
}

/// Seals by keys that are trusted, of all.
fn seals(file: &Listed) -> String {
    let (all, trusted) = file.seals;
    if all == 0 { String::new() } else { format!("{trusted}/{all}") }
}

/// Every worksheet and attestation below a folder.
#[derive(Clone, Debug, Default)]
pub struct PortfolioScreen {
    /// The line with the cursor.
    pub cursor: usize,
}

impl Component for PortfolioScreen {
    fn page(&self, view: View<'_>) -> Option<Page> {
        page(view, self.cursor)
    }

    fn title(&self, view: View<'_>) -> Option<String> {
        Some(view.look.word("screen-portfolio"))
    }

    fn hint(&self, view: View<'_>) -> Option<String> {
        let waits = view.model.portfolio.as_ref()?.progress.is_some();
        Some(view.look.word(if waits { "screen-hint-portfolio-wait" } else { "screen-hint-portfolio" }))
    }

    fn offer(&self, command: Command, model: &Model) -> Offer {
        let file = || model.portfolio.as_ref()?.file(self.cursor);
        match command {
            Command::Open => Offer::if_else(file().is_some(), "refused-nothing-here"),
            _ => Offer::Yes,
        }
    }

    fn lines(&self, model: &Model) -> usize {
        model.portfolio.as_ref().map_or(0, |portfolio| portfolio.shown.len())
    }

    fn cursor(&self) -> Option<usize> {
        Some(self.cursor)
    }

    fn cursor_mut(&mut self) -> Option<&mut usize> {
        Some(&mut self.cursor)
    }

    fn open(&self, model: &Model) -> Option<Go> {
        let file = model.portfolio.as_ref()?.at(self.cursor)?;
        Some(Go::Ask(Effect::OpenListed(file)))
    }
}

/// What the screen shows.
pub(crate) fn page(view: View<'_>, cursor: usize) -> Option<Page> {
    let look = view.look;
    let portfolio = view.model.portfolio.as_ref()?;
    let values = [("shown", portfolio.shown.len().into()), ("all", portfolio.files.len().into())];
    let count = look.filled("portfolio-shown", &values);
    let count = if portfolio.progress.is_some() { String::new() } else { count };
    let (above, used) = above(view, portfolio);
    let page = ListPage {
        top: view.top(),
        heading: Some(Heading::new(&portfolio.folder, 0).with(count, Token::Muted)),
        above,
        ..ListPage::default()
    };
    let mut text = Text::new(look);
    let Some(file) = portfolio.file(cursor) else {
        if portfolio.progress.is_none() {
            let id = if portfolio.files.is_empty() { "portfolio-empty" } else { "screen-nothing-found" };
            text.text(&look.word(id), Token::Muted);
        }
        return Some(Page::List(Box::new(ListPage { empty: text.blocks, ..page })));
    };
    text.blocks_of(&present::portfolio::detail(file, look.words));
    let columns: Vec<&FileColumn> = COLUMNS.iter().filter(|(_, _, from, _)| view.area.width >= *from).collect();
    let height = view.area.height.saturating_sub(view.top()).saturating_sub(1).saturating_sub(used);
    let kept = PANE.min(height.saturating_sub(1) / 2);
    // Of ten thousand files, only those that may be in view are laid out.
    let shown = window(cursor, portfolio.shown.len(), usize::from(view.area.height));
    let name = Column { head: look.word("portfolio-column-account"), cells: None };
    let head = |(id, cells, ..): &&FileColumn| Column { head: look.word(id), cells: Some(*cells) };
    Some(Page::List(Box::new(ListPage {
        columns: std::iter::once(name).chain(columns.iter().map(head)).collect(),
        first: shown.start,
        total: portfolio.shown.len(),
        rows: shown.filter_map(|line| portfolio.file(line)).map(|file| row(look, file, &columns)).collect(),
        cursor: Some(cursor),
        detail: Detail { blocks: text.blocks, ..Detail::default() },
        split: Split::Below(height.saturating_sub(kept).saturating_sub(1)),
        ..page
    })))
}

/// What is typed, or how far it is; and the rows that this takes.
fn above(view: View<'_>, portfolio: &Portfolio) -> (Above, u16) {
    let look = view.look;
    if let Some((done, all)) = portfolio.progress {
        let bar = progress(look, done, all, BAR.min(usize::from(view.area.width)));
        let bar = if all == 0 { String::new() } else { bar };
        return (Above::Progress(look.word("portfolio-looking"), bar), 3);
    }
    if view.is_narrowing {
        return (Above::Query(portfolio.query.clone()), 1);
    }
    if portfolio.query.is_empty() {
        return (Above::Nothing, 0);
    }
    let words = look.filled("portfolio-sifted", &[("query", portfolio.query.as_str().into())]);
    (Above::Narrowed(words), 1)
}

/// The sign and the colour of how a file stands.
fn sign_of(look: &Look<'_>, standing: Standing) -> (&'static str, Token) {
    match standing {
        Standing::Wrong => (look.glyphs.contradiction, Token::Danger),
        Standing::Watch => (look.glyphs.advisory, Token::Warning),
        Standing::Open => (look.glyphs.open, Token::Text),
        Standing::Well => (look.glyphs.done, Token::Ok),
    }
}

/// A file as a line of the table.
fn row(look: &Look<'_>, file: &Listed, columns: &[&FileColumn]) -> ListRow {
    let name = if file.account.is_empty() { &file.file } else { &file.account };
    let others = columns.iter().map(|(.., what)| (what(look, file), Token::Text));
    let cells = std::iter::once((name.clone(), Token::Text)).chain(others).collect();
    ListRow { mark: Some(sign_of(look, file.standing)), cells, ..ListRow::default() }
}
