//! The parking lot: questions that came up and belong to no item, and what closed them.
//!
//! Asking and answering are two things that are said of a question, each with versions of its own: one laptop may move a
//! question's day while another answers it, and nobody has to settle anything.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::checklist::Id;
use crate::text::{Line, Note};

use super::fold::{Register, Version};

/// A question that belongs to no item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// What is asked.
    pub text: Note,
    /// Who is to find out; blank: nobody yet.
    #[serde(default)]
    pub assignee: Line,
    /// Until when.
    pub due: Option<Date>,
}

/// What closes a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// What was answered.
    pub text: Note,
    /// Who answered, where that is not who decided the event: somebody who was asked elsewhere. Blank: the same.
    #[serde(default)]
    pub from: Line,
}

/// A question with all that was said of it.
#[derive(Clone, Debug, Default)]
pub struct Parked {
    /// What is asked; none: it was taken away.
    pub asked: Register<Option<Question>>,
    /// What was answered; none: it waits again.
    pub reply: Register<Option<Reply>>,
}

impl Parked {
    /// What is asked; a blank question asks nothing. Of two versions that know nothing of each other the first: a question
    /// never falls silent because people differ about its day.
    pub fn question(&self) -> Option<&Question> {
        self.asked_by().and_then(|version| version.value.as_ref())
    }

    /// The version that [`Self::question`] gives.
    pub(crate) fn asked_by(&self) -> Option<&Version<Option<Question>>> {
        let asks = |question: &Question| !question.text.is_blank();
        self.asked.versions().iter().find(|version| version.value.as_ref().is_some_and(asks))
    }

    /// The answers, with who said so; one unless people differ, none while it waits.
    pub fn replies(&self) -> impl Iterator<Item = (&Version<Option<Reply>>, &Reply)> {
        self.reply.versions().iter().filter_map(|version| Some((version, version.value.as_ref()?)))
    }

    /// The answer that closed it.
    pub fn answered(&self) -> Option<(&Version<Option<Reply>>, &Reply)> {
        let version = self.reply.settled()?;
        Some((version, version.value.as_ref()?))
    }

    /// Whether people differ about what is asked, or about the answer.
    pub fn is_conflict(&self) -> bool {
        self.asked.is_conflict() || self.reply.is_conflict()
    }

    /// Whether it was asked and waits for an answer. One with two answers that differ waits for the one that holds.
    pub fn is_open(&self) -> bool {
        self.question().is_some() && self.answered().is_none()
    }
}

/// The parking lot, by the questions' own names.
pub type Questions = BTreeMap<Id, Parked>;
