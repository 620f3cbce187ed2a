//! What moving a worksheet to another edition of a checklist does to its answers.
//!
//! Nothing is rewritten: the move is one event, and what follows from it is worked out by looking at the worksheet twice,
//! under the old edition and under the new.

use std::sync::Arc;

use jiff::civil::Date;

use crate::checklist::edition_changes::{EditionChange, changes_between};
use crate::checklist::{Address, Checklist, Id, Library, digest};
use crate::worksheet::State;
use crate::worksheet::answer::TextSnapshot;

use super::flaws::{FindingKind, StaleWhy};
use super::review::{PartReview, Review, review};

/// What a move does.
#[derive(Clone, Debug)]
pub struct Upgrade {
    /// What differs between the editions.
    pub changes: Vec<EditionChange>,
    /// The answers that hold as they are.
    pub stays: Vec<Address>,
    /// The answers that must be given anew, and why.
    pub stale: Vec<(Address, FindingKind)>,
    /// The waivers and accepted responsibilities whose sentence changed: void until affirmed anew.
    pub void: Vec<Address>,
    /// What waits for an answer and did not before.
    pub opens: Vec<Address>,
    /// The answers to what the other edition does not ask. They are kept, and sleep.
    pub inactive: Vec<Address>,
}

/// Works out what moving one checklist of a worksheet to another edition does.
pub fn upgrade(
    lists: &[Arc<Checklist>],
    state: &State,
    at: Date,
    to: &Arc<Checklist>,
    language: &str,
) -> Option<Upgrade> {
    let from = lists.iter().find(|list| list.id == to.id)?;
    let moved: Vec<Arc<Checklist>> =
        lists.iter().map(|list| Arc::clone(if list.id == to.id { to } else { list })).collect();
    let (before, after) = (review(lists, state, at), review(&moved, state, at));
    let mut found = Upgrade {
        changes: changes_between(from, to, language),
        stays: Vec::new(),
        stale: Vec::new(),
        void: Vec::new(),
        opens: Vec::new(),
        inactive: inactive(to, state),
    };
    for on in answered(state, &to.id) {
        let Some(part) = part_at(to, &after, on) else { continue };
        let old = part_at(from, &before, on).map(|part| part.flaws.as_slice()).unwrap_or_default();
        let news = part.flaws.iter().find(|flaw| !old.contains(flaw));
        match news {
            None => found.stays.push(on.clone()),
            Some(FindingKind::Stale { why: StaleWhy::Affirmation }) => found.void.push(on.clone()),
            Some(kind) => found.stale.push((on.clone(), kind.clone())),
        }
    }
    let open = |review: &Review| {
        let open = review.findings.iter().filter(|f| matches!(f.kind, FindingKind::Open) || f.kind.asks_fact());
        open.flat_map(|finding| finding.at.clone()).collect::<Vec<_>>()
    };
    let was_open = open(&before);
    found.opens = open(&after).into_iter().filter(|at| !was_open.contains(at)).collect();
    Some(found)
}

/// What a worksheet has answers to of a checklist, in order.
fn answered<'a>(state: &'a State, checklist: &'a Id) -> impl Iterator<Item = &'a Address> {
    let is_said = |register: &crate::worksheet::Register<_>| {
        register.versions().iter().any(|version: &crate::worksheet::Version<Option<_>>| version.value.is_some())
    };
    state.answers.iter().filter(move |(on, register)| on.checklist == *checklist && is_said(register)).map(|(on, _)| on)
}

/// The answers to parts that an edition does not have. They are kept, and sleep.
pub(crate) fn inactive(list: &Checklist, state: &State) -> Vec<Address> {
    answered(state, &list.id).filter(|on| list.part(on).is_none()).cloned().collect()
}

fn part_at<'a>(list: &Checklist, review: &'a Review, on: &Address) -> Option<&'a PartReview> {
    let index = list.position(&on.item)?;
    let part = list.items.get(index)?.parts.iter().position(|part| on.part.as_ref() == Some(&part.id))?;
    review.list(&list.id)?.items.get(index)?.parts.get(part)
}

/// The bundled edition whose text stood beside an answer when it was given, the newest of them; none if it is not known.
pub(crate) fn edition_shown<'a>(
    library: &'a Library,
    on: &Address,
    shown: &TextSnapshot,
) -> Option<&'a Arc<Checklist>> {
    let mut editions = library.editions(&on.checklist);
    editions.find(|list| {
        let Some(item) = list.item(&on.item).filter(|item| item.meaning == shown.meaning) else { return false };
        let notes: Vec<Id> =
            item.notes.iter().filter(|note| shown.notes.contains(&note.id)).map(|note| note.id.clone()).collect();
        let text = list.words_in(&shown.language).shown_text(&on.item, &notes);
        digest::short(text.as_bytes()) == shown.text
    })
}
