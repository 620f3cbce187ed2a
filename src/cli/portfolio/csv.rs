//! The portfolio as a table for spreadsheets. Its headings are the keys of the JSON.

use crate::cli::shell::Shell;
use crate::present::Rows;
use crate::session::portfolio::Row;

const HEAD: &[&str] = &[
    "path",
    "kind",
    "account",
    "worksheet",
    "checklists",
    "asked",
    "answered",
    "waivers",
    "accepted_responsibilities",
    "lapsed",
    "next_expiry",
    "date",
    "seals",
    "trusted",
    "urgency",
    "attention",
    "measures",
    "implemented",
    "alternative",
    "open",
    "proposed",
    "status",
    "signers",
];

/// A row for each file, in the same order as everywhere.
pub(super) fn table(shell: &Shell, rows: &[Row]) -> Rows {
    let cells = |row: &Row| {
        let editions: Vec<String> = row.editions.iter().map(|(id, edition)| format!("{id}@{edition}")).collect();
        let counts = row.figures.counts;
        let figure = |figure: usize| figure.to_string();
        let attention: Vec<String> = row.attention.iter().map(|one| shell.words(&one.say)).collect();
        vec![
            row.shown.clone(),
            row.kind.as_str().to_owned(),
            row.account.clone(),
            row.worksheet.as_ref().map(ToString::to_string).unwrap_or_default(),
            editions.join(" "),
            figure(counts.asked),
            figure(counts.answered),
            figure(counts.waived),
            figure(counts.accepted),
            figure(counts.lapsed),
            row.figures.next_expiry.map(|day| day.to_string()).unwrap_or_default(),
            row.date.map(|day| day.to_string()).unwrap_or_default(),
            figure(row.seals.len()),
            figure(row.seals.iter().filter(|seal| seal.trusted).count()),
            row.urgency().map_or("", |urgency| urgency.as_str()).to_owned(),
            attention.join("\n"),
            figure(counts.measures()),
            figure(counts.implemented),
            figure(counts.alternative),
            figure(counts.open),
            figure(counts.proposed),
            super::status(row.standing()).to_owned(),
            row.seals.iter().map(|seal| seal.signer.as_str()).collect::<Vec<_>>().join(" "),
        ]
    };
    Rows { head: HEAD, rows: rows.iter().map(cells).collect() }
}
