//! Whole files.

use super::*;
use crate::store::FileKind;

fn names(directory: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(directory)
        .expect("listed")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn a_file_is_made_with_its_directories_and_replaced_and_nothing_is_left_beside_it() {
    let home = tempfile::tempdir().expect("a directory");
    let path = home.path().join("a/b/file");
    save(&path, b"one").expect("saved");
    save(&path, b"two").expect("saved");
    assert_eq!(fs::read(&path).expect("read"), b"two");
    assert_eq!(names(&home.path().join("a/b")), ["file"]);
}

#[test]
fn a_new_file_never_overwrites() {
    let home = tempfile::tempdir().expect("a directory");
    let path = home.path().join("file");
    save_new(&path, b"one").expect("saved");
    let error = save_new(&path, b"two").expect_err("it exists");
    assert_eq!(error.io_kind(), Some(io::ErrorKind::AlreadyExists));
    assert_eq!(fs::read(&path).expect("read"), b"one");
    assert_eq!(names(home.path()), ["file"]);
}

#[test]
fn only_what_is_ours_and_old_is_tidied_away() {
    let home = tempfile::tempdir().expect("a directory");
    for name in [".careseal-x.tmp", ".careseal-notes", "careseal.tmp"] {
        fs::write(home.path().join(name), "").expect("written");
    }
    let now = SystemTime::now();
    assert_eq!(remove_stale(home.path(), now), 0, "too young");
    assert_eq!(remove_stale(home.path(), now + STALE + STALE), 1);
    assert_eq!(names(home.path()), [".careseal-notes", "careseal.tmp"]);
    assert_eq!(remove_stale(&home.path().join("none"), now), 0);
}

#[test]
fn a_directory_is_not_replaced() {
    let home = tempfile::tempdir().expect("a directory");
    let error = save(home.path(), b"x").expect_err("a directory");
    assert!(matches!(error.why, Why::Kind(FileKind::Directory)));
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).expect("there").permissions().mode() & 0o777
    }

    #[test]
    fn a_new_file_is_private_and_a_replaced_one_keeps_its_permissions() {
        let home = tempfile::tempdir().expect("a directory");
        let path = home.path().join("file");
        save(&path, b"one").expect("saved");
        assert_eq!(mode(&path), 0o600);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("changed");
        save(&path, b"two").expect("saved");
        assert_eq!(mode(&path), 0o640);
    }

    #[test]
    fn a_symlink_stays_and_its_target_is_written_even_if_it_was_not_there() {
        let home = tempfile::tempdir().expect("a directory");
        fs::create_dir(home.path().join("d")).expect("made");
        let link = home.path().join("link");
        symlink("d/real", &link).expect("linked");
        for contents in [b"one", b"two"] {
            save(&link, contents).expect("saved");
            assert_eq!(fs::read(home.path().join("d/real")).expect("read"), contents);
            assert!(fs::symlink_metadata(&link).expect("there").is_symlink());
        }
        assert_eq!(save_new(&link, b"x").map_err(|e| e.io_kind()), Err(Some(io::ErrorKind::AlreadyExists)));
    }

    #[test]
    fn a_symlink_to_itself_and_a_device_are_errors() {
        let home = tempfile::tempdir().expect("a directory");
        let link = home.path().join("link");
        symlink("link", &link).expect("linked");
        assert!(save(&link, b"x").is_err());
        let error = save(Path::new("/dev/null"), b"x").expect_err("a device");
        assert!(matches!(error.why, Why::Kind(FileKind::Device)));
    }
}
