//! Files that drafts of careseal wrote, before its terms were settled: a worksheet opens and goes on in its own words.

use super::bench::{Bench, ME};

const ASSIGNED: &str = include_str!("../oracle/files/assigned.worksheet.toml");
const REVIEWED: &str = include_str!("../oracle/files/reviewed.worksheet.toml");

const ANSWERS: &str = "format = \"careseal-answers/0\"\n[plan.\"health-configuration/I.6\"]\nowner = \"Facilities\"\n";

fn last(text: &str) -> &str {
    text.lines().last().unwrap_or_default()
}

#[test]
fn a_worksheet_of_a_draft_opens_and_what_is_added_has_its_words() {
    let bench = Bench::new();
    bench.begin();
    let today = bench.read("w.toml");
    assert!(today.starts_with("format = \"careseal-worksheet/1\"\n"), "{today}");
    bench.write("draft.toml", ASSIGNED);
    bench.write("answers.toml", ANSWERS);
    for (file, before, kind) in [
        (
            "w.toml",
            today.as_str(),
            ", kind = \"assignment\", on = \"health-configuration/I.6\", assignee = \"Facilities\",",
        ),
        ("draft.toml", ASSIGNED, ", kind = \"plan\", on = \"health-configuration/I.6\", owner = \"Facilities\","),
    ] {
        bench.ends(0, &[&["apply", file, "answers.toml", "--yes"], &ME[..]].concat());
        let after = bench.read(file);
        assert!(after.starts_with(before), "what stood there stands: {after}");
        assert!(last(&after).contains(kind), "{}", last(&after));
        let points = bench.ends(0, &["points", file]).out;
        assert!(points.contains("Facilities"), "{points}");
    }
}

#[test]
fn copies_of_a_draft_are_joined_and_a_changed_first_line_is_named() {
    let bench = Bench::new();
    bench.write("one.toml", ASSIGNED);
    bench.write("other.toml", ASSIGNED);
    bench.write("answers.toml", ANSWERS);
    bench.ends(0, &[&["apply", "other.toml", "answers.toml", "--yes"], &ME[..]].concat());
    bench.ends(0, &["merge", "one.toml", "other.toml"]);
    assert_eq!(bench.read("one.toml"), bench.read("other.toml"));
    bench.write("newer.toml", ASSIGNED.replacen("worksheet/0", "worksheet/1", 1));
    let told = bench.ends(4, &["merge", "one.toml", "newer.toml"]).err;
    assert!(told.contains("name two formats") && told.contains("somebody changed them"), "{told}");
}

#[test]
fn the_verdicts_in_a_draft_are_told_in_todays_words() {
    let bench = Bench::new();
    let known = REVIEWED.contains("verdict = \"accepted-with-reservations\"");
    assert!(known, "a sample that says nothing");
    bench.write("w.toml", REVIEWED);
    let told = bench.ends(0, &["remarks", "list", "w.toml", "--json"]).out;
    assert!(told.contains("\"approved-with-reservations\"") && !told.contains("\"accepted"), "{told}");
}
