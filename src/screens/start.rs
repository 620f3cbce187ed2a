//! The worksheets there are.

use crate::screens::component::{Component, Go, Opening};
use crate::screens::message::Effect;
use crate::screens::model::Model;
use crate::screens::page::{Above, Detail, Heading, ListPage, ListRow, Page, Split, Token};
use crate::screens::progress::progress;
use crate::screens::text::Text;
use crate::screens::verified;
use crate::screens::view::View;
use crate::text::measure;
use crate::workspace::{Tone, WorksheetListing};

/// The rows that are left for what is to be said of the line with the cursor.
const DETAIL: u16 = 3;

/// The worksheets there are.
#[derive(Clone, Debug, Default)]
pub struct StartScreen {
    /// The line with the cursor; one past the worksheets is "new account".
    pub cursor: usize,
}

impl Component for StartScreen {
    fn page(&self, view: View<'_>) -> Option<Page> {
        Some(page(view, self.cursor))
    }

    fn hint(&self, view: View<'_>) -> Option<String> {
        let worksheets = &view.model.shelf;
        Some(view.look.word(match worksheets.get(self.cursor) {
            _ if worksheets.is_empty() => "screen-hint-start-empty",
            None => "screen-hint-start-new",
            Some(entry) if entry.record.is_some() => "reopen-hint-shelf",
            Some(_) => "screen-hint-start",
        }))
    }

    fn lines(&self, model: &Model) -> usize {
        model.shelf.len().saturating_add(1)
    }

    fn cursor(&self) -> Option<usize> {
        Some(self.cursor)
    }

    fn cursor_mut(&mut self) -> Option<&mut usize> {
        Some(&mut self.cursor)
    }

    fn open(&self, model: &Model) -> Option<Go> {
        Some(match model.shelf.get(self.cursor) {
            None => Go::Open(Opening::NewAccount),
            Some(entry) => match &entry.problem {
                Some(problem) => Go::Say(Tone::Problem, problem.clone()),
                None => Go::Ask(Effect::Open(self.cursor)),
            },
        })
    }
}

/// What the screen shows.
pub(crate) fn page(view: View<'_>, cursor: usize) -> Page {
    let look = view.look;
    let shelf = &view.model.shelf;
    let heading = if shelf.is_empty() { "screen-start-welcome" } else { "screen-start-heading" };
    let mut about = Text::new(look);
    about.text(&look.word(if shelf.is_empty() { "screen-start-about" } else { "screen-start-pick" }), Token::Text);
    let mut rows: Vec<ListRow> = shelf.iter().map(|entry| row(view, entry)).collect();
    let new = ListRow { text: look.word("screen-start-new"), ..ListRow::default() };
    rows.push(ListRow { mark: Some((look.glyphs.plus, Token::Accent)), ..new });
    let cursor = cursor.min(rows.len().saturating_sub(1));
    let mut detail = Text::new(look);
    if let Some(entry) = shelf.get(cursor) {
        match &entry.problem {
            Some(problem) => detail.sign(look.glyphs.contradiction, &look.say_fully(problem), Token::Danger),
            None => detail.text(&entry.path, Token::Muted),
        }
    }
    let most = view.area.height.saturating_sub(view.top()).saturating_sub(5);
    Page::List(Box::new(ListPage {
        top: view.top(),
        heading: Some(Heading::new(look.word(heading), 0)),
        above: Above::Text { blocks: about.blocks, most, is_ruled: false },
        detail: Detail { blocks: detail.blocks, ..Detail::default() },
        split: Split::Under(DETAIL),
        ..ListPage::of(rows, Some(cursor))
    }))
}

fn row(view: View<'_>, entry: &WorksheetListing) -> ListRow {
    let look = view.look;
    let mut right = Vec::new();
    if entry.sealed {
        right.push(look.word("screen-start-sealed"));
    }
    if let Some(changed) = entry.changed {
        right.push(changed.to_string());
    }
    if let Some((done, total)) = entry.progress {
        right.push(measure::padded(&progress(look, done, total, 16), 16));
    }
    if let Some((_, say)) = &entry.record {
        right.insert(0, look.say(say));
    }
    let of_record = entry.record.as_ref().map(|(mark, _)| verified::sign_of(look, *mark));
    let mark = match (&entry.problem, entry.sealed) {
        _ if of_record.is_some() => of_record,
        (Some(_), _) => Some((look.glyphs.contradiction, Token::Danger)),
        (None, true) => Some((look.glyphs.done, Token::Ok)),
        (None, false) => Some((look.glyphs.open, Token::Text)),
    };
    let right = if entry.problem.is_some() { look.word("screen-start-problem") } else { right.join("  ") };
    ListRow { mark, text: entry.name.clone(), right, ..ListRow::default() }
}
