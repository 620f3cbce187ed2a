//! What only a look at the whole can find: each kind once, on the fixture with one thing changed.

use careseal::checklist::Checklist;
use careseal::checklist::lint::{Wrong, lint};

use crate::fixtures::{STRUCTURE, WORDS, newer, older};

/// What is found in the fixture with one thing changed, in its structure or in its words.
fn found(from: &str, to: &str) -> Vec<(String, Wrong)> {
    assert!(STRUCTURE.contains(from) || WORDS.contains(from), "{from}");
    let structure = STRUCTURE.replacen(from, to, 1);
    let words = if STRUCTURE.contains(from) { WORDS.to_owned() } else { WORDS.replacen(from, to, 1) };
    let list = Checklist::load(&structure, &[("en", &words)]).unwrap_or_else(|error| panic!("{to}: {error}"));
    lint(&list, &[]).into_iter().map(|lint| (lint.at, lint.what)).collect()
}

fn one(at: &str, what: Wrong) -> Vec<(String, Wrong)> {
    vec![(at.to_owned(), what)]
}

#[test]
fn the_fixtures_are_clean() {
    assert_eq!(lint(&older(), &[]), vec![]);
    assert_eq!(lint(&newer(), &[]), vec![]);
}

#[test]
fn names_that_lead_nowhere() {
    for (from, to, at, name) in [
        ("links = [\"II.3\"]", "links = [\"II.9\"]", "I.1", "clinic-basics/II.9"),
        ("links = [\"II.3\"]", "links = [\"other/I.1\"]", "I.1", "other/I.1"),
        ("\"I.1#mfa\"]", "\"I.1#gone\"]", "R-1", "clinic-basics/I.1#gone"),
        ("same_as = \"I.1#mfa\"", "same_as = \"I.1#gone\"", "II.3#mfa", "clinic-basics/I.1#gone"),
        ("II.2#content=nothing", "II.2#content=gone", "II.1", "clinic-basics/II.2#content=gone"),
        (
            "asked_when = { fact = \"messages\"",
            "asked_when = { fact = \"letters\"",
            "sms-abroad",
            "clinic-basics/letters",
        ),
        // An item is no fact.
        (
            "asked_when = { fact = \"messages\", has",
            "asked_when = { fact = \"I.2\", has",
            "sms-abroad",
            "clinic-basics/I.2",
        ),
    ] {
        assert_eq!(found(from, to), one(at, Wrong::UnknownAddress(name.to_owned())), "{to}");
    }
}

#[test]
fn another_checklist_may_be_named_when_it_is_there() {
    let text = STRUCTURE.replace("links = [\"II.3\"]", "links = [\"hc/I.2#review\"]");
    let list = Checklist::load(&text, &[("en", WORDS)]).expect("loads");
    let other = STRUCTURE.replace("id = \"clinic-basics\"", "id = \"hc\"");
    let other = Checklist::load(&other, &[("en", WORDS)]).expect("loads");
    assert_eq!(lint(&list, &[]).len(), 1);
    assert_eq!(lint(&list, &[&other]), vec![]);
}

#[test]
fn a_contradiction_may_lie_between_questions_about_the_account() {
    assert_eq!(found("\"I.1#mfa\"]", "\"messages\"]"), vec![]);
    let wrong = Wrong::UnknownAddress("clinic-basics/messages#sms".to_owned());
    assert_eq!(found("\"I.1#mfa\"]", "\"messages#sms\"]"), one("R-1", wrong));
}

#[test]
fn a_fact_is_asked_as_its_kind_allows() {
    for (from, to, at, name) in [
        ("is = \"digital\"", "is = \"stone\"", "I.1#devices", "clinic-basics/records is stone"),
        ("is = \"digital\"", "has = \"digital\"", "I.1#devices", "clinic-basics/records has digital"),
        (
            "{ fact = \"booking\", is = \"yes\" }",
            "{ fact = \"booking\", is = \"true\" }",
            "I.4",
            "clinic-basics/booking is true",
        ),
        ("has = \"sms\" }\nlifted", "is = \"sms\" }\nlifted", "II.1", "clinic-basics/messages is sms"),
        ("has = \"sms\" }\nlifted", "has = \"fax\" }\nlifted", "II.1", "clinic-basics/messages has fax"),
        ("fact = \"messages\", empty", "fact = \"records\", empty", "II", "clinic-basics/records empty"),
    ] {
        assert_eq!(found(from, to), one(at, Wrong::UnknownChoice(name.to_owned())), "{to}");
    }
}

