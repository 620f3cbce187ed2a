//! How many items came to what: the one way of counting, for the screens, `check`, reports and the portfolio.

use std::ops::Range;
use std::sync::Arc;

use crate::checklist::{Checklist, Item, Outcome, PartKind, Section};

use super::flaws::FindingKind;
use super::review::{ItemReview, Review};

/// How many items came to what, each counted once. The worst of its parts speaks for an item, and what is only proposed
/// counts as open.
///
/// Items that ask for a measure and items that are statements are counted apart, so that reading never looks like doing; and
/// of how many items something is said depends on what applies alone, so that waiving never improves a figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Items with something of their own to answer: measures, statements, and those said not to apply.
    pub asked: usize,
    /// Those of them that are answered in full.
    pub answered: usize,
    /// Measures in place as described.
    pub implemented: usize,
    /// Measures met by something else.
    pub alternative: usize,
    /// Measures that are waived, and the waiver holds.
    pub waived: usize,
    /// Options for which responsibility was accepted, and that holds.
    pub accepted: usize,
    /// Measures with a waiver or accepted responsibility whose last day has passed.
    pub lapsed: usize,
    /// Measures that wait for an answer, or for its confirmation.
    pub open: usize,
    /// Statements that were acknowledged.
    pub acknowledged: usize,
    /// Statements that were not.
    pub unread: usize,
    /// Items of which somebody said that they do not apply.
    pub not_applicable: usize,
    /// Items with an answer that is only proposed; they are counted as open too.
    pub proposed: usize,
    /// Items set aside.
    pub not_applicable_by_facts: usize,
    /// Items with a contradiction.
    pub contradictions: usize,
}

/// A part of an item, as figures see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// What was answered.
    pub outcome: Outcome,
    /// Whether that was a waiver or accepted responsibility that has lapsed.
    pub is_lapsed: bool,
    /// Whether it is only proposed.
    pub is_proposed: bool,
    /// Whether it asks for a measure, and not only for a statement to be acknowledged.
    pub is_measure: bool,
}

/// What an item counts as, from what is settled to what is not: the greatest of its parts speaks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    Answered(Outcome),
    Open,
    /// A promise that has run out is worse than none yet given.
    Lapsed,
}

impl Counts {
    /// How many came to this; what waits for a measure and what waits to be acknowledged is open alike.
    pub fn of(&self, outcome: Outcome) -> usize {
        match outcome {
            Outcome::Implemented => self.implemented,
            Outcome::Alternative => self.alternative,
            Outcome::Waived => self.waived,
            Outcome::Accepted => self.accepted,
            Outcome::Acknowledged => self.acknowledged,
            Outcome::NotApplicable => self.not_applicable,
            Outcome::Open => self.open.saturating_add(self.unread),
        }
    }

    /// Whether there is nothing left to answer.
    pub(crate) fn is_complete(&self) -> bool {
        self.asked == self.answered
    }

    /// Items that are in place: as described, or by an alternative.
    pub fn in_place(&self) -> usize {
        self.implemented.saturating_add(self.alternative)
    }

    /// Items that ask for a measure.
    pub fn measures(&self) -> usize {
        let beside = [self.waived, self.accepted, self.lapsed, self.open];
        beside.into_iter().fold(self.in_place(), usize::saturating_add)
    }

    /// Items that are statements.
    pub fn statements(&self) -> usize {
        self.acknowledged.saturating_add(self.unread)
    }

    /// Counts an item that is not set aside, by its parts that apply; `waits`: it is not answered in full.
    pub fn add(&mut self, parts: impl Iterator<Item = Counted>, waits: bool) {
        let (mut worst, mut measure, mut statement, mut proposed) = (None, false, false, false);
        for part in parts {
            let standing = if part.is_proposed || part.outcome == Outcome::Open {
                Standing::Open
            } else if part.is_lapsed && part.outcome.is_affirmed() {
                Standing::Lapsed
            } else {
                Standing::Answered(part.outcome)
            };
            worst = worst.max(Some(standing));
            proposed |= part.is_proposed;
            let applies = standing != Standing::Answered(Outcome::NotApplicable);
            measure |= applies && part.is_measure;
            statement |= applies && !part.is_measure;
        }
        let Some(worst) = worst else { return };
        bump(match (worst, measure, statement) {
            (Standing::Lapsed, ..) => &mut self.lapsed,
            (Standing::Open, true, _) => &mut self.open,
            (Standing::Open, false, _) => &mut self.unread,
            (Standing::Answered(Outcome::NotApplicable), ..) => &mut self.not_applicable,
            (Standing::Answered(Outcome::Acknowledged), false, _) => &mut self.acknowledged,
            (Standing::Answered(Outcome::Alternative), ..) => &mut self.alternative,
            (Standing::Answered(Outcome::Accepted), ..) => &mut self.accepted,
            (Standing::Answered(Outcome::Waived), ..) => &mut self.waived,
            (Standing::Answered(Outcome::Implemented | Outcome::Acknowledged | Outcome::Open), ..) => {
                &mut self.implemented
            }
        });
        bump(&mut self.asked);
        // What has lapsed is not answered, be it in the item that carries this one out.
        if !waits && worst != Standing::Lapsed {
            bump(&mut self.answered);
        }
        if proposed {
            bump(&mut self.proposed);
        }
    }

