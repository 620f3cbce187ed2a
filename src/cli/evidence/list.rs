//! `careseal evidence list WORKSHEET`: every document, with the names by which they are taken away.

use std::path::PathBuf;

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use crate::formats::{self, Said};
use crate::present::evidence;
use crate::session::UserError;
use crate::worksheet::evidence::{Sha256, Source, Within};
use crate::worksheet::fold::Attached;

use super::super::Spec;
use super::super::opened;
use super::super::shell::{Shell, written};
use super::super::texts::Texts;

pub(super) const SPEC: Spec = Spec { name: "list", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let args = [texts.file("worksheet", "WORKSHEET", "cli-evidence-worksheet"), texts.at(), texts.json()];
    texts.finish(texts.command("list", "cli-evidence-list").args(args))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let path = matches.get_one::<PathBuf>("worksheet").cloned().unwrap_or_default();
    let today = shell.day(matches)?;
    let open = opened::to_read_on(shell, &path, today)?;
    let all: Vec<Attached<'_>> = open.workspace.state.all_documents().collect();
    let said = Said {
        blocks: &|| evidence::blocks(&all, today, &shell.locale),
        view: &|| formats::json(&all.iter().map(|found| as_json(found, today)).collect::<Vec<Value>>()),
        rows: None,
    };
    let text = written(matches, &said);
    shell.text(&text);
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
