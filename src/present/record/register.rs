//! The register of waivers and accepted responsibilities: what is forgone, until when, and who answers for it.
//!
//! What the law requires comes first, in one table. Then a table shows all at a glance, what has lapsed before what ends next;
//! below it each has everything said of it. What is only proposed is not in it.

use jiff::civil::Date;

use crate::attestation::{ItemRecord, PartRecord};
use crate::checklist::Outcome;
use crate::document::{Block, Entry, Field, Form, Span, Table, Text, Tone};
use crate::findings::law::Lacking;
use crate::workspace::signed;

use super::super::{law, said};
use super::{Layout, asked, day};

/// A waiver or accepted responsibility.
struct Affirmed<'a> {
    item: &'a ItemRecord,
    part: &'a PartRecord,
    is_lapsed: bool,
    /// Where it stands, for links.
    anchor: String,
}

/// Where a waiver or accepted responsibility stands in the register.
pub(super) fn anchor(layout: &Layout<'_>, item: &ItemRecord, part: &PartRecord) -> String {
    let item_at = layout.document().items.iter().position(|one| one.id == item.id).unwrap_or_default();
    let part_at = item.parts.iter().position(|one| one.id == part.id).unwrap_or_default();
    format!("w{item_at}-{part_at}")
}

pub(super) fn register(layout: &Layout<'_>) -> Vec<Block> {
    let affirmed = layout.source.affirmed().map(|(item, part)| Affirmed {
        item,
        part,
        is_lapsed: part.is_lapsed(layout.source.today),
        anchor: anchor(layout, item, part),
    });
    let mut all: Vec<Affirmed<'_>> = affirmed.collect();
    // One whose last day cannot be read has lapsed, and comes before all others.
    all.sort_by_key(|one| (!one.is_lapsed, one.part.last_day()));
    if all.is_empty() {
        return vec![Block::Paragraph(layout.say("report-register-none").into(), Tone::Soft)];
    }
    let about = format!("{} {}", layout.say("report-register-about"), layout.say("report-page-register-lapsed-first"));
    let mut blocks = vec![Block::Paragraph(about.into(), Tone::Plain)];
    // Whoever reads everything needs no overview: each says below what the law requires, and until when it holds.
    if !layout.is_whole {
        blocks.extend(required(layout, &all));
        blocks.push(Block::Table(glance(layout, &all)));
    }
    blocks.extend(all.iter().map(|one| Block::Entry(entry(layout, one))));
    blocks
}

/// What the law asks of what is left undone.
fn required(layout: &Layout<'_>, all: &[Affirmed<'_>]) -> Vec<Block> {
    let mut rows = Vec::new();
    for Affirmed { item, part, .. } in all {
        for clause in law::asking(layout.source, item, part, layout.source.language) {
            let asked = std::slice::from_ref(&clause);
            let lacks = Lacking::of(asked, part.reason.as_ref(), part.control.as_ref()).is_any();
            let control = layout.say(if lacks { "report-none-given" } else { "report-control-given" });
            let tone = if lacks { Tone::Alert } else { Tone::Plain };
            rows.push(vec![
                layout.item(item),
                part.text.as_str().into(),
                clause.name.as_str().into(),
                law::asks(&clause, layout.words).into(),
                Text::from(control.as_str()).toned(tone),
            ]);
        }
    }
    if rows.is_empty() {
        return Vec::new();
    }
    let columns = layout.columns(&["item", "part", "clause", "asks", "said"]);
    vec![
        Block::Heading(layout.say("report-required")),
        layout.paragraph("report-required-about"),
        Block::Table(Table { name: "required", caption: None, columns, rows }),
        layout.paragraph("clause-not-advice"),
    ]
}

fn glance(layout: &Layout<'_>, all: &[Affirmed<'_>]) -> Table {
    let row = |one: &Affirmed<'_>| {
        let number = Span { to: Some(one.anchor.clone()), ..layout.number(&one.item.id) };
        let mut name = Text::from(number).plain(" ").plain(one.item.title.as_str());
        if one.item.parts.len() > 1 {
            name = name.soft(format!(": {}", one.part.text));
        }
        let by = layout.source.affirmed_by(one.part, |id| layout.person(id));
        vec![
            name,
            layout.state(one.part.outcome, one.is_lapsed).into(),
            holds(layout, one),
            by.map_or_else(|| layout.say("report-none-given"), |by| said(layout.words, &by)).into(),
        ]
    };
    Table {
        name: "register",
        caption: Some(layout.say("report-page-register-list")),
        columns: ["item", "outcome", "holds", "by"]
            .map(|name| layout.say(&format!("report-page-column-{name}")))
            .into(),
        rows: all.iter().map(row).collect(),
    }
}

