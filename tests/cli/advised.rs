//! What the product changed since, as the commands tell it: by the day, and never in the way.

use super::bench::{Bench, FACTS, all_facts};
use super::verifying::sealed;

/// What `check` says of the end of API tokens on a day: in force since, next, and the words.
fn told(bench: &Bench, file: &str, day: &str) -> (Option<String>, Option<String>, String) {
    let found = bench.json(0, &["check", file, "--json", "--at", day]);
    assert_eq!(found["clean"], true);
    assert_eq!(found["findings_blocking"], 0);
    // Whoever applied the file was named in it, and has not sealed yet: to be known, too.
    let count = |kind: &str| found["findings_by_kind"][kind].as_u64().expect("a count");
    assert_eq!(found["findings_total"], count("advisory").saturating_add(count("named")));
    let findings = found["findings"].as_array().expect("findings");
    let is_it = |finding: &&serde_json::Value| finding["advisory"] == "health-configuration/api-tokens-end";
    let one = findings.iter().find(is_it).expect("the advisory");
    assert_eq!((&one["kind"], &one["blocks"]), (&"advisory".into(), &false.into()));
    assert_eq!(one["at"], serde_json::json!(["health-configuration/I.4.b", "health-configuration/I.4.a"]));
    let text = |key: &str| one[key].as_str().map(str::to_owned);
    (text("since"), text("next"), text("text").expect("its words"))
}

#[test]
fn check_tells_what_stands_on_the_day_it_is_asked_about() {
    let bench = Bench::new();
    bench.begin();
    bench.answer_all(&all_facts());
    let day = |text: &str| Some(text.to_owned());
    for (at, since, next, says, says_not) in [
        ("2026-07-27", None, day("2026-07-28"), "On 28 July 2026 tokens", "Since 28 July 2026"),
        ("2026-07-28", day("2026-07-28"), day("2026-10-27"), "Since 28 July 2026", "Since 27 October 2026"),
        ("2026-10-27", day("2026-10-27"), day("2027-04-30"), "can no longer be rotated", "Since 30 April 2027"),
        ("2027-04-30", day("2027-04-30"), None, "Since 30 April 2027 every token has stopped", " will "),
    ] {
        let found = told(&bench, "w.toml", at);
        assert_eq!((found.0, found.1), (since, next), "{at}");
        assert!(found.2.contains(says) && !found.2.contains(says_not), "{at}: {}", found.2);
        let text = bench.ends(0, &["check", "w.toml", "--at", at]).out;
        assert!(text.contains("API tokens are being retired") && text.contains(says), "{at}: {text}");
        assert!(text.trim_end().ends_with("nothing stands in the way: this can be sealed."), "{text}");
    }
}

#[test]
fn a_record_says_what_stood_and_reports_show_it() {
    let bench = sealed();
    let shown = bench.ends(1, &["seal", "w.toml", "--key", "id"]).out;
    assert!(shown.contains("Stood then: Two-step verification (2SV) is not two-factor authentication."), "{shown}");
    let record = bench.read("a.toml");
    assert!(record.contains("\n[[item.advisory]]\nid = \"two-step-is-not-two-factor\"\n"), "{record}");
    assert!(record.contains("\nin_force = [\"2025-12-11\"]\n"), "{record}");
    // Made on one day, read on others: it holds until what it says lapses. What was known before there was a record is no
    // reason to doubt its words.
    bench.ends(0, &["verify", "a.toml", "--trust", "id.trust", "--at", "2026-12-31"]);
    let before = bench.ends(1, &["verify", "a.toml", "--trust", "id.trust", "--at", "2020-01-01"]).out;
    assert!(!before.contains("FAIL") && before.contains("there was no record yet"), "{before}");
    let report = bench.ends(0, &["report", "a.toml"]).out;
    for text in ["**Good to know**", "**Stood then:** From 11 December 2025 the second factor", "In force: 2025-12-11."]
    {
        assert!(report.contains(text), "{text}: {report}");
    }
    let json = bench.json(0, &["report", "a.toml", "--format", "json"]);
    let items = json["record"]["item"].as_array().expect("items");
    let item = items.iter().find(|item| item["id"] == "health-configuration/I.1.a").expect("I.1.a");
    let ids: Vec<_> = item["advisory"].as_array().expect("advisories").iter().map(|one| &one["id"]).collect();
    assert_eq!(ids, ["two-step-is-not-two-factor", "two-factor-every-time", "password-level-high"]);
}

#[test]
fn an_item_is_shown_with_where_to_click_and_what_changed() {
    let bench = Bench::new();
    let shown = bench.ends(0, &["checklist", "show", "--item", "I.5"]).out;
    for text in [
        "Where to click",
        "    Admin Center > Objects and rules > Tickets > Settings",
        "    Look for: Allow secure downloads",
        "    How sure: Read on a page of the vendor that shows today's menus. The path: Probably (",
        "    API: account_settings: tickets.private_attachments = true; account_settings: tickets.email_attachments",
        "The checklist says \"Require authentication to download\"; the product now says \"Allow secure downloads\".",
        "Files of end users become private by themselves; files of agents do not.",
    ] {
        assert!(shown.contains(text), "{text}: {shown}");
    }
    let shown = bench.ends(0, &["checklist", "show", "--item", "V.1"]).out;
    assert!(shown.contains("Not confirmed: ask your account representative."), "{shown}");
    let shown = bench.ends(0, &["checklist", "show", "--item", "IV.6.a"]).out;
    assert!(shown.contains("As for III.7.a") && shown.contains("End user authentication > Messaging"), "{shown}");
}

/// A note that stands only under a condition says so, and what an item applies to is not left out.
#[test]
fn an_item_is_shown_with_what_it_applies_to_and_when_its_notes_hold() {
    let bench = Bench::new();
    let shown = bench.ends(0, &["checklist", "show", "--item", "P.1"]).out;
    let note = "Only when among the answers to “Which healthcare agreements cover this account?” is: HIPAA";
    assert!(shown.contains(note), "{shown}");
    assert!(shown.contains("\nApplies to: Every healthcare-enabled account.\n"), "{shown}");
    let shown = bench.ends(0, &["checklist", "show", "--item", "I.1"]).out;
    assert!(
        shown.contains("Only when in I.1 this is chosen: ") && shown.contains(", and in I.1 this is chosen: "),
        "{shown}"
    );
    let shown = bench.ends(0, &["checklist", "show", "--item", "II.1"]).out;
    assert!(shown.contains("\nApplies to: Guide and Gather.\n"), "{shown}");
}

/// A section that does not apply names the fact, and not what it would be about.
#[test]
fn a_section_that_is_set_aside_names_the_fact() {
    let bench = Bench::new();
    bench.begin();
    bench.answer_all(FACTS);
    for format in ["markdown", "html", "text", "csv", "json"] {
        let report = bench.ends(0, &["report", "w.toml", "--format", format]).out;
        let report = report.replace("&#39;", "'");
        assert!(report.contains("Set aside because Chat is not among the account's products."), "{format}");
        assert!(!report.contains("Asked when Chat is among your products"), "{format}");
    }
}
