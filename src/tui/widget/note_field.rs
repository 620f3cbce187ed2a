//! A field of several lines, wrapped at its width.

use std::cell::Cell;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::draft::{Draft, Shape};
use super::field::{self, Edit};
use super::paint;
use crate::screens::key::{Input, Key};
use crate::text::measure::{self, Row};
use crate::tui::look::RenderContext;
use crate::tui::theme::Token;

/// The line at the side and a blank.
const GUTTER: u16 = 2;

/// A note being typed. It takes and gives plain text; what it gives may stand as a [`Note`](crate::text::Note).
///
/// Enter makes a line, so that a paste that arrives as keys cannot send anything; Esc and Tab lead out.
#[derive(Clone, Debug)]
pub struct NoteField {
    draft: Draft,
    /// The column that Up and Down keep to, until another key is pressed.
    column: Option<usize>,
    width: Cell<usize>,
    height: Cell<usize>,
    top: Cell<usize>,
}

impl NoteField {
    /// A field with a text in it, the cursor at its end.
    pub fn new(text: &str) -> Self {
        let draft = Draft::new(Shape::Note, text);
        Self { draft, column: None, width: Cell::new(usize::MAX), height: Cell::new(1), top: Cell::new(0) }
    }

    /// The text as it stands.
    pub fn text(&self) -> &str {
        self.draft.text()
    }

    /// Takes a key or a paste. Up in the first row and Down in the last are left alone, so that they can lead out.
    #[expect(clippy::wildcard_enum_match_arm, reason = "all other keys")]
    pub fn handle(&mut self, input: &Input) -> Edit {
        let screen = isize::try_from(self.height.get().saturating_sub(1).max(1)).unwrap_or(isize::MAX);
        let edit = match input {
            Input::Key(Key::Enter) => Edit::changed(self.draft.insert("\n")),
            Input::Key(Key::Up) => return self.move_rows(-1),
            Input::Key(Key::Down) => return self.move_rows(1),
            Input::Key(Key::PageUp) => return self.move_rows(screen.saturating_neg()),
            Input::Key(Key::PageDown) => return self.move_rows(screen),
            input => field::handle(&mut self.draft, input),
        };
        if edit != Edit::Ignored {
            self.column = None;
        }
        edit
    }

    fn move_rows(&mut self, by: isize) -> Edit {
        let rows = measure::rows(self.text(), self.width.get());
        let (at, column) = self.place(&rows);
        let column = *self.column.get_or_insert(column);
        let to = at.saturating_add_signed(by).min(rows.len().saturating_sub(1));
        let Some(row) = rows.get(to).filter(|_| to != at) else {
            return Edit::Ignored;
        };
        let byte = row.start.saturating_add(measure::fitting(row.of(self.text()), column).len());
        // A row that goes on ends before its last letter, or the cursor would stand in the next.
        let is_next = byte >= row.next;
        let byte = if is_next { measure::boundary_before(self.text(), row.next).unwrap_or(byte) } else { byte };
        self.draft.place(byte);
        Edit::Moved
    }

    /// The row and the column of the cursor.
    fn place(&self, rows: &[Row]) -> (usize, usize) {
        let cursor = self.draft.cursor();
        let at = rows.partition_point(|row| row.next <= cursor).min(rows.len().saturating_sub(1));
        let start = rows.get(at).map_or(0, |row| row.start);
        (at, measure::width(self.text().get(start..cursor).unwrap_or_default()))
    }

