//! The keys of an overlay, and what those that do not exist would have loosened.
//!
//! A key that is not known is refused anyhow. But who writes `waivable = true` has a wish, and deserves to hear that it
//! cannot be had, and what can.

use toml::{Table, Value};

use super::LONGEST;
use super::problem::{Fault, Loosening, Problem};

const TOP: [&str; 9] = ["format", "name", "extends", "prefix", "longest", "tighten", "preset", "section", "text"];
const TIGHTEN: [&str; 4] = ["at", "forbid", "longest", "why"];
const PRESET: [&str; 2] = ["at", "reason"];
const TEXT: [&str; 2] = ["section", "item"];

/// What a key would loosen that people may try.
fn loosening(key: &str) -> Option<Loosening> {
    Some(match key {
        "waivable" | "allow" | "permit" | "waive" | "alternative" => Loosening::Waivable,
        "not_applicable" | "not-applicable" | "may_not_apply" => Loosening::NotApplicable,
        "remove" | "removed" | "delete" | "drop" | "skip" | "without" | "exclude" | "retired" | "aside"
        | "optional" => Loosening::Remove,
        "applies_when" | "lifted_when" | "asked_when" | "lift" | "lifts" | "applies" | "lifted" => Loosening::Condition,
        "title" | "todo" | "summary" | "about" | "words" | "affirm" | "note" | "point" | "when" | "wording" => {
            Loosening::Text
        }
        "part" | "parts" | "option" | "options" | "choose" | "kind" | "also" | "outcome" | "same_as" | "under"
        | "option_of" | "points" | "notes" => Loosening::Options,
        "meaning" | "affirmation" => Loosening::Meaning,
        "rule" | "rules" | "contradiction" | "requires" => Loosening::Rule,
        "fact" | "facts" | "group" => Loosening::Fact,
        "item" | "items" | "edition" | "id" => Loosening::Redefine,
        "expires" | "expiry" | "max" | "longer" => Loosening::Expiry,
        _ => return None,
    })
}

/// Every key that may not stand where it does. `is_own` says whether an id is the overlay's.
pub(super) fn check(file: &Table, is_own: impl Fn(&str) -> bool) -> Vec<Problem> {
    let mut found = Vec::new();
    strange(&mut found, "", file, &TOP);
    too_long(&mut found, "longest", file);
    for entry in entries(file, "tighten") {
        strange(&mut found, &place("tighten", entry), entry, &TIGHTEN);
        too_long(&mut found, &place("tighten", entry), entry);
    }
    for entry in entries(file, "preset") {
        strange(&mut found, &place("preset", entry), entry, &PRESET);
    }
    for section in entries(file, "section") {
        redefined(&mut found, section, &is_own);
        if section.contains_key("retired") {
            found.push(Problem::new(place("section", section), Fault::UnknownKey));
        }
        for item in entries(section, "item") {
            redefined(&mut found, item, &is_own);
        }
    }
    let languages = file.get("text").and_then(Value::as_table);
    for (language, texts) in languages.into_iter().flatten() {
        let Some(texts) = texts.as_table() else { continue };
        strange(&mut found, &format!("text.{language}"), texts, &TEXT);
        for kind in TEXT {
            let ids = texts.get(kind).and_then(Value::as_table).into_iter().flat_map(Table::keys);
            for id in ids.filter(|id| !is_own(id)) {
                found.push(Problem::new(id, Fault::Loosens(Loosening::Text)));
            }
        }
    }
    found
}

fn strange(found: &mut Vec<Problem>, at: &str, table: &Table, known: &[&str]) {
    for key in table.keys().filter(|key| !known.contains(&key.as_str())) {
        let at = if at.is_empty() { key.clone() } else { format!("{at}: {key}") };
        let wrong = loosening(key).map_or(Fault::UnknownKey, Fault::Loosens);
        found.push(Problem::new(at, wrong));
    }
}

fn too_long(found: &mut Vec<Problem>, at: &str, table: &Table) {
    if table.get("longest").and_then(Value::as_integer).is_some_and(|days| days > i64::from(LONGEST)) {
        found.push(Problem::new(at, Fault::Loosens(Loosening::Expiry)));
    }
}

fn redefined(found: &mut Vec<Problem>, table: &Table, is_own: &impl Fn(&str) -> bool) {
    if let Some(id) = table.get("id").and_then(Value::as_str).filter(|id| !is_own(id)) {
        found.push(Problem::new(id, Fault::Loosens(Loosening::Redefine)));
    }
}

fn entries<'t>(table: &'t Table, key: &str) -> impl Iterator<Item = &'t Table> {
    table.get(key).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_table)
}

/// What an entry is about, or which one it is.
fn place(kind: &str, entry: &Table) -> String {
    let at = entry.get("at").or_else(|| entry.get("id")).and_then(Value::as_str);
    at.map_or_else(|| kind.to_owned(), str::to_owned)
}
