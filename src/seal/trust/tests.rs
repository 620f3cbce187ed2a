use super::super::fixtures::{ed25519, moment, principal};
use base64ct::{Base64, Encoding};

use super::*;
use crate::text::Line;
use TrustNoticeKind::{Authority, NoZone, UnusableKey};

const NS: &str = "careseal-attestation-v1";

fn key(seed: u8) -> String {
    ed25519(seed).public_key().to_openssh().expect("a key").trim().to_owned()
}

fn judged(file: &str, name: &str, at: &str) -> Trust {
    let file = TrustedKeys::read(file.as_bytes()).expect("a trust file");
    file.judge(name, ed25519(1).public_key(), NS, moment(at).timestamp())
}

const AT: &str = "2026-11-22T10:00:00Z";

#[test]
fn who_is_trusted_and_why_not() {
    let key = key(1);
    assert!(judged(&format!("a@b {key} phoned"), "a@b", AT).is_trusted());
    assert_eq!(
        judged(&format!("# us\n\n  a@b,c@d\t namespaces=\"x,{NS}\"  {key}   phoned  her \r\n"), "c@d", AT),
        Trust::Trusted { line: 3, comment: Line::clean("phoned  her") }
    );
    assert_eq!(judged("", "a@b", AT), Trust::UnknownKey);
    assert_eq!(judged(&format!("a@b {}", self::key(2)), "a@b", AT), Trust::UnknownKey);
    let principals = Line::clean("c@d");
    assert_eq!(judged(&format!("c@d {key}"), "a@b", AT), Trust::OtherPrincipal { line: 1, principals });
    assert_eq!(judged(&format!("a@b namespaces=\"git\" {key}"), "a@b", AT), Trust::OtherNamespace { line: 1 });
    let from = moment("2027-01-01T00:00:00Z").timestamp();
    assert_eq!(
        judged(&format!("a@b valid-after=\"20270101Z\" {key}"), "a@b", AT),
        Trust::NotYetValid { line: 1, from }
    );
    let until = moment("2026-01-01T00:00:00Z").timestamp();
    assert_eq!(judged(&format!("a@b Valid-Before=\"20260101Z\" {key}"), "a@b", AT), Trust::Expired { line: 1, until });
    assert_eq!(judged(&format!("a@b cert-authority {key}"), "a@b", AT), Trust::UnknownKey);
}

#[test]
fn the_line_that_trusts_decides_and_what_knows_most_explains() {
    let key = key(1);
    let expired = format!("a@b valid-before=\"20260101Z\" {key}\n");
    assert!(judged(&format!("{expired}a@b {key}\n"), "a@b", AT).is_trusted());
    assert!(matches!(judged(&format!("c@d {key}\n{expired}"), "a@b", AT), Trust::Expired { line: 2, .. }));
    assert!(matches!(judged(&format!("{expired}c@d {key}\n"), "a@b", AT), Trust::Expired { line: 1, .. }));
}

#[test]
fn the_ends_of_a_window_belong_to_it_as_in_openssh() {
    let line = format!("a@b valid-after=\"20261122100000Z\",valid-before=\"20261122100001Z\" {}", key(1));
    assert!(judged(&line, "a@b", "2026-11-22T10:00:00Z").is_trusted());
    assert!(judged(&line, "a@b", "2026-11-22T10:00:01Z").is_trusted());
    assert!(!judged(&line, "a@b", "2026-11-22T10:00:02Z").is_trusted());
    assert!(!judged(&line, "a@b", "2026-11-22T09:59:59Z").is_trusted());
}

#[test]
fn a_revoked_key_is_trusted_nowhere() {
    let file = TrustedKeys::read(format!("a@b {}", key(1)).as_bytes()).expect("a trust file");
    let list = Revoked::read(format!("# lost\n{}\n", key(1)).as_bytes()).expect("a list");
    let file = file.with_revoked(list);
    let at = moment(AT).timestamp();
    assert_eq!(file.judge("a@b", ed25519(1).public_key(), NS, at), Trust::Revoked { line: 2 });
    let binary = Revoked::read(b"SSHKRL\n\0\0").expect_err("refused");
    assert_eq!(binary.fault, LineFault::BinaryList);
}

