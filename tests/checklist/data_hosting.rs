//! Data hosting says what the facts say: nine regions, what is promised with and without the add-on, three limits; and it
//! says it to the account that it concerns.

use std::sync::Arc;

use careseal::checklist::condition::Judge;
use careseal::checklist::{Address, Checklist, FactKind, Id, Outcome, Truth};

use super::reading::{all_of, edition, id, leads_to, only_statements, says};

/// Code, name, the area that the location rule sees it in.
const REGIONS: [(&str, &str, &str); 9] = [
    ("us-east-1", "US East (N. Virginia)", "United States"),
    ("us-east-2", "US East (Ohio)", "United States"),
    ("us-west-2", "US West (Oregon)", "United States"),
    ("eu-west-1", "EEA (Ireland)", "European Economic Area"),
    ("eu-central-1", "EEA (Frankfurt)", "European Economic Area"),
    ("eu-west-2", "UK (London)", "United Kingdom"),
    ("ap-northeast-1", "Asia Pacific (Tokyo)", "Japan"),
    ("ap-northeast-3", "Asia Pacific (Osaka)", "Japan"),
    ("ap-southeast-2", "Asia Pacific (Sydney)", "Australia"),
];

/// What must stand at an item.
const NAMES: [(&str, &[&str]); 12] = [
    ("DH.R", &["2024-07", "London", "Osaka", "seven", "us-west-1", "place names only", "AWS"]),
    ("DH.1", &["Data Center Location", "on its own", "plan", "commit", "No add-on"]),
    ("DH.2", &["Regional Data Hosting Policy", "exceptions", "Japan and Australia"]),
    ("DH.3", &["without notice", "load", "performance", "service"]),
    ("DH.4", &["country", "legal boundary", "add-on"]),
    ("DH.5", &["AWS region", "Service Data", "country", "geographic region", "state", "city", "on request"]),
    ("DH.6", &["exact", "address", "availability zones", "several", "AWS does not", "security", "replicate"]),
    ("DH.7", &["customer support", "subdomain"]),
    ("DH.L.1", &["Workforce Management", "Tymeshift", "2024-04", "Google Cloud", "HDS", "XII"]),
    ("DH.L.2", &["QA", "Klaus", "2024-04", "Google Cloud", "HDS", "XI"]),
    ("DH.L.3", &["Ultimate", "2024-07", "Google Cloud", "HDS"]),
    (
        "DH.O",
        &["Suite Professional", "Data Locality", "selected", "policy", "four areas", "Japan and Australia", "two"],
    ),
];

fn list() -> &'static Arc<Checklist> {
    edition("data-hosting", "2024-07-26")
}

/// Answers to questions about the account, `list/fact` to `value`, or to `value value` where several can be ticked.
struct Said<'a>(&'a [(&'a str, &'a str)]);

impl Said<'_> {
    fn value(&self, fact: &Address) -> Option<&str> {
        self.0.iter().find(|(known, _)| fact.to_string() == *known).map(|(_, value)| *value)
    }
}

impl Judge for Said<'_> {
    fn fact_is(&self, fact: &Address, value: &str) -> Truth {
        self.value(fact).map_or(Truth::Unknown, |said| (said == value).into())
    }

    fn fact_has(&self, fact: &Address, choice: &str) -> Truth {
        self.value(fact).map_or(Truth::Unknown, |said| said.split(' ').any(|one| one == choice).into())
    }

    fn fact_empty(&self, fact: &Address) -> Truth {
        self.value(fact).map_or(Truth::Unknown, |said| said.is_empty().into())
    }

    fn chosen(&self, _: &Address) -> Truth {
        Truth::Unknown
    }

    fn outcome(&self, _: &Address) -> Option<Outcome> {
        Some(Outcome::Implemented)
    }

    fn applies(&self, _: &Address) -> Truth {
        Truth::Unknown
    }
}

/// The notes that an account with these answers is shown at an item.
fn notes(item: &str, said: &[(&str, &str)]) -> Vec<String> {
    let item = list().item(&id(item)).expect("there");
    let shown = item.notes.iter().filter(|note| note.when.judge(&Said(said)) == Truth::True);
    shown.map(|note| note.id.to_string()).collect()
}

