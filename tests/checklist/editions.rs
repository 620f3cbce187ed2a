//! The older editions of the health configuration say what the facts allow, and no more: facts, change log, section 5.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use careseal::checklist::edition_changes::{EditionChange, EditionChangeKind, changes_between};
use careseal::checklist::incomplete_edition::Direction;
use careseal::checklist::{Checklist, EditionConfidence, Files, Id, LoadError};

use crate::LIBRARY;

const EDITIONS: [&str; 3] = ["2023-10-25", "2024-12-27", "2025-01-24"];

/// What section 5 says of entries in the two older editions: `-` absent, `?` unknown whether present, else how sure.
/// An entry stands for those under it.
const TABLE: [(&str, &str, &str); 56] = [
    ("P.1 P.2", "medium", "medium"),
    ("P.3", "medium", "medium"),
    ("P.4", "medium", "medium"),
    ("P.5", "medium", "medium"),
    ("P.6", "-", "-"),
    ("P.7", "medium", "medium"),
    // Not in the table; the stored openings show it.
    ("I.1", "medium", "medium"),
    ("I.1.a I.1.b", "medium", "medium"),
    ("I.1.c", "?", "?"),
    ("I.2", "low", "low"),
    ("I.3", "high", "high"),
    ("I.4 I.4.a", "medium", "medium"),
    ("I.4.b", "high", "high"),
    ("I.4.c", "high", "high"),
    ("I.5", "high", "high"),
    ("I.6", "low", "low"),
    ("I.7", "high", "high"),
    ("I.8", "low", "low"),
    ("I.9", "high", "high"),
    ("I.10 I.10.a I.10.b I.N", "high", "high"),
    ("I.11 I.11.a I.11.b", "high", "high"),
    ("I.12 I.12.a I.12.b", "-", "high"),
    ("II.1", "high", "high"),
    ("II.2", "high", "high"),
    ("II.3 II.4", "low", "low"),
    ("II.5", "high", "high"),
    ("III.1 III.2", "high", "high"),
    ("III.3 III.4 III.5 III.6", "medium", "medium"),
    ("III.7 III.7.a III.7.b III.8 III.9 III.10", "high", "high"),
    ("III.11", "?", "?"),
    ("IV.1", "low", "low"),
    ("IV.2 IV.2.a IV.2.b", "low", "low"),
    ("IV.3", "low", "low"),
    ("IV.4", "low", "low"),
    ("IV.5", "low", "low"),
    ("IV.6 IV.6.a IV.6.b", "low", "low"),
    ("IV.7", "low", "low"),
    ("IV.8", "low", "low"),
    ("IV.9", "low", "low"),
    ("IV.10", "low", "low"),
    ("V.1", "medium", "medium"),
    ("V.2 V.3", "high", "high"),
    ("VI.0 VI.1 VI.2", "medium", "medium"),
    ("VI.EE VI.EE.1 VI.EE.2 VI.EE.3", "medium", "medium"),
    ("VII.1", "high", "high"),
    ("VIII.1 VIII.2 VIII.3 VIII.4", "low", "low"),
    ("VIII.5 VIII.6", "medium", "low"),
    // The point on malware: there in 2023, "either state" in 2024, gone in 2025.
    ("VIII.M", "medium", "?"),
    ("X.1 X.2", "-", "medium"),
    ("X.3 X.4", "-", "medium"),
    ("XI.1 XI.2 XI.3 XI.4", "-", "medium"),
    ("XI.5 XI.6 XI.7", "-", "medium"),
    ("XII.1 XII.1.a XII.1.b", "-", "medium"),
    ("XII.2", "-", "medium"),
    ("D.1", "medium", "medium"),
    ("D.2", "medium", "medium"),
];

