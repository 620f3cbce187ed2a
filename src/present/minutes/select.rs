//! Which events the minutes tell of, and what each of them took the place of.

use std::collections::BTreeMap;

use crate::worksheet::{Answer, Event, EventKind, Standing, Topic, undo};

use super::Session;

/// What became of something that was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EventStatus {
    Stands,
    /// After the days of the minutes something else was said.
    Changed,
    /// It stands beside another that did not know of it.
    Disputed,
}

/// Something said that the minutes tell.
pub(super) struct MinuteEntry<'a> {
    pub(super) event: &'a Event,
    pub(super) status: EventStatus,
    /// What was proposed before, and is confirmed by this or took another turn with it.
    pub(super) proposal: Option<&'a Event>,
}

impl MinuteEntry<'_> {
    /// Whether it says what was proposed.
    pub(super) fn confirms(&self) -> bool {
        self.proposal.is_some_and(|proposal| is_confirmed(&proposal.what, &self.event.what))
    }
}

/// What settled a conflict, and the sides that it had.
pub(super) struct Settled<'a> {
    pub(super) event: &'a Event,
    pub(super) sides: Vec<&'a Event>,
}

/// Everything that the minutes tell, in order.
pub(super) struct Selected<'a> {
    pub(super) entries: Vec<MinuteEntry<'a>>,
    pub(super) settled: Vec<Settled<'a>>,
    /// The attestations sealed in these days.
    pub(super) seals: Vec<&'a Event>,
}

/// Whether two events about the same thing say the same of it.
fn is_same(one: &EventKind, other: &EventKind) -> bool {
    match (one, other) {
        (EventKind::Answer { answer: Some(one), .. }, EventKind::Answer { answer: Some(other), .. }) => {
            one.agrees(other)
        }
        _ => one == other,
    }
}

/// Whether what was proposed is what was confirmed: the responsibility for it may be affirmed only then.
fn is_confirmed(proposed: &EventKind, confirmed: &EventKind) -> bool {
    match (proposed, confirmed) {
        (EventKind::Answer { answer: Some(proposed), .. }, EventKind::Answer { answer: Some(confirmed), .. }) => {
            let affirmation = proposed.affirmation.clone().or_else(|| confirmed.affirmation.clone());
            Answer { affirmation, ..proposed.clone() }.agrees(confirmed)
        }
        _ => proposed == confirmed,
    }
}

/// Something said, where it stands in the file, and what stood until then that its author knew.
struct Statement<'a> {
    position: usize,
    event: &'a Event,
    replaced: Vec<&'a Event>,
}

/// What was said in the days of the minutes. What was undone was not said; of what was said anew within the days only the
/// last is told, but a conflict that was settled and a record that was sealed are told whatever came after.
pub(super) fn selected<'a>(session: &Session<'a>) -> Selected<'a> {
    let (log, order) = (session.log, session.log.order());
    let in_force = undo::in_force(log);
    let mut found: BTreeMap<Topic, Vec<Statement<'a>>> = BTreeMap::new();
    let mut standing: BTreeMap<Topic, Vec<(usize, &'a Event)>> = BTreeMap::new();
    let mut seals = Vec::new();
    for &position in order.sorted.iter().filter(|position| in_force.get(**position) == Some(&true)) {
        let Some(event) = log.events().get(position) else { continue };
        if matches!(event.what, EventKind::Sealed { .. }) && session.span.holds(event.at) {
            seals.push(event);
        }
        let Some(topic) = Topic::of(&event.what) else { continue };
        let versions = standing.entry(topic.clone()).or_default();
        let replaced = versions.iter().filter(|(known, _)| order.precedes(*known, position));
        let replaced = replaced.map(|(_, event)| *event).collect();
        versions.retain(|(known, _)| !order.precedes(*known, position));
        versions.push((position, event));
        found.entry(topic).or_default().push(Statement { position, event, replaced });
    }
    let (mut entries, mut settled) = (Vec::new(), Vec::new());
    for (topic, events) in &found {
        let left = standing.get(topic).map_or(&[][..], Vec::as_slice);
        let disputed = left.iter().any(|(_, event)| left.iter().any(|(_, other)| !is_same(&event.what, &other.what)));
        for (index, statement) in
            events.iter().enumerate().filter(|(_, statement)| session.span.holds(statement.event.at))
        {
            let differs = |one: &&Event| statement.replaced.iter().any(|other| !is_same(&one.what, &other.what));
            if statement.replaced.iter().any(differs) {
                settled
                    .push((statement.position, Settled { event: statement.event, sides: statement.replaced.clone() }));
            }
            let later = events.iter().skip(index.saturating_add(1));
            let later: Vec<bool> = later
                .filter(|after| order.precedes(statement.position, after.position))
                .map(|after| session.span.holds(after.event.at))
                .collect();
            if later.contains(&true) {
                continue;
            }
            let status = match (later.is_empty(), disputed) {
                (false, _) => EventStatus::Changed,
                (true, true) => EventStatus::Disputed,
                (true, false) => EventStatus::Stands,
            };
            let was_proposed = |event: &&&Event| session.standing(event) == Standing::Proposed;
            let proposal = statement.replaced.iter().rfind(was_proposed).copied();
            let proposal = proposal.filter(|_| session.standing(statement.event) == Standing::Confirmed);
            entries.push((statement.position, MinuteEntry { event: statement.event, status, proposal }));
        }
    }
    let rank: BTreeMap<usize, usize> =
        order.sorted.iter().enumerate().map(|(rank, &position)| (position, rank)).collect();
    entries.sort_by_key(|(position, _)| rank.get(position).copied());
    settled.sort_by_key(|(position, _)| rank.get(position).copied());
    Selected {
        entries: entries.into_iter().map(|(_, entry)| entry).collect(),
        settled: settled.into_iter().map(|(_, settled)| settled).collect(),
        seals,
    }
}
