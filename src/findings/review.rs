//! The whole picture: every item with its state, and everything to look at.

use std::sync::Arc;

use jiff::civil::Date;

use crate::checklist::advisories;
use crate::checklist::{Address, Checklist, Condition, Fact, Id, Item, Outcome, Truth};
use crate::worksheet::{FactValue, IdentityChange, State};

use super::flaws::{self, Finding, FindingKind};
use super::judge::{self, Applicability, Judging};
use super::on::On;
use super::value::{fits, not_offered};

/// A worksheet, looked at on a day.
#[derive(Clone, Debug)]
pub struct Review {
    /// The day.
    pub at: Date,
    /// One for each checklist, in the order given.
    pub lists: Vec<ListReview>,
    /// Everything to look at, in the order of the checklists; what blocks sealing and what does not.
    pub findings: Vec<Finding>,
}

/// A checklist, looked at.
#[derive(Clone, Debug)]
pub struct ListReview {
    /// Which.
    pub checklist: Id,
    /// One for each of its items.
    pub items: Vec<ItemReview>,
    /// For each of its facts, whether the question is asked.
    pub asked: Vec<bool>,
}

/// An item, looked at.
#[derive(Clone, Debug)]
pub struct ItemReview {
    /// Whether it applies.
    pub applies: Applicability,
    /// What became of it, rolled up; open where nothing was said, not-applicable where it is set aside.
    pub outcome: Outcome,
    /// One for each of its parts.
    pub parts: Vec<PartReview>,
    /// The notes that stand beside it at present.
    pub notes: Vec<Id>,
    /// What is wrong with its documents.
    pub documents: Vec<Finding>,
}

/// A part, looked at.
#[derive(Clone, Debug)]
pub struct PartReview {
    /// Whether it applies.
    pub applies: Applicability,
    /// Where its answer is kept.
    pub kept_at: Address,
    /// What was answered, or what its organisation says as long as nothing is.
    pub outcome: Outcome,
    /// Whether nobody answered, and the organisation's overlay says that it does not apply.
    pub preset: bool,
    /// The items by which its chosen options are carried out, by their places in the checklist.
    pub through: Vec<usize>,
    /// Whether it may not be waived as things are, although its checklist has a waiver of it.
    pub bars_waiver: bool,
    /// What is wrong with the answer.
    pub flaws: Vec<FindingKind>,
}

impl PartReview {
    /// Whether it applies and still waits for an answer, or for another one.
    pub fn is_open(&self) -> bool {
        !self.applies.is_not_applicable() && (self.outcome == Outcome::Open || !self.flaws.is_empty())
    }
}

impl ItemReview {
    /// Whether it is asked and has a part that waits, or a document that no longer holds.
    pub fn is_open(&self) -> bool {
        !self.documents.is_empty() || self.parts.iter().any(PartReview::is_open)
    }
}

/// Looks at a worksheet on a day.
pub fn review(lists: &[Arc<Checklist>], state: &State, at: Date) -> Review {
    review_on(lists, state, at.into())
}

