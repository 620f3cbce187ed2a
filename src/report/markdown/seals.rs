//! People, seals, and where the report comes from.

use crate::text::Line;

use super::super::escape::{code, inline};
use super::super::{SealSummary, Trusted};
use super::{Page, or_dash};

pub(super) fn people(page: &mut Page<'_>) {
    page.heading(2, "report-people");
    if page.document().people.is_empty() {
        page.block(&page.say("report-people-none", &[]));
        return;
    }
    page.block(&page.say("report-people-about", &[]));
    let columns = ["name", "role", "organisation", "email", "side"];
    page.table(columns.len(), &columns.map(|name| page.say(&format!("report-column-{name}"), &[])));
    for person in &page.document().people {
        let side = match person.side.as_str() {
            side @ ("subscriber" | "consultant" | "reviewer") => page.say(&format!("report-side-{side}"), &[]),
            other => inline(other),
        };
        let [name, role, organisation, email] =
            [&person.name, &person.role, &person.organisation, &person.email].map(|line| or_dash(line.as_str()));
        page.row(&[name, role, organisation, email, side]);
    }
}

pub(super) fn seals(page: &mut Page<'_>) {
    page.heading(2, "report-seals");
    for required in &page.document().required_seals {
        let role = required.role.as_str();
        if !page.source.seals.iter().any(|seal| seal.role == required.role && seal.trusted.holds()) {
            page.block(&format!("**{}**", page.say("report-seal-missing", &[("role", &role_name(page, role))])));
        }
    }
    if page.source.seals.is_empty() {
        page.block(&page.say("report-seals-none", &[]));
        return;
    }
    for (index, seal) in page.source.seals.iter().enumerate() {
        one(page, index.saturating_add(1), seal);
    }
}

fn one(page: &mut Page<'_>, number: usize, seal: &SealSummary) {
    let role = role_name(page, seal.role.as_str());
    page.block(&format!(
        "### {number}: {}\n",
        page.say("report-seal-of", &[("role", &role), ("signer", seal.signer.as_str())])
    ));
    let verdict = match seal.verdict.as_str() {
        known @ ("attested" | "accepted" | "accepted-with-reservations" | "rejected") => {
            page.say(&format!("seal-verdict-{known}"), &[])
        }
        other => inline(other),
    };
    page.entry("report-verdict", &verdict);
    page.entry("report-key", &code(seal.key.as_str()));
    page.entry("report-signed-at", &page.say("report-signed-at-claim", &[("moment", seal.signed_at.as_str())]));
    let trust = page.say(&format!("report-trust-{}", seal.trusted.as_str()), &[]);
    let trust = if matches!(seal.trusted, Trusted::Yes | Trusted::NotAsked) { trust } else { format!("**{trust}**") };
    page.entry("report-trust", &trust);
    if let Some(reason) = &seal.reason {
        page.quoted("report-reason", reason.as_str());
    }
    for (item, note) in &seal.notes {
        page.line(&format!("- {}: {}", code(item.as_str()), inline(note.as_str())));
    }
}

fn role_name(page: &Page<'_>, role: &str) -> String {
    match role {
        "subscriber" | "reviewer" => page.say(&format!("seal-role-{role}"), &[]),
        other => other.to_owned(),
    }
}

pub(super) fn footer(page: &mut Page<'_>) {
    page.block("---");
    let source = page.source;
    let file = source.file.map(|file| inline(Line::clean(file).as_str()));
    let digest = source.digest.map(|digest| code(Line::clean(digest).as_str()));
    let made = match (file, digest) {
        (Some(file), Some(digest)) => format!("{} {file}, {digest}.", page.say("report-made-from", &[])),
        (Some(one), None) | (None, Some(one)) => format!("{} {one}.", page.say("report-made-from", &[])),
        (None, None) if source.draft => page.say("report-made-from-worksheet", &[]),
        (None, None) => page.say("report-made-from-unnamed", &[]),
    };
    page.block(&made);
    let kind = if source.draft { "report-not-the-record-draft" } else { "report-not-the-record" };
    page.block(&page.say(kind, &[]));
    page.block(&page.say("report-disclaimer", &[]));
}
