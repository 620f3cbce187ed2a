//! A field of one line.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::draft::{Draft, Shape};
use super::field::{self, Edit};
use super::paint;
use crate::screens::key::Input;
use crate::text::measure;
use crate::tui::look::RenderContext;
use crate::tui::theme::Token;

/// A line being typed. It takes and gives plain text; what it gives may stand as a [`Line`](crate::text::Line).
#[derive(Clone, Debug)]
pub struct LineField {
    draft: Draft,
}

impl LineField {
    /// A field with a text in it, the cursor at its end.
    pub fn new(text: &str) -> Self {
        Self { draft: Draft::new(Shape::Line, text) }
    }

    /// The text as it stands.
    pub fn text(&self) -> &str {
        self.draft.text()
    }

    /// Takes a key or a paste. Enter, Tab, Esc and the keys that move between rows are not for a line.
    pub fn handle(&mut self, input: &Input) -> Edit {
        field::handle(&mut self.draft, input)
    }

    /// Draws the field on the first row of an area; gives the place of the cursor if the field has the focus.
    pub fn draw(&self, buf: &mut Buffer, area: Rect, look: &RenderContext<'_>, has_focus: bool) -> Option<Position> {
        draw(buf, area, look, self.text(), has_focus.then(|| self.draft.before()))
    }
}

/// Draws a text as a field; `before` is what stands before the cursor, if it is here. A text too long is shown where the
/// cursor is.
pub(super) fn draw<S: AsRef<str>>(
    buf: &mut Buffer,
    area: Rect,
    look: &RenderContext<'_>,
    text: &str,
    before: Option<S>,
) -> Option<Position> {
    let row = paint::row(buf, area, 0);
    let width = usize::from(row.width);
    if width == 0 {
        return None;
    }
    paint::write(buf, row, &" ".repeat(width), look.style(Token::Input));
    let column = before.as_ref().map_or(0, |before| measure::width(before.as_ref()));
    let skipped = if column < width {
        0
    } else {
        // By half the field, so that it does not shift with every letter.
        let step = (width / 2).max(1);
        column.saturating_sub(width.saturating_sub(1)).div_ceil(step).saturating_mul(step)
    };
    let hidden = measure::fitting(text, skipped);
    let shown = text.get(hidden.len()..).unwrap_or_default();
    paint::write(buf, row, shown, look.style(Token::Input));
    let at = paint::cells(column.saturating_sub(measure::width(hidden))).min(row.width.saturating_sub(1));
    before.map(|_| Position { x: row.x.saturating_add(at), y: row.y })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::screens::key::parse;
    use crate::tui::sweep::{look, transcript};

    fn typed(field: &mut LineField, script: &str) {
        for input in parse(script).expect("a script") {
            field.handle(&input);
        }
    }

    fn drawn(field: &LineField, width: u16) -> (String, Option<u16>) {
        let mut buf = Buffer::empty(Rect::new(0, 0, width, 1));
        let cursor = field.draw(&mut buf, Rect::new(0, 0, width, 1), &look(), true);
        (transcript(&buf), cursor.map(|cursor| cursor.x))
    }

    #[test]
    fn the_cursor_stands_where_the_next_letter_goes() {
        let mut field = LineField::new("");
        assert_eq!(drawn(&field, 8), (String::new(), Some(0)));
        typed(&mut field, "'診é' <left>");
        assert_eq!(drawn(&field, 8), ("診é".to_owned(), Some(2)));
        typed(&mut field, "<home> <del> 'x'");
        assert_eq!((field.text(), drawn(&field, 8).1), ("xé", Some(1)));
    }

    #[test]
    fn a_long_text_shows_the_part_with_the_cursor() {
        let mut field = LineField::new("abcdefghijklmnop");
        assert_eq!(drawn(&field, 8), ("mnop".to_owned(), Some(4)));
        typed(&mut field, "<home>");
        assert_eq!(drawn(&field, 8), ("abcdefgh".to_owned(), Some(0)));
    }

    #[test]
    fn a_paste_of_lines_becomes_one_line() {
        let mut field = LineField::new("");
        typed(&mut field, "\"one\ntwo\"");
        assert_eq!(field.text(), "one two");
    }

    #[test]
    fn keys_that_lead_out_are_left_alone() {
        let mut field = LineField::new("");
        for input in parse("<enter> <tab> <esc> <up> <down> <F1> <C-z>").expect("a script") {
            assert_eq!(field.handle(&input), Edit::Ignored, "{input:?}");
        }
    }
}
