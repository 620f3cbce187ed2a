//! The figures of a record, as it stands on a day.

use std::sync::Arc;

use jiff::civil::Date;

use crate::checklist::{Address, Checklist, Id, Outcome, PartKind};
use crate::findings::{Counted, Counts, Finding, FindingKind};
use crate::text::Line;
use crate::worksheet::{Affirmed, How};

use super::document::{Document, ItemRecord, PartRecord};
use super::today::Today;

/// What figures are made from.
#[derive(Clone, Copy)]
pub struct Figured<'a> {
    /// The record.
    pub document: &'a Document,
    /// What is known of it: what is only proposed, where answers clash.
    pub findings: &'a [Finding],
    /// The editions of the record that this program knows.
    pub lists: &'a [Arc<Checklist>],
    /// The day to judge at the end of.
    pub today: Date,
}

/// The figures of a section.
#[derive(Clone, Debug)]
pub struct SectionFigures {
    /// Its checklist.
    pub checklist: Id,
    /// Its number and title.
    pub title: Line,
    /// Its figures.
    pub counts: Counts,
}

impl Figured<'_> {
    /// The figures of each section, in order.
    pub fn sections(&self) -> Vec<SectionFigures> {
        let items = &self.document.items;
        let sections =
            items.chunk_by(|one, next| (&one.id.checklist, &one.section) == (&next.id.checklist, &next.section));
        let figures = sections.filter_map(|items| {
            let first = items.first()?;
            let mut counts = Counts::default();
            for item in items {
                self.count(&mut counts, item);
            }
            Some(SectionFigures { checklist: first.id.checklist.clone(), title: first.section.clone(), counts })
        });
        figures.collect()
    }

    /// All figures together.
    pub fn total(&self) -> Counts {
        let mut counts = Counts::default();
        for item in &self.document.items {
            self.count(&mut counts, item);
        }
        counts
    }

    fn count(&self, counts: &mut Counts, item: &ItemRecord) {
        if item.not_applicable_by_facts.is_some() {
            counts.add_not_applicable_by_facts();
            return;
        }
        let (mut parts, waits) = self.counted(item);
        match self.lists.iter().find(|list| list.id == item.id.checklist) {
            Some(list) => {
                let through = self.through(list, item).into_iter();
                parts.extend(through.flat_map(|method| self.counted(method).0));
            }
            // What carries out an option is not known then; but the item came to no better than its record says.
            None => parts.extend(item.parts.iter().any(|part| !part.chosen.is_empty()).then_some(Counted {
                outcome: item.outcome,
                is_lapsed: false,
                is_proposed: false,
                is_measure: true,
            })),
        }
        counts.add(parts.into_iter(), waits);
        if self.at(item).any(is_contradiction) {
            counts.add_contradiction();
        }
    }

    /// What was found at an item.
    fn at(&self, item: &ItemRecord) -> impl Iterator<Item = &Finding> {
        let here = |at: &Address| at.checklist == item.id.checklist && at.item == item.id.item;
        self.findings.iter().filter(move |found| found.at.iter().any(here))
    }

    /// The parts of an item that are asked, and whether it waits.
    fn counted(&self, item: &ItemRecord) -> (Vec<Counted>, bool) {
        let here: Vec<&Finding> = self.at(item).collect();
        let asked = || item.parts.iter().filter(|part| !part.not_applicable_by_facts);
        let counted = |part: &PartRecord| Counted {
            outcome: part.outcome,
            is_lapsed: part.is_lapsed(self.today),
            is_proposed: here
                .iter()
                .any(|found| found.kind == FindingKind::Proposed && found.at.contains(&item.place(part))),
            is_measure: self.is_measure(item, part),
        };
        let waits = asked().any(|part| part.outcome == Outcome::Open || part.is_lapsed(self.today));
        let waits = waits || here.iter().any(|found| found.kind.blocks() && !is_contradiction(found));
        (asked().map(counted).collect(), waits)
    }

    /// The items by which the chosen options of an item are carried out.
    fn through(&self, list: &Checklist, item: &ItemRecord) -> Vec<&ItemRecord> {
        let asked = item.parts.iter().filter(|part| !part.not_applicable_by_facts);
        let known =
            asked.filter_map(|part| Some((list.part(&item.place(part))?.1, part.chosen.iter().cloned().collect())));
        let items = known.flat_map(|(part, chosen)| list.through(part, &chosen).collect::<Vec<_>>());
        let ids = items.filter_map(|place| list.items.get(place)).map(|item| list.address(item));
        ids.filter_map(|id| self.document.items.iter().find(|one| one.id == id)).collect()
    }

    /// Whether a part asks for a measure. The record does not say so of open ones; the edition does, where it is known.
    fn is_measure(&self, item: &ItemRecord, part: &PartRecord) -> bool {
        let list = self.lists.iter().find(|list| list.id == item.id.checklist);
        match list.and_then(|list| list.part(&item.place(part))) {
            Some((_, known)) => !matches!(known.kind, PartKind::Acknowledge),
            // Whoever chose something was not only read to.
            None => part.outcome != Outcome::Acknowledged || !part.chosen.is_empty(),
        }
    }
}

