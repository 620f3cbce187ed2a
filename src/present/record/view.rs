//! A record for programs.
//!
//! `docs/report-json.md` describes the shape. Keys always stand in the same order and are never left out: what there is
//! not is `null` or `[]`. It holds no words of the locale, so it is the same in every language.

use serde::Serialize;

use crate::attestation::document::EvidenceRecord;
use crate::attestation::{Document, ItemRecord, PartRecord, SectionFigures, Today};
use crate::checklist::{Address, Id, Outcome};
use crate::findings::follow_ups::{FollowUp, Subject};
use crate::findings::{Counts, Finding, FindingKind};
use crate::text::{Line, Note};
use crate::worksheet::{Affirmed, Identity};

use super::super::finding_groups::{comment, document, expired, identity, list, overdue, question, rule};
use super::super::law::{self, ClauseView, RowView};
use super::source::{SealSummary, Source};

/// The format that the first key names.
pub const FORMAT: &str = "careseal-report/1";

/// A record for programs.
#[derive(Serialize)]
pub struct Report<'a> {
    format: &'static str,
    draft: bool,
    as_of: String,
    file: Option<&'a str>,
    digest: Option<&'a str>,
    summary: Summary<'a>,
    affirmed: Vec<RegisterEntry<'a>>,
    proposed: Vec<ProposedEntry<'a>>,
    assignments: Vec<AssignmentEntry<'a>>,
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
pub(in crate::present) struct CountsView {
    asked: usize,
    answered: usize,
    measures: usize,
    implemented_or_alternative: usize,
    implemented: usize,
    alternative: usize,
    waived: usize,
    accepted: usize,
    lapsed: usize,
    open: usize,
    statements: usize,
    acknowledged: usize,
    not_applicable: usize,
    proposed: usize,
    not_applicable_by_facts: usize,
    contradictions: usize,
}

impl CountsView {
    pub(in crate::present) fn of(counts: &Counts) -> Self {
        Self {
            asked: counts.asked,
            answered: counts.answered,
            measures: counts.measures(),
            implemented_or_alternative: counts.in_place(),
            implemented: counts.implemented,
            alternative: counts.alternative,
            waived: counts.waived,
            accepted: counts.accepted,
            lapsed: counts.lapsed,
            open: counts.open,
            statements: counts.statements(),
            acknowledged: counts.acknowledged,
            not_applicable: counts.not_applicable,
            proposed: counts.proposed,
            not_applicable_by_facts: counts.not_applicable_by_facts,
            contradictions: counts.contradictions,
        }
    }
}

#[derive(Serialize)]
struct RegisterEntry<'a> {
    at: Address,
    outcome: Outcome,
    standing: &'static str,
    affirmed_by: Option<&'a Id>,
    affirmed: Option<&'static str>,
    expires: Option<&'a Line>,
    lapsed: bool,
    attested_by: Vec<&'a Line>,
    control: bool,
    asked: Vec<ClauseView>,
}

#[derive(Serialize)]
struct ProposedEntry<'a> {
    at: Address,
    outcome: Outcome,
    standing: &'static str,
    by: Option<&'a Id>,
}

#[derive(Serialize)]
struct AssignmentEntry<'a> {
    at: &'a Address,
    assignee: &'a Line,
    due: Option<String>,
    overdue: bool,
    text: &'a Note,
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
pub(in crate::present) struct FindingView<'a> {
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
    comment: Option<CommentView<'a>>,
    assignment: Option<AssignmentView<'a>>,
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
    assignee: &'a Line,
}

#[derive(Serialize)]
struct AssignmentView<'a> {
    assignee: &'a Line,
    due: String,
}

#[derive(Serialize)]
struct CommentView<'a> {
    signer: &'a Line,
    text: &'a Note,
}

