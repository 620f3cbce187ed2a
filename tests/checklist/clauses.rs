//! The clauses say what the crosswalk of the facts says (`clauses.toml` here): every citation of every row with its mark,
//! its strength, the titles, and which rows stand for others.

use std::collections::BTreeSet;

use careseal::checklist::clauses::{self, Binding, Clause, Consequence, Crosswalk, Law, Row, Strength};
use careseal::checklist::{Address, Id, Outcome};
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
    let part = row.part.as_ref().map_or(item.clone(), |part| format!("{item}#{part}"));
    row.option.as_ref().map_or(part.clone(), |option| format!("{part}={option}"))
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
    let mark = match clause.binding {
        Some(Binding::Required) => " R",
        Some(Binding::Addressable) => " A",
        Some(Binding::Standard) => " T",
        Some(Binding::Mandatory) => " M",
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
            assert_eq!(row.same_as.as_ref().map(Id::as_str), other.split('#').next(), "{at}");
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
    for (row, name) in rules.iter().zip(["waived", "required", "contract", "record", "again", "risk", "vendor"]) {
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
        "164.306(c)",
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
        "no number of minutes",
        "164.502(a)",
        "6 January 2025",
        "90 FR 898",
        "no law",
        "November 30, 2026",
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

fn asking(at: &str, outcome: Outcome, chosen: &[&str]) -> Vec<(Consequence, String)> {
    let at: Address = format!("health-configuration/{at}").parse().expect("an address");
    let chosen = chosen.iter().map(|id| Id::parse(id).expect("an id")).collect();
    let found = clauses::asking(&at, outcome, &chosen, "en").into_iter();
    found.map(|clause| (clause.consequence().expect("it asks"), clause.number.to_owned())).collect()
}

/// The review of the law, points 11 to 16: what a waiver is asked, by kind.
#[test]
fn a_waiver_is_asked_what_the_clause_behind_its_part_asks() {
    use Consequence::{Addressable, Contract, Standard};
    for (at, expected) in [
        ("I.1#method", vec![(Standard, "164.312(d)")]),
        // 13: HIPAA names neither a second factor nor lengths nor details of a key.
        ("I.1.a#mfa", vec![]),
        ("I.1.a#level", vec![(Addressable, "164.308(a)(5)(ii)(D)")]),
        ("I.1.b#mfa", vec![]),
        ("I.1.b#strength", vec![]),
        ("I.1.c#password-off", vec![]),
        ("III.7.a#rotation", vec![]),
        ("IV.6.a#unique-key", vec![]),
        ("V.1#through-support", vec![]),
        ("III.2#uploads-off", vec![]),
        ("IV.5#uploads-off", vec![]),
        ("VIII.2#unlock", vec![]),
        // 13: files that open without any verification.
        ("I.5#downloads", vec![(Standard, "164.312(a)(1)"), (Standard, "164.312(d)")]),
        ("III.2#agents", vec![(Standard, "164.312(a)(1)"), (Standard, "164.312(d)")]),
        ("IV.5#agents", vec![(Standard, "164.312(a)(1)"), (Standard, "164.312(d)")]),
        // 14: the screen lock is addressable; how workstations are used only stands beside it.
        ("I.6#screen-lock", vec![(Addressable, "164.312(a)(2)(iii)")]),
        ("VIII.4#inactivity-lock", vec![(Addressable, "164.312(a)(2)(iii)")]),
        // 12: a contract, and permission to disclose.
        (
            "III.1#channels",
            vec![
                (Standard, "164.308(b)(1)"),
                (Contract, "164.308(b)(3)"),
                (Contract, "164.314(a)(2)(i)"),
                (Contract, "164.502(e)"),
                (Contract, "164.504(e)"),
            ],
        ),
        ("II.1#text", vec![(Standard, "164.502(a)")]),
        (
            "VI.1#least-privilege",
            vec![
                (Addressable, "164.308(a)(4)(ii)(B)"),
                (Addressable, "164.308(a)(4)(ii)(C)"),
                (Standard, "164.502(b)"),
                (Standard, "164.514(d)(2)"),
            ],
        ),
        ("VI.EE.1#viewers", vec![(Standard, "164.502(a)"), (Standard, "164.502(b)")]),
        ("XI.6#no-phi", vec![(Standard, "164.312(a)(1)"), (Standard, "164.502(a)")]),
        ("I.7#viewing", vec![(Standard, "164.312(a)(1)"), (Standard, "164.502(a)")]),
    ] {
        let expected: Vec<_> = expected.into_iter().map(|(kind, number)| (kind, number.to_owned())).collect();
        assert_eq!(asking(at, Outcome::Waived, &[]), expected, "{at}");
    }
    for at in ["IV.1#channels", "VII.1#limb"] {
        let other = if at == "IV.1#channels" { "III.1#channels" } else { "III.11#limb" };
        assert_eq!(asking(at, Outcome::Waived, &[]), asking(other, Outcome::Waived, &[]), "{at}");
    }
    // 12: by an alternative, nothing but a contract is asked.
    assert!(asking("III.1#channels", Outcome::Alternative, &[]).iter().all(|(kind, _)| *kind == Contract));
    assert_eq!(asking("I.5#downloads", Outcome::Alternative, &[]), []);
    assert_eq!(asking("I.5#downloads", Outcome::Implemented, &[]), []);
}

/// Point 15: what an option that accepts responsibility leaves undone.
#[test]
fn an_option_is_asked_what_it_leaves_undone_and_nothing_where_it_complies() {
    let mailed = || vec![(Consequence::Addressable, "164.312(e)(2)(ii)".to_owned())];
    for (at, option, expected) in [
        ("I.10#use", "used", mailed()),
        ("I.11#use", "used", mailed()),
        ("XI.3#questions", "starttls", mailed()),
        ("III.11#limb", "phi-possible", mailed()),
        ("VII.1#limb", "phi-possible", mailed()),
        ("II.4#moderators", "allowed", vec![(Consequence::Addressable, "164.308(a)(3)(ii)(A)".to_owned())]),
        ("III.1#channels", "on-no-phi", vec![]),
        ("III.2#agents", "secure", vec![]),
        ("IV.5#agents", "no-phi", vec![]),
        ("V.3#limb", "no-phi", vec![]),
        ("VI.2#email", "encrypted", vec![]),
        ("XI.3#ai", "reviewers-cleared", vec![]),
        ("I.7#viewing", "widened", vec![]),
        ("II.2#comments", "moderated", vec![]),
        ("X.1#uses", "with-responsibility", vec![]),
    ] {
        assert_eq!(asking(at, Outcome::Accepted, &[option]), expected, "{at}={option}");
    }
    let contract = asking("III.1#channels", Outcome::Accepted, &["on-own-baa"]);
    assert!(!contract.is_empty() && contract.iter().all(|(kind, _)| *kind == Consequence::Contract), "{contract:?}");
    assert_eq!(asking("IV.1#channels", Outcome::Accepted, &["on-own-baa"]), contract);
}

/// Point 16: minimum necessary does not go for what is told to the person it is about. Point 11: how long records are kept
/// stands behind no item.
#[test]
fn what_does_not_bear_on_an_item_is_not_cited_there() {
    let crosswalk = crosswalk();
    for row in &crosswalk.rows {
        let at = key(row);
        let has = |number: &str| row.clauses.iter().any(|clause| clause.number == number);
        assert!(!has("164.316(b)(2)(i)"), "{at}");
        if ["I.11", "I.12.a", "I.12.b", "XI.3#questions"].contains(&at.as_str()) {
            assert!(!has("164.502(b)"), "{at}");
        }
    }
    assert_eq!(clauses::behind(&"health-configuration/I.99".parse().expect("an address"), "en"), []);
}

/// Point 17: the tables of the other checklists.
#[test]
fn the_duties_of_the_model_and_the_places_of_hosting_have_their_clauses() {
    let numbers = |at: &str| {
        let found = clauses::behind(&at.parse().expect("an address"), "en");
        found.iter().map(|clause| clause.number).collect::<Vec<_>>()
    };
    for (at, expected) in [
        ("shared-responsibility/IV.S.1", vec!["164.312(b)", "164.308(a)(1)(ii)(D)"]),
        ("shared-responsibility/III.S.8", vec!["164.308(a)(7)"]),
        ("shared-responsibility/VI.V.4", vec!["164.410"]),
        ("shared-responsibility/VI.S.2", vec!["164.404", "164.406", "164.408"]),
        ("data-hosting/DH.1", vec!["44-46", "R.1111-11 I 3°", "requirements 28-31"]),
        ("data-hosting/DH.L.2", vec!["R.1111-11 I 3°", "R.1111-11 I 7°"]),
        ("iso-certification/ISO.1", vec![]),
    ] {
        assert_eq!(numbers(at), expected, "{at}");
    }
}

#[test]
fn the_table_is_in_the_order_of_the_checklist() {
    let newest = LIBRARY.newest(&list()).expect("bundled");
    let places: Vec<_> =
        crosswalk().rows.iter().map(|row| newest.position(row.item.as_ref().expect("an item"))).collect();
    assert!(places.is_sorted() && !places.contains(&None), "{places:?}");
}
