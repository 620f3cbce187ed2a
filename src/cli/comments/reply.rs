//! `careseal comments reply WORKSHEET COMMENT TEXT`: answers a comment.

use std::path::PathBuf;

use clap::{ArgMatches, Command};

use crate::session::{UserError, comments};
use crate::worksheet::EventKind;

use super::super::Spec;
use super::super::arg_builders::Texts;
use super::super::identity_args;
use super::super::opened;
use super::super::shell::Shell;

pub(super) const SPEC: Spec = Spec { name: "reply", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let args = [
        texts.file("worksheet", "WORKSHEET", "comment-arg-worksheet"),
        texts.named("comment", "COMMENT", "comment-arg-comment"),
        texts.named("text", "TEXT", "comment-arg-text"),
    ];
    texts.finish(texts.command("reply", "comment-command-reply").args(args).args(identity_args::args_and_yes(texts)))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let path = matches.get_one::<PathBuf>("worksheet").cloned().unwrap_or_default();
    let text = |id: &str| matches.get_one::<String>(id).map(String::as_str).unwrap_or_default();
    let answer = identity_args::note(text("text"))?;
    let open = opened::to_write(shell, matches, &path)?;
    let one = comments::named(&open.workspace, text("comment"))?;
    let id = if answer.is_blank() { "comment-reply-taken-back" } else { "comment-replied" };
    let values = [("signer", one.comment.signer.to_string().into())];
    let events = open.workspace.events(vec![EventKind::Reply { to: one.event, text: answer }], &mut shell.world);
    open.record(&events)?;
    shell.say(id, &values);
    Ok(0)
}
