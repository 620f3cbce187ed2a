//! `careseal comments import WORKSHEET ATTESTATION`: takes reviewers' comments into the worksheet that was sealed.

use std::path::PathBuf;

use clap::{ArgMatches, Command};

use crate::formats;
use crate::present;
use crate::session::verify::VerifyOptions;
use crate::session::{UserError, comments, countersigning};
use crate::worksheet::Env;

use super::super::Spec;
use super::super::arg_builders::Texts;
use super::super::identity_args;
use super::super::opened;
use super::super::shell::{Shell, aside, shown};
use super::super::verify::trust;

pub(super) const SPEC: Spec = Spec { name: "import", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let args = [
        texts.file("worksheet", "WORKSHEET", "comment-arg-worksheet"),
        texts.file("attestation", "ATTESTATION", "comment-arg-attestation"),
        texts.path("trust", "FILE", "cli-verify-trust"),
        texts.path("revoked", "FILE", "cli-verify-revoked"),
    ];
    texts.finish(texts.command("import", "comment-command-import").args(args).args(identity_args::args_and_yes(texts)))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let path = |id: &str| matches.get_one::<PathBuf>(id).cloned().unwrap_or_default();
    let trusted = trust(shell, matches)?;
    let options = VerifyOptions::now(&shell.library, trusted.as_ref().map(|trusted| &trusted.file), shell.world.now());
    let attestation = path("attestation");
    let before = countersigning::open(&attestation, options)?;
    let open = opened::to_write(shell, matches, &path("worksheet"))?;
    let brought = comments::bring(&before, &open.workspace)?;
    if !brought.is_ours {
        aside(&shell.locale.text_with("comment-not-ours", &[("path", shown(&attestation).into())]));
    }
    let whats = brought.whats();
    let (new, known) = (whats.len(), brought.found.len().saturating_sub(whats.len()));
    for found in brought.found.iter().filter(|found| found.is_new) {
        let text = formats::blocks(&present::comments::of_one(found.on.as_ref(), &found.comment, &shell.locale));
        shell.text(&text);
    }
    if !whats.is_empty() {
        let events = open.workspace.events(whats, &mut shell.world);
        open.record(&events)?;
    }
    shell.say("comment-imported", &[("new", new.into()), ("known", known.into())]);
    Ok(0)
}
