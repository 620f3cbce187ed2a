//! The people named in the record.

use super::{Page, or_dash};

pub(super) fn people(page: &mut Page<'_>) {
    page.part("people");
    if page.document().people.is_empty() {
        page.raw("<p>").words("report-people-none").raw("</p>\n");
        page.end_part();
        return;
    }
    page.raw("<p>").words("report-people-about").raw("</p>\n<table class='stack' role='table'>\n");
    let columns = ["name", "role", "organisation", "email", "side"].map(|name| format!("report-column-{name}"));
    page.columns(&columns.each_ref().map(String::as_str));
    page.raw("<tbody role='rowgroup'>\n");
    for person in &page.document().people {
        let side = match person.side.as_str() {
            side @ ("subscriber" | "consultant" | "reviewer") => page.say(&format!("report-side-{side}"), &[]),
            other => other.to_owned(),
        };
        page.put("<tr role='row'><th scope='row' role='rowheader'>", or_dash(person.name.as_str()), "</th>");
        let cells = [person.role.as_str(), person.organisation.as_str(), person.email.as_str(), side.as_str()];
        for (column, text) in columns.iter().skip(1).zip(cells) {
            page.cell(column).text(or_dash(text)).raw("</td>");
        }
        page.raw("</tr>\n");
    }
    page.raw("</tbody>\n</table>\n");
    page.end_part();
}
