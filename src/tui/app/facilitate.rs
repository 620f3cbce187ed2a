//! What is the facilitator's own, beside the worksheet that is open: read when it is opened, written when it is changed,
//! whoever holds the worksheet's lock.

use std::path::PathBuf;

use crate::screens::Message as Tell;
use crate::session::facilitator;
use crate::tui::run::Step;
use crate::workspace::{Facilitation, Say};

use super::{App, AppMessage};

impl App {
    /// Reads what stands beside the worksheet that was opened.
    pub(super) fn read_facilitator(&mut self, worksheet: PathBuf) {
        let own = facilitator::read(&worksheet).map_err(|trouble| trouble.say);
        self.worksheet = Some(worksheet);
        drop(self.dispatch(Tell::Facilitator(own)));
    }

    /// Makes a change to it.
    pub(super) fn facilitate(&mut self, change: Facilitation) -> Step<AppMessage> {
        let changed = match &self.worksheet {
            Some(worksheet) => facilitator::change(worksheet, vec![change]).map_err(|trouble| trouble.say),
            None => Err(Say::new("app-not-open")),
        };
        self.dispatch(changed.map_or_else(Tell::Failed, |now| Tell::Facilitated(Box::new(now))))
    }
}
