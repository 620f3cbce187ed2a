//! `careseal seal FILE`: shows the record, and seals it once it was affirmed: by a typed word at a terminal, or by the
//! record's digest as the preview printed it.

mod preview;

use std::path::{Path, PathBuf};

use clap::{ArgAction, ArgMatches, Command};
use zeroize::Zeroizing;

use crate::attestation::{Document, print};
use crate::formats::{self, CommandOutput};
use crate::present::keys;
use crate::seal::RecordDigest;
use crate::session::sealing::{self, Against, Order, Target};
use crate::session::user_error::{FINDINGS, USE};
use crate::session::{UserError, worksheet_session};
use crate::store::keys::KeyError;
use crate::worksheet::{Env, NotReviewers, Reviewers, Side};
use crate::workspace::{KeyChoice, Say, Workspace, record_for};

use super::Spec;
use super::arg_builders::Texts;
use super::opened;
use super::shell::{Shell, aside, is_interactive, shown, written};
use super::{identity_args, prompt, select_key};

pub(super) const SPEC: Spec = Spec { name: "seal", command, run };

/// As many of the things that stand against sealing are named; `check` lists all.
const MOST_NAMED: usize = 10;

fn command(texts: &Texts<'_>) -> Command {
    let args = [
        texts.file("file", "FILE", "cli-seal-file"),
        texts.text("key", "KEY", "cli-seal-key"),
        texts.path("output", "FILE", "cli-seal-output"),
        texts.text("reviewers", "COUNT", "cli-seal-reviewers").conflicts_with("reviewer"),
        texts.text("reviewer", "PERSON", "cli-seal-reviewer").action(ArgAction::Append),
        texts.text("affirm", "DIGEST", "cli-seal-affirm"),
        texts.passphrase(),
        texts.json(),
    ];
    texts.finish(texts.command("seal", "cli-seal").args(args).args(identity_args::args(texts)))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let Some(path) = matches.get_one::<PathBuf>("file") else { return Ok(0) };
    let affirmed = affirmed(matches)?;
    let mut open = opened::to_write_if(true, shell, path)?;
    identity_args::sit_down(shell, matches, &mut open.workspace, None)?;
    may_seal(&open.workspace)?;
    let signer = open.workspace.profile().email.to_string();
    let reviewers = match reviewers(matches)? {
        Some(reviewers) => reviewers,
        None => open.workspace.state.reviewers(),
    };
    let document = record_for(&open.workspace, shell.locale.language(), &reviewers);
    if document.asks(&signer) {
        return Err(UserError::new("cli-seal-own-reviewer", USE).with("text", signer));
    }
    against(shell, matches, &open, &document, path)?;
    let digest = RecordDigest::of(&print(&document));
    if affirmed.is_none() {
        preview::print(shell, &open.workspace, &document, &digest);
        shell.flush()?;
        for say in sealing::to_know(&document, &signer, shell.world.now()) {
            aside(&shell.words(&say));
        }
        if !is_interactive() {
            return Err(UserError::new("cli-seal-not-yet", FINDINGS)
                .with("digest", digest.to_string())
                .with("path", shown(path)));
        }
    }
    if affirmed.is_some_and(|affirmed| affirmed != digest) {
        return Err(UserError::new("cli-seal-other-record", USE).with("digest", digest.to_string()));
    }
    let keyring = shell.keyring();
    let key = select_key::key(&keyring, matches.get_one::<String>("key").map(String::as_str), &signer)?;
    if affirmed.is_none() {
        typed_word(shell, &key)?;
    }
    let passphrase = passphrase(shell, matches, &key)?;
    let to = match matches.get_one::<PathBuf>("output") {
        Some(file) => Target::File(file.clone()),
        None => Target::Folder(open.path.parent().map_or_else(PathBuf::new, PathBuf::from)),
    };
    let order = Order { document: &document, key: &key, passphrase: &passphrase, signer: &signer };
    let sealed = sealing::seal(&shell.library, &order, &keyring, &to, &shell.paths, shell.world.now())?;
    let output = CommandOutput {
        blocks: &|| keys::sealed_blocks(&sealed, &shell.locale),
        view: &|| formats::json(&keys::sealed_view(&sealed)),
        rows: None,
    };
    let text = written(matches, &output);
    shell.text(&text);
    let what = sealed.event();
    let events = open.workspace.events(vec![what], &mut shell.world);
    open.record(&events)?;
    Ok(0)
}

