//! The enterprise security measures say what the facts say, with their figures, and are named where others lean on them.

use std::sync::Arc;

use careseal::checklist::{Checklist, Id, PartKind};

use super::reading::{all_of, edition, id, leads_to, only_statements, says};

/// What must stand at an item.
const NAMES: [(&str, &[&str]); 16] = [
    ("ESM.V", &["without notice", "Subscription Term", "reasonably necessary", "Innovation Services", "2022-06-01"]),
    ("ESM.V.1", &["full-time", "risks", "common attacks", "training", "incidents", "regularly"]),
    (
        "ESM.V.2",
        &["TLS", "at rest", "API", "administrative, technical and physical", "commercially reasonable", "Non-Zendesk"],
    ),
    ("ESM.V.3", &["ISO 27001", "SOC 2", "SOC 3", "non-disclosure", "auditor", "compete", "request"]),
    (
        "ESM.V.4",
        &[
            "24x7",
            "48 hours",
            "Service Data Breach",
            "verified",
            "law enforcement",
            "on call",
            "notification",
            "escalation",
        ],
    ),
    (
        "ESM.V.5",
        &["unique id", "least privilege", "need to know", "tokens", "cryptographic keys", "revoked", "production"],
    ),
    ("ESM.V.6", &["fully redundant", "sub-processors", "vulnerability scans", "advisory", "bandwidth"]),
    ("ESM.V.7", &["24x7x365", "N+1", "HVAC", "generators", "fire suppression", "sub-processors"]),
    ("ESM.T", &["reasonably necessary", "vendor security review programme", "Main Services Agreement"]),
    ("ESM.T.1", &["guards", "buildings", "physical"]),
    ("ESM.T.2", &["password", "second factor", "change management", "logging", "more than one level"]),
    ("ESM.T.3", &["queries", "authorised staff", "read, copied, changed or removed", "application rights"]),
    ("ESM.T.4", &["receivers", "transmitted", "carried"]),
    ("ESM.T.5", &["by whom", "entered, changed or removed", "secure transmission"]),
    ("ESM.T.6", &["accidental", "destruction", "loss"]),
    ("ESM.T.7", &["logically", "separately"]),
];

fn list() -> &'static Arc<Checklist> {
    edition("enterprise-security-measures", "2022-06-01")
}

#[test]
fn nothing_the_facts_name_is_lost() {
    for (item, names) in NAMES {
        says(list(), item, names);
    }
    let items: Vec<_> = list().items.iter().map(|item| item.id.as_str()).collect();
    assert_eq!(items, NAMES.map(|(item, _)| item));
    assert_eq!(list().sections.iter().map(|section| section.id.as_str()).collect::<Vec<_>>(), ["V", "T"]);
}

#[test]
fn seven_and_seven_measures_to_rely_on() {
    for head in ["ESM.V", "ESM.T"] {
        let head = list().position(&id(head)).expect("there");
        assert_eq!(list().family(head).count(), 8);
    }
    only_statements(list(), &[]);
    for item in list().items.iter().filter(|item| item.under.is_some()) {
        let [part] = item.parts.as_slice() else { panic!("{} has one part", item.id) };
        assert!(part.id == "relied-on" && matches!(part.kind, PartKind::Acknowledge), "{}", item.id);
        let line = list().words_in("en").part_line(&item.id, &part.id);
        assert!(line.starts_with("We rely on "), "{line}");
    }
}

/// From when the 48 hours count, the clause does not say; nor does this.
#[test]
fn the_deadline_is_not_made_clearer_than_it_is() {
    assert!(all_of(list(), "ESM.V.4").contains("does not say"));
    assert!(list().item(&id("ESM.V.4")).expect("there").uncertain);
    let figures = |item: &Id| all_of(list(), item.as_str()).contains("48 hours");
    assert_eq!(list().items.iter().filter(|item| figures(&item.id)).count(), 1);
}

/// The ties that the facts name, from both ends.
#[test]
fn those_that_lean_on_a_measure_name_it() {
    let health = edition("health-configuration", "2025-01-24");
    for item in ["I.8", "I.9", "I.10", "I.11", "I.12"] {
        assert!(leads_to(health, item, "enterprise-security-measures/ESM.V.2"), "{item}");
        assert!(leads_to(list(), "ESM.V.2", &format!("health-configuration/{item}")), "{item}");
    }
    for name in ["2023-06-16", "2023-06-15"] {
        let shared = edition("shared-responsibility", name);
        assert!(leads_to(shared, "VI.V.4", "enterprise-security-measures/ESM.V.4"), "{name}");
        assert!(leads_to(shared, "III.S.6", "enterprise-security-measures/ESM.V.2"), "{name}");
    }
    assert!(leads_to(list(), "ESM.V.4", "shared-responsibility/VI.V.4"));
    assert!(leads_to(list(), "ESM.V.2", "shared-responsibility/III.S.6"));
    assert!(leads_to(list(), "ESM.V.3", "iso-certification/ISO.A.1"));
}
