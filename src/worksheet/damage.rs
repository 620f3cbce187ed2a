//! What may be wrong with a worksheet file.

use crate::text::Line;

use super::event::EventId;

/// What is wrong with a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// The line, from 1; 0 where no line can be named.
    pub line: usize,
    /// What is wrong.
    pub kind: DamageKind,
}

/// What may be wrong with a worksheet.
#[derive(Clone, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case", prefix = "damage-")]
pub enum DamageKind {
    /// The first line names another format.
    Format(Line),
    /// The first line names a newer version of this format.
    Newer(Line),
    /// The header lacks something or says it wrongly.
    Header,
    /// A line is not an event.
    NotAnEvent(String),
    /// A line's sum does not match: it was changed or cut.
    Sum,
    /// One event stands here and at another line with another content.
    TwoContents {
        /// The other line.
        first: usize,
    },
    /// An event builds on one that is not in the file: a line was lost.
    Missing {
        /// The event that is not there.
        seen: EventId,
    },
    /// Events that each claim to come after the other.
    Circle,
    /// Marks of a merge that git could not finish.
    MergeMarks,
    /// More than [`super::log::MAX_BYTES`], or more branches than people make.
    TooLarge,
}

impl DamageKind {
    /// The message id of its words in the locale; `…-remedy` says what to do.
    pub fn id(&self) -> &'static str {
        self.into()
    }

    /// What the message names.
    pub fn detail(&self) -> String {
        match self {
            Self::Format(text) | Self::Newer(text) => text.to_string(),
            Self::NotAnEvent(text) => crate::text::harmless(text),
            Self::TwoContents { first } => first.to_string(),
            Self::Missing { seen } => seen.to_string(),
            Self::Header | Self::Sum | Self::Circle | Self::MergeMarks | Self::TooLarge => String::new(),
        }
    }
}

impl std::fmt::Display for Damage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}: {} {}", self.line, self.kind.id(), self.kind.detail())
    }
}

impl std::error::Error for Damage {}
