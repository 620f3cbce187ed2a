//! What is known of an account: who works on it, what was sealed, and the questions about it with their answers.

use serde_json::{Value, json};

use crate::checklist::{Address, Checklist, Fact, FactKind, Id};
use crate::document::{Block, Entry, Field};
use crate::findings::fits;
use crate::worksheet::FactValue;
use crate::workspace::Workspace;

use super::Words;

/// For programs.
pub fn view(workspace: &Workspace, language: &str) -> Value {
    let facts = workspace.lists.iter().flat_map(|list| {
        let asked = workspace.review.list(&list.id).map(|seen| seen.asked.clone()).unwrap_or_default();
        list.facts.iter().zip(asked).map(move |(fact, asked)| {
            let at = Address::item(&list.id, &fact.id);
            let value = match workspace.state.fact(&at) {
                None => json!(null),
                Some(FactValue::One(one)) => json!(one.as_str()),
                Some(FactValue::Many(many)) => json!(many.iter().map(Id::as_str).collect::<Vec<_>>()),
            };
            let ask = list.words_in(language).fact.get(&fact.id).map(|words| words.ask.as_str());
            let choices: Vec<_> = fact.choices.iter().map(Id::as_str).collect();
            json!({ "id": at.to_string(), "ask": ask, "asked": asked, "value": value, "choices": choices })
        })
    });
    let sealed = workspace.state.sealed.iter().map(|sealed| {
        json!({ "record": sealed.record, "path": sealed.path.as_str(), "changes_since": sealed.changes_since })
    });
    json!({
        "format": "careseal-account/0",
        "name": workspace.state.account_name().map(crate::text::Line::as_str),
        "worksheet": workspace.log.header.worksheet.to_string(),
        "facts": facts.collect::<Vec<_>>(),
        "sealed": sealed.collect::<Vec<_>>(),
    })
}

/// The account, and each question that is asked.
pub fn blocks(workspace: &Workspace, words: &dyn Words, language: &str) -> Vec<Block> {
    let facts = workspace.lists.iter().flat_map(|list| facts(workspace, list, words, language));
    std::iter::once(Block::Fields(head(workspace, words))).chain(facts).collect()
}

fn head(workspace: &Workspace, words: &dyn Words) -> Vec<Field> {
    let state = &workspace.state;
    let name = state.account_name().map(ToString::to_string).unwrap_or_default();
    let people = state.people.values().map(|person| {
        let id = if person.role.is_blank() { "cli-account-person" } else { "cli-account-person-role" };
        let (label, side) = (person.label(), person.side.as_str());
        words.say(id, &[("person", &label), ("role", person.role.as_str()), ("side", side)])
    });
    let sealed = state.sealed.iter().map(|sealed| {
        let changes = sealed.changes_since.to_string();
        let args = [("record", sealed.record.as_str()), ("path", sealed.path.as_str()), ("changes", &changes)];
        words.say("cli-account-sealed", &args)
    });
    let lines = std::iter::once(words.say("cli-account-name", &[("name", &name)])).chain(people).chain(sealed);
    lines.map(|line| Field::new("", line)).collect()
}

/// The questions of a checklist that are asked.
fn facts(workspace: &Workspace, list: &Checklist, words: &dyn Words, language: &str) -> Vec<Block> {
    let asked = workspace.review.list(&list.id).map(|seen| seen.asked.clone()).unwrap_or_default();
    let asked = list.facts.iter().zip(asked).filter_map(|(fact, asked)| asked.then_some(fact));
    let entry = |fact| Block::Entry(question(workspace, list, fact, words, language));
    asked.map(entry).collect()
}

fn question(workspace: &Workspace, list: &Checklist, fact: &Fact, words: &dyn Words, language: &str) -> Entry {
    let at = Address::item(&list.id, &fact.id);
    let texts = list.words_in(language).fact.get(&fact.id);
    let choice = |id: &Id| {
        texts.and_then(|texts| texts.choice.get(id)).map_or_else(|| id.to_string(), |text| format!("{id} ({text})"))
    };
    let value = workspace.state.fact(&at);
    let answer = match value {
        Some(FactValue::One(one)) => match Id::parse(one.as_str()) {
            Ok(id) if fact.kind != FactKind::Text => choice(&id),
            _ => one.to_string(),
        },
        Some(FactValue::Many(many)) if many.is_empty() => words.say("cli-account-none", &[]),
        Some(FactValue::Many(many)) => many.iter().map(choice).collect::<Vec<_>>().join("; "),
        None => open(fact, words),
    };
    // An answer that the question cannot have counts as none, so what it can have is told as well.
    let stale = value.filter(|value| !fits(fact, value)).map(|_| open(fact, words));
    let lines = [at.to_string(), answer].into_iter().chain(stale);
    let fields = lines.map(|line| Field::new("", line)).collect();
    Entry { head: texts.map(|texts| texts.ask.to_string()).unwrap_or_default().into(), fields, ..Entry::default() }
}

/// What can be answered to an open question, in the words that an answers file takes.
fn open(fact: &Fact, words: &dyn Words) -> String {
    let choices = fact.choices.iter().map(Id::as_str).collect::<Vec<_>>().join(", ");
    let id = match fact.kind {
        FactKind::Text => "cli-account-open-text",
        FactKind::YesNo => "cli-account-open-yes-no",
        FactKind::OneOf => "cli-account-open-one",
        FactKind::ManyOf => "cli-account-open-many",
    };
    words.say(id, &[("choices", &choices)])
}