/// Until when it holds or held, and how long that is from today.
fn holds(layout: &Layout<'_>, one: &Affirmed<'_>) -> Text {
    let Some(date) = &one.part.expires else { return layout.say("report-none-given").into() };
    let id = if one.is_lapsed { "report-expired-on" } else { "report-expires-on" };
    let text = Text::from(layout.fill(id, &[("date", date.as_str())]));
    let text = text.toned(if one.is_lapsed { Tone::Alert } else { Tone::Plain });
    let last: Option<Date> = date.as_str().parse().ok();
    let days = last.and_then(|last| layout.source.today.until(last).ok()).map(|span| span.get_days().unsigned_abs());
    let Some(days) = days.and_then(|days| usize::try_from(days).ok()) else { return text };
    let id = if one.is_lapsed { "report-page-days-past" } else { "report-page-days-left" };
    text.soft(format!(" {}", layout.count(id, &[("days", days)])))
}

fn entry(layout: &Layout<'_>, one: &Affirmed<'_>) -> Entry {
    let (item, part) = (one.item, one.part);
    let is_accepted = part.outcome == Outcome::Accepted;
    let none = |label: &str| layout.field(label, layout.say("report-none-given"));
    let mut fields = vec![
        layout.field(if is_accepted { "report-taken" } else { "report-waived-or-accepted" }, asked(part)),
        layout.field("report-expires", holds(layout, one)),
    ];
    let clauses = law::asking(layout.source, item, part, layout.source.language);
    if !clauses.is_empty() {
        let named = clauses.iter().map(|clause| format!("{} ({})", clause.name, law::asks(clause, layout.words)));
        fields.push(layout.field("report-required-by-law", named.collect::<Vec<_>>().join("; ")));
    }
    for (label, text) in [("report-reason", &part.reason), ("report-control", &part.control)] {
        match text.as_ref().filter(|text| !text.is_blank()) {
            Some(text) => fields.push(Field::quote(layout.say(label), text.as_str())),
            // Accepting an option that the checklist offers owes no reason.
            None if is_accepted => {}
            None => fields.push(none(label)),
        }
    }
    let affirmation = "report-affirmation";
    let sentence = part.affirmation.as_ref().map(|text| Field::quote(layout.say(affirmation), text.as_str()));
    fields.push(sentence.unwrap_or_else(|| none(affirmation)));
    fields.push(layout.field("report-affirmed-by", affirmed_by(layout, part)));
    if layout.is_whole {
        let decided = signed::decided(layout.document(), part);
        fields.extend(decided.map(|decided| Field::new("", said(layout.words, &decided))));
    } else {
        fields.push(layout.field("report-attested-by", attested_by(layout, part)));
    }
    Entry {
        anchor: Some(one.anchor.clone()),
        head: layout.item(item),
        tag: Some(layout.state(part.outcome, one.is_lapsed)),
        tone: if one.is_lapsed { Tone::Lapsed } else { Tone::Plain },
        fields,
    }
}

fn affirmed_by(layout: &Layout<'_>, part: &PartRecord) -> String {
    let Some(by) = layout.source.affirmed_by(part, |id| layout.person_in_full(id)) else {
        return layout.say("report-none-given");
    };
    let at = part.at.as_ref().map(|at| format!(", {}", day(at.as_str())));
    format!("{}{}", said(layout.words, &by), at.unwrap_or_default())
}

/// Who sealed it. Somebody who affirmed and did not seal is never shown as having signed.
fn attested_by(layout: &Layout<'_>, part: &PartRecord) -> String {
    let signers: Vec<&str> = layout.source.attested_by().map(crate::text::Line::as_str).collect();
    if signers.is_empty() {
        return layout.say("report-attested-nobody");
    }
    let email = part.affirmed_by.as_ref().and_then(|by| layout.document().person(by)).map(|one| one.email.as_str());
    let same = email.is_some_and(|email| signers.contains(&email));
    layout
        .fill(if same { "report-attested-same" } else { "report-attested-other" }, &[("signers", &signers.join(", "))])
}

/// A way from a part to what the register says of it.
pub(super) fn link(layout: &Layout<'_>, item: &ItemRecord, part: &PartRecord) -> Field {
    let to = Some(anchor(layout, item, part));
    Field::new("", Span { to, ..Span::new(Form::Plain, layout.say("report-see-register")) })
}
