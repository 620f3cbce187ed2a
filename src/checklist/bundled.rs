//! The checklists compiled into the program: their texts. A [`Library`](super::Library) holds them parsed.

use super::address::Id;
use super::embedded::{Embedded, embedded, texts};
use super::load::{Files, LoadError};
use super::model::Checklist;

/// One edition of a checklist.
pub(super) struct Source {
    pub(super) id: &'static str,
    pub(super) edition: &'static str,
    /// The edition that it is written against, if it is written as a difference; its own file says so too.
    base: Option<&'static str>,
    structure: Embedded,
    words: &'static [(&'static str, Embedded)],
}

macro_rules! source {
    ($id:tt, $edition:tt) => {
        source!($id, $edition, None)
    };
    ($id:tt, $edition:tt, against $base:literal) => {
        source!($id, $edition, Some($base))
    };
    ($id:tt, $edition:tt, $base:expr) => {
        Source {
            id: $id,
            edition: $edition,
            base: $base,
            structure: embedded!($id, "/", $edition, "/checklist"),
            words: texts!($id $edition),
        }
    };
}

/// How many editions there are.
pub(super) const EDITIONS: usize = 8;

/// Newest edition of each checklist first.
pub(super) static SOURCES: [Source; EDITIONS] = [
    source!("health-configuration", "2025-01-24"),
    source!("health-configuration", "2024-12-27", against "2025-01-24"),
    source!("health-configuration", "2023-10-25", against "2024-12-27"),
    source!("shared-responsibility", "2023-06-16"),
    source!("shared-responsibility", "2023-06-15"),
    source!("data-hosting", "2024-07-26"),
    source!("iso-certification", "2024-05-08"),
    source!("enterprise-security-measures", "2022-06-01"),
];

/// What every account answers. The others are the admin's choice.
pub(super) const ALWAYS: [&str; 1] = ["health-configuration"];

impl Source {
    /// The checklist. One that does not load is caught by the tests; here it is simply not there.
    pub(super) fn load(&self) -> Option<Checklist> {
        match self.base {
            None => Checklist::load_embedded(self.structure, self.words).ok(),
            Some(_) => self.read().ok(),
        }
    }

    /// The checklist, from its files as they are written.
    fn read(&self) -> Result<Checklist, LoadError> {
        let words =
            |source: &Self| source.words.iter().map(|(language, text)| (*language, text.toml)).collect::<Vec<_>>();
        let mut below: Vec<(&str, Vec<(&str, &str)>)> = Vec::new();
        let mut base = self.base;
        // Each is written against a newer one, and the newer ones stand above it.
        for newer in SOURCES.iter().rev().filter(|newer| newer.id == self.id) {
            if base == Some(newer.edition) {
                below.push((newer.structure.toml, words(newer)));
                base = newer.base;
            }
        }
        let below: Vec<Files<'_>> = below.iter().map(|(structure, words)| Files { structure, words }).collect();
        Checklist::load_over(Files { structure: self.structure.toml, words: &words(self) }, &below)
    }
}

/// Whether every worksheet has this checklist.
pub(crate) fn is_always(id: &Id) -> bool {
    ALWAYS.iter().any(|always| *id == *always)
}

/// The ids of the checklists, in their order.
pub fn ids() -> impl Iterator<Item = &'static str> {
    SOURCES.chunk_by(|one, next| one.id == next.id).filter_map(|editions| editions.first()).map(|source| source.id)
}

/// The id and edition of everything bundled, newest edition of each first.
pub fn list() -> impl Iterator<Item = (&'static str, &'static str)> {
    SOURCES.iter().map(|s| (s.id, s.edition))
}

/// Every bundled checklist with the result of loading it, for the linter.
pub fn load_all() -> impl Iterator<Item = (&'static str, &'static str, Result<Checklist, LoadError>)> {
    SOURCES.iter().map(|s| (s.id, s.edition, s.read()))
}
