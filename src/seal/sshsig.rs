//! One signature, strictly: OpenSSH lets ten things through that a record for years must not (`guides/signing.md` §2.3).
//!
//! What is good here is good for `ssh-keygen -Y verify`; not the reverse.

use std::fmt;
use std::ops::RangeInclusive;

use sha2::{Digest, Sha256, Sha512};
use ssh_key::public::{Ed25519PublicKey, KeyData, SkEd25519};
use ssh_key::{Algorithm, EcdsaCurve, HashAlg, PublicKey, Signature, SshSig};

use super::SignatureFault as Fault;
use super::armor::dearmor;
use super::wire::{self, Wire};
use crate::text::harmless;

/// RSA below is too weak; above, the library that checks refuses.
pub(super) const RSA_BITS: RangeInclusive<usize> = 2048..=8192;

/// A kind of key that may seal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeyKind {
    /// Ed25519.
    Ed25519,
    /// ECDSA over the NIST curve of so many bits.
    Ecdsa(u16),
    /// RSA of so many bits.
    Rsa(usize),
    /// Ed25519 in a hardware key.
    SkEd25519,
    /// ECDSA P-256 in a hardware key.
    SkEcdsa,
}

impl KeyKind {
    /// Whether the key sits in a piece of hardware that wants to be touched.
    pub(crate) fn wants_touch(self) -> bool {
        matches!(self, Self::SkEd25519 | Self::SkEcdsa)
    }
}

impl fmt::Display for KeyKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ed25519 => f.write_str("Ed25519"),
            Self::Ecdsa(bits) => write!(f, "ECDSA P-{bits}"),
            Self::Rsa(bits) => write!(f, "RSA {bits}"),
            Self::SkEd25519 => f.write_str("Ed25519-SK"),
            Self::SkEcdsa => f.write_str("ECDSA-SK P-256"),
        }
    }
}

/// How a person showed to be there, for hardware keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Presence {
    /// Touched the key.
    Touch,
    /// Touched the key and gave its PIN or a finger.
    TouchAndPin,
}

/// A signature that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifiedSignature {
    /// The key that made it.
    pub key: PublicKey,
    /// What kind of key that is.
    pub kind: KeyKind,
    /// How a person showed to be there; none for keys in files.
    pub presence: Option<Presence>,
}

/// A key's name, as OpenSSH prints it: `SHA256:…`.
pub fn fingerprint(key: &PublicKey) -> String {
    key.fingerprint(HashAlg::Sha256).to_string()
}

/// The hash that a signature over these bytes is made over. Files with many seals hash once, see [`super::examine`].
pub fn prehash(message: &[u8]) -> [u8; 64] {
    Sha512::digest(message).into()
}

/// Verifies one armor over a text given by its SHA-512, made for this namespace by the key of this fingerprint.
pub fn verify(armor: &str, namespace: &str, says: &str, prehash: &[u8; 64]) -> Result<VerifiedSignature, Fault> {
    let blob = dearmor(armor).ok_or(Fault::Armor)?;
    let envelope = Envelope::read(&blob).ok_or(Fault::Malformed)?;
    envelope.judge(namespace)?;
    let key = PublicKey::from_bytes(envelope.key).ok().ok_or(Fault::Malformed)?;
    let signature = Signature::try_from(envelope.signature).ok().ok_or(Fault::Malformed)?;
    // The library stops reading where it has all it wants: only a form that prints back is the whole form.
    let prints_back = key.to_bytes().is_ok_and(|bytes| bytes == envelope.key)
        && Vec::try_from(signature.clone()).is_ok_and(|bytes: Vec<u8>| bytes == envelope.signature);
    if !prints_back {
        return Err(Fault::Malformed);
    }
    let is = fingerprint(&key);
    if is != says {
        return Err(Fault::OtherKey { says: says.to_owned(), is });
    }
    let kind = usable(&key)?;
    matching(&key, &signature)?;
    let presence = presence(kind, &signature)?;
    check(&key, namespace, prehash, signature)?;
    Ok(VerifiedSignature { key, kind, presence })
}

