//! What a form is for.

use std::collections::BTreeSet;

use crate::checklist::{Address, Id};
use crate::screens::command::Command;
use crate::screens::draft::DraftPlace;
use crate::screens::settle;
use crate::worksheet::{EventId, PersonId, Topic};

/// What the name of a draft ends with, of somebody who speaks as soon as they are introduced.
const SPEAKS: &str = " speaks";

/// What a form is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormKind {
    /// Say who you are.
    WhoAreYou,
    /// Say who somebody else is.
    Person {
        /// Who is known already; none: somebody is introduced.
        change: Option<PersonId>,
        /// Whether they speak as soon as they are introduced.
        speaks: bool,
    },
    /// Begin a worksheet for an account.
    NewAccount,
    /// Name the account anew.
    Rename,
    /// Answer a question about the account with a text.
    FactText(Address),
    /// Waive these parts of one item.
    Waive(Vec<Address>),
    /// Take these options, of which at least one asks for an affirmation.
    Accept {
        /// The part.
        part: Address,
        /// All options that will be chosen.
        chosen: BTreeSet<Id>,
    },
    /// Say how a part is met otherwise.
    Alternative(Address),
    /// Say why a part does not apply.
    NotApplicable(Address),
    /// Write a note on an item.
    Note(Address),
    /// Write a note on an item that is the facilitator's own.
    PrivateNote(Address),
    /// Plan the minutes of a section.
    Agenda(Address),
    /// Hand an item to someone.
    HandOver(Address),
    /// Park a question that belongs to no item.
    Park,
    /// Change, answer or take away a parked question.
    Question(Id),
    /// Say who owns these parts, and confirm them.
    Own(Vec<Address>),
    /// Attach a document to an item.
    Attach(Address),
    /// Take a document of an item away.
    Detach(Address),
    /// Compare with another record.
    Compare,
    /// Answer a reviewer's remark.
    Reply {
        /// The event by which the remark is named.
        to: EventId,
        /// The item; none: the whole.
        on: Option<Address>,
    },
    /// Note a remark on an item of a sealed record.
    Remark(Address),
    /// Say what to think of a sealed record.
    Countersign,
    /// Move a checklist to another edition.
    Upgrade {
        /// Which checklist.
        checklist: Id,
        /// To which edition.
        edition: Id,
    },
    /// Settle what is disputed.
    Settle {
        /// What it is about.
        topic: Topic,
        /// The event whose side is taken; none: it is said anew.
        take: Option<EventId>,
    },
    /// Make a signing key.
    NewKey,
    /// Seal with the key of this place in the list.
    Seal {
        /// The key's place.
        key: usize,
    },
}

