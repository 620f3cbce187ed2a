//! A whole file judged: form, signatures, who signed, and whom the reader trusts.

use jiff::Timestamp;
use sha2::{Digest, Sha512};

use super::{
    GrammarError, NAMESPACE, RecordDigest, Role, SealBlock, SealMeta, SignatureFault, Split, Trust, TrustedKeys,
    UtcSecond, VerifiedSignature, split, verify,
};

/// What stands in a file, each question answered apart.
#[derive(Clone, Debug)]
pub struct Examination<'a> {
    body: &'a str,
    /// The record's name.
    pub record: RecordDigest,
    /// The seals in order.
    pub seals: Vec<ExaminedSeal>,
    /// What is wrong with who sealed in which order.
    pub arrangement: Option<Arrangement>,
    trust_given: bool,
}

/// One seal judged.
#[derive(Clone, Debug)]
pub struct ExaminedSeal {
    /// Which one, counted from 1.
    pub number: usize,
    /// The line where it begins.
    pub line: usize,
    /// How many bytes of the file it signs.
    pub signs: usize,
    /// What it says.
    pub meta: SealMeta,
    /// The fingerprint it names.
    pub fingerprint: String,
    /// Its armor, for writing it out beside the bytes it signs.
    pub armor: String,
    /// Whether its signature holds.
    pub signature: Result<VerifiedSignature, SignatureFault>,
    /// Whether the reader trusts that key for that name at that time; not asked without a file of trusted keys, or for a
    /// signature that does not hold.
    pub trust: Option<Trust>,
    /// What a reader should know.
    pub warnings: Vec<Warning>,
}

/// Clocks are only the signers' word, so these are told and break nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case", prefix = "seal-warning-")]
pub enum Warning {
    /// Says it was signed before the seal that it signs.
    BeforePrevious {
        /// What the earlier seal says.
        previous: UtcSecond,
    },
    /// Says it was signed later than now.
    InFuture {
        /// Now.
        now: UtcSecond,
    },
}

impl Warning {
    /// The message id in the locale.
    pub fn id(&self) -> &'static str {
        self.into()
    }

    /// The message's arguments.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::BeforePrevious { previous } => vec![("previous", previous.to_string())],
            Self::InFuture { now } => vec![("now", now.to_string())],
        }
    }
}

/// What is wrong with who sealed in which order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case", prefix = "seal-")]
pub enum Arrangement {
    /// The first seal is no subscriber's.
    SubscriberNotFirst,
    /// Two seals, one key.
    SameKey {
        /// Number of the earlier seal.
        first: usize,
        /// Number of the later one.
        second: usize,
    },
    /// Two seals, one signer.
    SameSigner {
        /// Number of the earlier seal.
        first: usize,
        /// Number of the later one.
        second: usize,
    },
}

/// The first thing that keeps a file from being believed.
#[derive(Clone, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case", prefix = "seal-")]
pub enum Wrong {
    /// A seal does not hold: the file was altered, or the seal was never good.
    Signature {
        /// Its number.
        seal: usize,
        /// What is wrong with it.
        fault: SignatureFault,
    },
    /// Nobody sealed it.
    Unsigned,
    /// Who sealed in which order.
    #[strum(transparent)]
    Arrangement(Arrangement),
    /// Intact, but nothing says whose the keys are.
    NoTrustedKeys,
    /// Intact, but that key is not trusted for that name at that time.
    NotTrusted {
        /// The seal's number.
        seal: usize,
        /// Why not.
        trust: Trust,
    },
}

impl Wrong {
    /// The message id in the locale; a second one with `-remedy` says what to do.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Signature { fault, .. } => fault.id(),
            Self::NotTrusted { trust, .. } => trust.id(),
            Self::Unsigned | Self::Arrangement(_) | Self::NoTrustedKeys => self.into(),
        }
    }

    /// The message's arguments.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let with_seal = |seal: &usize, mut args: Vec<(&'static str, String)>| {
            args.push(("seal", seal.to_string()));
            args
        };
        match self {
            Self::Signature { seal, fault } => with_seal(seal, fault.args()),
            Self::NotTrusted { seal, trust } => with_seal(seal, trust.args()),
            Self::Arrangement(Arrangement::SameKey { first, second } | Arrangement::SameSigner { first, second }) => {
                vec![("first", first.to_string()), ("second", second.to_string())]
            }
            Self::Unsigned | Self::NoTrustedKeys | Self::Arrangement(Arrangement::SubscriberNotFirst) => Vec::new(),
        }
    }

    /// Whether the file itself is at fault, and not only what the reader knows about its signers.
    pub(crate) fn is_the_file(&self) -> bool {
        !matches!(self, Self::NoTrustedKeys | Self::NotTrusted { .. })
    }
}

