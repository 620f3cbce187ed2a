//! The file: a header that never changes, and events.
//!
//! Reading goes line by line and never through the whole as one TOML table: equal lines count once, so that git's union
//! merge of two files reads as both; one id with two contents is damage. Damage is an error with its place, never
//! skipped: a lost answer must not look like an open item.

mod join;

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::checklist::digest;
use crate::text::{FormatFound, FormatNumber, Line, quoted};

use super::event::{Event, EventId, EventKind, Standing};
use super::line::{self, LineError};
use super::order::{Order, OrderError};
use super::person::PersonId;
use super::stamp::{Stamp, whole_second, written};

pub use super::damage::{Damage, DamageKind};
pub use join::{Joined, NotJoined};

/// The first line of the file names this format.
pub const FORMAT: &str = "careseal-worksheet/1";

/// The largest file read, in bytes: 64 MiB.
pub(crate) const MAX_BYTES: usize = 64 * 1024 * 1024;

/// What never changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// In which words every line stands, also those that are still to come.
    pub number: FormatNumber,
    /// The worksheet's permanent name.
    pub worksheet: EventId,
    /// When it was begun.
    pub created: Timestamp,
}

/// A worksheet as it was read: its header, its events and their order.
#[derive(Clone, Debug)]
pub struct Log {
    /// What never changes.
    pub header: Header,
    events: Vec<Event>,
    lines: BTreeMap<EventId, String>,
    order: Order,
    read_only: Option<ReadOnly>,
}

/// Why a worksheet may be looked at but not continued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadOnly {
    /// It holds events of a kind that this program does not know.
    UnknownEvent {
        /// The kind.
        kind: String,
    },
}

impl Header {
    /// The head of a new file, up to where events go.
    pub fn print(&self) -> String {
        format!(
            "format = {}\nworksheet = {}\ncreated = {}\n\n[event]\n",
            quoted(&self.number.in_format(FORMAT)),
            quoted(&self.worksheet.to_string()),
            quoted(&written(self.created)),
        )
    }
}

impl Log {
    /// A worksheet that begins now.
    pub fn new(stamp: Stamp) -> Self {
        Self {
            header: Header {
                number: FormatNumber::default(),
                worksheet: EventId::new(stamp),
                created: whole_second(stamp.now),
            },
            events: Vec::new(),
            lines: BTreeMap::new(),
            order: Order::default(),
            read_only: None,
        }
    }

