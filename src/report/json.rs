//! A record as JSON, for programs.
//!
//! `docs/report-json.md` describes the shape. Keys always stand in the same order and are never left out: what there is
//! not is `null` or `[]`. It holds no words of the locale, so it is the same in every language.

use serde::Serialize;

use crate::attestation::document::EvidenceRecord;
use crate::attestation::{Document, ItemRecord, Today};
use crate::checklist::{Address, Id, Outcome};
use crate::findings::{Counts, Finding, FindingKind};
use crate::text::{Line, Note};
use crate::worksheet::Identity;

use super::figures::{self, Figures, is_lapsed, place};
use super::law::{self, ClauseView, RowView};
use super::matters::{document, expired, identity, list, overdue, question, remark, rule};
use super::{SealSummary, Source};

/// The format that the first key names.
pub const FORMAT: &str = "careseal-report/0";

#[derive(Serialize)]
struct Report<'a> {
    format: &'static str,
    draft: bool,
    as_of: String,
    file: Option<&'a str>,
    digest: Option<&'a str>,
    summary: Summary<'a>,
    affirmed: Vec<RegisterEntry<'a>>,
    owners: Vec<OwnerEntry<'a>>,
    documents: Vec<DocumentEntry<'a>>,
    clauses: Vec<RowView>,
    findings: Vec<FindingView<'a>>,
    today: Option<TodayView<'a>>,
    seals: Vec<SealView<'a>>,
    record: &'a Document,
}

#[derive(Serialize)]
struct Summary<'a> {
    total: CountsView,
    waivers: usize,
    accepted_options: usize,
    lapsed: usize,
    sections: Vec<SectionView<'a>>,
}

#[derive(Serialize)]
struct SectionView<'a> {
    checklist: &'a Id,
    section: &'a Line,
    #[serde(flatten)]
    counts: CountsView,
}

/// Counts, as every JSON output has them.
#[derive(Serialize)]
pub(super) struct CountsView {
    asked: usize,
    answered: usize,
    implemented: usize,
    alternative: usize,
    accepted: usize,
    waived: usize,
    lapsed: usize,
    acknowledged: usize,
    not_applicable: usize,
    open: usize,
    aside: usize,
    contradictions: usize,
    in_place: usize,
    measures: usize,
}

impl CountsView {
    pub(super) fn of(counts: &Counts) -> Self {
        Self {
            asked: counts.asked,
            answered: counts.answered,
            implemented: counts.own(Outcome::Implemented),
            alternative: counts.own(Outcome::Alternative),
            accepted: counts.own(Outcome::Accepted),
            waived: counts.own(Outcome::Waived),
            lapsed: counts.lapsed,
            acknowledged: counts.own(Outcome::Acknowledged),
            not_applicable: counts.own(Outcome::NotApplicable),
            open: counts.own(Outcome::Open),
            aside: counts.aside,
            contradictions: counts.contradictions,
            in_place: counts.in_place(),
            measures: counts.measures(),
        }
    }
}

#[derive(Serialize)]
struct RegisterEntry<'a> {
    at: Address,
    outcome: Outcome,
    affirmed_by: Option<&'a Id>,
    expires: Option<&'a Line>,
    lapsed: bool,
    attested_by: Vec<&'a Line>,
    control: bool,
    required: Vec<ClauseView>,
}

#[derive(Serialize)]
struct OwnerEntry<'a> {
    at: Address,
    owner: &'a Line,
}

#[derive(Serialize)]
struct DocumentEntry<'a> {
    at: Address,
    id: &'a Id,
    name: Option<&'a str>,
    size: Option<u64>,
    sha256: Option<&'a str>,
    link: Option<&'a str>,
    dated: Option<&'a Line>,
    expires: Option<&'a Line>,
    lapsed: bool,
}

