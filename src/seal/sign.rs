//! Adding a seal.

use std::fmt;

use ssh_key::{HashAlg, PrivateKey, PublicKey, SshSig};

use super::armor::armor;
use super::examine::{hash_prefixes, twice};
use super::{
    GrammarError, MAX_BYTES, MAX_SEALS, NAMESPACE, Role, SealMeta, SignatureFault, block, fingerprint, split, usable,
    verify,
};

/// Something that can sign: a key at hand, or one behind an agent.
pub trait Signer {
    /// The public half.
    fn public_key(&self) -> &PublicKey;

    /// Signs a message for a namespace, over its SHA-512.
    fn sign(&self, namespace: &str, message: &[u8]) -> Result<SshSig, SignError>;
}

/// Why a signer did not sign.
#[derive(Debug, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case", prefix = "seal-sign-")]
pub enum SignError {
    /// The key is still locked with its passphrase.
    Locked,
    /// The key sits in hardware: only an agent or `ssh-keygen` can ask it.
    NeedsAgent,
    /// The key could not: broken, or of a kind that cannot sign here.
    Failed,
    /// Something outside could not; its own error says what, the shell knows its type.
    Outside(Box<dyn std::error::Error + Send + Sync>),
}

impl SignError {
    /// The message id in the locale; for [`Self::Outside`] the error within has its own words.
    pub fn id(&self) -> &'static str {
        self.into()
    }
}

impl fmt::Display for SignError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Outside(why) => write!(f, "{why}"),
            Self::Locked | Self::NeedsAgent | Self::Failed => f.write_str(self.id()),
        }
    }
}

impl std::error::Error for SignError {}

impl Signer for PrivateKey {
    fn public_key(&self) -> &PublicKey {
        self.public_key()
    }

    fn sign(&self, namespace: &str, message: &[u8]) -> Result<SshSig, SignError> {
        if self.is_encrypted() {
            return Err(SignError::Locked);
        }
        let key = self.public_key().key_data();
        if key.is_sk_ed25519() || key.is_sk_ecdsa_p256() {
            return Err(SignError::NeedsAgent);
        }
        self.sign(namespace, HashAlg::Sha512, message).ok().ok_or(SignError::Failed)
    }
}

/// Why a file was not sealed.
#[derive(Debug, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case", prefix = "seal-add-")]
pub enum SealError {
    /// The file so far is no attestation file.
    Grammar(GrammarError),
    /// The result would not be one.
    Result(GrammarError),
    /// It has all the seals it may carry.
    #[strum(to_string = "too-many")]
    TooManySeals,
    /// It would become too large.
    TooLarge,
    /// The first seal must be a subscriber's.
    SubscriberFirst,
    /// This key has sealed it already.
    SameKey {
        /// Number of the earlier seal.
        seal: usize,
    },
    /// This signer has sealed it already.
    SameSigner {
        /// Number of the earlier seal.
        seal: usize,
    },
    /// A seal it carries does not hold.
    Earlier {
        /// Its number.
        seal: usize,
        /// What is wrong with it.
        fault: SignatureFault,
    },
    /// This key may not seal.
    #[strum(transparent)]
    Key(SignatureFault),
    /// The signer did not sign.
    #[strum(transparent)]
    Sign(SignError),
    /// What the signer gave back is no good seal.
    Own(SignatureFault),
}

impl SealError {
    /// The message id in the locale, or that of the error within.
    pub fn id(&self) -> &'static str {
        if let Self::Grammar(why) | Self::Result(why) = self { why.problem.id() } else { self.into() }
    }

    /// The message's arguments.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Grammar(why) | Self::Result(why) => why.args(),
            Self::SameKey { seal } | Self::SameSigner { seal } | Self::Earlier { seal, .. } => {
                vec![("seal", seal.to_string())]
            }
            Self::Key(fault) => fault.args(),
            Self::TooManySeals => vec![("limit", MAX_SEALS.to_string())],
            Self::TooLarge => vec![("limit", MAX_BYTES.to_string())],
            Self::SubscriberFirst | Self::Sign(_) | Self::Own(_) => Vec::new(),
        }
    }
}

impl fmt::Display for SealError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Self::Sign(why) = self { write!(f, "{why}") } else { write!(f, "{self:?}") }
    }
}

impl std::error::Error for SealError {}

/// The file with one more seal.
///
/// The seals it has must hold, the key must be one that may seal, nobody seals twice; and what comes back from the signer
/// is verified as strictly as any reader will, before it is given out.
pub fn seal_file(file_so_far: &str, meta: &SealMeta, signer: &dyn Signer) -> Result<String, SealError> {
    let file = split(file_so_far.as_bytes()).map_err(SealError::Grammar)?;
    if file.seals.len() >= MAX_SEALS {
        return Err(SealError::TooManySeals);
    }
    if file.seals.is_empty() && meta.role() != Role::Subscriber {
        return Err(SealError::SubscriberFirst);
    }
    let key = signer.public_key();
    usable(key).map_err(SealError::Key)?;
    let name = fingerprint(key);
    for ((seal, earlier), prehash) in (1usize..).zip(&file.seals).zip(hash_prefixes(&file)) {
        verify(earlier.armor, NAMESPACE, &earlier.fingerprint, &prehash)
            .map_err(|fault| SealError::Earlier { seal, fault })?;
        if earlier.fingerprint == name {
            return Err(SealError::SameKey { seal });
        }
        if earlier.meta.signer.same_as(&meta.signer) {
            return Err(SealError::SameSigner { seal });
        }
    }
    let mut sealed = file_so_far.to_owned() + &block::signed_part(meta, &name, file.number);
    let signature = signer.sign(NAMESPACE, sealed.as_bytes()).map_err(SealError::Sign)?;
    let blob = encoded(&signature).ok_or(SealError::Own(SignatureFault::Malformed))?;
    sealed.push_str(&block::signature_part(&armor(&blob)));
    if sealed.len() > MAX_BYTES {
        return Err(SealError::TooLarge);
    }
    look_again(&sealed, meta)?;
    Ok(sealed)
}

/// The new file is read as a stranger would read it.
fn look_again(sealed: &str, meta: &SealMeta) -> Result<(), SealError> {
    let file = split(sealed.as_bytes()).map_err(SealError::Result)?;
    let wrong = SealError::Own(SignatureFault::Wrong);
    let (Some(last), Some(prehash)) = (file.seals.last(), hash_prefixes(&file).pop()) else { return Err(wrong) };
    let same = last.meta.signer == meta.signer && last.meta.verdict == meta.verdict;
    if !same || twice(&file.seals).is_some() {
        return Err(wrong);
    }
    verify(last.armor, NAMESPACE, &last.fingerprint, &prehash).map(drop).map_err(SealError::Own)
}

fn encoded(signature: &SshSig) -> Option<Vec<u8>> {
    let mut blob = Vec::new();
    ssh_key::encoding::Encode::encode(signature, &mut blob).ok()?;
    Some(blob)
}

#[cfg(test)]
mod tests;
