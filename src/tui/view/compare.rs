//! What differs between two records: what it is about at the left, old and new at the right or below.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::page::{Page, SIGNS};
use super::parts::{Entry, beside, draw_heading_with, draw_list, draw_pane, draw_preview, draw_rule};
use super::{View, WIDE};
use crate::attestation::difference::{self, Cause, Changed, Fate, Value};
use crate::checklist::Address;
use crate::text::diff::{self, Run};
use crate::tui::look::RenderContext;
use crate::tui::theme::Token;
use crate::tui::widget::paint;
use crate::wizard::compare::Side;
use crate::wizard::{CompareLine, CompareScreen};
use crate::workspace::side_id;

/// The width of the list where there is something beside it.
const LIST: u16 = 50;

/// Before what the old record says, before what the new one says, and before what both say differently.
const OLD: &str = "-";
const NEW: &str = "+";
const BOTH: &str = "~";

/// Draws the screen.
pub(super) fn draw(view: View<'_>, buf: &mut Buffer, area: Rect, screen: &CompareScreen) -> Option<Position> {
    let look = view.look;
    let area = paint::below(area, u16::from(area.height > 16));
    let lines = screen.lines();
    let filter = look.word(screen.filter.id());
    let count = look.filled("screen-items-shown", &[("filter", filter.into()), ("count", lines.len().into())]);
    let rest = draw_heading_with(buf, area, look, &look.word("screen-compare"), &count, Token::Muted);
    let mut page = Page::new(look, rest.width);
    page.hang(&format!("{OLD} "), Token::Danger, &side(look, &screen.old), Token::Muted);
    page.hang(&format!("{NEW} "), Token::Ok, &side(look, &screen.new), Token::Muted);
    if screen.difference.other_worksheet {
        page.sign(look.glyphs.contradiction, &look.word("diff-other-worksheet"), Token::Warning);
    }
    let about = page.height().min((rest.height / 3).max(2));
    draw_preview(view, buf, Rect { height: about, ..rest }, &page.lines);
    let rest = paint::below(rest, about);
    draw_rule(buf, paint::row(buf, rest, 0), look, "");
    let rest = paint::below(rest, 1);
    if lines.is_empty() {
        paint::write_cut(buf, rest, &look.word("screen-compare-none"), look, look.style(Token::Muted));
        return None;
    }
    let cursor = screen.cursor.min(lines.len().saturating_sub(1));
    let (list, details) = if area.width >= WIDE.saturating_sub(2) {
        beside(buf, rest, look, LIST)
    } else {
        let list = Rect { height: rest.height / 2, ..rest };
        draw_rule(buf, paint::row(buf, rest, list.height), look, "");
        (list, paint::below(rest, list.height.saturating_add(1)))
    };
    if let Some(line) = lines.get(cursor) {
        let mut page = Page::new(look, details.width);
        detail(view, screen, *line, &mut page);
        draw_pane(view, buf, details, &screen.scroll, &page.lines);
    }
    let (entries, selected) = entries(view, screen, &lines, cursor);
    draw_list(buf, list, look, &entries, Some(selected))
}

