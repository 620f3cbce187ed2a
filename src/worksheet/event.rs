//! One thing that happened.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, de};
use ulid::Ulid;

use crate::checklist::address::NotAnId;
use crate::checklist::{Address, Id};
use crate::text::toml_text::{even_if_empty, is_default};
use crate::text::{Line, Note};

use super::answer::{Answer, Assignment, FactValue};
use super::comment::Comment;
use super::edition::Edition;
use super::evidence::Evidence;
use super::line::word;
use super::person::{Identity, Person, PersonId};
use super::question::{self, Question};
use super::reviewers::Reviewers;
use super::stamp::{Stamp, written_by_serde};

/// The name of an event: a ULID, so that names sort by time and never clash.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
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

impl TryFrom<String> for EventId {
    type Error = NotAnId;

    fn try_from(text: String) -> Result<Self, NotAnId> {
        text.parse()
    }
}

impl From<EventId> for String {
    fn from(id: EventId) -> Self {
        id.to_string()
    }
}

/// Whether what an event says holds, or waits for the subscriber's side to confirm it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// It holds. Files say so by saying nothing.
    #[default]
    #[serde(skip_deserializing)]
    Confirmed,
    /// It waits; it blocks sealing.
    Proposed,
}

/// One event, its fields by their words in the file ([`super::line`]).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Its name, which stands before its fields.
    #[serde(skip)]
    pub id: EventId,
    /// The newest events its author knew.
    #[serde(serialize_with = "even_if_empty")]
    pub seen: Vec<EventId>,
    /// When, by the author's clock.
    #[serde(serialize_with = "written_by_serde")]
    pub at: Timestamp,
    /// Who decided.
    pub by: PersonId,
    /// Who recorded it.
    pub rec: PersonId,
    /// Whether it holds.
    #[serde(default, skip_serializing_if = "is_default")]
    pub standing: Standing,
    /// The first event of the act it belongs to, where one act made several.
    pub group: Option<EventId>,
    /// Why it was said so, where sides stood against each other and it settles them.
    pub why: Option<Note>,
    /// What happened.
    #[serde(rename = "kind")]
    pub what: EventKind,
}

/// What happened: the registry of kinds. The names of variants and fields, as serde has them, are the words in the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventKind {
    /// Somebody introduced themselves, or was introduced, or changed.
    Person(Person),
    /// A change of who somebody is was confirmed.
    PersonConfirmed {
        /// Who.
        person: PersonId,
        /// As whom: word for word, so that it stands for nothing else that is said of them.
        #[serde(rename = "name")]
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
        #[serde(rename = "value|values")]
        value: Option<FactValue>,
    },
    /// A part was answered, or its answer taken back.
    Answer {
        /// The part.
        #[serde(deserialize_with = "part")]
        on: Address,
        /// The answer.
        #[serde(rename = "outcome")]
        answer: Option<Answer>,
    },
    /// An item was handed to someone, or taken back.
    Assignment {
        /// The item.
        on: Address,
        /// To whom; none: taken back.
        #[serde(rename = "assignee")]
        assignment: Option<Assignment>,
    },
    /// A note on an item.
    Note {
        /// The item.
        on: Address,
        /// The text; blank takes it away.
        text: Note,
    },
    /// A document was attached, or taken away.
    #[serde(rename = "document")]
    Evidence {
        /// The item or part.
        #[serde(deserialize_with = "item_or_part")]
        on: Address,
        /// The document's own name; one item may have several.
        #[serde(rename = "document")]
        id: Id,
        /// The document; none: taken away.
        #[serde(rename = "name|link")]
        evidence: Option<Evidence>,
    },
    /// A reviewer's comment was brought in from the seal that they signed.
    Comment {
        /// The item; none: the whole.
        #[serde(default, deserialize_with = "item")]
        on: Option<Address>,
        /// What was said.
        #[serde(rename = "record")]
        comment: Comment,
    },
    /// A comment was answered.
    Reply {
        /// An event that brought the comment in.
        to: EventId,
        /// The answer; blank takes it back.
        text: Note,
    },
    /// A question that belongs to no item was parked, changed, or taken away.
    Question {
        /// The question's own name.
        #[serde(rename = "question")]
        id: Id,
        /// The question; none: taken away.
        #[serde(rename = "text")]
        question: Option<Question>,
    },
    /// A parked question was answered, or its answer taken back.
    QuestionReply {
        /// The question's own name.
        #[serde(rename = "question")]
        id: Id,
        /// The answer; none: it waits again.
        #[serde(rename = "text")]
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
        #[serde(with = "word")]
        record: String,
        /// Where it was saved.
        path: Line,
        /// Who has to countersign it.
        #[serde(rename = "reviewers|reviewer")]
        reviewers: Option<Reviewers>,
    },
    /// Something a newer program wrote: kept, not understood.
    #[serde(rename = "*")]
    Unknown {
        /// Its kind.
        #[serde(with = "word")]
        kind: String,
    },
}

fn part<'de, D: Deserializer<'de>>(from: D) -> Result<Address, D::Error> {
    let on = Address::deserialize(from)?;
    if on.part.is_some() { Ok(on) } else { Err(de::Error::custom("an answer is to a part")) }
}

fn item_or_part<'de, D: Deserializer<'de>>(from: D) -> Result<Address, D::Error> {
    let on = Address::deserialize(from)?;
    if on.option.is_none() { Ok(on) } else { Err(de::Error::custom("a document is attached to an item or a part")) }
}

fn item<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Address>, D::Error> {
    let on = Address::deserialize(from)?;
    if on.part.is_none() { Ok(Some(on)) } else { Err(de::Error::custom("a comment is on an item")) }
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
            | Self::Assignment { .. }
            | Self::Note { .. }
            | Self::Evidence { .. }
            | Self::Comment { .. }
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
            | Self::Assignment { on, .. }
            | Self::Note { on, .. }
            | Self::Evidence { on, .. } => Some(on),
            Self::Comment { on, .. } => on.as_ref(),
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
