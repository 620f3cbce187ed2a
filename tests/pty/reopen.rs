//! Sealed files opened on the real program: one to be read, one that is refused.

use std::path::Path;

use super::session::{Session, Start};
use crate::view::records;

/// A home with a worksheet folder; the file lies outside, as one that came by mail.
fn start(home: &Path, trust: &str, file: &str) -> Session {
    std::fs::create_dir_all(home.join("config")).expect("a folder");
    std::fs::create_dir_all(home.join("data")).expect("a folder");
    if !trust.is_empty() {
        std::fs::write(home.join("config/allowed_signers"), trust).expect("written");
    }
    let path = home.join("mail.attestation.toml");
    std::fs::write(&path, file).expect("written");
    Start::careseal().in_home(home).open(&path).start()
}

#[test]
fn a_reviewer_reads_a_sealed_file_and_nothing_is_written() {
    let home = tempfile::tempdir().expect("a folder");
    let file = records::sealed();
    let mut session = start(home.path(), &records::trust(), file);
    session.wait_for("Intact: nothing in it was changed");
    session.wait_for("Signer known");
    session.wait_for("Forgone: 1 waived, 2 with responsibility accepted.");
    session.send("<enter>");
    session.wait_for("The file is byte for byte as it was sealed.");
    session.send("<esc>");
    session.wait_for("Forgone: 1 waived");
    session.send("f");
    session.wait_for("Waived or accepted: 3");
    session.send("<enter>");
    session.wait_for("I.4.b  API tokens: handle with caution");
    session.send("w");
    session.wait_for("This is a sealed record; open its worksheet to change it.");
    session.send("q");
    assert_eq!(session.exit_code(), 0);
    assert!(session.unrestored().is_empty());
    assert_eq!(std::fs::read_to_string(home.path().join("mail.attestation.toml")).expect("a file"), file);
    assert_eq!(std::fs::read_dir(home.path().join("data")).expect("a folder").count(), 0, "nothing was written");
}

#[test]
fn without_a_trust_file_the_signer_is_unknown() {
    let home = tempfile::tempdir().expect("a folder");
    let mut session = start(home.path(), "", records::sealed());
    session.wait_for("Signer unknown: nothing tells that the key of admin@example.com is theirs.");
    assert!(!session.screen().contents().contains("Signer known"));
    session.send("q");
    assert_eq!(session.exit_code(), 0);
}

#[test]
fn a_trust_file_can_be_named() {
    let home = tempfile::tempdir().expect("a folder");
    let at = |name: &str| home.path().join(name);
    std::fs::write(at("a.attestation.toml"), records::sealed()).expect("written");
    std::fs::write(at("trust"), records::trust()).expect("written");
    let start = Start::careseal().in_home(&at("home")).open(&at("a.attestation.toml"));
    let mut session = start.arg("--trust").arg(at("trust").to_str().expect("a plain path")).start();
    session.wait_for("Signer known");
    session.send("q");
    assert_eq!(session.exit_code(), 0);
}

#[test]
fn an_altered_file_is_refused_with_its_diagnosis() {
    let home = tempfile::tempdir().expect("a folder");
    let altered = records::sealed().replacen("Lakeside Clinic", "Lakeside Klinik", 1);
    let mut session = start(home.path(), &records::trust(), &altered);
    session.wait_for("This file is not shown");
    session.wait_for("something was changed after it");
    assert!(!session.screen().contents().contains("Klinik"));
    session.send("<esc>");
    session.wait_for("Welcome");
    assert!(!String::from_utf8_lossy(&session.written()).contains("Klinik"), "not even in passing");
    session.send("q");
    assert_eq!(session.exit_code(), 0);
}

#[test]
fn sealed_files_stand_on_the_shelf_and_an_altered_one_goes_by_its_files_name() {
    let home = tempfile::tempdir().expect("a folder");
    let data = home.path().join("data");
    std::fs::create_dir_all(&data).expect("a folder");
    std::fs::write(data.join("good.attestation.toml"), records::sealed()).expect("written");
    let altered = records::sealed().replacen("Lakeside Clinic", "Lakeside Klinik", 1);
    std::fs::write(data.join("altered.attestation.toml"), altered).expect("written");
    let mut session = start(home.path(), "", "nonsense");
    session.wait_for("This file is not shown");
    session.send("<esc>");
    session.wait_for("altered.attestation.toml");
    session.wait_for("Lakeside Clinic");
    assert!(!session.screen().contents().contains("Klinik"));
    session.send("<home><enter>");
    session.wait_for("Intact: nothing in it was changed");
    session.send("q");
    assert_eq!(session.exit_code(), 0);
}
