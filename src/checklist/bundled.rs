//! The checklists compiled into the program.

use std::sync::OnceLock;

use super::address::Id;
use super::load::Files;
use super::model::Checklist;

struct Source {
    id: &'static str,
    edition: &'static str,
    /// The edition that it is written against, if it is written as a difference; its own file says so too.
    base: Option<&'static str>,
    structure: &'static str,
    words: &'static [(&'static str, &'static str)],
    loaded: OnceLock<Option<Checklist>>,
}

macro_rules! source {
    ($id:literal, $edition:literal, [$($language:literal),+]) => {
        source!($id, $edition, [$($language),+], None)
    };
    ($id:literal, $edition:literal, [$($language:literal),+], against $base:literal) => {
        source!($id, $edition, [$($language),+], Some($base))
    };
    ($id:literal, $edition:literal, [$($language:literal),+], $base:expr) => {
        Source {
            id: $id,
            edition: $edition,
            base: $base,
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
static SOURCES: [Source; 8] = [
    source!("health-configuration", "2025-01-24", ["en"]),
    source!("health-configuration", "2024-12-27", ["en"], against "2025-01-24"),
    source!("health-configuration", "2023-10-25", ["en"], against "2024-12-27"),
    source!("shared-responsibility", "2023-06-16", ["en"]),
    source!("shared-responsibility", "2023-06-15", ["en"]),
    source!("data-hosting", "2024-07-26", ["en"]),
    source!("iso-certification", "2024-05-08", ["en"]),
    source!("enterprise-security-measures", "2022-06-01", ["en"]),
];

/// What every account answers. The others are bundled, but nothing takes them into a worksheet yet.
const ALWAYS: [&str; 1] = ["health-configuration"];

fn load(source: &'static Source) -> Option<&'static Checklist> {
    // A bundled checklist that does not load is caught by the tests; here it is simply not there.
    source.loaded.get_or_init(|| read(source).ok()).as_ref()
}

fn read(source: &Source) -> Result<Checklist, super::LoadError> {
    let files = |source: &Source| Files { structure: source.structure, words: source.words };
    let mut below = Vec::new();
    let mut base = source.base;
    // Each is written against a newer one, and the newer ones stand above it.
    for newer in SOURCES.iter().rev().filter(|newer| newer.id == source.id) {
        if base == Some(newer.edition) {
            below.push(files(newer));
            base = newer.base;
        }
    }
    Checklist::load_over(files(source), &below)
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

/// The id and edition of everything bundled, newest edition of each first.
pub fn list() -> impl Iterator<Item = (&'static str, &'static str)> {
    SOURCES.iter().map(|s| (s.id, s.edition))
}

/// Every bundled checklist with the result of loading it, for the linter.
pub fn load_all() -> impl Iterator<Item = (&'static str, &'static str, Result<Checklist, super::LoadError>)> {
    SOURCES.iter().map(|s| (s.id, s.edition, read(s)))
}
