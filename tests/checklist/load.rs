//! What a checklist's files say wrongly is refused by name.

use careseal::checklist::{Checklist, LoadError, Outcome};

use crate::fixtures::{STRUCTURE, WORDS, newer, older};

/// The error of the fixture with one thing changed.
fn with(from: &str, to: &str) -> LoadError {
    assert!(STRUCTURE.contains(from), "{from}");
    Checklist::load(&STRUCTURE.replacen(from, to, 1), &[("en", WORDS)]).expect_err(to)
}

fn shape(from: &str, to: &str) -> (String, &'static str) {
    match with(from, to) {
        LoadError::Shape { at, what } => (at, what),
        other => panic!("{to}: {other}"),
    }
}

#[test]
fn the_fixture_is_read_as_it_is_written() {
    let list = older();
    assert_eq!(list.items.len(), 9);
    assert_eq!(list.facts.len(), 5);
    let section = &list.sections[1];
    assert_eq!(
        list.items[section.items.clone()].iter().map(|i| i.id.as_str()).collect::<Vec<_>>(),
        ["II.1", "II.2", "II.3"]
    );
    let head = list.items.iter().position(|item| item.id == "I.3").expect("I.3");
    assert_eq!(list.family(head).collect::<Vec<_>>(), [head, head + 1, head + 2]);
    assert_eq!(list.head_of(head + 2), head);
    let (_, part) = list.part(&"clinic-basics/I.3#use".parse().expect("address")).expect("a part");
    let chosen = |ids: &[&str]| ids.iter().map(|id| id.parse().expect("id")).collect::<Vec<_>>();
    assert_eq!(part.outcome_of(&chosen(&["used"])), Some(Outcome::Accepted));
    assert_eq!(part.outcome_of(&chosen(&["gone"])), None);
    assert_eq!(part.outcome_of(&[]), None);
}

#[test]
fn what_is_chosen_along_with_an_accepted_option_is_accepted() {
    let list = older();
    let (_, part) = list.part(&"clinic-basics/II.2#content".parse().expect("address")).expect("a part");
    let both = ["no-names", "everything"].map(|id| id.parse().expect("id"));
    assert_eq!(part.outcome_of(&both), Some(Outcome::Accepted));
}

#[test]
fn the_sentence_to_affirm_is_the_parts_own_the_options_or_the_general() {
    let list = older();
    let words = list.words_in("en");
    let sentence = |at: &str| words.affirmation_for(&at.parse().expect("address")).as_str();
    assert!(sentence("clinic-basics/I.2#review").starts_with("I know that old accounts"));
    assert!(sentence("clinic-basics/I.3#use=used").starts_with("I accept that acts"));
    assert_eq!(sentence("clinic-basics/I.3#use"), words.affirmation.as_str());
    assert_eq!(sentence("clinic-basics/I.1#mfa"), words.affirmation.as_str());
    assert_eq!(list.words_in("tlh").title, words.title, "a language that is not there is English");
}

#[test]
fn the_editions_differ_as_the_fixture_says() {
    let (older, newer) = (older(), newer());
    let id = |text: &str| text.parse().expect("id");
    let meaning = |list: &Checklist, item: &str| list.item(&id(item)).map(|item| item.meaning);
    assert_eq!((meaning(&older, "I.1"), meaning(&newer, "I.1")), (Some(1), Some(2)));
    assert_eq!((meaning(&older, "II.3"), meaning(&newer, "II.3")), (Some(1), None));
    assert_eq!((meaning(&older, "II.4"), meaning(&newer, "II.4")), (None, Some(1)));
    assert_ne!(older.structure_digest, newer.structure_digest);
}

#[test]
fn a_newer_format_is_named_before_anything_else_that_is_new_in_it() {
    let text = STRUCTURE.replace("checklist/0", "checklist/7").replace("[[section]]", "[[chapter]]");
    assert_eq!(Checklist::load(&text, &[]).err(), Some(LoadError::Format("careseal-checklist/7".to_owned())));
}

#[test]
fn unknown_fields_and_words_are_refused_with_their_place() {
    for (from, to, says) in [
        ("kind = \"configure\"", "kind = \"configure\"\nmood = \"good\"", "mood"),
        ("waivable = true }", "waivable = true, sometimes = true }", "sometimes"),
        ("group = \"clinic\"", "group = \"clinic\"\nhelp = \"x\"", "help"),
        ("kind = \"yes-no\"", "kind = \"maybe\"", "maybe"),
        ("{ fact = \"records\", is = \"digital\" }", "{ fact = \"records\", seems = \"digital\" }", "seems"),
        ("id = \"I.2\"", "id = \"I 2\"", "'I 2' is not an id"),
    ] {
        match with(from, to) {
            LoadError::Form(message) => assert!(message.contains(says) && message.contains("line"), "{message}"),
            other => panic!("{other}"),
        }
    }
    let words = WORDS.replace("why = ", "reason = ");
    let error = Checklist::load(STRUCTURE, &[("en", &words)]).expect_err("unknown field").to_string();
    assert!(error.starts_with("en:") && error.contains("reason"), "{error}");
    let words = WORDS.replace("A password alone", "A \\u202Epassword alone");
    assert!(matches!(Checklist::load(STRUCTURE, &[("en", &words)]), Err(LoadError::Form(_))), "bidi control in a text");
}

