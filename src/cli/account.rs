//! `careseal account FILE`: the account's facts, and the questions about it that are open.

use std::path::PathBuf;

use clap::{ArgMatches, Command};

use crate::formats::{self, CommandOutput};
use crate::present::account;
use crate::session::UserError;

use super::Spec;
use super::arg_builders::Texts;
use super::opened;
use super::shell::{Shell, written};

pub(super) const SPEC: Spec = Spec { name: "account", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let file = texts.file("file", "FILE", "cli-account-file");
    texts.finish(texts.command("account", "cli-account").arg(file).arg(texts.json()))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let Some(path) = matches.get_one::<PathBuf>("file") else { return Ok(0) };
    let open = opened::to_read(shell, path)?;
    let (workspace, language) = (&open.workspace, shell.locale.language());
    let output = CommandOutput {
        blocks: &|| account::blocks(workspace, &shell.locale, language),
        view: &|| formats::json(&account::view(workspace, language)),
        rows: None,
    };
    let text = written(matches, &output);
    shell.text(&text);
    Ok(0)
}
