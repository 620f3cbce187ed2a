//! An answers file in memory: what it says, not yet held against any checklist.

use jiff::civil::Date;

use crate::checklist::Outcome;
use crate::session::profile;
use crate::text::{Line, Note};
use crate::worksheet::Assignment;

/// What an answers file says, each in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Who decides and records, if the file says so.
    pub me: Option<profile::Given>,
    /// The account's name.
    pub name: Option<AnswersEntry<Line>>,
    /// Which checklists are asked, by their id.
    pub lists: Vec<AnswersEntry<Wanted>>,
    /// Facts by their id.
    pub facts: Vec<AnswersEntry<Fact>>,
    /// Answers by the part's id.
    pub answers: Vec<AnswersEntry<Given>>,
    /// Notes by the item's id.
    pub notes: Vec<AnswersEntry<Note>>,
    /// Plans by the item's id.
    pub assignments: Vec<AnswersEntry<Assignment>>,
    /// Documents by the item's or part's id.
    pub evidence: Vec<AnswersEntry<Document>>,
}

/// One entry, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswersEntry<T> {
    /// Its line, from 1.
    pub line: usize,
    /// The id it is about, as written.
    pub key: String,
    /// What it says.
    pub value: T,
}

/// What is to become of a checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// It is taken in, in whatever edition; the newest, if it was not.
    In,
    /// It is taken in, in this edition.
    Edition(String),
    /// It is left out.
    Out,
}

/// The value of a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// A text or one choice; `true` and `false` are `yes` and `no`.
    One(Line),
    /// Some of the choices, or none.
    Many(Vec<String>),
}

/// An answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// The outcome, where it does not follow from the options.
    pub outcome: Option<Outcome>,
    /// The options.
    pub chosen: Vec<String>,
    /// Why.
    pub reason: Option<Note>,
    /// Compensating control.
    pub control: Option<Note>,
    /// Whose duty it is.
    pub owner: Option<Line>,
    /// The responsibility sentence, repeated word for word.
    pub affirmation: Option<Note>,
    pub affirmed_by: Option<Affirmer>,
    /// The last day on which it holds.
    pub expires: Option<Date>,
}

/// Who affirms, in the file's words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Affirmer {
    pub name: Line,
    /// E-mail address.
    pub email: Line,
    /// Role or title.
    pub role: Line,
}

/// A document to attach.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The file's path, or the address.
    pub source: String,
    /// The day it bears.
    pub dated: Option<Date>,
    /// The last day on which it holds.
    pub expires: Option<Date>,
    /// What it shows.
    pub note: Note,
}
