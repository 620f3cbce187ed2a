//! The seals, and what became of checking them, in words.

use crate::document::{Block, Entry, Field, Form, Item, List, Span, Text, Tone};

use super::super::known;
use super::Layout;
use super::source::{SealSummary, Trusted};

/// The seals in short, for the head of the page.
pub(super) fn strip(layout: &Layout<'_>) -> Vec<Block> {
    if layout.source.seals.is_empty() {
        return Vec::new();
    }
    let item = |seal: &SealSummary| {
        let text = mark(seal.trusted).strong(name(layout, seal));
        let text = text.plain(format!(": {}; {}", verdict(layout, seal.verdict.as_str()), trust(layout, seal)));
        Item { tone: tone(seal.trusted), ..Item::new(text) }
    };
    let items = layout.source.seals.iter().map(item).collect();
    let list = List { name: "stands", label: Some(layout.say("report-page-stands")), items, ..List::default() };
    std::iter::once(Block::List(list)).chain(missing(layout)).collect()
}

pub(super) fn seals(layout: &Layout<'_>) -> Vec<Block> {
    let mut blocks = missing(layout);
    if layout.source.seals.is_empty() {
        blocks.push(layout.paragraph("report-seals-none"));
    }
    let numbered = layout.source.seals.iter().enumerate();
    blocks.extend(numbered.map(|(index, seal)| Block::Entry(entry(layout, index.saturating_add(1), seal))));
    blocks
}

/// The seals that the record asks for and does not carry.
fn missing(layout: &Layout<'_>) -> Vec<Block> {
    let holds = layout.source.seals.iter().filter(|seal| seal.trusted.holds());
    let holds: Vec<_> = holds.map(|seal| (seal.role.as_str(), seal.signer.as_str())).collect();
    let said = layout.document().missing_seals(&holds).into_iter().map(|required| {
        let role = || known(layout.words, "seal-role-", required.role.as_str());
        required.person().map_or_else(
            || layout.fill("report-seal-missing", &[("role", &role())]),
            |person| layout.fill("report-seal-missing-of", &[("person", &person)]),
        )
    });
    said.map(|said| Block::Paragraph(said.into(), Tone::Alert)).collect()
}

fn entry(layout: &Layout<'_>, number: usize, seal: &SealSummary) -> Entry {
    let trusted = match seal.trusted {
        Trusted::Yes | Trusted::NotAsked => Text::from(trust(layout, seal)),
        Trusted::No | Trusted::Broken => Text::from(trust(layout, seal)).toned(Tone::Alert),
    };
    let claim = layout.fill("report-signed-at-claim", &[("moment", seal.signed_at.as_str())]);
    let mut fields = vec![
        layout.field("report-trust", mark(seal.trusted).join(trusted)),
        layout.field("report-verdict", verdict(layout, seal.verdict.as_str())),
        layout.field("report-signed-at", claim),
        layout.field("report-key", Text::default().code(seal.key.as_str())),
    ];
    fields.extend(seal.reason.as_ref().map(|reason| Field::quote(layout.say("report-reason"), reason.as_str())));
    fields.extend(seal.notes.iter().map(|(item, note)| Field::quote(item.as_str(), note.as_str())));
    Entry {
        anchor: Some(format!("s{number}")),
        head: format!("{number}: {}", name(layout, seal)).into(),
        fields,
        ..Entry::default()
    }
}

/// A sign for what became of checking a seal; the words beside it say it.
fn mark(trusted: Trusted) -> Text {
    Text::from(Span { tone: tone(trusted), ..Span::new(Form::Mark, "") })
}

fn tone(trusted: Trusted) -> Tone {
    match trusted {
        Trusted::Yes => Tone::Good,
        Trusted::NotAsked | Trusted::No => Tone::Mind,
        Trusted::Broken => Tone::Alert,
    }
}

fn name(layout: &Layout<'_>, seal: &SealSummary) -> String {
    let role = known(layout.words, "seal-role-", seal.role.as_str());
    layout.fill("report-seal-of", &[("role", &role), ("signer", seal.signer.as_str())])
}

pub(super) fn verdict(layout: &Layout<'_>, verdict: &str) -> String {
    known(layout.words, "seal-verdict-", verdict)
}

fn trust(layout: &Layout<'_>, seal: &SealSummary) -> String {
    layout.say(&format!("report-trust-{}", seal.trusted.as_str()))
}
