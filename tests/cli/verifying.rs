//! What `verify` says of files that are not as they should be.

use careseal::seal::{Principal, SealMeta, UtcSecond, Verdict, seal_file};
use ssh_key::PrivateKey;

use super::bench::{Bench, FACTS};

/// A sealed account, with a key that its file of trusted keys knows.
pub(super) fn sealed() -> Bench {
    let bench = Bench::new();
    bench.begin();
    bench.key("id", 7);
    bench.answer_all(FACTS);
    bench.seal("id");
    bench
}

/// The file with another seal.
fn countersigned(bench: &Bench, who: &str, seed: u8, verdict: Verdict) -> String {
    let key = PrivateKey::from(ssh_key::private::Ed25519Keypair::from_seed(&[seed; 32]));
    let mut meta =
        SealMeta::new(Principal::parse(who).expect("a name"), UtcSecond::from(jiff::Timestamp::now()), verdict);
    meta.reason = Some(careseal::text::Note::clean("The scanner has to go.\nBy summer."));
    seal_file(&bench.read("a.toml"), &meta, &key).expect("sealed")
}

fn mark<'a>(verdict: &'a serde_json::Value, question: &str) -> &'a str {
    let answers = verdict["files"][0]["answers"].as_array().expect("answers");
    let answer = answers.iter().find(|answer| answer["question"] == question).expect("the question");
    answer["mark"].as_str().expect("a mark")
}

#[test]
fn each_question_is_answered_for_itself() {
    let bench = sealed();
    let text = bench.read("a.toml");
    let verify = |code, more: &[&str]| {
        let mut args = vec!["verify", "a.toml", "--json"];
        args.extend(more);
        let found = bench.json(code, &args);
        assert_eq!(found["code"], code);
        ["intact", "signed", "trusted", "holds"].map(|question| mark(&found, question).to_owned())
    };
    let trust = ["--trust", "id.trust"];
    assert_eq!(verify(0, &trust), ["ok", "ok", "ok", "ok"]);
    assert_eq!(verify(3, &[]), ["ok", "ok", "fail", "ok"]);
    assert_eq!(verify(1, &["--trust", "id.trust", "--at", "2199-01-01"]), ["ok", "ok", "ok", "fail"]);

    bench.write("a.toml", text.replacen("Admin", "Other", 1));
    // The only seal does not hold, so the one that is required is missing.
    assert_eq!(verify(3, &trust), ["fail", "fail", "fail", "fail"]);
    let (record, _) = text.split_once("\n[[seal]]").expect("a seal");
    bench.write("a.toml", record);
    assert_eq!(verify(3, &trust), ["fail", "fail", "fail", "fail"]);
    bench.write("a.toml", text.replace('\n', "\r\n"));
    assert_eq!(verify(3, &trust)[0], "fail");
    let told = bench.ends(3, &["verify", "a.toml", "--trust", "id.trust"]).err;
    assert!(told.starts_with("error: Nothing but the line ends of the file was changed;"), "{told}");

    // Intact and signed, but in a form that only a newer program knows.
    let newer = record.replacen("careseal-attestation/1", "careseal-attestation/99", 1);
    let key = PrivateKey::from(ssh_key::private::Ed25519Keypair::from_seed(&[7; 32]));
    let signer = Principal::parse("admin@example.com").expect("a name");
    let meta = SealMeta::new(signer, jiff::Timestamp::now(), Verdict::Attested);
    bench.write("a.toml", seal_file(&newer, &meta, &key).expect("sealed"));
    assert_eq!(verify(3, &trust), ["warn", "ok", "ok", "warn"]);
    let told = bench.ends(3, &["verify", "a.toml", "--trust", "id.trust"]);
    assert!(told.out.contains("the signatures may hold, the contents were not judged"), "{}", told.out);
}

#[test]
fn a_lapsed_waiver_is_named_with_its_place_and_never_green() {
    let bench = sealed();
    let ran = bench.ends(1, &["verify", "a.toml", "--trust", "id.trust", "--at", "2199-01-01"]);
    assert!(
        ran.out.contains("FAIL  health-configuration/I.1.a#mfa: The last day on which this held was "),
        "{}",
        ran.out
    );
    assert!(ran.err.starts_with("error: The last day on which this held was "), "{}", ran.err);
    assert!(bench.ends(1, &["check", "a.toml", "--at", "2199-01-01"]).out.contains("Lapsed"));
    bench.ends(0, &["check", "a.toml"]);
    bench.ends(1, &["check", "w.toml", "--at", "2199-01-01"]);
}

