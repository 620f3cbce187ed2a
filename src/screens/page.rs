//! What a screen shows, whatever shows it: five kinds of page, in words and signs, without a terminal.
//!
//! `tui` draws them. What has the cursor, how far a text is scrolled and what can be done here is the screen's state and
//! stands in the page; drawing changes nothing.

mod list;
mod token;

use super::layout::Scroll;
use super::text::Block;

pub use list::{Above, Banner, BannerRow, Column, Detail, ListPage, ListRow, Split};
pub use token::{Mark, Token};

/// What a page is, and how that stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heading {
    /// What it is.
    pub left: String,
    /// How it stands; empty where there is nothing to say.
    pub right: String,
    /// How that is meant.
    pub token: Token,
    /// The empty rows below it.
    pub gap: u16,
}

impl Heading {
    /// A heading alone.
    pub fn new(left: impl Into<String>, gap: u16) -> Self {
        Self { left: left.into(), gap, ..Self::default() }
    }

    /// The same, with how it stands.
    #[must_use]
    pub fn with(self, right: impl Into<String>, token: Token) -> Self {
        Self { right: right.into(), token, ..self }
    }
}

/// What shows between the title and the keys.
#[derive(Clone, Debug)]
pub enum Page {
    /// Lines to choose from, and more about the one with the cursor.
    List(Box<ListPage>),
    /// Lines to answer, and what helps to answer the one with the cursor.
    Item(Box<ItemPage>),
    /// Questions.
    Form(Box<FormPage>),
    /// A text to be read, and what to do after it.
    Reader(Box<ReaderPage>),
    /// One item for a wall.
    Presenter(Box<PresenterPage>),
}

/// Lines to answer.
#[derive(Clone, Debug)]
pub struct ItemPage {
    /// The empty rows above.
    pub top: u16,
    /// The lines around it, to know where one is, where there is room: their title, they, the one that shows, their width.
    pub neighbors: Option<(String, Vec<ListRow>, usize, u16)>,
    pub heading: Heading,
    /// The lines.
    pub rows: Vec<AnswerRow>,
    pub cursor: usize,
    /// How many lines are in view before one has to move, where the help stands below; none where it stands beside.
    pub most: Option<u16>,
    /// How wide the lines are, where the help stands beside them.
    pub beside: u16,
    /// What helps to answer the line with the cursor.
    pub help: Vec<Block>,
    /// How far that is scrolled.
    pub scroll: Scroll,
    /// What says how many lines are out of view, from the place of the one with the cursor and their count.
    pub hidden: String,
}

/// A line to answer, in words.
#[derive(Clone, Debug)]
pub struct AnswerRow {
    /// Where it begins.
    pub indent: usize,
    /// The box or the sign before its words.
    pub sign: String,
    pub words: String,
    /// How they are meant.
    pub token: Token,
    /// The state, at the right end.
    pub right: Option<Mark>,
}

/// A text to be read.
#[derive(Clone, Debug, Default)]
pub struct ReaderPage {
    /// The empty rows above.
    pub top: u16,
    pub heading: Heading,
    /// The text.
    pub blocks: Vec<Block>,
    /// How far it is scrolled.
    pub scroll: Scroll,
    /// What to choose from after reading: what the rule over it says, the lines, the one with the cursor.
    pub choices: Option<(String, Vec<ListRow>, Option<usize>)>,
}

/// Questions.
#[derive(Clone, Debug)]
pub struct FormPage {
    /// The empty rows above.
    pub top: u16,
    /// What stands above the questions.
    pub intro: Vec<Block>,
    /// The questions that show.
    pub fields: Vec<FormField>,
    /// The words on the button.
    pub button: String,
    /// Whether it has the cursor.
    pub on_button: bool,
    /// How far it is scrolled.
    pub scroll: Scroll,
}

/// A question of a form.
#[derive(Clone, Debug)]
pub struct FormField {
    /// Its place among all fields of the form.
    pub index: usize,
    /// What is asked.
    pub label: String,
    /// What helps to answer; empty if nothing.
    pub help: String,
    /// What is wrong with the answer.
    pub error: Option<String>,
    /// How it is answered.
    pub input: FormInput,
    /// Whether it has the cursor.
    pub has_focus: bool,
}

/// How a question of a form is answered.
#[derive(Clone, Debug)]
pub enum FormInput {
    /// Nothing to answer: what must have been seen.
    Shown(Vec<Block>),
    Line(String),
    /// One line that is not shown.
    Secret(String),
    /// Several lines.
    Note(String),
    /// One of these, each with its sign; whether it is the one that is picked.
    Pick(Vec<(String, bool)>),
    /// Its label is what is ticked.
    Check,
}

/// One item for a wall.
#[derive(Clone, Debug)]
pub struct PresenterPage {
    pub number: String,
    pub title: String,
    /// Whether the terminal can show large letters.
    pub has_large: bool,
    /// How it stands.
    pub mark: Mark,
    /// Which entry of its family it is; empty if it is the only one.
    pub place: String,
    /// What to do.
    pub what: Vec<Block>,
    /// What to choose from.
    pub choices: Vec<Choice>,
    pub cursor: usize,
    /// How far what to do is scrolled.
    pub scroll: Scroll,
    /// What the law says, who decided: a sign, words, how they are meant.
    pub foot: Vec<(&'static str, String, Token)>,
    /// How many of them are about the law: they stand also where there is little room.
    pub law: usize,
    /// How the time of the section stands, and how that is meant.
    pub time: (String, Token),
    /// The minutes used and planned, where there is a plan.
    pub minutes: Option<(usize, usize)>,
    /// How the time of the session stands.
    pub session: String,
}

/// A choice on the wall.
#[derive(Clone, Debug)]
pub struct Choice {
    /// The line.
    pub row: AnswerRow,
    /// Whether it stands right under its question.
    pub is_first: bool,
    /// What would follow: a sign, words, how they are meant.
    pub follows: Vec<(&'static str, String, Token)>,
}

/// What lies over a page: a line to type in, what is found, and a word on the one with the cursor.
#[derive(Clone, Debug)]
pub struct Dialog {
    /// What it is.
    pub title: String,
    /// What was typed.
    pub query: String,
    /// What is found.
    pub rows: Vec<ListRow>,
    pub cursor: usize,
    /// What is said instead where nothing is.
    pub empty: String,
    /// What is said of the one with the cursor.
    pub about: Vec<Block>,
    /// How far that is scrolled, where it has a pane of its own; else a line or two at the foot.
    pub scroll: Option<Scroll>,
}
