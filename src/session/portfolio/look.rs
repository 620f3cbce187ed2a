//! One file of a portfolio.

use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;

use crate::attestation::{Document, Figured, Today, found as found_in};
use crate::checklist::{Checklist, Library};
use crate::findings::{FindingKind, On, PartReview, Review, review_on};
use crate::seal::ExaminedSeal;
use crate::session::kind::is_worksheet;
use crate::session::overlay;
use crate::session::user_error::UserError;
use crate::session::verify::superseded::Succession;
use crate::session::verify::{Check, CheckResult, Detail, Matter, Status, Verified, VerifyOptions, verify};
use crate::session::worksheet_file::{self, WorksheetSummary};
use crate::store::read;
use crate::worksheet::stamp::date_of;
use crate::workspace::Say;

use super::{Attention, Figures, Row, RowKind, SOON, Seal, Urgency};

/// Looks at a file.
pub(super) fn look(path: &Path, shown: String, options: VerifyOptions<'_>) -> Row {
    match read::bytes(path, read::WORKSHEET_LIMIT) {
        Err(error) => broken(path, shown, RowKind::Attestation, &UserError::from(error)),
        Ok(bytes) if !is_worksheet(&bytes) => attestation(path, shown, &verify(&bytes, options), options),
        Ok(bytes) => match worksheet(bytes, path, &shown, options) {
            Ok(row) => row,
            Err(trouble) => broken(path, shown, RowKind::Worksheet, &trouble),
        },
    }
}

/// A file that cannot be read.
pub(super) fn broken(path: &Path, shown: String, kind: RowKind, trouble: &UserError) -> Row {
    let attention = vec![Attention { urgency: Urgency::Broken, say: trouble.say.clone() }];
    Row { attention, ..empty(path, shown, kind) }
}

fn empty(path: &Path, shown: String, kind: RowKind) -> Row {
    Row {
        path: path.to_owned(),
        shown,
        kind,
        account: String::new(),
        worksheet: None,
        editions: Vec::new(),
        figures: Figures::default(),
        seals: Vec::new(),
        date: None,
        record: None,
        succession: None,
        code: 0,
        attention: Vec::new(),
    }
}

fn worksheet(bytes: Vec<u8>, path: &Path, shown: &str, options: VerifyOptions<'_>) -> Result<Row, UserError> {
    let at = options.at;
    let text = read::utf8(bytes, path)?;
    let WorksheetSummary { log, state, lists } = worksheet_file::summarized(options.library, &text)?;
    let review = review_on(&lists, &state, On::asked(at, date_of(options.now)));
    let mut attention = Vec::new();
    found(&review, &mut attention);
    // What is set aside sleeps, and what is only proposed holds nothing: the record would not carry it either.
    let parts = review.lists.iter().flat_map(|list| &list.items).flat_map(|item| &item.parts);
    let stands = |part: &&PartReview| !part.applies.is_not_applicable() && !part.flaws.contains(&FindingKind::Proposed);
    let answers = parts.filter(stands).filter_map(|part| state.answer(&part.kept_at));
    let expiries = answers.filter_map(|answer| Some(answer.affirmation.as_ref()?.expires));
    let figures = Figures { counts: review.grand_total(&lists), next_expiry: expiries.filter(|day| *day >= at).min() };
    if let Some(sealed) = state.sealed.last().filter(|sealed| sealed.changes_since > 0) {
        attention.push(Attention {
            urgency: Urgency::Changed,
            say: Say::new("portfolio-changed").count("changes", sealed.changes_since),
        });
    }
    newer(options.library, &lists, &mut attention);
    soon(&figures, at, &mut attention);
    attention.sort_by_key(|one| one.urgency);
    Ok(Row {
        account: state.account_name().map(ToString::to_string).unwrap_or_default(),
        worksheet: Some(log.header.worksheet.as_id()),
        editions: lists.iter().map(|list| (list.id.clone(), list.edition.clone())).collect(),
        figures,
        date: state.last_change.map(date_of),
        attention,
        ..empty(path, shown.to_owned(), RowKind::Worksheet)
    })
}

/// What a review found, summed up.
fn found(review: &Review, attention: &mut Vec<Attention>) {
    let count = |wanted: &dyn Fn(&FindingKind) -> bool| review.findings.iter().filter(|f| wanted(&f.kind)).count();
    let is_lapsed = |kind: &FindingKind| matches!(kind, FindingKind::Lapsed { .. });
    let is_open = |kind: &FindingKind| matches!(kind, FindingKind::Open | FindingKind::OpenFact);
    let lapsed = count(&is_lapsed);
    let open = count(&is_open);
    let flawed = count(&|kind| kind.blocks() && !is_lapsed(kind) && !is_open(kind));
    for (urgency, id, number) in [
        (Urgency::Lapsed, "portfolio-lapsed", lapsed),
        (Urgency::Flawed, "portfolio-flawed", flawed),
        (Urgency::Open, "portfolio-open", open),
    ] {
        if number > 0 {
            attention.push(Attention { urgency, say: Say::new(id).count("count", number) });
        }
    }
}

