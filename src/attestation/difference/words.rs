//! The names of what differs, for the locale and for programs.

use super::{Cause, Fate, Field, Value};

impl Fate {
    /// Its word for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
        }
    }

    /// The message id of its word.
    pub fn id(self) -> &'static str {
        self.into()
    }
}

impl Cause {
    /// Its word for programs.
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

impl Value {
    /// What programs read.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Outcome(outcome) => outcome.as_str(),
            Self::Preset => "preset",
            Self::Side(side) => side.as_str(),
            Self::Text(text) => text,
        }
    }
}

impl Field {
    /// The message id of its name; programs read what follows `diff-field-`.
    pub fn id(self) -> &'static str {
        self.into()
    }
}
