//! Files and texts for people and for programs: one writer for each format, over what `present` laid out.

mod csv;
mod escape;
mod html;
mod ics;
mod markdown;
mod text;

use serde::Serialize;

use crate::document::Block;
use crate::present::{Rows, Session, Source, Words, minutes, record};

pub use csv::csv;
pub use escape::inline;
pub use html::html;
pub use ics::ics;
pub use markdown::markdown;
pub use text::{blocks, text};

/// How a record is written in a format.
type OfRecord = fn(&Source<'_>, &dyn Words) -> String;

/// How minutes are written in a format.
type OfMinutes = fn(&Session<'_>, &dyn Words) -> String;

/// How something else is written in a format.
type OfCommandOutput = fn(&CommandOutput<'_>) -> String;

/// What there is to say of something, as far as it has a form for it: a format takes the one that it writes.
pub struct CommandOutput<'a> {
    /// For people.
    pub blocks: &'a dyn Fn() -> Vec<Block>,
    /// For programs: JSON, as [`json`] writes it.
    pub view: &'a dyn Fn() -> String,
    /// For spreadsheets.
    pub rows: Option<&'a dyn Fn() -> Rows>,
}

/// A format.
pub struct Format {
    /// Its name on the command line.
    pub name: &'static str,
    /// The message that says what it is.
    pub about: &'static str,
    /// How names of its files end.
    pub ending: &'static str,
    /// How a record is written.
    pub record: OfRecord,
    /// How minutes are written, if it has them.
    pub minutes: Option<OfMinutes>,
    /// How something else is written, which has no page of its own.
    pub command_output: Option<OfCommandOutput>,
}

/// Every format; the first is the one that nobody has to name.
pub(crate) static FORMATS: [Format; 6] = [
    Format {
        name: "markdown",
        about: "format-markdown",
        ending: "md",
        record: |source, words| markdown(&record::page(source, words)),
        minutes: Some(|session, words| markdown(&minutes::page(session, words))),
        command_output: None,
    },
    Format {
        name: "html",
        about: "format-html",
        ending: "html",
        record: |source, words| html(&record::page(source, words)),
        minutes: Some(|session, words| html(&minutes::page(session, words))),
        command_output: None,
    },
    Format {
        name: "text",
        about: "format-text",
        ending: "txt",
        record: |source, words| text(&record::page(source, words)),
        minutes: Some(|session, words| text(&minutes::page(session, words))),
        command_output: Some(|output| blocks(&(output.blocks)())),
    },
    Format {
        name: "csv",
        about: "format-csv",
        ending: "csv",
        record: |source, _| csv(&record::rows(source)),
        minutes: None,
        command_output: Some(|output| output.rows.map(|rows| csv::table(&rows())).unwrap_or_default()),
    },
    Format {
        name: "ics",
        about: "format-ics",
        ending: "ics",
        record: |source, words| ics(&record::calendar(source, words)),
        minutes: Some(|session, words| ics(&minutes::calendar(session, words))),
        command_output: None,
    },
    Format {
        name: "json",
        about: "format-json",
        ending: "json",
        record: |source, _| record::view(source, |view| json(view)),
        minutes: None,
        command_output: Some(|output| (output.view)()),
    },
];

/// The format of a name.
pub fn named(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}

/// JSON with a newline at its end. What we hand in has text for keys and no number that JSON lacks, so it cannot fail.
pub fn json(view: &impl Serialize) -> String {
    serde_json::to_string_pretty(view).map(|text| text + "\n").unwrap_or_default()
}
