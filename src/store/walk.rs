//! What lies below a folder, however deep.

use std::fs;
use std::path::{Path, PathBuf};

use super::{StoreError, Tried, names, read};

/// How deep folders may lie in each other. No person's do; a loop made with mounts would.
const DEPTH: usize = 64;

/// What was found below a folder.
#[derive(Debug, Default)]
pub struct Found {
    /// Files that may be worksheets or attestations, by name or by their first line; sorted by path.
    pub files: Vec<PathBuf>,
    /// Folders and files that could not be looked at.
    pub errors: Vec<StoreError>,
}

/// Everything below a folder that looks like a worksheet or an attestation: one that has the name of one, or any other
/// `.toml` file that begins like one. Hidden folders and symbolic links to folders are left alone.
pub fn below(folder: &Path) -> Result<Found, StoreError> {
    let mut found = Found::default();
    let mut folders = vec![(folder.to_owned(), 0usize)];
    while let Some((folder, depth)) = folders.pop() {
        let listing = match fs::read_dir(&folder).map_err(StoreError::io(&folder, Tried::List)) {
            Ok(listing) => listing,
            Err(error) if depth == 0 => return Err(error),
            Err(error) => {
                found.errors.push(error);
                continue;
            }
        };
        for entry in listing {
            let entry = match entry.map_err(StoreError::io(&folder, Tried::List)) {
                Ok(entry) => entry,
                Err(error) => {
                    found.errors.push(error);
                    continue;
                }
            };
            let (path, name) = (entry.path(), entry.file_name());
            let name = name.to_string_lossy();
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                if !name.starts_with('.') && depth < DEPTH {
                    folders.push((path, depth.saturating_add(1)));
                }
            } else if is_ours(&path, &name) {
                found.files.push(path);
            }
        }
    }
    found.files.sort();
    Ok(found)
}

fn is_ours(path: &Path, name: &str) -> bool {
    if name.ends_with(names::WORKSHEET) || name.ends_with(names::ATTESTATION) {
        return true;
    }
    let is_toml = path.extension().is_some_and(|extension| extension == "toml");
    is_toml && read::begins(path, begins_like_ours)
}

fn begins_like_ours(first: &[u8]) -> bool {
    let text = String::from_utf8_lossy(first).into_owned();
    let line = text.lines().next().unwrap_or_default();
    line.starts_with("format") && (line.contains("careseal-worksheet/") || line.contains("careseal-attestation/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_found_by_name_or_first_line_however_deep() {
        let home = tempfile::tempdir().expect("a directory");
        let deep = home.path().join("a/b/c");
        fs::create_dir_all(&deep).expect("made");
        fs::create_dir(home.path().join(".git")).expect("made");
        for (name, text) in [
            ("a/b/c/x.worksheet.toml", ""),
            ("a/renamed.toml", "format = \"careseal-attestation/1\"\n"),
            ("a/Cargo.toml", "[package]\n"),
            (".git/y.worksheet.toml", ""),
            ("a/x.worksheet.toml.draft", ""),
            ("a/x.facilitator.toml", "format = \"careseal-facilitator/1\"\n"),
        ] {
            fs::write(home.path().join(name), text).expect("written");
        }
        let found = below(home.path()).expect("walked");
        let names: Vec<_> = found.files.iter().filter_map(|path| path.strip_prefix(home.path()).ok()).collect();
        assert_eq!(names, [Path::new("a/b/c/x.worksheet.toml"), Path::new("a/renamed.toml")]);
        assert!(below(&home.path().join("none")).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_back_is_not_followed() {
        let home = tempfile::tempdir().expect("a directory");
        std::os::unix::fs::symlink(home.path(), home.path().join("again")).expect("linked");
        fs::write(home.path().join("x.worksheet.toml"), "").expect("written");
        assert_eq!(below(home.path()).expect("walked").files.len(), 1);
    }
}
