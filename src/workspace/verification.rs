//! The four questions that are asked of a sealed file, their answers, and what they come to in a word.
//!
//! `session::verify` answers them; commands print them, screens show them. Whoever asks what became of a file, one or
//! many, on a screen or in a table, asks [`short`].

use serde::Serialize;

use super::say::Say;

/// One of the four questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", prefix = "verify-question-")]
pub enum Check {
    /// Is it as its signers left it?
    Intact,
    /// Who signed, by their own word?
    Signed,
    /// Does the reader trust those keys for those names at those times?
    Trusted,
    /// Does the content still hold?
    Holds,
}

impl Check {
    /// The message id of its heading.
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// How an answer, or a line of it, is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case", prefix = "verify-mark-")]
pub enum Status {
    /// All well.
    #[strum(to_string = "ok")]
    Good,
    /// To know.
    Warn,
    /// Wrong.
    Fail,
}

impl Status {
    /// The message id of its word.
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// Its word for programs.
    pub fn as_str(self) -> &'static str {
        self.id().strip_prefix("verify-mark-").unwrap_or_default()
    }
}

/// What a line of an answer is about. Whatever has to tell lines apart asks this, never their words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matter {
    /// The file's bytes and its form.
    Form,
    /// A seal: whose, when, whether its signature holds.
    Seal,
    /// Why a signer says what they say.
    Reason,
    /// A signer's comment on an item.
    Comment,
    /// A time that cannot be right.
    Clock,
    /// Affirmed by somebody who attested nothing.
    Affirmer,
    /// Whether a key is trusted.
    Trust,
    /// Seals of a role that the record asks for are missing.
    MissingSeal {
        /// Whether they are a reviewer's.
        is_reviewers: bool,
    },
    /// A reviewer rejected it.
    Rejected,
    /// A reviewer accepted it with reservations.
    Reservations,
    /// A last day has passed: of a waiver, an accepted responsibility or a document.
    Lapsed,
    /// It should never have been sealed so.
    Content,
    /// It could not be judged.
    NotJudged,
    /// A day is asked about on which there was no record yet.
    Early,
    /// Its words could not be compared.
    Words,
    /// A waiver of what the law requires, without a control of equal effect.
    Control,
    /// There is a newer edition.
    Newer,
    /// Another record takes its place.
    Superseded,
    Well,
}

/// One line of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// How it is meant.
    pub status: Status,
    /// What it is about.
    pub matter: Matter,
    /// Where, if it is about a place in the record.
    pub place: Option<String>,
    /// What.
    pub say: Say,
}

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckResult {
    pub check: Check,
    /// Its lines, at least one.
    pub details: Vec<Detail>,
    /// The exit code that follows from it.
    pub code: u8,
}

impl CheckResult {
    /// The worst of its lines.
    pub fn status(&self) -> Status {
        self.details.iter().map(|detail| detail.status).max().unwrap_or(Status::Good)
    }

    /// Of what is to be said of a record's contents, that which keeps it from being sealed.
    pub fn against_sealing(&self) -> impl Iterator<Item = &Detail> {
        self.details.iter().filter(|detail| detail.status == Status::Fail || detail.matter == Matter::NotJudged)
    }
}

/// What becomes of a file in short: the worst that is to be said of it, and the first line that says it.
#[derive(Clone, Copy, Debug)]
pub struct Short<'a> {
    /// How it is meant.
    pub status: Status,
    /// The question and the line; none where all is well.
    pub first: Option<(Check, &'a Detail)>,
}

/// What the answers come to: the first thing wrong; else the first thing to know; else that all is well.
pub fn short(results: &[CheckResult]) -> Short<'_> {
    let lines = || results.iter().flat_map(|result| result.details.iter().map(move |detail| (result.check, detail)));
    // What could not be judged counts for the exit code. What signers say explains their verdict, and of a newer edition one
    // hears elsewhere, too: other warnings come before.
    let weight = |matter: Matter| match matter {
        Matter::NotJudged | Matter::Early => 0,
        Matter::Reason | Matter::Comment => 3,
        Matter::Newer => 2,
        Matter::Form
        | Matter::Seal
        | Matter::Clock
        | Matter::Affirmer
        | Matter::Trust
        | Matter::MissingSeal { .. }
        | Matter::Rejected
        | Matter::Reservations
        | Matter::Lapsed
        | Matter::Content
        | Matter::Words
        | Matter::Control
        | Matter::Superseded
        | Matter::Well => 1,
    };
    let wrong = lines().find(|(_, detail)| detail.status == Status::Fail);
    let known =
        || lines().filter(|(_, detail)| detail.status == Status::Warn).min_by_key(|(_, detail)| weight(detail.matter));
    let first = wrong.or_else(known);
    Short { status: first.map_or(Status::Good, |(_, detail)| detail.status), first }
}
