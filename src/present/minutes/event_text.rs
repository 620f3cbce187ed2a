//! What an event says, in words: its place, its value, who and when.

use jiff::Timestamp;

use crate::checklist::{Address, Id};
use crate::document::{Field, Text, Tone};
use crate::worksheet::{Answer, Event, EventKind, FactValue};

use super::super::Words;
use super::Session;
use super::select::EventStatus;

/// Lines of a label and a text.
pub(super) struct Lines<'a> {
    pub(super) words: &'a dyn Words,
    pub(super) lines: Vec<Field>,
}

impl<'a> Lines<'a> {
    pub(super) fn new(words: &'a dyn Words) -> Self {
        Self { words, lines: Vec::new() }
    }

    pub(super) fn add(&mut self, label: &str, text: &str) {
        self.push(Field::new(self.words.say(label, &[]), text));
    }

    /// What was written or spoken, word for word.
    pub(super) fn quote(&mut self, label: &str, text: &str) {
        self.push(Field::quote(self.words.say(label, &[]), text));
    }

    /// A digest.
    pub(super) fn code(&mut self, label: &str, text: &str) {
        self.push(Field::new(self.words.say(label, &[]), Text::default().code(text)));
    }

    /// What must not be overlooked.
    pub(super) fn mind(&mut self, text: &str) {
        self.push(Field::new(self.words.say("minutes-mark", &[]), text).toned(Tone::Mind));
    }

    /// What became of it since.
    pub(super) fn status(&mut self, status: EventStatus) {
        match status {
            EventStatus::Stands => {}
            EventStatus::Changed => self.mind(&self.words.say("minutes-changed", &[])),
            EventStatus::Disputed => self.mind(&self.words.say("minutes-disputed", &[])),
        }
    }

    fn push(&mut self, field: Field) {
        if !field.text.words().trim().is_empty() {
            self.lines.push(field);
        }
    }
}

/// A moment, to the minute, and that it is UTC.
pub(super) fn moment(at: Timestamp, words: &dyn Words) -> String {
    let (date, time) = (at.strftime("%Y-%m-%d").to_string(), at.strftime("%H:%M").to_string());
    words.say("minutes-moment", &[("date", &date), ("time", &time)])
}

/// By whom, recorded by whom, when.
pub(super) fn who(session: &Session<'_>, event: &Event, words: &dyn Words) -> String {
    let (by, rec) = (session.person(&event.by, words), session.person(&event.rec, words));
    let at = moment(event.at, words);
    if event.by == event.rec {
        words.say("minutes-by-self", &[("by", &by), ("at", &at)])
    } else {
        words.say("minutes-by-other", &[("by", &by), ("rec", &rec), ("at", &at)])
    }
}

pub(super) fn outcome(answer: &Answer, words: &dyn Words) -> String {
    words.say(&format!("report-outcome-{}", answer.outcome.as_str()), &[])
}

/// The options taken, in the checklist's order and words.
pub(super) fn choice(session: &Session<'_>, on: &Address, answer: &Answer) -> String {
    let words = session.lists.iter().find(|list| list.id == on.checklist).map(|list| list.words_in(session.language));
    let line = |option: &Id| match (&words, &on.part) {
        (Some(words), Some(part)) => words.option_line(&on.item, part, option).to_owned(),
        _ => option.to_string(),
    };
    answer.chosen.iter().map(line).collect::<Vec<_>>().join("; ")
}

/// The value of a question about the account, in the checklist's words.
pub(super) fn fact(session: &Session<'_>, on: &Address, value: Option<&FactValue>, words: &dyn Words) -> String {
    let list = session.lists.iter().find(|list| list.id == on.checklist);
    let known = list.and_then(|list| list.words_in(session.language).fact.get(&on.item));
    let choice = |text: &str| {
        let id = Id::parse(text).ok();
        let line = known.zip(id.as_ref()).and_then(|(known, id)| known.choice.get(id));
        match (line, text) {
            (Some(line), _) => line.to_string(),
            (None, "yes") => words.say("report-yes", &[]),
            (None, "no") => words.say("report-no", &[]),
            (None, text) => text.to_owned(),
        }
    };
    match value {
        None => words.say("minutes-taken-back", &[]),
        Some(FactValue::One(one)) => choice(one.as_str()),
        Some(FactValue::Many(many)) if many.is_empty() => words.say("report-fact-none", &[]),
        Some(FactValue::Many(many)) => many.iter().map(|one| choice(one.as_str())).collect::<Vec<_>>().join("; "),
    }
}

