//! A new worksheet.

use crate::checklist::{Checklist, bundled};
use crate::text::Line;
use crate::worksheet::{Log, What, World};

use super::{Desk, Profile};

/// A new worksheet for an account, with the newest edition of each bundled checklist taken in.
pub fn new_worksheet(profile: Profile, name: &Line, world: &mut dyn World) -> Log {
    let log = Log::new(world.stamp());
    let mut lists: Vec<&'static Checklist> = Vec::new();
    for newest in bundled::list().filter_map(|(id, _)| bundled::newest(&id.parse().ok()?)) {
        if lists.iter().all(|list| list.id != newest.id) {
            lists.push(newest);
        }
    }
    let whats = std::iter::once(What::Name(name.clone()))
        .chain(lists.iter().map(|list| What::Checklist {
            checklist: list.id.clone(),
            edition: list.edition.clone(),
            digest: list.structure_digest.clone(),
        }))
        .collect();
    let mut desk = Desk::new(String::new(), log, lists, None, profile, world.today());
    let events = desk.events(whats, world);
    desk.take_in(events);
    desk.log
}
