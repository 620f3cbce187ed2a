//! Whether an overlay fits the checklist that it extends.

use std::collections::BTreeSet;

use crate::checklist::address::{Address, Id};
use crate::checklist::condition::Condition;
use crate::checklist::lint;
use crate::checklist::model::{Checklist, Item, Part};
use crate::checklist::outcome::Outcome;

use super::apply::apply;
use super::problem::{Fault, Loosening, Problem};
use super::{Forbidden, Overlay, Preset, Tighten};

/// Everything wrong with an overlay, held against its checklist. One without problems can be [applied](apply), and what
/// comes of it is sound: nothing in it rests on itself, and every text is there.
pub fn check(base: &Checklist, overlay: &Overlay) -> Vec<Problem> {
    if (&overlay.checklist, &overlay.edition) != (&base.id, &base.edition) || base.overlay.is_some() {
        return vec![Problem::new("extends", Fault::UnknownEdition(overlay.extends()))];
    }
    let mut found = Vec::new();
    clashes(&mut found, base, overlay);
    for one in &overlay.tighten {
        if let Some(what) = tighten(base, overlay, one) {
            found.push(Problem::new(&one.at, what));
        }
    }
    for (number, one) in overlay.preset.iter().enumerate() {
        if overlay.preset.iter().take(number).any(|other| other.at == one.at) {
            found.push(Problem::new(&one.at, Fault::Twice));
        }
        if let Some(what) = preset(base, overlay, one) {
            found.push(Problem::new(&one.at, what));
        }
    }
    if !found.is_empty() {
        return found;
    }
    let tightened = apply(base, overlay);
    let all_forbidden = |part: &Part| {
        let options = part.options();
        !options.is_empty() && options.iter().all(|option| part.house.no_options.contains(&option.id))
    };
    for item in &tightened.items {
        for part in item.parts.iter().filter(|part| all_forbidden(part)) {
            let at = Address::part(&base.id, &item.id, &part.id);
            found.push(Problem::new(at, Fault::NothingLeft));
        }
    }
    found.extend(own_lints(&tightened, overlay));
    found
}

/// What is wrong with its own items; what is wrong with the checklist's is not the overlay's to answer for.
fn own_lints(tightened: &Checklist, overlay: &Overlay) -> Vec<Problem> {
    if overlay.items.is_empty() && overlay.words.is_empty() {
        return Vec::new();
    }
    let Some(prefix) = &overlay.prefix else { return Vec::new() };
    let own = format!("{prefix}.");
    let lints = lint::lint(tightened, &[]).into_iter();
    let lints = lints.filter(|lint| {
        lint.at.starts_with(&own) || lint.what.detail().split_once('.').is_some_and(|(_, key)| key.starts_with(&own))
    });
    lints.map(|lint| Problem::new(lint.at, Fault::Lint(lint.what))).collect()
}

/// Own ids that the checklist has too. Its prefix makes that impossible for every checklist that is bundled.
fn clashes(found: &mut Vec<Problem>, base: &Checklist, overlay: &Overlay) {
    let items =
        overlay.items.iter().map(|item| &item.id).filter(|id| base.item(id).is_some() || base.fact(id).is_some());
    let sections = overlay.sections.iter().map(|section| &section.id);
    let sections = sections.filter(|id| base.sections.iter().any(|section| section.id == **id));
    found.extend(items.chain(sections).map(|id| Problem::new(id, Fault::Loosens(Loosening::Redefine))));
}

fn tighten(base: &Checklist, overlay: &Overlay, one: &Tighten) -> Option<Fault> {
    let parts = parts_at(base, &overlay.items, &one.at);
    if parts.is_empty() {
        return Some(Fault::UnknownAddress);
    }
    if let Some(option) = &one.at.option {
        return parts.iter().all(|part| part.option(option).is_none()).then_some(Fault::UnknownAddress);
    }
    // What is forbidden everywhere already, or cannot run at all, is not made stricter: whoever wrote it meant another.
    let changes = |what: &Forbidden| match what {
        Forbidden::Waiver => parts.iter().any(|part| part.offers(Outcome::Waived)),
        Forbidden::Alternative => parts.iter().any(|part| part.offers(Outcome::Alternative)),
        Forbidden::NotApplicable => parts.iter().any(|part| part.offers(Outcome::NotApplicable)),
        Forbidden::Option | Forbidden::Longer(_) => true,
    };
    let runs = parts.iter().any(|part| part.waivable || part.options().iter().any(|o| o.outcome == Outcome::Accepted));
    (!one.forbid.iter().all(changes) || one.longest.is_some() && !runs).then_some(Fault::Nothing)
}

