//! Trust files: what we trust, `ssh-keygen` trusts; where it does not go the other way, we are stricter by choice.

use std::process::Command;

use careseal::seal::{NAMESPACE, Revoked, TrustedKeys};

use super::tools::{Bench, fed, here, said};

/// How the two compare.
enum Case {
    /// Both trust.
    Both,
    /// Neither does.
    Neither,
    /// Only ssh-keygen does; we refuse the file or read it more narrowly.
    Stricter,
}
use Case::{Both, Neither, Stricter};

#[test]
fn trust_files_mean_the_same_to_ssh_keygen() {
    if !here() {
        return;
    }
    let bench = Bench::new();
    let path = bench.make_key("k", &["ed25519"], "");
    bench.make_key("o", &["ed25519"], "");
    let key = bench.private("k");
    let (k, o) = (public(&key), public(&bench.private("o")));
    let armor = Bench::keygen_sign(&path, NAMESPACE, b"x", &[]);
    // The judgement is made for a@b, at noon of 22 November 2026.
    let cases: Vec<(String, Case)> = vec![
        (format!("a@b {k}"), Both),
        (format!("a@b {k} a comment # here"), Both),
        (format!("# c\n\n \t# c\n\ta@b \t {k}"), Both),
        (format!("a@b {k}\r\n"), Both),
        (format!("c@d,a@b {k}"), Both),
        (format!("*@b {k}"), Both),
        (format!("?@b {k}"), Both),
        (format!("*,!a@b {k}"), Neither),
        (format!("!a@b,* {k}"), Neither),
        (format!("!c@d {k}"), Neither),
        (format!("!c@d,* {k}"), Both),
        (format!("A@b {k}"), Neither),
        (format!("a@b.c {k}"), Neither),
        (format!("a@b {o}"), Neither),
        (format!("a@b {o}\na@b {k}"), Both),
        (format!("c@d {k}\na@b {k}"), Both),
        (format!("?@? {k}"), Both),
        (format!("a@b,!a@b {k}"), Neither),
        (format!("a@b,!*@c {k}"), Both),
        (format!("a@b  ssh-ed25519   {} \t told # by phone", k.split(' ').nth(1).unwrap_or_default()), Both),
        (format!("a@b namespaces=\"*\" {k}"), Both),
        (format!("a@b namespaces=\"CARESEAL-ATTESTATION-V1\" {k}"), Neither),
        (format!("a@b namespaces=\"git,{NAMESPACE}\" {k}"), Both),
        (format!("a@b valid-before=\"20260101Z\" {k}\na@b valid-after=\"20260601Z\" {k}"), Both),
        (format!("a@b Valid-After=\"20261122120000z\" {k}"), Both),
        (format!("a@b CERT-AUTHORITY {k}"), Neither),
        (format!("a@b cert-authority {o}\na@b {k}"), Both),
        (format!("a@b namespaces=\"{NAMESPACE}\" {k}"), Both),
        (format!("a@b NameSpaces=\"{NAMESPACE}\" {k}"), Both),
        (format!("a@b namespaces=\"git,careseal-*\" {k}"), Both),
        (format!("a@b namespaces=\"git\" {k}"), Neither),
        (format!("a@b namespaces=\"!{NAMESPACE},*\" {k}"), Neither),
        (format!("a@b namespaces=\"git\" {k}\na@b {k}"), Both),
        (format!("a@b valid-after=\"20261122Z\" {k}"), Both),
        (format!("a@b valid-after=\"20261122120000Z\" {k}"), Both),
        (format!("a@b valid-after=\"20261122120001Z\" {k}"), Neither),
        (format!("a@b valid-before=\"20261122120000Z\" {k}"), Both),
        (format!("a@b valid-before=\"20261122115959Z\" {k}"), Neither),
        (format!("a@b valid-before=\"202611221200Z\" {k}"), Both),
        (format!("a@b valid-after=\"20260101Z\",valid-before=\"20270101Z\",namespaces=\"{NAMESPACE}\" {k}"), Both),
        (format!("a@b valid-before=\"20260101Z\" {k}"), Neither),
        (format!("a@b valid-after=\"20270101Z\",valid-before=\"20260101Z\" {k}"), Neither),
        (format!("a@b valid-after=\"20261301Z\" {k}"), Neither),
        (format!("a@b valid-after=\"soon\" {k}"), Neither),
        (format!("a@b valid-after=20260101Z {k}"), Neither),
        (format!("a@b valid-after=\"20260101\",valid-before=\"20270101\" {k}"), Both),
        (format!("a@b cert-authority {k}"), Neither),
        (format!("a@b cert-authority,namespaces=\"{NAMESPACE}\" {k}"), Neither),
        (format!("a@b zap {k}"), Neither),
        (format!("a@b namespaces=\"a\",namespaces=\"b\" {k}"), Neither),
        (format!("a@b namespaces=\"{NAMESPACE}\", {k}"), Neither),
        (format!("a@b namespaces=\"{NAMESPACE} {k}"), Neither),
        ("a@b".to_owned(), Neither),
        ("a@b ssh-ed25519".to_owned(), Neither),
        (format!("a@b {}", k.replace("ssh-ed25519", "ssh-rsa")), Neither),
        (k.clone(), Neither),
        // Stricter by choice: a broken line anywhere, a day that is none, a quoted name, a time in whose zone soever.
        (format!("broken\na@b {k}"), Stricter),
        (format!("c@d zap {k}\na@b {k}"), Stricter),
        (format!("\"a@b\" {k}"), Stricter),
        (format!("a@b,,c@d {k}"), Stricter),
        (format!("a@b valid-after=\"20260231Z\" {k}"), Stricter),
        (format!("a@b valid-after=\"202611221159\" {k}"), Stricter),
        (format!("a@b valid-before=\"202611221201\" {k}"), Stricter),
        (format!("a@b cert-authority,cert-authority {o}\na@b {k}"), Stricter),
    ];
    let at = "2026-11-22T12:00:00Z".parse().expect("a time");
    for (text, case) in cases {
        bench.write("trust", format!("{text}\n"));
        let theirs = bench.keygen_verifies("a@b", NAMESPACE, &armor, b"x", Some("20261122120000Z"));
        let file = TrustedKeys::read(format!("{text}\n").as_bytes());
        let ours = file.is_ok_and(|file| file.judge("a@b", key.public_key(), NAMESPACE, at).is_trusted());
        let expected = match case {
            Both => (true, true),
            Neither => (false, false),
            Stricter => (false, true),
        };
        assert_eq!((ours, theirs.status.success()), expected, "ours, theirs for:\n{text}\n{}", said(&theirs));
    }
}