fn newer(library: &Library, lists: &[Arc<Checklist>], attention: &mut Vec<Attention>) {
    for list in lists {
        if let Some(newer) = library.newer_than(&list.id, &list.edition) {
            let say =
                Say::new("portfolio-newer").with("checklist", list.id.as_str()).with("edition", newer.edition.as_str());
            attention.push(Attention { urgency: Urgency::Outdated, say });
        }
    }
}

fn soon(figures: &Figures, at: Date, attention: &mut Vec<Attention>) {
    let limit = at.checked_add(jiff::Span::new().days(SOON)).unwrap_or(Date::MAX);
    if let Some(expiry) = figures.next_expiry.filter(|expiry| *expiry <= limit) {
        let say = Say::new("portfolio-soon").with("date", expiry.to_string());
        attention.push(Attention { urgency: Urgency::Soon, say });
    }
}

fn attestation(path: &Path, shown: String, verified: &Verified, options: VerifyOptions<'_>) -> Row {
    let succession = Succession::of(verified, &shown);
    let mut row =
        Row { record: verified.record, succession, code: verified.code(), ..empty(path, shown, RowKind::Attestation) };
    if let (Some(document), Some(today), true) = (&verified.document, &verified.today, verified.is_intact()) {
        let lists = overlay::of_records(options.library, document, today);
        row.account = document.account.name.to_string();
        row.worksheet = Some(document.account.worksheet.clone());
        row.editions = document.checklists.iter().map(|list| (list.id.clone(), list.edition.clone())).collect();
        row.figures = figures(document, today, &lists, options.at);
        soon(&row.figures, options.at, &mut row.attention);
    }
    // Who signed, and when, is known also where the contents are not judged.
    if verified.is_intact() {
        row.seals = verified.seals.iter().map(seal).collect();
        row.date = verified.seals.first().map(|seal| date_of(seal.meta.signed_at.timestamp()));
    }
    // All that `verify` has to say of it, and nothing else, decides whether it is well.
    for answer in &verified.answers {
        for detail in answer.details.iter().filter(|detail| is_news(verified, answer, detail)) {
            let attention = Attention { urgency: urgency(answer.check, detail), say: detail.say.clone() };
            if !row.attention.contains(&attention) {
                row.attention.push(attention);
            }
        }
    }
    row.attention.sort_by_key(|one| one.urgency);
    row
}

/// Whether a line is wrong, or to be known. What signers say in an altered file is nobody's word.
fn is_news(verified: &Verified, answer: &CheckResult, detail: &Detail) -> bool {
    match (detail.status, detail.matter) {
        (Status::Good, _) => false,
        (Status::Fail, _) => true,
        // Of a question that was not even asked, another one says why.
        (Status::Warn, Matter::NotJudged) => answer.code != 0,
        (Status::Warn, _) => verified.is_intact(),
    }
}

fn urgency(check: Check, detail: &Detail) -> Urgency {
    match (detail.status, detail.matter) {
        (Status::Fail, Matter::Rejected) => Urgency::Rejected,
        (Status::Fail, Matter::MissingSeal { .. }) => Urgency::Untrusted,
        (Status::Fail, Matter::Lapsed) => Urgency::Lapsed,
        (Status::Warn, Matter::Newer) => Urgency::Outdated,
        (Status::Warn, Matter::Superseded) => Urgency::Superseded,
        (Status::Warn, Matter::NotJudged | Matter::Early) => Urgency::NotJudged,
        (Status::Fail, _) => match check {
            Check::Intact => Urgency::Broken,
            Check::Signed | Check::Trusted => Urgency::Untrusted,
            Check::Holds => Urgency::Flawed,
        },
        (Status::Warn | Status::Good, _) => Urgency::Noted,
    }
}

fn figures(document: &Document, today: &Today, lists: &[Arc<Checklist>], at: Date) -> Figures {
    let findings = found_in(document, &[], Some(today), at);
    let counts = Figured { document, findings: &findings, lists, today: at }.total();
    let days = document.affirmed().filter_map(|(_, part)| part.last_day());
    Figures { counts, next_expiry: days.filter(|day| *day >= at).min() }
}

fn seal(seal: &ExaminedSeal) -> Seal {
    Seal {
        role: seal.meta.role().as_str(),
        signer: seal.meta.signer.to_string(),
        verdict: seal.meta.verdict.as_str(),
        trusted: seal.signature.is_ok() && seal.trust.as_ref().is_some_and(crate::seal::Trust::is_trusted),
    }
}
