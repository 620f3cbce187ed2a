//! The seals, and what became of checking them, in words.

use super::super::{SealSummary, Trusted};
use super::Page;

/// The seals in short, for the head of the page.
pub(super) fn strip(page: &mut Page<'_>) {
    let label = page.say("report-page-stands", &[]);
    page.raw("<ul class='stands'").attr("aria-label", &label).raw(">\n");
    for seal in page.source.seals {
        let (name, verdict, trust) = (name(page, seal), verdict(page, seal), trust(page, seal));
        page.raw("<li").attr("class", &format!("trust-{}", seal.trusted.as_str())).raw(">");
        mark(page, seal.trusted);
        page.put("<span><strong>", &name, "</strong> ").put("<span class='verdict'>", &verdict, "</span> ");
        page.put("<span class='trust'>", &trust, "</span></span></li>\n");
    }
    page.raw("</ul>\n");
    missing(page);
}

pub(super) fn seals(page: &mut Page<'_>) {
    page.part("seals");
    missing(page);
    if page.source.seals.is_empty() {
        page.raw("<p>").words("report-seals-none").raw("</p>\n");
    }
    for (index, seal) in page.source.seals.iter().enumerate() {
        one(page, index.saturating_add(1), seal);
    }
    // What was remarked on the whole of an earlier record; what was on an item stands with it.
    for remark in &page.source.document.remarks {
        super::behind::remark(page, remark);
    }
    page.end_part();
}

/// The seals that the record asks for and does not carry.
fn missing(page: &mut Page<'_>) {
    for required in &page.document().required_seals {
        if !page.source.seals.iter().any(|seal| seal.role == required.role && seal.trusted.holds()) {
            let role = role_name(page, required.role.as_str());
            let text = page.say("report-seal-missing", &[("role", &role)]);
            page.put("<p class='missing'><strong>", &text, "</strong></p>\n");
        }
    }
}

fn one(page: &mut Page<'_>, number: usize, seal: &SealSummary) {
    let label = format!("s{number}-h");
    let (name, verdict, trust) = (name(page, seal), verdict(page, seal), trust(page, seal));
    page.raw("<article class='entry'").attr("aria-labelledby", &label).raw(">\n<h3").attr("id", &label).raw(">");
    page.text(&format!("{number}. {name}")).raw("</h3>\n<dl>\n");
    page.raw("<div><dt>").words("report-trust").raw("</dt><dd");
    page.attr("class", &format!("trusted trust-{}", seal.trusted.as_str())).raw(">");
    mark(page, seal.trusted);
    page.put("<span class='trust'>", &trust, "</span></dd></div>\n");
    page.entry("report-verdict", &verdict);
    let claim = page.say("report-signed-at-claim", &[("moment", seal.signed_at.as_str())]);
    page.entry("report-signed-at", &claim);
    page.code("report-key", seal.key.as_str());
    if let Some(reason) = &seal.reason {
        page.quoted("report-reason", reason.as_str());
    }
    for (item, note) in &seal.notes {
        page.put("<div class='wide'><dt><code>", item.as_str(), "</code></dt>");
        page.put("<dd><blockquote>", note.as_str(), "</blockquote></dd></div>\n");
    }
    page.raw("</dl>\n</article>\n");
}

/// A sign for what became of checking a seal; the words beside it say it.
fn mark(page: &mut Page<'_>, trusted: Trusted) {
    page.raw("<svg class='mark' viewBox='0 0 20 20' width='20' height='20' aria-hidden='true' focusable='false'>");
    page.raw(match trusted {
        Trusted::Yes => "<circle cx='10' cy='10' r='9'/><path d='M5.5 10.5l3 3 6-7'/>",
        Trusted::NotAsked | Trusted::No => {
            "<rect x='1' y='1' width='18' height='18' rx='4'/><path d='M7 7.6a3 3 0 1 1 4.4 2.6c-1 .6-1.4 1-1.4 2M10 15v.2'/>"
        }
        Trusted::Broken => "<path class='shape' d='M6 1h8l5 5v8l-5 5H6l-5-5V6z'/><path d='M6.5 6.5l7 7m0-7l-7 7'/>",
    });
    page.raw("</svg>");
}

fn name(page: &Page<'_>, seal: &SealSummary) -> String {
    let role = role_name(page, seal.role.as_str());
    page.say("report-seal-of", &[("role", &role), ("signer", seal.signer.as_str())])
}

fn verdict(page: &Page<'_>, seal: &SealSummary) -> String {
    match seal.verdict.as_str() {
        known @ ("attested" | "accepted" | "accepted-with-reservations" | "rejected") => {
            page.say(&format!("seal-verdict-{known}"), &[])
        }
        other => other.to_owned(),
    }
}

fn trust(page: &Page<'_>, seal: &SealSummary) -> String {
    page.say(&format!("report-trust-{}", seal.trusted.as_str()), &[])
}

fn role_name(page: &Page<'_>, role: &str) -> String {
    match role {
        "subscriber" | "reviewer" => page.say(&format!("seal-role-{role}"), &[]),
        other => other.to_owned(),
    }
}
