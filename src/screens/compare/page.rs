//! What differs between two records: what it is about at the left, old and new at the right or below.

use crate::attestation::difference::{self, Origin, RecordChangeKind};
use crate::checklist::Address;
use crate::document;
use crate::present::{Words, comparison};
use crate::screens::command::Command;
use crate::screens::compare::{CompareLine, CompareScreen};
use crate::screens::component::{Component, Go, Offer, Opening};
use crate::screens::layout::{Scroll, cells};
use crate::screens::look::Look;
use crate::screens::model::Model;
use crate::screens::page::{Above, Detail, Heading, ListPage, ListRow, Page, Split, Token};
use crate::screens::text::{Text, lay};
use crate::screens::view::View;
use crate::workspace::{Say, Tone};

/// The width of the list where there is something beside it.
const LIST: u16 = 50;

/// Before what the old record says, before what the new one says, and before what both say differently.
const OLD: &str = "-";
const NEW: &str = "+";
const BOTH: &str = "~";

impl Component for CompareScreen {
    fn page(&self, view: View<'_>) -> Option<Page> {
        Some(page(view, self))
    }

    fn title(&self, view: View<'_>) -> Option<String> {
        Some(view.look.word("screen-compare"))
    }

    fn hint(&self, view: View<'_>) -> Option<String> {
        let filter = view.look.word(self.filter.id());
        Some(view.look.filled("screen-hint-compare", &[("filter", filter.into())]))
    }

    fn offer(&self, command: Command, _model: &Model) -> Offer {
        match command {
            Command::Open => Offer::if_else(self.line().is_some(), "refused-nothing-here"),
            _ => Offer::Yes,
        }
    }

    fn key_name(&self, command: Command) -> Option<&'static str> {
        (command == Command::Open).then_some("screen-key-go")
    }

    fn lines(&self, _model: &Model) -> usize {
        self.lines().len()
    }

    fn cursor(&self) -> Option<usize> {
        Some(self.cursor)
    }

    fn cursor_mut(&mut self) -> Option<&mut usize> {
        Some(&mut self.cursor)
    }

    fn scroll_mut(&mut self) -> Option<&mut Scroll> {
        Some(&mut self.scroll)
    }

    fn has_text_of_line(&self) -> bool {
        true
    }

    fn item(&self, _model: &Model) -> Option<Address> {
        match self.line()? {
            CompareLine::Item(at) => self.difference.items.get(at).map(|entry| entry.id.item_only()),
            CompareLine::Account | CompareLine::List(_) | CompareLine::Fact(_) => None,
        }
    }

    fn open(&self, model: &Model) -> Option<Go> {
        let at = match self.line()? {
            CompareLine::Fact(at) => self.difference.facts.get(at).map(|entry| entry.id.clone()),
            CompareLine::Item(at) => self.difference.items.get(at).map(|entry| entry.id.clone()),
            CompareLine::Account => return Some(Go::Open(Opening::Name)),
            CompareLine::List(_) => None,
        };
        let list = |at: &Address| model.workspace.as_ref().and_then(|workspace| workspace.list(&at.checklist));
        let is_here = |at: &Address| {
            list(at).is_some_and(|list| list.position(&at.item).is_some() || list.fact(&at.item).is_some())
        };
        Some(match at {
            Some(at) if is_here(&at) => Go::To(at),
            Some(at) => Go::Say(Tone::Hint, Say::new("said-compare-not-here").with("item", at.item.to_string())),
            None => Go::Say(Tone::Hint, Say::new("said-compare-no-item")),
        })
    }
}

/// What the screen shows.
pub(crate) fn page(view: View<'_>, screen: &CompareScreen) -> Page {
    let look = view.look;
    let lines = screen.lines();
    let filter = look.word(screen.filter.id());
    let count = look.filled("screen-items-shown", &[("filter", filter.into()), ("count", lines.len().into())]);
    let mut about = Text::new(look);
    about.hang(&format!("{OLD} "), Token::Danger, &side(look, &screen.old), Token::Muted);
    about.hang(&format!("{NEW} "), Token::Ok, &side(look, &screen.new), Token::Muted);
    if screen.difference.other_worksheet {
        about.sign(look.glyphs.contradiction, &look.word("diff-other-worksheet"), Token::Warning);
    }
    let height = view.area.height.saturating_sub(view.top()).saturating_sub(1);
    let most = (height / 3).max(2);
    let used = cells(lay(&about.blocks, view.area.width, look.glyphs.side).len()).min(most).saturating_add(1);
    let page = ListPage {
        top: view.top(),
        heading: Some(Heading::new(look.word("screen-compare"), 0).with(count, Token::Muted)),
        above: Above::Text { blocks: about.blocks, most, is_ruled: true },
        ..ListPage::default()
    };
    let mut text = Text::new(look);
    if lines.is_empty() {
        text.text(&look.word("screen-compare-none"), Token::Muted);
        return Page::List(Box::new(ListPage { empty: text.blocks, ..page }));
    }
    let cursor = screen.cursor.min(lines.len().saturating_sub(1));
    if let Some(line) = lines.get(cursor) {
        text.blocks_of(&detail(view, screen, *line));
    }
    let (rows, selected) = rows(view, screen, &lines, cursor);
    let split = if view.is_wide() { Split::Beside(LIST) } else { Split::Below(height.saturating_sub(used) / 2) };
    Page::List(Box::new(ListPage {
        total: rows.len(),
        rows,
        cursor: Some(selected),
        detail: Detail { blocks: text.blocks, scroll: Some(screen.scroll.clone()), ..Detail::default() },
        split,
        ..page
    }))
}

