//! Folders: one that appears whole or not at all, and one that copies are kept in.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::archive::name;
use super::{StoreError, Tried, atomic, fingerprint, plain_file, platform};

/// How many names are tried for a copy.
const TRIES: usize = 9999;

/// A folder that is filled under another name beside its place, and takes its place when it is complete. What is given up
/// leaves nothing behind.
#[derive(Debug)]
pub(crate) struct Fresh {
    filled: TempDir,
    target: PathBuf,
}

impl Fresh {
    /// Begins a folder. Nothing may stand in its place but an empty folder; a link to one is something.
    pub(crate) fn begin(target: &Path) -> Result<Self, StoreError> {
        let failed = StoreError::io(target, Tried::Create);
        let is_folder = plain_file::there(target, Tried::Create)?.map(|there| there.is_dir());
        let is_free = match is_folder {
            None => Ok(true),
            Some(false) => Ok(false),
            Some(true) => fs::read_dir(target).map(|mut entries| entries.next().is_none()),
        };
        match is_free {
            Ok(true) => {}
            Ok(false) => return Err(failed(ErrorKind::AlreadyExists.into())),
            Err(error) => return Err(failed(error)),
        }
        let filled = plain_file::begin_folder(platform::directory_of(target)).map_err(failed)?;
        Ok(Self { filled, target: target.to_owned() })
    }

    /// Adds a file, with the folders it lies in. The path has been checked ([`name::check`]).
    pub(crate) fn add(&self, path: &str, contents: &[u8]) -> Result<(), StoreError> {
        if name::check(path).is_err() {
            return Err(StoreError::io(&self.target, Tried::Create)(ErrorKind::InvalidFilename.into()));
        }
        atomic::save_new(&below(self.filled.path(), path), contents)
    }

    /// Lets the folder appear.
    pub(crate) fn take_place(self) -> Result<(), StoreError> {
        plain_file::take_folders_place(self.filled.path(), &self.target)
            .map_err(StoreError::io(&self.target, Tried::Create))?;
        drop(self.filled.keep());
        plain_file::sync_folder(platform::directory_of(&self.target))
            .map_err(StoreError::io(&self.target, Tried::Create))
    }
}

/// A path with `/` between its names, below a folder.
pub(crate) fn below(folder: &Path, path: &str) -> PathBuf {
    path.split('/').fold(folder.to_owned(), |path, name| path.join(name))
}

/// Keeps a copy in a folder, which is made if it is not there; the copy's name. The same contents are kept once; other
/// contents are never overwritten, not even under a name that only differs in capital letters.
pub(crate) fn keep(folder: &Path, wanted: &str, contents: &[u8], sha256: &str) -> Result<String, StoreError> {
    if plain_file::companion_folder(folder, Tried::Create)?.is_none() {
        super::ensure(folder)?;
    }
    let size = u64::try_from(contents.len()).unwrap_or(u64::MAX);
    let mut taken = BTreeSet::new();
    for entry in fs::read_dir(folder).map_err(StoreError::io(folder, Tried::List))? {
        let entry = entry.map_err(StoreError::io(folder, Tried::List))?;
        let file_name = entry.file_name();
        let Some(found) = file_name.to_str() else { continue };
        taken.insert(name::folded(found));
        let alike = entry.file_type().is_ok_and(|kind| kind.is_file())
            && entry.metadata().is_ok_and(|metadata| metadata.len() == size)
            && name::check(found).is_ok();
        if alike && fingerprint::of(&entry.path(), size).is_ok_and(|seen| seen.sha256 == sha256) {
            return Ok(found.to_owned());
        }
    }
    let safe = name::safe(wanted);
    let names = std::iter::once(safe.clone()).chain((2..=TRIES).map(|number| name::numbered(&safe, number)));
    for name in names.filter(|name| !taken.contains(&name::folded(name))) {
        match atomic::save_new(&folder.join(&name), contents) {
            Err(error) if error.io_kind() == Some(ErrorKind::AlreadyExists) => {}
            done => return done.map(|()| name),
        }
    }
    Err(StoreError::io(folder, Tried::Create)(ErrorKind::AlreadyExists.into()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checklist::digest::sha256;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").file_name());
        let mut names: Vec<String> = entries.map(|name| name.to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_folder_appears_whole_or_not_at_all() {
        let home = tempfile::tempdir().expect("a folder");
        let target = home.path().join("x");
        let fresh = Fresh::begin(&target).expect("begun");
        fresh.add("a/b.txt", b"1").expect("added");
        assert!(fresh.add("../b.txt", b"1").is_err());
        assert!(fresh.add("a/b.txt", b"2").is_err(), "no file is overwritten");
        assert!(!target.exists());
        drop(fresh);
        assert_eq!(names(home.path()), Vec::<String>::new(), "what is given up leaves nothing");
        let fresh = Fresh::begin(&target).expect("begun");
        fresh.add("a/b.txt", b"1").expect("added");
        fresh.take_place().expect("it appears");
        assert_eq!(fs::read(target.join("a/b.txt")).expect("read"), b"1");
        assert_eq!(names(home.path()), ["x"]);
        let error = Fresh::begin(&target).expect_err("it is there");
        assert_eq!(error.io_kind(), Some(ErrorKind::AlreadyExists));
        fs::create_dir(home.path().join("empty")).expect("made");
        Fresh::begin(&home.path().join("empty")).expect("begun").take_place().expect("an empty folder is no harm");
        fs::write(home.path().join("file"), "").expect("written");
        assert!(Fresh::begin(&home.path().join("file")).is_err());
    }

    #[test]
    fn a_folder_that_was_filled_meanwhile_is_left_alone() {
        let home = tempfile::tempdir().expect("a folder");
        let target = home.path().join("x");
        let fresh = Fresh::begin(&target).expect("begun");
        fs::create_dir(&target).expect("made");
        fs::write(target.join("mine"), "1").expect("written");
        assert!(fresh.take_place().is_err());
        assert_eq!((names(home.path()), names(&target)), (vec!["x".to_owned()], vec!["mine".to_owned()]));
    }

    #[test]
    fn the_same_contents_are_kept_once_and_no_others_overwritten() {
        let home = tempfile::tempdir().expect("a folder");
        let folder = home.path().join("w.evidence");
        let kept = |name: &str, contents: &[u8]| keep(&folder, name, contents, &sha256(contents)).expect("kept");
        assert_eq!(kept("a.pdf", b"one"), "a.pdf");
        assert_eq!(kept("a.pdf", b"one"), "a.pdf");
        assert_eq!(kept("other.pdf", b"one"), "a.pdf");
        assert_eq!(kept("a.pdf", b"two"), "a-2.pdf");
        assert_eq!(kept("A.PDF", b"three"), "A-3.PDF");
        assert_eq!(kept("NUL", b"four"), "file-NUL");
        assert_eq!(fs::read(folder.join("a.pdf")).expect("read"), b"one");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_no_folder() {
        let home = tempfile::tempdir().expect("a folder");
        let folder = home.path().join("w.evidence");
        std::os::unix::fs::symlink("/tmp", &folder).expect("linked");
        assert!(keep(&folder, "a.pdf", b"one", &sha256(b"one")).is_err());
        let nowhere = home.path().join("nowhere");
        std::os::unix::fs::symlink("none", &nowhere).expect("linked");
        assert!(Fresh::begin(&nowhere).is_err(), "a link in the place of a new folder");
    }
}
