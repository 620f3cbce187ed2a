//! What is known of an edition that is kept only as its difference from a newer one.
//!
//! The texts of older editions are not all on record. So each entry of such an edition says how sure it is, and, where its
//! duty was another one, which way it went afterwards.

use serde::Deserialize;

use super::address::Id;
use super::model::{Checklist, Item};

/// How sure it is that an edition had an entry, and had it like this.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, strum::IntoStaticStr, strum::VariantNames,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", prefix = "edition-")]
pub enum EditionConfidence {
    /// Whether the edition had the entry is not known.
    Unknown,
    /// Nothing speaks against it, and nothing shows it: the text is that of a newer edition.
    Low,
    /// It follows from the change log; the text itself was not seen.
    Medium,
    /// The change log or a stored text of that time says so.
    High,
}

impl EditionConfidence {
    /// Its word in files.
    pub fn as_str(self) -> &'static str {
        self.id().strip_prefix("edition-").unwrap_or_default()
    }

    /// The message id of its word in the locale.
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// The message that tells a reader; it names the edition whose text is shown. None where there is nothing to tell.
    pub fn message(self) -> Option<&'static str> {
        match self {
            Self::Unknown => Some("edition-sure-unknown"),
            Self::Low => Some("edition-sure-low"),
            Self::Medium => Some("edition-sure-medium"),
            Self::High => None,
        }
    }
}

/// Which way a duty went when a newer edition came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// The newer edition asks for more.
    Stricter,
    /// The newer edition asks for less.
    Looser,
    /// The newer edition asks for something else.
    Changed,
}

/// A change of duty after the edition at hand.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DutyChange {
    /// The edition that brought it.
    pub edition: Id,
    /// Which way.
    pub duty: Direction,
}

impl Checklist {
    /// Whether parts of it had to be pieced together, so that its entries say how sure they are.
    pub fn is_partial(&self) -> bool {
        self.items.iter().any(|item| item.sure.is_some())
    }

    /// The entries of which it is this sure.
    pub(crate) fn items_so_sure(&self, sure: EditionConfidence) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |item| item.sure == Some(sure))
    }

    /// The edition whose texts stand here where it has none of its own: the one that it is written against in the end.
    pub fn texts_of(&self) -> &Id {
        self.rests_on.as_ref().unwrap_or(&self.edition)
    }
}

impl Item {
    /// Which way its duty went between the edition it stands in and a newer one: one way only if it always went that way.
    pub fn way_to(&self, newer: &Id) -> Option<Direction> {
        let mut ways = self.turns.iter().filter(|turn| turn.edition <= *newer).map(|turn| turn.duty);
        let first = ways.next()?;
        Some(if ways.all(|way| way == first) { first } else { Direction::Changed })
    }
}
