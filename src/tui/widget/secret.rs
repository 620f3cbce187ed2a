//! A field of one line that shows a sign for each letter.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use unicode_segmentation::UnicodeSegmentation;

use super::draft::{Draft, Shape};
use super::field::{self, Edit};
use super::line_field;
use crate::screens::key::{Input, Key};
use crate::tui::look::RenderContext;

/// A passphrase being typed.
#[derive(Clone)]
pub struct Secret {
    draft: Draft,
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

impl Secret {
    /// A field with a text in it, the cursor at its end.
    pub fn new(text: &str) -> Self {
        Self { draft: Draft::new(Shape::Line, text) }
    }

    /// The text as it stands.
    pub fn text(&self) -> &str {
        self.draft.text()
    }

    /// Takes a key or a paste. Words cannot be told apart by the eye, so keys that act on words are left alone.
    pub fn handle(&mut self, input: &Input) -> Edit {
        match input {
            Input::Key(Key::Alt('b' | 'd' | 'f')) => Edit::Ignored,
            input @ (Input::Key(_) | Input::Paste(_)) => field::handle(&mut self.draft, input),
        }
    }

    /// Draws the field on the first row of an area; gives the place of the cursor if the field has the focus.
    pub fn draw(&self, buf: &mut Buffer, area: Rect, look: &RenderContext<'_>, has_focus: bool) -> Option<Position> {
        let signs = |text: &str| look.glyphs.bullet.repeat(text.graphemes(true).count());
        line_field::draw(buf, area, look, &signs(self.draft.text()), has_focus.then(|| signs(self.draft.before())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::screens::key::parse;
    use crate::tui::sweep::{look, transcript};

    #[test]
    fn a_secret_shows_how_much_was_typed_and_nothing_else() {
        let mut secret = Secret::new("");
        for input in parse("'pass 診'").expect("a script") {
            secret.handle(&input);
        }
        let area = Rect::new(0, 0, 10, 1);
        let mut buf = Buffer::empty(area);
        let cursor = secret.draw(&mut buf, area, &look(), true);
        assert_eq!(transcript(&buf), "••••••");
        assert_eq!(cursor.map(|cursor| cursor.x), Some(6));
        assert_eq!(secret.text(), "pass 診");
        assert_eq!(format!("{secret:?}"), "Secret");
    }
}
