//! What is refused, and with which words.

use careseal::checklist::overlay::{self, Fault, Loosening, Overlay};

use super::{CLINICS, base, problems, text};
use crate::table::WORDS;

fn ids(lines: &str) -> Vec<String> {
    problems(lines).into_iter().map(|problem| format!("{} {}", problem.at, problem.what.id())).collect()
}

#[test]
fn the_worked_example_is_sound() {
    let read = Overlay::parse(CLINICS).expect("read");
    assert_eq!(overlay::check(base(), &read), []);
    assert_eq!(read.extends(), "health-configuration@2025-01-24");
}

#[test]
fn the_worked_example_stands_in_the_manual() {
    let manual = include_str!("../../docs/overlays.md");
    assert!(manual.contains(CLINICS), "docs/overlays.md shows tests/fixtures/overlays/clinics.toml as it is");
}

/// Each way to try to loosen, what it is called, and where.
const ATTEMPTS: [(&str, &str, Loosening); 24] = [
    ("longest = 366", "longest", Loosening::Expiry),
    ("[[tighten]]\nat = \"I.6\"\nlongest = 1000", "I.6", Loosening::Expiry),
    ("[[tighten]]\nat = \"I.6\"\nexpires = \"2099-01-01\"", "I.6: expires", Loosening::Expiry),
    ("[[tighten]]\nat = \"P.1\"\nwaivable = true", "P.1: waivable", Loosening::Waivable),
    ("[[tighten]]\nat = \"P.1\"\nallow = [\"waive\"]", "P.1: allow", Loosening::Waivable),
    ("[[tighten]]\nat = \"I.6\"\nnot_applicable = true", "I.6: not_applicable", Loosening::NotApplicable),
    ("[[preset]]\nat = \"I.1.a#mfa\"\nreason = \"no\"", "health-configuration/I.1.a#mfa", Loosening::NotApplicable),
    ("remove = [\"I.6\"]", "remove", Loosening::Remove),
    ("[[tighten]]\nat = \"I.6\"\nremove = true", "I.6: remove", Loosening::Remove),
    ("[[tighten]]\nat = \"I.6\"\nretired = \"2026-01-01\"", "I.6: retired", Loosening::Remove),
    (
        "[[tighten]]\nat = \"I.6\"\nlifted_when = { fact = \"sms\", is = \"no\" }",
        "I.6: lifted_when",
        Loosening::Condition,
    ),
    (
        "[[tighten]]\nat = \"I.6\"\napplies_when = { fact = \"sms\", is = \"no\" }",
        "I.6: applies_when",
        Loosening::Condition,
    ),
    ("[[tighten]]\nat = \"I.6\"\ntodo = \"Less.\"", "I.6: todo", Loosening::Text),
    ("[text.en.item.\"I.6\"]\ntitle = \"x\"\ntodo = \"x\"", "I.6", Loosening::Text),
    ("[text.en]\naffirmation = \"Fine.\"", "text.en: affirmation", Loosening::Meaning),
    ("[[tighten]]\nat = \"I.10\"\noptions = []", "I.10: options", Loosening::Options),
    ("[[tighten]]\nat = \"I.10\"\nsame_as = \"I.6#screen-lock\"", "I.10: same_as", Loosening::Options),
    ("[[tighten]]\nat = \"I.6\"\nmeaning = 0", "I.6: meaning", Loosening::Meaning),
    ("affirmation = 0", "affirmation", Loosening::Meaning),
    ("[[rule]]\nid = \"R-1\"", "rule", Loosening::Rule),
    ("[[fact]]\nid = \"products\"", "fact", Loosening::Fact),
    ("prefix = \"house\"\n[[section]]\nid = \"I\"", "I", Loosening::Redefine),
    (
        "prefix = \"house\"\n[[section]]\nid = \"house.a\"\n[[section.item]]\nid = \"I.6\"\nkind = \"configure\"",
        "I.6",
        Loosening::Redefine,
    ),
    ("edition = \"2025-01-24\"", "edition", Loosening::Redefine),
];

#[test]
fn every_attempt_to_loosen_is_named_with_its_place_and_explained() {
    for (lines, at, what) in ATTEMPTS {
        let found = problems(lines);
        let named = found.iter().find(|problem| problem.loosens() == Some(what));
        let named = named.unwrap_or_else(|| panic!("{lines}: {found:?}"));
        assert_eq!(named.at, at, "{lines}");
        for id in [named.what.id().to_owned(), format!("{}-remedy", named.what.id())] {
            assert!(WORDS.has(&id), "{id}");
        }
    }
    for what in Loosening::ALL {
        assert!(ATTEMPTS.iter().any(|(_, _, tried)| *tried == what), "{what:?} is tried");
    }
}