impl<'a> Examination<'a> {
    /// The record up to and including the marker line: what was signed first, for the attestation module to read.
    pub fn body(&self) -> &'a str {
        self.body
    }

    /// The first thing wrong: a signature, then none at all, then who signed, then trust. None means that every seal
    /// holds and is trusted; whether the content is in our form and holds today is another question.
    pub fn first_wrong(&self) -> Option<Wrong> {
        let broken = self.seals.iter().find_map(|seal| {
            let fault = seal.signature.as_ref().err()?.clone();
            Some(Wrong::Signature { seal: seal.number, fault })
        });
        broken
            .or_else(|| self.seals.is_empty().then_some(Wrong::Unsigned))
            .or_else(|| self.arrangement.map(Wrong::Arrangement))
            .or_else(|| (!self.trust_given).then_some(Wrong::NoTrustedKeys))
            .or_else(|| {
                self.seals.iter().find_map(|seal| match &seal.trust {
                    Some(trust) if !trust.is_trusted() => {
                        Some(Wrong::NotTrusted { seal: seal.number, trust: trust.clone() })
                    }
                    _ => None,
                })
            })
    }

    /// Whether the file is as its signers left it, whoever they are.
    pub fn is_intact(&self) -> bool {
        self.first_wrong().is_none_or(|wrong| !wrong.is_the_file())
    }
}

/// Judges a whole file. The clock only serves to warn of seals from the future and to bound the time of trust.
pub fn examine<'a>(
    bytes: &'a [u8],
    trust: Option<&TrustedKeys>,
    now: Timestamp,
) -> Result<Examination<'a>, GrammarError> {
    let file = split(bytes)?;
    let now = UtcSecond::from(now);
    let mut seals: Vec<ExaminedSeal> = Vec::with_capacity(file.seals.len());
    for ((number, block), prehash) in (1usize..).zip(&file.seals).zip(hash_prefixes(&file)) {
        let next = file.seals.get(number).map(|seal| seal.meta.signed_at);
        let previous = seals.last().map(|seal| seal.meta.signed_at);
        let signature = verify(block.armor, NAMESPACE, &block.fingerprint, &prehash);
        let judged = |trust: &TrustedKeys| {
            signature.as_ref().ok().map(|signature| judge(trust, signature, &block.meta, next, now))
        };
        seals.push(ExaminedSeal {
            number,
            line: block.line,
            signs: block.signs,
            meta: block.meta.clone(),
            fingerprint: block.fingerprint.clone(),
            armor: block.armor.to_owned(),
            trust: trust.and_then(judged),
            signature,
            warnings: warnings(block.meta.signed_at, previous, now),
        });
    }
    Ok(Examination {
        body: file.body(),
        record: file.record(),
        arrangement: arrangement(&file.seals),
        seals,
        trust_given: trust.is_some(),
    })
}

/// A seal is judged at the time it claims. But it cannot be younger than the seal that signs it, nor than now: where the
/// claim is, the key must have been good then, too.
fn judge(
    trust: &TrustedKeys,
    signature: &VerifiedSignature,
    meta: &SealMeta,
    next: Option<UtcSecond>,
    now: UtcSecond,
) -> Trust {
    let at = |moment: UtcSecond| trust.judge(meta.signer.as_str(), &signature.key, NAMESPACE, moment.timestamp());
    let claimed = at(meta.signed_at);
    let bound = next.map_or(now, |next| next.min(now));
    if claimed.is_trusted() && bound < meta.signed_at { at(bound) } else { claimed }
}

fn warnings(signed_at: UtcSecond, previous: Option<UtcSecond>, now: UtcSecond) -> Vec<Warning> {
    let before = previous.filter(|previous| signed_at < *previous).map(|previous| Warning::BeforePrevious { previous });
    let future = (signed_at > now).then_some(Warning::InFuture { now });
    before.into_iter().chain(future).collect()
}

fn arrangement(seals: &[SealBlock<'_>]) -> Option<Arrangement> {
    match seals.first() {
        Some(first) if first.meta.role() != Role::Subscriber => Some(Arrangement::SubscriberNotFirst),
        _ => twice(seals),
    }
}

/// Who sealed twice, by key or by name.
pub(super) fn twice(seals: &[SealBlock<'_>]) -> Option<Arrangement> {
    (1usize..).zip(seals).find_map(|(second, later)| {
        (1..second).zip(seals).find_map(|(first, earlier)| {
            if earlier.fingerprint == later.fingerprint {
                Some(Arrangement::SameKey { first, second })
            } else if earlier.meta.signer.same_as(&later.meta.signer) {
                Some(Arrangement::SameSigner { first, second })
            } else {
                None
            }
        })
    })
}

/// The SHA-512 of what each seal signs: the bytes are read once, however many seals there are.
pub(super) fn hash_prefixes(file: &Split<'_>) -> Vec<[u8; 64]> {
    let mut state = Sha512::new();
    let mut done = 0;
    let hash = |seal: &SealBlock<'_>| {
        state.update(file.text().as_bytes().get(done..seal.signs).unwrap_or_default());
        done = seal.signs;
        state.clone().finalize().into()
    };
    file.seals.iter().map(hash).collect()
}

#[cfg(test)]
mod tests;
