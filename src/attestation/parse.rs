//! From bytes to a record, in exactly the form that is printed.

use std::fmt;

use super::FORMAT;
use super::document::{CountsRecord, Document, print};
use crate::text::{FormatFound, FormatNumber, Line, harmless};

/// Why a text is not a record.
#[derive(Clone, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case", prefix = "record-")]
pub enum ParseError {
    /// The first line names another format.
    Format,
    /// A draft of careseal made it: its contents are not judged.
    Draft,
    /// The first line names a newer version of this format: its contents cannot be judged.
    Newer(String),
    /// Not TOML, or not in this form.
    Form {
        /// What is wrong, as far as it can be told in plain words.
        fault: FormFault,
        /// The line, from 1.
        line: usize,
        /// What the reader of TOML says, in English.
        detail: String,
    },
    /// Its counts are not those of its items.
    Counts,
    /// The content could be read, but is not spelled as careseal spells it: something was changed or added by hand.
    NotCanonical {
        /// The first line that differs, from 1.
        line: usize,
    },
}

impl ParseError {
    /// The message id of its words in the locale; `…-remedy` says what to do.
    pub fn id(&self) -> &'static str {
        if let Self::Form { fault, .. } = self { fault.id() } else { self.into() }
    }

    /// What the message names.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Format | Self::Draft | Self::Counts => Vec::new(),
            Self::Newer(version) => vec![("detail", harmless(version))],
            Self::Form { line, detail, .. } => vec![("line", line.to_string()), ("detail", harmless(detail))],
            Self::NotCanonical { line } => vec![("line", line.to_string())],
        }
    }
}

/// What is wrong with the form of a record, told apart where a person can do something with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case", prefix = "record-form-")]
pub enum FormFault {
    /// Something is said twice: TOML readers differ in which one they believe.
    Twice,
    /// Something is said that no record says.
    Unknown,
    /// Something is not said that each record says.
    Missing,
    /// Brackets within brackets, deeper than any record goes.
    TooDeep,
    /// A value of another kind: a number or a date where a text stands.
    OtherKind,
    /// Anything else.
    Other,
}

impl FormFault {
    /// The message id of its words in the locale.
    pub fn id(self) -> &'static str {
        if self == Self::Other { "record-form" } else { self.into() }
    }

    /// The reader of TOML tells faults apart by its words only; `tests/hostile` holds them.
    fn of(message: &str) -> Self {
        let kinds = [
            ("duplicate key", Self::Twice),
            ("duplicate field", Self::Twice),
            ("unknown field", Self::Unknown),
            ("missing field", Self::Missing),
            ("cannot recurse", Self::TooDeep),
            ("recursion limit", Self::TooDeep),
            ("invalid type", Self::OtherKind),
        ];
        kinds.into_iter().find(|(start, _)| message.starts_with(start)).map_or(Self::Other, |(_, fault)| fault)
    }
}

fn form(record: &str, error: &toml::de::Error) -> ParseError {
    let detail = error.message().lines().next().unwrap_or_default().to_owned();
    let before = error.span().and_then(|span| record.get(..span.start)).unwrap_or_default();
    let line = before.matches('\n').count().saturating_add(1);
    ParseError::Form { fault: FormFault::of(&detail), line, detail }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:?}", self.id(), self.args())
    }
}

impl std::error::Error for ParseError {}

/// Reads a record: the text up to and including the marker line.
pub fn parse(record: &str) -> Result<Document, ParseError> {
    match FormatNumber::of_file(record, FORMAT) {
        FormatFound::Known(FormatNumber::One) => {}
        FormatFound::Known(FormatNumber::Draft) => return Err(ParseError::Draft),
        FormatFound::Newer(version) => return Err(ParseError::Newer(version.to_owned())),
        FormatFound::Other => return Err(ParseError::Format),
    }
    let mut document: Document = toml::from_str(record).map_err(|error| form(record, &error))?;
    pair_choices(&mut document);
    let printed = print(&document);
    if printed == record {
        let counted = CountsRecord::of(&document.items);
        return if counted == document.counts { Ok(document) } else { Err(ParseError::Counts) };
    }
    let same = printed.lines().zip(record.lines()).take_while(|(ours, theirs)| ours == theirs).count();
    Err(ParseError::NotCanonical { line: same.saturating_add(1) })
}

/// Options stand with their words. Where a record has one without the other, this makes it another than what was read.
fn pair_choices(document: &mut Document) {
    for part in document.items.iter_mut().flat_map(|item| &mut item.parts) {
        if part.chosen.is_empty() {
            part.choice.clear();
        } else if part.choice.is_empty() {
            part.choice.push(Line::default());
        }
    }
}
