//! A new worksheet.

use crate::checklist::{Checklist, bundled};
use crate::text::Line;
use crate::worksheet::{Edition, Log, What, World};

use super::{Desk, Profile};

/// A new worksheet for an account, with the checklists taken in that every account answers.
pub fn new_worksheet(profile: Profile, name: &Line, world: &mut dyn World) -> Log {
    let log = Log::new(world.stamp());
    let lists: Vec<&'static Checklist> = bundled::always().collect();
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
