//! A sealed record that is open to be read: in the same screens as a worksheet, with what is to be said of its file.
//!
//! How a record becomes a desk: `session::reopen` judges the file and gives a [`OpenedAttestation`]; [`Message::OpenedAttestation`] brings it
//! here; [`Workspace::of_record`] makes the desk, whose `record` says that it is one. A file whose contents may not be believed
//! comes without its record, and opens nothing but [`Screen::Verified`].
//!
//! [`Message::OpenedAttestation`]: super::Message::Reopened

use crate::workspace::{OpenedAttestation, Say, Tone, Workspace};
use std::sync::Arc;

use crate::checklist::Id;
use crate::worksheet::Env;

use super::Wizard;
use super::draft::DraftPlace;
use super::layout::Scroll;
use super::screen::{RecordedScreen, Screen, VerifiedScreen};

impl Wizard {
    /// A sealed file was opened: its record to be read, or what is wrong with it.
    pub(super) fn reopened(&mut self, reopened: Arc<OpenedAttestation>, world: &dyn Env) {
        if !matches!(self.screens.first(), Some(Screen::Start { .. } | Screen::Portfolio { .. })) {
            self.screens = vec![Screen::Start { cursor: 0 }];
        }
        self.screens.truncate(1);
        self.overlay = None;
        self.notice = None;
        self.take_drafts(DraftPlace::Beside, None);
        self.take_drafts(DraftPlace::Private, None);
        self.forget_file();
        let profile = self.profile.clone().unwrap_or_default();
        self.workspace = Workspace::of_record(&self.library, &reopened, profile, world.today());
        if self.workspace.is_some() {
            self.push(Screen::Hub { cursor: 0 });
        } else {
            self.push(Screen::Verified(Box::new(VerifiedScreen { reopened, scroll: Scroll::default() })));
        }
    }

    /// Says why nothing can be changed.
    pub(super) fn say_read_only(&mut self) {
        if let Some(why) = self.workspace.as_ref().and_then(|workspace| workspace.read_only.clone()) {
            self.say(Tone::Hint, why);
        }
    }

    /// Shows the four answers in full.
    pub(super) fn show_verified(&mut self) {
        let record = self.workspace.as_ref().and_then(|workspace| workspace.record.clone());
        match record {
            Some(reopened) if !matches!(self.screens.last(), Some(Screen::Verified(_))) => {
                self.push(Screen::Verified(Box::new(VerifiedScreen { reopened, scroll: Scroll::default() })));
            }
            Some(_) => {}
            None => self.say(Tone::Hint, Say::new("refused-no-record")),
        }
    }

    /// Shows what a record says under a checklist that is not at hand.
    pub(super) fn show_recorded(&mut self, list: Id) {
        self.push(Screen::Recorded(RecordedScreen { list, scroll: Scroll::default() }));
    }
}
