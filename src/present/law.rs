//! The clauses behind the items of a record, as this program knows them today: they are no part of what was sealed.

use serde::Serialize;

use crate::attestation::{Document, ItemRecord, PartRecord};
use crate::checklist::Address;
use crate::checklist::clauses::{self, Clause, Consequence, Row};

use super::{Source, Words};

/// Whether HIPAA binds the account of a record: it says so, or does not say.
fn hipaa_binds(document: &Document, at: &Address) -> bool {
    clauses::agreement(&at.checklist).is_some_and(|(fact, choice)| {
        let values = document.facts.iter().find(|known| known.id == fact).and_then(|fact| fact.values.as_ref());
        values.is_none_or(|values| values.contains(choice))
    })
}

/// The clauses that ask for something where a part has the answer that the record says.
pub(super) fn asking(source: &Source<'_>, item: &ItemRecord, part: &PartRecord, language: &str) -> Vec<Clause> {
    if !hipaa_binds(source.document, &item.id) {
        return Vec::new();
    }
    clauses::asking(&item.place(part), part.outcome, &part.chosen.iter().cloned().collect(), language)
}

/// What a clause asks, in a sentence.
pub(super) fn asks(clause: &Clause, words: &dyn Words) -> String {
    let id = match clause.consequence() {
        Some(Consequence::Contract) => "report-law-contract",
        Some(Consequence::Standard) => "report-law-standard",
        Some(Consequence::Addressable) => "report-law-addressable",
        None => return String::new(),
    };
    match clause.when {
        "" => words.say(id, &[]),
        when => words.say("clause-when", &[("marks", &words.say(id, &[])), ("when", when)]),
    }
}

/// The clauses behind an item, where its checklist is known.
pub(super) fn rows(source: &Source<'_>, item: &ItemRecord, language: &str) -> Vec<Row> {
    let is_known = source.lists.iter().any(|list| list.id == item.id.checklist);
    if is_known { clauses::of(&item.id.checklist, &item.id.item, language) } else { Vec::new() }
}

/// What is to be said of a clause, in a few words.
pub fn marks(clause: &Clause, words: &dyn Words) -> String {
    let marks: Vec<String> = clause.marks().into_iter().map(|id| words.say(id, &[])).collect();
    let marks = marks.join(", ");
    if clause.when.is_empty() { marks } else { words.say("clause-when", &[("marks", &marks), ("when", clause.when)]) }
}

/// A clause, as every JSON output has it.
#[derive(Serialize)]
pub(super) struct ClauseView {
    law: &'static str,
    clause: &'static str,
    cite: String,
    title: Option<&'static str>,
    binding: Option<&'static str>,
    asks: Option<&'static str>,
    strength: Option<&'static str>,
    checked: bool,
}

impl ClauseView {
    pub(super) fn of(clause: &Clause) -> Self {
        Self {
            law: clause.law.as_str(),
            clause: clause.number,
            cite: clause.name.clone(),
            title: (!clause.title.is_empty()).then_some(clause.title),
            binding: clause.binding.map(clauses::Binding::as_str),
            asks: clause.consequence().map(Consequence::as_str),
            strength: clause.strength.map(clauses::Strength::as_str),
            checked: clause.is_checked,
        }
    }
}

/// The clauses of an item or of a part of it.
#[derive(Serialize)]
pub(super) struct RowView {
    at: Address,
    clauses: Vec<ClauseView>,
}

/// The clauses behind everything in a record; in English, as JSON is for programs.
pub(super) fn views(source: &Source<'_>) -> Vec<RowView> {
    let items = source.document.items.iter();
    let rows = items.flat_map(|item| rows(source, item, "en").into_iter().map(move |row| (item, row)));
    let view = |(item, row): (&ItemRecord, Row)| RowView {
        at: Address { part: row.part.clone(), option: row.option.clone(), ..item.id.clone() },
        clauses: row.shown().map(ClauseView::of).collect(),
    };
    rows.map(view).filter(|view| !view.clauses.is_empty()).collect()
}
