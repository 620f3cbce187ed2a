//! `careseal check FILE`: what is left to do.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{ArgMatches, Command};

use crate::checklist::Checklist;
use crate::findings::Review;
use crate::formats::{self, CommandOutput};
use crate::present::check::{self, Checked, Problem};
use crate::session::sealing::Against;
use crate::session::user_error::{FINDINGS, SEAL};
use crate::session::verify::{Check, Detail, Matter, Status, VerifyOptions, finding_say, verify};
use crate::session::{UserError, evidence, kind, worksheet_session};
use crate::worksheet::Env;
use crate::workspace::{Say, record_of};

use super::Spec;
use super::arg_builders::Texts;
use super::opened;
use super::overlay;
use super::shell::{Shell, aside, written};

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

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let Some(path) = matches.get_one::<PathBuf>("file") else { return Ok(0) };
    overlay::at_hand(shell, matches)?;
    match kind::of(path)? {
        kind::Kind::Worksheet => worksheet(shell, matches, path),
        kind::Kind::Attestation(bytes) => attestation(shell, matches, &bytes),
    }
}

fn worksheet(shell: &mut Shell, matches: &ArgMatches, path: &Path) -> Result<u8, UserError> {
    let open = opened::to_read_on(shell, path, shell.day(matches)?)?;
    let newer = open.workspace.lists.iter().filter_map(|list| {
        let newest = shell.library.newer_than(&list.id, &list.edition)?;
        Some((list.id.clone(), list.edition.clone(), newest.edition.clone()))
    });
    let newer = editions(shell, &newer.collect::<Vec<_>>());
    let document = record_of(&open.workspace, shell.locale.language());
    let against = Against::of(&open.workspace, &open.path, &document, None, shell.world.now());
    documents(shell, &open, &against);
    let changed = against.changed().map(|found| (None, found.say()));
    let record = against.record.iter().map(|detail| (detail.place.clone(), detail.say.clone()));
    let checked = Checked::Worksheet(problems(shell, changed.chain(record)));
    print(shell, matches, &open.workspace.review, &open.workspace.lists, &checked);
    // Better known before it is sealed; who seals it is not known here.
    if let Some(say) = against.ahead.as_ref().filter(|_| against.count() == 0) {
        aside(&shell.words(say));
    }
    let wrong = against.count() > 0 || newer && matches.get_flag("strict");
    Ok(if wrong { FINDINGS } else { 0 })
}

/// Says which documents will not hold much longer, and which files are no longer where they were.
fn documents(shell: &Shell, open: &worksheet_session::Open, against: &Against<'_>) {
    let (state, today) = (&open.workspace.state, open.workspace.today);
    for found in state.all_documents().filter(|found| found.evidence.lapses_soon(today)) {
        let date = found.evidence.expires.map(|date| date.to_string()).unwrap_or_default();
        let say = Say::new("evidence-soon").with("item", found.at.to_string()).with("date", date);
        aside(&shell.words(&say.with("name", found.evidence.source.name().as_str())));
    }
    for found in against.documents.iter().filter(|found| found.how != evidence::How::Changed) {
        aside(&shell.words(&found.say()));
    }
}

/// An attestation is judged by its own words; a file that was altered says nothing.
fn attestation(shell: &mut Shell, matches: &ArgMatches, bytes: &[u8]) -> Result<u8, UserError> {
    let library = shell.library.clone();
    let options = VerifyOptions {
        library: &library,
        trust: None,
        now: shell.world.now(),
        at: shell.day(matches)?,
        strict: matches.get_flag("strict"),
    };
    let verified = verify(bytes, options);
    let document = verified.judged()?;
    let Some(today) = &verified.today else { return Err(UserError::new("verify-not-judged", SEAL)) };
    let lists = crate::session::overlay::of_records(&shell.library, document, today);
    let empty = Review { at: options.at, lists: Vec::new(), findings: Vec::new() };
    let review = today.review.as_ref().unwrap_or(&empty);
    // Whose seals it carries is another question. What the review finds stands among the findings.
    let details = verified.answers.iter().filter(|answer| answer.check == Check::Holds).flat_map(|one| &one.details);
    let details: Vec<&Detail> =
        details.filter(|detail| detail.status != Status::Good && is_of_record(detail)).collect();
    let (wrong, noted): (Vec<&Detail>, Vec<&Detail>) =
        details.into_iter().partition(|detail| detail.status == Status::Fail || detail.matter == Matter::NotJudged);
    for detail in noted.iter().filter(|detail| !is_found(review, detail)) {
        aside(&placed(shell, detail.place.as_deref(), &detail.say));
    }
    let wrong: Vec<&Detail> = wrong.into_iter().filter(|detail| !is_found(review, detail)).collect();
    let problems = problems(shell, wrong.iter().map(|detail| (detail.place.clone(), detail.say.clone())));
    let clean = problems.is_empty() && review.blocking().next().is_none();
    print(shell, matches, review, &lists, &Checked::Attestation(problems));
    Ok(if !clean || options.strict && !noted.is_empty() { FINDINGS } else { 0 })
}

/// Whether a line is about the record, whoever sealed it and whatever they say.
fn is_of_record(detail: &Detail) -> bool {
    !matches!(detail.matter, Matter::MissingSeal { .. } | Matter::Rejected | Matter::Reservations)
}

/// Whether a line is one of the findings of a review.
fn is_found(review: &Review, detail: &Detail) -> bool {
    review.findings.iter().any(|finding| {
        let at = finding.at.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        finding_say(&finding.kind) == detail.say && detail.place.as_deref().unwrap_or_default() == at
    })
}

/// What is wrong, in words; said beside the result, too, where people read it.
fn problems(shell: &Shell, found: impl Iterator<Item = (Option<String>, Say)>) -> Vec<Problem> {
    let problem = |(at, say): (Option<String>, Say)| {
        aside(&placed(shell, at.as_deref(), &say));
        Problem { at, id: say.id, text: shell.words(&say) }
    };
    found.map(problem).collect()
}

fn placed(shell: &Shell, place: Option<&str>, say: &Say) -> String {
    let text = shell.words(say);
    place.map(|place| format!("{place}: {text}")).unwrap_or(text)
}

fn print(shell: &mut Shell, matches: &ArgMatches, review: &Review, lists: &[Arc<Checklist>], checked: &Checked) {
    let output = CommandOutput {
        blocks: &|| check::blocks(review, lists, checked, &shell.locale, shell.locale.language()),
        view: &|| formats::json(&check::view(review, lists, checked)),
        rows: None,
    };
    let text = written(matches, &output);
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
