//! Every dated change of the facts is told, oldest first, with the oddities of the source.

use careseal::checklist::changes::{self, Source};
use careseal::checklist::{Id, bundled};

use crate::LIBRARY;

/// Day and places of every row of the facts (change log, section 2), in its order.
const LOG: [(&str, &str, &str); 46] = [
    ("2019-01-17", "V", "log"),
    ("2019-03-06", "VI.0 VI.1 VI.2", "log"),
    ("2019-11-06", "P.4 *", "log"),
    ("2019-11-06", "I.10", "log"),
    ("2019-11-06", "V", "log"),
    ("2019-12-13", "I.3", "log"),
    ("2019-12-17", "II.2", "log"),
    ("2020-07-13", "I.10 I.N I.1.a", "log"),
    ("2020-08", "VI.EE VI.EE.1 VI.EE.2 VI.EE.3", "log"),
    ("2020-08", "V I.5", "log"),
    ("2020-08", "IX", "log"),
    ("2020-08", "VII.1", "log"),
    ("2020-08", "", "log"),
    ("2021-01-21", "I.11", "log comment log-en"),
    ("2021-01-21", "I.7", "log comment log-en"),
    ("2021-01-21", "", "log comment log-en"),
    ("2021-02-05", "IX", "heading"),
    ("2021-07-09", "V.3", "log comment log-en"),
    ("2023-02-24", "I.3", "log log-en"),
    ("2023-02-24", "I.5", "log log-en"),
    ("2023-02-24", "I.7", "log-en"),
    ("2023-02-24", "V.2", "log log-en"),
    ("2023-02-24", "III", "log log-en"),
    ("2023-04-13", "I.4", "log log-en"),
    ("2023-04-13", "I.4.b", "log log-en"),
    ("2023-04-13", "I.4.c", "log log-en"),
    ("2023-04-13", "II.1", "log log-en"),
    ("2023-04-13", "II.5", "log log-en"),
    ("2023-04-13", "III.1 III.2", "log"),
    ("2023-04-13", "III.7 III.8 III.9 III.10", "log"),
    ("2023-04-13", "IV", "log"),
    ("2023-04-13", "V.3", "log"),
    ("2023-04-13", "VIII.M VIII.5 VIII.6", "log"),
    ("2023-10-25", "P.1 P.2 P.3 P.4 P.5 P.7", "log"),
    ("2023-10-25", "II.1", "log"),
    ("2024-03-07", "X", "log"),
    ("2024-03-07", "I.7", "log"),
    ("2024-03-07", "I.9", "log"),
    ("2024-10-10", "I.12", "log"),
    ("2024-10-10", "I.11", "log"),
    ("2024-12-16", "XI", "log comment"),
    ("2024-12-16", "III.4 III.8 III.9 IV.7 IV.8 X.3", "log comment"),
    ("2024-12-16", "*", "comment"),
    ("2024-12-27", "XII", "log comment"),
    ("2025-01-24", "P.1 P.2 P.3 P.6 P.7 D.2 *", "log"),
    ("2025-01-28", "", "footer"),
];

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn all() -> Vec<changes::Change> {
    changes::of(&id("health-configuration"), "en")
}