#[test]
fn what_a_reviewer_says_is_told_and_a_rejection_is_not_called_good() {
    let bench = sealed();
    let public = |seed: u8| {
        let key = PrivateKey::from(ssh_key::private::Ed25519Keypair::from_seed(&[seed; 32]));
        key.public_key().to_openssh().expect("printed")
    };
    bench.write("both", format!("{}reviewer@example.org {}\n", bench.read("id.trust"), public(8)));
    for (verdict, code) in [(Verdict::Approved, 0), (Verdict::ApprovedWithReservations, 0), (Verdict::Rejected, 1)] {
        bench.write("b.toml", countersigned(&bench, "reviewer@example.org", 8, verdict));
        let ran = bench.ends(code, &["verify", "b.toml", "--trust", "both"]);
        assert!(ran.out.contains("The scanner has to go.\n            By summer."), "{}", ran.out);
        // Known to be intact, but one of the keys is nobody's.
        bench.ends(3, &["verify", "b.toml", "--trust", "id.trust"]);
    }
    // Whoever wrote those into it is nobody, so they are not repeated.
    bench.write("b.toml", bench.read("b.toml").replace("has to go", "may stay"));
    let ran = bench.ends(3, &["verify", "b.toml", "--trust", "both"]);
    assert!(ran.out.contains("reviewer@example.org") && !ran.out.contains("may stay"), "{}", ran.out);
    bench.write("revoked", format!("{}\n", public(7)));
    let ran = bench.ends(3, &["verify", "a.toml", "--trust", "both", "--revoked", "revoked"]);
    assert!(ran.err.contains("was revoked"), "{}", ran.err);
}

#[test]
fn who_affirmed_is_told_apart_from_who_attested() {
    let bench = sealed();
    let text = bench.read("a.toml");
    let (record, _) = text.split_once("\n[[seal]]").expect("a seal");
    let key = PrivateKey::from(ssh_key::private::Ed25519Keypair::from_seed(&[9; 32]));
    let signer = Principal::parse("director@example.com").expect("a name");
    let meta = SealMeta::new(signer, jiff::Timestamp::now(), Verdict::Attested);
    bench.write("b.toml", seal_file(record, &meta, &key).expect("sealed"));
    let ran = bench.ends(3, &["verify", "b.toml"]);
    let said = "health-configuration/I.1.a#mfa: Named in an answers file that Admin <admin@example.com> applied, not \
                affirmed by Admin <admin@example.com>, attested by director@example.com.";
    assert!(ran.out.contains(said), "{}", ran.out);
    assert!(
        ran.out.contains("FAIL  health-configuration/I.1.a#mfa: Admin <admin@example.com> is named as"),
        "{}",
        ran.out
    );
    // At the own keyboard; and where nothing says that it was not.
    let named = "affirmed = \"named\"\nhow = \"file\"\n";
    for now in ["affirmed = \"own\"\nhow = \"typed\"\n", "how = \"typed\"\n"] {
        bench.write("b.toml", seal_file(&record.replace(named, now), &meta, &key).expect("sealed"));
        let ran = bench.ends(3, &["verify", "b.toml"]);
        assert!(
            ran.out.contains("attested by director@example.com.") && !ran.out.contains("FAIL  health"),
            "{}",
            ran.out
        );
    }
    // Leaving the word out does not lift it: it follows from the rest. Nor can one be made up.
    bench.write("b.toml", seal_file(&record.replace(named, "how = \"file\"\n"), &meta, &key).expect("sealed"));
    let ran = bench.ends(3, &["verify", "b.toml"]);
    assert!(
        ran.out.contains("FAIL  health-configuration/I.1.a#mfa: Admin <admin@example.com> is named"),
        "{}",
        ran.out
    );
    let lie = record.replace(named, "affirmed = \"own\"\nhow = \"file\"\n");
    bench.write("b.toml", seal_file(&lie, &meta, &key).expect("sealed"));
    let ran = bench.ends(3, &["verify", "b.toml"]);
    assert!(ran.out.contains("FAIL  health-configuration/I.1.a: "), "{}", ran.out);
    assert!(!bench.ends(3, &["verify", "a.toml"]).out.contains("Affirmed by"));
}

#[test]
fn many_files_get_one_line_each_and_the_worst_decides() {
    let bench = sealed();
    bench.write("junk.toml", "nonsense\n");
    let ran = bench.ends(4, &["verify", "a.toml", "junk.toml", "none.toml", "--trust", "id.trust"]);
    let lines: Vec<&str> = ran.out.lines().collect();
    assert_eq!(lines.len(), 4, "{}", ran.out);
    assert!(lines[0].starts_with("ok    a.toml, sealed by admin@example.com on 20"), "{}", lines[0]);
    assert!(lines[0].ends_with(": Example Clinic"), "{}", lines[0]);
    assert!(lines[1].starts_with("FAIL  junk.toml: The line that closes the record is missing"), "{}", lines[1]);
    assert!(lines[2].starts_with("FAIL  none.toml: "), "{}", lines[2]);
    assert_eq!(lines[3], "1 of 3 good, 1 could not be read");
    let found = bench.json(4, &["verify", "a.toml", "junk.toml", "none.toml", "--trust", "id.trust", "--json"]);
    let codes: Vec<_> = found["files"].as_array().expect("files").iter().map(|file| file["code"].clone()).collect();
    assert_eq!(codes, [0, 3, 4]);
}

