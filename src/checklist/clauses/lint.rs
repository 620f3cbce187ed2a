//! What is wrong with the clauses of a checklist.

use std::collections::BTreeSet;

use crate::checklist::lint::Wrong;
use crate::checklist::model::{Checklist, Part};
use crate::checklist::supplement::{Loaded, Supplement};

use super::file::{Citations, FORMAT, Key, Structure, Text};
use super::{FILES, Law};

/// Everything wrong with the clauses around a checklist: where, and what. `editions` are all known ones of it; items may
/// be those of any.
pub(in crate::checklist) fn lint(list: &Checklist, editions: &[&Checklist]) -> Vec<(String, Wrong)> {
    FILES.iter().find(|files| files.is_of(list.id.as_str())).map_or_else(Vec::new, |files| of_files(files, editions))
}

fn of_files(files: &Supplement<Structure, Text>, editions: &[&Checklist]) -> Vec<(String, Wrong)> {
    match files.load() {
        Ok(loaded) => judge(&loaded, editions),
        Err(error) => vec![(NAME.to_owned(), Wrong::Unreadable(error.message().to_owned()))],
    }
}

const NAME: &str = "clauses";

fn judge(loaded: &Loaded<Structure, Text>, editions: &[&Checklist]) -> Vec<(String, Wrong)> {
    let structure = &loaded.structure;
    let mut found = Vec::new();
    if structure.format != FORMAT {
        found.push((NAME.to_owned(), Wrong::Unreadable(structure.format.clone())));
    }
    for (key, entry) in &structure.item {
        let at = format!("{NAME} {key}");
        if !is_known(key, editions) {
            found.push((at.clone(), Wrong::UnknownAddress(key.to_string())));
        }
        if let Some(other) = &entry.same_as
            && structure.item.get(other).is_none_or(|other| other.same_as.is_some())
        {
            found.push((at.clone(), Wrong::UnknownAddress(other.to_string())));
        }
        cited(structure, entry, &at, &mut found);
    }
    for rule in &structure.rule {
        cited(structure, rule, &format!("{NAME} {}", name(rule)), &mut found);
    }
    if let Some(agreement) = &structure.law.hipaa.agreement
        && !editions.iter().any(|list| list.fact(&agreement.fact).is_some_and(|f| f.choices.contains(&agreement.has)))
    {
        found.push((NAME.to_owned(), Wrong::UnknownChoice(format!("{} has {}", agreement.fact, agreement.has))));
    }
    for (language, words) in loaded.languages() {
        texts(structure, words, &format!("{NAME} {language}"), &mut found);
    }
    found
}

/// The id of a rule; one without has no words either.
fn name(rule: &Citations) -> &str {
    rule.id.as_ref().map_or("", |id| id.as_str())
}

fn is_known(key: &Key, editions: &[&Checklist]) -> bool {
    editions.iter().filter_map(|list| list.item(&key.item)).any(|item| {
        let Some(wanted) = key.part.as_ref() else { return true };
        let has_option = |part: &Part| key.option.as_ref().is_none_or(|option| part.option(option).is_some());
        item.parts.iter().any(|part| part.id == *wanted && has_option(part))
    })
}

/// Numbers that no law lists, and strengths of clauses that are not cited.
fn cited(structure: &Structure, cited: &Citations, at: &str, found: &mut Vec<(String, Wrong)>) {
    for law in Law::ALL {
        let known = &structure.law.of(law).clause;
        for number in cited.of(law).iter().filter(|number| !known.contains_key(number.as_str())) {
            found.push((at.to_owned(), Wrong::UnknownClause(number.clone())));
        }
    }
    let is_cited = |number: &String| Law::ALL.iter().any(|law| cited.of(*law).contains(number));
    for number in cited.strength_of.keys().filter(|number| !is_cited(number)) {
        found.push((at.to_owned(), Wrong::UnknownClause(number.clone())));
    }
}