/// Looks at a worksheet or a record on a day, knowing by when all of it had been said.
pub(crate) fn review_on(lists: &[Arc<Checklist>], state: &State, on: On) -> Review {
    let at = on.day;
    let judging = Judging::new(lists, state);
    let reviewed: Vec<ListReview> = lists.iter().map(|list| list_review(&judging, list, on)).collect();
    let mut findings = Vec::new();
    for (list, seen) in lists.iter().zip(&reviewed) {
        for (fact, asked) in list.facts.iter().zip(&seen.asked) {
            let address = Address::item(&list.id, &fact.id);
            let register = state.facts.get(&address);
            if *asked && register.is_some_and(crate::worksheet::Register::is_conflict) {
                findings.push(Finding { kind: FindingKind::Conflict, at: vec![address] });
            } else if *asked && let Some(kind) = unanswered(fact, state.fact(&address)) {
                findings.push(Finding { kind, at: vec![address] });
            } else if *asked && register.is_some_and(crate::worksheet::Register::is_proposed) {
                findings.push(Finding { kind: FindingKind::Proposed, at: vec![address] });
            }
        }
        for (item, found) in list.items.iter().zip(&seen.items) {
            for (part, found) in item.parts.iter().zip(&found.parts) {
                if found.applies.is_not_applicable() {
                    continue;
                }
                let here = Address::part(&list.id, &item.id, &part.id);
                if found.outcome == Outcome::Open && found.flaws.is_empty() {
                    findings.push(Finding { kind: FindingKind::Open, at: vec![here.clone()] });
                }
                let named = found.flaws.is_empty().then(|| flaws::named(state, &found.kept_at)).flatten();
                let kinds = found.flaws.iter().cloned().chain(named);
                findings.extend(kinds.map(|kind| Finding { kind, at: vec![here.clone()] }));
            }
            findings.extend(found.documents.iter().cloned());
        }
        for rule in &list.rules {
            let when = rule.when.judge(&judging);
            let met = rule.requires.as_ref().map_or(Truth::False, |c| c.judge(&judging));
            if when == Truth::True && met == Truth::False {
                let kind = FindingKind::Contradiction { rule: Address::item(&list.id, &rule.id) };
                findings.push(Finding { kind, at: rule.at.clone() });
            }
        }
    }
    findings.extend(flaws::of_names(&judging));
    for (list, seen) in lists.iter().zip(&reviewed) {
        findings.extend(overdue(list, seen, state, at));
    }
    findings.extend(questions_of(state, at));
    findings.extend(comments_of(lists, state));
    for (list, seen) in lists.iter().zip(&reviewed) {
        findings.extend(advisories_of(list, seen, at));
    }
    // Notes go into the record, so of two that know nothing of each other neither may silently fall out of it.
    let notes = state.notes.iter().filter(|(_, note)| note.is_conflict()).map(|(at, _)| at);
    let assignments = state.assignments.iter().filter(|(_, assignment)| assignment.is_conflict()).map(|(at, _)| at);
    let is_conflict = |(_, register): (&Id, &crate::worksheet::Register<_>)| register.is_conflict();
    let documents = state.evidence.iter().filter(|(_, documents)| documents.iter().any(is_conflict)).map(|(at, _)| at);
    let replies = state.comments.iter().filter(|one| one.reply.is_conflict()).filter_map(|one| one.on.as_ref());
    findings.extend(
        notes
            .chain(assignments)
            .chain(documents)
            .chain(replies)
            .map(|at| Finding { kind: FindingKind::Conflict, at: vec![at.clone()] }),
    );
    let identity = |change: &IdentityChange| FindingKind::Identity { change: Box::new(change.clone()) };
    findings.extend(state.unconfirmed().map(|change| Finding { kind: identity(change), at: Vec::new() }));
    let editions = state.checklists.iter().filter(|(_, taken)| taken.is_conflict());
    findings.extend(editions.map(|(checklist, _)| Finding {
        kind: FindingKind::Editions { checklist: checklist.clone() },
        at: Vec::new(),
    }));
    if state.name.is_conflict() {
        findings.push(Finding { kind: FindingKind::Conflict, at: Vec::new() });
    }
    Review { at, lists: reviewed, findings }
}

/// The items that were to be done by a day that has passed, and wait still: themselves or an entry under them.
fn overdue(list: &Checklist, seen: &ListReview, state: &State, on: Date) -> Vec<Finding> {
    let one = |(index, item): (usize, &Item)| {
        let here = Address::item(&list.id, &item.id);
        let assignment = state.assignment(&here)?;
        let due = assignment.due.filter(|due| *due < on)?;
        let waits = list.family(index).any(|at| seen.items.get(at).is_some_and(ItemReview::is_open));
        let kind = FindingKind::Overdue { assignee: assignment.assignee.clone(), due };
        waits.then(|| Finding { kind, at: vec![here] })
    };
    list.items.iter().enumerate().filter_map(one).collect()
}

/// The parked questions that wait, those whose day comes first before the others.
fn questions_of(state: &State, on: Date) -> Vec<Finding> {
    let open = state.questions.iter().filter(|(_, parked)| parked.is_open());
    let mut open: Vec<_> = open.filter_map(|(id, parked)| Some((id, parked.question()?))).collect();
    open.sort_by_key(|(id, question)| (question.due.unwrap_or(Date::MAX), *id));
    let found = open.into_iter().map(|(id, question)| {
        let (id, text, assignee) = (id.clone(), question.text.clone(), question.assignee.clone());
        let kind = match question.due.filter(|due| *due < on) {
            Some(due) => FindingKind::OverdueQuestion { id, text, assignee, due },
            None => FindingKind::Question { id, text, assignee },
        };
        Finding { kind, at: Vec::new() }
    });
    found.collect()
}

/// The comments that nobody answered: those on the whole, then in the order of the checklists.
fn comments_of(lists: &[Arc<Checklist>], state: &State) -> Vec<Finding> {
    let place = |at: &Address| {
        let list = lists.iter().position(|list| list.id == at.checklist);
        (list.is_none(), list, list.and_then(|list| lists.get(list)?.position(&at.item)))
    };
    let mut found: Vec<Finding> = state
        .comments
        .iter()
        .filter(|one| one.is_open())
        .map(|one| {
            let (signer, text) = (one.comment.signer.clone(), one.comment.text.clone());
            Finding {
                kind: FindingKind::Comment { comment: one.event, signer, text },
                at: one.on.iter().cloned().collect(),
            }
        })
        .collect();
    found.sort_by_key(|finding| finding.at.first().map(place));
    found
}

