//! Whole files: there complete, or as they were before.
//!
//! A new file is written beside the old one, synced, and takes its place by a rename; then the directory is synced. It is for
//! its owner only from birth; one that replaces another takes over its permissions. A symlink stays and its target is
//! replaced. Why not write in place: half of a file is all that would be left of it after a power cut.

mod patience;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use tempfile::{NamedTempFile, PersistError};

use super::{StoreError, Tried, Why, paths, platform};

/// How names of files begin that have not taken their place yet.
const PREFIX: &str = ".careseal-";
/// A file that has not taken its place after this time never will: its program was killed.
const STALE: Duration = Duration::from_secs(24 * 60 * 60);

/// Replaces a file, or makes it. Once this returns, it is safe from a power cut.
pub fn save(path: &Path, contents: &[u8]) -> Result<(), StoreError> {
    put(path, contents, Place { replace: true, durable: true })
}

/// Makes a file, and never overwrites one: then the error's [`StoreError::io_kind`] is `AlreadyExists`.
pub fn save_new(path: &Path, contents: &[u8]) -> Result<(), StoreError> {
    put(path, contents, Place { replace: false, durable: true })
}

/// As [`save`], but safe from `kill -9` only, which costs no wait for the disk.
pub(super) fn save_lightly(path: &Path, contents: &[u8]) -> Result<(), StoreError> {
    put(path, contents, Place { replace: true, durable: false })
}

#[derive(Clone, Copy)]
struct Place {
    replace: bool,
    durable: bool,
}

fn put(path: &Path, contents: &[u8], place: Place) -> Result<(), StoreError> {
    let target = if place.replace { resolve(path)? } else { path.to_path_buf() };
    let failed = |error| StoreError::new(&target, Tried::Save, Why::Io(Arc::new(error)));
    let directory = platform::directory_of(&target);
    paths::ensure(directory)?;
    let old = refuse_special(&target, place.replace)?;
    let mut file = tempfile::Builder::new().prefix(PREFIX).suffix(".tmp").tempfile_in(directory).map_err(failed)?;
    file.write_all(contents).map_err(failed)?;
    if let Some(old) = old {
        // File systems without permissions refuse; the file then has what all files there have.
        file.as_file().set_permissions(old.permissions()).ok();
    }
    if place.durable {
        file.as_file().sync_all().map_err(failed)?;
    }
    let take_place = |file: NamedTempFile| {
        let placed = if place.replace { file.persist(&target) } else { file.persist_noclobber(&target) };
        placed.map(drop)
    };
    patience::persist(file, take_place, patience::is_busy, std::thread::sleep)
        .map_err(|error| not_placed(&target, error, place))?;
    if place.durable { platform::sync_directory(directory).map_err(failed) } else { Ok(()) }
}

/// The contents may be somebody's signature: they stay where they are, and the error says where. Not if the name was taken,
/// because then another one is tried, and not of a draft, which is written again with the next key.
fn not_placed(target: &Path, failure: PersistError, place: Place) -> StoreError {
    let PersistError { error, file } = failure;
    let error = Arc::new(error);
    if !place.durable || error.kind() == io::ErrorKind::AlreadyExists {
        return StoreError::new(target, Tried::Save, Why::Io(error));
    }
    match file.keep() {
        Ok((_, kept)) => StoreError::new(target, Tried::Save, Why::LeftBeside { kept, error }),
        Err(_) => StoreError::new(target, Tried::Save, Why::Io(error)),
    }
}

/// Where a file really is: symlinks followed, also one whose target does not exist yet.
pub(super) fn resolve(path: &Path) -> Result<PathBuf, StoreError> {
    let mut at = path.to_path_buf();
    for _ in 0..40 {
        match fs::canonicalize(&at) {
            Ok(real) => return Ok(real),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(StoreError::io(path, Tried::Save)(error)),
        }
        match fs::read_link(&at) {
            Ok(target) => at = platform::directory_of(&at).join(target),
            Err(_) => return Ok(at),
        }
    }
    Err(StoreError::io(path, Tried::Save)(io::Error::other("too many symbolic links")))
}

/// What is to be replaced must be a plain file: a rename over `/dev/null` would succeed.
fn refuse_special(target: &Path, replace: bool) -> Result<Option<fs::Metadata>, StoreError> {
    match fs::symlink_metadata(target) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(StoreError::io(target, Tried::Save)(error)),
        Ok(_) if !replace => Err(StoreError::io(target, Tried::Save)(io::ErrorKind::AlreadyExists.into())),
        Ok(there) => match platform::special(there.file_type()) {
            Some(kind) => Err(StoreError::new(target, Tried::Save, Why::Kind(kind))),
            None => Ok(Some(there)),
        },
    }
}

/// Removes what killed programs left behind in a directory, if it is older than a day; says how many. Trouble is passed
/// over: this is tidiness, nothing depends on it.
pub fn remove_stale(directory: &Path, now: SystemTime) -> usize {
    let entries = fs::read_dir(directory).into_iter().flatten().flatten();
    entries.filter(|entry| is_stale(entry, now) && fs::remove_file(entry.path()).is_ok()).count()
}

fn is_stale(entry: &fs::DirEntry, now: SystemTime) -> bool {
    let name = entry.file_name();
    let name = name.to_string_lossy();
    let old = || {
        let metadata = entry.metadata().ok().filter(fs::Metadata::is_file);
        let modified = metadata.and_then(|metadata| metadata.modified().ok());
        modified.and_then(|modified| now.duration_since(modified).ok()).is_some_and(|age| age > STALE)
    };
    name.starts_with(PREFIX) && name.ends_with(".tmp") && old()
}

#[cfg(test)]
mod tests;
