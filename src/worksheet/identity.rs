//! Who somebody is said to be, and who confirmed it where that changed.
//!
//! Whoever can write to the file can write anything into it, so nothing here keeps a forger out. What it does: a worksheet in
//! which somebody who decided something is now called otherwise, signs as otherwise, or sits on another side of the table, is
//! not sealed unseen. What was said first of a person holds; what is said later in its place waits until it is confirmed, and
//! until then gives nobody a right. docs/worksheet.md says who may confirm, and why.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::event::{Event, EventId, EventKind};
use super::log::Log;
use super::person::{Identity, Person, PersonId, Side};

/// Somebody is said to be another than before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdentityChange {
    /// Who, by their permanent name.
    pub person: PersonId,
    /// Who they were.
    pub was: Identity,
    /// Who they are said to be.
    pub now: Identity,
    /// The event that says so.
    pub event: EventId,
    /// When.
    pub at: Timestamp,
    /// Who says so.
    pub by: PersonId,
    /// Who recorded it.
    pub rec: PersonId,
    /// Who confirmed it, and when; none: it waits.
    pub confirmed: Option<(PersonId, Timestamp)>,
}

impl IdentityChange {
    /// Whether it would make somebody the account holder's who was not.
    pub(crate) fn gains_side(&self) -> bool {
        self.was.side != Side::Subscriber && self.now.side == Side::Subscriber
    }

    /// Whether somebody made themselves the account holder's, and nobody else has confirmed it.
    pub(crate) fn is_self_made(&self) -> bool {
        self.gains_side() && self.confirmed.as_ref().is_some_and(|(by, _)| *by == self.person)
    }
}

/// Whether somebody says it of themselves, at their own keyboard.
fn is_own(event: &Event, person: &Person) -> bool {
    event.by == person.id && event.rec == person.id
}

/// Who answers or affirms something by an event.
fn answerers(event: &Event) -> impl Iterator<Item = &PersonId> {
    #[cfg(test)]
    tests::count();
    let answer = if let EventKind::Answer { answer, .. } = &event.what { answer.as_ref() } else { None };
    let affirmer = answer.and_then(|answer| answer.affirmation.as_ref()).map(|own| &own.by);
    let is_answer = matches!(
        event.what,
        EventKind::Answer { .. } | EventKind::Fact { .. } | EventKind::Evidence { .. } | EventKind::Reply { .. }
    );
    is_answer.then_some(&event.by).into_iter().chain(affirmer)
}

/// The events in force with their positions, in order.
fn in_order<'a>(log: &'a Log, in_force: &'a [bool]) -> impl Iterator<Item = (usize, &'a Event)> {
    let positions = log.order().sorted.iter().filter(|&&position| in_force.get(position) == Some(&true));
    positions.filter_map(|&position| Some((position, log.events().get(position)?)))
}

/// By person, the decisions that none of their others precedes: what precedes these precedes all that they decided. They are
/// as few as the branches on which that person began, however much they decided, because two of one chain of [`Order`] are
/// never both among them.
///
/// [`Order`]: super::order::Order
fn first_decisions<'a>(log: &'a Log, in_force: &'a [bool]) -> BTreeMap<&'a PersonId, Vec<usize>> {
    let mut first: BTreeMap<&PersonId, Vec<usize>> = BTreeMap::new();
    for (position, event) in in_order(log, in_force) {
        for who in answerers(event) {
            let own = first.entry(who).or_default();
            if !own.iter().any(|&known| known == position || log.order().precedes(known, position)) {
                own.push(position);
            }
        }
    }
    first
}

/// Who everybody is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identities {
    /// Who somebody is by what was said first or was confirmed.
    accepted: BTreeMap<PersonId, Identity>,
    /// The changes, in the order in which they were said; those that were confirmed and those that wait. One that was taken
    /// back before anybody confirmed it is none.
    changes: Vec<IdentityChange>,
    /// Those who recorded something themselves.
    recorders: BTreeSet<PersonId>,
    /// Those who decided something, whoever recorded it.
    deciders: BTreeSet<PersonId>,
    /// Those who ever answered or affirmed something that was not undone.
    answerers: BTreeSet<PersonId>,
}

impl Identities {
    /// The identities of a log, by its events in force.
    pub(super) fn of(log: &Log, in_force: &[bool]) -> Self {
        let first = first_decisions(log, in_force);
        let mut denied: BTreeSet<PersonId> = BTreeSet::new();
        loop {
            let found = Self::read(log, in_force, &first, &denied);
            // Alone at the table, one may say of oneself that one is the account holder's. Once somebody is at work whose word
            // for it is not only their own, theirs is asked for.
            let before = denied.len();
            let self_made = found.changes.iter().filter(|change| change.is_self_made() && found.has_others(change));
            denied.extend(self_made.map(|change| change.person.clone()));
            if denied.len() == before {
                return found;
            }
        }
    }