    /// Draws the note; gives the place of the cursor if it has the focus. The line at the side shows by arrows that there
    /// is more than fits.
    pub fn draw(&self, buf: &mut Buffer, area: Rect, look: &RenderContext<'_>, has_focus: bool) -> Option<Position> {
        let area = area.intersection(buf.area);
        let inside = paint::after(area, GUTTER);
        if inside.is_empty() {
            return None;
        }
        let (width, height) = (usize::from(inside.width), usize::from(inside.height));
        self.width.set(width);
        self.height.set(height);
        let rows = measure::rows(self.text(), width);
        let (at, column) = self.place(&rows);
        let lowest = at.saturating_add(1).saturating_sub(height);
        let top = if has_focus { self.top.get().clamp(lowest, at.max(lowest)) } else { 0 };
        let top = top.min(rows.len().saturating_sub(height));
        self.top.set(top);
        let side = look.style(if has_focus { Token::Accent } else { Token::Border });
        for down in 0..height {
            let is_last = down.saturating_add(1) == height;
            let sign = if down == 0 && top > 0 {
                look.glyphs.more_above
            } else if is_last && top.saturating_add(height) < rows.len() {
                look.glyphs.more_below
            } else {
                look.glyphs.side
            };
            let line = paint::row(buf, area, paint::cells(down));
            paint::write(buf, line, sign, side);
            if let Some(row) = rows.get(top.saturating_add(down)) {
                paint::write(buf, paint::after(line, GUTTER), row.of(self.text()), look.style(Token::Text));
            }
        }
        let x = inside.x.saturating_add(paint::cells(column.min(width.saturating_sub(1))));
        let y = inside.y.saturating_add(paint::cells(at.saturating_sub(top)));
        has_focus.then_some(Position { x, y })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::screens::key::parse;
    use crate::tui::sweep::{look, transcript};

    fn typed(field: &mut NoteField, script: &str) {
        for input in parse(script).expect("a script") {
            field.handle(&input);
        }
    }

    fn drawn(field: &NoteField, width: u16, height: u16) -> (String, Option<(u16, u16)>) {
        let area = Rect::new(0, 0, width, height);
        let mut buf = Buffer::empty(area);
        let cursor = field.draw(&mut buf, area, &look(), true);
        (transcript(&buf), cursor.map(|cursor| (cursor.x, cursor.y)))
    }

    #[test]
    fn text_wraps_and_the_cursor_follows() {
        let field = NoteField::new("the quick brown fox");
        assert_eq!(drawn(&field, 12, 3), ("│ the quick\n│ brown fox\n│".to_owned(), Some((11, 1))));
    }

    #[test]
    fn up_and_down_keep_the_column_and_lead_out_at_the_ends() {
        let mut field = NoteField::new("abcdef\nab\nabcdef");
        drawn(&field, 20, 5);
        typed(&mut field, "<up>");
        assert_eq!(drawn(&field, 20, 5).1, Some((4, 1)));
        typed(&mut field, "<up>");
        assert_eq!(drawn(&field, 20, 5).1, Some((8, 0)));
        assert_eq!(field.handle(&Input::Key(Key::Up)), Edit::Ignored);
        typed(&mut field, "<down> <down>");
        assert_eq!(field.handle(&Input::Key(Key::Down)), Edit::Ignored);
    }

    #[test]
    fn more_than_fits_scrolls_and_says_so() {
        let mut field = NoteField::new("1\n2\n3\n4\n5");
        assert_eq!(drawn(&field, 8, 3).0, "▲ 3\n│ 4\n│ 5");
        typed(&mut field, "<up> <up> <up>");
        assert_eq!(drawn(&field, 8, 3).0, "▲ 2\n│ 3\n▼ 4");
        typed(&mut field, "<pgup> <up>");
        assert_eq!(drawn(&field, 8, 3).0, "│ 1\n│ 2\n▼ 3");
    }

    #[test]
    fn enter_makes_a_line_and_escape_leads_out() {
        let mut field = NoteField::new("a");
        typed(&mut field, "<enter> b");
        assert_eq!(field.text(), "a\nb");
        assert_eq!(field.handle(&Input::Key(Key::Esc)), Edit::Ignored);
        assert_eq!(field.handle(&Input::Key(Key::Tab)), Edit::Ignored);
    }

    #[test]
    fn a_family_is_one_key_press_and_the_cursor_stands_beside_it() {
        let mut field = NoteField::new("a👩‍👩‍👧‍👦b");
        typed(&mut field, "<left>");
        assert_eq!(drawn(&field, 20, 1).1, Some((5, 0)));
        typed(&mut field, "<left>");
        assert_eq!(drawn(&field, 20, 1).1, Some((3, 0)));
    }

    proptest::proptest! {
        #[test]
        fn down_and_up_come_back(text in "[a-z 診\n]{0,60}", downs in 1usize..6, width in 4u16..12) {
            let mut field = NoteField::new(&text);
            field.draft.place(0);
            drawn(&field, width, 3);
            let mut moved = Vec::new();
            for _ in 0..downs {
                moved.extend((field.handle(&Input::Key(Key::Down)) == Edit::Moved).then_some(()));
                let (_, cursor) = drawn(&field, width, 3);
                let (x, y) = cursor.expect("a cursor");
                proptest::prop_assert!(x < width && y < 3);
            }
            for () in moved {
                proptest::prop_assert_eq!(field.handle(&Input::Key(Key::Up)), Edit::Moved);
            }
            proptest::prop_assert_eq!(field.draft.cursor(), 0);
        }
    }
}
