//! A message across the screen: what happened, what is wrong, what to mind.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::paint;
use crate::tui::look::RenderContext;
use crate::tui::theme::Token;

/// How much a message matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something failed or must be mended.
    Danger,
    /// Something went well.
    Good,
    /// Something to know.
    Plain,
    /// Something to mind.
    Warning,
}

/// The rows a message takes at a width.
pub fn height(message: &str, width: u16) -> u16 {
    paint::cells(crate::tui::text::rows(message, usize::from(width.saturating_sub(2))).len())
}

/// Draws a message, wrapped, with a sign before it; gives the rows it takes.
pub fn draw(buf: &mut Buffer, area: Rect, look: &RenderContext<'_>, tone: Tone, message: &str) -> u16 {
    let (token, sign) = match tone {
        Tone::Danger => (Token::Danger, look.glyphs.contradiction),
        Tone::Good => (Token::Ok, look.glyphs.done),
        Tone::Plain => (Token::Text, look.glyphs.dot),
        Tone::Warning => (Token::Warning, look.glyphs.contradiction),
    };
    paint::write(buf, paint::row(buf, area, 0), sign, look.style(token));
    paint::write_wrapped(buf, paint::after(area, 2), message, look.style(token))
}
