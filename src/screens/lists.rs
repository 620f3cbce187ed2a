//! What each screen lists, and what its cursor is on.

use std::sync::Arc;

use crate::workspace::findings_in_order;
use std::collections::BTreeSet;

use crate::checklist::drift::{DriftKind, drift};
use crate::checklist::{Address, Checklist, Library, Outcome, Part};
use crate::findings::points::Subject;
use crate::findings::{FindingKind, ItemReview, PartReview, law};

use super::Wizard;
use super::compare::CompareLine;
use super::points::{PointsFilter, points_shown};
use super::rows::{self, Row};
use super::screen::{Filter, ItemsScreen, Screen};

/// Whether an item belongs on a list under this filter.
fn passes(
    wizard: &Wizard,
    filter: Filter,
    list: &Checklist,
    index: usize,
    found: &ItemReview,
    outdated: &BTreeSet<Address>,
) -> bool {
    let (Some(workspace), Some(item)) = (wizard.workspace.as_ref(), list.items.get(index)) else { return false };
    let at = list.address(item);
    match filter {
        Filter::All => true,
        Filter::Open => found.is_open(),
        Filter::Forgone => came_to(found, Outcome::is_affirmed),
        Filter::Waived => came_to(found, |outcome| outcome == Outcome::Waived),
        Filter::Accepted => came_to(found, |outcome| outcome == Outcome::Accepted),
        Filter::Lapsed => {
            let is_lapsed =
                |kind: &FindingKind| matches!(kind, FindingKind::Lapsed { .. } | FindingKind::LapsedDocument { .. });
            !found.applies.is_aside()
                && (found.documents.iter().any(|finding| is_lapsed(&finding.kind))
                    || found.parts.iter().any(|part| !part.applies.is_aside() && part.flaws.iter().any(is_lapsed)))
        }
        Filter::Outdated => !found.applies.is_aside() && outdated.contains(&at),
        Filter::Required => {
            let waived = |part: &&PartReview| !part.applies.is_aside() && part.outcome == Outcome::Waived;
            let mut parts =
                item.parts.iter().zip(&found.parts).filter(|(_, found)| waived(found)).map(|(part, _)| part);
            let behind =
                |part: &Part| law::required(&workspace.state, &Address::part(&list.id, &item.id, &part.id), "en");
            parts.any(|part| !behind(part).is_empty())
        }
        Filter::Contradictions => {
            !found.applies.is_aside()
                && (!found.documents.is_empty()
                    || found.parts.iter().any(|part| !part.flaws.is_empty())
                    || workspace.review.contradictions_at(&at).next().is_some())
        }
        Filter::HandedOver => workspace.state.plan(&at).is_some(),
        Filter::Aside => found.applies.is_aside(),
    }
}

/// Whether a part of an item that applies came to such an outcome.
fn came_to(found: &ItemReview, is_such: impl Fn(Outcome) -> bool) -> bool {
    !found.applies.is_aside() && found.parts.iter().any(|part| !part.applies.is_aside() && is_such(part.outcome))
}

/// The items whose duty, or whose sentence of responsibility, is another one in the newest edition, or that are gone from it.
fn outdated(library: &Library, list: &Checklist, language: &str) -> BTreeSet<Address> {
    let Some(newest) = library.newest(&list.id).filter(|newest| newest.edition > list.edition) else {
        return BTreeSet::new();
    };
    let is_other =
        |kind: DriftKind| kind.is_other_duty() || matches!(kind, DriftKind::Affirmation | DriftKind::Removed);
    let drift = drift(list, newest, language).into_iter();
    drift.filter(|drift| is_other(drift.kind)).map(|drift| drift.at.item_only()).collect()
}

/// The items that an items screen shows.
pub(super) fn items_shown<'a>(wizard: &'a Wizard, screen: &ItemsScreen) -> Vec<(&'a Arc<Checklist>, usize)> {
    let Some(workspace) = wizard.workspace.as_ref() else { return Vec::new() };
    let mut shown = Vec::new();
    for list in &workspace.lists {
        let Some(seen) = workspace.review.list(&list.id) else { continue };
        let outdated = if screen.filter == Filter::Outdated {
            outdated(&wizard.library, list, &wizard.language)
        } else {
            BTreeSet::new()
        };
        for (index, (item, found)) in list.items.iter().zip(&seen.items).enumerate() {
            let here = screen.section.as_ref().is_none_or(|(id, section)| *id == list.id && *section == item.section);
            if here && item.option_of.is_none() && passes(wizard, screen.filter, list, index, found, &outdated) {
                shown.push((list, index));
            }
        }
    }
    shown
}

