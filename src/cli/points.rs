//! `careseal follow-ups FILE [--assignee NAME] [--overdue]`: who has what in hand, and the questions that were parked.

use std::path::PathBuf;

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use crate::checklist::Address;
use crate::findings::points::{self, Point, Subject};
use crate::session::{UserError, worksheet_session};
use crate::worksheet::Env;
use crate::workspace::Workspace;

use super::Spec;
use super::check::notice;
use super::shell::Shell;
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
    let mut shown = points::waiting(&workspace.lists, &workspace.state, &workspace.review);
    shown.retain(is_wanted);
    let unowned = points::unowned(&workspace.lists, &workspace.state, &workspace.review);
    if matches.get_flag("json") {
        let points: Vec<Value> = shown.iter().map(|point| as_json(shell, workspace, point)).collect();
        let nobody: Vec<String> = unowned.iter().map(Address::to_string).collect();
        let told = json!({
            "format": "careseal-follow-ups/1",
            "as_of": workspace.today.to_string(),
            "follow_ups": points,
            "unassigned": nobody,
        });
        shell.line(&format!("{told:#}"));
        return Ok(0);
    }
    for point in &shown {
        tell(shell, workspace, point);
    }
    let overdue = shown.iter().filter(|point| point.overdue).count();
    let values =
        [("date", workspace.today.to_string().into()), ("count", shown.len().into()), ("overdue", overdue.into())];
    shell.say("point-sum", &values);
    let is_all = owner.is_none() && !matches.get_flag("overdue");
    if is_all && !unowned.is_empty() {
        shell.say("point-nobody", &[("count", unowned.len().into())]);
    }
    Ok(0)
}

/// A point: until when and in whose hands, then what.
fn tell(shell: &mut Shell, workspace: &Workspace, point: &Point) {
    let due = point.due.map_or_else(|| shell.locale.text("point-no-day"), |due| due.to_string());
    let owner = if point.owner.is_blank() { shell.locale.text("point-nobody-owner") } else { point.owner.to_string() };
    let late = if point.overdue { format!("{}  ", shell.locale.text("point-overdue")) } else { String::new() };
    shell.line(&format!("{due:10}  {late}{owner}"));
    match &point.subject {
        Subject::Item(at) => {
            let title = title(shell, workspace, at);
            shell.block("  ", &format!("{at}  {title}"));
        }
        Subject::Question(_) => shell.say("point-question-line", &[]),
    }
    shell.block("    ", point.text.as_str());
    if point.disputed.is_some() {
        let words = shell.locale.text("point-disputed-line");
        shell.block("    ", &words);
    }
}

fn title(shell: &Shell, workspace: &Workspace, at: &Address) -> String {
    let words = workspace.list(&at.checklist).map(|list| list.words_in(shell.locale.language()));
    words.map(|words| words.item_title(&at.item).to_owned()).unwrap_or_default()
}

fn as_json(shell: &Shell, workspace: &Workspace, point: &Point) -> Value {
    let (kind, at, id, title) = match &point.subject {
        Subject::Item(at) => ("item", Some(at.to_string()), None, Some(title(shell, workspace, at))),
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
