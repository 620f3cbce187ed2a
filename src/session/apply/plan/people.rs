//! Who affirms.

use std::collections::BTreeMap;

use crate::session::apply::answers::Affirmer;
use crate::text::Line;
use crate::worksheet::{Answer, Env, EventId, EventKind, Person, PersonId, Side};
use crate::workspace::{Profile, Workspace};

/// The people that a file names, each introduced once.
#[derive(Default)]
pub(in crate::session::apply) struct People {
    /// The one who applies the file, where the worksheet does not know them yet.
    me: Option<Person>,
    new: BTreeMap<Affirmer, Person>,
}

/// Why somebody may not affirm.
pub(in crate::session::apply) struct NotTheSubscribers;

impl People {
    /// The permanent name of who affirms: known, or introduced now. Only the subscriber's side may.
    pub(in crate::session::apply) fn affirmer(
        &mut self,
        workspace: &Workspace,
        who: &Affirmer,
        world: &mut dyn Env,
    ) -> Result<PersonId, NotTheSubscribers> {
        let profile = workspace.profile();
        let is_me = who.name == profile.name && who.role == profile.role && same_mail(who, profile.email.as_str());
        if is_me && profile.side == Side::Subscriber {
            return Ok(workspace.me().cloned().unwrap_or_else(|| self.introduce_me(profile, world)));
        }
        let known = workspace.state.people.values();
        let same = known.clone().find(|person| {
            workspace.state.side_of(&person.id) == Some(Side::Subscriber)
                && who.name == person.name
                && who.role == person.role
                && same_mail(who, person.email.as_str())
        });
        if let Some(person) = same {
            return Ok(person.id.clone());
        }
        // Somebody who sits on another side of the table does not change it by being named here.
        let mut others =
            known.map(|person| (person.side, person.email.as_str())).chain([(profile.side, profile.email.as_str())]);
        if others.any(|(side, email)| side != Side::Subscriber && same_mail(who, email)) {
            return Err(NotTheSubscribers);
        }
        let new = self.new.entry(who.clone()).or_insert_with(|| Person {
            id: EventId::new(world.stamp()).as_id(),
            name: who.name.clone(),
            role: who.role.clone(),
            // Whose organisation it is nobody said: what is remembered of another is not lent to them.
            organisation: Line::default(),
            email: who.email.clone(),
            side: Side::Subscriber,
        });
        Ok(new.id.clone())
    }

    fn introduce_me(&mut self, profile: &Profile, world: &mut dyn Env) -> PersonId {
        let me = self.me.get_or_insert_with(|| profile.as_person(EventId::new(world.stamp()).as_id()));
        me.id.clone()
    }

    fn person<'a>(&'a self, workspace: &'a Workspace, id: &PersonId) -> Option<&'a Person> {
        let new = self.new.values().chain(&self.me).find(|person| person.id == *id);
        new.or_else(|| workspace.state.person(id))
    }

    /// Whether two answers say the same, whoever recorded them and however they were confirmed.
    pub(super) fn agree(&self, workspace: &Workspace, known: &Answer, given: &Answer) -> bool {
        let affirmed = match (&known.affirmation, &given.affirmation) {
            (Some(known), Some(given)) => {
                let (one, other) = (self.person(workspace, &known.by), self.person(workspace, &given.by));
                known.sentence == given.sentence
                    && known.meaning == given.meaning
                    && known.expires == given.expires
                    && one.zip(other).is_some_and(|(one, other)| {
                        one.name == other.name && one.role == other.role && one.email == other.email
                    })
            }
            (known, given) => known.is_none() && given.is_none(),
        };
        let bare = |answer: &Answer| Answer { affirmation: None, ..answer.clone() };
        affirmed && bare(known).agrees(&bare(given))
    }

    /// The events that introduce those who are new, the one who applies the file first.
    pub(super) fn introductions(&self) -> Vec<EventKind> {
        self.me.iter().chain(self.new.values()).cloned().map(EventKind::Person).collect()
    }
}

/// E-mail is in practice blind to case.
fn same_mail(who: &Affirmer, email: &str) -> bool {
    who.email.as_str().eq_ignore_ascii_case(email)
}
