//! Reviewers: verdicts, reasons and comments, sealed onto an attestation.

use std::process::Command;

use super::bench::{Bench, FACTS};

pub(super) const REVIEWER: [&str; 6] =
    ["--me", "Reviewer <reviewer@example.com>", "--side", "reviewer", "--key", "second"];

/// An attestation `a.toml`, and a file of trusted keys `both.trust` for its signer and its reviewer.
pub(super) fn sealed(reviewers: &str) -> (Bench, String) {
    let bench = Bench::new();
    bench.begin();
    bench.key("id", 7);
    bench.key("second", 8);
    bench.answer_all(FACTS);
    let seal = ["seal", "w.toml", "--key", "id", "--reviewers", reviewers, "--output", "a.toml"];
    let ran = bench.ends(1, &seal);
    let digest = ran.err.split_whitespace().last().expect("a digest").to_owned();
    bench.ends(0, &[&seal[..], &["--affirm", &digest]].concat());
    let second = bench.read("second.trust").replace("admin@", "reviewer@");
    bench.write("both.trust", bench.read("id.trust") + &second);
    (bench, digest)
}

pub(super) fn countersign(bench: &Bench, code: i32, args: &[&str]) -> super::bench::Ran {
    bench.ends(code, &[&["countersign", "a.toml"], args, &REVIEWER].concat())
}

#[test]
fn a_reviewer_looks_first_and_then_seals_what_they_say() {
    let (bench, digest) = sealed("1");
    let missing = bench.ends(3, &["verify", "a.toml", "--trust", "id.trust"]);
    assert!(missing.out.contains("reviewer"), "{}", missing.out);
    let before = bench.read("a.toml");

    let looked = countersign(&bench, 1, &["--verdict", "approved", "--comment", "I.2=Which proxy?"]);
    assert!(looked.out.contains("Your verdict: approved"), "{}", looked.out);
    assert!(!looked.out.contains("is required, and missing"), "it is the one being given: {}", looked.out);
    assert!(looked.err.contains(&digest), "{}", looked.err);
    assert_eq!(bench.read("a.toml"), before, "looking changes nothing");

    countersign(&bench, 0, &["--verdict", "approved", "--comment", "I.2=Which proxy?", "--affirm", &digest]);
    let after = bench.read("a.toml");
    assert!(after.starts_with(&before), "what was there stays, byte for byte");
    assert!(after.contains("comment.\"health-configuration/I.2\" = \"Which proxy?\""));
    let good = bench.ends(0, &["verify", "a.toml", "--trust", "both.trust"]);
    assert!(good.out.contains("warn  On health-configuration/I.2: Which proxy?"), "{}", good.out);
    bench.ends(3, &["verify", "a.toml", "--trust", "id.trust"]);
}

#[test]
fn who_rejects_owes_a_reason_and_cannot_accept_the_same_file_later() {
    let (bench, digest) = sealed("0");
    countersign(&bench, 2, &["--verdict", "rejected", "--affirm", &digest]);
    countersign(&bench, 0, &["--verdict", "rejected", "--reason", "I.2 is not in place.", "--affirm", &digest]);
    let rejected = bench.ends(1, &["verify", "a.toml", "--trust", "both.trust"]);
    assert!(rejected.out.contains("reviewer@example.com"), "{}", rejected.out);
    assert!(rejected.out.contains("I.2 is not in place."), "{}", rejected.out);
    let again = countersign(&bench, 3, &["--verdict", "approved", "--affirm", &digest]);
    assert!(again.err.contains("seal"), "{}", again.err);

    // The successor names it, and can be accepted.
    bench.write(
        "more.toml",
        "format = \"careseal-answers/1\"\n\n[fact]\n\"health-configuration/subdomain\" = \"example-two\"\n",
    );
    bench.ends(0, &["apply", "w.toml", "more.toml", "--yes", "--replace", "health-configuration/subdomain"]);
    let seal = ["seal", "w.toml", "--key", "id", "--output", "b.toml"];
    let next = bench.ends(1, &seal).err.split_whitespace().last().expect("a digest").to_owned();
    bench.ends(0, &[&seal[..], &["--affirm", &next]].concat());
    assert!(bench.read("b.toml").contains(&format!("supersedes = \"{digest}\"")));
    bench.ends(0, &[&["countersign", "b.toml", "--verdict", "approved", "--affirm", &next], &REVIEWER[..]].concat());
    bench.ends(0, &["verify", "b.toml", "--trust", "both.trust"]);
}

