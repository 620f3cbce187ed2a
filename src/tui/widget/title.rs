//! The line at the top: where one is, and at the right what always matters.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::paint;
use crate::text::measure;
use crate::tui::look::RenderContext;
use crate::tui::theme::Token;

/// Draws the title bar on the first row of an area. The right part goes first when there is no room for both.
pub(crate) fn draw(buf: &mut Buffer, area: Rect, look: &RenderContext<'_>, left: &str, right: &str) {
    let row = paint::row(buf, area, 0);
    if row.is_empty() {
        return;
    }
    let width = usize::from(row.width);
    paint::tint(buf, row, look.style(Token::Title));
    let right_cells = measure::width(right);
    let has_room = measure::width(left).saturating_add(right_cells).saturating_add(2) <= width;
    let room = if has_room { width.saturating_sub(right_cells) } else { width };
    let left_area = ratatui::layout::Rect { width: paint::cells(room), ..row };
    paint::write_cut(buf, left_area, left, look, look.style(Token::Title));
    if has_room {
        paint::write(buf, paint::after(row, paint::cells(room)), right, look.style(Token::Title));
    }
}
