//! `careseal list`: the worksheets there are.

use clap::{ArgMatches, Command};

use crate::formats::{self, CommandOutput};
use crate::present::worksheets;
use crate::session::user_error::FILE;
use crate::session::{UserError, worksheet_folder};
use crate::worksheet::Env;

use super::Spec;
use super::arg_builders::Texts;
use super::shell::{Shell, shown, written};

pub(super) const SPEC: Spec = Spec { name: "list", command, run };

fn command(texts: &Texts<'_>) -> Command {
    texts.finish(texts.command("list", "cli-list").arg(texts.json()))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let placed = worksheet_folder::list(&shell.library, &shell.paths, shell.world.today())?;
    let worksheets: Vec<_> = placed.iter().map(|one| (shown(&one.path), &one.entry)).collect();
    let output = CommandOutput {
        blocks: &|| worksheets::blocks(&worksheets, &shown(shell.paths.data()), &shell.locale),
        view: &|| formats::json(&worksheets::view(&worksheets, &shell.locale)),
        rows: None,
    };
    let text = written(matches, &output);
    shell.text(&text);
    // One that cannot be read is shown, and told in the exit code too.
    let broken = placed.iter().any(|one| one.entry.problem.is_some());
    Ok(if broken { FILE } else { 0 })
}
