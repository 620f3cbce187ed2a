//! Who somebody is said to be is confirmed where it changed: by another of the account holder's side, at their own keyboard.
//!
//! Where nobody else of that side works in the worksheet, the one it is about confirms it: they seal it too, in their own name
//! and with their own key, and everybody else sees at the seal who confirmed what. docs/worksheet.md has the reasons.

use crate::findings::FindingKind;
use crate::worksheet::{IdentityChange, PersonId, World};
use crate::workspace::identity::cannot_confirm;
use crate::workspace::identity::confirmed;
use crate::workspace::identity::to_confirm;

use super::screen::Screen;
use super::{Effect, Then, Wizard};
use crate::workspace::{Say, Tone};

impl Wizard {
    /// The person of the finding, or of the line, under the cursor of whom something is to be confirmed.
    pub(super) fn change_here(&self) -> Option<&IdentityChange> {
        let desk = self.desk.as_ref()?;
        match self.screens.last()? {
            Screen::Findings { cursor } => match &crate::workspace::findings_in_order(desk).get(*cursor)?.kind {
                FindingKind::Identity { change } => to_confirm(desk, &change.person),
                _ => None,
            },
            Screen::People { cursor } => {
                to_confirm(desk, &crate::workspace::people_lines(desk).get(*cursor)?.person.id)
            }
            _ => None,
        }
    }

    /// Confirms who somebody is said to be.
    pub(super) fn confirm_identity(&mut self, world: &mut dyn World) -> Vec<Effect> {
        let Some((desk, change)) = self.desk.as_ref().zip(self.change_here()) else {
            self.say(Tone::Hint, Say::new("identity-nothing-here"));
            return Vec::new();
        };
        if let Some(why) = cannot_confirm(desk, change) {
            self.say(Tone::Hint, why);
            return Vec::new();
        }
        let said = Say::new("identity-confirmed").with("name", change.now.name.as_str());
        let what = confirmed(change);
        self.record(vec![what], Then::Say(said), world)
    }

    /// Shows somebody among the people, from a finding about who they are.
    pub(super) fn show_person(&mut self, person: &PersonId) {
        let lines = self.desk.as_ref().map(crate::workspace::people_lines).unwrap_or_default();
        let cursor = lines.iter().position(|line| line.person.id == *person).unwrap_or(0);
        self.push(Screen::People { cursor });
    }
}
