//! How items, parts, options and facts are named, in files and in memory.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A permanent name: ASCII letters, digits, `.`, `-` and `_`, at most 64 of them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Id(String);

/// An [`Id`] or [`Address`] that is not one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAnId(pub String);

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "'{}' is not an id", crate::text::harmless(&self.0))
    }
}

impl std::error::Error for NotAnId {}

impl Id {
    /// The longest id, in bytes.
    pub(crate) const MAX_BYTES: usize = 64;

    /// Takes a text as an id if it is one.
    pub fn parse(text: &str) -> Result<Self, NotAnId> {
        let ok = !text.is_empty()
            && text.len() <= Self::MAX_BYTES
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_'));
        if ok { Ok(Self(text.to_owned())) } else { Err(NotAnId(text.to_owned())) }
    }

    /// The id of nobody, for worksheets in which nobody has introduced themselves yet.
    pub fn nobody() -> Self {
        Self("nobody".to_owned())
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Id {
    type Error = NotAnId;

    fn try_from(text: String) -> Result<Self, NotAnId> {
        Self::parse(&text)
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.0
    }
}

impl FromStr for Id {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        Self::parse(text)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl AsRef<str> for Id {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl std::borrow::Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for Id {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for Id {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

/// A place in a checklist: `health-configuration/I.10#use=used`. Facts are named like items: `health-configuration/sms`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Address {
    /// The checklist, whatever its edition.
    pub checklist: Id,
    /// The item or fact.
    pub item: Id,
    /// The part of the item, where one is meant.
    pub part: Option<Id>,
    /// The option of the part, where one is meant.
    pub option: Option<Id>,
}

impl Address {
    /// The address of an item or fact.
    pub fn item(checklist: &Id, item: &Id) -> Self {
        Self { checklist: checklist.clone(), item: item.clone(), part: None, option: None }
    }

    /// The address of a part.
    pub fn part(checklist: &Id, item: &Id, part: &Id) -> Self {
        Self { part: Some(part.clone()), ..Self::item(checklist, item) }
    }

    /// The address without its option.
    #[must_use]
    pub fn without_option(&self) -> Self {
        Self { option: None, ..self.clone() }
    }

    /// The address of the item alone.
    #[must_use]
    pub fn item_only(&self) -> Self {
        Self { part: None, option: None, ..self.clone() }
    }

    /// Reads an address; one without a checklist is taken to be in `home`.
    pub fn parse_in(text: &str, home: Option<&Id>) -> Result<Self, NotAnId> {
        let wrong = || NotAnId(text.to_owned());
        let (place, option) = match text.split_once('=') {
            Some((place, option)) => (place, Some(Id::parse(option)?)),
            None => (text, None),
        };
        let (place, part) = match place.split_once('#') {
            Some((place, part)) => (place, Some(Id::parse(part)?)),
            None => (place, None),
        };
        if option.is_some() && part.is_none() {
            return Err(wrong());
        }
        let (checklist, item) = match place.split_once('/') {
            Some((checklist, item)) => (Id::parse(checklist)?, item),
            None => (home.cloned().ok_or_else(wrong)?, place),
        };
        Ok(Self { checklist, item: Id::parse(item)?, part, option })
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.checklist, self.item)?;
        if let Some(part) = &self.part {
            write!(f, "#{part}")?;
        }
        if let Some(option) = &self.option {
            write!(f, "={option}")?;
        }
        Ok(())
    }
}

impl FromStr for Address {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        Self::parse_in(text, None)
    }
}

impl TryFrom<String> for Address {
    type Error = NotAnId;

    fn try_from(text: String) -> Result<Self, NotAnId> {
        text.parse()
    }
}

impl From<Address> for String {
    fn from(address: Address) -> Self {
        address.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_prints_as_it_was_read() {
        for text in ["health-configuration/I.4.b", "health-configuration/I.4.b#sharing", "a/I.10#use=used"] {
            assert_eq!(text.parse::<Address>().expect(text).to_string(), text);
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in ["", "I.4", "a/", "/b", "a/b#", "a/b=c", "a/b#c=", "a b/c", "a/b/c", "a/é"] {
            assert!(text.parse::<Address>().is_err(), "{text}");
        }
    }

    #[test]
    fn inside_a_checklist_its_name_may_be_left_out() {
        let home = Id::parse("hc").expect("id");
        let address = Address::parse_in("I.10#use=used", Some(&home)).expect("address");
        assert_eq!(address.to_string(), "hc/I.10#use=used");
    }
}