/// What is to be known about a checklist on a day, at the items and parts that are asked.
fn advisories_of(list: &Checklist, seen: &ListReview, on: Date) -> Vec<Finding> {
    let place = |finding: &Finding| finding.at.first().and_then(|at| list.position(&at.item));
    let one = |one: advisories::Advisory| {
        let at: Vec<Address> =
            one.at.iter().map(|spot| spot.address(&list.id)).filter(|at| is_asked(list, seen, at)).collect();
        let advisory = Address::item(&list.id, one.id);
        let kind = FindingKind::Advisory { advisory, since: one.since(), next: one.next() };
        (!at.is_empty()).then_some(Finding { kind, at })
    };
    let mut found: Vec<Finding> = advisories::all(&list.id, "en", on).filter_map(one).collect();
    found.sort_by_key(place);
    found
}

/// Whether the edition has an item, or a part of one, and it does not step aside.
fn is_asked(list: &Checklist, seen: &ListReview, at: &Address) -> bool {
    let Some(index) = list.position(&at.item) else { return false };
    let (Some(item), Some(found)) = (list.items.get(index), seen.items.get(index)) else { return false };
    match &at.part {
        None => !found.applies.is_not_applicable(),
        Some(part) => {
            let place = item.parts.iter().position(|one| one.id == *part);
            place.and_then(|place| found.parts.get(place)).is_some_and(|found| !found.applies.is_not_applicable())
        }
    }
}

/// What is to be said of a question that has no answer, or none that it can have.
fn unanswered(fact: &Fact, value: Option<&FactValue>) -> Option<FindingKind> {
    match value {
        None => Some(FindingKind::OpenFact),
        Some(value) if fits(fact, value) => None,
        Some(value) => Some(FindingKind::StaleFact { said: not_offered(fact, value) }),
    }
}

fn list_review(judging: &Judging<'_>, list: &Checklist, on: On) -> ListReview {
    let Some(list) = judging.list(&list.id) else {
        return ListReview { checklist: list.id.clone(), items: Vec::new(), asked: Vec::new() };
    };
    let holds = |condition: &Condition| condition.judge(judging) == Truth::True;
    let asked = |fact: &Fact| fact.asked_when.as_ref().is_none_or(holds);
    let items = list.items.iter().enumerate().map(|(index, item)| {
        let notes: Vec<Id> = item.notes.iter().filter(|n| holds(&n.when)).map(|n| n.id.clone()).collect();
        let parts = item.parts.iter().map(|part| {
            let applies = judging.part(list, index, part);
            let kept_at = judge::kept_at(list, item, part);
            let preset = !applies.is_not_applicable() && judging.is_preset(part, &kept_at);
            let outcome = judging.outcome_at(part, &kept_at);
            let shared = part.same_as.is_some();
            let flaws = if applies.is_not_applicable() {
                Vec::new()
            } else {
                flaws::of_part(judging, list, item, part, &kept_at, if shared { None } else { Some(&notes) }, on)
            };
            let through = judging.state.answer(&kept_at).map(|answer| list.through(part, &answer.chosen).collect());
            let (through, bars_waiver) = (through.unwrap_or_default(), judging.bars_waiver(part));
            PartReview { applies, kept_at, outcome, preset, through, bars_waiver, flaws }
        });
        let applies = judging.item(list, index);
        let documents = if applies.is_not_applicable() {
            Vec::new()
        } else {
            flaws::of_documents(judging, &list.address(item), on.day)
        };
        ItemReview {
            applies,
            outcome: judging.item_outcome(list, index).unwrap_or(Outcome::NotApplicable),
            parts: parts.collect(),
            notes,
            documents,
        }
    });
    ListReview { checklist: list.id.clone(), asked: list.facts.iter().map(asked).collect(), items: items.collect() }
}

impl Review {
    /// What was found of a checklist.
    pub fn list(&self, id: &Id) -> Option<&ListReview> {
        self.lists.iter().find(|list| list.checklist == *id)
    }

    /// The findings that block sealing.
    pub fn blocking(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.kind.blocks())
    }

    /// What is only to be known.
    pub fn advisories(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| matches!(finding.kind, FindingKind::Advisory { .. }))
    }

    /// The contradictions that are shown at an item or fact.
    pub(crate) fn contradictions_at<'a>(&'a self, item: &'a Address) -> impl Iterator<Item = &'a Finding> {
        self.findings.iter().filter(move |finding| {
            matches!(finding.kind, FindingKind::Contradiction { .. })
                && finding.at.iter().any(|at| at.checklist == item.checklist && at.item == item.item)
        })
    }
}
