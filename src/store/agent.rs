//! The ssh-agent: keys that somebody else keeps, in another process, a password manager or a piece of hardware.
//!
//! Two requests are all we need, so this is our own client: no other bounds what an agent may send, gives up after a time,
//! and lets one key with an odd comment not hide the rest (`guides/signing.md` §2.5).

mod fault;
mod pipe;
mod wire;

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use ssh_key::{HashAlg, PublicKey, Signature, SshSig};

use crate::seal::{KeyKind, SignError, SignatureFault, Signer, fingerprint, usable};
use crate::text::Line;

pub use fault::AgentError;

/// How long an agent may take to list its keys.
const LIST_WITHIN: Duration = Duration::from_secs(10);
/// How long it may take to sign: somebody may have to find and touch a key, or type a PIN.
const SIGN_WITHIN: Duration = Duration::from_secs(120);

/// Where an agent listens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agent {
    path: PathBuf,
    list_within: Duration,
    sign_within: Duration,
}

/// A key that an agent keeps.
#[derive(Clone, Debug)]
pub struct Identity {
    /// The key; none if its kind is unknown here.
    pub key: Option<PublicKey>,
    /// Its kind, or why it may not seal.
    pub kind: Result<KeyKind, SignatureFault>,
    /// What the agent calls it, made harmless.
    pub comment: Line,
}

impl Identity {
    /// `SHA256:…`, if the key is known.
    pub fn fingerprint(&self) -> Option<String> {
        self.key.as_ref().map(fingerprint)
    }
}

impl Agent {
    /// The agent that `SSH_AUTH_SOCK` names, given as its value; on Windows the system's own if it names none.
    pub(crate) fn from_variable(value: Option<&OsStr>) -> Result<Self, AgentError> {
        match value.filter(|value| !value.is_empty()) {
            Some(path) => Ok(Self::at(Path::new(path))),
            None => pipe::DEFAULT.map(|path| Self::at(Path::new(path))).ok_or(AgentError::NotSet),
        }
    }

    /// The agent that listens there.
    pub fn at(path: &Path) -> Self {
        Self { path: path.to_owned(), list_within: LIST_WITHIN, sign_within: SIGN_WITHIN }
    }

    /// The same, giving up after so long.
    #[must_use]
    pub fn within(self, limit: Duration) -> Self {
        Self { list_within: limit, sign_within: limit, ..self }
    }

    /// Where it listens.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The keys it keeps, in its order; those that may not seal say why.
    pub fn identities(&self) -> Result<Vec<Identity>, AgentError> {
        let answer = pipe::ask(&self.path, &wire::list_request(), self.list_within)?;
        let keys = wire::identities(&answer)?;
        Ok(keys.into_iter().map(|(blob, comment)| identity(blob, comment)).collect())
    }

    /// A signer for a key that it keeps.
    pub fn signer(&self, key: PublicKey) -> AgentSigner {
        AgentSigner { agent: self.clone(), key }
    }

    fn sign(&self, key: &PublicKey, data: &[u8]) -> Result<Signature, AgentError> {
        let request = wire::sign_request(key, data).ok_or(AgentError::Malformed)?;
        let answer = pipe::ask(&self.path, &request, self.sign_within)?;
        wire::signature(&answer)
    }
}

fn identity(blob: &[u8], comment: &[u8]) -> Identity {
    let key = PublicKey::from_bytes(blob).ok();
    let unknown = || SignatureFault::Unsupported { kind: wire::kind_shown(blob) };
    let kind = key.as_ref().map_or_else(|| Err(unknown()), usable);
    Identity { key, kind, comment: Line::clean(&String::from_utf8_lossy(comment)) }
}

/// Seals with a key that an agent keeps.
#[derive(Clone, Debug)]
pub struct AgentSigner {
    agent: Agent,
    key: PublicKey,
}

impl Signer for AgentSigner {
    fn public_key(&self) -> &PublicKey {
        &self.key
    }

    fn sign(&self, namespace: &str, message: &[u8]) -> Result<SshSig, SignError> {
        let data = SshSig::signed_data(namespace, HashAlg::Sha512, message).ok().ok_or(SignError::Failed)?;
        let signature = self.agent.sign(&self.key, &data).map_err(|why| SignError::Outside(Box::new(why)))?;
        SshSig::new(self.key.key_data().clone(), namespace, HashAlg::Sha512, signature).ok().ok_or(SignError::Failed)
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests;
