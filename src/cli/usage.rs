//! What was wrong with the arguments, in our words.

#![expect(clippy::wildcard_enum_match_arm, reason = "clap may learn further kinds at any time")]

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::locale::Locale;
use crate::session::UserError;
use crate::session::user_error::USE;

use super::shell;

/// Help, the version, or an error: prints it and gives the exit code.
pub(super) fn tell(error: &clap::Error, words: &Locale) -> u8 {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let asked = error.kind() != ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;
            let text = format!("{}\n", error.to_string().trim_end());
            let written = shell::print(&text);
            match written {
                Err(trouble) => shell::tell(&trouble, words),
                Ok(()) if asked => 0,
                Ok(()) => USE,
            }
        }
        _ => shell::tell(&trouble(error), words),
    }
}

fn context(error: &clap::Error, kind: ContextKind) -> Option<String> {
    let text = match error.get(kind)? {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::StyledStrs(texts) => texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        ContextValue::Number(number) => number.to_string(),
        _ => return None,
    };
    Some(crate::text::harmless(text.trim()))
}

/// Commands and options of drafts, and what they are called now; each counts in the command that had it.
const RENAMED: [(&str, &str, &str); 5] = [
    ("", "remarks", "comments"),
    ("", "points", "follow-ups"),
    ("checklist", "drift", "changes"),
    ("follow-ups", "--owner", "--assignee"),
    ("countersign", "--note", "--comment"),
];

fn renamed(error: &clap::Error, name: &str) -> Option<String> {
    // The line of usage begins with a heading, the program and the commands that were understood.
    let usage = context(error, ContextKind::Usage).unwrap_or_default();
    let understood = usage.split_whitespace().skip(2).take_while(|word| word.starts_with(char::is_alphabetic));
    let command = understood.collect::<Vec<_>>().join(" ");
    RENAMED.iter().find(|(of, before, _)| (*of, *before) == (&command, name)).map(|(_, _, now)| (*now).to_owned())
}

fn trouble(error: &clap::Error) -> UserError {
    let arg = context(error, ContextKind::InvalidArg).unwrap_or_default();
    let value = context(error, ContextKind::InvalidValue).unwrap_or_default();
    let with = |id| UserError::new(id, USE).with("arg", arg.clone());
    let near = |kind| context(error, kind).filter(|near| !near.is_empty());
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let name = context(error, ContextKind::InvalidSubcommand).unwrap_or_default();
            match renamed(error, &name).or_else(|| near(ContextKind::SuggestedSubcommand)) {
                Some(near) => UserError::new("cli-unknown-command-near", USE).with("name", name).with("near", near),
                None => UserError::new("cli-unknown-command", USE).with("name", name),
            }
        }
        ErrorKind::MissingSubcommand => UserError::new("cli-missing-command", USE),
        ErrorKind::UnknownArgument => match renamed(error, &arg).or_else(|| near(ContextKind::SuggestedArg)) {
            Some(near) => with("cli-unknown-option-near").with("near", near),
            None => with("cli-unknown-option"),
        },
        ErrorKind::InvalidValue if value.is_empty() => with("cli-missing-value"),
        ErrorKind::InvalidValue => {
            let known = context(error, ContextKind::ValidValue).unwrap_or_default();
            with("cli-unknown-value").with("value", value).with("known", known)
        }
        ErrorKind::MissingRequiredArgument => with("cli-missing-argument"),
        ErrorKind::ArgumentConflict => {
            let prior = context(error, ContextKind::PriorArg).unwrap_or_default();
            with("cli-conflict").with("other", prior)
        }
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => with("cli-too-many").with("value", value),
        _ => with("cli-bad-value").with("value", value),
    }
}
