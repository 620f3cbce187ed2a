//! What to seal, and with what: a record as its account holder, or a reviewer's verdict on one.

use std::collections::BTreeMap;

use crate::attestation::Document;
use crate::checklist::Address;
use crate::text::{Line, Note};

use super::key::KeyChoice;

/// What a reviewer can say of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case", prefix = "seal-verdict-")]
pub enum Verdict {
    /// Good.
    Approved,
    /// Good, but see the reason and the comments.
    ApprovedWithReservations,
    /// Not good.
    Rejected,
}

impl Verdict {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Approved, Self::ApprovedWithReservations, Self::Rejected];

    /// The word in the seal.
    pub fn as_str(self) -> &'static str {
        self.id().strip_prefix("seal-verdict-").unwrap_or_default()
    }

    /// The message id of its name in the locale.
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// What a reviewer is about to seal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewDraft {
    /// Good, good with reservations, or not good.
    pub verdict: Verdict,
    /// Why.
    pub reason: Option<Note>,
    /// Comments on single items.
    pub comments: BTreeMap<Address, Note>,
}

/// What to seal, and with what.
#[derive(Debug)]
pub struct SealOrder {
    /// The record.
    pub document: Document,
    pub key: KeyChoice,
    pub passphrase: zeroize::Zeroizing<String>,
    /// The signer's e-mail address.
    pub signer: Line,
}

/// What to seal onto the file that is open, and with what.
#[derive(Debug)]
pub struct CountersignOrder {
    /// The digest of the record that was read.
    pub record: String,
    /// How many seals it had.
    pub seals: usize,
    /// What the reviewer says.
    pub opinion: ReviewDraft,
    pub key: KeyChoice,
    pub passphrase: zeroize::Zeroizing<String>,
    /// The signer's e-mail address.
    pub signer: Line,
}