#[test]
fn a_broken_line_fails_the_whole_file_and_is_named() {
    let key = key(1);
    let blob = key.split(' ').nth(1).expect("base64").to_owned();
    for (line, fault) in [
        ("a@b".to_owned(), LineFault::NoKey),
        ("a@b ssh-ed25519".to_owned(), LineFault::NoKey),
        ("a@b ssh-ed25519 AAAA".to_owned(), LineFault::BadKey),
        (format!("a@b ssh-rsa {blob}"), LineFault::BadKey),
        (format!("a@b ssh-ed25519 {}", blob.replace('A', "!")), LineFault::BadKey),
        (format!("a@b ssh-ed25519 {blob}AAAA"), LineFault::BadKey),
        (format!("a@b,,c {key}"), LineFault::Principals),
        (format!("\"a@b\" {key}"), LineFault::Principals),
        (format!("a\u{202e}@b {key}"), LineFault::Text),
        (format!("a@b zap {key}"), LineFault::UnknownOption),
        (format!("a@b zap=\"1\" {key}"), LineFault::UnknownOption),
        (format!("a@b namespaces=\"a\",zap {key}"), LineFault::UnknownOption),
        (format!("a@b namespaces=\"a\", {key}"), LineFault::UnknownOption),
        (format!("a@b namespaces=a {key}"), LineFault::OptionValue),
        (format!("a@b namespaces=\"\" {key}"), LineFault::OptionValue),
        (format!("a@b namespaces=\"a {key}"), LineFault::OptionValue),
        (format!("a@b namespaces=\"a\",namespaces=\"b\" {key}"), LineFault::RepeatedOption),
        (format!("a@b valid-after=\"20260231Z\" {key}"), LineFault::Time),
        (format!("a@b valid-after=\"soon\" {key}"), LineFault::Time),
        (format!("a@b valid-after=\"20260102Z\",valid-before=\"20260101Z\" {key}"), LineFault::Window),
        ("a@b namespaces=\"a\"".to_owned(), LineFault::NoKey),
    ] {
        let file = format!("# ok\na@b {key}\n{line}\n");
        let error = TrustedKeys::read(file.as_bytes()).map(drop).expect_err(&line);
        assert_eq!((error.line, error.fault), (3, fault), "{line}");
    }
    assert_eq!(TrustedKeys::read("\u{feff}# x\n".as_bytes()).expect_err("refused").fault, LineFault::ByteOrderMark);
    assert_eq!(TrustedKeys::read(b"# \xff\n").expect_err("refused").fault, LineFault::Text);
}

#[test]
fn notices_say_what_is_not_as_its_author_may_think() {
    let key = key(1);
    let mut blob = Vec::new();
    super::super::wire::push_string(&mut blob, b"ssh-none@x.org").expect("short");
    let strange = format!("c@d ssh-none@x.org {}", Base64::encode_string(&blob));
    let text = format!("a@b cert-authority {key}\na@b valid-after=\"20260101\" {key}\n{strange}\na@b {key}\n");
    let file = TrustedKeys::read(text.as_bytes()).expect("a trust file");
    let found: Vec<_> = file.notices().iter().map(|notice| (notice.line, notice.what)).collect();
    assert_eq!(found, [(1, Authority), (2, NoZone), (3, UnusableKey)]);
    assert_eq!(file.len(), 4);
    assert!(file.digest().starts_with("sha256:"));
}

#[test]
fn the_line_we_hand_out_trusts_its_key_and_always_says_z() {
    let at = moment(AT).timestamp();
    let line = trust_line(&principal("a@b"), ed25519(1).public_key(), &[NS], Some(at)).expect("a line");
    assert_eq!(line, format!("a@b namespaces=\"{NS}\",valid-after=\"20261122100000Z\" {}", key(1)));
    assert!(judged(&line, "a@b", AT).is_trusted());
    assert!(!judged(&line, "a@b", "2026-11-22T09:59:59Z").is_trusted());
    let bare = trust_line(&principal("a@b"), ed25519(1).public_key(), &[], None).expect("a line");
    assert_eq!(bare, format!("a@b {}", key(1)));
    assert!(trust_line(&principal("a@b"), ed25519(1).public_key(), &["a\" x"], None).is_err());
}

proptest::proptest! {
    #[test]
    fn any_bytes_end_in_an_answer(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200), text in "[a-z@,!*\"= \t#-]{0,60}") {
        drop(TrustedKeys::read(&bytes));
        drop(TrustedKeys::read(format!("{text} {}", key(1)).as_bytes()));
        drop(Revoked::read(&bytes));
    }
}
