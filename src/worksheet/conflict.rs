//! What was said twice without knowledge of each other, and differs: both sides, who and when.

use jiff::Timestamp;

use super::answer::{Answer, Assignment, FactValue};
use super::edition::Edition;
use super::event::{EventId, Standing};
use super::evidence::Evidence;
use super::fold::{Register, State};
use super::person::PersonId;
use super::question::{self, Question};
use super::topic::Topic;

/// One thing about which people differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict<'a> {
    /// What it is about.
    pub topic: Topic,
    /// What stands against each other, by event.
    pub claims: Vec<Claim<'a>>,
}

/// What one side says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim<'a> {
    /// The event that said it.
    pub event: EventId,
    /// When.
    pub at: Timestamp,
    /// Who decided.
    pub by: &'a PersonId,
    /// Who recorded it.
    pub rec: &'a PersonId,
    /// Whether it holds.
    pub standing: Standing,
    /// What.
    pub value: ClaimValue<'a>,
}

/// What a side says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimValue<'a> {
    /// It was taken back, left out or taken away.
    Nothing,
    /// A name, a note, a reply.
    Text(&'a str),
    /// An edition of a checklist.
    Edition(&'a Edition),
    /// The value of a fact.
    Fact(&'a FactValue),
    /// An answer.
    Answer(&'a Answer),
    /// An assignment.
    Assignment(&'a Assignment),
    /// A document.
    Document(&'a Evidence),
    /// A parked question.
    Question(&'a Question),
    /// What is answered to a parked question.
    QuestionReply(&'a question::Reply),
}

/// Everything about which people differ: the account's name, checklists, facts, answers, then what stands around them.
pub fn conflicts(state: &State) -> Vec<Conflict<'_>> {
    let mut found = Vec::new();
    add(&mut found, Topic::Name, &state.name, |name| text(name.as_str()));
    for (id, register) in &state.checklists {
        add(&mut found, Topic::Checklist(id.clone()), register, |said| {
            said.as_ref().map_or(ClaimValue::Nothing, ClaimValue::Edition)
        });
    }
    for (at, register) in &state.facts {
        add(&mut found, Topic::Fact(at.clone()), register, |said| {
            said.as_ref().map_or(ClaimValue::Nothing, ClaimValue::Fact)
        });
    }
    for (at, register) in &state.answers {
        add(&mut found, Topic::Answer(at.clone()), register, |said| {
            said.as_ref().map_or(ClaimValue::Nothing, ClaimValue::Answer)
        });
    }
    for (at, register) in &state.assignments {
        add(&mut found, Topic::Assignment(at.clone()), register, |said| {
            said.as_ref().map_or(ClaimValue::Nothing, ClaimValue::Assignment)
        });
    }
    for (at, register) in &state.notes {
        add(&mut found, Topic::Note(at.clone()), register, |note| text(note.as_str()));
    }
    for (at, documents) in &state.evidence {
        for (id, register) in documents {
            add(&mut found, Topic::Document(at.clone(), id.clone()), register, |said| {
                said.as_ref().map_or(ClaimValue::Nothing, ClaimValue::Document)
            });
        }
    }
    for commented in &state.comments {
        add(&mut found, Topic::Reply(commented.event), &commented.reply, |reply| text(reply.as_str()));
    }
    for (id, parked) in &state.questions {
        add(&mut found, Topic::Question(id.clone()), &parked.asked, |said| {
            said.as_ref().map_or(ClaimValue::Nothing, ClaimValue::Question)
        });
        add(&mut found, Topic::QuestionReply(id.clone()), &parked.reply, |said| {
            said.as_ref().map_or(ClaimValue::Nothing, ClaimValue::QuestionReply)
        });
    }
    found
}

/// What people differ about in one thing, if they do.
pub(crate) fn conflict_about<'a>(topic: &Topic, state: &'a State) -> Option<Conflict<'a>> {
    conflicts(state).into_iter().find(|found| found.topic == *topic)
}

fn text(text: &str) -> ClaimValue<'_> {
    if text.is_empty() { ClaimValue::Nothing } else { ClaimValue::Text(text) }
}

fn add<'a, T>(
    found: &mut Vec<Conflict<'a>>,
    topic: Topic,
    register: &'a Register<T>,
    value: impl Fn(&'a T) -> ClaimValue<'a>,
) {
    if !register.is_conflict() {
        return;
    }
    let claims = register.versions().iter().map(|version| Claim {
        event: version.event,
        at: version.at,
        by: &version.by,
        rec: &version.rec,
        standing: version.standing,
        value: value(&version.value),
    });
    found.push(Conflict { topic, claims: claims.collect() });
}
