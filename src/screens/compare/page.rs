//! What differs between two records: what it is about at the left, old and new at the right or below.

use crate::attestation::difference::{self, Cause, Fate};
use crate::checklist::Address;
use crate::document;
use crate::present::{Words, comparison};
use crate::screens::compare::CompareLine;
use crate::screens::compare::CompareScreen;
use crate::screens::layout::cells;
use crate::screens::look::Look;
use crate::screens::page::{Above, Detail, Heading, ListPage, ListRow, Page, Split, Token};
use crate::screens::text::Text;
use crate::screens::text::lay;
use crate::screens::view::View;

/// The width of the list where there is something beside it.
const LIST: u16 = 50;

/// Before what the old record says, before what the new one says, and before what both say differently.
const OLD: &str = "-";
const NEW: &str = "+";
const BOTH: &str = "~";

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
            right: view.look.word(Fate::Changed.id()),
            ..ListRow::default()
        },
        CompareLine::List(at) => found.lists.get(at).map(|entry| row(view, entry, String::new())).unwrap_or_default(),
        CompareLine::Fact(at) => found.facts.get(at).map(|entry| row(view, entry, String::new())).unwrap_or_default(),
        CompareLine::Item(at) => {
            let lead = |entry: &difference::Entry<Address>| entry.id.item.to_string();
            found.items.get(at).map(|entry| row(view, entry, lead(entry))).unwrap_or_default()
        }
    }
}

fn row<I>(view: View<'_>, entry: &difference::Entry<I>, lead: String) -> ListRow {
    let mark = match entry.fate {
        Fate::Added => (NEW, Token::Ok),
        Fate::Removed => (OLD, Token::Danger),
        Fate::Changed => (BOTH, Token::Warning),
    };
    let right = match entry.cause {
        Cause::Account => view.look.word(entry.fate.id()),
        Cause::Checklist => view.look.word("screen-compare-drift"),
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

fn of_address(entry: &difference::Entry<Address>, words: &dyn Words) -> Vec<document::Block> {
    comparison::of_entry(entry, entry.id.item.as_str(), words)
}
