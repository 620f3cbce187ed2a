//! What every fact about the product carries: where it belongs, how sure it is, and where it was read.

use jiff::civil::Date;
use serde::Deserialize;

use crate::text::Line;

use super::address::{Address, Id, NotAnId};

/// How sure a fact is. None is ever a guess: what was not found says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case", prefix = "place-sure-")]
pub enum Confidence {
    /// Read on a page of the vendor that shows today's menus.
    #[serde(rename = "A")]
    Read,
    /// Read on an older page, or on one of which only a part could be read.
    #[serde(rename = "B")]
    Partly,
    /// Read elsewhere, or inferred.
    #[serde(rename = "C")]
    Probably,
    /// Not found.
    #[serde(rename = "NF")]
    NotFound,
}

impl Confidence {
    /// The message id of its words in the locale, for something that is known of the product.
    pub(crate) fn news_id(self) -> String {
        self.id().replacen("place", "advisory", 1)
    }

    /// The message id of its words in the locale, for a place in the menus.
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// Where a fact was read.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The page's title, or what it is about.
    pub title: Line,
    /// The page's number.
    pub id: Option<Line>,
}

impl Source {
    /// The title with the number, if there is one.
    pub fn label(&self) -> String {
        match &self.id {
            Some(id) => format!("{} ({id})", self.title),
            None => self.title.to_string(),
        }
    }
}

/// An item, or a part of one, whatever the edition: `I.1.a#mfa`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Spot {
    /// The item.
    pub item: Id,
    /// The part, where one is meant.
    pub part: Option<Id>,
}

impl Spot {
    /// The address of it in a checklist.
    pub fn address(&self, checklist: &Id) -> Address {
        Address { part: self.part.clone(), ..Address::item(checklist, &self.item) }
    }
}

impl TryFrom<String> for Spot {
    type Error = NotAnId;

    fn try_from(text: String) -> Result<Self, NotAnId> {
        let (item, part) = match text.split_once('#') {
            Some((item, part)) => (item, Some(Id::parse(part)?)),
            None => (text.as_str(), None),
        };
        Ok(Self { item: Id::parse(item)?, part })
    }
}

/// A day, written `2026-07-28`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Day(pub(super) Date);

impl TryFrom<String> for Day {
    type Error = jiff::Error;

    fn try_from(text: String) -> Result<Self, jiff::Error> {
        text.parse().map(Self)
    }
}
