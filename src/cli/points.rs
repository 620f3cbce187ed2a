//! `careseal follow-ups FILE [--assignee NAME] [--overdue]`: who has what in hand, and the questions that were parked.

use std::path::PathBuf;

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use crate::checklist::Address;
use crate::findings::points::{Point, Subject, unowned, waiting};
use crate::formats::Said;
use crate::present::points;
use crate::session::{UserError, worksheet_session};
use crate::worksheet::Env;
use crate::workspace::Workspace;

use super::Spec;
use super::check::notice;
use super::shell::{Shell, written};
use super::texts::Texts;

pub(super) const SPEC: Spec = Spec { name: "follow-ups", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let args = [
        texts.file("file", "FILE", "point-arg-file"),
        texts.text("assignee", "NAME", "point-arg-owner"),
        texts.flag("overdue", "point-arg-overdue"),
        texts.at(),
        texts.json(),
    ];
    texts.finish(texts.command("follow-ups", "point-command").args(args))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let path = matches.get_one::<PathBuf>("file").cloned().unwrap_or_default();
    let open = worksheet_session::read(&shell.library, &path, shell.day(matches)?, shell.world.now())?;
    notice(shell, open.notice.as_ref());
    let workspace = &open.workspace;
    let owner = matches.get_one::<String>("assignee").map(|owner| owner.trim().to_lowercase());
    let is_wanted = |point: &Point| {
        owner.as_ref().is_none_or(|owner| point.owner.as_str().to_lowercase() == *owner)
            && (!matches.get_flag("overdue") || point.overdue)
    };
    let mut shown = waiting(&workspace.lists, &workspace.state, &workspace.review);
    shown.retain(is_wanted);
    let unowned = unowned(&workspace.lists, &workspace.state, &workspace.review);
    let is_all = owner.is_none() && !matches.get_flag("overdue");
    let (words, language) = (&shell.locale, shell.locale.language());
    let said = Said {
        blocks: &|| points::blocks(workspace, &shown, is_all.then_some(unowned.len()), words, language),
        view: &|| Box::new(view(workspace, &shown, &unowned, language)),
        rows: None,
    };
    let text = written(matches, &said);
    shell.text(&text);
    Ok(0)
}

fn view(workspace: &Workspace, shown: &[Point], unowned: &[Address], language: &str) -> Value {
    let points: Vec<Value> = shown.iter().map(|point| as_json(workspace, point, language)).collect();
    let nobody: Vec<String> = unowned.iter().map(Address::to_string).collect();
    json!({
        "format": "careseal-follow-ups/1",
        "as_of": workspace.today.to_string(),
        "follow_ups": points,
        "unassigned": nobody,
    })
}

fn as_json(workspace: &Workspace, point: &Point, language: &str) -> Value {
    let (kind, at, id, title) = match &point.subject {
        Subject::Item(at) => ("item", Some(at.to_string()), None, Some(points::title(workspace, at, language))),
        Subject::Question(id) => ("question", None, Some(id.to_string()), None),
    };
    json!({
        "kind": kind,
        "at": at,
        "question": id,
        "title": title,
        "assignee": Some(point.owner.as_str()).filter(|owner| !owner.is_empty()),
        "due": point.due.map(|due| due.to_string()),
        "overdue": point.overdue,
        "text": point.text.as_str(),
        "disputed": point.disputed.is_some(),
    })
}
