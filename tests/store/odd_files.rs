//! Named pipes, and directories that may not be written.
#![cfg(unix)]

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use careseal::store::{FileKind, Mend, Opening, Why, atomic, read, worksheet_folder};
use jiff::Timestamp;

use super::helper::Helper;
use super::{Worksheet, skip};

#[test]
fn a_named_pipe_is_refused_by_name_and_blocks_nobody() {
    let home = tempfile::tempdir().expect("a directory");
    let pipe = home.path().join("a.worksheet.toml");
    if !Command::new("mkfifo").arg(&pipe).status().is_ok_and(|status| status.success()) {
        return skip("no mkfifo to make a named pipe");
    }
    let opening = Opening { write: true, now: Timestamp::UNIX_EPOCH, mend: &|_, _| Mend::Cut };
    let mut refused = vec![
        careseal::store::open(&pipe, opening).map(drop).expect_err("a pipe"),
        read::bytes(&pipe, 9).map(drop).expect_err("a pipe"),
        atomic::save(&pipe, b"x").expect_err("a pipe"),
    ];
    refused.extend(worksheet_folder::list(home.path()).expect("listed").into_iter().filter_map(Result::err));
    assert_eq!(refused.len(), 4);
    assert!(refused.iter().all(|error| matches!(error.why, Why::Kind(FileKind::Pipe))), "{refused:?}");
}

#[test]
fn in_a_directory_that_may_not_be_written_a_worksheet_is_read_and_the_reason_said() {
    let worksheet = Worksheet::new();
    let home = worksheet.home.path();
    let set = |mode| fs::set_permissions(home, Permissions::from_mode(mode)).expect("changed");
    fs::set_permissions(&worksheet.path, Permissions::from_mode(0o644)).expect("changed");
    set(0o555);
    let root = fs::write(home.join("probe"), "").is_ok();
    // Nothing stops root, so then somebody else has to try.
    let nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];
    let by: &[&str] = if root { &nobody } else { &[] };
    let can = !root || Command::new("setpriv").arg("--version").output().is_ok();
    if can {
        let mut helper = Helper::start("look", &worksheet.path, by);
        let said: Vec<String> = std::iter::from_fn(|| helper.says()).collect();
        assert_eq!(said, ["store-readonly-not-writable", "store-permission", "store-permission"]);
        assert!(helper.child.wait().expect("ended").success());
    } else {
        skip("root, and no setpriv to be somebody else");
    }
    set(0o755);
}
