//! The shared responsibility model says what the facts say: every duty, its figures and names, and what its newer edition
//! changed.

use std::collections::BTreeSet;
use std::sync::Arc;

use careseal::checklist::edition_changes::{EditionChangeKind, changes_between};
use careseal::checklist::{Address, Checklist, Id, PartKind};

use crate::LIBRARY;

const NEW: &str = "2023-06-16";
const OLD: &str = "2023-06-15";

/// Section, subscriber duties, vendor duties.
const COUNTS: [(&str, usize, usize); 6] =
    [("I", 7, 3), ("II", 3, 3), ("III", 8, 8), ("IV", 3, 5), ("V", 2, 3), ("VI", 2, 5)];

/// What must stand in a duty's texts, in both editions.
const NAMES: [(&str, &[&str]); 52] = [
    ("I.S.1", &["end users", "agents", "third parties", "remove"]),
    ("I.S.2", &["passwords", "multi-factor", "single sign-on"]),
    ("I.S.3", &["signed out", "devices"]),
    ("I.S.4", &["support staff", "Support instance", "refuse"]),
    ("I.S.5", &["REST API", "integrations", "Sunshine"]),
    ("I.S.6", &["IP addresses", "want"]),
    ("I.S.7", &["devices", "agents", "physical", "logical", "policy"]),
    ("I.V.1", &["policies and procedures", "accurate privileges", "third-party"]),
    ("I.V.2", &["role-based", "least privilege", "multi-factor", "Employees and contractors", "Service Data"]),
    ("I.V.3", &["periodically"]),
    ("II.S.1", &["API"]),
    ("II.S.2", &["Marketplace app"]),
    ("II.S.3", &["people, tools or code", "instances directly"]),
    ("II.V.1", &["sub-processor", "due diligence"]),
    ("II.V.2", &["acquire", "securely"]),
    ("II.V.3", &["product partnerships", "service integrations"]),
    ("III.S.1", &["types of data"]),
    ("III.S.2", &["classification", "privacy", "users who supply", "industry", "jurisdiction"]),
    ("III.S.3", &["channels"]),
    ("III.S.4", &["compliance, legal or regulatory", "industry", "users", "use case"]),
    ("III.S.5", &["TLS certificates", "host mapping", "parent domain", "API"]),
    ("III.S.6", &["without encryption", "e-mail", "SMS", "third-party integrations"]),
    ("III.S.7", &["types of data", "agreement"]),
    ("III.S.8", &["uptime", "disaster recovery", "regulations"]),
    ("III.V.1", &["Service Data", "infrastructure", "code"]),
    ("III.V.2", &["public networks", "interface", "API"]),
    ("III.V.3", &["all Service Data at rest"]),
    ("III.V.4", &["cookies", "default use"]),
    ("III.V.5", &["accurately", "personal data", "anonymised"]),
    ("III.V.6", &["tools and functions", "regulated"]),
    ("III.V.7", &["laws and frameworks", "does business"]),
    ("III.V.8", &["assurances", "third"]),
    ("IV.S.1", &["interface", "API"]),
    ("IV.S.2", &["untrusted content", "do not know"]),
    ("IV.S.3", &["logs", "extract", "regulations"]),
    ("IV.V.1", &["privileged access", "production network"]),
    ("IV.V.2", &["submissions", "IP addresses", "alert", "blocked"]),
    ("IV.V.3", &["up"]),
    ("IV.V.4", &["anomalous", "corporate", "production"]),
    ("IV.V.5", &["code, infrastructure, traffic", "contracted"]),
    (
        "V.S.1",
        &["devices", "networks", "middleware", "before it goes in", "after it comes out", "contractual boundary"],
    ),
    ("V.S.2", &["in-house", "third party", "Professional Services", "responsibility for the code and its upkeep"]),
    ("V.V.1", &["hosting provider", "operating systems", "container and orchestration"]),
    ("V.V.2", &["corporate", "physically or logically", "devices"]),
    ("V.V.3", &["proprietary code"]),
    ("VI.S.1", &["suspected or actual", "monitoring", "untrusted content", "own discretion"]),
    ("VI.S.2", &["government bodies", "law enforcement", "end users", "the vendor has notified you"]),
    ("VI.V.1", &["documented policy", "security roles"]),
    ("VI.V.2", &["anomalous"]),
    ("VI.V.3", &["confirmed breaches of Service Data"]),
    ("VI.V.4", &["affected subscribers", "government bodies", "law enforcement", "where the law requires"]),
    ("VI.V.5", &["backup", "disaster recovery", "tested"]),
];

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn edition(edition: &str) -> &'static Arc<Checklist> {
    LIBRARY.edition(&id("shared-responsibility"), &id(edition)).expect("bundled")
}

/// All that an admin reads at an item.
fn text(list: &Checklist, item: &str) -> String {
    list.words_in("en").shown_text(&id(item), &[])
}

/// The duties of one side (`S` or `V`) in a section.
fn duties(list: &Checklist, section: &str, side: &str) -> Vec<String> {
    let start = format!("{section}.{side}.");
    list.items.iter().map(|item| item.id.to_string()).filter(|id| id.starts_with(&start)).collect()
}

