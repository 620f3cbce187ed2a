//! What a completed form does.

use super::forms::SOMEONE_ELSE;
use crate::checklist::{Address, Id, Outcome};
use crate::screens::form::{Form, FormKind};
use crate::screens::message::Effect;
use crate::screens::screen::Screen;
use crate::screens::{AfterSave, Wizard};
use crate::text::{Line, Note};
use crate::worksheet::person::is_email;
use crate::worksheet::{Assignment, Env, EventId, EventKind, FactValue, How, Person, Register, Side, Standing};
use crate::workspace::answer::{AffirmationDraft, AnswerDraft, answer};
use crate::workspace::{Profile, Say, Tone, new_worksheet};
use std::collections::BTreeSet;

impl Wizard {
    /// What is said when an answer was recorded: that it holds, or that it waits.
    pub(super) fn answered(&self, at: &Address) -> Say {
        let proposed =
            self.model.workspace.as_ref().is_some_and(|workspace| workspace.standing() == Standing::Proposed);
        let id = if proposed { "said-answered-proposed" } else { "said-answered" };
        Say::new(id).with("item", at.item.to_string())
    }

    /// Carries the form out that shows, or marks what is wrong with it.
    pub(super) fn submit(&mut self, world: &mut dyn Env) -> Vec<Effect> {
        let Some(Screen::Form(form)) = self.screens.last_mut() else { return Vec::new() };
        form.problem = None;
        // What is done again tells its own outcome.
        self.notice = None;
        if !form.check() {
            return Vec::new();
        }
        let form = (**form).clone();
        match &form.purpose {
            FormKind::WhoAreYou => self.submit_who(&form),
            FormKind::Person(person) => self.submit_person(&form, person.change.as_ref(), person.speaks, world),
            FormKind::NewAccount => {
                let name = form.line("name");
                let is_ticked = |id: &str| form.value(id) == super::form::YES;
                let lists =
                    self.model.library.newest_of_all().filter(|list| is_ticked(list.id.as_str())).cloned().collect();
                let from = form.line("from");
                self.wait();
                if !from.is_blank() {
                    return vec![Effect::CreateFromTemplate { name, from, lists }];
                }
                let log = Box::new(new_worksheet(
                    &self.model.library,
                    self.model.profile.clone().unwrap_or_default(),
                    &name,
                    lists,
                    world,
                ));
                vec![Effect::Create { name, log }]
            }
            FormKind::Rename => {
                let said = Say::new("said-renamed");
                self.record(vec![EventKind::Name(form.line("name"))], AfterSave::LeaveForm(said), world)
            }
            FormKind::FactText(at) => {
                let value = Some(FactValue::One(form.line("value")));
                let what = EventKind::Fact { on: at.clone(), value };
                self.record(vec![what], AfterSave::LeaveForm(Say::new("said-noted")), world)
            }
            FormKind::Note(at) => {
                let text = form.note("text").unwrap_or_default();
                let what = EventKind::Note { on: at.clone(), text };
                self.record(vec![what], AfterSave::LeaveForm(Say::new("said-noted")), world)
            }
            FormKind::PrivateNote(at) => self.submit_private_note(&form, at),
            FormKind::Agenda(at) => self.submit_agenda(&form, at),
            FormKind::Assign(at) => self.submit_hand_over(&form, at, world),
            FormKind::Park => self.submit_park(&form, world),
            FormKind::Question(id) => self.submit_question(&form, id, world),
            FormKind::Own(parts) => self.submit_owner(&form, parts, world),
            FormKind::Alternative(at) => self.submit_reason(&form, at, Outcome::Alternative, world),
            FormKind::NotApplicable(at) => self.submit_reason(&form, at, Outcome::NotApplicable, world),
            FormKind::Waive(parts) => self.submit_waiver(&form, parts, world),
            FormKind::Accept(taken) => self.submit_accept(&form, &taken.part, &taken.chosen, world),
            FormKind::Attach(_) => self.submit_attach(&form),
            FormKind::Detach(at) => self.submit_detach(&form, at, world),
            FormKind::Compare => self.submit_compare(&form),
            FormKind::Reply(comment) => self.submit_reply(&form, comment.to, world),
            FormKind::Comment(at) => self.submit_comment(&form, at),
            FormKind::Countersign => self.submit_verdict(&form),
            FormKind::Upgrade(to) => self.submit_upgrade(&to.checklist, &to.edition, world),
            FormKind::Settle(side) => self.submit_settle(&form, &side.topic, side.take, world),
            FormKind::NewKey => self.submit_new_key(&form),
            FormKind::Seal(key) => self.submit_seal(&form, *key),
        }
    }