#[test]
fn what_is_wrong_otherwise_is_named_with_its_place() {
    let own =
        "prefix = \"house\"\n[[section]]\nid = \"house.a\"\n[[section.item]]\nid = \"house.1\"\nkind = \"configure\"\n";
    let with = |rest: &str| format!("{own}{rest}");
    let cases = [
        ("colour = 1".to_owned(), "colour overlay-unknown-key"),
        (String::new(), " overlay-nothing"),
        ("longest = 0".to_owned(), "longest overlay-days"),
        ("[[tighten]]\nat = \"I.99\"\nforbid = [\"waive\"]".to_owned(), "health-configuration/I.99 overlay-unknown-address"),
        ("[[tighten]]\nat = \"other/I.6\"\nforbid = [\"waive\"]".to_owned(), "other/I.6 overlay-unknown-address"),
        ("[[tighten]]\nat = \"I.6\"\nforbid = [\"smile\"]".to_owned(), "I.6 overlay-unknown-word"),
        ("[[tighten]]\nat = \"I.6\"\nforbid = [\"choose\"]".to_owned(), "I.6 overlay-misplaced-word"),
        ("[[tighten]]\nat = \"I.10#use=used\"\nforbid = [\"waive\"]".to_owned(), "I.10#use=used overlay-misplaced-word"),
        ("[[tighten]]\nat = \"P.1\"\nforbid = [\"waive\"]".to_owned(), "health-configuration/P.1 overlay-nothing"),
        ("[[tighten]]\nat = \"I.6\"".to_owned(), "I.6 overlay-nothing"),
        (
            "[[tighten]]\nat = \"I.10#use=used\"\nforbid = [\"choose\"]\n[[tighten]]\nat = \"I.10#use=not-used\"\nforbid = [\"choose\"]".to_owned(),
            "health-configuration/I.10#use overlay-nothing-left",
        ),
        ("[[preset]]\nat = \"II.1\"\nreason = \"no\"".to_owned(), "II.1 overlay-preset-no-part"),
        ("[[preset]]\nat = \"II.1#images\"\nreason = \" \"".to_owned(), "II.1#images overlay-preset-no-reason"),
        (
            "[[preset]]\nat = \"II.1#images\"\nreason = \"x\"\n[[preset]]\nat = \"II.1#images\"\nreason = \"y\"".to_owned(),
            "health-configuration/II.1#images overlay-twice",
        ),
        (
            "[[preset]]\nat = \"II.1#images\"\nreason = \"x\"\n[[tighten]]\nat = \"II.1\"\nforbid = [\"not-applicable\"]".to_owned(),
            "health-configuration/II.1#images overlay-preset-forbidden",
        ),
        (with("").replace("prefix = \"house\"\n", ""), "house.a overlay-loosens-redefine"),
        (with("under = \"I.6\""), "section overlay-form"),
        (with("option_of = \"I.10#use=used\""), "house.1 overlay-reaches-out"),
        (
            with("parts = [{ id = \"a\", kind = \"do\", waivable = false, same_as = \"I.6#screen-lock\" }]"),
            "house.1 overlay-reaches-out",
        ),
        (with("parts = [{ id = \"a\", kind = \"do\", waivable = false }]"), "en lint-missing-text"),
        (
            with("applies_when = { applies = \"house.1\" }\nparts = [{ id = \"a\", kind = \"do\", waivable = false }]"),
            "house.1 lint-circle",
        ),
        (
            with("applies_when = { fact = \"no-such\", is = \"yes\" }\nparts = [{ id = \"a\", kind = \"do\", waivable = false }]"),
            "house.1 lint-unknown-address",
        ),
        (with("parts = [{ id = \"a\", kind = \"acknowledge\", waivable = true }]"), "house.1#a lint-waivable-statement"),
    ];
    for (lines, expected) in cases {
        let found = ids(&lines);
        assert!(found.iter().any(|found| found == expected), "{lines}\n{expected}\nin {found:?}");
    }
}

#[test]
fn a_preset_never_decides_what_else_is_asked() {
    // Every part that some condition asks about is refused; so no preset sets another item aside.
    let mut refused = 0;
    for item in &base().items {
        for part in item.parts.iter().filter(|part| part.may_not_apply && part.same_as.is_none()) {
            let lines = format!("[[preset]]\nat = \"{}#{}\"\nreason = \"x\"", item.id, part.id);
            let found = problems(&lines);
            refused += usize::from(found.iter().any(|problem| matches!(problem.what, Fault::PresetDecides(_))));
        }
    }
    assert!(refused > 0, "some parts decide");
    assert!(problems("[[preset]]\nat = \"II.1#images\"\nreason = \"x\"").is_empty());
}

