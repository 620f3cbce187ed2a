//! A row of a form: what is asked, where it is answered, and what helps or is wrong with the answer.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::paint;
use crate::tui::look::RenderContext;
use crate::tui::theme::Token;

/// What stands around a field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FormRow<'a> {
    /// What is asked.
    pub label: &'a str,
    /// What helps to answer; empty if nothing.
    pub help: &'a str,
    /// What is wrong with the answer; shown in the place of the help.
    pub error: Option<&'a str>,
    /// Whether keys go to this field.
    pub has_focus: bool,
}

/// Label and field start here; the marker stands before.
const INDENT: u16 = 2;

/// Draws what stands around a field; gives the field's place, of `field_rows` rows as far as there is room.
pub fn draw(buf: &mut Buffer, area: Rect, look: &RenderContext<'_>, row: &FormRow<'_>, field_rows: u16) -> Rect {
    let first = paint::row(buf, area, 0);
    if row.has_focus {
        paint::write(buf, first, look.glyphs.marker, look.style(Token::Accent));
    }
    let label = if row.has_focus { Token::Heading } else { Token::Text };
    paint::write_cut(buf, paint::after(first, INDENT), row.label, look, look.style(label));
    let inside = paint::below(paint::after(area, INDENT), 1);
    let words = paint::below(inside, field_rows);
    match row.error {
        Some(error) => paint::write_wrapped(buf, words, error, look.style(Token::Danger)),
        None if row.help.is_empty() => 0,
        None => paint::write_wrapped(buf, words, row.help, look.style(Token::Muted)),
    };
    Rect { height: field_rows.min(inside.height), ..inside }
}