#[test]
fn a_condition_says_exactly_one_thing() {
    let condition = "{ fact = \"records\", is = \"digital\" }";
    for wrong in [
        "{}",
        "{ fact = \"records\" }",
        "{ is = \"digital\" }",
        "{ fact = \"records\", is = \"digital\", has = \"digital\" }",
        "{ fact = \"records\", is = \"digital\", applies = \"I.2\" }",
        "{ all = [], any = [] }",
        "{ outcome = \"I.2\" }",
        "{ not = {} }",
        "{ all = [{ fact = \"records\", is = \"digital\" }, {}] }",
    ] {
        assert_eq!(with(condition, wrong), LoadError::Condition { at: "I.1#devices".to_owned() }, "{wrong}");
    }
    for (wrong, what) in [
        ("{ chosen = \"I.3#use\" }", "`chosen` and `option_of` name an option"),
        ("{ applies = \"I.3#use\" }", "`applies` names an item"),
        ("{ outcome = \"I.3#use=used\", among = [\"accepted\"] }", "`outcome` names an item or a part"),
        ("{ outcome = \"I.3\", among = [] }", "`among` names outcomes other than open"),
        ("{ outcome = \"I.3\", among = [\"open\"] }", "`among` names outcomes other than open"),
    ] {
        assert_eq!(shape(condition, wrong), ("I.1#devices".to_owned(), what));
    }
    for (wrong, found) in [
        ("{ outcome = \"I.3\", among = [\"done\"] }", "done"),
        ("{ applies = \"I 3\" }", "I 3"),
        ("{ chosen = \"I.3=used\" }", "I.3=used"),
    ] {
        let expected = LoadError::Name { at: "I.1#devices".to_owned(), found: found.to_owned() };
        assert_eq!(with(condition, wrong), expected);
    }
}

#[test]
fn ids_that_stand_twice_are_named() {
    for (from, to, at) in [
        ("id = \"I.2\"", "id = \"I.1\"", "I.1"),
        ("id = \"II\"", "id = \"I\"", "I"),
        ("id = \"booking\"", "id = \"clinic\"", "clinic"),
        // Facts and items share the way they are named.
        ("id = \"booking\"", "id = \"II.2\"", "II.2"),
        ("id = \"R-2\"", "id = \"R-1\"", "R-1"),
        ("id = \"devices\"", "id = \"mfa\"", "I.1 mfa"),
        ("id = \"no-files\"", "id = \"no-names\"", "II.2#content no-names"),
        ("points = [\"a\", \"b\"]", "points = [\"a\", \"a\"]", "I.2 a"),
        ("choices = [\"sms\", \"email\"]", "choices = [\"sms\", \"sms\"]", "messages sms"),
    ] {
        assert_eq!(shape(from, to), (at.to_owned(), "this id stands twice"));
    }
}

#[test]
fn what_may_not_stand_where_it_does_is_named() {
    for (from, to, at, what) in [
        ("kind = \"prohibit\"", "kind = \"forbid\"", "II.2", "unknown kind"),
        ("also = [\"acknowledge\"]", "also = [\"nod\"]", "I.3", "unknown kind"),
        ("under = \"I.3\"", "under = \"II.1\"", "I.3.a", "`under` names no earlier item"),
        ("id = \"I.4\"", "id = \"I.4\"\nunder = \"I.3.a\"", "I.4", "`under` names an item that stands under another"),
        ("I.3#use=not-used\"\n", "I.3#use\"\n", "I.3.a", "`chosen` and `option_of` name an option"),
        (
            "option_of = \"I.3#use=used\"",
            "option_of = \"I.3#use=used\"\nparts = [{ id = \"x\", kind = \"do\", waivable = true }]",
            "I.3.b",
            "an option of another item has no parts",
        ),
        ("\"mfa\", kind = \"do\"", "\"mfa\", kind = \"try\"", "I.1#mfa", "kind is do, acknowledge or choose"),
        ("choose = \"exactly-one\"", "choose = \"two\"", "I.3#use", "choose is exactly-one or at-least-one"),
        (
            "kind = \"choose\", waivable = true, choose",
            "kind = \"do\", waivable = true, choose",
            "I.3#use",
            "options belong to choose, and to nothing else",
        ),
        ("same_as = \"I.1#mfa\"", "same_as = \"I.1\"", "II.3#mfa", "`same_as` names a part"),
        (
            "waivable = true, affirmation",
            "waivable = false, affirmation",
            "I.2#review",
            "what cannot be waived has no sentence and no condition for it",
        ),
        (
            "\"mfa\", kind = \"do\", waivable = true }",
            "\"mfa\", kind = \"do\", waivable = true, with_general = true }",
            "I.1#mfa",
            "`with_general` goes with a sentence of its own",
        ),
        ("at = [\"II.2\"]", "at = []", "R-2", "a rule stands at an item"),
        (
            "kind = \"one-of\"\nchoices = [\"paper\", \"digital\"]",
            "kind = \"one-of\"",
            "records",
            "choices belong to one-of and many-of, and to nothing else",
        ),
        (
            "kind = \"yes-no\"",
            "kind = \"yes-no\"\nchoices = [\"yes\"]",
            "booking",
            "choices belong to one-of and many-of, and to nothing else",
        ),
    ] {
        assert_eq!(shape(from, to), (at.to_owned(), what), "{to}");
    }
}
