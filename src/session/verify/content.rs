//! Does the content still hold; and who affirmed what, beside who attested it.

use jiff::civil::Date;

use crate::attestation::{Document, OverlayRecord, Today};
use crate::checklist::{Address, Id};
use crate::findings::{Finding, FindingKind, Misfit};
use crate::seal::{ExaminedSeal, Role, Verdict};
use crate::wizard::Say;
use crate::worksheet::stamp::{date_of, latest_expiry};

use super::{Answer, By, FINDINGS, Mark, Question, SEAL, Told};

/// A waiver or accepted option that was affirmed by somebody who attested nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Affirmer {
    /// Which.
    pub at: Address,
    /// Who affirmed it, by what the record says.
    pub who: String,
    /// Who attested the record: the signers of its subscriber seals.
    pub attested: String,
}

/// The affirmations of those who are no subscriber seal's signer.
pub(super) fn affirmers(document: &Document, seals: &[ExaminedSeal]) -> Vec<Affirmer> {
    let signers: Vec<&str> = seals
        .iter()
        .filter(|seal| seal.meta.role() == Role::Subscriber && seal.signature.is_ok())
        .map(|seal| seal.meta.signer.as_str())
        .collect();
    let affirmed = document.affirmed().filter_map(|(item, part)| {
        let by = part.affirmed_by.as_ref()?;
        let person = document.person(by);
        let signed = person
            .is_some_and(|person| signers.iter().any(|signer| signer.eq_ignore_ascii_case(person.email.as_str())));
        (!signed).then(|| Affirmer {
            at: Address { part: Some(part.id.clone()), ..item.id.clone() },
            who: person.map_or_else(|| by.to_string(), crate::attestation::document::PersonRecord::label),
            attested: signers.join(", "),
        })
    });
    affirmed.collect()
}

struct Lines {
    told: Vec<Told>,
    code: u8,
}

impl Lines {
    fn add(&mut self, mark: Mark, place: Option<String>, say: Say, code: u8) {
        self.told.push(Told { mark, place, say });
        self.code = self.code.max(code);
    }
}

/// Whether the content holds on the day.
pub(super) fn holds(document: Option<&Document>, found: Option<&Today>, seals: &[ExaminedSeal], by: By<'_>) -> Answer {
    let mut lines = Lines { told: Vec::new(), code: 0 };
    match (document, found) {
        (Some(document), Some(found)) => {
            required(&mut lines, document, seals);
            content(&mut lines, found, by.strict);
            too_long(&mut lines, document, seals);
        }
        _ => lines.add(Mark::Warn, None, Say::new("verify-not-judged"), SEAL),
    }
    verdicts(&mut lines, seals);
    if found.is_some_and(Today::is_judged) && lines.told.iter().all(|told| told.mark != Mark::Fail) {
        lines.add(Mark::Good, None, Say::new("verify-holds").with("date", by.at.to_string()), 0);
    }
    // What is wrong comes first.
    lines.told.sort_by_key(|told| std::cmp::Reverse(told.mark));
    Answer { question: Question::Holds, told: lines.told, code: lines.code }
}

/// What runs longer than a year from the first seal: a record cannot buy time by dating its answers ahead. A day more is
/// granted, because clocks and zones differ.
fn too_long(lines: &mut Lines, document: &Document, seals: &[ExaminedSeal]) {
    let Some(seal) = seals.iter().find(|seal| seal.signature.is_ok()) else { return };
    let sealed = date_of(seal.meta.signed_at.timestamp());
    let latest = latest_expiry(sealed.tomorrow().unwrap_or(sealed));
    for (item, part) in document.affirmed() {
        let expires = part.expires.as_ref().and_then(|text| text.as_str().parse::<Date>().ok());
        let at = Address { part: Some(part.id.clone()), ..item.id.clone() }.to_string();
        let say = Say::new(FindingKind::Misfit { why: Misfit::TooLong }.id());
        let known = lines.told.iter().any(|told| told.say == say && told.place.as_ref() == Some(&at));
        if expires.is_some_and(|expires| expires > latest) && !known {
            lines.add(Mark::Fail, Some(at), say, FINDINGS);
        }
    }
}

