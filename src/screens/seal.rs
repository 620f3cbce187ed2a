//! Sealing: the record shown in full, a key, a typed word.

pub(crate) mod page;

use crate::screens::form::Form;
use crate::screens::message::Effect;
use crate::screens::screen::Screen;
use crate::screens::seal::page::SealScreen;
use crate::screens::{AfterSave, Wizard};
use crate::worksheet::{Env, EventKind, Side};
use crate::workspace::{KeyChoice, Say, SealOrder, Sealed, Tone, record_for, record_of};

/// As many reviewers the seal screen asks for; more take the command line.
const MOST_REVIEWERS: u8 = 3;

impl Wizard {
    /// Shows the record to be sealed; or, if something stands against it, what that is.
    pub(super) fn show_seal(&mut self) -> Vec<Effect> {
        let Some(workspace) = self.model.workspace.as_ref() else { return Vec::new() };
        if workspace.record.is_some() {
            self.ask_verdict();
            return Vec::new();
        }
        if let Some(why) = &workspace.read_only {
            let why = why.clone();
            self.say(Tone::Hint, why);
            return Vec::new();
        }
        let blocking = workspace.review.blocking().count();
        if blocking > 0 {
            self.show_findings();
            self.say(Tone::Hint, Say::new("said-not-yet-sealable").count("count", blocking));
            return Vec::new();
        }
        if self.model.profile.is_none() || workspace.own_side() != Side::Subscriber {
            self.say(Tone::Hint, Say::new("refused-not-subscriber"));
            return Vec::new();
        }
        let document = record_of(workspace, &self.model.language);
        self.push(Screen::Seal(Box::new(SealScreen::new(document))));
        vec![Effect::FindKeys]
    }

    /// Asks for one reviewer more, or after the most for none.
    pub(super) fn next_reviewers(&mut self) {
        let Some(Screen::Seal(screen)) = self.screens.last() else { return };
        let count = if screen.reviewers >= MOST_REVIEWERS { 0 } else { screen.reviewers.saturating_add(1) };
        let Some(document) =
            self.model.workspace.as_ref().map(|workspace| record_for(workspace, &self.model.language, count))
        else {
            return;
        };
        if let Some(Screen::Seal(screen)) = self.screens.last_mut() {
            screen.reviewers = count;
            screen.document = document;
        }
        self.say(Tone::Done, Say::new("said-reviewers").count("count", usize::from(count)));
    }

    /// Reads on, until the end of the record is in view; then takes the key under the cursor, or asks for a new one.
    pub(super) fn pick_key(&mut self) {
        let Some(Screen::Seal(screen)) = self.screens.last_mut() else { return };
        if !screen.was_read {
            return self.scroll_pages(1);
        }
        let cursor = screen.cursor;
        let key = screen.keys.as_ref().and_then(|keys| keys.get(cursor)).cloned();
        match key {
            Some(key) => self.ask_seal(cursor, &key),
            None if screen.keys.is_some() => self.ask_new_key(),
            None => {}
        }
    }

    /// A key was made: it stands first in the list, under the cursor.
    pub(super) fn key_made(&mut self, key: KeyChoice) -> Vec<Effect> {
        let is_waiting = matches!(self.screens.last(), Some(Screen::Form(form)) if form.busy);
        let effects = if is_waiting { self.close_form() } else { Vec::new() };
        if let Some(Screen::Seal(seal)) = self.screens.last_mut() {
            seal.keys.get_or_insert_default().insert(0, key);
            seal.cursor = 0;
        }
        self.say(Tone::Done, Say::new("said-key-made"));
        effects
    }

    pub(super) fn submit_seal(&mut self, form: &Form, key: usize) -> Vec<Effect> {
        let below = self.screens.len().checked_sub(2).and_then(|at| self.screens.get(at));
        let Some(Screen::Seal(seal)) = below else { return Vec::new() };
        let Some(choice) = seal.keys.as_ref().and_then(|keys| keys.get(key)).cloned() else { return Vec::new() };
        if let Some(opinion) = seal.opinion.clone() {
            let passphrase = form.value("passphrase").to_owned();
            return self.countersign(opinion, choice, &passphrase);
        }
        let order = SealOrder {
            document: seal.document.clone(),
            key: choice,
            passphrase: zeroize::Zeroizing::new(form.value("passphrase").to_owned()),
            signer: self.signer(),
        };
        self.wait();
        vec![Effect::Seal(Box::new(order))]
    }

    /// An attestation was saved: the worksheet remembers it.
    pub(super) fn sealed(&mut self, sealed: Sealed, world: &mut dyn Env) -> Vec<Effect> {
        let what = EventKind::Sealed { record: sealed.digest.clone(), path: crate::text::Line::clean(&sealed.path) };
        self.record(vec![what], AfterSave::ShowSealed(Box::new(sealed)), world)
    }

    pub(super) fn trust_own(&self) -> Vec<Effect> {
        match self.screens.last() {
            Some(Screen::Sealed(screen)) => vec![Effect::TrustOwn(screen.sealed.trust_line.clone())],
            _ => Vec::new(),
        }
    }
}
