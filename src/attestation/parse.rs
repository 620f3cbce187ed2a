//! From bytes to a record, in exactly the form that is printed.

use std::fmt;

use super::FORMAT;
use super::document::{CountsRecord, Document};
use super::print::print;

/// Why a text is not a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParseError {
    /// The first line names another format.
    Format,
    /// The first line names a newer version of this format: its contents cannot be judged.
    Newer(String),
    /// Not TOML, or not in this form; the message has the place.
    Form(String),
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
        match self {
            Self::Format => "record-format",
            Self::Newer(_) => "record-newer",
            Self::Form(_) => "record-form",
            Self::Counts => "record-counts",
            Self::NotCanonical { .. } => "record-not-canonical",
        }
    }

    /// What the message names.
    pub fn detail(&self) -> String {
        match self {
            Self::Format | Self::Counts => String::new(),
            Self::Newer(text) | Self::Form(text) => {
                text.lines().map(crate::text::harmless).collect::<Vec<_>>().join("\n")
            }
            Self::NotCanonical { line } => line.to_string(),
        }
    }
}

impl fmt::Display for ParseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.id(), self.detail())
    }
}

impl std::error::Error for ParseError {}

/// Reads a record: the text up to and including the marker line.
pub fn parse(record: &str) -> Result<Document, ParseError> {
    let first = record.lines().next().unwrap_or_default();
    let format = first.strip_prefix("format = \"").and_then(|rest| rest.strip_suffix('"')).ok_or(ParseError::Format)?;
    if format != FORMAT {
        let version = format.strip_prefix("careseal-attestation/").filter(|v| v.parse::<u32>().is_ok());
        return Err(version.map_or(ParseError::Format, |v| ParseError::Newer(v.to_owned())));
    }
    let document: Document = toml::from_str(record).map_err(|error| ParseError::Form(error.to_string()))?;
    let printed = print(&document);
    if printed == record {
        let counted = CountsRecord::of(&document.items);
        return if counted == document.counts { Ok(document) } else { Err(ParseError::Counts) };
    }
    let same = printed.lines().zip(record.lines()).take_while(|(ours, theirs)| ours == theirs).count();
    Err(ParseError::NotCanonical { line: same.saturating_add(1) })
}
