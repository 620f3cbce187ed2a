//! Documents that stand behind an answer: a certificate, a report, a signed form.
//!
//! What is kept is the file's name, size and digest, so that years later anybody can tell whether the file in their hand is
//! the one that was meant; or, for what only lives on the web, its address. Where a file lies is kept only from the
//! worksheet's folder on, so that a copy beside the worksheet can move with it.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::checklist::digest;
use crate::text::{Line, Note, TextError};

/// A document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// What and where it is.
    #[serde(rename = "name|link")]
    pub source: Source,
    /// The day it bears.
    pub dated: Option<Date>,
    /// The last day on which it holds, in UTC.
    pub expires: Option<Date>,
    /// What it shows; may be blank.
    #[serde(default, skip_serializing_if = "Note::is_blank")]
    pub note: Note,
}

/// What and where a document is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Source {
    /// A file.
    #[serde(rename = "name")]
    File(Stamped),
    /// Something on the web.
    #[serde(rename = "link")]
    Link(Link),
}

/// A file as it was when it was attached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamped {
    /// Its name, without folders.
    pub name: FileName,
    /// Its size in bytes.
    pub size: u64,
    /// Its digest.
    pub sha256: Sha256,
    /// Where it lies below the worksheet's folder, if it does.
    pub path: Option<Within>,
}

impl Source {
    /// What people call it: the file's name, or the address.
    pub fn name(&self) -> &Line {
        match self {
            Self::File(file) => &file.name.0,
            Self::Link(link) => &link.0,
        }
    }

    /// The file, if it is one.
    pub fn file(&self) -> Option<&Stamped> {
        match self {
            Self::File(file) => Some(file),
            Self::Link(_) => None,
        }
    }
}

/// How many days ahead it is worth saying that a document will not hold much longer.
pub(crate) const SOON: i32 = 30;

impl Evidence {
    /// Whether its last day has passed.
    pub(crate) fn has_lapsed(&self, at: Date) -> bool {
        self.expires.is_some_and(|expires| expires < at)
    }

    /// Whether it still holds, but not for long.
    pub(crate) fn lapses_soon(&self, at: Date) -> bool {
        let soon = at.checked_add(jiff::Span::new().days(SOON)).unwrap_or(Date::MAX);
        self.expires.is_some_and(|expires| at <= expires && expires <= soon)
    }
}

/// Why a text is no file name, no place below a folder, no digest, or no web address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotThat {
    /// It has characters that may not stand in any text.
    Text(TextError),
    /// It names a folder, or more than one thing; or nothing.
    Form,
}

impl From<TextError> for NotThat {
    fn from(error: TextError) -> Self {
        Self::Text(error)
    }
}

impl fmt::Display for NotThat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(error) => error.fmt(f),
            Self::Form => f.write_str("not of this form"),
        }
    }
}

impl std::error::Error for NotThat {}

macro_rules! checked {
    ($(#[$about:meta])* $name:ident, $holds:expr) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Line);

        impl $name {
            /// Takes the text if it is one.
            pub fn parse(text: &str) -> Result<Self, NotThat> {
                let line = Line::parse(text)?;
                let holds: fn(&str) -> bool = $holds;
                if holds(text) { Ok(Self(line)) } else { Err(NotThat::Form) }
            }

            /// As text.
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotThat;

            fn try_from(text: String) -> Result<Self, NotThat> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> String {
                text.0.into()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }
    };
}

checked!(
    /// The name of a file: no folder before it, no way out of the one it lies in.
    FileName,
    is_name
);
checked!(
    /// Where a file lies below a folder, with `/` between the names: never outside of it, whatever the system.
    Within,
    |text| text.split('/').all(|name| is_name(name) && !name.contains(':'))
);
checked!(
    /// `sha256:` and 64 hexadecimal digits.
    Sha256,
    digest::is_sha256
);
checked!(
    /// An address on the web.
    Link,
    |text| {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/')) && !text.contains(char::is_whitespace)
    }
);

/// No system takes longer names, and none takes these apart.
fn is_name(text: &str) -> bool {
    !text.trim().is_empty() && text.len() <= 255 && !matches!(text, "." | "..") && !text.contains(['/', '\\'])
}

impl Sha256 {
    /// The digits that tell it from others at a glance.
    pub fn short(&self) -> &str {
        self.as_str().strip_prefix("sha256:").and_then(|hex| hex.get(..12)).unwrap_or_default()
    }
}

/// How the names of folders with copies end.
pub(crate) const FOLDER: &str = ".evidence";

/// Whether a file lies in a folder of copies; a worksheet that was renamed still has its old one.
pub(crate) fn is_copy(path: &str) -> bool {
    path.split_once('/').is_some_and(|(folder, _)| folder.ends_with(FOLDER))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_names_one_file_and_no_place() {
        for good in ["certificate.pdf", "Zertifikat 2026 (neu).pdf", "証明書.pdf", ".hidden", "a:b", "…"] {
            assert!(FileName::parse(good).is_ok(), "{good}");
        }
        let long = "x".repeat(256);
        for bad in ["", " ", ".", "..", "a/b", "../a", "/etc/passwd", "a\\b", "C:\\a", &long] {
            assert_eq!(FileName::parse(bad), Err(NotThat::Form), "{bad}");
        }
        for hostile in ["a\u{202e}fdp.exe", "a\u{1b}[2J", "a\nb", "a\u{200b}b", "a\0b"] {
            assert!(matches!(FileName::parse(hostile), Err(NotThat::Text(_))), "{}", crate::text::harmless(hostile));
        }
    }

    #[test]
    fn a_place_within_a_folder_never_leads_out_of_it() {
        for good in ["a.pdf", "evidence/a.pdf", "a/b/c"] {
            assert!(Within::parse(good).is_ok(), "{good}");
        }
        for bad in ["", "/a", "a/", "a//b", "../a", "a/../../b", "./a", "a\\..\\b", "C:/a", "C:a", "a/c:b"] {
            assert_eq!(Within::parse(bad), Err(NotThat::Form), "{bad}");
        }
    }

    #[test]
    fn a_digest_and_an_address_have_one_form() {
        let digest = digest::sha256(b"x");
        let parsed = Sha256::parse(&digest).expect("a digest");
        assert_eq!(Some(parsed.short()), digest.get(7..19));
        for bad in ["sha256:", "sha256:00", &digest.to_uppercase(), &digest.replace("sha256:", "sha512:")] {
            assert!(Sha256::parse(bad).is_err(), "{bad}");
        }
        assert!(Link::parse("https://example.com/trust?a=b#c").is_ok());
        for bad in ["", "https://", "https:///a", "ftp://a", "javascript:x", "file:///a", "https://a b", "HTTPS://a"] {
            assert!(Link::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_document_holds_through_its_last_day_and_is_told_of_a_month_before() {
        let date = |text: &str| text.parse::<Date>().expect("a date");
        let source = Source::Link(Link::parse("https://example.com").expect("a link"));
        let expires = Some(date("2027-03-31"));
        let evidence = Evidence { source, dated: None, expires, note: Note::default() };
        for (day, lapsed, soon) in [
            ("2027-02-28", false, false),
            ("2027-03-01", false, true),
            ("2027-03-31", false, true),
            ("2027-04-01", true, false),
        ] {
            assert_eq!((evidence.has_lapsed(date(day)), evidence.lapses_soon(date(day))), (lapsed, soon), "{day}");
        }
        let forever = Evidence { expires: None, ..evidence };
        assert!(!forever.has_lapsed(date("9999-12-31")) && !forever.lapses_soon(date("9999-12-31")));
    }
}