impl<'a> FindingView<'a> {
    pub(in crate::present) fn of(finding: &'a Finding) -> Self {
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
            comment: comment(&finding.kind).map(|(signer, text)| CommentView { signer, text }),
            question: question(&finding.kind).map(|(id, text, assignee)| QuestionView { id, text, assignee }),
            identity: identity(&finding.kind).map(|change| IdentityView {
                person: &change.person,
                was: NamedView::of(&change.was),
                now: NamedView::of(&change.now),
            }),
            assignment: overdue(&finding.kind).map(|(assignee, due)| AssignmentView { assignee, due: due.to_string() }),
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
    comments: Vec<SealComment<'a>>,
    trusted: &'static str,
}

#[derive(Serialize)]
struct SealComment<'a> {
    item: &'a Line,
    text: &'a Note,
}

/// A record for programs, as `print` writes it: what it is made of lives only here.
pub fn view(source: &Source<'_>, print: impl Fn(&Report<'_>) -> String) -> String {
    let findings = source.found();
    print(&of(source, &findings, &source.figured(&findings).sections()))
}

fn of<'a>(source: &'a Source<'a>, findings: &'a [Finding], sections: &'a [SectionFigures]) -> Report<'a> {
    let mut total = Counts::default();
    for section in sections {
        total.join(&section.counts);
    }
    let section = |section: &'a SectionFigures| SectionView {
        checklist: &section.checklist,
        section: &section.title,
        counts: CountsView::of(&section.counts),
    };
    Report {
        format: FORMAT,
        draft: source.draft,
        as_of: source.today.to_string(),
        file: source.file,
        digest: source.digest,
        summary: Summary { total: CountsView::of(&total), sections: sections.iter().map(section).collect() },
        affirmed: affirmed(source),
        proposed: proposed(source),
        assignments: source.assignments.iter().filter_map(assignment).collect(),
        owners: owners(source.document),
        documents: documents(source),
        clauses: law::views(source),
        findings: findings.iter().map(FindingView::of).collect(),
        today: source.today_result.map(today),
        seals: source.seals.iter().map(seal).collect(),
        record: source.document,
    }
}

fn proposed<'a>(source: &'a Source<'a>) -> Vec<ProposedEntry<'a>> {
    let one = |(item, part): (&'a ItemRecord, &'a PartRecord)| ProposedEntry {
        at: item.place(part),
        outcome: part.outcome,
        standing: source.standing(item, part),
        by: part.by.as_ref(),
    };
    source.proposed().map(one).collect()
}

fn assignment(follow_up: &FollowUp) -> Option<AssignmentEntry<'_>> {
    let Subject::Item(at) = &follow_up.subject else { return None };
    let due = follow_up.due.map(|due| due.to_string());
    Some(AssignmentEntry { at, assignee: &follow_up.assignee, due, overdue: follow_up.overdue, text: &follow_up.text })
}

fn affirmed<'a>(source: &'a Source<'a>) -> Vec<RegisterEntry<'a>> {
    let one = |(item, part): (&'a ItemRecord, &'a PartRecord)| RegisterEntry {
        at: item.place(part),
        outcome: part.outcome,
        standing: source.standing(item, part),
        affirmed_by: part.affirmed_by.as_ref(),
        affirmed: source.affirmed_as(part).map(Affirmed::as_str),
        expires: part.expires.as_ref(),
        lapsed: part.is_lapsed(source.today),
        attested_by: source.attested_by().collect(),
        control: part.control.as_ref().is_some_and(|control| !control.is_blank()),
        asked: law::asking(source, item, part, "en").iter().map(ClauseView::of).collect(),
    };
    source.document.affirmed().map(one).collect()
}

fn owners(document: &Document) -> Vec<OwnerEntry<'_>> {
    document.owned().map(|(item, part, owner)| OwnerEntry { at: item.place(part), owner }).collect()
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
        comments: seal.notes.iter().map(|(item, text)| SealComment { item, text }).collect(),
        trusted: seal.trusted.as_str(),
    }
}
