//! What every drawing function needs: the theme, the glyphs and the words.

use ratatui::style::Style;

use crate::locale::Locale;
use crate::tui::glyphs::Glyphs;
use crate::tui::theme::{Theme, Token};
use crate::wizard::key::Key;

/// How things are shown, in one hand.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    /// The styles.
    pub theme: Theme,
    /// The signs.
    pub glyphs: &'static Glyphs,
    /// The words.
    pub words: &'a Locale,
}

impl Look<'_> {
    /// The style for a meaning.
    pub const fn style(&self, token: Token) -> Style {
        self.theme.style(token)
    }

    /// The words of a message.
    pub fn word(&self, id: &str) -> String {
        self.words.text(id)
    }

    /// A key's name in letters that the terminal can show.
    pub fn key(&self, key: Key) -> String {
        if self.glyphs.is_ascii() { key.ascii_name() } else { key.to_string() }
    }
}
