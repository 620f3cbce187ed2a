//! A change of what is said of somebody who decided something: which waits, who may confirm it, and what confirming says.

use crate::findings::FindingKind;
use crate::worksheet::{EventKind, IdentityChange, PersonId, Side};

use super::open_worksheet::Workspace;
use super::say::Say;

/// The change that is to be confirmed of somebody: one that waits, or that only they themselves confirmed.
pub(crate) fn to_confirm<'a>(workspace: &'a Workspace, person: &PersonId) -> Option<&'a IdentityChange> {
    let found = workspace.review.findings.iter().find_map(|finding| {
        let FindingKind::Identity { change } = &finding.kind else { return None };
        (change.person == *person).then_some(change.as_ref())
    });
    found.or_else(|| workspace.state.identities.waiting(person))
}

/// Why the one at the keyboard cannot confirm a change; none if they can.
pub(crate) fn cannot_confirm(workspace: &Workspace, change: &IdentityChange) -> Option<Say> {
    let name = change.now.name.as_str();
    if workspace.me() == Some(&change.person) {
        if workspace.state.identities.has_others(change) {
            return Some(Say::new("identity-not-your-own").with("name", name));
        }
        let now = workspace.profile().as_person(change.person.clone());
        let is_said = crate::worksheet::Identity::of(&now).is_same(&change.now);
        return (!is_said).then(|| Say::new("identity-not-as-you-say").with("name", name));
    }
    (workspace.own_side() != Side::Subscriber).then(|| Say::new("identity-only-subscriber"))
}

/// What confirms a change.
pub(crate) fn confirmed(change: &IdentityChange) -> EventKind {
    EventKind::PersonConfirmed { person: change.person.clone(), identity: change.now.clone() }
}
