//! The figures: at a glance, in a sentence, section by section.

use crate::attestation::SectionFigures;
use crate::document::{Bar, BarGroup, Bars, Block, Field, Tone};
use crate::findings::Counts;

use super::Layout;

/// A piece of a bar: how it is meant, the name of its word, and how many items it stands for.
type Piece = (Tone, &'static str, fn(&Counts) -> usize);

/// What the pieces of a bar are, from what is settled to what is not, statements after measures.
const STATES: [Piece; 9] = [
    (Tone::Implemented, "implemented", |counts| counts.implemented),
    (Tone::Alternative, "alternative", |counts| counts.alternative),
    (Tone::Waived, "waived", |counts| counts.waived),
    (Tone::Accepted, "accepted", |counts| counts.accepted),
    (Tone::Lapsed, "lapsed", |counts| counts.lapsed),
    (Tone::Open, "open", |counts| counts.open),
    (Tone::Acknowledged, "acknowledged", |counts| counts.acknowledged),
    (Tone::Open, "unread", |counts| counts.unread),
    (Tone::NotApplicable, "not-applicable", |counts| counts.not_applicable),
];

pub(super) fn summary(layout: &Layout<'_>) -> Vec<Block> {
    let figured = layout.source.figured(&layout.found);
    let (sections, total) = (figured.sections(), figured.total());
    vec![
        Block::Tiles(tiles(layout, &total)),
        Block::Fields(sentences(layout, &total)),
        Block::Bars(bars(layout, &sections, &total)),
    ]
}

fn share(layout: &Layout<'_>, done: usize, of: usize) -> String {
    layout.count("report-page-answered", &[("answered", done), ("asked", of)])
}

fn tiles(layout: &Layout<'_>, total: &Counts) -> Vec<Field> {
    let own = |label: &str, count: usize| layout.field(label, count.to_string());
    let lapsed = own("report-column-lapsed", total.lapsed);
    vec![
        layout.field("report-progress-label", share(layout, total.answered, total.asked)),
        layout.field("report-implementation-label", share(layout, total.in_place(), total.measures())),
        own("report-page-waivers", total.waived),
        own("report-page-accepted", total.accepted),
        if total.lapsed > 0 { lapsed.toned(Tone::Alert) } else { lapsed },
        own("report-column-open", total.open),
    ]
}

/// The figures whole: of how many, and what became of each.
pub(super) fn sentences(layout: &Layout<'_>, total: &Counts) -> Vec<Field> {
    let measures = [
        ("measures", total.measures()),
        ("implemented", total.implemented),
        ("alternative", total.alternative),
        ("waived", total.waived),
        ("accepted", total.accepted),
        ("lapsed", total.lapsed),
        ("open", total.open),
    ];
    let statements = [("acknowledged", total.acknowledged), ("statements", total.statements())];
    let mut sentences = vec![
        layout.field("report-measures-label", layout.count("report-measures", &measures)),
        layout.field("report-statements-label", layout.count("report-statements", &statements)),
    ];
    if total.proposed > 0 {
        let proposed = layout.count("report-proposed-count", &[("count", total.proposed)]);
        sentences.push(layout.field("report-proposed", proposed).toned(Tone::Mind));
    }
    sentences
}

fn bars(layout: &Layout<'_>, sections: &[SectionFigures], total: &Counts) -> Bars {
    let several = layout.document().checklists.len() > 1;
    let group = |list: &[SectionFigures]| {
        let title = list.first().filter(|_| several).map(|first| {
            let known = layout.document().checklists.iter().find(|known| known.id == first.checklist);
            known.map_or_else(|| first.checklist.to_string(), |known| known.title.to_string())
        });
        let idle = list.iter().filter(|section| section.counts.asked == 0);
        let idle: Vec<&str> = idle.map(|section| section.title.as_str()).collect();
        let idle = (!idle.is_empty()).then(|| layout.fill("report-page-none-asked", &[("sections", &idle.join("; "))]));
        BarGroup { title, bars: list.iter().map(|one| bar(layout, one.title.as_str(), &one.counts)).collect(), idle }
    };
    let heads = ["section", "answered", "measures"].into_iter();
    let heads = heads.chain(STATES.iter().take(6).map(|(_, name, _)| *name)).chain([
        "statements",
        "not-applicable",
        "not-applicable-by-facts",
    ]);
    Bars {
        heading: layout.say("report-page-picture"),
        about: layout.say("report-page-picture-about"),
        legend: layout.say("report-page-legend"),
        states: STATES.iter().map(|(tone, name, _)| (*tone, layout.say(&format!("report-column-{name}")))).collect(),
        total: Bar { title: layout.say("report-page-all"), ..bar(layout, &layout.say("report-page-all"), total) },
        groups: sections.chunk_by(|one, next| one.checklist == next.checklist).map(group).collect(),
        table: layout.say("report-page-figures"),
        columns: layout.columns(&heads.collect::<Vec<_>>()),
        note: layout.say("report-table-note"),
    }
}

fn bar(layout: &Layout<'_>, title: &str, counts: &Counts) -> Bar {
    let of = |done: usize, of: usize| format!("{done}/{of}");
    let pieces: Vec<usize> = STATES.iter().map(|(_, _, count)| count(counts)).collect();
    let there = STATES.iter().zip(&pieces).filter(|(_, count)| **count > 0);
    let part = |((_, name, _), count): (&Piece, &usize)| {
        let outcome = layout.say(&format!("report-column-{name}"));
        layout.fill("report-page-bar-part", &[("outcome", &outcome), ("count", &count.to_string())])
    };
    let parts = there.map(part).collect::<Vec<_>>().join(", ");
    let (answered, asked) = (counts.answered.to_string(), counts.asked.to_string());
    let args = [("title", title), ("answered", &answered), ("asked", &asked), ("parts", &parts)];
    let mut cells = vec![of(counts.answered, counts.asked), counts.measures().to_string()];
    cells.extend(pieces.iter().take(6).map(ToString::to_string));
    cells.push(of(counts.acknowledged, counts.statements()));
    cells.extend([counts.not_applicable, counts.not_applicable_by_facts].map(|count| count.to_string()));
    Bar {
        title: title.to_owned(),
        share: share(layout, counts.answered, counts.asked),
        label: layout.fill("report-page-bar", &args),
        pieces,
        cells,
    }
}
