//! What shows instead of a screen that has no room.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::paint;
use crate::screens::layout::{Area, NEED};
use crate::tui::look::RenderContext;
use crate::tui::theme::Token;

/// If an area is too small for a screen, says so in it, names the size, and returns `true`.
pub(crate) fn drawn(buf: &mut Buffer, area: Rect, look: &RenderContext<'_>) -> bool {
    if Area::from(area).holds(NEED) {
        return false;
    }
    let values = [
        ("width", usize::from(NEED.width).into()),
        ("height", usize::from(NEED.height).into()),
        ("haveWidth", usize::from(area.width).into()),
        ("haveHeight", usize::from(area.height).into()),
    ];
    paint::write(buf, paint::row(buf, area, 0), &look.word("tui-too-small"), look.style(Token::Warning));
    let words = look.filled("tui-too-small-need", &values);
    paint::write_wrapped(buf, paint::below(area, 1), &words, look.style(Token::Text));
    true
}