#[test]
fn what_no_worksheet_may_hold_is_refused_with_its_line() {
    let found = Overlay::parse(&text("longest = 90\n\tname = 1")).expect_err("a tab");
    assert_eq!(found.first().map(|problem| problem.what.clone()), Some(Fault::Text("5: <U+0009>".to_owned())));
    assert!(Overlay::parse(&text("longest = 90 # \u{202e}")).is_err());
    assert!(Overlay::parse(&text(&"# much\n".repeat(10_000))).is_err());
    // Line ends of another system are no fault, and the digest is that of what is kept.
    let plain = Overlay::parse(&text("longest = 90")).expect("read");
    let dos = Overlay::parse(&text("longest = 90").replace('\n', "\r\n")).expect("read");
    assert_eq!(plain.file, dos.file);
}

#[test]
fn other_formats_and_editions_are_named() {
    let other = text("longest = 90").replace("overlay/0", "overlay/7");
    let found = Overlay::parse(&other).expect_err("newer");
    assert_eq!(found.first().map(|problem| problem.what.id()), Some("overlay-format"));
    let other = text("longest = 90").replace("2025-01-24", "1999-01-01");
    let found = crate::LIBRARY.tightened(&other).expect_err("unknown");
    assert_eq!(found.first().map(|problem| problem.what.id()), Some("overlay-unknown-edition"));
}

/// A stranger's file neither ends the program nor keeps it busy.
#[test]
fn what_is_deep_or_much_is_refused_in_short_time() {
    let begun = std::time::Instant::now();
    let own =
        "prefix = \"house\"\n[[section]]\nid = \"house.a\"\n[[section.item]]\nid = \"house.1\"\nkind = \"configure\"\n";
    let deep = [
        format!(
            "{own}applies_when = {}{{ fact = \"sms\", is = \"yes\" }}{}",
            "{ not = ".repeat(3000),
            " }".repeat(3000)
        ),
        format!(
            "{own}applies_when = {}{{ fact = \"sms\", is = \"yes\" }}{}",
            "{ all = [".repeat(3000),
            "] }".repeat(3000)
        ),
        format!("{own}applies_when.{}fact = \"sms\"", "not.".repeat(10_000)),
        format!("{own}[section.item.applies_when.{}x]\nfact = \"sms\"", "not.".repeat(10_000)),
    ];
    for lines in deep {
        assert!(!problems(&lines).is_empty());
    }
    let questions = "{ fact = \"sms\", is = \"yes\" }, ".repeat(9);
    assert!(
        ids(&format!("{own}applies_when = {{ all = [{questions}] }}")).contains(&"section overlay-too-many".to_owned())
    );
    let part = |n: usize| format!("{{ id = \"p{n}\", kind = \"do\", waivable = false }}, ");
    let parts: String = (0..101).map(part).collect();
    assert!(ids(&format!("{own}parts = [{parts}]")).contains(&"section overlay-too-many".to_owned()));
    // As much as is allowed, made to be slow.
    let ask = |n: usize| format!("{{ outcome = \"I.{n}\", among = [\"waived\"] }}, ");
    let all = |from: usize| format!("{{ any = [{}] }}", (from..from + 6).map(ask).collect::<String>());
    let part = |n: usize| format!("{{ id = \"p{n}\", kind = \"do\", waivable = false }}, ");
    let parts: String = (0..100).map(part).collect();
    let worst = own.replace("[[section.item]]", &format!("applies_when = {}\n[[section.item]]", all(1)));
    let worst = format!("{worst}applies_when = {}\nparts = [{parts}]", all(6));
    assert!(!ids(&worst).iter().any(|id| id.contains("too-many")), "{:?}", ids(&worst));
    let many = "[[tighten]]\nat = \"I.6\"\nforbid = [\"waive\"]\n".repeat(201);
    assert!(ids(&many).contains(&" overlay-too-many".to_owned()));
    assert!(begun.elapsed() < std::time::Duration::from_secs(20), "{:?}", begun.elapsed());
}

#[test]
fn no_bundled_checklist_uses_an_id_that_could_be_an_overlays() {
    for (id, edition, list) in careseal::checklist::bundled::load_all() {
        let list = list.expect("loads");
        let items = list.items.iter().map(|item| &item.id);
        let others = list.facts.iter().map(|fact| &fact.id).chain(list.sections.iter().map(|section| &section.id));
        for one in items.chain(others) {
            assert!(!overlay::is_own(one), "{id}@{edition}: {one} could be an overlay's");
        }
    }
}
