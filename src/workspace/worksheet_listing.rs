//! A worksheet or a sealed file among those there are.

use jiff::civil::Date;

use super::say::Say;
use super::verification::Status;

/// A worksheet or a sealed file, as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorksheetListing {
    /// The account's name, or the file's.
    pub name: String,
    /// The file, as people see it.
    pub path: String,
    /// How many items are answered, of how many.
    pub progress: Option<(usize, usize)>,
    /// The day of the last change.
    pub changed: Option<Date>,
    /// Whether it was sealed.
    pub sealed: bool,
    /// Of a sealed file: how it is meant, and in a word what is to be said of it.
    pub record: Option<(Status, Say)>,
    /// Why it cannot be opened, if so.
    pub problem: Option<Say>,
}
