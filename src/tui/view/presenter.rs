//! One item for a wall: large, with few words, and nothing that is private.
//!
//! Of a family, the entry under the cursor has the screen to itself; the arrows lead to the next. The larger the window, the
//! larger what is said first, and the more room between the rest. What is shown is named here: a note, a remark or an
//! address could only come in by being asked for.

mod choices;
mod foot;
mod head;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use self::choices::{Choices, Room};
use self::head::Head;
use super::page::Page;
use super::parts::draw_pane;
use super::{View, state};
use crate::checklist::{Checklist, Item};
use crate::findings::{ItemReview, aside_words};
use crate::tui::theme::Token;
use crate::tui::widget::paint;
use crate::wizard::{ItemScreen, Row, RowKind, rows};

/// Wider rows are hard to follow, also on a wall.
const MEASURE: u16 = 112;

/// What is on the wall.
#[derive(Clone, Copy)]
struct Shown<'a> {
    view: View<'a>,
    list: &'a Checklist,
    item: &'a Item,
    index: usize,
    found: &'a ItemReview,
    /// The item whose family the entry is of.
    head: &'a Item,
    /// Which entry of the family it is, of how many.
    place: (usize, usize),
}

/// Draws the screen.
pub(super) fn draw(view: View<'_>, buf: &mut Buffer, area: Rect, screen: &ItemScreen) -> Option<Position> {
    let workspace = view.workspace()?;
    let list = workspace.list(&screen.list)?;
    let all = rows::of_item(workspace, list, screen.head);
    let at = rows::nearest(&all, screen.cursor);
    let index = all.get(at).and_then(|row| list.position(&row.at.item)).unwrap_or(screen.head);
    let item = list.items.get(index)?;
    let mut entries: Vec<_> = all.iter().map(|row| &row.at.item).collect();
    entries.dedup();
    let place = (entries.iter().position(|entry| **entry == item.id).unwrap_or(0).saturating_add(1), entries.len());
    let found = workspace.review.list(&list.id)?.items.get(index)?;
    let shown = Shown { view, list, item, index, found, head: list.items.get(screen.head)?, place };
    let is_own = |row: &&Row| row.at.item == item.id && !matches!(row.kind, RowKind::Heading | RowKind::Aside);
    let cursor = all.iter().take(at).filter(is_own).count();
    let own: Vec<Row> = all.iter().filter(is_own).cloned().collect();
    let area = foot::draw(shown, buf, inner(area), own.get(cursor));
    draw_entry(shown, buf, area, &own, cursor, screen)
}

/// The part of the window that is written on: the wider it is, the more is left free at the sides.
fn inner(area: Rect) -> Rect {
    let margin = if area.width < 90 { 0 } else { 4.max(area.width.saturating_sub(MEASURE) / 2) };
    let above = u16::from(area.height > 16).saturating_add(u16::from(area.height > 30));
    let area = paint::below(area, above);
    let right = area.width.saturating_sub(margin.saturating_mul(2));
    Rect { x: area.x.saturating_add(margin), width: right, ..area }
}

fn draw_entry(
    shown: Shown<'_>,
    buf: &mut Buffer,
    area: Rect,
    own: &[Row],
    cursor: usize,
    screen: &ItemScreen,
) -> Option<Position> {
    let mut page = what_to_do(shown, area.width);
    let gap = u16::from(area.height > 10).saturating_add(u16::from(area.height > 36));
    let whole = paint::cells(page.lines.len()).saturating_add(gap.saturating_mul(2));
    let least = whole.min((area.height / 4).max(2).saturating_add(gap.saturating_mul(2)));
    let (head, choices) = fitting(shown, area, own, cursor, whole, least);
    let rest = paint::below(head.draw(shown, buf, area), gap);
    let below = choices.height().min(rest.height.saturating_sub(least.saturating_sub(gap)));
    let most = rest.height.saturating_sub(below).saturating_sub(gap);
    if page.lines.len() > usize::from(most) {
        page.lines.retain(|line| line.width() > 0);
    }
    let height = paint::cells(page.lines.len()).min(most);
    draw_pane(shown.view, buf, Rect { height, ..rest }, &screen.scroll, &page.lines);
    let place = choices.draw(shown.view, buf, paint::below(rest, height.saturating_add(gap)));
    place.or((!area.is_empty()).then_some(Position { x: area.x, y: area.y }))
}

/// The largest letters and the most room with which all choices can be seen: with all of what is to be done if they stand
/// apart, else with the least that must be seen of it.
fn fitting(shown: Shown<'_>, area: Rect, own: &[Row], cursor: usize, whole: u16, least: u16) -> (Head, Choices) {
    let plain = || Head::plain(shown, area);
    let large = [Head::large(shown, area, true), Head::large(shown, area, false), Head::number(shown, area)];
    let large = large.into_iter().flatten();
    let lay = |room| Choices::new(shown.view, own, cursor, area.width, room);
    let (airy, full) = (lay(Room::Airy), lay(Room::Full));
    for head in large.chain([plain()]) {
        for (choices, around) in [(&airy, whole), (&full, least)] {
            if head.height().saturating_add(around).saturating_add(choices.height()) <= area.height {
                return (head, choices.clone());
            }
        }
    }
    (plain(), lay(Room::Cursor))
}

/// What to do, or why there is nothing to do.
fn what_to_do(shown: Shown<'_>, width: u16) -> Page<'_> {
    let Shown { view, list, item, index, found, .. } = shown;
    let mut page = Page::new(view.look, width);
    let words = view.words(list);
    if found.applies.is_aside() {
        let why = aside_words(list, words, index, found.applies);
        let mark = state::aside(view.look);
        let why = if why.is_blank() { view.look.word("screen-section-aside-why") } else { why.to_string() };
        page.sign(mark.sign, &why, mark.token);
    } else if let Some(words) = words.item(&item.id) {
        page.text(words.todo.as_str(), Token::Text);
    }
    page
}
