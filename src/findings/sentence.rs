//! Whether the responsibility sentence of an answer is the checklist's.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::checklist::{Address, Checklist, Item, Outcome, Part, Words};
use crate::text::Note;
use crate::worksheet::Answer;

/// Whether what was affirmed in an answer is made of the checklist's sentences, with nothing between or behind, and has all
/// that the part takes. Parts that are waived together share one affirmation, so others of the checklist may stand in it.
/// `home` is where the answer is kept.
pub(super) fn is_known(lists: &[Arc<Checklist>], home: &Address, answer: &Answer) -> bool {
    let Some(affirmation) = answer.affirmation.as_ref().filter(|_| answer.outcome.is_affirmed()) else { return true };
    let (sentence, language) = (&affirmation.sentence, answer.shown.language.as_str());
    // Nearly always it is just what the part takes; every review asks, so that comes first.
    let own = lists.iter().find(|list| list.id == home.checklist).and_then(|list| {
        let (item, part) = list.part(home)?;
        Some(needed(list, item, part, answer))
    });
    if own.is_some_and(|own| !own.is_empty() && own.join("\n\n") == sentence.as_str()) {
        return true;
    }
    let known: BTreeSet<&str> = lists.iter().flat_map(|list| all(list.words_in(language))).map(Note::as_str).collect();
    let Some(said) = taken_apart(sentence.as_str(), &known) else { return false };
    // The sentence shown was that of the part under which it was answered.
    lists.iter().any(|list| {
        list.items.iter().flat_map(|item| item.parts.iter().map(move |part| (item, part))).any(|(item, part)| {
            let here = Address::part(&list.id, &item.id, &part.id);
            (here == *home || part.same_as.as_ref() == Some(home))
                && needed(list, item, part, answer).iter().all(|needed| said.contains(needed))
        })
    })
}

/// Every sentence of a checklist in a language.
fn all(words: &Words) -> impl Iterator<Item = &Note> {
    words.item.values().flat_map(|item| item.affirm.values()).chain([&words.affirmation])
}

/// The sentences that a text consists of, if it consists of such only.
fn taken_apart<'a>(text: &str, known: &BTreeSet<&'a str>) -> Option<Vec<&'a str>> {
    let mut said = Vec::new();
    let mut rest = text;
    loop {
        let next = known.iter().filter(|one| !one.is_empty() && rest.starts_with(**one)).max_by_key(|one| one.len())?;
        said.push(*next);
        rest = rest.strip_prefix(next)?;
        if rest.is_empty() {
            return Some(said);
        }
        rest = rest.strip_prefix("\n\n")?;
    }
}

/// The sentences that are affirmed where the part is waived, or where responsibility is accepted for its options.
fn needed<'a>(list: &'a Checklist, item: &Item, part: &Part, answer: &Answer) -> Vec<&'a str> {
    let words = list.words_in(&answer.shown.language);
    let at = Address::part(&list.id, &item.id, &part.id);
    if answer.outcome != Outcome::Accepted {
        return list.affirmations(words, &at).into_iter().map(Note::as_str).collect();
    }
    let accepted = part.options().iter().filter(|option| option.outcome == Outcome::Accepted);
    accepted
        .filter(|option| answer.chosen.contains(&option.id))
        .flat_map(|option| list.affirmations(words, &Address { option: Some(option.id.clone()), ..at.clone() }))
        .map(Note::as_str)
        .collect()
}