    /// Counts an item that is set aside.
    pub(crate) fn add_not_applicable_by_facts(&mut self) {
        bump(&mut self.not_applicable_by_facts);
    }

    /// Counts an item at which answers clash.
    pub(crate) fn add_contradiction(&mut self) {
        bump(&mut self.contradictions);
    }

    /// Adds the counts of something else.
    pub fn join(&mut self, other: &Self) {
        for (mine, theirs) in self.each().into_iter().zip({ *other }.each()) {
            *mine = mine.saturating_add(*theirs);
        }
    }

    fn each(&mut self) -> [&mut usize; 14] {
        [
            &mut self.asked,
            &mut self.answered,
            &mut self.implemented,
            &mut self.alternative,
            &mut self.waived,
            &mut self.accepted,
            &mut self.lapsed,
            &mut self.open,
            &mut self.acknowledged,
            &mut self.unread,
            &mut self.not_applicable,
            &mut self.proposed,
            &mut self.not_applicable_by_facts,
            &mut self.contradictions,
        ]
    }
}

fn bump(count: &mut usize) {
    *count = count.saturating_add(1);
}

/// The sections of a checklist with their counts, in order.
pub fn sections<'a>(review: &Review, list: &'a Checklist) -> Vec<(&'a Section, Counts)> {
    list.sections.iter().map(|section| (section, review.counts(list, section.items.clone()))).collect()
}

impl Review {
    /// Counts over some items of a checklist.
    pub fn counts(&self, list: &Checklist, items: Range<usize>) -> Counts {
        let mut counts = Counts::default();
        let Some(seen) = self.list(&list.id) else { return counts };
        // Counted for every frame, and seldom is there any.
        let clash = self.findings.iter().any(|finding| matches!(finding.kind, FindingKind::Contradiction { .. }));
        for (item, found) in list.items.iter().zip(&seen.items).take(items.end).skip(items.start) {
            if found.applies.is_not_applicable() {
                counts.add_not_applicable_by_facts();
                continue;
            }
            let of = |(item, found): (&Item, &ItemReview)| {
                let measures = item.parts.iter().map(|part| !matches!(part.kind, PartKind::Acknowledge));
                found.counted(measures).collect::<Vec<_>>()
            };
            // Who chose a method has answered, but has put in place no more than it says.
            let through = found.through().filter_map(|at| Some((list.items.get(at)?, seen.items.get(at)?)));
            counts.add(std::iter::once((item, found)).chain(through).flat_map(of), found.is_open());
            if clash && self.contradictions_at(&list.address(item)).next().is_some() {
                counts.add_contradiction();
            }
        }
        counts
    }

    /// Counts over all checklists of a worksheet.
    pub(crate) fn grand_total(&self, lists: &[Arc<Checklist>]) -> Counts {
        let mut total = Counts::default();
        for list in lists {
            total.join(&self.total(list));
        }
        total
    }

    /// Counts over a whole checklist.
    pub fn total(&self, list: &Checklist) -> Counts {
        self.counts(list, 0..list.items.len())
    }
}

impl ItemReview {
    /// The items by which its chosen options are carried out.
    fn through(&self) -> impl Iterator<Item = usize> {
        let parts = self.parts.iter().filter(|part| !part.applies.is_not_applicable());
        parts.flat_map(|part| part.through.iter().copied())
    }

    /// Its parts that apply; `measures` says of each whether it asks for a measure.
    fn counted(&self, measures: impl Iterator<Item = bool>) -> impl Iterator<Item = Counted> {
        let parts = self.parts.iter().zip(measures).filter(|(part, _)| !part.applies.is_not_applicable());
        parts.map(|(part, is_measure)| Counted {
            outcome: part.outcome,
            is_lapsed: part.flaws.iter().any(|flaw| matches!(flaw, FindingKind::Lapsed { .. })),
            is_proposed: part.flaws.contains(&FindingKind::Proposed),
            is_measure,
        })
    }
}
