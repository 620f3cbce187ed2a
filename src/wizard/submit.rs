//! What a completed form does.

use crate::checklist::{Address, Id, Outcome, bundled};
use crate::text::Line;
use crate::worksheet::person::is_email;
use crate::worksheet::{
    Affirmation, Answer, EventId, FactValue, How, Person, Plan, Register, Side, Standing, What, World,
};
use crate::workspace::answering;

use super::Effect;
use super::Then;
use super::Wizard;
use super::form::{Form, Purpose};
use super::forms::SOMEONE_ELSE;
use super::screen::Screen;
use crate::workspace::Profile;
use crate::workspace::Say;
use crate::workspace::Tone;
use crate::workspace::new_worksheet;

impl Wizard {
    /// What is said when an answer was recorded: that it holds, or that it waits.
    pub(super) fn answered(&self, at: &Address) -> Say {
        let proposed = self.desk.as_ref().is_some_and(|desk| desk.standing() == Standing::Proposed);
        let id = if proposed { "said-answered-proposed" } else { "said-answered" };
        Say::new(id).with("item", at.item.to_string())
    }

    /// Carries the form out that shows, or marks what is wrong with it.
    pub(super) fn submit(&mut self, world: &mut dyn World) -> Vec<Effect> {
        let Some(Screen::Form(form)) = self.screens.last_mut() else { return Vec::new() };
        form.problem = None;
        if !form.check() {
            return Vec::new();
        }
        let form = (**form).clone();
        match &form.purpose {
            Purpose::WhoAreYou => self.submit_who(&form),
            Purpose::Person { change, speaks } => self.submit_person(&form, change.as_ref(), *speaks, world),
            Purpose::NewAccount => {
                let name = form.line("name");
                let is_ticked = |id: &str| form.value(id) == super::form::YES;
                let lists = bundled::newest_of_all().filter(|list| is_ticked(list.id.as_str())).collect();
                let from = form.line("from");
                self.wait();
                if !from.is_blank() {
                    return vec![Effect::CreateFrom { name, from, lists }];
                }
                let log = Box::new(new_worksheet(self.profile.clone().unwrap_or_default(), &name, lists, world));
                vec![Effect::Create { name, log }]
            }
            Purpose::Rename => {
                let said = Say::new("said-renamed");
                self.record(vec![What::Name(form.line("name"))], Then::LeaveForm(said), world)
            }
            Purpose::FactText(at) => {
                let value = Some(FactValue::One(form.line("value")));
                let what = What::Fact { on: at.clone(), value };
                self.record(vec![what], Then::LeaveForm(Say::new("said-noted")), world)
            }
            Purpose::Note(at) => {
                let text = form.note("text").unwrap_or_default();
                let what = What::Note { on: at.clone(), text };
                self.record(vec![what], Then::LeaveForm(Say::new("said-noted")), world)
            }
            Purpose::PrivateNote(at) => self.submit_private_note(&form, at),
            Purpose::Agenda(at) => self.submit_agenda(&form, at),
            Purpose::HandOver(at) => self.submit_hand_over(&form, at, world),
            Purpose::Park => self.submit_park(&form, world),
            Purpose::Question(id) => self.submit_question(&form, id, world),
            Purpose::Own(parts) => self.submit_owner(&form, parts, world),
            Purpose::Alternative(at) => self.submit_reason(&form, at, Outcome::Alternative, world),
            Purpose::NotApplicable(at) => self.submit_reason(&form, at, Outcome::NotApplicable, world),
            Purpose::Waive(parts) => self.submit_waiver(&form, parts, world),
            Purpose::Accept { part, chosen } => self.submit_accept(&form, part, chosen, world),
            Purpose::Attach(_) => self.submit_attach(&form),
            Purpose::Detach(at) => self.submit_detach(&form, at, world),
            Purpose::Compare => self.submit_compare(&form),
            Purpose::Reply { to, .. } => self.submit_reply(&form, *to, world),
            Purpose::Remark(at) => self.submit_remark(&form, at),
            Purpose::Countersign => self.submit_verdict(&form),
            Purpose::Upgrade { checklist, edition } => self.submit_upgrade(checklist, edition, world),
            Purpose::Settle { topic, take } => self.submit_settle(&form, topic, *take, world),
            Purpose::NewKey => self.submit_new_key(&form),
            Purpose::Seal { key } => self.submit_seal(&form, *key),
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
        self.profile = Some(profile.clone());
        if let Some(desk) = &mut self.desk {
            desk.set_profile(profile.clone());
        }
        let effects = self.close_form();
        let first = self.desk.is_none() && self.shelf.is_empty() && self.portfolio.is_none();
        if first {
            self.ask_new_account();
        }
        if self.reviews() {
            self.say(Tone::Done, Say::new("said-hello-reviewer").with("name", profile.name.to_string()));
        } else if profile.side != Side::Subscriber {
            self.say(Tone::Hint, Say::new("said-hello-adviser").with("name", profile.name.to_string()));
        } else if !first {
            self.say(Tone::Done, Say::new("said-hello").with("name", profile.name.to_string()));
        }
        effects.into_iter().chain([Effect::SaveProfile(profile)]).collect()
    }

    fn submit_hand_over(&mut self, form: &Form, at: &Address, world: &mut dyn World) -> Vec<Effect> {
        let owner = form.line("owner");
        let missing = form.note("missing").unwrap_or_default();
        let had = self.desk.as_ref().is_some_and(|desk| {
            let plans = desk.state.plans.get(at).into_iter();
            plans.flat_map(Register::versions).any(|version| version.value.is_some())
        });
        if owner.is_blank() && !had && !(missing.is_blank() && form.line("due").is_blank()) {
            // Without a name nothing is kept, and what was written would be lost.
            return self.refuse("owner", Say::new("form-hand-over-nobody"));
        }
        let due = match form.day("due") {
            Ok(due) => due,
            Err(why) => return self.refuse("due", why),
        };
        let plan = (!owner.is_blank()).then_some(Plan { owner, missing, due });
        let said = Say::new(if plan.is_some() { "said-handed-over" } else { "said-taken-back" });
        self.record(vec![What::Plan { on: at.clone(), plan }], Then::LeaveForm(said), world)
    }

    fn submit_reason(&mut self, form: &Form, at: &Address, outcome: Outcome, world: &mut dyn World) -> Vec<Effect> {
        let Some(desk) = self.desk.as_ref() else { return Vec::new() };
        let shown = desk.shown(at, &self.language);
        let answer =
            Answer { reason: form.note("reason"), ..Answer::plain(outcome, std::collections::BTreeSet::new(), shown) };
        let said = self.answered(at);
        self.answer(at, Some(answer), Then::LeaveForm(said), world)
    }

    /// The affirmation that a form holds, if it is not only a proposal, with the events that introduce who affirms; an error
    /// if something is wrong.
    fn affirmation(
        &mut self,
        form: &Form,
        of: &[Address],
        world: &mut dyn World,
    ) -> Result<(Option<Affirmation>, Vec<What>), Vec<Effect>> {
        let Some(desk) = self.desk.as_ref() else { return Err(Vec::new()) };
        if desk.side() != Side::Subscriber {
            return Ok((None, Vec::new()));
        }
        let today = desk.today;
        let Ok(expires) = form.line("expires").as_str().parse() else {
            return Err(self.refuse("expires", Say::new("form-not-a-date")));
        };
        if expires < today {
            return Err(self.refuse("expires", Say::new("form-date-passed")));
        }
        let (latest, limit) = answering::latest_expiry_of(desk, of);
        if expires > latest {
            let why = match limit {
                None => Say::new("form-date-too-late"),
                Some((overlay, days)) => {
                    Say::new("form-date-too-late-overlay").with("overlay", overlay.as_str()).count("days", days.into())
                }
            };
            return Err(self.refuse("expires", why.with("date", latest.to_string())));
        }
        let sentence = self.sentence(of);
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
                    organisation: self.profile.as_ref().map(Profile::organisation_of_affirmer).unwrap_or_default(),
                    email,
                    side: Side::Subscriber,
                };
                let id = person.id.clone();
                introductions.push(What::Person(person));
                id
            }
            id => Id::parse(id).unwrap_or_else(|_| Id::nobody()),
        };
        Ok((Some(Affirmation { sentence, meaning: 0, by, expires, how: How::Typed }), introductions))
    }

    fn submit_waiver(&mut self, form: &Form, parts: &[Address], world: &mut dyn World) -> Vec<Effect> {
        let (affirmation, mut whats) = match self.affirmation(form, parts, world) {
            Ok(found) => found,
            Err(effects) => return effects,
        };
        let Some(desk) = self.desk.as_ref() else { return Vec::new() };
        for part in parts {
            let own = affirmation.clone().map(|affirmation| Affirmation {
                sentence: self.sentence(std::slice::from_ref(part)),
                meaning: answering::sentence_meaning(desk, part, &std::collections::BTreeSet::new()),
                ..affirmation
            });
            let answer = Answer {
                outcome: Outcome::Waived,
                chosen: std::collections::BTreeSet::new(),
                reason: form.note("reason"),
                control: form.note("control"),
                owner: None,
                affirmation: own,
                shown: desk.shown(part, &self.language),
            };
            whats.push(What::Answer { on: answering::kept_at(desk, part), answer: Some(answer) });
        }
        let said = parts.first().map_or_else(|| Say::new("said-noted"), |part| self.answered(part));
        self.record_by_affirmer(whats, said, world)
    }

    fn submit_accept(
        &mut self,
        form: &Form,
        part: &Address,
        chosen: &std::collections::BTreeSet<Id>,
        world: &mut dyn World,
    ) -> Vec<Effect> {
        let options = self.accepted_options(part, chosen);
        let (affirmation, mut whats) = match self.affirmation(form, &options, world) {
            Ok(found) => found,
            Err(effects) => return effects,
        };
        let Some(desk) = self.desk.as_ref() else { return Vec::new() };
        let known = answering::part_of(desk, part);
        let outcome = known.and_then(|p| p.outcome_of(&chosen.iter().cloned().collect::<Vec<_>>()));
        let answer = Answer {
            outcome: outcome.unwrap_or(Outcome::Accepted),
            chosen: chosen.clone(),
            reason: form.note("reason"),
            control: form.note("control"),
            owner: None,
            affirmation: affirmation
                .map(|own| Affirmation { meaning: answering::sentence_meaning(desk, part, chosen), ..own }),
            shown: desk.shown(part, &self.language),
        };
        whats.push(What::Answer { on: answering::kept_at(desk, part), answer: Some(answer) });
        let said = self.answered(part);
        self.record_by_affirmer(whats, said, world)
    }

    /// Records affirmed answers. Somebody who affirms as themselves for the first time is introduced by the first event,
    /// whose name their own is taken from.
    fn record_by_affirmer(&mut self, mut whats: Vec<What>, said: Say, world: &mut dyn World) -> Vec<Effect> {
        if self.desk.as_ref().is_some_and(|desk| desk.me().is_none()) {
            let profile = self.profile.clone().unwrap_or_default();
            let id = EventId::new(world.stamp()).as_id();
            for what in &mut whats {
                if let What::Answer { answer: Some(answer), .. } = what
                    && let Some(affirmation) = &mut answer.affirmation
                    && affirmation.by == Id::nobody()
                {
                    affirmation.by = id.clone();
                }
            }
            whats.insert(0, What::Person(profile.as_person(id)));
        }
        self.record(whats, Then::LeaveForm(said), world)
    }

    fn submit_new_key(&mut self, form: &Form) -> Vec<Effect> {
        if form.value("passphrase") != form.value("again") {
            return self.refuse("again", Say::new("form-passphrases-differ"));
        }
        let email = self.profile.as_ref().map(|p| p.email.clone()).unwrap_or_default();
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
        self.profile.as_ref().map(|p| p.email.clone()).unwrap_or_default()
    }
}
