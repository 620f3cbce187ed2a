//! What was proposed is confirmed by the subscriber's side: the line under the cursor, or all of a section, each read.

use crate::checklist::Address;
use crate::screens::command::Place;
use crate::screens::hub::HubLine;
use crate::screens::layout::Scroll;
use crate::screens::message::Effect;
use crate::screens::screen::Screen;
use crate::screens::statements::page::{BatchConfirm, StatementsScreen};
use crate::screens::{AfterSave, Wizard};
use crate::worksheet::{Env, EventKind};
use crate::workspace::confirm::{Within, again, proposals, stands_alone};
use crate::workspace::{Say, Tone, is_proposed};

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
            Some(Screen::Hub(screen)) if screen.line(&self.model) == HubLine::Account => Within::Facts,
            Some(screen) => {
                let section = screen.component().section(&self.model);
                section.map_or(Within::All, |(list, section)| Within::Section(list, section))
            }
            None => Within::All,
        };
        self.show_proposals(&within);
        Vec::new()
    }

    fn show_proposals(&mut self, within: &Within) {
        let Some(workspace) = self.model.workspace.as_ref() else { return };
        let (alone, parts): (Vec<_>, Vec<_>) =
            proposals(workspace, within).into_iter().partition(|at| stands_alone(workspace, at, &self.model.language));
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
