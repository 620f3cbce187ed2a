//! `clauses.toml` and its words, as they stand in the files.

use std::collections::BTreeMap;
use std::str::FromStr;

use serde::Deserialize;

use crate::checklist::address::{Id, NotAnId};
use crate::text::{Line, Note};

use super::{Binding, Clause, Law, Row, Strength};

/// The format that the first line of the file names.
pub(super) const FORMAT: &str = "careseal-clauses/0";

/// An item, a part of one, or an option of that: `I.5`, `VI.2#email`, `I.10#use=used`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub(in crate::checklist) struct Key {
    pub(super) item: Id,
    pub(super) part: Option<Id>,
    pub(super) option: Option<Id>,
}

impl TryFrom<String> for Key {
    type Error = NotAnId;

    fn try_from(text: String) -> Result<Self, NotAnId> {
        let (item, part) = text.split_once('#').map_or((text.as_str(), None), |(item, part)| (item, Some(part)));
        let (part, option) = match part.and_then(|part| part.split_once('=')) {
            Some((part, option)) => (Some(part), Some(option)),
            None => (part, None),
        };
        let id = |text: Option<&str>| text.map(Id::from_str).transpose();
        Ok(Self { item: Id::from_str(item)?, part: id(part)?, option: id(option)? })
    }
}

impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.item)?;
        self.part.iter().try_for_each(|part| write!(f, "#{part}"))?;
        self.option.iter().try_for_each(|option| write!(f, "={option}"))
    }
}

/// What a program acts on.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::checklist) struct Structure {
    pub(super) format: String,
    pub(super) law: Laws<LawEntry>,
    #[serde(default)]
    pub(super) rule: Vec<Citations>,
    pub(super) item: BTreeMap<Key, Citations>,
}

/// One thing for each law.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Laws<T: Default> {
    pub(super) hipaa: T,
    pub(super) iso: T,
    pub(super) gdpr: T,
    pub(super) hds: T,
}

impl<T: Default> Laws<T> {
    pub(super) fn of(&self, law: Law) -> &T {
        match law {
            Law::Hipaa => &self.hipaa,
            Law::Iso => &self.iso,
            Law::Gdpr => &self.gdpr,
            Law::Hds => &self.hds,
        }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LawEntry {
    pub(super) agreement: Option<Agreement>,
    pub(super) clause: BTreeMap<String, ClauseEntry>,
}

/// The account is bound while this fact has this choice, or has no answer.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Agreement {
    pub(super) fact: Id,
    pub(super) has: Id,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ClauseEntry {
    binding: Option<Binding>,
    #[serde(default)]
    contract: bool,
    #[serde(default)]
    unchecked: bool,
}

/// What a row cites: clauses of its own, or those of another. Rules have an id, items stand under theirs.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Citations {
    pub(super) id: Option<Id>,
    #[serde(rename = "as")]
    pub(super) same_as: Option<Key>,
    strength: Option<Strength>,
    #[serde(default)]
    hipaa: Vec<String>,
    #[serde(default)]
    iso: Vec<String>,
    #[serde(default)]
    gdpr: Vec<String>,
    #[serde(default)]
    hds: Vec<String>,
    #[serde(default)]
    pub(super) strength_of: BTreeMap<String, Strength>,
}

impl Citations {
    pub(super) fn of(&self, law: Law) -> &[String] {
        match law {
            Law::Hipaa => &self.hipaa,
            Law::Iso => &self.iso,
            Law::Gdpr => &self.gdpr,
            Law::Hds => &self.hds,
        }
    }
}

/// What people read.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::checklist) struct Text {
    pub(super) about: Note,
    pub(super) checked: Vec<Note>,
    pub(super) traps: Vec<Note>,
    pub(super) law: Laws<LawText>,
    #[serde(default)]
    pub(super) rule: BTreeMap<Id, RuleText>,
    pub(super) item: BTreeMap<Key, ItemText>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LawText {
    /// What stands before a number.
    pub(super) cite: Line,
    /// Titles.
    #[serde(default)]
    pub(super) clause: BTreeMap<String, Line>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RuleText {
    pub(super) topic: Line,
    pub(super) why: Note,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ItemText {
    pub(super) why: Note,
    /// Under which condition a clause matters at all, by its number.
    #[serde(default)]
    pub(super) when: BTreeMap<String, Line>,
}

/// The row of an item or part; what stands `as` another has that one's clauses and words.
pub(super) fn row(structure: &'static Structure, words: &'static Text, key: &Key) -> Option<Row> {
    let entry = structure.item.get(key)?;
    let (from, source) = match &entry.same_as {
        Some(other) => (other, structure.item.get(other)?),
        None => (key, entry),
    };
    let text = words.item.get(key).or_else(|| words.item.get(from));
    Some(Row {
        item: Some(key.item.clone()),
        part: key.part.clone(),
        option: key.option.clone(),
        topic: "",
        same_as: entry.same_as.as_ref().map(|other| other.item.clone()),
        clauses: clauses(structure, words, source, text),
        why: text.map_or("", |text| text.why.as_str()),
    })
}

/// The row of a rule.
pub(super) fn rule(structure: &'static Structure, words: &'static Text, rule: &'static Citations) -> Row {
    let text = rule.id.as_ref().and_then(|id| words.rule.get(id));
    Row {
        item: None,
        part: None,
        option: None,
        topic: text.map_or("", |text| text.topic.as_str()),
        same_as: None,
        clauses: clauses(structure, words, rule, None),
        why: text.map_or("", |text| text.why.as_str()),
    }
}

fn clauses(
    structure: &'static Structure,
    words: &'static Text,
    cited: &'static Citations,
    text: Option<&'static ItemText>,
) -> Vec<Clause> {
    let mut found = Vec::new();
    for law in Law::ALL {
        let (law_words, known) = (words.law.of(law), &structure.law.of(law).clause);
        for number in cited.of(law) {
            let entry = known.get(number);
            let strength = cited.strength_of.get(number).copied().or(cited.strength);
            found.push(Clause {
                law,
                number,
                name: format!("{} {number}", law_words.cite),
                title: law_words.clause.get(number).map_or("", Line::as_str),
                binding: entry.and_then(|entry| entry.binding),
                is_contract: entry.is_some_and(|entry| entry.contract),
                is_checked: entry.is_some_and(|entry| !entry.unchecked),
                strength,
                when: text.and_then(|text| text.when.get(number)).map_or("", Line::as_str),
            });
        }
    }
    found
}
