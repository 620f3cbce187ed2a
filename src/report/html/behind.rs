//! What stands behind an item: its documents, what the product has changed since, and the clauses it serves.

use crate::attestation::document::{EvidenceRecord, ItemRecord};
use crate::checklist::clauses::Row;
use crate::report::law;

use super::Page;

/// Everything behind an item, each in a line of its own.
pub(super) fn behind(page: &mut Page<'_>, item: &ItemRecord) {
    for evidence in &item.evidence {
        document(page, evidence);
    }
    for advisory in &item.advisories {
        line(page, "report-advisory", advisory.title.as_str());
    }
    let clauses = clauses(page, item);
    if !clauses.is_empty() {
        line(page, "report-clauses", &clauses);
    }
}

fn line(page: &mut Page<'_>, label: &str, text: &str) {
    page.raw("<p class='more'><b>").words(label).raw("</b> ").text(text).raw("</p>");
}

fn document(page: &mut Page<'_>, evidence: &EvidenceRecord) {
    let mut told = vec![evidence.title().to_owned()];
    match (&evidence.expires, evidence.lapsed(page.source.today)) {
        (Some(date), Some(_)) => told.push(page.say("report-expired-on", &[("date", date.as_str())])),
        (Some(date), None) => told.push(page.say("report-page-valid-until", &[("date", date.as_str())])),
        (None, _) => {}
    }
    if let Some(digest) = &evidence.sha256 {
        told.push(digest.as_str().to_owned());
    }
    if let Some(note) = evidence.note.as_ref().filter(|note| !note.is_blank()) {
        told.push(note.as_str().to_owned());
    }
    line(page, "report-page-evidence", &told.join("; "));
}

fn clauses(page: &Page<'_>, item: &ItemRecord) -> String {
    let rows = law::rows(page.source, item, page.source.language);
    let named =
        rows.iter().flat_map(Row::shown).map(|clause| format!("{} ({})", clause.name, law::marks(clause, page.words)));
    named.collect::<Vec<_>>().join("; ")
}
