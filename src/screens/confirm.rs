//! What was proposed is confirmed by the subscriber's side: the line under the cursor, or all of a section, each read.

use crate::checklist::Address;
use crate::screens::command::Place;
use crate::screens::layout::Scroll;
use crate::screens::message::Effect;
use crate::screens::screen::Screen;
use crate::screens::statements::page::{BatchConfirm, StatementsScreen};
use crate::screens::{AfterSave, Wizard};
use crate::worksheet::{Env, EventKind};
use crate::workspace::confirm::{Within, again, proposals, stands_alone};
use crate::workspace::{Say, Tone, Workspace, is_proposed};

/// What is proposed somewhere.
pub(super) struct Together {
    /// What can be confirmed at once.
    parts: Vec<Address>,
    /// What takes a ceremony of its own.
    alone: Vec<Address>,
}

impl Together {
    /// What is proposed there; why not, if nothing of it can be confirmed at once.
    pub(super) fn of(workspace: &Workspace, within: &Within, language: &str) -> Result<Self, Say> {
        let (alone, parts): (Vec<_>, Vec<_>) =
            proposals(workspace, within).into_iter().partition(|at| stands_alone(workspace, at, language));
        if parts.is_empty() {
            let id = if alone.is_empty() { "people-nothing-proposed" } else { "people-each-alone" };
            return Err(Say::new(id).with("items", numbers(&alone)));
        }
        Ok(Self { parts, alone })
    }
}

impl Wizard {
    /// Confirms what is proposed: the line under the cursor, or, from a list, all of it once each was on screen.
    pub(super) fn confirm(&mut self, world: &mut dyn Env) -> Vec<Effect> {
        if self.place() == Place::People || self.change_here().is_some() {
            return self.confirm_identity(world);
        }
        if matches!(self.place(), Place::Item | Place::Presenter | Place::Account) {
            return self.confirm_here(world);
        }
        let Some(workspace) = self.model.workspace.as_ref() else { return Vec::new() };
        let within = self.screens.last().map(|screen| screen.component().proposals(&self.model));
        let within = within.unwrap_or(Within::All);
        if let Ok(Together { parts, alone }) = Together::of(workspace, &within, &self.model.language) {
            let together = BatchConfirm::Proposals { alone };
            let screen = StatementsScreen { together, parts, at: 0, was_read: false, scroll: Scroll::default() };
            self.push(Screen::Statements(screen));
        }
        Vec::new()
    }

    fn confirm_here(&mut self, world: &mut dyn Env) -> Vec<Effect> {
        let (Some(row), Some(workspace)) = (self.current_row(), self.model.workspace.as_ref()) else {
            return Vec::new();
        };
        let at = row.at.without_option();
        if !is_proposed(workspace, &at) {
            self.say(Tone::Hint, Say::new("people-nothing-proposed-here"));
            return Vec::new();
        }
        if at.part.is_some() {
            return self.reaffirm(world);
        }
        let whats: Vec<EventKind> = again(workspace, &at, &self.model.language).into_iter().collect();
        self.record(whats, AfterSave::Say(Say::new("people-confirmed").count("count", 1)), world)
    }

    /// Confirms proposals that were all on screen; those that take a responsibility are named.
    pub(super) fn confirm_proposals(
        &mut self,
        parts: &[Address],
        alone: &[Address],
        world: &mut dyn Env,
    ) -> Vec<Effect> {
        let Some(workspace) = self.model.workspace.as_ref() else { return Vec::new() };
        let waiting = parts.iter().filter(|at| is_proposed(workspace, at));
        let whats: Vec<EventKind> = waiting.filter_map(|at| again(workspace, at, &self.model.language)).collect();
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
