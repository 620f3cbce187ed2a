//! `careseal merge A B`: joins two copies of one worksheet.

mod words;

use std::path::{Path, PathBuf};

use clap::{ArgMatches, Command};

use crate::formats;
use crate::present::merge;
use crate::session::UserError;
use crate::session::user_error::{FILE, FINDINGS, USE};
use crate::session::worksheet_file::{self, Lines};
use crate::store::atomic;
use crate::text::harmless;
use crate::worksheet::log::ReadOnly;
use crate::worksheet::{Env, IdentityChange, Log, NotJoined, State, conflicts};
use crate::workspace::signed;

use super::Spec;
use super::arg_builders::Texts;
use super::opened::notice;
use super::shell::{Shell, aside, shown};

pub(super) const SPEC: Spec = Spec { name: "merge", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let args = [
        texts.file("one", "WORKSHEET", "cli-merge-one"),
        texts.file("other", "COPY", "cli-merge-other"),
        texts.path("output", "FILE", "cli-merge-output"),
        texts.json(),
    ];
    texts.finish(texts.command("merge", "cli-merge").args(args))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let path = |id: &str| matches.get_one::<PathBuf>(id).cloned().unwrap_or_default();
    let (at_one, at_other, output) = (path("one"), path("other"), matches.get_one::<PathBuf>("output"));
    let other = open(shell, &at_other, false)?;
    let one = open(shell, &at_one, output.is_none())?;
    let (name_one, name_other) = (shown(&at_one), shown(&at_other));
    let joined = one.log.join(&other.log).map_err(|why| refused(why, &name_one, &name_other))?;
    let state = State::of(&joined.log);
    let changes = changes(&state, &one.log);
    let now_at = output.unwrap_or(&at_one);
    match output {
        None if joined.theirs.is_empty() => {}
        None => one.append(&joined.theirs)?,
        Some(output) => atomic::save_new(output, joined.log.print().as_bytes())?,
    }
    let is_written = output.is_some() || !joined.theirs.is_empty();
    if matches.get_flag("json") {
        let merged = merge::Merged {
            one: &name_one,
            other: &name_other,
            counts: (joined.both, joined.ours, joined.theirs.len()),
            path: &shown(now_at),
            is_written,
            log: &joined.log,
            state: &state,
            changes: &changes,
        };
        shell.text(&formats::json(&merge::view(&merged)));
        return Ok(code(&state));
    }
    let values = [
        ("both", joined.both.into()),
        ("ours", joined.ours.into()),
        ("theirs", joined.theirs.len().into()),
        ("one", name_one.into()),
        ("other", name_other.into()),
    ];
    shell.say("cli-merge-counts", &values);
    let path = shown(now_at);
    if is_written {
        let count = joined.log.events().len();
        shell.say("cli-merge-written", &[("path", path.into()), ("count", count.into())]);
    } else {
        shell.say("cli-merge-nothing-new", &[("path", path.into())]);
    }
    if let Some(ReadOnly::UnknownEvent { kind }) = joined.log.read_only() {
        aside(&shell.locale.text_with("cli-merge-newer", &[("kind", harmless(kind).into())]));
    }
    for change in changes {
        let text = shell.words(&signed::changed(&state, change));
        shell.block("", &text);
    }
    differing(shell, &state, now_at);
    Ok(code(&state))
}

/// Who is said to be another than before: what came in with the copy, and what waits to be confirmed.
fn changes<'a>(state: &'a State, before: &Log) -> Vec<&'a IdentityChange> {
    let is_new = |change: &&IdentityChange| before.event(change.event).is_none();
    let waits: Vec<&IdentityChange> = state.unconfirmed().collect();
    state.identities.changes().iter().filter(|change| is_new(change) || waits.contains(change)).collect()
}

fn code(state: &State) -> u8 {
    if conflicts(state).is_empty() && state.unconfirmed().next().is_none() { 0 } else { FINDINGS }
}

/// With two files, what is wrong with one has to say with which.
fn open(shell: &Shell, path: &Path, write: bool) -> Result<Lines, UserError> {
    let lines = worksheet_file::open_lines(path, write, shell.world.now());
    match &lines {
        Err(_) => aside(&format!("{}:", shown(path))),
        Ok(lines) => notice(shell, lines.notice.as_ref()),
    }
    lines
}

fn refused(why: NotJoined, one: &str, other: &str) -> UserError {
    let trouble = match why {
        NotJoined::OtherWorksheet => UserError::new("cli-merge-other-worksheet", USE),
        NotJoined::OtherNumber => UserError::new("cli-merge-other-number", FILE),
        NotJoined::OtherHead => UserError::new("cli-merge-other-head", FILE),
        NotJoined::TwoContents { event, ours, theirs } => UserError::new("cli-merge-two-contents", FILE)
            .with("event", event.to_string())
            .with("ours", harmless(&ours))
            .with("theirs", harmless(&theirs)),
        NotJoined::Damage(damage) => damage.into(),
    };
    trouble.with("one", one).with("other", other)
}

/// Says what stands against each other.
fn differing(shell: &mut Shell, state: &State, path: &Path) {
    let found = conflicts(state);
    shell.say("cli-merge-conflicts", &[("count", found.len().into()), ("path", shown(path).into())]);
    for conflict in &found {
        shell.line("");
        let text = words::about(shell, state, &conflict.topic);
        shell.block("  ", &text);
        for claim in &conflict.claims {
            let (who, what) = (words::who(shell, state, claim), words::what(shell, claim.value));
            shell.block("    ", &who);
            shell.block("      ", &what);
        }
    }
}
