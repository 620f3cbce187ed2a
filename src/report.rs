//! What people and programs read about a worksheet or an attestation: Markdown, a page of HTML, a table, a calendar, JSON,
//! and what `check` prints.
//!
//! Strings only; the shell reads and writes files. A report is made from a [`Document`], so that a draft and a sealed
//! attestation look alike, years later too and without the edition of the checklist; where the edition is known, its
//! words help. Words come through [`Words`], because the core does not know the locale. Whatever people typed is escaped
//! (`escape`): a report must not show structure that somebody wrote into a reason. Only the minutes are made from a worksheet's
//! events, because a record does not know what was said when, and what was taken back.

pub mod check;
pub mod csv;
pub mod diff;
mod escape;
mod figures;
mod html;
mod ics;
mod json;
mod law;
mod markdown;
mod matters;
pub mod minutes;
mod table;

use jiff::civil::Date;

use crate::attestation::{Document, Today};
use crate::checklist::{Address, Checklist, Id};
use crate::findings::{Finding, FindingKind};
use crate::text::{Line, Note};

pub use check::{Checked, Problem, check_json, check_text};
pub use diff::{Compared, diff_json, diff_text};
pub use escape::inline;
pub use html::html;
pub use ics::ics;
pub use json::{FORMAT, json};
pub use law::marks;
pub use markdown::markdown;
pub use minutes::{Session, Span, minutes_html, minutes_ics, minutes_markdown};
pub use table::table;

/// The words of a language, as the locale gives them.
pub trait Words {
    /// The words of a message with its places filled in.
    ///
    /// A value that is all digits, without a leading zero, is a number (so that plurals agree); anything else is text.
    fn say(&self, id: &str, args: &[(&str, &str)]) -> String;
}

/// What a report is made from.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The record.
    pub document: &'a Document,
    /// Whether it is a draft: made from a worksheet and not from a sealed file.
    pub draft: bool,
    /// What the review of the worksheet found. For a sealed file it may be empty: then the findings of
    /// [`Self::today_result`] are shown, or else what the record itself shows (open parts, lapsed waivers).
    pub findings: &'a [Finding],
    /// The seals of the file, in order.
    pub seals: &'a [SealSummary],
    /// Record digest of the file.
    pub digest: Option<&'a str>,
    /// Name of the file.
    pub file: Option<&'a str>,
    /// The editions of the record that this program knows, for questions and rules that do not stand in the record.
    pub lists: &'a [&'a Checklist],
    /// The language of their words.
    pub language: &'a str,
    /// The day to judge at the end of.
    pub today: Date,
    /// What that day makes of the record, if it was asked.
    pub today_result: Option<&'a Today>,
}

impl Source<'_> {
    /// Whether the answer to a part of an item only waits for the subscriber's side.
    pub(crate) fn is_proposed(&self, item: &Address, part: &Id) -> bool {
        let here =
            |at: &Address| at.checklist == item.checklist && at.item == item.item && at.part.as_ref() == Some(part);
        self.findings.iter().any(|one| one.kind == FindingKind::Proposed && one.at.iter().any(here))
    }
}

/// A seal as reports show it. The `seal` module knows more; whoever calls maps it to this.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealSummary {
    /// `subscriber` or `reviewer`.
    pub role: Id,
    /// Who signed, by their own word: an e-mail address.
    pub signer: Line,
    /// Fingerprint of the key.
    pub key: Line,
    /// When, by the signer's own word.
    pub signed_at: Line,
    /// `attested`, `accepted`, `accepted-with-reservations` or `rejected`.
    pub verdict: Id,
    /// Why.
    pub reason: Option<Note>,
    /// Remarks on single items: item and text.
    pub notes: Vec<(Line, Note)>,
    /// What became of checking it.
    pub trusted: Trusted,
}

/// What became of checking a seal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trusted {
    /// The signature holds and a trust file says that this key speaks for this name.
    Yes,
    /// The signature holds; no trust file was asked about the key.
    NotAsked,
    /// The signature holds; the trust file does not stand behind the key.
    No,
    /// The signature does not hold.
    Broken,
}

impl Trusted {
    /// Its word for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "trusted",
            Self::NotAsked => "not-asked",
            Self::No => "not-trusted",
            Self::Broken => "broken",
        }
    }

    /// Whether the signature holds, whoever made it.
    pub fn holds(self) -> bool {
        self != Self::Broken
    }
}