    pub(super) fn refuse(&mut self, field: &str, why: Say) -> Vec<Effect> {
        if let Some(Screen::Form(form)) = self.screens.last_mut() {
            form.refuse(field, why);
        }
        Vec::new()
    }

    fn submit_who(&mut self, form: &Form) -> Vec<Effect> {
        let email = form.line("email");
        if !is_email(email.as_str()) {
            return self.refuse("email", Say::new("form-not-an-email"));
        }
        let profile = Profile {
            name: form.line("name"),
            role: form.line("role"),
            organisation: form.line("organisation"),
            email,
            side: form.value("side").parse().unwrap_or_default(),
        };
        self.model.profile = Some(profile.clone());
        if let Some(workspace) = &mut self.model.workspace {
            workspace.set_profile(profile.clone());
        }
        let effects = self.close_form();
        let first = self.model.workspace.is_none() && self.model.shelf.is_empty() && self.model.portfolio.is_none();
        if first {
            self.ask_new_account();
        }
        if self.model.reviews() {
            self.say(Tone::Done, Say::new("said-hello-reviewer").with("name", profile.name.to_string()));
        } else if profile.side != Side::Subscriber {
            self.say(Tone::Hint, Say::new("said-hello-adviser").with("name", profile.name.to_string()));
        } else if !first {
            self.say(Tone::Done, Say::new("said-hello").with("name", profile.name.to_string()));
        }
        effects.into_iter().chain([Effect::SaveProfile(profile)]).collect()
    }

    fn submit_hand_over(&mut self, form: &Form, at: &Address, world: &mut dyn Env) -> Vec<Effect> {
        let assignee = form.line("owner");
        let missing = form.note("missing").unwrap_or_default();
        let had = self.model.workspace.as_ref().is_some_and(|workspace| {
            let assignments = workspace.state.assignments.get(at).into_iter();
            assignments.flat_map(Register::versions).any(|version| version.value.is_some())
        });
        if assignee.is_blank() && !had && !(missing.is_blank() && form.line("due").is_blank()) {
            // Without a name nothing is kept, and what was written would be lost.
            return self.refuse("owner", Say::new("form-assign-nobody"));
        }
        let due = match form.day("due") {
            Ok(due) => due,
            Err(why) => return self.refuse("due", why),
        };
        let assignment = (!assignee.is_blank()).then_some(Assignment { assignee, missing, due });
        let said = Say::new(if assignment.is_some() { "said-assigned" } else { "said-taken-back" });
        self.record(vec![EventKind::Assignment { on: at.clone(), assignment }], AfterSave::LeaveForm(said), world)
    }

    fn submit_reason(&mut self, form: &Form, at: &Address, outcome: Outcome, world: &mut dyn Env) -> Vec<Effect> {
        let owner = Some(form.line("owner")).filter(|owner| !owner.is_blank());
        let (reason, control) = (form.note("reason"), form.note("control"));
        let draft = AnswerDraft { outcome: Some(outcome), reason, control, owner, ..AnswerDraft::default() };
        let said = self.answered(at);
        self.answer(at, &draft, AfterSave::LeaveForm(said), world)
    }

    /// The responsibility that a form takes on, if it is not only a proposal, with the events that introduce who affirms; an
    /// error if something is wrong.
    fn affirmation(
        &mut self,
        form: &Form,
        world: &mut dyn Env,
    ) -> Result<(Option<AffirmationDraft>, Vec<EventKind>), Vec<Effect>> {
        let Some(workspace) = self.model.workspace.as_ref() else { return Err(Vec::new()) };
        if workspace.side() != Side::Subscriber {
            return Ok((None, Vec::new()));
        }
        let expires = form.day("expires").map_err(|why| self.refuse("expires", why))?;
        let mut introductions = Vec::new();
        let by = match form.value("affirmer") {
            SOMEONE_ELSE => {
                let email = form.line("affirmer-email");
                if !is_email(email.as_str()) {
                    return Err(self.refuse("affirmer-email", Say::new("form-not-an-email")));
                }
                let person = Person {
                    id: EventId::new(world.stamp()).as_id(),
                    name: form.line("affirmer-name"),
                    role: form.line("affirmer-role"),
                    organisation: self
                        .model
                        .profile
                        .as_ref()
                        .map(Profile::organisation_of_affirmer)
                        .unwrap_or_default(),
                    email,
                    side: Side::Subscriber,
                };
                let id = person.id.clone();
                introductions.push(EventKind::Person(person));
                id
            }
            id => Id::parse(id).unwrap_or_else(|_| Id::nobody()),
        };
        Ok((Some(AffirmationDraft { sentence: None, by: Some(by), expires, how: How::Typed }), introductions))
    }

