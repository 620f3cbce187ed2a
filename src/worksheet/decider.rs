//! Who decided what stands, and whether it is known who they are.

use std::collections::BTreeMap;

use super::answer::Answer;
use super::fold::{Register, State};
use super::identity::IdentityChange;
use super::person::{PersonId, Side};

impl State {
    /// On which side somebody sits, as far as that holds: what was changed and waits to be confirmed gives no right.
    pub fn side_of(&self, person: &PersonId) -> Option<Side> {
        self.identities.side(person).or_else(|| self.people.get(person).map(|known| known.side))
    }

    /// Whether something stands that somebody decided: an answer, a responsibility, a document, a reply.
    pub(crate) fn has_decided(&self, person: &PersonId) -> bool {
        let affirmed = |answer: &Option<Answer>| {
            answer.as_ref().and_then(|answer| answer.affirmation.as_ref()).is_some_and(|one| one.by == *person)
        };
        let documents = || self.evidence.values().flat_map(BTreeMap::values).flat_map(Register::versions);
        let replies = || self.comments.iter().flat_map(|one| one.reply.versions());
        self.facts.values().flat_map(Register::versions).any(|said| said.value.is_some() && said.by == *person)
            || self
                .answers
                .values()
                .flat_map(Register::versions)
                .any(|said| said.value.is_some() && said.by == *person || affirmed(&said.value))
            || documents().any(|said| said.value.is_some() && said.by == *person)
            || replies().any(|said| said.by == *person)
    }

    /// The changes of who somebody is that wait to be confirmed: of those who decided something that stands.
    pub fn unconfirmed(&self) -> impl Iterator<Item = &IdentityChange> {
        let waits = self.identities.changes().iter().filter(|change| change.confirmed.is_none());
        waits.filter(|change| self.has_decided(&change.person))
    }
}
