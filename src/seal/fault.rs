//! Why a signature is no seal.

use std::fmt;

/// What is wrong with a signature, or with the key that made it.
#[derive(Clone, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case", prefix = "seal-signature-")]
pub enum SignatureFault {
    /// The armor is not exactly as we print it.
    Armor,
    /// The bytes within are no SSH signature.
    Malformed,
    /// Another version of the form than 1.
    Version {
        /// The version found.
        found: u32,
    },
    /// Carries text in its reserved field, which nobody signed.
    Reserved,
    /// Made for something else.
    Namespace {
        /// What for, made harmless to show.
        found: String,
    },
    /// Not over a SHA-512.
    Hash {
        /// The hash's name, made harmless to show.
        found: String,
    },
    /// Made by a certificate, not a key.
    Certificate,
    /// DSA, which is broken.
    Dsa,
    /// Made through a browser, over its words, not ours.
    Webauthn,
    /// A kind of key that we cannot judge.
    Unsupported {
        /// Its name, made harmless to show.
        kind: String,
    },
    /// Not the kind of signature that this kind of key makes.
    KindMismatch {
        /// The key's kind.
        key: String,
        /// The signature's kind, made harmless to show.
        signature: String,
    },
    /// Made by another key than the seal says.
    OtherKey {
        /// The fingerprint in the seal.
        says: String,
        /// The fingerprint of the key that signed.
        is: String,
    },
    /// A key for which anybody can sign anything.
    WeakKey,
    /// An RSA key too short to trust, or too long to check.
    RsaBits {
        /// Its length.
        bits: usize,
    },
    /// A hardware key signed without being touched.
    NotTouched,
    /// The signature does not belong to these bytes and this key: something was changed.
    Wrong,
}

impl SignatureFault {
    /// The message id in the locale; a second one with `-remedy` says what to do.
    pub fn id(&self) -> &'static str {
        self.into()
    }

    /// The message's arguments.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Version { found } => vec![("found", found.to_string())],
            Self::Namespace { found } | Self::Hash { found } => vec![("found", found.clone())],
            Self::Unsupported { kind } => vec![("kind", kind.clone())],
            Self::KindMismatch { key, signature } => vec![("key", key.clone()), ("signature", signature.clone())],
            Self::OtherKey { says, is } => vec![("says", says.clone()), ("is", is.clone())],
            Self::RsaBits { bits } => vec![
                ("bits", bits.to_string()),
                ("least", super::sshsig::RSA_BITS.start().to_string()),
                ("most", super::sshsig::RSA_BITS.end().to_string()),
            ],
            Self::Armor
            | Self::Malformed
            | Self::Reserved
            | Self::Certificate
            | Self::Dsa
            | Self::Webauthn
            | Self::WeakKey
            | Self::NotTouched
            | Self::Wrong => Vec::new(),
        }
    }
}

impl fmt::Display for SignatureFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for SignatureFault {}
