//! A list of which only the rows in view are made: ten thousand cost what twenty do.

use std::cell::Cell;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::paint;
use crate::tui::look::RenderContext;
use crate::tui::text;
use crate::tui::theme::Token;

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListRow {
    /// The sign of its state, if it has one.
    pub sign: Option<(&'static str, Style)>,
    /// Its text.
    pub text: String,
    /// How the text looks.
    pub style: Style,
    /// What stands at the right, if there is room.
    pub right: String,
    /// How many cells it is indented.
    pub indent: u16,
}

/// Which part of a list is in view; remembered between drawings, so that the view moves only when it must.
#[derive(Clone, Debug, Default)]
pub struct List {
    top: Cell<usize>,
    seen: Cell<usize>,
}

impl List {
    /// The rows that were in view when last drawn, for moving by a screen.
    pub fn page(&self) -> usize {
        self.seen.get().saturating_sub(1).max(1)
    }

    /// Draws the rows in view. `row` makes the row of an index. If the list has the focus, gives the place of the selected
    /// row, where the terminal's cursor belongs: screen readers follow it.
    pub fn draw(
        &self,
        buf: &mut Buffer,
        area: Rect,
        look: &RenderContext<'_>,
        rows: Rows,
        mut row: impl FnMut(usize) -> ListRow,
    ) -> Option<(u16, u16)> {
        let area = area.intersection(buf.area);
        let height = usize::from(area.height);
        self.seen.set(height);
        let selected = rows.selected.min(rows.count.saturating_sub(1));
        let last_top = rows.count.saturating_sub(height);
        let lowest = selected.saturating_add(1).saturating_sub(height);
        let top = self.top.get().clamp(lowest, selected.max(lowest)).min(last_top);
        self.top.set(top);
        let mut place = None;
        for (down, index) in (top..rows.count).take(height).enumerate() {
            let line = paint::row(buf, area, paint::cells(down));
            let is_selected = index == selected;
            draw_row(buf, line, look, &row(index), is_selected);
            if is_selected && !line.is_empty() {
                let token = if rows.has_focus { Token::Selection } else { Token::Heading };
                paint::tint(buf, line, look.style(token));
                place = rows.has_focus.then_some((line.x, line.y));
            }
        }
        place
    }
}

/// How many rows there are, and which is selected.
#[derive(Clone, Copy, Debug)]
pub struct Rows {
    /// How many.
    pub count: usize,
    /// The selected one.
    pub selected: usize,
    /// Whether keys go to this list.
    pub has_focus: bool,
}

fn draw_row(buf: &mut Buffer, area: Rect, look: &RenderContext<'_>, row: &ListRow, is_selected: bool) {
    let marker = if is_selected { look.glyphs.marker } else { " " };
    paint::write(buf, area, marker, look.style(Token::Accent));
    let mut rest = paint::after(area, row.indent.saturating_add(2));
    if let Some((sign, style)) = row.sign {
        paint::write(buf, rest, sign, style);
        rest = paint::after(rest, 2);
    }
    let right = paint::cells(text::width(&row.right));
    let left = rest.width.saturating_sub(right.saturating_add(1));
    let wanted = paint::cells(text::width(&row.text));
    if right > 0 && left >= wanted.min(10) && rest.width > right {
        paint::write(buf, paint::after(rest, rest.width.saturating_sub(right)), &row.right, row.style);
        rest.width = left;
    }
    paint::write_cut(buf, rest, &row.text, look, row.style);
}
