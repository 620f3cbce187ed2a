//! A new worksheet.

use std::sync::Arc;

use crate::checklist::{Checklist, Library};
use crate::text::Line;
use crate::worksheet::{Edition, Env, EventKind, Log};

use super::{Profile, Workspace};

/// A new worksheet for an account, with these checklists taken in, and those that every account answers.
pub fn new_worksheet(
    library: &Library,
    profile: Profile,
    name: &Line,
    mut lists: Vec<Arc<Checklist>>,
    world: &mut dyn Env,
) -> Log {
    let log = Log::new(world.stamp());
    for list in library.always() {
        // In another edition, if that was asked for.
        if lists.iter().all(|known| known.id != list.id) {
            lists.insert(0, Arc::clone(list));
        }
    }
    let whats = std::iter::once(EventKind::Name(name.clone()))
        .chain(
            lists
                .iter()
                .map(|list| EventKind::Checklist { checklist: list.id.clone(), edition: Some(Edition::of(list)) }),
        )
        .collect();
    let mut workspace = Workspace::new(library, String::new(), log, lists, None, profile, world.today());
    let events = workspace.events(whats, world);
    workspace.apply_events(events);
    workspace.log
}
