//! The seals that a record asks for, and those whom it names as affirming and who have not.

use crate::checklist::{Address, Id};
use crate::text::Line;
use crate::worksheet::{Affirmed, Reviewer, Reviewers};

use super::document::{Document, PersonRecord, RequiredSeal};

impl RequiredSeal {
    /// The account holder's seal, and those of its reviewers.
    pub(super) fn of(reviewers: &Reviewers) -> Vec<Self> {
        let seal = |role| Id::parse(role).ok().map(|role| Self { role, name: None, email: None });
        let reviewer = || seal("reviewer");
        let reviewers: Vec<Self> = match reviewers {
            Reviewers::Count(count) => (0..*count).filter_map(|_| reviewer()).collect(),
            Reviewers::Named(people) => {
                let named = people.iter().filter_map(|one| {
                    Some(Self { name: Some(one.name.clone()), email: Some(one.email.clone()), ..reviewer()? })
                });
                named.collect()
            }
        };
        seal("subscriber").into_iter().chain(reviewers).collect()
    }

    /// Whose it must be, as `Name <e-mail>`; none: anybody's of the role.
    pub fn person(&self) -> Option<String> {
        let email = self.email.as_ref()?;
        Some(format!("{} <{email}>", self.name.as_ref().map_or("", Line::as_str)).trim_start().to_owned())
    }
}

impl Document {
    /// Who has to countersign it.
    pub fn reviewers(&self) -> Reviewers {
        let asked = self.required_seals.iter().filter(|seal| seal.role == "reviewer");
        let named = asked.clone().filter_map(|seal| {
            Some(Reviewer { name: seal.name.clone().unwrap_or_default(), email: seal.email.clone()? })
        });
        let named: Vec<Reviewer> = named.collect();
        if named.is_empty() {
            Reviewers::Count(u8::try_from(asked.count()).unwrap_or(Reviewers::MOST))
        } else {
            Reviewers::Named(named)
        }
    }

    /// Whether it asks for the seal of whoever has this e-mail address, by name.
    pub(crate) fn asks(&self, email: &str) -> bool {
        let mut asked = self.required_seals.iter().filter_map(|seal| seal.email.as_ref());
        asked.any(|asked| asked.as_str().eq_ignore_ascii_case(email))
    }

    /// The seals that it asks for and that are not among these, by role and signer. A seal counts once, and for whom it is
    /// asked by name first.
    pub(crate) fn missing_seals(&self, seals: &[(&str, &str)]) -> Vec<&RequiredSeal> {
        let mut left = seals.to_vec();
        let mut missing = Vec::new();
        let (named, others): (Vec<_>, Vec<_>) = self.required_seals.iter().partition(|seal| seal.email.is_some());
        for required in named.into_iter().chain(others) {
            let fits = |(role, signer): &(&str, &str)| {
                let by_name = required.email.as_ref();
                required.role == **role && by_name.is_none_or(|email| email.as_str().eq_ignore_ascii_case(signer))
            };
            match left.iter().position(fits) {
                Some(at) => drop(left.swap_remove(at)),
                None => missing.push(required),
            }
        }
        missing
    }

    /// The responsibilities in the name of somebody who has not affirmed them and whose own seal it does not ask for: where,
    /// and in whose name. `sealed`: whether somebody sealed it, or is about to.
    pub(crate) fn unaffirmed(&self, sealed: impl Fn(&str) -> bool) -> Vec<(Address, &PersonRecord)> {
        let affirmed = self.affirmed().filter(|(_, part)| part.affirmed_as() == Some(Affirmed::Named));
        let named =
            affirmed.filter_map(|(item, part)| Some((item.place(part), self.person(part.affirmed_by.as_ref()?)?)));
        named.filter(|(_, person)| !sealed(person.email.as_str()) && !self.asks(person.email.as_str())).collect()
    }
}
