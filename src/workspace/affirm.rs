//! Who may take responsibility, for what, in which words.

use std::collections::BTreeSet;

use crate::checklist::{Address, Id, Outcome};
use crate::text::Note;
use crate::worksheet::{Person, Side};

use super::answering;
use super::desk::Desk;

/// Until when an affirmation would hold, had its sentence not changed: affirmed anew, it holds no longer than that.
pub(crate) fn void_until(desk: &Desk, at: &Address) -> Option<jiff::civil::Date> {
    let answer = desk.state.answer(&answering::kept_at(desk, at))?;
    let before = answer.affirmation.as_ref()?;
    (before.meaning < answering::sentence_meaning(desk, at, &answer.chosen)).then_some(before.expires)
}

/// The options among these that ask for an affirmation.
pub(crate) fn accepted_options(desk: &Desk, part: &Address, chosen: &BTreeSet<Id>) -> Vec<Address> {
    let known = answering::part_of(desk, part);
    let accepted =
        |id: &&Id| known.and_then(|part| part.option(id)).is_some_and(|option| option.outcome == Outcome::Accepted);
    chosen.iter().filter(accepted).map(|option| Address { option: Some(option.clone()), ..part.clone() }).collect()
}

/// The subscriber's people, who alone may affirm.
pub(crate) fn affirmers(desk: &Desk) -> Vec<&Person> {
    desk.state.people.values().filter(|person| desk.state.side_of(&person.id) == Some(Side::Subscriber)).collect()
}

/// The responsibility sentences for these parts or options, each once, one under the other.
pub(crate) fn sentence(desk: &Desk, of: &[Address], language: &str) -> Note {
    let mut sentences: Vec<&str> = Vec::new();
    for at in of {
        let Some(list) = desk.list(&at.checklist) else { continue };
        let text = list.words_in(language).affirmation_for(at).as_str();
        if !sentences.contains(&text) {
            sentences.push(text);
        }
    }
    Note::clean(&sentences.join("\n\n"))
}
