//! `careseal comments list WORKSHEET`: every remark with what was answered, and the names by which they are answered.

use std::path::PathBuf;

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use crate::session::{UserError, worksheet_session};
use crate::worksheet::{Env, Remarked};

use super::super::check::notice;
use super::super::shell::Shell;
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
    if matches.get_flag("json") {
        let list: Vec<Value> = all.iter().map(as_json).collect();
        let told = json!({ "format": "careseal-comments/1", "comments": list });
        shell.line(&format!("{told:#}"));
        return Ok(0);
    }
    if all.is_empty() {
        shell.say("remark-none", &[]);
    }
    for one in all {
        super::show(shell, one.on.as_ref(), &one.remark);
        shell.line(&format!("  {}", one.event));
        match one.answer() {
            Some(answer) => {
                shell.say("remark-answered", &[]);
                shell.block("    ", answer.as_str());
            }
            None if one.is_open() => shell.say("remark-open", &[]),
            None => {}
        }
    }
    Ok(0)
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
