//! From a line to its event.

use std::str::FromStr;

use serde::Deserialize;

use crate::checklist::{Address, Outcome, digest};
use crate::text::Line;
use crate::worksheet::answer::{Affirmation, Answer, FactValue, Plan, Shown};
use crate::worksheet::edition::{Edition, Overlay};
use crate::worksheet::event::{Event, EventId, EventKind, Standing};
use crate::worksheet::evidence::{Evidence, Source, Stamped};
use crate::worksheet::person::{Identity, Person};
use crate::worksheet::question::{self, Question};
use crate::worksheet::remark::Remark;

use super::{END, LineError, SUM};

/// The fields of a line; reading one takes it out, so that what is left over in the end was not understood.
struct Fields(toml::Table);

impl Fields {
    fn some<'de, T: Deserialize<'de>>(&mut self, key: &str) -> Result<Option<T>, LineError> {
        let found = self.0.remove(key).map(toml::Value::try_into).transpose();
        found.map_err(|error: toml::de::Error| LineError::Form(format!("`{key}`: {}", error.message())))
    }

    fn needed<'de, T: Deserialize<'de>>(&mut self, key: &str) -> Result<T, LineError> {
        self.some(key)?.ok_or_else(|| LineError::Form(format!("`{key}` is missing")))
    }

    fn or_empty<'de, T: Deserialize<'de> + Default>(&mut self, key: &str) -> Result<T, LineError> {
        Ok(self.some(key)?.unwrap_or_default())
    }

    /// A text that is ours to read.
    fn read<T: FromStr<Err: Into<LineError>>>(&mut self, key: &str) -> Result<T, LineError> {
        self.needed::<String>(key)?.parse().map_err(Into::into)
    }

    fn read_some<T: FromStr<Err: Into<LineError>>>(&mut self, key: &str) -> Result<Option<T>, LineError> {
        self.some::<String>(key)?.map(|text| text.parse().map_err(Into::into)).transpose()
    }

    /// A text that is a word of ours, such as a digest: kept as a string, but nothing that could harm.
    fn word(&mut self, key: &str) -> Result<String, LineError> {
        Ok(self.needed::<Line>(key)?.into())
    }
}

/// Reads a line, without its newline.
pub fn parse(line: &str) -> Result<Event, LineError> {
    let form = |message: &str| LineError::Form(message.to_owned());
    let (name, _) = line.split_once(" = ").ok_or_else(|| form("not an event line"))?;
    let id: EventId = name.parse()?;
    // The end is compared byte by byte, not as TOML: no other spelling, no comment behind it.
    let (summed, sum) = line.strip_suffix(END).and_then(|line| line.rsplit_once(SUM)).ok_or(LineError::Sum)?;
    if sum != digest::short(summed.as_bytes()) {
        return Err(LineError::Sum);
    }
    // From here on the line stands as it was written: what is wrong now is its form.
    let mut document: toml::Table = toml::from_str(line).map_err(|error| form(error.message()))?;
    let Some(toml::Value::Table(table)) = document.remove(name) else { return Err(form("not an event line")) };
    let mut fields = Fields(table);
    fields.0.remove("sum");
    let seen: Vec<String> = fields.needed("seen")?;
    let seen = seen.iter().map(|text| text.parse()).collect::<Result<Vec<EventId>, _>>()?;
    let at = fields.read("at")?;
    let (by, rec) = (fields.needed("by")?, fields.needed("rec")?);
    let standing = match fields.some::<String>("standing")?.as_deref() {
        None => Standing::Confirmed,
        Some("proposed") => Standing::Proposed,
        Some(_) => return Err(form("`standing` is not known")),
    };
    let group = fields.read_some("group")?;
    let why = fields.some("why")?;
    let kind = fields.word("kind")?;
    let what = match what(&kind, &mut fields)? {
        Some(what) if fields.0.is_empty() => what,
        // A kind, or a field of a kind, that a newer program added.
        _ => EventKind::Unknown { kind },
    };
    Ok(Event { id, seen, at, by, rec, standing, group, why, what })
}

