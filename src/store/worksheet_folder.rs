//! What lies in the data directory.

use std::fs::{self, DirEntry};
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::{StoreError, Tried, Why, names, platform};

/// What a file is, going by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A sealed file.
    Attestation,
    /// A file that is worked on.
    Worksheet,
}

/// One file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FolderEntry {
    /// Where it is.
    pub path: PathBuf,
    /// Its name, as it may be shown.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// How large it is, in bytes.
    pub size: u64,
    /// When it was last written.
    pub modified: SystemTime,
}

/// The worksheets and attestations in a directory, by name. One that cannot be looked at takes its place with its error. A
/// directory that is not there has none.
pub fn list(directory: &Path) -> Result<Vec<Result<FolderEntry, StoreError>>, StoreError> {
    let listing = match fs::read_dir(directory) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        listing => listing.map_err(StoreError::io(directory, Tried::List))?,
    };
    let mut found = Vec::new();
    for entry in listing {
        let entry = entry.map_err(StoreError::io(directory, Tried::List))?;
        if let Some(kind) = kind(&entry) {
            found.push((entry.file_name(), look(&entry, kind)));
        }
    }
    found.sort_by(|(a, _), (b, _)| a.cmp(b));
    Ok(found.into_iter().map(|(_, entry)| entry).collect())
}

fn kind(entry: &DirEntry) -> Option<Kind> {
    let name = entry.file_name();
    let name = name.to_string_lossy();
    if name.ends_with(names::WORKSHEET) {
        Some(Kind::Worksheet)
    } else {
        name.ends_with(names::ATTESTATION).then_some(Kind::Attestation)
    }
}

fn look(entry: &DirEntry, kind: Kind) -> Result<FolderEntry, StoreError> {
    let path = entry.path();
    // Of the file, not of a symlink to it.
    let metadata = fs::metadata(&path).map_err(StoreError::io(&path, Tried::List))?;
    if let Some(kind) = platform::special(metadata.file_type()) {
        return Err(StoreError::new(&path, Tried::List, Why::Kind(kind)));
    }
    let modified = metadata.modified().map_err(StoreError::io(&path, Tried::List))?;
    let name = crate::text::harmless(&entry.file_name().to_string_lossy());
    Ok(FolderEntry { path, name, kind, size: metadata.len(), modified })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn worksheets_and_attestations_are_found_by_name_and_companions_are_not() {
        let home = tempfile::tempdir().expect("a directory");
        for name in [
            "b.worksheet.toml",
            "a.worksheet.toml",
            "a.worksheet.toml.draft",
            "a.worksheet.toml.lock",
            "a.attestation.toml",
            "a.facilitator.toml",
            "notes.toml",
        ] {
            fs::write(home.path().join(name), "123").expect("written");
        }
        fs::create_dir(home.path().join("c.worksheet.toml")).expect("made");
        let found = list(home.path()).expect("listed");
        let names: Vec<_> = found.iter().flatten().map(|entry| (entry.name.as_str(), entry.kind, entry.size)).collect();
        assert_eq!(
            names,
            [
                ("a.attestation.toml", Kind::Attestation, 3),
                ("a.worksheet.toml", Kind::Worksheet, 3),
                ("b.worksheet.toml", Kind::Worksheet, 3)
            ]
        );
        let error = found.into_iter().find_map(Result::err).expect("the directory");
        assert!(error.path.ends_with("c.worksheet.toml"));
    }

    #[test]
    fn no_directory_has_no_files_and_a_file_is_no_directory() {
        let home = tempfile::tempdir().expect("a directory");
        assert!(list(&home.path().join("none")).expect("nothing").is_empty());
        let file = home.path().join("file");
        fs::write(&file, "").expect("written");
        assert!(list(&file).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn a_name_that_would_drive_a_terminal_is_shown_harmless_and_a_dangling_link_is_an_error() {
        let home = tempfile::tempdir().expect("a directory");
        fs::write(home.path().join("\u{1b}[2J.worksheet.toml"), "").expect("written");
        std::os::unix::fs::symlink("nowhere", home.path().join("x.worksheet.toml")).expect("linked");
        let found = list(home.path()).expect("listed");
        assert!(matches!(found.first(), Some(Ok(entry)) if entry.name == "<U+001B>[2J.worksheet.toml"));
        assert!(matches!(found.get(1), Some(Err(error)) if error.id() == "store-not-found"));
    }
}
