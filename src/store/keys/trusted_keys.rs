//! Files of trusted keys, and lists of revoked ones, on disk.

use std::fs::File;
use std::io;
use std::path::Path;

use super::{TrustedKeysError, open_to_others, read_limited};
use crate::seal::{Revoked, TrustedKeys};
use crate::store::atomic;

/// Reads a file of trusted keys that the reader named; never one found beside an attestation.
pub(crate) fn read_trust(path: &Path) -> Result<TrustedKeys, TrustedKeysError> {
    let (_, bytes) = read_limited(path).map_err(|e| TrustedKeysError::io(path, e))?;
    TrustedKeys::read(&bytes).map_err(|why| TrustedKeysError::Content { path: path.to_owned(), why })
}

/// Reads the file of trusted keys that the reader keeps in their configuration. It is used without being named, so nobody
/// would notice if somebody else had changed it.
pub(crate) fn read_own_trust(path: &Path) -> Result<TrustedKeys, TrustedKeysError> {
    let (file, bytes) = read_limited(path).map_err(|e| TrustedKeysError::io(path, e))?;
    only_ours(&file, path)?;
    TrustedKeys::read(&bytes).map_err(|why| TrustedKeysError::Content { path: path.to_owned(), why })
}

/// Who may change whom we trust can make us trust them.
fn only_ours(file: &File, path: &Path) -> Result<(), TrustedKeysError> {
    match open_to_others(file, 0o022).map_err(|e| TrustedKeysError::io(path, e))? {
        Some(mode) => Err(TrustedKeysError::OthersCanWrite { path: path.to_owned(), mode }),
        None => Ok(()),
    }
}

/// Reads a plain list of revoked keys.
pub(crate) fn read_revoked(path: &Path) -> Result<Revoked, TrustedKeysError> {
    let (_, bytes) = read_limited(path).map_err(|e| TrustedKeysError::io(path, e))?;
    Revoked::read(&bytes).map_err(|why| TrustedKeysError::Content { path: path.to_owned(), why })
}

/// Adds a line to the reader's own file of trusted keys, which is made if there is none; says whether it had to. The file
/// is replaced whole, so that nobody ever reads half a line, and only if it was good before.
pub(crate) fn append_trust_line(path: &Path, line: &str) -> Result<bool, TrustedKeysError> {
    let is_one_line =
        TrustedKeys::read(line.as_bytes()).map_err(|why| TrustedKeysError::NewLine(why.fault))?.len() == 1;
    if !is_one_line || line.contains(['\n', '\r']) {
        return Err(TrustedKeysError::NewLine(crate::seal::LineFault::Text));
    }
    let mut bytes = match read_limited(path) {
        Ok((file, bytes)) => {
            only_ours(&file, path)?;
            bytes
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(TrustedKeysError::io(path, error)),
    };
    TrustedKeys::read(&bytes).map_err(|why| TrustedKeysError::Content { path: path.to_owned(), why })?;
    let has = |bytes: &[u8]| bytes.split(|&b| b == b'\n').any(|old| old.trim_ascii() == line.trim().as_bytes());
    if has(&bytes) {
        return Ok(false);
    }
    if bytes.last().is_some_and(|&last| last != b'\n') {
        bytes.push(b'\n');
    }
    bytes.extend(line.trim().bytes());
    bytes.push(b'\n');
    atomic::save(path, &bytes).map_err(TrustedKeysError::Save)?;
    Ok(true)
}
