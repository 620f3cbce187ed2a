//! What was handed to somebody, still waits, and should be done by now.

use super::bench::{Bench, FACTS, ME};

#[test]
fn what_waits_after_its_day_is_overdue_blocks_nothing_by_itself_and_is_over_once_it_is_answered() {
    let bench = Bench::new();
    bench.begin();
    bench.write(
        "plan.toml",
        "format = \"careseal-answers/1\"\n\n[assignment.\"health-configuration/I.2\"]\nassignee = \"Network team\"\nmissing = \"Which proxy?\"\ndue = 2027-01-15\n",
    );
    bench.ends(0, &[&["apply", "w.toml", "plan.toml", "--yes"], &ME[..]].concat());
    let on = |day: &str, code| {
        let json = bench.json(code, &["check", "w.toml", "--json", "--at", day]);
        let findings = json["findings"].as_array().expect("findings").clone();
        assert_eq!(json["findings_by_kind"]["overdue"].as_u64(), Some(u64::from(day > "2027-01-15" && code == 1)));
        findings.into_iter().find(|finding| finding["kind"] == "overdue")
    };
    assert_eq!(on("2027-01-15", 1), None, "the day itself is still in time");
    let overdue = on("2027-01-16", 1).expect("overdue");
    assert_eq!(overdue["at"][0], "health-configuration/I.2");
    assert_eq!(
        (overdue["assignment"]["assignee"].as_str(), overdue["assignment"]["due"].as_str()),
        (Some("Network team"), Some("2027-01-15"))
    );
    assert_eq!(overdue["blocks"], false);
    let text = bench.ends(1, &["check", "w.toml", "--at", "2027-01-16"]).out;
    assert!(text.contains("Overdue (1)"), "{text}");
    assert!(text.contains("Network team had this in hand and meant to be done by 2027-01-15."), "{text}");

    bench.answer_all(FACTS);
    assert_eq!(on("2027-01-16", 0), None, "what is answered waits no more");
}
