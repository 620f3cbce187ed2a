//! What the law asks behind an answer.
//!
//! A recommendation may be waived with a reason. Where a clause of HIPAA is plainly about it, the law asks for more than that:
//! an equivalent measure or why none, how what must be met is met instead, or which contract there is. The same goes for an
//! option that the checklist offers and that leaves such a clause undone.

use crate::checklist::clauses::{self, Binding, Clause, Consequence, Law};
use crate::checklist::{Address, Id, Outcome};
use crate::text::Note;
use crate::worksheet::{Answer, FactValue, State};
use std::collections::BTreeSet;

/// Whether HIPAA binds the account: it says so, or has not said yet.
pub(crate) fn hipaa_binds(state: &State, list: &Id) -> bool {
    clauses::agreement(list).is_some_and(|(fact, choice)| match state.fact(&fact) {
        Some(FactValue::Many(many)) => many.contains(choice),
        Some(FactValue::One(one)) => one.as_str() == choice.as_str(),
        None => true,
    })
}

/// The clauses that bind the account and ask for something where a part has such an answer.
pub fn asking(state: &State, at: &Address, outcome: Outcome, chosen: &BTreeSet<Id>, language: &str) -> Vec<Clause> {
    if hipaa_binds(state, &at.checklist) { clauses::asking(at, outcome, chosen, language) } else { Vec::new() }
}

/// The clauses behind an item that bind the account and must be met, whatever is answered.
pub(crate) fn must_be_met(state: &State, at: &Address, language: &str) -> Vec<Clause> {
    let must =
        |clause: &Clause| clause.law == Law::Hipaa && clause.binding.is_some_and(|one| one != Binding::Addressable);
    let behind = hipaa_binds(state, &at.checklist).then(|| clauses::behind(at, language));
    behind.into_iter().flatten().filter(must).collect()
}

/// What the law asks and an answer does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lacking {
    /// The reason that an addressable specification asks for.
    pub reason: bool,
    /// The measure, the way, or the contract: the strictest that is asked.
    pub control: Option<Consequence>,
}

impl Lacking {
    /// What an answer lacks of what these clauses ask.
    pub fn of(clauses: &[Clause], reason: Option<&Note>, control: Option<&Note>) -> Self {
        let is_blank = |note: Option<&Note>| note.is_none_or(Note::is_blank);
        let asked = || clauses.iter().filter_map(Clause::consequence);
        Self {
            reason: is_blank(reason) && asked().any(|asked| asked == Consequence::Addressable),
            control: asked().max().filter(|_| is_blank(control)),
        }
    }

    /// Whether something is lacking.
    pub fn is_any(self) -> bool {
        self.reason || self.control.is_some()
    }
}

/// What an answer lacks of what the law asks.
pub(crate) fn lacking(state: &State, at: &Address, answer: &Answer) -> Lacking {
    let clauses = asking(state, at, answer.outcome, &answer.chosen, "en");
    Lacking::of(&clauses, answer.reason.as_ref(), answer.control.as_ref())
}
