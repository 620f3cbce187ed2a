//! Who is at the table: who decides, who records, who is introduced.
//!
//! In a workshop one person types what others decide. Who speaks is known to this session alone: the events say it.

pub(crate) mod page;

use crate::screens::form::kind::Introduction;
use crate::screens::form::{Field, FieldKind, Form, FormKind};
use crate::screens::message::Effect;
use crate::screens::people::page::PeopleScreen;
use crate::screens::screen::Screen;
use crate::screens::{AfterSave, Wizard};
use crate::worksheet::person::is_email;
use crate::worksheet::{Env, EventId, EventKind, Identity, Person, PersonId, Side};
use crate::workspace::{Label, PersonLine, Say, Tone, people_lines, side_id};

/// What is asked of somebody who is introduced, or of whom something else is said.
fn fields(person: Option<&Person>) -> Vec<Field> {
    let known = |text: fn(&Person) -> &str| person.map(text).unwrap_or_default().to_owned();
    let sides = Side::ALL.map(|side| (side.as_str().to_owned(), Label::Say(Say::new(side_id(side)))));
    vec![
        Field::new("name", FieldKind::Line).filled(known(|person| person.name.as_str())),
        Field::new("email", FieldKind::Line).filled(known(|person| person.email.as_str())),
        Field::new("role", FieldKind::Line).filled(known(|person| person.role.as_str())).optional(),
        Field::new("organisation", FieldKind::Line).filled(known(|person| person.organisation.as_str())).optional(),
        Field::new("side", FieldKind::Pick(sides.into()))
            .filled(person.map_or(Side::Subscriber, |person| person.side).as_str()),
    ]
}

impl Wizard {
    /// Shows who is at the table.
    pub(super) fn show_people(&mut self) {
        if !matches!(self.screens.last(), Some(Screen::People(_))) {
            self.push(Screen::People(PeopleScreen::default()));
        }
    }

    /// Somebody else speaks: the next at the table. If nobody else is known, they are introduced.
    pub(super) fn next_speaker(&mut self) {
        let Some(workspace) = self.model.workspace.as_ref() else { return };
        let may_speak = |line: &PersonLine| line.is_me || line.person.side != Side::Reviewer;
        let lines: Vec<PersonLine> = people_lines(workspace).into_iter().filter(may_speak).collect();
        if lines.len() < 2 {
            return self.ask_person(None, true);
        }
        let at = lines.iter().position(|line| line.speaks).map_or(0, |at| at.saturating_add(1));
        if let Some(line) = lines.get(at).or(lines.first()) {
            self.let_speak(line);
        }
    }

    /// Enter on somebody: they speak from now on.
    pub(super) fn let_speak_here(&mut self) {
        let Some(line) = self.who_has_the_cursor() else { return };
        if line.person.side == Side::Reviewer && !line.is_me {
            return self.say(Tone::Hint, Say::new("people-reviewer-speaks"));
        }
        self.let_speak(&line);
    }

    fn let_speak(&mut self, line: &PersonLine) {
        let Some(workspace) = self.model.workspace.as_mut() else { return };
        workspace.set_speaker((!line.is_me).then(|| line.person.id.clone()));
        let id = if line.is_me { "people-speak-for-yourself" } else { "people-speaks-now" };
        self.say(Tone::Done, Say::new(id).with("name", line.person.name.as_str()));
    }

    fn who_has_the_cursor(&self) -> Option<PersonLine> {
        match self.screens.last() {
            Some(Screen::People(screen)) => screen.person(&self.model),
            _ => None,
        }
    }

    /// Asks who somebody is, to introduce them.
    pub(super) fn ask_person(&mut self, change: Option<&Person>, speaks: bool) {
        // Asked for by letting the next one speak, where there is none.
        let first = speaks.then(|| Say::new("form-person-first").into());
        let intro = first.into_iter().chain([Say::new("form-person-intro").into()]).collect();
        let purpose = FormKind::Person(Introduction { change: change.map(|person| person.id.clone()), speaks });
        self.show_form(purpose, intro, fields(change));
    }

    /// Asks what is to be said of who has the cursor.
    pub(super) fn ask_change_person(&mut self) {
        match self.who_has_the_cursor() {
            Some(line) if line.is_me => self.say(Tone::Hint, Say::new("people-change-yourself")),
            Some(line) => self.ask_person(Some(&line.person), false),
            None => {}
        }
    }

    /// Introduces somebody, or says something else of them.
    pub(super) fn submit_person(
        &mut self,
        form: &Form,
        change: Option<&PersonId>,
        speaks: bool,
        world: &mut dyn Env,
    ) -> Vec<Effect> {
        let email = form.line("email");
        if !is_email(email.as_str()) {
            return self.refuse("email", Say::new("form-not-an-email"));
        }
        let person = Person {
            id: change.cloned().unwrap_or_else(|| EventId::new(world.stamp()).as_id()),
            name: form.line("name"),
            role: form.line("role"),
            organisation: form.line("organisation"),
            email,
            side: form.value("side").parse().unwrap_or_default(),
        };
        let Some(workspace) = self.model.workspace.as_ref() else { return Vec::new() };
        // One address, one person: signatures name people by it.
        let is_same =
            |other: &Person| other.id != person.id && other.email.as_str().eq_ignore_ascii_case(person.email.as_str());
        if let Some(line) = people_lines(workspace).into_iter().find(|line| is_same(&line.person)) {
            return self.refuse("email", Say::new("people-known").with("name", line.person.name.as_str()));
        }
        let (name, last) = (person.name.to_string(), people_lines(workspace).len());
        if let (None, Some(Screen::People(screen))) = (change, self.screens.iter_mut().nth_back(1)) {
            // Whoever came last stands last, and is who is meant next.
            screen.cursor = last;
        }
        let then = match (change, speaks) {
            (None, true) if person.side == Side::Reviewer => AfterSave::LeaveForm(Say::new("people-reviewer-speaks")),
            (None, true) => AfterSave::Speak(person.id.clone(), Say::new("people-speaks-now").with("name", name)),
            (None, false) => AfterSave::LeaveForm(Say::new("people-introduced").with("name", name)),
            (Some(_), _) => AfterSave::LeaveForm(Say::new("people-changed").with("name", name)),
        };
        // Who says of another what they are called, and may confirm it, has confirmed it.
        let confirms = change.is_some() && workspace.own_side() == Side::Subscriber;
        let confirmed = confirms
            .then(|| EventKind::PersonConfirmed { person: person.id.clone(), identity: Identity::of(&person) })
            .filter(|_| {
                workspace
                    .state
                    .people
                    .get(&person.id)
                    .is_some_and(|was| !Identity::of(was).is_same(&Identity::of(&person)))
            });
        let whats = std::iter::once(EventKind::Person(person)).chain(confirmed).collect();
        self.record(whats, then, world)
    }
}
