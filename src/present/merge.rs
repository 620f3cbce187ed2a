//! What became of two copies of a worksheet, and what stands against each other, for programs.

use serde_json::{Value, json};

use crate::checklist::Id;
use crate::text::{Line, Note};
use crate::worksheet::evidence::{Sha256, Source};
use crate::worksheet::stamp::written;
use crate::worksheet::{
    Answer, Assignment, Claim, ClaimValue, Conflict, FactValue, IdentityChange, Log, PersonId, Standing, State, Topic,
    conflicts,
};

use super::people;

/// Two copies of a worksheet, joined.
#[derive(Debug)]
pub(crate) struct Merged<'a> {
    /// The file that was joined into.
    pub one: &'a str,
    /// The copy.
    pub other: &'a str,
    /// How many entries both had, only the one, only the other.
    pub counts: (usize, usize, usize),
    /// Where all of it is now.
    pub path: &'a str,
    /// Whether anything was written.
    pub is_written: bool,
    /// All of it.
    pub log: &'a Log,
    /// What it comes to.
    pub state: &'a State,
    /// Who is said to be another than before.
    pub changes: &'a [&'a IdentityChange],
}

/// For programs.
pub(crate) fn view(merged: &Merged<'_>) -> Value {
    let (both, ours, theirs) = merged.counts;
    json!({
        "one": merged.one,
        "other": merged.other,
        "in_both": both,
        "only_in_one": ours,
        "only_in_other": theirs,
        "path": merged.path,
        "written": merged.is_written,
        "entries": merged.log.events().len(),
        "digest": merged.log.digest(),
        "conflicts": of_conflicts(merged.state),
        "identity_changes": merged.changes.iter().map(|change| people::change(change)).collect::<Vec<_>>(),
    })
}

/// Everything about which people differ.
fn of_conflicts(state: &State) -> Value {
    conflicts(state).iter().map(|conflict| of_conflict(state, conflict)).collect()
}

fn of_conflict(state: &State, conflict: &Conflict<'_>) -> Value {
    let topic = &conflict.topic;
    let sides: Vec<Value> = conflict.claims.iter().map(|claim| side(state, claim)).collect();
    let checklist = if let Topic::Checklist(id) = topic { Some(id.as_str()) } else { None };
    let document = if let Topic::Document(_, id) = topic { Some(id.as_str()) } else { None };
    let comment = if let Topic::Reply(event) = topic { Some(event.to_string()) } else { None };
    let question = if let Topic::Question(id) | Topic::QuestionReply(id) = topic { Some(id.as_str()) } else { None };
    json!({
        "about": topic.word(),
        "at": topic.at_in(state).map(ToString::to_string),
        "checklist": checklist,
        "document": document,
        "comment": comment,
        "question": question,
        "sides": sides,
    })
}

fn side(state: &State, claim: &Claim<'_>) -> Value {
    json!({
        "event": claim.event.to_string(),
        "at": written(claim.at),
        "by": person(state, claim.by),
        "recorded_by": person(state, claim.rec),
        "standing": match claim.standing { Standing::Confirmed => "confirmed", Standing::Proposed => "proposed" },
        "said": claimed(state, claim.value),
    })
}

fn person(state: &State, id: &PersonId) -> Value {
    let known = state.person(id);
    json!({
        "id": id.as_str(),
        "name": known.map(|person| person.name.as_str()),
        "email": known.map(|person| person.email.as_str()),
        "side": known.map(|person| person.side.as_str()),
    })
}

fn claimed(state: &State, value: ClaimValue<'_>) -> Value {
    match value {
        ClaimValue::Nothing => Value::Null,
        ClaimValue::Text(text) => json!(text),
        ClaimValue::Edition(edition) => json!({
            "edition": edition.edition.as_str(),
            "digest": edition.digest,
            "overlay": edition.overlay.as_ref().map(|overlay| overlay.digest.as_str()),
        }),
        ClaimValue::Fact(FactValue::One(one)) => json!(one.as_str()),
        ClaimValue::Fact(FactValue::Many(many)) => json!(many.iter().map(Id::as_str).collect::<Vec<_>>()),
        ClaimValue::Answer(answer) => self::answer(state, answer),
        ClaimValue::Assignment(Assignment { assignee, missing, due }) => json!({
            "assignee": assignee.as_str(),
            "missing": missing.as_str(),
            "due": due.map(|day| day.to_string()),
        }),
        ClaimValue::Question(question) => json!({
            "text": question.text.as_str(),
            "assignee": question.assignee.as_str(),
            "due": question.due.map(|day| day.to_string()),
        }),
        ClaimValue::QuestionReply(reply) => json!({ "text": reply.text.as_str(), "from": reply.from.as_str() }),
        ClaimValue::Document(document) => {
            let file = document.source.file();
            let link = if let Source::Link(link) = &document.source { Some(link.as_str()) } else { None };
            json!({
                "name": file.map(|file| file.name.as_str()),
                "size": file.map(|file| file.size),
                "sha256": file.map(|file| &file.sha256).map(Sha256::as_str),
                "link": link,
                "dated": document.dated.map(|day| day.to_string()),
                "expires": document.expires.map(|day| day.to_string()),
                "note": document.note.as_str(),
            })
        }
    }
}

fn answer(state: &State, answer: &Answer) -> Value {
    let affirmation = answer.affirmation.as_ref().map(|affirmation| {
        json!({
            "sentence": affirmation.sentence.as_str(),
            "by": person(state, &affirmation.by),
            "expires": affirmation.expires.to_string(),
        })
    });
    json!({
        "outcome": answer.outcome.as_str(),
        "chosen": answer.chosen.iter().map(Id::as_str).collect::<Vec<_>>(),
        "reason": answer.reason.as_ref().map(Note::as_str),
        "control": answer.control.as_ref().map(Note::as_str),
        "owner": answer.owner.as_ref().map(Line::as_str),
        "affirmation": affirmation,
    })
}
