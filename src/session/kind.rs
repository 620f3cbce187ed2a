//! What a file is, by its first line.

use std::path::Path;

use crate::store::{StoreError, read};

/// What a file says it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A worksheet: what it holds is read by [`super::sheet::open`].
    Worksheet,
    /// An attestation, or something that claims to be none of ours: its bytes, for [`super::verify::verify`] to judge.
    Attestation(Vec<u8>),
}

/// Tells a worksheet from everything else.
pub fn of(path: &Path) -> Result<Kind, StoreError> {
    let bytes = read::bytes(path, read::WORKSHEET_LIMIT)?;
    let first = bytes.split(|&byte| byte == b'\n').next().unwrap_or_default();
    let is = |name: &str| String::from_utf8_lossy(first).contains(name);
    // What claims to be a worksheet is reported as a damaged one, if it is.
    if is("careseal-worksheet/") { Ok(Kind::Worksheet) } else { Ok(Kind::Attestation(bytes)) }
}
