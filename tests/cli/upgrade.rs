//! Moving a worksheet to a newer edition, by command.

use super::bench::{Bench, ME};

const OLD: &str = "shared-responsibility@2023-06-15";

/// A worksheet under the older shared responsibilities, two of them answered: the duty of one has changed since.
fn begun() -> Bench {
    let bench = Bench::new();
    let mut args = vec!["new", "Example Clinic", "--output", "w.toml", "--checklist", OLD];
    args.extend(ME);
    bench.ends(0, &args);
    let taken_on = |item: &str| {
        format!(
            "[answer.\"shared-responsibility/{item}#ours\"]\noutcome = \"acknowledged\"\nowner = \"IT operations\"\n"
        )
    };
    bench.write("a.toml", format!("format = \"careseal-answers/1\"\n{}{}", taken_on("I.S.1"), taken_on("II.S.1")));
    bench.ends(0, &["apply", "w.toml", "a.toml", "--yes"]);
    bench
}

fn stale(bench: &Bench) -> Vec<String> {
    let json: serde_json::Value = serde_json::from_str(&bench.run(&["check", "w.toml", "--json"]).out).expect("JSON");
    let findings = json["findings"].as_array().expect("findings").iter();
    let stale = findings.filter(|finding| finding["kind"] == "stale");
    stale.map(|finding| finding["at"][0].as_str().expect("an id").to_owned()).collect()
}

#[test]
fn a_dry_run_says_what_would_change_and_writes_nothing() {
    let bench = begun();
    let before = bench.read("w.toml");
    let told = bench.ends(0, &["upgrade", "w.toml", "--dry-run"]).out;
    for text in [
        "Shared responsibility moves from the edition of 2023-06-15 to that of 2023-06-16.",
        "7 added, 0 removed, 5 changed in meaning, 4 only reworded.",
        "1 answer stays as it is.",
        "what it answers has changed: II.S.1.",
        "Nothing was written.",
    ] {
        assert!(told.contains(text), "{text}\n in {told}");
    }
    let json = bench.json(0, &["upgrade", "w.toml", "--dry-run", "--json"]);
    assert_eq!(json["written"], false);
    assert_eq!(json["checklists"][0]["stays"][0], "shared-responsibility/I.S.1#ours");
    assert_eq!(json["checklists"][0]["stale"][0]["why"], "finding-stale-meaning");
    assert!(json["checklists"][0]["opens"].as_array().is_some_and(|opens| !opens.is_empty()), "{json:#}");
    assert_eq!(bench.read("w.toml"), before);
}

#[test]
fn moving_is_one_event_and_what_is_out_of_date_is_found() {
    let bench = begun();
    let lines = bench.read("w.toml").lines().count();
    assert!(stale(&bench).is_empty());
    let told = bench.ends(0, &["upgrade", "w.toml"]).out;
    assert!(told.contains("Moved, in one act that can be undone."), "{told}");
    assert_eq!(bench.read("w.toml").lines().count(), lines + 1);
    assert_eq!(stale(&bench), ["shared-responsibility/II.S.1#ours"]);
    assert!(bench.ends(0, &["upgrade", "w.toml"]).out.contains("Nothing to move"));
    for (to, says) in [
        (OLD, "is older"),
        ("health-configuration", "Nothing to move"),
        ("nothing", "nothing"),
        ("shared-responsibility@2001-01-01", "2001-01-01"),
    ] {
        let ran = bench.run(&["upgrade", "w.toml", "--to", to]);
        assert!(format!("{}{}", ran.out, ran.err).contains(says), "{to}: {ran:?}");
        assert_eq!(ran.code, if says == "Nothing to move" { 0 } else { 2 }, "{to}: {ran:?}");
    }
}
