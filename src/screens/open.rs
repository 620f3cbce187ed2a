//! Enter: what opens from the line under the cursor.

use crate::findings::FindingKind;
use crate::worksheet::Env;

use super::command::Command;
use super::go::{self, HubLine};
use super::screen::{Filter, ItemsScreen, Screen};
use super::{Effect, Wizard};
use crate::workspace::Tone;

impl Wizard {
    /// Opens what the cursor is on.
    pub(super) fn open(&mut self, world: &mut dyn Env) -> Vec<Effect> {
        let Some(screen) = self.screens.last() else { return Vec::new() };
        match screen {
            Screen::Start { cursor } => {
                if *cursor < self.shelf.len() {
                    let entry = self.shelf.get(*cursor);
                    if let Some(problem) = entry.and_then(|entry| entry.problem.clone()) {
                        self.say(Tone::Problem, problem);
                        return Vec::new();
                    }
                    return vec![Effect::Open(*cursor)];
                }
                self.ask_new_account();
            }
            Screen::Hub { cursor } => match go::hub_line(self, *cursor) {
                HubLine::Verified => self.show_verified(),
                HubLine::Account => self.jump_to_account(),
                HubLine::Checklists => self.show_checklists(),
                HubLine::Points => self.show_points(),
                HubLine::Findings => self.show_findings(),
                HubLine::Seal => return self.show_seal(),
                HubLine::Recorded(at) => {
                    let record = self.workspace.as_ref().and_then(|workspace| workspace.record.clone());
                    let list = record.and_then(|record| record.foreign().get(at).map(|list| list.id.clone()));
                    if let Some(list) = list {
                        self.show_recorded(list);
                    }
                }
                HubLine::Section(list, section) => {
                    let id = self
                        .workspace
                        .as_ref()
                        .and_then(|workspace| workspace.lists.get(list))
                        .map(|list| list.id.clone());
                    let section = id.map(|id| (id, section));
                    self.push(Screen::Items(ItemsScreen { section, filter: Filter::All, cursor: 0 }));
                }
            },
            Screen::Items(_) => {
                if let Some(at) = go::current_item(self) {
                    self.show_item(&at);
                }
            }
            Screen::Findings { cursor } => {
                if let Some(topic) = self.disputed_here() {
                    self.show_sides(topic);
                    return Vec::new();
                }
                let workspace = self.workspace.as_ref();
                let may_change = workspace.is_some_and(|workspace| workspace.read_only.is_none());
                let finding = workspace.and_then(|workspace| {
                    crate::workspace::findings_in_order(workspace).get(*cursor).map(|f| (*f).clone())
                });
                match finding.map(|finding| (finding.at.into_iter().next(), finding.kind)) {
                    Some((Some(at), _)) => self.jump(&at),
                    Some((None, FindingKind::Identity { change })) => self.show_person(&change.person),
                    Some((None, FindingKind::Editions { checklist })) => self.show_checklist(&checklist),
                    // On the whole there is nothing to go to, so it is answered here.
                    Some((None, FindingKind::Comment { .. })) => return self.run(Command::Remark, world),
                    Some((None, FindingKind::Question { id, .. } | FindingKind::OverdueQuestion { id, .. })) => {
                        self.open_question(&id, "text");
                    }
                    Some((None, _)) if may_change => self.ask_rename(),
                    Some((None, _)) => self.say_read_only(),
                    None => {}
                }
            }
            Screen::Statements(_) => return self.confirm_or_turn(world),
            Screen::Points(_) => self.open_point(),
            Screen::Seal(_) => self.pick_key(),
            Screen::Compare(_) => self.open_compared(),
            Screen::Portfolio { cursor } => {
                let portfolio = self.portfolio.as_ref();
                return portfolio.and_then(|found| found.at(*cursor)).map(Effect::OpenListed).into_iter().collect();
            }
            Screen::People { .. } => self.let_speak_here(),
            Screen::Form(_)
            | Screen::Settle(_)
            | Screen::Item(_)
            | Screen::Account { .. }
            | Screen::Checklists { .. }
            | Screen::Sealed(_)
            | Screen::Verified(_)
            | Screen::Recorded(_) => {}
        }
        Vec::new()
    }
}
