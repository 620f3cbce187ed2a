//! The agent's language: two questions and their answers.

use ssh_key::{PublicKey, Signature};

use super::AgentError;
use crate::seal::wire::{Wire, kind, push_string};
use crate::text::harmless;

const FAILURE: u8 = 5;
const LIST: u8 = 11;
const LISTED: u8 = 12;
const SIGN: u8 = 13;
const SIGNED: u8 = 14;
/// Ask RSA keys for SHA-512; other kinds do not look.
const RSA_SHA512: u32 = 4;

pub(super) fn list_request() -> Vec<u8> {
    vec![LIST]
}

pub(super) fn sign_request(key: &PublicKey, data: &[u8]) -> Option<Vec<u8>> {
    let mut request = vec![SIGN];
    push_string(&mut request, &key.to_bytes().ok()?)?;
    push_string(&mut request, data)?;
    let flags = if key.key_data().is_rsa() { RSA_SHA512 } else { 0 };
    request.extend(flags.to_be_bytes());
    Some(request)
}

/// A key in its binary form, and its comment.
type Listed<'a> = (&'a [u8], &'a [u8]);

/// The keys in an answer.
pub(super) fn identities(answer: &[u8]) -> Result<Vec<Listed<'_>>, AgentError> {
    let mut wire = answered(answer, LISTED)?;
    let count = wire.number().ok_or(AgentError::Malformed)?;
    let mut keys = Vec::new();
    for _ in 0..count {
        let key = wire.string().ok_or(AgentError::Malformed)?;
        keys.push((key, wire.string().ok_or(AgentError::Malformed)?));
    }
    if wire.is_empty() { Ok(keys) } else { Err(AgentError::Malformed) }
}

pub(super) fn signature(answer: &[u8]) -> Result<Signature, AgentError> {
    let mut wire = answered(answer, SIGNED)?;
    let blob = wire.string().ok_or(AgentError::Malformed)?;
    Signature::try_from(blob).ok().filter(|_| wire.is_empty()).ok_or(AgentError::Malformed)
}

fn answered(answer: &[u8], wanted: u8) -> Result<Wire<'_>, AgentError> {
    let mut wire = Wire::new(answer);
    match wire.byte() {
        Some(found) if found == wanted => Ok(wire),
        Some(FAILURE) => Err(AgentError::Declined),
        _ => Err(AgentError::Malformed),
    }
}

/// The name of a key's kind, made harmless to show.
pub(super) fn kind_shown(blob: &[u8]) -> String {
    harmless(&kind(blob).unwrap_or("?").chars().take(80).collect::<String>())
}
