//! `careseal countersign FILE`: a reviewer's verdict, reason and comments, sealed onto an attestation.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::{ArgAction, ArgMatches, Command};

use crate::formats::{self, CommandOutput};
use crate::present::keys;
use crate::seal::{CommentId, RecordDigest, Verdict};
use crate::session::UserError;
use crate::session::countersigning::{self, Before, ReviewDraft, Reviewer};
use crate::session::user_error::{FINDINGS, USE};
use crate::session::verify::VerifyOptions;
use crate::text::{Note, harmless};
use crate::worksheet::{Env, Side};

use super::Spec;
use super::arg_builders::Texts;
use super::seal::{affirmed, passphrase, typed_word};
use super::shell::{Shell, is_interactive, shown, written};
use super::verify::{one, trust};
use super::{identity_args, select_key};

pub(super) const SPEC: Spec = Spec { name: "countersign", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let verdicts = [Verdict::Approved, Verdict::ApprovedWithReservations, Verdict::Rejected].map(Verdict::as_str);
    let args = [
        texts.file("file", "FILE", "cli-countersign-file"),
        texts.word("verdict", "VERDICT", "cli-countersign-verdict", verdicts).required(true),
        texts.text("reason", "TEXT", "cli-countersign-reason"),
        texts.text("comment", "ITEM=TEXT", "cli-countersign-comment").action(ArgAction::Append),
        texts.text("key", "KEY", "cli-seal-key"),
        texts.path("output", "FILE", "cli-countersign-output"),
        texts.text("affirm", "DIGEST", "cli-countersign-affirm"),
        texts.path("trust", "FILE", "cli-verify-trust"),
        texts.path("revoked", "FILE", "cli-verify-revoked"),
        texts.passphrase(),
        texts.json(),
    ];
    texts.finish(texts.command("countersign", "cli-countersign").args(args).args(identity_args::args(texts)))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let Some(path) = matches.get_one::<PathBuf>("file") else { return Ok(0) };
    let profile = identity_args::must(shell, matches)?;
    let affirmed = affirmed(matches)?;
    let trusted = trust(shell, matches)?;
    let options = VerifyOptions::now(&shell.library, trusted.as_ref().map(|trusted| &trusted.file), shell.world.now());
    let mut before = countersigning::open(path, options)?;
    let signer = profile.email.to_string();
    if profile.side != Side::Reviewer && !before.document.asks(&signer) {
        return Err(UserError::new("cli-countersign-not-reviewer", USE));
    }
    before.verified = before.verified.before_review(options, &signer);
    let opinion = opinion(&before, matches)?;
    opinion.check()?;
    let record = before.verified.record;
    if affirmed.is_none() {
        let text = formats::blocks(&one(shell, path, &before.verified, trusted.as_ref()));
        shell.text(&text);
        tell_opinion(shell, &opinion);
        shell.flush()?;
        if !is_interactive() {
            let digest = record.map(|record| record.to_string()).unwrap_or_default();
            return Err(UserError::new("cli-countersign-not-yet", FINDINGS).with("digest", digest));
        }
    }
    if affirmed.is_some_and(|affirmed: RecordDigest| Some(affirmed) != record) {
        let digest = record.map(|record| record.to_string()).unwrap_or_default();
        return Err(UserError::new("cli-countersign-other-record", USE).with("digest", digest));
    }
    let keyring = shell.keyring();
    let key = select_key::key(&keyring, matches.get_one::<String>("key").map(String::as_str), &signer)?;
    if affirmed.is_none() {
        typed_word(shell, &key)?;
    }
    let passphrase = passphrase(shell, matches, &key)?;
    let reviewer = Reviewer { signer: &signer, key: &key, passphrase: &passphrase };
    let to = matches.get_one::<PathBuf>("output").map(PathBuf::as_path);
    let done = countersigning::countersign(&before, opinion, &reviewer, &keyring, to, shell.world.now())?;
    let (path, record) = (shown(&done.path), record.map(|record| record.to_string()).unwrap_or_default());
    let done = keys::Countersigned { path: &path, record: &record, key: &done.fingerprint, seals: done.seals };
    let output = CommandOutput {
        blocks: &|| keys::countersigned_blocks(done, &shell.locale),
        view: &|| formats::json(&keys::countersigned_view(done)),
        rows: None,
    };
    let text = written(matches, &output);
    shell.text(&text);
    Ok(0)
}

fn opinion(before: &Before, matches: &ArgMatches) -> Result<ReviewDraft, UserError> {
    let word = matches.get_one::<String>("verdict").map_or("", String::as_str);
    let verdict = Verdict::ALL.into_iter().find(|verdict| verdict.as_str() == word).unwrap_or(Verdict::Rejected);
    let reason = matches.get_one::<String>("reason").map(|text| identity_args::note(text)).transpose()?;
    let mut notes: BTreeMap<CommentId, Note> = BTreeMap::new();
    for given in matches.get_many::<String>("comment").into_iter().flatten() {
        let wrong = || UserError::new("cli-countersign-no-text", USE).with("text", harmless(given));
        let (item, text) = given.split_once('=').ok_or_else(wrong)?;
        let text = identity_args::note(text)?;
        if text.is_blank() || notes.insert(before.item(item.trim())?, text).is_some() {
            return Err(wrong());
        }
    }
    Ok(ReviewDraft { verdict, reason, notes })
}

fn tell_opinion(shell: &mut Shell, opinion: &ReviewDraft) {
    shell.line("");
    let verdict = shell.locale.text(opinion.verdict.id());
    shell.say("cli-countersign-says", &[("verdict", verdict.into())]);
    if let Some(reason) = &opinion.reason {
        shell.block("  ", reason.as_str());
    }
    for (item, note) in &opinion.notes {
        shell.line(&format!("  {item}:"));
        shell.block("    ", note.as_str());
    }
}
