//! What a file is, by its first line.

use std::path::Path;

use crate::store::{StoreError, Tried, Why, archive, read};

/// What a file says it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A worksheet: what it holds is read by [`super::worksheet_file::open`].
    Worksheet,
    /// An attestation, or something that claims to be none of ours: its bytes, for [`super::verify::verify`] to judge.
    Attestation(Vec<u8>),
}

/// Tells a worksheet from everything else. An archive is refused: what is meant lies in it.
pub fn of(path: &Path) -> Result<Kind, StoreError> {
    refuse_archive(path)?;
    let bytes = read::bytes(path, read::WORKSHEET_LIMIT)?;
    if is_worksheet(&bytes) { Ok(Kind::Worksheet) } else { Ok(Kind::Attestation(bytes)) }
}

/// Refuses an archive, however large it is. What cannot be looked at is left to who opens it.
pub(crate) fn refuse_archive(path: &Path) -> Result<(), StoreError> {
    if read::begins(path, archive::is_zip) { Err(StoreError::new(path, Tried::Read, Why::Archive)) } else { Ok(()) }
}

/// Whether this claims to be a worksheet: then it is reported as a damaged one, if it is.
pub(crate) fn is_worksheet(bytes: &[u8]) -> bool {
    let first = bytes.split(|&byte| byte == b'\n').next().unwrap_or_default();
    String::from_utf8_lossy(first).contains("careseal-worksheet/")
}
