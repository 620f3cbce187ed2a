//! The account's facts and the full record, checklist by checklist and section by section.

use crate::attestation::document::ListRecord;
use crate::attestation::{ItemRecord, PartRecord};
use crate::checklist::{Id, Outcome};
use crate::text::Line;

use super::super::figures::is_lapsed;
use super::state::State;
use super::{Page, day, or_dash};

pub(super) fn facts(page: &mut Page<'_>) {
    page.part("account");
    if page.document().facts.is_empty() {
        page.raw("<p>").words("report-facts-none").raw("</p>\n");
    } else {
        page.raw("<table class='stack facts' role='table'>\n");
        page.columns(&["report-column-question", "report-column-answer"]);
        page.raw("<tbody role='rowgroup'>\n");
        for fact in &page.document().facts {
            page.put("<tr role='row'><th scope='row' role='rowheader'>", fact.ask.as_str(), "</th>");
            page.cell("report-column-answer");
            for (index, answer) in fact.answer.iter().enumerate() {
                page.raw(if index > 0 { "<br>" } else { "" });
                match answer.as_str() {
                    "yes" => page.words("report-yes"),
                    "no" => page.words("report-no"),
                    other => page.text(or_dash(other)),
                };
            }
            if fact.answer.is_empty() {
                page.words("report-fact-none");
            }
            page.raw("</td></tr>\n");
        }
        page.raw("</tbody>\n</table>\n");
    }
    page.end_part();
}

pub(super) fn record(page: &mut Page<'_>) {
    page.part("record");
    let items = &page.document().items;
    // Links lead to the place of an item in the record.
    let mut first = 0usize;
    for list in items.chunk_by(|one, next| one.id.checklist == next.id.checklist) {
        if let Some(first) = list.first() {
            let title = title_of(page.document().checklists.as_slice(), &first.id.checklist);
            let title = title.map(|list| {
                page.say("report-edition", &[("title", list.title.as_str()), ("edition", list.edition.as_str())])
            });
            page.put("<h3>", &title.unwrap_or_else(|| first.id.checklist.to_string()), "</h3>\n");
        }
        for section in list.chunk_by(|one, next| one.section == next.section) {
            self::section(page, section, first);
            first = first.saturating_add(section.len());
        }
    }
    page.end_part();
}

fn title_of<'a>(lists: &'a [ListRecord], id: &Id) -> Option<&'a ListRecord> {
    lists.iter().find(|list| list.id == *id)
}

fn section(page: &mut Page<'_>, items: &[ItemRecord], first: usize) {
    let title = items.first().map(|item| item.section.as_str()).unwrap_or_default();
    let numbered = || items.iter().enumerate().map(|(index, item)| (first.saturating_add(index), item));
    if items.iter().any(|item| item.aside.is_none()) {
        // The title stands in the head of the table, which paper repeats on every sheet that the table goes on to.
        page.raw("<table class='stack record' role='table'>\n<colgroup><col class='wide'><col><col></colgroup>\n<thead role='rowgroup'><tr class='name' role='row'>");
        page.put("<th scope='colgroup' role='columnheader' colspan='3'><h4>", title, "</h4></th></tr>");
        page.column_row(&["report-page-column-part", "report-page-column-outcome", "report-page-column-decided"]);
        page.raw("</thead>\n");
        for (index, item) in numbered().filter(|(_, item)| item.aside.is_none()) {
            one(page, index, item);
        }
        page.raw("</table>\n");
    } else {
        page.put("<h4>", title, "</h4>\n");
    }
    let aside: Vec<(usize, &ItemRecord)> = numbered().filter(|(_, item)| item.aside.is_some()).collect();
    set_aside(page, &aside);
}

fn one(page: &mut Page<'_>, index: usize, item: &ItemRecord) {
    let parts: Vec<(usize, &PartRecord)> = item.parts.iter().enumerate().filter(|(_, part)| !part.aside).collect();
    let (state, word) = outcome(page, item);
    // The heading above names the checklist.
    let number = item.id.item.as_str();
    // An item with one part, which came to what the item came to, is one row; else the parts have rows below it.
    let only = match parts.as_slice() {
        [(at, part)] if State::of(part.outcome, is_lapsed(part, page.source.today)) == state => Some((*at, *part)),
        _ => None,
    };
    page.raw("<tbody role='rowgroup'").attr("id", &format!("i{index}"));
    page.raw(if only.is_some() { "><tr class='single' role='row'>" } else { "><tr class='item' role='row'>" });
    page.raw("<th scope='rowgroup' role='rowheader'><span class='number'>").text(number).raw("</span> ");
    page.text(item.title.as_str());
    if let Some((at, part)) = only {
        page.raw("<div class='body'>");
        said(page, part, &super::register::anchor(index, at));
        page.raw("</div>");
    }
    if let Some(note) = &item.note {
        page.raw("<p class='note'><b>").words("report-note").raw("</b> ").text(note.as_str()).raw("</p>");
    }
    super::behind::behind(page, item);
    page.raw("</th>").cell("report-page-column-outcome").state(state, &word);
    if only.is_some_and(|(_, part)| page.source.is_proposed(&item.id, &part.id)) {
        page.raw(" ").words("report-to-confirm");
    }
    page.raw("</td>");
    if let Some((_, part)) = only {
        decided(page, part);
        page.raw("</tr>\n");
    } else {
        page.raw("<td role='cell'></td></tr>\n");
        for (at, one) in parts {
            let waits = page.source.is_proposed(&item.id, &one.id);
            part(page, one, &super::register::anchor(index, at), waits);
        }
    }
    page.raw("</tbody>\n");
}

