//! Where the report comes from, and what it is not.

use crate::text::Line;

use super::Page;

pub(super) fn foot(page: &mut Page<'_>) {
    let source = page.source;
    let (label, digest) = super::head::digest(page);
    page.raw("<footer>\n<h2>").words("report-page-provenance").raw("</h2>\n<p>");
    match source.file {
        Some(file) => page.words("report-made-from").raw(" <b>").text(Line::clean(file).as_str()).raw("</b>."),
        None if source.draft => page.words("report-made-from-worksheet"),
        None => page.words("report-made-from-unnamed"),
    };
    page.raw(" ").words(label).raw(": <code>").text(&digest).raw("</code></p>\n<p>");
    page.words(if source.draft { "report-not-the-record-draft" } else { "report-not-the-record" });
    page.raw("</p>\n<p>").words("report-disclaimer").raw("</p>\n</footer>\n");
}
