//! The health configuration says what the facts say: every entry, figure, name, condition and responsibility of
//! `contents.toml`, and every dependency of `rules.toml`.
//!
//! Both files and both halves of the checklist are read as plain TOML here, so that nothing in the program's own reading
//! can hide a gap.

mod dependencies;
mod files;
mod responsibilities;

use std::collections::BTreeSet;

use toml::{Table, Value};

use self::files::{Checklist, list, says, strings, table, text, texts, values};

/// Fails with everything that was found, not with the first.
fn none(found: &[String]) {
    assert!(found.is_empty(), "{} gaps:\n{}", found.len(), found.join("\n"));
}

/// Every item with what the facts say of it.
fn each(check: impl Fn(&Checklist, &str, &Table, &Table) -> Vec<String>) {
    let all = Checklist::read();
    let expected = table(&all.contents, "entry");
    let found: Vec<_> = expected
        .iter()
        .flat_map(|(id, entry)| {
            let item = all.item(id).unwrap_or_else(|| panic!("{id} is missing"));
            check(&all, id, entry.as_table().expect("a table"), item)
        })
        .collect();
    none(&found);
}

#[test]
fn every_entry_is_there_and_no_other() {
    let all = Checklist::read();
    let expected: BTreeSet<_> = table(&all.contents, "entry").keys().map(String::as_str).collect();
    let found: BTreeSet<_> = all.items().map(|item| text(item, "id")).collect();
    assert_eq!(found, expected);
    assert_eq!(found.len(), 98);
}

#[test]
fn kinds_are_those_of_the_source() {
    each(|_, id, entry, item| {
        let kinds = |from| (text(from, "kind").to_owned(), texts(from, "also").into_iter().collect::<BTreeSet<_>>());
        if kinds(entry) == kinds(item) { Vec::new() } else { vec![format!("{id}: {:?}", kinds(item))] }
    });
}

#[test]
fn counts_are_those_of_the_source() {
    let all = Checklist::read();
    for section in all.sections() {
        let id = text(section, "id");
        let expected = table(table(&all.contents, "count"), id);
        let items = list(section, "item");
        let kinds: Vec<_> = ["configure", "choose-one", "acknowledge", "conditional", "prohibit"]
            .iter()
            .map(|kind| items.iter().filter(|item| text(item, "kind") == *kind).count())
            .map(|count| Value::Integer(i64::try_from(count).expect("a small number")))
            .collect();
        assert_eq!(&Value::Array(kinds), &expected["kinds"], "{id}");
        let mut marks = 0;
        for item in items {
            marks += texts(item, "points").len();
            for part in list(item, "parts") {
                marks += usize::from(part.contains_key("mark"));
                marks += list(part, "options").iter().filter(|option| option.contains_key("mark")).count();
            }
        }
        assert_eq!(i64::try_from(marks).ok(), expected["marks"].as_integer(), "{id}: marks");
    }
}

#[test]
fn texts_say_what_the_facts_say() {
    each(|all, id, entry, _| {
        let words = strings(&all.words(id)).join("\n");
        values(entry, "must").filter(|one| !says(&words, one)).map(|one| format!("{id} does not say {one:?}")).collect()
    });
}

#[test]
fn entries_are_tied_to_those_that_the_facts_tie_them_to() {
    let names = |from: &Table, id: &str| {
        strings(&Value::Table(from.clone())).iter().any(|word| word.split('#').next() == Some(id))
    };
    each(|all, id, entry, item| {
        let tied = |to: &str| {
            names(item, to)
                || all.item(to).is_some_and(|other| other.get("under").and_then(Value::as_str) == Some(id))
                || all.rules().any(|rule| names(rule, id) && names(rule, to))
        };
        texts(entry, "links").into_iter().filter(|to| !tied(to)).map(|to| format!("{id} -> {to}")).collect()
    });
}

#[test]
fn what_the_sources_leave_open_is_marked_open() {
    let all = Checklist::read();
    let open = texts(&all.contents, "open");
    let marked = |id: &str| all.find(id).and_then(|item| item.get("uncertain")) == Some(&Value::Boolean(true));
    assert_eq!(open.iter().filter(|id| !marked(id)).collect::<Vec<_>>(), Vec::<&&str>::new());
}

#[test]
fn e_mail_has_its_hyphen() {
    let all = Checklist::read();
    let found: Vec<_> = strings(&Value::Table(all.words.clone()))
        .into_iter()
        .filter(|words| says(words, &Value::from("email*")))
        .collect();
    none(&found);
}
