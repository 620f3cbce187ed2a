//! A sealed record that is open to be read: in the same screens as a worksheet, with what is to be said of its file.
//!
//! `session::reopen` judges the file and gives an [`OpenedAttestation`], which [`Message::OpenedAttestation`] brings here;
//! [`Workspace::of_record`] opens it like a worksheet, and its `record` says that it is none. A file whose contents may not be
//! believed comes without its record, and opens nothing but [`Screen::Verified`].
//!
//! [`Message::OpenedAttestation`]: super::Message::OpenedAttestation

use crate::screens::Wizard;
use crate::screens::hub::HubScreen;
use crate::screens::layout::Scroll;
use crate::screens::model::DraftPlace;
use crate::screens::screen::Screen;
use crate::screens::start::StartScreen;
use crate::screens::verified::VerifiedScreen;
use crate::worksheet::Env;
use crate::workspace::{OpenedAttestation, Say, Tone, Workspace};
use std::sync::Arc;

impl Wizard {
    /// A sealed file was opened: its record to be read, or what is wrong with it.
    pub(super) fn reopened(&mut self, reopened: Arc<OpenedAttestation>, world: &dyn Env) {
        if !matches!(self.screens.first(), Some(Screen::Start(_) | Screen::Portfolio(_))) {
            self.screens = vec![Screen::Start(StartScreen::default())];
        }
        self.screens.truncate(1);
        self.overlay = None;
        self.notice = None;
        self.take_drafts(DraftPlace::Beside, None);
        self.take_drafts(DraftPlace::Private, None);
        self.forget_file();
        let profile = self.model.profile.clone().unwrap_or_default();
        self.model.workspace = Workspace::of_record(&self.model.library, &reopened, profile, world.today());
        if self.model.workspace.is_some() {
            self.push(Screen::Hub(HubScreen::default()));
        } else {
            self.push(Screen::Verified(Box::new(VerifiedScreen { reopened, scroll: Scroll::default() })));
        }
    }

    /// Says why nothing can be changed.
    pub(super) fn say_read_only(&mut self) {
        if let Some(why) = self.model.workspace.as_ref().and_then(|workspace| workspace.read_only.clone()) {
            self.say(Tone::Hint, why);
        }
    }

    /// Shows the four answers in full.
    pub(super) fn show_verified(&mut self) {
        let record = self.model.workspace.as_ref().and_then(|workspace| workspace.record.clone());
        match record {
            Some(reopened) if !matches!(self.screens.last(), Some(Screen::Verified(_))) => {
                self.push(Screen::Verified(Box::new(VerifiedScreen { reopened, scroll: Scroll::default() })));
            }
            Some(_) => {}
            None => self.say(Tone::Hint, Say::new("refused-no-record")),
        }
    }
}
