//! From text to [`Answers`].

#![expect(clippy::wildcard_enum_match_arm, reason = "of all kinds of values one or two are wanted at a place")]

use toml::de::{DeTable, DeValue};

use crate::checklist::Outcome;
use crate::session::profile;
use crate::text::{FormatFound, FormatNumber, Line, Note};
use crate::worksheet::person::is_email;
use crate::worksheet::{Assignment, Side};
use crate::workspace::Say;

use super::answers::{Affirmer, Answers, AnswersEntry, Document, Fact, Given, Wanted};
use super::fields::{Fields, Value};
use super::nearest::nearest;
use super::{FORMAT, Problem};

const ME: [&str; 5] = ["name", "role", "organisation", "email", "side"];
const ANSWER: [&str; 8] = ["outcome", "chosen", "reason", "control", "owner", "affirmation", "affirmed_by", "expires"];
const AFFIRMER: [&str; 3] = ["name", "email", "role"];
const DOCUMENT: [&str; 6] = ["item", "file", "link", "dated", "expires", "note"];

/// The words that changed with the number of the format.
struct Words {
    assignment: &'static str,
    assignee: &'static str,
    document: &'static str,
}

impl Words {
    fn of(number: FormatNumber) -> Self {
        match number {
            FormatNumber::Draft => Self { assignment: "plan", assignee: "owner", document: "evidence" },
            FormatNumber::One => Self { assignment: "assignment", assignee: "assignee", document: "document" },
        }
    }

    fn top(&self) -> [&'static str; 9] {
        ["format", "me", "account", "checklist", "fact", "answer", "note", self.assignment, self.document]
    }
}

/// Reads a file, or tells everything that is wrong with it.
pub fn read(text: &str) -> Result<Answers, Vec<Problem>> {
    let mut fields = Fields::new(text);
    let table = match DeTable::parse(text) {
        Ok(table) => table,
        Err(error) => {
            let line = fields.line_at(error.span().map_or(0, |span| span.start));
            let detail = error.message().lines().map(crate::text::harmless).collect::<Vec<_>>().join(" ");
            fields.wrong(line, Say::new("apply-not-toml").with("detail", detail));
            return Err(fields.problems);
        }
    };
    let mut answers = Answers::default();
    let mut format = None;
    let found = table.get_ref().get("format").and_then(|value| value.get_ref().as_str()).unwrap_or_default();
    let (words, is_ours) = match FormatNumber::found(found, FORMAT) {
        FormatFound::Known(number) => (Words::of(number), true),
        FormatFound::Newer(_) | FormatFound::Other => (Words::of(FormatNumber::default()), false),
    };
    for (line, key, value) in fields.entries(table.get_ref()) {
        match key {
            "format" => format = fields.text(key, value).map(|text| (line, text)),
            "me" => answers.me = Some(me(&mut fields, line, value)),
            "account" => account(&mut fields, value, &mut answers),
            "checklist" => {
                answers.lists = each(&mut fields, key, value, |fields, key, _, value| wanted(fields, key, value));
            }
            "fact" => answers.facts = each(&mut fields, key, value, |fields, key, _, value| fact(fields, key, value)),
            "answer" => {
                answers.answers = each(&mut fields, key, value, |fields, _, line, value| answer(fields, line, value));
            }
            "note" => answers.notes = each(&mut fields, key, value, |fields, key, _, value| fields.note(key, value)),
            _ if key == words.assignment => {
                let read = |fields: &mut Fields<'_>, _: &str, line, value: Value<'_, '_>| {
                    Some(assignment(fields, &words, line, value))
                };
                answers.assignments = each(&mut fields, key, value, read);
            }
            _ if key == words.document => answers.evidence = documents(&mut fields, &words, value),
            _ => fields.unknown(line, key, &words.top()),
        }
    }
    // A file of another format is not judged by the rules of this one.
    let line = format.map_or(1, |(line, _)| line);
    if !is_ours {
        let say = Say::new("apply-format").with("found", crate::text::harmless(found)).with("format", FORMAT);
        fields.problems = vec![Problem { line, say }];
    }
    fields.problems.sort_by_key(|problem| problem.line);
    if fields.problems.is_empty() { Ok(answers) } else { Err(fields.problems) }
}