    fn read(
        log: &Log,
        in_force: &[bool],
        first: &BTreeMap<&PersonId, Vec<usize>>,
        denied: &BTreeSet<PersonId>,
    ) -> Self {
        let answerers = first.keys().map(|who| (*who).clone()).collect();
        let mut found = Self { answerers, ..Self::default() };
        for (position, event) in in_order(log, in_force) {
            for (met, who) in [(&mut found.recorders, &event.rec), (&mut found.deciders, &event.by)] {
                if !met.contains(who) {
                    met.insert(who.clone());
                }
            }
            if let EventKind::Person(person) = &event.what {
                // Who corrects what they said of themselves before they decided anything is introduced by it: nothing rested
                // on what they had said.
                let precedes = |&decision: &usize| log.order().precedes(position, decision);
                let is_first = || first.get(&event.by).is_none_or(|own| own.iter().all(precedes));
                if is_own(event, person) && is_first() {
                    found.accept(person);
                } else {
                    found.said(event, person);
                }
            } else if let EventKind::PersonConfirmed { person, identity } = &event.what {
                found.confirm(log, event, person, identity, denied);
            }
        }
        found
    }

    /// Takes what is said of somebody for what was said first.
    fn accept(&mut self, person: &Person) {
        self.changes.retain(|change| change.person != person.id || change.confirmed.is_some());
        self.accepted.insert(person.id.clone(), Identity::of(person));
    }

    fn said(&mut self, event: &Event, person: &Person) {
        let now = Identity::of(person);
        let Some(was) = self.accepted.get(&person.id).cloned() else {
            self.accepted.insert(person.id.clone(), now);
            return;
        };
        if self.waiting(&person.id).is_some_and(|change| change.now.is_same(&now)) {
            return;
        }
        self.changes.retain(|change| change.person != person.id || change.confirmed.is_some());
        if was.is_same(&now) {
            return;
        }
        self.changes.push(IdentityChange {
            person: person.id.clone(),
            was,
            now,
            event: event.id,
            at: event.at,
            by: event.by.clone(),
            rec: event.rec.clone(),
            confirmed: None,
        });
    }

    /// A confirmation names what it confirms word for word, and counts only for what its author had seen.
    fn confirm(
        &mut self,
        log: &Log,
        event: &Event,
        person: &PersonId,
        identity: &Identity,
        denied: &BTreeSet<PersonId>,
    ) {
        let order = log.order();
        let precedes = |earlier: EventId| {
            order.position(earlier).zip(order.position(event.id)).is_some_and(|(one, other)| order.precedes(one, other))
        };
        let Some(change) = self.waiting(person) else { return };
        if !change.now.is_same(identity) || !precedes(change.event) {
            return;
        }
        let may = |by: &PersonId| {
            if by == person { !denied.contains(by) && !self.has_others(change) } else { self.is_account_holders(by) }
        };
        if !may(&event.by) || !may(&event.rec) {
            return;
        }
        let now = change.now.clone();
        self.accepted.insert(person.clone(), now);
        let waits = |change: &&mut IdentityChange| change.person == *person && change.confirmed.is_none();
        if let Some(change) = self.changes.iter_mut().find(waits) {
            change.confirmed = Some((event.by.clone(), event.at));
        }
    }

    /// Whether somebody ever answered or affirmed something; who did not may still say who they are.
    pub(crate) fn has_answered(&self, person: &PersonId) -> bool {
        self.answerers.contains(person)
    }

    /// What is said of somebody and waits to be confirmed.
    pub fn waiting(&self, person: &PersonId) -> Option<&IdentityChange> {
        self.changes.iter().find(|change| change.person == *person && change.confirmed.is_none())
    }

    /// Every change, in the order in which they were said, whether it was confirmed or waits.
    pub fn changes(&self) -> &[IdentityChange] {
        &self.changes
    }

    /// On which side somebody sits, by what was said first or was confirmed.
    pub fn side(&self, person: &PersonId) -> Option<Side> {
        self.accepted.get(person).map(|known| known.side)
    }

    fn is_account_holders(&self, person: &PersonId) -> bool {
        self.side(person) == Some(Side::Subscriber)
    }

    /// Whether somebody else of the account holder's side is there to confirm a change, whose side is not only their own word.
    /// Who only takes another name may do so beside people who decided at the table and have no keyboard; not who takes the
    /// account holder's side.
    pub(crate) fn has_others(&self, change: &IdentityChange) -> bool {
        let self_made = |id: &PersonId| self.changes.iter().any(|one| one.person == *id && one.is_self_made());
        let is_other = |id: &PersonId| *id != change.person && self.is_account_holders(id) && !self_made(id);
        self.recorders.iter().any(is_other) || change.gains_side() && self.deciders.iter().any(is_other)
    }
}

#[cfg(test)]
mod tests;
