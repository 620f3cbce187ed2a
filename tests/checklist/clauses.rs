//! The clauses say what the crosswalk of the facts says (`clauses.toml` here): every citation of every row with its mark,
//! its strength, the titles, and which rows stand for others.

use std::collections::BTreeSet;

use careseal::checklist::Id;
use careseal::checklist::clauses::{self, Clause, Crosswalk, Law, Row, Specification, Strength};
use toml::Table;

use crate::LIBRARY;

fn facts() -> Table {
    include_str!("clauses.toml").parse().expect("TOML")
}

fn list() -> Id {
    Id::parse("health-configuration").expect("an id")
}

fn crosswalk() -> Crosswalk {
    clauses::crosswalk(&LIBRARY, &list(), "en").expect("a crosswalk")
}

fn key(row: &Row) -> String {
    let item = row.item.as_ref().map(ToString::to_string).unwrap_or_default();
    row.part.as_ref().map_or(item.clone(), |part| format!("{item}#{part}"))
}

fn letter(strength: Strength) -> &'static str {
    match strength {
        Strength::Strong => "S",
        Strength::Partial => "P",
        Strength::None => "0",
    }
}

/// A clause as the facts write it.
fn written(clause: &Clause) -> String {
    let mark = match clause.specification {
        Some(Specification::Required) => " R",
        Some(Specification::Addressable) => " A",
        None => "",
    };
    let checked = if clause.law == Law::Hipaa && !clause.is_checked { " †" } else { "" };
    format!("{}{mark}{checked}", clause.number)
}

fn strings(table: &Table, name: &str) -> Vec<String> {
    let values = table.get(name).and_then(toml::Value::as_array).into_iter().flatten();
    values.map(|value| value.as_str().expect("a text").to_owned()).collect()
}

fn of_law(row: &Row, law: Law) -> Vec<String> {
    row.clauses.iter().filter(|clause| clause.law == law).map(written).collect()
}

fn same(row: &Row, expected: &Table) {
    let at = key(row);
    for (law, name) in [(Law::Hipaa, "hipaa"), (Law::Iso, "iso"), (Law::Gdpr, "gdpr"), (Law::Hds, "hds")] {
        assert_eq!(of_law(row, law), strings(expected, name), "{at} {name}");
    }
    let strength = expected["strength"].as_str().expect("a letter");
    let other = expected.get("other").and_then(toml::Value::as_table).cloned().unwrap_or_default();
    for clause in &row.clauses {
        let wanted = other.get(clause.number).and_then(toml::Value::as_str).unwrap_or(strength);
        assert_eq!(letter(clause.strength.expect("a strength")), wanted, "{at} {}", clause.number);
    }
    assert!(row.why.len() > 20, "{at} says why");
}

#[test]
fn every_row_cites_what_the_facts_cite() {
    let facts = facts();
    let expected = facts["row"].as_table().expect("rows");
    let stands_as = facts["as"].as_table().expect("rows that stand for others");
    let crosswalk = crosswalk();
    let mut seen = BTreeSet::from(["whole".to_owned()]);
    for row in &crosswalk.rows {
        let at = key(row);
        if let Some(other) = stands_as.get(&at).and_then(toml::Value::as_str) {
            let source = crosswalk.rows.iter().find(|row| key(row) == other).expect("the other row");
            assert_eq!((&row.clauses, row.why), (&source.clauses, source.why), "{at}");
            assert_eq!(row.same_as.as_ref().map(Id::as_str), Some(other), "{at}");
        } else if at == "I.1" {
            // No row of the facts: what both ways of signing in have in common.
            assert_eq!(
                row.clauses.iter().map(|clause| clause.number).collect::<Vec<_>>(),
                ["164.312(d)", "A.8.5", "32(1)(b)"]
            );
            continue;
        } else {
            same(
                row,
                expected.get(&at).unwrap_or_else(|| panic!("{at} is not in the facts")).as_table().expect("a row"),
            );
        }
        seen.insert(at);
    }
    let wanted: BTreeSet<String> = expected.keys().chain(stands_as.keys()).cloned().collect();
    assert_eq!(seen, wanted);
}

#[test]
fn what_holds_for_every_item_is_cited_too() {
    let facts = facts();
    let expected = facts["rule"].as_table().expect("rules");
    let rules = crosswalk().rules;
    let (whole, rules) = rules.split_last().expect("rules");
    assert_eq!(rules.len(), expected.len());
    for (row, name) in rules.iter().zip(["waived", "required", "record", "again", "risk", "vendor"]) {
        assert_eq!(of_law(row, Law::Hipaa), strings(expected, name), "{name}");
        assert!(row.clauses.iter().all(|clause| clause.strength.is_none()), "{name}");
        assert!(!row.topic.is_empty() && row.why.len() > 20 && row.item.is_none(), "{name}");
    }
    same(whole, facts["row"]["whole"].as_table().expect("a row"));
}

