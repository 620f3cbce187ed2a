//! The lines of the hub, in their order.

use crate::screens::follow_ups::{FollowUpsFilter, follow_ups_shown};
use crate::screens::model::Model;
use crate::worksheet::Side;
use crate::workspace::Workspace;

/// What a line of the hub is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum HubLine {
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
    /// What is assigned and open, and the questions that were parked.
    FollowUps,
    Findings,
    Seal,
}

/// All of them. A record has the four answers in the place of the seal, no checklists to take in, and those that are not at hand.
pub(super) fn all(model: &Model) -> Vec<HubLine> {
    let Some(workspace) = model.workspace.as_ref() else { return Vec::new() };
    let record = workspace.record.as_deref();
    let mut lines = Vec::new();
    lines.extend(record.map(|_| HubLine::Verified));
    lines.push(HubLine::Account);
    for (place, list) in workspace.lists.iter().enumerate() {
        lines.extend((0..list.sections.len()).map(|section| HubLine::Section(place, section)));
    }
    match record {
        Some(record) => lines.extend((0..record.foreign().len()).map(HubLine::Recorded)),
        None => lines.push(HubLine::Checklists),
    }
    // As soon as something is assigned to somebody, or a question is parked.
    if record.is_none() && !follow_ups_shown(workspace, &FollowUpsFilter::All).is_empty() {
        lines.push(HubLine::FollowUps);
    }
    lines.push(HubLine::Findings);
    if record.is_none() {
        lines.push(HubLine::Seal);
    }
    lines
}

/// The line with the cursor; the last where it stands below that.
pub(super) fn at(lines: &[HubLine], cursor: usize) -> HubLine {
    lines.get(cursor).or(lines.last()).cloned().unwrap_or(HubLine::Findings)
}

/// What to do on a line.
pub(super) fn hint(workspace: &Workspace, line: &HubLine) -> &'static str {
    let is_blocked = workspace.review.blocking().next().is_some();
    match line {
        HubLine::Verified => "reopen-hint-banner",
        HubLine::Recorded(_) => "reopen-hint-recorded",
        HubLine::Account if workspace.review.findings.iter().any(|finding| finding.kind.asks_fact()) => {
            "screen-hint-hub-account"
        }
        HubLine::Account => "screen-hint-hub-account-done",
        HubLine::Section(..) => "screen-hint-hub-section",
        HubLine::Checklists => "screen-hint-hub-checklists",
        HubLine::FollowUps => "screen-hint-hub-follow-ups",
        HubLine::Findings if !is_blocked => "screen-hint-hub-findings-none",
        HubLine::Findings => "screen-hint-hub-findings",
        HubLine::Seal if is_blocked => "screen-hint-hub-seal-blocked",
        HubLine::Seal if workspace.profile().side != Side::Subscriber => "screen-hint-hub-seal-not-yours",
        HubLine::Seal => "screen-hint-hub-seal",
    }
}
