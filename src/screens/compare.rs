//! Comparing with another record: which one, and what differs.

mod ask;
pub(crate) mod page;

use crate::attestation::Difference;
use crate::attestation::difference::RecordChange;
use crate::checklist::Address;
use crate::screens::layout::Scroll;

/// One of the two that are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Its file, as people see it.
    pub file: String,
    /// The account's name.
    pub account: String,
    /// Its digest, if it was sealed.
    pub digest: Option<String>,
}

/// What differs between two records.
#[derive(Clone, Debug)]
pub struct CompareScreen {
    /// The older one.
    pub old: Side,
    /// The newer one.
    pub new: Side,
    /// What differs.
    pub difference: Difference,
    /// What of it shows.
    pub filter: CompareFilter,
    /// The line with the cursor.
    pub cursor: usize,
    /// How far what the line with the cursor says is scrolled.
    pub scroll: Scroll,
}

/// What of a comparison shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CompareFilter {
    /// All.
    #[default]
    All,
    /// Items that came to something else.
    Outcome,
    /// Items with something that is or was waived or accepted.
    WaivedOrAccepted,
}

impl CompareFilter {
    const ALL: [Self; 3] = [Self::All, Self::Outcome, Self::WaivedOrAccepted];

    /// The message id of its name.
    pub fn id(self) -> &'static str {
        match self {
            Self::All => "filter-differing",
            Self::Outcome => "filter-outcome",
            Self::WaivedOrAccepted => "filter-waived-or-accepted",
        }
    }

    fn passes(self, entry: &RecordChange<Address>) -> bool {
        match self {
            Self::All => true,
            Self::Outcome => entry.is_of_outcome(),
            Self::WaivedOrAccepted => entry.forgone,
        }
    }
}

/// A line of a comparison, by its place in the difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompareLine {
    /// The account itself.
    Account,
    /// A checklist.
    List(usize),
    /// A question about the account.
    Fact(usize),
    Item(usize),
}

impl CompareScreen {
    /// The lines that show.
    pub fn lines(&self) -> Vec<CompareLine> {
        let found = &self.difference;
        let mut lines = Vec::new();
        if self.filter == CompareFilter::All {
            lines.extend((!found.account.is_empty()).then_some(CompareLine::Account));
            lines.extend((0..found.lists.len()).map(CompareLine::List));
            lines.extend((0..found.facts.len()).map(CompareLine::Fact));
        }
        let items = found.items.iter().enumerate().filter(|(_, entry)| self.filter.passes(entry));
        lines.extend(items.map(|(at, _)| CompareLine::Item(at)));
        lines
    }

    /// The line with the cursor.
    pub fn line(&self) -> Option<CompareLine> {
        let lines = self.lines();
        lines.get(self.cursor.min(lines.len().saturating_sub(1))).copied()
    }

    pub(super) fn next_filter(&mut self) {
        let at = CompareFilter::ALL.iter().position(|filter| *filter == self.filter).unwrap_or(0);
        self.filter = CompareFilter::ALL.get(at.saturating_add(1)).copied().unwrap_or_default();
        self.cursor = 0;
        self.scroll.reset();
    }
}
