//! The checklists compiled into the program.

use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use super::address::Id;
use super::load::Files;
use super::model::Checklist;
use super::overlay::{self, Fault, Overlay, Problem};
use super::ready::{Ready, ready, texts};

struct Source {
    id: &'static str,
    edition: &'static str,
    /// The edition that it is written against, if it is written as a difference; its own file says so too.
    base: Option<&'static str>,
    structure: Ready,
    words: &'static [(&'static str, Ready)],
    loaded: OnceLock<Option<Checklist>>,
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
            structure: ready!($id, "/", $edition, "/checklist"),
            words: texts!($id $edition),
            loaded: OnceLock::new(),
        }
    };
}

/// Newest edition of each checklist first. Parsed when first asked for: most commands need one or none.
static SOURCES: [Source; 8] = [
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
const ALWAYS: [&str; 1] = ["health-configuration"];

fn load(source: &'static Source) -> Option<&'static Checklist> {
    // A bundled checklist that does not load is caught by the tests; here it is simply not there.
    let load = || match source.base {
        None => Checklist::load_ready(source.structure, source.words).ok(),
        Some(_) => read(source).ok(),
    };
    source.loaded.get_or_init(load).as_ref()
}

/// Reads the files as they are written.
fn read(source: &Source) -> Result<Checklist, super::LoadError> {
    let words =
        |source: &Source| source.words.iter().map(|(language, text)| (*language, text.toml)).collect::<Vec<_>>();
    let mut below: Vec<(&str, Vec<(&str, &str)>)> = Vec::new();
    let mut base = source.base;
    // Each is written against a newer one, and the newer ones stand above it.
    for newer in SOURCES.iter().rev().filter(|newer| newer.id == source.id) {
        if base == Some(newer.edition) {
            below.push((newer.structure.toml, words(newer)));
            base = newer.base;
        }
    }
    let below: Vec<Files<'_>> = below.iter().map(|(structure, words)| Files { structure, words }).collect();
    Checklist::load_over(Files { structure: source.structure.toml, words: &words(source) }, &below)
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
    SOURCES.iter().map(|s| (s.id, s.edition, read(s)))
}

/// The most different overlays in one run of the program.
const MOST_OVERLAYS: usize = 256;

/// Tightened checklists, for as long as the program runs.
///
/// Everything that looks at a checklist borrows it for good, as if it were bundled. So each distinct overlay is leaked once:
/// an overlay has at most 64 KiB, a run has a handful of them at most, and [`MOST_OVERLAYS`] is the end in any case.
static TIGHTENED: Mutex<Vec<&'static Checklist>> = Mutex::new(Vec::new());

fn tightened_lists() -> MutexGuard<'static, Vec<&'static Checklist>> {
    // Nothing in here can be half done.
    TIGHTENED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The edition that an overlay extends, tightened by it; or everything that is wrong with the overlay.
pub fn tightened(text: &str) -> Result<(&'static Checklist, Overlay), Vec<Problem>> {
    let (read, mut problems) = Overlay::read(text);
    let Some(read) = read else { return Err(problems) };
    if problems.is_empty()
        && let Some(known) = with_overlay(&read.checklist, &read.edition, &read.file.digest)
    {
        return Ok((known, read));
    }
    let unknown = |what| vec![Problem { at: "extends".to_owned(), what }];
    let Some(base) = edition(&read.checklist, &read.edition) else {
        problems.extend(unknown(Fault::UnknownEdition(read.extends())));
        return Err(problems);
    };
    let more = overlay::check(base, &read);
    let news = more.into_iter().filter(|problem| !problems.contains(problem)).collect::<Vec<_>>();
    problems.extend(news);
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut lists = tightened_lists();
    if lists.len() >= MOST_OVERLAYS {
        return Err(unknown(Fault::TooMany(MOST_OVERLAYS)));
    }
    let list: &'static Checklist = Box::leak(Box::new(overlay::apply(base, &read)));
    lists.push(list);
    Ok((list, read))
}

/// An edition tightened by the overlay of this digest, if that was [read](tightened) in this run.
pub fn with_overlay(id: &Id, edition: &Id, digest: &str) -> Option<&'static Checklist> {
    let is = |list: &&&Checklist| {
        list.id == *id
            && list.edition == *edition
            && list.overlay.as_ref().is_some_and(|overlay| overlay.digest == digest)
    };
    tightened_lists().iter().find(is).copied()
}
