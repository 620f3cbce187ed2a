//! The full record, checklist by checklist and section by section.

use crate::attestation::{AdvisoryRecord, ItemRecord, PartRecord};
use crate::checklist::Outcome;
use crate::checklist::clauses::Row;
use crate::document::{Block, Field, Form, Item, Ledger, LedgerEntry, List, Span, Text, Tone};
use crate::text::Line;

use super::super::law;
use super::{Layout, anchor, asked, day, register};

pub(super) fn record(layout: &Layout<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    // Links lead to the place of an item in the record.
    let items: Vec<(usize, &ItemRecord)> = layout.document().items.iter().enumerate().collect();
    for list in items.chunk_by(|(_, one), (_, next)| one.id.checklist == next.id.checklist) {
        if let Some((_, first)) = list.first() {
            let known = layout.document().checklists.iter().find(|list| list.id == first.id.checklist);
            let edition = |list: &crate::attestation::ListRecord| {
                layout.fill("report-edition", &[("title", list.title.as_str()), ("edition", list.edition.as_str())])
            };
            blocks.push(Block::Heading(known.map_or_else(|| first.id.checklist.to_string(), edition)));
        }
        for section in list.chunk_by(|(_, one), (_, next)| one.section == next.section) {
            blocks.extend(self::section(layout, section));
        }
    }
    blocks
}

fn section(layout: &Layout<'_>, items: &[(usize, &ItemRecord)]) -> Vec<Block> {
    let title = items.first().map(|(_, item)| item.section.to_string()).unwrap_or_default();
    let (aside, shown): (Vec<_>, Vec<_>) =
        items.iter().copied().partition(|(_, item)| item.not_applicable_by_facts.is_some());
    let columns = ["part", "outcome", "decided"].map(|name| layout.say(&format!("report-page-column-{name}")));
    let entries = shown.into_iter().map(|(index, item)| entry(layout, index, item)).collect();
    let mut blocks = vec![Block::Ledger(Ledger { title, columns, entries })];
    if !aside.is_empty() {
        blocks.push(Block::Paragraph(layout.say("report-not-applicable").into(), Tone::Soft));
        blocks.push(Block::List(List {
            name: "aside",
            items: reasons(layout, &aside),
            is_run_on: true,
            ..List::default()
        }));
    }
    blocks
}

/// What was set aside. A section that does not apply gives all its items the same reason: said once.
fn reasons(layout: &Layout<'_>, items: &[(usize, &ItemRecord)]) -> Vec<Item> {
    let same = items.chunk_by(|(_, one), (_, next)| one.not_applicable_by_facts == next.not_applicable_by_facts);
    let one = |(index, item): &(usize, &ItemRecord)| {
        let number = Span { to: None, ..layout.number(&item.id) };
        let text = Text::from(number).plain(" ").plain(item.title.as_str());
        Item { anchor: Some(anchor(*index)), ..Item::new(text) }
    };
    let reason = |same: &[(usize, &ItemRecord)]| {
        let reason = same
            .first()
            .and_then(|(_, item)| item.not_applicable_by_facts.as_ref())
            .filter(|reason| !reason.is_blank());
        let reason = reason.map_or_else(|| layout.say("report-none-given"), ToString::to_string);
        Item::new(reason).with(same.iter().map(one).collect())
    };
    same.map(reason).collect()
}

fn entry(layout: &Layout<'_>, index: usize, item: &ItemRecord) -> LedgerEntry {
    let parts: Vec<&PartRecord> = item.parts.iter().filter(|part| !part.not_applicable_by_facts).collect();
    let state = outcome(layout, item);
    // The heading above names the checklist.
    let head = Text::default().code(item.id.item.as_str()).plain(" ").plain(item.title.as_str());
    let entry =
        LedgerEntry { anchor: Some(anchor(index)), head, fields: fields(layout, item), ..LedgerEntry::default() };
    // An item with one part, which came to what the item came to, is said at once; else the parts stand below it.
    match parts.as_slice() {
        [only] if layout.part_state(item, only) == state => {
            let part = part(layout, item, only);
            let fields = part.fields.into_iter().chain(entry.fields).collect();
            LedgerEntry { body: part.head, state, by: part.by, fields, ..entry }
        }
        _ => LedgerEntry { state, parts: parts.iter().map(|one| part(layout, item, one)).collect(), ..entry },
    }
}