    /// Reads a file.
    pub fn parse(text: &str) -> Result<Self, Damage> {
        if text.len() > MAX_BYTES {
            return Err(Damage { line: 0, kind: DamageKind::TooLarge });
        }
        let (header, body) = head(text)?;
        let mut places: BTreeMap<EventId, usize> = BTreeMap::new();
        let mut lines: BTreeMap<EventId, String> = BTreeMap::new();
        let mut events = Vec::new();
        for (index, raw) in text.lines().enumerate().skip(body) {
            let number = index.saturating_add(1);
            let damage = |kind| Damage { line: number, kind };
            if raw.is_empty() || raw == "[event]" {
                continue;
            }
            if ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].iter().any(|mark| raw.starts_with(mark)) {
                return Err(damage(DamageKind::MergeMarks));
            }
            let event = line::parse(raw, header.number).map_err(|error| match error {
                LineError::Sum => damage(DamageKind::Sum),
                LineError::Form(message) => damage(DamageKind::NotAnEvent(message)),
            })?;
            match lines.get(&event.id) {
                Some(known) if known == raw => {}
                Some(_) => {
                    let first = places.get(&event.id).copied().unwrap_or(0);
                    return Err(damage(DamageKind::TwoContents { first }));
                }
                None => {
                    places.insert(event.id, number);
                    lines.insert(event.id, raw.to_owned());
                    events.push(event);
                }
            }
        }
        let order = Order::of(&events).map_err(|error| {
            let at = |event, kind| Damage { line: places.get(&event).copied().unwrap_or(0), kind };
            match error {
                OrderError::Missing { event, seen } => at(event, DamageKind::Missing { seen }),
                OrderError::Circle { event } => at(event, DamageKind::Circle),
                OrderError::Tangled => Damage { line: 0, kind: DamageKind::TooLarge },
            }
        })?;
        let read_only = events.iter().find_map(|event| {
            let EventKind::Unknown { kind } = &event.what else { return None };
            Some(ReadOnly::UnknownEvent { kind: kind.clone() })
        });
        Ok(Self { header, events, lines, order, read_only })
    }

    /// Adds an event that was just written: one made by [`Self::next`], building on the heads of this log.
    ///
    /// One that is here already, or that builds on what is not here, changes nothing.
    pub fn push(&mut self, event: Event) {
        if self.order.position(event.id).is_some() {
            return;
        }
        let line = self.line(&event);
        let id = event.id;
        match self.order.push(&event) {
            Ok(true) => self.events.push(event),
            // It does not build on all heads, so others may come after it: the order is made anew.
            Ok(false) => {
                self.events.push(event);
                let Ok(order) = Order::of(&self.events) else {
                    self.events.pop();
                    return;
                };
                self.order = order;
            }
            Err(_) => return,
        }
        self.lines.insert(id, line);
    }

    /// In which words a file stands, by its header.
    pub(crate) fn number_of(text: &str) -> Option<FormatNumber> {
        head(text).ok().map(|(header, _)| header.number)
    }

    /// The line of an event that is to be written to this file.
    pub fn line(&self, event: &Event) -> String {
        line::print(event, self.header.number)
    }

    /// The events, in the order they stand in the file.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// An event by its name.
    pub fn event(&self, id: EventId) -> Option<&Event> {
        self.order.position(id).and_then(|position| self.events.get(position))
    }

    /// What precedes what.
    pub fn order(&self) -> &Order {
        &self.order
    }

    /// Why it may not be continued, if so.
    pub fn read_only(&self) -> Option<&ReadOnly> {
        self.read_only.as_ref()
    }

    /// The events that no other has seen, sorted.
    pub fn heads(&self) -> Vec<EventId> {
        self.order.heads().iter().copied().collect()
    }

    /// The next event of this log; it becomes part of it by [`Self::push`], after it was written.
    pub fn next(&self, stamp: Stamp, by: PersonId, rec: PersonId, what: EventKind) -> Event {
        Event {
            id: EventId::new(stamp),
            seen: self.heads(),
            at: whole_second(stamp.now),
            by,
            rec,
            standing: Standing::Confirmed,
            group: None,
            why: None,
            what,
        }
    }

    /// Digest of the worksheet: over its distinct event lines sorted by id, whatever their order in the file.
    pub fn digest(&self) -> String {
        let mut text = String::new();
        for line in self.lines.values() {
            text.push_str(line);
            text.push('\n');
        }
        digest::sha256(text.as_bytes())
    }

    /// The whole file, for a new one.
    pub fn print(&self) -> String {
        let mut text = self.header.print();
        for event in &self.events {
            if let Some(line) = self.lines.get(&event.id) {
                text.push_str(line);
                text.push('\n');
            }
        }
        text
    }
}

/// The header, and how many lines it takes.
fn head(text: &str) -> Result<(Header, usize), Damage> {
    let damage = |line, kind| Damage { line, kind };
    let mut lines = text.lines();
    let value = |line: Option<&str>, key: &str| -> Option<String> {
        let rest = line?.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"')?;
        Some(rest.to_owned())
    };
    let format = value(lines.next(), "format").ok_or_else(|| damage(1, DamageKind::Format(Line::default())))?;
    let number = match FormatNumber::found(&format, FORMAT) {
        FormatFound::Known(number) => number,
        FormatFound::Newer(_) => return Err(damage(1, DamageKind::Newer(Line::clean(&format)))),
        FormatFound::Other => return Err(damage(1, DamageKind::Format(Line::clean(&format)))),
    };
    let worksheet = value(lines.next(), "worksheet").and_then(|text| text.parse().ok());
    let created = value(lines.next(), "created").and_then(|text| text.parse().ok());
    match (worksheet, created, lines.next(), lines.next()) {
        (Some(worksheet), Some(created), Some(""), Some("[event]")) => Ok((Header { number, worksheet, created }, 5)),
        (None, ..) => Err(damage(2, DamageKind::Header)),
        (_, None, ..) => Err(damage(3, DamageKind::Header)),
        _ => Err(damage(4, DamageKind::Header)),
    }
}
