//! The report for people.

use careseal::attestation::{Today, today};
use careseal::present::{Source, Trusted};
use careseal::text::Line;
use jiff::civil::date;

use super::sample::{DAY, Sample, id, only, seals, small, source, written};
use crate::LIBRARY;

const ITEMS: [&str; 9] = ["P.1", "I.1", "I.1.a", "I.1.b", "I.2", "I.10", "I.10.a", "I.10.b", "II.1"];

#[test]
fn a_sealed_record() {
    let mut sample = small();
    let document = only(sample.document(DAY), &ITEMS);
    let (seals, lists) = (seals(), [sample.list.clone()]);
    let source = Source {
        seals: &seals,
        digest: Some("sha256:0123456789abcdef"),
        file: Some("example.attestation.toml"),
        ..source(&document, &lists, DAY)
    };
    insta::assert_snapshot!(written("markdown", &source));
}

#[test]
fn a_draft_says_so_first_and_last_and_what_is_open() {
    let mut sample = Sample::empty();
    let review = sample.review(DAY);
    let document = sample.document(DAY);
    let lists = [sample.list.clone()];
    let source = Source { draft: true, findings: &review.findings, ..source(&document, &lists, DAY) };
    let text = written("markdown", &source);
    let banner = text.lines().nth(2).unwrap_or_default();
    assert!(banner.contains("DRAFT"), "{banner}");
    assert!(text.lines().any(|line| line.contains("a draft has no record behind it")));
    let (_, rest) = text.split_once("## What needs").expect("attention");
    let (attention, _) = rest.split_once("## Waivers").expect("register");
    insta::assert_snapshot!(attention);
}

#[test]
fn a_lapsed_waiver_is_never_green() {
    let mut sample = small();
    let document = sample.document(DAY);
    let (seals, lists, later) = (seals(), [sample.list.clone()], date(2027, 1, 1));
    let holds = written("markdown", &Source { seals: &seals, ..source(&document, &lists, DAY) });
    assert!(!holds.contains("**lapsed: the last day was"), "holds to the end of its last day");
    assert!(today(&document, DAY, &LIBRARY).holds());
    // Judged by the record alone, and by the edition: the same.
    let judged = today(&document, later, &LIBRARY);
    for today_result in [None, Some(&judged)] {
        let source = Source { seals: &seals, today_result, ..source(&document, &lists, later) };
        let text = written("markdown", &source);
        // In the table at a glance, and in each entry.
        assert_eq!(text.matches("**lapsed: the last day was 2026-12-31**").count(), 4, "{text}");
        // Two lapsed, and the sign-in of I.1 that one of them was to carry out.
        assert!(text.contains("0 waived, 0 by an accepted responsibility, 3 lapsed, 0 open."), "{text}");
        assert!(text.contains("- **Lapsed** (2)"), "{text}");
    }
}

#[test]
fn who_affirmed_and_did_not_seal_has_not_signed() {
    let mut sample = small();
    let document = sample.document(DAY);
    let lists = [sample.list.clone()];
    let mut others = seals();
    others[0].signer = Line::clean("director@example.org");
    let text = written("markdown", &Source { seals: &others, ..source(&document, &lists, DAY) });
    assert!(text.contains("director@example.org (not the person who affirmed it)"), "{text}");
    others[0].trusted = Trusted::Broken;
    let text = written("markdown", &Source { seals: &others, ..source(&document, &lists, DAY) });
    assert!(text.contains("nobody yet"), "{text}");
    assert!(text.contains("The record asks for a seal of the account holder"), "{text}");
}

#[test]
fn notices_about_editions_are_shown() {
    let mut sample = small();
    let document = sample.document(DAY);
    let found = Today {
        unknown_editions: vec![(id("data-hosting"), id("2024-07-26"))],
        newer_editions: vec![(id("health-configuration"), id("2025-01-24"), id("2030-01-01"))],
        other_structure: vec![id("other")],
        ..Today::default()
    };
    let source = Source { today_result: Some(&found), ..source(&document, &[], DAY) };
    let text = written("markdown", &source);
    for part in ["2030-01-01", "2024-07-26", "edition of other"] {
        assert!(text.contains(part), "{part}");
    }
}