/// Words that are missing, and words that belong to nothing.
fn texts(structure: &Structure, words: &Text, at: &str, found: &mut Vec<(String, Wrong)>) {
    let mut wanted: BTreeSet<String> = structure.rule.iter().map(|rule| format!("rule.{}", name(rule))).collect();
    let own = structure.item.iter().filter(|(_, entry)| entry.same_as.is_none());
    wanted.extend(own.map(|(key, _)| format!("item.{key}")));
    wanted.extend(structure.law.iso.clause.keys().map(|number| format!("law.iso.clause.{number}")));
    let mut there = BTreeSet::new();
    let mut note = |key: String, text: &str| {
        if !text.trim().is_empty() {
            there.insert(key);
        }
    };
    for (id, text) in &words.rule {
        let both = text.why.is_blank() || text.topic.is_blank();
        note(format!("rule.{id}"), if both { "" } else { text.topic.as_str() });
    }
    for (key, text) in &words.item {
        note(format!("item.{key}"), text.why.as_str());
    }
    for (number, title) in &words.law.iso.clause {
        note(format!("law.iso.clause.{number}"), title.as_str());
    }
    for law in Law::ALL.into_iter().filter(|law| !structure.law.of(*law).clause.is_empty()) {
        let text = words.law.of(law);
        wanted.insert(format!("law.{}", law.as_str()));
        note(format!("law.{}", law.as_str()), text.cite.as_str());
    }
    for (key, text) in [("about", words.about.is_blank()), ("checked", words.checked.is_empty())] {
        if text {
            found.push((at.to_owned(), Wrong::MissingText(key.to_owned())));
        }
    }
    // An item that stands as another may say so in words of its own.
    let may = |key: &String| {
        structure.item.iter().any(|(own, entry)| entry.same_as.is_some() && format!("item.{own}") == *key)
    };
    found.extend(wanted.difference(&there).map(|key| (at.to_owned(), Wrong::MissingText(key.clone()))));
    let spare = there.difference(&wanted).filter(|key| !may(key));
    found.extend(spare.map(|key| (at.to_owned(), Wrong::SpareText(key.clone()))));
    for (key, text) in &words.item {
        let source = structure.item.get(key);
        let is_cited =
            |number: &&String| source.is_some_and(|e| Law::ALL.iter().any(|law| e.of(*law).contains(number)));
        let spare = text.when.keys().filter(|number| !is_cited(number));
        found.extend(spare.map(|number| (at.to_owned(), Wrong::SpareText(format!("item.{key}.when.{number}")))));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checklist::{Id, Library};

    const STRUCTURE: &str = include_str!("../../../checklists/health-configuration/clauses.toml");
    const WORDS: &str = include_str!("../../../checklists/health-configuration/clauses.en.toml");

    /// What is found with one thing changed.
    fn found(from: &str, to: &str) -> Vec<(String, Wrong)> {
        assert!(STRUCTURE.contains(from) || WORDS.contains(from), "{from}");
        let leak = |text: String| -> &'static str { Box::leak(text.into_boxed_str()) };
        let structure = leak(STRUCTURE.replacen(from, to, 1));
        let words = leak(if STRUCTURE.contains(from) { WORDS.to_owned() } else { WORDS.replacen(from, to, 1) });
        let library = Library::new();
        let list = library.newest(&Id::parse("health-configuration").expect("an id")).expect("bundled");
        let words: &'static [(&str, &str)] = Box::leak(vec![("en", words)].into_boxed_slice());
        of_files(&Supplement::written("health-configuration", structure, words), &[list])
    }

    #[test]
    fn one_thing_wrong_is_found_alone() {
        assert_eq!(found("", ""), vec![]);
        for (from, to, at, what) in [
            (
                "[item.\"I.5\"]",
                "[item.\"I.55\"]\nas = \"I.6\"\n[item.\"I.5\"]",
                "clauses I.55",
                Wrong::UnknownAddress("I.55".to_owned()),
            ),
            ("as = \"III.8\"", "as = \"IV.10\"", "clauses IV.7", Wrong::UnknownAddress("IV.10".to_owned())),
            (
                "[\"164.312(e)(1)\", \"164.530(c)\"]",
                "[\"164.312(e)(9)\"]",
                "clauses I.8",
                Wrong::UnknownClause("164.312(e)(9)".to_owned()),
            ),
            (
                "{ \"22\" = \"partial\" }",
                "{ \"22\" = \"partial\", \"23\" = \"strong\" }",
                "clauses X.1",
                Wrong::UnknownClause("23".to_owned()),
            ),
            ("has = \"hipaa\"", "has = \"hippa\"", "clauses", Wrong::UnknownChoice("agreements has hippa".to_owned())),
            ("clauses/0", "clauses/7", "clauses", Wrong::Unreadable("careseal-clauses/7".to_owned())),
            ("why = \"It sets how long", "why = \" \" # ", "clauses en", Wrong::MissingText("item.XI.4".to_owned())),
            (
                "[item.\"XI.4\"]\nwhy",
                "[item.\"XI.44\"]\nwhy = \"x\"\n[item.\"XI.4\"]\nwhy",
                "clauses en",
                Wrong::SpareText("item.XI.44".to_owned()),
            ),
            ("when = { \"22\"", "when = { \"23\"", "clauses en", Wrong::SpareText("item.X.1.when.23".to_owned())),
            (
                "\"A.8.5\" = \"Secure",
                "\"A.8.5\" = \"\" # ",
                "clauses en",
                Wrong::MissingText("law.iso.clause.A.8.5".to_owned()),
            ),
        ] {
            assert_eq!(found(from, to), vec![(at.to_owned(), what)], "{to}");
        }
        assert!(matches!(found("id = \"waived\"", "idd = \"waived\"").as_slice(), [(_, Wrong::Unreadable(_))]));
    }
}
