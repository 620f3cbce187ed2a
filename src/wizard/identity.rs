//! Who somebody is said to be is confirmed where it changed: by another of the account holder's side, at their own keyboard.
//!
//! Where nobody else of that side works in the worksheet, the one it is about confirms it: they seal it too, in their own name
//! and with their own key, and everybody else sees at the seal who confirmed what. docs/worksheet.md has the reasons.

use crate::findings::FindingKind;
use crate::worksheet::{IdentityChange, PersonId, Side, What, World};

use super::desk::Desk;
use super::go;
use super::people;
use super::say::{Say, Tone};
use super::screen::Screen;
use super::{Effect, Then, Wizard};

/// The change that is to be confirmed of somebody: one that waits, or that only they themselves confirmed.
pub fn to_confirm<'a>(desk: &'a Desk, person: &PersonId) -> Option<&'a IdentityChange> {
    let found = desk.review.findings.iter().find_map(|finding| match &finding.kind {
        FindingKind::Identity { change } if change.person == *person => Some(change.as_ref()),
        _ => None,
    });
    found.or_else(|| desk.state.identities.waiting(person))
}

/// Why the one at the keyboard cannot confirm a change; none if they can.
pub fn cannot_confirm(desk: &Desk, change: &IdentityChange) -> Option<Say> {
    let name = change.now.name.as_str();
    if desk.me() == Some(&change.person) {
        if desk.state.identities.has_others(change) {
            return Some(Say::new("identity-not-your-own").with("name", name));
        }
        let now = desk.profile().as_person(change.person.clone());
        let is_said = crate::worksheet::Identity::of(&now).is_same(&change.now);
        return (!is_said).then(|| Say::new("identity-not-as-you-say").with("name", name));
    }
    (desk.own_side() != Side::Subscriber).then(|| Say::new("identity-only-subscriber"))
}

/// What confirms a change.
pub fn confirmed(change: &IdentityChange) -> What {
    What::PersonConfirmed { person: change.person.clone(), identity: change.now.clone() }
}

impl Wizard {
    /// The person of the finding, or of the line, under the cursor of whom something is to be confirmed.
    pub(super) fn change_here(&self) -> Option<&IdentityChange> {
        let desk = self.desk.as_ref()?;
        match self.screens.last()? {
            Screen::Findings { cursor } => match &go::findings_in_order(desk).get(*cursor)?.kind {
                FindingKind::Identity { change } => to_confirm(desk, &change.person),
                _ => None,
            },
            Screen::People { cursor } => to_confirm(desk, &people::people_lines(desk).get(*cursor)?.person.id),
            _ => None,
        }
    }

    /// Confirms who somebody is said to be.
    pub(super) fn confirm_identity(&mut self, world: &mut dyn World) -> Vec<Effect> {
        let Some((desk, change)) = self.desk.as_ref().zip(self.change_here()) else {
            self.say(Tone::Hint, Say::new("identity-nothing-here"));
            return Vec::new();
        };
        if let Some(why) = cannot_confirm(desk, change) {
            self.say(Tone::Hint, why);
            return Vec::new();
        }
        let said = Say::new("identity-confirmed").with("name", change.now.name.as_str());
        let what = confirmed(change);
        self.record(vec![what], Then::Say(said), world)
    }

    /// Shows somebody among the people, from a finding about who they are.
    pub(super) fn show_person(&mut self, person: &PersonId) {
        let lines = self.desk.as_ref().map(people::people_lines).unwrap_or_default();
        let cursor = lines.iter().position(|line| line.person.id == *person).unwrap_or(0);
        self.push(Screen::People { cursor });
    }
}
