//! `careseal comments import|list|reply`: what reviewers commented, and what is answered.

mod import;
mod list;
mod reply;

use clap::{ArgMatches, Command};

use crate::session::UserError;
use crate::session::user_error::USE;

use super::Spec;
use super::shell::Shell;
use super::texts::Texts;

pub(super) const SPEC: Spec = Spec { name: "comments", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let command = texts.command("comments", "comment-command").subcommand_required(true);
    let inner = [import::command(texts), list::command(texts), reply::command(texts)];
    texts.finish(command.subcommands(inner))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    match matches.subcommand() {
        Some(("import", matches)) => import::run(shell, matches),
        Some(("list", matches)) => list::run(shell, matches),
        Some(("reply", matches)) => reply::run(shell, matches),
        _ => Err(UserError::new("cli-missing-command", USE)),
    }
}
