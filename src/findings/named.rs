//! Whether those whom a record would name can be named in it.

use crate::worksheet::{PersonId, State};

use super::flaws::InvalidAnswer;

/// Why a record could not name somebody: it has to say who decided, recorded and affirmed.
pub(super) fn unnamed(state: &State, who: &PersonId) -> Option<InvalidAnswer> {
    match state.person(who) {
        None => Some(InvalidAnswer::Stranger),
        Some(person) => (person.name.is_blank() || person.email.is_blank()).then_some(InvalidAnswer::Nameless),
    }
}
