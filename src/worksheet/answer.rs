//! Answers, values of facts, assignments.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::checklist::{Id, Outcome};
use crate::text::{Line, Note};

use super::line::word;
use super::person::PersonId;

/// The answer to one part of an item. An answer taken back is the absence of one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// What was answered.
    pub outcome: Outcome,
    /// The options chosen, sorted.
    #[serde(default)]
    pub chosen: BTreeSet<Id>,
    /// Justification of a waiver, description of an alternative, reason why something does not apply.
    pub reason: Option<Note>,
    /// Compensating control.
    pub control: Option<Note>,
    /// Whose duty it is inside the subscriber's organisation, where that is asked: a name, a role, a team.
    pub owner: Option<Line>,
    /// For waivers and accepted responsibilities.
    pub affirmation: Option<Affirmation>,
    /// What was on the screen.
    #[serde(rename = "meaning")]
    pub shown: TextSnapshot,
}

/// What was on the screen when an answer was given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextSnapshot {
    /// The language of the text.
    #[serde(default, with = "word")]
    pub language: String,
    /// The item's meaning number.
    pub meaning: u32,
    /// Short digest of the text.
    #[serde(default, rename = "shown", with = "word")]
    pub text: String,
    /// The notes that stood beside it, because facts or answers called for them.
    #[serde(default)]
    pub notes: BTreeSet<Id>,
}

/// A responsibility taken on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Affirmation {
    /// The exact sentence that was shown.
    #[serde(rename = "affirmation")]
    pub sentence: Note,
    /// Which version of the sentence it is ([`crate::checklist::Checklist::sentence_meaning`]).
    #[serde(rename = "affirmation_meaning")]
    pub meaning: u32,
    /// Who affirmed it.
    #[serde(rename = "affirmed_by")]
    pub by: PersonId,
    /// The last day on which it holds, in UTC.
    pub expires: Date,
    /// How it was confirmed.
    pub how: How,
}

/// How an affirmation was confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, strum::EnumString, strum::IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum How {
    /// Typed at the screen.
    Typed,
    /// Repeated word for word in an answers file.
    File,
}

impl How {
    /// Its word in files.
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

/// Who stands behind an affirmation. It follows from who decided and who recorded, and is never said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Affirmed {
    /// Whoever it names affirmed it at their own keyboard.
    Own,
    /// Whoever it names spoke, and another typed it.
    Recorded,
    /// Another named them, in the form or in an answers file: they have not affirmed it yet.
    Named,
}

impl Affirmed {
    /// Who stands behind an affirmation by `by`, in an answer that `decided` decided and `rec` recorded.
    pub fn of(by: &PersonId, how: How, decided: &PersonId, rec: &PersonId) -> Self {
        match how {
            How::Typed if by == decided && by == rec => Self::Own,
            How::Typed if by == decided => Self::Recorded,
            How::Typed | How::File => Self::Named,
        }
    }

    /// Its word in files.
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

impl Affirmation {
    /// Who stands behind it, in an answer that `decided` decided and `rec` recorded.
    pub(crate) fn affirmed(&self, decided: &PersonId, rec: &PersonId) -> Affirmed {
        Affirmed::of(&self.by, self.how, decided, rec)
    }
}

impl Answer {
    /// A plain answer: a tick, a confirmation or a choice that takes no affirmation.
    pub fn plain(outcome: Outcome, chosen: BTreeSet<Id>, shown: TextSnapshot) -> Self {
        Self { outcome, chosen, reason: None, control: None, owner: None, affirmation: None, shown }
    }

    /// Whether both say the same. In which language and wording the item was shown proves what was read, no more: its
    /// meaning is what counts.
    pub(crate) fn agrees(&self, other: &Self) -> bool {
        let shown =
            |answer: &Self| TextSnapshot { language: String::new(), text: String::new(), ..answer.shown.clone() };
        shown(self) == shown(other) && Self { shown: self.shown.clone(), ..other.clone() } == *self
    }

    /// Whether a reason is owed and missing: waivers, alternatives and not-applicable need one.
    pub(crate) fn lacks_reason(&self) -> bool {
        let owed = matches!(self.outcome, Outcome::Waived | Outcome::Alternative | Outcome::NotApplicable);
        owed && self.reason.as_ref().is_none_or(Note::is_blank)
    }

    /// Whether nobody owns what this answer takes on, where an owner is asked. What is waived has none.
    pub(crate) fn lacks_owner(&self) -> bool {
        self.is_owned() && self.owner.as_ref().is_none_or(Line::is_blank)
    }

    /// Whether it takes something on that somebody can own.
    pub(crate) fn is_owned(&self) -> bool {
        matches!(self.outcome, Outcome::Implemented | Outcome::Acknowledged | Outcome::Alternative)
    }
}

/// The value of a fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FactValue {
    /// Text, `yes`, `no`, or the choice taken.
    #[serde(rename = "value")]
    One(Line),
    /// The choices taken; none is an answer too.
    #[serde(rename = "values")]
    Many(BTreeSet<Id>),
}

/// To whom an open item is assigned, for what and until when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    /// Who is to find out or do it.
    pub assignee: Line,
    /// What is missing.
    #[serde(default)]
    pub missing: Note,
    /// Until when.
    pub due: Option<Date>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_owed_where_something_is_not_done_as_described() {
        for outcome in Outcome::ALL {
            let owed = matches!(outcome, Outcome::Waived | Outcome::Alternative | Outcome::NotApplicable);
            let mut answer = Answer::plain(outcome, BTreeSet::new(), TextSnapshot::default());
            assert_eq!(answer.lacks_reason(), owed, "{outcome}");
            answer.reason = Some(Note::clean(" \n"));
            assert_eq!(answer.lacks_reason(), owed, "{outcome}: white space is no reason");
            answer.reason = Some(Note::clean("the proxy does it"));
            assert!(!answer.lacks_reason(), "{outcome}");
        }
    }
}
