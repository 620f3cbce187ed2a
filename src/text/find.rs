//! Finding by typing: accents and case do not matter.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The text without accents, in letters that stand alone.
pub(crate) fn without_accents(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)) {
        match c {
            'œ' => plain.push_str("oe"),
            'Œ' => plain.push_str("Oe"),
            'æ' => plain.push_str("ae"),
            'ß' => plain.push_str("ss"),
            c => plain.push(c),
        }
    }
    plain
}

/// The text without accents and case.
pub(crate) fn folded(text: &str) -> String {
    without_accents(text).chars().flat_map(char::to_lowercase).collect()
}

/// The words of a query, folded.
pub(crate) fn query_words(query: &str) -> Vec<String> {
    query.split_whitespace().map(folded).collect()
}

/// How well folded texts answer a query: the rank of the worst of its words, each taken where it ranks best; none if one of
/// them is in no text.
pub(crate) fn rank(query: &[String], texts: &[(u8, String)]) -> Option<u8> {
    let mut worst = 0;
    for word in query {
        let best = texts.iter().filter(|(_, text)| text.contains(word.as_str())).map(|(rank, _)| *rank).min()?;
        worst = worst.max(best);
    }
    Some(worst)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_case_do_not_matter() {
        assert_eq!(folded("Données ÉTÉ"), "donnees ete");
        assert_eq!(folded("mise en Œuvre, Maßnahme"), "mise en oeuvre, massnahme");
    }

    #[test]
    fn the_worst_word_decides() {
        let texts = [(2, "agent".to_owned()), (4, "a person who answers".to_owned())];
        assert_eq!(rank(&query_words("Agent person"), &texts), Some(4));
        assert_eq!(rank(&query_words("agent"), &texts), Some(2));
        assert_eq!(rank(&query_words("agent robot"), &texts), None);
        assert_eq!(rank(&[], &texts), Some(0));
    }
}