#[test]
fn every_row_of_the_log_stands_in_its_place() {
    let found: Vec<_> = all()
        .iter()
        .map(|change| {
            let mut items: Vec<_> = change.items.iter().map(ToString::to_string).collect();
            items.extend(change.everywhere.then(|| "*".to_owned()));
            let source: Vec<_> = change.source.iter().map(|source| source.as_str()).collect();
            (change.date.to_string(), items.join(" "), source.join(" "))
        })
        .collect();
    let expected: Vec<_> = LOG
        .iter()
        .map(|(date, items, source)| ((*date).to_owned(), (*items).to_owned(), (*source).to_owned()))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn days_are_days_in_order_and_places_are_places_of_some_edition() {
    // A month without a day comes after all that is dated before its end.
    let sorted = |date: &str| if date.len() == 7 { format!("{date}-99") } else { date.to_owned() };
    let dates: Vec<_> = all().iter().map(|change| sorted(change.date.as_str())).collect();
    assert!(dates.is_sorted(), "{dates:?}");
    for change in all() {
        let day = if change.date.as_str().len() == 7 { format!("{}-01", change.date) } else { change.date.to_string() };
        assert!(day.parse::<jiff::civil::Date>().is_ok(), "{day}");
        for place in change.items {
            let editions = bundled::list().filter(|(list, _)| *list == "health-configuration");
            let known = editions
                .filter_map(|(list, edition)| LIBRARY.edition(&id(list), &id(edition)))
                .any(|list| list.item(place).is_some() || list.sections.iter().any(|section| section.id == *place));
            assert!(known, "{place}");
        }
    }
}

#[test]
fn the_oddities_are_kept() {
    let note = |date: &str, place: &str| {
        let all = all();
        let found = all.iter().find(|change| change.date.as_str() == date && change.items.contains(&id(place)));
        let change = found.unwrap_or_else(|| panic!("{date} {place}"));
        (change.note.to_string(), change.then.to_string())
    };
    assert!(note("2019-12-13", "I.3").0.contains("2019-12-17"));
    assert!(note("2019-12-17", "II.2").0.contains("2019-12-13"));
    assert!(note("2020-08", "VII.1").0.contains("no day"));
    assert!(note("2023-04-13", "VIII.M").0.contains("without a line"));
    assert_eq!(note("2021-01-21", "I.11").1, "1.11");
    assert_eq!(note("2021-01-21", "I.7").1, "1.7");
    assert_eq!(note("2023-02-24", "V.2").1, "IV.2");
    assert_eq!(note("2019-01-17", "V").1, "Chat");
}

#[test]
fn what_the_rows_name_is_told() {
    let all = all();
    for (index, words) in [
        (2, &["own discretion", "frees"][..]),
        (3, &["ePHI"]),
        (5, &["multi-factor"]),
        (13, &["survey", "e-mail"]),
        (17, &["Agent Workspace"]),
        (20, &["should not"]),
        (21, &["Every export"]),
        (25, &["basic authentication"]),
        (27, &["@mentions"]),
        (28, &["(i) and (ii)", "URL and/or"]),
        (29, &["Answer Bot", "redaction", "malware"]),
        (34, &["Restricted articles", "IP restrictions"]),
        (36, &["instance, brand or organisation"]),
        (37, &["automations and triggers", "possibly PHI"]),
        (41, &["Answer Bot", "AI Agents"]),
        (42, &["must", "shall", "should"]),
        (44, &["HIPAA", "HDS"]),
    ] {
        let change = all.get(index).expect("a change");
        for word in words {
            let text = change.text.as_str().to_lowercase();
            assert!(text.contains(&word.to_lowercase()), "{} does not say {word}: {text}", change.id);
        }
    }
}

#[test]
fn an_item_has_the_changes_to_itself_to_what_it_stands_under_and_to_its_section() {
    let of = |item: &str| {
        let found = changes::of_item(&id("health-configuration"), &id(item), "en");
        found.iter().map(|change| change.date.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(of("I.7"), ["2021-01-21", "2023-02-24", "2024-03-07"]);
    assert_eq!(of("I.4.b"), ["2023-04-13", "2023-04-13"]);
    assert_eq!(of("III.8"), ["2023-02-24", "2023-04-13", "2024-12-16"]);
    assert_eq!(of("XI.3"), ["2024-12-16"]);
    // V is not VI, I.1 not I.10.
    assert_eq!(of("VI.1"), ["2019-03-06"]);
    assert_eq!(of("I.1"), Vec::<String>::new());
    assert!(all().iter().any(|change| change.source.contains(&Source::Heading)));
}

/// The other pages have logs of three entries each, or none. Before, nothing was said to be on record of any of them.
#[test]
fn the_other_checklists_have_the_logs_that_their_pages_have() {
    let told = |list: &str| {
        let found = changes::of(&id(list), "en");
        let one = |change: &changes::Change| {
            let places: Vec<_> = change.items.iter().map(ToString::to_string).collect();
            for place in change.items {
                let list = LIBRARY.newest(&id(list)).expect("bundled");
                assert!(
                    list.item(place).is_some() || list.sections.iter().any(|section| section.id == *place),
                    "{place}"
                );
            }
            (change.date.to_string(), places.join(" "), change.text.to_string())
        };
        found.iter().map(one).collect::<Vec<_>>()
    };
    for (list, rows) in [
        (
            "shared-responsibility",
            [
                ("2023-06-16", "", "change log"),
                ("2023-06-16", "V", "maintenance"),
                ("2023-06-16", "VI.S.1", "weak or exploitable credentials"),
            ],
        ),
        (
            "data-hosting",
            [
                ("2024-04", "DH.L.1 DH.L.2", "Workforce Management (Tymeshift) and QA (Klaus)"),
                ("2024-07", "DH.L.3", "Ultimate"),
                ("2024-07", "DH.R", "UK (London) and Asia Pacific (Osaka)"),
            ],
        ),
    ] {
        let told = told(list);
        assert_eq!(told.len(), rows.len(), "{told:?}");
        for ((date, places, text), (on, at, says)) in told.iter().zip(rows) {
            assert_eq!((date.as_str(), places.as_str()), (on, at));
            assert!(text.contains(says), "{text}");
        }
    }
    for list in ["iso-certification", "enterprise-security-measures"] {
        assert!(told(list).is_empty(), "{list}");
    }
}
