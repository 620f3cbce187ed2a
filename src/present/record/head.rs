//! What it is and where it comes from, at the head and at the foot of the page.

use crate::document::{Block, Field, Notice, Section, Text};
use crate::text::Line;

use super::Layout;
use super::source::Source;

pub(super) fn title(layout: &Layout<'_>) -> String {
    let name = &layout.document().account.name;
    if name.is_blank() {
        layout.say("report-title-unnamed")
    } else {
        layout.fill("report-title", &[("account", name.as_str())])
    }
}

pub(super) fn window(layout: &Layout<'_>) -> String {
    let title = title(layout);
    if layout.source.draft { layout.fill("report-page-title-draft", &[("title", &title)]) } else { title }
}

/// The digest of what it was made from, and its label. A draft has no record behind it; its worksheet has a digest.
pub(super) fn digest(source: &Source<'_>) -> (&'static str, String) {
    match source.digest {
        Some(digest) => ("report-digest", Line::clean(digest).to_string()),
        None => ("report-worksheet-digest", source.document.account.worksheet_digest.to_string()),
    }
}

/// A draft says so before anything else; so does a record that carries no seal that holds.
pub(super) fn notice(layout: &Layout<'_>) -> Option<Notice> {
    let message = if layout.source.draft {
        "report-draft"
    } else if layout.source.seals.iter().any(|seal| seal.trusted.holds()) {
        return None;
    } else {
        "report-unsealed"
    };
    Some(Notice { title: layout.say(message), text: layout.say(&format!("{message}-text")) })
}

pub(super) fn head(layout: &Layout<'_>) -> Vec<Block> {
    let mut head = super::seals::strip(layout);
    head.push(Block::Fields(origin(layout)));
    head
}

fn origin(layout: &Layout<'_>) -> Vec<Field> {
    let (document, source) = (layout.document(), layout.source);
    let code = |text: &str| Text::default().code(text);
    let today = source.today.to_string();
    let mut fields = vec![layout.field("report-as-of", layout.fill("report-as-of-day", &[("date", &today)]))];
    for list in &document.checklists {
        let edition = [("title", list.title.as_str()), ("edition", list.edition.as_str())];
        let edition = Text::from(layout.fill("report-edition", &edition));
        fields.push(layout.field("report-checklist", edition.plain(" (").code(list.id.as_str()).plain(")")));
        for (message, items) in list.doubts() {
            fields.push(layout.field("report-partial", layout.fill(message, &[("items", &items)])));
        }
        if let Some(overlay) = &list.overlay {
            let words = Text::from(layout.fill("report-overlay-named", &[("overlay", overlay.name.as_str())]));
            fields.push(layout.field("report-overlay", words.plain(" (").code(overlay.digest.as_str()).plain(")")));
        }
    }
    fields.push(layout.field("report-created", document.created.as_str()));
    if let Some(file) = source.file {
        fields.push(layout.field("report-made-from", Line::clean(file).as_str()));
    }
    fields.push(layout.field("report-document", code(document.document.as_str())));
    fields.push(layout.field("report-worksheet", code(document.account.worksheet.as_str())));
    // Where the worksheet is at hand, a sentence says of which day that is.
    if let Some(supersedes) = document.supersedes.as_ref().filter(|_| layout.state.is_none()) {
        fields.push(layout.field("report-supersedes", code(supersedes.as_str())));
    }
    let (label, digest) = digest(source);
    fields.push(layout.field(label, code(&digest)));
    fields
}

/// Where the report comes from, and what it is not.
pub(super) fn foot(layout: &Layout<'_>) -> Section {
    let source = layout.source;
    let made = match source.file {
        Some(file) => {
            Text::from(layout.say("report-made-from")).plain(" ").strong(Line::clean(file).as_str()).plain(".")
        }
        None if source.draft => layout.say("report-made-from-worksheet").into(),
        None => layout.say("report-made-from-unnamed").into(),
    };
    let (label, digest) = digest(source);
    let made = made.plain(format!(" {}: ", layout.say(label))).code(digest);
    let blocks = vec![
        Block::Paragraph(made, crate::document::Tone::Plain),
        layout.paragraph(if source.draft { "report-not-the-record-draft" } else { "report-not-the-record" }),
        layout.paragraph("report-disclaimer"),
    ];
    layout.section("provenance", "report-page-provenance", blocks)
}
