//! A reviewer's work on a sealed record that is open to be read: remarks on items, a verdict, and the seal.
//!
//! Remarks are kept among the drafts of the record from the moment they are typed, so that neither a crash nor another day
//! loses one; they leave careseal only inside the seal.

use crate::workspace::{CountersignOrder, KeyChoice, Label, OpenedAttestation, ReviewDraft, Say, Tone, Verdict};
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::checklist::Address;
use crate::text::Note;
use crate::worksheet::{Env, Side};

use super::Effect;
use super::Wizard;
use super::draft::DraftPlace;
use super::form::{Field, FieldKind, Form, FormKind};
use super::go;
use super::layout::Scroll;
use super::screen::Screen;
use super::screen::SealScreen;

/// Remarks that are noted stand among the drafts under this name and the item's address.
const NOTED: &str = "remark ";

/// Where a remark on an item that is noted stands among the drafts.
fn noted(item: &Address) -> (DraftPlace, String) {
    (DraftPlace::Beside, format!("{NOTED}{item}"))
}

impl Wizard {
    /// The record that is open to be read, if the one who sits here may countersign it; else says why not.
    fn under_review(&mut self) -> Option<Arc<OpenedAttestation>> {
        let record = self.workspace.as_ref()?.record.clone()?;
        if self.profile.as_ref().is_none_or(|profile| profile.side != Side::Reviewer) {
            self.say(Tone::Hint, Say::new("refused-not-reviewer"));
            return None;
        }
        Some(record)
    }

    /// Whether a reviewer has a record before them.
    pub fn reviews(&self) -> bool {
        let is_reviewer = self.profile.as_ref().is_some_and(|profile| profile.side == Side::Reviewer);
        is_reviewer && self.workspace.as_ref().is_some_and(|workspace| workspace.record.is_some())
    }

    /// What the reviewer noted on an item, to be sealed.
    pub fn noted_remark(&self, item: &Address) -> Option<Note> {
        let text = self.drafts.get(&noted(item))?.get("text")?;
        Some(Note::clean(text)).filter(|text| !text.is_blank())
    }

    /// Everything that the reviewer noted.
    pub fn noted_remarks(&self) -> BTreeMap<Address, Note> {
        let beside = self.drafts.keys().filter(|(place, _)| *place == DraftPlace::Beside);
        let noted = beside.filter_map(|(_, name)| name.strip_prefix(NOTED)?.parse::<Address>().ok());
        noted.filter_map(|item| self.noted_remark(&item).map(|text| (item, text))).collect()
    }

    /// Asks for a remark on the item under the cursor.
    pub(super) fn ask_remark(&mut self) {
        let (Some(at), Some(record)) = (go::current_item(self), self.under_review()) else { return };
        if !record.document.iter().flat_map(|document| &document.items).any(|item| item.id == at) {
            return self.say(Tone::Hint, Say::new("refused-not-in-record"));
        }
        let text = self.noted_remark(&at).map(String::from).unwrap_or_default();
        let intro = vec![self.item_label(&at)];
        let field = Field::new("text", FieldKind::Note).filled(text).optional();
        self.show_form(FormKind::Remark(at), intro, vec![field]);
    }

    pub(super) fn submit_remark(&mut self, form: &Form, at: &Address) -> Vec<Effect> {
        let name = noted(at);
        let id = if let Some(text) = form.note("text") {
            self.drafts.insert(name, BTreeMap::from([("text".to_owned(), text.into())]));
            "said-remark-noted"
        } else {
            self.drafts.remove(&name);
            "said-remark-dropped"
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
        let intro = vec![Say::new("form-countersign-intro").count("count", self.noted_remarks().len()).into()];
        self.show_form(FormKind::Countersign, intro, fields);
    }

    /// Shows what is about to be sealed, and the keys.
    pub(super) fn submit_verdict(&mut self, form: &Form) -> Vec<Effect> {
        let verdict = Verdict::ALL.into_iter().find(|one| one.as_str() == form.value("verdict"));
        let document = self.workspace.as_ref().and_then(|workspace| workspace.record.as_ref()?.document.clone());
        let (Some(verdict), Some(document)) = (verdict, document) else { return Vec::new() };
        let reason = form.note("reason");
        if verdict != Verdict::Approved && reason.is_none() {
            return self.refuse("reason", Say::new("form-reason-owed"));
        }
        let opinion = ReviewDraft { verdict, reason, remarks: self.noted_remarks() };
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
        let path = self.workspace.as_ref().map(|workspace| workspace.path.clone()).unwrap_or_default();
        self.say(Tone::Done, Say::new("said-countersigned").with("path", path));
        vec![self.draft_effect(DraftPlace::Beside)]
    }
}
