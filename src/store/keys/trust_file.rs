//! Trust files on disk.

use std::fs::File;
use std::io;
use std::path::Path;

use super::{TrustFileError, read_limited};
use crate::seal::{Revoked, TrustFile};
use crate::store::atomic;

/// Reads a trust file that the reader named; never one found beside an attestation.
pub fn read_trust(path: &Path) -> Result<TrustFile, TrustFileError> {
    let (_, bytes) = read_limited(path).map_err(|e| TrustFileError::io(path, e))?;
    TrustFile::read(&bytes).map_err(|why| TrustFileError::Content { path: path.to_owned(), why })
}

/// Reads the trust file that the reader keeps in their configuration. It is used without being named, so nobody would notice
/// if somebody else had changed it.
pub fn read_own_trust(path: &Path) -> Result<TrustFile, TrustFileError> {
    let (file, bytes) = read_limited(path).map_err(|e| TrustFileError::io(path, e))?;
    only_ours(&file, path)?;
    TrustFile::read(&bytes).map_err(|why| TrustFileError::Content { path: path.to_owned(), why })
}

/// Who may change whom we trust, can make us trust themselves.
#[cfg(unix)]
fn only_ours(file: &File, path: &Path) -> Result<(), TrustFileError> {
    let metadata = file.metadata().map_err(|e| TrustFileError::io(path, e))?;
    let mode = std::os::unix::fs::MetadataExt::mode(&metadata) & 0o7777;
    let others = mode & 0o022;
    if others == 0 { Ok(()) } else { Err(TrustFileError::OthersCanWrite { path: path.to_owned(), mode }) }
}

/// Elsewhere who may write a file is not a matter of nine bits.
#[cfg(not(unix))]
fn only_ours(_file: &File, _path: &Path) -> Result<(), TrustFileError> {
    Ok(())
}

/// Reads a plain list of revoked keys.
pub fn read_revoked(path: &Path) -> Result<Revoked, TrustFileError> {
    let (_, bytes) = read_limited(path).map_err(|e| TrustFileError::io(path, e))?;
    Revoked::read(&bytes).map_err(|why| TrustFileError::Content { path: path.to_owned(), why })
}

/// Adds a line to the reader's own trust file, which is made if there is none; says whether it had to. The file is replaced whole, so
/// that nobody ever reads half a line, and only if it was good before.
pub fn append_trust_line(path: &Path, line: &str) -> Result<bool, TrustFileError> {
    let is_one_line = TrustFile::read(line.as_bytes()).map_err(|why| TrustFileError::NewLine(why.fault))?.len() == 1;
    if !is_one_line || line.contains(['\n', '\r']) {
        return Err(TrustFileError::NewLine(crate::seal::LineFault::Text));
    }
    let mut bytes = match read_limited(path) {
        Ok((file, bytes)) => {
            only_ours(&file, path)?;
            bytes
        }
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
