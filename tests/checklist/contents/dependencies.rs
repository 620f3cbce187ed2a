//! What depends on what: `rules.toml`, and what follows from it.

use toml::Value;

use super::files::{Checklist, list, says, strings, table, text, values};
use super::none;

#[test]
fn every_rule_is_represented() {
    let all = Checklist::read();
    let mut found = Vec::new();
    for number in 1..=35 {
        assert!(all.expected_rules.contains_key(&format!("R-{number:02}")), "R-{number:02}");
    }
    for (id, rule) in &all.expected_rules {
        let rule = rule.as_table().expect("a table");
        for shape in list(rule, "shape") {
            let (at, key) = (text(shape, "at"), text(shape, "key"));
            let place = all.find(at).unwrap_or_else(|| panic!("{id}: no {at}"));
            if place.get(key) != shape.get("is") {
                found.push(format!("{id}: {at} {key} is {:?}", place.get(key)));
            }
        }
        for expected in list(rule, "text") {
            let at = text(expected, "at");
            let words = if at.is_empty() { all.words["affirmation"].clone() } else { all.words(at) };
            let words = strings(&words).join("\n");
            found.extend(
                values(expected, "must")
                    .filter(|one| !says(&words, one))
                    .map(|one| format!("{id}: {at} does not say {one:?}")),
            );
        }
        assert!(rule.contains_key("shape") || rule.contains_key("text"), "{id} is empty");
    }
    none(&found);
}

#[test]
fn twins_share_their_words() {
    let all = Checklist::read();
    assert_eq!(all.words("X.1")["point"], all.words("XI.1")["point"], "R-27");
    assert_eq!(all.words("III.11")["affirm"], all.words("VII.1")["affirm"], "R-21");
}

#[test]
fn a_section_that_can_step_aside_says_when_it_is_asked() {
    let all = Checklist::read();
    for section in all.sections().filter(|section| section.contains_key("applies_when")) {
        let id = text(section, "id");
        let about = text(table(table(&all.words, "section"), id), "about");
        assert!(says(about, &Value::from("Asked when")), "{id}: {about}");
    }
}
