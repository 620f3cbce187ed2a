//! `careseal report FILE --format FORMAT`: a worksheet (as a draft) or an attestation, for people and programs.

use std::path::{Path, PathBuf};

use clap::{ArgMatches, Command};

use crate::checklist::Id;
use crate::findings::follow_ups;
use crate::formats::{self, FORMATS};
use crate::present::{SealSummary, Source, Trusted};
use crate::seal::ExaminedSeal;
use crate::session::user_error::SEAL;
use crate::session::verify::{VerifyOptions, verify};
use crate::session::{UserError, kind, reopen};
use crate::store::atomic;
use crate::text::Line;
use crate::worksheet::Env;
use crate::workspace::record_of;

use super::Spec;
use super::arg_builders::Texts;
use super::opened;
use super::overlay;
use super::shell::Shell;

pub(super) const SPEC: Spec = Spec { name: "report", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let args = [
        texts.file("file", "FILE", "cli-report-file"),
        texts.format(FORMATS.iter()),
        texts.path("output", "FILE", "cli-report-output"),
        texts.path("trust", "FILE", "cli-verify-trust"),
        texts.overlay(),
        texts.at(),
    ];
    texts.finish(texts.command("report", "cli-report").args(args))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let Some(path) = matches.get_one::<PathBuf>("file") else { return Ok(0) };
    overlay::at_hand(shell, matches)?;
    let (text, code) = match kind::of(path)? {
        kind::Kind::Worksheet => worksheet(shell, matches, path)?,
        kind::Kind::Attestation(bytes) => attestation(shell, matches, path, &bytes)?,
    };
    match matches.get_one::<PathBuf>("output") {
        Some(output) => atomic::save_new(output, text.as_bytes())?,
        None => shell.text(&text),
    }
    Ok(code)
}

fn format(shell: &Shell, matches: &ArgMatches, source: &Source<'_>) -> String {
    let format = matches.get_one::<String>("format").and_then(|name| formats::named(name)).or(FORMATS.first());
    format.map(|format| (format.record)(source, &shell.locale)).unwrap_or_default()
}

fn name(path: &Path) -> Option<String> {
    path.file_name().map(|name| crate::text::harmless(&name.to_string_lossy()))
}

fn worksheet(shell: &mut Shell, matches: &ArgMatches, path: &Path) -> Result<(String, u8), UserError> {
    let open = opened::to_read_on(shell, path, shell.day(matches)?)?;
    let workspace = &open.workspace;
    let document = record_of(workspace, shell.locale.language());
    let file = name(path);
    let assignments = follow_ups::waiting(&workspace.lists, &workspace.state, &workspace.review);
    let source = Source {
        draft: true,
        findings: &workspace.review.findings,
        assignments: &assignments,
        file: file.as_deref(),
        ..Source::of(&document, &workspace.lists, shell.locale.language(), workspace.today)
    };
    Ok((format(shell, matches, &source), 0))
}

/// A report of an altered file would lend it words it does not deserve.
fn attestation(shell: &Shell, matches: &ArgMatches, path: &Path, bytes: &[u8]) -> Result<(String, u8), UserError> {
    let named = matches.get_one::<PathBuf>("trust").map(PathBuf::as_path);
    let trusted = reopen::trust(&shell.paths, named)?;
    let trust = trusted.as_ref().map(|trusted| &trusted.file);
    let options =
        VerifyOptions { at: shell.day(matches)?, ..VerifyOptions::now(&shell.library, trust, shell.world.now()) };
    let verified = verify(bytes, options);
    let document = verified.judged()?;
    let Some(today) = &verified.today else { return Err(UserError::new("verify-not-judged", SEAL)) };
    let seals: Vec<SealSummary> = verified.seals.iter().filter_map(summary).collect();
    let lists = crate::session::overlay::of_records(&shell.library, document, today);
    let (digest, file) = (verified.record.map(|record| record.to_string()), name(path));
    let source = Source {
        seals: &seals,
        digest: digest.as_deref(),
        file: file.as_deref(),
        today_result: Some(today),
        ..Source::of(document, &lists, shell.locale.language(), options.at)
    };
    Ok((format(shell, matches, &source), 0))
}

fn summary(seal: &ExaminedSeal) -> Option<SealSummary> {
    let trusted = match (&seal.signature, &seal.trust) {
        (Err(_), _) => Trusted::Broken,
        (Ok(_), None) => Trusted::NotAsked,
        (Ok(_), Some(trust)) if trust.is_trusted() => Trusted::Yes,
        (Ok(_), Some(_)) => Trusted::No,
    };
    Some(SealSummary {
        role: Id::parse(seal.meta.role().as_str()).ok()?,
        signer: Line::clean(seal.meta.signer.as_str()),
        key: Line::clean(&seal.fingerprint),
        signed_at: Line::clean(&seal.meta.signed_at.to_string()),
        verdict: Id::parse(seal.meta.verdict.as_str()).ok()?,
        reason: seal.meta.reason.clone(),
        notes: seal.meta.notes.iter().map(|(item, note)| (Line::clean(item.as_str()), note.clone())).collect(),
        trusted,
    })
}
