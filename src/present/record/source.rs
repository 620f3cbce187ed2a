//! What a record is laid out from.

use std::sync::Arc;

use jiff::civil::Date;

use crate::attestation::{Document, Figured, ItemRecord, PartRecord, Today, found};
use crate::checklist::{Address, Checklist, Id};
use crate::findings::follow_ups::FollowUp;
use crate::findings::{Finding, FindingKind};
use crate::text::{Line, Note};
use crate::worksheet::Affirmed;
use crate::workspace::{Say, Verdict, signed};

/// What a record is laid out from.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The record.
    pub document: &'a Document,
    /// Whether it is a draft: made from a worksheet and not from a sealed file.
    pub draft: bool,
    /// What the review of the worksheet found. For a sealed file it may be empty: then the findings of
    /// [`Self::today_result`] are shown, or else what the record itself shows (open parts, lapsed waivers).
    pub findings: &'a [Finding],
    /// Of a draft, the open items that are assigned to somebody.
    pub assignments: &'a [FollowUp],
    /// The seals of the file, in order.
    pub seals: &'a [SealSummary],
    /// Record digest of the file.
    pub digest: Option<&'a str>,
    /// Name of the file.
    pub file: Option<&'a str>,
    /// The editions of the record that this program knows, for questions and rules that do not stand in the record.
    pub lists: &'a [Arc<Checklist>],
    /// The language of their words.
    pub language: &'a str,
    /// The day to judge at the end of.
    pub today: Date,
    /// What that day makes of the record, if it was asked.
    pub today_result: Option<&'a Today>,
}

impl<'a> Source<'a> {
    /// A record alone, in which nothing was found but what it shows itself.
    pub fn of(document: &'a Document, lists: &'a [Arc<Checklist>], language: &'a str, today: Date) -> Self {
        Self {
            document,
            draft: false,
            findings: &[],
            assignments: &[],
            seals: &[],
            digest: None,
            file: None,
            lists,
            language,
            today,
            today_result: None,
        }
    }

    /// Whether the answer to a part of an item only waits for the subscriber's side.
    pub(in crate::present) fn is_proposed(&self, item: &Address, part: &Id) -> bool {
        let here =
            |at: &Address| at.checklist == item.checklist && at.item == item.item && at.part.as_ref() == Some(part);
        self.findings.iter().any(|one| one.kind == FindingKind::Proposed && one.at.iter().any(here))
    }

    /// The answers that only wait for the subscriber's side, with the items they belong to.
    pub(super) fn proposed(&self) -> impl Iterator<Item = (&'a ItemRecord, &'a PartRecord)> {
        let parts = self.document.items.iter().flat_map(|item| item.parts.iter().map(move |part| (item, part)));
        parts.filter(|(item, part)| self.is_proposed(&item.id, &part.id))
    }

    /// The waivers and accepted responsibilities that the account holder stands by.
    pub(super) fn affirmed(&self) -> impl Iterator<Item = (&'a ItemRecord, &'a PartRecord)> {
        self.document.affirmed().filter(|(item, part)| !self.is_proposed(&item.id, &part.id))
    }

    /// The standing of an answer, in files and for programs; empty where nobody answered.
    pub(super) fn standing(&self, item: &ItemRecord, part: &PartRecord) -> &'static str {
        match &part.by {
            _ if self.is_proposed(&item.id, &part.id) => "proposed",
            Some(_) => "confirmed",
            None => "",
        }
    }

    /// Everything to look at.
    pub(super) fn found(&self) -> Vec<Finding> {
        let mut found = found(self.document, self.findings, self.today_result, self.today);
        let is_sealed = |at: &Address| {
            let part = self.document.affirmed().find(|(item, part)| item.place(part) == *at);
            part.is_some_and(|(_, part)| self.is_sealed_by_affirmer(part))
        };
        found.retain(|one| !matches!(one.kind, FindingKind::Named { .. }) || !one.at.iter().all(is_sealed));
        found
    }

    /// What its figures are made from, with everything that was found.
    pub(super) fn figured<'b>(&'b self, findings: &'b [Finding]) -> Figured<'b> {
        Figured { document: self.document, findings, lists: self.lists, today: self.today }
    }

    /// Whether whoever a part names as affirming it sealed the record themselves: then that affirms it.
    fn is_sealed_by_affirmer(&self, part: &PartRecord) -> bool {
        let email = part.affirmed_by.as_ref().and_then(|by| self.document.person(by)).map(|one| one.email.as_str());
        let own = |seal: &SealSummary| email.is_some_and(|email| seal.signer.as_str().eq_ignore_ascii_case(email));
        let says = |seal: &SealSummary| seal.trusted.holds() && seal.verdict != Verdict::Rejected.as_str();
        !self.draft && self.seals.iter().any(|seal| own(seal) && says(seal))
    }

    /// Who stands behind an affirmation; none where nothing is affirmed.
    pub(super) fn affirmed_as(&self, part: &PartRecord) -> Option<Affirmed> {
        let affirmed = part.affirmed_as()?;
        Some(if self.is_sealed_by_affirmer(part) { Affirmed::Own } else { affirmed })
    }

    /// The same in words, with people called as `name` does.
    pub(super) fn affirmed_by(&self, part: &PartRecord, name: impl Fn(&Id) -> String) -> Option<Say> {
        let by = name(part.affirmed_by.as_ref()?);
        let affirmed = part.affirmed_as().unwrap_or(Affirmed::Named);
        if affirmed != Affirmed::Own && self.is_sealed_by_affirmer(part) {
            return Some(Say::new("signed-affirmed-seal").with("by", by));
        }
        // Who recorded it stands in full where that is told.
        let rec = part.rec.as_ref().and_then(|rec| self.document.person(rec));
        let rec = rec.map(|rec| rec.name.to_string()).unwrap_or_default();
        Some(signed::affirmed(affirmed, part.how.as_ref().map_or("", Id::as_str), by, rec))
    }

    /// The account holder's seals that hold. A draft has none.
    pub(super) fn attested_by(&self) -> impl Iterator<Item = &'a Line> {
        let holds = |seal: &&SealSummary| !self.draft && seal.role == "subscriber" && seal.trusted.holds();
        self.seals.iter().filter(holds).map(|seal| &seal.signer)
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
    /// `attested`, `approved`, `approved-with-reservations` or `rejected`.
    pub verdict: Id,
    /// Why.
    pub reason: Option<Note>,
    /// Comments on single items: item and text.
    pub notes: Vec<(Line, Note)>,
    /// What became of checking it.
    pub trusted: Trusted,
}

/// What became of checking a seal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub enum Trusted {
    /// The signature holds and a file of trusted keys says that this key speaks for this name.
    #[strum(to_string = "trusted")]
    Yes,
    /// The signature holds; no file of trusted keys was asked about the key.
    NotAsked,
    /// The signature holds; the file of trusted keys does not stand behind the key.
    #[strum(to_string = "not-trusted")]
    No,
    /// The signature does not hold.
    Broken,
}

impl Trusted {
    /// Its word for programs.
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// Whether the signature holds, whoever made it.
    pub fn holds(self) -> bool {
        self != Self::Broken
    }
}
