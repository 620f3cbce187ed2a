//! What the law requires behind an answer.
//!
//! A recommendation may be waived with a reason. Where a *required* specification stands behind it, no reason excuses that:
//! something of equal effect has to be in place, and said.

use crate::checklist::clauses::{self, Clause};
use crate::checklist::{Address, Id};
use crate::worksheet::{Answer, FactValue, State};

/// Whether HIPAA binds the account: it says so, or has not said yet.
pub(crate) fn hipaa_binds(state: &State, list: &Id) -> bool {
    clauses::agreement(list).is_some_and(|(fact, choice)| match state.fact(&fact) {
        Some(FactValue::Many(many)) => many.contains(choice),
        Some(FactValue::One(one)) => one.as_str() == choice.as_str(),
        None => true,
    })
}

/// The required specifications behind a part or an item that bind the account, those that the item is plainly about and
/// those that it supports.
pub fn required(state: &State, at: &Address, language: &str) -> Vec<Clause> {
    if hipaa_binds(state, &at.checklist) { clauses::required(at, language) } else { Vec::new() }
}

/// Whether waiving a part takes an equivalent control.
pub fn owes_control(state: &State, at: &Address) -> bool {
    required(state, at, "en").iter().any(Clause::is_owed)
}

/// Whether an answer lacks the control that it owes.
pub(crate) fn lacks_control(state: &State, at: &Address, answer: &Answer) -> bool {
    answer.outcome == crate::checklist::Outcome::Waived
        && answer.control.as_ref().is_none_or(crate::text::Note::is_blank)
        && owes_control(state, at)
}