/// The parts of a signature, before any of them is believed.
struct Envelope<'a> {
    version: u32,
    key: &'a [u8],
    namespace: &'a [u8],
    reserved: &'a [u8],
    hash: &'a [u8],
    signature: &'a [u8],
}

impl<'a> Envelope<'a> {
    fn read(blob: &'a [u8]) -> Option<Self> {
        let mut wire = Wire::new(blob);
        if wire.take(6)? != b"SSHSIG" {
            return None;
        }
        let envelope = Self {
            version: wire.number()?,
            key: wire.string()?,
            namespace: wire.string()?,
            reserved: wire.string()?,
            hash: wire.string()?,
            signature: wire.string()?,
        };
        wire.is_empty().then_some(envelope)
    }

    /// Whether this is a signature we judge at all, before the library decodes anything.
    fn judge(&self, namespace: &str) -> Result<(), Fault> {
        if self.version != 1 {
            return Err(Fault::Version { found: self.version });
        }
        if !self.reserved.is_empty() {
            return Err(Fault::Reserved);
        }
        if self.hash != b"sha512" {
            return Err(Fault::Hash { found: shown(self.hash) });
        }
        if self.namespace != namespace.as_bytes() {
            return Err(Fault::Namespace { found: shown(self.namespace) });
        }
        let key = wire::kind(self.key).ok_or(Fault::Malformed)?;
        let signature = wire::kind(self.signature).ok_or(Fault::Malformed)?;
        if signature.starts_with("webauthn-") {
            return Err(Fault::Webauthn);
        }
        known(key)
    }
}

/// A stranger's name for something, harmless to show and no longer than a line.
fn shown(name: &[u8]) -> String {
    harmless(&String::from_utf8_lossy(name.get(..80).unwrap_or(name)))
}

/// Whether keys of this name may seal, whatever their bytes.
fn known(kind: &str) -> Result<(), Fault> {
    if kind.contains("-cert-v") {
        return Err(Fault::Certificate);
    }
    match Algorithm::new(kind) {
        Ok(Algorithm::Dsa) => Err(Fault::Dsa),
        Ok(
            Algorithm::Ed25519
            | Algorithm::Ecdsa { .. }
            | Algorithm::Rsa { hash: None }
            | Algorithm::SkEd25519
            | Algorithm::SkEcdsaSha2NistP256,
        ) => Ok(()),
        Ok(_) | Err(_) => Err(Fault::Unsupported { kind: shown(kind.as_bytes()) }),
    }
}

/// What kind of key this is, if it may seal.
pub(crate) fn usable(key: &PublicKey) -> Result<KeyKind, Fault> {
    match key.key_data() {
        KeyData::Ed25519(public) => strong(public).map(|_| KeyKind::Ed25519),
        KeyData::SkEd25519(public) => strong(public.public_key()).map(|_| KeyKind::SkEd25519),
        KeyData::SkEcdsaSha2NistP256(_) => Ok(KeyKind::SkEcdsa),
        KeyData::Ecdsa(public) => Ok(KeyKind::Ecdsa(match public.curve() {
            EcdsaCurve::NistP256 => 256,
            EcdsaCurve::NistP384 => 384,
            EcdsaCurve::NistP521 => 521,
        })),
        KeyData::Rsa(public) => {
            let bits = bit_length(public.n().as_positive_bytes().unwrap_or_default());
            if RSA_BITS.contains(&bits) { Ok(KeyKind::Rsa(bits)) } else { Err(Fault::RsaBits { bits }) }
        }
        KeyData::Dsa(_) => Err(Fault::Dsa),
        KeyData::Certificate(_) => Err(Fault::Certificate),
        KeyData::Other(_) | _ => Err(Fault::Unsupported { kind: shown(key.algorithm().as_str().as_bytes()) }),
    }
}

/// The length of a number given big-endian; the library's own rounds up to whole bytes.
fn bit_length(number: &[u8]) -> usize {
    let leading = number.first().map_or(0, |first| usize::try_from(first.leading_zeros()).unwrap_or(0));
    number.len().saturating_mul(8).saturating_sub(leading)
}

