//! From events to the present state.
//!
//! For each thing that can be said (a fact, an answer, an assignment, a note) the events in force that no other in force about
//! the same thing has seen are its versions. One version, or several that agree, settle it; several that differ are a
//! conflict.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::checklist::{Address, Id, bundled};
use crate::text::{Line, Note};

use super::answer::{Answer, Assignment, FactValue};
use super::comment::{self, CommentThread};
use super::edition::Edition;
use super::event::{Event, EventKind};
use super::evidence::Evidence;
use super::identity::Identities;
use super::log::Log;
use super::order::Order;
use super::person::{Person, PersonId, Side};
use super::question::Questions;
use super::reviewers::Reviewers;
use super::undo;

pub use super::register::{Register, Version};

/// What a worksheet says at present.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The account's name.
    pub name: Register<Line>,
    /// The people, by id.
    pub people: BTreeMap<PersonId, Person>,
    /// Who they are as far as that holds, and what was changed of it.
    pub identities: Identities,
    /// The checklists and editions taken in.
    pub checklists: BTreeMap<Id, Register<Option<Edition>>>,
    /// The account's facts.
    pub facts: BTreeMap<Address, Register<Option<FactValue>>>,
    /// The answers, by part.
    pub answers: BTreeMap<Address, Register<Option<Answer>>>,
    /// To whom items are assigned.
    pub assignments: BTreeMap<Address, Register<Option<Assignment>>>,
    /// Notes, by item.
    pub notes: BTreeMap<Address, Register<Note>>,
    /// Documents, by item or part and by their own names.
    pub evidence: BTreeMap<Address, BTreeMap<Id, Register<Option<Evidence>>>>,
    /// What reviewers commented: on the whole, then by item, each in the order in which it was brought in.
    pub comments: Vec<CommentThread>,
    /// The parking lot: questions that belong to no item.
    pub questions: Questions,
    /// The attestations sealed, oldest first.
    pub sealed: Vec<Sealed>,
    /// When the latest event happened.
    pub last_change: Option<Timestamp>,
    /// How many events there are.
    pub events: usize,
}

/// A document, where it is attached, and who did it.
#[derive(Clone, Copy, Debug)]
pub struct Attached<'a> {
    /// The item or part.
    pub at: &'a Address,
    /// The document's own name.
    pub id: &'a Id,
    /// Who attached it, and when.
    pub version: &'a Version<Option<Evidence>>,
    /// The document.
    pub evidence: &'a Evidence,
}

/// An attestation that was sealed from this worksheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// Its record digest.
    pub record: String,
    /// Where it was saved.
    pub path: Line,
    /// Who has to countersign it.
    pub reviewers: Reviewers,
    /// When.
    pub at: Timestamp,
    /// How many things said or undone were not known when it was sealed.
    pub changes_since: usize,
}

impl State {
    /// The state of a log.
    pub fn of(log: &Log) -> Self {
        let mut state = Self { events: log.events().len(), ..Self::default() };
        state.last_change = log.events().iter().map(|event| event.at).max();
        let in_force = undo::in_force(log);
        let mut seals = Vec::new();
        for &position in &log.order().sorted {
            let Some(event) = log.events().get(position) else { continue };
            if in_force.get(position) == Some(&true) {
                take(&mut state, event, log.order());
                if matches!(event.what, EventKind::Sealed { .. }) {
                    seals.push(position);
                }
            }
        }
        for (sealed, changes) in state.sealed.iter_mut().zip(changes_since(log, &in_force, &seals)) {
            sealed.changes_since = changes;
        }
        state.comments = comment::fold(log, &in_force);
        state.name.agree(PartialEq::eq);
        state.checklists.values_mut().for_each(|register| register.agree(PartialEq::eq));
        let identities = Identities::of(log, &in_force);
        let outside = |by: &PersonId| identities.side(by).is_some_and(|side| side != Side::Subscriber);
        state.facts.values_mut().for_each(|register| {
            register.demote(outside);
            register.agree(PartialEq::eq);
        });
        state.answers.values_mut().for_each(|register| {
            register.demote(outside);
            register.agree(|one, other| match (one, other) {
                (Some(one), Some(other)) => one.agrees(other),
                _ => one.is_none() && other.is_none(),
            });
        });
        state.identities = identities;
        state.assignments.values_mut().for_each(|register| register.agree(PartialEq::eq));
        state.notes.values_mut().for_each(|register| register.agree(PartialEq::eq));
        let documents = state.evidence.values_mut().flat_map(BTreeMap::values_mut);
        documents.for_each(|register| register.agree(PartialEq::eq));
        for parked in state.questions.values_mut() {
            parked.asked.agree(PartialEq::eq);
            parked.reply.agree(PartialEq::eq);
        }
        state
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

    /// To whom an item is assigned.
    pub fn assignment(&self, item: &Address) -> Option<&Assignment> {
        self.assignments.get(item)?.value()?.as_ref()
    }

    /// The note on an item.
    pub fn note(&self, item: &Address) -> Option<&Note> {
        self.notes.get(item)?.value().filter(|note| !note.is_blank())
    }

    /// The settled documents of an item and of its parts: where each is attached, by which name, and what it is.
    pub fn documents<'a>(&'a self, item: &'a Address) -> impl Iterator<Item = Attached<'a>> {
        self.all_documents().filter(|found| found.at.checklist == item.checklist && found.at.item == item.item)
    }

    /// The settled documents of all items.
    pub fn all_documents(&self) -> impl Iterator<Item = Attached<'_>> {
        let all = self.evidence.iter().flat_map(|(at, all)| all.iter().map(move |(id, register)| (at, id, register)));
        all.filter_map(|(at, id, register)| {
            let version = register.settled()?;
            Some(Attached { at, id, version, evidence: version.value.as_ref()? })
        })
    }

