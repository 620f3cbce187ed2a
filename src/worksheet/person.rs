//! Who decides, records and affirms.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::checklist::Id;
use crate::checklist::address::NotAnId;
use crate::text::Line;

/// A person's permanent name within a worksheet.
pub type PersonId = Id;

/// A person. Identities are what people say of themselves until a file of trusted keys says otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Permanent name within the worksheet.
    #[serde(rename = "person")]
    pub id: PersonId,
    /// Name.
    pub name: Line,
    /// Role or title.
    #[serde(default)]
    pub role: Line,
    /// Organisation.
    #[serde(default)]
    pub organisation: Line,
    /// E-mail address; the name a signature is checked against.
    #[serde(default)]
    pub email: Line,
    /// Which side of the table.
    pub side: Side,
}

impl Person {
    /// `Name <e-mail>`, as files and screens name a person.
    pub fn label(&self) -> String {
        if self.email.is_blank() { self.name.to_string() } else { format!("{} <{}>", self.name, self.email) }
    }
}

/// What signed statements name somebody by. Role and organisation are only told beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// Name.
    pub name: Line,
    /// E-mail address.
    #[serde(default)]
    pub email: Line,
    /// Which side of the table.
    pub side: Side,
}

impl Identity {
    /// Of a person.
    pub fn of(person: &Person) -> Self {
        Self { name: person.name.clone(), email: person.email.clone(), side: person.side }
    }

    /// Whether both are one. E-mail is in practice blind to case.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        self.name == other.name
            && self.side == other.side
            && self.email.as_str().eq_ignore_ascii_case(other.email.as_str())
    }

    /// `Name <e-mail>`.
    pub fn label(&self) -> String {
        if self.email.is_blank() { self.name.to_string() } else { format!("{} <{}>", self.name, self.email) }
    }
}

/// Which side of the table a person sits on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, strum::IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Side {
    /// The subscriber's: may confirm, affirm and give the first seal.
    #[default]
    Subscriber,
    /// A consultant's: may propose and record.
    Consultant,
    /// A reviewer's: may countersign.
    Reviewer,
}

impl Side {
    /// Every side.
    pub const ALL: [Self; 3] = [Self::Subscriber, Self::Consultant, Self::Reviewer];

    /// Its word in files.
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}

impl FromStr for Side {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        Self::ALL.into_iter().find(|side| side.as_str() == text).ok_or_else(|| NotAnId(text.to_owned()))
    }
}

impl fmt::Display for Side {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Whether a text can be an e-mail address here: ASCII, one `@` with something on both sides, nothing that a file of trusted keys
/// would read as a pattern or a separator.
pub(crate) fn is_email(text: &str) -> bool {
    let plain =
        text.bytes().all(|b| b.is_ascii_graphic() && !matches!(b, b',' | b'*' | b'?' | b'!' | b'"' | b'<' | b'>'));
    plain
        && text.split_once('@').is_some_and(|(local, domain)| {
            !local.is_empty() && !domain.contains('@') && domain.split('.').all(|label| !label.is_empty())
        })
}

#[cfg(test)]
mod tests {
    use super::is_email;

    #[test]
    fn an_email_must_be_usable_as_a_principal() {
        assert!(is_email("admin@example.com"));
        for wrong in ["", "admin", "@example.com", "a@", "a@b@c", "a b@c", "a,b@c", "*@c", "é@c", "a@b..c"] {
            assert!(!is_email(wrong), "{wrong}");
        }
    }
}
