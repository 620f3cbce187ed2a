//! Which clause of which law an item serves: what a reviewer asks, and what a waiver must not pass over.
//!
//! An aid, not legal advice. Clauses stand beside a checklist and not in its editions (`supplement`), so that a citation can
//! be corrected without anybody having to attest anything anew.

mod clause;
mod file;
mod lint;

use std::collections::BTreeSet;

use super::address::{Address, Id};
use super::library::Library;
use super::outcome::Outcome;
use super::supplement::{Loaded, Supplement, supplement};
use super::words::Words;

pub use clause::{Binding, Clause, Consequence, Law, Strength};
use file::{Structure, Text};
pub(super) use lint::lint;

static FILES: [Supplement<Structure, Text>; 3] = [
    supplement!("health-configuration", "clauses"),
    supplement!("shared-responsibility", "clauses"),
    supplement!("data-hosting", "clauses"),
];

/// What one row of the table says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The item; a rule for every item has none.
    pub item: Option<Id>,
    /// The part of it, if the row is about one alone.
    pub part: Option<Id>,
    /// The option of that part which leaves these undone, though the checklist offers it.
    pub option: Option<Id>,
    /// What a rule is about; empty for an item.
    pub topic: &'static str,
    /// The item whose clauses these are.
    pub same_as: Option<Id>,
    /// The clauses, by law.
    pub clauses: Vec<Clause>,
    /// Why, in a sentence or two.
    pub why: &'static str,
}

impl Row {
    /// The line of the part or option that the row is about, if it is about one alone.
    pub(crate) fn line<'a>(&'a self, words: &'a Words) -> Option<&'a str> {
        let (item, part) = (self.item.as_ref()?, self.part.as_ref()?);
        Some(match &self.option {
            Some(option) => words.option_line(item, part, option),
            None => words.part_line(item, part),
        })
    }

    /// The clauses that are good enough to be shown with the item.
    pub fn shown(&self) -> impl Iterator<Item = &Clause> {
        self.clauses.iter().filter(|clause| clause.strength != Some(Strength::None))
    }
}

/// The whole table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crosswalk {
    /// What it is for, and that it is no legal advice.
    pub about: &'static str,
    /// What was checked, and what is cited from knowledge.
    pub checked: Vec<&'static str>,
    /// Where a reviewer could be led astray.
    pub traps: Vec<&'static str>,
    /// What holds for every item.
    pub rules: Vec<Row>,
    /// The items, in the order of the checklist.
    pub rows: Vec<Row>,
}

fn files(list: &Id) -> Option<&'static Loaded<Structure, Text>> {
    FILES.iter().find(|files| files.is_of(list.as_str())).and_then(Supplement::get)
}

/// What is known of an item: one row, or one for some of its parts.
pub fn of(list: &Id, item: &Id, language: &str) -> Vec<Row> {
    let Some(loaded) = files(list) else { return Vec::new() };
    let Some(words) = loaded.words(language) else { return Vec::new() };
    let keys = loaded.structure.item.keys().filter(|key| key.item == *item);
    keys.filter_map(|key| file::row(&loaded.structure, words, key)).collect()
}

/// The clauses behind a part, or behind an item as a whole; of an option, those that it leaves undone.
pub fn behind(at: &Address, language: &str) -> Vec<Clause> {
    let rows = of(&at.checklist, &at.item, language);
    let is_at = |row: &&Row| row.part == at.part && row.option == at.option;
    let of_item = |row: &&Row| at.option.is_none() && row.part.is_none();
    let row = rows.iter().find(is_at).or_else(|| rows.iter().find(of_item));
    row.map(|row| row.shown().cloned().collect()).unwrap_or_default()
}

/// The clauses that ask for something where a part has such an answer: what is left undone, and by an alternative, what
/// nothing but a contract can meet.
pub fn asking(at: &Address, outcome: Outcome, chosen: &BTreeSet<Id>, language: &str) -> Vec<Clause> {
    let option = |id: &Id| Address { option: Some(id.clone()), ..at.clone() };
    let behind: Vec<Clause> = match outcome {
        Outcome::Waived => behind(at, language),
        Outcome::Alternative => behind(at, language).into_iter().filter(|clause| clause.is_contract).collect(),
        Outcome::Accepted => chosen.iter().flat_map(|id| behind(&option(id), language)).collect(),
        Outcome::Implemented | Outcome::Acknowledged | Outcome::NotApplicable | Outcome::Open => Vec::new(),
    };
    behind.into_iter().filter(|clause| clause.consequence().is_some()).collect()
}

/// The fact, and its choice, by which an account says that HIPAA binds it.
pub fn agreement(list: &Id) -> Option<(Address, &'static Id)> {
    let agreement = files(list)?.structure.law.hipaa.agreement.as_ref()?;
    Some((Address::item(list, &agreement.fact), &agreement.has))
}

/// The whole table of a checklist, if there is one.
pub fn crosswalk(library: &Library, list: &Id, language: &str) -> Option<Crosswalk> {
    let loaded = files(list)?;
    let words = loaded.words(language)?;
    let structure = &loaded.structure;
    let newest = library.newest(list);
    let place = |key: &&file::Key| newest.and_then(|list| list.position(&key.item)).unwrap_or(usize::MAX);
    let mut keys: Vec<&file::Key> = structure.item.keys().collect();
    keys.sort_by_key(place);
    Some(Crosswalk {
        about: words.about.as_str(),
        checked: words.checked.iter().map(crate::text::Note::as_str).collect(),
        traps: words.traps.iter().map(crate::text::Note::as_str).collect(),
        rules: structure.rule.iter().map(|rule| file::rule(structure, words, rule)).collect(),
        rows: keys.into_iter().filter_map(|key| file::row(structure, words, key)).collect(),
    })
}
