//! Findings put together for reading: worst first, and what is the same said once.

use std::sync::Arc;

use crate::checklist::advisories::{self, Advisory};
use crate::checklist::{Address, Checklist, Id};
use crate::findings::{Finding, FindingKind};

use crate::text::{Line, Note};
use crate::worksheet::IdentityChange;

use super::Words;

/// Names of the kinds of findings in the order in which they are shown.
pub(super) const ORDER: [&str; 19] = [
    "contradiction",
    "conflict",
    "identity",
    "lapsed",
    "lapsed-document",
    "stale",
    "forbidden",
    "misfit",
    "missing-control",
    "missing-reason",
    "missing-owner",
    "proposed",
    "named",
    "open-fact",
    "open",
    "overdue",
    "question",
    "comment",
    "advisory",
];

/// Places about which the same is to be said.
pub(super) struct FindingGroup {
    /// What is said.
    pub(super) kind: FindingKind,
    /// Where: for a contradiction the answers that clash, else the places that have the flaw.
    pub(super) places: Vec<Address>,
    /// Of how many findings it speaks.
    pub(super) findings: usize,
}

/// Puts findings together: in the order of [`ORDER`], lapsed and overdue ones by date, else as they come.
pub(super) fn groups(findings: &[Finding]) -> Vec<FindingGroup> {
    let mut groups: Vec<FindingGroup> = Vec::new();
    for finding in findings {
        // A finding without a place is about the account's name: never lost among others of its kind.
        let same = |m: &&mut FindingGroup| m.kind == finding.kind && m.places.is_empty() == finding.at.is_empty();
        if let Some(known) = groups.iter_mut().find(same) {
            known.places.extend(finding.at.iter().filter(|at| !known.places.contains(at)).cloned().collect::<Vec<_>>());
            known.findings = known.findings.saturating_add(1);
        } else {
            groups.push(FindingGroup { kind: finding.kind.clone(), places: finding.at.clone(), findings: 1 });
        }
    }
    groups.sort_by_key(|group| (rank(&group.kind), expired(&group.kind).or(overdue(&group.kind).map(|(_, due)| due))));
    groups
}

/// Where a kind stands in [`ORDER`].
pub(super) fn rank(kind: &FindingKind) -> usize {
    ORDER.iter().position(|name| *name == kind.name()).unwrap_or(ORDER.len())
}

/// The checklist that a finding is about as a whole.
pub(super) fn list(kind: &FindingKind) -> Option<&Id> {
    if let FindingKind::Editions { checklist } = kind { Some(checklist) } else { None }
}

/// What a finding without a place is about: a checklist as a whole, a question that belongs to no item, the account's
/// name, or of a comment the whole.
pub(super) fn whole(kind: &FindingKind, words: &dyn Words) -> String {
    let id = if kind.is_parked() {
        "report-no-item"
    } else if identity(kind).is_some() {
        "report-person"
    } else if comment(kind).is_some() {
        "report-whole"
    } else {
        "report-account-name"
    };
    list(kind).map_or_else(|| words.say(id, &[]), ToString::to_string)
}

/// The last day of what has lapsed.
pub(super) fn expired(kind: &FindingKind) -> Option<jiff::civil::Date> {
    if let FindingKind::Lapsed { expired } | FindingKind::LapsedDocument { expired, .. } = kind {
        Some(*expired)
    } else {
        None
    }
}

/// The document that has lapsed.
pub(super) fn document(kind: &FindingKind) -> Option<&Line> {
    if let FindingKind::LapsedDocument { name, .. } = kind { Some(name) } else { None }
}

/// In whose hands something overdue is, and by when it was to be done.
pub(super) fn overdue(kind: &FindingKind) -> Option<(&Line, jiff::civil::Date)> {
    if let FindingKind::Overdue { assignee, due } | FindingKind::OverdueQuestion { assignee, due, .. } = kind {
        Some((assignee, *due))
    } else {
        None
    }
}

/// A parked question: its name, what is asked, and who finds out.
pub(super) fn question(kind: &FindingKind) -> Option<(&Id, &Note, &Line)> {
    if let FindingKind::Question { id, text, assignee } | FindingKind::OverdueQuestion { id, text, assignee, .. } = kind
    {
        Some((id, text, assignee))
    } else {
        None
    }
}

/// Who is said to be another than before.
pub(super) fn identity(kind: &FindingKind) -> Option<&IdentityChange> {
    if let FindingKind::Identity { change } = kind { Some(change) } else { None }
}

pub(super) fn comment(kind: &FindingKind) -> Option<(&Line, &Note)> {
    if let FindingKind::Comment { signer, text, .. } = kind { Some((signer, text)) } else { None }
}

/// The rule that is broken.
pub(super) fn rule(kind: &FindingKind) -> Option<&Address> {
    if let FindingKind::Contradiction { rule } = kind { Some(rule) } else { None }
}

/// What a kind of finding says; `suffix` is empty or `-remedy`.
pub(super) fn message(kind: &FindingKind, suffix: &str, words: &dyn Words) -> String {
    let id = format!("{}{suffix}", kind.id());
    let args = kind.args();
    words.say(&id, &args.iter().map(|(name, text)| (*name, text.as_str())).collect::<Vec<_>>())
}

/// The checklist's words for a rule.
pub(super) fn rule_words<'a>(rule: &Address, lists: &'a [Arc<Checklist>], language: &str) -> Option<&'a str> {
    let list = lists.iter().find(|list| list.id == rule.checklist)?;
    list.words_in(language).rule.get(&rule.item).map(crate::text::Note::as_str)
}

/// What an advisory says as of a day.
pub(super) fn advisory(kind: &FindingKind, language: &str, on: jiff::civil::Date) -> Option<Advisory> {
    let FindingKind::Advisory { advisory, .. } = kind else { return None };
    advisories::one(advisory, language, on)
}

/// The title of the item, or the question, that an address leads to.
pub(super) fn title_of<'a>(at: &Address, lists: &'a [Arc<Checklist>], language: &str) -> Option<&'a str> {
    let list = lists.iter().find(|list| list.id == at.checklist)?;
    let words = list.words_in(language);
    let item = words.item(&at.item).map(|item| item.title.as_str());
    item.or_else(|| words.fact.get(&at.item).map(|fact| fact.ask.as_str()))
}

/// The line of a part, where its item has more than one.
pub(super) fn part_of<'a>(at: &Address, lists: &'a [Arc<Checklist>], language: &str) -> Option<&'a str> {
    let list = lists.iter().find(|list| list.id == at.checklist)?;
    let (item, part) = list.part(at).filter(|(item, _)| item.parts.len() > 1)?;
    list.words_in(language).item(&item.id)?.part.get(&part.id).map(crate::text::Line::as_str)
}
