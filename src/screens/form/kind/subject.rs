//! What a form may be about, and how the name of its draft tells it.

use crate::checklist::{Address, Id};
use crate::screens::command::Command;
use crate::worksheet::{EventId, PersonId, Topic};
use std::collections::BTreeSet;

/// What the name of a draft ends with, of somebody who speaks as soon as they are introduced.
const SPEAKS: &str = " speaks";

/// What a form may be about, as the name of its draft tells it.
pub(super) trait Subject {
    fn print(&self) -> String;

    fn read(text: &str) -> Option<Self>
    where
        Self: Sized;

    /// The item or fact.
    fn on(&self) -> Option<&Address> {
        None
    }

    /// The command that opens a form about it, where there is another than usual.
    fn command(&self, usual: Command) -> Command {
        usual
    }
}

impl Subject for Address {
    fn print(&self) -> String {
        self.to_string()
    }

    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }

    fn on(&self) -> Option<&Address> {
        Some(self)
    }
}

impl Subject for Vec<Address> {
    fn print(&self) -> String {
        self.iter().map(Address::to_string).collect::<Vec<_>>().join(" ")
    }

    fn read(text: &str) -> Option<Self> {
        text.split(' ').map(|text| text.parse().ok()).collect()
    }

    fn on(&self) -> Option<&Address> {
        self.first()
    }

    fn command(&self, usual: Command) -> Command {
        match usual {
            Command::Waive if self.len() > 1 => Command::WaiveAll,
            Command::Owner if self.len() > 1 => Command::ConfirmTogether,
            usual => usual,
        }
    }
}

impl Subject for Id {
    fn print(&self) -> String {
        self.to_string()
    }

    fn read(text: &str) -> Option<Self> {
        Self::parse(text).ok()
    }
}

impl Subject for usize {
    fn print(&self) -> String {
        self.to_string()
    }

    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

/// Who somebody else is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Introduction {
    /// Who is known already; none: somebody is introduced.
    pub change: Option<PersonId>,
    /// Whether they speak as soon as they are introduced.
    pub speaks: bool,
}

impl Subject for Introduction {
    fn print(&self) -> String {
        let change = self.change.as_ref().map_or("-", PersonId::as_str);
        format!("{change}{}", if self.speaks { SPEAKS } else { "" })
    }

    fn read(text: &str) -> Option<Self> {
        let (change, speaks) = text.strip_suffix(SPEAKS).map_or((text, false), |change| (change, true));
        let change = if change == "-" { None } else { Some(Id::parse(change).ok()?) };
        Some(Self { change, speaks })
    }

    fn command(&self, usual: Command) -> Command {
        match (&self.change, self.speaks) {
            (Some(_), _) => Command::ChangePerson,
            (None, true) => Command::Speaker,
            (None, false) => usual,
        }
    }
}

/// Options of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    pub part: Address,
    /// All options that will be chosen.
    pub chosen: BTreeSet<Id>,
}

impl Subject for Options {
    fn print(&self) -> String {
        let chosen: Vec<&str> = self.chosen.iter().map(Id::as_str).collect();
        format!("{}={}", self.part, chosen.join("+"))
    }

    fn read(text: &str) -> Option<Self> {
        let (part, chosen) = text.split_once('=')?;
        let chosen = chosen.split('+').map(|id| Id::parse(id).ok()).collect::<Option<_>>()?;
        Some(Self { part: part.parse().ok()?, chosen })
    }

    fn on(&self) -> Option<&Address> {
        Some(&self.part)
    }
}

/// A reviewer's comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommentThread {
    /// The event by which it is named.
    pub to: EventId,
    /// The item; none: the whole.
    pub on: Option<Address>,
}

impl Subject for CommentThread {
    fn print(&self) -> String {
        let on = self.on.as_ref().map(|on| format!(" {on}")).unwrap_or_default();
        format!("{}{on}", self.to)
    }

    fn read(text: &str) -> Option<Self> {
        Some(match text.split_once(' ') {
            Some((to, on)) => Self { to: to.parse().ok()?, on: Some(on.parse().ok()?) },
            None => Self { to: text.parse().ok()?, on: None },
        })
    }

    fn on(&self) -> Option<&Address> {
        self.on.as_ref()
    }
}

/// An edition of a checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    pub checklist: Id,
    pub edition: Id,
}

impl Subject for Edition {
    fn print(&self) -> String {
        format!("{} {}", self.checklist, self.edition)
    }

    fn read(text: &str) -> Option<Self> {
        let (checklist, edition) = text.split_once(' ')?;
        Some(Self { checklist: Id::parse(checklist).ok()?, edition: Id::parse(edition).ok()? })
    }
}

/// A side of what is disputed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// What it is about.
    pub topic: Topic,
    /// The event whose side is taken; none: it is said anew.
    pub take: Option<EventId>,
}

impl Subject for Side {
    fn print(&self) -> String {
        let take = self.take.map_or_else(|| "-".to_owned(), |event| event.to_string());
        format!("{take} {}", self.topic)
    }

    fn read(text: &str) -> Option<Self> {
        let (take, topic) = text.split_once(' ')?;
        let take = if take == "-" { None } else { Some(take.parse().ok()?) };
        Some(Self { topic: topic.parse().ok()?, take })
    }

    fn on(&self) -> Option<&Address> {
        self.topic.at()
    }

    fn command(&self, usual: Command) -> Command {
        if self.take.is_some() { Command::TakeSide } else { usual }
    }
}
