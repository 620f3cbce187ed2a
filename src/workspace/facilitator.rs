//! What belongs to the one who leads a session: the agenda, and notes that are nobody else's.
//!
//! It stands in a file of its own and is part of no record: nothing here reaches an event, an attestation or a report.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;

use crate::checklist::Address;
use crate::text::{FormatFound, FormatNumber, Note, quoted};

/// The first line of the file.
const FORMAT: &str = "careseal-facilitator/1";
/// The most minutes that a section can be given: a day.
pub(crate) const MOST_MINUTES: u16 = 1440;

/// Minutes that a section can be given, as typed.
pub(crate) fn minutes_of(text: &str) -> Option<u16> {
    text.parse().ok().filter(|minutes| (1..=MOST_MINUTES).contains(minutes))
}

const HEAD: &str = "\
# The agenda and the private notes of whoever leads a session. This file is not part of the worksheet.
# You may change it while careseal is not running; comments of your own are not kept.
";

/// An agenda and notes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facilitator {
    /// How many minutes are planned, by section.
    pub agenda: BTreeMap<Address, u16>,
    /// Notes, by item. None is blank.
    pub notes: BTreeMap<Address, Note>,
}

/// Why a file of a facilitator cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAFacilitator {
    /// It does not say that it is one, or is one of another version.
    Format(String),
    /// A line does not hold what it should.
    Line {
        /// The line, counted from 1.
        line: usize,
        /// What the reader of TOML says, in English.
        detail: String,
    },
}

/// One change to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Facilitation {
    /// A note on an item; a blank one takes it away.
    Note(Address, Note),
    /// The minutes of a section; none takes them away.
    Minutes(Address, Option<u16>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "format")]
    _format: String,
    #[serde(default)]
    agenda: HashMap<Address, Minutes>,
    #[serde(default)]
    note: HashMap<Address, Note>,
}

/// Minutes that can be planned.
#[derive(Deserialize)]
#[serde(try_from = "i64")]
struct Minutes(u16);

impl TryFrom<i64> for Minutes {
    type Error = String;

    fn try_from(minutes: i64) -> Result<Self, String> {
        let fits = u16::try_from(minutes).ok().filter(|minutes| (1..=MOST_MINUTES).contains(minutes));
        fits.map(Self).ok_or_else(|| format!("minutes must be between 1 and {MOST_MINUTES}"))
    }
}

impl Facilitator {
    /// Reads the text of a file. One with anything unknown in it is refused: it would be lost when it is written again.
    pub fn parse(text: &str) -> Result<Self, NotAFacilitator> {
        let wrong = |error: &toml::de::Error| {
            let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
            let line = before.matches('\n').count().saturating_add(1);
            NotAFacilitator::Line { line, detail: error.message().to_owned() }
        };
        let table: toml::Table = toml::from_str(text).map_err(|error| wrong(&error))?;
        let format = table.get("format").and_then(toml::Value::as_str).unwrap_or_default();
        // What a draft wrote has the same words.
        if !matches!(FormatNumber::found(format, FORMAT), FormatFound::Known(_)) {
            return Err(NotAFacilitator::Format(format.to_owned()));
        }
        let file: File = toml::from_str(text).map_err(|error| wrong(&error))?;
        let agenda = file.agenda.into_iter().map(|(section, minutes)| (section, minutes.0)).collect();
        Ok(Self { agenda, notes: file.note.into_iter().filter(|(_, note)| !note.is_blank()).collect() })
    }

    /// The text of the file.
    pub fn print(&self) -> String {
        let mut out = format!("format = {}\n{HEAD}", quoted(FORMAT));
        if !self.agenda.is_empty() {
            out.push_str("\n# Minutes, by section.\n[agenda]\n");
        }
        for (section, minutes) in &self.agenda {
            out.extend([&quoted(&section.to_string()), " = ", &minutes.to_string(), "\n"]);
        }
        if !self.notes.is_empty() {
            out.push_str("\n# Notes, by item.\n[note]\n");
        }
        for (item, note) in &self.notes {
            out.extend([&quoted(&item.to_string()), " = ", &block(note), "\n"]);
        }
        out
    }

