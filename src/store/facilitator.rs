//! The file of whoever leads a session, beside a worksheet: `NAME.facilitator.toml`.
//!
//! It is not the worksheet's: no lock is needed to write it, and nothing else is ever made from it.

use std::path::{Path, PathBuf};

use super::{StoreError, Tried, Why, atomic, names, plain_file, read};

/// Where it stands, beside a worksheet whose symlinks are resolved ([`super::Opened::path`]).
pub fn beside(worksheet: &Path) -> PathBuf {
    worksheet.with_file_name(names::stem_of(worksheet) + names::FACILITATOR)
}

/// Its text, if there is one.
pub fn load(path: &Path) -> Result<Option<String>, StoreError> {
    plain_file::read_companion(path, read::OTHER_LIMIT)?.map(|bytes| read::utf8(bytes, path)).transpose()
}

/// Replaces it as a whole. What could not be read again is not written.
pub fn save(path: &Path, text: &str) -> Result<(), StoreError> {
    let limit = read::OTHER_LIMIT;
    if u64::try_from(text.len()).is_ok_and(|bytes| bytes <= limit) {
        return atomic::save_companion(path, text.as_bytes());
    }
    Err(StoreError::new(path, Tried::Save, Why::TooLarge { limit }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_has_the_worksheets_name_and_its_own_ending() {
        let at = |path: &str| beside(Path::new(path)).to_string_lossy().into_owned();
        assert_eq!(at("/d/acme.worksheet.toml"), "/d/acme.facilitator.toml");
        assert_eq!(at("/d/renamed.toml"), "/d/renamed.facilitator.toml");
        assert_eq!(at("/d/bare"), "/d/bare.facilitator.toml");
    }

    #[test]
    fn what_could_not_be_read_again_is_not_written() {
        let home = tempfile::tempdir().expect("a directory");
        let path = home.path().join("a.facilitator.toml");
        assert_eq!(load(&path).expect("nothing there"), None);
        save(&path, "one").expect("saved");
        let large = "x".repeat(usize::try_from(read::OTHER_LIMIT).expect("a size") + 1);
        assert!(matches!(save(&path, &large), Err(StoreError { why: Why::TooLarge { .. }, .. })));
        assert_eq!(load(&path).expect("read").as_deref(), Some("one"));
    }
}
