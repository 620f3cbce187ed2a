//! `careseal comments import|list|reply`: what reviewers remarked, and what is answered.

mod import;
mod list;
mod reply;

use clap::{ArgMatches, Command};

use crate::session::UserError;
use crate::session::user_error::USE;
use crate::worksheet::Remark;

use super::Spec;
use super::shell::Shell;
use super::texts::Texts;

pub(super) const SPEC: Spec = Spec { name: "comments", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let command = texts.command("comments", "remark-command").subcommand_required(true);
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

/// Where a remark stands and who made it, in a line; below it what was said.
fn show(shell: &mut Shell, at: Option<&crate::checklist::Address>, remark: &Remark) {
    let at = at.map_or_else(|| shell.locale.text("remark-whole"), ToString::to_string);
    let verdict = verdict(shell, remark.verdict.as_str());
    let id = if remark.trusted { "remark-from" } else { "remark-from-unknown" };
    let values = [("at", at.into()), ("signer", remark.signer.to_string().into()), ("verdict", verdict.into())];
    shell.say(id, &values);
    shell.block("  ", remark.text.as_str());
}

/// A verdict in words; a word that is none stays as it is.
fn verdict(shell: &Shell, word: &str) -> String {
    let known = crate::seal::Verdict::ALL.into_iter().find(|verdict| verdict.as_str() == word);
    known.map_or_else(|| word.to_owned(), |verdict| shell.locale.text(verdict.id()))
}
