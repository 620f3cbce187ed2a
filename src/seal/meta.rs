//! What a seal says about itself.

use std::collections::BTreeMap;

use crate::text::{FormatNumber, Note};

use super::{CommentId, Principal, UtcSecond};

/// As what somebody signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case", prefix = "seal-role-")]
pub enum Role {
    /// Is responsible for the account's configuration.
    Subscriber,
    /// Has read the attestation and says what to think of it.
    Reviewer,
}

impl Role {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Subscriber, Self::Reviewer];

    /// The word in the file.
    pub fn as_str(self) -> &'static str {
        self.id().strip_prefix("seal-role-").unwrap_or_default()
    }

    /// The message id of its name in the locale.
    pub fn id(self) -> &'static str {
        self.into()
    }

    pub(super) fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == word)
    }
}

/// What the signer says; it implies the [`Role`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case", prefix = "seal-verdict-")]
pub enum Verdict {
    /// A subscriber: this is how it is.
    Attested,
    /// A reviewer: good.
    Approved,
    /// A reviewer: good, but see the reason and the comments.
    ApprovedWithReservations,
    /// A reviewer: not good.
    Rejected,
}

impl Verdict {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Attested, Self::Approved, Self::ApprovedWithReservations, Self::Rejected];

    /// As what one says this.
    pub fn role(self) -> Role {
        match self {
            Self::Attested => Role::Subscriber,
            Self::Approved | Self::ApprovedWithReservations | Self::Rejected => Role::Reviewer,
        }
    }

    /// The word in the file.
    pub fn as_str(self) -> &'static str {
        self.id().strip_prefix("seal-verdict-").unwrap_or_default()
    }

    /// The message id of its name in the locale.
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// The word in a file of this number.
    pub(super) fn word(self, number: FormatNumber) -> &'static str {
        match (self, number) {
            (Self::Approved, FormatNumber::Draft) => "accepted",
            (Self::ApprovedWithReservations, FormatNumber::Draft) => "accepted-with-reservations",
            (Self::Attested | Self::Approved | Self::ApprovedWithReservations | Self::Rejected, _) => self.as_str(),
        }
    }

    pub(super) fn parse(word: &str, number: FormatNumber) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.word(number) == word)
    }
}

/// The signed words of one seal, without the key: that line comes from the signing key itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealMeta {
    /// Who signs.
    pub signer: Principal,
    /// When, by the signer's own word.
    pub signed_at: UtcSecond,
    /// What the signer says, and so as what.
    pub verdict: Verdict,
    /// Why. A blank one is not written.
    pub reason: Option<Note>,
    /// Comments on single items. Blank ones are not written.
    pub notes: BTreeMap<CommentId, Note>,
}

impl SealMeta {
    /// A seal without reason and comments.
    pub fn new(signer: Principal, signed_at: impl Into<UtcSecond>, verdict: Verdict) -> Self {
        Self { signer, signed_at: signed_at.into(), verdict, reason: None, notes: BTreeMap::new() }
    }

    /// As what the signer signs.
    pub fn role(&self) -> Role {
        self.verdict.role()
    }
}
