//! What needs attention, worst first.

use crate::checklist::Address;
use crate::findings::{Finding, FindingKind};

use super::super::matters::{self, Matter};
use super::Page;

pub(super) fn attention(page: &mut Page<'_>, findings: &[Finding]) {
    page.part("attention");
    let matters = matters::matters(findings);
    let notices = notices(page);
    if matters.is_empty() && notices.is_empty() {
        page.raw("<p class='calm'>").words("report-attention-none").raw("</p>\n");
        page.end_part();
        return;
    }
    page.raw("<ul class='matters'>\n");
    for notice in notices {
        page.put("<li><p>", &notice, "</p></li>\n");
    }
    for matter in &matters {
        show(page, matter);
    }
    page.raw("</ul>\n");
    page.end_part();
}

fn show(page: &mut Page<'_>, matter: &Matter) {
    let source = page.source;
    let text = matters::message(&matter.kind, "", page.words, str::to_owned);
    let rule = matters::rule(&matter.kind).and_then(|rule| matters::rule_words(rule, source.lists, source.language));
    let remedy = matters::message(&matter.kind, "-remedy", page.words, str::to_owned);
    let group = format!("finding-group-{}", matter.kind.name());
    page.raw("<li").attr("class", &format!("matter-{}", matter.kind.name())).raw("><p><strong>").words(&group);
    page.put("</strong> <span class='count'>", &matter.findings.to_string(), "</span> ").text(&text);
    if let Some(rule) = rule {
        page.text(" ").text(rule);
    }
    page.put(" <span class='remedy'>", &remedy, "</span></p>\n");
    places(page, matter);
    page.raw("</li>\n");
}

fn places(page: &mut Page<'_>, matter: &Matter) {
    // What is open may be most of the checklist: the numbers do, the record below has the titles.
    if matches!(matter.kind, FindingKind::Open) {
        let mut items: Vec<Address> = matter.places.iter().map(Address::item_only).collect();
        items.dedup();
        page.raw("<ul class='numbers-only'>");
        for at in items {
            page.raw("<li>");
            number(page, &at);
            page.raw("</li> ");
        }
        page.raw("</ul>\n");
        return;
    }
    page.raw("<ul class='places'>\n");
    if matter.places.is_empty() {
        page.raw("<li>").words("report-account-name").raw("</li>\n");
    }
    for at in &matter.places {
        let title = title(page, at);
        page.raw("<li>");
        number(page, at);
        page.raw(" ").text(&title).raw("</li>\n");
    }
    page.raw("</ul>\n");
}

/// The number of an item, leading to it.
pub(super) fn number(page: &mut Page<'_>, at: &Address) {
    let number = page.number(at);
    match page.anchor(at) {
        Some(anchor) => page.raw("<a class='number'").attr("href", &format!("#{anchor}")).put(">", &number, "</a>"),
        None => page.put("<span class='number'>", &number, "</span>"),
    };
}

/// The title of the item, and the part's line where the item has several.
fn title(page: &Page<'_>, at: &Address) -> String {
    let source = page.source;
    let Some(item) = page.item(at) else {
        let fact = page.document().facts.iter().find(|fact| fact.id == at.item_only()).map(|fact| fact.ask.as_str());
        let known = fact.or_else(|| matters::title_of(at, source.lists, source.language));
        return known.unwrap_or_default().to_owned();
    };
    let part = at.part.as_ref().filter(|_| item.parts.len() > 1);
    match part.and_then(|part| item.parts.iter().find(|one| one.id == *part)) {
        Some(part) => format!("{}: {}", item.title, part.text),
        None => item.title.to_string(),
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
    for (id, edition, newer) in &today.newer_editions {
        let args = [("checklist", id.as_str()), ("edition", edition.as_str()), ("newer", newer.as_str())];
        notices.push(page.say("report-notice-newer", &args));
    }
    notices
}
