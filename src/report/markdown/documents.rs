//! The documents behind the answers.

use super::super::escape::{code, inline};
use super::attention::number;
use super::{Page, or_dash};

/// The table; nothing where nothing is attached.
pub(super) fn documents(page: &mut Page<'_>) {
    let document = page.document();
    if document.documents().next().is_none() {
        return;
    }
    page.heading(2, "report-documents");
    page.block(&page.say("report-documents-about", &[]));
    let columns = [
        "report-column-item",
        "report-column-document",
        "report-column-dated",
        "report-column-valid",
        "report-column-size",
        "report-column-digest",
    ];
    page.table(columns.len(), &columns.map(|id| page.say(id, &[])));
    let today = page.source.today;
    for (item, evidence) in document.documents() {
        let day = |text: Option<&crate::text::Line>| or_dash(text.map_or("", |text| text.as_str()));
        let valid = match (&evidence.expires, evidence.lapsed(today)) {
            (Some(date), Some(_)) => format!("**{}**", page.say("report-expired-on", &[("date", date.as_str())])),
            (date, _) => day(date.as_ref()),
        };
        let note = evidence.note.as_ref().map(|note| format!("<br>{}", inline(note.as_str())));
        page.row(&[
            number(page, &item.place_of(evidence)),
            format!("{}{}", inline(evidence.title()), note.unwrap_or_default()),
            day(evidence.dated.as_ref()),
            valid,
            evidence.size.map_or_else(|| or_dash(""), |size| size.to_string()),
            evidence.sha256.as_ref().map_or_else(|| or_dash(""), |digest| code(digest.as_str())),
        ]);
    }
}
