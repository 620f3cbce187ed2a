//! From events to the present state.
//!
//! For each thing that can be said (a fact, an answer, a plan, a note) the events in force that no other in force about
//! the same thing has seen are its versions. One version, or several that agree, settle it; several that differ are a
//! conflict.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::checklist::{Address, Id};
use crate::text::{Line, Note};

use super::answer::{Answer, FactValue, Plan};
use super::event::{Event, EventId, Standing, What};
use super::log::Log;
use super::person::{Person, PersonId};
use super::undo;

/// What a worksheet says at present.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The account's name.
    pub name: Register<Line>,
    /// The people, by id.
    pub people: BTreeMap<PersonId, Person>,
    /// The checklists and editions taken in.
    pub checklists: BTreeMap<Id, Register<Edition>>,
    /// The account's facts.
    pub facts: BTreeMap<Address, Register<Option<FactValue>>>,
    /// The answers, by part.
    pub answers: BTreeMap<Address, Register<Option<Answer>>>,
    /// Who has what in hand, by item.
    pub plans: BTreeMap<Address, Register<Option<Plan>>>,
    /// Notes, by item.
    pub notes: BTreeMap<Address, Register<Note>>,
    /// The attestations sealed, oldest first.
    pub sealed: Vec<Sealed>,
    /// When the latest event happened.
    pub last_change: Option<Timestamp>,
    /// How many events there are.
    pub events: usize,
}

/// An edition of a checklist, as taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// The edition.
    pub edition: Id,
    /// Digest of its structure.
    pub digest: String,
}

/// An attestation that was sealed from this worksheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// Its record digest.
    pub record: String,
    /// Where it was saved.
    pub path: Line,
    /// When.
    pub at: Timestamp,
    /// How many things were said since.
    pub changes_since: usize,
}

/// The versions of one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register<T> {
    versions: Vec<Version<T>>,
}

/// One version of a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version<T> {
    /// The event that said it.
    pub event: EventId,
    /// When.
    pub at: Timestamp,
    /// Who decided.
    pub by: PersonId,
    /// Who recorded it.
    pub rec: PersonId,
    /// Whether it holds.
    pub standing: Standing,
    /// What was said.
    pub value: T,
}

impl<T> Default for Register<T> {
    fn default() -> Self {
        Self { versions: Vec::new() }
    }
}

impl<T> Register<T> {
    /// A register that nobody disputes.
    pub fn settled_as(version: Version<T>) -> Self {
        Self { versions: vec![version] }
    }

    /// All versions that stand beside each other, by event id; one if settled.
    pub fn versions(&self) -> &[Version<T>] {
        &self.versions
    }

    /// The version that holds, unless there is a conflict.
    pub fn settled(&self) -> Option<&Version<T>> {
        match self.versions.as_slice() {
            [one] => Some(one),
            _ => None,
        }
    }

    /// The value that holds, unless there is a conflict.
    pub fn value(&self) -> Option<&T> {
        self.settled().map(|version| &version.value)
    }

    /// Whether versions stand against each other.
    pub fn is_conflict(&self) -> bool {
        self.versions.len() > 1
    }
}

impl State {
    /// The state of a log.
    pub fn of(log: &Log) -> Self {
        let mut folder = Folder { log, state: Self::default() };
        folder.fold();
        folder.state
    }

    /// A person by id; someone without a name if unknown.
    pub fn person(&self, id: &PersonId) -> Option<&Person> {
        self.people.get(id)
    }

    /// The settled answer to a part.
    pub fn answer(&self, part: &Address) -> Option<&Answer> {
        self.answers.get(part)?.value()?.as_ref()
    }

    /// The settled value of a fact.
    pub fn fact(&self, fact: &Address) -> Option<&FactValue> {
        self.facts.get(fact)?.value()?.as_ref()
    }

    /// The plan of an item.
    pub fn plan(&self, item: &Address) -> Option<&Plan> {
        self.plans.get(item)?.value()?.as_ref()
    }

    /// The note on an item.
    pub fn note(&self, item: &Address) -> Option<&Note> {
        self.notes.get(item)?.value().filter(|note| !note.is_blank())
    }

    /// The account's name, if it has one.
    pub fn account_name(&self) -> Option<&Line> {
        self.name.value()
    }
}

/// Something that registers can be kept of: which, and what was said of it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Name,
    Checklist(Id),
    Fact(Address),
    Answer(Address),
    Plan(Address),
    Note(Address),
}

