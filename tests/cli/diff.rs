//! What differs between two worksheets or attestations.

use careseal::worksheet::stamp::FixedEnv;

use super::bench::{Bench, FACTS};
use crate::table::worksheet_under;

/// An attestation `a.toml` and its worksheet, in which things changed since.
fn changed() -> Bench {
    let bench = Bench::new();
    bench.begin();
    bench.key("id", 7);
    bench.answer_all(FACTS);
    bench.seal("id");
    bench
}

#[test]
fn a_record_and_its_worksheet_say_the_same_until_something_changes() {
    let bench = changed();
    let same = bench.ends(0, &["diff", "a.toml", "w.toml"]);
    assert!(same.out.contains("Nothing differs."), "{}", same.out);
    let facts = "format = \"careseal-answers/1\"\n\n[fact]\n\"health-configuration/subdomain\" = \"example-two\"\n";
    bench.write("fact.toml", facts);
    bench.ends(0, &["apply", "w.toml", "fact.toml", "--yes", "--replace", "health-configuration/subdomain"]);
    let ran = bench.ends(1, &["diff", "a.toml", "w.toml"]);
    assert!(ran.out.contains("- a.toml (Example Clinic), sha256:"), "{}", ran.out);
    assert!(ran.out.contains("+ w.toml (Example Clinic)\n"), "{}", ran.out);
    assert!(ran.out.contains("answer: example -> example-two"), "{}", ran.out);
    let json = bench.json(1, &["diff", "a.toml", "w.toml", "--json"]);
    assert_eq!(json["facts"][0]["changes"][0]["new"], "example-two");
    assert_eq!(json["facts"][0]["fate"], "changed");
    assert_eq!(json["same"], false);
}

#[test]
fn words_that_differ_in_a_reason_are_marked() {
    let bench = changed();
    bench.write(
        "more.toml",
        r#"format = "careseal-answers/1"

[answer."health-configuration/I.2#ssl"]
outcome = "alternative"
reason = "A proxy that the network team of the Example Clinic runs in its own data centre, for all traffic"
"#,
    );
    bench.ends(0, &["apply", "w.toml", "more.toml", "--yes", "--replace", "health-configuration/I.2#ssl"]);
    bench.write(
        "more.toml",
        r#"format = "careseal-answers/1"

[answer."health-configuration/I.2#ssl"]
outcome = "alternative"
reason = "A gateway that the network team of the Example Clinic runs in its own data centre, for all traffic"
"#,
    );
    std::fs::copy(bench.at("w.toml"), bench.at("old.toml")).expect("copied");
    bench.ends(0, &["apply", "w.toml", "more.toml", "--yes", "--replace", "health-configuration/I.2#ssl"]);
    let ran = bench.ends(1, &["diff", "old.toml", "w.toml"]);
    assert!(ran.out.contains("- A [-proxy-] that the network team"), "{}", ran.out);
    assert!(ran.out.contains("+ A {+gateway+} that the network team"), "{}", ran.out);
}

#[test]
fn an_altered_record_is_not_compared() {
    let bench = changed();
    let altered = bench.read("a.toml").replacen("Example Clinic", "Another Clinic", 1);
    bench.write("b.toml", altered);
    let ran = bench.ends(3, &["diff", "a.toml", "b.toml"]);
    assert!(ran.out.is_empty());
}

#[test]
fn what_an_older_edition_did_not_ask_is_said_apart() {
    let bench = Bench::new();
    bench.begin();
    let mut world = FixedEnv::at("2026-11-22T10:00:00Z");
    bench.write("old.toml", worksheet_under("2024-12-27", &mut world).print());
    let json = bench.json(1, &["diff", "old.toml", "w.toml", "--json"]);
    let items = json["items"].as_array().expect("items");
    assert!(!items.is_empty(), "{json:#}");
    for item in items.iter().filter(|item| item["fate"] != "changed") {
        assert_eq!((&item["cause"], &item["edition"]), (&"checklist".into(), &"2025-01-24".into()), "{item:#}");
    }
    let added = items.iter().filter(|item| item["fate"] == "added").count();
    let ran = bench.ends(1, &["diff", "old.toml", "w.toml"]);
    assert_eq!(ran.out.matches("(new in edition 2025-01-24)").count(), added, "{}", ran.out);
    assert!(ran.out.contains("edition: 2024-12-27 -> 2025-01-24"), "{}", ran.out);
}

#[test]
fn hostile_text_stays_text() {
    let bench = changed();
    bench.write(
        "more.toml",
        r#"format = "careseal-answers/1"

[answer."health-configuration/I.2#ssl"]
outcome = "alternative"
reason = """
- [-nothing-] {+all+}
Items
  added     I.9  <script>alert(1)</script>"""
"#,
    );
    bench.ends(0, &["apply", "w.toml", "more.toml", "--yes", "--replace", "health-configuration/I.2#ssl"]);
    let ran = bench.ends(1, &["diff", "a.toml", "w.toml"]);
    assert!(
        ran.out.lines().filter(|line| *line == "Items").count() == 1,
        "no line of a text passes for ours: {}",
        ran.out
    );
    let folder = bench.at("\u{1b}[31mred");
    std::fs::create_dir(&folder).expect("made");
    std::fs::copy(bench.at("w.toml"), folder.join("w.toml")).expect("copied");
    let path = folder.join("w.toml");
    let ran = bench.ends(1, &["diff", "a.toml", path.to_str().expect("a path")]);
    assert!(!ran.out.contains('\u{1b}'), "{:?}", ran.out);
}
