//! The record whole, as somebody who signs it is shown it, or who reads it where its checklist is not at hand: what it says in
//! its own words, and of everybody in it on which side they are and what they did.

use crate::document::{Block, Field, Item, List, Page, Tone};
use crate::worksheet::State;
use crate::workspace::signed;

use super::super::{Words, said};
use super::{Layout, Source, head, items, register, related, summary};

/// A record whole. Of one that is about to be sealed, `state` is the worksheet that it is made from.
pub fn whole(source: &Source<'_>, state: Option<&State>, words: &dyn Words) -> Page {
    let layout = Layout { source, words, found: source.found(), is_whole: true, state };
    let sections = [
        layout.section("summary", "report-summary", vec![Block::Fields(figures(&layout))]),
        layout.section("people", "signed-people", people(&layout)),
        layout.section("register", "report-register", register::register(&layout)),
        layout.section("account", "report-facts", related::facts(&layout)),
        layout.section("record", "report-record", items::record(&layout)),
        layout.section("documents", "report-documents", related::documents(&layout)),
        layout.section("comments", "report-comments", related::comments(&layout)),
    ];
    let mut head = head::head(&layout);
    let before = state.and_then(|state| signed::supersedes(source.document, Some(state)));
    head.extend(before.map(|before| Block::Paragraph(said(words, &before).into(), Tone::Plain)));
    Page {
        name: "whole",
        title: head::title(&layout),
        head,
        sections: sections.into_iter().filter(|section| !section.blocks.is_empty()).collect(),
        ..Page::default()
    }
}

/// Its figures, with what does not apply.
fn figures(layout: &Layout<'_>) -> Vec<Field> {
    let total = layout.source.figured(&layout.found).total();
    let rest = [
        ("report-column-not-applicable", total.not_applicable),
        ("report-column-not-applicable-by-facts", total.not_applicable_by_facts),
    ];
    let rest = rest.map(|(label, count)| layout.field(label, count.to_string()));
    summary::sentences(layout, &total).into_iter().chain(rest).collect()
}

/// Everybody in it, those who decided most first.
fn people(layout: &Layout<'_>) -> Vec<Block> {
    let items = signed::people(layout.document(), layout.state).into_iter().map(|person| {
        let lines = person.lines.iter().map(|line| Item::new(said(layout.words, line)));
        let changes = person.changes.iter();
        let changes = changes.map(|change| Item { tone: Tone::Mind, ..Item::new(said(layout.words, change)) });
        Item::new(person.head).with(lines.chain(changes).collect())
    });
    vec![Block::List(List { name: "people", items: items.collect(), ..List::default() })]
}
