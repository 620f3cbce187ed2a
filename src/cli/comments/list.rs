//! `careseal comments list WORKSHEET`: every comment with what was answered, and the names by which they are answered.

use std::path::PathBuf;

use clap::{ArgMatches, Command};

use crate::formats::{self, CommandOutput};
use crate::present::comments;
use crate::session::UserError;

use super::super::Spec;
use super::super::arg_builders::Texts;
use super::super::opened;
use super::super::shell::{Shell, written};

pub(super) const SPEC: Spec = Spec { name: "list", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let args = [texts.file("worksheet", "WORKSHEET", "comment-arg-worksheet"), texts.json()];
    texts.finish(texts.command("list", "comment-command-list").args(args))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let path = matches.get_one::<PathBuf>("worksheet").cloned().unwrap_or_default();
    let open = opened::to_read(shell, &path)?;
    let all = &open.workspace.state.comments;
    let output = CommandOutput {
        blocks: &|| comments::blocks(all, &shell.locale),
        view: &|| formats::json(&comments::view(all)),
        rows: None,
    };
    let text = written(matches, &output);
    shell.text(&text);
    Ok(0)
}
