//! Seals: who signed an attestation, as what, with which key, and whether it holds.
//!
//! An attestation file is a body, one [`MARKER`] line and any number of `[[seal]]` blocks. Seal *n* signs every byte from
//! the start of the file to its own `sshsig =` line: the body, the marker, all earlier seals with their signatures, and
//! its own words about itself. So nothing needs canonicalising, order and roles are bound for free, and stock
//! `ssh-keygen -Y verify` checks any seal after one cut with `sed` (`guides/signing.md`).
//!
//! This module judges bytes, signatures and trust. What the body says, and whether it is what we would print for it, is
//! the business of the attestation module: [`Examination::body`] is the seam.

mod armor;
mod block;
mod digest;
mod examine;
mod fault;
#[cfg(test)]
mod fixtures;
mod grammar;
mod identity;
mod meta;
mod repair;
mod sign;
mod split;
mod sshsig;
mod trust;
mod utc_second;
pub(crate) mod wire;

pub use digest::RecordDigest;
pub use examine::{Arrangement, Examination, ExaminedSeal, Warning, Wrong, examine};
pub use fault::SignatureFault;
pub use grammar::{Field, GrammarError, Problem};
pub use identity::{CommentId, Principal};
pub use meta::{Role, SealMeta, Verdict};
pub(crate) use repair::{only_line_ends_changed, only_mail_changed};
pub use sign::{SealError, SignError, Signer, seal_file};
pub use split::{SealBlock, Split, split};
pub(crate) use sshsig::usable;
pub use sshsig::{KeyKind, Presence, VerifiedSignature, fingerprint, prehash, verify};
pub use trust::{LineFault, Revoked, Trust, TrustError, TrustNotice, TrustNoticeKind, TrustedKeys, trust_line};
pub use utc_second::UtcSecond;

/// What our signatures are about, in SSHSIG's word: a signature made for anything else is no seal.
pub const NAMESPACE: &str = "careseal-attestation-v1";

pub use crate::attestation::MARKER;

/// The largest attestation file: 16 MiB.
pub(crate) const MAX_BYTES: usize = 16 * 1024 * 1024;

/// The most seals one attestation carries.
pub(crate) const MAX_SEALS: usize = 64;
