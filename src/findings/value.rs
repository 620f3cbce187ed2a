//! Whether the answer to a question about the account is one that the question can have.

use crate::checklist::{Fact, FactKind};
use crate::text::Line;
use crate::worksheet::FactValue;

/// Whether it is. What is none answers nothing: conditions that rest on it would all be false, and what they open would
/// silently step aside. So it counts as no answer; it is kept, and its author is told.
pub fn fits(fact: &Fact, value: &FactValue) -> bool {
    match (fact.kind, value) {
        (FactKind::Text, FactValue::One(text)) => !text.is_blank(),
        (FactKind::YesNo, FactValue::One(word)) => matches!(word.as_str(), "yes" | "no"),
        (FactKind::OneOf, FactValue::One(word)) => fact.choices.iter().any(|choice| choice.as_str() == word.as_str()),
        (FactKind::ManyOf, FactValue::Many(many)) => many.iter().all(|one| fact.choices.contains(one)),
        (FactKind::Text | FactKind::YesNo | FactKind::OneOf, FactValue::Many(_))
        | (FactKind::ManyOf, FactValue::One(_)) => false,
    }
}

/// What was said in an answer that does not fit: the choices that are not offered, or all of it.
pub(super) fn not_offered(fact: &Fact, value: &FactValue) -> Line {
    match value {
        FactValue::One(one) => one.clone(),
        FactValue::Many(many) => {
            let gone = many.iter().filter(|one| fact.kind != FactKind::ManyOf || !fact.choices.contains(one));
            Line::clean(&gone.map(ToString::to_string).collect::<Vec<_>>().join(", "))
        }
    }
}
