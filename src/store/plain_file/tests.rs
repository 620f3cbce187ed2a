//! What stands in a companion's place.

use std::io::Write;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::path::PathBuf;

use super::*;

fn home() -> tempfile::TempDir {
    let home = tempfile::tempdir().expect("a folder");
    fs::write(home.path().join("victim"), "mine").expect("written");
    home
}

/// What is no plain file, with its kind; made anew each time.
fn strange(home: &Path) -> Vec<(PathBuf, FileKind)> {
    let at = |name: &str| home.join(name);
    symlink("victim", at("link")).expect("linked");
    symlink("nothing", at("dangling")).expect("linked");
    symlink("/dev/null", at("device")).expect("linked");
    symlink("loop", at("loop")).expect("linked");
    fs::create_dir(at("folder")).expect("made");
    drop(UnixListener::bind(at("socket")).expect("bound"));
    let mut all: Vec<_> =
        ["link", "dangling", "device", "loop"].into_iter().map(|name| (at(name), FileKind::Link)).collect();
    all.extend([(at("folder"), FileKind::Directory), (at("socket"), FileKind::Socket)]);
    if std::process::Command::new("mkfifo").arg(at("pipe")).status().is_ok_and(|status| status.success()) {
        all.push((at("pipe"), FileKind::Pipe));
    }
    all
}

fn kind(error: &StoreError) -> Option<FileKind> {
    if let Why::NotOurs(kind) = error.why { Some(kind) } else { None }
}

#[test]
fn whatever_is_done_with_a_companion_what_is_no_plain_file_is_refused_and_left_alone() {
    let home = home();
    for (path, wanted) in strange(home.path()) {
        let is_there = fs::symlink_metadata(&path).expect("there").file_type();
        for refused in [
            companion(&path, Tried::Read).map(drop),
            open_companion(&path, Tried::Lock, InPlace::Keep).map(drop),
            open_companion(&path, Tried::Mend, InPlace::Append).map(drop),
            read_companion(&path, 9).map(drop),
            remove_companion(&path),
            crate::store::atomic::save_companion(&path, b"x"),
            crate::store::atomic::save_lightly(&path, b"x"),
        ] {
            let error = refused.expect_err("no plain file");
            assert_eq!((kind(&error), error.path.as_path()), (Some(wanted), path.as_path()));
        }
        assert_eq!(fs::symlink_metadata(&path).expect("still there").file_type(), is_there, "{}", path.display());
    }
    assert_eq!(fs::read(home.path().join("victim")).expect("read"), b"mine");
    assert!(!home.path().join("nothing").exists());
}

/// Between a look and the opening somebody may put a link there, so opening must refuse it too.
#[test]
fn opening_itself_follows_no_link_and_waits_for_no_pipe() {
    let home = home();
    for (path, wanted) in strange(home.path()) {
        let opened = options(Links::Refuse).read(true).write(true).open(&path);
        match (wanted, opened) {
            (FileKind::Link, Err(error)) => assert!(platform::is_loop(&error), "{error}"),
            (FileKind::Link, Ok(_)) => panic!("{} was followed", path.display()),
            (_, Ok(file)) => assert!(platform::special(file.metadata().expect("there").file_type()).is_some()),
            (_, Err(_)) => {}
        }
        assert!(open_to_append(&path).is_err() || wanted == FileKind::Pipe);
        assert!(make_new(&path, 0o600).is_err());
    }
}

#[test]
fn what_is_written_in_place_has_one_name_and_what_is_replaced_leaves_the_other_as_it_was() {
    let home = home();
    let (victim, path) = (home.path().join("victim"), home.path().join("other"));
    fs::hard_link(&victim, &path).expect("linked");
    for how in [InPlace::Append, InPlace::Keep] {
        let error = open_companion(&path, Tried::Lock, how).expect_err("two names");
        assert_eq!(kind(&error), Some(FileKind::SecondName));
    }
    crate::store::atomic::save_companion(&path, b"ours").expect("saved");
    assert_eq!(fs::read(&path).expect("read"), b"ours");
    assert_eq!(fs::read(&victim).expect("read"), b"mine");
}

#[test]
fn a_companion_is_made_for_its_owner_added_to_read_and_forgotten() {
    let home = home();
    let path = home.path().join("new");
    assert_eq!(read_companion(&path, 9).expect("none"), None);
    for _ in 0..2 {
        let mut file = open_companion(&path, Tried::Mend, InPlace::Append).expect("opened");
        file.write_all(b"x").expect("written");
    }
    assert_eq!(fs::metadata(&path).expect("there").permissions().mode() & 0o777, 0o600);
    assert_eq!(read_companion(&path, 9).expect("read").as_deref(), Some(b"xx".as_slice()));
    assert!(matches!(read_companion(&path, 1), Err(StoreError { why: Why::TooLarge { .. }, .. })));
    remove_companion(&path).expect("removed");
    remove_companion(&path).expect("nothing to do");
}

#[test]
fn a_folder_of_ours_is_a_folder_and_no_link_to_one() {
    let home = home();
    let at = |name: &str| home.path().join(name);
    fs::create_dir(at("folder")).expect("made");
    symlink("folder", at("link")).expect("linked");
    assert!(companion_folder(&at("folder"), Tried::Create).expect("ours").is_some());
    assert!(companion_folder(&at("none"), Tried::Create).expect("nothing").is_none());
    for (name, wanted) in [("link", FileKind::Link), ("victim", FileKind::File)] {
        let error = companion_folder(&at(name), Tried::Create).expect_err(name);
        assert_eq!(kind(&error), Some(wanted));
    }
}

#[test]
fn a_folder_is_for_its_owner_from_birth() {
    let home = home();
    let target = home.path().join("new");
    let filled = begin_folder(home.path()).expect("begun");
    take_folders_place(filled.path(), &target).expect("it appears");
    drop(filled.keep());
    assert_eq!(fs::metadata(&target).expect("there").permissions().mode() & 0o777, 0o700);
}
