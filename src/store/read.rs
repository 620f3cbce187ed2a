//! Reading with a limit, and plain files only.
//!
//! A named pipe would block the program for ever, `/dev/zero` would fill the memory, a directory gives errors nobody
//! understands. So the kind is looked at before the file is opened, and the limit holds whatever size it claims.

use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::Path;

use super::{FileKind, StoreError, Tried, Why, plain_file, platform};

/// The largest worksheet: 64 MiB.
pub(crate) const WORKSHEET_LIMIT: u64 = 64 << 20;
/// The largest attestation: 16 MiB.
pub(crate) const ATTESTATION_LIMIT: u64 = 16 << 20;
/// The largest file of any other kind: 4 MiB.
pub(crate) const OTHER_LIMIT: u64 = 4 << 20;

/// The bytes of a file.
pub fn bytes(path: &Path, limit: u64) -> Result<Vec<u8>, StoreError> {
    from_handle(&plain_file::open_to_read(path)?, path, limit)
}

/// Whether a plain file begins in a way, by its first bytes; one that cannot be read does not.
pub fn begins(path: &Path, way: impl FnOnce(&[u8]) -> bool) -> bool {
    let mut first = Vec::new();
    plain_file::open_to_read(path).is_ok_and(|file| file.take(64).read_to_end(&mut first).is_ok()) && way(&first)
}

/// The text of a file, which must be UTF-8.
pub fn text(path: &Path, limit: u64) -> Result<String, StoreError> {
    utf8(bytes(path, limit)?, path)
}

/// As [`text`], but `None` if there is no such file.
pub(crate) fn text_if_there(path: &Path, limit: u64) -> Result<Option<String>, StoreError> {
    match text(path, limit) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.io_kind() == Some(ErrorKind::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Everything from an open file, which is looked at once more: it may be another one by now.
pub(super) fn from_handle(file: &File, path: &Path, limit: u64) -> Result<Vec<u8>, StoreError> {
    let metadata = file.metadata().map_err(StoreError::io(path, Tried::Read))?;
    if let Some(kind) = platform::special(metadata.file_type()) {
        return Err(StoreError::new(path, Tried::Read, Why::Kind(kind)));
    }
    let too_large = || StoreError::new(path, Tried::Read, Why::TooLarge { limit });
    if metadata.len() > limit {
        return Err(too_large());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0));
    let mut bounded = file.take(limit.saturating_add(1));
    bounded.read_to_end(&mut bytes).map_err(|error| {
        // Such as the kernel's messages: called a file, and waited for like a pipe.
        let is_waited_for = error.kind() == ErrorKind::WouldBlock;
        let waited_for = StoreError::new(path, Tried::Read, Why::Kind(FileKind::Other));
        if is_waited_for { waited_for } else { StoreError::io(path, Tried::Read)(error) }
    })?;
    if u64::try_from(bytes.len()).is_ok_and(|read| read <= limit) { Ok(bytes) } else { Err(too_large()) }
}

/// Refuses what is there and no plain file. Symlinks are followed.
pub(super) fn refuse_special(path: &Path) -> Result<(), StoreError> {
    let metadata = fs::metadata(path).map_err(StoreError::io(path, Tried::Read))?;
    match platform::special(metadata.file_type()) {
        Some(kind) => Err(StoreError::new(path, Tried::Read, Why::Kind(kind))),
        None => Ok(()),
    }
}

/// Bytes of a file as text, or where they are none.
pub fn utf8(bytes: Vec<u8>, path: &Path) -> Result<String, StoreError> {
    String::from_utf8(bytes)
        .map_err(|error| StoreError::new(path, Tried::Read, Why::NotText { at: error.utf8_error().valid_up_to() }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_exactly_the_limit_is_read_and_one_byte_more_is_not() {
        let home = tempfile::tempdir().expect("a directory");
        let path = home.path().join("file");
        fs::write(&path, "1234").expect("written");
        assert_eq!(bytes(&path, 4).expect("read"), b"1234");
        assert!(matches!(bytes(&path, 3), Err(StoreError { why: Why::TooLarge { limit: 3 }, .. })));
    }

    #[test]
    fn what_is_no_text_is_named_by_its_byte() {
        let home = tempfile::tempdir().expect("a directory");
        let path = home.path().join("file");
        fs::write(&path, b"ab\xffc").expect("written");
        assert!(matches!(text(&path, 9), Err(StoreError { why: Why::NotText { at: 2 }, .. })));
    }

    #[test]
    fn a_missing_file_is_none_and_a_directory_an_error() {
        let home = tempfile::tempdir().expect("a directory");
        assert!(text_if_there(&home.path().join("none"), 9).expect("no error").is_none());
        let error = text_if_there(home.path(), 9).expect_err("a directory");
        assert!(matches!(error.why, Why::Kind(FileKind::Directory)));
    }

    #[cfg(unix)]
    #[test]
    fn devices_and_sockets_are_refused_by_name_and_files_that_lie_about_their_size_are_bounded() {
        let error = bytes(Path::new("/dev/zero"), 9).expect_err("a device");
        assert!(matches!(error.why, Why::Kind(FileKind::Device)));
        let home = tempfile::tempdir().expect("a directory");
        let socket = home.path().join("socket");
        let listener = std::os::unix::net::UnixListener::bind(&socket).expect("a socket");
        assert!(matches!(bytes(&socket, 9), Err(StoreError { why: Why::Kind(FileKind::Socket), .. })));
        drop(listener);
        let kernel = Path::new("/proc/self/status"); // says that it has 0 bytes
        if kernel.exists() {
            assert!(matches!(bytes(kernel, 9), Err(StoreError { why: Why::TooLarge { .. }, .. })));
        }
    }
}
