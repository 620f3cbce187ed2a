//! From a checklist and an overlay to a tightened checklist.

use crate::checklist::address::Address;
use crate::checklist::model::{Checklist, Part, Section};
use crate::checklist::words::Words;
use crate::text::{Line, Note};

use super::check::sharing;
use super::{Forbidden, Overlay, OwnWords};

/// One thing that an overlay does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effect {
    /// Where; none for the checklist as a whole.
    pub at: Option<Address>,
    /// What.
    pub kind: EffectKind,
    /// Why, if it says so.
    pub why: Option<Line>,
}

/// What an overlay does at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EffectKind {
    /// It forbids something; of a length, what is longer.
    Forbids(Forbidden),
    /// It says that this does not apply, and why.
    Presets(Note),
    /// It adds this item.
    Adds,
}

impl EffectKind {
    /// The message id of its words in the locale.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Forbids(Forbidden::Waiver) => "overlay-effect-waiver",
            Self::Forbids(Forbidden::Alternative) => "overlay-effect-alternative",
            Self::Forbids(Forbidden::NotApplicable) => "overlay-effect-not-applicable",
            Self::Forbids(Forbidden::Option) => "overlay-effect-option",
            Self::Forbids(Forbidden::Longer(_)) => "overlay-effect-longer",
            Self::Presets(_) => "overlay-effect-preset",
            Self::Adds => "overlay-effect-adds",
        }
    }
}

/// Everything that an overlay does, in its own order.
pub fn effects(overlay: &Overlay) -> Vec<Effect> {
    let mut found = Vec::new();
    let longest = |days: Option<u16>| days.map(|days| EffectKind::Forbids(Forbidden::Longer(days)));
    found.extend(longest(overlay.longest).map(|kind| Effect { at: None, kind, why: None }));
    for one in &overlay.tighten {
        let forbids = one.forbid.iter().map(|what| EffectKind::Forbids(*what)).chain(longest(one.longest));
        found.extend(forbids.map(|kind| Effect { at: Some(one.at.clone()), kind, why: one.why.clone() }));
    }
    for one in &overlay.preset {
        found.push(Effect { at: Some(one.at.clone()), kind: EffectKind::Presets(one.reason.clone()), why: None });
    }
    for item in &overlay.items {
        let at = Address::item(&overlay.checklist, &item.id);
        found.push(Effect { at: Some(at), kind: EffectKind::Adds, why: None });
    }
    found
}

/// The checklist, tightened. What of the overlay does not fit it (see [`check`](super::check)) is left out, so that it can
/// never allow what the checklist does not.
pub fn apply(base: &Checklist, overlay: &Overlay) -> Checklist {
    let mut list = base.clone();
    list.overlay = Some(overlay.file.clone());
    add(&mut list, overlay);
    for part in list.items.iter_mut().flat_map(|item| &mut item.parts) {
        part.house.longest = overlay.longest;
    }
    for one in &overlay.tighten {
        for part in parts_mut(&mut list, &one.at) {
            one.forbid.iter().for_each(|what| forbid(part, *what, &one.at));
            let house = &mut part.house;
            house.longest = house.longest.into_iter().chain(one.longest).min();
            if one.why.is_some() {
                house.why.clone_from(&one.why);
            }
        }
    }
    for one in &overlay.preset {
        for at in sharing(base, &one.at) {
            for part in parts_mut(&mut list, &at).filter(|part| part.may_not_apply) {
                part.house.preset = Some(one.reason.clone());
            }
        }
    }
    list
}

fn parts_mut<'c>(list: &'c mut Checklist, at: &Address) -> impl Iterator<Item = &'c mut Part> {
    let item = list.position(&at.item).and_then(|index| list.items.get_mut(index));
    let wanted = at.part.clone();
    let parts = item.map(|item| item.parts.as_mut_slice()).unwrap_or_default();
    parts.iter_mut().filter(move |part| wanted.as_ref().is_none_or(|wanted| *wanted == part.id))
}

fn forbid(part: &mut Part, what: Forbidden, at: &Address) {
    match what {
        Forbidden::Waiver => part.house.no_waiver = true,
        Forbidden::Alternative => part.house.no_alternative = true,
        Forbidden::NotApplicable => part.house.no_not_applicable = true,
        Forbidden::Option => part.house.no_options.extend(at.option.clone()),
        Forbidden::Longer(days) => part.house.longest = part.house.longest.into_iter().chain([days]).min(),
    }
}

/// Adds the overlay's own sections behind the checklist's.
fn add(list: &mut Checklist, overlay: &Overlay) {
    let (sections, items) = (list.sections.len(), list.items.len());
    for item in &overlay.items {
        let mut item = item.clone();
        item.section = item.section.saturating_add(sections);
        item.under = item.under.map(|head| head.saturating_add(items));
        list.index.entry(item.id.clone()).or_insert(list.items.len());
        list.items.push(item);
    }
    list.sections.extend(overlay.sections.iter().cloned().map(|section| {
        let items = section.items.start.saturating_add(items)..section.items.end.saturating_add(items);
        Section { items, ..section }
    }));
    let any = overlay.words.get(crate::text::FALLBACK).or_else(|| overlay.words.values().next());
    for (language, words) in &mut list.words {
        if let Some(own) = overlay.words.get(language).or(any) {
            add_words(words, own);
        }
    }
}

/// Adds texts; those of the checklist itself stay as they are.
fn add_words(words: &mut Words, own: &OwnWords) {
    for (id, section) in &own.section {
        words.section.entry(id.clone()).or_insert_with(|| section.clone());
    }
    for (id, item) in &own.item {
        words.item.entry(id.clone()).or_insert_with(|| item.clone());
    }
}