/// The parts that an address means: one, or all of an item.
pub(super) fn parts_at<'c>(base: &'c Checklist, own: &'c [Item], at: &Address) -> Vec<&'c Part> {
    let item = base.item(&at.item).or_else(|| own.iter().find(|item| item.id == at.item));
    let parts = item.map(|item| item.parts.as_slice()).unwrap_or_default();
    parts.iter().filter(|part| at.part.as_ref().is_none_or(|wanted| *wanted == part.id)).collect()
}

/// A preset says what a person may say, and no more. It does not act where an answer makes other items come up or step aside:
/// they would vanish without anybody having said so.
fn preset(base: &Checklist, overlay: &Overlay, one: &Preset) -> Option<Fault> {
    let Some((_, part)) = base.part(&one.at) else { return Some(Fault::UnknownAddress) };
    if let Some(keeper) = &part.same_as {
        return Some(Fault::PresetShared(keeper.to_string()));
    }
    let together = sharing(base, &one.at);
    if together.iter().any(|at| base.part(at).is_some_and(|(_, part)| !part.may_not_apply)) {
        return Some(Fault::Loosens(Loosening::NotApplicable));
    }
    let forbids = |tighten: &Tighten| {
        tighten.forbid.contains(&Forbidden::NotApplicable)
            && together
                .iter()
                .any(|at| at.item == tighten.at.item && (tighten.at.part.is_none() || at.part == tighten.at.part))
    };
    if overlay.tighten.iter().any(forbids) {
        return Some(Fault::PresetForbidden);
    }
    let decides = decided_by(base, &together);
    (!decides.is_empty()).then(|| Fault::PresetDecides(decides.join(", ")))
}

/// A part, and those that share its answer.
pub(super) fn sharing(base: &Checklist, at: &Address) -> Vec<Address> {
    let parts = base.items.iter().flat_map(|item| item.parts.iter().map(move |part| (item, part)));
    let sharers = parts.filter(|(_, part)| part.same_as.as_ref() == Some(at));
    let sharers = sharers.map(|(item, part)| Address::part(&base.id, &item.id, &part.id));
    std::iter::once(at.clone()).chain(sharers).collect()
}

/// What comes up or steps aside by the answers to these parts.
fn decided_by(base: &Checklist, parts: &[Address]) -> Vec<String> {
    let mut asked: BTreeSet<Address> = parts.iter().cloned().collect();
    for part in parts {
        let head = base.position(&part.item).and_then(|index| base.items.get(base.head_of(index)));
        asked.extend(head.map(|head| base.address(head)));
        asked.insert(part.item_only());
        let entries =
            base.items.iter().filter(|item| item.option_of.as_ref().is_some_and(|of| of.without_option() == *part));
        asked.extend(entries.map(|item| base.address(item)));
    }
    let asks = |condition: &Condition| {
        condition.questions().into_iter().any(|question| match question {
            Condition::Chosen(at) | Condition::OutcomeAmong { of: at, .. } => asked.contains(&at.without_option()),
            Condition::FactIs { .. }
            | Condition::FactHas { .. }
            | Condition::FactEmpty { .. }
            | Condition::Applies(_)
            | Condition::All(_)
            | Condition::Any(_)
            | Condition::Not(_) => false,
        })
    };
    let any = |of: &[&Option<Condition>]| of.iter().any(|condition| condition.as_ref().is_some_and(asks));
    let mut found: Vec<&Id> = base.facts.iter().filter(|fact| any(&[&fact.asked_when])).map(|fact| &fact.id).collect();
    found.extend(base.sections.iter().filter(|section| any(&[&section.applies_when])).map(|section| &section.id));
    found.extend(base.items.iter().filter(|item| decides(item, &any, &asks)).map(|item| &item.id));
    found.into_iter().map(ToString::to_string).collect()
}

fn decides(item: &Item, any: &dyn Fn(&[&Option<Condition>]) -> bool, asks: &dyn Fn(&Condition) -> bool) -> bool {
    any(&[&item.applies_when, &item.lifted_when])
        || item.parts.iter().any(|part| any(&[&part.applies_when, &part.lifted_when, &part.no_waiver_when]))
        || item.notes.iter().any(|note| asks(&note.when))
}
