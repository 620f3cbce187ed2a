//! The record in memory. The names and the order of fields are those in the file.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::checklist::{Address, Id, Outcome};
use crate::findings::On;
use crate::text::toml_text::{self, even_if_empty};
use crate::text::{Line, Note};
use crate::worksheet::Affirmed;
use crate::worksheet::evidence::{FileName, Link, Sha256};
use crate::worksheet::stamp::date_of;

use super::MARKER;

/// One attestation's record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// [`super::FORMAT`].
    pub format: Line,
    /// The document's permanent name, a ULID.
    pub document: Id,
    /// When the record was made.
    pub created: Line,
    /// Record digest of the attestation it takes the place of.
    pub supersedes: Option<Sha256>,
    /// The account and the worksheet.
    pub account: Account,
    /// The checklists with their editions.
    #[serde(default, rename = "checklist")]
    pub checklists: Vec<ListRecord>,
    /// The seals it asks for.
    #[serde(default, rename = "required_seal")]
    pub required_seals: Vec<RequiredSeal>,
    /// What reviewers of earlier records said of the whole, and what was answered.
    #[serde(default, rename = "comment")]
    pub comments: Vec<CommentRecord>,
    /// The people named in it.
    #[serde(default, rename = "person")]
    pub people: Vec<PersonRecord>,
    /// The account's facts.
    #[serde(default, rename = "fact")]
    pub facts: Vec<FactRecord>,
    /// Every item of every checklist.
    #[serde(default, rename = "item")]
    pub items: Vec<ItemRecord>,
    /// How many items came to what.
    pub counts: CountsRecord,
}

/// The account and the worksheet that the record was made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// The account's name.
    pub name: Line,
    /// The worksheet's permanent name.
    pub worksheet: Id,
    /// Digest over the worksheet's distinct event lines.
    pub worksheet_digest: Line,
}

/// A checklist and its edition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListRecord {
    /// Its permanent name.
    pub id: Id,
    /// The edition.
    pub edition: Id,
    /// Its title.
    pub title: Line,
    /// Digest of its structure.
    pub structure: Line,
    /// The organisation's file by which it was tightened.
    pub overlay: Option<OverlayRecord>,
    /// Of a partial edition: entries of which it is not known whether the edition had them.
    #[serde(default)]
    pub unknown: Vec<Id>,
    /// Of a partial edition: entries whose text was not seen, and is that of a newer edition.
    #[serde(default)]
    pub unseen: Vec<Id>,
    /// Digests of its texts, by language used.
    pub words: BTreeMap<Id, Line>,
    /// Digest of the advisories about it, if there are any: those that the items name are of these.
    pub advisories: Option<Line>,
}

/// An organisation's file that tightened a checklist. Its own items stand in the record in words, like all others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OverlayRecord {
    /// What it calls itself.
    pub name: Line,
    /// Digest of its text.
    pub digest: Line,
}

/// A seal that the record asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequiredSeal {
    /// `subscriber` or `reviewer`.
    pub role: Id,
    /// Whose; none: anybody's of the role.
    pub name: Option<Line>,
    /// The e-mail address by which it is theirs.
    pub email: Option<Line>,
}

/// A person named in the record. What they say of themselves; a file of trusted keys says more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonRecord {
    /// Permanent name within the worksheet.
    pub id: Id,
    /// Name.
    pub name: Line,
    /// Role or title.
    pub role: Line,
    /// Organisation.
    pub organisation: Line,
    /// E-mail address.
    pub email: Line,
    /// `subscriber`, `consultant` or `reviewer`.
    pub side: Id,
}

/// One answered question about the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactRecord {
    /// Which.
    pub id: Address,
    /// The question.
    pub ask: Line,
    /// Text, `yes`, `no` or a choice.
    pub value: Option<Line>,
    /// The choices taken.
    #[serde(serialize_with = "even_if_empty")]
    pub values: Option<Vec<Id>>,
    /// The answer in words.
    #[serde(serialize_with = "even_if_empty")]
    pub answer: Vec<Line>,
}

