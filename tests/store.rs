//! The store against what really happens: killed processes, full disks, other instances, odd files.
#![expect(clippy::print_stdout, reason = "tests fail and talk that way")]

mod crash;
mod helper;
mod instances;
mod odd_files;

use std::fs;
use std::path::{Path, PathBuf};

use careseal::store::{Mend, Opened, Opening};
use jiff::Timestamp;

/// A worksheet in a directory of its own.
struct Worksheet {
    home: tempfile::TempDir,
    path: PathBuf,
}

impl Worksheet {
    fn new() -> Self {
        let home = tempfile::tempdir().expect("a directory");
        let path = home.path().join("a.worksheet.toml");
        fs::write(&path, "format\n").expect("written");
        Self { home, path }
    }

    fn text(&self) -> String {
        fs::read_to_string(&self.path).expect("read")
    }
}

fn open(path: &Path, write: bool) -> Opened {
    let opening = Opening { write, now: Timestamp::UNIX_EPOCH, mend: &|_, _| Mend::Cut };
    careseal::store::open(path, opening).expect("opened")
}

/// Says what could not be tested here; continuous integration has everything, so there it is a failure.
fn skip(missing: &str) {
    assert!(std::env::var_os("CI").is_none_or(|ci| ci != "true"), "{missing}");
    println!("skipped: {missing}");
}
