//! Finding items by typing: accent-folded substrings, best first.

use crate::checklist::{Address, Checklist, places};
use crate::text::Line;
use crate::text::find::{query_words, rank};
use std::sync::Arc;

pub(crate) use crate::text::find::folded;

/// The items that answer a query: by number, then by title, by a label to click or an old or new name of the product, then
/// by any other text.
pub(crate) fn items(lists: &[Arc<Checklist>], language: &str, query: &str) -> Vec<Address> {
    let query = query_words(query);
    let mut found: Vec<(u8, Address)> = Vec::new();
    for list in lists {
        let words = list.words_in(language);
        for item in &list.items {
            let id = folded(item.id.as_str());
            let exact = query.first().is_some_and(|first| query.len() == 1 && *first == id);
            let mut texts = vec![(2, id)];
            if let Some(words) = words.item(&item.id) {
                texts.push((3, folded(words.title.as_str())));
                let lines = words.part.values().chain(words.option.values()).map(Line::as_str);
                let rest: Vec<&str> = lines.chain([words.todo.as_str(), words.why.as_str()]).collect();
                texts.push((4, folded(&rest.join("\n"))));
            }
            let around = places::searched(&list.id, &item.id, language);
            texts.push((3, folded(&around.labels.join("\n"))));
            texts.push((4, folded(&around.paths.join("\n"))));
            let rank = if exact { Some(0) } else { rank(&query, &texts) };
            found.extend(rank.map(|rank| (rank, list.address(item))));
        }
    }
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, at)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_comes_first_then_titles_then_texts() {
        let lists: Vec<_> = crate::checklist::Library::new().always().cloned().collect();
        let found = items(&lists, "en", "I.4.b");
        assert_eq!(found.first().map(|at| at.item.to_string()), Some("I.4.b".to_owned()));
        let found = items(&lists, "en", "SURVEY_URL");
        assert_eq!(found.first().map(|at| at.item.to_string()), Some("I.12.a".to_owned()));
        assert!(items(&lists, "en", "no such words anywhere").is_empty());
    }

    #[test]
    fn old_and_new_names_labels_and_paths_are_found() {
        let lists: Vec<_> = crate::checklist::Library::new().always().cloned().collect();
        let found =
            |query| -> Vec<String> { items(&lists, "en", query).into_iter().map(|at| at.item.to_string()).collect() };
        for (query, expected) in [
            ("Knowledge", &["II.1", "II.2", "II.3", "II.4", "II.5"][..]),
            ("Guide", &["II.1", "II.5"]),
            ("Answer Bot", &["III.8", "III.9", "IV.7", "IV.8", "X.3"]),
            ("WEM", &["XI.1", "XII.1"]),
            ("Require authentication to download", &["I.5"]),
            ("private_attachments", &["I.5"]),
            ("forget history", &["III.6"]),
            ("End user authentication", &["III.7.a", "IV.6.a"]),
            ("Team member authentication", &["I.1.a", "I.1.c"]),
        ] {
            let found = found(query);
            for id in expected {
                assert!(found.iter().any(|one| one == id), "{query}: {id} not in {found:?}");
            }
        }
        assert_eq!(found("Allow secure downloads").first().map(String::as_str), Some("I.5"));
        assert_eq!(found("knowledge").first().map(String::as_str), Some("II.1"));
    }
}
