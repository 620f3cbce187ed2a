//! Text that is being typed, kept so that `kill -9` loses a key at most.
//!
//! It stands in `NAME.draft` beside the worksheet and is replaced by a rename once per batch of keys, before they are drawn;
//! no sync, because a key must not wait for a disk. (On ext4 the rename starts writing it back, 0.15 ms of the 0.2 measured;
//! that is also why a power cut seldom costs more than some seconds of typing.) It belongs to whoever holds the worksheet's
//! lock. What stands in it (which field, which text) is the caller's.

use std::path::{Path, PathBuf};

use super::{Paths, StoreError, atomic, companions, facilitator, plain_file, read};

/// The draft of one worksheet.
#[derive(Clone, Debug)]
pub struct Draft {
    path: PathBuf,
}

impl Draft {
    /// The draft beside a worksheet, whose symlinks are resolved ([`super::Opened::path`]).
    pub fn beside(worksheet: &Path) -> Self {
        Self { path: companions::beside(worksheet, companions::DRAFT) }
    }

    /// The draft beside the facilitator's own file, which is handed on as little as that. No lock is needed for it.
    pub fn private(worksheet: &Path) -> Self {
        Self::beside(&facilitator::beside(worksheet))
    }

    /// The draft of what belongs to no worksheet, among the user's own data.
    pub fn own(paths: &Paths) -> Self {
        Self::beside(&paths.data().join("careseal"))
    }

    /// Where it stands.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What was being typed. Bytes that are no text are replaced, never a reason not to start.
    pub fn read(&self) -> Result<Option<String>, StoreError> {
        let bytes = plain_file::read_companion(&self.path, read::OTHER_LIMIT)?;
        let bytes = bytes.filter(|bytes| !bytes.is_empty());
        Ok(bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
    }

    /// Keeps what is being typed; nothing typed, nothing kept.
    pub fn write(&self, text: &str) -> Result<(), StoreError> {
        if text.is_empty() { self.remove() } else { atomic::save_lightly(&self.path, text.as_bytes()) }
    }

    /// Forgets it: the text became an event, or was given up.
    pub fn remove(&self) -> Result<(), StoreError> {
        plain_file::remove_companion(&self.path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_kept_replaced_and_forgotten() {
        let home = tempfile::tempdir().expect("a directory");
        let draft = Draft::beside(&home.path().join("a.worksheet.toml"));
        assert_eq!(draft.read().expect("read"), None);
        draft.write("we").expect("kept");
        draft.write("we do\nnot").expect("kept");
        assert_eq!(draft.read().expect("read").as_deref(), Some("we do\nnot"));
        draft.write("").expect("forgotten");
        assert!(!draft.path().exists());
        draft.remove().expect("nothing to do");
    }

    #[test]
    fn a_spoilt_draft_is_no_reason_not_to_start() {
        let home = tempfile::tempdir().expect("a directory");
        let draft = Draft::beside(&home.path().join("a.worksheet.toml"));
        std::fs::write(draft.path(), b"a\xffb").expect("written");
        assert_eq!(draft.read().expect("read").as_deref(), Some("a\u{fffd}b"));
    }
}
