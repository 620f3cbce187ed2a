//! The four questions that are asked of a sealed file, and their answers.
//!
//! `session::verify` answers them; commands print them, screens show them.

use super::say::Say;

/// One of the four questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// Is it as its signers left it?
    Intact,
    /// Who signed, by their own word?
    Signed,
    /// Does the reader trust those keys for those names at those times?
    Trusted,
    /// Does the content still hold?
    Holds,
}

impl Question {
    /// The message id of its heading; the word for programs follows `verify-question-`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Intact => "verify-question-intact",
            Self::Signed => "verify-question-signed",
            Self::Trusted => "verify-question-trusted",
            Self::Holds => "verify-question-holds",
        }
    }
}

/// How an answer, or a line of it, is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// All well.
    Good,
    /// To know.
    Warn,
    /// Wrong.
    Fail,
}

impl Mark {
    /// The message id of its word.
    pub fn id(self) -> &'static str {
        match self {
            Self::Good => "verify-mark-ok",
            Self::Warn => "verify-mark-warn",
            Self::Fail => "verify-mark-fail",
        }
    }

    /// Its word for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Good => "ok",
            Self::Warn => "warn",
            Self::Fail => "fail",
        }
    }
}

/// One line of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// How it is meant.
    pub mark: Mark,
    /// Where, if it is about a place in the record.
    pub place: Option<String>,
    /// What.
    pub say: Say,
}

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Which question.
    pub question: Question,
    /// Its lines, at least one.
    pub told: Vec<Told>,
    /// The exit code that follows from it.
    pub code: u8,
}

impl Answer {
    /// The worst of its lines.
    pub fn mark(&self) -> Mark {
        self.told.iter().map(|told| told.mark).max().unwrap_or(Mark::Good)
    }
}
