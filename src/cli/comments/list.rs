//! `careseal comments list WORKSHEET`: every comment with what was answered, and the names by which they are answered.

use std::path::PathBuf;

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use crate::formats::{self, Said};
use crate::present::comments;
use crate::session::UserError;
use crate::worksheet::CommentThread;

use super::super::Spec;
use super::super::opened;
use super::super::shell::{Shell, written};
use super::super::texts::Texts;

pub(super) const SPEC: Spec = Spec { name: "list", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let args = [texts.file("worksheet", "WORKSHEET", "comment-arg-worksheet"), texts.json()];
    texts.finish(texts.command("list", "comment-command-list").args(args))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let path = matches.get_one::<PathBuf>("worksheet").cloned().unwrap_or_default();
    let open = opened::to_read(shell, &path)?;
    let all = &open.workspace.state.comments;
    let said =
        Said { blocks: &|| comments::blocks(all, &shell.locale), view: &|| formats::json(&view(all)), rows: None };
    let text = written(matches, &said);
    shell.text(&text);
    Ok(0)
}

fn view(all: &[CommentThread]) -> Value {
    json!({ "format": "careseal-comments/1", "comments": all.iter().map(as_json).collect::<Vec<_>>() })
}

fn as_json(one: &CommentThread) -> Value {
    json!({
        "id": one.event.to_string(),
        "at": one.on.as_ref().map(ToString::to_string),
        "record": one.comment.record.as_str(),
        "signer": one.comment.signer.as_str(),
        "key": one.comment.key.as_str(),
        "verdict": one.comment.verdict.as_str(),
        "trusted": one.comment.trusted,
        "text": one.comment.text.as_str(),
        "reply": one.answer().map(crate::text::Note::as_str),
        "open": one.is_open(),
    })
}