/// The item that the cursor is on or in.
pub(super) fn current_item(wizard: &Wizard) -> Option<Address> {
    match wizard.screens.last()? {
        Screen::Item(screen) => {
            let row = current_row(wizard)?;
            if row.at.checklist == screen.list { Some(row.at.item_only()) } else { None }
        }
        Screen::Items(screen) => {
            let shown = items_shown(wizard, screen);
            let (list, index) = shown.get(screen.cursor)?;
            list.items.get(*index).map(|item| list.address(item))
        }
        Screen::Statements(screen) => screen.parts.get(screen.at).map(Address::item_only),
        Screen::Settle(screen) => screen.at.as_ref().map(Address::item_only),
        Screen::Findings { cursor } => {
            let finding = *findings_in_order(wizard.workspace.as_ref()?).get(*cursor)?;
            finding.at.first().map(Address::item_only)
        }
        Screen::Points(_) => match super::points::point_here(wizard)?.subject {
            Subject::Item(at) => Some(at),
            Subject::Question(_) => None,
        },
        Screen::Start { .. }
        | Screen::Form(_)
        | Screen::Hub { .. }
        | Screen::Account { .. }
        | Screen::Checklists { .. }
        | Screen::People { .. }
        | Screen::Seal(_)
        | Screen::Sealed(_)
        | Screen::Portfolio { .. }
        | Screen::Verified(_)
        | Screen::Recorded(_) => None,
        Screen::Compare(screen) => match screen.line()? {
            CompareLine::Item(at) => screen.difference.items.get(at).map(|entry| entry.id.item_only()),
            CompareLine::Account | CompareLine::List(_) | CompareLine::Fact(_) => None,
        },
    }
}

/// The lines of the screen that shows.
pub(super) fn current_rows(wizard: &Wizard) -> Vec<Row> {
    let Some(workspace) = wizard.workspace.as_ref() else { return Vec::new() };
    match wizard.screens.last() {
        Some(Screen::Item(screen)) => {
            workspace.list(&screen.list).map(|list| rows::of_item(workspace, list, screen.head)).unwrap_or_default()
        }
        Some(Screen::Account { .. }) => rows::of_account(workspace),
        _ => Vec::new(),
    }
}

/// The line with the cursor.
pub(super) fn current_row(wizard: &Wizard) -> Option<Row> {
    let cursor = match wizard.screens.last()? {
        Screen::Item(screen) => screen.cursor,
        Screen::Account { cursor, .. } => *cursor,
        _ => return None,
    };
    let mut rows = current_rows(wizard);
    let at = rows::nearest(&rows, cursor);
    (at < rows.len()).then(|| rows.swap_remove(at))
}

/// Whether the hub has a line for the open points: as soon as somebody has something in hand, or a question is parked.
fn has_points(wizard: &Wizard) -> bool {
    wizard
        .workspace
        .as_ref()
        .is_some_and(|workspace| workspace.record.is_none() && !points_shown(workspace, &PointsFilter::All).is_empty())
}

/// How many lines the hub has: the account, the sections, the checklists, the open points if any, the findings, the seal.
pub(super) fn hub_lines(wizard: &Wizard) -> usize {
    let sections: usize =
        wizard.workspace.iter().flat_map(|workspace| &workspace.lists).map(|list| list.sections.len()).sum();
    // A record has the four answers in the place of the seal, no checklists to take in, and those that are not at hand.
    match wizard.workspace.as_ref().and_then(|workspace| workspace.record.as_ref()) {
        Some(record) => sections.saturating_add(record.foreign().len()).saturating_add(3),
        None => sections.saturating_add(4).saturating_add(usize::from(has_points(wizard))),
    }
}

/// What the hub's line with the cursor is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HubLine {
    /// Of a sealed record: the four answers.
    Verified,
    /// The account's facts.
    Account,
    /// A section: its checklist's place, and its own.
    Section(usize, usize),
    /// Of a sealed record: a checklist that is not at hand.
    Recorded(usize),
    /// Which checklists are asked.
    Checklists,
    /// What waits in somebody's hands, and the questions that were parked.
    Points,
    /// The findings.
    Findings,
    /// The seal.
    Seal,
}

/// What a line of the hub is.
pub fn hub_line(wizard: &Wizard, cursor: usize) -> HubLine {
    let record = wizard.workspace.as_ref().and_then(|workspace| workspace.record.as_ref());
    let cursor = match (record, cursor.checked_sub(1)) {
        (Some(_), None) => return HubLine::Verified,
        (Some(_), Some(rest)) => rest,
        (None, _) => cursor,
    };
    let Some(mut left) = cursor.checked_sub(1) else { return HubLine::Account };
    for (place, list) in wizard.workspace.iter().flat_map(|workspace| workspace.lists.iter().enumerate()) {
        if left < list.sections.len() {
            return HubLine::Section(place, left);
        }
        left = left.saturating_sub(list.sections.len());
    }
    if let Some(record) = record {
        return if left < record.foreign().len() { HubLine::Recorded(left) } else { HubLine::Findings };
    }
    match (left, has_points(wizard)) {
        (0, _) => HubLine::Checklists,
        (1, true) => HubLine::Points,
        (1, false) | (2, true) => HubLine::Findings,
        _ => HubLine::Seal,
    }
}

impl Wizard {
    /// The lines of the screen that shows; none on a screen that is not for answering.
    pub fn current_rows(&self) -> Vec<Row> {
        current_rows(self)
    }

    /// The line with the cursor, on a screen for answering.
    pub fn current_row(&self) -> Option<Row> {
        current_row(self)
    }
}
