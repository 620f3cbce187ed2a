//! One event, one line.
//!
//! `ID = { seen = [ … ], at = "…", …, sum = "…" }`: a line is a TOML document of its own. `sum` is a short digest of what
//! stands before it on the line, against accidents; only a seal is against adversaries.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde::Deserialize;

use crate::checklist::{Address, Id, Outcome, digest};
use crate::text::{Line, Note, quoted};

use super::answer::{Affirmation, Answer, FactValue, Plan, Shown};
use super::event::{Event, EventId, Standing, What};
use super::person::Person;
use super::stamp::written;

/// Why a line is not an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineError {
    /// Not `ID = { … }`, or not TOML, or a value that cannot be; the message says which.
    Form(String),
    /// The sum does not match what stands before it.
    Sum,
}

impl From<crate::checklist::address::NotAnId> for LineError {
    fn from(error: crate::checklist::address::NotAnId) -> Self {
        Self::Form(error.to_string())
    }
}

impl From<crate::text::TextError> for LineError {
    fn from(error: crate::text::TextError) -> Self {
        Self::Form(error.to_string())
    }
}

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
    what(&mut fields, &event.what);
    let sum = digest::short(fields.0.as_bytes());
    fields.text("sum", &sum);
    fields.0.push_str(" }");
    fields.0
}

fn what(fields: &mut Fields, what: &What) {
    match what {
        What::Person(person) => {
            fields.text("kind", "person");
            fields.text("person", person.id.as_str());
            fields.text("name", person.name.as_str());
            fields.text("role", person.role.as_str());
            fields.text("organisation", person.organisation.as_str());
            fields.text("email", person.email.as_str());
            fields.text("side", person.side.as_str());
        }
        What::Name(name) => {
            fields.text("kind", "name");
            fields.text("text", name.as_str());
        }
        What::Checklist { checklist, edition, digest } => {
            fields.text("kind", "checklist");
            fields.text("checklist", checklist.as_str());
            fields.text("edition", edition.as_str());
            fields.text("digest", digest);
        }
        What::Fact { on, value } => {
            fields.text("kind", "fact");
            fields.text("on", &on.to_string());
            match value {
                None => {}
                Some(FactValue::One(one)) => fields.text("value", one.as_str()),
                Some(FactValue::Many(many)) => fields.list("values", many),
            }
        }
        What::Answer { on, answer } => {
            fields.text("kind", "answer");
            fields.text("on", &on.to_string());
            if let Some(answer) = answer {
                self::answer(fields, answer);
            }
        }
        What::Plan { on, plan } => {
            fields.text("kind", "plan");
            fields.text("on", &on.to_string());
            if let Some(plan) = plan {
                fields.text("owner", plan.owner.as_str());
                fields.text("missing", plan.missing.as_str());
                fields.some("due", plan.due.map(|d| d.to_string()).as_deref());
            }
        }
        What::Note { on, text } => {
            fields.text("kind", "note");
            fields.text("on", &on.to_string());
            fields.text("text", text.as_str());
        }
        What::Undo { event } => {
            fields.text("kind", "undo");
            fields.text("event", &event.to_string());
        }
        What::Sealed { record, path } => {
            fields.text("kind", "sealed");
            fields.text("record", record);
            fields.text("path", path.as_str());
        }
        What::Unknown { kind } => fields.text("kind", kind),
    }
}

fn answer(fields: &mut Fields, answer: &Answer) {
    fields.text("outcome", answer.outcome.as_str());
    if !answer.chosen.is_empty() {
        fields.list("chosen", &answer.chosen);
    }
    fields.some("reason", answer.reason.as_ref().map(Note::as_str));
    fields.some("control", answer.control.as_ref().map(Note::as_str));
    if let Some(affirmation) = &answer.affirmation {
        fields.text("sentence", affirmation.sentence.as_str());
        fields.text("affirmed_by", affirmation.by.as_str());
        fields.text("expires", &affirmation.expires.to_string());
        fields.text("how", affirmation.how.as_str());
    }
    fields.text("language", &answer.shown.language);
    fields.raw("meaning", &answer.shown.meaning.to_string());
    fields.text("shown", &answer.shown.text);
    if !answer.shown.notes.is_empty() {
        fields.list("notes", &answer.shown.notes);
    }
}

/// Everything that may stand in a line.
#[derive(Deserialize)]
struct Raw {
    seen: Vec<String>,
    at: String,
    by: Id,
    rec: Id,
    standing: Option<String>,
    group: Option<String>,
    kind: String,
    person: Option<Id>,
    name: Option<Line>,
    role: Option<Line>,
    organisation: Option<Line>,
    email: Option<Line>,
    side: Option<String>,
    text: Option<Note>,
    checklist: Option<Id>,
    edition: Option<Id>,
    digest: Option<Line>,
    on: Option<Address>,
    value: Option<Line>,
    values: Option<BTreeSet<Id>>,
    outcome: Option<Outcome>,
    #[serde(default)]
    chosen: BTreeSet<Id>,
    reason: Option<Note>,
    control: Option<Note>,
    sentence: Option<Note>,
    affirmed_by: Option<Id>,
    expires: Option<String>,
    how: Option<String>,
    language: Option<Id>,
    meaning: Option<u32>,
    shown: Option<Line>,
    #[serde(default)]
    notes: BTreeSet<Id>,
    owner: Option<Line>,
    missing: Option<Note>,
    due: Option<String>,
    event: Option<String>,
    record: Option<Line>,
    path: Option<Line>,
    sum: String,
    /// What a newer program may have added: the event is then not understood.
    #[serde(flatten)]
    more: std::collections::BTreeMap<String, toml::Value>,
}

