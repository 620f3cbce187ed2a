//! `careseal portfolio DIR`: every worksheet and attestation below a folder, what needs attention first.

mod csv;
mod progress;

use std::path::PathBuf;

use clap::{ArgMatches, Command};
use serde_json::json;

use crate::formats::{self, CommandOutput};
use crate::present::portfolio;
use crate::session::UserError;
use crate::session::portfolio::{Folder, Row, RowKind, Urgency};
use crate::session::user_error::{FILE, FINDINGS, SEAL};
use crate::session::verify::Status;
use crate::worksheet::Env;
use crate::workspace::Standing;

use super::Spec;
use super::arg_builders::Texts;
use super::open::start_on_folder;
use super::shell::{Shell, written};
use super::verify::trust;

pub(super) const SPEC: Spec = Spec { name: "portfolio", command, run };

fn command(texts: &Texts<'_>) -> Command {
    let args = [
        texts.file("folder", "DIR", "cli-portfolio-folder"),
        texts.path("trust", "FILE", "cli-verify-trust"),
        texts.path("revoked", "FILE", "cli-verify-revoked"),
        texts.at(),
        texts.flag("strict", "cli-option-strict").conflicts_with("open"),
        texts.flag("open", "cli-portfolio-open").conflicts_with_all(["json", "csv"]),
        texts.flag("csv", "cli-portfolio-csv").conflicts_with("json"),
        texts.json(),
    ];
    texts.finish(texts.command("portfolio", "cli-portfolio").args(args))
}

fn run(shell: &mut Shell, matches: &ArgMatches) -> Result<u8, UserError> {
    let Some(folder) = matches.get_one::<PathBuf>("folder") else { return Ok(0) };
    let trust = trust(shell, matches)?.map(|trusted| trusted.file);
    let folder = Folder { library: shell.library.clone(), path: folder.clone(), trust, at: shell.day(matches)? };
    if matches.get_flag("open") {
        return start_on_folder(shell, folder, matches.get_one("trust").cloned());
    }
    let bar = progress::Bar::new();
    let rows = folder.rows(shell.world.now(), &|done, all| bar.show(done, all))?;
    bar.clear();
    let output = CommandOutput {
        blocks: &|| portfolio::blocks(&rows.iter().map(Row::listed).collect::<Vec<_>>(), &shell.locale),
        view: &|| {
            let rows: Vec<_> = rows.iter().map(|row| view(shell, row)).collect();
            formats::json(&json!({ "format": "careseal-portfolio/1", "as_of": folder.at.to_string(), "files": rows }))
        },
        rows: Some(&|| csv::table(shell, &rows)),
    };
    let text = written(matches, &output);
    shell.text(&text);
    let strict = matches.get_flag("strict");
    Ok(rows.iter().map(|row| code(row, strict)).max().unwrap_or(0))
}

/// The exit code of a file; the highest of all files is the command's.
fn code(row: &Row, strict: bool) -> u8 {
    let of = |urgency: Urgency| match (urgency, row.kind) {
        (Urgency::Broken, RowKind::Worksheet) => FILE,
        (Urgency::Broken | Urgency::Untrusted, _) => SEAL,
        (Urgency::Rejected | Urgency::Lapsed | Urgency::Flawed | Urgency::Open, _) => FINDINGS,
        // Not wrong, and not known to hold: which code that is, `verify` says.
        (Urgency::NotJudged, _) => row.code,
        (Urgency::Noted | Urgency::Soon | Urgency::Changed | Urgency::Outdated | Urgency::Superseded, _) => {
            if strict {
                FINDINGS
            } else {
                0
            }
        }
    };
    row.attention.iter().map(|one| of(one.urgency)).max().unwrap_or(0)
}

/// How a file stands, for programs; the words of `verify` where it judges.
fn status(standing: Standing) -> &'static str {
    match standing {
        Standing::Well => Status::Good.as_str(),
        Standing::Watch => Status::Warn.as_str(),
        Standing::Wrong => Status::Fail.as_str(),
        Standing::Open => "open",
    }
}

fn view(shell: &Shell, row: &Row) -> serde_json::Value {
    let counts = row.figures.counts;
    json!({
        "path": row.shown,
        "kind": row.kind.as_str(),
        "status": status(row.standing()),
        "account": row.account,
        "worksheet": row.worksheet.as_ref().map(ToString::to_string),
        "checklists": row.editions.iter().map(|(id, edition)| format!("{id}@{edition}")).collect::<Vec<_>>(),
        "asked": counts.asked,
        "answered": counts.answered,
        "measures": counts.measures(),
        "implemented": counts.implemented,
        "alternative": counts.alternative,
        "waivers": counts.waived,
        "accepted_responsibilities": counts.accepted,
        "lapsed": counts.lapsed,
        "open": counts.open,
        "proposed": counts.proposed,
        "next_expiry": row.figures.next_expiry.map(|date| date.to_string()),
        "date": row.date.map(|date| date.to_string()),
        "seals": row.seals.iter().map(|seal| json!({
            "role": seal.role,
            "signer": seal.signer,
            "verdict": seal.verdict,
            "trusted": seal.trusted,
        })).collect::<Vec<_>>(),
        "record": row.record.map(|record| record.to_string()),
        "supersedes": row.succession.as_ref().map(|succession| succession.of.to_string()),
        "attention": row.attention.iter().map(|one| json!({
            "urgency": one.urgency.as_str(),
            "mark": status(one.urgency.standing()),
            "id": one.say.id,
            "text": shell.words(&one.say),
        })).collect::<Vec<_>>(),
    })
}
