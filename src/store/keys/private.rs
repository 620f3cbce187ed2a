//! A private key file, from bytes on disk to something that signs.

use std::fs::File;
use std::path::{Path, PathBuf};

use ssh_key::{Error, Kdf, PrivateKey, PublicKey};
use zeroize::Zeroizing;

use super::{KeyError, open_to_others, read_limited};
use crate::seal::usable;

/// Beyond this, unlocking takes minutes. `ssh-keygen` makes 16 rounds (24 in newer versions) unless asked for more.
const MAX_ROUNDS: u32 = 2000;

/// A private key file that was read, and may still be locked.
#[derive(Clone)]
pub struct KeyFile {
    path: PathBuf,
    key: PrivateKey,
}

impl std::fmt::Debug for KeyFile {
    /// Says where, never what.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("KeyFile").field("path", &self.path).finish_non_exhaustive()
    }
}

impl KeyFile {
    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Its public half, known even while it is locked. Its comment may be missing then.
    pub fn public_key(&self) -> &PublicKey {
        self.key.public_key()
    }

    /// Whether it needs a passphrase.
    pub(crate) fn is_locked(&self) -> bool {
        self.key.is_encrypted()
    }

    /// The key ready to sign. Takes up to seconds; the caller keeps that off the thread that draws.
    pub fn unlock(&self, passphrase: Option<&Zeroizing<String>>) -> Result<PrivateKey, KeyError> {
        if !self.is_locked() {
            return Ok(self.key.clone());
        }
        if let Kdf::Bcrypt { rounds, .. } = self.key.kdf()
            && *rounds > MAX_ROUNDS
        {
            return Err(KeyError::TooSlow { rounds: *rounds });
        }
        let passphrase = passphrase.ok_or(KeyError::NeedsPassphrase)?;
        if passphrase.is_empty() {
            return Err(KeyError::WrongPassphrase);
        }
        self.key.decrypt(passphrase.as_bytes()).map_err(|error| {
            if error == Error::Crypto {
                KeyError::WrongPassphrase
            } else {
                KeyError::NotAKey { path: self.path.clone() }
            }
        })
    }
}

/// Reads a private key file.
pub fn load(path: &Path) -> Result<KeyFile, KeyError> {
    let (file, bytes) = read_limited(path).map_err(|e| KeyError::io(path, e))?;
    let bytes = Zeroizing::new(bytes);
    let path = path.to_owned();
    if let Some(why) = another_form(&bytes, &path) {
        return Err(why);
    }
    only_ours(&file, &path)?;
    let Ok(key) = PrivateKey::from_openssh(bytes.as_slice()) else { return Err(KeyError::NotAKey { path }) };
    let kind = usable(key.public_key()).map_err(KeyError::Unusable)?;
    if kind.wants_touch() {
        return Err(KeyError::Hardware { path });
    }
    Ok(KeyFile { path, key })
}

/// Other things that people take for their key.
fn another_form(bytes: &[u8], path: &Path) -> Option<KeyError> {
    let path = path.to_owned();
    let text = String::from_utf8_lossy(bytes.get(..200).unwrap_or(bytes));
    let first = text.lines().next().unwrap_or_default();
    if first.starts_with("PuTTY-User-Key-File-") {
        Some(KeyError::PuttyForm { path })
    } else if first.starts_with("-----BEGIN ") && first.contains("PRIVATE KEY") && !first.contains("OPENSSH") {
        Some(KeyError::OldForm { path })
    } else if ["ssh-", "ecdsa-", "sk-"].iter().any(|start| first.starts_with(start)) || first.contains("PUBLIC KEY") {
        Some(KeyError::PublicHalf { path })
    } else {
        None
    }
}

/// A key that others can read is not only ours to sign with.
fn only_ours(file: &File, path: &Path) -> Result<(), KeyError> {
    match open_to_others(file, 0o077).map_err(|e| KeyError::io(path, e))? {
        Some(mode) => Err(KeyError::OthersCanRead { path: path.to_owned(), mode }),
        None => Ok(()),
    }
}
