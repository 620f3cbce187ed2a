//! `careseal key list`: the keys that can seal.

use clap::{ArgMatches, Command};

use crate::formats::{self, CommandOutput};
use crate::present::keys;

use super::super::Spec;
use super::super::arg_builders::Texts;
use super::super::shell::{Shell, shown, written};

pub(super) const SPEC: Spec = Spec { name: "list", command, run: |shell, matches| Ok(run(shell, matches)) };

fn command(texts: &Texts<'_>) -> Command {
    texts.finish(texts.command("list", "cli-key-list").arg(texts.json()))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> u8 {
    let found = shell.keyring().find();
    let output = CommandOutput {
        blocks: &|| keys::blocks(&found, &shown(&shell.paths.keys()), &shell.locale),
        view: &|| formats::json(&keys::view(&found)),
        rows: None,
    };
    let text = written(matches, &output);
    shell.text(&text);
    0
}