    fn submit_waiver(&mut self, form: &Form, parts: &[Address], world: &mut dyn Env) -> Vec<Effect> {
        let waived = AnswerDraft { outcome: Some(Outcome::Waived), ..AnswerDraft::default() };
        let sentences = |wizard: &Self, part: &Address| wizard.sentence(std::slice::from_ref(part));
        self.submit_affirmed(form, parts, &waived, sentences, world)
    }

    fn submit_accept(
        &mut self,
        form: &Form,
        part: &Address,
        chosen: &BTreeSet<Id>,
        world: &mut dyn Env,
    ) -> Vec<Effect> {
        let accepted =
            AnswerDraft { chosen: chosen.iter().map(ToString::to_string).collect(), ..AnswerDraft::default() };
        let sentences = |wizard: &Self, part: &Address| wizard.sentence(&wizard.accepted_options(part, chosen));
        self.submit_affirmed(form, std::slice::from_ref(part), &accepted, sentences, world)
    }

    /// One responsibility taken on for some parts, each in its own sentence, which the form has shown.
    fn submit_affirmed(
        &mut self,
        form: &Form,
        parts: &[Address],
        draft: &AnswerDraft,
        sentence: impl Fn(&Self, &Address) -> Note,
        world: &mut dyn Env,
    ) -> Vec<Effect> {
        let (affirmation, mut whats) = match self.affirmation(form, world) {
            Ok(found) => found,
            Err(effects) => return effects,
        };
        for part in parts {
            let Some(workspace) = self.model.workspace.as_ref() else { return Vec::new() };
            let affirmation =
                affirmation.clone().map(|own| AffirmationDraft { sentence: Some(sentence(self, part)), ..own });
            let draft = AnswerDraft {
                reason: form.note("reason"),
                control: form.note("control"),
                affirmation,
                ..draft.clone()
            };
            match answer(workspace, part, &draft, &self.model.language) {
                Ok((on, answer)) => whats.push(EventKind::Answer { on, answer: Some(answer) }),
                Err(against) => return self.refuse_answer(against),
            }
        }
        let said = parts.first().map_or_else(|| Say::new("said-noted"), |part| self.answered(part));
        self.record_by_affirmer(whats, said, world)
    }

    /// Records affirmed answers. Somebody who affirms as themselves for the first time is introduced by the first event,
    /// whose name their own is taken from.
    fn record_by_affirmer(&mut self, mut whats: Vec<EventKind>, said: Say, world: &mut dyn Env) -> Vec<Effect> {
        if self.model.workspace.as_ref().is_some_and(|workspace| workspace.me().is_none()) {
            let profile = self.model.profile.clone().unwrap_or_default();
            let id = EventId::new(world.stamp()).as_id();
            for what in &mut whats {
                if let EventKind::Answer { answer: Some(answer), .. } = what
                    && let Some(affirmation) = &mut answer.affirmation
                    && affirmation.by == Id::nobody()
                {
                    affirmation.by = id.clone();
                }
            }
            whats.insert(0, EventKind::Person(profile.as_person(id)));
        }
        self.record(whats, AfterSave::LeaveForm(said), world)
    }

    fn submit_new_key(&mut self, form: &Form) -> Vec<Effect> {
        if form.value("passphrase") != form.value("again") {
            return self.refuse("again", Say::new("form-passphrases-differ"));
        }
        let email = self.model.profile.as_ref().map(|p| p.email.clone()).unwrap_or_default();
        let passphrase = zeroize::Zeroizing::new(form.value("passphrase").to_owned());
        self.wait();
        vec![Effect::MakeKey { email, passphrase }]
    }

    /// The form waits for slow work.
    pub(super) fn wait(&mut self) {
        if let Some(Screen::Form(form)) = self.screens.last_mut() {
            form.busy = true;
        }
    }

    pub(super) fn signer(&self) -> Line {
        self.model.profile.as_ref().map(|p| p.email.clone()).unwrap_or_default()
    }
}
