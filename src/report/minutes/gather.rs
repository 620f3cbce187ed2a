//! Which events the minutes tell of.

use std::collections::BTreeMap;

use crate::checklist::{Address, Id};
use crate::worksheet::{Event, Register, What, undo};

use super::Session;

/// What became of something that was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Since {
    /// It stands.
    Stands,
    /// After the days of the minutes something else was said.
    Changed,
    /// It stands beside another that did not know of it.
    Disputed,
}

/// Something said that the minutes tell.
pub(super) struct Told<'a> {
    pub(super) event: &'a Event,
    pub(super) since: Since,
}

/// What an event is about: a later one about the same takes its place.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum About<'a> {
    Answer(&'a Address),
    Note(&'a Address),
    Document(&'a Address, &'a Id),
    Reply(String),
}

fn about(event: &Event) -> Option<About<'_>> {
    match &event.what {
        What::Answer { on, .. } => Some(About::Answer(on)),
        What::Note { on, .. } => Some(About::Note(on)),
        What::Evidence { on, id, .. } => Some(About::Document(on, id)),
        What::Reply { to, .. } => Some(About::Reply(to.to_string())),
        What::Person(_)
        | What::Name(_)
        | What::Checklist { .. }
        | What::Fact { .. }
        | What::Plan { .. }
        | What::Remark { .. }
        | What::Undo { .. }
        | What::Question { .. }
        | What::QuestionReply { .. }
        | What::Sealed { .. }
        | What::Unknown { .. } => None,
    }
}

/// What was said in the days of the minutes, in order. What was undone was not said; of what was said anew within the days
/// only the last is told.
pub(super) fn told<'a>(session: &Session<'a>) -> Vec<Told<'a>> {
    let (log, order) = (session.log, session.log.order());
    let in_force = undo::in_force(log);
    let mut found: BTreeMap<About<'a>, Vec<(usize, &'a Event)>> = BTreeMap::new();
    for &position in order.sorted.iter().filter(|position| in_force.get(**position) == Some(&true)) {
        let Some(event) = log.events().get(position) else { continue };
        if let Some(about) = about(event) {
            found.entry(about).or_default().push((position, event));
        }
    }
    let mut told: Vec<(usize, Told<'a>)> = Vec::new();
    for events in found.values() {
        for (index, (position, event)) in
            events.iter().enumerate().filter(|(_, (_, event))| session.span.holds(event.at))
        {
            let mut later =
                events.iter().skip(index.saturating_add(1)).filter(|(after, _)| order.precedes(*position, *after));
            let replaced: Vec<bool> = later.by_ref().map(|(_, event)| session.span.holds(event.at)).collect();
            if replaced.contains(&true) {
                continue;
            }
            let since = if !replaced.is_empty() {
                Since::Changed
            } else if is_disputed(session, event) {
                Since::Disputed
            } else {
                Since::Stands
            };
            told.push((*position, Told { event, since }));
        }
    }
    let rank: BTreeMap<usize, usize> =
        order.sorted.iter().enumerate().map(|(rank, &position)| (position, rank)).collect();
    told.sort_by_key(|(position, _)| rank.get(position).copied());
    told.into_iter().map(|(_, told)| told).collect()
}

/// Whether another stands beside it that did not know of it.
fn is_disputed(session: &Session<'_>, event: &Event) -> bool {
    let state = session.state;
    if let What::Answer { on, .. } = &event.what {
        state.answers.get(on).is_some_and(Register::is_conflict)
    } else if let What::Note { on, .. } = &event.what {
        state.notes.get(on).is_some_and(Register::is_conflict)
    } else if let What::Evidence { on, id, .. } = &event.what {
        state.evidence.get(on).and_then(|all| all.get(id)).is_some_and(Register::is_conflict)
    } else {
        false
    }
}
