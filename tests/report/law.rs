//! The clauses behind what is waived, in reports.

use careseal::attestation::{Document, today};
use careseal::checklist::Address;
use careseal::findings::FindingKind;
use careseal::text::Note;
use careseal::worksheet::{Answer, EventKind, FactValue};
use serde_json::Value;

use super::sample::{DAY, Sample, accepted, id, source, waived, written};
use crate::LIBRARY;

/// An account without two-factor sign-in, with or without something that does the same job.
fn sample(control: Option<&str>) -> Sample {
    Sample::answered(|item, part, answer| {
        let at = Address::part(&id("health-configuration"), &item.id, &part.id);
        match (item.id.as_str(), part.id.as_str()) {
            ("I.1.a", "mfa") => Answer { control: control.map(Note::clean), ..waived(&at, answer) },
            ("I.10", "use") => accepted(&at, "used", answer),
            // Addressable only.
            ("I.2", "ssl") => waived(&at, answer),
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
fn required_clauses_that_are_waived_stand_first_with_whether_a_control_is_given() {
    for (control, word) in [(Some("The proxy asks for a token."), "| given |"), (None, "| **none given** |")] {
        let mut sample = sample(control);
        let document = sample.document(DAY);
        let (page, value) = read(&document, &sample);
        let row = "| `I.1.a` Product passwords with two-factor sign-in | Two-factor authentication is on and enforced in the \
                   product. | 45 CFR 164.312(a)(2)(i) | required, strong ";
        assert!(page.contains(&format!("{row}{word}\n")), "{page}");
        assert_eq!(page.matches("### Required clauses that are waived").count(), 1);
        assert_eq!(page.matches("**Required by law:**").count(), 1, "I.2 has addressable ones only");
        assert!(
            page.contains(
                "- **Clauses:** 45 CFR 164.312(e)(1) (strong); 45 CFR 164.312(e)(2)(i) (addressable, strong); "
            )
        );
        let of = |at: &str| {
            let found = value["affirmed"].as_array().expect("a list").iter().find(|one| one["at"] == at);
            found.unwrap_or_else(|| panic!("{at}")).clone()
        };
        let mfa = of("health-configuration/I.1.a#mfa");
        assert_eq!(
            (numbers(&mfa["required"]), &mfa["control"]),
            (vec!["164.312(d)", "164.312(a)(2)(i)"], &control.is_some().into())
        );
        assert_eq!(mfa["required"][0]["strength"], "strong");
        assert_eq!(numbers(&of("health-configuration/I.2#ssl")["required"]), Vec::<&str>::new());
    }
}

#[test]
fn an_account_that_hipaa_does_not_bind_has_waived_nothing_required() {
    let mut sample = sample(None);
    sample.say(EventKind::Fact {
        on: "health-configuration/agreements".parse().expect("an address"),
        value: Some(FactValue::Many([id("hds")].into())),
    });
    let document = sample.document(DAY);
    let (page, value) = read(&document, &sample);
    assert!(!page.contains("Required clauses") && !page.contains("Required by law"), "{page}");
    assert!(page.contains("**Clauses:**"), "which clauses an item serves is known all the same");
    assert!(value["affirmed"].as_array().expect("a list").iter().all(|one| numbers(&one["required"]).is_empty()));
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
    assert_eq!(missing[0].at, ["health-configuration/I.1.a#mfa".parse().expect("an address")]);
    let document = sample.document(DAY);
    let today = today(&document, DAY, &LIBRARY);
    assert!(today.holds());
    let found = today.review.expect("a review").findings;
    assert!(found.iter().any(|finding| finding.kind == FindingKind::MissingControl), "and is still shown");
    // Blanks are no control.
    assert_eq!(self::sample(Some("  \n ")).review(DAY).blocking().count(), 1);
}