fn outcome(page: &Page<'_>, item: &ItemRecord) -> (State, String) {
    if item.parts.iter().any(|part| is_lapsed(part, page.source.today)) {
        return (State::Lapsed, page.say("report-column-lapsed", &[]));
    }
    let own = item.parts.iter().filter(|part| !part.aside).map(|part| part.outcome).max();
    let state = State::Is(item.outcome);
    let word = match (item.outcome, own) {
        // An entry without parts sums up others, or is an option of one: here of one that was not taken.
        (Outcome::NotApplicable, None) => page.say("report-outcome-not-taken", &[]),
        (outcome, Some(own)) if own == outcome => page.say(&state.id(), &[]),
        _ => page.say("report-outcome-derived", &[("outcome", &page.say(&state.id(), &[]))]),
    };
    (state, word)
}

fn part(page: &mut Page<'_>, part: &PartRecord, register: &str, waits: bool) {
    let state = State::of(part.outcome, is_lapsed(part, page.source.today));
    page.raw("<tr role='row'>").cell("report-page-column-part");
    said(page, part, register);
    let word = page.say(&state.id(), &[]);
    page.raw("</td>").cell("report-page-column-outcome").state(state, &word);
    if waits {
        page.raw(" ").words("report-to-confirm");
    }
    page.raw("</td>");
    decided(page, part);
    page.raw("</tr>\n");
}

/// What a part asks, what was chosen, and why.
fn said(page: &mut Page<'_>, part: &PartRecord, register: &str) {
    page.text(part.text.as_str());
    if !part.choice.is_empty() {
        let choice: Vec<&str> = part.choice.iter().map(Line::as_str).collect();
        page.put(" <span class='choice'>", &choice.join("; "), "</span>");
    }
    if let Some(owner) = &part.owner {
        page.raw("<p class='more'><b>").words("report-page-owner").raw("</b> ").text(owner.as_str()).raw("</p>");
    }
    // Reason, control and sentence of a waiver stand in the register, once.
    if part.outcome.is_affirmed() {
        page.raw("<p class='more'><a").attr("href", &format!("#{register}"));
        page.raw(">").words("report-see-register").raw("</a></p>");
        return;
    }
    for (label, text) in [("report-reason", &part.reason), ("report-control", &part.control)] {
        if let Some(text) = text {
            page.raw("<p class='more'><b>").words(label).raw("</b> ").text(text.as_str()).raw("</p>");
        }
    }
}

/// Who decided, when, and who wrote it down.
fn decided(page: &mut Page<'_>, part: &PartRecord) {
    page.cell("report-page-column-decided");
    match (&part.by, &part.at) {
        (Some(by), Some(at)) => {
            let name = page.person(by);
            page.text(&name).put(" <span class='when'>", day(at.as_str()), "</span>");
            if let Some(rec) = part.rec.as_ref().filter(|rec| *rec != by) {
                let name = page.person(rec);
                page.raw(" <span class='rec'>").words("report-recorded-by").raw(" ").text(&name).raw("</span>");
            }
        }
        _ => {
            page.raw("–");
        }
    }
    page.raw("</td>");
}

fn set_aside(page: &mut Page<'_>, items: &[(usize, &ItemRecord)]) {
    if items.is_empty() {
        return;
    }
    page.raw("<div class='aside'>\n<p>").words("report-aside").raw("</p>\n<ul>\n");
    // A section that does not apply gives all its items the same reason: said once.
    for same in items.chunk_by(|(_, one), (_, next)| one.aside == next.aside) {
        let reason = same.first().and_then(|(_, item)| item.aside.as_ref()).filter(|reason| !reason.is_blank());
        let reason = reason.map_or_else(|| page.say("report-none-given", &[]), ToString::to_string);
        page.put("<li><span class='why'>", &reason, "</span>\n<ul>\n");
        for (index, item) in same {
            let number = item.id.item.as_str();
            page.raw("<li").attr("id", &format!("i{index}")).put("><span class='number'>", number, "</span> ");
            page.text(item.title.as_str()).raw("</li>\n");
        }
        page.raw("</ul></li>\n");
    }
    page.raw("</ul>\n</div>\n");
}
