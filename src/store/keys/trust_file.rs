//! Trust files on disk.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use super::create::sync_directory;
use super::{TrustFileError, read_limited};
use crate::seal::{Revoked, TrustFile};

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
    let failed = |e| TrustFileError::io(path, e);
    let is_one_line = TrustFile::read(line.as_bytes()).map_err(|why| TrustFileError::NewLine(why.fault))?.len() == 1;
    if !is_one_line || line.contains(['\n', '\r']) {
        return Err(TrustFileError::NewLine(crate::seal::LineFault::Text));
    }
    // What the name points to is replaced, not the pointer.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let mut bytes = match read_limited(&target) {
        Ok((_, bytes)) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(error) => return Err(failed(error)),
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
    replace(&target, &bytes).map_err(failed)?;
    Ok(true)
}

fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let directory = path.parent().filter(|d| !d.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(directory)?;
    let mut new = tempfile::Builder::new().prefix(".careseal-").tempfile_in(directory)?;
    new.write_all(bytes)?;
    if let Ok(old) = fs::metadata(path) {
        new.as_file().set_permissions(old.permissions())?;
    }
    new.as_file().sync_all()?;
    new.persist(path).map_err(|e| e.error)?;
    sync_directory(path)
}
