//! `careseal overlay WORKSHEET FILE`: takes in an organisation's file that tightens a checklist, with a preview.

use std::path::{Path, PathBuf};

use clap::{ArgMatches, Command};

use crate::checklist::overlay::{Effect, EffectKind, Problem, effects};
use crate::checklist::{Checklist, Forbidden};
use crate::findings::Finding;
use crate::session::overlay::{ValidOverlay, carried, read_file, without};
use crate::session::user_error::{FINDINGS, USE};
use crate::session::verify::finding_say;
use crate::session::{UserError, worksheet_session};
use crate::worksheet::EventKind;
use crate::workspace::Say;

use super::Spec;
use super::arg_builders::Texts;
use super::identity_args;
use super::opened;
use super::shell::{Shell, aside, shown};

pub(super) const SPEC: Spec = Spec { name: "overlay", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let worksheet = texts.file("worksheet", "WORKSHEET", "cli-overlay-worksheet");
    let file = texts.file("overlay", "OVERLAY", "cli-overlay-file").required(false);
    let remove = texts.flag("remove", "cli-overlay-remove").conflicts_with("overlay");
    let yes = texts.flag("yes", "cli-overlay-yes");
    let command = texts.command("overlay", "cli-overlay").args([worksheet, file, remove, yes]);
    texts.finish(command.args(identity_args::args(texts)))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let Some(path) = matches.get_one::<PathBuf>("worksheet") else { return Ok(0) };
    match matches.get_one::<PathBuf>("overlay") {
        Some(file) => adopt(shell, matches, path, file),
        None if matches.get_flag("remove") => take_out(shell, matches, path),
        None => show(shell, path),
    }
}

/// Opens the worksheet without its overlays; who acts is needed only to write.
fn open(shell: &Shell, matches: &ArgMatches, path: &Path) -> Result<worksheet_session::Open, UserError> {
    let write = matches.get_flag("yes");
    let mut open = opened::bare(write, shell, path)?;
    match identity_args::sit_down(shell, matches, &mut open.workspace, None) {
        Err(trouble) if write => return Err(trouble),
        _ => identity_args::tell_change(shell, &open.workspace),
    }
    Ok(open)
}

fn adopt(shell: &mut Shell, matches: &ArgMatches, path: &Path, file: &Path) -> Result<u8, UserError> {
    let valid = valid(shell, file)?;
    let write = matches.get_flag("yes");
    let open = open(shell, matches, path)?;
    valid.fits(&open.workspace)?;
    describe(shell, &valid);
    let forbidden = valid.would_forbid(&open.workspace);
    if !forbidden.is_empty() {
        shell.line("");
        shell.say("cli-overlay-forbidden", &[("count", forbidden.len().into())]);
        for finding in &forbidden {
            self::forbidden(shell, finding);
        }
    }
    shell.line("");
    let taken = valid.taken();
    let has = carried(&open.workspace.state)
        .into_iter()
        .any(|(checklist, edition)| taken == EventKind::Checklist { checklist, edition: Some(edition) });
    if has {
        shell.say("cli-overlay-same", &[]);
        return Ok(0);
    }
    if write {
        let events = open.workspace.events(vec![taken], &mut shell.world);
        open.record(&events)?;
    }
    let name = valid.overlay.file.name.to_string();
    shell.say(if write { "cli-overlay-written" } else { "cli-overlay-preview" }, &[("overlay", name.into())]);
    Ok(0)
}

fn take_out(shell: &mut Shell, matches: &ArgMatches, path: &Path) -> Result<u8, UserError> {
    let write = matches.get_flag("yes");
    let open = open(shell, matches, path)?;
    let whats = without(&open.workspace.state);
    if whats.is_empty() {
        return Err(UserError::new("cli-overlay-none", USE));
    }
    named(shell, &carried(&open.workspace.state));
    if write {
        let events = open.workspace.events(whats, &mut shell.world);
        open.record(&events)?;
    }
    shell.say(if write { "cli-overlay-removed" } else { "cli-overlay-remove-preview" }, &[]);
    Ok(0)
}

/// What a worksheet was taken in with.
fn show(shell: &mut Shell, path: &Path) -> Result<u8, UserError> {
    let open = opened::bare(false, shell, path)?;
    let carried = carried(&open.workspace.state);
    named(shell, &carried);
    if carried.is_empty() {
        shell.say("cli-overlay-none", &[]);
    }
    Ok(0)
}

