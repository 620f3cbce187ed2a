//! One event, one line.
//!
//! `ID = { seen = [ … ], at = "…", …, sum = "…" }`: a line is a TOML document of its own. `sum` is a short digest of what
//! stands before it on the line, against accidents; only a seal is against adversaries.

mod print;
mod read;

pub use print::print;
pub use read::parse;

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

impl From<crate::text::TextError> for LineError {
    fn from(error: crate::text::TextError) -> Self {
        Self::Form(error.to_string())
    }
}

impl From<jiff::Error> for LineError {
    fn from(error: jiff::Error) -> Self {
        Self::Form(error.to_string())
    }
}
