//! `careseal comments list WORKSHEET`: every remark with what was answered, and the names by which they are answered.

use std::path::PathBuf;

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use crate::formats::Said;
use crate::present::remarks;
use crate::session::{UserError, worksheet_session};
use crate::worksheet::{Env, Remarked};

use super::super::check::notice;
use super::super::shell::{Shell, written};
use super::super::texts::Texts;

pub(super) fn command(texts: &Texts<'_>) -> Command {
    let args = [texts.file("worksheet", "WORKSHEET", "remark-arg-worksheet"), texts.json()];
    texts.finish(texts.command("list", "remark-command-list").args(args))
}

pub(super) fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let path = matches.get_one::<PathBuf>("worksheet").cloned().unwrap_or_default();
    let open = worksheet_session::read(&shell.library, &path, shell.world.today(), shell.world.now())?;
    notice(shell, open.notice.as_ref());
    let all = &open.workspace.state.remarks;
    let said = Said { blocks: &|| remarks::blocks(all, &shell.locale), view: &|| Box::new(view(all)), rows: None };
    let text = written(matches, &said);
    shell.text(&text);
    Ok(0)
}

fn view(all: &[Remarked]) -> Value {
    json!({ "format": "careseal-comments/1", "comments": all.iter().map(as_json).collect::<Vec<_>>() })
}

fn as_json(one: &Remarked) -> Value {
    json!({
        "id": one.event.to_string(),
        "at": one.on.as_ref().map(ToString::to_string),
        "record": one.remark.record.as_str(),
        "signer": one.remark.signer.as_str(),
        "key": one.remark.key.as_str(),
        "verdict": one.remark.verdict.as_str(),
        "trusted": one.remark.trusted,
        "text": one.remark.text.as_str(),
        "reply": one.answer().map(crate::text::Note::as_str),
        "open": one.is_open(),
    })
}
