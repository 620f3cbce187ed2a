//! Every dated change of the facts is an advisory that speaks of the day it is asked about.

use careseal::checklist::Id;
use careseal::checklist::advisories::{self, Advisory};
use careseal::checklist::provenance::Confidence::{self, NotFound, Partly, Probably, Read};
use careseal::findings::{FindingKind, review};
use careseal::worksheet::State;
use jiff::civil::{Date, date};

use crate::LIBRARY;

const NOW: Date = date(2026, 11, 22);

fn id(text: &str) -> Id {
    Id::parse(text).expect("an id")
}

fn at(item: &str, on: Date) -> Vec<Advisory> {
    advisories::standing(&id("health-configuration"), &id(item), "en", on)
}

fn one(item: &str, advisory: &str, on: Date) -> Advisory {
    at(item, on).into_iter().find(|one| *one.id == *advisory).unwrap_or_else(|| panic!("{item} {advisory}"))
}

/// Item, advisory, how sure, its days, what it must say on one day or another.
type Row = (&'static str, &'static str, Confidence, &'static [&'static str], &'static [&'static str]);

const ROWS: [Row; 27] = [
    (
        "I.4.b",
        "api-tokens-end",
        Read,
        &["2026-07-28", "2026-10-27", "2027-04-30"],
        &["28 July 2026", "30 days", "60 days later", "New accounts", "27 October 2026", "30 April 2027", "I.4.a"],
    ),
    ("I.4.a", "oauth-grants-removed", Read, &["2025-02-17"], &["implicit", "password grant", "17 February 2025"]),
    ("I.4.a", "oauth-expiry", Probably, &["2027-04-01"], &["1 April 2027", "refresh", "Probably"]),
    (
        "I.4.c",
        "api-passwords-removed",
        Read,
        &["2026-01-22"],
        &["January 2026", "31 December 2025", "12 January", "22 January 2026", "end users", "closed"],
    ),
    ("I.1.a", "two-step-is-not-two-factor", Partly, &[], &["2SV", "is not two-factor", "new", "does not satisfy"]),
    ("I.1.a", "two-factor-every-time", Partly, &["2025-12-11"], &["11 December 2025", "30 days", "E-mail"]),
    ("I.1.a", "password-level-high", Read, &[], &["High", "Recommended", "weaker"]),
    (
        "I.5",
        "end-user-private-attachments",
        Read,
        &["2026-01-28", "2026-04-28", "2026-06-30"],
        &["28 January 2026", "28 April 2026", "30 June 2026", "agents upload stays open"],
    ),
    ("I.5", "secure-downloads-name", Read, &[], &["Allow secure downloads", "Require authentication to download"]),
    ("I.11", "one-survey-at-a-time", Partly, &[], &["legacy", "placeholders"]),
    ("I.12.a", "one-survey-at-a-time", Partly, &[], &[]),
    ("P.5", "compliance-add-on", Probably, &[], &["Advanced Compliance", "ADPP", "order form"]),
    ("II.1", "knowledge-name", Read, &[], &["Guide", "Knowledge", "Gather", "community"]),
    ("III.2", "messaging-private-attachments", Read, &["2024-12-05"], &["5 December 2024"]),
    ("III.8", "bot-deletion-schedules", Read, &[], &["webhook and API", "30 days", "activated"]),
    ("IV.7", "ai-agent-tickets", Read, &[], &["120 days"]),
    ("III.9", "messaging-redaction", Read, &[], &["web and mobile messaging", "closed tickets", "AI agent"]),
    ("IV.8", "conversations-redaction", NotFound, &[], &["not confirmed"]),
    ("III.10", "malware-scanning", Read, &[], &["end users and of agents", "scanned", "procedure"]),
    ("IV.10", "conversations-malware-scanning", Partly, &[], &["Japanese", "social channels"]),
    (
        "X.3",
        "ai-agents",
        Partly,
        &["2025-07-31", "2026-05-01", "2026-08-31", "2026-12-10", "2026-12-31"],
        &[
            "31 July 2025",
            "May 2026",
            "31 August 2026",
            "10 December 2026",
            "31 December 2026",
            "disagree",
            "Answer Bot",
            "which builder",
        ],
    ),
    (
        "X.4",
        "writing-help-by-default",
        Probably,
        &["2026-02-16"],
        &["16 February 2026", "Copilot", "Professional and Enterprise", "is no proof"],
    ),
    ("XI.2", "qa-deletion-hours", NotFound, &[], &["not confirmed"]),
    ("XI.4", "qa-retention-default", Read, &[], &["one year", "Chat"]),
    ("XI.6", "qa-private-attachments", NotFound, &[], &["not confirmed"]),
    ("XI.1", "workforce-engagement-name", Read, &[], &["WFM", "WEM"]),
    ("III.8", "ai-agents", Partly, &["2025-07-31", "2026-05-01", "2026-08-31", "2026-12-10", "2026-12-31"], &[]),
];

