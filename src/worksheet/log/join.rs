//! Two copies of one worksheet, joined: every line of both, once.
//!
//! The same as git's union merge, in any order and any grouping: what comes out depends on the lines alone, and stands in the
//! order in which the events precede each other. So whatever part of it was written when the power went is a worksheet too.

use std::collections::BTreeMap;

use super::super::damage::Damage;
use super::super::event::EventId;
use super::Log;

/// What two copies come to.
#[derive(Clone, Debug)]
pub struct Joined {
    /// Both together.
    pub log: Log,
    /// How many events both had.
    pub both: usize,
    /// How many only the first had.
    pub ours: usize,
    /// The lines that only the second had, each after those it builds on.
    pub theirs: Vec<String>,
}

/// Why two files cannot be joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotJoined {
    /// They are two worksheets.
    OtherWorksheet,
    /// One worksheet, in the words of two numbers of the format.
    OtherNumber,
    /// They are called alike, and were begun at different times: a head was changed.
    OtherHead,
    /// One event has two contents: a line was changed.
    TwoContents {
        /// The event.
        event: EventId,
        /// Its line in the first file.
        ours: String,
        /// Its line in the second.
        theirs: String,
    },
    /// Together they are no worksheet: too much of it.
    Damage(Damage),
}

impl Log {
    /// This copy and another together; neither is changed.
    pub fn join(&self, other: &Self) -> Result<Joined, NotJoined> {
        if self.header.worksheet != other.header.worksheet {
            return Err(NotJoined::OtherWorksheet);
        }
        if self.header.number != other.header.number {
            return Err(NotJoined::OtherNumber);
        }
        if self.header != other.header {
            return Err(NotJoined::OtherHead);
        }
        let mut all: BTreeMap<EventId, &str> = self.lines.iter().map(|(id, line)| (*id, line.as_str())).collect();
        for (id, line) in &other.lines {
            if let Some(known) = all.insert(*id, line).filter(|known| known != line) {
                return Err(NotJoined::TwoContents { event: *id, ours: known.to_owned(), theirs: line.clone() });
            }
        }
        let head = self.header.print();
        let text = |lines: &mut dyn Iterator<Item = &str>| {
            lines.fold(head.clone(), |mut text, line| {
                text.push_str(line);
                text.push('\n');
                text
            })
        };
        // Once to learn the order, once in that order.
        let found = Log::parse(&text(&mut all.values().copied())).map_err(NotJoined::Damage)?;
        let sorted: Vec<EventId> =
            found.order.sorted.iter().filter_map(|at| found.events.get(*at)).map(|event| event.id).collect();
        let mut lines = sorted.iter().filter_map(|id| all.get(id).copied());
        let log = Log::parse(&text(&mut lines)).map_err(NotJoined::Damage)?;
        let theirs = sorted.iter().filter(|id| !self.lines.contains_key(id)).filter_map(|id| all.get(id));
        let theirs: Vec<String> = theirs.map(|line| (*line).to_owned()).collect();
        let ours = self.lines.keys().filter(|id| !other.lines.contains_key(id)).count();
        Ok(Joined { both: self.lines.len().saturating_sub(ours), ours, theirs, log })
    }
}
