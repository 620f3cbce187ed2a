//! A box in the middle of the screen, in front of what is there.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Block, Widget};

use super::paint;
use crate::tui::look::RenderContext;
use crate::tui::text;
use crate::tui::theme::Token;

/// The area of a box of this size in the middle of another; never larger than that.
pub fn centred(area: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(area.width), height.min(area.height));
    Rect {
        x: area.x.saturating_add(area.width.saturating_sub(width) / 2),
        y: area.y.saturating_add(area.height.saturating_sub(height) / 2),
        width,
        height,
    }
}

/// Draws an empty box whose inside is of this size, as far as there is room; gives its inside.
pub fn draw(buf: &mut Buffer, area: Rect, look: &RenderContext<'_>, title: &str, width: u16, height: u16) -> Rect {
    let area = area.intersection(buf.area);
    let outer = centred(area, width.saturating_add(4), height.saturating_add(2));
    paint::clear(buf, outer, look);
    let block = Block::bordered().border_set(look.glyphs.border).border_style(look.style(Token::Border));
    let inner = block.inner(outer);
    block.render(outer, buf);
    if outer.width > 4 {
        let room = Rect { width: outer.width.saturating_sub(4), ..paint::after(outer, 2) };
        let title = text::truncated(title, usize::from(room.width.saturating_sub(2)), look.glyphs.ellipsis);
        if !title.is_empty() {
            paint::write(buf, room, &format!(" {title} "), look.style(Token::Heading));
        }
    }
    let margin = u16::from(inner.width > 2);
    Rect { width: inner.width.saturating_sub(margin.saturating_mul(2)), ..paint::after(inner, margin) }
}
