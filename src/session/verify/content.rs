//! Does the content still hold; and who affirmed what, beside who attested it.

use crate::attestation::document::PersonRecord;
use crate::attestation::{Document, Mismatch, MismatchKind, OverlayRecord, Today};
use crate::checklist::{Address, Id};
use crate::findings::{Finding, FindingKind, InvalidAnswer};
use crate::seal::{ExaminedSeal, Role, Verdict};
use crate::text::Line;
use crate::worksheet::Affirmed;
use crate::worksheet::stamp::date_of;
use crate::workspace::Say;

use super::{Check, CheckResult, Detail, FINDINGS, Matter, SEAL, Status, VerifyOptions};

/// A waiver or accepted responsibility that was affirmed by somebody who attested nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Affirmer {
    /// Which.
    pub at: Address,
    /// Who affirmed it, by what the record says.
    pub who: String,
    /// Whether they did, or were only named.
    pub affirmed: Affirmed,
    /// The word for how it was said.
    pub how: String,
    /// Who recorded it.
    pub rec: String,
    /// Who attested the record: the signers of its subscriber seals.
    pub attested: String,
}

/// The affirmations of those who did not seal the record themselves.
pub(super) fn affirmers(document: &Document, seals: &[ExaminedSeal]) -> Vec<Affirmer> {
    let signers: Vec<&str> = seals
        .iter()
        .filter(|seal| seal.meta.role() == Role::Subscriber && seal.signature.is_ok())
        .map(|seal| seal.meta.signer.as_str())
        .collect();
    let affirmed = document.affirmed().filter_map(|(item, part)| {
        let by = part.affirmed_by.as_ref()?;
        let label = |id: &Id| document.person(id).map_or_else(|| id.to_string(), PersonRecord::label);
        let signed = document.person(by).is_some_and(|person| affirms(seals, person.email.as_str()));
        (!signed).then(|| Affirmer {
            at: item.place(part),
            who: label(by),
            affirmed: part.affirmed_as().unwrap_or(Affirmed::Named),
            how: part.how.as_ref().map(Id::to_string).unwrap_or_default(),
            rec: part.rec.as_ref().map(label).unwrap_or_default(),
            attested: signers.join(", "),
        })
    });
    affirmed.collect()
}

struct Lines {
    details: Vec<Detail>,
    code: u8,
}

impl Lines {
    fn new() -> Self {
        Self { details: Vec::new(), code: 0 }
    }

    fn add(&mut self, status: Status, matter: Matter, place: Option<String>, say: Say, code: u8) {
        self.details.push(Detail { status, matter, place, say });
        self.code = self.code.max(code);
    }

    /// Something wrong.
    fn wrong(&mut self, matter: Matter, place: Option<String>, say: Say) {
        self.add(Status::Fail, matter, place, say, FINDINGS);
    }

    /// Something to know.
    fn note(&mut self, matter: Matter, place: Option<String>, say: Say) {
        self.add(Status::Warn, matter, place, say, 0);
    }

    /// Not wrong, but not known to hold either.
    fn unknown(&mut self, matter: Matter, say: Say) {
        self.add(Status::Warn, matter, None, say, FINDINGS);
    }

    fn answer(mut self) -> CheckResult {
        // What is wrong comes first.
        self.details.sort_by_key(|detail| std::cmp::Reverse(detail.status));
        CheckResult { check: Check::Holds, details: self.details, code: self.code }
    }
}