#[test]
fn a_trust_file_beside_the_attestation_is_not_looked_at_and_a_broken_one_is_an_error() {
    let bench = sealed();
    bench.write("allowed_signers", bench.read("id.trust"));
    bench.ends(3, &["verify", "a.toml"]);
    bench.ends(4, &["verify", "a.toml", "--trust", "none"]);
    bench.write("broken", "admin@example.com\n");
    let ran = bench.ends(4, &["verify", "a.toml", "--trust", "broken"]);
    assert!(ran.err.starts_with("error: Line 1 of the file of trusted keys has no key."), "{}", ran.err);
}

#[test]
fn an_own_trust_file_that_others_can_change_is_not_used_and_one_that_is_a_link_is() {
    use std::fs::{self, Permissions};
    use std::os::unix::fs::{PermissionsExt, symlink};
    let bench = sealed();
    let trusts = ["key", "trust", "id.pub", "--as", "admin@example.com", "--fingerprint-end", &end_of(&bench)];
    // Some keep such files in a repository of their own.
    fs::create_dir_all(bench.at("home/config")).expect("made");
    symlink("../../dotfiles-signers", bench.at("home/config/allowed_signers")).expect("linked");
    bench.ends(0, &trusts);
    bench.ends(0, &["verify", "a.toml"]);
    assert!(bench.read("dotfiles-signers").starts_with("admin@example.com "));
    assert!(fs::symlink_metadata(bench.at("home/config/allowed_signers")).expect("there").is_symlink());
    fs::set_permissions(bench.at("dotfiles-signers"), Permissions::from_mode(0o664)).expect("set");
    for args in [&["verify", "a.toml"][..], &["report", "a.toml"], &trusts] {
        let ran = bench.ends(4, args);
        assert!(ran.err.contains("can change your file of trusted keys"), "{args:?}: {}", ran.err);
        assert!(ran.err.contains("allowed_signers (mode 0664), so it is not used.\n"), "{args:?}: {}", ran.err);
        assert!(ran.err.contains("chmod go-w "), "{args:?}: {}", ran.err);
    }
    bench.ends(0, &["verify", "a.toml", "--trust", "dotfiles-signers"]);
}

#[test]
fn a_list_of_revoked_keys_is_never_passed_over() {
    let bench = sealed();
    bench.write("revoked", bench.read("id.pub"));
    let ran = bench.ends(2, &["verify", "a.toml", "--revoked", "revoked"]);
    assert!(ran.err.starts_with("error: --revoked has nothing to be taken from"), "{}", ran.err);
    assert!(ran.err.contains("\nName whom you trust with --trust"), "{}", ran.err);
    // One's own file of trusted keys counts as one.
    bench.ends(0, &["key", "trust", "id.pub", "--as", "admin@example.com", "--fingerprint-end", &end_of(&bench)]);
    bench.ends(0, &["verify", "a.toml"]);
    let ran = bench.ends(3, &["verify", "a.toml", "--revoked", "revoked"]);
    assert!(ran.err.contains("was revoked"), "{}", ran.err);
    bench.write("revoked", "SSHKRL\n");
    bench.ends(4, &["verify", "a.toml", "--revoked", "revoked"]);
}

/// The end of the fingerprint of the key `id`.
fn end_of(bench: &Bench) -> String {
    let shown = bench.ends(0, &["key", "show", "id.pub"]).out;
    let fingerprint = shown.lines().next().expect("a fingerprint");
    fingerprint.chars().skip(fingerprint.len().saturating_sub(8)).collect()
}

#[test]
fn the_trust_line_is_one_and_the_same_wherever_it_is_printed() {
    let bench = sealed();
    let ran = bench.ends(1, &["seal", "w.toml", "--key", "id", "--output", "b.toml"]);
    let digest = ran.err.split_whitespace().last().expect("a digest").to_owned();
    let args = ["seal", "w.toml", "--key", "id", "--output", "b.toml", "--affirm", &digest, "--json"];
    let sealed = bench.json(0, &args);
    let line = sealed["trust_line"].as_str().expect("a line");
    assert_eq!(format!("{line}\n"), bench.read("id.trust").replace(" Admin", ""));
    let shown = bench.ends(0, &["key", "show", "id.pub", "--as", "admin@example.com"]).out;
    assert!(shown.ends_with(&format!("\n  {line}\n")), "{shown}");
    let since = bench.ends(0, &["key", "show", "id.pub", "--as", "admin@example.com", "--since", "2026-01-02"]).out;
    assert!(since.contains("valid-after=\"20260102000000Z\""), "{since}");
}
