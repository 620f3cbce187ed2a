//! One thing that happened.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use ulid::Ulid;

use crate::checklist::address::NotAnId;
use crate::checklist::{Address, Id};
use crate::text::{Line, Note};

use super::answer::{Answer, FactValue, Plan};
use super::edition::Edition;
use super::evidence::Evidence;
use super::person::{Identity, Person, PersonId};
use super::question::{self, Question};
use super::remark::Remark;
use super::stamp::Stamp;

/// The name of an event: a ULID, so that names sort by time and never clash.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId(Ulid);

impl EventId {
    /// The name of an event that happens now.
    pub fn new(stamp: Stamp) -> Self {
        let millis = u64::try_from(stamp.now.as_millisecond()).unwrap_or(0);
        Self(Ulid::from_parts(millis, stamp.random))
    }

    /// The name as an [`Id`], for people who are named after their first event.
    pub fn as_id(self) -> Id {
        Id::parse(&self.to_string()).unwrap_or_else(|_| Id::nobody())
    }
}

impl fmt::Display for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for EventId {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let id = Ulid::from_string(text).map_err(|_wrong| NotAnId(text.to_owned()))?;
        // One name, one spelling: lower case and look-alikes are refused.
        if id.to_string() == text { Ok(Self(id)) } else { Err(NotAnId(text.to_owned())) }
    }
}

/// Whether what an event says holds, or waits for the subscriber's side to confirm it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// It holds.
    #[default]
    Confirmed,
    /// It waits; it blocks sealing.
    Proposed,
}

/// One event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its name.
    pub id: EventId,
    /// The newest events its author knew.
    pub seen: Vec<EventId>,
    /// When, by the author's clock.
    pub at: Timestamp,
    /// Who decided.
    pub by: PersonId,
    /// Who recorded it.
    pub rec: PersonId,
    /// Whether it holds.
    pub standing: Standing,
    /// The first event of the act it belongs to, where one act made several.
    pub group: Option<EventId>,
    /// Why it was said so, where sides stood against each other and it settles them.
    pub why: Option<Note>,
    /// What happened.
    pub what: EventKind,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// Somebody introduced themselves, or was introduced, or changed.
    Person(Person),
    /// A change of who somebody is was confirmed.
    PersonConfirmed {
        /// Who.
        person: PersonId,
        /// As whom: word for word, so that it stands for nothing else that is said of them.
        identity: Identity,
    },
    /// The account was named.
    Name(Line),
    /// A checklist was taken in, in this edition, or left out again.
    Checklist {
        /// Which.
        checklist: Id,
        /// In which edition; none: left out.
        edition: Option<Edition>,
    },
    /// A question about the account was answered, or its answer taken back.
    Fact {
        /// The fact.
        on: Address,
        /// The value.
        value: Option<FactValue>,
    },
    /// A part was answered, or its answer taken back.
    Answer {
        /// The part.
        on: Address,
        /// The answer.
        answer: Option<Answer>,
    },
    /// An item was handed to someone, or taken back.
    Plan {
        /// The item.
        on: Address,
        /// The plan.
        plan: Option<Plan>,
    },
    /// A note on an item.
    Note {
        /// The item.
        on: Address,
        /// The text; blank takes it away.
        text: Note,
    },
    /// A document was attached, or taken away.
    Evidence {
        /// The item or part.
        on: Address,
        /// The document's own name; one item may have several.
        id: Id,
        /// The document; none: taken away.
        evidence: Option<Evidence>,
    },
    /// A reviewer's remark was brought in from the seal that they signed.
    Remark {
        /// The item; none: the whole.
        on: Option<Address>,
        /// What was said.
        remark: Remark,
    },
    /// A remark was answered.
    Reply {
        /// An event that brought the remark in.
        to: EventId,
        /// The answer; blank takes it back.
        text: Note,
    },
    /// A question that belongs to no item was parked, changed, or taken away.
    Question {
        /// The question's own name.
        id: Id,
        /// The question; none: taken away.
        question: Option<Question>,
    },
    /// A parked question was answered, or its answer taken back.
    QuestionReply {
        /// The question's own name.
        id: Id,
        /// The answer; none: it waits again.
        reply: Option<question::Reply>,
    },
    /// An event was undone.
    Undo {
        /// Which.
        event: EventId,
    },
    /// An attestation was sealed.
    Sealed {
        /// Its record digest.
        record: String,
        /// Where it was saved.
        path: Line,
    },
    /// Something a newer program wrote: kept, not understood.
    Unknown {
        /// Its kind.
        kind: String,
    },
}

impl EventKind {
    /// Whether the undo key may take it back.
    pub fn is_undoable(&self) -> bool {
        match self {
            Self::PersonConfirmed { .. }
            | Self::Name(_)
            | Self::Checklist { .. }
            | Self::Fact { .. }
            | Self::Answer { .. }
            | Self::Plan { .. }
            | Self::Note { .. }
            | Self::Evidence { .. }
            | Self::Remark { .. }
            | Self::Reply { .. }
            | Self::Question { .. }
            | Self::QuestionReply { .. } => true,
            Self::Person(_) | Self::Undo { .. } | Self::Sealed { .. } | Self::Unknown { .. } => false,
        }
    }

    /// The item, part or fact it is about.
    pub fn on(&self) -> Option<&Address> {
        match self {
            Self::Fact { on, .. }
            | Self::Answer { on, .. }
            | Self::Plan { on, .. }
            | Self::Note { on, .. }
            | Self::Evidence { on, .. } => Some(on),
            Self::Remark { on, .. } => on.as_ref(),
            Self::Person(_)
            | Self::PersonConfirmed { .. }
            | Self::Name(_)
            | Self::Checklist { .. }
            | Self::Reply { .. }
            | Self::Question { .. }
            | Self::QuestionReply { .. }
            | Self::Undo { .. }
            | Self::Sealed { .. }
            | Self::Unknown { .. } => None,
        }
    }
}
