//! Follow-ups: open items that are assigned to somebody, and questions that belong to no item; and the items that nobody has.
//!
//! The screen, the command and the minutes show the same ones, so what a follow-up is and when it is open is said here once.

use std::sync::Arc;

use jiff::civil::Date;

use crate::checklist::{Address, Checklist, Id};
use crate::text::{Line, Note};
use crate::worksheet::{EventId, Parked, State};

use super::review::{ItemReview, Review};

/// What a follow-up is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// An item that waits.
    Item(Address),
    /// A question that belongs to no item, by its own name.
    Question(Id),
}

/// Something that waits, or a question that was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// What it is about.
    pub subject: Subject,
    /// In whose hands it is; blank: nobody's.
    pub assignee: Line,
    /// What is missing, or what is asked.
    pub text: Note,
    /// Until when.
    pub due: Option<Date>,
    /// Whether that day has passed and it waits still.
    pub overdue: bool,
    /// The event that says so, where people who did not know of each other said different things.
    pub disputed: Option<EventId>,
    /// What was answered, of a question that does not wait any more.
    pub reply: Option<Note>,
}

impl FollowUp {
    /// Where it stands among others: by day, those without one last.
    fn rank(&self, lists: &[Arc<Checklist>]) -> (Date, bool, usize, usize, Option<EventId>) {
        let due = self.due.unwrap_or(Date::MAX);
        match &self.subject {
            Subject::Item(at) => {
                let list = lists.iter().position(|list| list.id == at.checklist);
                let item = list.and_then(|list| lists.get(list)?.position(&at.item));
                (due, false, list.unwrap_or(usize::MAX), item.unwrap_or(usize::MAX), self.disputed)
            }
            Subject::Question(_) => (due, true, 0, 0, self.disputed),
        }
    }
}

/// The open items that are assigned, and the open questions, by day.
pub fn waiting(lists: &[Arc<Checklist>], state: &State, review: &Review) -> Vec<FollowUp> {
    let mut follow_ups: Vec<FollowUp> = Vec::new();
    for (at, register) in state.assignments.iter().filter(|(at, _)| waits(lists, review, at)) {
        follow_ups.extend(register.versions().iter().filter_map(|version| {
            let assignment = version.value.as_ref().filter(|assignment| !assignment.assignee.is_blank())?;
            Some(FollowUp {
                subject: Subject::Item(at.clone()),
                assignee: assignment.assignee.clone(),
                text: assignment.missing.clone(),
                due: assignment.due,
                overdue: assignment.due.is_some_and(|due| due < review.at),
                disputed: register.is_conflict().then_some(version.event),
                reply: None,
            })
        }));
    }
    follow_ups.extend(state.questions.iter().filter(|(_, parked)| parked.is_open()).flat_map(|(id, parked)| {
        let versions = parked.asked.versions().iter();
        let open = versions.filter_map(|version| {
            let question = version.value.as_ref().filter(|question| !question.text.is_blank())?;
            Some((version.event, question))
        });
        open.map(|(event, question)| FollowUp {
            subject: Subject::Question(id.clone()),
            assignee: question.assignee.clone(),
            text: question.text.clone(),
            due: question.due,
            overdue: question.due.is_some_and(|due| due < review.at),
            disputed: parked.is_conflict().then_some(event),
            reply: None,
        })
    }));
    // Of questions for the same day the one that was asked first comes first: their names begin with the moment.
    follow_ups.sort_by_cached_key(|follow_up| (follow_up.rank(lists), follow_up.subject.clone()));
    follow_ups
}

/// The questions that were answered, as they were asked.
pub fn answered(state: &State) -> Vec<FollowUp> {
    let one = |(id, parked): (&Id, &Parked)| {
        let (question, (_, reply)) = (parked.question()?, parked.answered()?);
        Some(FollowUp {
            subject: Subject::Question(id.clone()),
            assignee: question.assignee.clone(),
            text: question.text.clone(),
            due: question.due,
            overdue: false,
            disputed: None,
            reply: Some(reply.text.clone()),
        })
    };
    state.questions.iter().filter_map(one).collect()
}

/// The items that wait and that nobody has in hand, neither themselves nor with the item they stand under.
pub fn unassigned(lists: &[Arc<Checklist>], state: &State, review: &Review) -> Vec<Address> {
    let mut found = Vec::new();
    for list in lists {
        let Some(seen) = review.list(&list.id) else { continue };
        let is_planned = |index: usize| {
            let at = list.items.get(index).map(|item| list.address(item));
            let register = at.and_then(|at| state.assignments.get(&at));
            register.is_some_and(|register| register.versions().iter().any(|version| version.value.is_some()))
        };
        let open = list.items.iter().zip(&seen.items).enumerate().filter(|(_, (item, found))| {
            item.option_of.is_none() && !found.applies.is_not_applicable() && found.is_open()
        });
        found.extend(
            open.filter(|(index, _)| !is_planned(*index) && !is_planned(list.head_of(*index)))
                .map(|(_, (item, _))| list.address(item)),
        );
    }
    found
}

/// Whether an item, or an entry under it, waits.
fn waits(lists: &[Arc<Checklist>], review: &Review, at: &Address) -> bool {
    let list = lists.iter().find(|list| list.id == at.checklist);
    let found = list.and_then(|list| Some((list, list.position(&at.item)?, review.list(&list.id)?)));
    found.is_some_and(|(list, index, seen)| {
        list.family(index).any(|index| seen.items.get(index).is_some_and(ItemReview::is_open))
    })
}
