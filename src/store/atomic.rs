//! Whole files: there complete, or as they were before.
//!
//! A new file is written beside the old one, synced, and takes its place by a rename; then the directory is synced. It is for
//! its owner only from birth; one that replaces another takes over its permissions. Why not write in place: half of a file
//! is all that would be left of it after a power cut. What becomes of a link in its place is said in `plain_file`.

mod patience;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use tempfile::PersistError;

use super::{StoreError, Tried, Why, paths, plain_file, platform};

/// A file that has not taken its place after this time never will: its program was killed.
const STALE: Duration = Duration::from_secs(24 * 60 * 60);

/// Replaces a file that the user keeps or named, or makes it. A link stays, and the file that it leads to is replaced. Once
/// this returns, it is safe from a power cut.
pub fn save(path: &Path, contents: &[u8]) -> Result<(), StoreError> {
    put(path, contents, Place { at: At::Named, durable: true })
}

/// Makes a file, and never overwrites one: then the error's [`StoreError::io_kind`] is `AlreadyExists`.
pub fn save_new(path: &Path, contents: &[u8]) -> Result<(), StoreError> {
    put(path, contents, Place { at: At::New, durable: true })
}

/// Replaces a companion of a worksheet, or makes it; anything but a plain file is refused.
pub(super) fn save_companion(path: &Path, contents: &[u8]) -> Result<(), StoreError> {
    put(path, contents, Place { at: At::Companion, durable: true })
}

/// As [`save_companion`], but safe from `kill -9` only, which costs no wait for the disk.
pub(super) fn save_lightly(path: &Path, contents: &[u8]) -> Result<(), StoreError> {
    put(path, contents, Place { at: At::Companion, durable: false })
}

#[derive(Clone, Copy)]
struct Place {
    at: At,
    durable: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    /// Beside a worksheet, under a name that follows from its own.
    Companion,
    /// Where the user keeps it or said it is, links followed.
    Named,
    /// Where nothing is.
    New,
}

fn put(path: &Path, contents: &[u8], place: Place) -> Result<(), StoreError> {
    let target = if place.at == At::Named { resolve(path)? } else { path.to_path_buf() };
    let failed = |error| StoreError::new(&target, Tried::Save, Why::Io(Arc::new(error)));
    let directory = platform::directory_of(&target);
    paths::ensure(directory)?;
    let old = replaced(&target, place.at)?;
    let mut file = plain_file::begin(directory).map_err(failed)?;
    file.write_all(contents).map_err(failed)?;
    if let Some(old) = old {
        // File systems without permissions refuse; the file then has what all files there have.
        file.as_file().set_permissions(old.permissions()).ok();
    }
    if place.durable {
        file.as_file().sync_all().map_err(failed)?;
    }
    let take_place = |file| plain_file::take_place(file, &target, place.at != At::New);
    patience::persist(file, take_place, patience::is_busy, std::thread::sleep)
        .map_err(|error| not_placed(&target, error, place))?;
    if place.durable { plain_file::sync_folder(directory).map_err(failed) } else { Ok(()) }
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

/// What is to be replaced, which must be a plain file: a rename over `/dev/null` would succeed.
fn replaced(target: &Path, at: At) -> Result<Option<fs::Metadata>, StoreError> {
    if at == At::Companion {
        return plain_file::companion(target, Tried::Save);
    }
    let there = plain_file::there(target, Tried::Save)?;
    match there.as_ref().map(|there| platform::special(there.file_type())) {
        Some(_) if at == At::New => Err(StoreError::io(target, Tried::Save)(io::ErrorKind::AlreadyExists.into())),
        Some(Some(kind)) => Err(StoreError::new(target, Tried::Save, Why::Kind(kind))),
        Some(None) | None => Ok(there),
    }
}

/// Removes what killed programs left behind in a directory, if it is older than a day; says how many. Trouble is passed
/// over: this is tidiness, nothing depends on it.
pub(crate) fn remove_stale(directory: &Path, now: SystemTime) -> usize {
    let entries = fs::read_dir(directory).into_iter().flatten().flatten();
    entries.filter(|entry| is_stale(entry, now) && plain_file::remove(&entry.path()).is_ok()).count()
}

fn is_stale(entry: &fs::DirEntry, now: SystemTime) -> bool {
    let name = entry.file_name();
    let name = name.to_string_lossy();
    let old = || {
        let metadata = entry.metadata().ok().filter(fs::Metadata::is_file);
        let modified = metadata.and_then(|metadata| metadata.modified().ok());
        modified.and_then(|modified| now.duration_since(modified).ok()).is_some_and(|age| age > STALE)
    };
    name.starts_with(plain_file::PREFIX) && name.ends_with(".tmp") && old()
}

#[cfg(test)]
mod tests;
