//! Copies of documents, beside the worksheet.
//!
//! `acme.worksheet.toml` has its copies in `acme.evidence/`. Where a copy lies is written down from the worksheet's folder on,
//! so both can move together. A copy that nobody refers to any more stays: what was taken away can be brought back by undo,
//! here or on another laptop, and a sealed record may name it. Whoever is sure deletes it by hand.

use std::path::Path;

use crate::checklist::{Id, digest};
use crate::store::archive::{FILE_LIMIT, name};
use crate::store::{StoreError, Why, fingerprint, folder, names, read};
use crate::worksheet::evidence::{FOLDER, is_copy};
use crate::worksheet::evidence::{FileName, Sha256, Source, Stamped, Within};
use crate::worksheet::{Evidence, State};

use super::super::user_error::{FILE, UserError};
use super::{look_at, name_of, shown};

/// The name of the folder for copies beside a worksheet.
pub(crate) fn folder_beside(worksheet_file: &Path) -> String {
    name::safe(&names::stem_of(worksheet_file)) + FOLDER
}

/// Copies a file beside the worksheet, to be attached as that copy. One that lies there already is not copied again.
pub fn copy(path: &Path, worksheet_file: &Path) -> Result<Source, UserError> {
    let beside = worksheet_file.parent().unwrap_or(Path::new(""));
    let folder_name = folder_beside(worksheet_file);
    let kept_in = beside.join(&folder_name);
    let lies = fingerprint::within(path, beside);
    if lies.is_some_and(|lies| {
        lies.starts_with(&folder_name) && lies.to_str().is_some_and(|lies| name::check(lies).is_ok())
    }) {
        return look_at(path, worksheet_file);
    }
    let bytes = read::bytes(path, FILE_LIMIT).map_err(trouble)?;
    if is_private_key(&bytes) {
        return Err(UserError::new("evidence-is-a-key", FILE).with("path", shown(path)));
    }
    let bad_name = || UserError::new("evidence-bad-name", FILE).with("path", shown(path));
    let last = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    // A name that cannot be kept is no reason not to keep a copy under another one.
    let name = name_of(path).or_else(|| FileName::parse(&name::safe(&last)).ok()).ok_or_else(bad_name)?;
    let sha256 = digest::sha256(&bytes);
    let copied = folder::keep(&kept_in, name.as_str(), &bytes, &sha256)?;
    let within = Within::parse(&format!("{folder_name}/{copied}")).map_err(|_wrong| bad_name())?;
    let sha256 = Sha256::parse(&sha256).map_err(|_wrong| bad_name())?;
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    Ok(Source::File(Stamped { name, size, sha256, path: Some(within) }))
}

/// Whether bytes begin as somebody's private key does: such a file is no document, and never leaves its owner by our hand.
pub(crate) fn is_private_key(bytes: &[u8]) -> bool {
    let first = bytes.split(|&byte| byte == b'\n').next().unwrap_or_default();
    let first = String::from_utf8_lossy(first.get(..first.len().min(120)).unwrap_or_default());
    first.starts_with("-----BEGIN") && first.contains("PRIVATE KEY") || first.starts_with("PuTTY-User-Key-File")
}

/// The copy that nothing refers to any more once this document is taken away.
pub(crate) fn left_over(state: &State, source: &Source, id: &Id) -> Option<Within> {
    let path = source.file()?.path.as_ref().filter(|path| is_copy(path.as_str()))?;
    let others = state.evidence.values().flatten().filter(|(other, _)| *other != id);
    let mut versions = others.flat_map(|(_, register)| register.versions());
    let refers = |evidence: &Evidence| evidence.source.file().is_some_and(|file| file.path.as_ref() == Some(path));
    let is_kept = versions.any(|version| version.value.as_ref().is_some_and(refers));
    (!is_kept).then(|| path.clone())
}

/// Whether there is a file at a place beside the worksheet.
pub(crate) fn lies_there(path: &Within, worksheet_file: &Path) -> bool {
    folder::below(worksheet_file.parent().unwrap_or(Path::new("")), path.as_str()).exists()
}

fn trouble(error: StoreError) -> UserError {
    let Why::TooLarge { limit } = error.why else { return error.into() };
    let limit = limit.checked_div(1 << 20).unwrap_or(0).to_string();
    UserError::new("evidence-too-large-to-copy", FILE).with("path", shown(&error.path)).with("limit", limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_is_named_after_the_worksheet() {
        for (worksheet_file, folder) in [
            ("/d/acme.worksheet.toml", "acme.evidence"),
            ("w.toml", "w.evidence"),
            ("notes", "notes.evidence"),
            ("a:b.toml", "a-b.evidence"),
            ("con.worksheet.toml", "file-con.evidence"),
        ] {
            assert_eq!(folder_beside(Path::new(worksheet_file)), folder);
        }
    }

    #[test]
    fn a_private_key_is_known_by_its_first_line() {
        for key in
            ["-----BEGIN OPENSSH PRIVATE KEY-----\nx", "-----BEGIN RSA PRIVATE KEY-----", "PuTTY-User-Key-File-3: x"]
        {
            assert!(is_private_key(key.as_bytes()), "{key}");
        }
        for other in ["", "-----BEGIN CERTIFICATE-----\n", "ssh-ed25519 AAAA", "%PDF-1.7\n-----BEGIN PRIVATE KEY-----"]
        {
            assert!(!is_private_key(other.as_bytes()), "{other}");
        }
    }
}
