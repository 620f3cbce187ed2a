//! The account's facts and the full record, section by section.

use crate::attestation::{ItemRecord, PartRecord};
use crate::checklist::Outcome;
use crate::checklist::clauses::{Clause, Row};
use crate::text::Line;

use super::super::escape::inline;
use super::super::figures::is_lapsed;
use super::super::law;
use super::attention::number;
use super::{Page, day};

pub(super) fn facts(page: &mut Page<'_>) {
    page.heading(2, "report-facts");
    if page.document().facts.is_empty() {
        page.block(&page.say("report-facts-none", &[]));
        return;
    }
    page.table(2, &[page.say("report-column-question", &[]), page.say("report-column-answer", &[])]);
    for fact in &page.document().facts {
        let answers: Vec<String> = fact.answer.iter().map(|answer| fact_answer(page, answer.as_str())).collect();
        let answer = if answers.is_empty() { page.say("report-fact-none", &[]) } else { answers.join("<br>") };
        page.row(&[inline(fact.ask.as_str()), answer]);
    }
}

fn fact_answer(page: &Page<'_>, answer: &str) -> String {
    match answer {
        "yes" => page.say("report-yes", &[]),
        "no" => page.say("report-no", &[]),
        _ => super::or_dash(answer),
    }
}

pub(super) fn record(page: &mut Page<'_>) {
    page.heading(2, "report-record");
    let mut section = None;
    let mut aside: Vec<&ItemRecord> = Vec::new();
    for item in &page.document().items {
        let here = (&item.id.checklist, &item.section);
        if section != Some(here) {
            set_aside(page, &std::mem::take(&mut aside));
            section = Some(here);
            page.block(&format!("### {}", inline(item.section.as_str())));
        }
        if item.aside.is_some() { aside.push(item) } else { one(page, item) }
    }
    set_aside(page, &aside);
}

fn one(page: &mut Page<'_>, item: &ItemRecord) {
    let outcome = outcome(page, item);
    let line = format!("**{} {}**: {outcome}", number(page, &item.id), inline(item.title.as_str()));
    page.block(&line);
    let clauses = clauses(page, item);
    let has_more = item.note.is_some() || !clauses.is_empty() || !item.advisories.is_empty();
    if has_more || item.parts.iter().any(|part| !part.aside) {
        page.out.push('\n');
    }
    for one in item.parts.iter().filter(|part| !part.aside) {
        let waits = page.source.is_proposed(&item.id, &one.id);
        part(page, one, waits);
    }
    if let Some(note) = &item.note {
        page.entry("report-note", &inline(note.as_str()));
    }
    if !clauses.is_empty() {
        page.entry("report-clauses", &clauses);
    }
    for advisory in &item.advisories {
        let days = |days: &[Line]| days.iter().map(|day| inline(day.as_str())).collect::<Vec<_>>().join(", ");
        let steps = [("advisory-in-force", days(&advisory.in_force)), ("advisory-to-come", days(&advisory.to_come))];
        let steps = steps.iter().filter(|(_, days)| !days.is_empty());
        let steps = steps.map(|(id, days)| format!("{}: {days}.", page.say(id, &[])));
        let text: Vec<String> = std::iter::once(inline(advisory.title.as_str())).chain(steps).collect();
        page.entry("report-advisory", &text.join(" "));
    }
}

/// The clauses behind an item, in a line.
fn clauses(page: &Page<'_>, item: &ItemRecord) -> String {
    let rows = law::rows(page.source, item, page.source.language);
    let named = |clause: &Clause| format!("{} ({})", inline(&clause.name), law::marks(clause, page.words));
    rows.iter().flat_map(Row::shown).map(named).collect::<Vec<_>>().join("; ")
}

fn outcome(page: &Page<'_>, item: &ItemRecord) -> String {
    if item.parts.iter().any(|part| is_lapsed(part, page.source.today)) {
        return page.say("report-column-lapsed", &[]);
    }
    let own = item.parts.iter().filter(|part| !part.aside).map(|part| part.outcome).max();
    match (item.outcome, own) {
        // An entry without parts sums up others, or is an option of one: here of one that was not taken.
        (Outcome::NotApplicable, None) => page.say("report-outcome-not-taken", &[]),
        (outcome, Some(own)) if own == outcome => page.say(&format!("report-outcome-{outcome}"), &[]),
        (outcome, _) => {
            let outcome = page.say(&format!("report-outcome-{outcome}"), &[]);
            page.say("report-outcome-derived", &[("outcome", &outcome)])
        }
    }
}

fn part(page: &mut Page<'_>, part: &PartRecord, waits: bool) {
    let lapsed = is_lapsed(part, page.source.today);
    let outcome = if lapsed { "report-column-lapsed" } else { &format!("report-outcome-{}", part.outcome) };
    let mut outcome = page.say(outcome, &[]);
    if waits {
        outcome = format!("{outcome}, {}", page.say("report-to-confirm", &[]));
    }
    let choice: Vec<String> = part.choice.iter().map(|line| inline(line.as_str())).collect();
    let choice = if choice.is_empty() { String::new() } else { format!(" {}", choice.join("; ")) };
    page.line(&format!("- {}{choice} **{outcome}**{}", inline(part.text.as_str()), decided(page, part)));
    if let Some(owner) = &part.owner {
        page.line(&format!("  - {}: {}", page.say("report-column-owner", &[]), inline(owner.as_str())));
    }
    if part.outcome.is_affirmed() {
        // Reason, control and sentence stand in the register, once.
        page.line(&format!("  - {}", page.say("report-see-register", &[])));
        return;
    }
    for (label, text) in [("report-reason", &part.reason), ("report-control", &part.control)] {
        if let Some(text) = text {
            page.line(&format!("  - {}: {}", page.say(label, &[]), inline(text.as_str())));
        }
    }
}

fn decided(page: &Page<'_>, part: &PartRecord) -> String {
    if part.preset {
        return format!(" ({})", page.say("report-preset", &[]));
    }
    let (Some(by), Some(at)) = (&part.by, &part.at) else { return String::new() };
    let rec = part.rec.as_ref().filter(|rec| *rec != by);
    let rec = rec.map(|rec| format!("; {} {}", page.say("report-recorded-by", &[]), page.person(rec)));
    format!(" ({}, {}{})", page.person(by), inline(day(at.as_str())), rec.unwrap_or_default())
}

fn set_aside(page: &mut Page<'_>, items: &[&ItemRecord]) {
    if items.is_empty() {
        return;
    }
    page.block(&format!("{}\n", page.say("report-aside", &[])));
    // A section that does not apply gives all its items the same reason: said once.
    for same in items.chunk_by(|one, next| one.aside == next.aside) {
        let reason = same.first().and_then(|item| item.aside.as_ref()).filter(|reason| !reason.is_blank());
        let reason = reason.map_or_else(|| page.say("report-none-given", &[]), |reason| inline(reason.as_str()));
        page.line(&format!("- {reason}"));
        for item in same {
            page.line(&format!("  - {} {}", number(page, &item.id), inline(item.title.as_str())));
        }
    }
}
