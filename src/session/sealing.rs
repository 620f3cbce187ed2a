//! From a record to a sealed file on the disk.

use std::path::PathBuf;

use jiff::Timestamp;
use zeroize::Zeroizing;

use crate::attestation::{Document, print, today};
use crate::checklist::bundled;
use crate::seal::{NAMESPACE, RecordDigest, SealMeta, Verdict, fingerprint, seal_file, trust_line};
use crate::store::{Paths, atomic, keys, names};
use crate::wizard::{KeyChoice, SealedScreen};
use crate::worksheet::stamp::date_of;

use super::keyring::{Keyring, principal};
use super::trouble::{FILE, FINDINGS, Trouble};

/// Who seals what, with which key.
#[derive(Debug)]
pub struct Order<'a> {
    /// The record.
    pub document: &'a Document,
    /// The key.
    pub key: &'a KeyChoice,
    /// Its passphrase, if it has one.
    pub passphrase: &'a Zeroizing<String>,
    /// The signer's e-mail address.
    pub signer: &'a str,
}

/// Seals a record as its subscriber and saves it, under a name made from the account's, never over another file.
///
/// What `verify` would not call good is not sealed, whatever let it come this far.
pub fn seal(
    order: &Order<'_>,
    keyring: &Keyring,
    to: &Target,
    paths: &Paths,
    now: Timestamp,
) -> Result<SealedScreen, Trouble> {
    let signer = principal(order.signer)?;
    let record = print(order.document);
    let found = today(order.document, date_of(now), bundled::edition, bundled::with_overlay, bundled::newest);
    if !found.holds() {
        return Err(Trouble::new("session-does-not-hold", FINDINGS));
    }
    let unlocked = keyring.unlock(order.key, order.passphrase)?;
    let meta = SealMeta::new(signer.clone(), now, Verdict::Attested);
    let file = seal_file(&record, &meta, unlocked.signer())?;
    let path = save(to, order.document.account.name.as_str(), &file)?;
    let public = unlocked.signer().public_key();
    // The same line as `key show` gives: with a day in it, what the key sealed before would not be trusted.
    let line = trust_line(&signer, public, &[NAMESPACE], None);
    let line = line.map_err(|fault| Trouble::new(fault.id(), FILE))?;
    let trusted = keys::read_own_trust(&paths.allowed_signers())
        .is_ok_and(|trust| trust.judge(signer.as_str(), public, NAMESPACE, now).is_trusted());
    Ok(SealedScreen {
        path: path.to_string_lossy().into_owned(),
        digest: RecordDigest::of(&record).to_string(),
        fingerprint: fingerprint(public),
        trust_line: line,
        trusted,
        scroll: crate::wizard::Scroll::default(),
    })
}

/// Where a sealed file goes.
#[derive(Clone, Debug)]
pub enum Target {
    /// Into a folder, under a name made from the account's.
    Folder(PathBuf),
    /// Exactly here.
    File(PathBuf),
}

fn save(to: &Target, account: &str, file: &str) -> Result<PathBuf, Trouble> {
    let folder = match to {
        Target::File(path) => {
            atomic::save_new(path, file.as_bytes())?;
            return Ok(path.clone());
        }
        Target::Folder(folder) => folder,
    };
    let mut last = None;
    for name in names::candidates(account, names::ATTESTATION) {
        let path = folder.join(name);
        match atomic::save_new(&path, file.as_bytes()) {
            Ok(()) => return Ok(path),
            Err(error) if error.io_kind() == Some(std::io::ErrorKind::AlreadyExists) => last = Some(error),
            Err(error) => return Err(error.into()),
        }
    }
    Err(last.map_or_else(|| Trouble::new("session-no-name", FILE), Trouble::from))
}

/// Puts a line into one's own trust file; says whether it had to.
pub fn trust(paths: &Paths, line: &str) -> Result<bool, Trouble> {
    Ok(keys::append_trust_line(&paths.allowed_signers(), line)?)
}
