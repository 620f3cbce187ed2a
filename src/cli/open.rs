//! `careseal` alone and `careseal open FILE`: the wizard.

use std::path::PathBuf;

use clap::{ArgMatches, Command};

use crate::session::portfolio::Folder;
use crate::session::user_error::USE;
use crate::session::{UserError, kind};
use crate::tui::app;

use super::Spec;
use super::arg_builders::Texts;
use super::shell::{Shell, is_interactive};

pub(super) const SPEC: Spec = Spec { name: "open", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let file = texts.file("file", "FILE", "cli-open-file");
    texts.finish(texts.command("open", "cli-open").arg(file).arg(texts.path("trust", "FILE", "cli-verify-trust")))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let named = |name| matches.get_one::<PathBuf>(name).cloned();
    if let Some(file) = named("file") {
        kind::refuse_archive(&file)?;
    }
    start(shell, named("file"), named("trust"))
}

/// Starts the wizard, where there is a terminal to show it on.
pub(super) fn start(shell: &mut Shell, file: Option<PathBuf>, trust: Option<PathBuf>) -> Result<u8, UserError> {
    start_on(shell, file, None, trust)
}

/// Starts the wizard on the files of a folder; what is opened from there is judged by the same file of trusted keys.
pub(super) fn start_on_folder(shell: &mut Shell, folder: Folder, trust: Option<PathBuf>) -> Result<u8, UserError> {
    start_on(shell, None, Some(folder), trust)
}

fn start_on(
    shell: &mut Shell,
    file: Option<PathBuf>,
    folder: Option<Folder>,
    trust: Option<PathBuf>,
) -> Result<u8, UserError> {
    if !is_interactive() {
        return Err(UserError::new("cli-no-terminal", USE));
    }
    let (code, trouble) = app::start(app::Start {
        paths: shell.paths.clone(),
        settings: shell.settings.clone(),
        library: shell.library.clone(),
        locale: crate::locale::Locale::new(shell.locale.language()),
        open: file,
        folder,
        trust,
    });
    trouble.map_or(Ok(code), Err)
}