fn side(look: &Look<'_>, side: &super::Side) -> String {
    match &side.digest {
        None => look.filled(
            "screen-compare-side",
            &[("file", side.file.as_str().into()), ("account", side.account.as_str().into())],
        ),
        Some(digest) => {
            let values = [
                ("file", side.file.as_str().into()),
                ("account", side.account.as_str().into()),
                ("digest", digest.as_str().into()),
            ];
            look.filled("screen-compare-side-sealed", &values)
        }
    }
}

/// The lines under their headings, and which of them has the cursor.
fn rows(view: View<'_>, screen: &CompareScreen, lines: &[CompareLine], cursor: usize) -> (Vec<ListRow>, usize) {
    let look = view.look;
    let (mut rows, mut selected, mut group) = (Vec::new(), 0usize, "");
    for (at, line) in lines.iter().enumerate() {
        let heading = match line {
            CompareLine::Account => "diff-account",
            CompareLine::List(_) => "diff-checklists",
            CompareLine::Fact(_) => "diff-facts",
            CompareLine::Item(_) => "diff-items",
        };
        if heading != group {
            rows.push(ListRow::heading(look.word(heading)));
            group = heading;
        }
        if at == cursor {
            selected = rows.len();
        }
        rows.push(entry(view, screen, *line));
    }
    (rows, selected)
}

fn entry(view: View<'_>, screen: &CompareScreen, line: CompareLine) -> ListRow {
    let found = &screen.difference;
    match line {
        CompareLine::Account => ListRow {
            mark: Some((BOTH, Token::Warning)),
            text: screen.new.account.clone(),
            right: view.look.word(RecordChangeKind::Changed.id()),
            ..ListRow::default()
        },
        CompareLine::List(at) => found.lists.get(at).map(|entry| row(view, entry, String::new())).unwrap_or_default(),
        CompareLine::Fact(at) => found.facts.get(at).map(|entry| row(view, entry, String::new())).unwrap_or_default(),
        CompareLine::Item(at) => {
            let lead = |entry: &difference::RecordChange<Address>| entry.id.item.to_string();
            found.items.get(at).map(|entry| row(view, entry, lead(entry))).unwrap_or_default()
        }
    }
}

fn row<I>(view: View<'_>, entry: &difference::RecordChange<I>, lead: String) -> ListRow {
    let mark = match entry.kind {
        RecordChangeKind::Added => (NEW, Token::Ok),
        RecordChangeKind::Removed => (OLD, Token::Danger),
        RecordChangeKind::Changed => (BOTH, Token::Warning),
    };
    let right = match entry.origin {
        Origin::Account => view.look.word(entry.kind.id()),
        Origin::Checklist => view.look.word("screen-compare-asked"),
    };
    ListRow { mark: Some(mark), lead, text: entry.title.clone(), right, ..ListRow::default() }
}

/// What the old and the new record say.
fn detail(view: View<'_>, screen: &CompareScreen, line: CompareLine) -> Vec<document::Block> {
    let (found, words) = (&screen.difference, view.look.words);
    let blocks = match line {
        CompareLine::Account => Some(comparison::of_account(&found.account, words)),
        CompareLine::List(at) => found.lists.get(at).map(|list| comparison::of_entry(list, list.id.as_str(), words)),
        CompareLine::Fact(at) => found.facts.get(at).map(|fact| of_address(fact, words)),
        CompareLine::Item(at) => found.items.get(at).map(|item| of_address(item, words)),
    };
    blocks.unwrap_or_default()
}

fn of_address(entry: &difference::RecordChange<Address>, words: &dyn Words) -> Vec<document::Block> {
    comparison::of_entry(entry, entry.id.item.as_str(), words)
}
