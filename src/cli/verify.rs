//! `careseal verify FILE...`: four questions, each answered apart.

mod extract;
mod json;

use std::path::{Path, PathBuf};

use clap::{ArgAction, ArgMatches, Command};

use crate::document::Block;
use crate::formats::{self, CommandOutput};
use crate::present::verification::{self, Verdict, Verification};
use crate::seal::ExaminedSeal;
use crate::session::UserError;
use crate::session::reopen::{self, Trusted};
use crate::session::user_error::{FILE, USE};
use crate::session::verify::{Status, Verified, VerifyOptions, superseded, verify};
use crate::store::{keys, read};
use crate::worksheet::Env;
use crate::worksheet::stamp::date_of;

use super::Spec;
use super::arg_builders::Texts;
use super::overlay;
use super::shell::{Shell, aside, shown, written};

pub(super) const SPEC: Spec = Spec { name: "verify", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let args = [
        texts.file("file", "FILE", "cli-verify-file").action(ArgAction::Append).num_args(1..),
        texts.path("trust", "FILE", "cli-verify-trust"),
        texts.path("revoked", "FILE", "cli-verify-revoked"),
        texts.overlay(),
        texts.at(),
        texts.flag("strict", "cli-option-strict"),
        texts.path("extract", "DIR", "cli-verify-extract"),
        texts.json(),
    ];
    texts.finish(texts.command("verify", "cli-verify").args(args))
}

/// A file that was judged, or why it could not be read.
pub(super) type Judged<'a> = (&'a Path, Result<Verified, UserError>);

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    overlay::at_hand(shell, matches)?;
    let trusted = trust(shell, matches)?;
    let library = shell.library.clone();
    let options = VerifyOptions {
        library: &library,
        trust: trusted.as_ref().map(|trusted| &trusted.file),
        now: shell.world.now(),
        at: shell.day(matches)?,
        strict: matches.get_flag("strict"),
    };
    let files: Vec<&PathBuf> = matches.get_many("file").into_iter().flatten().collect();
    let mut judged: Vec<Judged<'_>> = Vec::new();
    for path in files {
        let bytes = read::bytes(path, read::ATTESTATION_LIMIT).map_err(UserError::from);
        if let (Ok(bytes), Some(folder)) = (&bytes, matches.get_one::<PathBuf>("extract")) {
            extract::write(shell, path, bytes, folder)?;
        }
        judged.push((path, bytes.map(|bytes| verify(&bytes, options))));
    }
    let readable = judged.iter_mut().filter_map(|(path, judged)| Some((shown(path), judged.as_mut().ok()?)));
    superseded::pair(readable);
    let code = judged.iter().map(|(_, judged)| code(judged)).max().unwrap_or(0);
    let is_for_people = !matches.get_flag("json");
    for notice in trusted.iter().filter(|_| is_for_people).flat_map(|trusted| trusted.file.notices()) {
        aside(&shell.locale.text_with(notice.id(), &[("line", notice.line.to_string().into())]));
    }
    let only = if let [(_, judged)] = judged.as_slice() { Some(judged).filter(|_| is_for_people) } else { None };
    if let Some(Err(trouble)) = only {
        return Err(trouble.clone());
    }
    let output = CommandOutput {
        blocks: &|| match judged.as_slice() {
            [(path, Ok(verified))] => one(shell, path, verified, trusted.as_ref()),
            judged => many(shell, judged),
        },
        view: &|| formats::json(&json::view(shell, &judged, trusted.as_ref(), code)),
        rows: None,
    };
    let text = written(matches, &output);
    shell.text(&text);
    if let Some(wrong) = only.and_then(|judged| judged.as_ref().ok()).and_then(Verified::first_wrong) {
        shell.trouble(&wrong)?;
    }
    Ok(code)
}

pub(super) fn code(judged: &Result<Verified, UserError>) -> u8 {
    match judged {
        Ok(verified) => verified.code(),
        Err(trouble) => trouble.code,
    }
}

/// The file of trusted keys that was named, or the reader's own. Never one found beside the attestation: whoever can forge one
/// could add the other.
pub(super) fn trust(shell: &Shell, matches: &ArgMatches) -> Result<Option<Trusted>, UserError> {
    let named = |name| matches.get_one::<PathBuf>(name).map(PathBuf::as_path);
    let trusted = reopen::trust(&shell.paths, named("trust"))?;
    match (trusted, named("revoked")) {
        // Passing over the list in silence would look as if it had been asked.
        (None, Some(_)) => Err(UserError::new("cli-revoked-alone", USE)),
        (Some(trusted), Some(revoked)) => {
            let file = trusted.file.with_revoked(keys::read_revoked(revoked)?);
            Ok(Some(Trusted { file, ..trusted }))
        }
        (trusted, None) => Ok(trusted),
    }
}

/// A file in full.
pub(super) fn one(shell: &Shell, path: &Path, verified: &Verified, trusted: Option<&Trusted>) -> Vec<Block> {
    let file = shown(path);
    let record = verified.record.map(|record| record.to_string());
    let trust = trusted.map(|trusted| (shown(&trusted.path), trusted.file.digest()));
    let is_unknown = |seal: &ExaminedSeal| seal.trust.as_ref().is_none_or(|trust| !trust.is_trusted());
    let of = Verification {
        file: &file,
        record: record.as_deref(),
        document: verified.document.as_ref(),
        trust: trust.as_ref().map(|(path, digest)| (path.as_str(), digest.as_ref())),
        answers: &verified.answers,
        has_unknown_signers: verified.seals.iter().any(is_unknown),
    };
    verification::blocks(&of, &shell.locale)
}

/// Many files: one line each, and a summary.
fn many(shell: &Shell, judged: &[Judged<'_>]) -> Vec<Block> {
    let files: Vec<String> = judged.iter().map(|(path, _)| shown(path)).collect();
    let verdicts: Vec<_> = judged.iter().zip(&files).map(|((_, judged), file)| verdict(file, judged)).collect();
    verification::of_many(&verdicts, &shell.locale)
}

/// What a file came to: who sealed it and when, the account, and the first thing to be said of it.
fn verdict<'a>(file: &'a str, judged: &'a Result<Verified, UserError>) -> Verdict<'a> {
    let is_readable = code(judged) != FILE;
    let verified = match judged {
        Ok(verified) => verified,
        Err(trouble) => {
            let (status, first) = (Status::Fail, Some(&trouble.say));
            return Verdict { file, sealed: None, account: None, status, first, is_readable };
        }
    };
    let signers = verified.signers().join(", ");
    let first = verified.seals.first().filter(|_| !signers.is_empty());
    let sealed = first.map(|seal| (signers, date_of(seal.meta.signed_at.timestamp()).to_string()));
    let account = verified.document.as_ref().filter(|_| verified.is_intact());
    let account = account.map(|document| document.account.name.as_str());
    let short = verified.short();
    Verdict { file, sealed, account, status: short.status, first: short.first.map(|(_, told)| &told.say), is_readable }
}
