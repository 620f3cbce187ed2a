//! Finding items by typing: accent-folded substrings, best first.

use crate::checklist::{Address, Checklist};
use crate::text::Line;
use crate::text::find::{query_words, rank};

pub use crate::text::find::folded;

/// The items that answer a query: by number, then by title, then by any other text.
pub fn items(lists: &[&Checklist], language: &str, query: &str) -> Vec<Address> {
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
        let lists: Vec<_> = crate::checklist::bundled::always().collect();
        let found = items(&lists, "en", "I.4.b");
        assert_eq!(found.first().map(|at| at.item.to_string()), Some("I.4.b".to_owned()));
        let found = items(&lists, "en", "SURVEY_URL");
        assert_eq!(found.first().map(|at| at.item.to_string()), Some("I.12.a".to_owned()));
        assert!(items(&lists, "en", "no such words anywhere").is_empty());
    }
}
