//! What stands behind an item: its documents, what the product has changed since, and the clauses it serves.

use crate::attestation::document::{EvidenceRecord, ItemRecord, RemarkRecord};
use crate::checklist::clauses::Row;
use crate::report::law;

use super::Page;

/// Everything behind an item, each in a line of its own.
pub(super) fn behind(page: &mut Page<'_>, item: &ItemRecord) {
    for evidence in &item.evidence {
        document(page, evidence);
    }
    for one in &item.remarks {
        remark(page, one);
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

/// What a reviewer of an earlier record remarked, and what was answered.
pub(super) fn remark(page: &mut Page<'_>, remark: &RemarkRecord) {
    let said = remark.text.as_ref().map_or(remark.verdict.as_str(), |text| text.as_str());
    let own_word =
        if remark.trusted { String::new() } else { format!(" ({})", page.say("report-remark-own-word", &[])) };
    line(page, "report-remark", &format!("{}{own_word}: {said}", remark.signer));
    match &remark.reply {
        Some(reply) => line(page, "report-reply", reply.as_str()),
        None if remark.text.is_some() => line(page, "report-reply", &page.say("report-reply-none", &[])),
        None => {}
    }
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