#[test]
fn circles_are_found_by_every_way_round() {
    let circle = |from: &str, to: &str| -> Vec<String> {
        let found = found(from, to);
        found.into_iter().filter(|(_, what)| *what == Wrong::Circle).map(|(at, _)| at).collect()
    };
    // An item on itself, through another, through its section, through the screen that it shares.
    assert_eq!(circle("id = \"I.2\"\n", "id = \"I.2\"\napplies_when = { applies = \"I.2\" }\n"), ["I.2"]);
    let on_part = "id = \"II.2\"\napplies_when = { outcome = \"II.1\", among = [\"waived\"] }\n";
    assert!(circle("id = \"II.2\"\n", on_part).contains(&"II.1".to_owned()));
    assert!(circle("{ fact = \"messages\", empty = true }", "{ applies = \"II.2\" }").contains(&"II.2".to_owned()));
    assert!(
        circle("id = \"I.3\"\n", "id = \"I.3\"\nlifted_when = { applies = \"I.3.a\" }\n").contains(&"I.3".to_owned())
    );
    // A part on a part of the same item is none, on itself it is one.
    let devices = "applies_when = { fact = \"records\", is = \"digital\" }";
    let on = |part: &str| format!("applies_when = {{ outcome = \"I.1#{part}\", among = [\"implemented\"] }}");
    assert_eq!(circle(devices, &on("mfa")), Vec::<String>::new());
    assert_eq!(circle(devices, &on("devices")), ["I.1#devices"]);
    assert_eq!(circle(devices, "applies_when = { outcome = \"I.1\", among = [\"implemented\"] }"), ["I.1#devices"]);
    // A question about the account, on its own answer.
    assert_eq!(
        circle(
            "asked_when = { fact = \"messages\", has = \"sms\" }",
            "asked_when = { fact = \"sms-abroad\", is = \"yes\" }"
        ),
        ["sms-abroad"]
    );
}

#[test]
fn parts_that_nothing_opens() {
    let devices = "applies_when = { fact = \"records\", is = \"digital\" }";
    for never in [
        "applies_when = { any = [] }",
        "lifted_when = { all = [] }",
        "applies_when = { all = [{ fact = \"records\", is = \"digital\" }, { fact = \"records\", is = \"paper\" }] }",
        "applies_when = { fact = \"records\", is = \"paper\" }, lifted_when = { fact = \"records\", is = \"paper\" }",
        "applies_when = { all = [{ chosen = \"I.3#use=used\" }, { not = { chosen = \"I.3#use=used\" } }] }",
    ] {
        assert!(found(devices, never).contains(&("I.1#devices".to_owned(), Wrong::Unreachable)), "{never}");
    }
    // Its section asks for messages, the item for none.
    let never = "applies_when = { fact = \"messages\", empty = true }\nlifted_when = { chosen = \"II.2";
    let found = found("applies_when = { fact = \"messages\", has = \"sms\" }\nlifted_when = { chosen = \"II.2", never);
    assert!(found.contains(&("II.1#sender".to_owned(), Wrong::Unreachable)));
}

#[test]
fn options_and_statements_that_make_no_sense() {
    for (from, to, at, what) in [
        (
            "id = \"no-names\", outcome = \"implemented\"",
            "id = \"no-names\", outcome = \"waived\"",
            "II.2#content",
            Wrong::BadOptions,
        ),
        ("entry = \"I.3.a\"", "entry = \"I.3.b\"", "I.3#use", Wrong::BadOptions),
        ("entry = \"I.3.a\"", "entry = \"I.3.a\", through = \"I.9\"", "I.3#use", Wrong::BadOptions),
        ("entry = \"I.3.a\"", "entry = \"I.3.a\", with_general = true", "I.3#use", Wrong::BadOptions),
        (
            "\"mfa\", kind = \"do\", waivable = true }",
            "\"mfa\", kind = \"do\", waivable = true, no_waiver_when = { fact = \"moon\", is = \"yes\" } }",
            "I.1#mfa",
            Wrong::UnknownAddress("clinic-basics/moon".to_owned()),
        ),
        (
            "{ id = \"read\", kind = \"acknowledge\", waivable = false }",
            "{ id = \"read\", kind = \"acknowledge\", waivable = false, alternative = true }",
            "I.4#read",
            Wrong::WaivableStatement,
        ),
        (
            "{ id = \"read\", kind = \"acknowledge\", waivable = false }",
            "{ id = \"read\", kind = \"acknowledge\", waivable = true }",
            "I.4#read",
            Wrong::WaivableStatement,
        ),
        ("same_as = \"I.1#mfa\"", "same_as = \"II.2#content\"", "II.3#mfa", Wrong::BadSharing),
        ("same_as = \"I.1#mfa\"", "same_as = \"II.3#mfa\"", "II.3#mfa", Wrong::BadSharing),
        ("edition = \"2024-01-01\"", "edition = \"spring\"", "clinic-basics", Wrong::BadDate("spring".to_owned())),
        ("retired = \"2023-06-01\"", "retired = \"2023-06-31\"", "III", Wrong::BadDate("2023-06-31".to_owned())),
    ] {
        assert!(found(from, to).contains(&(at.to_owned(), what)), "{to}: {:?}", found(from, to));
    }
    let single = "options = [\n    { id = \"used\", mark = \"b\", outcome = \"accepted\", entry = \"I.3.b\" },\n  ]";
    let two = "options = [\n    { id = \"not-used\", mark = \"a\", outcome = \"implemented\", entry = \"I.3.a\" },\n    { id = \"used\", mark = \"b\", outcome = \"accepted\", entry = \"I.3.b\" },\n  ]";
    assert!(found(two, single).contains(&("I.3#use".to_owned(), Wrong::BadOptions)));
}