impl FormKind {
    /// The prefix of its message ids in the locale: `form-waive`, `form-waive-reason`, `form-waive-reason-help`, …
    pub fn id(&self) -> &'static str {
        match self {
            Self::WhoAreYou => "form-who",
            Self::Person { .. } => "form-person",
            Self::NewAccount => "form-new",
            Self::Rename => "form-rename",
            Self::FactText(_) => "form-fact",
            Self::Waive(_) => "form-waive",
            Self::Accept { .. } => "form-accept",
            Self::Alternative(_) => "form-alternative",
            Self::NotApplicable(_) => "form-not-applicable",
            Self::Note(_) => "form-note",
            Self::PrivateNote(_) => "form-private-note",
            Self::Agenda(_) => "form-agenda",
            Self::HandOver(_) => "form-hand-over",
            Self::Park => "form-park",
            Self::Question(_) => "form-question",
            Self::Own(_) => "form-own",
            Self::Attach(_) => "form-attach",
            Self::Detach(_) => "form-detach",
            Self::Compare => "form-compare",
            Self::Reply { .. } => "form-reply",
            Self::Remark(_) => "form-remark",
            Self::Countersign => "form-countersign",
            Self::Upgrade { .. } => "form-upgrade",
            Self::Settle { .. } => "form-settle",
            Self::NewKey => "form-new-key",
            Self::Seal { .. } => "form-seal",
        }
    }

    /// The item or fact it is about.
    pub fn on(&self) -> Option<&Address> {
        match self {
            Self::Waive(parts) | Self::Own(parts) => parts.first(),
            Self::FactText(at)
            | Self::Accept { part: at, .. }
            | Self::Alternative(at)
            | Self::NotApplicable(at)
            | Self::Note(at)
            | Self::PrivateNote(at)
            | Self::Agenda(at)
            | Self::HandOver(at)
            | Self::Attach(at)
            | Self::Remark(at)
            | Self::Detach(at) => Some(at),
            Self::Reply { on, .. } => on.as_ref(),
            Self::Settle { topic, .. } => topic.at(),
            Self::WhoAreYou
            | Self::Person { .. }
            | Self::NewAccount
            | Self::Rename
            | Self::Park
            | Self::Question(_)
            | Self::Compare
            | Self::Countersign
            | Self::Upgrade { .. }
            | Self::NewKey
            | Self::Seal { .. } => None,
        }
    }

    /// The command that opens such a form.
    pub fn command(&self) -> Command {
        match self {
            Self::WhoAreYou => Command::WhoAreYou,
            Self::Person { change: Some(_), .. } => Command::ChangePerson,
            Self::Person { speaks: true, .. } => Command::Speaker,
            Self::Person { .. } => Command::Introduce,
            Self::NewAccount => Command::NewAccount,
            Self::Rename => Command::Rename,
            Self::FactText(_) | Self::Accept { .. } => Command::Toggle,
            Self::Own(parts) if parts.len() > 1 => Command::ConfirmTogether,
            Self::Own(_) => Command::Owner,
            Self::Waive(parts) if parts.len() > 1 => Command::WaiveAll,
            Self::Waive(_) => Command::Waive,
            Self::Alternative(_) => Command::Alternative,
            Self::NotApplicable(_) => Command::NotApplicable,
            Self::Note(_) => Command::Note,
            Self::PrivateNote(_) => Command::PrivateNote,
            Self::Agenda(_) => Command::Agenda,
            Self::HandOver(_) => Command::HandOver,
            Self::Park => Command::Park,
            Self::Question(_) => Command::Points,
            Self::Attach(_) => Command::Attach,
            Self::Detach(_) => Command::Detach,
            Self::Compare => Command::Compare,
            Self::Reply { .. } | Self::Remark(_) => Command::Remark,
            Self::Countersign => Command::Seal,
            Self::Upgrade { .. } => Command::Upgrade,
            Self::Settle { take, .. } => settle::command_of(*take),
            Self::NewKey | Self::Seal { .. } => Command::Open,
        }
    }

    /// The key that opens such a form again.
    pub fn key(&self) -> String {
        self.command().spec().and_then(|spec| spec.keys.first()).map(ToString::to_string).unwrap_or_default()
    }

    /// The name its draft is kept under: what is typed for one purpose is offered again for the same one.
    pub fn draft_name(&self) -> String {
        let id = self.id();
        match self {
            Self::WhoAreYou
            | Self::NewAccount
            | Self::Rename
            | Self::Compare
            | Self::Countersign
            | Self::NewKey
            | Self::Park => id.to_owned(),
            Self::Person { change, speaks } => {
                let change = change.as_ref().map_or("-", PersonId::as_str);
                format!("{id} {change}{}", if *speaks { SPEAKS } else { "" })
            }
            Self::Accept { part, chosen } => {
                let chosen: Vec<&str> = chosen.iter().map(Id::as_str).collect();
                format!("{id} {part}={}", chosen.join("+"))
            }
            Self::Waive(parts) | Self::Own(parts) => {
                let parts: Vec<String> = parts.iter().map(Address::to_string).collect();
                format!("{id} {}", parts.join(" "))
            }
            Self::Reply { to, on } => {
                let on = on.as_ref().map(|on| format!(" {on}")).unwrap_or_default();
                format!("{id} {to}{on}")
            }
            Self::Settle { topic, take } => {
                let take = take.map_or_else(|| "-".to_owned(), |event| event.to_string());
                format!("{id} {take} {topic}")
            }
            Self::Upgrade { checklist, edition } => format!("{id} {checklist} {edition}"),
            Self::Seal { key } => format!("{id} {key}"),
            Self::Question(question) => format!("{id} {question}"),
            Self::FactText(at)
            | Self::Alternative(at)
            | Self::NotApplicable(at)
            | Self::Note(at)
            | Self::PrivateNote(at)
            | Self::Agenda(at)
            | Self::HandOver(at)
            | Self::Remark(at)
            | Self::Attach(at)
            | Self::Detach(at) => format!("{id} {at}"),
        }
    }

    /// Where its draft is kept. What is the facilitator's own goes nowhere that others may come to see; with another record
    /// one compares for oneself, and also where the worksheet may only be read.
    pub fn draft_place(&self) -> DraftPlace {
        match self {
            Self::WhoAreYou | Self::NewAccount | Self::NewKey | Self::Seal { .. } => DraftPlace::Own,
            Self::PrivateNote(_) | Self::Agenda(_) | Self::Compare => DraftPlace::Private,
            Self::Person { .. }
            | Self::Rename
            | Self::FactText(_)
            | Self::Waive(_)
            | Self::Accept { .. }
            | Self::Alternative(_)
            | Self::NotApplicable(_)
            | Self::Note(_)
            | Self::HandOver(_)
            | Self::Park
            | Self::Question(_)
            | Self::Own(_)
            | Self::Attach(_)
            | Self::Detach(_)
            | Self::Reply { .. }
            | Self::Remark(_)
            | Self::Countersign
            | Self::Upgrade { .. }
            | Self::Settle { .. } => DraftPlace::Beside,
        }
    }

    /// The purpose that a draft's name tells.
    pub fn of_draft(name: &str) -> Option<Self> {
        let (id, rest) = name.split_once(' ').unwrap_or((name, ""));
        let at = || rest.parse::<Address>().ok();
        Some(match id {
            "form-who" => Self::WhoAreYou,
            "form-new" => Self::NewAccount,
            "form-new-key" => Self::NewKey,
            "form-seal" => Self::Seal { key: rest.parse().ok()? },
            "form-compare" => Self::Compare,
            "form-person" => {
                let (change, speaks) = rest.strip_suffix(SPEAKS).map_or((rest, false), |change| (change, true));
                let change = if change == "-" { None } else { Some(Id::parse(change).ok()?) };
                Self::Person { change, speaks }
            }
            "form-upgrade" => {
                let (checklist, edition) = rest.split_once(' ')?;
                Self::Upgrade { checklist: Id::parse(checklist).ok()?, edition: Id::parse(edition).ok()? }
            }
            "form-rename" => Self::Rename,
            "form-park" => Self::Park,
            "form-question" => Self::Question(Id::parse(rest).ok()?),
            "form-countersign" => Self::Countersign,
            "form-remark" => Self::Remark(at()?),
            "form-fact" => Self::FactText(at()?),
            "form-alternative" => Self::Alternative(at()?),
            "form-not-applicable" => Self::NotApplicable(at()?),
            "form-note" => Self::Note(at()?),
            "form-private-note" => Self::PrivateNote(at()?),
            "form-agenda" => Self::Agenda(at()?),
            "form-attach" => Self::Attach(at()?),
            "form-detach" => Self::Detach(at()?),
            "form-hand-over" => Self::HandOver(at()?),
            "form-reply" => match rest.split_once(' ') {
                Some((to, on)) => Self::Reply { to: to.parse().ok()?, on: Some(on.parse().ok()?) },
                None => Self::Reply { to: rest.parse().ok()?, on: None },
            },
            "form-settle" => {
                let (take, topic) = rest.split_once(' ')?;
                let take = if take == "-" { None } else { Some(take.parse().ok()?) };
                Self::Settle { topic: topic.parse().ok()?, take }
            }
            "form-waive" => Self::Waive(addresses(rest)?),
            "form-own" => Self::Own(addresses(rest)?),
            "form-accept" => {
                let (part, chosen) = rest.split_once('=')?;
                let chosen = chosen.split('+').map(|id| Id::parse(id).ok()).collect::<Option<_>>()?;
                Self::Accept { part: part.parse().ok()?, chosen }
            }
            _ => return None,
        })
    }
}

fn addresses(text: &str) -> Option<Vec<Address>> {
    text.split(' ').map(|text| text.parse().ok()).collect()
}

#[cfg(test)]
mod tests;
