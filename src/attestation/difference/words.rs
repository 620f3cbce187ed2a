//! The names of what differs, for the locale and for programs.

use super::{Field, RecordChangeKind, Value};

impl RecordChangeKind {
    /// The message id of its word.
    pub fn id(self) -> &'static str {
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
            Self::Affirmed(affirmed) => affirmed.as_str(),
            Self::Text(text) => text,
        }
    }
}

impl Field {
    /// The message id of its name.
    pub fn id(self) -> &'static str {
        self.into()
    }
}
