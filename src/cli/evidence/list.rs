//! `careseal evidence list WORKSHEET`: every document, with the names by which they are taken away.

use std::path::PathBuf;

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use crate::session::{UserError, worksheet_session};
use crate::worksheet::Env;
use crate::worksheet::evidence::{Sha256, Source, Within};
use crate::worksheet::fold::Attached;

use super::super::check::notice;
use super::super::shell::Shell;
use super::super::texts::Texts;

pub(super) fn command(texts: &Texts<'_>) -> Command {
    let args = [texts.file("worksheet", "WORKSHEET", "cli-evidence-worksheet"), texts.at(), texts.json()];
    texts.finish(texts.command("list", "cli-evidence-list").args(args))
}

pub(super) fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let path = matches.get_one::<PathBuf>("worksheet").cloned().unwrap_or_default();
    let today = shell.day(matches)?;
    let open = worksheet_session::read(&shell.library, &path, today, shell.world.now())?;
    notice(shell, open.notice.as_ref());
    let all: Vec<Attached<'_>> = open.workspace.state.all_documents().collect();
    if matches.get_flag("json") {
        let list: Vec<Value> = all.iter().map(|found| as_json(found, today)).collect();
        let text = serde_json::to_string_pretty(&list).unwrap_or_default();
        shell.line(&text);
        return Ok(0);
    }
    if all.is_empty() {
        shell.say("cli-evidence-none", &[]);
    }
    for found in all {
        let evidence = found.evidence;
        let what = evidence.source.file().map_or_else(String::new, |file| format!("  {} {}", file.size, file.sha256));
        shell.line(&format!("{}  {}{what}", found.at, evidence.source.name()));
        shell.line(&format!("  {}", found.id));
        let until = if evidence.has_lapsed(today) { "cli-evidence-expired" } else { "cli-evidence-until" };
        for (id, day) in [("cli-evidence-of", evidence.dated), (until, evidence.expires)] {
            if let Some(day) = day {
                let words = shell.locale.text_with(id, &[("date", day.to_string().into())]);
                shell.line(&format!("  {words}"));
            }
        }
        shell.block("  ", evidence.note.as_str());
    }
    Ok(0)
}

fn as_json(found: &Attached<'_>, today: jiff::civil::Date) -> Value {
    let evidence = found.evidence;
    let file = evidence.source.file();
    let link = match &evidence.source {
        Source::Link(link) => Some(link.as_str()),
        Source::File(_) => None,
    };
    json!({
        "at": found.at.to_string(),
        "id": found.id.as_str(),
        "name": file.map(|file| file.name.as_str()),
        "size": file.map(|file| file.size),
        "sha256": file.map(|file| &file.sha256).map(Sha256::as_str),
        "path": file.and_then(|file| file.path.as_ref()).map(Within::as_str),
        "link": link,
        "dated": evidence.dated.map(|day| day.to_string()),
        "expires": evidence.expires.map(|day| day.to_string()),
        "lapsed": evidence.has_lapsed(today),
        "note": evidence.note.as_str(),
    })
}
