//! The ISO certificates say what the facts say: editions, scope, what may and what may not be concluded from them.

use std::sync::Arc;

use careseal::checklist::{Checklist, PartKind, Truth};

use super::reading::{all_of, edition, id, leads_to, only_statements, says};

const PRODUCTS: [&str; 6] = ["Support", "Guide", "Chat", "Connect", "Inbox", "Explore"];
const OFFICES: [&str; 8] =
    ["San Francisco", "Madison", "Copenhagen", "Dublin", "Manila", "Melbourne", "Montpellier", "Singapore"];

/// What must stand at an item.
const NAMES: [(&str, &[&str]); 21] = [
    ("ISO.S.1", &["27001:2013", "information security management system", "ISMS", "audit", "27000"]),
    ("ISO.S.2", &["27018:2014", "27002", "personally identifiable information", "PII", "cloud", "No certificate"]),
    (
        "ISO.S.3",
        &["27701:2019", "privacy information management system", "PIMS", "27001", "27002", "controllers", "processors"],
    ),
    ("ISO.P.1", &["six", "development", "operations", "maintenance", "delivery", "network infrastructure"]),
    (
        "ISO.P.2",
        &[
            "eight",
            "headquarters",
            "California",
            "Wisconsin",
            "Denmark",
            "Ireland",
            "Philippines",
            "Australia",
            "France",
        ],
    ),
    ("ISO.P.3", &["IaaS", "in scope", "physical and environmental", "AWS"]),
    ("ISO.M", &["may"]),
    ("ISO.M.1", &["security and privacy", "independent", "audited"]),
    ("ISO.M.2", &["no extra fee", "no configuration", "All customers"]),
    ("ISO.M.3", &["own certification"]),
    ("ISO.M.4", &["27701", "GDPR", "CCPA", "audit criteria"]),
    ("ISO.M.5", &["hosting provider", "Physical security", "not stated"]),
    ("ISO.N", &["may not"]),
    (
        "ISO.N.1",
        &[
            "Sunshine Conversations",
            "essaging",
            "Gather",
            "Talk",
            "Sell",
            "AI",
            "QA",
            "Workforce Management",
            "not named",
        ],
    ),
    ("ISO.N.2", &["instance", "health configuration", "prove"]),
    ("ISO.N.3", &["association"]),
    ("ISO.N.4", &["GDPR", "CCPA", "HIPAA", "HDS", "does not mention"]),
    ("ISO.N.5", &["physical", "environmental"]),
    ("ISO.A.1", &["free", "at any time", "form", "confidentiality agreement"]),
    ("ISO.A.2", &["certificate"]),
    ("ISO.A.3", &["2024-05-08", "27001:2022", "27018:2019", "27701:2019", "27017:2015", "42001", "machine"]),
];

fn list() -> &'static Arc<Checklist> {
    edition("iso-certification", "2024-05-08")
}

#[test]
fn nothing_the_facts_name_is_lost() {
    for (item, names) in NAMES {
        says(list(), item, names);
    }
    says(list(), "ISO.P.1", &PRODUCTS);
    says(list(), "ISO.P.2", &OFFICES);
    assert_eq!(list().items.len(), NAMES.len());
}

#[test]
fn six_products_and_eight_offices_are_listed_one_by_one() {
    for (item, names) in [("ISO.P.1", PRODUCTS.as_slice()), ("ISO.P.2", OFFICES.as_slice())] {
        assert_eq!(list().item(&id(item)).expect("there").points.len(), names.len());
        let words = list().words_in("en").item(&id(item)).expect("words");
        for name in names {
            assert_eq!(words.point.values().filter(|line| line.as_str().contains(name)).count(), 1, "{name}");
        }
    }
}

#[test]
fn what_may_be_concluded_and_what_may_not_stand_line_by_line() {
    for head in ["ISO.M", "ISO.N"] {
        let head = list().position(&id(head)).expect("there");
        assert_eq!(list().family(head).count(), 6);
    }
    only_statements(list(), &["ISO.A.2"]);
}

#[test]
fn a_certificate_can_be_kept_or_not() {
    let [part] = list().item(&id("ISO.A.2")).expect("there").parts.as_slice() else { panic!("one part") };
    assert!(part.id == "certificate" && matches!(part.kind, PartKind::Do) && part.waivable && part.may_not_apply);
}

/// Products that the account uses and the scope does not name are pointed out.
#[test]
fn the_account_s_own_products_are_held_against_the_scope() {
    let notes = &list().item(&id("ISO.N.1")).expect("there").notes;
    let asked: Vec<String> =
        notes.iter().flat_map(|note| note.when.questions()).map(|question| format!("{question:?}")).collect();
    for name in ["messaging", "sunshine", "gather", "ai-use", "ai-agents", "qa", "wfm"] {
        let quoted = format!("\"{name}\"");
        assert!(asked.iter().any(|question| question.contains(&quoted)), "{name}: {asked:?}");
    }
    // What the scope names is not among them.
    for name in ["\"guide\"", "\"chat\"", "\"explore\""] {
        assert!(!asked.iter().any(|question| question.contains(name)), "{name}");
    }
    assert!(notes.iter().all(|note| note.when.judge_by(&|_| Truth::Unknown) == Truth::Unknown));
}

#[test]
fn it_speaks_as_of_the_article_s_day() {
    for text in [list().words_in("en").summary.as_str(), all_of(list(), "ISO.A.3").as_str()] {
        assert!(text.contains("8 May 2024") || text.contains("2024-05-08"), "{text}");
    }
    assert!(all_of(list(), "ISO.A.3").contains("outside the article"));
    assert!(leads_to(list(), "ISO.A.1", "enterprise-security-measures/ESM.V.3"));
}