fn named(shell: &mut Shell, carried: &[(crate::checklist::Id, crate::worksheet::Edition)]) {
    for (checklist, edition) in carried {
        let Some(overlay) = &edition.overlay else { continue };
        let extends = format!("{checklist}@{}", edition.edition);
        let values = [
            ("overlay", overlay.name.to_string().into()),
            ("extends", extends.into()),
            ("digest", overlay.digest.clone().into()),
        ];
        shell.say("cli-overlay-named", &values);
    }
}

/// The overlay of a file; everything that is wrong with it is told, each with what is possible instead.
pub(super) fn valid(shell: &mut Shell, file: &Path) -> Result<ValidOverlay, UserError> {
    match read_file(&shell.library, file)? {
        Ok(valid) => Ok(valid),
        Err(problems) => {
            shell.flush()?;
            let name = shown(file);
            for text in told(shell, &problems) {
                aside(&format!("{name}: {text}"));
            }
            Err(UserError { say: Say::new("cli-overlay-refused").count("count", problems.len()), code: FINDINGS })
        }
    }
}

/// Reads the overlays that are named, so that records that name them can be judged.
pub(super) fn at_hand(shell: &mut Shell, matches: &ArgMatches) -> Result<(), UserError> {
    let files: Vec<&PathBuf> = matches.get_many("overlay").into_iter().flatten().collect();
    files.into_iter().try_for_each(|file| valid(shell, file).map(|_| ()))
}

/// Problems in words.
fn told(shell: &Shell, problems: &[Problem]) -> Vec<String> {
    let told = problems.iter().map(|problem| {
        let values = [("detail", problem.what.detail().into())];
        let text = shell.locale.text_with(problem.what.id(), &values);
        let at = if problem.at.is_empty() { String::new() } else { format!("{}: ", problem.at) };
        let remedy = format!("{}-remedy", problem.what.id());
        if shell.locale.has(&remedy) {
            format!("{at}{text}\n  {}", shell.locale.text_with(&remedy, &values))
        } else {
            format!("{at}{text}")
        }
    });
    told.collect()
}

/// `careseal checklist lint OVERLAY`: what is wrong with an overlay, or what it does.
pub(super) fn lint(shell: &mut Shell, file: &Path) -> Result<u8, UserError> {
    let problems = match read_file(&shell.library, file)? {
        Ok(valid) => {
            describe(shell, &valid);
            shell.line("");
            Vec::new()
        }
        Err(problems) => problems,
    };
    let name = shown(file);
    for text in told(shell, &problems) {
        shell.block("", &format!("{name}: {text}"));
    }
    shell.say("cli-overlay-linted", &[("file", name.into()), ("count", problems.len().into())]);
    Ok(if problems.is_empty() { 0 } else { FINDINGS })
}

fn describe(shell: &mut Shell, valid: &ValidOverlay) {
    let overlay = &valid.overlay;
    let values = [
        ("overlay", overlay.file.name.to_string().into()),
        ("extends", overlay.extends().into()),
        ("digest", overlay.file.digest.clone().into()),
    ];
    shell.say("cli-overlay-named", &values);
    let effects = effects(overlay);
    for same in effects.chunk_by(|one, next| one.at == next.at && one.why == next.why) {
        place(shell, &valid.list, same);
    }
}

/// What an overlay does at one place.
fn place(shell: &mut Shell, list: &Checklist, effects: &[Effect]) {
    let Some(first) = effects.first() else { return };
    if let Some(at) = &first.at {
        let title = list.words_in(shell.locale.language()).item_title(&at.item).to_owned();
        let short = at.to_string().split_once('/').map(|(_, rest)| rest.to_owned()).unwrap_or_default();
        shell.line(&format!("  {short}  {title}"));
    }
    for effect in effects {
        match &effect.kind {
            EffectKind::Forbids(Forbidden::Longer(days)) => {
                let id = if first.at.is_some() { effect.kind.id() } else { "overlay-effect-longer-all" };
                let text = shell.locale.text_with(id, &[("days", usize::from(*days).into())]);
                shell.block(if first.at.is_some() { "      " } else { "  " }, &text);
            }
            EffectKind::Presets(reason) => {
                let text = shell.locale.text_with(effect.kind.id(), &[("reason", reason.to_string().into())]);
                shell.block("      ", &text);
            }
            EffectKind::Forbids(_) | EffectKind::Adds => {
                let text = shell.locale.text(effect.kind.id());
                shell.block("      ", &text);
            }
        }
    }
    if let Some(why) = &first.why {
        shell.block("      ", why.as_str());
    }
}

fn forbidden(shell: &mut Shell, finding: &Finding) {
    let text = shell.words(&finding_say(&finding.kind));
    for at in &finding.at {
        shell.line(&format!("  {at}"));
        shell.block("      ", &text);
    }
}
