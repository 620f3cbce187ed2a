//! Opening a sealed file to read it: judged first, and its contents only if the file is as it was sealed.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::attestation::today::lists_of;
use crate::checklist::Library;
use crate::seal::{ExaminedSeal, Trust, TrustedKeys, Verdict};
use crate::store::{Paths, keys, names, read};
use crate::text::harmless;
use crate::workspace::verification::{Check, CheckResult, Detail, Matter, Status};
use crate::workspace::{OpenedAttestation, Say, SealShown};

use super::kind::{self, Kind};
use super::user_error::{SEAL, UserError};
use super::verify::{Verified, VerifyOptions, verify};

/// Whom the reader trusts, and where that stands.
#[derive(Debug)]
pub struct Trusted {
    /// The file of trusted keys.
    pub path: PathBuf,
    /// What stands in it.
    pub file: TrustedKeys,
}

/// The file of trusted keys that was named, or the reader's own, if there is one. Never one found beside the file.
pub fn trust(paths: &Paths, named: Option<&Path>) -> Result<Option<Trusted>, UserError> {
    let path = named.map_or_else(|| paths.allowed_signers(), Path::to_owned);
    if named.is_none() && !path.exists() {
        return Ok(None);
    }
    let file = if named.is_some() { keys::read_trust(&path) } else { keys::read_own_trust(&path) }?;
    Ok(Some(Trusted { path, file }))
}

/// Whether a file is to be opened as a sealed one: a damaged worksheet is still a worksheet.
pub(crate) fn is_sealed(path: &Path) -> Result<bool, UserError> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    if name.ends_with(names::WORKSHEET) {
        return Ok(false);
    }
    Ok(name.ends_with(names::ATTESTATION) || matches!(kind::of(path)?, Kind::Attestation(_)))
}

/// Opens a sealed file.
pub fn open(
    path: &Path,
    trusted: Option<&Trusted>,
    options: VerifyOptions<'_>,
) -> Result<Arc<OpenedAttestation>, UserError> {
    let bytes = read::bytes(path, read::ATTESTATION_LIMIT)?;
    Ok(Arc::new(shown(harmless(&path.to_string_lossy()), verify(&bytes, options), options.library, trusted)))
}

/// What is shown of a file that was judged.
pub fn shown(path: String, verified: Verified, library: &Library, trusted: Option<&Trusted>) -> OpenedAttestation {
    let may_be_believed = verified.is_intact();
    let mut reopened = OpenedAttestation {
        path,
        digest: verified.record.as_ref().map(ToString::to_string),
        trust: trusted.map(|trusted| (harmless(&trusted.path.to_string_lossy()), trusted.file.digest())),
        seals: verified.seals.iter().map(seal).collect(),
        answers: verified.answers,
        lists: Vec::new(),
        document: verified.document.filter(|_| may_be_believed),
    };
    if let Some(document) = &reopened.document {
        reopened.lists = lists_of(document, library);
    }
    // What has not even the form of an attestation was asked nothing.
    if !may_be_believed && reopened.digest.is_some() {
        withhold(&mut reopened);
    }
    reopened
}

/// Takes out what would lend the contents of an altered file credibility.
fn withhold(reopened: &mut OpenedAttestation) {
    for seal in &mut reopened.seals {
        seal.reason = None;
        seal.comments.clear();
    }
    for answer in &mut reopened.answers {
        match answer.check {
            Check::Intact => {}
            Check::Signed => {
                let is_content =
                    |detail: &Detail| matches!(detail.matter, Matter::Reason | Matter::Comment | Matter::Affirmer);
                answer.details.retain(|detail| !is_content(detail));
            }
            Check::Trusted | Check::Holds => {
                let say = Say::new("reopen-not-asked");
                let detail = Detail { status: Status::Warn, matter: Matter::NotJudged, place: None, say };
                *answer = CheckResult { check: answer.check, details: vec![detail], code: SEAL };
            }
        }
    }
}

fn seal(seal: &ExaminedSeal) -> SealShown {
    let trusted = seal.trust.as_ref().is_some_and(Trust::is_trusted);
    let status = match seal.meta.verdict {
        _ if seal.signature.is_err() || !trusted => Status::Fail,
        Verdict::Rejected => Status::Fail,
        Verdict::ApprovedWithReservations => Status::Warn,
        Verdict::Attested | Verdict::Approved => Status::Good,
    };
    SealShown {
        number: seal.number,
        role: seal.meta.role().id(),
        signer: seal.meta.signer.to_string(),
        at: seal.meta.signed_at.to_string(),
        verdict: seal.meta.verdict.id(),
        key: seal.fingerprint.clone(),
        status,
        trusted,
        reason: seal.meta.reason.clone(),
        comments: seal.meta.notes.iter().map(|(item, words)| (item.to_string(), words.clone())).collect(),
    }
}
