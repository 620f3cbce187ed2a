//! `careseal follow-ups FILE [--assignee NAME] [--overdue]`: who has what in hand, and the questions that were parked.

use std::path::PathBuf;

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use crate::checklist::Address;
use crate::findings::follow_ups::{FollowUp, Subject, unowned, waiting};
use crate::formats::{self, Said};
use crate::present::follow_ups;
use crate::session::UserError;
use crate::workspace::Workspace;

use super::Spec;
use super::opened;
use super::shell::{Shell, written};
use super::texts::Texts;

pub(super) const SPEC: Spec = Spec { name: "follow-ups", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let args = [
        texts.file("file", "FILE", "follow-up-arg-file"),
        texts.text("assignee", "NAME", "follow-up-arg-owner"),
        texts.flag("overdue", "follow-up-arg-overdue"),
        texts.at(),
        texts.json(),
    ];
    texts.finish(texts.command("follow-ups", "follow-up-command").args(args))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let path = matches.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    let open = opened::to_read_on(shell, &path, shell.day(matches)?)?;
    let workspace = &open.workspace;
    let owner = matches.get_one::<String>("assignee").map(|owner| owner.trim().to_lowercase());
    let is_wanted = |follow_up: &FollowUp| {
        owner.as_ref().is_none_or(|owner| follow_up.owner.as_str().to_lowercase() == *owner)
            && (!matches.get_flag("overdue") || follow_up.overdue)
    };
    let mut shown = waiting(&workspace.lists, &workspace.state, &workspace.review);
    shown.retain(is_wanted);
    let unowned = unowned(&workspace.lists, &workspace.state, &workspace.review);
    let is_all = owner.is_none() && !matches.get_flag("overdue");
    let (words, language) = (&shell.locale, shell.locale.language());
    let said = Said {
        blocks: &|| follow_ups::blocks(workspace, &shown, is_all.then_some(unowned.len()), words, language),
        view: &|| formats::json(&view(workspace, &shown, &unowned, language)),
        rows: None,
    };
    let text = written(matches, &said);
    shell.text(&text);
    Ok(0)
}

fn view(workspace: &Workspace, shown: &[FollowUp], unowned: &[Address], language: &str) -> Value {
    let follow_ups: Vec<Value> = shown.iter().map(|follow_up| as_json(workspace, follow_up, language)).collect();
    let nobody: Vec<String> = unowned.iter().map(Address::to_string).collect();
    json!({
        "format": "careseal-follow-ups/1",
        "as_of": workspace.today.to_string(),
        "follow_ups": follow_ups,
        "unassigned": nobody,
    })
}

fn as_json(workspace: &Workspace, follow_up: &FollowUp, language: &str) -> Value {
    let (kind, at, id, title) = match &follow_up.subject {
        Subject::Item(at) => ("item", Some(at.to_string()), None, Some(follow_ups::title(workspace, at, language))),
        Subject::Question(id) => ("question", None, Some(id.to_string()), None),
    };
    json!({
        "kind": kind,
        "at": at,
        "question": id,
        "title": title,
        "assignee": Some(follow_up.owner.as_str()).filter(|owner| !owner.is_empty()),
        "due": follow_up.due.map(|due| due.to_string()),
        "overdue": follow_up.overdue,
        "text": follow_up.text.as_str(),
        "disputed": follow_up.disputed.is_some(),
    })
}