/// Whether the content holds on the day. `coming`: the reviewer whose seal is about to be added.
pub(super) fn holds(
    document: Option<&Document>,
    found: Option<&Today>,
    seals: &[ExaminedSeal],
    options: VerifyOptions<'_>,
    coming: Option<&str>,
) -> CheckResult {
    let mut lines = Lines::new();
    match (document, found) {
        (Some(document), Some(found)) => {
            required(&mut lines, document, seals, coming);
            let is_coming = |email: &str| coming.is_some_and(|coming| coming.eq_ignore_ascii_case(email));
            unaffirmed(&mut lines, document, |email| is_coming(email) || affirms(seals, email));
            content(&mut lines, document, found);
            early(&mut lines, document, seals, options);
        }
        _ => lines.add(Status::Warn, Matter::NotJudged, None, Say::new("verify-not-judged"), SEAL),
    }
    verdicts(&mut lines, seals);
    let is_good =
        |detail: &Detail| detail.status != Status::Fail && !matches!(detail.matter, Matter::NotJudged | Matter::Early);
    if found.is_some_and(Today::is_judged) && lines.details.iter().all(is_good) {
        let say = Say::new("verify-holds").with("date", options.at.to_string());
        lines.add(Status::Good, Matter::Well, None, say, 0);
    }
    lines.answer()
}

/// What is to be said of a record's contents if this signer seals it. Where it is not known who does, it may be whoever is
/// named in it, if that is one person.
pub(super) fn of_record(document: &Document, found: &Today, signer: Option<&str>) -> CheckResult {
    let mut lines = Lines::new();
    content(&mut lines, document, found);
    let first = document.unaffirmed(|_| false).first().map(|(_, person)| person.email.to_string());
    let signer = signer.or(first.as_deref());
    unaffirmed(&mut lines, document, |email| signer.is_some_and(|signer| signer.eq_ignore_ascii_case(email)));
    lines.answer()
}

fn required(lines: &mut Lines, document: &Document, seals: &[ExaminedSeal], coming: Option<&str>) {
    let there = seals.iter().filter(|seal| seal.signature.is_ok());
    let there = there.map(|seal| (seal.meta.role().as_str(), seal.meta.signer.as_str()));
    let there: Vec<_> = there.chain(coming.map(|signer| (Role::Reviewer.as_str(), signer))).collect();
    let mut told: Vec<Say> = Vec::new();
    for missing in document.missing_seals(&there) {
        let say = match missing.person() {
            Some(person) => Say::new("verify-seal-missing-of").with("person", person),
            None => Say::new("verify-seal-missing").with("role", missing.role.as_str()),
        };
        // Of several who may be anybody, one line says it.
        if !told.contains(&say) {
            let matter = Matter::MissingSeal { is_reviewers: missing.role == Role::Reviewer.as_str() };
            lines.add(Status::Fail, matter, None, say.clone(), SEAL);
            told.push(say);
        }
    }
}

/// Responsibilities in the name of somebody who affirmed them neither then nor by a seal, and is not asked to.
fn unaffirmed(lines: &mut Lines, document: &Document, sealed: impl Fn(&str) -> bool) {
    for (at, person) in document.unaffirmed(sealed) {
        let say = Say::new("verify-named").with("name", person.label());
        lines.wrong(Matter::Content, Some(at.to_string()), say);
    }
}

/// Whether one of these seals says of somebody that they stand behind the record.
fn affirms(seals: &[ExaminedSeal], email: &str) -> bool {
    let holds = |seal: &&ExaminedSeal| seal.signature.is_ok() && seal.meta.verdict != Verdict::Rejected;
    seals.iter().filter(holds).any(|seal| seal.meta.signer.as_str().eq_ignore_ascii_case(email))
}

/// That a day is asked for on which there was no record yet: nothing held then.
fn early(lines: &mut Lines, document: &Document, seals: &[ExaminedSeal], options: VerifyOptions<'_>) {
    let created = document.created.as_str().parse().ok().map(date_of);
    // By no clock that was ahead: else what is sealed today would not hold today.
    let began = created.into_iter().chain([options.on(seals).said_by]).min();
    if let Some(began) = began.filter(|began| options.at < *began) {
        let say = Say::new("verify-too-early").with("date", options.at.to_string()).with("began", began.to_string());
        lines.unknown(Matter::Early, say);
    }
}