/// An item, its meanings in the three editions, and the two ways between them.
type Meaning = (&'static str, [u32; 3], [Option<Direction>; 2]);

/// Where a duty was another one, oldest edition first; and which way it went at each step. Numbers that are higher than 1
/// in every edition were raised because what is signed said too little before.
const MEANINGS: [Meaning; 16] = {
    const S: Option<Direction> = Some(Direction::Stricter);
    const L: Option<Direction> = Some(Direction::Looser);
    const C: Option<Direction> = Some(Direction::Changed);
    [
        ("P.1", [1, 1, 2], [None, C]),
        ("P.2", [1, 1, 2], [None, C]),
        ("P.3", [1, 2, 3], [L, C]),
        ("P.7", [1, 2, 3], [L, C]),
        ("D.2", [1, 1, 2], [None, C]),
        ("I.1.a", [1, 2, 2], [C, None]),
        ("I.1.b", [1, 2, 2], [C, None]),
        ("I.7", [1, 2, 2], [S, None]),
        ("I.9", [1, 2, 2], [S, None]),
        ("I.11", [1, 2, 2], [C, None]),
        ("I.11.a", [1, 2, 2], [C, None]),
        ("I.11.b", [1, 2, 2], [C, None]),
        ("III.8", [2, 3, 3], [S, None]),
        ("III.9", [1, 2, 2], [S, None]),
        ("IV.7", [2, 3, 3], [S, None]),
        ("IV.8", [1, 2, 2], [S, None]),
    ]
};

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn edition(date: &str) -> &'static Arc<Checklist> {
    LIBRARY.edition(&id("health-configuration"), &id(date)).expect("bundled")
}

/// All texts of an item.
fn text(date: &str, item: &str) -> String {
    let words = edition(date).words_in("en").item(&id(item)).expect("words");
    let lines = words.part.values().chain(words.option.values()).map(ToString::to_string);
    let affirm = words.affirm.values().map(ToString::to_string);
    let own = [words.title.to_string(), words.todo.to_string(), words.wording.to_string()];
    own.into_iter().chain(lines).chain(affirm).collect::<Vec<_>>().join("\n")
}

#[test]
fn each_row_of_the_facts_table_stands() {
    let expected = |column: usize| -> BTreeMap<String, EditionConfidence> {
        let mut all = BTreeMap::new();
        for (items, first, second) in TABLE {
            let Some(sure) = [first, second].get(column).and_then(|word| match *word {
                "?" => Some(EditionConfidence::Unknown),
                "low" => Some(EditionConfidence::Low),
                "medium" => Some(EditionConfidence::Medium),
                "high" => Some(EditionConfidence::High),
                _ => None,
            }) else {
                continue;
            };
            for item in items.split(' ') {
                assert!(all.insert(item.to_owned(), sure).is_none(), "{item} twice");
            }
        }
        all
    };
    for (column, date) in EDITIONS.iter().take(2).enumerate() {
        let list = edition(date);
        assert!(list.is_partial());
        assert_eq!(*list.texts_of(), *"2025-01-24");
        let found = list.items.iter().map(|item| (item.id.to_string(), item.sure.expect("how sure"))).collect();
        assert_eq!(expected(column), found, "{date}");
    }
    let whole = edition("2025-01-24");
    assert!(!whole.is_partial());
    assert!(whole.items.iter().all(|item| item.sure.is_none()));
    assert_eq!(whole.items.len(), 98);
}

#[test]
fn the_sections_are_those_of_the_time() {
    let sections = |date: &str| edition(date).sections.iter().map(|section| section.id.to_string()).collect::<Vec<_>>();
    assert_eq!(sections("2024-12-27"), sections("2025-01-24"));
    let older: Vec<_> =
        sections("2025-01-24").into_iter().filter(|id| !["X", "XI", "XII"].contains(&id.as_str())).collect();
    assert_eq!(sections("2023-10-25"), older);
    let numbered = |date: &str, section: &str| {
        let list = edition(date);
        let section = list.sections.iter().find(|known| known.id == *section).expect("a section");
        let items = list.items.get(section.items.clone()).expect("items");
        // "VI 2 plus 3": the lead of Explore and the heading of Explore Enterprise have no number of their own.
        items.iter().filter(|item| item.under.is_none() && !["I.N", "VI.0"].contains(&item.id.as_str())).count()
    };
    for (section, count) in
        [("I", 11), ("II", 5), ("III", 11), ("IV", 10), ("V", 3), ("VI", 3), ("VII", 1), ("VIII", 7), ("IX", 0)]
    {
        assert_eq!(numbered("2023-10-25", section), count, "{section}");
    }
}

