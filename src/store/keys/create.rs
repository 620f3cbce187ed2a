//! A new key.

use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use ssh_key::private::Ed25519Keypair;
use ssh_key::{LineEnding, PrivateKey, PublicKey};
use zeroize::Zeroizing;

use super::KeyError;
use crate::seal::Principal;
use crate::store::{plain_file, platform};

/// Makes an Ed25519 key locked with a passphrase, in OpenSSH's form, and its public half beside it as `NAME.pub`.
///
/// Takes about half a second to lock; the caller keeps that off the thread that draws.
pub fn create(path: &Path, owner: &Principal, passphrase: &Zeroizing<String>) -> Result<PublicKey, KeyError> {
    if passphrase.is_empty() {
        return Err(KeyError::EmptyPassphrase);
    }
    let mut seed = Zeroizing::new([0u8; 32]);
    getrandom::fill(seed.as_mut()).ok().ok_or(KeyError::NotMade)?;
    let keypair = Ed25519Keypair::from_seed(&seed);
    let key = PrivateKey::new(keypair.into(), owner.as_str()).ok().ok_or(KeyError::NotMade)?;
    let locked = key.encrypt(&mut getrandom::SysRng, passphrase.as_bytes()).ok().ok_or(KeyError::NotMade)?;
    let private = locked.to_openssh(LineEnding::LF).ok().ok_or(KeyError::NotMade)?;
    let public = key.public_key().to_openssh().ok().ok_or(KeyError::NotMade)? + "\n";
    write_both(path, &private, &public)?;
    Ok(key.public_key().clone())
}

fn write_both(path: &Path, private: &str, public: &str) -> Result<(), KeyError> {
    let beside = public_path(path);
    // Both names are taken before anything is written: half a pair helps nobody.
    let secret = create_new(path, 0o600)?;
    let open = create_new(&beside, 0o644).inspect_err(|_| forget(path))?;
    let written = write(&secret, private).map_err(|e| KeyError::io(path, e));
    written.and_then(|()| write(&open, public).map_err(|e| KeyError::io(&beside, e))).inspect_err(|_| {
        forget(path);
        forget(&beside);
    })?;
    plain_file::sync_folder(platform::directory_of(path)).map_err(|e| KeyError::io(path, e))
}

/// Where the public half of a key file lies.
pub(super) fn public_path(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".pub");
    PathBuf::from(name)
}

fn create_new(path: &Path, mode: u32) -> Result<File, KeyError> {
    plain_file::make_new(path, mode).map_err(|error| {
        if error.kind() == io::ErrorKind::AlreadyExists {
            KeyError::Exists { path: path.to_owned() }
        } else {
            KeyError::io(path, error)
        }
    })
}

fn write(mut file: &File, text: &str) -> io::Result<()> {
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// Takes back a file that we made a moment ago; if even that fails, the first error is the one to tell.
fn forget(path: &Path) {
    drop(plain_file::remove(path));
}
