//! What is disputed is said anew, in the form or on the screen that says such a thing ordinarily.

use crate::checklist::{Address, Id, Outcome};
use crate::screens::Wizard;
use crate::screens::message::Effect;
use crate::screens::model::Settling;
use crate::screens::screen::Screen;
use crate::worksheet::{Answer, Event, Topic, conflict_about};
use crate::workspace::{Say, Tone};

impl Wizard {
    /// Nobody takes on another's responsibility by taking their side: it is affirmed anew, with what the side said.
    pub(super) fn affirm_side(&mut self, part: &Address, answer: &Answer) -> Vec<Effect> {
        let effects = self.close_form();
        if answer.outcome == Outcome::Waived {
            self.show_waiver(vec![part.clone()]);
        } else {
            self.ask_accept(part, answer.chosen.clone());
        }
        if let Some(Screen::Form(form)) = self.screens.last_mut() {
            for (id, text) in [("reason", &answer.reason), ("control", &answer.control)] {
                if let (Some(field), Some(text)) = (form.field_mut(id).filter(|f| f.text.is_empty()), text) {
                    field.text = text.to_string();
                    field.initial.clone_from(&field.text);
                }
            }
        }
        self.say(Tone::Hint, Say::new("said-affirm-side"));
        effects
    }

    /// Opens what says such a thing ordinarily.
    pub(super) fn reanswer(&mut self, topic: &Topic) -> Vec<Effect> {
        let place = self.place_settled();
        let effects = self.close_form();
        let item = || place.clone().or_else(|| topic.at().cloned()).map(|at| at.item_only());
        match topic {
            Topic::Name => self.ask_rename(),
            Topic::Checklist(_) => {}
            Topic::Fact(at) => {
                let list = self.model.workspace.as_ref().and_then(|workspace| workspace.list(&at.checklist));
                let fact = list.and_then(|list| list.fact(&at.item));
                if fact.is_some_and(|fact| fact.kind == crate::checklist::FactKind::Text) {
                    self.ask_fact_text(at);
                } else {
                    self.screens.pop();
                    self.jump(at);
                    self.say(Tone::Hint, Say::new("said-settle-anew"));
                }
            }
            Topic::Answer(kept) => {
                let at = place.unwrap_or_else(|| kept.clone());
                self.screens.pop();
                self.show_item(&at);
                self.say(Tone::Hint, Say::new("said-settle-anew"));
            }
            Topic::Assignment(at) => self.ask_hand_over_of(at.clone()),
            Topic::Note(at) => self.ask_note_on(at.clone()),
            Topic::Document(..) => {
                if let Some(at) = item() {
                    self.ask_attach_to(at);
                }
            }
            Topic::Reply(event) => self.ask_reply_to(*event),
            Topic::Question(id) => self.ask_question(id, "text"),
            Topic::QuestionReply(id) => self.ask_question(id, "reply"),
        }
        effects
    }

    /// The document that is being said anew on an item: where it is attached, and its name.
    pub(in crate::screens) fn document_settled(&self, item: &Address) -> Option<(Address, Id)> {
        let Some(Settling { topic: topic @ Topic::Document(at, id), .. }) = &self.model.settling else { return None };
        // A form that was not opened from its sides attaches a document of its own.
        let is_over = |screen: &Screen| matches!(screen, Screen::Settle(screen) if screen.topic == *topic);
        if !self.screens.iter().any(is_over) {
            return None;
        }
        (at.item_only() == item.item_only()).then(|| (at.clone(), id.clone()))
    }

    /// The events with the reason that was given for what they settle.
    pub(in crate::screens) fn with_reason(&self, mut events: Vec<Event>) -> Vec<Event> {
        if let Some(settling) = &self.model.settling {
            for event in events.iter_mut().filter(|event| Topic::of(&event.what).as_ref() == Some(&settling.topic)) {
                event.why.clone_from(&settling.why);
            }
        }
        events
    }

    /// After something was written: what is settled needs no screen any more.
    pub(in crate::screens) fn leave_settled(&mut self) {
        let Some(workspace) = self.model.workspace.as_ref() else { return };
        let is_open = |topic: &Topic| conflict_about(topic, &workspace.state).is_some();
        if self.model.settling.as_ref().is_some_and(|settling| !is_open(&settling.topic)) {
            self.model.settling = None;
        }
        self.screens.retain(|screen| match screen {
            Screen::Settle(screen) => is_open(&screen.topic),
            _ => true,
        });
        let findings = workspace.review.findings.len();
        if let Some(Screen::Findings(screen)) = self.screens.last_mut() {
            screen.cursor = screen.cursor.min(findings.saturating_sub(1));
        }
    }
}