#[test]
fn duties_differ_exactly_where_the_log_says() {
    let expected: BTreeMap<&str, _> = MEANINGS.iter().map(|(item, meanings, ways)| (*item, (meanings, ways))).collect();
    let all: BTreeSet<&Id> = EDITIONS.iter().flat_map(|date| &edition(date).items).map(|item| &item.id).collect();
    for item in all {
        let meaning = |date: &str| edition(date).item(item).map(|item| item.meaning);
        let found: Vec<u32> = EDITIONS.iter().filter_map(|date| meaning(date)).collect();
        match expected.get(item.as_str()) {
            None => assert!(found.windows(2).all(|two| two[0] == two[1]), "{item}: {found:?}"),
            Some((meanings, ways)) => {
                assert_eq!(found, *meanings, "{item}");
                let way = |from: usize, to: usize| {
                    let from = edition(EDITIONS.get(from).expect("an edition")).item(item).expect("the item");
                    from.way_to(&id(EDITIONS.get(to).expect("an edition")))
                };
                assert_eq!([way(0, 1), way(1, 2)], **ways, "{item}");
            }
        }
    }
    // Looser and then another one altogether is another one.
    assert_eq!(
        edition("2023-10-25").item(&id("P.3")).and_then(|item| item.way_to(&id("2025-01-24"))),
        Some(Direction::Changed)
    );
}

#[test]
fn the_texts_are_those_of_the_time() {
    for (date, item, has, has_not) in [
        ("2023-10-25", "P.3", "requires", "Healthcare Agreement"),
        ("2023-10-25", "P.3", "substantially similar", "recommends"),
        ("2024-12-27", "P.3", "recommends", "legal duties"),
        ("2024-12-27", "P.3", "substantially similar", "Healthcare Agreement"),
        ("2025-01-24", "P.3", "legal duties", "substantially similar"),
        ("2023-10-25", "P.1", "Business Associate Agreement", "HDS"),
        ("2024-12-27", "P.2", "Protected Health Information", "Personal Health Information"),
        ("2023-10-25", "P.5", "must", "HDS"),
        ("2023-10-25", "P.7", "must be in place", "should"),
        ("2024-12-27", "P.7", "should be in place", "Healthcare Agreement"),
        ("2023-10-25", "I.1", "must", "should"),
        ("2024-12-27", "I.1", "should", "must"),
        ("2023-10-25", "I.1.a", "The preset 'High'", "to 'Recommended'"),
        ("2023-10-25", "I.1.b", "'High'", "'Recommended'"),
        ("2024-12-27", "I.1.a", "The preset 'Recommended'", "preset 'High'"),
        ("2024-12-27", "I.1.a", "'must' for two-factor", "not at hand"),
        ("2023-10-25", "I.4.b", "no number of days", "90 days"),
        ("2023-10-25", "I.7", "a whole organisation", "instance, brand"),
        ("2024-12-27", "I.7", "instance, brand or organisation", "one organisation only"),
        ("2023-10-25", "I.9", "an agent answers a ticket", "when a trigger"),
        ("2024-12-27", "I.9", "when a trigger", "agent's answer only"),
        ("2023-10-25", "I.11", "customer satisfaction survey (CSAT)", "We use the legacy"),
        ("2024-12-27", "I.11", "We use the legacy", "There is one CSAT"),
        ("2023-10-25", "II.5", "@mentions", "HDS"),
        ("2023-10-25", "III.2", "ePHI", "HDS"),
        ("2023-10-25", "III.4", "Answer Bot", "AI agents"),
        ("2023-10-25", "III.8", "Answer Bot", "an AI agent "),
        ("2023-10-25", "III.9", "Answer Bot", "an AI agent "),
        ("2024-12-27", "III.8", "an AI agent ", "HDS"),
        ("2023-10-25", "IV.7", "Answer Bot", "an AI agent "),
        ("2023-10-25", "IV.8", "Answer Bot", "an AI agent "),
        ("2023-10-25", "VIII.M", "malware", "HDS"),
        ("2023-10-25", "D.2", "HIPAA", "HDS"),
        ("2024-12-27", "D.2", "HIPAA", "HDS"),
    ] {
        let text = text(date, item);
        assert!(text.contains(has), "{date} {item} does not say {has:?}: {text}");
        assert!(!text.contains(has_not), "{date} {item} says {has_not:?}: {text}");
    }
    // Nothing in them speaks of what was not there yet.
    let absent = |date: &str| -> &[&str] {
        let later: &[&str] =
            &["HDS", "Healthcare Agreement", "Personal Health Information", "healthcare-enabled", "P.6"];
        if date == "2024-12-27" {
            later
        } else {
            &["HDS", "Healthcare Agreement", "P.6", " QA", "WFM", "I.12", "XI.", "X.1"]
        }
    };
    for date in ["2024-12-27", "2023-10-25"] {
        let words = format!("{:?}", edition(date).words_in("en")).replace("HDS came in", "");
        for word in absent(date) {
            let place = words.find(word).map(|at| words.get(at.saturating_sub(80)..at + 20));
            assert_eq!(place, None, "{date} speaks of {word}");
        }
    }
}