fn is_contradiction(found: &Finding) -> bool {
    matches!(found.kind, FindingKind::Contradiction { .. })
}

/// Everything to look at in a record: what was found, or what the day makes of it, or what the record itself shows.
pub fn found(document: &Document, findings: &[Finding], day: Option<&Today>, today: Date) -> Vec<Finding> {
    let review = day.and_then(|day| day.review.as_ref());
    let mut found = match (findings, review) {
        ([], Some(review)) => review.findings.clone(),
        ([], None) => open_parts(document),
        (findings, _) => findings.to_vec(),
    };
    // The parking lot is no part of the record; the minutes have it.
    found.retain(|finding| !finding.kind.is_parked());
    for (item, part) in document.affirmed() {
        let Some(expired) = part.last_day().filter(|day| *day < today) else { continue };
        let at = item.place(part);
        let known = |f: &Finding| matches!(f.kind, FindingKind::Lapsed { .. }) && f.at.contains(&at);
        if !found.iter().any(known) {
            found.push(Finding { kind: FindingKind::Lapsed { expired }, at: vec![at] });
        }
    }
    for (item, evidence) in document.documents().filter(|(item, _)| item.not_applicable_by_facts.is_none()) {
        let Some(expired) = evidence.lapsed(today) else { continue };
        let kind = FindingKind::LapsedDocument { name: Line::clean(evidence.title()), expired };
        let finding = Finding { kind, at: vec![item.place_of(evidence)] };
        if !found.contains(&finding) {
            found.push(finding);
        }
    }
    found
}

fn open_parts(document: &Document) -> Vec<Finding> {
    let parts = document.items.iter().flat_map(|item| item.parts.iter().map(move |part| (item, part)));
    let open = parts.filter(|(_, part)| !part.not_applicable_by_facts && part.outcome == Outcome::Open);
    open.map(|(item, part)| Finding { kind: FindingKind::Open, at: vec![item.place(part)] }).collect()
}

impl ItemRecord {
    /// The place of a part of it.
    pub fn place(&self, part: &PartRecord) -> Address {
        Address { part: Some(part.id.clone()), ..self.id.clone() }
    }
}

impl PartRecord {
    /// Who stands behind its affirmation, by who decided and who recorded: what follows from them, whatever word it has.
    pub(crate) fn affirmed_as(&self) -> Option<Affirmed> {
        let how = self.how.as_ref().and_then(|how| how.as_str().parse().ok()).unwrap_or(How::Typed);
        Some(Affirmed::of(self.affirmed_by.as_ref()?, how, self.by.as_ref()?, self.rec.as_ref()?))
    }

    /// Its last day, if it is a waiver or accepted responsibility. One that cannot be read is not taken to be still to come.
    pub(crate) fn last_day(&self) -> Option<Date> {
        let expires = self.expires.as_ref().filter(|_| self.outcome.is_affirmed());
        expires.map(|text| text.as_str().parse().unwrap_or(Date::MIN))
    }

    /// Whether it is a waiver or accepted responsibility whose last day has passed.
    pub(crate) fn is_lapsed(&self, today: Date) -> bool {
        self.last_day().is_some_and(|day| day < today)
    }
}
