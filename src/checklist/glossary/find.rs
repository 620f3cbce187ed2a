//! Finding a term by typing: best first.

use std::sync::OnceLock;

use crate::text::Line;
use crate::text::find::{folded, query_words, rank};

use super::{LANGUAGES, Name, Term, terms};

/// The rank of a term whose explanation alone has the words.
const SPOKEN_OF: u8 = 4;

/// A term as it is searched.
struct SearchableTerm {
    term: &'static Term,
    /// Forms not to copy come last where all else is equal.
    is_form_to_avoid: bool,
    title: String,
    own: Vec<String>,
    patterns: Vec<String>,
    /// Everything, with how much it counts.
    texts: Vec<(u8, String)>,
}

/// The terms that answer a query, best first; all of them for a blank one, by the alphabet. A term that is called so comes
/// before one that begins so, that before one whose name has the words, in whatever language, and last is what is only
/// spoken of.
pub fn find(language: &str, query: &str) -> Vec<&'static Term> {
    ranked(language, query).into_iter().map(|(_, term)| term).collect()
}

/// The same without those that are only spoken of, if some are called so.
pub(crate) fn look_up(language: &str, query: &str) -> Vec<&'static Term> {
    let found = ranked(language, query);
    let is_named = |rank: u8| rank < SPOKEN_OF;
    let has_name = found.iter().any(|(rank, _)| is_named(*rank));
    found.into_iter().filter(|(rank, _)| is_named(*rank) || !has_name).map(|(_, term)| term).collect()
}

fn ranked(language: &str, query: &str) -> Vec<(u8, &'static Term)> {
    let wanted = query_words(query);
    let whole = wanted.join(" ");
    let mut found: Vec<(u8, &SearchableTerm)> = Vec::new();
    for entry in entries(language) {
        let rank = if whole.is_empty() || entry.own.contains(&whole) || entry.patterns.contains(&whole) {
            Some(0)
        } else if entry.own.iter().any(|name| name.starts_with(&whole)) {
            Some(1)
        } else {
            rank(&wanted, &entry.texts)
        };
        found.extend(rank.map(|rank| (rank, entry)));
    }
    // Entries stand by the alphabet, and this keeps their order.
    found.sort_by_key(|(rank, entry)| (*rank, entry.is_form_to_avoid));
    found.into_iter().map(|(rank, entry)| (rank, entry.term)).collect()
}

/// Every term as it is searched in a language, by the alphabet. Made once: each letter that is typed searches all.
fn entries(language: &str) -> &'static [SearchableTerm] {
    static ENTRIES: [OnceLock<Vec<SearchableTerm>>; LANGUAGES.len()] = [const { OnceLock::new() }; LANGUAGES.len()];
    let known = LANGUAGES.iter().zip(&ENTRIES).find(|(known, _)| **known == language);
    let Some((language, entries)) = known.or_else(|| LANGUAGES.iter().zip(&ENTRIES).next()) else { return &[] };
    entries.get_or_init(|| {
        let mut entries: Vec<SearchableTerm> = terms().iter().map(|term| searchable(term, language)).collect();
        entries.sort_by(|a, b| a.title.cmp(&b.title));
        entries
    })
}

fn searchable(term: &'static Term, language: &str) -> SearchableTerm {
    let keys = |names: &[Name]| names.iter().map(|name| key(&name.text)).collect::<Vec<_>>();
    let own = keys(term.names_or_english(language));
    let patterns: Vec<String> = term.patterns.iter().map(Line::as_str).map(key).collect();
    let elsewhere = LANGUAGES.iter().flat_map(|other| keys(term.names(other)));
    let seen = term.seen.values().flat_map(|forms| keys(forms));
    let called = own.iter().chain(&patterns).cloned().map(|text| (2, text));
    let called_elsewhere = elsewhere.chain(seen).map(|text| (3, text));
    let texts = called.chain(called_elsewhere).chain([(SPOKEN_OF, folded(term.text(language)))]).collect();
    let title = key(&term.title(language));
    SearchableTerm { term, is_form_to_avoid: term.names("en").is_empty(), title, own, patterns, texts }
}

/// A name as it is found and sorted: setting names without their quotes.
fn key(name: &str) -> String {
    folded(name.trim_matches('\''))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(found: &[&Term]) -> Vec<String> {
        found.iter().map(|term| term.id.to_string()).collect()
    }

    #[test]
    fn what_is_called_so_comes_first_whatever_the_accents_and_the_language() {
        assert_eq!(ids(&find("en", "agent")).first().map(String::as_str), Some("agent"));
        assert_eq!(ids(&find("en", "light")).first().map(String::as_str), Some("light-agent"));
        assert_eq!(ids(&find("en", "answer bot")).first().map(String::as_str), Some("ai-agent"));
        assert_eq!(ids(&find("en", "PROPRIETAIRE")), ["owner"]);
        assert_eq!(ids(&find("en", "verschlusselung")), ["encryption"]);
        assert!(ids(&find("en", "Affichee HDS")).contains(&"hds-exhibit".to_owned()));
        assert!(ids(&find("en", "patient")).contains(&"end-user".to_owned()), "explanations are searched too");
        assert!(find("en", "no such words at all").is_empty());
        assert_eq!(ids(&look_up("en", "placeholder")), ["placeholder"]);
        assert!(ids(&look_up("en", "patient")).contains(&"end-user".to_owned()));
    }

    #[test]
    fn without_a_query_all_stand_by_the_alphabet() {
        let all = find("en", " ");
        assert_eq!(all.len(), terms().len());
        assert_eq!(all.first().map(|term| term.id.as_str()), Some("access-control"));
        assert!(all.last().is_some_and(|term| term.names("en").is_empty()), "forms not to copy come last");
    }
}
