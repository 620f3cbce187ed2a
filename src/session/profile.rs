//! Who sits here, as the wizard knows them and as the settings remember them.
//!
//! Two types, because the disk's form outlives the program's: what stands in the settings may not change with a screen.

use crate::store::settings::Me;
use crate::text::Line;
use crate::worksheet::{Side, State};
use crate::workspace::Profile;

/// The person whom the settings remember.
pub(crate) fn remembered(me: &Me) -> Profile {
    let Me { name, role, organisation, email, side } = me.clone();
    Profile { name, role, organisation, email, side }
}

/// A person as the settings keep one.
pub(crate) fn to_remember(profile: &Profile) -> Me {
    let Profile { name, role, organisation, email, side } = profile.clone();
    Me { name, role, organisation, email, side }
}

/// What options or a file say of somebody. The e-mail address says who is meant, and what is not given is taken from what is
/// known of that one alone: nobody's saved profile is lent to another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    pub name: Option<Line>,
    /// Role or title.
    pub role: Option<Line>,
    pub organisation: Option<Line>,
    /// E-mail address.
    pub email: Option<Line>,
    /// Which side of the table.
    pub side: Option<Side>,
}

/// Why it is not known who is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// Nothing is given, and nobody remembered.
    Nobody,
    /// Another name than the remembered one is given, and no address.
    Address(Line),
    /// Somebody whom neither the settings nor the worksheet know, and not on which side: the address.
    Side(Line),
}

impl Given {
    /// The whole of it: with what is remembered, if the remembered one is meant, else with what a worksheet knows of whoever has
    /// the address.
    pub fn completed(&self, saved: Option<&Profile>, state: Option<&State>) -> Result<Profile, Unknown> {
        let has = |email: &Line, known: &Line| known.as_str().eq_ignore_ascii_case(email.as_str());
        let base = match (&self.email, saved) {
            (None, None) if *self == Self::default() => return Err(Unknown::Nobody),
            (None, None) => Profile::default(),
            (None, Some(saved)) => match &self.name {
                Some(name) if *name != saved.name => return Err(Unknown::Address(name.clone())),
                _ => saved.clone(),
            },
            (Some(email), Some(saved)) if has(email, &saved.email) => saved.clone(),
            (Some(email), _) => {
                let mut people = state.into_iter().flat_map(|state| state.people.values());
                match people.find(|person| has(email, &person.email)).map(Profile::of) {
                    Some(known) => known,
                    // On the machine of an adviser nobody becomes the account holder's by a slip in an address.
                    None if self.side.is_none() && saved.is_some_and(|saved| saved.side != Side::Subscriber) => {
                        return Err(Unknown::Side(email.clone()));
                    }
                    None => Profile::default(),
                }
            }
        };
        Ok(Profile {
            name: self.name.clone().unwrap_or(base.name),
            role: self.role.clone().unwrap_or(base.role),
            organisation: self.organisation.clone().unwrap_or(base.organisation),
            email: self.email.clone().unwrap_or(base.email),
            side: self.side.unwrap_or(base.side),
        })
    }
}
