//! What the words of checklists and contracts mean, for programs.

use serde_json::{Value, json};

use crate::checklist::glossary::{LANGUAGES, Name, Term};

/// These terms, with what they mean in a language.
pub fn view(terms: &[&Term], language: &str) -> Value {
    let terms: Vec<Value> = terms.iter().map(|term| one(term, language)).collect();
    json!({ "format": "careseal-glossary/0", "terms": terms })
}

fn one(term: &Term, language: &str) -> Value {
    let listed = |names: &[Name]| {
        let one = |name: &Name| json!({ "name": name.text, "from": name.mark.as_str() });
        Value::from(names.iter().map(one).collect::<Vec<_>>())
    };
    let names: serde_json::Map<String, Value> =
        LANGUAGES.into_iter().map(|other| (other.to_owned(), listed(term.names(other)))).collect();
    let seen: serde_json::Map<String, Value> = term
        .seen
        .iter()
        .map(|(other, forms)| {
            (other.to_string(), forms.iter().map(|form| Value::from(form.text.as_str())).collect::<Vec<_>>().into())
        })
        .collect();
    json!({
        "id": term.id.as_str(),
        "group": term.group.as_str(),
        "names": names,
        "not-to-be-used": seen,
        "text": term.text(language),
    })
}
