//! What a link leads to, in words: a link may leave its checklist, and even name one that no worksheet here takes in.

use super::address::Address;
use super::library::Library;
use super::model::Checklist;

/// Where a link leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Target {
    /// The title of the item, or the question if it is a fact.
    pub title: String,
    /// The title of its checklist.
    pub list: String,
    /// Whether it stands in the checklist at hand; if not, the newest edition that this program holds is quoted.
    pub is_at_hand: bool,
}

/// Looks up what is at an address: in the checklist at hand, if it has it, or else in the program's newest edition.
pub(crate) fn target(library: &Library, at: &Address, at_hand: Option<&Checklist>, language: &str) -> Option<Target> {
    let own = at_hand.and_then(|list| quoted(at, list, language, true));
    own.or_else(|| quoted(at, library.newest(&at.checklist)?, language, false))
}

fn quoted(at: &Address, list: &Checklist, language: &str, is_at_hand: bool) -> Option<Target> {
    let words = list.words_in(language);
    let title = match words.fact.get(&at.item) {
        Some(fact) => fact.ask.to_string(),
        None => words.item(&at.item)?.title.to_string(),
    };
    Some(Target { title, list: words.title.to_string(), is_at_hand })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Address {
        text.parse().expect("an address")
    }

    #[test]
    fn a_link_to_a_checklist_not_at_hand_is_named_all_the_same() {
        let library = Library::new();
        let found = target(&library, &at("enterprise-security-measures/ESM.V.4"), None, "en").expect("bundled");
        assert_eq!(found.list, "Enterprise security measures");
        assert_eq!(found.title, "Incident response: notice within 48 hours");
        assert!(!found.is_at_hand);
        let fact = target(&library, &at("data-hosting/region"), None, "xx").expect("bundled");
        assert_eq!(fact.title, "Which AWS region hosts the account?");
    }

    #[test]
    fn one_at_hand_is_quoted_as_it_stands_there() {
        let library = Library::new();
        let older = library.edition(&"shared-responsibility".parse().expect("id"), &"2023-06-15".parse().expect("id"));
        assert!(
            target(&library, &at("shared-responsibility/VI.V.4"), older.map(AsRef::as_ref), "en")
                .is_some_and(|found| found.is_at_hand)
        );
        // What only the newer edition has is not at hand.
        assert!(
            target(&library, &at("shared-responsibility/V.S.1"), older.map(AsRef::as_ref), "en")
                .is_some_and(|found| !found.is_at_hand)
        );
        assert_eq!(target(&library, &at("nowhere/I.1"), None, "en"), None);
    }
}