fn applies(item: &str, said: &[(&str, &str)]) -> Truth {
    let item = list().item(&id(item)).expect("there");
    item.applies_when.as_ref().map_or(Truth::True, |condition| condition.judge(&Said(said)))
}

fn clashes(rule: &str, said: &[(&str, &str)]) -> Truth {
    list().rules.iter().find(|known| known.id == rule).expect("a rule").when.judge(&Said(said))
}

#[test]
fn the_account_names_its_region_out_of_nine() {
    let fact = list().fact(&id("region")).expect("asked");
    let choices: Vec<_> = fact.choices.iter().map(Id::as_str).collect();
    let codes: Vec<_> = REGIONS.iter().map(|(code, ..)| *code).chain(["unknown"]).collect();
    assert_eq!((fact.kind, choices), (FactKind::OneOf, codes));
    let words = list().words_in("en").fact.get(&fact.id).expect("words");
    for (code, name, area) in REGIONS {
        let line = words.choice.get(&id(code)).expect("a line").to_string();
        assert!(line.contains(code) && line.contains(name) && line.contains(area), "{code}: {line}");
    }
    let london = words.choice.get(&id("eu-west-2")).expect("a line").as_str();
    assert!(london.contains("not in the EEA"), "{london}");
}

#[test]
fn the_nine_regions_stand_with_their_names_and_areas() {
    let points = &list().item(&id("DH.R")).expect("there").points;
    let codes: Vec<_> = REGIONS.iter().map(|(code, ..)| *code).collect();
    assert_eq!(points.iter().map(Id::as_str).collect::<Vec<_>>(), codes);
    let words = list().words_in("en").item(&id("DH.R")).expect("words");
    for (code, name, area) in REGIONS {
        let line = words.point.get(&id(code)).expect("a line").to_string();
        assert!(line.contains(name) && line.contains(area), "{code}: {line}");
        assert_eq!(line.contains("European Economic Area"), matches!(code, "eu-west-1" | "eu-central-1"), "{line}");
    }
}

#[test]
fn nothing_the_facts_name_is_lost() {
    for (item, names) in NAMES {
        says(list(), item, names);
    }
    assert_eq!(list().items.len(), NAMES.len());
    for rule in 1..=7 {
        assert!(list().item(&id(&format!("DH.{rule}"))).is_some(), "DH.{rule}");
    }
    only_statements(list(), &["DH.7"]);
}

#[test]
fn what_the_account_declares() {
    let facts: Vec<_> = list().facts.iter().map(|fact| fact.id.as_str()).collect();
    assert_eq!(facts, ["add-on", "location-selected", "location", "exceptions-read", "region", "stated", "ultimate"]);
    let add_on = list().fact(&id("add-on")).expect("asked");
    assert_eq!(add_on.choices.iter().map(Id::as_str).collect::<Vec<_>>(), ["own-purchase", "in-plan", "no"]);
}

#[test]
fn with_and_without_the_add_on_it_says_another_thing() {
    const ADD_ON: &str = "data-hosting/add-on";
    for held in ["own-purchase", "in-plan"] {
        assert_eq!(notes("DH.1", &[(ADD_ON, held), ("data-hosting/location-selected", "yes")]), ["held"]);
        assert_eq!(
            notes("DH.1", &[(ADD_ON, held), ("data-hosting/location-selected", "no")]),
            ["held", "not-selected"]
        );
        assert_eq!(notes("DH.3", &[(ADD_ON, held)]), ["held"]);
        assert_eq!(applies("DH.4", &[(ADD_ON, held)]), Truth::True);
    }
    assert_eq!(notes("DH.1", &[(ADD_ON, "no")]), ["none"]);
    assert_eq!(notes("DH.3", &[(ADD_ON, "no")]), ["none"]);
    assert_eq!(applies("DH.4", &[(ADD_ON, "no")]), Truth::False);
    assert_eq!(applies("DH.4", &[]), Truth::Unknown);
    // Without a promise there are no exceptions to it.
    assert_eq!(notes("DH.2", &[(ADD_ON, "no"), ("data-hosting/exceptions-read", "no")]), ["none"]);
    assert_eq!(notes("DH.2", &[(ADD_ON, "in-plan"), ("data-hosting/exceptions-read", "no")]), ["unread"]);
}

