//! What differs between two editions of a checklist.

use super::address::{Address, Id};
use super::model::{Checklist, Item};

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drift {
    /// The item or part.
    pub at: Address,
    /// What became of it.
    pub kind: DriftKind,
}

/// What became of an item or part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DriftKind {
    /// The newer edition has it, the older not.
    Added,
    /// The older edition has it, the newer not.
    Removed,
    /// The duty changed: its meaning number was raised. Answers to it are stale.
    Changed,
    /// The responsibility sentence changed. Waivers and accepted options are void until affirmed anew.
    Affirmation,
    /// Its words changed, the duty did not. Answers stay.
    Reworded,
}

/// What differs, in the order of the newer edition, what was removed last.
pub fn drift(older: &Checklist, newer: &Checklist, language: &str) -> Vec<Drift> {
    let mut found = Vec::new();
    for item in &newer.items {
        let at = newer.address(item);
        let Some(before) = older.item(&item.id) else {
            found.push(Drift { at, kind: DriftKind::Added });
            continue;
        };
        parts(&mut found, &at, before, item);
        if let Some(kind) = changed(older, newer, before, item, language) {
            found.push(Drift { at, kind });
        }
    }
    let gone = older.items.iter().filter(|item| newer.item(&item.id).is_none());
    found.extend(gone.map(|item| Drift { at: older.address(item), kind: DriftKind::Removed }));
    found
}

fn changed(older: &Checklist, newer: &Checklist, before: &Item, now: &Item, language: &str) -> Option<DriftKind> {
    if now.meaning > before.meaning {
        return Some(DriftKind::Changed);
    }
    let was = older.words_in(language).item(&before.id);
    let is = newer.words_in(language).item(&now.id);
    (was != is).then_some(DriftKind::Reworded)
}

fn parts(found: &mut Vec<Drift>, at: &Address, before: &Item, now: &Item) {
    let address = |part: &Id| Address { part: Some(part.clone()), ..at.clone() };
    for part in &now.parts {
        let kind = match before.parts.iter().find(|known| known.id == part.id) {
            None => DriftKind::Added,
            Some(known) if known.affirmation != part.affirmation => DriftKind::Affirmation,
            Some(_) => continue,
        };
        found.push(Drift { at: address(&part.id), kind });
    }
    for part in before.parts.iter().filter(|part| now.parts.iter().all(|known| known.id != part.id)) {
        found.push(Drift { at: address(&part.id), kind: DriftKind::Removed });
    }
}
