//! From an event to its line.

use std::fmt::Write as _;

use crate::checklist::digest;
use crate::text::{Line, Note, quoted};
use crate::worksheet::answer::{Answer, FactValue};
use crate::worksheet::edition::Edition;
use crate::worksheet::event::{Event, EventKind, Standing};
use crate::worksheet::evidence::{Evidence, Source, Within};
use crate::worksheet::person::Person;
use crate::worksheet::remark::Remark;
use crate::worksheet::stamp::written;

use super::{END, SUM};

/// Writes `key = value` pairs of an inline table.
struct Fields(String);

impl Fields {
    fn raw(&mut self, key: &str, value: &str) {
        let comma = if self.0.ends_with("{ ") { "" } else { ", " };
        // Writing to a String cannot fail.
        let _: std::fmt::Result = write!(self.0, "{comma}{key} = {value}");
    }

    fn text(&mut self, key: &str, value: &str) {
        self.raw(key, &quoted(value));
    }

    /// A word of ours, such as a digest. It is a string, so nothing else has looked yet at what it holds.
    fn word(&mut self, key: &str, value: &str) {
        self.text(key, Line::clean(value).as_str());
    }

    fn some(&mut self, key: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.text(key, value);
        }
    }

    fn list<T: std::fmt::Display>(&mut self, key: &str, of: impl IntoIterator<Item = T>) {
        let list: Vec<String> = of.into_iter().map(|item| quoted(&item.to_string())).collect();
        self.raw(key, &format!("[{}]", list.join(", ")));
    }
}

/// The line of an event, without its newline. An event of a kind not understood has none.
pub fn print(event: &Event) -> String {
    let mut fields = Fields(format!("{} = {{ ", event.id));
    fields.list("seen", &event.seen);
    fields.text("at", &written(event.at));
    fields.text("by", event.by.as_str());
    fields.text("rec", event.rec.as_str());
    if event.standing == Standing::Proposed {
        fields.text("standing", "proposed");
    }
    if let Some(group) = event.group {
        fields.text("group", &group.to_string());
    }
    fields.some("why", event.why.as_ref().map(Note::as_str));
    what(&mut fields, &event.what);
    let sum = digest::short(fields.0.as_bytes());
    fields.0 + SUM + &sum + END
}

fn what(fields: &mut Fields, what: &EventKind) {
    match what {
        EventKind::Person(known) => person(fields, known),
        EventKind::PersonConfirmed { person, identity } => {
            fields.text("kind", "person-confirmed");
            fields.text("person", person.as_str());
            fields.text("name", identity.name.as_str());
            fields.text("email", identity.email.as_str());
            fields.text("side", identity.side.as_str());
        }
        EventKind::Name(name) => {
            fields.text("kind", "name");
            fields.text("text", name.as_str());
        }
        EventKind::Checklist { checklist, edition } => {
            fields.text("kind", "checklist");
            fields.text("checklist", checklist.as_str());
            if let Some(edition) = edition {
                self::edition(fields, edition);
            }
        }
        EventKind::Fact { on, value } => {
            fields.text("kind", "fact");
            fields.text("on", &on.to_string());
            match value {
                None => {}
                Some(FactValue::One(one)) => fields.text("value", one.as_str()),
                Some(FactValue::Many(many)) => fields.list("values", many),
            }
        }
        EventKind::Answer { on, answer } => {
            fields.text("kind", "answer");
            fields.text("on", &on.to_string());
            if let Some(answer) = answer {
                self::answer(fields, answer);
            }
        }
        EventKind::Plan { on, plan } => {
            fields.text("kind", "plan");
            fields.text("on", &on.to_string());
            if let Some(plan) = plan {
                fields.text("owner", plan.owner.as_str());
                fields.text("missing", plan.missing.as_str());
                fields.some("due", plan.due.map(|d| d.to_string()).as_deref());
            }
        }
        EventKind::Note { on, text } => {
            fields.text("kind", "note");
            fields.text("on", &on.to_string());
            fields.text("text", text.as_str());
        }
        EventKind::Evidence { on, id, evidence } => {
            fields.text("kind", "evidence");
            fields.text("on", &on.to_string());
            fields.text("document", id.as_str());
            if let Some(evidence) = evidence {
                self::evidence(fields, evidence);
            }
        }
        EventKind::Remark { on, remark } => {
            fields.text("kind", "remark");
            fields.some("on", on.as_ref().map(ToString::to_string).as_deref());
            self::remark(fields, remark);
        }
        EventKind::Reply { to, text } => {
            fields.text("kind", "reply");
            fields.text("to", &to.to_string());
            fields.text("text", text.as_str());
        }
        EventKind::Question { id, question } => {
            fields.text("kind", "question");
            fields.text("question", id.as_str());
            if let Some(question) = question {
                fields.text("text", question.text.as_str());
                fields.text("owner", question.owner.as_str());
                fields.some("due", question.due.map(|d| d.to_string()).as_deref());
            }
        }
        EventKind::QuestionReply { id, reply } => {
            fields.text("kind", "question-reply");
            fields.text("question", id.as_str());
            if let Some(reply) = reply {
                fields.text("text", reply.text.as_str());
                fields.text("from", reply.from.as_str());
            }
        }
        EventKind::Undo { event } => {
            fields.text("kind", "undo");
            fields.text("event", &event.to_string());
        }
        EventKind::Sealed { record, path } => {
            fields.text("kind", "sealed");
            fields.word("record", record);
            fields.text("path", path.as_str());
        }
        EventKind::Unknown { kind } => fields.word("kind", kind),
    }
}

