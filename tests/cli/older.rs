//! A worksheet under an older edition, by script: checked, sealed, verified; and what the commands say of editions.

use super::bench::{Bench, FACTS};
use crate::table::worksheet_under;
use careseal::worksheet::stamp::FixedEnv;

#[test]
fn a_worksheet_under_an_older_edition_is_checked_sealed_and_verified() {
    let bench = Bench::new();
    // Who one is, is known from then on.
    bench.begin();
    let mut world = FixedEnv::at("2026-11-22T10:00:00Z");
    bench.write("w.toml", worksheet_under("2024-12-27", &mut world).print());
    bench.key("id", 7);
    bench.answer_all(FACTS);
    let check = bench.ends(0, &["check", "w.toml"]);
    let newer = "health-configuration was answered in the edition of 2024-12-27; there is a newer one of 2025-01-24.";
    assert!(check.err.contains(newer), "{check:?}");
    assert_eq!(bench.run(&["check", "w.toml", "--strict"]).code, 1);
    let unknown = "Of I.1.c, III.11, VIII.M it is not known whether this edition had them.";
    assert!(bench.ends(1, &["seal", "w.toml", "--key", "id"]).out.contains(unknown));
    bench.seal("id");
    let record = bench.read("a.toml");
    assert!(record.contains("edition = \"2024-12-27\"\n"), "{record}");
    assert!(record.contains("unknown = [\"I.1.c\", \"III.11\", \"VIII.M\"]\n"), "{record}");
    let told = bench.ends(0, &["verify", "a.toml", "--trust", "id.trust"]);
    assert!(format!("{}{}", told.out, told.err).contains(newer), "{told:?}");
    assert_eq!(bench.run(&["verify", "a.toml", "--trust", "id.trust", "--strict"]).code, 1);
    let report = bench.ends(0, &["report", "a.toml"]).out;
    assert!(report.contains(unknown), "{report}");
}

#[test]
fn the_commands_tell_partial_editions_apart() {
    let bench = Bench::new();
    let list = bench.ends(0, &["checklist", "list"]).out;
    let line = |edition: &str| list.lines().find(|line| line.contains(edition)).expect("a line").to_owned();
    assert!(line("health-configuration@2024-12-27").ends_with("partial)"), "{list}");
    assert!(line("health-configuration@2023-10-25").ends_with("partial)"), "{list}");
    assert!(!line("health-configuration@2025-01-24").contains("partial"), "{list}");

    let show = |args: &[&str]| bench.ends(0, &[&["checklist", "show"], args].concat()).out;
    let unknown = show(&["health-configuration@2023-10-25", "--item", "III.11"]);
    assert!(unknown.contains("It is not known whether this edition had this entry"), "{unknown}");
    let low = show(&["health-configuration@2023-10-25", "--item", "I.2"]);
    assert!(low.contains("shown is the text of 2025-01-24"), "{low}");
    let whole = show(&["health-configuration@2023-10-25"]);
    assert!(whole.contains("(unknown whether in this edition)"), "{whole}");
    let history = show(&["health-configuration", "--item", "I.11"]);
    assert!(history.contains("Changes to this entry"), "{history}");
    assert!(history.contains("2021-01-21  I.11, then 1.11"), "{history}");
}

#[test]
fn changes_between_editions_and_over_the_years_are_told() {
    let bench = Bench::new();
    let changes = bench.ends(0, &["checklist", "changes", "health-configuration", "2023-10-25", "2024-12-27"]).out;
    for text in
        ["added      I.12 ", "stricter   I.7 ", "looser     P.3 ", "removed?   VIII.M ", "affirmed   I.11#use=used"]
    {
        assert!(changes.contains(text), "{text} in {changes}");
    }
    assert!(changes.contains("2023-10-25 is pieced together"), "{changes}");
    let json = bench.json(0, &["checklist", "changes", "health-configuration", "2024-12-27", "2025-01-24", "--json"]);
    assert_eq!(json["older"]["unknown"], serde_json::json!(["I.1.c", "III.11", "VIII.M"]));
    assert_eq!(json["newer"]["partial"], false);
    let kinds = json["changes"].as_array().expect("a list");
    assert!(kinds.iter().any(|one| one["at"] == "P.6" && one["kind"] == "added" && one["sure"].is_null()));

    let all = bench.ends(0, &["checklist", "changes"]).out;
    assert!(all.starts_with("2019-01-17  V, then Chat\n"), "{all}");
    let since = bench.ends(0, &["checklist", "changes", "--since", "2024-12-16"]).out;
    assert!(since.starts_with("2024-12-16  XI\n"), "{since}");
    let month = bench.ends(0, &["checklist", "changes", "--item", "VII.1", "--since", "2020-08-20"]).out;
    assert!(month.starts_with("2020-08     VII.1\n"), "{month}");
    let model = bench.ends(0, &["checklist", "changes", "shared-responsibility"]).out;
    assert!(model.starts_with("2023-06-16\n"), "{model}");
    let none = bench.ends(0, &["checklist", "changes", "iso-certification"]).out;
    assert_eq!(none, "Nothing is on record.\n");
    bench.ends(2, &["checklist", "changes", "nothing"]);
    bench.ends(2, &["checklist", "changes", "--since", "spring"]);
}
