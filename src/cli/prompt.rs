//! Questions to a person at a terminal, and passphrases.

use std::io::{self, BufRead, Read, Write};
use std::path::Path;

use clap::ArgMatches;
use crossterm::event::{Event, KeyCode, KeyEventKind, KeyModifiers, read};
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use zeroize::Zeroizing;

use crate::session::UserError;
use crate::session::user_error::{FILE, USE};
use crate::store::read as files;

use super::shell::{Shell, aside, is_interactive};

/// The longest passphrase read.
const MAX_BYTES: u64 = 4096;

/// Asks for a line.
pub(super) fn line(question: &str) -> Result<String, UserError> {
    ask(question);
    let mut text = String::new();
    let mut bounded = io::stdin().lock().take(MAX_BYTES);
    bounded.read_line(&mut text).map_err(|error| failed(&error))?;
    Ok(text.trim().to_owned())
}

/// On standard error, so that a result that is piped on stays clean.
fn ask(question: &str) {
    let mut err = io::stderr().lock();
    drop(err.write_all(format!("{question} ").as_bytes()));
    drop(err.flush());
}

fn failed(error: &io::Error) -> UserError {
    UserError::new("cli-not-asked", FILE).with("why", error.to_string())
}

/// The passphrase from the file that was named, or from the person at the terminal; none if there is neither.
pub(super) fn passphrase(
    shell: &Shell,
    matches: &ArgMatches,
    question: &str,
) -> Result<Option<Zeroizing<String>>, UserError> {
    if let Some(path) = matches.get_one::<std::path::PathBuf>("passphrase-file") {
        return from_file(path).map(Some);
    }
    if is_interactive() { secret(&shell.locale.text(question)).map(Some) } else { Ok(None) }
}

/// The first line of a file; `-` is standard input.
fn from_file(path: &Path) -> Result<Zeroizing<String>, UserError> {
    let text = if path == Path::new("-") {
        let mut text = Zeroizing::new(String::new());
        io::stdin().lock().take(MAX_BYTES).read_to_string(&mut text).map_err(|error| failed(&error))?;
        text
    } else {
        Zeroizing::new(files::text(path, MAX_BYTES)?)
    };
    Ok(Zeroizing::new(text.lines().next().unwrap_or_default().to_owned()))
}

/// Raw mode, for as long as it lives.
struct Raw;

impl Raw {
    fn new() -> Result<Self, UserError> {
        enable_raw_mode().map_err(|error| failed(&error))?;
        Ok(Self)
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        drop(disable_raw_mode());
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "few of all keys mean something here")]
/// Asks for something that is not shown while it is typed.
pub(super) fn secret(question: &str) -> Result<Zeroizing<String>, UserError> {
    // First, so that nothing that is typed as soon as the question shows can be seen.
    let raw = Raw::new()?;
    ask(question);
    // Room for all of it, so that no copy is left behind when it grows.
    let mut text = Zeroizing::new(String::with_capacity(4096));
    let typed = loop {
        let Event::Key(key) = read().map_err(|error| failed(&error))? else { continue };
        if key.kind == KeyEventKind::Release {
            continue;
        }
        match key.code {
            KeyCode::Enter => break true,
            KeyCode::Char('c' | 'd') if key.modifiers.contains(KeyModifiers::CONTROL) => break false,
            KeyCode::Char('u') if key.modifiers.contains(KeyModifiers::CONTROL) => text.clear(),
            KeyCode::Backspace => drop(text.pop()),
            KeyCode::Char(c) if text.len() < 4000 => text.push(c),
            _ => {}
        }
    };
    drop(raw);
    aside("");
    if typed { Ok(text) } else { Err(UserError::new("cli-broken-off", USE)) }
}
