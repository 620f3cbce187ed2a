//! Is it intact, who signed, whom do I trust.

use crate::attestation::ParseError;
use crate::seal::{ExaminedSeal, Verdict, Wrong};
use crate::workspace::Say;

use super::{Affirmer, Check, CheckResult, Detail, Matter, Read, SEAL, Status, UserError, say_of};

fn detail(status: Status, matter: Matter, say: Say) -> Detail {
    Detail { status, matter, place: None, say }
}

/// Whether the file is as its signers left it.
pub(super) fn intact(wrong: Option<&Wrong>, read: &Read) -> CheckResult {
    let form = |say| detail(Status::Fail, Matter::Form, say);
    let (detail, code) = match (wrong, read) {
        (Some(wrong), _) => (form(say_of(wrong)), SEAL),
        (None, Read::Good(_)) => (detail(Status::Good, Matter::Form, Say::new("verify-intact")), 0),
        // What was signed may be what the draft or the newer program wrote; only that program can tell.
        (None, Read::Bad(error @ (ParseError::Draft | ParseError::Newer(_)))) => {
            (detail(Status::Warn, Matter::NotJudged, UserError::from(error.clone()).say), SEAL)
        }
        (None, Read::Bad(error)) => (form(UserError::from(error.clone()).say), SEAL),
    };
    CheckResult { check: Check::Intact, details: vec![detail], code }
}

/// Who signed, by their own word.
pub(super) fn signed(seals: &[ExaminedSeal], affirmers: &[Affirmer], is_intact: bool) -> CheckResult {
    let mut lines = Vec::new();
    for seal in seals {
        let (status, id) = match (&seal.signature, is_intact) {
            (Err(_), _) => (Status::Fail, "verify-seal-broken"),
            (Ok(_), false) => (Status::Warn, "verify-seal"),
            (Ok(_), true) => (Status::Good, "verify-seal"),
        };
        let say = Say::new(id)
            .count("seal", seal.number)
            .with("role", seal.meta.role().as_str())
            .with("signer", seal.meta.signer.as_str())
            .with("time", seal.meta.signed_at.to_string())
            .with("verdict", seal.meta.verdict.as_str())
            .with("key", seal.fingerprint.clone());
        lines.push(detail(status, Matter::Seal, say));
        // Nobody is known to have said the words of a seal that does not hold.
        let words = seal.signature.is_ok().then_some(&seal.meta);
        if let Some(reason) = words.and_then(|meta| meta.reason.as_ref()) {
            // Why somebody accepts it is nothing to be warned of.
            let status = if seal.meta.verdict == Verdict::Approved { status } else { Status::Warn };
            lines.push(detail(status, Matter::Reason, Say::new("verify-seal-reason").with("text", reason.as_str())));
        }
        for (item, note) in words.into_iter().flat_map(|meta| &meta.notes) {
            let say = Say::new("verify-seal-note").with("item", item.as_str()).with("text", note.as_str());
            lines.push(detail(Status::Warn, Matter::Comment, say));
        }
        for warning in &seal.warnings {
            let say = Say::of(warning.id(), warning.args());
            lines.push(detail(Status::Warn, Matter::Clock, say.count("seal", seal.number)));
        }
    }
    for affirmer in affirmers {
        let say = Say::new("verify-affirmed-by")
            .with("affirmed", affirmer.affirmed.as_str())
            .with("affirmer", affirmer.who.clone())
            .with("how", affirmer.how.clone())
            .with("rec", affirmer.rec.clone())
            .with("attested", affirmer.attested.clone());
        lines.push(Detail {
            status: Status::Warn,
            matter: Matter::Affirmer,
            place: Some(affirmer.at.to_string()),
            say,
        });
    }
    let code = if seals.is_empty() || seals.iter().any(|seal| seal.signature.is_err()) { SEAL } else { 0 };
    if seals.is_empty() {
        lines.push(detail(Status::Fail, Matter::Seal, Say::new("verify-nobody")));
    }
    CheckResult { check: Check::Signed, details: lines, code }
}

/// Whether the reader trusts the keys for the names at the times.
pub(super) fn trusted(seals: &[ExaminedSeal], given: bool) -> CheckResult {
    let mut lines = Vec::new();
    for seal in seals {
        let line = match &seal.trust {
            Some(trust) if trust.is_trusted() => {
                let say =
                    Say::new("verify-trusted").count("seal", seal.number).with("signer", seal.meta.signer.as_str());
                detail(
                    Status::Good,
                    Matter::Trust,
                    trust.args().into_iter().fold(say, |say, (name, text)| say.with(name, text)),
                )
            }
            Some(trust) => detail(
                Status::Fail,
                Matter::Trust,
                say_of(&Wrong::NotTrusted { seal: seal.number, trust: trust.clone() }),
            ),
            // It does not hold, so nobody's word stands behind it, whoever is trusted.
            None if given || seal.signature.is_err() => {
                detail(Status::Fail, Matter::Trust, Say::new("verify-not-trusted-broken").count("seal", seal.number))
            }
            None => continue,
        };
        lines.push(line);
    }
    if lines.is_empty() {
        let id = if seals.is_empty() { "verify-nobody-to-trust" } else { Wrong::NoTrustedKeys.id() };
        lines.push(detail(Status::Fail, Matter::Trust, Say::new(id)));
    }
    let code = if lines.iter().any(|line| line.status == Status::Fail) { SEAL } else { 0 };
    CheckResult { check: Check::Trusted, details: lines, code }
}
