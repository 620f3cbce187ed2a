//! The register of waivers and accepted options: what is forgone, and who accepted responsibility.

use crate::attestation::{ItemRecord, PartRecord};
use crate::checklist::Outcome;

use super::super::SealSummary;
use super::super::escape::inline;
use super::super::figures::is_lapsed;
use super::super::law;
use super::Page;
use super::attention::number;

pub(super) fn register(page: &mut Page<'_>) {
    page.heading(2, "report-register");
    let document = page.document();
    if document.affirmed().next().is_none() {
        page.block(&page.say("report-register-none", &[]));
        return;
    }
    page.block(&page.say("report-register-about", &[]));
    required(page);
    for (item, part) in document.affirmed() {
        one(page, item, part);
    }
}

/// What the law requires and is waived: first, and in one table.
fn required(page: &mut Page<'_>) {
    let source = page.source;
    let waived = source.document.affirmed();
    let rows: Vec<_> =
        waived.map(|(item, part)| (item, part, law::required(source, item, part, source.language))).collect();
    if rows.iter().all(|(_, _, clauses)| clauses.is_empty()) {
        return;
    }
    page.heading(3, "report-required");
    page.block(&page.say("report-required-about", &[]));
    let columns = ["item", "part", "clause", "fit", "control"];
    page.table(columns.len(), &columns.map(|name| page.say(&format!("report-column-{name}"), &[])));
    for (item, part, clauses) in &rows {
        let lacks = part.control.as_ref().is_none_or(crate::text::Note::is_blank);
        let control = page.say(if lacks { "report-none-given" } else { "report-control-given" }, &[]);
        for clause in clauses {
            let control = if clause.is_owed() && lacks { format!("**{control}**") } else { control.clone() };
            let item = format!("{} {}", number(page, &item.id), inline(item.title.as_str()));
            let cells =
                [item, inline(part.text.as_str()), inline(&clause.name), law::marks(clause, page.words), control];
            page.row(&cells);
        }
    }
    page.block(&page.say("clause-not-advice", &[]));
}

fn one(page: &mut Page<'_>, item: &ItemRecord, part: &PartRecord) {
    let lapsed = is_lapsed(part, page.source.today);
    let accepted = part.outcome == Outcome::Accepted;
    let state = match (lapsed, accepted) {
        (true, _) => "report-column-lapsed",
        (false, true) => "report-outcome-accepted",
        (false, false) => "report-outcome-waived",
    };
    let (number, title, state) = (number(page, &item.id), inline(item.title.as_str()), page.say(state, &[]));
    page.block(&format!("### {number} {title}: {state}\n"));
    let forgone = if accepted { "report-taken" } else { "report-forgone" };
    let choice: Vec<String> = part.choice.iter().map(|line| inline(line.as_str())).collect();
    let choice = if choice.is_empty() { String::new() } else { format!(" {}", choice.join("; ")) };
    page.entry(forgone, &format!("{}{choice}", inline(part.text.as_str())));
    let required = law::required(page.source, item, part, page.source.language);
    if !required.is_empty() {
        let names =
            required.iter().map(|clause| format!("{} ({})", inline(&clause.name), law::marks(clause, page.words)));
        page.entry("report-required-by-law", &names.collect::<Vec<_>>().join("; "));
    }
    for (label, text) in [("report-reason", &part.reason), ("report-control", &part.control)] {
        match text.as_ref().filter(|text| !text.is_blank()) {
            Some(text) => page.quoted(label, text.as_str()),
            // Accepting an option that the checklist offers owes no reason.
            None if accepted => {}
            None => page.entry(label, &page.say("report-none-given", &[])),
        }
    }
    match &part.affirmation {
        Some(sentence) => page.quoted("report-affirmation", sentence.as_str()),
        None => page.entry("report-affirmation", &page.say("report-none-given", &[])),
    }
    page.entry("report-affirmed-by", &affirmed_by(page, part));
    page.entry("report-attested-by", &attested_by(page, part));
    page.entry("report-expires", &expires(page, part, lapsed));
}

fn affirmed_by(page: &Page<'_>, part: &PartRecord) -> String {
    let Some(by) = &part.affirmed_by else { return page.say("report-none-given", &[]) };
    let at = part.at.as_ref().map(|at| format!(", {}", inline(super::day(at.as_str()))));
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

fn expires(page: &Page<'_>, part: &PartRecord, lapsed: bool) -> String {
    let Some(date) = &part.expires else { return page.say("report-none-given", &[]) };
    if lapsed {
        format!("**{}**", page.say("report-expired-on", &[("date", date.as_str())]))
    } else {
        page.say("report-expires-on", &[("date", date.as_str())])
    }
}
