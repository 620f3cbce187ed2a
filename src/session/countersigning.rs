//! A reviewer's seal on an attestation: it covers the record and every seal before it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;
use zeroize::Zeroizing;

use crate::attestation::Document;
use crate::checklist::Library;
use crate::seal::{CommentId, SealMeta, Verdict, fingerprint, seal_file};
use crate::store::{atomic, read};
use crate::text::{Note, harmless};
use crate::workspace::{CountersignOrder, KeyChoice, OpenedAttestation};

use super::keyring::{Keyring, principal};
use super::reopen::{self, Trusted};
use super::user_error::{FILE, SEAL, USE, UserError};
use super::verify::{Verified, VerifyOptions, verify};

/// An attestation that a reviewer has before them.
#[derive(Debug)]
pub(crate) struct Before {
    /// The file.
    pub path: PathBuf,
    pub text: String,
    /// What is to be known of it.
    pub verified: Verified,
    /// Its record.
    pub document: Document,
}

/// What a reviewer says.
#[derive(Clone, Debug)]
pub(crate) struct ReviewDraft {
    /// Good, good with reservations, or not good.
    pub verdict: Verdict,
    /// Why; required for everything but plain approval.
    pub reason: Option<Note>,
    /// Comments on single items.
    pub notes: BTreeMap<CommentId, Note>,
}

/// Who seals, and with what.
#[derive(Debug)]
pub(crate) struct Reviewer<'a> {
    /// The reviewer's e-mail address.
    pub signer: &'a str,
    pub key: &'a KeyChoice,
    /// Its passphrase, if it has one.
    pub passphrase: &'a Zeroizing<String>,
}

/// A file that was countersigned.
#[derive(Clone, Debug)]
pub(crate) struct Countersigned {
    /// Where it is.
    pub path: PathBuf,
    /// Fingerprint of the key.
    pub fingerprint: String,
    /// How many seals it has now.
    pub seals: usize,
}

/// Opens a file to look at before countersigning. What was altered cannot be.
pub(crate) fn open(path: &Path, options: VerifyOptions<'_>) -> Result<Before, UserError> {
    let bytes = read::bytes(path, read::ATTESTATION_LIMIT)?;
    let verified = verify(&bytes, options);
    let document = verified.judged()?.clone();
    let text = String::from_utf8(bytes).map_err(|_wrong| UserError::new("verify-not-judged", SEAL))?;
    Ok(Before { path: path.to_owned(), text, verified, document })
}

impl Before {
    /// The item of the record that a reviewer means: by its whole address, or by its number if only one item has it.
    pub(crate) fn item(&self, named: &str) -> Result<CommentId, UserError> {
        let fits = |id: &crate::checklist::Address| id.to_string() == named || id.item.as_str() == named;
        let mut found = self.document.items.iter().filter(|item| fits(&item.id));
        let wrong = |id| UserError::new(id, USE).with("item", harmless(named));
        match (found.next(), found.next()) {
            (Some(item), None) => CommentId::parse(&item.id.to_string()).ok_or_else(|| wrong("session-review-no-item")),
            (Some(_), Some(_)) => Err(wrong("session-review-which-item")),
            (None, _) => Err(wrong("session-review-no-item")),
        }
    }
}

impl ReviewDraft {
    /// Whether it can be sealed: who does not simply approve gives a reason.
    pub(crate) fn check(&self) -> Result<(), UserError> {
        let owed = self.verdict != Verdict::Approved;
        if owed && self.reason.as_ref().is_none_or(Note::is_blank) {
            return Err(UserError::new("session-review-no-reason", USE).with("verdict", self.verdict.as_str()));
        }
        Ok(())
    }
}

/// Adds a reviewer's seal. The file grows in place, or becomes another one: what it held stays, byte for byte.
pub(crate) fn countersign(
    before: &Before,
    opinion: ReviewDraft,
    reviewer: &Reviewer<'_>,
    keyring: &Keyring,
    to: Option<&Path>,
    now: Timestamp,
) -> Result<Countersigned, UserError> {
    opinion.check()?;
    let unlocked = keyring.unlock(reviewer.key, reviewer.passphrase)?;
    let ReviewDraft { verdict, reason, notes } = opinion;
    let meta = SealMeta { reason, notes, ..SealMeta::new(principal(reviewer.signer)?, now, verdict) };
    let sealed = seal_file(&before.text, &meta, unlocked.signer())?;
    let path = if let Some(other) = to {
        atomic::save_new(other, sealed.as_bytes())?;
        other
    } else {
        // Somebody else may have sealed it in the meantime: theirs must not be lost.
        if read::bytes(&before.path, read::ATTESTATION_LIMIT)? != before.text.as_bytes() {
            let path = harmless(&before.path.to_string_lossy());
            return Err(UserError::new("session-review-changed", FILE).with("path", path));
        }
        atomic::save(&before.path, sealed.as_bytes())?;
        &before.path
    };
    Ok(Countersigned {
        path: path.to_owned(),
        fingerprint: fingerprint(unlocked.signer().public_key()),
        seals: before.verified.seals.len().saturating_add(1),
    })
}

/// Adds the seal that was ordered on the screens to the file that was read there; gives the file as it is then. A file that
/// is not the one that was read, or has another seal by now, is left alone.
pub(crate) fn carry_out(
    library: &Library,
    order: &CountersignOrder,
    path: &Path,
    keyring: &Keyring,
    trusted: Option<&Trusted>,
    now: Timestamp,
) -> Result<Arc<OpenedAttestation>, UserError> {
    let trust = trusted.map(|trusted| &trusted.file);
    let options = VerifyOptions::now(library, trust, now);
    let before = open(path, options)?;
    let record = before.verified.record.map(|record| record.to_string());
    if record.as_ref() != Some(&order.record) || before.verified.seals.len() != order.seals {
        return Err(UserError::new("session-review-changed", FILE).with("path", harmless(&path.to_string_lossy())));
    }
    let notes = order.opinion.comments.iter().map(|(at, text)| Ok((before.item(&at.to_string())?, text.clone())));
    let opinion = ReviewDraft {
        verdict: match order.opinion.verdict {
            crate::workspace::Verdict::Approved => Verdict::Approved,
            crate::workspace::Verdict::ApprovedWithReservations => Verdict::ApprovedWithReservations,
            crate::workspace::Verdict::Rejected => Verdict::Rejected,
        },
        reason: order.opinion.reason.clone(),
        notes: notes.collect::<Result<_, UserError>>()?,
    };
    let reviewer = Reviewer { signer: order.signer.as_str(), key: &order.key, passphrase: &order.passphrase };
    countersign(&before, opinion, &reviewer, keyring, None, now)?;
    reopen::open(path, trusted, options)
}
