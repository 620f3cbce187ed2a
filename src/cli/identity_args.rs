//! Who sits here: by the command line, else as remembered.

use clap::{Arg, ArgMatches};
use unicode_normalization::UnicodeNormalization;

use crate::session::UserError;
use crate::session::profile::{Given, Unknown, remembered};
use crate::session::user_error::USE;
use crate::text::{Line, Note, TextError, harmless};
use crate::worksheet::person::is_email;
use crate::worksheet::{Identity, Side, State};
use crate::workspace::{Profile, Say, Workspace};

use super::arg_builders::Texts;
use super::shell::{Shell, aside};

/// The options that say who one is.
pub(super) fn args(texts: &Texts<'_>) -> Vec<Arg> {
    vec![
        texts.text("me", "PERSON", "cli-option-me").conflicts_with_all(["name", "email"]),
        texts.text("name", "NAME", "cli-option-name"),
        texts.text("email", "E-MAIL", "cli-option-email"),
        texts.text("role", "ROLE", "cli-option-role"),
        texts.text("organisation", "NAME", "cli-option-organisation"),
        texts.word("side", "SIDE", "cli-option-side", Side::ALL.map(Side::as_str)),
    ]
}

/// The same for a command that writes at once: it asks before it says something else of who somebody is.
pub(super) fn args_and_yes(texts: &Texts<'_>) -> Vec<Arg> {
    let mut args = args(texts);
    args.push(texts.flag("yes", "cli-option-yes-who"));
    args
}

/// What the command line says of who one is.
fn given(matches: &ArgMatches) -> Result<Given, UserError> {
    let text = |id: &str| matches.get_one::<String>(id).map(String::as_str);
    let some = |id: &str| text(id).map(line).transpose();
    let mut given = Given {
        name: some("name")?,
        role: some("role")?,
        organisation: some("organisation")?,
        email: some("email")?,
        side: text("side").and_then(|side| side.parse().ok()),
    };
    if let Some(me) = text("me") {
        let parts = me.strip_suffix('>').and_then(|rest| rest.split_once('<'));
        let (name, email) = parts.ok_or_else(|| UserError::new("cli-not-a-person", USE).with("text", harmless(me)))?;
        (given.name, given.email) = (Some(line(name)?), Some(line(email)?));
    }
    Ok(given)
}

/// A line from the command line.
pub(super) fn line(text: &str) -> Result<Line, UserError> {
    parsed(text, Line::parse)
}

/// A text from the command line that may have several lines.
pub(super) fn note(text: &str) -> Result<Note, UserError> {
    parsed(text, Note::parse)
}

/// Some systems hand letters and their accents over apart; that is no fault of who typed it.
fn parsed<T>(text: &str, parse: fn(&str) -> Result<T, TextError>) -> Result<T, UserError> {
    let text: String = text.trim().nfc().collect();
    parse(&text).map_err(|why| {
        let id = if matches!(why, TextError::TooLong { .. }) { "cli-long-text" } else { "cli-bad-text" };
        let start: String = text.chars().take(SHOWN).collect();
        let more = if start.len() < text.len() { "…" } else { "" };
        UserError::new(id, USE).with("text", harmless(&start) + more).with("why", why.to_string())
    })
}

/// As much of a text that is refused is shown.
const SHOWN: usize = 60;

/// Who is meant, as far as anything is known of them; an error if nobody said.
fn completed(shell: &Shell, given: &Given, state: Option<&State>) -> Result<Profile, UserError> {
    let saved = shell.settings.me.as_ref().map(remembered);
    let profile = given.completed(saved.as_ref(), state).map_err(|unknown| match unknown {
        Unknown::Nobody => UserError::new("cli-who", USE),
        Unknown::Address(name) => UserError::new("cli-whose-name", USE).with("name", name.as_str()),
        Unknown::Side(email) => UserError::new("cli-whose-side", USE).with("email", email.as_str()),
    })?;
    if profile.name.is_blank() {
        return Err(UserError::new("cli-no-name", USE));
    }
    if !is_email(profile.email.as_str()) {
        return Err(UserError::new("cli-not-an-email", USE).with("text", profile.email.as_str()));
    }
    Ok(profile)
}

/// Who one is, where no worksheet could know better.
pub(super) fn must(shell: &Shell, matches: &ArgMatches) -> Result<Profile, UserError> {
    completed(shell, &given(matches)?, None)
}

/// Sits down at a worksheet, as the one whom a file names, else the command line.
pub(super) fn sit_down(
    shell: &Shell,
    matches: &ArgMatches,
    workspace: &mut Workspace,
    file: Option<&Given>,
) -> Result<(), UserError> {
    let given = file.map_or_else(|| given(matches), |file| Ok(file.clone()))?;
    let profile = completed(shell, &given, Some(&workspace.state))?;
    workspace.set_profile(profile);
    Ok(())
}

/// Sits down to write. That it would change who somebody is said to be is told, and takes `--yes`.
pub(super) fn sit_down_to_write(
    shell: &Shell,
    matches: &ArgMatches,
    workspace: &mut Workspace,
) -> Result<(), UserError> {
    sit_down(shell, matches, workspace, None)?;
    match workspace.would_change() {
        Some(change) if !matches.get_flag("yes") => Err(UserError { say: told("cli-who-changes", &change), code: USE }),
        _ => {
            tell_change(shell, workspace);
            Ok(())
        }
    }
}

/// Tells how what is written, or would be, changes who somebody is said to be.
pub(super) fn tell_change(shell: &Shell, workspace: &Workspace) {
    if let Some(change) = workspace.would_change() {
        aside(&shell.words(&told("cli-who-change", &change)));
    }
}

fn told(id: &'static str, (was, now): &(Identity, Identity)) -> Say {
    Say::new(id)
        .with("was", was.label())
        .with("was_side", was.side.as_str())
        .with("now", now.label())
        .with("now_side", now.side.as_str())
}
