//! What is signed: statements that are acknowledged and sentences that are affirmed. They carry the word of responsibility that
//! the source has, as strong as it is there and no stronger, in every edition; `signed.toml` is written from the sources.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use careseal::checklist::{Address, Checklist, Outcome, PartKind, bundled};
use toml::Table;

use crate::LIBRARY;

/// Each strength and the one phrase by which it is said.
const PHRASES: [(&str, &str); 4] = [
    ("sole", "sole responsibility for"),
    ("full", "full responsibility for"),
    ("responsible", "we are responsible for"),
    ("not-vendor", "is not responsible for"),
];

/// What can mean less than responsibility, or something else, or nothing for sure.
const WEAK: [&str; 16] = [
    "up to us",
    "up to you",
    "answer for",
    "answers for",
    "answer in full",
    "answers in full",
    "answer alone",
    "alone answer",
    "stand behind",
    "stands behind",
    "alone bear",
    "we bear",
    "we carry",
    "carry the responsibility",
    "take responsibility",
    "our task",
];

/// Every sentence that is signed, by its address in the checklist; the general one at "".
fn signed(list: &Checklist) -> BTreeMap<String, String> {
    let words = list.words_in("en");
    let mut found = BTreeMap::from([(String::new(), words.affirmation.to_string())]);
    for item in &list.items {
        for part in &item.parts {
            let at = Address::part(&list.id, &item.id, &part.id);
            let key = format!("{}#{}", item.id, part.id);
            if matches!(part.kind, PartKind::Acknowledge) {
                found.insert(key.clone(), words.part_line(&item.id, &part.id).to_owned());
            }
            if part.affirmation.is_some() {
                found.insert(key.clone(), affirmed(list, &at));
            }
            for option in part.options().iter().filter(|option| option.outcome == Outcome::Accepted) {
                let at = Address { option: Some(option.id.clone()), ..at.clone() };
                found.insert(format!("{key}={}", option.id), affirmed(list, &at));
            }
        }
    }
    found
}

/// All that is affirmed at a place.
fn affirmed(list: &Checklist, at: &Address) -> String {
    list.affirmation_text(list.words_in("en"), at).to_string()
}

fn strengths(sentence: &str) -> BTreeSet<&'static str> {
    let sentence = sentence.to_lowercase();
    let said = PHRASES.iter().filter(|(_, phrase)| sentence.contains(phrase));
    said.map(|(strength, _)| *strength).collect()
}

/// Every bundled edition of every checklist.
fn editions() -> Vec<&'static Arc<Checklist>> {
    let id = |text: &str| text.parse().expect("an id");
    bundled::list().map(|(list, edition)| LIBRARY.edition(&id(list), &id(edition)).expect("bundled")).collect()
}