/// One item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemRecord {
    /// Which.
    pub id: Address,
    /// The section's number and title.
    pub section: Line,
    /// The item's title.
    pub title: Line,
    /// What became of it.
    pub outcome: Outcome,
    /// Why the account's facts make it not applicable, if they do.
    pub not_applicable_by_facts: Option<Note>,
    /// A note of the people who answered.
    pub note: Option<Note>,
    /// What was answered.
    #[serde(default, rename = "part")]
    pub parts: Vec<PartRecord>,
    /// The documents behind it.
    #[serde(default, rename = "document")]
    pub evidence: Vec<EvidenceRecord>,
    /// What was known then that outdates the item's text.
    #[serde(default, rename = "advisory")]
    pub advisories: Vec<AdvisoryRecord>,
    /// What reviewers of earlier records commented on it, and what was answered.
    #[serde(default, rename = "comment")]
    pub comments: Vec<CommentRecord>,
}

/// A comment from a reviewer's seal on an earlier record, as those who answered it copied it, and their answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommentRecord {
    /// The item, if it is one that this record does not have; such a comment stands with those on the whole.
    pub on: Option<Address>,
    /// Record digest of the attestation that it was said of.
    pub record: Line,
    /// Who said it, as the seal names them.
    pub signer: Line,
    /// Fingerprint of the key that sealed it.
    pub key: Line,
    /// The word of the seal's verdict.
    pub verdict: Line,
    /// Whether who brought it in trusted that key for that name.
    #[serde(default)]
    pub trusted: bool,
    /// What was said.
    pub text: Option<Note>,
    /// What was answered.
    pub reply: Option<Note>,
    /// Who answered.
    pub by: Option<Id>,
    /// When.
    pub at: Option<Line>,
}

/// A document: a file by its name, size and digest, or an address on the web.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceRecord {
    /// Its own name within the worksheet.
    pub id: Id,
    /// The part that it is attached to; none: the item.
    pub part: Option<Id>,
    /// The file's name.
    pub name: Option<FileName>,
    /// The file's size in bytes.
    pub size: Option<u64>,
    /// The file's digest.
    pub sha256: Option<Sha256>,
    /// The address.
    pub link: Option<Link>,
    /// The day it bears.
    pub dated: Option<Line>,
    /// The last day on which it holds.
    pub expires: Option<Line>,
    /// What it shows.
    pub note: Option<Note>,
    /// Who decided to attach it.
    pub by: Id,
    /// Who recorded it.
    pub rec: Id,
    /// When.
    pub at: Line,
}

impl EvidenceRecord {
    /// What people call it: the file's name, or the address.
    pub fn title(&self) -> &str {
        let name = self.name.as_ref().map(FileName::as_str);
        name.or(self.link.as_ref().map(Link::as_str)).unwrap_or_default()
    }

    /// The last day on which it held, if that has passed. A day that cannot be read is not taken to be still to come.
    pub fn lapsed(&self, at: Date) -> Option<Date> {
        let expires = self.expires.as_ref().map(|text| text.as_str().parse().unwrap_or(Date::MIN));
        expires.filter(|expires| *expires < at)
    }
}

/// An advisory that stood when the record was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdvisoryRecord {
    /// Which, within the checklist.
    pub id: Id,
    /// What it says, in a sentence.
    pub title: Line,
    /// The days of its steps that had come.
    #[serde(default)]
    pub in_force: Vec<Line>,
    /// The days of its steps that had not.
    #[serde(default)]
    pub to_come: Vec<Line>,
}

/// One part of an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartRecord {
    /// Which, within the item.
    pub id: Id,
    /// Its line.
    pub text: Line,
    /// What became of it.
    pub outcome: Outcome,
    /// Whether the account's facts make it not applicable.
    #[serde(default)]
    pub not_applicable_by_facts: bool,
    /// Whether nobody answered, and the overlay says that it does not apply; the reason is the overlay's.
    #[serde(default)]
    pub preset: bool,
    /// The options chosen.
    #[serde(default)]
    pub chosen: Vec<Id>,
    /// The same in words.
    #[serde(default)]
    pub choice: Vec<Line>,
    /// Justification, description of the alternative, or why it does not apply.
    pub reason: Option<Note>,
    /// Compensating control.
    pub control: Option<Note>,
    /// Whose duty it is inside the subscriber's organisation.
    pub owner: Option<Line>,
    /// The responsibility sentence, verbatim.
    pub affirmation: Option<Note>,
    /// Which version of the sentence it is.
    pub affirmation_meaning: Option<u32>,
    /// Who affirmed it.
    pub affirmed_by: Option<Id>,
    /// The last day on which it holds.
    pub expires: Option<Line>,
    /// Who stands behind it: whoever affirmed it, at their own keyboard or through another's, or only whoever named them.
    pub affirmed: Option<Affirmed>,
    /// `typed` or `file`.
    pub how: Option<Id>,
    /// Who decided.
    pub by: Option<Id>,
    /// Who recorded it.
    pub rec: Option<Id>,
    /// When.
    pub at: Option<Line>,
    /// The language of the text shown.
    pub language: Option<Id>,
    /// The meaning number of the text shown.
    pub meaning: Option<u32>,
    /// The notes that stood beside it.
    #[serde(default)]
    pub notes: Vec<Id>,
}

