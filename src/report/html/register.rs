//! The register of waivers and accepted options: what is forgone, until when, and who accepted responsibility.
//!
//! What has lapsed comes first, then what ends next. A table shows all at a glance; below it each has everything said of it.

use jiff::civil::Date;

use crate::attestation::{ItemRecord, PartRecord};
use crate::checklist::Outcome;
use crate::text::Line;

use super::super::SealSummary;
use super::super::figures::is_lapsed;
use super::super::law;
use super::attention::number;
use super::state::State;
use super::{Page, day};

/// A waiver or accepted option.
struct Entry<'a> {
    item: &'a ItemRecord,
    part: &'a PartRecord,
    state: State,
    /// Where it stands, for links.
    anchor: String,
}

impl Entry<'_> {
    fn last_day(&self) -> Option<Date> {
        self.part.expires.as_ref().and_then(|text| text.as_str().parse().ok())
    }
}

/// Where a waiver or accepted option stands in the register, by the places of its item and part in the record.
pub(super) fn anchor(item: usize, part: usize) -> String {
    format!("w{item}-{part}")
}

pub(super) fn register(page: &mut Page<'_>) {
    page.part("register");
    let mut entries = Vec::new();
    for (index, item) in page.document().items.iter().enumerate() {
        for (number, part) in item.parts.iter().enumerate().filter(|(_, part)| part.outcome.is_affirmed()) {
            let state = State::of(part.outcome, is_lapsed(part, page.source.today));
            entries.push(Entry { item, part, state, anchor: anchor(index, number) });
        }
    }
    // One whose last day cannot be read has lapsed, and comes before all others.
    entries.sort_by_key(|entry| (entry.state != State::Lapsed, entry.last_day()));
    if entries.is_empty() {
        page.raw("<p class='calm'>").words("report-register-none").raw("</p>\n");
    } else {
        page.raw("<p>").words("report-register-about").raw(" ").words("report-page-register-lapsed-first");
        page.raw("</p>\n");
        table(page, &entries);
        for entry in &entries {
            one(page, entry);
        }
    }
    page.end_part();
}

fn table(page: &mut Page<'_>, entries: &[Entry<'_>]) {
    page.raw("<table class='stack register' role='table'>\n<caption>").words("report-page-register-list");
    page.raw("</caption>\n<colgroup><col class='wide'><col><col class='some'><col></colgroup>\n");
    let columns = ["item", "outcome", "holds", "by"].map(|name| format!("report-page-column-{name}"));
    page.columns(&columns.each_ref().map(String::as_str));
    page.raw("<tbody role='rowgroup'>\n");
    for entry in entries {
        let text = page.number(&entry.item.id);
        page.raw("<tr role='row'><th scope='row' role='rowheader'><a class='number'");
        page.attr("href", &format!("#{}", entry.anchor)).put(">", &text, "</a> ").text(entry.item.title.as_str());
        if entry.item.parts.len() > 1 {
            page.put(" <span class='line'>", entry.part.text.as_str(), "</span>");
        }
        page.raw("</th>");
        let word = page.say(&entry.state.id(), &[]);
        page.cell("report-page-column-outcome").state(entry.state, &word).raw("</td>");
        page.cell("report-page-column-holds");
        expires(page, entry);
        page.raw("</td>").cell("report-page-column-by");
        let by = entry.part.affirmed_by.as_ref().map(|by| page.person(by));
        let by = by.unwrap_or_else(|| page.say("report-none-given", &[]));
        page.text(&by).raw("</td></tr>\n");
    }
    page.raw("</tbody>\n</table>\n");
}

/// Until when it holds or held, and how long that is from today.
fn expires(page: &mut Page<'_>, entry: &Entry<'_>) {
    let Some(date) = &entry.part.expires else {
        page.words("report-none-given");
        return;
    };
    let lapsed = entry.state == State::Lapsed;
    let id = if lapsed { "report-expired-on" } else { "report-expires-on" };
    let text = page.say(id, &[("date", date.as_str())]);
    page.raw(if lapsed { "<strong class='lapsed'>" } else { "<span>" }).text(&text);
    page.raw(if lapsed { "</strong>" } else { "</span>" });
    let days = entry.last_day().and_then(|last| page.source.today.until(last).ok()).map(|span| span.get_days());
    if let Some(days) = days.and_then(|days| usize::try_from(days.unsigned_abs()).ok()) {
        let id = if lapsed { "report-page-days-past" } else { "report-page-days-left" };
        let left = page.count(id, &[("days", days)]);
        page.put(" <span class='left'>", &left, "</span>");
    }
}

