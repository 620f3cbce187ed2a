//! What a form is for: one table of all kinds, and what each may be about.

use crate::checklist::{Address, Id};
use crate::screens::command::Command;
use crate::screens::model::DraftPlace;
use crate::worksheet::{EventId, PersonId, Topic};
use std::collections::BTreeSet;

/// What the name of a draft ends with, of somebody who speaks as soon as they are introduced.
const SPEAKS: &str = " speaks";

/// What the table says of a kind of form.
#[derive(Clone, Copy, Debug)]
pub struct FormSpec {
    /// The prefix of its message ids in the locale: `form-waive`, `form-waive-reason`, `form-waive-reason-help`, …; and the first
    /// word of the names of its drafts.
    pub id: &'static str,
    /// Where its draft is kept. What is the facilitator's own goes nowhere that others may come to see; with another record
    /// one compares for oneself, and also where the worksheet may only be read.
    pub place: DraftPlace,
    /// The command that opens it.
    command: Command,
    /// The terms that its words are about.
    pub terms: &'static [&'static str],
}

macro_rules! forms {
    (
        alone { $($(#[$alone_doc:meta])* $alone:ident = $alone_id:literal $alone_place:ident $alone_command:ident [$($alone_term:literal),*];)* }
        about { $($(#[$doc:meta])* $name:ident($subject:ty) = $id:literal $place:ident $command:ident [$($term:literal),*];)* }
    ) => {
        /// What a form is for.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum FormKind {
            $($(#[$alone_doc])* $alone,)*
            $($(#[$doc])* $name($subject),)*
        }

        impl FormKind {
            /// What the table says of it.
            pub fn spec(&self) -> FormSpec {
                match self {
                    $(Self::$alone => FormSpec {
                        id: $alone_id,
                        place: DraftPlace::$alone_place,
                        command: Command::$alone_command,
                        terms: &[$($alone_term),*],
                    },)*
                    $(Self::$name(_) => FormSpec {
                        id: $id,
                        place: DraftPlace::$place,
                        command: Command::$command,
                        terms: &[$($term),*],
                    },)*
                }
            }

            fn subject(&self) -> Option<&dyn Subject> {
                match self {
                    $(Self::$alone => None,)*
                    $(Self::$name(subject) => Some(subject),)*
                }
            }

            /// The purpose that a draft's name tells.
            pub(crate) fn of_draft(name: &str) -> Option<Self> {
                let (id, rest) = name.split_once(' ').unwrap_or((name, ""));
                Some(match id {
                    $($alone_id => Self::$alone,)*
                    $($id => Self::$name(<$subject as Subject>::read(rest)?),)*
                    _ => return None,
                })
            }
        }
    };
}

forms! {
    alone {
        /// Say who you are.
        WhoAreYou = "form-who" Own WhoAreYou [];
        /// Begin a worksheet for an account.
        NewAccount = "form-new" Own NewAccount ["healthcare-enabled-account"];
        /// Name the account anew.
        Rename = "form-rename" Beside Rename ["healthcare-enabled-account"];
        /// Park a question that belongs to no item.
        Park = "form-park" Beside Park [];
        /// Compare with another record.
        Compare = "form-compare" Private Compare [];
        /// Say what to think of a sealed record.
        Countersign = "form-countersign" Beside Seal ["attestation"];
        /// Make a signing key.
        NewKey = "form-new-key" Own Open ["attestation"];
    }
    about {
        /// Say who somebody else is.
        Person(Introduction) = "form-person" Beside Introduce [];
        /// Answer a question about the account with a text.
        FactText(Address) = "form-fact" Beside Toggle [];
        /// Waive these parts of one item.
        Waive(Vec<Address>) = "form-waive" Beside Waive ["waiver", "sole-responsibility"];
        /// Take these options, of which at least one asks for an affirmation.
        Accept(Options) = "form-accept" Beside Toggle ["full-responsibility"];
        /// Say how a part is met otherwise.
        Alternative(Address) = "form-alternative" Beside Alternative ["alternative"];
        /// Say why a part does not apply.
        NotApplicable(Address) = "form-not-applicable" Beside NotApplicable ["not-applicable"];
        /// Write a note on an item.
        Note(Address) = "form-note" Beside Note [];
        /// Write a note on an item that is the facilitator's own.
        PrivateNote(Address) = "form-private-note" Private PrivateNote [];
        /// Plan the minutes of a section.
        Agenda(Address) = "form-agenda" Private Agenda [];
        /// Hand an item to someone.
        Assign(Address) = "form-assign" Beside Assign [];
        /// Change, answer or take away a parked question.
        Question(Id) = "form-question" Beside FollowUps [];
        /// Say who owns these parts, and confirm them.
        Own(Vec<Address>) = "form-own" Beside Owner ["shared-responsibility"];
        /// Attach a document to an item.
        Attach(Address) = "form-attach" Beside Attach [];
        /// Take a document of an item away.
        Detach(Address) = "form-detach" Beside Detach [];
        /// Answer a reviewer's comment.
        Reply(CommentThread) = "form-reply" Beside Comment [];
        /// Note a comment on an item of a sealed record.
        Comment(Address) = "form-comment" Beside Comment [];
        /// Move a checklist to another edition.
        Upgrade(Edition) = "form-upgrade" Beside Upgrade [];
        /// Settle what is disputed.
        Settle(Side) = "form-settle" Beside Anew [];
        /// Seal with the key of this place in the list.
        Seal(usize) = "form-seal" Own Open ["attestation"];
    }
}

impl FormKind {
    /// The prefix of its message ids.
    pub fn id(&self) -> &'static str {
        self.spec().id
    }

    /// The item or fact it is about.
    pub fn on(&self) -> Option<&Address> {
        self.subject()?.on()
    }

    /// The command that opens such a form.
    pub fn command(&self) -> Command {
        let usual = self.spec().command;
        self.subject().map_or(usual, |subject| subject.command(usual))
    }

    /// The key that opens such a form again.
    pub fn key(&self) -> String {
        self.command().spec().and_then(|spec| spec.keys.first()).map(ToString::to_string).unwrap_or_default()
    }

    /// The name its draft is kept under: what is typed for one purpose is offered again for the same one.
    pub(crate) fn draft_name(&self) -> String {
        let id = self.id();
        self.subject().map_or_else(|| id.to_owned(), |subject| format!("{id} {}", subject.print()))
    }
}

/// What a form may be about, as the name of its draft tells it.
trait Subject {
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

#[cfg(test)]
mod tests;