/// That a record was made under an overlay that is not at hand.
fn unknown_overlay(list: &Id, overlay: &OverlayRecord) -> Say {
    Say::new("verify-unknown-overlay")
        .with("checklist", list.as_str())
        .with("overlay", overlay.name.as_str())
        .with("digest", overlay.digest.as_str())
}

fn content(lines: &mut Lines, document: &Document, found: &Today) {
    for list in &found.other_structure {
        let say = Say::new("verify-other-structure").with("checklist", list.as_str());
        lines.wrong(Matter::Content, None, say);
    }
    for (at, expired) in &found.lapsed {
        let kind = FindingKind::Lapsed { expired: *expired };
        lines.wrong(Matter::Lapsed, Some(at.to_string()), finding_say(&kind));
    }
    for (at, name, expired) in &found.lapsed_evidence {
        let kind = FindingKind::LapsedDocument { name: Line::clean(name), expired: *expired };
        lines.wrong(Matter::Lapsed, Some(at.to_string()), finding_say(&kind));
    }
    for at in &found.too_long {
        lines.wrong(
            Matter::Content,
            Some(at.to_string()),
            finding_say(&FindingKind::InvalidAnswer { why: InvalidAnswer::TooLong }),
        );
    }
    // What the record leaves out explains what is open because of it.
    let is_missing = |mismatch: &&Mismatch| mismatch.kind == MismatchKind::Missing;
    let missing = found.mismatches.iter().filter(is_missing);
    for mismatch in missing.chain(found.mismatches.iter().filter(|mismatch| !is_missing(mismatch))) {
        let place = Some(mismatch.place.clone()).filter(|place| !place.is_empty());
        lines.wrong(Matter::Content, place, Say::new(mismatch.kind.id()));
    }
    for finding in found.contradictions() {
        lines.wrong(Matter::Content, places(finding), finding_say(&finding.kind));
    }
    for finding in found.lacks_control() {
        lines.note(Matter::Control, places(finding), finding_say(&finding.kind));
    }
    for (list, edition) in &found.unknown_editions {
        let say = Say::new("verify-unknown-edition").with("checklist", list.as_str()).with("edition", edition.as_str());
        lines.unknown(Matter::NotJudged, say);
    }
    for (list, overlay) in &found.unknown_overlays {
        lines.unknown(Matter::NotJudged, unknown_overlay(list, overlay));
    }
    for list in &found.other_words {
        lines.note(Matter::Words, None, Say::new("verify-other-words").with("checklist", list.as_str()));
    }
    if found.is_ahead {
        lines.note(Matter::Clock, None, Say::new("verify-ahead").with("date", document.created.as_str()));
    }
    for (list, edition, newer) in &found.newer_editions {
        let say = Say::new("verify-newer-edition")
            .with("checklist", list.as_str())
            .with("edition", edition.as_str())
            .with("newer", newer.as_str());
        lines.note(Matter::Newer, None, say);
    }
}

/// What reviewers said. A file that a reviewer rejected is intact and may be trusted, but nobody should call it good.
fn verdicts(lines: &mut Lines, seals: &[ExaminedSeal]) {
    for seal in seals.iter().filter(|seal| seal.signature.is_ok()) {
        let say = |id| Say::new(id).with("signer", seal.meta.signer.as_str());
        match seal.meta.verdict {
            Verdict::Rejected => lines.wrong(Matter::Rejected, None, say("verify-rejected")),
            Verdict::ApprovedWithReservations => {
                lines.note(Matter::Reservations, None, say("verify-reservations"));
            }
            Verdict::Attested | Verdict::Approved => {}
        }
    }
}

pub(crate) fn finding_say(kind: &FindingKind) -> Say {
    Say::of(kind.id(), kind.args())
}

/// Where a finding is; nowhere, if it is about the account as a whole.
fn places(finding: &Finding) -> Option<String> {
    let places = finding.at.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    Some(places).filter(|places| !places.is_empty())
}
