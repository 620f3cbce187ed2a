//! The versions of one thing that was said: one if people agree, several if they have to.

use jiff::Timestamp;

use super::event::{Event, EventId, Standing};
use super::order::Order;
use super::person::PersonId;

/// The versions of one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register<T> {
    versions: Vec<Version<T>>,
    /// Where the events of the versions stand, while events are taken in.
    places: Vec<usize>,
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
        Self { versions: Vec::new(), places: Vec::new() }
    }
}

impl<T> Register<T> {
    /// A register that nobody disputes.
    pub(crate) fn settled_as(version: Version<T>) -> Self {
        Self { versions: vec![version], places: Vec::new() }
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

    /// Adds what an event says: it takes the place of every version that its author had seen. Events come in order.
    pub(super) fn say(&mut self, event: &Event, value: T, order: &Order) {
        let Some(here) = order.position(event.id) else { return };
        // Of many branches, most versions stay: looking each up by its name would take the most time of all reading.
        let mut stays = self.places.iter().map(|place| !order.precedes(*place, here));
        self.versions.retain(|_| stays.next().unwrap_or(true));
        self.places.retain(|place| !order.precedes(*place, here));
        self.places.push(here);
        self.versions.push(Version {
            event: event.id,
            at: event.at,
            by: event.by.clone(),
            rec: event.rec.clone(),
            standing: event.standing,
            value,
        });
    }

    /// What is decided by somebody who cannot confirm only waits, whatever the file says.
    pub(super) fn demote(&mut self, cannot_confirm: impl Fn(&PersonId) -> bool) {
        for version in self.versions.iter_mut().filter(|version| cannot_confirm(&version.by)) {
            version.standing = Standing::Proposed;
        }
    }

    /// Whether it is settled, and waits for the subscriber's side to confirm it.
    pub fn is_proposed(&self) -> bool {
        self.settled().is_some_and(|version| version.standing == Standing::Proposed)
    }

    /// Makes one of versions that agree: one that is confirmed if there is one, else the first by id.
    pub(super) fn agree(&mut self, same: impl Fn(&T, &T) -> bool) {
        self.places = Vec::new();
        if self.versions.len() < 2 {
            return;
        }
        self.versions.sort_by_key(|version| (version.standing == Standing::Proposed, version.event));
        let mut kept: Vec<Version<T>> = Vec::with_capacity(self.versions.len());
        for version in self.versions.drain(..) {
            if kept.iter().all(|known| !same(&known.value, &version.value)) {
                kept.push(version);
            }
        }
        kept.sort_by_key(|version| version.event);
        self.versions = kept;
    }
}
