//! `careseal account FILE`: the account's facts, and the questions about it that are open.

use std::path::PathBuf;

use clap::{ArgMatches, Command};
use serde_json::json;

use crate::checklist::{Address, Checklist, Fact, FactKind, Id};
use crate::findings::fits;
use crate::session::{UserError, worksheet_session};
use crate::worksheet::{Env, FactValue};
use crate::workspace::Workspace;

use super::Spec;
use super::check::notice;
use super::shell::Shell;
use super::texts::Texts;

pub(super) const SPEC: Spec = Spec { name: "account", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let file = texts.file("file", "FILE", "cli-account-file");
    texts.finish(texts.command("account", "cli-account").arg(file).arg(texts.json()))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let Some(path) = matches.get_one::<PathBuf>("file") else { return Ok(0) };
    let open = worksheet_session::read(&shell.library, path, shell.world.today(), shell.world.now())?;
    notice(shell, open.notice.as_ref());
    if matches.get_flag("json") {
        let text = as_json(&open.workspace, shell.locale.language());
        shell.line(&text);
        return Ok(0);
    }
    let workspace = &open.workspace;
    let name = workspace.state.account_name().map(ToString::to_string).unwrap_or_default();
    shell.say("cli-account-name", &[("name", name.into())]);
    for person in workspace.state.people.values() {
        let side = person.side.as_str();
        let values =
            [("person", person.label().into()), ("role", person.role.to_string().into()), ("side", side.into())];
        let id = if person.role.is_blank() { "cli-account-person" } else { "cli-account-person-role" };
        shell.say(id, &values);
    }
    for sealed in &workspace.state.sealed {
        let values = [
            ("record", sealed.record.clone().into()),
            ("path", sealed.path.to_string().into()),
            ("changes", sealed.changes_since.into()),
        ];
        shell.say("cli-account-sealed", &values);
    }
    for list in &workspace.lists {
        facts(shell, workspace, list);
    }
    Ok(0)
}

fn facts(shell: &mut Shell, workspace: &Workspace, list: &Checklist) {
    let words = list.words_in(shell.locale.language());
    let asked = workspace.review.list(&list.id).map(|seen| seen.asked.clone()).unwrap_or_default();
    for (fact, asked) in list.facts.iter().zip(asked) {
        let at = Address::item(&list.id, &fact.id);
        if !asked {
            continue;
        }
        shell.line("");
        let ask = words.fact.get(&fact.id).map(|words| words.ask.to_string()).unwrap_or_default();
        shell.line(&ask);
        shell.line(&format!("  {at}"));
        let answer = match workspace.state.fact(&at) {
            Some(FactValue::One(one)) => match Id::parse(one.as_str()) {
                Ok(id) if fact.kind != FactKind::Text => choice(list, shell, fact, &id),
                _ => one.to_string(),
            },
            Some(FactValue::Many(many)) if many.is_empty() => shell.locale.text("cli-account-none"),
            Some(FactValue::Many(many)) => {
                many.iter().map(|id| choice(list, shell, fact, id)).collect::<Vec<_>>().join("; ")
            }
            None => open(shell, fact),
        };
        shell.line(&format!("  {answer}"));
        // An answer that the question cannot have counts as none, so what it can have is told as well.
        if workspace.state.fact(&at).is_some_and(|value| !fits(fact, value)) {
            let stale = open(shell, fact);
            shell.line(&format!("  {stale}"));
        }
    }
}

/// What can be answered to an open question, in the words that an answers file takes.
fn open(shell: &Shell, fact: &Fact) -> String {
    let choices = fact.choices.iter().map(Id::as_str).collect::<Vec<_>>().join(", ");
    let id = match fact.kind {
        FactKind::Text => "cli-account-open-text",
        FactKind::YesNo => "cli-account-open-yes-no",
        FactKind::OneOf => "cli-account-open-one",
        FactKind::ManyOf => "cli-account-open-many",
    };
    shell.locale.text_with(id, &[("choices", choices.into())])
}

fn choice(list: &Checklist, shell: &Shell, fact: &Fact, id: &Id) -> String {
    let words = list.words_in(shell.locale.language()).fact.get(&fact.id);
    words.and_then(|words| words.choice.get(id)).map_or_else(|| id.to_string(), |text| format!("{id} ({text})"))
}

fn as_json(workspace: &Workspace, language: &str) -> String {
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
    let account = json!({
        "format": "careseal-account/0",
        "name": workspace.state.account_name().map(crate::text::Line::as_str),
        "worksheet": workspace.log.header.worksheet.to_string(),
        "facts": facts.collect::<Vec<_>>(),
        "sealed": sealed.collect::<Vec<_>>(),
    });
    format!("{account:#}")
}