#[test]
fn what_is_said_wrongly_is_refused_before_anything_is_written() {
    let (bench, digest) = sealed("0");
    let before = bench.read("a.toml");
    for (code, args) in [
        (2, &["--verdict", "good"][..]),
        (2, &["--verdict", "approved", "--comment", "I.99=What?", "--affirm", &digest]),
        (2, &["--verdict", "approved", "--comment", "I.2", "--affirm", &digest]),
        (2, &["--verdict", "approved", "--comment", "I.2=One", "--comment", "I.2=Two", "--affirm", &digest]),
        (2, &["--verdict", "approved", "--affirm", &format!("sha256:{}", "0".repeat(64))]),
    ] {
        countersign(&bench, code, args);
    }
    let subscriber = ["countersign", "a.toml", "--verdict", "approved", "--me", "Admin <admin@example.com>"];
    bench.ends(2, &subscriber);
    bench.write("a.toml", before.replacen("Example Clinic", "Another Clinic", 1));
    countersign(&bench, 3, &["--verdict", "approved", "--affirm", &digest]);
    // The key of the first seal cannot give the second.
    bench.write("a.toml", &before);
    let args = ["--verdict", "approved", "--affirm", &digest, "--me", "Reviewer <reviewer@example.com>"];
    bench.ends(3, &[&["countersign", "a.toml", "--side", "reviewer", "--key", "id"], &args[..]].concat());
    assert_eq!(bench.read("a.toml"), before);
}

/// Each seal signs every byte before its own `sshsig =` line, so the stock tool needs no more than a split.
#[test]
fn stock_ssh_keygen_calls_both_seals_good() {
    if !crate::seal::tools::here() {
        return;
    }
    let (bench, digest) = sealed("1");
    countersign(&bench, 0, &["--verdict", "approved-with-reservations", "--reason", "See I.2.", "--affirm", &digest]);
    bench.run(&["verify", "a.toml", "--trust", "both.trust", "--extract", "out"]);
    let files: Vec<_> = std::fs::read_dir(bench.at("out")).expect("extracted").flatten().map(|e| e.path()).collect();
    let mut good = 0;
    for signature in files.iter().filter(|path| path.extension().is_some_and(|e| e == "sig")) {
        for who in ["admin@example.com", "reviewer@example.com"] {
            let signed = signature.with_extension("signed");
            let mut command = Command::new("ssh-keygen");
            command.args(["-Y", "verify", "-n", "careseal-attestation-v1", "-I", who, "-f"]);
            command.arg(bench.at("both.trust")).arg("-s").arg(signature);
            command.stdin(std::fs::File::open(&signed).expect("what was signed"));
            good += usize::from(command.output().expect("started").status.success());
        }
    }
    assert_eq!(good, 2, "{files:?}");
}

/// What stands before the seals, and each seal.
fn blocks(file: &str) -> (String, Vec<String>) {
    let mut parts = file.split("\n[[seal]]\n").map(ToOwned::to_owned);
    let body = parts.next().expect("a body");
    (body, parts.map(|part| format!("\n[[seal]]\n{part}")).collect())
}

#[test]
fn a_seal_covers_all_before_it_so_blocks_change_neither_places_nor_files() {
    let (bench, digest) = sealed("0");
    bench.key("third", 9);
    countersign(&bench, 0, &["--verdict", "rejected", "--reason", "Not yet.", "--affirm", &digest]);
    let third = ["--me", "Auditor <auditor@example.com>", "--side", "reviewer", "--key", "third"];
    let accept = ["countersign", "a.toml", "--verdict", "approved", "--affirm", &digest];
    bench.ends(0, &[&accept[..], &third].concat());
    let file = bench.read("a.toml");
    let (body, seals) = blocks(&file);
    assert_eq!((seals.len(), body.clone() + &seals.concat()), (3, file.clone()));
    // Another attestation, of another account, with seals by the same three.
    let (other, next) = sealed("0");
    other.key("third", 9);
    countersign(&other, 0, &["--verdict", "rejected", "--reason", "Not yet.", "--affirm", &next]);
    let (_, strange) = blocks(&other.read("a.toml"));

    let [first, second, last] = [&seals[0], &seals[1], &seals[2]].map(String::as_str);
    let trust = bench.read("both.trust") + &bench.read("third.trust").replace("admin@", "auditor@");
    bench.write("all.trust", trust);
    let told = |file: &str| {
        bench.write("forged.toml", file);
        bench.run(&["verify", "forged.toml", "--trust", "all.trust"])
    };
    // The file as it is: one reviewer rejected it, all else is well.
    assert_eq!(told(&file).code, 1);
    for (what, forged) in [
        ("the reviewers changed places", [&body, first, last, second].concat()),
        ("a reviewer stands first", [&body, second, first, last].concat()),
        ("an earlier seal was cut out", [&body, first, last].concat()),
        ("the subscriber's seal was cut out", [&body, second, last].concat()),
        ("a seal stands twice", [&body, first, second, second].concat()),
        ("a seal of another file", [&body, first, strange[1].as_str()].concat()),
        ("a rejection made an acceptance", file.replace("verdict = \"rejected\"", "verdict = \"approved\"")),
        ("a reason changed", file.replace("Not yet.", "Not now.")),
    ] {
        assert_ne!(forged, file, "{what}");
        assert_eq!(told(&forged).code, 3, "{what}");
    }
    // Only a trailing seal that nobody asked for can be cut off, as the README says.
    assert_eq!(told(&[&body, first].concat()).code, 0);
}
