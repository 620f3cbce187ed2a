//! Who owns which duty.

use super::super::escape::inline;
use super::Page;
use super::attention::number;

/// The table; nothing where no duty has an owner.
pub(super) fn owners(page: &mut Page<'_>) {
    let document = page.document();
    if document.owned().next().is_none() {
        return;
    }
    page.heading(2, "report-owners");
    page.table(
        3,
        &[
            page.say("report-column-item", &[]),
            page.say("report-column-duty", &[]),
            page.say("report-column-owner", &[]),
        ],
    );
    for (item, part, owner) in document.owned() {
        page.row(&[number(page, &item.id), inline(part.text.as_str()), inline(owner.as_str())]);
    }
}
