//! A row that can be chosen: one of several, or ticked by itself.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::paint;
use crate::tui::look::RenderContext;
use crate::tui::text;
use crate::tui::theme::Token;

/// What kind of choice, and whether it is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// One of many-of: `[✓]`.
    Check(bool),
    /// One of one-of: `(●)`.
    Radio(bool),
}

/// The marker and the mark: `▸ (●) `.
const BEFORE: u16 = 6;

/// The rows a choice takes at a width.
pub fn height(label: &str, width: u16) -> u16 {
    paint::cells(text::rows(label, usize::from(width.saturating_sub(BEFORE))).len())
}

/// Draws a choice, its label wrapped; gives the rows it takes. The terminal's cursor belongs on its mark: `area.x + 3`.
pub fn draw(buf: &mut Buffer, area: Rect, look: &RenderContext<'_>, mark: Mark, label: &str, has_focus: bool) -> u16 {
    let sign = match mark {
        Mark::Check(true) => format!("[{}]", look.glyphs.check_on),
        Mark::Check(false) => format!("[{}]", look.glyphs.check_off),
        Mark::Radio(true) => format!("({})", look.glyphs.radio_on),
        Mark::Radio(false) => format!("({})", look.glyphs.radio_off),
    };
    let first = paint::row(buf, area, 0);
    let style = look.style(Token::Text);
    if has_focus {
        paint::write(buf, first, look.glyphs.marker, look.style(Token::Accent));
    }
    paint::write(buf, paint::after(first, 2), &sign, style);
    let rows = paint::write_wrapped(buf, paint::after(area, BEFORE), label, style);
    if has_focus {
        let tinted = Rect { height: rows.min(area.height), ..paint::after(area, 2) };
        paint::tint(buf, tinted, look.style(Token::Selection));
    }
    rows
}