    /// Makes a change.
    pub fn change(&mut self, change: Facilitation) {
        match change {
            Facilitation::Note(item, note) if note.is_blank() => drop(self.notes.remove(&item)),
            Facilitation::Note(item, note) => drop(self.notes.insert(item, note)),
            Facilitation::Minutes(section, None) => drop(self.agenda.remove(&section)),
            Facilitation::Minutes(section, Some(minutes)) => drop(self.agenda.insert(section, minutes)),
        }
    }

    /// The minutes planned for these sections.
    pub fn planned(&self) -> u32 {
        self.agenda.values().map(|minutes| u32::from(*minutes)).fold(0, u32::saturating_add)
    }
}

/// A note as TOML, its lines as lines: it is meant to be read.
fn block(note: &Note) -> String {
    if !note.as_str().contains('\n') {
        return quoted(note.as_str());
    }
    let lines = quoted(note.as_str()).replace("\\n", "\n");
    // A backslash before an n that was typed is two, and stays.
    let lines = if note.as_str().contains('\\') { None } else { Some(lines) };
    let inside = lines.as_deref().and_then(|lines| lines.strip_prefix('"')?.strip_suffix('"'));
    inside.map_or_else(|| quoted(note.as_str()), |inside| format!("\"\"\"\n{inside}\"\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Address {
        text.parse().expect("an address")
    }

    #[test]
    fn the_file_can_be_read_by_a_person_and_by_us() {
        let mut own = Facilitator::default();
        own.change(Facilitation::Minutes(at("health-configuration/I"), Some(20)));
        own.change(Facilitation::Minutes(at("health-configuration/II"), Some(15)));
        own.change(Facilitation::Note(at("health-configuration/I.4"), Note::clean("Ask the lawyer\n\"first\".")));
        let text = own.print();
        assert!(text.starts_with("format = \"careseal-facilitator/1\"\n"), "{text}");
        assert!(text.contains("[agenda]\n\"health-configuration/I\" = 20\n"), "{text}");
        assert!(
            text.contains("\"health-configuration/I.4\" = \"\"\"\nAsk the lawyer\n\\\"first\\\".\"\"\"\n"),
            "{text}"
        );
        assert_eq!(Facilitator::parse(&text), Ok(own.clone()));
        assert_eq!(own.planned(), 35);
        own.change(Facilitation::Minutes(at("health-configuration/II"), None));
        own.change(Facilitation::Note(at("health-configuration/I.4"), Note::clean(" ")));
        assert_eq!((own.planned(), own.notes.len()), (20, 0));
    }

    #[test]
    fn what_is_not_understood_is_refused_with_its_line() {
        let line = |text: &str| match Facilitator::parse(text) {
            Err(NotAFacilitator::Line { line, .. }) => line,
            other => panic!("{other:?}"),
        };
        let head = "format = \"careseal-facilitator/1\"\n";
        assert_eq!(Facilitator::parse(&head.replace("/1", "/0")), Facilitator::parse(head), "of a draft");
        assert_eq!(line(&format!("{head}colour = 1\n")), 2);
        assert_eq!(line(&format!("{head}[agenda]\n\"a/I\" = 0\n")), 3);
        assert_eq!(line(&format!("{head}[agenda]\n\"a/I\" = \"long\"\n")), 3);
        assert_eq!(line(&format!("{head}\n[agenda]\n\"no address\" = 5\n")), 4);
        assert_eq!(line(&format!("{head}[note]\n\"a/I.1\" = \"\\u001b[2J\"\n")), 3);
        assert_eq!(line("format = \n"), 1);
        assert_eq!(Facilitator::parse(""), Err(NotAFacilitator::Format(String::new())));
        let newer = "format = \"careseal-facilitator/9\"\nunknown = 1\n";
        assert_eq!(Facilitator::parse(newer), Err(NotAFacilitator::Format("careseal-facilitator/9".to_owned())));
    }

    proptest::proptest! {
        #[test]
        fn what_is_printed_is_read_back(notes in proptest::collection::vec("[ -~\\n\"]{0,40}|\\PC{0,20}", 0..4)) {
            let mut own = Facilitator::default();
            for (index, note) in notes.iter().enumerate() {
                own.change(Facilitation::Note(at(&format!("list/I.{index}")), Note::clean(note)));
            }
            proptest::prop_assert_eq!(Facilitator::parse(&own.print()), Ok(own));
        }
    }
}
