//! `check`: findings in words and for programs.

use careseal::checklist::{Address, Forbidden};
use careseal::findings::{FindingKind, InvalidAnswer, StaleWhy, sections};
use careseal::present::Words;
use careseal::text::{Line, Note};
use jiff::civil::date;
use serde_json::Value;

use super::sample::{DAY, English, Sample, check_json, check_text, id, small, waived};

#[test]
fn every_finding_has_words_and_a_remedy() {
    let misfits = [
        InvalidAnswer::NotWaivable,
        InvalidAnswer::MustApply,
        InvalidAnswer::Options,
        InvalidAnswer::Outcome,
        InvalidAnswer::Unaffirmed,
        InvalidAnswer::Affirmer,
        InvalidAnswer::TooLong,
    ];
    let stale = [StaleWhy::Meaning, StaleWhy::Affirmation, StaleWhy::Notes];
    let mut kinds = vec![
        FindingKind::OpenFact,
        FindingKind::StaleFact { said: Line::clean("gone") },
        FindingKind::Open,
        FindingKind::Contradiction { rule: "a/b".parse().expect("address") },
        FindingKind::Conflict,
        FindingKind::MissingControl,
        FindingKind::MissingReason,
        FindingKind::Lapsed { expired: DAY },
        FindingKind::Proposed,
        FindingKind::Overdue { assignee: Line::clean("Team"), due: DAY },
        FindingKind::Question { id: id("q"), text: Note::clean("Who?"), assignee: Line::default() },
        FindingKind::OverdueQuestion { id: id("q"), text: Note::clean("Who?"), assignee: Line::default(), due: DAY },
        FindingKind::Advisory { advisory: "a/b".parse().expect("address"), since: None, next: None },
    ];
    kinds.extend(stale.map(|why| FindingKind::Stale { why }));
    let forbidden =
        [Forbidden::Waiver, Forbidden::Alternative, Forbidden::NotApplicable, Forbidden::Option, Forbidden::Longer(30)];
    kinds.extend(forbidden.map(|what| FindingKind::Forbidden { what, by: Line::clean("House") }));
    kinds.extend(misfits.map(|why| FindingKind::InvalidAnswer { why }));
    let english = English::new();
    for kind in kinds {
        for message in [kind.id().to_owned(), format!("{}-remedy", kind.id()), format!("finding-group-{}", kind.name())]
        {
            assert!(english.has(&message), "{message}");
        }
    }
    assert!(english.say("finding-lapsed", &[("date", "2026-12-31")]).contains("2026-12-31"));
}

#[test]
fn the_words_stand_in_order_and_each_is_one_of_a_kind() {
    for file in [
        include_str!("../../assets/locale/en/report.ftl"),
        include_str!("../../assets/locale/en/page.ftl"),
        include_str!("../../assets/locale/en/finding.ftl"),
    ] {
        let ids = file.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()));
        let ids: Vec<&str> = ids.filter_map(|line| line.split_once(" =").map(|(id, _)| id)).collect();
        assert!(ids.is_sorted_by(|a, b| a < b), "{ids:?}");
    }
}

#[test]
fn an_account_that_is_done_has_nothing_to_look_at() {
    let sample = small();
    let review = sample.review(DAY);
    assert_eq!(review.blocking().count(), 0, "everything is answered");
    assert!(review.findings.iter().all(|finding| finding.kind.name() == "advisory"), "only to be known");
    let text = check_text(&review, std::slice::from_ref(sample.list));
    insta::assert_snapshot!(text.lines().last().unwrap_or_default());
    let json: Value = serde_json::from_str(&check_json(&review, std::slice::from_ref(sample.list))).expect("JSON");
    assert_eq!(json["clean"], true);
    assert_eq!(json["checklists"][0]["total"]["open"], 0);
}

#[test]
fn what_is_wrong_comes_worst_first_with_what_to_do() {
    let mut sample = small();
    // Lapsed by the day it is looked at, and a waiver without a reason beside a contradiction.
    let part: Address = "health-configuration/I.2#ssl".parse().expect("address");
    let kept = sample.state().answer(&part).expect("answered").clone();
    let mut bare = waived(&part, kept);
    bare.reason = None;
    sample.answer(part, bare);
    let on = Address::item(&sample.list.id, &id("sms"));
    let value = careseal::worksheet::FactValue::One(super::sample::line("no"));
    sample.say(careseal::worksheet::EventKind::Fact { on, value: Some(value) });
    let review = sample.review(date(2027, 1, 1));
    let text = check_text(&review, &[sample.list.clone()]);
    insta::assert_snapshot!(text);
    let json = check_json(&review, &[sample.list.clone()]);
    let parsed: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(parsed["findings_by_kind"]["contradiction"], 1);
    assert_eq!(parsed["findings_by_kind"]["lapsed"], 3);
    assert_eq!(parsed["findings_by_kind"]["missing-reason"], 1);
    assert_eq!(parsed["clean"], false);
    let (_, findings) = json.split_once("\"findings\": ").expect("findings");
    insta::assert_snapshot!(findings);
}

#[test]
fn an_empty_worksheet_says_what_is_open_without_repeating_itself() {
    let sample = Sample::empty();
    let review = sample.review(DAY);
    let english = English::new();
    let text = check_text(&review, std::slice::from_ref(sample.list));
    assert_eq!(text.matches(&english.say("finding-open", &[])).count(), 1);
    assert!(text.contains("I.4.b  "), "{text}");
}

#[test]
fn sections_add_up_to_the_checklist() {
    let sample = small();
    let review = sample.review(date(2027, 1, 1));
    let mut sum = careseal::findings::Counts::default();
    for (_, counts) in sections(&review, sample.list) {
        assert_eq!(counts.measures() + counts.statements() + counts.not_applicable, counts.asked);
        sum.join(&counts);
    }
    assert_eq!(sum, review.total(sample.list));
    assert!(sum.lapsed > 0 && sum.measures() > sum.in_place());
}
