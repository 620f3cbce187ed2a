//! `careseal portfolio DIR`: every worksheet and attestation below a folder, what needs attention first.

mod csv;
mod progress;

use std::path::PathBuf;

use clap::{ArgMatches, Command};
use serde_json::json;

use crate::session::UserError;
use crate::session::portfolio::{Folder, Row, RowKind, Urgency};
use crate::session::user_error::{FILE, FINDINGS, SEAL};
use crate::session::verify::Mark;
use crate::worksheet::Env;
use crate::workspace::Standing;

use super::Spec;
use super::open::start_on_folder;
use super::shell::Shell;
use super::texts::Texts;
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
    if matches.get_flag("json") {
        let rows: Vec<_> = rows.iter().map(|row| view(shell, row)).collect();
        let of = json!({ "format": "careseal-portfolio/0", "as_of": folder.at.to_string(), "files": rows });
        shell.line(&format!("{of:#}"));
    } else if matches.get_flag("csv") {
        let table = csv::table(shell, &rows);
        shell.text(&table);
    } else {
        for row in &rows {
            tell(shell, row);
        }
        let urgent = rows.iter().filter(|row| !row.attention.is_empty()).count();
        shell.say("portfolio-sum", &[("files", rows.len().into()), ("urgent", urgent.into())]);
    }
    let strict = matches.get_flag("strict");
    Ok(rows.iter().map(|row| code(row, strict)).max().unwrap_or(0))
}

/// The exit code of a file; the highest of all files is the command's.
fn code(row: &Row, strict: bool) -> u8 {
    let of = |urgency: Urgency| match (urgency, row.kind) {
        (Urgency::Broken, RowKind::Worksheet) => FILE,
        (Urgency::Broken | Urgency::Untrusted, _) => SEAL,
        (Urgency::Rejected | Urgency::Lapsed | Urgency::Flawed | Urgency::Open, _) => FINDINGS,
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

fn tell(shell: &mut Shell, row: &Row) {
    let name = if row.account.is_empty() { &row.shown } else { &row.account };
    let kind = shell.locale.text(row.kind.id());
    let mut told = vec![kind];
    let counts = row.figures.counts;
    if counts.asked > 0 {
        let values = [("answered", counts.answered.into()), ("asked", counts.asked.into())];
        told.push(shell.locale.text_with("portfolio-answered", &values));
    }
    if counts.waived.saturating_add(counts.accepted) > 0 {
        let values = [("waivers", counts.waived.into()), ("accepted", counts.accepted.into())];
        told.push(shell.locale.text_with("portfolio-forgone", &values));
    }
    if let Some(expiry) = row.figures.next_expiry {
        told.push(shell.locale.text_with("portfolio-expiry", &[("date", expiry.to_string().into())]));
    }
    if let (Some(date), RowKind::Attestation) = (row.date, row.kind) {
        told.push(shell.locale.text_with("portfolio-sealed-on", &[("date", date.to_string().into())]));
    }
    let mark = shell.locale.text(mark_of(row.standing()));
    shell.line(&format!("{mark:<4}  {name}: {}", told.join(", ")));
    for seal in &row.seals {
        let id = if seal.trusted { "portfolio-seal-trusted" } else { "portfolio-seal-unknown" };
        let text =
            shell.locale.text_with(id, &[("signer", seal.signer.clone().into()), ("verdict", seal.verdict.into())]);
        shell.block("      ", &text);
    }
    for one in &row.attention {
        let (mark, text) = (shell.locale.text(mark_of(one.urgency.standing())), shell.words(&one.say));
        shell.line(&format!("      {mark:<4}  {}", text.lines().next().unwrap_or_default()));
    }
    if name != &row.shown {
        shell.line(&format!("      {}", row.shown));
    }
}

/// The message id of the word of how a file stands; the words of `verify` where it judges.
fn mark_of(standing: Standing) -> &'static str {
    match standing {
        Standing::Well => Mark::Good.id(),
        Standing::Watch => Mark::Warn.id(),
        Standing::Wrong => Mark::Fail.id(),
        Standing::Open => "portfolio-mark-open",
    }
}

/// The same for programs.
fn status(standing: Standing) -> &'static str {
    match standing {
        Standing::Well => Mark::Good.as_str(),
        Standing::Watch => Mark::Warn.as_str(),
        Standing::Wrong => Mark::Fail.as_str(),
        Standing::Open => "open",
    }
}

fn view(shell: &Shell, row: &Row) -> serde_json::Value {
    let counts = row.figures.counts;
    json!({
        "path": row.shown,
        "kind": row.kind.id().strip_prefix("portfolio-kind-"),
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
        "accepted_options": counts.accepted,
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
