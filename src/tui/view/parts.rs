//! What several screens are made of: lists of rows, panes, the split of an area.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::Line;

use super::View;
use super::state::Mark;
use crate::tui::look::RenderContext;
use crate::tui::text;
use crate::tui::theme::Token;
use crate::tui::widget::{paint, scroll};

/// One row of a plain list.
#[derive(Clone, Debug, Default)]
pub(super) struct Entry {
    /// The state, as a sign before the text.
    pub(super) mark: Option<(&'static str, Token)>,
    /// What stands before the text, in a column of its own.
    pub(super) lead: String,
    pub(super) text: String,
    pub(super) token: Option<Token>,
    /// What stands at the right end.
    pub(super) right: String,
    pub(super) right_token: Option<Token>,
    pub(super) indent: u16,
    /// A heading, on which the cursor never is.
    pub(super) is_heading: bool,
}

impl Entry {
    pub(super) fn heading(text: impl Into<String>) -> Self {
        Self { text: text.into(), is_heading: true, ..Self::default() }
    }

    pub(super) fn marked(mut self, mark: &Mark) -> Self {
        self.mark = Some((mark.sign, mark.token));
        self
    }
}

/// The rows to show of a list: those around the cursor.
pub(super) fn window(cursor: usize, count: usize, height: usize) -> Range<usize> {
    let top = cursor.saturating_sub(height / 2).min(count.saturating_sub(height));
    top..count.min(top.saturating_add(height))
}

/// Draws a list around its cursor; gives the cursor's place. `None` draws it without a cursor.
pub(super) fn draw_list(
    buf: &mut Buffer,
    area: Rect,
    look: &RenderContext<'_>,
    entries: &[Entry],
    cursor: Option<usize>,
) -> Option<Position> {
    let area = area.intersection(buf.area);
    let height = usize::from(area.height);
    let shown = window(cursor.unwrap_or(0), entries.len(), height);
    let lead = entries.iter().map(|entry| text::width(&entry.lead)).max().unwrap_or(0);
    let mut place = None;
    let (top, bottom) = (shown.start, shown.end);
    for (down, index) in shown.enumerate() {
        let row = paint::row(buf, area, paint::cells(down));
        let Some(entry) = entries.get(index) else { continue };
        let is_selected = cursor == Some(index) && !entry.is_heading;
        draw_entry(buf, row, look, entry, lead, is_selected);
        if is_selected {
            place = Some(Position { x: row.x, y: row.y });
        }
    }
    more_signs(buf, area, look, top > 0, bottom < entries.len());
    place
}

/// Arrows at the right edge of a list that goes on.
pub(super) fn more_signs(buf: &mut Buffer, area: Rect, look: &RenderContext<'_>, above: bool, below: bool) {
    let edge = Rect { x: area.right().saturating_sub(1), width: 1.min(area.width), ..area };
    if above {
        paint::write(buf, paint::row(buf, edge, 0), look.glyphs.more_above, look.style(Token::Accent));
    }
    if below {
        let last = area.height.saturating_sub(1);
        paint::write(buf, paint::row(buf, edge, last), look.glyphs.more_below, look.style(Token::Accent));
    }
}

fn draw_entry(buf: &mut Buffer, row: Rect, look: &RenderContext<'_>, entry: &Entry, lead: usize, is_selected: bool) {
    // The last column is for the arrows.
    let row = Rect { width: row.width.saturating_sub(2), ..row };
    if entry.is_heading {
        let row = draw_right(buf, row, look, entry);
        paint::write_cut(buf, row, &entry.text, look, look.style(entry.token.unwrap_or(Token::Heading)));
        return;
    }
    if is_selected {
        paint::write(buf, row, look.glyphs.marker, look.style(Token::Accent));
    }
    let mut rest = paint::after(row, entry.indent.saturating_add(2));
    if let Some((sign, token)) = entry.mark {
        paint::write(buf, rest, sign, look.style(token));
        rest = paint::after(rest, 2);
    }
    let style = look.style(entry.token.unwrap_or(Token::Text));
    if !entry.lead.is_empty() {
        paint::write(buf, rest, &entry.lead, style);
        let used = paint::cells(lead).saturating_add(2).saturating_sub(entry.indent);
        rest = paint::after(rest, used);
    }
    rest = draw_right(buf, rest, look, entry);
    paint::write_cut(buf, rest, &entry.text, look, style);
    if is_selected {
        paint::tint(buf, paint::after(row, 2), look.style(Token::Selection));
    }
}

/// Draws what stands at the right end, if there is room. Gives what is left of it.
fn draw_right(buf: &mut Buffer, row: Rect, look: &RenderContext<'_>, entry: &Entry) -> Rect {
    let right = paint::cells(text::width(&entry.right));
    if right == 0 || row.width <= right.saturating_add(12) {
        return row;
    }
    let at = paint::after(row, row.width.saturating_sub(right));
    paint::write(buf, at, &entry.right, look.style(entry.right_token.unwrap_or(Token::Muted)));
    Rect { width: row.width.saturating_sub(right).saturating_sub(1), ..row }
}

/// Draws lines that cannot be scrolled here; the last row says that there is more once it is opened.
pub(super) fn draw_preview(view: View<'_>, buf: &mut Buffer, area: Rect, lines: &[Line<'_>]) {
    let area = area.intersection(buf.area);
    let height = usize::from(area.height);
    let has_more = lines.len() > height;
    let seen = if has_more { height.saturating_sub(1) } else { height };
    for (down, line) in lines.iter().take(seen).enumerate() {
        paint::write_line(buf, paint::row(buf, area, paint::cells(down)), line);
    }
    if has_more {
        let words = format!("{} {}", view.look.glyphs.ellipsis, view.look.word("screen-more-inside"));
        let row = paint::row(buf, area, paint::cells(seen));
        paint::write_cut(buf, row, &words, view.look, view.look.style(Token::Muted));
    }
}

