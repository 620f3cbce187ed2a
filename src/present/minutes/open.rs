//! The follow-ups that are open, and whose they are.

use std::collections::BTreeMap;

use crate::findings::follow_ups::{self, FollowUp, Subject};

use crate::document::{Field, Section, Tone};

use super::super::Words;
use super::{SectionEntry, Session, section_of};

/// The open follow-ups, by day. One about an item that has its answer by now is done.
pub(super) fn waiting(session: &Session<'_>) -> Vec<FollowUp> {
    follow_ups::waiting(session.lists, session.state, session.review)
}

/// What a follow-up is about, in words.
pub(super) fn topic(session: &Session<'_>, follow_up: &FollowUp, words: &dyn Words) -> String {
    match &follow_up.subject {
        Subject::Item(at) => session.place(at),
        Subject::Question(_) => words.say("minutes-question", &[]),
    }
}

/// The follow-ups by assignee, as of today: what nobody has comes last.
pub(super) fn open(session: &Session<'_>, words: &dyn Words) -> Section {
    let unassigned = follow_ups::unassigned(session.lists, session.state, session.review);
    let all = waiting(session);
    let mut assignees: BTreeMap<&str, Vec<&FollowUp>> = BTreeMap::new();
    for follow_up in &all {
        assignees.entry(follow_up.assignee.as_str()).or_default().push(follow_up);
    }
    let nobodys = assignees.remove("").unwrap_or_default();
    let one = |follow_up: &&FollowUp| {
        let field = Field::new(topic(session, follow_up, words), line(follow_up, words));
        if follow_up.overdue { field.toned(Tone::Mind) } else { field }
    };
    let mut entries: Vec<SectionEntry> = assignees
        .into_iter()
        .map(|(assignee, follow_ups)| SectionEntry {
            head: assignee.to_owned(),
            tag: String::new(),
            lines: follow_ups.iter().map(one).collect(),
        })
        .collect();
    let mut lines: Vec<Field> = nobodys.iter().map(one).collect();
    if !unassigned.is_empty() {
        // Ninety titles would drown what somebody has in hand; their numbers lead there.
        let several = session.lists.len() > 1;
        let number = |at: &crate::checklist::Address| if several { at.to_string() } else { at.item.to_string() };
        let numbers = unassigned.iter().map(number).collect::<Vec<_>>().join(", ");
        lines.push(Field::new(words.say("minutes-items", &[]), numbers));
    }
    if !lines.is_empty() {
        entries.push(SectionEntry { head: words.say("minutes-nobody", &[]), tag: String::new(), lines });
    }
    let (today, without) = (session.today.to_string(), unassigned.len().to_string());
    let lead = words.say("minutes-open-lead", &[("date", &today), ("count", &without)]);
    section_of(words, "minutes-open", Some(lead), entries)
}

/// Until when, and what is missing or asked.
pub(super) fn line(follow_up: &FollowUp, words: &dyn Words) -> String {
    let due = match follow_up.due.map(|due| due.to_string()) {
        None => words.say("minutes-due-none", &[]),
        Some(due) if follow_up.overdue => words.say("minutes-due-overdue", &[("date", &due)]),
        Some(due) => words.say("minutes-due", &[("date", &due)]),
    };
    let mut line = due;
    if follow_up.disputed.is_some() {
        line = format!("{line} {}", words.say("minutes-assignment-disputed", &[]));
    }
    let text = follow_up.text.as_str();
    if text.trim().is_empty() { line } else { format!("{line} {text}") }
}
