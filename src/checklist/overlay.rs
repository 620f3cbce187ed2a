//! An organisation's own file that extends an edition of a checklist, and tightens it.
//!
//! An overlay can forbid what the checklist allows, shorten how long a waiver may run, add items of its own, and say with a
//! reason what does not apply in its house. It can never loosen: it has no words for that, and a file that tries is told
//! where, and what is possible instead. `docs/overlays.md` describes the file.
//!
//! The checklist's own structure, texts and digests stay as they are. What an overlay says stands beside them, in
//! [`OverlayPolicy`], so that whoever refuses something can say who forbids it.

mod apply;
mod check;
mod keys;
mod problem;
mod read;

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::text::{Line, Note};

use super::address::{Address, Id};
use super::model::{Item, Section};
use super::outcome::Outcome;
use super::words::{ItemWords, SectionWords};

pub use apply::{Effect, EffectKind, apply, effects};
pub use check::check;
pub use problem::{Fault, Loosening, Problem};

/// The first line of an overlay names this format.
pub const FORMAT: &str = "careseal-overlay/0";

/// The most days for which anything can be affirmed, whatever an overlay says: the year that the checklist allows.
pub(crate) const LONGEST: u16 = 365;

/// An overlay as it is named and carried, in worksheets and records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OverlayFile {
    /// What it calls itself; most often the organisation.
    pub name: Line,
    /// SHA-256 of its text.
    pub digest: String,
    /// The file, whole.
    pub text: Note,
}

/// What an overlay says of a part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OverlayPolicy {
    /// It may not be waived.
    pub no_waiver: bool,
    /// It may not be met by an alternative.
    pub no_alternative: bool,
    /// Nobody may say that it does not apply.
    pub no_not_applicable: bool,
    /// Options that may not be chosen.
    pub no_options: BTreeSet<Id>,
    /// The most days for which a waiver or an accepted responsibility may run.
    pub longest: Option<u16>,
    /// It does not apply in this house, for this reason, as long as nobody says otherwise.
    pub preset: Option<Note>,
    /// Why it is stricter here.
    pub why: Option<Line>,
}

/// What an overlay can forbid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case", prefix = "finding-forbidden-")]
pub enum Forbidden {
    /// Waiving.
    Waiver,
    /// Meeting it by an alternative.
    Alternative,
    /// Saying that it does not apply.
    NotApplicable,
    /// Choosing an option.
    Option,
    /// Affirming for longer than so many days.
    Longer(u16),
}

impl OverlayPolicy {
    /// What it forbids about an outcome.
    pub fn forbids(&self, outcome: Outcome) -> Option<Forbidden> {
        match outcome {
            Outcome::Waived if self.no_waiver => Some(Forbidden::Waiver),
            Outcome::Alternative if self.no_alternative => Some(Forbidden::Alternative),
            Outcome::NotApplicable if self.no_not_applicable => Some(Forbidden::NotApplicable),
            Outcome::Waived
            | Outcome::Alternative
            | Outcome::NotApplicable
            | Outcome::Implemented
            | Outcome::Accepted
            | Outcome::Acknowledged
            | Outcome::Open => None,
        }
    }
}

impl Forbidden {
    /// The word for it in an overlay's `forbid`; none for a length.
    pub fn word(self) -> &'static str {
        match self {
            Self::Waiver => "waive",
            Self::Alternative => "alternative",
            Self::NotApplicable => "not-applicable",
            Self::Option => "choose",
            Self::Longer(_) => "",
        }
    }

    /// What a word in `forbid` means.
    pub(super) fn of_word(word: &str) -> Option<Self> {
        [Self::Waiver, Self::Alternative, Self::NotApplicable, Self::Option].into_iter().find(|one| one.word() == word)
    }
}

/// An overlay, read.
#[derive(Clone, Debug)]
pub struct Overlay {
    /// What it is called, its digest and its text.
    pub file: OverlayFile,
    /// The checklist that it extends.
    pub checklist: Id,
    /// The edition that it extends.
    pub edition: Id,
    /// What the ids of its own sections and items begin with.
    pub prefix: Option<Id>,
    /// The most days for which anything may be affirmed.
    pub longest: Option<u16>,
    /// Where it is stricter.
    pub tighten: Vec<Tighten>,
    /// What it says does not apply.
    pub preset: Vec<Preset>,
    /// Its own sections; what they count is counted from its first.
    pub(super) sections: Vec<Section>,
    /// Its own items.
    pub(super) items: Vec<Item>,
    /// Its own texts, by language.
    pub(super) words: BTreeMap<String, OwnWords>,
}

/// One place where an overlay is stricter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tighten {
    /// An item, a part, or an option.
    pub at: Address,
    /// What is forbidden there.
    pub forbid: Vec<Forbidden>,
    /// The most days for which it may be affirmed.
    pub longest: Option<u16>,
    /// Why.
    pub why: Option<Line>,
}

/// One part that does not apply in the organisation's house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preset {
    /// The part.
    pub at: Address,
    /// Why not.
    pub reason: Note,
}

/// The texts of an overlay's own sections and items in one language.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OwnWords {
    #[serde(default)]
    pub(super) section: BTreeMap<Id, SectionWords>,
    #[serde(default)]
    pub(super) item: BTreeMap<Id, ItemWords>,
}

impl Overlay {
    /// `health-configuration@2025-01-24`.
    pub fn extends(&self) -> String {
        format!("{}@{}", self.checklist, self.edition)
    }
}

/// Whether an id could be an overlay's: its prefix in lower case, a full stop, and more. No checklist uses such ids, in any
/// edition, so that an overlay's can never clash with a later one's.
pub fn is_own(id: &Id) -> bool {
    id.as_str().split_once('.').is_some_and(|(prefix, rest)| is_prefix(prefix) && !rest.is_empty())
}

/// An id without the prefix, if it is an overlay's.
pub(crate) fn without_prefix(id: &Id) -> &str {
    id.as_str().split_once('.').filter(|_| is_own(id)).map_or(id.as_str(), |(_, rest)| rest)
}

/// Whether a text can be an overlay's prefix: 2 to 24 lower-case letters, digits and hyphens, a letter first.
fn is_prefix(text: &str) -> bool {
    (2..=24).contains(&text.len())
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}
