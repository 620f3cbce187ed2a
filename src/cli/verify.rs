//! `careseal verify FILE...`: four questions, each answered apart.

mod extract;
mod json;

use std::path::{Path, PathBuf};

use clap::{ArgAction, ArgMatches, Command};

use crate::session::UserError;
use crate::session::reopen::{self, Trusted};
use crate::session::user_error::{FILE, USE};
use crate::session::verify::{By, Mark, Verified, superseded, verify};
use crate::store::{keys, read};
use crate::worksheet::Env;
use crate::worksheet::stamp::date_of;

use super::Spec;
use super::overlay;
use super::shell::{Shell, aside, shown};
use super::texts::Texts;

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
    let by = By {
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
        judged.push((path, bytes.map(|bytes| verify(&bytes, by))));
    }
    let readable = judged.iter_mut().filter_map(|(path, judged)| Some((shown(path), judged.as_mut().ok()?)));
    superseded::pair(readable);
    let code = judged.iter().map(|(_, judged)| code(judged)).max().unwrap_or(0);
    if matches.get_flag("json") {
        let text = json::print(shell, &judged, trusted.as_ref(), code);
        shell.line(&text);
        return Ok(code);
    }
    if let Some(trusted) = &trusted {
        for notice in trusted.file.notices() {
            aside(&shell.locale.text_with(notice.id(), &[("line", notice.line.to_string().into())]));
        }
    }
    match judged.as_slice() {
        [(path, Ok(verified))] => {
            one(shell, path, verified, trusted.as_ref());
            if let Some(wrong) = verified.first_wrong() {
                shell.trouble(&wrong)?;
            }
        }
        [(_, Err(trouble))] => return Err(trouble.clone()),
        _ => many(shell, &judged)?,
    }
    Ok(code)
}

pub(super) fn code(judged: &Result<Verified, UserError>) -> u8 {
    match judged {
        Ok(verified) => verified.code(),
        Err(trouble) => trouble.code,
    }
}

/// The trust file that was named, or the reader's own. Never one found beside the attestation: whoever can forge one
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

pub(super) fn one(shell: &mut Shell, path: &Path, verified: &Verified, trusted: Option<&Trusted>) {
    shell.line(&shown(path));
    if let Some(document) = &verified.document {
        let values = [
            ("name", document.account.name.to_string().into()),
            ("date", document.created.to_string().into()),
            ("worksheet", document.account.worksheet.to_string().into()),
        ];
        shell.say("cli-verify-account", &values);
        for list in &document.checklists {
            let values = [("title", list.title.to_string().into()), ("edition", list.edition.to_string().into())];
            shell.say("cli-preview-checklist", &values);
            overlay::of_record(shell, list);
        }
    }
    if let Some(record) = &verified.record {
        shell.say("cli-verify-record", &[("record", record.to_string().into())]);
    }
    if let Some(before) = verified.document.as_ref().and_then(|document| document.supersedes.as_ref()) {
        shell.say("cli-verify-supersedes", &[("record", before.to_string().into())]);
    }
    if let Some(trusted) = trusted {
        let values = [("path", shown(&trusted.path).into()), ("digest", trusted.file.digest().into())];
        shell.say("cli-verify-by", &values);
    }
    for answer in &verified.answers {
        shell.line("");
        let (mark, question) = (shell.locale.text(answer.mark().id()), shell.locale.text(answer.question.id()));
        shell.line(&format!("{mark:<4}  {question}"));
        for told in &answer.told {
            let text = shell.words(&told.say);
            let text = told.place.as_ref().map(|place| format!("{place}: {text}")).unwrap_or(text);
            let mark = shell.locale.text(told.mark.id());
            let first = text.lines().next().unwrap_or_default();
            shell.line(&format!("      {mark:<4}  {first}"));
            let rest = text.lines().skip(1).collect::<Vec<_>>().join("\n");
            shell.block("            ", &rest);
        }
    }
    let self_claims = verified.seals.iter().any(|seal| seal.trust.as_ref().is_none_or(|trust| !trust.is_trusted()));
    if self_claims {
        shell.line("");
        shell.say("cli-verify-self-claims", &[]);
    }
}

/// Many files: one line each, and a summary.
fn many(shell: &mut Shell, judged: &[Judged<'_>]) -> Result<(), UserError> {
    let (mut good, mut warned) = (0usize, 0usize);
    for (path, judged) in judged {
        let (mark, said) = match judged {
            Ok(verified) => in_a_line(shell, path, verified),
            Err(trouble) => (Mark::Fail, format!("{}: {}", shown(path), trouble.words(&shell.locale).0)),
        };
        good = good.saturating_add(usize::from(mark == Mark::Good));
        warned = warned.saturating_add(usize::from(mark == Mark::Warn));
        let (mark, said) = (shell.locale.text(mark.id()), said.lines().next().unwrap_or_default().to_owned());
        shell.line(&format!("{mark:<4}  {said}"));
    }
    let unreadable = judged.iter().filter(|(_, judged)| code(judged) == FILE).count();
    let values = [
        ("files", judged.len().into()),
        ("good", good.into()),
        ("warned", warned.into()),
        ("unreadable", unreadable.into()),
    ];
    shell.say("cli-verify-summary", &values);
    shell.flush()
}

/// A file in a line: who sealed it and when, the account, and the first thing to be said of it.
fn in_a_line(shell: &Shell, path: &Path, verified: &Verified) -> (Mark, String) {
    let (file, signers) = (shown(path), verified.signers().join(", "));
    let first = verified.seals.first().filter(|_| !signers.is_empty());
    let file = match first {
        Some(seal) => {
            let date = date_of(seal.meta.signed_at.timestamp()).to_string();
            let values = [("file", file.into()), ("signers", signers.into()), ("date", date.into())];
            shell.locale.text_with("cli-verify-line", &values)
        }
        None => file,
    };
    let account = verified.document.as_ref().filter(|_| verified.is_intact());
    let account = account.map(|document| document.account.name.to_string());
    let short = verified.short();
    let said = short.first.map(|(_, told)| shell.words(&told.say));
    let parts: Vec<String> = [Some(file), account, said].into_iter().flatten().collect();
    (short.mark, parts.join(": "))
}
