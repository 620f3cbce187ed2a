//! The whole picture: every item with its state, and everything to look at.

use jiff::civil::Date;

use crate::checklist::{Address, Checklist, Condition, Fact, FactKind, Id, Outcome, Truth};
use crate::worksheet::{FactValue, State};

use super::flaws::{self, Finding, FindingKind};
use super::judge::{self, Applicability, Judging};

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
}

/// A part, looked at.
#[derive(Clone, Debug)]
pub struct PartReview {
    /// Whether it applies.
    pub applies: Applicability,
    /// Where its answer is kept.
    pub kept_at: Address,
    /// What was answered.
    pub outcome: Outcome,
    /// What is wrong with the answer.
    pub flaws: Vec<FindingKind>,
}

impl PartReview {
    /// Whether it applies and still waits for an answer, or for another one.
    pub fn is_open(&self) -> bool {
        !self.applies.is_aside() && (self.outcome == Outcome::Open || !self.flaws.is_empty())
    }
}

impl ItemReview {
    /// Whether it is asked and has a part that waits.
    pub fn is_open(&self) -> bool {
        self.parts.iter().any(PartReview::is_open)
    }
}

/// Looks at a worksheet on a day.
pub fn review(lists: &[&Checklist], state: &State, at: Date) -> Review {
    let judging = Judging::new(lists, state);
    let reviewed: Vec<ListReview> = lists.iter().map(|list| list_review(&judging, list, at)).collect();
    let mut findings = Vec::new();
    for (list, seen) in lists.iter().zip(&reviewed) {
        for (fact, asked) in list.facts.iter().zip(&seen.asked) {
            let address = Address::item(&list.id, &fact.id);
            let register = state.facts.get(&address);
            if *asked && register.is_some_and(crate::worksheet::Register::is_conflict) {
                findings.push(Finding { kind: FindingKind::Conflict, at: vec![address] });
            } else if *asked && !state.fact(&address).is_some_and(|value| fits(fact, value)) {
                findings.push(Finding { kind: FindingKind::OpenFact, at: vec![address] });
            }
        }
        for (item, found) in list.items.iter().zip(&seen.items) {
            for (part, found) in item.parts.iter().zip(&found.parts) {
                if found.applies.is_aside() {
                    continue;
                }
                let here = Address::part(&list.id, &item.id, &part.id);
                if found.outcome == Outcome::Open && found.flaws.is_empty() {
                    findings.push(Finding { kind: FindingKind::Open, at: vec![here.clone()] });
                }
                findings.extend(found.flaws.iter().map(|kind| Finding { kind: kind.clone(), at: vec![here.clone()] }));
            }
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
    // Notes go into the record, so of two that know nothing of each other neither may silently fall out of it.
    let notes = state.notes.iter().filter(|(_, note)| note.is_conflict()).map(|(at, _)| at);
    let plans = state.plans.iter().filter(|(_, plan)| plan.is_conflict()).map(|(at, _)| at);
    findings.extend(notes.chain(plans).map(|at| Finding { kind: FindingKind::Conflict, at: vec![at.clone()] }));
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

/// Whether a value is one that the question can have. What is none answers nothing: conditions that rest on it would all be
/// false, and what they open would silently step aside.
fn fits(fact: &Fact, value: &FactValue) -> bool {
    match (fact.kind, value) {
        (FactKind::Text, FactValue::One(text)) => !text.is_blank(),
        (FactKind::YesNo, FactValue::One(word)) => matches!(word.as_str(), "yes" | "no"),
        (FactKind::OneOf, FactValue::One(word)) => fact.choices.iter().any(|choice| choice.as_str() == word.as_str()),
        (FactKind::ManyOf, FactValue::Many(many)) => many.iter().all(|one| fact.choices.contains(one)),
        (FactKind::Text | FactKind::YesNo | FactKind::OneOf, FactValue::Many(_))
        | (FactKind::ManyOf, FactValue::One(_)) => false,
    }
}

fn list_review(judging: &Judging<'_>, list: &Checklist, at: Date) -> ListReview {
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
            let outcome = judging.state.answer(&kept_at).map_or(Outcome::Open, |answer| answer.outcome);
            let shared = part.same_as.is_some();
            let flaws = if applies.is_aside() {
                Vec::new()
            } else {
                flaws::of_part(judging, item, part, &kept_at, if shared { None } else { Some(&notes) }, at)
            };
            PartReview { applies, kept_at, outcome, flaws }
        });
        ItemReview {
            applies: judging.item(list, index),
            outcome: judging.item_outcome(list, index).unwrap_or(Outcome::NotApplicable),
            parts: parts.collect(),
            notes,
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

    /// The contradictions that are shown at an item or fact.
    pub fn contradictions_at<'a>(&'a self, item: &'a Address) -> impl Iterator<Item = &'a Finding> {
        self.findings.iter().filter(move |finding| {
            matches!(finding.kind, FindingKind::Contradiction { .. })
                && finding.at.iter().any(|at| at.checklist == item.checklist && at.item == item.item)
        })
    }
}
