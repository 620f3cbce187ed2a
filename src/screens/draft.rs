//! What is being typed, kept until it is used or emptied.
//!
//! One mechanism for every form: what stands in its fields is kept by the name of its purpose from the first key on, so that
//! Esc, an end of any kind or another day lose nothing; only a form that was carried out, or emptied, forgets it. What is
//! never kept is decided by the kind of a field, not by the form: secrets, and words that are typed to confirm something.
//!
//! Where a draft is kept follows from whose it is ([`DraftPlace`]). The wizard knows the places by name alone; the shell
//! knows their files, and tries again what could not be written.

use crate::screens::Wizard;
use crate::screens::form::{Form, FormKind};
use crate::screens::message::Effect;
use crate::screens::model::DraftPlace;
use crate::screens::screen::Screen;
use crate::text::toml_text;
use std::collections::BTreeMap;

impl Wizard {
    /// Where the draft of such a form is kept. A record has no facilitator; what is beside it is its reader's alone.
    fn place_of(&self, purpose: &FormKind) -> DraftPlace {
        match purpose.spec().place {
            DraftPlace::Private
                if self.model.workspace.as_ref().is_some_and(|workspace| workspace.record.is_some()) =>
            {
                DraftPlace::Beside
            }
            place => place,
        }
    }

    fn key_of(&self, purpose: &FormKind) -> (DraftPlace, String) {
        (self.place_of(purpose), purpose.draft_name())
    }

    /// Whether something is kept for this purpose.
    pub(super) fn has_draft(&self, purpose: &FormKind) -> bool {
        self.model.drafts.contains_key(&self.key_of(purpose))
    }

    /// Notes what stands in the form that shows, and has it kept if it is not kept already.
    pub(super) fn keep_draft(&mut self) -> Vec<Effect> {
        let Some(Screen::Form(form)) = self.screens.last() else { return Vec::new() };
        let typed = form.fields.iter().filter(|field| field.is_kept());
        // What the form came with is not what somebody wrote.
        let is_touched = typed.clone().any(|field| field.text.trim() != field.initial.trim());
        let fields: BTreeMap<String, String> = typed
            .filter(|field| is_touched && !field.text.trim().is_empty())
            .map(|field| (field.id.to_owned(), crate::text::Note::clean(&field.text).into()))
            .collect();
        let key = self.key_of(&form.purpose);
        let place = key.0;
        let before = if fields.is_empty() {
            self.model.drafts.remove(&key)
        } else {
            self.model.drafts.insert(key.clone(), fields)
        };
        if before.as_ref() == self.model.drafts.get(&key) { Vec::new() } else { vec![self.draft_effect(place)] }
    }

    /// Leaves the form that was carried out: its draft has done its work.
    pub(super) fn close_form(&mut self) -> Vec<Effect> {
        let Some(Screen::Form(form)) = self.screens.last() else { return Vec::new() };
        let purpose = form.purpose.clone();
        self.screens.pop();
        self.forget_draft(&purpose)
    }

    /// Forgets the draft of a form that was carried out.
    pub(super) fn forget_draft(&mut self, purpose: &FormKind) -> Vec<Effect> {
        let key = self.key_of(purpose);
        match self.model.drafts.remove(&key) {
            Some(_) => vec![self.draft_effect(key.0)],
            None => Vec::new(),
        }
    }

    /// Has everything kept that belongs in a place: a table for each purpose.
    pub(super) fn draft_effect(&self, place: DraftPlace) -> Effect {
        let here = self.model.drafts.iter().filter(|((at, _), _)| *at == place);
        let here: BTreeMap<&str, _> = here.map(|((_, name), fields)| (name.as_str(), fields)).collect();
        let text = toml_text::document(&here);
        Effect::KeepDraft { place, text: Some(text).filter(|text| !text.is_empty()) }
    }

    /// Puts back what was typed before for the same purpose; whether there was anything.
    pub(super) fn restore_draft(&self, form: &mut Form) -> bool {
        let Some(fields) = self.model.drafts.get(&self.key_of(&form.purpose)) else { return false };
        for field in form.fields.iter_mut().filter(|field| field.is_kept()) {
            if let Some(text) = fields.get(field.id).filter(|text| field.offers(text)) {
                field.text.clone_from(text);
            }
        }
        true
    }

    /// Takes the drafts of a place in, for those that were known of it; a file that cannot be read is left alone. A form of
    /// theirs that shows already has them at once.
    pub(super) fn take_drafts(&mut self, place: DraftPlace, file: Option<&str>) {
        self.model.drafts.retain(|(at, _), _| *at != place);
        let found: BTreeMap<String, BTreeMap<String, String>> =
            file.and_then(|text| toml::from_str(text).ok()).unwrap_or_default();
        self.model.drafts.extend(found.into_iter().map(|(name, fields)| ((place, name), fields)));
    }

    /// Puts what was taken in into the form that shows, if it is of this place; whether that was so.
    pub(super) fn restore_shown(&mut self, place: DraftPlace) -> bool {
        let Some(Screen::Form(form)) = self.screens.last() else { return false };
        if self.place_of(&form.purpose) != place {
            return false;
        }
        let mut form = form.clone();
        let is_restored = self.restore_draft(&mut form);
        if let Some(Screen::Form(shown)) = self.screens.last_mut() {
            *shown = form;
        }
        is_restored
    }

    /// The purposes for which drafts are kept in a place.
    pub(super) fn drafted(&self, place: DraftPlace) -> impl Iterator<Item = FormKind> + '_ {
        let here = self.model.drafts.keys().filter(move |(at, _)| *at == place);
        here.filter_map(|(_, name)| FormKind::of_draft(name))
    }
}
