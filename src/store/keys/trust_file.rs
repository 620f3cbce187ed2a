//! Trust files on disk.

use std::io;
use std::path::Path;

use super::{TrustFileError, read_limited};
use crate::seal::{Revoked, TrustFile};
use crate::store::atomic;

/// Reads a trust file that the reader named or keeps in their configuration; never one found beside an attestation.
pub fn read_trust(path: &Path) -> Result<TrustFile, TrustFileError> {
    let (_, bytes) = read_limited(path).map_err(|e| TrustFileError::io(path, e))?;
    TrustFile::read(&bytes).map_err(|why| TrustFileError::Content { path: path.to_owned(), why })
}

/// Reads a plain list of revoked keys.
pub fn read_revoked(path: &Path) -> Result<Revoked, TrustFileError> {
    let (_, bytes) = read_limited(path).map_err(|e| TrustFileError::io(path, e))?;
    Revoked::read(&bytes).map_err(|why| TrustFileError::Content { path: path.to_owned(), why })
}

/// Adds a line to a trust file, which is made if there is none; says whether it had to. The file is replaced whole, so
/// that nobody ever reads half a line, and only if it was good before.
pub fn append_trust_line(path: &Path, line: &str) -> Result<bool, TrustFileError> {
    let is_one_line = TrustFile::read(line.as_bytes()).map_err(|why| TrustFileError::NewLine(why.fault))?.len() == 1;
    if !is_one_line || line.contains(['\n', '\r']) {
        return Err(TrustFileError::NewLine(crate::seal::LineFault::Text));
    }
    let mut bytes = match read_limited(path) {
        Ok((_, bytes)) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(TrustFileError::io(path, error)),
    };
    TrustFile::read(&bytes).map_err(|why| TrustFileError::Content { path: path.to_owned(), why })?;
    let has = |bytes: &[u8]| bytes.split(|&b| b == b'\n').any(|old| old.trim_ascii() == line.trim().as_bytes());
    if has(&bytes) {
        return Ok(false);
    }
    if bytes.last().is_some_and(|&last| last != b'\n') {
        bytes.push(b'\n');
    }
    bytes.extend(line.trim().bytes());
    bytes.push(b'\n');
    atomic::save(path, &bytes).map_err(TrustFileError::Save)?;
    Ok(true)
}