/// An Ed25519 key that is a point of small order has signatures good for every text, and no private half.
fn strong(public: &Ed25519PublicKey) -> Result<ed25519_dalek::VerifyingKey, Fault> {
    let key = ed25519_dalek::VerifyingKey::from_bytes(&public.0).ok().ok_or(Fault::Malformed)?;
    if key.is_weak() { Err(Fault::WeakKey) } else { Ok(key) }
}

/// Whether the signature is of the kind and length that this key makes: RSA with SHA-512 only, and no zeros cut off.
fn matching(key: &PublicKey, signature: &Signature) -> Result<(), Fault> {
    let same = if let KeyData::Rsa(public) = key.key_data() {
        let length = public.n().as_positive_bytes().unwrap_or_default().len();
        let sha512 = Algorithm::Rsa { hash: Some(HashAlg::Sha512) };
        signature.algorithm() == sha512 && signature.as_bytes().len() == length
    } else {
        signature.algorithm() == key.algorithm()
    };
    let kinds = || Fault::KindMismatch {
        key: key.algorithm().as_str().to_owned(),
        signature: shown(signature.algorithm().as_str().as_bytes()),
    };
    if same { Ok(()) } else { Err(kinds()) }
}

fn presence(kind: KeyKind, signature: &Signature) -> Result<Option<Presence>, Fault> {
    const TOUCHED: u8 = 1;
    const VERIFIED: u8 = 4;
    if !kind.wants_touch() {
        return Ok(None);
    }
    let (_, trailer) = split_trailer(signature)?;
    let flags = trailer.first().copied().unwrap_or(0);
    if flags & TOUCHED == 0 {
        return Err(Fault::NotTouched);
    }
    Ok(Some(if flags & VERIFIED == 0 { Presence::Touch } else { Presence::TouchAndPin }))
}

/// A hardware key's signature ends with one byte of flags and four of counter.
fn split_trailer(signature: &Signature) -> Result<(&[u8], &[u8]), Fault> {
    let bytes = signature.as_bytes();
    bytes.len().checked_sub(5).and_then(|at| bytes.split_at_checked(at)).ok_or(Fault::Malformed)
}

fn check(key: &PublicKey, namespace: &str, prehash: &[u8; 64], signature: Signature) -> Result<(), Fault> {
    let data = SshSig::signed_data_for_prehash(namespace, HashAlg::Sha512, prehash).ok().ok_or(Fault::Malformed)?;
    if let KeyData::Ed25519(public) = key.key_data() {
        return strictly(public, &data, signature.as_bytes());
    }
    if let KeyData::SkEd25519(public) = key.key_data() {
        let (signature, trailer) = split_trailer(&signature)?;
        return strictly(public.public_key(), &sk_data(public, trailer, &data), signature);
    }
    let whole = SshSig::new(key.key_data().clone(), namespace, HashAlg::Sha512, signature);
    let whole = whole.ok().ok_or(Fault::Malformed)?;
    key.verify_prehash(namespace, prehash, &whole).ok().ok_or(Fault::Wrong)
}

/// The library verifies Ed25519 leniently: some signatures would hold for other texts, too.
fn strictly(public: &Ed25519PublicKey, data: &[u8], signature: &[u8]) -> Result<(), Fault> {
    let signature = ed25519_dalek::Signature::from_slice(signature).ok().ok_or(Fault::Malformed)?;
    strong(public)?.verify_strict(data, &signature).ok().ok_or(Fault::Wrong)
}

/// What a hardware key really signs (OpenSSH's `PROTOCOL.u2f`).
fn sk_data(public: &SkEd25519, trailer: &[u8], data: &[u8]) -> Vec<u8> {
    let mut signed = Sha256::digest(public.application()).to_vec();
    signed.extend(trailer);
    signed.extend(Sha256::digest(data));
    signed
}

#[cfg(test)]
mod tests;
