//! The choices on the wall, each with its answer and what would follow from it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::super::View;
use super::super::item::answer::changes;
use super::super::parts::more_signs;
use super::super::row_list::row_lines;
use crate::tui::text;
use crate::tui::theme::Token;
use crate::tui::widget::paint;
use crate::wizard::{Row, RowKind};

/// Where a consequence begins: under the words of its choice.
const INDENT: usize = 8;

/// How much room there is for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Room {
    /// An empty row between two choices.
    Airy,
    /// All rows, one under the other.
    Full,
    /// What follows is only said of the one with the cursor, and others may be cut.
    Cursor,
}

/// The choices, laid out.
#[derive(Clone)]
pub(super) struct Choices {
    lines: Vec<Laid>,
    cursor: usize,
}

/// One line.
#[derive(Clone, Default)]
struct Laid {
    /// The row it belongs to; none between two.
    row: Option<usize>,
    /// Whether it is the row's own words and not what follows from it.
    is_own: bool,
    line: Line<'static>,
}

impl Choices {
    /// Lays them out.
    pub(super) fn new(view: View<'_>, rows: &[Row], cursor: usize, width: u16, room: Room) -> Self {
        // The last columns are for the arrows.
        let width = width.saturating_sub(2);
        let mut lines = Vec::new();
        for (index, row) in rows.iter().enumerate() {
            // The first option stands right under its question.
            let is_first = index
                .checked_sub(1)
                .and_then(|before| rows.get(before))
                .is_none_or(|before| before.kind == RowKind::Question && row.at.option.is_some());
            if room == Room::Airy && !is_first {
                lines.push(Laid::default());
            }
            let laid = |is_own| move |line| Laid { row: Some(index), is_own, line };
            lines.extend(row_lines(view, row, width).into_iter().map(laid(true)));
            if room != Room::Cursor || index == cursor {
                lines.extend(consequences(view, row, width).into_iter().map(laid(false)));
            }
        }
        Self { lines, cursor }
    }

    pub(super) fn height(&self) -> u16 {
        paint::cells(self.lines.len())
    }

    /// Draws those around the cursor; gives its place.
    pub(super) fn draw(&self, view: View<'_>, buf: &mut Buffer, area: Rect) -> Option<Position> {
        let area = area.intersection(buf.area);
        let height = usize::from(area.height);
        let here = |laid: &Laid| laid.row == Some(self.cursor);
        let first = self.lines.iter().position(here).unwrap_or(0);
        let last = self.lines.iter().rposition(here).unwrap_or(first);
        let spare = height.saturating_sub(last.saturating_sub(first).saturating_add(1)) / 2;
        let top = first.saturating_sub(spare).min(self.lines.len().saturating_sub(height));
        let mut place = None;
        for (down, laid) in self.lines.iter().skip(top).take(height).enumerate() {
            let cells = paint::row(buf, area, paint::cells(down));
            paint::write_line(buf, cells, &laid.line);
            if !laid.is_own || !here(laid) {
                continue;
            }
            let inside = Rect { width: cells.width.saturating_sub(2), ..cells };
            paint::tint(buf, paint::after(inside, 2), view.look.style(Token::Selection));
            if place.is_none() {
                paint::write(buf, cells, view.look.glyphs.marker, view.look.style(Token::Accent));
                place = Some(Position { x: cells.x, y: cells.y });
            }
        }
        more_signs(buf, area, view.look, top > 0, top.saturating_add(height) < self.lines.len());
        place
    }
}

fn consequences(view: View<'_>, row: &Row, width: u16) -> Vec<Line<'static>> {
    if !row.kind.is_stop() || matches!(row.kind, RowKind::Aside) {
        return Vec::new();
    }
    let look = view.look;
    let (changed, clashes) = changes(view, &view.wizard.consequences_of(row));
    let dot = format!(" {} ", look.glyphs.dot);
    let changed = (!changed.is_empty()).then(|| (look.glyphs.arrow_right, changed.join(&dot), Token::Accent));
    let clashes = clashes.into_iter().map(|words| (look.glyphs.contradiction, words, Token::Danger));
    let room = usize::from(width).saturating_sub(INDENT).saturating_sub(2);
    changed
        .into_iter()
        .chain(clashes)
        .flat_map(|(sign, words, token)| {
            let rows: Vec<String> = text::wrapped(&words, room).into_iter().map(str::to_owned).collect();
            rows.into_iter().enumerate().map(move |(index, words)| {
                let sign = if index == 0 { sign } else { " " };
                let lead = format!("{}{sign} ", " ".repeat(INDENT));
                Line::from(vec![Span::styled(lead, look.style(token)), Span::styled(words, look.style(token))])
            })
        })
        .collect()
}
