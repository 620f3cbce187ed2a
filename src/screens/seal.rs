//! Sealing: the record shown in full, a key, a typed word.

pub(crate) mod page;

use crate::screens::form::Form;
use crate::screens::forms::asked;
use crate::screens::message::Effect;
use crate::screens::screen::Screen;
use crate::screens::seal::page::SealScreen;
use crate::screens::{AfterSave, Wizard};
use crate::worksheet::{Env, Side};
use crate::workspace::{KeyChoice, Say, SealOrder, Sealed, Tone, record_of};

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
        let Some(workspace) = self.model.workspace.as_ref() else { return Vec::new() };
        let document = match asked(workspace, form, (&self.model.language, self.signer().as_str())) {
            Ok(document) => document,
            Err((field, why)) => return self.refuse(field, why),
        };
        let order = SealOrder {
            document,
            key: choice,
            passphrase: zeroize::Zeroizing::new(form.value("passphrase").to_owned()),
            signer: self.signer(),
        };
        self.wait();
        vec![Effect::Seal(Box::new(order))]
    }

    /// An attestation was saved: the worksheet remembers it.
    pub(super) fn sealed(&mut self, sealed: Sealed, world: &mut dyn Env) -> Vec<Effect> {
        self.record(vec![sealed.event()], AfterSave::ShowSealed(Box::new(sealed)), world)
    }

    pub(super) fn trust_own(&self) -> Vec<Effect> {
        match self.screens.last() {
            Some(Screen::Sealed(screen)) => vec![Effect::TrustOwn(screen.sealed.trust_line.clone())],
            _ => Vec::new(),
        }
    }
}