fn required(lines: &mut Lines, document: &Document, seals: &[ExaminedSeal]) {
    let wanted = |role: &Id| document.required_seals.iter().filter(|seal| seal.role == *role).count();
    let there = |role: &Id| {
        seals.iter().filter(|seal| seal.signature.is_ok() && seal.meta.role().as_str() == role.as_str()).count()
    };
    let mut roles: Vec<&Id> = document.required_seals.iter().map(|seal| &seal.role).collect();
    roles.sort();
    roles.dedup();
    for role in roles.into_iter().filter(|role| there(role) < wanted(role)) {
        lines.add(Mark::Fail, None, Say::new("verify-seal-missing").with("role", role.as_str()), SEAL);
    }
}

/// That a record was made under an overlay that is not at hand.
pub fn unknown_overlay(list: &Id, overlay: &OverlayRecord) -> Say {
    Say::new("verify-unknown-overlay")
        .with("checklist", list.as_str())
        .with("overlay", overlay.name.as_str())
        .with("digest", overlay.digest.as_str())
}

fn content(lines: &mut Lines, found: &Today, strict: bool) {
    for list in &found.other_structure {
        lines.add(Mark::Fail, None, Say::new("verify-other-structure").with("checklist", list.as_str()), FINDINGS);
    }
    for (at, expired) in &found.lapsed {
        let say = Say::new(FindingKind::Lapsed { expired: *expired }.id()).with("date", expired.to_string());
        lines.add(Mark::Fail, Some(at.to_string()), say, FINDINGS);
    }
    for (at, name, expired) in &found.lapsed_evidence {
        let say = Say::new("finding-lapsed-evidence").with("name", name).with("date", expired.to_string());
        lines.add(Mark::Fail, Some(at.to_string()), say, FINDINGS);
    }
    for finding in found.contradictions() {
        let args = finding.kind.args().into_iter();
        let say = args.fold(Say::new(finding.kind.id()), |say, (name, text)| say.with(name, text));
        lines.add(Mark::Fail, Some(places(finding)), say, FINDINGS);
    }
    for mismatch in &found.mismatches {
        let place = Some(mismatch.place.clone()).filter(|place| !place.is_empty());
        lines.add(Mark::Fail, place, Say::new(mismatch.kind.id()), FINDINGS);
    }
    // Not wrong, but not known to hold either.
    for (list, edition) in &found.unknown_editions {
        let say = Say::new("verify-unknown-edition").with("checklist", list.as_str()).with("edition", edition.as_str());
        lines.add(Mark::Warn, None, say, FINDINGS);
    }
    for (list, overlay) in &found.unknown_overlays {
        lines.add(Mark::Warn, None, unknown_overlay(list, overlay), FINDINGS);
    }
    for list in &found.other_words {
        lines.add(Mark::Warn, None, Say::new("verify-other-words").with("checklist", list.as_str()), 0);
    }
    for (list, edition, newer) in &found.newer_editions {
        let say = Say::new("verify-newer-edition")
            .with("checklist", list.as_str())
            .with("edition", edition.as_str())
            .with("newer", newer.as_str());
        let (mark, code) = if strict { (Mark::Fail, FINDINGS) } else { (Mark::Warn, 0) };
        lines.add(mark, None, say, code);
    }
}

/// What reviewers said. A file that a reviewer rejected is intact and may be trusted, but nobody should call it good.
fn verdicts(lines: &mut Lines, seals: &[ExaminedSeal]) {
    for seal in seals.iter().filter(|seal| seal.signature.is_ok()) {
        let say = |id| Say::new(id).with("signer", seal.meta.signer.as_str());
        match seal.meta.verdict {
            Verdict::Rejected => lines.add(Mark::Fail, None, say("verify-rejected"), FINDINGS),
            Verdict::AcceptedWithReservations => lines.add(Mark::Warn, None, say("verify-reservations"), 0),
            Verdict::Attested | Verdict::Accepted => {}
        }
    }
}

fn places(finding: &Finding) -> String {
    finding.at.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
