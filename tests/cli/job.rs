//! The whole job, scripted: new, apply, check, seal, verify; and the stock recipe.

use std::process::Command;

use super::bench::{Bench, FACTS, all_facts, answers};

#[test]
fn the_whole_job_can_be_scripted() {
    let bench = Bench::new();
    bench.begin();
    bench.key("id", 7);
    let all = bench.answer_all(&all_facts());
    assert!(all.len() > 100, "{}", all.len());
    let check = bench.run(&["check", "w.toml"]);
    assert_eq!(check.code, 0, "{}", check.out);

    // What was shown is what is sealed, whenever it is asked for.
    let shown = |ran: super::bench::Ran| ran.out;
    let first = shown(bench.ends(1, &["seal", "w.toml", "--key", "id"]));
    assert_eq!(first, shown(bench.ends(1, &["seal", "w.toml", "--key", "id"])));
    for text in [
        "For each of these the account holder has taken responsibility",
        "The old scanner cannot do it.",
        "Who affirmed it: Named in an answers file that Admin applied, not yet affirmed by Admin <admin@example.com> (CISO",
    ] {
        assert!(first.contains(text), "{text} in {first}");
    }
    bench.ends(2, &["seal", "w.toml", "--key", "id", "--affirm", &format!("sha256:{}", "0".repeat(64))]);
    assert!(!bench.at("a.toml").exists());
    let digest = bench.seal("id");
    assert!(first.contains(&digest));
    assert!(bench.read("w.toml").contains(&digest), "the worksheet remembers");
    bench.ends(4, &["seal", "w.toml", "--key", "id", "--output", "a.toml", "--affirm", &resealed(&bench)]);

    let good = bench.ends(0, &["verify", "a.toml", "--trust", "id.trust"]);
    assert_eq!(good.out.matches("\nok    ").count(), 4, "{}", good.out);
    assert!(good.err.is_empty(), "{}", good.err);
    let unknown = bench.ends(3, &["verify", "a.toml"]);
    assert!(
        unknown.err.starts_with("error: The seals hold, but nothing says whose keys these are.\n"),
        "{}",
        unknown.err
    );
    assert_eq!(unknown.err.lines().count(), 2);

    // One's own key, once trusted, needs no file to be named.
    let shown = bench.ends(0, &["key", "show", "id.pub", "--as", "admin@example.com"]).out;
    let fingerprint = shown.lines().next().expect("a fingerprint").to_owned();
    let end = fingerprint.get(fingerprint.len() - 6..).expect("its end");
    bench.ends(2, &["key", "trust", "id.pub", "--as", "admin@example.com"]);
    bench.ends(2, &["key", "trust", "id.pub", "--as", "admin@example.com", "--fingerprint-end", "xxxxxx"]);
    bench.ends(
        2,
        &[
            "key",
            "trust",
            "id.pub",
            "--as",
            "admin@example.com",
            "--fingerprint-end",
            end.get(3..).expect("three letters"),
        ],
    );
    bench.ends(0, &["key", "trust", "id.pub", "--as", "admin@example.com", "--fingerprint-end", end]);
    bench.ends(0, &["verify", "a.toml"]);
    assert!(bench.ends(0, &["account", "w.toml"]).out.contains("nothing changed since"));
    assert!(bench.ends(0, &["report", "a.toml"]).out.contains("Example Clinic"));
    let report = bench.json(0, &["report", "a.toml", "--format", "json"]);
    assert_eq!(report["digest"].as_str(), Some(digest.as_str()));
    assert_eq!(report["draft"], false);
    assert_eq!(bench.json(0, &["report", "w.toml", "--format", "json"])["draft"], true);

    // Applying the same again changes nothing.
    bench.write("answers.toml", answers(&all));
    let before = bench.read("w.toml");
    let again = bench.ends(0, &["apply", "w.toml", "answers.toml", "--yes"]);
    assert!(again.out.contains("\n0 new, 0 replaced,"), "{}", again.out);
    assert_eq!(bench.read("w.toml"), before);
}

/// The digest that sealing would need now.
fn resealed(bench: &Bench) -> String {
    let ran = bench.ends(1, &["seal", "w.toml", "--key", "id"]);
    ran.err.split_whitespace().last().expect("a digest").to_owned()
}

#[test]
fn the_stock_recipe_of_the_manual_calls_it_good_and_an_altered_one_bad() {
    if !crate::seal::tools::here() {
        return;
    }
    let bench = Bench::new();
    bench.begin();
    bench.key("id", 7);
    bench.answer_all(FACTS);
    bench.seal("id");
    let recipe = documented();
    let run = |bench: &Bench| {
        let script =
            recipe.replace("FILE", "a.toml").replace("TRUST", "id.trust").replace("SIGNER", "admin@example.com");
        Command::new("bash").args(["-c", &script]).current_dir(bench.at(".")).output().expect("bash")
    };
    let good = run(&bench);
    assert!(good.status.success(), "{}", String::from_utf8_lossy(&good.stderr));
    assert!(String::from_utf8_lossy(&good.stdout).starts_with("Good \"careseal-attestation-v1\" signature"));
    let text = bench.read("a.toml");
    bench.write("a.toml", text.replacen("Example Clinic", "Example Klinic", 1));
    assert!(!run(&bench).status.success());
    bench.ends(3, &["verify", "a.toml", "--trust", "id.trust"]);
    // With nobody's keys at hand, too: no seal of it holds, and nothing says that one does.
    let ran = bench.ends(3, &["verify", "a.toml"]);
    assert!(ran.out.contains("Seal 1 does not hold, so nobody stands behind it."), "{}", ran.out);
    assert!(!format!("{}{}", ran.out, ran.err).contains("The seals hold"), "{ran:?}");

    // The same without a shell's tricks.
    bench.write("a.toml", text);
    let ran = bench.ends(0, &["verify", "a.toml", "--trust", "id.trust", "--extract", "out"]);
    let line = ran.out.lines().next().expect("a command").replace("TRUST", "id.trust");
    let checked = Command::new("bash").args(["-c", &line]).current_dir(bench.at(".")).output().expect("bash");
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
}

/// The recipe as `docs/verifying.md` gives it: so it cannot go stale.
fn documented() -> String {
    let text = include_str!("../../docs/verifying.md");
    let (_, rest) = text.split_once("```sh\n").expect("a recipe");
    rest.split_once("```").expect("its end").0.to_owned()
}
