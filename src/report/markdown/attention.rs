//! What needs attention, worst first.

use crate::checklist::Address;
use crate::findings::{Finding, FindingKind};

use super::super::escape::{code, inline};
use super::super::matters::{self, Matter};
use super::Page;

pub(super) fn attention(page: &mut Page<'_>, findings: &[Finding]) {
    page.heading(2, "report-attention");
    let (matters, advisories): (Vec<_>, Vec<_>) =
        matters::matters(findings).into_iter().partition(|matter| !matches!(matter.kind, FindingKind::Advisory { .. }));
    let notices = notices(page);
    if matters.is_empty() && notices.is_empty() {
        page.block(&page.say("report-attention-none", &[]));
    }
    if matters.is_empty() && notices.is_empty() && advisories.is_empty() {
        return;
    }
    page.out.push('\n');
    for notice in notices {
        page.line(&format!("- {notice}"));
    }
    for matter in &matters {
        show(page, matter);
    }
    for matter in &advisories {
        advisory(page, matter);
    }
}

/// What is only to be known, as of the day.
fn advisory(page: &mut Page<'_>, matter: &Matter) {
    let source = page.source;
    let Some(one) = matters::advisory(&matter.kind, source.language, source.today) else { return };
    let group = page.say(&format!("finding-group-{}", matter.kind.name()), &[]);
    let sure = page.say(one.sure.news_id(), &[]);
    let bound = if one.time_bound { format!(" {}", page.say("advisory-time-bound", &[])) } else { String::new() };
    page.line(&format!("- **{group}**: {}{bound} {sure}", inline(&one.text())));
    for place in &matter.places {
        page.line(&format!("  - {} {}", number(page, place), title(page, place)));
    }
}

fn show(page: &mut Page<'_>, matter: &Matter) {
    let source = page.source;
    let group = page.say(&format!("finding-group-{}", matter.kind.name()), &[]);
    let text = matters::message(&matter.kind, "", page.words, inline);
    let rule = matters::rule(&matter.kind).and_then(|rule| matters::rule_words(rule, source.lists, source.language));
    let remedy = matters::message(&matter.kind, "-remedy", page.words, inline);
    let rule = rule.map(|rule| format!(" {}", inline(rule))).unwrap_or_default();
    page.line(&format!("- **{group}** ({}): {text}{rule} {remedy}", matter.findings));
    // What is open may be most of the checklist: the numbers do, the record below has the titles.
    if matches!(matter.kind, FindingKind::Open) {
        let mut items: Vec<Address> = matter.places.iter().map(Address::item_only).collect();
        items.dedup();
        let line = items.iter().map(|at| number(page, at)).collect::<Vec<_>>().join(", ");
        page.line(&format!("  - {line}"));
        return;
    }
    if matter.places.is_empty() {
        page.line(&format!("  - {}", inline(&matters::whole(&matter.kind, page.words))));
    }
    for place in &matter.places {
        page.line(&format!("  - {} {}", number(page, place), title(page, place)));
    }
}

/// The number of an item as it is shown, with its checklist where there are several.
pub(super) fn number(page: &Page<'_>, at: &Address) -> String {
    if page.document().checklists.len() > 1 { code(&at.item_only().to_string()) } else { code(at.item.as_str()) }
}

/// The title of the item, and the part's line where the item has several.
fn title(page: &Page<'_>, at: &Address) -> String {
    let source = page.source;
    let Some(item) = page.document().items.iter().find(|item| item.id == at.item_only()) else {
        let fact = page.document().facts.iter().find(|fact| fact.id == at.item_only()).map(|fact| fact.ask.as_str());
        let known = fact.or_else(|| matters::title_of(at, source.lists, source.language));
        return known.map(inline).unwrap_or_default();
    };
    let part = at.part.as_ref().filter(|_| item.parts.len() > 1);
    match part.and_then(|part| item.parts.iter().find(|one| one.id == *part)) {
        Some(part) => format!("{}: {}", inline(item.title.as_str()), inline(part.text.as_str())),
        None => inline(item.title.as_str()),
    }
}

/// What the day says about editions: not findings, but to be known.
fn notices(page: &Page<'_>) -> Vec<String> {
    let Some(today) = page.source.today_result else { return Vec::new() };
    let mut notices = Vec::new();
    if !today.mismatches.is_empty() {
        let count = today.mismatches.len().to_string();
        notices.push(page.say("report-notice-mismatch", &[("count", &count)]));
    }
    for id in &today.other_structure {
        notices.push(page.say("report-notice-structure", &[("checklist", id.as_str())]));
    }
    for (id, edition) in &today.unknown_editions {
        notices.push(page.say("report-notice-unknown", &[("checklist", id.as_str()), ("edition", edition.as_str())]));
    }
    for (id, overlay) in &today.unknown_overlays {
        let args =
            [("checklist", id.as_str()), ("overlay", overlay.name.as_str()), ("digest", overlay.digest.as_str())];
        notices.push(page.say("report-notice-overlay", &args));
    }
    for (id, edition, newer) in &today.newer_editions {
        let args = [("checklist", id.as_str()), ("edition", edition.as_str()), ("newer", newer.as_str())];
        notices.push(page.say("report-notice-newer", &args));
    }
    notices
}