fn person(fields: &mut Fields, person: &Person) {
    fields.text("kind", "person");
    fields.text("person", person.id.as_str());
    fields.text("name", person.name.as_str());
    fields.text("role", person.role.as_str());
    fields.text("organisation", person.organisation.as_str());
    fields.text("email", person.email.as_str());
    fields.text("side", person.side.as_str());
}

fn evidence(fields: &mut Fields, evidence: &Evidence) {
    match &evidence.source {
        Source::File(file) => {
            fields.text("name", file.name.as_str());
            // TOML knows no larger numbers, and no disk such files.
            fields.raw("size", &i64::try_from(file.size).unwrap_or(i64::MAX).to_string());
            fields.text("sha256", file.sha256.as_str());
            fields.some("path", file.path.as_ref().map(Within::as_str));
        }
        Source::Link(link) => fields.text("link", link.as_str()),
    }
    fields.some("dated", evidence.dated.map(|d| d.to_string()).as_deref());
    fields.some("expires", evidence.expires.map(|d| d.to_string()).as_deref());
    if !evidence.note.is_blank() {
        fields.text("note", evidence.note.as_str());
    }
}

fn remark(fields: &mut Fields, remark: &Remark) {
    fields.text("record", remark.record.as_str());
    fields.text("signer", remark.signer.as_str());
    fields.text("key", remark.key.as_str());
    fields.text("verdict", remark.verdict.as_str());
    if remark.trusted {
        fields.raw("trusted", "true");
    }
    fields.text("text", remark.text.as_str());
}

fn edition(fields: &mut Fields, edition: &Edition) {
    fields.text("edition", edition.edition.as_str());
    fields.word("digest", &edition.digest);
    if let Some(overlay) = &edition.overlay {
        fields.text("overlay", overlay.name.as_str());
        fields.word("overlay_digest", &overlay.digest);
        fields.text("overlay_text", overlay.text.as_str());
    }
}

fn answer(fields: &mut Fields, answer: &Answer) {
    fields.text("outcome", answer.outcome.as_str());
    if !answer.chosen.is_empty() {
        fields.list("chosen", &answer.chosen);
    }
    fields.some("reason", answer.reason.as_ref().map(Note::as_str));
    fields.some("control", answer.control.as_ref().map(Note::as_str));
    fields.some("owner", answer.owner.as_ref().map(Line::as_str));
    if let Some(affirmation) = &answer.affirmation {
        fields.text("sentence", affirmation.sentence.as_str());
        fields.raw("sentence_meaning", &affirmation.meaning.to_string());
        fields.text("affirmed_by", affirmation.by.as_str());
        fields.text("expires", &affirmation.expires.to_string());
        fields.text("how", affirmation.how.as_str());
    }
    fields.word("language", &answer.shown.language);
    fields.raw("meaning", &answer.shown.meaning.to_string());
    fields.word("shown", &answer.shown.text);
    if !answer.shown.notes.is_empty() {
        fields.list("notes", &answer.shown.notes);
    }
}
