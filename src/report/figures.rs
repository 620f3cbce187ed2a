//! The figures of a record, as it stands on a day.

use jiff::civil::Date;

use crate::attestation::{ItemRecord, PartRecord};
use crate::checklist::{Address, Id, Outcome, PartKind};
use crate::findings::counts::{Counts, Own};
use crate::findings::{Finding, FindingKind};
use crate::text::Line;

use super::Source;

/// The figures of a record.
pub(super) struct Figures {
    /// One for each section, in order.
    pub(super) sections: Vec<SectionFigures>,
    /// All of them together.
    pub(super) total: Counts,
    /// Waived parts that hold.
    pub(super) waivers: usize,
    /// Accepted options that hold.
    pub(super) accepted: usize,
    /// Waived parts and accepted options that have lapsed.
    pub(super) lapsed: usize,
}

/// The figures of a section.
pub(super) struct SectionFigures {
    pub(super) checklist: Id,
    pub(super) title: Line,
    pub(super) counts: Counts,
}

/// The place of a part.
pub(super) fn place(item: &ItemRecord, part: &PartRecord) -> Address {
    Address { part: Some(part.id.clone()), ..item.id.clone() }
}

/// Whether a waiver or accepted option has lapsed. One whose last day cannot be read is not taken to hold.
pub(super) fn is_lapsed(part: &PartRecord, today: Date) -> bool {
    let expires = part.expires.as_ref().filter(|_| part.outcome.is_affirmed());
    expires.is_some_and(|text| text.as_str().parse::<Date>().map_or(true, |day| day < today))
}

/// Everything to look at: what was found, or what today makes of the record, or what the record itself shows.
pub(super) fn findings(source: &Source<'_>) -> Vec<Finding> {
    let review = source.today_result.and_then(|today| today.review.as_ref());
    let mut found = match (source.findings, review) {
        ([], Some(review)) => review.findings.clone(),
        ([], None) => open_parts(source),
        (findings, _) => findings.to_vec(),
    };
    // The parking lot is no part of the record; the minutes have it.
    found.retain(|finding| !finding.kind.is_parked());
    for (item, part) in source.document.affirmed().filter(|(_, part)| is_lapsed(part, source.today)) {
        let at = place(item, part);
        let known = |f: &Finding| matches!(f.kind, FindingKind::Lapsed { .. }) && f.at.contains(&at);
        if !found.iter().any(known) {
            let day = part.expires.as_ref().and_then(|text| text.as_str().parse().ok());
            found.push(Finding { kind: FindingKind::Lapsed { expired: day.unwrap_or(Date::MIN) }, at: vec![at] });
        }
    }
    for (item, evidence) in source.document.documents().filter(|(item, _)| item.aside.is_none()) {
        let Some(expired) = evidence.lapsed(source.today) else { continue };
        let kind = FindingKind::LapsedEvidence { name: Line::clean(evidence.title()), expired };
        let finding = Finding { kind, at: vec![item.place_of(evidence)] };
        if !found.contains(&finding) {
            found.push(finding);
        }
    }
    found
}

fn open_parts(source: &Source<'_>) -> Vec<Finding> {
    let parts = source.document.items.iter().flat_map(|item| item.parts.iter().map(move |part| (item, part)));
    parts
        .filter(|(_, part)| !part.aside && part.outcome == Outcome::Open)
        .map(|(item, part)| Finding { kind: FindingKind::Open, at: vec![place(item, part)] })
        .collect()
}

impl Figures {
    /// Of a source, with everything that was found.
    pub(super) fn of(source: &Source<'_>, findings: &[Finding]) -> Self {
        let mut figures = Self { sections: Vec::new(), total: Counts::default(), waivers: 0, accepted: 0, lapsed: 0 };
        for item in &source.document.items {
            let same = |s: &SectionFigures| s.checklist == item.id.checklist && s.title == item.section;
            if !figures.sections.last().is_some_and(same) {
                figures.sections.push(SectionFigures {
                    checklist: item.id.checklist.clone(),
                    title: item.section.clone(),
                    counts: Counts::default(),
                });
            }
            if let Some(section) = figures.sections.last_mut() {
                count(&mut section.counts, source, item, findings);
            }
        }
        for section in &figures.sections {
            figures.total.join(&section.counts);
        }
        for (_, part) in source.document.affirmed() {
            let slot = if is_lapsed(part, source.today) {
                &mut figures.lapsed
            } else if part.outcome == Outcome::Accepted {
                &mut figures.accepted
            } else {
                &mut figures.waivers
            };
            *slot = slot.saturating_add(1);
        }
        figures
    }
}

fn count(counts: &mut Counts, source: &Source<'_>, item: &ItemRecord, findings: &[Finding]) {
    if item.aside.is_some() {
        counts.aside = counts.aside.saturating_add(1);
        return;
    }
    let asked = || item.parts.iter().filter(|part| !part.aside);
    let own =
        Own::of(asked().map(|part| (part.outcome, is_lapsed(part, source.today), is_measure(source, item, part))));
    let here = || findings.iter().filter(|f| f.at.iter().any(|at| at.item_only() == item.id));
    let is_rule = |f: &&Finding| matches!(f.kind, FindingKind::Contradiction { .. });
    let waits = asked().any(|part| part.outcome == Outcome::Open) || here().any(|f| f.kind.blocks() && !is_rule(&f));
    counts.add(item.outcome, own, waits);
    if here().any(|f| is_rule(&f)) {
        counts.contradictions = counts.contradictions.saturating_add(1);
    }
}

/// Whether a part asks for a measure. The record does not say so of open ones; the edition does, where it is known.
fn is_measure(source: &Source<'_>, item: &ItemRecord, part: &PartRecord) -> bool {
    let list = source.lists.iter().find(|list| list.id == item.id.checklist);
    match list.and_then(|list| list.part(&place(item, part))) {
        Some((_, known)) => !matches!(known.kind, PartKind::Acknowledge),
        None => part.outcome != Outcome::Acknowledged,
    }
}
