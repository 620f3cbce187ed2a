//! Who somebody is said to be is confirmed where it changed: by another of the account holder's side, at their own keyboard.
//!
//! Where nobody else of that side works in the worksheet, the one it is about confirms it: they seal it too, in their own name
//! and with their own key, and everybody else sees at the seal who confirmed what. docs/worksheet.md has the reasons.

use crate::screens::message::Effect;
use crate::screens::people::page::PeopleScreen;
use crate::screens::screen::Screen;
use crate::screens::{AfterSave, Wizard};
use crate::worksheet::{Env, IdentityChange, PersonId};
use crate::workspace::identity::{cannot_confirm, confirmed, to_confirm};
use crate::workspace::{Say, Tone};

impl Wizard {
    /// The person of the finding, or of the line, under the cursor of whom something is to be confirmed.
    pub(super) fn change_here(&self) -> Option<&IdentityChange> {
        match self.screens.last()? {
            Screen::Findings(screen) => screen.change(&self.model),
            Screen::People(screen) => {
                to_confirm(self.model.workspace.as_ref()?, &screen.person(&self.model)?.person.id)
            }
            _ => None,
        }
    }

    /// Confirms who somebody is said to be.
    pub(super) fn confirm_identity(&mut self, world: &mut dyn Env) -> Vec<Effect> {
        let Some((workspace, change)) = self.model.workspace.as_ref().zip(self.change_here()) else {
            self.say(Tone::Hint, Say::new("identity-nothing-here"));
            return Vec::new();
        };
        if let Some(why) = cannot_confirm(workspace, change) {
            self.say(Tone::Hint, why);
            return Vec::new();
        }
        let said = Say::new("identity-confirmed").with("name", change.now.name.as_str());
        let what = confirmed(change);
        self.record(vec![what], AfterSave::Say(said), world)
    }

    /// Shows somebody among the people, from a finding about who they are.
    pub(super) fn show_person(&mut self, person: &PersonId) {
        let lines = self.model.workspace.as_ref().map(crate::workspace::people_lines).unwrap_or_default();
        let cursor = lines.iter().position(|line| line.person.id == *person).unwrap_or(0);
        self.push(Screen::People(PeopleScreen { cursor }));
    }
}
