//! The statements of a section, read one after the other and confirmed together.

pub(crate) mod page;
pub(crate) mod proposal;

use super::{layout, owner};
use crate::checklist::{Address, Id, PartKind};
use crate::screens::message::Effect;
use crate::screens::screen::Screen;
use crate::screens::statements::page::{BatchConfirm, StatementsScreen};
use crate::screens::{AfterSave, Wizard};
use crate::text::Line;
use crate::worksheet::{Env, EventKind};
use crate::workspace::{Say, Tone};

impl Wizard {
    /// Shows the statements that a section still has to confirm, one after the other.
    pub(super) fn show_statements(&mut self) {
        let section = self.screens.last().and_then(|screen| screen.component().section(&self.model));
        let Some((id, section)) = section else {
            return self.say(Tone::Hint, Say::new("said-pick-a-section"));
        };
        let parts = self.open_statements(&id, section);
        if parts.is_empty() {
            return self.say(Tone::Hint, Say::new("said-no-statements"));
        }
        self.push(Screen::Statements(StatementsScreen::new(BatchConfirm::Statements, parts)));
    }

    fn open_statements(&self, id: &Id, section: usize) -> Vec<Address> {
        let Some(workspace) = self.model.workspace.as_ref() else { return Vec::new() };
        let (Some(list), Some(seen)) = (workspace.list(id), workspace.review.list(id)) else { return Vec::new() };
        let mut parts = Vec::new();
        for (item, found) in list.items.iter().zip(&seen.items).filter(|(item, _)| item.section == section) {
            for (part, found) in item.parts.iter().zip(&found.parts) {
                if matches!(part.kind, PartKind::Acknowledge) && found.is_open() && part.same_as.is_none() {
                    parts.push(Address::part(id, &item.id, &part.id));
                }
            }
        }
        parts
    }

    pub(super) fn turn_statement(&mut self, by: isize) {
        if let Some(Screen::Statements(screen)) = self.screens.last_mut() {
            screen.at = layout::step(screen.at, by, screen.parts.len());
            screen.was_read = false;
            screen.scroll.reset();
        }
    }

    /// Enter on a statement: the next one, or, when the last has been read, the confirmation of all.
    pub(super) fn confirm_or_turn(&mut self, world: &mut dyn Env) -> Vec<Effect> {
        let Some(Screen::Statements(screen)) = self.screens.last_mut() else { return Vec::new() };
        if !screen.was_read {
            self.scroll_pages(1);
            return Vec::new();
        }
        if screen.at.saturating_add(1) < screen.parts.len() {
            self.turn_statement(1);
            return Vec::new();
        }
        let parts = screen.parts.clone();
        if let BatchConfirm::Proposals { alone } = screen.together.clone() {
            return self.confirm_proposals(&parts, &alone, world);
        }
        let Some(workspace) = self.model.workspace.as_ref() else { return Vec::new() };
        if parts.iter().any(|part| owner::is_missing(workspace, part)) {
            self.ask_owner(parts);
            return Vec::new();
        }
        let nobody = Line::default();
        let confirmed = |part| owner::confirmed(workspace, part, &nobody, &self.model.language);
        let whats: Vec<EventKind> = parts.iter().filter_map(confirmed).collect();
        let said = Say::new("said-confirmed-together").count("count", whats.len());
        self.record(whats, AfterSave::LeaveStatements(said), world)
    }
}
