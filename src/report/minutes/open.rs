//! What is open, and in whose hands.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::checklist::Address;
use crate::findings::FindingKind;
use crate::worksheet::{EventId, Plan};

use super::super::Words;
use super::{Entry, Section, Session};

/// An open item that somebody has in hand.
pub(super) struct Point<'a> {
    pub(super) at: &'a Address,
    pub(super) plan: &'a Plan,
    /// Who said so, where two that did not know of each other gave the item to different people.
    pub(super) disputed: Option<EventId>,
}

impl Point<'_> {
    /// Whether its day has passed.
    pub(super) fn is_overdue(&self, today: Date) -> bool {
        self.plan.due.is_some_and(|due| due < today)
    }
}

/// The open items, each once.
fn items(session: &Session<'_>) -> BTreeSet<Address> {
    let open = session.review.findings.iter().filter(|finding| matches!(finding.kind, FindingKind::Open));
    open.flat_map(|finding| finding.at.iter().map(Address::item_only)).collect()
}

/// The open items in somebody's hands, by day, those without a day last, then as the checklists have them. A plan for an
/// item that has its answer by now is done.
pub(super) fn points<'a>(session: &Session<'a>) -> Vec<Point<'a>> {
    let open = items(session);
    let mut points: Vec<Point<'_>> = Vec::new();
    for (at, register) in session.state.plans.iter().filter(|(at, _)| open.contains(&at.item_only())) {
        let disputed = |event| register.is_conflict().then_some(event);
        let plans = register.versions().iter().filter_map(|version| {
            let plan = version.value.as_ref().filter(|plan| !plan.owner.is_blank())?;
            Some(Point { at, plan, disputed: disputed(version.event) })
        });
        points.extend(plans);
    }
    points.sort_by_key(|point| (point.plan.due.unwrap_or(Date::MAX), session.rank(point.at)));
    points
}

/// The open points by owner, as of today; how many items nobody has in hand.
pub(super) fn open(session: &Session<'_>, words: &dyn Words) -> Section {
    let points = points(session);
    let in_hand: BTreeSet<Address> = points.iter().map(|point| point.at.item_only()).collect();
    let without = items(session).difference(&in_hand).count();
    let mut owners: BTreeMap<&str, Vec<Point<'_>>> = BTreeMap::new();
    for point in points {
        owners.entry(point.plan.owner.as_str()).or_default().push(point);
    }
    let entries = owners.into_iter().map(|(owner, points)| Entry {
        head: owner.to_owned(),
        lines: points.iter().map(|point| (session.place(point.at), line(session, point, words))).collect(),
    });
    let (today, without) = (session.today.to_string(), without.to_string());
    Section {
        heading: words.say("minutes-open", &[]),
        lead: Some(words.say("minutes-open-lead", &[("date", &today), ("count", &without)])),
        entries: entries.collect(),
    }
}

/// Until when, and what is missing.
pub(super) fn line(session: &Session<'_>, point: &Point<'_>, words: &dyn Words) -> String {
    let due = match point.plan.due.map(|due| due.to_string()) {
        None => words.say("minutes-due-none", &[]),
        Some(due) if point.is_overdue(session.today) => words.say("minutes-due-overdue", &[("date", &due)]),
        Some(due) => words.say("minutes-due", &[("date", &due)]),
    };
    let mut line = due;
    if point.disputed.is_some() {
        line = format!("{line} {}", words.say("minutes-plan-disputed", &[]));
    }
    let missing = point.plan.missing.as_str();
    if missing.trim().is_empty() { line } else { format!("{line} {missing}") }
}
