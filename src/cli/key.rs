//! `careseal key new|list|show|trust`.

mod list;
mod new;
mod show;
mod trust;

use clap::{ArgMatches, Command};
use jiff::civil::Date;
use ssh_key::PublicKey;

use crate::seal::{NAMESPACE, Principal, trust_line};
use crate::session::UserError;
use crate::session::user_error::FILE;

use super::Spec;
use super::arg_builders::Texts;
use super::shell::Shell;

pub(super) const SPEC: Spec = Spec { name: "key", command, run };

static INNER: [Spec; 4] = [new::SPEC, list::SPEC, show::SPEC, trust::SPEC];

fn command(texts: &Texts<'_>) -> Command {
    Spec::group(texts, texts.command("key", "cli-key"), &INNER)
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    Spec::run_of(&INNER, shell, matches)
}

/// The line that says whose a key is, for attestations; from the start of a day on, if one is named. No line gets such a day
/// by itself, wherever it is handed out: what the key sealed before would not be trusted, and OpenSSH before 9.1 would not
/// read the line.
fn line_of(owner: &Principal, key: &PublicKey, since: Option<Date>) -> Result<String, UserError> {
    let since = since.and_then(|day| day.to_zoned(jiff::tz::TimeZone::UTC).ok()).map(|day| day.timestamp());
    trust_line(owner, key, &[NAMESPACE], since).map_err(|fault| UserError::new(fault.id(), FILE))
}

/// The day from which on a key is to be trusted, if one was named.
fn since(matches: &ArgMatches) -> Result<Option<Date>, UserError> {
    matches.get_one::<String>("since").map(|text| super::shell::date(text)).transpose()
}
