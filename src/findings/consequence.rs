//! What a choice would change, shown before it is made.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::checklist::{Address, Checklist, Id};
use crate::worksheet::{Answer, EventId, Register, Stamp, Standing, State, Version};

use super::flaws::FindingKind;
use super::review::{Review, review};

/// One thing that a choice would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// This item would be asked.
    Opens(Address),
    /// This item would step aside.
    MakesNotApplicable(Address),
    /// This rule would be broken.
    Contradicts(Address),
    /// This rule would no longer be broken.
    Settles(Address),
}

/// What would change if this were the answer to a part (or if it had none).
pub fn consequences(
    lists: &[Arc<Checklist>],
    state: &State,
    at: Date,
    part: &Address,
    answer: Option<Answer>,
) -> Vec<Change> {
    let before = review(lists, state, at);
    let mut changed = state.clone();
    let supposed = Version {
        event: EventId::new(Stamp { now: Timestamp::UNIX_EPOCH, random: 0 }),
        at: Timestamp::UNIX_EPOCH,
        by: Id::nobody(),
        rec: Id::nobody(),
        standing: Standing::Confirmed,
        value: answer,
    };
    changed.answers.insert(part.clone(), Register::settled_as(supposed));
    differences(lists, &before, &review(lists, &changed, at))
}

fn differences(lists: &[Arc<Checklist>], before: &Review, after: &Review) -> Vec<Change> {
    let mut changes = Vec::new();
    for list in lists {
        let (Some(was), Some(is)) = (before.list(&list.id), after.list(&list.id)) else { continue };
        for ((item, was), is) in list.items.iter().zip(&was.items).zip(&is.items) {
            match (was.applies.is_not_applicable(), is.applies.is_not_applicable()) {
                (true, false) => changes.push(Change::Opens(list.address(item))),
                (false, true) if item.option_of.is_none() => {
                    changes.push(Change::MakesNotApplicable(list.address(item)));
                }
                _ => {}
            }
        }
    }
    let broken = |review: &Review| -> Vec<Address> {
        let rules = review.findings.iter().filter_map(|finding| {
            if let FindingKind::Contradiction { rule } = &finding.kind { Some(rule.clone()) } else { None }
        });
        rules.collect()
    };
    let (was, is) = (broken(before), broken(after));
    changes.extend(is.iter().filter(|rule| !was.contains(rule)).cloned().map(Change::Contradicts));
    changes.extend(was.iter().filter(|rule| !is.contains(rule)).cloned().map(Change::Settles));
    changes
}