#[test]
fn annex_a_has_its_titles() {
    let facts = facts();
    let titles = facts["title"].as_table().expect("titles");
    let crosswalk = crosswalk();
    let mut seen = BTreeSet::new();
    for clause in crosswalk.rows.iter().chain(&crosswalk.rules).flat_map(|row| &row.clauses) {
        if clause.law == Law::Iso {
            assert_eq!(Some(clause.title), titles[clause.number].as_str(), "{}", clause.number);
            // Titles of chapter 5 were checked, but for one.
            let is_checked = clause.number.starts_with("A.5.") && clause.number != "A.5.31";
            assert_eq!(clause.is_checked, is_checked, "{}", clause.number);
            seen.insert(clause.number);
        }
        assert!(!(clause.law == Law::Gdpr && clause.is_checked), "the GDPR is cited from knowledge");
    }
    assert_eq!(seen.len(), titles.len());
}

#[test]
fn the_head_says_what_was_checked_and_where_the_traps_are() {
    let crosswalk = crosswalk();
    let all = |texts: &[&str]| texts.join("\n");
    assert!(crosswalk.about.contains("not legal advice"));
    for word in [
        "164.306(d)(3)",
        "164.530(c)",
        "570",
        "164.402",
        "from knowledge",
        "26 April 2024",
        "16 May 2024",
        "31 requirements",
        "six hosting activities",
        "R.1111-11",
        "27",
        "28 to 31",
        "no gap",
        "statement of applicability",
    ] {
        assert!(all(&crosswalk.checked).contains(word), "{word}");
    }
    for word in [
        "164.312(b)",
        "Enterprise plan",
        "164.308(a)(7)",
        "164.400",
        "VIII.1",
        "15 minutes",
        "6 January 2025",
        "90 FR 898",
        "no law",
    ] {
        assert!(all(&crosswalk.traps).contains(word), "{word}");
    }
    let why = |id: &str| crosswalk.rows.iter().find(|row| key(row) == id).expect("a row").why;
    for (id, word) in [
        ("I.9", "164.522(b)"),
        ("II.4", "Volunteers"),
        ("III.6", "164.312(a)(2)(iii)"),
        ("III.8", "state law"),
        ("VI.EE.3", "164.312(a)(2)(i), required"),
        ("VIII.1", "164.402, not re-checked"),
        ("XII.1", "staff first"),
    ] {
        assert!(why(id).contains(word), "{id}: {word}");
    }
    let when = |id: &str, number: &str| {
        let row = crosswalk.rows.iter().find(|row| key(row) == id).expect("a row");
        row.clauses.iter().find(|clause| clause.number == number).expect("the clause").when
    };
    assert_eq!(when("X.1", "22"), "if it decides about a person");
    assert_eq!(when("XI.1", "22"), "if it decides about a person");
    assert_eq!(when("X.3", "13"), "if the notice is a privacy notice");
}

#[test]
fn the_required_ones_behind_a_part_are_found_by_its_address() {
    let names = |at: &str| {
        let at = format!("health-configuration/{at}").parse().expect("an address");
        let found = clauses::required(&at, "en").into_iter();
        found.map(|clause| (clause.name.clone(), clause.is_owed())).collect::<Vec<_>>()
    };
    let one = |number: &str, owed| vec![(format!("45 CFR {number}"), owed)];
    assert_eq!(names("I.5#downloads"), one("164.312(d)", true));
    assert_eq!(names("I.1#method"), one("164.312(d)", true));
    assert_eq!(names("I.4.c#password-off"), one("164.312(d)", false));
    // By part; an item as a whole has no row there.
    assert_eq!(names("VI.2#email"), vec![]);
    assert_eq!(names("VI.2#devices").len(), 2);
    assert_eq!(names("VI.2"), vec![]);
    // As another says.
    assert_eq!(names("IV.6.a#rotation"), names("III.7.a#rotation"));
    assert_eq!(names("VIII.5"), vec![]);
    assert_eq!(names("I.99"), vec![]);
    let shared = Id::parse("shared-responsibility").expect("an id");
    assert!(clauses::crosswalk(&LIBRARY, &shared, "en").is_none());
}

#[test]
fn the_table_is_in_the_order_of_the_checklist() {
    let newest = LIBRARY.newest(&list()).expect("bundled");
    let places: Vec<_> =
        crosswalk().rows.iter().map(|row| newest.position(row.item.as_ref().expect("an item"))).collect();
    assert!(places.is_sorted() && !places.contains(&None), "{places:?}");
}