/// What an item came to: the worst of its parts speaks for it, and what is only proposed counts as open.
fn outcome(layout: &Layout<'_>, item: &ItemRecord) -> Text {
    let parts = || item.parts.iter().filter(|part| !part.not_applicable_by_facts);
    let is_proposed = |part: &&PartRecord| layout.source.is_proposed(&item.id, &part.id);
    if parts().any(|part| part.is_lapsed(layout.source.today) && !is_proposed(&part)) {
        return layout.state(item.outcome, true).into();
    }
    if let Some(proposed) = parts().find(is_proposed) {
        return if parts().count() == 1 {
            layout.part_state(item, proposed)
        } else {
            layout.state(Outcome::Open, false).into()
        };
    }
    let own = parts().map(|part| part.outcome).max();
    let state = layout.state(item.outcome, false);
    let word = match (item.outcome, own) {
        // An entry without parts sums up others, or is an option of one: here of one that was not taken.
        (Outcome::NotApplicable, None) => layout.say("report-outcome-not-taken"),
        (outcome, Some(own)) if own == outcome => return state.into(),
        _ => layout.fill("report-outcome-derived", &[("outcome", &state.text)]),
    };
    Span { text: word, ..state }.into()
}

/// A part: what it asks and what was chosen, what it came to, who decided, and why.
fn part(layout: &Layout<'_>, item: &ItemRecord, part: &PartRecord) -> LedgerEntry {
    let mut fields = Vec::new();
    if let Some(owner) = &part.owner {
        fields.push(layout.field("report-page-owner", owner.as_str()));
    }
    if part.outcome.is_affirmed() && !layout.source.is_proposed(&item.id, &part.id) {
        // Reason, control and sentence stand in the register, once.
        fields.push(register::link(layout, item, part));
    } else {
        for (label, text) in [("report-reason", &part.reason), ("report-control", &part.control)] {
            fields.extend(text.as_ref().map(|text| layout.field(label, text.as_str())));
        }
    }
    LedgerEntry {
        head: asked(part),
        state: layout.part_state(item, part),
        by: decided(layout, part),
        fields,
        ..LedgerEntry::default()
    }
}

/// Who decided, when, and who wrote it down.
fn decided(layout: &Layout<'_>, part: &PartRecord) -> Text {
    if part.preset {
        return layout.say("report-preset").into();
    }
    let (Some(by), Some(at)) = (&part.by, &part.at) else { return Text::default() };
    let text = Text::from(layout.person(by)).soft(format!(", {}", day(at.as_str())));
    match part.rec.as_ref().filter(|rec| *rec != by) {
        Some(rec) => text.soft(format!("; {} {}", layout.say("report-recorded-by"), layout.person(rec))),
        None => text,
    }
}

/// What else is said of an item.
fn fields(layout: &Layout<'_>, item: &ItemRecord) -> Vec<Field> {
    let mut fields: Vec<Field> = item.note.iter().map(|note| layout.field("report-note", note.as_str())).collect();
    // Tables have everything about them; here they are named.
    for evidence in &item.evidence {
        let to = Some("documents".to_owned());
        fields.push(layout.field("report-page-evidence", Span { to, ..Span::new(Form::Plain, evidence.title()) }));
    }
    for comment in &item.comments {
        let to = Some("comments".to_owned());
        fields.push(layout.field("report-comment", Span { to, ..Span::new(Form::Plain, comment.signer.as_str()) }));
    }
    // The law's clauses do not stand in the record.
    let rows = if layout.is_whole { Vec::new() } else { law::rows(layout.source, item, layout.source.language) };
    let clauses = rows.iter().flat_map(Row::shown);
    let clauses = clauses.map(|clause| format!("{} ({})", clause.name, law::marks(clause, layout.words)));
    let clauses = clauses.collect::<Vec<_>>().join("; ");
    if !clauses.is_empty() {
        fields.push(layout.field("report-clauses", clauses));
    }
    fields.extend(item.advisories.iter().map(|advisory| layout.field("report-advisory", advised(layout, advisory))));
    fields
}

/// What stood when the record was made.
fn advised(layout: &Layout<'_>, advisory: &AdvisoryRecord) -> String {
    let steps = [("advisory-in-force", &advisory.in_force), ("advisory-to-come", &advisory.to_come)];
    let steps = steps.into_iter().filter(|(_, days)| !days.is_empty()).map(|(id, days)| {
        let days: Vec<&str> = days.iter().map(Line::as_str).collect();
        format!("{}: {}.", layout.say(id), days.join(", "))
    });
    std::iter::once(advisory.title.to_string()).chain(steps).collect::<Vec<_>>().join(" ")
}
