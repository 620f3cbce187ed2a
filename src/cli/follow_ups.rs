//! `careseal follow-ups FILE [--assignee NAME] [--overdue]`: who has what in hand, and the questions that were parked.

use std::path::PathBuf;

use clap::{ArgMatches, Command};

use crate::findings::follow_ups::{FollowUp, unassigned, waiting};
use crate::formats::{self, CommandOutput};
use crate::present::follow_ups;
use crate::session::UserError;

use super::Spec;
use super::arg_builders::Texts;
use super::opened;
use super::shell::{Shell, written};

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
    let assignee = matches.get_one::<String>("assignee").map(|assignee| assignee.trim().to_lowercase());
    let is_wanted = |follow_up: &FollowUp| {
        assignee.as_ref().is_none_or(|assignee| follow_up.assignee.as_str().to_lowercase() == *assignee)
            && (!matches.get_flag("overdue") || follow_up.overdue)
    };
    let mut shown = waiting(&workspace.lists, &workspace.state, &workspace.review);
    shown.retain(is_wanted);
    let nobodys = unassigned(&workspace.lists, &workspace.state, &workspace.review);
    let is_all = assignee.is_none() && !matches.get_flag("overdue");
    let (words, language) = (&shell.locale, shell.locale.language());
    let output = CommandOutput {
        blocks: &|| follow_ups::blocks(workspace, &shown, is_all.then_some(nobodys.len()), words, language),
        view: &|| formats::json(&follow_ups::view(workspace, &shown, &nobodys, language)),
        rows: None,
    };
    let text = written(matches, &output);
    shell.text(&text);
    Ok(0)
}
