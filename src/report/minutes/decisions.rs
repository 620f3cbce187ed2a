//! What was decided, affirmed, attached, noted and replied.

use crate::checklist::{Address, Id};
use crate::worksheet::stamp::written;
use crate::worksheet::{Answer, Event, Standing, What};

use super::super::Words;
use super::gather::{Since, Told};
use super::{Entry, Section, Session, section};

/// Lines of a label and a text.
struct Lines<'a> {
    words: &'a dyn Words,
    lines: Vec<(String, String)>,
}

impl Lines<'_> {
    fn add(&mut self, label: &str, text: &str) {
        if !text.trim().is_empty() {
            self.lines.push((self.words.say(label, &[]), text.to_owned()));
        }
    }
}

pub(super) fn decisions(session: &Session<'_>, told: &[Told<'_>], words: &dyn Words) -> Section {
    let entries = told.iter().filter_map(|told| {
        let What::Answer { on, answer } = &told.event.what else { return None };
        let mut lines = Lines { words, lines: Vec::new() };
        let outcome = match answer {
            Some(answer) => words.say(&format!("report-outcome-{}", answer.outcome.as_str()), &[]),
            None => words.say("minutes-taken-back", &[]),
        };
        if let Some(answer) = answer {
            lines.add("minutes-choice", &choice(session, on, answer));
            lines.add("minutes-reason", answer.reason.as_ref().map_or("", |text| text.as_str()));
            lines.add("minutes-control", answer.control.as_ref().map_or("", |text| text.as_str()));
            lines.add("minutes-owner", answer.owner.as_ref().map_or("", |text| text.as_str()));
        }
        Some(entry(session, told, on, &outcome, lines))
    });
    section(words, "minutes-decisions", "minutes-decisions-none", entries.collect())
}

/// The options taken, in the checklist's order and words.
fn choice(session: &Session<'_>, on: &Address, answer: &Answer) -> String {
    let words = session.lists.iter().find(|list| list.id == on.checklist).map(|list| list.words_in(session.language));
    let line = |option: &Id| match (&words, &on.part) {
        (Some(words), Some(part)) => words.option_line(&on.item, part, option).to_owned(),
        _ => option.to_string(),
    };
    answer.chosen.iter().map(line).collect::<Vec<_>>().join("; ")
}

/// What was said of a place, by whom and when, and what became of it.
fn entry(session: &Session<'_>, told: &Told<'_>, on: &Address, what: &str, mut lines: Lines<'_>) -> Entry {
    let words = lines.words;
    who(session, told.event, &mut lines);
    lines.add("minutes-settled", told.event.why.as_ref().map_or("", |why| why.as_str()));
    if told.event.standing == Standing::Proposed {
        lines.add("minutes-mark", &words.say("minutes-proposed", &[]));
    }
    match told.since {
        Since::Stands => {}
        Since::Changed => lines.add("minutes-mark", &words.say("minutes-changed", &[])),
        Since::Disputed => lines.add("minutes-mark", &words.say("minutes-disputed", &[])),
    }
    let place = session.place(on);
    let head = if what.is_empty() { place } else { format!("{place} — {what}") };
    Entry { head, lines: lines.lines }
}

fn who(session: &Session<'_>, event: &Event, lines: &mut Lines<'_>) {
    let words = lines.words;
    let (by, rec, at) = (session.person(&event.by, words), session.person(&event.rec, words), written(event.at));
    let text = if event.by == event.rec {
        words.say("minutes-by-self", &[("by", &by), ("at", &at)])
    } else {
        words.say("minutes-by-other", &[("by", &by), ("rec", &rec), ("at", &at)])
    };
    lines.add("minutes-by", &text);
}

/// The responsibilities taken on, word for word.
pub(super) fn affirmed(session: &Session<'_>, told: &[Told<'_>], words: &dyn Words) -> Section {
    let entries = told.iter().filter_map(|told| {
        let What::Answer { on, answer: Some(answer) } = &told.event.what else { return None };
        let affirmation = answer.affirmation.as_ref()?;
        let mut lines = Lines { words, lines: Vec::new() };
        lines.add("minutes-sentence", affirmation.sentence.as_str());
        lines.add("minutes-affirmed-by", &session.person(&affirmation.by, words));
        let expires = affirmation.expires.to_string();
        let until = if affirmation.expires < session.today { "minutes-until-lapsed" } else { "minutes-until-day" };
        lines.add("minutes-until", &words.say(until, &[("date", &expires)]));
        let outcome = words.say(&format!("report-outcome-{}", answer.outcome.as_str()), &[]);
        let head = format!("{} — {outcome}", session.place(on));
        if told.since == Since::Changed {
            lines.add("minutes-mark", &words.say("minutes-changed", &[]));
        }
        Some(Entry { head, lines: lines.lines })
    });
    section(words, "minutes-affirmed", "minutes-affirmed-none", entries.collect())
}

pub(super) fn documents(session: &Session<'_>, told: &[Told<'_>], words: &dyn Words) -> Section {
    let entries = told.iter().filter_map(|told| {
        let What::Evidence { on, evidence, .. } = &told.event.what else { return None };
        let mut lines = Lines { words, lines: Vec::new() };
        let Some(evidence) = evidence else {
            return Some(entry(session, told, on, &words.say("minutes-document-gone", &[]), lines));
        };
        if let Some(file) = evidence.source.file() {
            lines.add("minutes-digest-file", file.sha256.as_str());
        }
        lines.add("minutes-note", evidence.note.as_str());
        Some(entry(session, told, on, evidence.source.name().as_str(), lines))
    });
    section(words, "minutes-documents", "minutes-documents-none", entries.collect())
}

pub(super) fn notes(session: &Session<'_>, told: &[Told<'_>], words: &dyn Words) -> Section {
    let entries = told.iter().filter_map(|told| {
        let What::Note { on, text } = &told.event.what else { return None };
        let mut lines = Lines { words, lines: Vec::new() };
        let gone = if text.is_blank() { words.say("minutes-taken-back", &[]) } else { String::new() };
        lines.add("minutes-note", text.as_str());
        Some(entry(session, told, on, &gone, lines))
    });
    section(words, "minutes-notes", "minutes-notes-none", entries.collect())
}

/// The remarks of reviewers that were answered.
pub(super) fn remarks(session: &Session<'_>, told: &[Told<'_>], words: &dyn Words) -> Section {
    let entries = told.iter().filter_map(|told| {
        let What::Reply { to, text } = &told.event.what else { return None };
        let named = session.log.order().position(*to).and_then(|position| session.log.events().get(position))?;
        let What::Remark { on, remark } = &named.what else { return None };
        let mut lines = Lines { words, lines: Vec::new() };
        lines.add("minutes-remark", remark.text.as_str());
        lines.add("minutes-remark-by", remark.signer.as_str());
        let gone = words.say("minutes-taken-back", &[]);
        lines.add("minutes-reply", if text.is_blank() { &gone } else { text.as_str() });
        who(session, told.event, &mut lines);
        let head = on.as_ref().map_or_else(|| words.say("report-whole", &[]), |on| session.place(on));
        Some(Entry { head, lines: lines.lines })
    });
    section(words, "minutes-remarks", "minutes-remarks-none", entries.collect())
}