struct Folder<'a> {
    log: &'a Log,
    state: State,
}

impl Folder<'_> {
    fn fold(&mut self) {
        let events = self.log.events();
        let in_force = undo::in_force(self.log);
        let mut latest: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
        for &position in &self.log.order().sorted {
            let Some(event) = events.get(position) else { continue };
            self.state.events = self.state.events.saturating_add(1);
            self.state.last_change = self.state.last_change.max(Some(event.at));
            if in_force.get(position) != Some(&true) {
                continue;
            }
            match &event.what {
                What::Person(person) => {
                    self.state.people.insert(person.id.clone(), person.clone());
                }
                What::Sealed { record, path } => {
                    let at = event.at;
                    let (record, path) = (record.clone(), path.clone());
                    self.state.sealed.push(Sealed { record, path, at, changes_since: 0 });
                }
                What::Name(_)
                | What::Checklist { .. }
                | What::Fact { .. }
                | What::Answer { .. }
                | What::Plan { .. }
                | What::Note { .. }
                | What::Undo { .. }
                | What::Unknown { .. } => {}
            }
            if let Some(key) = key(&event.what) {
                let standing = latest.entry(key).or_default();
                standing.retain(|&earlier| !self.log.order().precedes(earlier, position));
                standing.push(position);
            }
            if event.what.is_undoable()
                && let Some(sealed) = self.state.sealed.last_mut()
            {
                sealed.changes_since = sealed.changes_since.saturating_add(1);
            }
        }
        for (key, mut positions) in latest {
            positions.sort_by_key(|&p| events.get(p).map(|e| e.id));
            self.keep(&key, &positions.iter().filter_map(|&p| events.get(p)).collect::<Vec<_>>());
        }
    }

    fn keep(&mut self, key: &Key, events: &[&Event]) {
        let state = &mut self.state;
        match key {
            Key::Name => {
                state.name =
                    register(events, |what| if let What::Name(name) = what { Some(name.clone()) } else { None });
            }
            Key::Checklist(id) => {
                let kept = register(events, |what| {
                    if let What::Checklist { edition, digest, .. } = what {
                        Some(Edition { edition: edition.clone(), digest: digest.clone() })
                    } else {
                        None
                    }
                });
                state.checklists.insert(id.clone(), kept);
            }
            Key::Fact(on) => {
                let kept =
                    register(
                        events,
                        |what| if let What::Fact { value, .. } = what { Some(value.clone()) } else { None },
                    );
                state.facts.insert(on.clone(), kept);
            }
            Key::Answer(on) => {
                let kept =
                    register(
                        events,
                        |what| if let What::Answer { answer, .. } = what { Some(answer.clone()) } else { None },
                    );
                state.answers.insert(on.clone(), kept);
            }
            Key::Plan(on) => {
                let kept =
                    register(events, |what| if let What::Plan { plan, .. } = what { Some(plan.clone()) } else { None });
                state.plans.insert(on.clone(), kept);
            }
            Key::Note(on) => {
                let kept =
                    register(events, |what| if let What::Note { text, .. } = what { Some(text.clone()) } else { None });
                state.notes.insert(on.clone(), kept);
            }
        }
    }
}

fn key(what: &What) -> Option<Key> {
    Some(match what {
        What::Name(_) => Key::Name,
        What::Checklist { checklist, .. } => Key::Checklist(checklist.clone()),
        What::Fact { on, .. } => Key::Fact(on.clone()),
        What::Answer { on, .. } => Key::Answer(on.clone()),
        What::Plan { on, .. } => Key::Plan(on.clone()),
        What::Note { on, .. } => Key::Note(on.clone()),
        What::Person(_) | What::Undo { .. } | What::Sealed { .. } | What::Unknown { .. } => return None,
    })
}

/// The versions of one thing; versions that agree are one.
fn register<T: PartialEq>(events: &[&Event], said: impl Fn(&What) -> Option<T>) -> Register<T> {
    let mut versions: Vec<Version<T>> = Vec::new();
    for event in events {
        let Some(value) = said(&event.what) else { continue };
        let version = Version {
            event: event.id,
            at: event.at,
            by: event.by.clone(),
            rec: event.rec.clone(),
            standing: event.standing,
            value,
        };
        if versions.iter().all(|known| known.value != version.value) {
            versions.push(version);
        }
    }
    Register { versions }
}
