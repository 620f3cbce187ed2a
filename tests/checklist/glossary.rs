//! The glossary says what the facts say: every form of every row, with its mark. `glossary.txt` is the facts' table: group,
//! then English, French, German and Italian; of a form not to copy, the form.

use careseal::checklist::glossary::{LANGUAGES, Name, Term, group_name, terms};

const FACTS: &str = include_str!("glossary.txt");

/// What the facts say of a form in brackets, as opposed to the form.
const COMMENTS: [&str; 7] =
    ["earlier:", "source:", "stored page:", "better:", "also", "for PHI", "in a stored Japanese translation"];

fn rows() -> impl Iterator<Item = (Vec<&'static str>, &'static Term)> {
    FACTS.lines().map(|line| line.split(" | ").collect()).zip(terms())
}

/// What is left of a cell without these forms and without comments: nothing but signs, if all of it is there.
fn left(cell: &str, mut forms: Vec<String>) -> String {
    // Longer ones first: one may be a part of another.
    forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
    // The only mark of a comment instead of a form.
    let mut cell = cell.replace("newer+: Dienst", "Dienst+");
    for form in forms {
        let bare = form.trim_end_matches(['+', '*']).to_owned();
        // A name in quotes has its mark behind the quote.
        let quoted = form.replacen(&bare, &format!("{bare}'"), 1);
        let found = [&form, &quoted].into_iter().find(|form| cell.contains(form.as_str()));
        let Some(found) = found else { return format!("{form} is not in '{cell}'") };
        cell = cell.replacen(found.as_str(), "", 1);
    }
    COMMENTS
        .iter()
        .fold(cell, |cell, comment| cell.replace(comment, ""))
        .replace([' ', ',', ';', '/', '(', ')', '\''], "")
}

fn printed(names: &[Name]) -> Vec<String> {
    names.iter().map(ToString::to_string).collect()
}

#[test]
fn every_row_of_the_facts_is_a_term_and_no_other() {
    assert_eq!(FACTS.lines().count(), 137);
    assert_eq!(terms().len(), 137);
    for (cells, term) in rows() {
        assert_eq!(cells.first().copied(), Some(term.group.as_str()), "{}", term.id);
        assert!(!group_name("en", &term.group).is_empty());
    }
}

#[test]
fn every_form_is_there_with_its_mark() {
    for (cells, term) in rows().filter(|(cells, _)| cells.len() > 2) {
        for (language, cell) in LANGUAGES.iter().zip(cells.iter().skip(1)) {
            let mut forms = printed(term.names(language));
            assert!(!forms.is_empty(), "{} in {language}", term.id);
            forms.extend(
                term.seen.iter().filter(|(seen, _)| **seen == **language).flat_map(|(_, names)| printed(names)),
            );
            let left = left(cell, forms);
            assert_eq!(left, "", "{} in {language}: '{cell}'", term.id);
        }
    }
}

#[test]
fn forms_not_to_copy_are_found_and_stand_nowhere_as_names() {
    for (cells, term) in rows().filter(|(cells, _)| cells.len() == 2) {
        let forms: Vec<String> = term.seen.values().flat_map(|names| printed(names)).collect();
        assert_eq!(left(cells.last().copied().unwrap_or_default(), forms), "", "{}", term.id);
        for name in term.seen.values().flatten().filter(|name| name.text.len() > 3) {
            let is_a_name = |other: &Term| {
                LANGUAGES.iter().any(|language| other.names(language).iter().any(|known| known.text == name.text))
            };
            assert!(!terms().iter().any(is_a_name), "{name}");
        }
    }
}

#[test]
fn explanations_are_short() {
    for term in terms() {
        let text = term.text("en");
        let sentences = text.matches(['.', ':']).count();
        assert!((20..=260).contains(&text.chars().count()), "{}: {text}", term.id);
        assert!((1..=6).contains(&sentences) && text.ends_with('.'), "{}: {text}", term.id);
    }
}
