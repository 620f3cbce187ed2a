//! The commands. One file each in `cli/`; this one parses, calls and gives the exit code.
//!
//! Exit codes, the highest that applies: 0 all well; 1 something is left to do; 2 wrong use; 3 unsigned, altered, not
//! trusted, a required seal missing; 4 a file could not be read or written. Every word comes from the locale, clap's too.

mod account;
mod agenda;
mod apply;
mod arg_builders;
mod check;
mod checklist;
mod comments;
mod countersign;
mod diff;
mod evidence;
mod follow_ups;
mod glossary;
mod identity_args;
mod key;
mod list;
mod merge;
mod minutes;
mod new;
mod open;
mod opened;
mod overlay;
mod pack;
mod people;
mod portfolio;
mod preparse;
mod prompt;
mod report;
mod seal;
mod select_key;
mod shell;
mod unpack;
mod upgrade;
mod usage;
mod verify;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{ArgMatches, Command};

use crate::locale::Locale;
use crate::session::UserError;
use crate::session::user_error::USE;

use arg_builders::Texts;
use shell::Shell;

/// A command: its words and arguments, and what it does.
struct Spec {
    name: &'static str,
    command: fn(&Texts<'_>) -> Command,
    run: fn(&mut Shell, &ArgMatches) -> Result<u8, UserError>,
}

impl Spec {
    /// A command that is several.
    fn group(texts: &Texts<'_>, command: Command, inner: &[Self]) -> Command {
        let inner = inner.iter().map(|spec| (spec.command)(texts));
        texts.finish(command.subcommand_required(true).subcommands(inner))
    }

    /// Runs the one of these that was asked for.
    fn run_of(specs: &[Self], shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
        let asked = matches.subcommand();
        let found = asked.and_then(|(name, matches)| Some((specs.iter().find(|spec| spec.name == name)?, matches)));
        let (spec, matches) = found.ok_or_else(|| UserError::new("cli-missing-command", USE))?;
        (spec.run)(shell, matches)
    }
}

/// The commands, in the order in which they are used.
static COMMANDS: [Spec; 26] = [
    new::SPEC,
    open::SPEC,
    list::SPEC,
    account::SPEC,
    apply::SPEC,
    evidence::SPEC,
    overlay::SPEC,
    check::SPEC,
    upgrade::SPEC,
    seal::SPEC,
    verify::SPEC,
    countersign::SPEC,
    comments::SPEC,
    diff::SPEC,
    merge::SPEC,
    pack::SPEC,
    unpack::SPEC,
    report::SPEC,
    agenda::SPEC,
    minutes::SPEC,
    people::SPEC,
    follow_ups::SPEC,
    portfolio::SPEC,
    key::SPEC,
    checklist::SPEC,
    glossary::SPEC,
];

/// Runs the program with the arguments it was given.
pub fn run() -> ExitCode {
    ExitCode::from(run_with(std::env::args_os().collect()))
}

fn run_with(args: Vec<OsString>) -> u8 {
    let early = preparse::look(&args);
    let words = early.language.as_deref().map_or_else(Locale::of_system, Locale::new);
    let matches = match tree(&Texts(&words)).try_get_matches_from(args) {
        Ok(matches) => matches,
        Err(error) => return usage::tell(&error, &words),
    };
    let (paths, settings) = match shell::globals(&matches) {
        Ok(found) => found,
        Err(trouble) => return shell::tell(&trouble, &words),
    };
    let mut shell = Shell::new(paths, settings, words);
    let done = match matches.subcommand() {
        None => open::start(&mut shell, None, None),
        Some(_) => Spec::run_of(&COMMANDS, &mut shell, &matches),
    };
    shell.end(done)
}

fn tree(texts: &Texts<'_>) -> Command {
    let root = texts.command("careseal", "cli-about").version(env!("CARGO_PKG_VERSION"));
    let root = COMMANDS.iter().fold(root, |root, spec| root.subcommand((spec.command)(texts)));
    texts.finish(root.args(texts.globals()))
}

#[cfg(test)]
mod tests;