#[test]
fn every_duty_stands_once_in_its_section() {
    for (name, sections, sums) in [(NEW, 6, (25, 27)), (OLD, 5, (23, 24))] {
        let list = edition(name);
        assert_eq!(list.sections.len(), sections);
        let mut found = (0, 0);
        for section in &list.sections {
            let (_, subscriber, vendor) = COUNTS.iter().find(|(id, ..)| section.id == *id).expect("a known section");
            let numbered = |side: &str, most: &usize| -> Vec<String> {
                (1..=*most).map(|number| format!("{}.{side}.{number}", section.id)).collect()
            };
            let mine = duties(list, section.id.as_str(), "S");
            let theirs = duties(list, section.id.as_str(), "V");
            assert_eq!((&mine, &theirs), (&numbered("S", subscriber), &numbered("V", vendor)), "{name}");
            let here = list.items.get(section.items.clone()).expect("its items");
            assert!(mine.iter().chain(&theirs).all(|duty| here.iter().any(|item| item.id == duty.as_str())));
            found = (found.0 + mine.len(), found.1 + theirs.len());
        }
        assert_eq!(found, sums, "{name}");
    }
}

#[test]
fn the_subscriber_takes_on_and_relies() {
    for list in [edition(NEW), edition(OLD)] {
        for item in list.items.iter().filter(|item| !item.parts.is_empty()) {
            let [part] = item.parts.as_slice() else { panic!("{} has one part", item.id) };
            assert!(matches!(part.kind, PartKind::Acknowledge) && !part.waivable, "{}", item.id);
            let expected = match item.id.as_str().split('.').nth(1) {
                Some("S") => "ours",
                Some("V") => "relied-on",
                _ => "aware",
            };
            assert_eq!(part.id, expected, "{}", item.id);
            // The vendor's duties of a section share a screen.
            let head = item.under.and_then(|head| list.items.get(head)).map(|head| head.id.to_string());
            let section = list.sections.get(item.section).expect("a section");
            assert_eq!(head == Some(format!("{}.V", section.id)), expected == "relied-on", "{}", item.id);
        }
    }
}

#[test]
fn nothing_the_facts_name_is_lost() {
    for list in [edition(NEW), edition(OLD)] {
        for (item, names) in NAMES {
            if list.item(&id(item)).is_none() {
                assert!(item.starts_with("V."), "{item}");
                continue;
            }
            let shown = text(list, item);
            for name in names {
                assert!(shown.contains(name), "{item} of {} says nothing of '{name}':\n{shown}", list.edition);
            }
        }
    }
    assert_eq!(NAMES.iter().map(|(item, _)| item).collect::<BTreeSet<_>>().len(), 52);
}

#[test]
fn what_only_one_edition_says_stands_only_there() {
    let says = |list: &str, item: &str, words: &str| text(edition(list), item).contains(words);
    for (item, words) in [
        ("II.S.1", "API or an SDK"),
        ("II.S.2", "each third-party channel that you turn on"),
        ("VI.S.1", "weak or publicly exploitable credentials"),
        ("III.V.8", "independent third parties"),
        ("I.S.5", "what its use brings with it"),
        ("III.S.1", "Understand"),
    ] {
        assert!(says(NEW, item, words) && !says(OLD, item, words), "{item}: {words}");
    }
    for (item, words) in [
        ("III.S.1", "Classify correctly"),
        ("III.V.8", "third-party providers involved"),
        ("I.S.7", "Put in place"),
        ("IV.S.2", "greatest care"),
    ] {
        assert!(says(OLD, item, words) && !says(NEW, item, words), "{item}: {words}");
    }
    assert!(text(edition(NEW), "V.N").contains("Main Services Agreement"));
    let points = |list: &str| edition(list).item(&id("VI.S.1")).expect("there").points.len();
    assert_eq!((points(NEW), points(OLD)), (4, 4));
}

#[test]
fn the_editions_differ_as_the_facts_say() {
    let found: Vec<(String, EditionChangeKind)> = changes_between(edition(OLD), edition(NEW), "en")
        .into_iter()
        .map(|one| (one.at.item.to_string(), one.kind))
        .collect();
    let of = |kind| found.iter().filter(|(_, found)| *found == kind).map(|(at, _)| at.as_str()).collect::<Vec<_>>();
    assert_eq!(of(EditionChangeKind::Added), ["V.S.1", "V.S.2", "V.N", "V.V", "V.V.1", "V.V.2", "V.V.3"]);
    assert_eq!(of(EditionChangeKind::Changed), ["II.S.1", "II.S.2", "III.S.1", "III.V.8", "VI.S.1"]);
    assert_eq!(of(EditionChangeKind::Reworded), ["I.S.5", "I.S.7", "III.S.6", "IV.S.2"]);
    assert_eq!(found.len(), 16, "nothing removed, no sentence of its own: {found:?}");
}

#[test]
fn new_worksheets_take_in_the_health_configuration_only() {
    let taken: Vec<_> = LIBRARY.always().map(|list| (list.id.as_str(), list.edition.as_str())).collect();
    assert_eq!(taken, [("health-configuration", "2025-01-24")]);
    assert_eq!(LIBRARY.newest(&id("shared-responsibility")).map(|list| list.edition.as_str()), Some(NEW));
}

/// The ties that the facts name lead to items of the health configuration.
#[test]
fn the_duties_lead_to_the_items_that_carry_them_out() {
    let list = edition(NEW);
    let tied = |item: &str| -> Vec<Address> { list.item(&id(item)).expect("there").links.clone() };
    for (item, number) in [("I.S.2", 6), ("III.S.6", 9), ("II.V.1", 2), ("VI.S.1", 4)] {
        assert_eq!(tied(item).len(), number, "{item}");
    }
    // A duty of the subscriber is carried out by the health configuration, one of the vendor by its own measures.
    for link in list.items.iter().flat_map(|item| &item.links) {
        let there = LIBRARY.newest(&link.checklist).expect("bundled");
        assert!(there.id != list.id && there.item(&link.item).is_some(), "{link}");
    }
}
