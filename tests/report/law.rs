//! The clauses behind what is waived, in reports.

use careseal::attestation::{Document, today};
use careseal::checklist::Address;
use careseal::findings::FindingKind;
use careseal::text::Note;
use careseal::worksheet::{Answer, EventKind, FactValue};
use serde_json::Value;

use super::sample::{DAY, Sample, accepted, id, source, waived, written};
use crate::LIBRARY;

/// An account whose screens lock late, with or without something that does the same job, and with text messages.
fn sample(control: Option<&str>) -> Sample {
    Sample::answered(|item, part, answer| {
        let at = Address::part(&id("health-configuration"), &item.id, &part.id);
        match (item.id.as_str(), part.id.as_str()) {
            ("I.6", "screen-lock") => Answer { control: control.map(Note::clean), ..waived(&at, answer) },
            ("I.10", "use") => accepted(&at, "used", answer),
            // HIPAA names no second factor.
            ("I.1.a", "mfa") => waived(&at, answer),
            _ => answer,
        }
    })
}

fn read(document: &Document, sample: &Sample) -> (String, Value) {
    let lists = [sample.list.clone()];
    let source = source(document, &lists, DAY);
    (written("markdown", &source), serde_json::from_str(&written("json", &source)).expect("JSON"))
}

fn numbers(value: &Value) -> Vec<&str> {
    value.as_array().expect("a list").iter().map(|clause| clause["clause"].as_str().expect("a number")).collect()
}

#[test]
fn what_the_law_asks_of_what_is_left_undone_stands_first_with_whether_it_is_said() {
    for (control, word) in [(Some("The rooms are locked."), "| given |"), (None, "| **none given** |")] {
        let mut sample = sample(control);
        let document = sample.document(DAY);
        let (page, value) = read(&document, &sample);
        let asks = "addressable: why it is left undone, and an equivalent measure, or why there is none";
        let row = page.lines().find(|line| line.starts_with("| `I.6` ")).unwrap_or_default();
        assert!(row.ends_with(&format!("| 45 CFR 164.312(a)(2)(iii) | {asks} {word}")), "{row}\n in {page}");
        let row = page.lines().find(|line| line.starts_with("| `I.10` ")).unwrap_or_default();
        assert!(
            row.ends_with(&format!("| 45 CFR 164.312(e)(2)(ii) | {asks}, where ePHI is in a message | given |")),
            "{row}"
        );
        assert_eq!(page.matches("### What the law asks of what is left undone").count(), 1);
        assert_eq!(page.matches("**Asked by law:**").count(), 2, "HIPAA names no second factor");
        assert!(page.contains(
            "- **Clauses:** 45 CFR 164.312(e)(1) (standard: must be met, strong); 45 CFR 164.312(e)(2)(i) (addressable, strong); "
        ));
        let of = |at: &str| {
            let found = value["affirmed"].as_array().expect("a list").iter().find(|one| one["at"] == at);
            found.unwrap_or_else(|| panic!("{at}")).clone()
        };
        let lock = of("health-configuration/I.6#screen-lock");
        assert_eq!(
            (numbers(&lock["asked"]), &lock["control"]),
            (vec!["164.312(a)(2)(iii)"], &control.is_some().into())
        );
        assert_eq!(
            (&lock["asked"][0]["binding"], &lock["asked"][0]["asks"]),
            (&"addressable".into(), &"addressable".into())
        );
        assert_eq!(numbers(&of("health-configuration/I.10#use")["asked"]), ["164.312(e)(2)(ii)"]);
        assert_eq!(numbers(&of("health-configuration/I.1.a#mfa")["asked"]), Vec::<&str>::new());
    }
}

#[test]
fn an_account_that_hipaa_does_not_bind_is_asked_nothing() {
    let mut sample = sample(None);
    sample.say(EventKind::Fact {
        on: "health-configuration/agreements".parse().expect("an address"),
        value: Some(FactValue::Many([id("hds")].into())),
    });
    let document = sample.document(DAY);
    let (page, value) = read(&document, &sample);
    assert!(!page.contains("What the law asks") && !page.contains("Asked by law"), "{page}");
    assert!(page.contains("**Clauses:**"), "which clauses an item serves is known all the same");
    assert!(value["affirmed"].as_array().expect("a list").iter().all(|one| numbers(&one["asked"]).is_empty()));
}

#[test]
fn clauses_are_shown_only_while_the_checklist_is_known() {
    let mut sample = sample(None);
    let document = sample.document(DAY);
    let source = source(&document, &[], DAY);
    assert!(!written("markdown", &source).contains("**Clauses:**"));
    let value: Value = serde_json::from_str(&written("json", &source)).expect("JSON");
    assert_eq!(numbers(&value["clauses"]), Vec::<&str>::new());
}

#[test]
fn a_control_that_is_missing_blocks_sealing_but_does_not_break_what_was_sealed() {
    let mut sample = sample(None);
    let review = sample.review(DAY);
    let missing: Vec<_> = review.blocking().filter(|finding| finding.kind == FindingKind::MissingControl).collect();
    assert_eq!(missing.len(), 1, "{:?}", review.findings);
    assert_eq!(missing[0].at, ["health-configuration/I.6#screen-lock".parse().expect("an address")]);
    let document = sample.document(DAY);
    let today = today(&document, DAY, &LIBRARY);
    assert!(today.holds());
    let found = today.review.expect("a review").findings;
    assert!(found.iter().any(|finding| finding.kind == FindingKind::MissingControl), "and is still shown");
    // Blanks are no control.
    assert_eq!(self::sample(Some("  \n ")).review(DAY).blocking().count(), 1);
}
