//! Who affirmed, without the wizard: an answers file only names, and a seal of one's own affirms.

use super::bench::{Bench, FACTS};

const DIRECTOR: [&str; 4] = ["--me", "Director <director@example.com>", "--side", "subscriber"];

/// A worksheet whose waivers an answers file gave in the name of Admin, and keys of Admin and of a director.
fn answered() -> Bench {
    let bench = Bench::new();
    bench.begin();
    bench.key("id", 7);
    bench.key("second", 8);
    bench.answer_all(FACTS);
    let director = bench.read("second.trust").replace("admin@", "director@");
    bench.write("both.trust", bench.read("id.trust") + &director);
    bench
}

fn seal(bench: &Bench, more: &[&str]) -> String {
    let args = [&["seal", "w.toml", "--key", "second", "--output", "a.toml"], &DIRECTOR[..], more].concat();
    let digest = bench.ends(1, &args).err.split_whitespace().last().expect("a digest").to_owned();
    bench.ends(0, &[&args[..], &["--affirm", &digest]].concat());
    digest
}

/// Failed before: the director sealed it, and `verify` only warned.
#[test]
fn what_a_file_affirms_in_anothers_name_is_not_sealed_without_their_own_seal() {
    let bench = answered();
    // Whoever seals may be the one named, so `check` lists it and has nothing against it.
    let check = bench.json(0, &["check", "w.toml", "--json"]);
    assert!(check["findings_by_kind"]["named"].as_u64().is_some_and(|count| count > 0), "{check}");
    let args = [&["seal", "w.toml", "--key", "second", "--output", "a.toml"], &DIRECTOR[..]].concat();
    let refused = bench.ends(1, &args);
    let said =
        "Admin <admin@example.com> is named as the person who takes this responsibility, and has not affirmed it.";
    assert!(refused.out.contains(said), "{}", refused.out);
    // A number of reviewers is not their seal.
    assert!(bench.ends(1, &[&args[..], &["--reviewers", "1"]].concat()).out.contains(said));
    bench.ends(2, &[&args[..], &["--reviewer", "admin@example.com"]].concat());
    // Whoever seals does not countersign.
    let own = bench.ends(2, &[&args[..], &["--reviewer", "Director <DIRECTOR@example.com>"]].concat());
    assert!(own.err.contains("cannot be asked to countersign"), "{}", own.err);
    // Nobody by name is not nobody.
    assert!(bench.ends(2, &[&args[..], &["--reviewer", " "]].concat()).err.contains("is not a name"));

    let digest = seal(&bench, &["--reviewer", "Admin <ADMIN@example.com>"]);
    assert!(bench.read("a.toml").contains("affirmed = \"named\"\nhow = \"file\"\n"));
    let report = bench.ends(0, &["report", "a.toml", "--trust", "both.trust"]).out;
    assert!(report.contains("Named in an answers file that Admin"), "{report}");
    let missing = bench.ends(3, &["verify", "a.toml", "--trust", "both.trust"]);
    assert!(missing.out.contains("The seal of Admin <ADMIN@example.com> is required, and missing."), "{}", missing.out);
    // Somebody else's seal is not theirs, whatever the role.
    let review = ["countersign", "a.toml", "--verdict", "approved", "--affirm", &digest];
    bench.ends(2, &[&review[..], &["--me", "Other <other@example.com>", "--key", "id"]].concat());

    bench.ends(0, &[&review[..], &super::bench::ME[..], &["--key", "id"]].concat());
    bench.ends(0, &["verify", "a.toml", "--trust", "both.trust"]);
    let report = bench.ends(0, &["report", "a.toml", "--trust", "both.trust"]).out;
    assert!(report.contains("with their own seal") && !report.contains("not yet affirmed"), "{report}");
    let json = bench.json(0, &["report", "a.toml", "--format", "json"]);
    let register = json["affirmed"].as_array().expect("a register");
    assert!(!register.is_empty() && register.iter().all(|entry| entry["affirmed"] == "own"), "{register:?}");
}

/// Failed before: the next record asked nobody unless the number was given again.
#[test]
fn the_next_record_asks_the_same_reviewers_unless_it_is_said_otherwise() {
    let bench = answered();
    let reviewer = "Reviewer <reviewer@example.com>";
    let seal = |name: &str, more: &[&str]| {
        let args = [&["seal", "w.toml", "--key", "id", "--output", name], more].concat();
        let shown = bench.ends(1, &args);
        let digest = shown.err.split_whitespace().last().expect("a digest").to_owned();
        bench.ends(0, &[&args[..], &["--affirm", &digest]].concat());
        (shown.out, bench.read(name))
    };
    let asks = |record: &str| record.contains("name = \"Reviewer\"\nemail = \"reviewer@example.com\"\n");
    assert!(asks(&seal("a.toml", &["--reviewer", reviewer]).1));
    let (shown, next) = seal("b.toml", &[]);
    assert!(asks(&next) && shown.contains(&format!("each with their own seal: {reviewer}.")), "{shown}");
    let (shown, last) = seal("c.toml", &["--reviewers", "0"]);
    assert!(!asks(&last) && shown.contains("No reviewer has to countersign."), "{shown}");
    let minutes = bench.ends(0, &["minutes", "w.toml"]).out;
    assert!(minutes.contains("**Seals required:** These people must countersign"), "{minutes}");
    bench.ends(2, &["seal", "w.toml", "--reviewers", "1", "--reviewer", reviewer]);
}