/// A pane that scrolls.
pub(super) fn draw_pane(
    view: View<'_>,
    buf: &mut Buffer,
    area: Rect,
    position: &crate::wizard::Scroll,
    lines: &[Line<'_>],
) {
    scroll::draw(buf, area, view.look, position, lines);
}

/// An area split into a left part of this width, and what is right of a line.
pub(super) fn beside(buf: &mut Buffer, area: Rect, look: &RenderContext<'_>, left: u16) -> (Rect, Rect) {
    let left_area = Rect { width: left.min(area.width), ..area };
    let line = paint::after(area, left.saturating_add(1));
    for down in 0..area.height {
        let row = paint::row(buf, line, down);
        paint::write(buf, Rect { width: 1.min(row.width), ..row }, look.glyphs.side, look.style(Token::Muted));
    }
    (left_area, paint::after(area, left.saturating_add(3)))
}

/// A line across with words in it.
pub(super) fn draw_rule(buf: &mut Buffer, row: Rect, look: &RenderContext<'_>, words: &str) {
    paint::rule(buf, row, look, look.style(Token::Muted));
    if !words.is_empty() && usize::from(row.width) > text::width(words).saturating_add(6) {
        paint::write(buf, paint::after(row, 2), &format!(" {words} "), look.style(Token::Accent));
    }
}

/// A screen's heading. Gives what is below.
pub(super) fn draw_heading(buf: &mut Buffer, area: Rect, look: &RenderContext<'_>, left: &str) -> Rect {
    draw_heading_with(buf, area, look, left, "", Token::Muted)
}

/// A screen's heading: what it is at the left, how it stands at the right. Gives what is below.
pub(super) fn draw_heading_with(
    buf: &mut Buffer,
    area: Rect,
    look: &RenderContext<'_>,
    left: &str,
    right: &str,
    token: Token,
) -> Rect {
    let row = paint::row(buf, area, 0);
    let right_cells = paint::cells(text::width(right));
    let has_right = right_cells > 0 && row.width > right_cells.saturating_add(16);
    let room = if has_right { row.width.saturating_sub(right_cells).saturating_sub(2) } else { row.width };
    paint::write_cut(buf, Rect { width: room, ..row }, left, look, look.style(Token::Heading));
    if has_right {
        paint::write(buf, paint::after(row, row.width.saturating_sub(right_cells)), right, look.style(token));
    }
    paint::below(area, 1)
}
