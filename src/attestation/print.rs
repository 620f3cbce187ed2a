//! The one spelling of a record.
//!
//! Every string stands on one line and no other way of writing it is used, so nothing that a person types can look like
//! the marker, a seal or a table of its own.

use std::fmt::{Display, Write as _};

use crate::text::quoted;

use super::MARKER;
use super::document::{
    AdvisoryRecord, Document, EvidenceRecord, FactRecord, ItemRecord, ListRecord, PartRecord, PersonRecord,
    RemarkRecord,
};

struct Printer(String);

impl Printer {
    fn line(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }

    fn table(&mut self, header: &str) {
        self.0.push('\n');
        self.line(header);
    }

    fn raw(&mut self, key: &str, value: impl Display) {
        // Writing to a String cannot fail.
        let _: std::fmt::Result = writeln!(self.0, "{key} = {value}");
    }

    fn text(&mut self, key: &str, value: &str) {
        self.raw(key, quoted(value));
    }

    fn some<T: AsRef<str>>(&mut self, key: &str, value: Option<&T>) {
        if let Some(value) = value {
            self.text(key, value.as_ref());
        }
    }

    fn list<T: AsRef<str>>(&mut self, key: &str, of: &[T]) {
        let list: Vec<String> = of.iter().map(|item| quoted(item.as_ref())).collect();
        self.raw(key, format!("[{}]", list.join(", ")));
    }
}

/// The record as text, the marker line last.
pub fn print(document: &Document) -> String {
    let mut out = Printer(String::new());
    out.text("format", document.format.as_str());
    out.text("document", document.document.as_str());
    out.text("created", document.created.as_str());
    out.some("supersedes", document.supersedes.as_ref());
    out.table("[account]");
    out.text("name", document.account.name.as_str());
    out.text("worksheet", document.account.worksheet.as_str());
    out.text("worksheet_digest", document.account.worksheet_digest.as_str());
    document.checklists.iter().for_each(|list| checklist(&mut out, list));
    for seal in &document.required_seals {
        out.table("[[required_seal]]");
        out.text("role", seal.role.as_str());
    }
    document.remarks.iter().for_each(|one| remark(&mut out, "[[remark]]", one));
    document.people.iter().for_each(|one| person(&mut out, one));
    document.facts.iter().for_each(|one| fact(&mut out, one));
    document.items.iter().for_each(|one| item(&mut out, one));
    out.table("[counts]");
    out.raw("items", document.counts.items);
    out.raw("aside", document.counts.aside);
    out.table("[counts.outcome]");
    for (outcome, count) in &document.counts.outcome {
        out.raw(outcome.as_str(), count);
    }
    out.line("");
    out.line(MARKER);
    out.0
}

fn checklist(out: &mut Printer, list: &ListRecord) {
    out.table("[[checklist]]");
    out.text("id", list.id.as_str());
    out.text("edition", list.edition.as_str());
    out.text("title", list.title.as_str());
    out.text("structure", list.structure.as_str());
    if let Some(overlay) = &list.overlay {
        out.text("overlay.name", overlay.name.as_str());
        out.text("overlay.digest", overlay.digest.as_str());
    }
    for (key, items) in [("unknown", &list.unknown), ("unseen", &list.unseen)] {
        if !items.is_empty() {
            out.list(key, items);
        }
    }
    for (language, digest) in &list.words {
        out.text(&format!("words.{language}"), digest.as_str());
    }
    out.some("advisories", list.advisories.as_ref());
}

fn person(out: &mut Printer, person: &PersonRecord) {
    out.table("[[person]]");
    out.text("id", person.id.as_str());
    out.text("name", person.name.as_str());
    out.text("role", person.role.as_str());
    out.text("organisation", person.organisation.as_str());
    out.text("email", person.email.as_str());
    out.text("side", person.side.as_str());
}