#[test]
fn an_item_that_asks_nothing_and_a_fact_that_nobody_asks_for() {
    let parts = "parts = [{ id = \"read\", kind = \"acknowledge\", waivable = false }]";
    assert!(found(parts, "").contains(&("I.4".to_owned(), Wrong::NothingToAnswer)));
    let note = "notes = [{ id = \"online\", when = { fact = \"booking\", is = \"yes\" } }]\n";
    assert!(found(note, "").contains(&("booking".to_owned(), Wrong::IdleFact)));
}

#[test]
fn texts_that_are_missing_blank_or_spare() {
    for (from, to, key) in [
        ("title = \"Clinic basics\"", "title = \" \"", "title"),
        ("affirmation = \"I leave", "affirmation = \"\" # \"I leave", "affirmation"),
        ("contact = \"How it writes to people\"", "contact = \"\"", "group.contact"),
        ("ask = \"Can visits be booked online?\"", "ask = \"\"", "fact.booking"),
        ("paper = \"On paper\"", "", "fact.records.choice.paper"),
        ("title = \"Messages\"", "title = \"\"", "section.II"),
        ("R-2 = ", "R-2 = \"\" # ", "rule.R-2"),
        ("title = \"Sender name\"", "title = \"\"", "item.II.1.title"),
        ("aside = \"No text", "aside = \"\" # \"No text", "item.II.1.aside"),
        ("sender = \"The sender name is set\"", "", "item.II.1.part.sender"),
        ("\"content=no-files\" = \"no files\"", "", "item.II.2.option.content=no-files"),
        ("\"use=used\" = \"I accept", "\"use=used\" = \"\" # \"I accept", "item.I.3.affirm.use=used"),
        ("review = \"I know", "review = \"\" # \"I know", "item.I.2.affirm.review"),
        ("b = \"Those who changed places\"", "", "item.I.2.point.b"),
        ("online = ", "online = \"\" # ", "item.I.4.note.online"),
    ] {
        assert_eq!(found(from, to), one("en", Wrong::MissingText(key.to_owned())), "{to}");
    }
    for (from, to, key) in [
        ("contact = \"How", "fax = \"x\"\ncontact = \"How", "group.fax"),
        ("paper = \"On paper\"", "paper = \"On paper\"\nstone = \"On stone\"", "fact.records.choice.stone"),
        ("R-2 = ", "R-3 = \"x\"\nR-2 = ", "rule.R-3"),
        ("[section.III]", "[section.IV]\ntitle = \"x\"\n[section.III]", "section.IV"),
        ("[item.\"II.1\"]", "[item.\"II.9\"]\ntitle = \"x\"\ntodo = \"x\"\n[item.\"II.1\"]", "item.II.9"),
        ("mfa = \"Everyone", "gone = \"x\"\nmfa = \"Everyone", "item.I.1.part.gone"),
        ("\"use=not-used\" =", "\"use=gone\" = \"x\"\n\"use=not-used\" =", "item.I.3.option.use=gone"),
        ("\"use=used\" = \"I accept", "use = \"x\"\n\"use=used\" = \"I accept", "item.I.3.affirm.use"),
        ("a = \"Those who left\"", "a = \"Those who left\"\nz = \"x\"", "item.I.2.point.z"),
        ("online = ", "offline = \"x\"\nonline = ", "item.I.4.note.offline"),
    ] {
        assert_eq!(found(from, to), one("en", Wrong::SpareText(key.to_owned())), "{to}");
    }
    let long = format!("title = \"{}\"", "x".repeat(53));
    assert_eq!(found("title = \"Sender name\"", &long), one("II.1", Wrong::LongTitle(53)));
    assert_eq!(found("title = \"Sender name\"", &format!("title = \"{}\"", "é".repeat(52))), vec![]);
}
