//! Keys at hand, and signing with one.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use ssh_key::{PrivateKey, PublicKey};
use zeroize::Zeroizing;

use crate::seal::{Principal, Signer, fingerprint};
use crate::store::agent::{Agent, AgentSigner};
use crate::store::{Paths, keys};
use crate::workspace::{KeyChoice, KeyPlace};

use super::user_error::{FILE, USE, UserError};

/// Where keys are looked for.
#[derive(Clone, Debug)]
pub struct Keyring {
    own: PathBuf,
    ssh: Option<PathBuf>,
    agent: Option<Agent>,
}

/// A key that can sign.
#[derive(Debug)]
pub enum Unlocked {
    /// In memory.
    File(Box<PrivateKey>),
    Agent(AgentSigner),
}

impl Unlocked {
    pub fn signer(&self) -> &dyn Signer {
        match self {
            Self::File(key) => key.as_ref(),
            Self::Agent(signer) => signer,
        }
    }
}

impl Keyring {
    /// Keys in careseal's own folder, in the user's `.ssh`, and with the agent that the environment names.
    pub fn new(paths: &Paths, home: Option<&Path>, agent: Option<&OsStr>) -> Self {
        Self {
            own: paths.keys(),
            ssh: home.map(|home| home.join(".ssh")),
            agent: agent.and_then(|value| Agent::from_variable(Some(value)).ok()),
        }
    }

    /// The keys that can seal: one's own first, then the agent's, then key files. A key that is in several places is
    /// listed where it is easiest to use.
    pub fn find(&self) -> Vec<KeyChoice> {
        let mut found: Vec<KeyChoice> = Vec::new();
        let mut add = |choice: KeyChoice| {
            if found.iter().all(|known| known.fingerprint != choice.fingerprint) {
                found.push(choice);
            }
        };
        files(&self.own, KeyPlace::Own).into_iter().for_each(&mut add);
        for identity in self.agent.iter().flat_map(|agent| agent.identities().unwrap_or_default()) {
            if let (Some(key), Ok(_)) = (&identity.key, &identity.kind) {
                add(KeyChoice {
                    name: fingerprint(key),
                    fingerprint: fingerprint(key),
                    algorithm: key.algorithm().to_string(),
                    comment: identity.comment.to_string(),
                    at: KeyPlace::Agent,
                    locked: false,
                });
            }
        }
        self.ssh.iter().flat_map(|ssh| files(ssh, KeyPlace::File)).for_each(&mut add);
        found
    }

    /// A key from a file of one's own choosing.
    pub fn file(path: &Path) -> Result<KeyChoice, UserError> {
        let file = keys::load(path)?;
        Ok(choice(path, file.public_key(), file.is_locked(), KeyPlace::File))
    }

    /// Makes a key for somebody, locked with a passphrase.
    pub fn make(&self, email: &str, passphrase: &Zeroizing<String>) -> Result<KeyChoice, UserError> {
        let owner = principal(email)?;
        crate::store::ensure(&self.own)?;
        let path = self.own.join(crate::store::names::stem(email));
        let free = (1..=99u8).map(|n| if n == 1 { path.clone() } else { numbered(&path, n) }).find(|p| !p.exists());
        let path = free.ok_or_else(|| UserError::new("session-too-many-keys", FILE))?;
        let key = keys::create(&path, &owner, passphrase)?;
        Ok(KeyChoice { comment: email.to_owned(), ..choice(&path, &key, true, KeyPlace::Own) })
    }

    /// Unlocks a key. Takes up to seconds.
    pub fn unlock(&self, key: &KeyChoice, passphrase: &Zeroizing<String>) -> Result<Unlocked, UserError> {
        if key.at == KeyPlace::Agent {
            let agent = self.agent.as_ref().ok_or_else(|| UserError::new("session-no-agent", FILE))?;
            let found = agent.identities()?.into_iter().filter_map(|identity| identity.key);
            let public = found.into_iter().find(|public| fingerprint(public) == key.fingerprint);
            let public = public.ok_or_else(|| UserError::new("session-key-gone", FILE))?;
            return Ok(Unlocked::Agent(agent.signer(public)));
        }
        let file = keys::load(Path::new(&key.name))?;
        Ok(Unlocked::File(Box::new(file.unlock(Some(passphrase))?)))
    }
}

/// A name that signatures can be checked against.
pub fn principal(email: &str) -> Result<Principal, UserError> {
    Principal::parse(email).ok_or_else(|| UserError::new("session-not-a-principal", USE).with("name", email))
}

fn numbered(path: &Path, n: u8) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(format!("-{n}"));
    PathBuf::from(name)
}

fn files(directory: &Path, at: KeyPlace) -> Vec<KeyChoice> {
    let listed = keys::list(&[directory]).into_iter();
    let usable = listed.filter(|listed| listed.kind.as_ref().is_ok_and(|kind| !kind.wants_touch()));
    usable
        .filter_map(|listed| {
            let path = listed.private_path?;
            let locked = keys::load(&path).ok()?.is_locked();
            Some(KeyChoice { comment: listed.comment.to_string(), ..choice(&path, &listed.key, locked, at) })
        })
        .collect()
}

fn choice(path: &Path, key: &PublicKey, locked: bool, at: KeyPlace) -> KeyChoice {
    KeyChoice {
        name: path.to_string_lossy().into_owned(),
        fingerprint: fingerprint(key),
        algorithm: key.algorithm().to_string(),
        comment: crate::text::Line::clean(key.comment().as_ref()).into(),
        at,
        locked,
    }
}
