//! Parts that no answers could ever open: found by trying.

use std::collections::{BTreeMap, BTreeSet};

use crate::checklist::address::Address;
use crate::checklist::condition::{Condition, Truth};
use crate::checklist::model::{Item, Part};

use super::{Linter, Wrong};

/// The most combinations of answers tried for one part; beyond it the part counts as reachable.
const MAX_TRIES: usize = 1 << 14;

impl Linter<'_> {
    pub(super) fn reach(&mut self) {
        let list = self.checklist;
        for item in &list.items {
            for part in &item.parts {
                if !can_hold(&opens(self, item, part)) {
                    self.report(format!("{}#{}", item.id, part.id), Wrong::Unreachable);
                }
            }
        }
    }
}

/// The one condition under which a part applies.
fn opens(linter: &Linter<'_>, item: &Item, part: &Part) -> Condition {
    let list = linter.checklist;
    let head = item.under.and_then(|head| list.items.get(head));
    let sections = [Some(item), head].into_iter().flatten().filter_map(|item| list.sections.get(item.section));
    let mut all: Vec<Condition> = sections.filter_map(|section| section.applies_when.clone()).collect();
    for item in [Some(item), head].into_iter().flatten() {
        all.extend(item.applies_when.clone());
        all.extend(item.lifted_when.clone().map(|lifted| Condition::Not(Box::new(lifted))));
    }
    all.extend(part.applies_when.clone());
    all.extend(part.lifted_when.clone().map(|lifted| Condition::Not(Box::new(lifted))));
    Condition::All(all)
}

/// Whether some answers make it true. A fact has one of the values that are asked for, or another; all else is taken to
/// be free of each other, so that what is called unreachable is.
fn can_hold(condition: &Condition) -> bool {
    let mut values: BTreeMap<&Address, BTreeSet<&str>> = BTreeMap::new();
    let mut free: Vec<&Condition> = Vec::new();
    for question in condition.questions() {
        if let Condition::FactIs { fact, value } = question {
            values.entry(fact).or_default().insert(value);
        } else if !free.contains(&question) {
            free.push(question);
        }
    }
    let ways = values.values().map(|values| values.len().saturating_add(1)).chain(free.iter().map(|_| 2));
    let tries = ways.fold(1, usize::saturating_mul);
    tries > MAX_TRIES || (0..tries).any(|number| holds(condition, number, &values, &free))
}

/// Whether the combination of answers with this number makes it true.
fn holds(
    condition: &Condition,
    mut number: usize,
    values: &BTreeMap<&Address, BTreeSet<&str>>,
    free: &[&Condition],
) -> bool {
    let mut digit = |ways: usize| {
        let digit = number.checked_rem(ways).unwrap_or(0);
        number = number.checked_div(ways).unwrap_or(0);
        digit
    };
    let free: Vec<(&Condition, bool)> = free.iter().map(|question| (*question, digit(2) == 1)).collect();
    let values: Vec<(&Address, Option<&str>)> = values
        .iter()
        .map(|(fact, values)| (*fact, values.iter().nth(digit(values.len().saturating_add(1))).copied()))
        .collect();
    let answer = |question: &Condition| -> Truth {
        if let Condition::FactIs { fact, value } = question {
            values.iter().any(|(known, has)| *known == fact && *has == Some(value)).into()
        } else {
            free.iter().any(|(known, holds)| *known == question && *holds).into()
        }
    };
    condition.judge_by(&answer) == Truth::True
}
