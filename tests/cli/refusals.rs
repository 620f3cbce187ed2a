//! Exit codes and words where something is not as it should be.

use std::process::Stdio;

use super::bench::{Bench, FACTS, ME};

#[test]
fn without_a_terminal_the_wizard_names_the_commands_that_do_the_job() {
    let bench = Bench::new();
    for args in [&[][..], &["open", "w.toml"]] {
        let ran = bench.ends(2, args);
        assert!(ran.err.contains("new, apply, check, seal, verify"), "{}", ran.err);
    }
}

#[test]
fn errors_have_two_lines_and_never_exit_0() {
    let bench = Bench::new();
    bench.begin();
    bench.write("junk", "junk\n");
    // RSA of 1024 bits; and a worksheet that asks nothing.
    bench.write("weak.pub", "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQC2DdkTn+fm1i4Kqjm1B5aa7qnkzjLttbRNsu0tOzq/XXBHSZEryZjdZ9gh2knmfO4C2/b1gK21kVeJV49UTH6O2LIRiN1IFeQmqiy+xqwWKFWIV22QVJQw9uxuDpC6/mYRpu0mc+4JU9AATM/l4bTuGIP22dgL/d+l8x8tobEe8Q==\n");
    bench.write("empty.toml", bench.read("w.toml").lines().take(5).collect::<Vec<_>>().join("\n") + "\n");
    bench.write("torn.toml", bench.read("w.toml").replacen("seen", "sawn", 1));
    for (code, args) in [
        (2, &["nonsense"][..]),
        (2, &["check"]),
        (2, &["check", "w.toml", "--at", "tomorrow"]),
        (2, &["check", "w.toml", "--jsn"]),
        (2, &["key"]),
        (2, &["report", "w.toml", "--format", "pdf"]),
        (2, &["checklist", "show", "nothing"]),
        (2, &["checklist", "show", "--item", "I.99"]),
        (2, &["new", ""]),
        (2, &["new", "X", "--checklist", "nothing"]),
        (2, &["new", "X", "--checklist", "shared-responsibility@2001-01-01"]),
        (2, &["new", "X", "--checklist", "shared-responsibility", "--checklist", "shared-responsibility@2023-06-15"]),
        (2, &["new", "X", "--me", "nobody"]),
        (2, &["new", "X", "--email", "a b"]),
        (2, &["key", "new"]),
        (2, &["key", "show", "SHA256:x"]),
        (4, &["key", "show", "none"]),
        (2, &["key", "show", "weak.pub"]),
        (4, &["verify", "w.toml", "--trust", "."]),
        (4, &["verify", "w.toml", "--trust", "none"]),
        (4, &["check", "empty.toml"]),
        (4, &["key", "trust", "junk", "--as", "a@example.com"]),
        (4, &["check", "none"]),
        (4, &["check", "torn.toml"]),
        (4, &["account", "junk"]),
        (4, &["apply", "none", "none"]),
        (4, &["new", "X", "--output", "w.toml"]),
        (3, &["check", "junk"]),
        (3, &["report", "junk"]),
        (3, &["verify", "junk"]),
        (1, &["seal", "w.toml"]),
    ] {
        let ran = bench.ends(code, args);
        let lines: Vec<&str> = ran.err.lines().collect();
        assert!(lines.len() == 2 && lines[0].starts_with("error: "), "{args:?}: {}", ran.err);
        assert!(!ran.err.contains("-remedy") && !ran.err.contains('{'), "{args:?}: {}", ran.err);
    }
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let bench = Bench::new();
    let mut child = bench
        .command()
        .args(["checklist", "show"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("started");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("ended");
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stderr.is_empty());
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_behind_the_output_is_told() {
    let bench = Bench::new();
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").expect("opened");
    let output = bench.command().args(["checklist", "show"]).stdout(full).output().expect("started");
    assert_eq!(output.status.code(), Some(4));
}

#[test]
fn hostile_names_come_out_harmless() {
    let bench = Bench::new();
    let ran = bench.ends(4, &["check", "a\u{1b}[31m\u{202e}b"]);
    assert!(ran.err.contains("a<U+001B>[31m<U+202E>b"), "{}", ran.err);
    let ran = bench.ends(2, &["chek\u{1b}[31m"]);
    assert!(!ran.err.contains('\u{1b}'), "{}", ran.err);
    let mut args = vec!["new", "A\u{202e}B"];
    args.extend(ME);
    let ran = bench.ends(2, &args);
    assert!(ran.err.contains("<U+202E>") && !ran.err.contains("text-"), "{}", ran.err);
    let long = "x".repeat(70_000);
    args[1] = &long;
    let ran = bench.ends(2, &args);
    assert!(ran.err.contains("is too long") && ran.err.len() < 300, "{}", ran.err.len());
    let ran = bench.ends(2, &["comments", "reply", "w.toml", "01ARZ3NDEKTSV4RRFFQ69G5FAV", &long]);
    assert!(ran.err.contains("is too long") && ran.err.len() < 300, "{}", ran.err.len());
    // Letters and accents apart, as some systems hand them over.
    args[1] = "E\u{301}te\u{301}";
    args.extend(["--output", "ete.toml"]);
    bench.ends(0, &args);
    assert!(bench.read("ete.toml").contains("Été"));
}

#[test]
fn only_the_subscriber_seals_and_an_open_worksheet_is_not_written_to() {
    let bench = Bench::new();
    bench.begin();
    bench.key("id", 7);
    bench.answer_all(FACTS);
    let ran = bench.ends(2, &["seal", "w.toml", "--key", "id", "--side", "consultant"]);
    assert!(ran.err.contains("account holder's side"), "{}", ran.err);
    let ran = bench.ends(1, &["seal", "w.toml"]);
    let digest = ran.err.split_whitespace().last().expect("a digest").to_owned();
    let ran = bench.ends(2, &["seal", "w.toml", "--affirm", &digest]);
    assert!(ran.err.contains("careseal key new"), "{}", ran.err);
    bench.ends(2, &["seal", "w.toml", "--affirm", "sha256:12"]);

    let now = jiff::Timestamp::now();
    let held = careseal::store::Lock::take(&bench.at("w.toml").canonicalize().expect("a path"), now);
    assert!(held.is_ok());
    bench.write("more.toml", "format = \"careseal-answers/1\"\n[note]\n\"health-configuration/I.1\" = \"x\"\n");
    bench.ends(0, &["apply", "w.toml", "more.toml"]);
    bench.ends(4, &["apply", "w.toml", "more.toml", "--yes"]);
    bench.ends(4, &["seal", "w.toml", "--key", "id", "--affirm", &digest]);
    drop(held);
    bench.ends(0, &["apply", "w.toml", "more.toml", "--yes"]);
    // Something was said since the preview, so what was affirmed is not what would be sealed.
    let ran = bench.ends(2, &["seal", "w.toml", "--key", "id", "--affirm", &digest]);
    assert!(ran.err.contains("is not the one that was affirmed"), "{}", ran.err);
}

/// The one test that locks a key: deriving it takes half a second.
#[test]
fn a_key_of_ones_own_is_made_listed_shown_and_used() {
    let bench = Bench::new();
    bench.begin();
    bench.answer_all(FACTS);
    bench.write("secret", "correct horse\n");
    let made = bench.ends(0, &["key", "new", "--passphrase-file", "secret", "--trust"]);
    assert!(made.out.starts_with("A key for admin@example.com: "), "{}", made.out);
    let keys = bench.json(0, &["key", "list", "--json"]);
    let key = keys["keys"][0]["fingerprint"].as_str().expect("a fingerprint");
    assert_eq!(keys["keys"][0]["locked"], true);
    let shown = bench.ends(0, &["key", "show", key]).out;
    assert!(shown.contains("\n  admin@example.com namespaces=\"careseal-attestation-v1\" ssh-ed25519 "), "{shown}");
    let ran = bench.ends(1, &["seal", "w.toml"]);
    let digest = ran.err.split_whitespace().last().expect("a digest").to_owned();
    bench.ends(4, &["seal", "w.toml", "--affirm", &digest]);
    bench.write("wrong", "incorrect\n");
    let ran = bench.ends(4, &["seal", "w.toml", "--affirm", &digest, "--passphrase-file", "wrong"]);
    assert!(ran.err.starts_with("error: The passphrase is wrong."), "{}", ran.err);
    let args = ["seal", "w.toml", "--affirm", &digest, "--passphrase-file", "secret", "--output", "a.toml", "--json"];
    let sealed = bench.json(0, &args);
    assert_eq!(sealed["key"], key);
    assert_eq!(sealed["trusted"], true);
    bench.ends(0, &["verify", "a.toml"]);
}
