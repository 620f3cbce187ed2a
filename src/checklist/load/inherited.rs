//! Of the texts of a newer edition, those that the older one has something to say with.

use std::collections::HashSet;

use toml::{Table, Value};

/// Drops the texts that belong to nothing in the structure. What the older edition says itself comes later, and is for the
/// linter to judge.
pub(super) fn keep_known(words: &mut Table, structure: &Table) {
    let all = |key: &str| tables(structure.get(key));
    keep(words, "group", &all("fact").filter_map(|fact| text(fact, "group")).collect());
    keep(words, "rule", &all("rule").filter_map(id).collect());
    keep(words, "section", &all("section").filter_map(id).collect());
    keep(words, "fact", &all("fact").filter_map(id).collect());
    for fact in all("fact") {
        if let Some(words) = inner(words, "fact", fact) {
            keep(words, "choice", &strings(fact.get("choices")));
        }
    }
    let items = || all("section").flat_map(|section| tables(section.get("item")));
    keep(words, "item", &items().filter_map(id).collect());
    for item in items() {
        if let Some(words) = inner(words, "item", item) {
            keep_item(words, item);
        }
    }
}

fn keep_item(words: &mut Table, item: &Table) {
    keep(words, "point", &strings(item.get("points")));
    keep(words, "note", &tables(item.get("notes")).filter_map(id).collect());
    let mut parts = HashSet::new();
    let mut options = HashSet::new();
    let mut affirm = HashSet::new();
    for (part, name) in tables(item.get("parts")).filter_map(|part| Some((part, id(part)?))) {
        if part.contains_key("affirmation") {
            affirm.insert(name.clone());
        }
        for option in tables(part.get("options")) {
            let key = format!("{name}={}", id(option).unwrap_or_default());
            if text(option, "outcome").is_some_and(|outcome| outcome == "accepted") {
                affirm.insert(key.clone());
            }
            options.insert(key);
        }
        parts.insert(name);
    }
    keep(words, "part", &parts);
    keep(words, "option", &options);
    keep(words, "affirm", &affirm);
}

fn keep(words: &mut Table, key: &str, known: &HashSet<String>) {
    if let Some(Value::Table(texts)) = words.get_mut(key) {
        texts.retain(|key, _| known.contains(key));
    }
}

fn inner<'w>(words: &'w mut Table, key: &str, of: &Table) -> Option<&'w mut Table> {
    words.get_mut(key)?.get_mut(id(of)?)?.as_table_mut()
}

fn tables(value: Option<&Value>) -> impl Iterator<Item = &Table> {
    value.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_table)
}

fn strings(value: Option<&Value>) -> HashSet<String> {
    let all = value.and_then(Value::as_array).into_iter().flatten();
    all.filter_map(|one| Some(one.as_str()?.to_owned())).collect()
}

fn text(of: &Table, key: &str) -> Option<String> {
    Some(of.get(key)?.as_str()?.to_owned())
}

fn id(of: &Table) -> Option<String> {
    text(of, "id")
}
