//! What every drawing function needs: the theme, the glyphs and the words.

use ratatui::style::Style;

use crate::locale::{Locale, Value};
use crate::tui::glyphs::Glyphs;
use crate::tui::theme::{Theme, Token};
use crate::wizard::key::Key;
use crate::workspace::{Arg, Label, Say};

/// How things are shown, in one hand.
#[derive(Clone, Copy, Debug)]
pub struct RenderContext<'a> {
    /// The styles.
    pub theme: Theme,
    /// The signs.
    pub glyphs: &'static Glyphs,
    /// The words.
    pub words: &'a Locale,
}

impl RenderContext<'_> {
    /// The style for a meaning.
    pub const fn style(&self, token: Token) -> Style {
        self.theme.style(token)
    }

    /// The words of a message.
    pub fn word(&self, id: &str) -> String {
        self.words.text(id)
    }

    /// The words of a message with its places filled in.
    pub fn filled(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        self.words.text_with(id, values)
    }

    /// The words of a message if the language has it; else nothing.
    pub fn word_if_any(&self, id: &str) -> Option<String> {
        self.words.has(id).then(|| self.words.text(id))
    }

    /// What the wizard has to say, in words.
    pub fn say(&self, say: &Say) -> String {
        self.words.text_with(say.id, &values(say))
    }

    /// What the wizard has to say, and what to do about it, if the language has words for that.
    pub fn say_fully(&self, say: &Say) -> String {
        let remedy = format!("{}-remedy", say.id);
        if self.words.has(&remedy) {
            format!("{} {}", self.say(say), self.words.text_with(&remedy, &values(say)))
        } else {
            self.say(say)
        }
    }

    /// A label, in words.
    pub fn label(&self, label: &Label) -> String {
        match label {
            Label::Say(say) => self.say(say),
            Label::Words(words) => words.clone(),
        }
    }

    /// A key's name in letters that the terminal can show.
    pub fn key(&self, key: Key) -> String {
        if self.glyphs.is_ascii() { key.ascii_name() } else { key.to_string() }
    }
}

fn values(say: &Say) -> Vec<(&str, Value<'_>)> {
    say.args
        .iter()
        .map(|(name, arg)| match arg {
            Arg::Text(text) => (*name, text.as_str().into()),
            Arg::Count(count) => (*name, (*count).into()),
        })
        .collect()
}
