//! Which keys are at hand, by their public halves.

use std::fs;
use std::path::{Path, PathBuf};

use ssh_key::PublicKey;

use super::{KeyError, read_limited};
use crate::seal::{KeyKind, SignatureFault, fingerprint, usable};
use crate::text::Line;

/// A key found by its `.pub` file.
#[derive(Clone, Debug)]
pub struct ListedKey {
    /// The `.pub` file.
    pub public_path: PathBuf,
    /// The private file beside it, if there is one: without it only an agent can sign.
    pub private_path: Option<PathBuf>,
    pub key: PublicKey,
    pub fingerprint: String,
    /// Its comment, made harmless.
    pub comment: Line,
    /// Its kind, or why it may not seal.
    pub kind: Result<KeyKind, SignatureFault>,
}

/// The keys whose public halves lie in these directories, in the order of directories and names. What cannot be read is
/// left out: this is a list of offers.
pub fn list(directories: &[&Path]) -> Vec<ListedKey> {
    directories.iter().flat_map(|directory| in_directory(directory)).collect()
}

fn in_directory(directory: &Path) -> Vec<ListedKey> {
    let Ok(entries) = fs::read_dir(directory) else { return Vec::new() };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut paths: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|e| e == "pub")).collect();
    paths.sort();
    paths.into_iter().filter_map(one).collect()
}

/// The public half of a key, from a file that somebody gave.
pub(crate) fn read_public(path: &Path) -> Result<ListedKey, KeyError> {
    read_limited(path).map_err(|e| KeyError::io(path, e))?;
    one(path.to_owned()).ok_or_else(|| KeyError::NotPublic { path: path.to_owned() })
}

fn one(public_path: PathBuf) -> Option<ListedKey> {
    let (_, bytes) = read_limited(&public_path).ok()?;
    let text = String::from_utf8_lossy(&bytes);
    let mut words = text.lines().next()?.split([' ', '\t']).filter(|word| !word.is_empty());
    let (kind, base64) = (words.next()?, words.next()?);
    // The library refuses two blanks before a comment, so it gets none.
    let key = PublicKey::from_openssh(&format!("{kind} {base64}")).ok()?;
    let comment = Line::clean(&words.collect::<Vec<_>>().join(" "));
    let private_path = Some(public_path.with_extension("")).filter(|path| path.is_file());
    Some(ListedKey { fingerprint: fingerprint(&key), kind: usable(&key), public_path, private_path, key, comment })
}
