//! What only a look at the whole checklist can find wrong with it.

mod advisories;
mod circles;
mod places;
mod reach;
mod structure;
mod texts;

use std::collections::{BTreeSet, HashSet};
use std::fmt;

use super::address::{Address, Id};
use super::model::Checklist;
use super::provenance::Spot;

/// One thing wrong with a checklist.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lint {
    /// Where: an item, part, fact, rule or language.
    pub at: String,
    /// What.
    pub what: Wrong,
}

/// What may be wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case", prefix = "lint-")]
pub enum Wrong {
    /// A condition or link names something that is not there.
    UnknownAddress(String),
    /// A condition compares a fact with a choice it does not have, or in a way that its kind does not allow.
    UnknownChoice(String),
    /// Whether it applies depends, by some way round, on itself.
    Circle,
    /// A text is missing.
    MissingText(String),
    /// A text belongs to nothing.
    SpareText(String),
    /// A part that can never apply, whatever is answered.
    Unreachable,
    /// A part with fewer than two options, an outcome that an option cannot have, or an option and an entry of the source
    /// that do not name each other.
    BadOptions,
    /// A part that shares its answer with one of another kind, with other options, or that shares with yet another.
    BadSharing,
    /// A title too long for a row of 80 columns.
    LongTitle(usize),
    /// A statement to confirm that could be waived.
    WaivableStatement,
    /// An item without parts, without entries under it, and not an option of another.
    NothingToAnswer,
    /// A fact that no condition asks about, other than a name.
    IdleFact,
    /// A date that is not one.
    BadDate(String),
    /// A clause is cited that no law lists.
    UnknownClause(String),
    /// Days that do not follow each other.
    OutOfOrder,
    /// An id that stands twice.
    Twice,
    /// A place without a path, and without a word on where it is set instead or that it was not found; or with two of them.
    NoPlace,
    /// Files around the checklist that cannot be read, or are of another format.
    Unreadable(String),
}

impl Wrong {
    /// The message id of its words in the locale.
    pub fn id(&self) -> &'static str {
        self.into()
    }

    /// What the message names.
    pub fn detail(&self) -> String {
        match self {
            Self::UnknownAddress(text)
            | Self::UnknownChoice(text)
            | Self::MissingText(text)
            | Self::SpareText(text)
            | Self::BadDate(text)
            | Self::Unreadable(text)
            | Self::UnknownClause(text) => text.clone(),
            Self::LongTitle(length) => length.to_string(),
            Self::Circle
            | Self::Unreachable
            | Self::BadOptions
            | Self::BadSharing
            | Self::WaivableStatement
            | Self::NothingToAnswer
            | Self::IdleFact
            | Self::OutOfOrder
            | Self::Twice
            | Self::NoPlace => String::new(),
        }
    }
}

impl fmt::Display for Lint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {:?}", self.at, self.what)
    }
}

/// The longest title that fits a row of 80 columns beside its number and state.
pub(crate) const MAX_TITLE: usize = 52;

/// Everything wrong with the checklist, in a stable order. `others` are further checklists its addresses may name.
pub fn lint(checklist: &Checklist, others: &[&Checklist]) -> Vec<Lint> {
    let mut linter = Linter::new(checklist, others);
    linter.structure();
    linter.circles();
    linter.reach();
    for (language, words) in &checklist.words {
        linter.texts(language, words);
    }
    linter.clauses();
    linter.places();
    linter.advisories();
    linter.found.into_iter().collect()
}

struct Linter<'a> {
    checklist: &'a Checklist,
    others: &'a [&'a Checklist],
    found: BTreeSet<Lint>,
    asked: HashSet<Id>,
}

impl<'a> Linter<'a> {
    fn new(checklist: &'a Checklist, others: &'a [&'a Checklist]) -> Self {
        Self { checklist, others, found: BTreeSet::new(), asked: HashSet::new() }
    }

    fn report(&mut self, at: impl fmt::Display, what: Wrong) {
        self.found.insert(Lint { at: at.to_string(), what });
    }

    /// What stands around all editions is looked at with the newest.
    fn clauses(&mut self) {
        let own = self.checklist;
        let editions: Vec<&Checklist> =
            std::iter::once(own).chain(self.others.iter().copied()).filter(|list| list.id == own.id).collect();
        if editions.iter().all(|list| list.edition <= own.edition) {
            self.found.extend(super::clauses::lint(own, &editions).into_iter().map(|(at, what)| Lint { at, what }));
        }
    }

    /// Whether any edition has an item, or a part of one.
    fn in_any_edition(&self, spot: &Spot) -> bool {
        let editions = std::iter::once(self.checklist).chain(self.others.iter().copied());
        let mut editions = editions.filter(|list| list.id == self.checklist.id);
        let at = spot.address(&self.checklist.id);
        editions.any(|list| if spot.part.is_some() { list.part(&at).is_some() } else { list.item(&at.item).is_some() })
    }

    /// Where something around the checklist belongs: somewhere, and to what there is.
    fn spots(&mut self, at: &str, spots: &[Spot]) {
        if spots.is_empty() {
            self.report(at, Wrong::UnknownAddress(String::new()));
        }
        for spot in spots.iter().filter(|spot| !self.in_any_edition(spot)).collect::<Vec<_>>() {
            self.report(at, Wrong::UnknownAddress(spot.address(&self.checklist.id).to_string()));
        }
    }

    /// Ids that stand twice.
    fn twice<'i>(&mut self, what: &str, ids: impl Iterator<Item = &'i Id>) {
        let mut seen = HashSet::new();
        for id in ids {
            if !seen.insert(id) {
                self.report(format!("{what}.{id}"), Wrong::Twice);
            }
        }
    }

    fn home_of(&self, address: &Address) -> Option<&'a Checklist> {
        std::iter::once(&self.checklist).chain(self.others).find(|c| c.id == address.checklist).copied()
    }

    fn known(&self, address: &Address) -> bool {
        let Some(home) = self.home_of(address) else { return false };
        match (&address.part, &address.option) {
            (None, _) => home.item(&address.item).is_some(),
            (Some(_), None) => home.part(address).is_some(),
            (Some(_), Some(option)) => home.part(address).is_some_and(|(_, part)| part.option(option).is_some()),
        }
    }

    fn address(&mut self, at: &str, address: &Address) {
        if !self.known(address) {
            self.report(at, Wrong::UnknownAddress(address.to_string()));
        }
    }
}
