//! Reviewers' comments, answered.

use crate::screens::form::{Field, FieldKind, Form, FormKind, kind};
use crate::screens::message::Effect;
use crate::screens::screen::Screen;
use crate::screens::{AfterSave, Wizard};
use crate::worksheet::{CommentThread, Env, EventId, EventKind};
use crate::workspace::{Label, Say, Tone};

impl Wizard {
    /// Asks for an answer: to the comment under the cursor, or of an item's comments to the first that has none.
    pub(super) fn ask_reply(&mut self) {
        let Some(workspace) = self.model.workspace.as_ref() else { return };
        if let Some(Screen::Findings(screen)) = self.screens.last() {
            let finding = screen.finding(&self.model);
            if let Some(crate::findings::FindingKind::Comment { comment, .. }) = finding.map(|finding| &finding.kind) {
                let comment = *comment;
                return self.ask_reply_to(comment);
            }
            return self.say(Tone::Hint, Say::new("refused-no-comment"));
        }
        let Some(at) = self.current_item() else { return };
        let here: Vec<&CommentThread> =
            workspace.state.comments_on(&at).filter(|one| !one.comment.text.is_blank()).collect();
        match (here.iter().find(|one| one.is_open()), here.as_slice()) {
            (Some(one), _) | (None, [one]) => {
                let event = one.event;
                self.ask_reply_to(event);
            }
            (None, []) => self.say(Tone::Hint, Say::new("refused-no-comment")),
            // All have answers: which of them is to be another?
            (None, [first, ..]) => {
                let label = |one: &CommentThread| Label::Words(format!("{}: {}", one.comment.signer, one.comment.text));
                let choices = here.iter().map(|one| (one.event.to_string(), label(one))).collect();
                let which = Field::new("which", FieldKind::Pick(choices)).filled(first.event.to_string());
                let purpose = FormKind::Reply(kind::CommentThread { to: first.event, on: Some(at.clone()) });
                let intro = vec![self.item_label(&at)];
                self.show_form(purpose, intro, vec![which, Field::new("text", FieldKind::Note)]);
            }
        }
    }

    /// Asks for the answer to one comment.
    pub(super) fn ask_reply_to(&mut self, event: EventId) {
        let Some(one) = self
            .model
            .workspace
            .as_ref()
            .and_then(|workspace| workspace.state.comments.iter().find(|one| one.event == event))
        else {
            return;
        };
        let (on, comment) = (one.on.clone(), one.comment.clone());
        let answer = one.answer().map(ToString::to_string).unwrap_or_default();
        let at = on.as_ref().map_or_else(|| Say::new("comment-whole").into(), |at| self.item_label(at));
        let id = if comment.trusted { "form-reply-by" } else { "form-reply-by-unknown" };
        let by = Say::new(id).with("signer", comment.signer.as_str());
        let intro = vec![at, by.into(), Label::Words(comment.text.to_string())];
        let field = Field::new("text", FieldKind::Note).filled(answer).optional();
        self.show_form(FormKind::Reply(kind::CommentThread { to: event, on }), intro, vec![field]);
    }

    pub(super) fn submit_reply(&mut self, form: &Form, to: EventId, world: &mut dyn Env) -> Vec<Effect> {
        let to = form.value("which").parse().unwrap_or(to);
        let text = form.note("text").unwrap_or_default();
        let said = Say::new(if text.is_blank() { "said-reply-taken-back" } else { "said-replied" });
        self.record(vec![EventKind::Reply { to, text }], AfterSave::LeaveForm(said), world)
    }
}
