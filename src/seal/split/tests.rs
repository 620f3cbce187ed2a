use super::*;
use crate::seal::fixtures::{body, sealed_once, sealed_twice};

fn wrong(text: &str) -> (usize, Problem) {
    let error = split(text.as_bytes()).map(|_| ()).expect_err("refused");
    (error.line, error.problem)
}

#[test]
fn an_unsigned_file_ends_with_the_marker() {
    let text = body();
    let file = split(text.as_bytes()).expect("split");
    assert_eq!(file.body(), text);
    assert!(file.seals.is_empty());
}

#[test]
fn two_seals_are_taken_apart_and_sign_growing_prefixes() {
    let text = sealed_twice();
    let file = split(text.as_bytes()).expect("split");
    let [first, second] = &file.seals[..] else { panic!("two seals") };
    assert_eq!(first.meta, crate::seal::fixtures::subscriber());
    assert_eq!(second.meta, crate::seal::fixtures::reviewer());
    let at = |offset: usize| text.split_at_checked(offset).expect("within");
    assert!(at(first.signs).0.ends_with("verdict = \"attested\"\n"));
    assert!(at(first.signs).1.starts_with("sshsig = '''\n-----BEGIN"));
    assert!(at(second.signs).1.starts_with("sshsig = '''\n-----BEGIN"));
    assert_eq!((first.line, second.line), (6, 21));
}

#[test]
fn toml_reads_the_same() {
    let text = sealed_twice();
    let file = split(text.as_bytes()).expect("split");
    let table: toml::Table = toml::from_str(&text).expect("TOML");
    let seals = table["seal"].as_array().expect("seals");
    assert_eq!(seals.len(), 2);
    for (seal, ours) in seals.iter().zip(&file.seals) {
        assert_eq!(seal["signer"].as_str(), Some(ours.meta.signer.as_str()));
        assert_eq!(seal["key"].as_str(), Some(ours.fingerprint.as_str()));
        assert_eq!(seal["sshsig"].as_str(), Some(ours.armor));
        assert_eq!(seal.get("reason").and_then(toml::Value::as_str), ours.meta.reason.as_ref().map(Note::as_str));
        let notes = seal.get("comment").and_then(toml::Value::as_table);
        assert_eq!(notes.map_or(0, toml::Table::len), ours.meta.notes.len());
        for (id, note) in &ours.meta.notes {
            assert_eq!(notes.expect("notes")[id.as_str()].as_str(), Some(note.as_str()));
        }
    }
}