fn one(page: &mut Page<'_>, entry: &Entry<'_>) {
    let (item, part) = (entry.item, entry.part);
    let accepted = part.outcome == Outcome::Accepted;
    let label = format!("{}-h", entry.anchor);
    page.raw("<article").attr("id", &entry.anchor).attr("aria-labelledby", &label);
    page.attr("class", &format!("entry entry-{}", entry.state.name())).raw(">\n<h3").attr("id", &label).raw(">");
    number(page, &item.id);
    let word = page.say(&entry.state.id(), &[]);
    page.raw(" ").text(item.title.as_str()).raw(" ").state(entry.state, &word).raw("</h3>\n<dl>\n");
    let forgone = if accepted { "report-taken" } else { "report-forgone" };
    let choice: Vec<&str> = part.choice.iter().map(Line::as_str).collect();
    page.entry(forgone, format!("{} {}", part.text, choice.join("; ")).trim_end());
    page.raw("<div><dt>").words("report-expires").raw("</dt><dd>");
    expires(page, entry);
    page.raw("</dd></div>\n");
    let required = law::required(page.source, item, part, page.source.language);
    if !required.is_empty() {
        let named = required.iter().map(|clause| format!("{} ({})", clause.name, law::marks(clause, page.words)));
        let named = named.collect::<Vec<_>>().join("; ");
        page.entry("report-required-by-law", &named);
    }
    for (label, text) in [("report-reason", &part.reason), ("report-control", &part.control)] {
        match text.as_ref().filter(|text| !text.is_blank()) {
            Some(text) => page.quoted(label, text.as_str()),
            // Accepting an option that the checklist offers owes no reason.
            None if accepted => {}
            None => none_given(page, label),
        }
    }
    match &part.affirmation {
        Some(sentence) => page.quoted("report-affirmation", sentence.as_str()),
        None => none_given(page, "report-affirmation"),
    }
    let (affirmed, attested) = (affirmed_by(page, part), attested_by(page, part));
    page.entry("report-affirmed-by", &affirmed);
    page.entry("report-attested-by", &attested);
    page.raw("</dl>\n</article>\n");
}

fn none_given(page: &mut Page<'_>, label: &str) {
    let none = page.say("report-none-given", &[]);
    page.entry(label, &none);
}

fn affirmed_by(page: &Page<'_>, part: &PartRecord) -> String {
    let Some(by) = &part.affirmed_by else { return page.say("report-none-given", &[]) };
    let at = part.at.as_ref().map(|at| format!(", {}", day(at.as_str())));
    let file = part.how.as_ref().filter(|how| **how == "file");
    let how = file.map(|_| format!(" ({})", page.say("report-affirmed-file", &[])));
    format!("{}{}{}", page.person_in_full(by), at.unwrap_or_default(), how.unwrap_or_default())
}

/// Who sealed it. Somebody who affirmed and did not seal is never shown as having signed.
fn attested_by(page: &Page<'_>, part: &PartRecord) -> String {
    let holds = |seal: &&SealSummary| seal.role == "subscriber" && seal.trusted.holds();
    let signers: Vec<&str> = page.source.seals.iter().filter(holds).map(|seal| seal.signer.as_str()).collect();
    if signers.is_empty() || page.source.draft {
        return page.say("report-attested-nobody", &[]);
    }
    let email = part.affirmed_by.as_ref().and_then(|by| page.document().person(by)).map(|one| one.email.as_str());
    let list = signers.join(", ");
    let same = email.is_some_and(|email| signers.contains(&email));
    page.say(if same { "report-attested-same" } else { "report-attested-other" }, &[("signers", &list)])
}