/// What an event is about, in words.
pub(super) fn topic(session: &Session<'_>, what: &EventKind, words: &dyn Words) -> String {
    match what {
        EventKind::Name(_) => words.say("report-account-name", &[]),
        EventKind::Checklist { checklist, .. } => session.list_title(checklist),
        EventKind::Fact { on, .. } => session.ask(on),
        EventKind::Question { id, .. } | EventKind::QuestionReply { id, .. } => {
            let question = session.state.questions.get(id).and_then(|parked| parked.question());
            question.map_or_else(|| words.say("minutes-question-gone", &[]), |question| question.text.to_string())
        }
        EventKind::Reply { to, .. } => {
            session.comment(*to).map_or_else(String::new, |(on, _)| session.whole_or(on, words))
        }
        EventKind::Answer { .. }
        | EventKind::Assignment { .. }
        | EventKind::Note { .. }
        | EventKind::Evidence { .. }
        | EventKind::Person(_)
        | EventKind::PersonConfirmed { .. }
        | EventKind::Comment { .. }
        | EventKind::Undo { .. }
        | EventKind::Sealed { .. }
        | EventKind::Unknown { .. } => what.on().map_or_else(String::new, |on| session.place(on)),
    }
}

/// What an event says, in one text.
pub(super) fn value(session: &Session<'_>, what: &EventKind, words: &dyn Words) -> String {
    let nothing = || words.say("minutes-taken-back", &[]);
    let or_nothing = |text: &str| if text.trim().is_empty() { nothing() } else { text.to_owned() };
    let joined =
        |texts: &[&str]| texts.iter().filter(|text| !text.trim().is_empty()).copied().collect::<Vec<_>>().join(": ");
    match what {
        EventKind::Name(name) => name.to_string(),
        EventKind::Checklist { edition: None, .. } => words.say("minutes-list-out", &[]),
        EventKind::Checklist { edition: Some(edition), .. } => edition.edition.to_string(),
        EventKind::Fact { on, value } => fact(session, on, value.as_ref(), words),
        EventKind::Answer { answer: None, .. } => nothing(),
        EventKind::Answer { on, answer: Some(answer) } => {
            let reason = answer.reason.as_ref().map_or("", |text| text.as_str());
            joined(&[&outcome(answer, words), &choice(session, on, answer), reason])
        }
        EventKind::Assignment { assignment, .. } => assignment.as_ref().map_or_else(nothing, |assignment| {
            let due = assignment.due.map(|due| due.to_string()).unwrap_or_default();
            joined(&[assignment.assignee.as_str(), &due, assignment.missing.as_str()])
        }),
        EventKind::Note { text, .. } | EventKind::Reply { text, .. } => or_nothing(text.as_str()),
        EventKind::Evidence { evidence, .. } => {
            evidence.as_ref().map_or_else(nothing, |known| known.source.name().to_string())
        }
        EventKind::Question { question, .. } => question.as_ref().map_or_else(nothing, |question| {
            let due = question.due.map(|due| due.to_string()).unwrap_or_default();
            joined(&[question.assignee.as_str(), &due, question.text.as_str()])
        }),
        EventKind::QuestionReply { reply, .. } => reply.as_ref().map_or_else(nothing, |reply| reply.text.to_string()),
        EventKind::Person(_)
        | EventKind::PersonConfirmed { .. }
        | EventKind::Comment { .. }
        | EventKind::Undo { .. }
        | EventKind::Sealed { .. }
        | EventKind::Unknown { .. } => String::new(),
    }
}
