//! Which items of a list show.

use crate::checklist::edition_changes::{EditionChangeKind, changes_between};
use crate::checklist::{Address, Checklist, Library, Outcome, Part};
use crate::findings::{FindingKind, ItemReview, law};
use crate::screens::model::Model;
use crate::workspace::answering;
use std::collections::BTreeSet;

/// Which items show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// All.
    #[default]
    All,
    /// Those with something left to answer.
    Open,
    WaivedOrAccepted,
    /// With a contradiction or another flaw.
    Contradictions,
    /// In somebody's hands.
    Assigned,
    /// Set aside.
    NotApplicableByFacts,
    /// Left undone, with a clause behind it that asks for something.
    Required,
    Waived,
    /// Responsibility accepted.
    Accepted,
    /// With something that held until a day that is past.
    Lapsed,
    /// With another duty, or another sentence of responsibility, in the newest edition.
    Outdated,
}

impl Filter {
    /// Every filter, in the order of the key.
    pub const ALL: [Self; 11] = [
        Self::All,
        Self::Open,
        Self::WaivedOrAccepted,
        Self::Waived,
        Self::Accepted,
        Self::Lapsed,
        Self::Outdated,
        Self::Required,
        Self::Contradictions,
        Self::Assigned,
        Self::NotApplicableByFacts,
    ];

    /// Whether it means something for a sealed record, in which nothing is open and nothing waits.
    pub fn is_for_records(self) -> bool {
        !matches!(self, Self::Open | Self::Assigned)
    }

    #[must_use]
    pub fn next(self) -> Self {
        let at = Self::ALL.iter().position(|filter| *filter == self).unwrap_or(0);
        Self::ALL.get(at.saturating_add(1)).copied().unwrap_or_default()
    }

    /// The message id of its name.
    pub fn id(self) -> &'static str {
        match self {
            Self::All => "filter-all",
            Self::Open => "filter-open",
            Self::WaivedOrAccepted => "filter-waived-or-accepted",
            Self::Waived => "filter-waived",
            Self::Accepted => "filter-accepted",
            Self::Lapsed => "filter-lapsed",
            Self::Outdated => "filter-outdated",
            Self::Required => "filter-required",
            Self::Contradictions => "filter-contradictions",
            Self::Assigned => "filter-assigned",
            Self::NotApplicableByFacts => "filter-not-applicable",
        }
    }
}

/// Whether an item belongs on a list under this filter.
pub(super) fn passes(
    model: &Model,
    filter: Filter,
    list: &Checklist,
    index: usize,
    found: &ItemReview,
    outdated: &BTreeSet<Address>,
) -> bool {
    let (Some(workspace), Some(item)) = (model.workspace.as_ref(), list.items.get(index)) else { return false };
    let at = list.address(item);
    match filter {
        Filter::All => true,
        Filter::Open => found.is_open(),
        Filter::WaivedOrAccepted => came_to(found, Outcome::is_affirmed),
        Filter::Waived => came_to(found, |outcome| outcome == Outcome::Waived),
        Filter::Accepted => came_to(found, |outcome| outcome == Outcome::Accepted),
        Filter::Lapsed => {
            let is_lapsed =
                |kind: &FindingKind| matches!(kind, FindingKind::Lapsed { .. } | FindingKind::LapsedDocument { .. });
            !found.applies.is_not_applicable()
                && (found.documents.iter().any(|finding| is_lapsed(&finding.kind))
                    || found
                        .parts
                        .iter()
                        .any(|part| !part.applies.is_not_applicable() && part.flaws.iter().any(is_lapsed)))
        }
        Filter::Outdated => !found.applies.is_not_applicable() && outdated.contains(&at),
        Filter::Required => {
            let asks = |part: &Part| {
                let at = Address::part(&list.id, &item.id, &part.id);
                let said = workspace.state.answer(&answering::kept_at(workspace, &at));
                said.is_some_and(|a| !law::asking(&workspace.state, &at, a.outcome, &a.chosen, "en").is_empty())
            };
            let mut parts = item.parts.iter().zip(&found.parts);
            parts.any(|(part, found)| !found.applies.is_not_applicable() && asks(part))
        }
        Filter::Contradictions => {
            !found.applies.is_not_applicable()
                && (!found.documents.is_empty()
                    || found.parts.iter().any(|part| !part.flaws.is_empty())
                    || workspace.review.contradictions_at(&at).next().is_some())
        }
        Filter::Assigned => workspace.state.assignment(&at).is_some(),
        Filter::NotApplicableByFacts => found.applies.is_not_applicable(),
    }
}

/// Whether a part of an item that applies came to such an outcome.
fn came_to(found: &ItemReview, is_such: impl Fn(Outcome) -> bool) -> bool {
    !found.applies.is_not_applicable()
        && found.parts.iter().any(|part| !part.applies.is_not_applicable() && is_such(part.outcome))
}

/// The items whose duty, or whose sentence of responsibility, is another one in the newest edition, or that are gone from it.
pub(super) fn outdated(library: &Library, list: &Checklist, language: &str) -> BTreeSet<Address> {
    let Some(newest) = library.newer_than(&list.id, &list.edition) else {
        return BTreeSet::new();
    };
    let is_other = |kind: EditionChangeKind| {
        kind.is_other_duty() || matches!(kind, EditionChangeKind::Affirmation | EditionChangeKind::Removed)
    };
    let changes = changes_between(list, newest, language).into_iter();
    changes.filter(|change| is_other(change.kind)).map(|change| change.at.item_only()).collect()
}
