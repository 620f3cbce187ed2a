//! A new worksheet.

use crate::checklist::{Checklist, bundled};
use crate::text::Line;
use crate::worksheet::{Edition, Log, What, World};

use super::{Desk, Profile};

/// A new worksheet for an account, with these checklists taken in, and those that every account answers.
pub fn new_worksheet(profile: Profile, name: &Line, mut lists: Vec<&'static Checklist>, world: &mut dyn World) -> Log {
    let log = Log::new(world.stamp());
    for list in bundled::always() {
        // In another edition, if that was asked for.
        if lists.iter().all(|known| known.id != list.id) {
            lists.insert(0, list);
        }
    }
    let whats = std::iter::once(What::Name(name.clone()))
        .chain(
            lists.iter().map(|list| What::Checklist { checklist: list.id.clone(), edition: Some(Edition::of(list)) }),
        )
        .collect();
    let mut desk = Desk::new(String::new(), log, lists, None, profile, world.today());
    let events = desk.events(whats, world);
    desk.take_in(events);
    desk.log
}
