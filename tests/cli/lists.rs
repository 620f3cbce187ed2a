//! Worksheets over several checklists, by commands.

use super::bench::{Bench, ME};

fn begun(lists: &[&str]) -> Bench {
    let bench = Bench::new();
    let mut args = vec!["new", "Example Clinic", "--output", "w.toml"];
    args.extend(lists.iter().flat_map(|list| ["--checklist", list]));
    args.extend(ME);
    bench.ends(0, &args);
    bench
}

/// What `check` says is asked: checklists with their editions.
fn asked(bench: &Bench) -> Vec<String> {
    // That there is a newer edition is said beside it.
    let ran = bench.run(&["check", "w.toml", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    let lists = json["checklists"].as_array().expect("lists").iter();
    let text = |value: &serde_json::Value| value.as_str().expect("text").to_owned();
    lists.map(|list| format!("{}@{}", text(&list["checklist"]), text(&list["edition"]))).collect()
}

#[test]
fn a_worksheet_begins_with_the_checklists_and_editions_asked_for() {
    let bench = begun(&["shared-responsibility@2023-06-15"]);
    assert_eq!(asked(&bench), ["health-configuration@2025-01-24", "shared-responsibility@2023-06-15"]);
    let bench = begun(&["shared-responsibility"]);
    assert_eq!(asked(&bench), ["health-configuration@2025-01-24", "shared-responsibility@2023-06-16"]);
    let report = bench.ends(0, &["report", "w.toml"]).out;
    assert!(report.contains("Health configuration") && report.contains("Shared responsibility"), "{report}");
    assert_eq!(asked(&begun(&[])), ["health-configuration@2025-01-24"]);
}

#[test]
fn an_answers_file_takes_checklists_in_and_answers_them_in_one_act() {
    let bench = begun(&[]);
    let answers = "format = \"careseal-answers/1\"\n[checklist]\n\"shared-responsibility\" = true\n\
                   [answer.\"shared-responsibility/I.S.1#ours\"]\noutcome = \"acknowledged\"\nowner = \"IT operations\"\n";
    bench.write("a.toml", answers);
    let before = bench.read("w.toml");
    let ran = bench.ends(0, &["apply", "w.toml", "a.toml"]);
    assert!(ran.out.contains("new       shared-responsibility  2023-06-16"), "{}", ran.out);
    assert_eq!(bench.read("w.toml"), before, "a preview writes nothing");
    bench.ends(0, &["apply", "w.toml", "a.toml", "--yes"]);
    assert_eq!(asked(&bench), ["health-configuration@2025-01-24", "shared-responsibility@2023-06-16"]);
    let named = bench.ends(0, &["checklist", "show", "--item", "shared-responsibility/I.S.1#ours"]).out;
    let short = bench.ends(0, &["checklist", "show", "shared-responsibility", "--item", "I.S.1"]).out;
    assert_eq!(named, short, "an item is named as it is everywhere else");
    bench.ends(2, &["checklist", "show", "data-hosting", "--item", "shared-responsibility/I.S.1"]);
    let again = bench.ends(0, &["apply", "w.toml", "a.toml", "--yes"]);
    assert!(again.out.contains("2 the same"), "{}", again.out);

    let file = |value: &str| format!("format = \"careseal-answers/1\"\n[checklist]\n{value}\n");
    bench.write("out.toml", file("\"shared-responsibility\" = false"));
    bench.ends(1, &["apply", "w.toml", "out.toml", "--yes"]);
    bench.ends(0, &["apply", "w.toml", "out.toml", "--yes", "--replace", "shared-responsibility"]);
    assert_eq!(asked(&bench), ["health-configuration@2025-01-24"]);
    // What was answered has slept.
    bench.write("in.toml", file("\"shared-responsibility\" = \"2023-06-16\""));
    bench.ends(0, &["apply", "w.toml", "in.toml", "--yes"]);
    let json = bench.json(1, &["check", "w.toml", "--json"]);
    assert_eq!(json["checklists"][1]["total"]["answered"], 1, "{json:#}");

    for (value, says) in [
        ("\"health-configuration\" = false", "cannot be left out"),
        ("\"shared-responsability\" = true", "Did you mean “shared-responsibility”?"),
        ("\"shared-responsibility\" = \"2001-01-01\"", "no such edition"),
        ("\"shared-responsibility\" = 1", "a.toml:3"),
    ] {
        bench.write("a.toml", file(value));
        let told = bench.ends(1, &["apply", "w.toml", "a.toml", "--yes"]).err;
        assert!(told.contains(says), "{value}: {told}");
    }
    // An id of a checklist that is not asked is not called unknown.
    let bench = begun(&[]);
    for text in [
        "[answer]\n\"shared-responsibility/I.S.1#ours\" = \"acknowledged\"\n",
        "[note]\n\"shared-responsibility/I.S.1\" = \"x\"\n",
    ] {
        bench.write("a.toml", format!("format = \"careseal-answers/1\"\n{text}"));
        let told = bench.ends(1, &["apply", "w.toml", "a.toml", "--yes"]).err;
        assert!(told.contains("“shared-responsibility” = true under [checklist]"), "{told}");
    }
}
