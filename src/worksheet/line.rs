//! One event, one line.
//!
//! `ID = { seen = [ … ], at = "…", …, sum = "…" }`: a line is a TOML document of its own. `sum` is a short digest of what
//! stands before it on the line, against accidents; only a seal is against adversaries.
//!
//! What fields a line has is said by the structs of [`super::event`], once, for reading and for printing. A line has no
//! tables within:
//!
//! - what happened is told by its word under `kind`; its fields follow among the others, one single text as `text`;
//! - a struct in a struct gives its fields to the line. Its own name there (`rename`) is the field of it that is always
//!   there, so that none without that field is [`None`];
//! - of an enum with contents the line has the field that its variant is named after. Its name lists them: `value|values`.

mod print;
mod read;
pub(super) mod word;
mod words;

pub use print::print;
pub use read::parse;

/// The field that says what happened.
const KIND: &str = "kind";

/// The field of what happened where that is one single text.
const TEXT: &str = "text";

/// The variant of what is not understood; no file has this word.
const UNKNOWN: &str = "*";

/// What stands between an event and its sum.
const SUM: &str = ", sum = \"";

/// What stands after the sum.
const END: &str = "\" }";

/// Why a line is not an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineError {
    /// Not `ID = { … }`, or not TOML, or a value that cannot be; the message says which.
    Form(String),
    /// The sum does not match what stands before it.
    Sum,
}

impl From<crate::checklist::address::NotAnId> for LineError {
    fn from(error: crate::checklist::address::NotAnId) -> Self {
        Self::Form(error.to_string())
    }
}
