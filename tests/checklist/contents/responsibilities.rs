//! Who is responsible for what is left out, or used anyway.

use toml::{Table, Value};

use super::files::{Checklist, list, says, strings, text, texts, values};
use super::{each, none};

#[test]
fn a_measure_can_be_waived_unless_its_outcomes_in_the_source_are_exhaustive_and_a_statement_never() {
    each(|_, id, entry, item| {
        let precondition = text(entry, "responsibility") == "precondition";
        let wrong = list(item, "parts").into_iter().filter(|part| {
            let exhaustive = texts(entry, "exhaustive").contains(&text(part, "id"));
            let expected = text(part, "kind") != "acknowledge" && !precondition && !exhaustive;
            part["waivable"].as_bool() != Some(expected)
        });
        wrong.map(|part| format!("{id}#{}", text(part, "id"))).collect()
    });
}

#[test]
fn each_entry_has_the_responsibility_that_the_source_gives_it() {
    each(|all, id, entry, item| {
        let responsibility = text(entry, "responsibility");
        let parts = list(item, "parts");
        let own_waiver = parts.iter().any(|part| part.contains_key("affirmation"));
        let accepted = |one: &Table| one.get("outcome").and_then(Value::as_str) == Some("accepted");
        let own = own_waiver || parts.iter().flat_map(|part| list(part, "options")).any(accepted);
        let measure = parts.iter().any(|part| text(part, "kind") != "acknowledge");
        // The entry may be an option of another, and be accepted there.
        let as_option = item.get("option_of").and_then(Value::as_str).and_then(|at| all.find(at)).is_some_and(accepted);
        let fits = match responsibility {
            // What its accepted responsibilities state, they state as entries of their own.
            "general" => !own_waiver && (!own || all.offers_entries(item)),
            "stated" => own || as_option,
            "confirmed" => !own && !measure && !parts.is_empty(),
            "precondition" => !own && measure,
            "none" => !own && !as_option && (!measure || texts(entry, "also").contains(&"configure")),
            other => panic!("{id}: {other}"),
        };
        let named = as_option || entry.contains_key("answers_for");
        let named = named || !matches!(responsibility, "stated" | "confirmed");
        if fits && named { Vec::new() } else { vec![format!("{id}: {responsibility}")] }
    });
}

#[test]
fn sentences_answer_for_what_the_source_names() {
    each(|all, id, entry, _| {
        let words = all.words(id);
        let key = if text(entry, "responsibility") == "confirmed" { "part" } else { "affirm" };
        let taken = words.get(key).map(strings).unwrap_or_default().join("\n");
        let missing = values(entry, "answers_for").filter(|one| !says(&taken, one));
        missing.map(|one| format!("{id} does not answer for {one:?}")).collect()
    });
}

/// How strong the word of responsibility is, `signed.rs` holds.
#[test]
fn sentences_are_said_by_those_who_take_the_responsibility() {
    let all = Checklist::read();
    let mut found = Vec::new();
    for item in all.items() {
        let id = text(item, "id");
        for sentence in all.words(id).get("affirm").map(strings).unwrap_or_default() {
            if !says(&sentence, &Value::from("we")) {
                found.push(format!("{id}: {sentence}"));
            }
        }
    }
    none(&found);
}