#[test]
fn each_fault_is_named_with_its_line() {
    let good = sealed_once();
    let change = |from: &str, to: &str| {
        assert!(good.contains(from), "{from}");
        wrong(&good.replacen(from, to, 1))
    };
    assert_eq!(wrong(""), (1, Problem::NoMarker));
    assert_eq!(wrong("a = 1\n"), (1, Problem::NoMarker));
    assert_eq!(wrong(&good.replace('\n', "\r\n")), (1, Problem::CarriageReturn));
    assert_eq!(change("\n[[seal]]", "\r\n[[seal]]"), (5, Problem::CarriageReturn));
    assert_eq!(wrong(&format!("\u{feff}{good}")), (1, Problem::ByteOrderMark));
    assert_eq!(wrong(good.trim_end()), (19, Problem::NoFinalNewline));
    assert_eq!(change("\n[[seal]]\n", "\n[[seal]] \n"), (6, Problem::NotASeal));
    assert_eq!(change("[[seal]]\n", &format!("{MARKER}\n[[seal]]\n")), (6, Problem::SecondMarker));
    assert_eq!(change("signer =", &format!("{MARKER}\nsigner =")), (8, Problem::SecondMarker));
    assert_eq!(wrong(&format!("[[seal]]\n{good}")), (1, Problem::SealInBody));
    assert_eq!(wrong(&format!("sshsig = 1\n{good}")), (1, Problem::SealInBody));
    assert_eq!(wrong(&format!("-----BEGIN SSH SIGNATURE-----\n{good}")), (1, Problem::SealInBody));
    for after in ["\n", " \n", "x = 1\n", "[x]\n", "# note\n", "\n\n", "\n[x]\n"] {
        assert_eq!(wrong(&format!("{good}{after}")).1, Problem::NotASeal, "{after:?}");
    }
    assert_eq!(change("signer", "Signer"), (8, Problem::UnknownLine));
    assert_eq!(change("role = \"subscriber\"\n", ""), (7, Problem::Missing(Field::Role)));
    assert_eq!(change("sshsig", "verdict = \"attested\"\nsshsig"), (12, Problem::OutOfOrder(Field::Verdict)));
    assert_eq!(change("sshsig", "extra = 1\nsshsig"), (12, Problem::UnknownLine));
    assert_eq!(change("signed_at", "reason = \"x\"\nsigned_at"), (10, Problem::Missing(Field::SignedAt)));
    assert_eq!(change("\"subscriber\"", "\"owner\""), (7, Problem::BadValue(Field::Role)));
    assert_eq!(change("\"subscriber\"", "'subscriber'"), (7, Problem::NotAString(Field::Role)));
    assert_eq!(change("\"subscriber\"", "\"subscriber\" # me"), (7, Problem::NotAString(Field::Role)));
    assert_eq!(change("\"subscriber\"", "\"reviewer\""), (11, Problem::VerdictOfOtherRole(Role::Reviewer)));
    assert_eq!(change("admin@", "ad min@"), (8, Problem::BadValue(Field::Signer)));
    assert_eq!(change("SHA256:", "MD5:"), (9, Problem::BadValue(Field::Key)));
    assert_eq!(change(":00Z", ":00+00:00"), (10, Problem::BadValue(Field::SignedAt)));
    assert_eq!(change("sshsig", "reason = \" \"\nsshsig"), (6, Problem::NotAsPrinted));
    assert_eq!(change("sshsig", "comment.\"b\" = \"1\"\ncomment.\"a\" = \"2\"\nsshsig"), (6, Problem::NotAsPrinted));
    assert_eq!(
        change("sshsig", "comment.\"a\" = \"1\"\ncomment.\"a\" = \"2\"\nsshsig").1,
        Problem::OutOfOrder(Field::Comment)
    );
    assert_eq!(change("sshsig", "comment.\"é\" = \"1\"\nsshsig"), (12, Problem::BadValue(Field::Comment)));
    assert_eq!(change("sshsig", "comment.a = \"1\"\nsshsig"), (12, Problem::BadValue(Field::Comment)));
    assert_eq!(change("sshsig", "reason = \"\\u0041\"\nsshsig"), (12, Problem::NotAString(Field::Reason)));
    assert!(matches!(change("sshsig", "reason = \"\u{202e}\"\nsshsig"), (12, Problem::Text(Field::Reason, _))));
    assert_eq!(change("'''\n-", "\"\"\"\n-"), (12, Problem::BadArmor));
    assert_eq!(change("-----END", "----- END").1, Problem::BadArmor);
    assert_eq!(change("-----BEGIN", "x\n-----BEGIN"), (13, Problem::BadArmor));
    assert_eq!(wrong(good.strip_suffix("'''\n").expect("an end")).1, Problem::CutShort);
    assert_eq!(split(&[b"a\n".as_slice(), &[0xff], b"\n"].concat()).expect_err("refused").line, 2);
}

#[test]
fn a_sixty_fifth_seal_and_a_file_too_large_are_refused() {
    let text = sealed_once();
    let block = text.strip_prefix(&body()).expect("a block").to_owned();
    let most = body() + &block.repeat(MAX_SEALS);
    assert_eq!(split(most.as_bytes()).map(|file| file.seals.len()), Ok(MAX_SEALS));
    assert_eq!(wrong(&(most + &block)).1, Problem::TooManySeals);
    assert!(matches!(wrong(&"\n".repeat(MAX_BYTES + 1)).1, Problem::TooLarge { .. }));
}

#[test]
fn what_a_person_types_cannot_forge_a_line() {
    let mut meta = crate::seal::fixtures::reviewer();
    let evil = format!("\"\n{MARKER}\n\n[[seal]]\nsshsig = '''\n-----BEGIN SSH SIGNATURE-----\n'''\n\\");
    meta.reason = Some(Note::parse(&evil).expect("a note"));
    let text = crate::seal::seal_file(&sealed_once(), &meta, &crate::seal::fixtures::ed25519(2)).expect("sealed");
    let file = split(text.as_bytes()).expect("split");
    assert_eq!(file.seals[1].meta, meta);
    assert_eq!(toml::from_str::<toml::Table>(&text).expect("TOML")["seal"][1]["reason"].as_str(), Some(evil.as_str()));
}

proptest::proptest! {
    #[test]
    fn any_bytes_end_in_an_answer(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
        let whole = [body().as_bytes(), &bytes].concat();
        proptest::prop_assert_eq!(split(&whole).is_ok(), bytes.is_empty());
        drop(split(&bytes));
    }

    #[test]
    fn any_reason_is_read_back(reason in "\\PC{0,40}|[\"\\\\n\n']{0,20}") {
        let mut meta = crate::seal::fixtures::reviewer();
        let reason = Note::clean(&reason);
        meta.reason = (!reason.is_blank()).then_some(reason);
        let printed = sealed_once() + &block::signed_part(&meta, "SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU", FormatNumber::One)
            + &block::signature_part(&armor::armor(b"x"));
        let file = split(printed.as_bytes()).expect("split");
        proptest::prop_assert_eq!(&file.seals[1].meta, &meta);
    }
}
