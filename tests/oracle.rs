//! What every command says of some forty worksheets and records of every kind, held byte for byte while the program is rebuilt.
//!
//! `tests/oracle/files` were made once, by hand and with a clock that was set; `tests/oracle/expected.txt` has one line for each
//! run: exit code, digests of what was printed and of what went to standard error, and the command. `CARESEAL_WRITE_ORACLE=1 cargo
//! test oracle` writes it anew; `CARESEAL_ORACLE=DIR` writes what was printed to files, so that two programs can be compared with
//! `diff -r`. A change of a line is a change that somebody sees: the commit that makes it says why.
//!
//! The clock is `faketime`'s, because much of what is said depends on the day.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use sha2::{Digest, Sha256};
use ssh_key::{LineEnding, PrivateKey};

use crate::seal::tools::missing;

/// What is run with each worksheet, attestation, or pair.
const OF_A_WORKSHEET: &[&str] = &[
    "check F",
    "check F --json",
    "check F --strict --at 2027-09-01",
    "account F",
    "account F --json",
    "people F",
    "people F --json",
    "follow-ups F",
    "follow-ups F --overdue --json",
    "agenda F",
    "agenda F --json",
    "evidence list F",
    "comments list F",
    "comments list F --json",
    "upgrade F --dry-run",
    "upgrade F --dry-run --json",
    "overlay F",
    "minutes F",
    "minutes F --format html",
    "minutes F --format ics",
    "report F --format markdown",
    "report F --format html",
    "report F --format text",
    "report F --format csv",
    "report F --format ics",
    "report F --format json",
    "seal F --key admin.key --name Dana --email admin@example.com",
    "seal F --key admin.key --name Dana --email admin@example.com --json",
    "diff half.worksheet.toml F",
    "diff half.worksheet.toml F --json",
];

const OF_AN_ATTESTATION: &[&str] = &[
    "verify F --trust both.trust",
    "verify F --trust wildcard.trust --strict",
    "verify F --trust other.trust --revoked revoked.keys",
    "verify F --trust both.trust --json",
    "verify F --trust both.trust --at 2027-09-01",
    "verify F --trust both.trust --overlay clinics.overlay.toml",
    "check F",
    "check F --json",
    "report F --format markdown --trust both.trust",
    "report F --format html --trust both.trust",
    "report F --format html --trust both.trust --at 2027-09-01",
    "report F --format csv",
    "report F --format ics",
    "report F --format json --trust both.trust",
    "diff small.attestation.toml F",
    "diff small.attestation.toml F --json",
    "diff wide.worksheet.toml F",
    "countersign F --verdict rejected --reason No --trust admin.trust --key admin.key --name Robin --email reviewer@example.org --side reviewer",
];

const ONCE: &[&str] = &[
    "portfolio . --trust both.trust",
    "portfolio . --trust both.trust --json",
    "portfolio . --trust both.trust --csv",
    "portfolio . --at 2027-09-01",
    "verify small.attestation.toml wide.attestation.toml altered.attestation.toml rejected.attestation.toml --trust both.trust",
    "verify small.attestation.toml successor.attestation.toml rejected.attestation.toml --trust both.trust --json",
    "merge left.toml right.toml --output merged.toml",
    "merge left.toml right.toml --output again.toml --json",
    "checklist list",
    "checklist show health-configuration",
    "checklist show --item I.4.b",
    "checklist show --item X.1",
    "checklist crosswalk",
    "checklist crosswalk --format csv",
    "checklist crosswalk --format markdown",
    "checklist lint",
    "checklist lint clinics.overlay.toml",
    "checklist changes",
    "glossary",
    "glossary --json",
    "key list",
    "list",
    "--help",
];

/// How `faketime` is loaded, if it is here.
fn clock() -> Option<String> {
    let found = Command::new("faketime").args(["-f", "@2026-11-30 12:00:00", "printenv", "LD_PRELOAD"]).output().ok();
    let library = found.and_then(|output| String::from_utf8(output.stdout).ok()).map(|text| text.trim().to_owned());
    let library = library.filter(|library| !library.is_empty());
    if library.is_none() {
        missing("faketime");
    }
    library
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), &target).expect("copied");
        }
    }
}

