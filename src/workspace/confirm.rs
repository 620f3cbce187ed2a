//! What was proposed, and what confirming it says.

use std::collections::BTreeSet;

use crate::checklist::{Address, Id};
use crate::worksheet::{EventKind, Register, Side};

use super::answer::{AnswerDraft, answer};
use super::answering::kept_at;
use super::open_worksheet::Workspace;

/// Which proposals are confirmed together.
pub(crate) enum Within {
    All,
    Facts,
    Section(Id, usize),
}

impl Within {
    /// Those of a section, or all.
    pub(crate) fn section(section: Option<(Id, usize)>) -> Self {
        section.map_or(Self::All, |(list, section)| Self::Section(list, section))
    }
}

/// Whether the answer to a part, or to a question about the account, waits for the subscriber's side.
pub fn is_proposed(workspace: &Workspace, at: &Address) -> bool {
    let at = at.without_option();
    if at.part.is_none() {
        return workspace.state.facts.get(&at).is_some_and(waits);
    }
    workspace.state.answers.get(&kept_at(workspace, &at)).is_some_and(waits)
}

/// Whether it waits, and the one who decides now is on the subscriber's side.
pub(crate) fn can_confirm(workspace: &Workspace, at: &Address) -> bool {
    workspace.side() == Side::Subscriber && is_proposed(workspace, at)
}

fn waits<T>(register: &Register<Option<T>>) -> bool {
    register.is_proposed() && register.value().is_some_and(Option::is_some)
}

/// Everything that is asked and waits for the subscriber's side, each answer once.
pub(crate) fn proposals(workspace: &Workspace, within: &Within) -> Vec<Address> {
    let mut found = Vec::new();
    let mut kept = BTreeSet::new();
    for list in &workspace.lists {
        let Some(seen) = workspace.review.list(&list.id) else { continue };
        if matches!(within, Within::All | Within::Facts) {
            let asked = list.facts.iter().zip(&seen.asked).filter(|(_, asked)| **asked);
            let facts = asked.map(|(fact, _)| Address::item(&list.id, &fact.id));
            found.extend(facts.filter(|at| is_proposed(workspace, at)));
        }
        for (item, seen) in list.items.iter().zip(&seen.items) {
            let here = match within {
                Within::All => true,
                Within::Facts => false,
                Within::Section(id, section) => *id == list.id && *section == item.section,
            };
            for (part, seen) in
                item.parts.iter().zip(&seen.parts).filter(|(_, seen)| here && !seen.applies.is_not_applicable())
            {
                let at = Address::part(&list.id, &item.id, &part.id);
                if is_proposed(workspace, &at) && kept.insert(seen.kept_at.clone()) {
                    found.push(at);
                }
            }
        }
    }
    found
}

/// Whether a proposal takes somebody's responsibility, and so a ceremony of its own; or cannot be said again as it is.
pub(crate) fn stands_alone(workspace: &Workspace, at: &Address, language: &str) -> bool {
    let said = workspace.state.answer(&kept_at(workspace, at));
    said.is_some_and(|said| said.outcome.is_affirmed() || again(workspace, at, language).is_none())
}

/// The same said again, under what stands there today; nothing if it may not be said like that.
pub(crate) fn again(workspace: &Workspace, at: &Address, language: &str) -> Option<EventKind> {
    if at.part.is_none() {
        return Some(EventKind::Fact { on: at.clone(), value: Some(workspace.state.fact(at)?.clone()) });
    }
    let said = workspace.state.answer(&kept_at(workspace, at))?;
    let (on, answer) = answer(workspace, at, &AnswerDraft::of(workspace, at, said), language).ok()?;
    Some(EventKind::Answer { on, answer: Some(answer) })
}