fn side(look: &RenderContext<'_>, side: &Side) -> String {
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
fn entries(view: View<'_>, screen: &CompareScreen, lines: &[CompareLine], cursor: usize) -> (Vec<Entry>, usize) {
    let look = view.look;
    let (mut entries, mut selected, mut group) = (Vec::new(), 0usize, "");
    for (at, line) in lines.iter().enumerate() {
        let heading = match line {
            CompareLine::Account => "diff-account",
            CompareLine::List(_) => "diff-checklists",
            CompareLine::Fact(_) => "diff-facts",
            CompareLine::Item(_) => "diff-items",
        };
        if heading != group {
            entries.push(Entry::heading(look.word(heading)));
            group = heading;
        }
        if at == cursor {
            selected = entries.len();
        }
        entries.push(entry(view, screen, *line));
    }
    (entries, selected)
}

fn entry(view: View<'_>, screen: &CompareScreen, line: CompareLine) -> Entry {
    let found = &screen.difference;
    match line {
        CompareLine::Account => Entry {
            mark: Some((BOTH, Token::Warning)),
            text: screen.new.account.clone(),
            right: view.look.word(Fate::Changed.id()),
            ..Entry::default()
        },
        CompareLine::List(at) => found.lists.get(at).map(|entry| row(view, entry, String::new())).unwrap_or_default(),
        CompareLine::Fact(at) => found.facts.get(at).map(|entry| row(view, entry, String::new())).unwrap_or_default(),
        CompareLine::Item(at) => {
            let lead = |entry: &difference::Entry<Address>| entry.id.item.to_string();
            found.items.get(at).map(|entry| row(view, entry, lead(entry))).unwrap_or_default()
        }
    }
}

fn row<I>(view: View<'_>, entry: &difference::Entry<I>, lead: String) -> Entry {
    let mark = match entry.fate {
        Fate::Added => (NEW, Token::Ok),
        Fate::Removed => (OLD, Token::Danger),
        Fate::Changed => (BOTH, Token::Warning),
    };
    let right = match entry.cause {
        Cause::Account => view.look.word(entry.fate.id()),
        Cause::Checklist => view.look.word("screen-compare-drift"),
    };
    Entry { mark: Some(mark), lead, text: entry.title.clone(), right, ..Entry::default() }
}

/// What the old and the new record say.
fn detail(view: View<'_>, screen: &CompareScreen, line: CompareLine, page: &mut Page<'_>) {
    let found = &screen.difference;
    match line {
        CompareLine::Account => changes(view.look, page, &found.account, Cause::Account),
        CompareLine::List(at) => {
            if let Some(entry) = found.lists.get(at) {
                whole(view, page, entry);
            }
        }
        CompareLine::Fact(at) => {
            if let Some(entry) = found.facts.get(at) {
                whole(view, page, entry);
            }
        }
        CompareLine::Item(at) => {
            if let Some(entry) = found.items.get(at) {
                whole(view, page, entry);
            }
        }
    }
}

fn whole<I>(view: View<'_>, page: &mut Page<'_>, entry: &difference::Entry<I>) {
    let look = view.look;
    page.text(&entry.title, Token::Heading);
    let edition = entry.edition.as_ref().map(ToString::to_string).unwrap_or_default();
    let drift = match (entry.cause, entry.fate) {
        (Cause::Account, Fate::Changed) => None,
        (Cause::Account, fate) => Some(fate.id()),
        (Cause::Checklist, Fate::Added) if !edition.is_empty() => Some("diff-drift-new"),
        (Cause::Checklist, Fate::Removed) if !edition.is_empty() => Some("diff-drift-gone"),
        (Cause::Checklist, _) => Some("diff-drift"),
    };
    if let Some(id) = drift {
        page.text(&look.filled(id, &[("edition", edition.into())]), Token::Muted);
    }
    changes(look, page, &entry.changed, entry.cause);
}

fn changes(look: &RenderContext<'_>, page: &mut Page<'_>, changes: &[Changed], told: Cause) {
    let mut part = None;
    for change in changes {
        if change.part != part {
            part.clone_from(&change.part);
            if let Some((_, text)) = &change.part {
                page.heading(text);
            }
        }
        let mut field = look.word(change.field.id());
        if let Some(which) = &change.which {
            field = format!("{which}, {field}");
        }
        if change.cause == Cause::Checklist && told == Cause::Account {
            field = format!("{field} ({})", look.word("diff-drift"));
        }
        page.gap();
        page.text(&field, Token::Accent);
        let say = |value: &Option<Value>| value.as_ref().map(|value| words(look, value));
        let (old, new) = (say(&change.old), say(&change.new));
        let (before, after) = if let (Some(old), Some(new)) = (&old, &new) {
            diff::words(old, new)
        } else {
            let whole = |text: &Option<String>| text.iter().map(|text| same(text)).collect::<Vec<_>>();
            (whole(&old), whole(&new))
        };
        if old.is_some() {
            page.runs(&format!("{OLD} "), Token::Danger, &marked(before, Token::Danger));
        }
        if new.is_some() {
            page.runs(&format!("{NEW} "), Token::Ok, &marked(after, Token::Ok));
        }
    }
}

/// A text that has nothing beside it.
fn same(text: &str) -> Run {
    Run { text: text.to_owned(), differs: false }
}

fn words(look: &RenderContext<'_>, value: &Value) -> String {
    match value {
        Value::Outcome(outcome) => look.word(&format!("report-outcome-{outcome}")),
        Value::Preset => look.word("diff-preset"),
        Value::Side(side) => match side.as_str().parse::<crate::worksheet::Side>() {
            Ok(side) => look.word(side_id(side)),
            Err(_) => side.to_string(),
        },
        Value::Text(text) => text.clone(),
    }
}

/// The words with signs around those that differ, so that they show without colour too; spaces stay outside.
fn marked(runs: Vec<Run>, token: Token) -> Vec<(String, Token)> {
    let mut found = Vec::new();
    for run in diff::joined(runs) {
        let core = run.text.trim();
        if !run.differs || core.is_empty() {
            found.push((run.text, Token::Text));
            continue;
        }
        let (before, after) = run.text.split_once(core).unwrap_or_default();
        found.push((before.to_owned(), Token::Text));
        found.push((format!("{}{core}{}", SIGNS.0, SIGNS.1), token));
        found.push((after.to_owned(), Token::Text));
    }
    found
}
