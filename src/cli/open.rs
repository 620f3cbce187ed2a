//! `careseal` alone and `careseal open FILE`: the wizard.

use std::path::PathBuf;

use clap::{ArgMatches, Command};

use crate::session::Trouble;
use crate::session::trouble::USE;
use crate::tui::app;

use super::Spec;
use super::shell::{Shell, is_interactive};
use super::texts::Texts;

pub(super) const SPEC: Spec = Spec { name: "open", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let file = texts.file("file", "FILE", "cli-open-file");
    texts.finish(texts.command("open", "cli-open").arg(file).arg(texts.path("trust", "FILE", "cli-verify-trust")))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, Trouble> {
    let named = |name| matches.get_one::<PathBuf>(name).cloned();
    start(shell, named("file"), named("trust"))
}

/// Starts the wizard, where there is a terminal to show it on.
pub(super) fn start(shell: &mut Shell, file: Option<PathBuf>, trust: Option<PathBuf>) -> Result<u8, Trouble> {
    if !is_interactive() {
        return Err(Trouble::new("cli-no-terminal", USE));
    }
    let (code, trouble) = app::start(app::Start {
        paths: shell.paths.clone(),
        settings: shell.settings.clone(),
        locale: crate::locale::Locale::new(shell.locale.language()),
        open: file,
        trust,
    });
    trouble.map_or(Ok(code), Err)
}