/// A key to preview with. No private key is kept among the files.
fn key(path: &Path) {
    let key = PrivateKey::from(ssh_key::private::Ed25519Keypair::from_seed(&[7; 32]));
    fs::write(path, key.to_openssh(LineEnding::LF).expect("printed")).expect("written");
    fs::set_permissions(path, fs::Permissions::from_mode(0o600)).expect("set");
}

/// The commands, with the files that stand in them.
fn commands(files: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(files)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"))
        .collect();
    names.sort();
    let ending = |ending: &'static str| names.iter().filter(move |name| name.ends_with(ending));
    let with = |name: &String, templates: &[&str]| templates.iter().map(|t| t.replace('F', name)).collect::<Vec<_>>();
    let mut all: Vec<String> = Vec::new();
    all.extend(ending(".worksheet.toml").flat_map(|name| with(name, OF_A_WORKSHEET)));
    all.extend(ending(".attestation.toml").flat_map(|name| with(name, OF_AN_ATTESTATION)));
    all.extend(ONCE.iter().map(ToString::to_string));
    all
}

fn short(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(6).fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("a string");
        text
    })
}

/// Runs one command among copies of the files: what the table says of it, and what was printed.
fn ran(command: &str, folder: &Path, clock: &str) -> (String, Vec<u8>) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_careseal"));
    program.args(command.split(' ')).current_dir(folder).env_clear().stdin(Stdio::null());
    program.env("HOME", folder).env("CARESEAL_HOME", folder.join("home")).env("LANG", "C.UTF-8");
    program.env("LD_PRELOAD", clock).env("FAKETIME", "@2026-11-30 12:00:00").env("FAKETIME_DONT_FAKE_MONOTONIC", "1");
    let output = program.output().expect("started");
    // Where the test runs is not what the program says.
    let own = folder.to_string_lossy();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace(&*own, "DIR").into_bytes();
    let (out, err) = (text(&output.stdout), text(&output.stderr));
    let code = output.status.code().expect("ended");
    let line = format!("{code} {} {} {command}", short(&out), short(&err));
    (line, [&out[..], b"\n---- standard error\n", &err[..]].concat())
}

#[test]
fn every_command_says_what_it_said() {
    let Some(clock) = clock() else { return };
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/oracle");
    let kept = std::env::var_os("CARESEAL_ORACLE").map(PathBuf::from);
    let commands = commands(&here.join("files"));
    let half = commands.len().div_ceil(2);
    let mut lines: BTreeMap<usize, String> = BTreeMap::new();
    std::thread::scope(|scope| {
        let workers: Vec<_> = commands
            .chunks(half)
            .enumerate()
            .map(|(worker, commands)| {
                let (here, clock, kept) = (&here, &clock, &kept);
                scope.spawn(move || {
                    let folder = tempfile::tempdir().expect("a folder");
                    copy(&here.join("files"), folder.path());
                    key(&folder.path().join("admin.key"));
                    commands
                        .iter()
                        .enumerate()
                        .map(|(n, command)| {
                            let (line, printed) = ran(command, folder.path(), clock);
                            if let Some(kept) = kept {
                                fs::create_dir_all(kept).expect("a folder");
                                let name = command.replace([' ', '/'], "_");
                                fs::write(kept.join(name), printed).expect("written");
                            }
                            (worker.saturating_mul(half).saturating_add(n), line)
                        })
                        .collect::<Vec<_>>()
                })
            })
            .collect();
        for worker in workers {
            lines.extend(worker.join().expect("a worker"));
        }
    });
    let now = lines.into_values().collect::<Vec<_>>().join("\n") + "\n";
    let expected = here.join("expected.txt");
    if std::env::var_os("CARESEAL_WRITE_ORACLE").is_some() {
        fs::write(&expected, &now).expect("written");
        return;
    }
    let before = fs::read_to_string(&expected).expect("tests/oracle/expected.txt");
    let before: Vec<&str> = before.lines().collect();
    let other: Vec<&str> = now.lines().filter(|line| !before.contains(line)).collect();
    assert!(other.is_empty(), "{} of {} differ:\n{}", other.len(), before.len(), other.join("\n"));
    assert_eq!(now.lines().count(), before.len(), "commands are missing");
}
