//! A reviewer's work on a sealed record that is open to be read: comments on items, a verdict, and the seal.
//!
//! Comments are kept among the drafts of the record from the moment they are typed, so that neither a crash nor another day
//! loses one; they leave careseal only inside the seal.

use crate::checklist::Address;
use crate::screens::Wizard;
use crate::screens::form::{Field, FieldKind, Form, FormKind};
use crate::screens::layout::Scroll;
use crate::screens::message::Effect;
use crate::screens::model::DraftPlace;
use crate::screens::noted::noted;
use crate::screens::screen::Screen;
use crate::screens::seal::page::SealScreen;
use crate::worksheet::Env;
use crate::workspace::{CountersignOrder, KeyChoice, Label, OpenedAttestation, ReviewDraft, Say, Tone, Verdict};
use std::collections::BTreeMap;
use std::sync::Arc;

impl Wizard {
    /// The record that is open to be read, if the one who sits here may countersign it; else says why not.
    fn under_review(&mut self) -> Option<Arc<OpenedAttestation>> {
        let record = self.model.workspace.as_ref()?.record.clone()?;
        if !self.model.reviews() {
            self.say(Tone::Hint, Say::new("refused-not-reviewer"));
            return None;
        }
        Some(record)
    }

    /// Asks for a comment on the item under the cursor.
    pub(super) fn ask_comment(&mut self) {
        let (Some(at), Some(record)) = (self.current_item(), self.under_review()) else { return };
        if !record.document.iter().flat_map(|document| &document.items).any(|item| item.id == at) {
            return self.say(Tone::Hint, Say::new("refused-not-in-record"));
        }
        let text = self.model.noted_comment(&at).map(String::from).unwrap_or_default();
        let intro = vec![self.item_label(&at)];
        let field = Field::new("text", FieldKind::Note).filled(text).optional();
        self.show_form(FormKind::Comment(at), intro, vec![field]);
    }

    pub(super) fn submit_comment(&mut self, form: &Form, at: &Address) -> Vec<Effect> {
        let name = noted(at);
        let id = if let Some(text) = form.note("text") {
            self.model.drafts.insert(name, BTreeMap::from([("text".to_owned(), text.into())]));
            "said-comment-noted"
        } else {
            self.model.drafts.remove(&name);
            "said-comment-dropped"
        };
        drop(self.close_form());
        self.say(Tone::Done, Say::new(id).with("item", at.item.to_string()));
        self.cursor_moved();
        vec![self.draft_effect(DraftPlace::Beside)]
    }

    /// Asks for the verdict on the record.
    pub(super) fn ask_verdict(&mut self) {
        let Some(record) = self.under_review() else { return };
        let me = self.signer();
        if record.seals.iter().any(|seal| seal.signer.eq_ignore_ascii_case(me.as_str())) {
            return self.say(Tone::Hint, Say::new("refused-sealed-already").with("signer", me.as_str()));
        }
        let verdicts =
            Verdict::ALL.iter().map(|one| (one.as_str().to_owned(), Label::Say(Say::new(one.id())))).collect();
        let fields =
            vec![Field::new("verdict", FieldKind::Pick(verdicts)), Field::new("reason", FieldKind::Note).optional()];
        let intro = vec![Say::new("form-countersign-intro").count("count", self.model.noted_comments().len()).into()];
        self.show_form(FormKind::Countersign, intro, fields);
    }

    /// Shows what is about to be sealed, and the keys.
    pub(super) fn submit_verdict(&mut self, form: &Form) -> Vec<Effect> {
        let verdict = Verdict::ALL.into_iter().find(|one| one.as_str() == form.value("verdict"));
        let document = self.model.workspace.as_ref().and_then(|workspace| workspace.record.as_ref()?.document.clone());
        let (Some(verdict), Some(document)) = (verdict, document) else { return Vec::new() };
        let reason = form.note("reason");
        if verdict != Verdict::Approved && reason.is_none() {
            return self.refuse("reason", Say::new("form-reason-owed"));
        }
        let opinion = ReviewDraft { verdict, reason, comments: self.model.noted_comments() };
        // What was typed is kept until it is sealed: on the way back it is offered again.
        let effects = self.keep_draft();
        self.screens.pop();
        let screen = SealScreen { opinion: Some(opinion), ..SealScreen::new(document) };
        self.push(Screen::Seal(Box::new(screen)));
        effects.into_iter().chain([Effect::FindKeys]).collect()
    }

    /// Has a verdict sealed with a key.
    pub(super) fn countersign(&mut self, opinion: ReviewDraft, key: KeyChoice, passphrase: &str) -> Vec<Effect> {
        let Some(record) = self.under_review() else { return Vec::new() };
        let order = CountersignOrder {
            record: record.digest.clone().unwrap_or_default(),
            seals: record.seals.len(),
            opinion,
            key,
            passphrase: zeroize::Zeroizing::new(passphrase.to_owned()),
            signer: self.signer(),
        };
        self.wait();
        vec![Effect::Countersign(Box::new(order))]
    }

    /// The seal was added: the file is read anew, and the drafts have done their work.
    pub(super) fn countersigned(&mut self, reopened: Arc<OpenedAttestation>, world: &dyn Env) -> Vec<Effect> {
        self.reopened(reopened, world);
        self.show_verified();
        if let Some(Screen::Verified(screen)) = self.screens.last_mut() {
            screen.scroll = Scroll::default();
        }
        let path = self.model.workspace.as_ref().map(|workspace| workspace.path.clone()).unwrap_or_default();
        self.say(Tone::Done, Say::new("said-countersigned").with("path", path));
        vec![self.draft_effect(DraftPlace::Beside)]
    }
}
