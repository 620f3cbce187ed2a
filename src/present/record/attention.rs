//! What needs attention, worst first.

use crate::checklist::Address;
use crate::document::{Block, Item, List, Tone};

use super::super::finding_groups;
use super::super::findings::Telling;
use super::Layout;

pub(super) fn attention(layout: &Layout<'_>) -> Vec<Block> {
    let source = layout.source;
    let number = |at: &Address| layout.number(at);
    let title = |at: &Address| title(layout, at);
    let telling = Telling {
        words: layout.words,
        lists: source.lists,
        language: source.language,
        on: source.today,
        number: &number,
        title: &title,
        is_brief: true,
    };
    let notices = notices(layout).into_iter().map(|notice| Item { tone: Tone::Mind, ..Item::new(notice) });
    let items: Vec<Item> = notices.chain(telling.groups(&layout.found)).collect();
    let is_calm = items.iter().all(|item| item.tone == Tone::Soft);
    let calm = is_calm.then(|| Block::Paragraph(layout.say("report-attention-none").into(), Tone::Soft));
    let list = (!items.is_empty()).then_some(Block::List(List { name: "matters", items, ..List::default() }));
    calm.into_iter().chain(list).collect()
}

/// The title of the item, and the part's line where the item has several.
fn title(layout: &Layout<'_>, at: &Address) -> String {
    let source = layout.source;
    let Some(item) = layout.document().items.iter().find(|item| item.id == at.item_only()) else {
        let fact = layout.document().facts.iter().find(|fact| fact.id == at.item_only()).map(|fact| fact.ask.as_str());
        let known = fact.or_else(|| finding_groups::title_of(at, source.lists, source.language));
        return known.unwrap_or_default().to_owned();
    };
    let part = at.part.as_ref().filter(|_| item.parts.len() > 1);
    match part.and_then(|part| item.parts.iter().find(|one| one.id == *part)) {
        Some(part) => format!("{}: {}", item.title, part.text),
        None => item.title.to_string(),
    }
}

/// What the day says about editions: not findings, but to be known.
fn notices(layout: &Layout<'_>) -> Vec<String> {
    let Some(today) = layout.source.today_result else { return Vec::new() };
    let mut notices = Vec::new();
    if !today.mismatches.is_empty() {
        notices.push(layout.count("report-notice-mismatch", &[("count", today.mismatches.len())]));
    }
    for id in &today.other_structure {
        notices.push(layout.fill("report-notice-structure", &[("checklist", id.as_str())]));
    }
    for (id, edition) in &today.unknown_editions {
        let args = [("checklist", id.as_str()), ("edition", edition.as_str())];
        notices.push(layout.fill("report-notice-unknown", &args));
    }
    for (id, overlay) in &today.unknown_overlays {
        let args =
            [("checklist", id.as_str()), ("overlay", overlay.name.as_str()), ("digest", overlay.digest.as_str())];
        notices.push(layout.fill("report-notice-overlay", &args));
    }
    for (id, edition, newer) in &today.newer_editions {
        let args = [("checklist", id.as_str()), ("edition", edition.as_str()), ("newer", newer.as_str())];
        notices.push(layout.fill("report-notice-newer", &args));
    }
    notices
}
