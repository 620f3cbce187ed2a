//! What tells a file from every other: its size and digest. Read in pieces, so that a large file takes no memory.

use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::{StoreError, Tried, Why, plain_file};

/// The largest file that is fingerprinted: 256 MiB.
pub(crate) const LIMIT: u64 = 256 << 20;

/// Size and digest of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fingerprint {
    /// Its size in bytes.
    pub size: u64,
    /// `sha256:` and its SHA-256 in hexadecimal digits.
    pub sha256: String,
}

/// Reads a file through.
pub fn of(path: &Path, limit: u64) -> Result<Fingerprint, StoreError> {
    let wrong = |why| StoreError::new(path, Tried::Read, why);
    let mut bounded = plain_file::open_to_read(path)?.take(limit.saturating_add(1));
    let (mut digest, mut size) = (Sha256::new(), 0u64);
    let mut piece = vec![0; 64 << 10];
    loop {
        let read = match bounded.read(&mut piece) {
            Ok(0) => break,
            Ok(read) => read,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => return Err(StoreError::io(path, Tried::Read)(error)),
        };
        digest.update(piece.get(..read).unwrap_or_default());
        size = size.saturating_add(u64::try_from(read).unwrap_or(u64::MAX));
        if size > limit {
            return Err(wrong(Why::TooLarge { limit }));
        }
    }
    let sha256 = digest.finalize().iter().fold("sha256:".to_owned(), |mut text, byte| {
        text.extend(format!("{byte:02x}").chars());
        text
    });
    Ok(Fingerprint { size, sha256 })
}

/// Where a file lies below a folder, if it does, links followed.
pub fn within(path: &Path, folder: &Path) -> Option<PathBuf> {
    let real = |path: &Path| path.canonicalize().ok();
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    real(path)?.strip_prefix(real(folder)?).ok().map(Path::to_owned)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::store::FileKind;

    #[test]
    fn a_file_is_known_by_its_size_and_digest_and_the_limit_holds() {
        let home = tempfile::tempdir().expect("a directory");
        let path = home.path().join("file");
        fs::write(&path, "abc").expect("written");
        let found = of(&path, 3).expect("read");
        assert_eq!(found.size, 3);
        assert_eq!(found.sha256, "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert!(matches!(of(&path, 2), Err(StoreError { why: Why::TooLarge { limit: 2 }, .. })));
        let large = vec![7u8; (64 << 10) * 3 + 5];
        fs::write(&path, &large).expect("written");
        assert_eq!(of(&path, LIMIT).expect("read").sha256, crate::checklist::digest::sha256(&large));
    }

    #[test]
    fn what_is_no_file_is_refused_by_name() {
        let home = tempfile::tempdir().expect("a directory");
        let missing = of(&home.path().join("none"), 9).expect_err("nothing there");
        assert_eq!(missing.io_kind(), Some(ErrorKind::NotFound));
        assert!(matches!(of(home.path(), 9), Err(StoreError { why: Why::Kind(FileKind::Directory), .. })));
        #[cfg(unix)]
        assert!(matches!(of(Path::new("/dev/zero"), 9), Err(StoreError { why: Why::Kind(FileKind::Device), .. })));
    }

    #[test]
    fn only_what_lies_below_a_folder_has_a_place_in_it() {
        let home = tempfile::tempdir().expect("a directory");
        let folder = home.path().join("folder");
        fs::create_dir_all(folder.join("evidence")).expect("made");
        fs::write(folder.join("evidence/a.pdf"), "a").expect("written");
        fs::write(home.path().join("b.pdf"), "b").expect("written");
        let inside = within(&folder.join("evidence/../evidence/a.pdf"), &folder);
        assert_eq!(inside, Some(Path::new("evidence").join("a.pdf")));
        assert_eq!(within(&folder.join("../b.pdf"), &folder), None);
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(home.path().join("b.pdf"), folder.join("link.pdf")).expect("linked");
            assert_eq!(within(&folder.join("link.pdf"), &folder), None, "a link out of the folder leads out of it");
        }
    }
}