/// A finding, as every JSON output has it.
#[derive(Serialize)]
pub(super) struct FindingView<'a> {
    kind: &'static str,
    id: &'static str,
    at: &'a [Address],
    blocks: bool,
    expired: Option<String>,
    document: Option<&'a Line>,
    rule: Option<&'a Address>,
    advisory: Option<&'a Address>,
    since: Option<String>,
    next: Option<String>,
    overlay: Option<&'a Line>,
    checklist: Option<&'a Id>,
    remark: Option<RemarkView<'a>>,
    plan: Option<PlanView<'a>>,
    question: Option<QuestionView<'a>>,
    identity: Option<IdentityView<'a>>,
}

/// Who was whom, and is said to be whom.
#[derive(Serialize)]
struct IdentityView<'a> {
    person: &'a Id,
    was: NamedView<'a>,
    now: NamedView<'a>,
}

#[derive(Serialize)]
struct NamedView<'a> {
    name: &'a Line,
    email: &'a Line,
    side: &'static str,
}

impl<'a> NamedView<'a> {
    fn of(identity: &'a Identity) -> Self {
        Self { name: &identity.name, email: &identity.email, side: identity.side.as_str() }
    }
}

#[derive(Serialize)]
struct QuestionView<'a> {
    id: &'a Id,
    text: &'a Note,
    owner: &'a Line,
}

#[derive(Serialize)]
struct PlanView<'a> {
    owner: &'a Line,
    due: String,
}

#[derive(Serialize)]
struct RemarkView<'a> {
    signer: &'a Line,
    text: &'a Note,
}

impl<'a> FindingView<'a> {
    pub(super) fn of(finding: &'a Finding) -> Self {
        let (advisory, since, next) = if let FindingKind::Advisory { advisory, since, next } = &finding.kind {
            (Some(advisory), *since, *next)
        } else {
            (None, None, None)
        };
        Self {
            kind: finding.kind.name(),
            id: finding.kind.id(),
            at: &finding.at,
            blocks: finding.kind.blocks(),
            expired: expired(&finding.kind).map(|date| date.to_string()),
            document: document(&finding.kind),
            rule: rule(&finding.kind),
            advisory,
            since: since.map(|date| date.to_string()),
            next: next.map(|date| date.to_string()),
            overlay: if let FindingKind::Forbidden { by, .. } = &finding.kind { Some(by) } else { None },
            checklist: list(&finding.kind),
            remark: remark(&finding.kind).map(|(signer, text)| RemarkView { signer, text }),
            question: question(&finding.kind).map(|(id, text, owner)| QuestionView { id, text, owner }),
            identity: identity(&finding.kind).map(|change| IdentityView {
                person: &change.person,
                was: NamedView::of(&change.was),
                now: NamedView::of(&change.now),
            }),
            plan: overdue(&finding.kind).map(|(owner, due)| PlanView { owner, due: due.to_string() }),
        }
    }
}

#[derive(Serialize)]
struct TodayView<'a> {
    holds: bool,
    other_structure: &'a [Id],
    unknown_editions: Vec<EditionView<'a>>,
    unknown_overlays: Vec<OverlayView<'a>>,
    newer_editions: Vec<NewerView<'a>>,
}

#[derive(Serialize)]
struct EditionView<'a> {
    checklist: &'a Id,
    edition: &'a Id,
}

#[derive(Serialize)]
struct OverlayView<'a> {
    checklist: &'a Id,
    name: &'a Line,
    digest: &'a Line,
}

#[derive(Serialize)]
struct NewerView<'a> {
    checklist: &'a Id,
    edition: &'a Id,
    newer: &'a Id,
}

#[derive(Serialize)]
struct SealView<'a> {
    role: &'a Id,
    signer: &'a Line,
    key: &'a Line,
    signed_at: &'a Line,
    verdict: &'a Id,
    reason: Option<&'a Note>,
    notes: Vec<NoteView<'a>>,
    trusted: &'static str,
}

#[derive(Serialize)]
struct NoteView<'a> {
    item: &'a Line,
    text: &'a Note,
}