/// How many items came to what, each counted once by its own parts; entries that only sum up others, or are options of
/// others, are not counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct CountsRecord {
    /// Items that asked for an answer.
    pub items: usize,
    /// Items that the account's facts make not applicable.
    pub not_applicable_by_facts: usize,
    /// The items, by outcome.
    pub outcome: BTreeMap<Outcome, usize>,
}

impl CountsRecord {
    /// The counts of these items.
    pub fn of(items: &[ItemRecord]) -> Self {
        let mut counts = Self::default();
        for item in items {
            if item.not_applicable_by_facts.is_some() {
                counts.not_applicable_by_facts = counts.not_applicable_by_facts.saturating_add(1);
            }
            let own = item.parts.iter().filter(|part| !part.not_applicable_by_facts).map(|part| part.outcome).max();
            if let Some(outcome) = own {
                counts.items = counts.items.saturating_add(1);
                let slot = counts.outcome.entry(outcome).or_default();
                *slot = slot.saturating_add(1);
            }
        }
        counts
    }
}

/// The record as text, the marker line last.
pub fn print(document: &Document) -> String {
    format!("{}\n{MARKER}\n", toml_text::document(document))
}

impl Document {
    /// A person by their permanent name.
    pub fn person(&self, id: &Id) -> Option<&PersonRecord> {
        self.people.iter().find(|person| person.id == *id)
    }

    /// Waivers and accepted responsibilities with the items they belong to, in order.
    pub fn affirmed(&self) -> impl Iterator<Item = (&ItemRecord, &PartRecord)> {
        self.items
            .iter()
            .flat_map(|item| item.parts.iter().filter(|part| part.outcome.is_affirmed()).map(move |part| (item, part)))
    }

    /// Whether it says that it was made later than clocks differ from the day by which it was made.
    pub(crate) fn is_ahead(&self, on: impl Into<On>) -> bool {
        self.created.as_str().parse().is_ok_and(|created| on.into().is_ahead(date_of(created)))
    }

    /// The documents with the items they belong to, in order.
    pub fn documents(&self) -> impl Iterator<Item = (&ItemRecord, &EvidenceRecord)> {
        self.items.iter().flat_map(|item| item.evidence.iter().map(move |evidence| (item, evidence)))
    }

    /// The comments of earlier reviewers with the items that they are on, those on the whole first.
    pub(crate) fn all_comments(&self) -> impl Iterator<Item = (Option<&Address>, &CommentRecord)> {
        let whole = self.comments.iter().map(|comment| (comment.on.as_ref(), comment));
        whole.chain(self.items.iter().flat_map(|item| item.comments.iter().map(|comment| (Some(&item.id), comment))))
    }

    /// The parts with their owners inside the subscriber's organisation, in order.
    pub fn owned(&self) -> impl Iterator<Item = (&ItemRecord, &PartRecord, &Line)> {
        let parts = self.items.iter().flat_map(|item| item.parts.iter().map(move |part| (item, part)));
        parts.filter_map(|(item, part)| Some((item, part, part.owner.as_ref()?)))
    }
}

impl ItemRecord {
    /// Where a document of it is attached.
    pub(crate) fn place_of(&self, evidence: &EvidenceRecord) -> Address {
        Address { part: evidence.part.clone(), ..self.id.clone() }
    }
}

impl ListRecord {
    /// What is not known of a partial edition: a message id of the locale, and the entries that it is about.
    pub fn doubts(&self) -> impl Iterator<Item = (&'static str, String)> {
        let said = [("edition-record-unknown", &self.unknown), ("edition-record-unseen", &self.unseen)];
        said.into_iter().filter(|(_, items)| !items.is_empty()).map(|(message, items)| {
            let items: Vec<&str> = items.iter().map(Id::as_str).collect();
            (message, items.join(", "))
        })
    }
}

impl PersonRecord {
    /// `Name <e-mail>`.
    pub fn label(&self) -> String {
        if self.email.is_blank() { self.name.to_string() } else { format!("{} <{}>", self.name, self.email) }
    }
}