#[derive(Deserialize)]
struct Wrapped {
    e: Raw,
}

/// Reads a line, without its newline.
pub fn parse(line: &str) -> Result<Event, LineError> {
    let form = |message: &str| LineError::Form(message.to_owned());
    let (id, table) = line.split_once(" = ").ok_or_else(|| form("not an event line"))?;
    let id: EventId = id.parse()?;
    let (summed, _) = line.rsplit_once(", sum = ").ok_or(LineError::Sum)?;
    let wrapped = format!("e = {table}");
    let parsed: Result<Wrapped, _> = toml::from_str(&wrapped);
    let sum = digest::short(summed.as_bytes());
    let raw = match parsed {
        Ok(wrapped) if wrapped.e.sum == sum => wrapped.e,
        // A line whose sum is right was written so: then its form is the news, else the damage is.
        Err(error) if line.ends_with(&format!(", sum = \"{sum}\" }}")) => {
            return Err(LineError::Form(error.message().to_owned()));
        }
        Ok(_) | Err(_) => return Err(LineError::Sum),
    };
    let seen = raw.seen.iter().map(|text| text.parse()).collect::<Result<Vec<_>, _>>()?;
    let at = raw.at.parse().map_err(|e: jiff::Error| LineError::Form(e.to_string()))?;
    let standing = match raw.standing.as_deref() {
        None => Standing::Confirmed,
        Some("proposed") => Standing::Proposed,
        Some(_) => return Err(form("`standing` is not known")),
    };
    let group = raw.group.as_deref().map(str::parse).transpose()?;
    let (by, rec) = (raw.by.clone(), raw.rec.clone());
    Ok(Event { id, seen, at, by, rec, standing, group, what: meaning(raw)? })
}

fn meaning(raw: Raw) -> Result<What, LineError> {
    let missing = || LineError::Form(format!("a '{}' event lacks a field", raw.kind));
    if !raw.more.is_empty() {
        return Ok(What::Unknown { kind: raw.kind });
    }
    Ok(match raw.kind.as_str() {
        "person" => What::Person(Person {
            id: raw.person.clone().ok_or_else(missing)?,
            name: raw.name.clone().ok_or_else(missing)?,
            role: raw.role.clone().unwrap_or_default(),
            organisation: raw.organisation.clone().unwrap_or_default(),
            email: raw.email.clone().unwrap_or_default(),
            side: raw.side.as_deref().ok_or_else(missing)?.parse()?,
        }),
        "name" => What::Name(Line::parse(raw.text.as_ref().ok_or_else(missing)?.as_str())?),
        "checklist" => What::Checklist {
            checklist: raw.checklist.clone().ok_or_else(missing)?,
            edition: raw.edition.clone().ok_or_else(missing)?,
            digest: raw.digest.clone().ok_or_else(missing)?.into(),
        },
        "fact" => What::Fact {
            on: raw.on.clone().ok_or_else(missing)?,
            value: match (raw.value, raw.values) {
                (None, None) => None,
                (Some(one), None) => Some(FactValue::One(one)),
                (_, Some(many)) => Some(FactValue::Many(many)),
            },
        },
        "answer" => What::Answer {
            on: raw.on.clone().filter(|on| on.part.is_some()).ok_or_else(missing)?,
            answer: match raw.outcome {
                None => None,
                Some(outcome) => Some(parse_answer(outcome, raw)?),
            },
        },
        "plan" => What::Plan {
            on: raw.on.clone().ok_or_else(missing)?,
            plan: match raw.owner {
                None => None,
                Some(owner) => {
                    Some(Plan { owner, missing: raw.missing.unwrap_or_default(), due: date(raw.due.as_deref())? })
                }
            },
        },
        "note" => What::Note { on: raw.on.clone().ok_or_else(missing)?, text: raw.text.clone().ok_or_else(missing)? },
        "undo" => What::Undo { event: raw.event.as_deref().ok_or_else(missing)?.parse()? },
        "sealed" => What::Sealed {
            record: raw.record.clone().ok_or_else(missing)?.into(),
            path: raw.path.clone().ok_or_else(missing)?,
        },
        _ => What::Unknown { kind: raw.kind },
    })
}

fn date(text: Option<&str>) -> Result<Option<jiff::civil::Date>, LineError> {
    text.map(|t| t.parse().map_err(|e: jiff::Error| LineError::Form(e.to_string()))).transpose()
}

fn parse_answer(outcome: Outcome, raw: Raw) -> Result<Answer, LineError> {
    let affirmation = match (raw.sentence, raw.affirmed_by, date(raw.expires.as_deref())?) {
        (Some(sentence), Some(by), Some(expires)) => {
            let how = raw.how.as_deref().unwrap_or("typed").parse()?;
            Some(Affirmation { sentence, by, expires, how })
        }
        (None, None, None) => None,
        _ => return Err(LineError::Form("an affirmation lacks a field".to_owned())),
    };
    Ok(Answer {
        outcome,
        chosen: raw.chosen,
        reason: raw.reason,
        control: raw.control,
        affirmation,
        shown: Shown {
            language: raw.language.map(String::from).unwrap_or_default(),
            meaning: raw.meaning.unwrap_or_default(),
            text: raw.shown.map(String::from).unwrap_or_default(),
            notes: raw.notes,
        },
    })
}
