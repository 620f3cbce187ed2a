//! What shows instead of a screen that has no room.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};

use super::paint;
use crate::tui::look::RenderContext;
use crate::tui::theme::Token;

/// If an area is smaller than needed, says so in it, names the size, and returns `true`.
pub fn drawn(buf: &mut Buffer, area: Rect, look: &RenderContext<'_>, need: Size) -> bool {
    if area.width >= need.width && area.height >= need.height {
        return false;
    }
    let values = [
        ("width", usize::from(need.width).into()),
        ("height", usize::from(need.height).into()),
        ("haveWidth", usize::from(area.width).into()),
        ("haveHeight", usize::from(area.height).into()),
    ];
    paint::write(buf, paint::row(buf, area, 0), &look.word("tui-too-small"), look.style(Token::Warning));
    let words = look.filled("tui-too-small-need", &values);
    paint::write_wrapped(buf, paint::below(area, 1), &words, look.style(Token::Text));
    true
}