#[test]
fn a_location_without_the_add_on_is_a_contradiction() {
    const RULE: &str = "location-without-add-on";
    let said = |add_on, selected| [("data-hosting/add-on", add_on), ("data-hosting/location-selected", selected)];
    assert_eq!(clashes(RULE, &said("no", "yes")), Truth::True);
    assert_eq!(clashes(RULE, &said("in-plan", "yes")), Truth::False);
    assert_eq!(clashes(RULE, &said("no", "no")), Truth::False);
    assert_eq!(clashes("region-not-stated", &[("data-hosting/region", "unknown")]), Truth::True);
    assert_eq!(clashes("region-not-stated", &[("data-hosting/region", "eu-west-1")]), Truth::False);
}

/// Every region, in the one area it belongs to, raises no doubt; in any other it does.
#[test]
fn a_region_outside_the_selected_area_is_pointed_out() {
    let areas = [
        ("us", "United States"),
        ("eea", "European Economic Area"),
        ("uk", "United Kingdom"),
        ("japan", "Japan"),
        ("australia", "Australia"),
    ];
    let doubted = |selected, location, region| {
        let said = [
            ("data-hosting/location-selected", selected),
            ("data-hosting/location", location),
            ("data-hosting/region", region),
        ];
        notes("DH.4", &said) == ["outside"]
    };
    for (code, _, own) in REGIONS {
        for (location, area) in areas {
            assert_eq!(doubted("yes", location, code), area != own, "{code} in {location}");
        }
        assert!(!doubted("yes", "other", code));
    }
    assert!(!doubted("yes", "eea", "unknown"));
    // An area named before the selection was taken back.
    assert!(!doubted("no", "eea", "eu-west-2"));
    assert_eq!(notes("DH.R", &[("data-hosting/region", "eu-west-2")]), ["london"]);
    assert_eq!(notes("DH.R", &[("data-hosting/region", "unknown")]), ["unknown"]);
    assert_eq!(notes("DH.R", &[("data-hosting/region", "us-east-1")]), Vec::<String>::new());
}

/// using sections XI or XII of the health configuration bears on hosting.
#[test]
fn three_products_may_lie_elsewhere() {
    const ADD_ONS: &str = "health-configuration/add-ons";
    assert_eq!(applies("DH.L.1", &[(ADD_ONS, "qa wfm")]), Truth::True);
    assert_eq!(applies("DH.L.1", &[(ADD_ONS, "qa")]), Truth::False);
    assert_eq!(applies("DH.L.2", &[(ADD_ONS, "qa")]), Truth::True);
    assert_eq!(applies("DH.L.2", &[(ADD_ONS, "")]), Truth::False);
    assert_eq!(applies("DH.L.3", &[("data-hosting/ultimate", "yes")]), Truth::True);
    for item in ["DH.L.1", "DH.L.2", "DH.L.3"] {
        assert_eq!(applies(item, &[]), Truth::Unknown);
        assert_eq!(notes(item, &[("health-configuration/agreements", "hipaa hds")]), ["hds"]);
        assert!(list().item(&id(item)).expect("there").uncertain);
    }
    for said in [(ADD_ONS, "qa"), (ADD_ONS, "wfm"), ("data-hosting/ultimate", "yes")] {
        assert_eq!(notes("DH.R", &[("data-hosting/region", "eu-west-1"), said]), ["elsewhere"]);
    }
    let health = edition("health-configuration", "2025-01-24");
    assert!(leads_to(health, "XI.7", "data-hosting/DH.L.2") && leads_to(health, "XII.1", "data-hosting/DH.L.1"));
    assert!(leads_to(health, "P.6", "data-hosting/DH.1"));
}

#[test]
fn what_stands_outside_the_article_is_said_as_such() {
    assert!(all_of(list(), "DH.O").contains("not in the article"));
    assert!(all_of(list(), "DH.1").contains("outside the article"));
    assert!(list().words_in("en").summary.as_str().contains("26 July 2024"));
}
