//! Who somebody is said to be is confirmed where it changed: by another of the account holder's side, at their own keyboard.
//!
//! Where nobody else of that side works in the worksheet, the one it is about confirms it: they seal it too, in their own name
//! and with their own key, and everybody else sees at the seal who confirmed what. docs/worksheet.md has the reasons.

use crate::findings::FindingKind;
use crate::worksheet::{Env, IdentityChange, PersonId};
use crate::workspace::identity::cannot_confirm;
use crate::workspace::identity::confirmed;
use crate::workspace::identity::to_confirm;

use super::screen::Screen;
use super::{AfterSave, Effect, Wizard};
use crate::workspace::{Say, Tone};

impl Wizard {
    /// The person of the finding, or of the line, under the cursor of whom something is to be confirmed.
    pub(super) fn change_here(&self) -> Option<&IdentityChange> {
        let workspace = self.workspace.as_ref()?;
        match self.screens.last()? {
            Screen::Findings { cursor } => match &crate::workspace::findings_in_order(workspace).get(*cursor)?.kind {
                FindingKind::Identity { change } => to_confirm(workspace, &change.person),
                _ => None,
            },
            Screen::People { cursor } => {
                to_confirm(workspace, &crate::workspace::people_lines(workspace).get(*cursor)?.person.id)
            }
            _ => None,
        }
    }

    /// Confirms who somebody is said to be.
    pub(super) fn confirm_identity(&mut self, world: &mut dyn Env) -> Vec<Effect> {
        let Some((workspace, change)) = self.workspace.as_ref().zip(self.change_here()) else {
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
        let lines = self.workspace.as_ref().map(crate::workspace::people_lines).unwrap_or_default();
        let cursor = lines.iter().position(|line| line.person.id == *person).unwrap_or(0);
        self.push(Screen::People { cursor });
    }
}
