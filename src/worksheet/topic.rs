//! What events say something about, and conflicts are about; by name, to come back to it when the worksheet went on.

use std::fmt;
use std::str::FromStr;

use crate::checklist::address::NotAnId;
use crate::checklist::{Address, Id};

use super::event::{EventId, EventKind};
use super::fold::State;

/// What can be said once, and so be disputed.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr, strum::VariantNames, strum::EnumDiscriminants,
)]
#[strum(serialize_all = "kebab-case")]
#[strum_discriminants(name(TopicKind), vis(pub(self)), derive(strum::EnumString), strum(serialize_all = "kebab-case"))]
pub enum Topic {
    /// The account's name.
    Name,
    /// Whether a checklist is taken in, and in which edition.
    Checklist(Id),
    /// A fact about the account.
    Fact(Address),
    /// The answer to a part, where it is kept.
    Answer(Address),
    /// To whom an item is assigned.
    Assignment(Address),
    /// The note on an item.
    Note(Address),
    /// A document of an item.
    Document(Address, Id),
    /// What is answered to a comment, by the event that names it.
    Reply(EventId),
    /// What a parked question asks, by its own name.
    Question(Id),
    /// What is answered to a parked question.
    QuestionReply(Id),
}

impl Topic {
    /// What an event says something about; none if what it says cannot be disputed.
    pub fn of(what: &EventKind) -> Option<Self> {
        Some(match what {
            EventKind::Name(_) => Self::Name,
            EventKind::Checklist { checklist, .. } => Self::Checklist(checklist.clone()),
            EventKind::Fact { on, .. } => Self::Fact(on.clone()),
            EventKind::Answer { on, .. } => Self::Answer(on.clone()),
            EventKind::Assignment { on, .. } => Self::Assignment(on.clone()),
            EventKind::Note { on, .. } => Self::Note(on.clone()),
            EventKind::Evidence { on, id, .. } => Self::Document(on.clone(), id.clone()),
            EventKind::Reply { to, .. } => Self::Reply(*to),
            EventKind::Question { id, .. } => Self::Question(id.clone()),
            EventKind::QuestionReply { id, .. } => Self::QuestionReply(id.clone()),
            EventKind::Person(_)
            | EventKind::PersonConfirmed { .. }
            | EventKind::Comment { .. }
            | EventKind::Undo { .. }
            | EventKind::Sealed { .. }
            | EventKind::Unknown { .. } => return None,
        })
    }

    /// The item, part or fact, if it is about one by itself.
    pub fn at(&self) -> Option<&Address> {
        match self {
            Self::Fact(at) | Self::Answer(at) | Self::Assignment(at) | Self::Note(at) | Self::Document(at, _) => {
                Some(at)
            }
            Self::Name | Self::Checklist(_) | Self::Reply(_) | Self::Question(_) | Self::QuestionReply(_) => None,
        }
    }

    /// The item, part or fact that it is about, be it through a comment on one.
    pub(crate) fn at_in<'a>(&'a self, state: &'a State) -> Option<&'a Address> {
        let Self::Reply(event) = self else { return self.at() };
        state.comments.iter().find(|commented| commented.event == *event)?.on.as_ref()
    }

    /// Its word for programs.
    pub fn word(&self) -> &'static str {
        self.into()
    }
}

impl fmt::Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())?;
        match self {
            Self::Name => Ok(()),
            Self::Checklist(id) | Self::Question(id) | Self::QuestionReply(id) => write!(f, " {id}"),
            Self::Document(at, id) => write!(f, " {at} {id}"),
            Self::Reply(event) => write!(f, " {event}"),
            Self::Fact(at) | Self::Answer(at) | Self::Assignment(at) | Self::Note(at) => write!(f, " {at}"),
        }
    }
}

impl FromStr for Topic {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let mut words = text.split(' ');
        let wrong = || NotAnId(text.to_owned());
        let mut next = || words.next().ok_or_else(wrong);
        let found = match next()?.parse().ok().ok_or_else(wrong)? {
            TopicKind::Name => Self::Name,
            TopicKind::Checklist => Self::Checklist(Id::parse(next()?)?),
            TopicKind::Fact => Self::Fact(next()?.parse()?),
            TopicKind::Answer => Self::Answer(next()?.parse()?),
            TopicKind::Assignment => Self::Assignment(next()?.parse()?),
            TopicKind::Note => Self::Note(next()?.parse()?),
            TopicKind::Document => Self::Document(next()?.parse()?, Id::parse(next()?)?),
            TopicKind::Reply => Self::Reply(next()?.parse()?),
            TopicKind::Question => Self::Question(Id::parse(next()?)?),
            TopicKind::QuestionReply => Self::QuestionReply(Id::parse(next()?)?),
        };
        if words.next().is_none() { Ok(found) } else { Err(wrong()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_topic_is_found_again_by_its_name() {
        let event = "01BX5ZZKBKACTAV9WEVGEMMVRZ";
        let names = [
            "name",
            "checklist c",
            "fact c/f",
            "answer c/I.1#a",
            "assignment c/I.1",
            "note c/I.1",
            "question q",
            "question-reply q",
        ];
        for name in
            names.into_iter().map(str::to_owned).chain([format!("document c/I.1 {event}"), format!("reply {event}")])
        {
            assert_eq!(name.parse::<Topic>().map(|topic| topic.to_string()).ok(), Some(name.clone()), "{name}");
            assert!(format!("{name} x").parse::<Topic>().is_err());
        }
        assert!("".parse::<Topic>().is_err() && "comment c/I.1".parse::<Topic>().is_err());
    }
}
