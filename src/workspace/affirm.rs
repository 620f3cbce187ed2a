//! Who may take responsibility, for what, in which words.

use std::collections::BTreeSet;

use crate::checklist::{Address, Id, Outcome};
use crate::text::Note;
use crate::worksheet::{Affirmed, Person, Side};

use super::answering;
use super::open_worksheet::Workspace;

/// Until when an affirmation would hold whose sentence has changed, or that somebody was only named for: affirmed, it holds no
/// longer than that.
pub(crate) fn kept_until(workspace: &Workspace, at: &Address) -> Option<jiff::civil::Date> {
    let version = workspace.state.answers.get(&answering::kept_at(workspace, at))?.settled()?;
    let answer = version.value.as_ref()?;
    let before = answer.affirmation.as_ref()?;
    let is_void = before.meaning < answering::sentence_meaning(workspace, at, &answer.chosen);
    let is_named = before.affirmed(&version.by, &version.rec) == Affirmed::Named;
    (is_void || is_named).then_some(before.expires)
}

/// The options among these that ask for an affirmation.
pub(crate) fn accepted_options(workspace: &Workspace, part: &Address, chosen: &BTreeSet<Id>) -> Vec<Address> {
    let known = answering::part_of(workspace, part);
    let accepted =
        |id: &&Id| known.and_then(|part| part.option(id)).is_some_and(|option| option.outcome == Outcome::Accepted);
    chosen.iter().filter(accepted).map(|option| Address { option: Some(option.clone()), ..part.clone() }).collect()
}

/// The subscriber's people, who alone may affirm.
pub(crate) fn affirmers(workspace: &Workspace) -> Vec<&Person> {
    workspace
        .state
        .people
        .values()
        .filter(|person| workspace.state.side_of(&person.id) == Some(Side::Subscriber))
        .collect()
}

/// The responsibility sentences for these parts or options, each once, one under the other.
pub(crate) fn sentence(workspace: &Workspace, of: &[Address], language: &str) -> Note {
    let mut sentences: Vec<&str> = Vec::new();
    for at in of {
        let Some(list) = workspace.list(&at.checklist) else { continue };
        for text in list.affirmations(list.words_in(language), at).into_iter().map(Note::as_str) {
            if !sentences.contains(&text) {
                sentences.push(text);
            }
        }
    }
    Note::clean(&sentences.join("\n\n"))
}
