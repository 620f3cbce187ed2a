//! What lies beside a worksheet under names that follow from its own.
//!
//! Each is a plain file of ours or refused; [`plain_file`](super::plain_file) says why. They are all looked at before a
//! worksheet is opened for writing: one that is something else was put there by somebody, and whoever opens the worksheet
//! should know that before anything is written, not when that one is needed.

use std::path::{Path, PathBuf};

use super::{StoreError, Tried, facilitator, plain_file};

/// Who writes the worksheet.
pub(super) const LOCK: &str = ".lock";
/// What is being typed.
pub(super) const DRAFT: &str = ".draft";
/// What was torn off its end.
pub(super) const TORN: &str = ".torn";

/// The file beside `path` whose name has `ending` added.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(ending);
    path.with_file_name(name)
}

/// What would be lost, or shown as another worksheet's, if a new one took this name.
fn kept(worksheet: &Path) -> [PathBuf; 4] {
    let own = facilitator::beside(worksheet);
    [beside(worksheet, DRAFT), beside(worksheet, TORN), beside(&own, DRAFT), own]
}

/// Refuses a companion that is no plain file.
pub(super) fn refuse_strange(worksheet: &Path) -> Result<(), StoreError> {
    let mut all = kept(worksheet).into_iter().chain([beside(worksheet, LOCK)]);
    all.try_for_each(|path| plain_file::companion(&path, Tried::Read).map(drop))
}

/// Whether something is left of a worksheet that was once called so, or what is no plain file lies in a companion's place.
pub(super) fn take_the_name(worksheet: &Path) -> bool {
    let is_there = |path: &PathBuf| !matches!(plain_file::there(path, Tried::Create), Ok(None));
    kept(worksheet).iter().any(is_there) || refuse_strange(worksheet).is_err()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn companions_keep_the_whole_name() {
        assert_eq!(beside(Path::new("/d/a.worksheet.toml"), LOCK), Path::new("/d/a.worksheet.toml.lock"));
    }

    #[test]
    fn a_name_is_taken_by_what_was_kept_and_not_by_the_lock_of_a_killed_program() {
        let home = tempfile::tempdir().expect("a folder");
        let worksheet = home.path().join("a.worksheet.toml");
        let write = |name: &str| std::fs::write(home.path().join(name), "x").expect("written");
        write("a.worksheet.toml.lock");
        assert!(!take_the_name(&worksheet));
        write("a.facilitator.toml");
        assert!(take_the_name(&worksheet));
    }

    #[cfg(unix)]
    #[test]
    fn a_name_is_taken_by_a_link_to_nothing() {
        for name in ["a.worksheet.toml.lock", "a.worksheet.toml.draft"] {
            let home = tempfile::tempdir().expect("a folder");
            std::os::unix::fs::symlink("nothing", home.path().join(name)).expect("linked");
            assert!(take_the_name(&home.path().join("a.worksheet.toml")), "{name}");
        }
    }
}
