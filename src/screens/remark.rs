//! Reviewers' remarks, answered.

use crate::screens::form::{Field, FieldKind, Form, FormKind, kind};
use crate::screens::message::Effect;
use crate::screens::screen::Screen;
use crate::screens::{AfterSave, Wizard};
use crate::worksheet::{Env, EventId, EventKind, Remarked};
use crate::workspace::{Label, Say, Tone};

impl Wizard {
    /// Asks for an answer: to the remark under the cursor, or of an item's remarks to the first that has none.
    pub(super) fn ask_reply(&mut self) {
        let Some(workspace) = self.model.workspace.as_ref() else { return };
        if let Some(Screen::Findings(screen)) = self.screens.last() {
            let finding = screen.finding(&self.model);
            if let Some(crate::findings::FindingKind::Comment { remark, .. }) = finding.map(|finding| &finding.kind) {
                let remark = *remark;
                return self.ask_reply_to(remark);
            }
            return self.say(Tone::Hint, Say::new("refused-no-remark"));
        }
        let Some(at) = self.current_item() else { return };
        let here: Vec<&Remarked> = workspace.state.remarks_on(&at).filter(|one| !one.remark.text.is_blank()).collect();
        match (here.iter().find(|one| one.is_open()), here.as_slice()) {
            (Some(one), _) | (None, [one]) => {
                let event = one.event;
                self.ask_reply_to(event);
            }
            (None, []) => self.say(Tone::Hint, Say::new("refused-no-remark")),
            // All have answers: which of them is to be another?
            (None, [first, ..]) => {
                let label = |one: &Remarked| Label::Words(format!("{}: {}", one.remark.signer, one.remark.text));
                let choices = here.iter().map(|one| (one.event.to_string(), label(one))).collect();
                let which = Field::new("which", FieldKind::Pick(choices)).filled(first.event.to_string());
                let purpose = FormKind::Reply(kind::Remarked { to: first.event, on: Some(at.clone()) });
                let intro = vec![self.item_label(&at)];
                self.show_form(purpose, intro, vec![which, Field::new("text", FieldKind::Note)]);
            }
        }
    }

    /// Asks for the answer to one remark.
    pub(super) fn ask_reply_to(&mut self, event: EventId) {
        let Some(one) = self
            .model
            .workspace
            .as_ref()
            .and_then(|workspace| workspace.state.remarks.iter().find(|one| one.event == event))
        else {
            return;
        };
        let (on, remark) = (one.on.clone(), one.remark.clone());
        let answer = one.answer().map(ToString::to_string).unwrap_or_default();
        let at = on.as_ref().map_or_else(|| Say::new("remark-whole").into(), |at| self.item_label(at));
        let id = if remark.trusted { "form-reply-by" } else { "form-reply-by-unknown" };
        let by = Say::new(id).with("signer", remark.signer.as_str());
        let intro = vec![at, by.into(), Label::Words(remark.text.to_string())];
        let field = Field::new("text", FieldKind::Note).filled(answer).optional();
        self.show_form(FormKind::Reply(kind::Remarked { to: event, on }), intro, vec![field]);
    }

    pub(super) fn submit_reply(&mut self, form: &Form, to: EventId, world: &mut dyn Env) -> Vec<Effect> {
        let to = form.value("which").parse().unwrap_or(to);
        let text = form.note("text").unwrap_or_default();
        let said = Say::new(if text.is_blank() { "said-reply-taken-back" } else { "said-replied" });
        self.record(vec![EventKind::Reply { to, text }], AfterSave::LeaveForm(said), world)
    }
}
