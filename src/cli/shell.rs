//! What every command has at hand, and how it speaks: results to standard output, errors to standard error in two
//! lines, what is wrong and what to do.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use jiff::civil::Date;

use crate::checklist::Library;
use crate::formats::{self, CommandOutput};
use crate::locale::{Locale, Value};
use crate::session::keyring::Keyring;
use crate::session::user_error::{FILE, USE, words};
use crate::session::{SystemEnv, UserError};
use crate::store::settings::Glyphs;
use crate::store::{Paths, Settings, settings};
use crate::worksheet::Env;
use crate::workspace::Say;

/// Where files are, and what is remembered with the global options in its place.
pub(super) fn globals(matches: &ArgMatches) -> Result<(Paths, Settings), UserError> {
    let matches = leaf(matches);
    let home = matches.get_one::<PathBuf>("home");
    let paths = Paths::find(home.map(PathBuf::as_path))?;
    let mut settings = settings::load(&paths.settings())?;
    if let Some(theme) = matches.get_one::<String>("theme") {
        settings.theme = theme.parse().ok();
    }
    if matches.get_flag("ascii") {
        settings.glyphs = Glyphs::Ascii;
    }
    Ok((paths, settings))
}

/// What there is to say, in the format that was asked for.
pub(super) fn written(matches: &ArgMatches, output: &CommandOutput<'_>) -> String {
    let is_asked = |name: &&str| matches!(matches.try_get_one::<bool>(name), Ok(Some(true)));
    let name = ["json", "csv"].into_iter().find(is_asked).unwrap_or("text");
    written_as(name, output)
}

/// The same in the format of this name.
pub(super) fn written_as(name: &str, output: &CommandOutput<'_>) -> String {
    let writer = formats::named(name).and_then(|format| format.command_output);
    writer.map(|write| write(output)).unwrap_or_default()
}

/// What every command has at hand.
pub(super) struct Shell {
    /// Where files are.
    pub(super) paths: Paths,
    /// What is remembered, with what the command line says in its place.
    pub(super) settings: Settings,
    /// The words.
    pub(super) locale: Locale,
    /// The checklists.
    pub(super) library: Library,
    /// Clock and randomness.
    pub(super) world: SystemEnv,
    out: String,
}

impl Shell {
    /// Nothing was printed yet.
    pub(super) fn new(paths: Paths, settings: Settings, locale: Locale) -> Self {
        Self { paths, settings, locale, library: Library::new(), world: SystemEnv, out: String::new() }
    }

    /// Adds a line to what is printed.
    pub(super) fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    /// Adds text that may have several lines, each indented, so that none can pass for a line of ours.
    pub(super) fn block(&mut self, indent: &str, text: &str) {
        for line in text.lines() {
            if line.is_empty() {
                self.line("");
            } else {
                self.line(&format!("{indent}{line}"));
            }
        }
    }

    /// Adds finished text.
    pub(super) fn text(&mut self, text: &str) {
        self.out.push_str(text);
    }

    /// Adds a message.
    pub(super) fn say(&mut self, id: &str, values: &[(&str, Value<'_>)]) {
        let text = self.locale.text_with(id, values);
        self.block("", &text);
    }

    /// A message in words.
    pub(super) fn words(&self, say: &Say) -> String {
        words(&self.locale, say)
    }

    /// Prints what there is so far.
    pub(super) fn flush(&mut self) -> Result<(), UserError> {
        print(&std::mem::take(&mut self.out))
    }

    /// Prints the rest, and the trouble if there was one; the exit code.
    pub(super) fn end(mut self, done: Result<u8, UserError>) -> u8 {
        let flushed = self.flush();
        let mut code = 0;
        for trouble in [done.map(|done| code = done), flushed].into_iter().filter_map(Result::err) {
            code = tell(&trouble, &self.locale).max(code);
        }
        code
    }

    /// Tells a trouble without ending.
    pub(super) fn trouble(&mut self, trouble: &UserError) -> Result<u8, UserError> {
        // In the order in which it happened, where both go to one terminal.
        self.flush()?;
        Ok(tell(trouble, &self.locale))
    }

    /// Today in UTC, or the day that was asked for.
    pub(super) fn day(&self, matches: &ArgMatches) -> Result<Date, UserError> {
        match matches.get_one::<String>("at") {
            None => Ok(self.world.today()),
            Some(text) => date(text),
        }
    }

    /// The keys at hand.
    pub(super) fn keyring(&self) -> Keyring {
        let agent = std::env::var_os("SSH_AUTH_SOCK");
        Keyring::new(&self.paths, home().as_deref(), agent.as_deref())
    }
}

/// The user's home folder.
pub(super) fn home() -> Option<PathBuf> {
    directories::BaseDirs::new().map(|dirs| dirs.home_dir().to_path_buf())
}

/// A date as it is written everywhere.
pub(super) fn date(text: &str) -> Result<Date, UserError> {
    let plain = text.len() == 10;
    let parsed = text.parse().ok().filter(|_: &Date| plain);
    parsed.ok_or_else(|| UserError::new("cli-not-a-date", USE).with("text", crate::text::harmless(text)))
}

/// A path as it may be shown.
pub(super) fn shown(path: &Path) -> String {
    crate::text::harmless(&path.to_string_lossy())
}

/// The matches of the innermost command: global options are found there.
fn leaf(mut matches: &ArgMatches) -> &ArgMatches {
    while let Some((_, inner)) = matches.subcommand() {
        matches = inner;
    }
    matches
}

/// Whether a person sits at both ends.
pub(super) fn is_interactive() -> bool {
    let dumb = std::env::var_os("TERM").is_some_and(|term| term == "dumb");
    io::stdin().is_terminal() && io::stdout().is_terminal() && !dumb
}

/// Prints to standard output. Nobody who reads on is no error.
pub(super) fn print(text: &str) -> Result<(), UserError> {
    let mut out = io::stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(UserError::new("cli-not-printed", FILE).with("why", error.to_string()))
        }
        _ => Ok(()),
    }
}

/// Tells a trouble on standard error; its exit code.
pub(super) fn tell(trouble: &UserError, words: &Locale) -> u8 {
    let (text, remedy) = trouble.words(words);
    let mut told = words.text_with("cli-error", &[("text", text.into())]);
    if let Some(remedy) = remedy {
        told.push('\n');
        told.push_str(&remedy);
    }
    told.push('\n');
    // Where even this cannot be written, the exit code has to say it.
    drop(io::stderr().lock().write_all(told.as_bytes()));
    trouble.code
}

/// Prints something beside the result, such as a warning.
pub(super) fn aside(text: &str) {
    drop(io::stderr().lock().write_all(format!("{text}\n").as_bytes()));
}
