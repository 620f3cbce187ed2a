//! A box in the middle of the screen, in front of what is there.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::symbols::border;
use ratatui::widgets::{Block, Widget};

use super::paint;
use crate::text::measure;
use crate::tui::look::RenderContext;
use crate::tui::theme::Token;

const ASCII_BORDER: border::Set<'static> = border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};

/// Draws an empty box with a title.
pub(crate) fn draw(buf: &mut Buffer, frame: Rect, look: &RenderContext<'_>, title: &str) {
    let frame = frame.intersection(buf.area);
    paint::clear(buf, frame, look);
    let set = if look.glyphs.is_ascii() { ASCII_BORDER } else { border::PLAIN };
    Block::bordered().border_set(set).border_style(look.style(Token::Border)).render(frame, buf);
    if frame.width > 4 {
        let room = Rect { width: frame.width.saturating_sub(4), ..paint::after(frame, 2) };
        let title = measure::truncated(title, usize::from(room.width.saturating_sub(2)), look.glyphs.ellipsis);
        if !title.is_empty() {
            paint::write(buf, room, &format!(" {title} "), look.style(Token::Heading));
        }
    }
}