    /// What reviewers commented on an item.
    pub(crate) fn comments_on<'a>(&'a self, item: &'a Address) -> impl Iterator<Item = &'a CommentThread> {
        let here = |on: &Address| on.checklist == item.checklist && on.item == item.item;
        self.comments.iter().filter(move |one| one.on.as_ref().is_some_and(here))
    }

    /// Who has to countersign the next record, unless it is said otherwise: whoever had to the last.
    pub fn reviewers(&self) -> Reviewers {
        self.sealed.last().map(|sealed| sealed.reviewers.clone()).unwrap_or_default()
    }

    /// The account's name, if it has one.
    pub fn account_name(&self) -> Option<&Line> {
        self.name.value()
    }
}

/// Takes in an event that is in force; events come in order.
fn take(state: &mut State, event: &Event, order: &Order) {
    match &event.what {
        EventKind::Person(person) => {
            state.people.insert(person.id.clone(), person.clone());
        }
        EventKind::Name(name) => state.name.say(event, name.clone(), order),
        // What is in every worksheet cannot be left out, whoever says so.
        EventKind::Checklist { checklist, edition: None } if bundled::is_always(checklist) => {}
        EventKind::Checklist { checklist, edition } => {
            state.checklists.entry(checklist.clone()).or_default().say(event, edition.clone(), order);
        }
        EventKind::Fact { on, value } => state.facts.entry(on.clone()).or_default().say(event, value.clone(), order),
        EventKind::Answer { on, answer } => {
            state.answers.entry(on.clone()).or_default().say(event, answer.clone(), order);
        }
        EventKind::Assignment { on, assignment } => {
            state.assignments.entry(on.clone()).or_default().say(event, assignment.clone(), order);
        }
        EventKind::Note { on, text } => state.notes.entry(on.clone()).or_default().say(event, text.clone(), order),
        EventKind::Evidence { on, id, evidence } => {
            let documents = state.evidence.entry(on.clone()).or_default();
            documents.entry(id.clone()).or_default().say(event, evidence.clone(), order);
        }
        EventKind::Sealed { record, path, reviewers } => {
            let (record, path, reviewers) = (record.clone(), path.clone(), reviewers.clone().unwrap_or_default());
            state.sealed.push(Sealed { record, path, reviewers, at: event.at, changes_since: 0 });
        }
        EventKind::Question { id, question } => {
            state.questions.entry(id.clone()).or_default().asked.say(event, question.clone(), order);
        }
        EventKind::QuestionReply { id, reply } => {
            state.questions.entry(id.clone()).or_default().reply.say(event, reply.clone(), order);
        }
        // Comments are taken in together, once all of them are known; and so is who somebody is.
        EventKind::PersonConfirmed { .. }
        | EventKind::Comment { .. }
        | EventKind::Reply { .. }
        | EventKind::Undo { .. }
        | EventKind::Unknown { .. } => {}
    }
}

/// How many events change what each seal sealed: its author had not seen them, whatever their time. What came and went
/// since does not count, and neither does its going.
fn changes_since(log: &Log, in_force: &[bool], seals: &[usize]) -> Vec<usize> {
    let order = log.order();
    let founding = undo::founding(log);
    // One for each thing said; for each thing taken back one more, from when it was said until it was taken back.
    let (mut said, mut weights) = (0i64, vec![0i64; log.events().len()]);
    let mut add = |position: usize, by: i64| {
        if let Some(weight) = weights.get_mut(position) {
            *weight = weight.saturating_add(by);
        }
    };
    for (position, event) in
        log.events().iter().enumerate().filter(|(position, _)| in_force.get(*position) == Some(&true))
    {
        if event.what.is_undoable() {
            said = said.saturating_add(1);
            add(position, -1);
        } else if let Some(target) = undo::target(log, &founding, position) {
            add(target, 1);
            add(position, -1);
        }
    }
    let sums = order.sums_before(&weights, seals);
    sums.into_iter().map(|sum| usize::try_from(said.saturating_add(sum)).unwrap_or(0)).collect()
}
