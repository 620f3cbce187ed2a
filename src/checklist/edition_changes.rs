//! What differs between two editions of a checklist.

use std::collections::BTreeSet;

use super::address::{Address, Id};
use super::incomplete_edition::{Direction, EditionConfidence};
use super::model::{Checklist, Item, Part};
use super::outcome::Outcome;
use super::words::ItemWords;

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditionChange {
    /// The item, part or option.
    pub at: Address,
    /// What became of it.
    pub kind: EditionChangeKind,
    /// How sure it is, where one of the editions is not on record as a whole: as sure as the less sure of them.
    pub sure: Option<EditionConfidence>,
}

/// What became of an item, part or option.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum EditionChangeKind {
    /// The newer edition has it, the older not.
    Added,
    /// The newer edition has it, the older perhaps not; or the newer has it only perhaps.
    PerhapsAdded,
    /// The older edition has it, the newer not.
    Removed,
    /// The older edition has it, the newer perhaps not; or the older had it only perhaps.
    PerhapsRemoved,
    /// The duty changed: its meaning number was raised. Answers to it are stale.
    Changed,
    /// The duty changed, and asks for more.
    Stricter,
    /// The duty changed, and asks for less.
    Looser,
    /// The responsibility sentence changed. Waivers and accepted responsibilities are void until affirmed anew.
    Affirmation,
    /// Its words changed, the duty did not. Answers stay.
    Reworded,
}

impl EditionChangeKind {
    /// Its word for programs.
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// Whether the duty is another one, so that answers to it are stale.
    pub(crate) fn is_other_duty(self) -> bool {
        matches!(self, Self::Changed | Self::Stricter | Self::Looser)
    }
}

/// What differs, in the order of the newer edition, what was removed last.
pub fn changes_between(older: &Checklist, newer: &Checklist, language: &str) -> Vec<EditionChange> {
    let mut found = Vec::new();
    for item in &newer.items {
        let at = newer.address(item);
        let Some(before) = older.item(&item.id) else {
            let kind = if is_unknown(item) { EditionChangeKind::PerhapsAdded } else { EditionChangeKind::Added };
            found.push(EditionChange { at, kind, sure: item.sure });
            continue;
        };
        let sure = [before.sure, item.sure].into_iter().flatten().min();
        match (is_unknown(before), is_unknown(item)) {
            (true, false) => found.push(EditionChange { at: at.clone(), kind: EditionChangeKind::PerhapsAdded, sure }),
            (false, true) => {
                found.push(EditionChange { at: at.clone(), kind: EditionChangeKind::PerhapsRemoved, sure });
            }
            (false, false) | (true, true) => {}
        }
        let mut add = |at, kind| found.push(EditionChange { at, kind, sure });
        parts(&mut add, (older, before), (newer, item));
        if let Some(kind) = changed((older, before), (newer, item), language) {
            add(at, kind);
        }
    }
    let gone = older.items.iter().filter(|item| newer.item(&item.id).is_none());
    found.extend(gone.map(|item| {
        let kind = if is_unknown(item) { EditionChangeKind::PerhapsRemoved } else { EditionChangeKind::Removed };
        EditionChange { at: older.address(item), kind, sure: item.sure }
    }));
    found
}

fn is_unknown(item: &Item) -> bool {
    item.sure == Some(EditionConfidence::Unknown)
}

type Placed<'a> = (&'a Checklist, &'a Item);

fn changed((older, before): Placed<'_>, (newer, now): Placed<'_>, language: &str) -> Option<EditionChangeKind> {
    if now.meaning > before.meaning {
        return Some(match before.way_to(&newer.edition) {
            Some(Direction::Stricter) => EditionChangeKind::Stricter,
            Some(Direction::Looser) => EditionChangeKind::Looser,
            Some(Direction::Changed) | None => EditionChangeKind::Changed,
        });
    }
    // What is not known of an edition is no wording of it.
    let words = |(list, item): Placed<'_>| {
        let words = list.words_in(language).item(&item.id).cloned();
        words.map(|words| ItemWords { doubt: crate::text::Note::default(), ..words })
    };
    (words((older, before)) != words((newer, now))).then_some(EditionChangeKind::Reworded)
}

fn parts(add: &mut impl FnMut(Address, EditionChangeKind), (older, before): Placed<'_>, (newer, now): Placed<'_>) {
    let address = |part: &Id| Address::part(&newer.id, &now.id, part);
    for part in &now.parts {
        let at = address(&part.id);
        match before.parts.iter().find(|known| known.id == part.id) {
            None => add(at, EditionChangeKind::Added),
            Some(known) => affirmations(add, &at, (older, known), (newer, part)),
        }
    }
    for part in before.parts.iter().filter(|part| now.parts.iter().all(|known| known.id != part.id)) {
        add(address(&part.id), EditionChangeKind::Removed);
    }
}

/// The sentences of a part whose version is another one: that for waiving it, and those of its options.
fn affirmations(
    add: &mut impl FnMut(Address, EditionChangeKind),
    at: &Address,
    (older, before): (&Checklist, &Part),
    (newer, now): (&Checklist, &Part),
) {
    let none = BTreeSet::new();
    if now.waivable && before.waivable && older.sentence_meaning(before, &none) != newer.sentence_meaning(now, &none) {
        add(at.clone(), EditionChangeKind::Affirmation);
    }
    for option in now.options().iter().filter(|option| option.outcome == Outcome::Accepted) {
        let of = |list: &Checklist, part: &Part| list.sentence_meaning(part, &BTreeSet::from([option.id.clone()]));
        if before.option(&option.id).is_some() && of(older, before) != of(newer, now) {
            add(Address { option: Some(option.id.clone()), ..at.clone() }, EditionChangeKind::Affirmation);
        }
    }
}