/// The entries of a table, each read alone.
fn each<T>(
    fields: &mut Fields<'_>,
    field: &str,
    value: Value<'_, '_>,
    read: impl Fn(&mut Fields<'_>, &str, usize, Value<'_, '_>) -> Option<T>,
) -> Vec<AnswersEntry<T>> {
    let mut entries = Vec::new();
    for (line, key, value) in fields.table(field, value) {
        if let Some(value) = read(fields, key, line, value) {
            entries.push(AnswersEntry { line, key: key.to_owned(), value });
        }
    }
    entries
}

fn account(fields: &mut Fields<'_>, value: Value<'_, '_>, answers: &mut Answers) {
    for (line, key, value) in fields.table("account", value) {
        if key == "name" {
            let name = fields.one_line(key, value).filter(|name| !name.is_blank());
            answers.name = name.map(|value| AnswersEntry { line, key: key.to_owned(), value });
        } else {
            fields.unknown(line, key, &["name"]);
        }
    }
}

fn me(fields: &mut Fields<'_>, line: usize, value: Value<'_, '_>) -> profile::Given {
    let mut me = profile::Given::default();
    for (line, key, value) in fields.table("me", value) {
        match key {
            "name" => me.name = fields.one_line(key, value),
            "role" => me.role = fields.one_line(key, value),
            "organisation" => me.organisation = fields.one_line(key, value),
            "email" => me.email = Some(email(fields, line, value)),
            "side" => me.side = Some(side(fields, line, value)),
            _ => fields.unknown(line, key, &ME),
        }
    }
    let (name, email) = (me.name.clone().unwrap_or_default(), me.email.clone().unwrap_or_default());
    needed(fields, line, &[("name", &name), ("email", &email)]);
    me
}

fn needed(fields: &mut Fields<'_>, line: usize, given: &[(&str, &Line)]) {
    for (name, _) in given.iter().filter(|(_, text)| text.is_blank()) {
        fields.wrong(line, Say::new("apply-missing-field").with("field", *name));
    }
}

fn email(fields: &mut Fields<'_>, line: usize, value: Value<'_, '_>) -> Line {
    let email = fields.one_line("email", value).unwrap_or_default();
    if !email.is_blank() && !is_email(email.as_str()) {
        fields.wrong(line, Say::new("apply-not-an-email").with("text", email.as_str()));
    }
    email
}

fn side(fields: &mut Fields<'_>, line: usize, value: Value<'_, '_>) -> Side {
    let text = fields.text("side", value).unwrap_or_default();
    text.parse().unwrap_or_else(|_| {
        word(fields, line, text, &Side::ALL.map(Side::as_str));
        Side::default()
    })
}

/// A word that is none of those that may stand there.
fn word(fields: &mut Fields<'_>, line: usize, text: &str, known: &[&str]) {
    let say = Say::new("apply-unknown-word").with("text", crate::text::harmless(text)).with("known", known.join(", "));
    fields.suggest(line, say, "apply-unknown-word-near", nearest(text, known.iter().copied()));
}

fn wanted(fields: &mut Fields<'_>, key: &str, value: Value<'_, '_>) -> Option<Wanted> {
    match value.get_ref() {
        DeValue::Boolean(true) => Some(Wanted::In),
        DeValue::Boolean(false) => Some(Wanted::Out),
        _ => fields.text(key, value).map(|edition| Wanted::Edition(edition.to_owned())),
    }
}

fn fact(fields: &mut Fields<'_>, key: &str, value: Value<'_, '_>) -> Option<Fact> {
    match value.get_ref() {
        DeValue::Boolean(yes) => Some(Fact::One(Line::clean(if *yes { "yes" } else { "no" }))),
        DeValue::Array(_) => fields.list(key, value).map(Fact::Many),
        _ => fields.one_line(key, value).map(Fact::One),
    }
}

fn outcome(fields: &mut Fields<'_>, line: usize, value: Value<'_, '_>) -> Option<Outcome> {
    let text = fields.text("outcome", value)?;
    let known: Vec<&str> = Outcome::ALL.into_iter().filter(|o| *o != Outcome::Open).map(Outcome::as_str).collect();
    match text.parse() {
        Ok(outcome) if outcome != Outcome::Open => Some(outcome),
        // Whatever is not in the file stays open; an open answer in it would be one that is silently not applied.
        _ => {
            word(fields, line, text, &known);
            None
        }
    }
}

fn answer(fields: &mut Fields<'_>, line: usize, value: Value<'_, '_>) -> Option<Given> {
    let mut given = Given::default();
    match value.get_ref() {
        DeValue::String(_) => given.outcome = Some(outcome(fields, line, value)?),
        DeValue::Array(_) => given.chosen = fields.list("chosen", value)?,
        _ => {
            for (line, key, value) in fields.table("answer", value) {
                match key {
                    "outcome" => given.outcome = outcome(fields, line, value),
                    "chosen" => given.chosen = fields.list(key, value).unwrap_or_default(),
                    "reason" => given.reason = some(fields.note(key, value)),
                    "control" => given.control = some(fields.note(key, value)),
                    "owner" => given.owner = fields.one_line(key, value).filter(|owner| !owner.is_blank()),
                    "affirmation" => given.affirmation = some(fields.note(key, value)),
                    "affirmed_by" => given.affirmed_by = Some(affirmer(fields, line, value)),
                    "expires" => given.expires = fields.date(key, value),
                    _ => fields.unknown(line, key, &ANSWER),
                }
            }
        }
    }
    Some(given)
}

/// A blank text says nothing.
fn some(note: Option<Note>) -> Option<Note> {
    note.filter(|note| !note.is_blank())
}

fn affirmer(fields: &mut Fields<'_>, line: usize, value: Value<'_, '_>) -> Affirmer {
    let mut affirmer = Affirmer { name: Line::default(), email: Line::default(), role: Line::default() };
    for (line, key, value) in fields.table("affirmed_by", value) {
        match key {
            "name" => affirmer.name = fields.one_line(key, value).unwrap_or_default(),
            "email" => affirmer.email = email(fields, line, value),
            "role" => affirmer.role = fields.one_line(key, value).unwrap_or_default(),
            _ => fields.unknown(line, key, &AFFIRMER),
        }
    }
    needed(fields, line, &[("name", &affirmer.name), ("email", &affirmer.email), ("role", &affirmer.role)]);
    affirmer
}

fn documents(fields: &mut Fields<'_>, words: &Words, value: Value<'_, '_>) -> Vec<AnswersEntry<Document>> {
    fields.tables(words.document, value).into_iter().map(|value| document(fields, words, value)).collect()
}

fn document(fields: &mut Fields<'_>, words: &Words, value: Value<'_, '_>) -> AnswersEntry<Document> {
    let line = fields.line(value);
    let mut entry = AnswersEntry { line, key: String::new(), value: Document::default() };
    let mut sources = Vec::new();
    for (line, key, value) in fields.table(words.document, value) {
        match key {
            "item" => fields.text(key, value).unwrap_or_default().clone_into(&mut entry.key),
            "file" | "link" => sources.extend(fields.text(key, value).map(|text| (key, text.to_owned()))),
            "dated" => entry.value.dated = fields.date(key, value),
            "expires" => entry.value.expires = fields.date(key, value),
            "note" => entry.value.note = fields.note(key, value).unwrap_or_default(),
            _ => fields.unknown(line, key, &DOCUMENT),
        }
    }
    match sources.as_slice() {
        // A path is never taken for an address, nor the other way round.
        [(key, source)] if (*key == "link") == source.contains("://") => entry.value.source.clone_from(source),
        _ => fields.wrong(line, Say::new("apply-file-or-link")),
    }
    entry
}

fn assignment(fields: &mut Fields<'_>, words: &Words, line: usize, value: Value<'_, '_>) -> Assignment {
    let mut assignment = Assignment { assignee: Line::default(), missing: Note::default(), due: None };
    for (line, key, value) in fields.table(words.assignment, value) {
        match key {
            _ if key == words.assignee => assignment.assignee = fields.one_line(key, value).unwrap_or_default(),
            "missing" => assignment.missing = fields.note(key, value).unwrap_or_default(),
            "due" => assignment.due = fields.date(key, value),
            _ => fields.unknown(line, key, &[words.assignee, "missing", "due"]),
        }
    }
    needed(fields, line, &[(words.assignee, &assignment.assignee)]);
    assignment
}
