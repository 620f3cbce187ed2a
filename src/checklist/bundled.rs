//! The checklists compiled into the program.

use std::sync::OnceLock;

use super::address::Id;
use super::model::Checklist;

struct Source {
    id: &'static str,
    edition: &'static str,
    structure: &'static str,
    words: &'static [(&'static str, &'static str)],
    loaded: OnceLock<Option<Checklist>>,
}

macro_rules! source {
    ($id:literal, $edition:literal, [$($language:literal),+]) => {
        Source {
            id: $id,
            edition: $edition,
            structure: include_str!(concat!("../../checklists/", $id, "/", $edition, "/checklist.toml")),
            words: &[$((
                $language,
                include_str!(concat!("../../checklists/", $id, "/", $edition, "/", $language, ".toml")),
            )),+],
            loaded: OnceLock::new(),
        }
    };
}

/// Newest edition of each checklist first. Parsed when first asked for: most commands need one or none.
static SOURCES: [Source; 3] = [
    source!("health-configuration", "2025-01-24", ["en"]),
    source!("shared-responsibility", "2023-06-16", ["en"]),
    source!("shared-responsibility", "2023-06-15", ["en"]),
];

/// What every account answers. The others are the admin's choice.
const ALWAYS: [&str; 1] = ["health-configuration"];

fn load(source: &'static Source) -> Option<&'static Checklist> {
    // A bundled checklist that does not load is caught by the tests; here it is simply not there.
    source.loaded.get_or_init(|| Checklist::load(source.structure, source.words).ok()).as_ref()
}

/// An edition of a bundled checklist.
pub fn edition(id: &Id, edition: &Id) -> Option<&'static Checklist> {
    SOURCES.iter().find(|s| *id == s.id && *edition == s.edition).and_then(load)
}

/// The newest bundled edition of a checklist.
pub fn newest(id: &Id) -> Option<&'static Checklist> {
    SOURCES.iter().find(|s| *id == s.id).and_then(load)
}

/// The newest edition of each checklist that every new worksheet takes in.
pub fn always() -> impl Iterator<Item = &'static Checklist> {
    ALWAYS.iter().filter_map(|id| SOURCES.iter().find(|s| s.id == *id)).filter_map(load)
}

/// Every bundled edition of a checklist, the newest first.
pub fn editions(id: &Id) -> Vec<&'static Checklist> {
    SOURCES.iter().filter(|s| *id == s.id).filter_map(load).collect()
}

/// A newer edition than this one, if one is bundled.
pub fn newer_than(list: &Checklist) -> Option<&'static Checklist> {
    let source = SOURCES.iter().find(|s| list.id == s.id)?;
    if list.edition.as_str() < source.edition { load(source) } else { None }
}

/// Whether every worksheet has this checklist.
pub fn is_always(id: &Id) -> bool {
    ALWAYS.iter().any(|always| *id == *always)
}

/// The newest edition of every checklist there is.
pub fn newest_of_all() -> impl Iterator<Item = &'static Checklist> {
    let first =
        |s: &&Source| SOURCES.iter().find(|other| other.id == s.id).is_some_and(|other| other.edition == s.edition);
    SOURCES.iter().filter(first).filter_map(load)
}

/// How many checklists there are. Parses none.
pub fn count() -> usize {
    SOURCES.iter().map(|s| s.id).collect::<std::collections::BTreeSet<_>>().len()
}

/// The id and edition of everything bundled, newest edition of each first.
pub fn list() -> impl Iterator<Item = (&'static str, &'static str)> {
    SOURCES.iter().map(|s| (s.id, s.edition))
}

/// Every bundled checklist with the result of loading it, for the linter.
pub fn load_all() -> impl Iterator<Item = (&'static str, &'static str, Result<Checklist, super::LoadError>)> {
    SOURCES.iter().map(|s| (s.id, s.edition, Checklist::load(s.structure, s.words)))
}
