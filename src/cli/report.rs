//! `careseal report FILE --format markdown|html|csv|ics|json`: a worksheet (as a draft) or an attestation, for people and
//! programs.

use std::path::{Path, PathBuf};

use clap::{ArgMatches, Command};

use crate::attestation::{Document, Today};
use crate::checklist::{Checklist, Id};
use crate::findings::Finding;
use crate::report::{self, SealSummary, Source, Trusted};
use crate::seal::ExaminedSeal;
use crate::session::trouble::SEAL;
use crate::session::verify::{By, verify};
use crate::session::{Trouble, desk, kind, reopen};
use crate::store::atomic;
use crate::text::Line;
use crate::worksheet::World;
use crate::workspace::record_of;

use super::Spec;
use super::check::notice;
use super::overlay;
use super::shell::Shell;
use super::texts::Texts;

pub(super) const SPEC: Spec = Spec { name: "report", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let args = [
        texts.file("file", "FILE", "cli-report-file"),
        texts
            .word("format", "FORMAT", "cli-report-format", ["markdown", "html", "csv", "ics", "json"])
            .default_value("markdown")
            .hide_default_value(true),
        texts.path("output", "FILE", "cli-report-output"),
        texts.path("trust", "FILE", "cli-verify-trust"),
        texts.overlay(),
        texts.at(),
    ];
    texts.finish(texts.command("report", "cli-report").args(args))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, Trouble> {
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
    match matches.get_one::<String>("format").map(String::as_str) {
        Some("html") => report::html(source, &shell.locale),
        Some("csv") => report::table(source),
        Some("ics") => report::ics(source, &shell.locale),
        Some("json") => report::json(source),
        _ => report::markdown(source, &shell.locale),
    }
}

fn name(path: &Path) -> Option<String> {
    path.file_name().map(|name| crate::text::harmless(&name.to_string_lossy()))
}

fn worksheet(shell: &mut Shell, matches: &ArgMatches, path: &Path) -> Result<(String, u8), Trouble> {
    let open = desk::read(path, shell.day(matches)?, shell.world.now())?;
    notice(shell, open.notice.as_ref());
    let desk = &open.desk;
    let document = record_of(desk, shell.locale.language());
    let file = name(path);
    let source = Source {
        document: &document,
        draft: true,
        findings: &desk.review.findings,
        seals: &[],
        digest: None,
        file: file.as_deref(),
        lists: &desk.lists,
        language: shell.locale.language(),
        today: desk.today,
        today_result: None,
    };
    Ok((format(shell, matches, &source), 0))
}

/// A report of an altered file would lend it words it does not deserve.
fn attestation(shell: &Shell, matches: &ArgMatches, path: &Path, bytes: &[u8]) -> Result<(String, u8), Trouble> {
    let named = matches.get_one::<PathBuf>("trust").map(PathBuf::as_path);
    let trusted = reopen::trust(&shell.paths, named)?;
    let trust = trusted.as_ref().map(|trusted| &trusted.file);
    let by = By { trust, now: shell.world.now(), at: shell.day(matches)?, strict: false };
    let verified = verify(bytes, by);
    let (Some(document), Some(today), true) = (&verified.document, &verified.today, verified.is_intact()) else {
        return Err(verified.first_wrong().unwrap_or_else(|| Trouble::new("cli-not-judged", SEAL)));
    };
    let seals: Vec<SealSummary> = verified.seals.iter().filter_map(summary).collect();
    let lists = known(document, today);
    let findings: &[Finding] = &[];
    let (digest, file) = (verified.record.map(|record| record.to_string()), name(path));
    let source = Source {
        document,
        draft: false,
        findings,
        seals: &seals,
        digest: digest.as_deref(),
        file: file.as_deref(),
        lists: &lists,
        language: shell.locale.language(),
        today: by.at,
        today_result: Some(today),
    };
    Ok((format(shell, matches, &source), 0))
}

/// The editions of the record that this program knows as they were.
fn known(document: &Document, today: &Today) -> Vec<&'static Checklist> {
    let lists = document.checklists.iter().filter(|list| !today.other_structure.contains(&list.id));
    lists.filter_map(crate::session::overlay::of_record).collect()
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
