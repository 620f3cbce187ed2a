//! Words to be said: a message id and what it names. The shell finds the words.

use std::fmt;

/// A message of the locale with its arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Say {
    /// The message id.
    pub id: &'static str,
    /// Its arguments.
    pub args: Vec<(&'static str, Arg)>,
}

/// An argument of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    Text(String),
    /// A number, for plurals.
    Count(usize),
}

impl fmt::Display for Arg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Count(count) => count.fmt(f),
        }
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

impl Say {
    /// A message without arguments.
    pub fn new(id: &'static str) -> Self {
        Self { id, args: Vec::new() }
    }

    /// A message with these texts.
    pub fn of(id: &'static str, args: Vec<(&'static str, String)>) -> Self {
        Self { id, args: args.into_iter().map(|(name, text)| (name, Arg::Text(text))).collect() }
    }

    /// The message with one more text.
    #[must_use]
    pub fn with(mut self, name: &'static str, text: impl Into<String>) -> Self {
        self.args.push((name, Arg::Text(text.into())));
        self
    }

    /// The message with one more number.
    #[must_use]
    pub fn count(mut self, name: &'static str, count: usize) -> Self {
        self.args.push((name, Arg::Count(count)));
        self
    }
}

/// Words that come from the locale, or from a checklist or a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    /// From the locale.
    Say(Say),
    /// From a checklist or a person.
    Words(String),
}

impl From<Say> for Label {
    fn from(say: Say) -> Self {
        Self::Say(say)
    }
}

/// How a notice is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Done,
    /// Something to know.
    Hint,
    /// Something went wrong.
    Problem,
}

/// A line that stays until the next key that does something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// How it is meant.
    pub tone: Tone,
    /// The words.
    pub say: Say,
}
