//! What the source changed over the years, entry by entry.
//!
//! The log belongs to no edition: it tells of all of them, and of what came before the first that is kept here.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::text::{Line, Note};

use super::address::Id;
use super::supplement::{Loaded, Supplement, supplement};

/// The change logs that there are.
static LOGS: [Supplement<Log, Words>; 3] = [
    supplement!("health-configuration", "changes"),
    supplement!("shared-responsibility", "changes"),
    supplement!("data-hosting", "changes"),
];

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Log {
    change: Vec<LogEntry>,
}

/// One dated change.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LogEntry {
    id: Id,
    date: Line,
    items: Vec<Id>,
    #[serde(default)]
    then: Line,
    source: Vec<Source>,
    #[serde(default)]
    everywhere: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    change: BTreeMap<Id, LogEntryWords>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LogEntryWords {
    text: Note,
    #[serde(default)]
    note: Note,
}

/// Where a change is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", prefix = "edition-source-")]
pub enum Source {
    /// The change log of the French page.
    Log,
    /// The change log of the English page.
    LogEn,
    /// A comment of the author.
    Comment,
    /// The heading of a section.
    Heading,
    /// The foot of the page.
    Footer,
}

impl Source {
    /// The message id of its words in the locale.
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// Its word for programs.
    pub fn as_str(self) -> &'static str {
        self.id().strip_prefix("edition-source-").unwrap_or_default()
    }
}

/// A dated change with its words.
#[derive(Clone, Copy, Debug)]
pub struct Change {
    /// Its permanent name.
    pub id: &'static Id,
    /// The day, or the month where the log gives no day.
    pub date: &'static Line,
    /// The items and sections that it touches, by their ids of today.
    pub items: &'static [Id],
    /// How the source numbered or named the place at the time; blank where that is as today.
    pub then: &'static Line,
    /// Where it is said.
    pub source: &'static [Source],
    /// Whether it also touches entries that nothing lists.
    pub everywhere: bool,
    /// What changed.
    pub text: &'static Note,
    /// What is odd about the source here; blank where nothing is.
    pub note: &'static Note,
}

impl Change {
    /// Whether it touches an item: by its own name, by that of the entry above it, or by that of its section.
    pub(crate) fn touches(&self, item: &Id) -> bool {
        let is_of = |named: &Id| {
            let rest = item.as_str().strip_prefix(named.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        self.items.iter().any(is_of)
    }
}

/// Every change to a checklist, oldest first; none where no log is kept.
pub fn of(checklist: &Id, language: &str) -> Vec<Change> {
    let log = LOGS.iter().find(|log| log.is_of(checklist.as_str())).and_then(Supplement::get);
    log.map(|log| all(log, language)).unwrap_or_default()
}

/// The changes to one item, oldest first.
pub fn of_item(checklist: &Id, item: &Id, language: &str) -> Vec<Change> {
    let mut all = of(checklist, language);
    all.retain(|change| change.touches(item));
    all
}

fn all(log: &'static Loaded<Log, Words>, language: &str) -> Vec<Change> {
    let words = |id: &Id| log.words(language).and_then(|words| words.change.get(id));
    let entries = log.structure.change.iter();
    entries
        .filter_map(|entry| {
            let words = words(&entry.id)?;
            Some(Change {
                id: &entry.id,
                date: &entry.date,
                items: &entry.items,
                then: &entry.then,
                source: &entry.source,
                everywhere: entry.everywhere,
                text: &words.text,
                note: &words.note,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_change_has_its_words_and_every_word_its_change() {
        for log in &LOGS {
            let log = log.load().expect("loads");
            let words = log.words("en").expect("English");
            let changes: Vec<&Id> = log.structure.change.iter().map(|entry| &entry.id).collect();
            let mut known = changes.clone();
            known.sort();
            known.dedup();
            assert_eq!(known.len(), changes.len(), "a change stands twice");
            assert_eq!(known, words.change.keys().collect::<Vec<_>>());
            assert!(words.change.values().all(|words| !words.text.is_blank()));
        }
    }
}
