//! A record as a table, for spreadsheet programs: one row for each part, so that it can be sorted and filtered.
//!
//! The columns and the words in `part_outcome` are those of JSON and of the files, the same in every language. A part that
//! was set aside is there too, and an item that asks nothing itself has a row without a part. What the file was stands in
//! every row, because rows get lost from each other.

use crate::attestation::document::PersonRecord;
use crate::attestation::{ItemRecord, PartRecord};
use crate::checklist::Id;
use crate::text::{Line, Note};
use crate::worksheet::Affirmed;

use super::super::Rows;
use super::source::Source;

/// The columns.
const HEAD: [&str; 28] = [
    "account",
    "checklist",
    "edition",
    "section",
    "item",
    "title",
    "item_outcome",
    "part",
    "text",
    "part_outcome",
    "lapsed",
    "not-applicable-by-facts",
    "choice",
    "reason",
    "control",
    "affirmation",
    "affirmed_by",
    "affirmed",
    "expires",
    "decided_by",
    "recorded_by",
    "decided_at",
    "note",
    "address",
    "draft",
    "file",
    "digest",
    "standing",
];

/// A record as rows.
pub fn rows(source: &Source<'_>) -> Rows {
    let items = source.document.items.iter();
    let of = |item: &ItemRecord| {
        let none = item.parts.is_empty().then(|| row(source, item, None));
        item.parts.iter().map(|part| row(source, item, Some(part))).chain(none).collect::<Vec<_>>()
    };
    Rows { head: &HEAD, rows: items.flat_map(of).collect() }
}

fn row(source: &Source<'_>, item: &ItemRecord, part: Option<&PartRecord>) -> Vec<String> {
    let document = source.document;
    let list = document.checklists.iter().find(|list| list.id == item.id.checklist);
    let aside = item.not_applicable_by_facts.is_some() || part.is_some_and(|part| part.not_applicable_by_facts);
    let person = |id: Option<&Id>| {
        let known = |id: &Id| document.person(id).map_or_else(|| id.to_string(), PersonRecord::label);
        id.map(known).unwrap_or_default()
    };
    let note = |text: Option<&Note>| text.map(ToString::to_string).unwrap_or_default();
    let line = |text: Option<&Line>| text.map(ToString::to_string).unwrap_or_default();
    let choice = part.map(|part| part.choice.iter().map(Line::as_str).collect::<Vec<_>>().join("; "));
    let digest = source.digest.unwrap_or(document.account.worksheet_digest.as_str());
    vec![
        document.account.name.to_string(),
        item.id.checklist.to_string(),
        list.map(|list| list.edition.to_string()).unwrap_or_default(),
        item.section.to_string(),
        item.id.item.to_string(),
        item.title.to_string(),
        item.outcome.to_string(),
        part.map(|part| part.id.to_string()).unwrap_or_default(),
        line(part.map(|part| &part.text)),
        part.map(|part| part.outcome.to_string()).unwrap_or_default(),
        yes(part.is_some_and(|part| part.is_lapsed(source.today))),
        yes(aside),
        choice.unwrap_or_default(),
        note(part.and_then(|part| part.reason.as_ref()).or(item.not_applicable_by_facts.as_ref())),
        note(part.and_then(|part| part.control.as_ref())),
        note(part.and_then(|part| part.affirmation.as_ref())),
        person(part.and_then(|part| part.affirmed_by.as_ref())),
        part.and_then(|part| source.affirmed_as(part)).map_or("", Affirmed::as_str).to_owned(),
        line(part.and_then(|part| part.expires.as_ref())),
        person(part.and_then(|part| part.by.as_ref())),
        person(part.and_then(|part| part.rec.as_ref())),
        line(part.and_then(|part| part.at.as_ref())),
        note(item.note.as_ref()),
        part.map_or_else(|| item.id.clone(), |part| item.place(part)).to_string(),
        yes(source.draft),
        Line::clean(source.file.unwrap_or_default()).to_string(),
        Line::clean(digest).to_string(),
        part.map_or("", |part| source.standing(item, part)).to_owned(),
    ]
}

fn yes(is_so: bool) -> String {
    if is_so { "yes" } else { "no" }.to_owned()
}
