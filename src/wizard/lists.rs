//! What each screen lists, and what its cursor is on.

use crate::checklist::{Address, Checklist, Outcome, Part};
use crate::findings::{Finding, FindingKind, ItemReview, PartReview, law};

use super::Wizard;
use super::desk::Desk;
use super::rows::{self, Row};
use super::screen::{Filter, ItemsScreen, Screen};

/// Whether an item belongs on a list under this filter.
fn passes(wizard: &Wizard, filter: Filter, list: &Checklist, index: usize, found: &ItemReview) -> bool {
    let (Some(desk), Some(item)) = (wizard.desk.as_ref(), list.items.get(index)) else { return false };
    let at = list.address(item);
    match filter {
        Filter::All => true,
        Filter::Open => found.is_open(),
        Filter::Forgone => {
            !found.applies.is_aside()
                && found.parts.iter().any(|part| !part.applies.is_aside() && part.outcome.is_affirmed())
        }
        Filter::Required => {
            let waived = |part: &&PartReview| !part.applies.is_aside() && part.outcome == Outcome::Waived;
            let mut parts =
                item.parts.iter().zip(&found.parts).filter(|(_, found)| waived(found)).map(|(part, _)| part);
            let behind = |part: &Part| law::required(&desk.state, &Address::part(&list.id, &item.id, &part.id), "en");
            parts.any(|part| !behind(part).is_empty())
        }
        Filter::Contradictions => {
            !found.applies.is_aside()
                && (!found.documents.is_empty()
                    || found.parts.iter().any(|part| !part.flaws.is_empty())
                    || desk.review.contradictions_at(&at).next().is_some())
        }
        Filter::HandedOver => desk.state.plan(&at).is_some(),
        Filter::Aside => found.applies.is_aside(),
    }
}

/// The items that an items screen shows.
pub(super) fn items_shown(wizard: &Wizard, screen: &ItemsScreen) -> Vec<(&'static Checklist, usize)> {
    let Some(desk) = wizard.desk.as_ref() else { return Vec::new() };
    let mut shown = Vec::new();
    for list in &desk.lists {
        let Some(seen) = desk.review.list(&list.id) else { continue };
        for (index, (item, found)) in list.items.iter().zip(&seen.items).enumerate() {
            let here = screen.section.as_ref().is_none_or(|(id, section)| *id == list.id && *section == item.section);
            if here && item.option_of.is_none() && passes(wizard, screen.filter, list, index, found) {
                shown.push((*list, index));
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
        Screen::Findings { cursor } => {
            let finding = *findings_in_order(wizard.desk.as_ref()?).get(*cursor)?;
            finding.at.first().map(Address::item_only)
        }
        Screen::Start { .. }
        | Screen::Form(_)
        | Screen::Hub { .. }
        | Screen::Account { .. }
        | Screen::Seal(_)
        | Screen::Sealed(_) => None,
    }
}

/// The lines of the screen that shows.
pub(super) fn current_rows(wizard: &Wizard) -> Vec<Row> {
    let Some(desk) = wizard.desk.as_ref() else { return Vec::new() };
    match wizard.screens.last() {
        Some(Screen::Item(screen)) => {
            desk.list(&screen.list).map(|list| rows::of_item(desk, list, screen.head)).unwrap_or_default()
        }
        Some(Screen::Account { .. }) => rows::of_account(desk),
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

/// The findings in the order of their screen: by kind, the gravest first, each kind in the order of the checklists.
pub fn findings_in_order(desk: &Desk) -> Vec<&Finding> {
    let rank = |finding: &&Finding| match finding.kind {
        FindingKind::Contradiction { .. } => 0,
        FindingKind::Conflict => 1,
        FindingKind::Lapsed { .. } => 2,
        FindingKind::LapsedEvidence { .. } => 3,
        FindingKind::Stale { .. } => 4,
        FindingKind::Misfit { .. } => 5,
        FindingKind::MissingControl => 6,
        FindingKind::MissingReason => 7,
        FindingKind::MissingOwner => 8,
        FindingKind::Proposed => 9,
        FindingKind::OpenFact => 10,
        FindingKind::Open => 11,
        FindingKind::Remark { .. } => 12,
        FindingKind::Advisory { .. } => 13,
    };
    let mut findings: Vec<&Finding> = desk.review.findings.iter().collect();
    findings.sort_by_key(rank);
    findings
}

/// How many lines the hub has: the account, the sections, the findings, the seal.
pub(super) fn hub_lines(wizard: &Wizard) -> usize {
    let sections: usize = wizard.desk.iter().flat_map(|desk| &desk.lists).map(|list| list.sections.len()).sum();
    sections.saturating_add(3)
}

/// What the hub's line with the cursor is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HubLine {
    /// The account's facts.
    Account,
    /// A section: its checklist's place, and its own.
    Section(usize, usize),
    /// The findings.
    Findings,
    /// The seal.
    Seal,
}

/// What a line of the hub is.
pub fn hub_line(wizard: &Wizard, cursor: usize) -> HubLine {
    let Some(mut left) = cursor.checked_sub(1) else { return HubLine::Account };
    for (place, list) in wizard.desk.iter().flat_map(|desk| desk.lists.iter().enumerate()) {
        if left < list.sections.len() {
            return HubLine::Section(place, left);
        }
        left = left.saturating_sub(list.sections.len());
    }
    if left == 0 { HubLine::Findings } else { HubLine::Seal }
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