fn what(kind: &str, fields: &mut Fields) -> Result<Option<EventKind>, LineError> {
    Ok(Some(match kind {
        "person" => EventKind::Person(Person {
            id: fields.needed("person")?,
            name: fields.needed("name")?,
            role: fields.or_empty("role")?,
            organisation: fields.or_empty("organisation")?,
            email: fields.or_empty("email")?,
            side: fields.read("side")?,
        }),
        "person-confirmed" => EventKind::PersonConfirmed {
            person: fields.needed("person")?,
            identity: Identity {
                name: fields.needed("name")?,
                email: fields.or_empty("email")?,
                side: fields.read("side")?,
            },
        },
        "name" => EventKind::Name(fields.needed("text")?),
        "checklist" => EventKind::Checklist { checklist: fields.needed("checklist")?, edition: edition(fields)? },
        "fact" => EventKind::Fact { on: fields.needed("on")?, value: fact_value(fields)? },
        "answer" => {
            let on: Address = fields.needed("on")?;
            if on.part.is_none() {
                return Err(LineError::Form("an answer is to a part".to_owned()));
            }
            let outcome: Option<Outcome> = fields.some("outcome")?;
            EventKind::Answer { on, answer: outcome.map(|outcome| answer(outcome, fields)).transpose()? }
        }
        "plan" => EventKind::Plan { on: fields.needed("on")?, plan: plan(fields)? },
        "note" => EventKind::Note { on: fields.needed("on")?, text: fields.needed("text")? },
        "evidence" => {
            let on: Address = fields.needed("on")?;
            if on.option.is_some() {
                return Err(LineError::Form("a document is attached to an item or a part".to_owned()));
            }
            EventKind::Evidence { on, id: fields.needed("document")?, evidence: evidence(fields)? }
        }
        "remark" => {
            let on: Option<Address> = fields.some("on")?;
            if on.as_ref().is_some_and(|on| on.part.is_some()) {
                return Err(LineError::Form("a remark is on an item".to_owned()));
            }
            EventKind::Remark { on, remark: remark(fields)? }
        }
        "reply" => EventKind::Reply { to: fields.read("to")?, text: fields.needed("text")? },
        "question" => EventKind::Question { id: fields.needed("question")?, question: question(fields)? },
        "question-reply" => EventKind::QuestionReply { id: fields.needed("question")?, reply: question_reply(fields)? },
        "undo" => EventKind::Undo { event: fields.read("event")? },
        "sealed" => EventKind::Sealed { record: fields.word("record")?, path: fields.needed("path")? },
        _ => return Ok(None),
    }))
}

fn remark(fields: &mut Fields) -> Result<Remark, LineError> {
    Ok(Remark {
        record: fields.needed("record")?,
        signer: fields.needed("signer")?,
        key: fields.needed("key")?,
        verdict: fields.needed("verdict")?,
        trusted: fields.or_empty("trusted")?,
        text: fields.needed("text")?,
    })
}

fn edition(fields: &mut Fields) -> Result<Option<Edition>, LineError> {
    let Some(edition) = fields.some("edition")? else { return Ok(None) };
    let overlay = match fields.some("overlay")? {
        None => None,
        Some(name) => {
            Some(Overlay { name, digest: fields.word("overlay_digest")?, text: fields.needed("overlay_text")? })
        }
    };
    Ok(Some(Edition { edition, digest: fields.word("digest")?, overlay }))
}

fn fact_value(fields: &mut Fields) -> Result<Option<FactValue>, LineError> {
    match (fields.some("value")?, fields.some("values")?) {
        (None, None) => Ok(None),
        (Some(one), None) => Ok(Some(FactValue::One(one))),
        (None, Some(many)) => Ok(Some(FactValue::Many(many))),
        (Some(_), Some(_)) => Err(LineError::Form("`value` and `values` together".to_owned())),
    }
}

fn plan(fields: &mut Fields) -> Result<Option<Plan>, LineError> {
    let Some(owner) = fields.some("owner")? else { return Ok(None) };
    Ok(Some(Plan { owner, missing: fields.or_empty("missing")?, due: fields.read_some("due")? }))
}

fn question(fields: &mut Fields) -> Result<Option<Question>, LineError> {
    let Some(text) = fields.some("text")? else { return Ok(None) };
    Ok(Some(Question { text, owner: fields.or_empty("owner")?, due: fields.read_some("due")? }))
}

fn question_reply(fields: &mut Fields) -> Result<Option<question::Reply>, LineError> {
    let Some(text) = fields.some("text")? else { return Ok(None) };
    Ok(Some(question::Reply { text, from: fields.or_empty("from")? }))
}

fn evidence(fields: &mut Fields) -> Result<Option<Evidence>, LineError> {
    let source = match (fields.some("name")?, fields.some("link")?) {
        (None, None) => return Ok(None),
        (Some(name), None) => Source::File(Stamped {
            name,
            size: fields.needed("size")?,
            sha256: fields.needed("sha256")?,
            path: fields.some("path")?,
        }),
        (None, Some(link)) => Source::Link(link),
        (Some(_), Some(_)) => return Err(LineError::Form("`name` and `link` together".to_owned())),
    };
    let (dated, expires) = (fields.read_some("dated")?, fields.read_some("expires")?);
    Ok(Some(Evidence { source, dated, expires, note: fields.or_empty("note")? }))
}

fn answer(outcome: Outcome, fields: &mut Fields) -> Result<Answer, LineError> {
    let affirmation = match fields.some("sentence")? {
        None => None,
        Some(sentence) => Some(Affirmation {
            sentence,
            meaning: fields.needed("sentence_meaning")?,
            by: fields.needed("affirmed_by")?,
            expires: fields.read("expires")?,
            how: fields.read("how")?,
        }),
    };
    Ok(Answer {
        outcome,
        chosen: fields.or_empty("chosen")?,
        reason: fields.some("reason")?,
        control: fields.some("control")?,
        owner: fields.some("owner")?,
        affirmation,
        shown: Shown {
            language: fields.or_empty::<Line>("language")?.into(),
            meaning: fields.needed("meaning")?,
            text: fields.or_empty::<Line>("shown")?.into(),
            notes: fields.or_empty("notes")?,
        },
    })
}
