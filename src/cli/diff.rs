//! `careseal diff OLD NEW`: what differs between two worksheets or attestations, whichever editions they were made under.

use std::path::PathBuf;

use clap::{ArgMatches, Command};

use crate::attestation::difference;
use crate::formats::{self, CommandOutput};
use crate::present::{Compared, comparison};
use crate::session::UserError;
use crate::session::comparing::{self, Record};
use crate::session::user_error::FINDINGS;
use crate::worksheet::Env;

use super::Spec;
use super::arg_builders::Texts;
use super::opened::notice;
use super::shell::{Shell, written};

pub(super) const SPEC: Spec = Spec { name: "diff", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let args = [texts.file("old", "OLD", "cli-diff-old"), texts.file("new", "NEW", "cli-diff-new"), texts.json()];
    texts.finish(texts.command("diff", "cli-diff").args(args))
}

fn compared(record: &Record) -> Compared<'_> {
    Compared { file: &record.file, document: &record.document, digest: record.digest.as_deref() }
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let old = read(shell, matches, "old")?;
    let new = read(shell, matches, "new")?;
    let found = difference(&old.document, &new.document);
    let output = CommandOutput {
        blocks: &|| comparison::blocks(compared(&old), compared(&new), &found, &shell.locale),
        view: &|| formats::json(&comparison::view(compared(&old), compared(&new), &found)),
        rows: None,
    };
    let text = written(matches, &output);
    shell.text(&text);
    Ok(if found.is_none() { 0 } else { FINDINGS })
}

fn read(shell: &Shell, matches: &ArgMatches, which: &str) -> Result<Record, UserError> {
    let path = matches.get_one::<PathBuf>(which).cloned().unwrap_or_default();
    let record =
        comparing::record(&shell.library, &path, shell.locale.language(), shell.world.today(), shell.world.now())?;
    notice(shell, record.notice.as_ref());
    Ok(record)
}
