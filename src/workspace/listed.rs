//! One file of a portfolio.

use jiff::civil::Date;

use super::say::Say;

/// One file of a portfolio.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// The account's name; empty if it could not be read.
    pub account: String,
    /// Where the file is below the folder, as people see it.
    pub file: String,
    /// The message id of what it is.
    pub kind: &'static str,
    /// Its checklists with their editions.
    pub editions: Vec<(String, String)>,
    /// How many items are answered, of how many.
    pub progress: (usize, usize),
    /// Waivers and accepted responsibilities that hold, and those that have lapsed.
    pub forgone: (usize, usize, usize),
    /// The next last day of one that holds.
    pub expiry: Option<Date>,
    /// How many seals it has, and how many of them by keys that the reader trusts.
    pub seals: (usize, usize),
    /// Its seals, one by one.
    pub signed: Vec<Say>,
    /// The day of its first seal.
    pub sealed: Option<Date>,
    /// How it stands.
    pub standing: Standing,
    /// What needs attention, most urgent first, and how it stands because of that.
    pub attention: Vec<(Standing, Say)>,
    /// What is searched for what is typed, folded.
    pub sought: String,
}

/// How a file stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// Nothing needs attention.
    #[default]
    Well,
    /// Something is still open.
    Open,
    /// Something will need attention.
    Watch,
    /// Something is wrong.
    Wrong,
}