#[test]
fn a_revoked_key_is_refused_by_both() {
    if !here() {
        return;
    }
    let bench = Bench::new();
    let path = bench.make_key("k", &["ed25519"], "");
    let key = bench.private("k");
    let armor = Bench::keygen_sign(&path, NAMESPACE, b"x", &[]);
    let text = format!("a@b {}\n", public(&key));
    let (trust, signature) = (bench.write("trust", &text), bench.write("sig", armor));
    let at = "2026-11-22T12:00:00Z".parse().expect("a time");
    bench.make_key("o", &["ed25519"], "");
    for (listed, good) in [(&key, false), (&bench.private("o"), true)] {
        let list = format!("# lost\n\n{} comment\n", public(listed));
        let mut command = Command::new("ssh-keygen");
        command.args(["-Y", "verify", "-I", "a@b", "-n", NAMESPACE, "-f"]).arg(&trust).arg("-s").arg(&signature);
        command.arg("-r").arg(bench.write("revoked", &list));
        let theirs = fed(&mut command, b"x");
        let revoked = Revoked::read(list.as_bytes()).expect("a list");
        let file = TrustedKeys::read(text.as_bytes()).expect("a file of trusted keys").with_revoked(revoked);
        let ours = file.judge("a@b", key.public_key(), NAMESPACE, at).is_trusted();
        assert_eq!((ours, theirs.status.success()), (good, good), "{}", said(&theirs));
    }
}

fn public(key: &ssh_key::PrivateKey) -> String {
    let printed = key.public_key().to_openssh().expect("printed");
    printed.split(' ').take(2).collect::<Vec<_>>().join(" ")
}