#[test]
fn every_dated_change_of_the_facts_is_there() {
    for (item, advisory, sure, days, must) in ROWS {
        let (early, late) = (one(item, advisory, date(2020, 1, 1)), one(item, advisory, date(2030, 1, 1)));
        assert_eq!(early.sure, sure, "{advisory}");
        assert_eq!(early.steps.iter().map(|step| step.date.to_string()).collect::<Vec<_>>(), days, "{advisory}");
        for text in [early.text(), late.text()] {
            for one in must {
                assert!(text.contains(one) || one.starts_with("which"), "{advisory} does not say {one:?}: {text}");
            }
        }
        assert!(early.steps.iter().all(|step| !step.is_in_force) && late.steps.iter().all(|step| step.is_in_force));
        for (before, after) in early.steps.iter().zip(&late.steps) {
            assert_ne!(before.text, after.text, "{advisory}");
            assert!(before.text.as_str().contains(" will "), "{advisory}: {}", before.text);
            assert!(!after.text.as_str().contains(" will "), "{advisory}: {}", after.text);
        }
    }
}

#[test]
fn what_the_checklist_says_only_for_a_time_is_to_be_checked_against_the_product() {
    let bound: Vec<String> = advisories::all(&id("health-configuration"), "en", NOW)
        .filter(|one| one.time_bound)
        .flat_map(|one| one.at.iter().map(|spot| spot.item.to_string()))
        .collect();
    assert_eq!(bound, ["III.9", "IV.8", "III.10", "IV.10", "XI.2", "XI.6"]);
}

#[test]
fn a_step_is_to_come_before_its_day_and_in_force_from_it_on() {
    for (day, since, next) in [
        (date(2026, 7, 27), None, Some(date(2026, 7, 28))),
        (date(2026, 7, 28), Some(date(2026, 7, 28)), Some(date(2026, 10, 27))),
        (date(2026, 10, 26), Some(date(2026, 7, 28)), Some(date(2026, 10, 27))),
        (date(2026, 10, 27), Some(date(2026, 10, 27)), Some(date(2027, 4, 30))),
        (date(2027, 4, 30), Some(date(2027, 4, 30)), None),
    ] {
        let found = one("I.4.b", "api-tokens-end", day);
        assert_eq!((found.since(), found.next()), (since, next), "{day}");
    }
    let text = one("I.4.b", "api-tokens-end", date(2026, 10, 27)).text();
    assert!(text.contains("can no longer be rotated") && text.contains("On 30 April 2027 every token will"), "{text}");
}

#[test]
fn a_finding_names_it_and_stands_in_the_way_of_nothing() {
    let list = LIBRARY.newest(&id("health-configuration")).expect("bundled");
    let review = review(std::slice::from_ref(list), &State::default(), date(2026, 7, 28));
    let tokens = review
        .advisories()
        .find(|one| matches!(&one.kind, FindingKind::Advisory { advisory, .. } if advisory.item == *"api-tokens-end"));
    let tokens = tokens.expect("whether tokens are used is not known, so it is told");
    assert_eq!(tokens.kind.name(), "advisory");
    assert!(!tokens.kind.blocks());
    assert!(matches!(tokens.kind, FindingKind::Advisory { since: Some(since), next: Some(next), .. }
        if since == date(2026, 7, 28) && next == date(2026, 10, 27)));
    assert!(review.blocking().all(|finding| finding.kind.name() != "advisory"));
}

#[test]
fn an_unknown_checklist_has_none() {
    assert_eq!(advisories::all(&id("no-such-list"), "en", NOW).count(), 0);
    assert_eq!(advisories::digest(&id("no-such-list")), None);
    assert!(advisories::digest(&id("health-configuration")).is_some_and(|digest| digest.starts_with("sha256:")));
}
