//! Which clause of which law an item serves: what a reviewer asks, and what a waiver must not pass over.
//!
//! An aid, not legal advice. Clauses stand beside a checklist and not in its editions (`companion`), so that a citation can
//! be corrected without anybody having to attest anything anew.

mod file;
mod lint;

use super::address::{Address, Id};
use super::companion::{Companion, Loaded, companion};

use file::{Structure, Text};
pub(super) use lint::lint;

static FILES: [Companion<Structure, Text>; 1] = [companion!("health-configuration", "clauses", ["en"])];

/// A law or standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Law {
    /// The Security and Privacy Rules: 45 CFR part 164.
    Hipaa,
    /// ISO/IEC 27001:2022, Annex A.
    Iso,
    /// Regulation (EU) 2016/679.
    Gdpr,
    /// The French certification of hosts of health data.
    Hds,
}

impl Law {
    /// Every law, in the order in which it is shown.
    pub const ALL: [Self; 4] = [Self::Hipaa, Self::Iso, Self::Gdpr, Self::Hds];

    /// Its word in files and for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hipaa => "hipaa",
            Self::Iso => "iso",
            Self::Gdpr => "gdpr",
            Self::Hds => "hds",
        }
    }
}

/// What the Security Rule calls an implementation specification. A standard is neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Specification {
    /// It must be met.
    Required,
    /// It must be met, or written down why that does not suit and what is done instead.
    Addressable,
}

impl Specification {
    /// Its word in files and for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Addressable => "addressable",
        }
    }
}

/// How well a clause fits an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Strength {
    /// No good citation: not shown on the item.
    None,
    /// The item supports it.
    Partial,
    /// It is plainly about this.
    Strong,
}

impl Strength {
    /// Its word in files and for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Partial => "partial",
            Self::Strong => "strong",
        }
    }
}

/// One clause behind an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// Of which law.
    pub law: Law,
    /// Its number: `164.312(d)`.
    pub number: &'static str,
    /// How it is cited: `45 CFR 164.312(d)`.
    pub name: String,
    /// Its title, where it is cited with one; else empty.
    pub title: &'static str,
    /// Whether it is required or addressable, where the law makes that difference.
    pub specification: Option<Specification>,
    /// Whether it was compared with the text of the law, and is not cited from knowledge.
    pub is_checked: bool,
    /// How well it fits the item; what holds for every item has no such grade.
    pub strength: Option<Strength>,
    /// Under which condition it matters at all, in words; else empty.
    pub when: &'static str,
}

impl Clause {
    /// Whether it is a required specification that is plainly about the item: a reason does not excuse its waiver.
    pub fn is_owed(&self) -> bool {
        self.is_required() && self.strength == Some(Strength::Strong)
    }

    /// Whether it is a required specification.
    pub fn is_required(&self) -> bool {
        self.specification == Some(Specification::Required)
    }

    /// How it is cited, with its title.
    pub fn full_name(&self) -> String {
        if self.title.is_empty() { self.name.clone() } else { format!("{} {}", self.name, self.title) }
    }

    /// The message ids of what is to be said of it: required or addressable, how well it fits, whether it was checked.
    pub fn marks(&self) -> Vec<&'static str> {
        let specification = self.specification.map(|specification| match specification {
            Specification::Required => "clause-required",
            Specification::Addressable => "clause-addressable",
        });
        let strength = self.strength.map(|strength| match strength {
            Strength::None => "clause-none",
            Strength::Partial => "clause-partial",
            Strength::Strong => "clause-strong",
        });
        let unchecked = (!self.is_checked).then_some("clause-unchecked");
        specification.into_iter().chain(strength).chain(unchecked).collect()
    }
}

/// What one row of the table says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The item; a rule for every item has none.
    pub item: Option<Id>,
    /// The part of it, if the row is about one alone.
    pub part: Option<Id>,
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
    FILES.iter().find(|files| files.is_of(list.as_str())).and_then(Companion::get)
}

/// What is known of an item: one row, or one for some of its parts.
pub fn of(list: &Id, item: &Id, language: &str) -> Vec<Row> {
    let Some(loaded) = files(list) else { return Vec::new() };
    let Some(words) = loaded.words(language) else { return Vec::new() };
    let keys = loaded.structure.item.keys().filter(|key| key.item == *item);
    keys.filter_map(|key| file::row(&loaded.structure, words, key)).collect()
}

/// The clauses behind a part, or behind an item as a whole.
pub fn behind(at: &Address, language: &str) -> Vec<Clause> {
    let rows = of(&at.checklist, &at.item, language);
    let own = rows.iter().find(|row| row.part.is_some() && row.part == at.part);
    let row = own.or_else(|| rows.iter().find(|row| row.part.is_none()));
    row.map(|row| row.shown().cloned().collect()).unwrap_or_default()
}

/// The required HIPAA specifications behind a part or an item.
pub fn required(at: &Address, language: &str) -> Vec<Clause> {
    let mut clauses = behind(at, language);
    clauses.retain(|clause| clause.law == Law::Hipaa && clause.is_required());
    clauses
}

/// The fact, and its choice, by which an account says that HIPAA binds it.
pub fn agreement(list: &Id) -> Option<(Address, &'static Id)> {
    let agreement = files(list)?.structure.law.hipaa.agreement.as_ref()?;
    Some((Address::item(list, &agreement.fact), &agreement.has))
}

/// The whole table of a checklist, if there is one.
pub fn crosswalk(list: &Id, language: &str) -> Option<Crosswalk> {
    let loaded = files(list)?;
    let words = loaded.words(language)?;
    let structure = &loaded.structure;
    let newest = super::bundled::newest(list);
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
