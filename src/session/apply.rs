//! Answers from a file.
//!
//! The file is read strictly ([`read`](mod@read)): whatever is not known is refused with its line, never skipped. Then it is
//! planned against the worksheet ([`plan`](mod@plan)): what is new, what is there already, what would overwrite an answer of
//! a person. Nothing is written unless everything may be; then all in one act, which one undo takes back.

pub mod answers;
mod fields;
pub(crate) mod nearest;
mod part;
pub mod plan;
pub mod read;

use crate::workspace::Say;

pub use answers::Answers;
pub use plan::{Change, ChangeKind, Plan, plan};
pub use read::read;

/// The format that the first line of an answers file names.
pub const FORMAT: &str = "careseal-answers/1";

/// Something that keeps the file from being applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Its line, from 1.
    pub line: usize,
    /// What, and with what is to be done about it.
    pub say: Say,
}
