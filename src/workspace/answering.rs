//! What a part can be answered with: by the checklist, and by an organisation's overlay.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::checklist::{Address, Forbidden, Id, Outcome, Part, PartKind};
use crate::findings::PartReview;
use crate::text::Line;
use crate::worksheet::stamp::latest_within;

use super::open_worksheet::Workspace;
use super::say::Say;

/// Where the answer of a part is kept.
pub(crate) fn kept_at(workspace: &Workspace, part: &Address) -> Address {
    let shared =
        workspace.list(&part.checklist).and_then(|list| list.part(part)).and_then(|(_, part)| part.same_as.clone());
    shared.unwrap_or_else(|| part.clone())
}

/// The version of the responsibility sentence that an answer to a part takes.
pub(crate) fn sentence_meaning(workspace: &Workspace, part: &Address, chosen: &BTreeSet<Id>) -> u32 {
    let list = workspace.list(&part.checklist);
    list.zip(part_of(workspace, part)).map_or(0, |(list, part)| list.sentence_meaning(part, chosen))
}

/// The part that a line belongs to.
pub(crate) fn part_of<'a>(workspace: &'a Workspace, at: &Address) -> Option<&'a Part> {
    workspace.list(&at.checklist)?.part(&at.without_option()).map(|(_, part)| part)
}

/// What an organisation's overlay forbids at a line, and why, in words.
pub(crate) fn refused(workspace: &Workspace, at: &Address, what: Forbidden) -> Option<Say> {
    let overlay = workspace.list(&at.checklist)?.overlay.as_ref()?;
    let part = part_of(workspace, at)?;
    let id = match what {
        Forbidden::Waiver => "refused-overlay-waiver",
        Forbidden::Alternative => "refused-overlay-alternative",
        Forbidden::NotApplicable => "refused-overlay-not-applicable",
        Forbidden::Option => "refused-overlay-option",
        Forbidden::Longer(_) => return None,
    };
    let why = part.house.why.as_ref().map(ToString::to_string).unwrap_or_default();
    Some(Say::new(id).with("overlay", overlay.name.as_str()).with("why", why))
}

/// What keeps an answer from being given to a part, by the organisation's overlay.
pub(crate) fn forbidden(workspace: &Workspace, at: &Address, outcome: Outcome, chosen: &BTreeSet<Id>) -> Option<Say> {
    let house = &part_of(workspace, at)?.house;
    let option = || (!house.no_options.is_disjoint(chosen)).then_some(Forbidden::Option);
    refused(workspace, at, house.forbids(outcome).or_else(option)?)
}

/// The last day until which these parts can be affirmed today, and what an overlay allows if it is less than a year.
pub(crate) fn latest_expiry_of(workspace: &Workspace, parts: &[Address]) -> (Date, Option<(Line, u16)>) {
    let limits = parts.iter().filter_map(|at| {
        let overlay = workspace.list(&at.checklist)?.overlay.as_ref()?;
        Some((overlay.name.clone(), part_of(workspace, at)?.house.longest?))
    });
    let limit = limits.min_by_key(|(_, days)| *days);
    (latest_within(workspace.today, limit.as_ref().map(|(_, days)| *days)), limit)
}

/// Whether its checklist lets the part of a line come to this, as things are.
pub(crate) fn offers(workspace: &Workspace, at: &Address, outcome: Outcome) -> bool {
    part_of(workspace, at).is_some_and(|part| part.offers(outcome)) && !bars(workspace, at, outcome)
}

/// Whether what is said of the account rules this out for a part.
pub(crate) fn bars(workspace: &Workspace, at: &Address, outcome: Outcome) -> bool {
    outcome == Outcome::Waived && part_review(workspace, at).is_some_and(|part| part.bars_waiver)
}

fn part_review<'a>(workspace: &'a Workspace, at: &Address) -> Option<&'a PartReview> {
    let (list, index) = workspace.place(at)?;
    let part = list.items.get(index)?.parts.iter().position(|part| at.part.as_ref() == Some(&part.id))?;
    workspace.review.list(&list.id)?.items.get(index)?.parts.get(part)
}

/// Whether the answer that a line belongs to must be given anew: it is out of date, has lapsed, or does not fit.
pub fn needs_reanswer(workspace: &Workspace, at: &Address) -> bool {
    part_review(workspace, at).is_some_and(|part| !part.flaws.is_empty())
}

/// The options that would be chosen if a line were answered: one replaces the other, or is added, or taken away. An
/// answer that must be given anew is kept as it is when one of its options is chosen again.
pub(crate) fn chosen_with(workspace: &Workspace, at: &Address) -> Option<BTreeSet<Id>> {
    let part = part_of(workspace, at)?;
    let option = part.option(at.option.as_ref()?)?;
    let PartKind::Choose { several, .. } = part.kind else { return None };
    let now =
        workspace.state.answer(&kept_at(workspace, &at.without_option())).map(|a| a.chosen.clone()).unwrap_or_default();
    let alone = |id: &Id| part.option(id).is_some_and(|option| option.alone);
    if !several || option.alone {
        return Some(BTreeSet::from([option.id.clone()]));
    }
    if now.contains(&option.id) && needs_reanswer(workspace, at) {
        return Some(now);
    }
    let mut chosen: BTreeSet<Id> = now.into_iter().filter(|id| !alone(id)).collect();
    if !chosen.remove(&option.id) {
        chosen.insert(option.id.clone());
    }
    Some(chosen)
}
