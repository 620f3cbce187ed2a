//! What was proposed is confirmed by the subscriber's side: the line under the cursor, or all of a section, each read.

use crate::workspace::confirm::Within;
use crate::workspace::confirm::again;
use crate::workspace::confirm::proposals;
use crate::workspace::confirm::stands_alone;
use crate::workspace::{Say, Tone, is_proposed};

use crate::checklist::Address;
use crate::worksheet::{Env, EventKind};

use super::go::{self, HubLine};
use super::layout::Scroll;
use super::screen::{BatchConfirm, Place, Screen, StatementsScreen};
use super::{AfterSave, Effect, Wizard};

impl Wizard {
    /// Confirms what is proposed: the line under the cursor, or, from a list, all of it once each was on screen.
    pub(super) fn confirm(&mut self, world: &mut dyn Env) -> Vec<Effect> {
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
                    let list = self.workspace.as_ref().and_then(|workspace| workspace.lists.get(list));
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
        let Some(workspace) = self.workspace.as_ref() else { return };
        let (alone, parts): (Vec<_>, Vec<_>) =
            proposals(workspace, within).into_iter().partition(|at| stands_alone(workspace, at, &self.language));
        if parts.is_empty() {
            let id = if alone.is_empty() { "people-nothing-proposed" } else { "people-each-alone" };
            return self.say(Tone::Hint, Say::new(id).with("items", numbers(&alone)));
        }
        let together = BatchConfirm::Proposals { alone };
        self.push(Screen::Statements(StatementsScreen {
            together,
            parts,
            at: 0,
            was_read: false,
            scroll: Scroll::default(),
        }));
    }

    fn confirm_here(&mut self, world: &mut dyn Env) -> Vec<Effect> {
        let (Some(row), Some(workspace)) = (go::current_row(self), self.workspace.as_ref()) else { return Vec::new() };
        let at = row.at.without_option();
        if !is_proposed(workspace, &at) {
            self.say(Tone::Hint, Say::new("people-nothing-proposed-here"));
            return Vec::new();
        }
        if at.part.is_some() {
            return self.reaffirm(world);
        }
        let whats: Vec<EventKind> = again(workspace, &at, &self.language).into_iter().collect();
        self.record(whats, AfterSave::Say(Say::new("people-confirmed").count("count", 1)), world)
    }

    /// Confirms proposals that were all on screen; those that take a responsibility are named.
    pub(super) fn confirm_proposals(
        &mut self,
        parts: &[Address],
        alone: &[Address],
        world: &mut dyn Env,
    ) -> Vec<Effect> {
        let Some(workspace) = self.workspace.as_ref() else { return Vec::new() };
        let waiting = parts.iter().filter(|at| is_proposed(workspace, at));
        let whats: Vec<EventKind> = waiting.filter_map(|at| again(workspace, at, &self.language)).collect();
        let id = if alone.is_empty() { "people-confirmed" } else { "people-confirmed-but" };
        let said = Say::new(id).count("count", whats.len()).with("items", numbers(alone));
        self.record(whats, AfterSave::LeaveStatements(said), world)
    }
}

/// The numbers of some items, each once.
fn numbers(parts: &[Address]) -> String {
    let mut numbers: Vec<&str> = parts.iter().map(|at| at.item.as_str()).collect();
    numbers.dedup();
    numbers.join(", ")
}
