//! What was proposed is confirmed by the subscriber's side: the line under the cursor, or all of a section, each read.

use std::collections::BTreeSet;

use crate::checklist::{Address, Id};
use crate::worksheet::{Answer, Register, Side, What, World};

use super::desk::Desk;
use super::go::{self, HubLine};
use super::record;
use super::say::{Say, Tone};
use super::screen::{Place, Screen, StatementsScreen, Together};
use super::scroll::Scroll;
use super::{Effect, Then, Wizard};

/// Which proposals are confirmed together.
enum Within {
    All,
    Facts,
    Section(Id, usize),
}

/// Whether the answer to a part, or to a question about the account, waits for the subscriber's side.
pub fn is_proposed(desk: &Desk, at: &Address) -> bool {
    let at = at.without_option();
    if at.part.is_none() {
        return desk.state.facts.get(&at).is_some_and(waits);
    }
    desk.state.answers.get(&record::kept_at(desk, &at)).is_some_and(waits)
}

/// Whether it waits, and the one who decides now is on the subscriber's side.
pub fn can_confirm(desk: &Desk, at: &Address) -> bool {
    desk.side() == Side::Subscriber && is_proposed(desk, at)
}

fn waits<T>(register: &Register<Option<T>>) -> bool {
    register.is_proposed() && register.value().is_some_and(Option::is_some)
}

/// Everything that is asked and waits for the subscriber's side, each answer once.
fn proposals(desk: &Desk, within: &Within) -> Vec<Address> {
    let mut found = Vec::new();
    let mut kept = BTreeSet::new();
    for list in &desk.lists {
        let Some(seen) = desk.review.list(&list.id) else { continue };
        if matches!(within, Within::All | Within::Facts) {
            let asked = list.facts.iter().zip(&seen.asked).filter(|(_, asked)| **asked);
            let facts = asked.map(|(fact, _)| Address::item(&list.id, &fact.id));
            found.extend(facts.filter(|at| is_proposed(desk, at)));
        }
        for (item, seen) in list.items.iter().zip(&seen.items) {
            let here = match within {
                Within::All => true,
                Within::Facts => false,
                Within::Section(id, section) => *id == list.id && *section == item.section,
            };
            for (part, seen) in item.parts.iter().zip(&seen.parts).filter(|(_, seen)| here && !seen.applies.is_aside())
            {
                let at = Address::part(&list.id, &item.id, &part.id);
                if is_proposed(desk, &at) && kept.insert(seen.kept_at.clone()) {
                    found.push(at);
                }
            }
        }
    }
    found
}

/// Whether a proposal takes somebody's responsibility, and so a ceremony of its own; or is forbidden by the organisation.
fn stands_alone(desk: &Desk, at: &Address) -> bool {
    let answer = desk.state.answer(&record::kept_at(desk, at));
    answer.is_some_and(|answer| {
        answer.outcome.is_affirmed() || record::forbidden(desk, at, answer.outcome, &answer.chosen).is_some()
    })
}

/// The same said again, under what stands there today.
fn again(desk: &Desk, at: &Address, language: &str) -> Option<What> {
    if at.part.is_none() {
        return Some(What::Fact { on: at.clone(), value: Some(desk.state.fact(at)?.clone()) });
    }
    let on = record::kept_at(desk, at);
    let answer = desk.state.answer(&on)?.clone();
    Some(What::Answer { on, answer: Some(Answer { shown: desk.shown(at, language), ..answer }) })
}

impl Wizard {
    /// Confirms what is proposed: the line under the cursor, or, from a list, all of it once each was on screen.
    pub(super) fn confirm(&mut self, world: &mut dyn World) -> Vec<Effect> {
        if self.place() == Place::People || self.change_here().is_some() {
            return self.confirm_identity(world);
        }
        if matches!(self.place(), Place::Item | Place::Presenter | Place::Account) {
            return self.confirm_here(world);
        }
        let within = match self.screens.last() {
            Some(Screen::Hub { cursor }) => match go::hub_line(self, *cursor) {
                HubLine::Account => Within::Facts,
                HubLine::Section(list, section) => {
                    let list = self.desk.as_ref().and_then(|desk| desk.lists.get(list));
                    list.map_or(Within::All, |list| Within::Section(list.id.clone(), section))
                }
                HubLine::Verified
                | HubLine::Recorded(_)
                | HubLine::Checklists
                | HubLine::Points
                | HubLine::Findings
                | HubLine::Seal => Within::All,
            },
            Some(Screen::Items(screen)) => {
                screen.section.clone().map_or(Within::All, |(list, section)| Within::Section(list, section))
            }
            _ => Within::All,
        };
        self.show_proposals(&within);
        Vec::new()
    }

    fn show_proposals(&mut self, within: &Within) {
        let Some(desk) = self.desk.as_ref() else { return };
        let (alone, parts): (Vec<_>, Vec<_>) =
            proposals(desk, within).into_iter().partition(|at| stands_alone(desk, at));
        if parts.is_empty() {
            let id = if alone.is_empty() { "people-nothing-proposed" } else { "people-each-alone" };
            return self.say(Tone::Hint, Say::new(id).with("items", numbers(&alone)));
        }
        let together = Together::Proposals { alone };
        self.push(Screen::Statements(StatementsScreen { together, parts, at: 0, seen: 1, scroll: Scroll::default() }));
    }

    fn confirm_here(&mut self, world: &mut dyn World) -> Vec<Effect> {
        let (Some(row), Some(desk)) = (go::current_row(self), self.desk.as_ref()) else { return Vec::new() };
        let at = row.at.without_option();
        if !is_proposed(desk, &at) {
            self.say(Tone::Hint, Say::new("people-nothing-proposed-here"));
            return Vec::new();
        }
        if at.part.is_some() {
            return self.reaffirm(world);
        }
        let whats: Vec<What> = again(desk, &at, &self.language).into_iter().collect();
        self.record(whats, Then::Say(Say::new("people-confirmed").count("count", 1)), world)
    }

    /// Confirms proposals that were all on screen; those that take a responsibility are named.
    pub(super) fn confirm_proposals(
        &mut self,
        parts: &[Address],
        alone: &[Address],
        world: &mut dyn World,
    ) -> Vec<Effect> {
        let Some(desk) = self.desk.as_ref() else { return Vec::new() };
        let waiting = parts.iter().filter(|at| is_proposed(desk, at));
        let whats: Vec<What> = waiting.filter_map(|at| again(desk, at, &self.language)).collect();
        let id = if alone.is_empty() { "people-confirmed" } else { "people-confirmed-but" };
        let said = Say::new(id).count("count", whats.len()).with("items", numbers(alone));
        self.record(whats, Then::LeaveStatements(said), world)
    }
}

/// The numbers of some items, each once.
fn numbers(parts: &[Address]) -> String {
    let mut numbers: Vec<&str> = parts.iter().map(|at| at.item.as_str()).collect();
    numbers.dedup();
    numbers.join(", ")
}
