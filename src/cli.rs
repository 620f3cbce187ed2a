//! The commands. One file each in `cli/`; this one parses, calls and gives the exit code.
//!
//! Exit codes, the highest that applies: 0 all well; 1 something is left to do; 2 wrong use; 3 unsigned, altered, not
//! trusted, a required seal missing; 4 a file could not be read or written. Every word comes from the locale, clap's too.

mod account;
mod agenda;
mod apply;
mod check;
mod checklist;
mod comments;
mod countersign;
mod diff;
mod early;
mod evidence;
mod follow_ups;
mod glossary;
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
mod pick;
mod portfolio;
mod prompt;
mod report;
mod seal;
mod shell;
mod texts;
mod unpack;
mod upgrade;
mod usage;
mod verify;
mod who;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{ArgMatches, Command};

use crate::locale::Locale;
use crate::session::UserError;

use shell::Shell;
use texts::Texts;

/// A command: its words and arguments, and what it does.
struct Spec {
    name: &'static str,
    command: fn(&Texts<'_>) -> Command,
    run: fn(&mut Shell, &ArgMatches) -> Result<u8, UserError>,
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
    let early = early::look(&args);
    let words = early.language.as_deref().map_or_else(Locale::of_system, Locale::new);
    let matches = match tree(&Texts(&words)).try_get_matches_from(args) {
        Ok(matches) => matches,
        Err(error) => return usage::tell(&error, &words),
    };
    let mut shell = match Shell::new(&matches, &early) {
        Ok(shell) => shell,
        Err(trouble) => return shell::tell(&trouble, &words),
    };
    let done = match matches.subcommand() {
        None => open::start(&mut shell, None, None),
        Some((name, matches)) => match COMMANDS.iter().find(|spec| spec.name == name) {
            Some(spec) => (spec.run)(&mut shell, matches),
            None => Ok(crate::session::user_error::USE),
        },
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
