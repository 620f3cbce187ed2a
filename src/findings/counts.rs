//! How many items came to what: the figures of the hub, of `check` and of reports.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::checklist::{Checklist, Outcome, PartKind, Section};

use super::flaws::FindingKind;
use super::review::{ItemReview, Review};

/// How many items came to what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Items with something of their own to answer.
    pub asked: usize,
    /// Those of them that are answered in full.
    pub answered: usize,
    /// Items set aside.
    pub aside: usize,
    /// Items by what became of them, those set aside left out. Entries that only sum up others are counted here too.
    pub by_outcome: BTreeMap<Outcome, usize>,
    /// The asked items by what their own parts came to, the lapsed ones left out.
    pub own: BTreeMap<Outcome, usize>,
    /// The asked items with a waiver or accepted option whose last day has passed. With [`Self::own`] they add up to
    /// [`Self::asked`].
    pub lapsed: usize,
    /// The open ones among the asked items that wait for a measure and not only for a confirmation.
    pub open_measures: usize,
    /// Items with a contradiction.
    pub contradictions: usize,
}

/// What an item counts as, by its own parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Own {
    /// It asks nothing itself, or is set aside.
    Nothing,
    /// A waiver or accepted option of it has lapsed: no longer either, and nothing better.
    Lapsed,
    /// This.
    Outcome(Outcome),
    /// Open, and what is open is a measure.
    OpenMeasure,
}

impl Own {
    /// From its parts that apply: outcome, whether it has lapsed, whether a measure is asked for.
    pub fn of(parts: impl Iterator<Item = (Outcome, bool, bool)>) -> Self {
        parts.fold(Self::Nothing, |own, (outcome, lapsed, measure)| {
            let part = if lapsed && outcome.is_affirmed() {
                Self::Lapsed
            } else if measure && outcome == Outcome::Open {
                Self::OpenMeasure
            } else {
                Self::Outcome(outcome)
            };
            if own.rank() < part.rank() { part } else { own }
        })
    }

    /// The worst of its parts speaks for an item; a promise that has run out is worse than none yet given.
    fn rank(self) -> (u8, Option<Outcome>) {
        match self {
            Self::Nothing => (0, None),
            Self::Outcome(Outcome::Open) => (2, None),
            Self::Outcome(outcome) => (1, Some(outcome)),
            Self::OpenMeasure => (3, None),
            Self::Lapsed => (4, None),
        }
    }
}

impl Counts {
    /// How many came to this, entries that sum up others included.
    pub fn of(&self, outcome: Outcome) -> usize {
        self.by_outcome.get(&outcome).copied().unwrap_or(0)
    }

    /// How many asked items came to this by their own parts.
    pub fn own(&self, outcome: Outcome) -> usize {
        self.own.get(&outcome).copied().unwrap_or(0)
    }

    /// Whether there is nothing left to answer.
    pub fn is_complete(&self) -> bool {
        self.asked == self.answered
    }

    /// Items that are in place: as described, or by an alternative.
    pub fn in_place(&self) -> usize {
        self.own(Outcome::Implemented).saturating_add(self.own(Outcome::Alternative))
    }

    /// What [`Self::in_place`] is measured against: items that ask for a measure. Waived and accepted ones leave it, and
    /// are always shown beside it; one that has lapsed is back, as not in place.
    pub fn measures(&self) -> usize {
        self.in_place().saturating_add(self.open_measures).saturating_add(self.lapsed)
    }

    /// Counts an item that is not set aside.
    pub fn add(&mut self, outcome: Outcome, own: Own, waits: bool) {
        bump(self.by_outcome.entry(outcome).or_default());
        match own {
            Own::Nothing => return,
            Own::Lapsed => bump(&mut self.lapsed),
            Own::Outcome(outcome) => bump(self.own.entry(outcome).or_default()),
            Own::OpenMeasure => {
                bump(self.own.entry(Outcome::Open).or_default());
                bump(&mut self.open_measures);
            }
        }
        bump(&mut self.asked);
        if !waits {
            bump(&mut self.answered);
        }
    }

    /// Adds the counts of something else.
    pub fn join(&mut self, other: &Self) {
        let maps = [(&mut self.by_outcome, &other.by_outcome), (&mut self.own, &other.own)];
        for (mine, theirs) in maps {
            for (outcome, count) in theirs {
                let slot = mine.entry(*outcome).or_default();
                *slot = slot.saturating_add(*count);
            }
        }
        let Self { asked, answered, aside, lapsed, open_measures, contradictions, by_outcome: _, own: _ } = self;
        for (mine, theirs) in [
            (asked, other.asked),
            (answered, other.answered),
            (aside, other.aside),
            (lapsed, other.lapsed),
            (open_measures, other.open_measures),
            (contradictions, other.contradictions),
        ] {
            *mine = mine.saturating_add(theirs);
        }
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
            if found.applies.is_aside() {
                bump(&mut counts.aside);
                continue;
            }
            let measures = item.parts.iter().map(|part| !matches!(part.kind, PartKind::Acknowledge));
            counts.add(found.outcome, found.own(measures), found.is_open());
            if clash && self.contradictions_at(&list.address(item)).next().is_some() {
                bump(&mut counts.contradictions);
            }
        }
        counts
    }

    /// Counts over all checklists of a worksheet.
    pub fn grand_total(&self, lists: &[&Checklist]) -> Counts {
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
    /// What it counts as; `measures` says of each of its parts whether it asks for a measure.
    fn own(&self, measures: impl Iterator<Item = bool>) -> Own {
        Own::of(self.parts.iter().zip(measures).filter(|(part, _)| !part.applies.is_aside()).map(|(part, measure)| {
            let lapsed = part.flaws.iter().any(|flaw| matches!(flaw, FindingKind::Lapsed { .. }));
            (part.outcome, lapsed, measure)
        }))
    }
}