#[test]
fn responsibility_is_as_strong_as_the_source_has_it() {
    let table: Table = include_str!("signed.toml").parse().expect("TOML");
    let newest = |list: &Checklist| LIBRARY.newest(&list.id).expect("bundled");
    let mut found = Vec::new();
    for list in editions() {
        let expected = table[list.id.as_str()].as_table().expect("a table");
        let sentences = signed(list);
        for (at, sentence) in &sentences {
            let wanted: BTreeSet<&str> = expected.get(at).map_or_else(BTreeSet::new, |wanted| {
                wanted.as_array().expect("a list").iter().map(|one| one.as_str().expect("a word")).collect()
            });
            let said = strengths(sentence);
            // Nothing else speaks of responsibility: "take responsibility" is none of the phrases.
            let lower = sentence.to_lowercase();
            let phrases: usize = PHRASES.iter().map(|(_, phrase)| lower.matches(phrase).count()).sum();
            if said != wanted || lower.matches("responsib").count() != phrases {
                found.push(format!("{} {} {at}: {said:?}, not {wanted:?}: {sentence}", list.id, list.edition));
            }
        }
        if Arc::ptr_eq(list, newest(list)) {
            let gone = expected.keys().filter(|at| !sentences.contains_key(*at));
            found.extend(gone.map(|at| format!("{} has no {at}", list.id)));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_signed_sentence_says_it_in_words_that_can_mean_less() {
    let mut found = Vec::new();
    for list in editions() {
        let words = list.words_in("en");
        let lines = list.items.iter().filter_map(|item| words.item(&item.id)).flat_map(|words| words.option.values());
        let mut all: Vec<String> = signed(list).into_values().chain(lines.map(ToString::to_string)).collect();
        all.extend(list.items.iter().map(|item| words.item_title(&item.id).to_owned()));
        for sentence in all {
            let lower = sentence.to_lowercase().replace("our sole discretion", "");
            if WEAK.iter().any(|weak| lower.contains(weak)) || lower.contains("our discretion") {
                found.push(format!("{} {}: {sentence}", list.id, list.edition));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Explanations, rules and reasons stand beside what is signed; a reader takes them for the same.
#[test]
fn no_text_around_it_says_it_so_either() {
    for list in editions() {
        let words = format!("{:?}", list.words_in("en")).to_lowercase();
        for weak in ["up to us", "answer for", "answers for", "answer in full", "alone answer", "alone bear"] {
            let place = words.split_once(weak).map(|(before, _)| before.chars().rev().take(120).collect::<Vec<_>>());
            let place = place.map(|reversed| reversed.into_iter().rev().collect::<String>() + weak);
            assert_eq!(place, None, "{} {}", list.id, list.edition);
        }
    }
}

/// A sentence that says another thing has another number: what was affirmed or acknowledged before is void.
#[test]
fn what_is_signed_otherwise_than_before_has_a_higher_number() {
    let list = LIBRARY.newest(&"health-configuration".parse().expect("an id")).expect("bundled");
    let older = LIBRARY.edition(&list.id, &"2023-10-25".parse().expect("an id")).expect("bundled");
    for list in [list, older] {
        assert!(list.affirmation >= 2, "{}", list.edition);
        for item in ["P.4", "I.4", "I.8", "III.3", "III.4", "III.5", "III.7", "III.8", "III.10", "IV.2", "IV.3", "IV.6"]
        {
            let item = list.item(&item.parse().expect("an id")).expect("there");
            assert!(item.meaning >= 2, "{} {}", list.edition, item.id);
        }
        for item in ["IV.7", "IV.10", "VI.2", "I.4.b", "III.7.a", "IV.2.b", "IV.6.a"] {
            let item = list.item(&item.parse().expect("an id")).expect("there");
            assert!(item.meaning >= 2, "{} {}", list.edition, item.id);
        }
        for item in &list.items {
            for part in &item.parts {
                assert!(part.affirmation.is_none_or(|number| number >= 2), "{} {}", list.edition, item.id);
                let accepted = part.options().iter().filter(|option| option.outcome == Outcome::Accepted);
                assert!(accepted.into_iter().all(|option| option.affirmation >= 2), "{} {}", list.edition, item.id);
            }
        }
    }
}

/// The sentences that the law review wrote out, by edition and address. Before, III.4 and IV.3 said it in other words, and the
/// four on a breach at a third party only spoke of one that the third party itself reports.
#[test]
fn what_the_law_review_wrote_out_stands_word_for_word() {
    let written: Table = include_str!("written.toml").parse().expect("TOML");
    let id = |text: &str| text.parse().expect("an id");
    for (edition, sentences) in &written {
        let list = LIBRARY.edition(&id("health-configuration"), &id(edition)).expect("bundled");
        let (words, signed) = (list.words_in("en"), signed(list));
        for (at, sentence) in sentences.as_table().expect("a table") {
            let part = |(item, part): (&str, &str)| words.part_line(&id(item), &id(part)).to_owned();
            let found = signed.get(at).cloned().or_else(|| at.split_once('#').map(part));
            assert_eq!(found.as_deref(), sentence.as_str(), "{edition} {at}");
        }
    }
}