fn fact(out: &mut Printer, fact: &FactRecord) {
    out.table("[[fact]]");
    out.text("id", &fact.id.to_string());
    out.text("ask", fact.ask.as_str());
    out.some("value", fact.value.as_ref());
    if let Some(values) = &fact.values {
        out.list("values", values);
    }
    out.list("answer", &fact.answer);
}

fn item(out: &mut Printer, item: &ItemRecord) {
    out.table("[[item]]");
    out.text("id", &item.id.to_string());
    out.text("section", item.section.as_str());
    out.text("title", item.title.as_str());
    out.text("outcome", item.outcome.as_str());
    out.some("aside", item.aside.as_ref());
    out.some("note", item.note.as_ref());
    item.parts.iter().for_each(|one| part(out, one));
    item.evidence.iter().for_each(|one| evidence(out, one));
    item.advisories.iter().for_each(|one| advisory(out, one));
    item.remarks.iter().for_each(|one| remark(out, "[[item.remark]]", one));
}

fn remark(out: &mut Printer, header: &str, remark: &RemarkRecord) {
    out.table(header);
    out.some("on", remark.on.as_ref().map(ToString::to_string).as_ref());
    out.text("record", remark.record.as_str());
    out.text("signer", remark.signer.as_str());
    out.text("key", remark.key.as_str());
    out.text("verdict", remark.verdict.as_str());
    if remark.trusted {
        out.raw("trusted", true);
    }
    out.some("text", remark.text.as_ref());
    out.some("reply", remark.reply.as_ref());
    out.some("by", remark.by.as_ref());
    out.some("at", remark.at.as_ref());
}

fn advisory(out: &mut Printer, advisory: &AdvisoryRecord) {
    out.table("[[item.advisory]]");
    out.text("id", advisory.id.as_str());
    out.text("title", advisory.title.as_str());
    for (key, days) in [("in_force", &advisory.in_force), ("to_come", &advisory.to_come)] {
        if !days.is_empty() {
            out.list(key, days);
        }
    }
}

fn part(out: &mut Printer, part: &PartRecord) {
    out.table("[[item.part]]");
    out.text("id", part.id.as_str());
    out.text("text", part.text.as_str());
    out.text("outcome", part.outcome.as_str());
    if part.aside {
        out.raw("aside", true);
    }
    if part.preset {
        out.raw("preset", true);
    }
    if !part.chosen.is_empty() {
        out.list("chosen", &part.chosen);
        out.list("choice", &part.choice);
    }
    out.some("reason", part.reason.as_ref());
    out.some("control", part.control.as_ref());
    out.some("owner", part.owner.as_ref());
    out.some("affirmation", part.affirmation.as_ref());
    if let Some(meaning) = part.affirmation_meaning {
        out.raw("affirmation_meaning", meaning);
    }
    out.some("affirmed_by", part.affirmed_by.as_ref());
    out.some("expires", part.expires.as_ref());
    out.some("how", part.how.as_ref());
    out.some("by", part.by.as_ref());
    out.some("rec", part.rec.as_ref());
    out.some("at", part.at.as_ref());
    out.some("language", part.language.as_ref());
    if let Some(meaning) = part.meaning {
        out.raw("meaning", meaning);
    }
    if !part.notes.is_empty() {
        out.list("notes", &part.notes);
    }
}

fn evidence(out: &mut Printer, evidence: &EvidenceRecord) {
    out.table("[[item.evidence]]");
    out.text("id", evidence.id.as_str());
    out.some("part", evidence.part.as_ref());
    out.some("name", evidence.name.as_ref());
    if let Some(size) = evidence.size {
        out.raw("size", size);
    }
    out.some("sha256", evidence.sha256.as_ref());
    out.some("link", evidence.link.as_ref());
    out.some("dated", evidence.dated.as_ref());
    out.some("expires", evidence.expires.as_ref());
    out.some("note", evidence.note.as_ref());
    out.text("by", evidence.by.as_str());
    out.text("rec", evidence.rec.as_str());
    out.text("at", evidence.at.as_str());
}
