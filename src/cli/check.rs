//! `careseal check FILE`: what is left to do.

use std::path::{Path, PathBuf};

use clap::{ArgMatches, Command};

use crate::checklist::Checklist;
use crate::findings::Review;
use crate::formats;
use crate::present::check;
use crate::session::trouble::{FINDINGS, SEAL};
use crate::session::verify::{By, unknown_overlay, verify};
use crate::session::{Trouble, desk, evidence, kind};
use crate::wizard::Say;
use crate::worksheet::World;

use super::Spec;
use super::overlay;
use super::shell::{Shell, aside};
use super::texts::Texts;

pub(super) const SPEC: Spec = Spec { name: "check", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let file = texts.file("file", "FILE", "cli-check-file");
    let strict = texts.flag("strict", "cli-option-strict");
    texts.finish(texts.command("check", "cli-check").arg(file).args([
        texts.overlay(),
        texts.at(),
        strict,
        texts.json(),
    ]))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, Trouble> {
    let Some(path) = matches.get_one::<PathBuf>("file") else { return Ok(0) };
    overlay::at_hand(shell, matches)?;
    match kind::of(path)? {
        kind::Kind::Worksheet => worksheet(shell, matches, path),
        kind::Kind::Attestation(bytes) => attestation(shell, matches, &bytes),
    }
}

fn worksheet(shell: &mut Shell, matches: &ArgMatches, path: &Path) -> Result<u8, Trouble> {
    let open = desk::read(path, shell.day(matches)?, shell.world.now())?;
    notice(shell, open.notice.as_ref());
    let newer = open.desk.lists.iter().filter_map(|list| {
        let newest = crate::checklist::bundled::newest(&list.id).filter(|newest| newest.edition > list.edition)?;
        Some((list.id.clone(), list.edition.clone(), newest.edition.clone()))
    });
    let newer = editions(shell, &newer.collect::<Vec<_>>());
    let changed = documents(shell, &open);
    print(shell, matches, &open.desk.review, &open.desk.lists);
    Ok(code(&open.desk.review, newer && matches.get_flag("strict")).max(if changed { FINDINGS } else { 0 }))
}

/// Says which documents will not hold much longer, and whose files are gone or no longer the same; whether one is another
/// than was attached. One that is gone may only not have travelled with the worksheet.
fn documents(shell: &Shell, open: &desk::Open) -> bool {
    let (state, today) = (&open.desk.state, open.desk.today);
    for found in state.all_documents().filter(|found| found.evidence.lapses_soon(today)) {
        let date = found.evidence.expires.map(|date| date.to_string()).unwrap_or_default();
        let say = Say::new("evidence-soon").with("item", found.at.to_string()).with("date", date);
        aside(&shell.words(&say.with("name", found.evidence.source.name().as_str())));
    }
    let differing = evidence::differing(state, &open.path);
    for found in &differing {
        let say = Say::new(found.how.id()).with("item", found.at.to_string());
        aside(&shell.words(&say.with("name", found.name.as_str())));
    }
    differing.iter().any(|found| found.how == evidence::How::Changed)
}

/// An attestation is judged by its own words; a file that was altered says nothing.
fn attestation(shell: &mut Shell, matches: &ArgMatches, bytes: &[u8]) -> Result<u8, Trouble> {
    let by = By { trust: None, now: shell.world.now(), at: shell.day(matches)?, strict: matches.get_flag("strict") };
    let verified = verify(bytes, by);
    let (Some(document), Some(today), true) = (&verified.document, &verified.today, verified.is_intact()) else {
        return match verified.first_wrong() {
            Some(wrong) => Err(wrong),
            None => Err(Trouble::new("cli-not-judged", SEAL)),
        };
    };
    for (id, edition) in &today.unknown_editions {
        let say = Say::new("verify-unknown-edition").with("checklist", id.as_str()).with("edition", edition.as_str());
        aside(&shell.words(&say));
    }
    let mut code = 0;
    for (id, overlay) in &today.unknown_overlays {
        code = FINDINGS;
        aside(&shell.words(&unknown_overlay(id, overlay)));
    }
    for id in &today.other_structure {
        code = FINDINGS;
        aside(&shell.words(&Say::new("verify-other-structure").with("checklist", id.as_str())));
    }
    if !today.unknown_editions.is_empty() {
        code = FINDINGS;
    }
    for mismatch in &today.mismatches {
        code = FINDINGS;
        let text = shell.words(&Say::new(mismatch.kind.id()));
        let place = if mismatch.place.is_empty() { String::new() } else { format!("{}: ", mismatch.place) };
        aside(&format!("{place}{text}"));
    }
    let newer = editions(shell, &today.newer_editions);
    let lists: Vec<&Checklist> = document
        .checklists
        .iter()
        .filter_map(crate::session::overlay::of_record)
        .filter(|list| !today.other_structure.contains(&list.id))
        .collect();
    let empty = Review { at: by.at, lists: Vec::new(), findings: Vec::new() };
    let review = today.review.as_ref().unwrap_or(&empty);
    print(shell, matches, review, &lists);
    if !today.lapsed.is_empty() || !today.lapsed_evidence.is_empty() {
        code = FINDINGS;
    }
    Ok(code.max(self::code(review, newer && by.strict)))
}

fn code(review: &Review, newer: bool) -> u8 {
    if newer || review.blocking().next().is_some() { FINDINGS } else { 0 }
}

fn print(shell: &mut Shell, matches: &ArgMatches, review: &Review, lists: &[&Checklist]) {
    let text = if matches.get_flag("json") {
        formats::json(&check::view(review, lists))
    } else {
        formats::blocks(&check::blocks(review, lists, &shell.locale, shell.locale.language()))
    };
    shell.text(&text);
}

/// Says which newer editions there are; whether there is one.
fn editions(shell: &Shell, newer: &[(crate::checklist::Id, crate::checklist::Id, crate::checklist::Id)]) -> bool {
    for (id, edition, newest) in newer {
        let say = Say::new("verify-newer-edition")
            .with("checklist", id.as_str())
            .with("edition", edition.as_str())
            .with("newer", newest.as_str());
        aside(&shell.words(&say));
    }
    !newer.is_empty()
}

/// Says what happened while opening.
pub(super) fn notice(shell: &Shell, say: Option<&Say>) {
    if let Some(say) = say {
        aside(&shell.words(say));
    }
}
