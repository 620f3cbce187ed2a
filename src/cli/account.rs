//! `careseal account FILE`: the account's facts, and the questions about it that are open.

use std::path::PathBuf;

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use crate::checklist::{Address, Id};
use crate::formats::{self, Said};
use crate::present::account;
use crate::session::UserError;
use crate::worksheet::FactValue;
use crate::workspace::Workspace;

use super::Spec;
use super::opened;
use super::shell::{Shell, written};
use super::texts::Texts;

pub(super) const SPEC: Spec = Spec { name: "account", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let file = texts.file("file", "FILE", "cli-account-file");
    texts.finish(texts.command("account", "cli-account").arg(file).arg(texts.json()))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let Some(path) = matches.get_one::<PathBuf>("file") else { return Ok(0) };
    let open = opened::to_read(shell, path)?;
    let (workspace, language) = (&open.workspace, shell.locale.language());
    let said = Said {
        blocks: &|| account::blocks(workspace, &shell.locale, language),
        view: &|| formats::json(&view(workspace, language)),
        rows: None,
    };
    let text = written(matches, &said);
    shell.text(&text);
    Ok(0)
}

fn view(workspace: &Workspace, language: &str) -> Value {
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
