//! A sealed record that is open to be read, with what is to be said of its file.
//!
//! `session::reopen` judges the file and gives an [`OpenedAttestation`]; [`Workspace::of_record`] lays it out like a
//! worksheet, whose `record` says that it is one. A file whose contents may not be believed comes without its record.

use std::sync::Arc;

use crate::attestation::Document;
use crate::attestation::document::ListRecord;
use crate::checklist::{Address, Checklist, Outcome};
use crate::text::Note;

use super::order::Verdict;
use super::say::Say;
use super::verification::{self, Check, CheckResult, Matter, Short, Status};

/// A file that was judged, and its record if that may be believed.
#[derive(Debug)]
pub struct OpenedAttestation {
    /// The file, as people see it.
    pub path: String,
    /// The record's digest, if the file has the form of an attestation.
    pub digest: Option<String>,
    /// The file of trusted keys that it was judged by: where it is, and its digest.
    pub trust: Option<(String, String)>,
    /// The four answers, in the order of the questions.
    pub answers: [CheckResult; 4],
    pub seals: Vec<SealShown>,
    /// The record; none if the file is not as it was sealed, or cannot be read.
    pub document: Option<Document>,
    /// Its checklists that are at hand.
    pub lists: Vec<Arc<Checklist>>,
}

/// A seal, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealShown {
    /// Which one, from 1.
    pub number: usize,
    /// The message id of the role.
    pub role: &'static str,
    /// The signer's name, by their own word.
    pub signer: String,
    /// When, by their own word.
    pub at: String,
    /// The message id of the verdict.
    pub verdict: &'static str,
    /// The key's fingerprint.
    pub key: String,
    /// How it is meant: one that does not hold, that nobody vouches for, or that rejects is none to lean on.
    pub status: Status,
    /// Whether the reader trusts the key for the name at the time.
    pub trusted: bool,
    /// What the signer says.
    pub reason: Option<Note>,
    /// Comments: the item as the seal names it, and the words.
    pub comments: Vec<(String, Note)>,
}

impl OpenedAttestation {
    /// The answer to a question.
    pub fn answer(&self, check: Check) -> Option<&CheckResult> {
        self.answers.iter().find(|answer| answer.check == check)
    }

    /// How a question was answered.
    pub fn status(&self, check: Check) -> Status {
        self.answer(check).map_or(Status::Fail, CheckResult::status)
    }

    /// The worst that is to be said of it, in a word.
    pub(crate) fn in_a_word(&self) -> (Status, Say) {
        let short = self.short();
        let wrong = short.first.filter(|_| short.status == Status::Fail);
        let id = match (short.status, wrong.map(|(check, _)| check)) {
            _ if self.document.is_none() => "reopen-short-altered",
            (_, Some(Check::Intact)) => "reopen-short-altered",
            (_, Some(Check::Signed | Check::Trusted)) => "reopen-short-unknown",
            (_, Some(Check::Holds)) if self.only_lacks_a_seal() => "reopen-short-unsealed",
            (_, Some(Check::Holds)) => "reopen-short-wrong",
            (Status::Warn, None) => "reopen-short-noted",
            (_, None) => "reopen-short-sealed",
        };
        (short.status, Say::new(id))
    }

    /// What becomes of it in short.
    pub fn short(&self) -> Short<'_> {
        verification::short(&self.answers)
    }

    /// What is wrong with its contents, or with the seals it asks for.
    pub fn wrong(&self) -> impl Iterator<Item = Matter> {
        let details = self.answer(Check::Holds).into_iter().flat_map(|answer| &answer.details);
        details.filter(|detail| detail.status == Status::Fail).map(|detail| detail.matter)
    }

    /// Whether somebody sealed it, and does not reject it: that affirms what is in their name.
    pub(crate) fn is_affirmed_by(&self, email: &str) -> bool {
        let says = |seal: &SealShown| seal.verdict != Verdict::Rejected.id();
        self.seals.iter().any(|seal| seal.signer.eq_ignore_ascii_case(email) && says(seal))
    }

    /// Whether nothing is wrong but that a seal it asks for is missing.
    pub(crate) fn only_lacks_a_seal(&self) -> bool {
        let is_missing = |matter| matches!(matter, Matter::MissingSeal { .. });
        self.wrong().next().is_some() && self.wrong().all(is_missing)
    }

    /// The checklists of the record that are not at hand.
    pub fn foreign(&self) -> Vec<&ListRecord> {
        let of = |document| -> &Document { document };
        let lists = self.document.iter().map(of).flat_map(|document| &document.checklists);
        lists.filter(|list| self.lists.iter().all(|known| known.id != list.id)).collect()
    }

    /// How many parts were waived, and for how many responsibility was accepted.
    pub fn forgone(&self) -> (usize, usize) {
        let count = |outcome: Outcome| {
            let affirmed = self.document.iter().flat_map(Document::affirmed);
            affirmed
                .filter(|(item, part)| {
                    item.not_applicable_by_facts.is_none() && !part.not_applicable_by_facts && part.outcome == outcome
                })
                .count()
        };
        (count(Outcome::Waived), count(Outcome::Accepted))
    }

    /// What reviewers commented on an item, each with the seal in which it stands.
    pub(crate) fn comments_on<'a>(
        &'a self,
        item: &Address,
    ) -> impl Iterator<Item = (&'a SealShown, &'a Note)> + use<'a> {
        let item = item.to_string();
        self.seals.iter().flat_map(move |seal| {
            let item = item.clone();
            seal.comments.iter().filter(move |(at, _)| *at == item).map(move |(_, words)| (seal, words))
        })
    }
}
