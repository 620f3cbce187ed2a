//! Parking a question, and what becomes of it.

use crate::checklist::Id;
use crate::findings::follow_ups::Subject;
use crate::screens::follow_ups::{FollowUpsFilter, FollowUpsScreen};
use crate::screens::form::{Field, FieldKind, Form, FormKind};
use crate::screens::message::Effect;
use crate::screens::screen::Screen;
use crate::screens::{AfterSave, Wizard};
use crate::text::{Line, Note};
use crate::worksheet::{Env, EventId, EventKind, Question, Topic, question};
use crate::workspace::{Say, Tone};

impl Wizard {
    pub(in crate::screens) fn show_follow_ups(&mut self) {
        if !matches!(self.screens.last(), Some(Screen::FollowUps(_))) {
            self.push(Screen::FollowUps(FollowUpsScreen::default()));
        }
    }

    pub(in crate::screens) fn next_follow_ups_filter(&mut self) {
        let (Some(workspace), Some(Screen::FollowUps(screen))) =
            (self.model.workspace.as_ref(), self.screens.last_mut())
        else {
            return;
        };
        let all = FollowUpsFilter::all(workspace);
        let at = all.iter().position(|filter| *filter == screen.filter);
        let next = at.and_then(|at| all.get(at.saturating_add(1)));
        screen.filter = next.cloned().unwrap_or_default();
        screen.cursor = 0;
    }

    /// Opens a parked question, with the cursor on one of its fields; of one that is disputed, the sides.
    pub(in crate::screens) fn open_question(&mut self, id: &Id, field: &str) {
        match self.disputed_question(id) {
            Some(topic) => self.show_sides(topic),
            None => self.ask_question(id, field),
        }
    }

    /// What people differ about in a parked question: what is asked, then the answer.
    fn disputed_question(&self, id: &Id) -> Option<Topic> {
        let parked = self.model.workspace.as_ref()?.state.questions.get(id)?;
        if parked.asked.is_conflict() {
            return Some(Topic::Question(id.clone()));
        }
        parked.reply.is_conflict().then(|| Topic::QuestionReply(id.clone()))
    }

    /// Asks whom the follow-up with the cursor is assigned to, and until when.
    pub(in crate::screens) fn ask_follow_up_owner(&mut self) {
        let Some(Screen::FollowUps(screen)) = self.screens.last() else { return };
        match screen.follow_up(&self.model).map(|follow_up| follow_up.subject) {
            Some(Subject::Item(_)) => self.ask_hand_over(),
            Some(Subject::Question(id)) => self.open_question(&id, "owner"),
            None => self.say(Tone::Hint, Say::new("follow-up-none-here")),
        }
    }

    /// Asks for a question to park.
    pub(in crate::screens) fn ask_park(&mut self) {
        let fields = question_fields(&Question { text: Note::default(), assignee: Line::default(), due: None });
        self.show_form(FormKind::Park, vec![Say::new("form-park-intro").into()], fields);
    }

    /// Asks what becomes of a parked question, with the cursor on one of its fields.
    pub(in crate::screens) fn ask_question(&mut self, id: &Id, field: &str) {
        if let Some(why) = self.refusal(crate::screens::Command::Park) {
            return self.say(Tone::Hint, why);
        }
        let Some(workspace) = self.model.workspace.as_ref() else { return };
        let Some((parked, question)) = workspace.state.questions.get(id).and_then(|one| Some((one, one.question()?)))
        else {
            return self.say(Tone::Hint, Say::new("follow-up-gone"));
        };
        let intro = vec![Say::new("form-question-intro").into()];
        let reply = parked.replies().next().map(|(_, reply)| reply.clone());
        let (text, from) = reply.map(|reply| (reply.text.to_string(), reply.from.to_string())).unwrap_or_default();
        let mut fields = question_fields(question);
        for field in fields.iter_mut().filter(|field| field.id == "text") {
            field.optional = true;
        }
        fields.push(Field::new("reply", FieldKind::Note).filled(text).optional());
        fields.push(Field::new("from", FieldKind::Line).filled(from).optional());
        self.show_form(FormKind::Question(id.clone()), intro, fields);
        if let Some(Screen::Form(form)) = self.screens.last_mut()
            && let Some(at) = form.fields.iter().position(|one| one.id == field)
        {
            form.focus = at;
        }
    }

    /// Parks the question of the form.
    pub(in crate::screens) fn submit_park(&mut self, form: &Form, world: &mut dyn Env) -> Vec<Effect> {
        let question = match question_of(form) {
            Ok(question) => question,
            Err(why) => return self.refuse("due", why),
        };
        let id = EventId::new(world.stamp()).as_id();
        let what = EventKind::Question { id, question: Some(question) };
        self.record(vec![what], AfterSave::LeaveForm(Say::new("said-parked")), world)
    }

    /// What became of a parked question: changed, answered, waiting again, or taken away.
    pub(in crate::screens) fn submit_question(&mut self, form: &Form, id: &Id, world: &mut dyn Env) -> Vec<Effect> {
        let question = match question_of(form) {
            Ok(question) => question,
            Err(why) => return self.refuse("due", why),
        };
        let Some(parked) = self.model.workspace.as_ref().and_then(|workspace| workspace.state.questions.get(id)) else {
            return Vec::new();
        };
        if question.text.is_blank() {
            let what = EventKind::Question { id: id.clone(), question: None };
            return self.record(vec![what], AfterSave::LeaveForm(Say::new("said-question-gone")), world);
        }
        let reply = form.note("reply").map(|text| question::Reply { text, from: form.line("from") });
        let (mut whats, mut said) = (Vec::new(), Say::new("said-question-kept"));
        if parked.asked.value() != Some(&Some(question.clone())) {
            whats.push(EventKind::Question { id: id.clone(), question: Some(question) });
            said = Say::new("said-question-changed");
        }
        let known = parked.reply.versions().is_empty().then_some(&None).or_else(|| parked.reply.value());
        if known != Some(&reply) {
            said = Say::new(if reply.is_some() { "said-question-answered" } else { "said-question-waits" });
            whats.push(EventKind::QuestionReply { id: id.clone(), reply });
        }
        if whats.is_empty() {
            let effects = self.close_form();
            self.say(Tone::Hint, said);
            return effects;
        }
        self.record(whats, AfterSave::LeaveForm(said), world)
    }
}

fn question_fields(question: &Question) -> Vec<Field> {
    vec![
        Field::new("text", FieldKind::Note).filled(question.text.as_str()),
        Field::new("owner", FieldKind::Line).filled(question.assignee.as_str()).optional(),
        Field::new("due", FieldKind::Line)
            .filled(question.due.map(|due| due.to_string()).unwrap_or_default())
            .optional(),
    ]
}

/// The question that a form holds; what is wrong with its day.
fn question_of(form: &Form) -> Result<Question, Say> {
    let due = form.day("due")?;
    Ok(Question { text: form.note("text").unwrap_or_default(), assignee: form.line("owner"), due })
}
