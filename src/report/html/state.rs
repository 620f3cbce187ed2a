//! What something came to: a pattern and a word.
//!
//! The word says it; the pattern finds it again in the picture, with and without colours.

use crate::checklist::Outcome;
use crate::findings::Counts;

use super::Page;

/// A state of an item or part, as a day sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// An outcome that holds.
    Is(Outcome),
    /// A waiver or accepted option whose last day has passed.
    Lapsed,
}

impl State {
    /// From what is settled to what is not, as bars show them.
    pub(super) const ALL: [Self; 8] = [
        Self::Is(Outcome::Implemented),
        Self::Is(Outcome::Alternative),
        Self::Is(Outcome::Acknowledged),
        Self::Is(Outcome::NotApplicable),
        Self::Is(Outcome::Accepted),
        Self::Is(Outcome::Waived),
        Self::Lapsed,
        Self::Is(Outcome::Open),
    ];

    /// Of an outcome.
    pub(super) fn of(outcome: Outcome, lapsed: bool) -> Self {
        if lapsed { Self::Lapsed } else { Self::Is(outcome) }
    }

    /// Its name in the style sheet.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Is(outcome) => outcome.as_str(),
            Self::Lapsed => "lapsed",
        }
    }

    /// Its word.
    pub(super) fn id(self) -> String {
        match self {
            Self::Is(outcome) => format!("report-outcome-{outcome}"),
            Self::Lapsed => "report-column-lapsed".to_owned(),
        }
    }

    /// Its short word, as tables of figures have it.
    pub(super) fn column(self) -> String {
        format!("report-column-{}", self.name())
    }

    /// How many items came to it.
    pub(super) fn counted(self, counts: &Counts) -> usize {
        match self {
            Self::Is(outcome) => counts.own(outcome),
            Self::Lapsed => counts.lapsed,
        }
    }
}

impl Page<'_> {
    /// A patch of the pattern of a state.
    pub(super) fn patch(&mut self, state: State) -> &mut Self {
        self.raw("<svg class='patch' width='14' height='14' aria-hidden='true' focusable='false'>");
        self.raw("<rect x='.5' y='.5' width='13' height='13' rx='3'");
        self.attr("class", &format!("edge-{}", state.name()));
        self.attr("fill", &format!("url(#p-{})", state.name())).raw("/></svg>")
    }

    /// A state with its word, or with another one that says more.
    pub(super) fn state(&mut self, state: State, word: &str) -> &mut Self {
        self.raw("<span").attr("class", &format!("state is-{}", state.name())).raw(">").patch(state);
        self.put("<span>", word, "</span></span>")
    }
}
