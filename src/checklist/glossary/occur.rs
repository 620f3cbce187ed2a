//! Which terms a text speaks of: whole words, the longest first, so that an AI agent is not taken for an agent.

use crate::text::Line;

use super::{Term, terms};

/// How a term may stand in a text.
struct Pattern {
    term: &'static Term,
    /// With quotes around it: a setting's name that would be an ordinary word without.
    quoted: Option<String>,
    words: Vec<String>,
}

/// Where a term stands.
struct Place {
    at: usize,
    term: &'static Term,
}

/// The terms that texts speak of, in the order in which they first do. The texts are in a language of [`super::LANGUAGES`].
pub(crate) fn occurring<'a>(language: &str, texts: impl IntoIterator<Item = &'a str>) -> Vec<&'static Term> {
    let patterns = patterns(language);
    let mut found: Vec<&'static Term> = Vec::new();
    for text in texts {
        for place in places(&patterns, text) {
            if !found.contains(&place.term) {
                found.push(place.term);
            }
        }
    }
    found
}

fn patterns(language: &str) -> Vec<Pattern> {
    let pattern = |term, text: &str| Pattern {
        term,
        quoted: text.starts_with('\'').then(|| text.to_owned()),
        words: words(text).map(|(_, word)| word.to_owned()).collect(),
    };
    let mut patterns = Vec::new();
    for term in terms() {
        if language == "en" {
            patterns.extend(term.patterns.iter().map(Line::as_str).map(|text| pattern(term, text)));
        } else {
            // Other languages have no patterns of their own yet: names, without what is said of them in brackets.
            let names = term.names(language).iter();
            patterns.extend(names.map(|name| pattern(term, name.text.split(" (").next().unwrap_or_default())));
        }
    }
    patterns.retain(|pattern| !pattern.words.is_empty());
    patterns
}

/// The words of a text and where they begin. A hyphen joins: an ssh-agent is no agent.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_inside = |c: char| c.is_alphanumeric() || matches!(c, '-' | '@');
    let mut at = 0usize;
    text.split_inclusive(move |c| !is_inside(c)).filter_map(move |piece| {
        let start = at;
        at = at.saturating_add(piece.len());
        let word = piece.trim_end_matches(|c| !is_inside(c) || c == '-').trim_start_matches('-');
        (!word.is_empty()).then_some((start, word))
    })
}

fn places(patterns: &[Pattern], text: &str) -> Vec<Place> {
    let mut found: Vec<Place> = Vec::new();
    for pattern in patterns {
        let at = pattern.quoted.as_ref().and_then(|quoted| text.find(quoted.as_str()));
        found.extend(at.map(|at| Place { at, term: pattern.term }));
    }
    let all: Vec<(usize, &str)> = words(text).collect();
    let mut rest = all.as_slice();
    while let Some((at, _)) = rest.first() {
        let here = patterns.iter().filter(|pattern| pattern.quoted.is_none() && begins(&pattern.words, rest));
        let longest = here.clone().map(|pattern| pattern.words.len()).max().unwrap_or(0);
        let here = here.filter(|pattern| pattern.words.len() == longest);
        found.extend(here.map(|pattern| Place { at: *at, term: pattern.term }));
        rest = rest.get(longest.max(1)..).unwrap_or_default();
    }
    found.sort_by_key(|place| place.at);
    found
}

/// Whether a text begins with these words; the last of them may be a plural.
fn begins(wanted: &[String], text: &[(usize, &str)]) -> bool {
    let last = wanted.len().saturating_sub(1);
    text.len() >= wanted.len()
        && wanted.iter().zip(text).enumerate().all(|(index, (wanted, (_, word)))| {
            is_same(wanted, word) || index == last && singulars(word).any(|one| is_same(wanted, &one))
        })
}

/// In lower case a word fits any case, with a capital letter only its own.
fn is_same(wanted: &str, word: &str) -> bool {
    wanted == word || !wanted.contains(char::is_uppercase) && word.to_lowercase() == wanted
}

/// What a word may be the plural of.
fn singulars(word: &str) -> impl Iterator<Item = String> {
    let ending = |ending: &str, instead: &str| word.strip_suffix(ending).map(|stem| format!("{stem}{instead}"));
    [ending("ies", "y"), ending("es", ""), ending("s", "")].into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(text: &str) -> Vec<String> {
        occurring("en", [text]).iter().map(|term| term.id.to_string()).collect()
    }

    #[test]
    fn the_longest_term_is_meant() {
        assert_eq!(ids("AI Agents answer."), ["ai-agent"]);
        assert_eq!(ids("Light agents and Agents' tickets"), ["light-agent", "agent", "ticket"]);
        assert_eq!(ids("an agent, an AI agent"), ["agent", "ai-agent"]);
        assert_eq!(ids("child tickets"), ["child-ticket"]);
        // What happens at a third party is not yet the data of the Service.
        assert_eq!(ids("a data breach elsewhere"), Vec::<String>::new());
        assert_eq!(ids("Service Data Breaches"), ["service-data-breach"]);
        assert_eq!(ids("Sub-processor Policy"), ["sub-processor-policy"]);
    }

    #[test]
    fn only_whole_words_count() {
        assert_eq!(ids("agenda reagent ssh-agent"), Vec::<String>::new());
        assert_eq!(ids("dashboards/exports"), ["dashboard"]);
        assert_eq!(ids("Policies on keys - tokens"), Vec::<String>::new());
    }

    #[test]
    fn a_capital_letter_matters_where_the_word_is_ordinary_without() {
        assert_eq!(ids("Follow the page"), ["follow"]);
        assert_eq!(ids("they follow it"), Vec::<String>::new());
        assert_eq!(ids("services"), Vec::<String>::new());
        assert_eq!(ids("a high, recommended level"), Vec::<String>::new());
        assert_eq!(ids("at least 'Recommended'"), ["level-recommended"]);
    }

    #[test]
    fn initials_with_two_readings_give_both() {
        assert_eq!(ids("PHI"), ["phi-protected", "phi-personal"]);
        assert_eq!(ids("Protected Health Information"), ["phi-protected"]);
    }

    #[test]
    fn other_languages_are_found_by_their_names() {
        let found = occurring("fr", ["un Agent IA et un Agent light"]);
        assert_eq!(found.iter().map(|term| term.id.as_str()).collect::<Vec<_>>(), ["ai-agent", "light-agent"]);
    }

    #[test]
    fn every_term_is_found_where_it_stands_alone() {
        for term in terms() {
            for pattern in &term.patterns {
                assert!(occurring("en", [pattern.as_str()]).contains(&term), "{pattern}");
            }
        }
    }

    #[test]
    fn words_know_where_they_begin() {
        assert_eq!(
            words("É - two-factor: @mention.").collect::<Vec<_>>(),
            [(0, "É"), (5, "two-factor"), (17, "@mention")]
        );
    }

    proptest::proptest! {
        #[test]
        fn any_text_will_do(text in "\\PC*") {
            occurring("en", [text.as_str()]);
        }
    }
}
