//! Is it intact, who signed, whom do I trust.

use crate::attestation::ParseError;
use crate::seal::{ExaminedSeal, Verdict, Wrong};
use crate::workspace::Say;

use super::{Affirmer, Answer, Mark, Matter, Question, Read, SEAL, Told, UserError, say_of};

fn told(mark: Mark, matter: Matter, say: Say) -> Told {
    Told { mark, matter, place: None, say }
}

/// Whether the file is as its signers left it.
pub(super) fn intact(wrong: Option<&Wrong>, read: &Read) -> Answer {
    let form = |say| told(Mark::Fail, Matter::Form, say);
    let (told, code) = match (wrong, read) {
        (Some(wrong), _) => (form(say_of(wrong)), SEAL),
        (None, Read::Good(_)) => (told(Mark::Good, Matter::Form, Say::new("verify-intact")), 0),
        // What was signed may be what the draft or the newer program wrote; only that program can tell.
        (None, Read::Bad(error @ (ParseError::Draft | ParseError::Newer(_)))) => {
            (told(Mark::Warn, Matter::NotJudged, UserError::from(error.clone()).say), SEAL)
        }
        (None, Read::Bad(error)) => (form(UserError::from(error.clone()).say), SEAL),
    };
    Answer { question: Question::Intact, told: vec![told], code }
}

/// Who signed, by their own word.
pub(super) fn signed(seals: &[ExaminedSeal], affirmers: &[Affirmer], is_intact: bool) -> Answer {
    let mut lines = Vec::new();
    for seal in seals {
        let (mark, id) = match (&seal.signature, is_intact) {
            (Err(_), _) => (Mark::Fail, "verify-seal-broken"),
            (Ok(_), false) => (Mark::Warn, "verify-seal"),
            (Ok(_), true) => (Mark::Good, "verify-seal"),
        };
        let say = Say::new(id)
            .count("seal", seal.number)
            .with("role", seal.meta.role().as_str())
            .with("signer", seal.meta.signer.as_str())
            .with("time", seal.meta.signed_at.to_string())
            .with("verdict", seal.meta.verdict.as_str())
            .with("key", seal.fingerprint.clone());
        lines.push(told(mark, Matter::Seal, say));
        // Nobody is known to have said the words of a seal that does not hold.
        let words = seal.signature.is_ok().then_some(&seal.meta);
        if let Some(reason) = words.and_then(|meta| meta.reason.as_ref()) {
            // Why somebody accepts it is nothing to be warned of.
            let mark = if seal.meta.verdict == Verdict::Approved { mark } else { Mark::Warn };
            lines.push(told(mark, Matter::Reason, Say::new("verify-seal-reason").with("text", reason.as_str())));
        }
        for (item, note) in words.into_iter().flat_map(|meta| &meta.notes) {
            let say = Say::new("verify-seal-note").with("item", item.as_str()).with("text", note.as_str());
            lines.push(told(Mark::Warn, Matter::Comment, say));
        }
        for warning in &seal.warnings {
            let say = Say::of(warning.id(), warning.args());
            lines.push(told(Mark::Warn, Matter::Clock, say.count("seal", seal.number)));
        }
    }
    for affirmer in affirmers {
        let say = Say::new("verify-affirmed-by")
            .with("affirmed", affirmer.affirmed.as_str())
            .with("affirmer", affirmer.who.clone())
            .with("how", affirmer.how.clone())
            .with("rec", affirmer.rec.clone())
            .with("attested", affirmer.attested.clone());
        lines.push(Told { mark: Mark::Warn, matter: Matter::Affirmer, place: Some(affirmer.at.to_string()), say });
    }
    let code = if seals.is_empty() || seals.iter().any(|seal| seal.signature.is_err()) { SEAL } else { 0 };
    if seals.is_empty() {
        lines.push(told(Mark::Fail, Matter::Seal, Say::new("verify-nobody")));
    }
    Answer { question: Question::Signed, told: lines, code }
}

/// Whether the reader trusts the keys for the names at the times.
pub(super) fn trusted(seals: &[ExaminedSeal], given: bool) -> Answer {
    let mut lines = Vec::new();
    for seal in seals {
        let line = match &seal.trust {
            Some(trust) if trust.is_trusted() => {
                let say =
                    Say::new("verify-trusted").count("seal", seal.number).with("signer", seal.meta.signer.as_str());
                told(
                    Mark::Good,
                    Matter::Trust,
                    trust.args().into_iter().fold(say, |say, (name, text)| say.with(name, text)),
                )
            }
            Some(trust) => {
                told(Mark::Fail, Matter::Trust, say_of(&Wrong::NotTrusted { seal: seal.number, trust: trust.clone() }))
            }
            // It does not hold, so nobody's word stands behind it, whoever is trusted.
            None if given || seal.signature.is_err() => {
                told(Mark::Fail, Matter::Trust, Say::new("verify-not-trusted-broken").count("seal", seal.number))
            }
            None => continue,
        };
        lines.push(line);
    }
    if lines.is_empty() {
        let id = if seals.is_empty() { "verify-nobody-to-trust" } else { Wrong::NoTrustedKeys.id() };
        lines.push(told(Mark::Fail, Matter::Trust, Say::new(id)));
    }
    let code = if lines.iter().any(|line| line.mark == Mark::Fail) { SEAL } else { 0 };
    Answer { question: Question::Trusted, told: lines, code }
}
