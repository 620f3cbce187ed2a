//! Two instances on one worksheet.

use careseal::store::{Access, ReadOnly};

use super::helper::Helper;
use super::{Worksheet, open};

fn held_by(worksheet: &Worksheet) -> Option<u32> {
    match open(&worksheet.path, true).access {
        Access::Write(_) => None,
        Access::Read(ReadOnly::Held(Some(holder))) => Some(holder.pid),
        Access::Read(reason) => panic!("{reason:?}"),
    }
}

#[test]
fn the_second_is_told_who_the_first_is_and_may_write_when_it_has_gone() {
    let worksheet = Worksheet::new();
    let mut first = Helper::start("hold", &worksheet.path, &[]);
    assert_eq!(first.says().as_deref(), Some("held"));
    assert_eq!(held_by(&worksheet), Some(first.child.id()));
    drop(first.child.stdin.take());
    assert!(first.child.wait().expect("ended").success());
    assert_eq!(held_by(&worksheet), None);
    #[cfg(unix)]
    assert!(!worksheet.home.path().join("a.worksheet.toml.lock").exists(), "tidied away");
}

#[test]
fn kill_9_frees_the_lock_though_its_file_stays() {
    let worksheet = Worksheet::new();
    let mut first = Helper::start("hold", &worksheet.path, &[]);
    assert_eq!(first.says().as_deref(), Some("held"));
    first.kill();
    assert!(worksheet.home.path().join("a.worksheet.toml.lock").exists());
    assert_eq!(held_by(&worksheet), None);
}