/// Refuses what cannot be sealed, and names what stands against it: what is gravest first, and not more than fits a screen.
fn against(
    shell: &mut Shell,
    matches: &ArgMatches,
    open: &worksheet_session::Open,
    document: &Document,
    path: &Path,
) -> Result<(), UserError> {
    let signer = open.workspace.profile().email.as_str();
    let against = Against::of(&open.workspace, &open.path, document, Some(signer), shell.world.now());
    let count = against.count();
    if count == 0 {
        return Ok(());
    }
    let lines = against.lines(|say| shell.words(say));
    for line in lines.iter().take(MOST_NAMED).filter(|_| !matches.get_flag("json")) {
        shell.line(line);
    }
    Err(UserError {
        say: Say::new("cli-seal-findings").count("count", count).with("path", shown(path)),
        code: FINDINGS,
    })
}

/// Only the account holder's side seals, and nobody comes to it by saying so beside the worksheet.
fn may_seal(workspace: &Workspace) -> Result<(), UserError> {
    let known = workspace.me().and_then(|me| Some((me, workspace.state.side_of(me)?)));
    match known {
        _ if workspace.profile().side != Side::Subscriber => Err(UserError::new("cli-seal-not-subscriber", USE)),
        Some((_, side)) if side != Side::Subscriber => {
            let trouble = UserError::new("cli-seal-other-side", USE).with("name", workspace.profile().name.as_str());
            Err(trouble.with("side", side.as_str()))
        }
        _ => Ok(()),
    }
}

/// Who must countersign; none where it is not said.
fn reviewers(matches: &ArgMatches) -> Result<Option<Reviewers>, UserError> {
    let wrong = |id, text: &str| {
        UserError::new(id, USE).with("text", crate::text::harmless(text)).with("limit", Reviewers::MOST.to_string())
    };
    if let Some(people) = matches.get_many::<String>("reviewer") {
        let people = people.map(String::as_str).collect::<Vec<_>>().join("\n");
        return Reviewers::named(&people).map(Some).map_err(|why| match why {
            NotReviewers::NotOne(text) => wrong("cli-seal-not-a-reviewer", &text),
            NotReviewers::Nobody => wrong("cli-seal-not-a-reviewer", ""),
            NotReviewers::TooMany => wrong("cli-seal-many-reviewers", ""),
        });
    }
    let Some(text) = matches.get_one::<String>("reviewers") else { return Ok(None) };
    let count = text.parse().ok().filter(|count| *count <= Reviewers::MOST);
    count.map(|count| Some(Reviewers::Count(count))).ok_or_else(|| wrong("cli-seal-not-a-count", text))
}

/// The record that was affirmed by its digest.
pub(super) fn affirmed(matches: &ArgMatches) -> Result<Option<RecordDigest>, UserError> {
    let wrong = |text: &str| UserError::new("cli-seal-not-a-digest", USE).with("text", crate::text::harmless(text));
    let given = matches.get_one::<String>("affirm");
    given.map(|text| RecordDigest::parse(text).ok_or_else(|| wrong(text))).transpose()
}

pub(super) fn typed_word(shell: &Shell, key: &KeyChoice) -> Result<(), UserError> {
    let word = shell.locale.text("cli-seal-word");
    let values = [
        ("word", word.clone().into()),
        ("key", key.fingerprint.clone().into()),
        ("comment", crate::text::harmless(&key.comment).into()),
    ];
    let typed = prompt::line(&shell.locale.text_with("cli-seal-ask", &values))?;
    if typed == word { Ok(()) } else { Err(UserError::new("cli-broken-off", USE)) }
}

pub(super) fn passphrase(shell: &Shell, matches: &ArgMatches, key: &KeyChoice) -> Result<Zeroizing<String>, UserError> {
    if !key.locked {
        return Ok(Zeroizing::default());
    }
    let given = prompt::passphrase(shell, matches, "cli-ask-passphrase")?;
    given.ok_or_else(|| KeyError::NeedsPassphrase.into())
}