#[test]
fn facts_that_the_editions_did_not_have_drop_out() {
    let choices = |date: &str, fact: &str| {
        let fact = edition(date).fact(&id(fact));
        fact.map(|fact| fact.choices.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    assert_eq!(choices("2024-12-27", "agreements"), Some(vec!["hipaa".to_owned()]));
    assert_eq!(choices("2023-10-25", "agreements"), Some(vec!["hipaa".to_owned()]));
    assert_eq!(choices("2024-12-27", "add-ons").map(|all| all.len()), Some(2));
    assert_eq!(choices("2023-10-25", "add-ons"), None);
    assert_eq!(choices("2023-10-25", "csat"), Some(vec!["legacy".to_owned()]));
    assert_eq!(choices("2023-10-25", "ai-use"), None);
    assert_eq!(choices("2023-10-25", "qa-use"), None);
}

#[test]
fn links_lead_nowhere_that_the_edition_does_not_have() {
    for date in EDITIONS {
        let list = edition(date);
        for item in &list.items {
            let dead = item.links.iter().find(|link| link.checklist == list.id && list.item(&link.item).is_none());
            assert_eq!(dead, None, "{date} {}", item.id);
        }
    }
    let links = |date: &str| edition(date).item(&id("P.2")).expect("P.2").links.len();
    assert_eq!((links("2024-12-27"), links("2025-01-24")), (1, 2));
}

fn of(found: &[EditionChange], kind: EditionChangeKind) -> Vec<String> {
    let at = |one: &EditionChange| one.at.to_string().trim_start_matches("health-configuration/").to_owned();
    found.iter().filter(|one| one.kind == kind).map(at).collect()
}

#[test]
fn the_change_between_them_is_what_the_log_tells() {
    let first = changes_between(edition("2023-10-25"), edition("2024-12-27"), "en");
    let added = of(&first, EditionChangeKind::Added);
    assert_eq!(added.iter().filter(|at| at.starts_with("I.12")).count(), 3);
    // The wider setting that wins came in with end users' organisations.
    assert!(added.contains(&"I.7#aware".to_owned()));
    assert_eq!(added.len(), 3 + 4 + 7 + 4 + 1);
    assert_eq!(of(&first, EditionChangeKind::Removed), Vec::<String>::new());
    assert_eq!(of(&first, EditionChangeKind::PerhapsAdded), Vec::<String>::new());
    assert_eq!(of(&first, EditionChangeKind::PerhapsRemoved), ["VIII.M"]);
    assert_eq!(of(&first, EditionChangeKind::Stricter), ["I.7", "I.9", "III.8", "III.9", "IV.7", "IV.8"]);
    assert_eq!(of(&first, EditionChangeKind::Looser), ["P.3", "P.7"]);
    assert_eq!(of(&first, EditionChangeKind::Changed), ["I.1.a", "I.1.b", "I.11", "I.11.a", "I.11.b"]);
    assert_eq!(of(&first, EditionChangeKind::Affirmation), ["I.11#use=used", "III.8#deletion", "IV.7#deletion"]);
    assert_eq!(of(&first, EditionChangeKind::Reworded), ["I.1", "I.5", "III.4", "IV.9"]);

    let second = changes_between(edition("2024-12-27"), edition("2025-01-24"), "en");
    assert_eq!(of(&second, EditionChangeKind::Added), ["P.6"]);
    assert_eq!(of(&second, EditionChangeKind::PerhapsAdded), ["I.1.c", "III.11"]);
    assert_eq!(of(&second, EditionChangeKind::PerhapsRemoved), ["VIII.M"]);
    assert_eq!(of(&second, EditionChangeKind::Changed), ["P.1", "P.2", "P.3", "P.7", "D.2"]);
    assert_eq!(of(&second, EditionChangeKind::Affirmation), Vec::<String>::new());
    assert_eq!(of(&second, EditionChangeKind::Reworded), ["P.4", "P.5", "I.1.a", "III.1", "IV.1"]);
    let sure = |at: &str| second.iter().find(|one| one.at.item == *at).and_then(|one| one.sure);
    assert_eq!(
        (sure("P.6"), sure("P.1"), sure("IV.1"), sure("I.1.c")),
        (None, Some(EditionConfidence::Medium), Some(EditionConfidence::Low), Some(EditionConfidence::Unknown))
    );

    let both = changes_between(edition("2023-10-25"), edition("2025-01-24"), "en");
    assert_eq!(of(&both, EditionChangeKind::Added).len(), added.len() + 1);
    assert_eq!(of(&both, EditionChangeKind::Removed), ["VIII.M"]);
    assert_eq!(of(&both, EditionChangeKind::Stricter), of(&first, EditionChangeKind::Stricter));
    assert!(of(&both, EditionChangeKind::Changed).contains(&"P.3".to_owned()));
    assert_eq!(changes_between(edition("2025-01-24"), edition("2025-01-24"), "en"), vec![]);
}

#[test]
fn an_older_edition_says_only_what_differs() {
    use toml::{Table, Value};
    fn lay_over(base: &mut Table, own: Table, at: &str, same: &mut Vec<String>) {
        for (key, value) in own {
            let at = format!("{at}.{key}");
            match (base.get_mut(&key), value) {
                (Some(Value::Table(base)), Value::Table(own)) => lay_over(base, own, &at, same),
                (Some(base), own) if *base == own => same.push(at),
                (_, own) => {
                    base.insert(key, own);
                }
            }
        }
    }
    let file = |date: &str| -> Table {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("checklists/health-configuration");
        let text = std::fs::read_to_string(folder.join(date).join("en.toml")).expect("a file");
        toml::from_str(&text).expect("TOML")
    };
    let mut base = file("2025-01-24");
    for date in ["2024-12-27", "2023-10-25"] {
        let mut same = Vec::new();
        lay_over(&mut base, file(date), date, &mut same);
        assert_eq!(same, Vec::<String>::new());
    }
}

const BASE: &str = r#"format = "careseal-checklist/0"
id = "small"
edition = "2025-01-01"
[[section]]
id = "I"
[[section.item]]
id = "I.1"
kind = "acknowledge"
meaning = 2
links = ["I.2", "other/I.9"]
parts = [{ id = "aware", kind = "acknowledge", waivable = false }]
[[section.item]]
id = "I.2"
kind = "acknowledge"
parts = [{ id = "aware", kind = "acknowledge", waivable = false }]
"#;
const BASE_WORDS: &str = r#"title = "Small"
summary = "Now."
affirmation = "We leave it."
[section.I]
title = "One"
[item."I.1"]
title = "First"
todo = "Do it."
part.aware = "Known."
[item."I.2"]
title = "Second"
todo = "Do that."
part.aware = "Known too."
"#;
const OLDER: &str = r#"format = "careseal-checklist/0"
id = "small"
edition = "2024-01-01"
base = "2025-01-01"
[without]
items = ["I.2"]
[[change]]
item = "I.1"
meaning = 1
newer = "looser"
[sure]
low = ["I"]
"#;

fn load(base: &str, older: &str, words: &str) -> Result<Checklist, LoadError> {
    let base = Files { structure: base, words: &[("en", BASE_WORDS)] };
    Checklist::load_over(Files { structure: older, words: &[("en", words)] }, &[base])
}

#[test]
fn an_older_edition_is_its_difference_from_the_newer_one() {
    let list = load(BASE, OLDER, "summary = \"Then.\"").expect("loads");
    assert_eq!(list.edition, *"2024-01-01");
    let items: Vec<_> = list.items.iter().map(|item| item.id.as_str()).collect();
    assert_eq!(items, ["I.1"]);
    let item = list.items.first().expect("an item");
    assert_eq!((item.meaning, item.sure), (1, Some(EditionConfidence::Low)));
    assert_eq!(item.way_to(&id("2025-01-01")), Some(Direction::Looser));
    // The link to what is not there is dropped; another checklist is not judged here.
    assert_eq!(item.links.iter().map(ToString::to_string).collect::<Vec<_>>(), ["other/I.9"]);
    let words = list.words_in("en");
    assert_eq!((words.title.as_str(), words.summary.as_str()), ("Small", "Then."));
    assert_eq!(words.item.len(), 1);
}

#[test]
fn the_digests_cover_all_that_an_edition_is_made_of() {
    let digests = |list: &Checklist| (list.structure_digest.clone(), list.words_in("en").digest.clone());
    let (structure, words) = digests(&load(BASE, OLDER, "").expect("loads"));
    // The file itself, and the one beneath it; structure and words apart.
    let (other, same) = digests(&load(BASE, &OLDER.replace("low", "medium"), "").expect("loads"));
    assert_ne!(other, structure);
    assert_eq!(same, words);
    let (other, same) = digests(&load(&format!("{BASE}# x\n"), OLDER, "").expect("loads"));
    assert_ne!(other, structure);
    assert_eq!(same, words);
    let (same, other) = digests(&load(BASE, OLDER, "# x").expect("loads"));
    assert_eq!(same, structure);
    assert_ne!(other, words);
    let alone = Checklist::load(BASE, &[("en", BASE_WORDS)]).expect("loads");
    assert_ne!(digests(&alone), (structure, words));
}

#[test]
fn a_difference_that_does_not_fit_is_refused_with_its_place() {
    for (from, to, at) in [
        ("base = \"2025-01-01\"", "base = \"2025-01-02\"", "2025-01-02"),
        ("id = \"small\"", "id = \"large\"", "2025-01-01"),
        ("items = [\"I.2\"]", "items = [\"I.3\"]", "I.3"),
        ("items = [\"I.2\"]", "sections = [\"II\"]", "II"),
        ("item = \"I.1\"", "item = \"I.4\"", "I.4"),
        ("item = \"I.1\"", "rule = \"I.1\"", "I.1"),
        ("item = \"I.1\"", "", "change"),
        ("item = \"I.1\"", "item = \"I.1\"\nsection = \"I\"", "change"),
        ("item = \"I.1\"", "item = \"I.1\"\nid = \"I.5\"", "I.1"),
        ("newer = \"looser\"\n", "", "I.1"),
        ("meaning = 1\n", "", "I.1"),
        ("meaning = 1", "meaning = 2", "I.1"),
        ("newer = \"looser\"", "newer = \"softer\"", "I.1"),
        ("[sure]", "[[add]]\nid = \"I.5\"\n[sure]", "add"),
        ("[sure]", "[[add]]\nafter = \"I.8\"\nid = \"I.5\"\n[sure]", "I.8"),
        ("low = [\"I\"]", "low = [\"I.2\"]", "I.1"),
        ("low = [\"I\"]", "low = [\"I\", \"I.7\"]", "I.7"),
        ("low = [\"I\"]", "low = [\"I\"]\nhigh = [\"I\"]", "I"),
    ] {
        assert!(OLDER.contains(from), "{from}");
        match load(BASE, &OLDER.replacen(from, to, 1), "") {
            Err(LoadError::Shape { at: found, .. }) => assert_eq!(found, at, "{to}"),
            other => panic!("{to}: {other:?}"),
        }
    }
    assert!(matches!(load(BASE, &OLDER.replace("[sure]\nlow = [\"I\"]\n", ""), ""), Err(LoadError::Form(_))));
    assert!(matches!(
        load(BASE, &OLDER.replace("format = \"careseal-checklist/0\"", "format = \"x\""), ""),
        Err(LoadError::Format(_))
    ));
    // Without what it is written against it is no edition.
    assert!(Checklist::load(OLDER, &[("en", "")]).is_err());
}
