//! A new worksheet.

use crate::checklist::{Checklist, bundled};
use crate::text::Line;
use crate::worksheet::{Edition, Env, EventKind, Log};

use super::{Profile, Workspace};

/// A new worksheet for an account, with these checklists taken in, and those that every account answers.
pub fn new_worksheet(profile: Profile, name: &Line, mut lists: Vec<&'static Checklist>, world: &mut dyn Env) -> Log {
    let log = Log::new(world.stamp());
    for list in bundled::always() {
        // In another edition, if that was asked for.
        if lists.iter().all(|known| known.id != list.id) {
            lists.insert(0, list);
        }
    }
    let whats = std::iter::once(EventKind::Name(name.clone()))
        .chain(
            lists
                .iter()
                .map(|list| EventKind::Checklist { checklist: list.id.clone(), edition: Some(Edition::of(list)) }),
        )
        .collect();
    let mut workspace = Workspace::new(String::new(), log, lists, None, profile, world.today());
    let events = workspace.events(whats, world);
    workspace.take_in(events);
    workspace.log
}