/// The report of a record as JSON.
pub fn json(source: &Source<'_>) -> String {
    let findings = figures::findings(source);
    let figures = Figures::of(source, &findings);
    printed(&Report {
        format: FORMAT,
        draft: source.draft,
        as_of: source.today.to_string(),
        file: source.file,
        digest: source.digest,
        summary: summary(&figures),
        affirmed: affirmed(source),
        owners: owners(source.document),
        documents: documents(source),
        clauses: law::views(source),
        findings: findings.iter().map(FindingView::of).collect(),
        today: source.today_result.map(today),
        seals: source.seals.iter().map(seal).collect(),
        record: source.document,
    })
}

/// JSON with a newline at its end. What we hand in has text for keys and no number that JSON lacks, so it cannot fail.
pub(super) fn printed(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).map(|text| text + "\n").unwrap_or_default()
}

fn summary(figures: &Figures) -> Summary<'_> {
    Summary {
        total: CountsView::of(&figures.total),
        waivers: figures.waivers,
        accepted_options: figures.accepted,
        lapsed: figures.lapsed,
        sections: figures
            .sections
            .iter()
            .map(|section| SectionView {
                checklist: &section.checklist,
                section: &section.title,
                counts: CountsView::of(&section.counts),
            })
            .collect(),
    }
}

fn affirmed<'a>(source: &Source<'a>) -> Vec<RegisterEntry<'a>> {
    let sealed = |seal: &&SealSummary| !source.draft && seal.role == "subscriber" && seal.trusted.holds();
    let one = |(item, part)| RegisterEntry {
        at: place(item, part),
        outcome: part.outcome,
        affirmed_by: part.affirmed_by.as_ref(),
        expires: part.expires.as_ref(),
        lapsed: is_lapsed(part, source.today),
        attested_by: source.seals.iter().filter(sealed).map(|seal| &seal.signer).collect(),
        control: part.control.as_ref().is_some_and(|control| !control.is_blank()),
        required: law::required(source, item, part, "en").iter().map(ClauseView::of).collect(),
    };
    source.document.affirmed().map(one).collect()
}

fn owners(document: &Document) -> Vec<OwnerEntry<'_>> {
    document.owned().map(|(item, part, owner)| OwnerEntry { at: place(item, part), owner }).collect()
}

fn documents<'a>(source: &Source<'a>) -> Vec<DocumentEntry<'a>> {
    let one = |(item, evidence): (&'a ItemRecord, &'a EvidenceRecord)| DocumentEntry {
        at: item.place_of(evidence),
        id: &evidence.id,
        name: evidence.name.as_ref().map(AsRef::as_ref),
        size: evidence.size,
        sha256: evidence.sha256.as_ref().map(AsRef::as_ref),
        link: evidence.link.as_ref().map(AsRef::as_ref),
        dated: evidence.dated.as_ref(),
        expires: evidence.expires.as_ref(),
        lapsed: evidence.lapsed(source.today).is_some(),
    };
    source.document.documents().map(one).collect()
}

fn today(today: &Today) -> TodayView<'_> {
    let newer = today.newer_editions.iter();
    TodayView {
        holds: today.holds(),
        other_structure: &today.other_structure,
        unknown_editions: today
            .unknown_editions
            .iter()
            .map(|(checklist, edition)| EditionView { checklist, edition })
            .collect(),
        unknown_overlays: today
            .unknown_overlays
            .iter()
            .map(|(checklist, overlay)| OverlayView { checklist, name: &overlay.name, digest: &overlay.digest })
            .collect(),
        newer_editions: newer.map(|(checklist, edition, newer)| NewerView { checklist, edition, newer }).collect(),
    }
}

fn seal(seal: &SealSummary) -> SealView<'_> {
    SealView {
        role: &seal.role,
        signer: &seal.signer,
        key: &seal.key,
        signed_at: &seal.signed_at,
        verdict: &seal.verdict,
        reason: seal.reason.as_ref(),
        notes: seal.notes.iter().map(|(item, text)| NoteView { item, text }).collect(),
        trusted: seal.trusted.as_str(),
    }
}
