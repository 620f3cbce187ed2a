//! The checklist and what is expected of it, as plain TOML, and the way around in them.

use toml::{Table, Value};

/// The files.
pub(super) struct Checklist {
    structure: Table,
    /// The English texts.
    pub(super) words: Table,
    /// `contents.toml`.
    pub(super) contents: Table,
    /// `rules.toml`.
    pub(super) expected_rules: Table,
}

impl Checklist {
    pub(super) fn read() -> Self {
        let parse = |text: &str| text.parse::<Table>().expect("TOML");
        Self {
            structure: parse(include_str!("../../../checklists/health-configuration/2025-01-24/checklist.toml")),
            words: parse(include_str!("../../../checklists/health-configuration/2025-01-24/en.toml")),
            contents: parse(include_str!("../contents.toml")),
            expected_rules: parse(include_str!("../rules.toml")),
        }
    }

    pub(super) fn sections(&self) -> impl Iterator<Item = &Table> {
        list(&self.structure, "section").into_iter()
    }

    pub(super) fn items(&self) -> impl Iterator<Item = &Table> {
        self.sections().flat_map(|section| list(section, "item"))
    }

    pub(super) fn rules(&self) -> impl Iterator<Item = &Table> {
        list(&self.structure, "rule").into_iter()
    }

    pub(super) fn item(&self, id: &str) -> Option<&Table> {
        self.items().find(|item| text(item, "id") == id)
    }

    /// The texts of an item.
    pub(super) fn words(&self, id: &str) -> Value {
        table(&self.words, "item").get(id).unwrap_or_else(|| panic!("{id} has no words")).clone()
    }

    /// Whether options of the item are entries of the source themselves.
    pub(super) fn offers_entries(&self, item: &Table) -> bool {
        let options = list(item, "parts").into_iter().flat_map(|part| list(part, "options"));
        options.filter_map(|option| option.get("entry")?.as_str()).any(|entry| self.item(entry).is_some())
    }

    /// A place, as the head of `rules.toml` writes it.
    pub(super) fn find(&self, at: &str) -> Option<&Table> {
        let named = |among: Vec<&'_ Table>, id: &str| among.into_iter().position(|one| text(one, "id") == id);
        let in_list = |from, key, id: &str| named(list(from, key), id).and_then(|n| list(from, key).get(n).copied());
        if let Some((key, id)) = at.split_once(' ') {
            return in_list(&self.structure, key, id);
        }
        if let Some((item, note)) = at.split_once('~') {
            return in_list(self.item(item)?, "notes", note);
        }
        let Some((item, part)) = at.split_once('#') else { return self.item(at) };
        match part.split_once('=') {
            None => in_list(self.item(item)?, "parts", part),
            Some((part, option)) => in_list(in_list(self.item(item)?, "parts", part)?, "options", option),
        }
    }
}

/// A table by its key.
pub(super) fn table<'a>(from: &'a Table, key: &str) -> &'a Table {
    from.get(key).and_then(Value::as_table).unwrap_or_else(|| panic!("no table {key}"))
}

/// A text by its key.
pub(super) fn text<'a>(from: &'a Table, key: &str) -> &'a str {
    from.get(key).and_then(Value::as_str).unwrap_or_else(|| panic!("no text {key} in {from:?}"))
}

/// The tables of a list; none where there is no list.
pub(super) fn list<'a>(from: &'a Table, key: &str) -> Vec<&'a Table> {
    values(from, key).filter_map(Value::as_table).collect()
}

/// The values of a list; none where there is no list.
pub(super) fn values<'a>(from: &'a Table, key: &str) -> impl Iterator<Item = &'a Value> {
    from.get(key).and_then(Value::as_array).into_iter().flatten()
}

/// The texts of a list; none where there is no list.
pub(super) fn texts<'a>(from: &'a Table, key: &str) -> Vec<&'a str> {
    values(from, key).filter_map(Value::as_str).collect()
}

/// Every text in a value, however deep.
pub(super) fn strings(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(values) => values.iter().flat_map(strings).collect(),
        Value::Table(table) => table.values().flat_map(strings).collect(),
        Value::Integer(_) | Value::Float(_) | Value::Boolean(_) | Value::Datetime(_) => Vec::new(),
    }
}

/// Whether words say something, whatever their case: a term, or one of several. A term begins where a word does and ends
/// where one does, or anywhere if it ends in `*`.
pub(super) fn says(words: &str, term: &Value) -> bool {
    if let Value::Array(several) = term {
        return several.iter().any(|one| says(words, one));
    }
    let term = term.as_str().expect("a term").to_lowercase();
    let (term, open) = term.strip_suffix('*').map_or((term.as_str(), false), |stem| (stem, true));
    let words = words.to_lowercase();
    let inner =
        |a: Option<char>, b: Option<char>| a.zip(b).is_some_and(|(a, b)| a.is_alphanumeric() && b.is_alphanumeric());
    words.match_indices(term).any(|(at, _)| {
        let (before, from) = words.split_at(at);
        let after = from.strip_prefix(term).expect("the term is there");
        let begins = !inner(before.chars().next_back(), term.chars().next());
        let ends = open || !inner(term.chars().next_back(), after.chars().next());
        begins && ends
    })
}

#[test]
fn a_term_is_found_as_words_and_not_within_them() {
    let says = |words, term: &str| says(words, &Value::from(term));
    assert!(says("at most 15 minutes.", "15 Minutes"));
    assert!(!says("at most 115 minutes.", "15 minutes"));
    assert!(!says("after 13 to 6 hours", "3 to 6 hours"));
    assert!(says("we rotate it", "rotat*") && !says("we rotate it", "rotat"));
    assert!(says("only {{satisfaction.survey_url}} here", "{{satisfaction.survey_url}}"));
}
