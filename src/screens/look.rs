//! What every page is made with: the words and the signs.

use crate::present::{self, Words};
use crate::workspace::{Arg, Label, Say};

use super::glyphs::Glyphs;
use super::key::Key;

/// Words and signs, in one hand.
#[derive(Clone, Copy)]
pub struct Look<'a> {
    /// The signs.
    pub glyphs: &'static Glyphs,
    pub words: &'a dyn Words,
}

impl std::fmt::Debug for Look<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Look")
    }
}

impl Look<'_> {
    /// The words of a message.
    pub fn word(&self, id: &str) -> String {
        self.words.say(id, &[])
    }

    /// The words of a message with its places filled in.
    pub fn filled(&self, id: &str, values: &[(&str, Arg)]) -> String {
        let values: Vec<(&str, String)> = values.iter().map(|(name, arg)| (*name, arg.to_string())).collect();
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.words.say(id, &values)
    }

    /// The words of a message if the language has it; else nothing.
    pub(crate) fn word_if_any(&self, id: &str) -> Option<String> {
        self.words.has(id).then(|| self.word(id))
    }

    /// What there is to say, in words.
    pub fn say(&self, say: &Say) -> String {
        present::said(self.words, say)
    }

    /// What there is to say, and what to do about it, if the language has words for that.
    pub(crate) fn say_fully(&self, say: &Say) -> String {
        present::said_fully(self.words, say)
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
