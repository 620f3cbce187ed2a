//! `careseal evidence list WORKSHEET`: every document, with the names by which they are taken away.

use std::path::PathBuf;

use clap::{ArgMatches, Command};

use crate::formats::{self, CommandOutput};
use crate::present::evidence;
use crate::session::UserError;
use crate::worksheet::fold::Attached;

use super::super::Spec;
use super::super::arg_builders::Texts;
use super::super::opened;
use super::super::shell::{Shell, written};

pub(super) const SPEC: Spec = Spec { name: "list", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let args = [texts.file("worksheet", "WORKSHEET", "cli-evidence-worksheet"), texts.at(), texts.json()];
    texts.finish(texts.command("list", "cli-evidence-list").args(args))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let path = matches.get_one::<PathBuf>("worksheet").cloned().unwrap_or_default();
    let today = shell.day(matches)?;
    let open = opened::to_read_on(shell, &path, today)?;
    let all: Vec<Attached<'_>> = open.workspace.state.all_documents().collect();
    let output = CommandOutput {
        blocks: &|| evidence::blocks(&all, today, &shell.locale),
        view: &|| formats::json(&evidence::view(&all, today)),
        rows: None,
    };
    let text = written(matches, &output);
    shell.text(&text);
    Ok(0)
}
