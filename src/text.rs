//! Text that cannot hold what it must not: parse once, trust after.
//!
//! Every word a person types, pastes, imports or receives in a file ends up on somebody's terminal and in a record that is
//! to be believed years later. Control characters could drive that terminal, bidirectional overrides could show another
//! sentence than the one that was signed, invisible characters could make two different texts look alike. So text crosses
//! into the core only as a [`Line`] or a [`Note`], and the rules stand here, in one place (`guides/signing.md` §3).

pub(crate) mod diff;
pub(crate) mod find;
mod format_number;
mod language;
pub(crate) mod large;
pub mod measure;
mod rules;
pub(crate) mod toml_text;

use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

pub use format_number::{FormatFound, FormatNumber};
pub(crate) use language::FALLBACK;
pub use language::LANGUAGES;
pub use rules::Unwanted;
pub use toml_text::quoted;

/// The longest text accepted, in bytes: 64 KiB.
pub(crate) const MAX_BYTES: usize = 64 * 1024;

/// One line of text: no control characters, no bidirectional controls, nothing invisible, NFC.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Line(String);

/// Several lines of text: as [`Line`], and newlines.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Note(String);

/// Why a text was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextError {
    /// A character that may not stand there.
    Character {
        /// The character.
        found: char,
        /// What is wrong with it.
        why: Unwanted,
        /// Where it stands, counted in characters from 1.
        at: usize,
    },
    /// Not in Unicode's composed form (NFC).
    NotComposed,
    /// Longer than [`MAX_BYTES`].
    TooLong {
        /// Its length in bytes.
        bytes: usize,
    },
}

impl fmt::Display for TextError {
    /// Which and where, as it stands in brackets behind a message. The character itself is never printed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Character { found, at, .. } => write!(f, "<U+{:04X}>, {at}", u32::from(*found)),
            Self::NotComposed => f.write_str("NFC"),
            Self::TooLong { bytes } => write!(f, "{bytes} > {MAX_BYTES}"),
        }
    }
}

impl std::error::Error for TextError {}

fn check(text: &str, newline_allowed: bool) -> Result<(), TextError> {
    if text.len() > MAX_BYTES {
        return Err(TextError::TooLong { bytes: text.len() });
    }
    if text.is_ascii() && !text.bytes().any(|b| b < 0x20 || b == 0x7f) {
        return Ok(());
    }
    let mut marks = 0usize;
    for (index, found) in text.chars().enumerate() {
        marks = if rules::is_mark(found) { marks.saturating_add(1) } else { 0 };
        if let Some(why) = rules::unwanted(found, newline_allowed, marks) {
            return Err(TextError::Character { found, why, at: index.saturating_add(1) });
        }
    }
    if unicode_normalization::is_nfc(text) { Ok(()) } else { Err(TextError::NotComposed) }
}

/// Text as it may be kept: composed, and without what may not stand. What was typed by a hand or pasted comes this way;
/// files never do, they are refused instead.
fn cleaned(text: &str, newline_allowed: bool) -> String {
    // Nearly everything may be kept as it is, and looking costs a fraction of composing.
    if check(text, newline_allowed).is_ok() {
        return text.to_owned();
    }
    let mut marks = 0usize;
    let mut kept = String::with_capacity(text.len());
    let text = text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    for found in text.nfc() {
        if found == '\n' && !newline_allowed {
            kept.push(' ');
            continue;
        }
        marks = if rules::is_mark(found) { marks.saturating_add(1) } else { 0 };
        if rules::unwanted(found, newline_allowed, marks).is_none() && kept.len() < MAX_BYTES - 4 {
            kept.push(found);
        }
    }
    kept.nfc().collect()
}

macro_rules! text_type {
    ($name:ident, $newline:literal) => {
        impl $name {
            /// No text.
            pub(crate) const EMPTY: Self = Self(String::new());

            /// Takes the text as it is, or says what is wrong with it.
            pub fn parse(text: &str) -> Result<Self, TextError> {
                check(text, $newline)?;
                Ok(Self(text.to_owned()))
            }

            /// Takes what a hand typed or pasted and drops what may not stand.
            pub fn clean(text: &str) -> Self {
                Self(cleaned(text, $newline))
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// Whether there is nothing but white space.
            pub fn is_blank(&self) -> bool {
                self.0.trim().is_empty()
            }

            /// The same text without white space at its ends.
            #[must_use]
            pub fn trimmed(&self) -> Self {
                Self(self.0.trim().to_owned())
            }
        }

        impl TryFrom<String> for $name {
            type Error = TextError;

            fn try_from(text: String) -> Result<Self, TextError> {
                check(&text, $newline)?;
                Ok(Self(text))
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> String {
                text.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }
    };
}

text_type!(Line, false);
text_type!(Note, true);

impl From<Line> for Note {
    fn from(line: Line) -> Self {
        Self(line.0)
    }
}

/// The first character of a text of many lines that may not stand, with its line counted from 1.
pub fn first_unwanted(text: &str) -> Option<(usize, char, Unwanted)> {
    let (mut line, mut marks) = (1usize, 0usize);
    for found in text.chars() {
        marks = if rules::is_mark(found) { marks.saturating_add(1) } else { 0 };
        if let Some(why) = rules::unwanted(found, true, marks) {
            return Some((line, found, why));
        }
        line = line.saturating_add(usize::from(found == '\n'));
    }
    None
}

/// Shows a text from outside so that it cannot harm: what may not stand becomes `<U+202E>`.
pub fn harmless(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut marks = 0usize;
    for found in text.chars() {
        marks = if rules::is_mark(found) { marks.saturating_add(1) } else { 0 };
        if rules::unwanted(found, false, marks).is_some() {
            shown.extend(format!("<U+{:04X}>", u32::from(found)).chars());
        } else {
            shown.push(found);
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_text_of_many_scripts_passes() {
        for text in ["", "Déjà vu", "données de santé", "صحة المريض", "מידע רפואי", "診療記録", "naïve 👩‍⚕️", "x²"]
        {
            assert_eq!(Line::parse(text).map(String::from), Ok(text.to_owned()), "{text}");
        }
    }

    #[test]
    fn what_drives_a_terminal_or_deceives_a_reader_is_refused_and_named() {
        let cases = [
            ("a\u{1b}[31m", Unwanted::Control),
            ("a\u{9b}31m", Unwanted::Control),
            ("a\u{7}", Unwanted::Control),
            ("a\rb", Unwanted::Control),
            ("a\u{202e}b", Unwanted::Bidi),
            ("a\u{200f}b", Unwanted::Bidi),
            ("a\u{2067}b", Unwanted::Bidi),
            ("a\u{200b}b", Unwanted::Invisible),
            ("a\u{feff}b", Unwanted::Invisible),
            ("a\u{ad}b", Unwanted::Invisible),
            ("a\u{e0041}b", Unwanted::Invisible),
            ("a\u{2028}b", Unwanted::Control),
            ("a\u{fdd0}b", Unwanted::NotText),
            ("a\u{e000}b", Unwanted::NotText),
            ("a\u{301}\u{302}\u{303}\u{304}\u{305}", Unwanted::TooManyMarks),
        ];
        for (text, expected) in cases {
            match Note::parse(text) {
                Err(TextError::Character { why, at, .. }) => {
                    assert_eq!(why, expected, "{}", harmless(text));
                    assert!(at > 1);
                }
                other => assert!(matches!(other, Err(TextError::NotComposed)), "{other:?}"),
            }
        }
    }

    #[test]
    fn a_line_holds_no_newline_and_a_note_does() {
        assert!(Line::parse("a\nb").is_err());
        assert!(Note::parse("a\nb").is_ok());
        assert_eq!(Line::clean("a\nb").as_str(), "a b");
        assert_eq!(Note::clean("a\r\nb\rc").as_str(), "a\nb\nc");
    }

    #[test]
    fn cleaning_composes_and_drops_and_its_result_always_parses() {
        assert_eq!(Line::clean("e\u{301}\u{1b}[0m").as_str(), "é[0m");
        assert!(Line::parse("e\u{301}").is_err());
    }

    #[test]
    fn a_text_beyond_the_limit_is_refused_with_its_length() {
        let long = "x".repeat(MAX_BYTES + 1);
        assert_eq!(Line::parse(&long), Err(TextError::TooLong { bytes: MAX_BYTES + 1 }));
    }

    #[test]
    fn harmless_shows_code_points_and_never_the_character() {
        assert_eq!(harmless("a\u{202e}b\n"), "a<U+202E>b<U+000A>");
        let piled = format!("a{}b", "\u{301}".repeat(6));
        assert_eq!(harmless(&piled), format!("a{}<U+0301><U+0301>b", "\u{301}".repeat(4)));
        assert_eq!(first_unwanted("a\nb\n\u{7}\u{202e}"), Some((3, '\u{7}', Unwanted::Control)));
        assert_eq!(first_unwanted(&format!("é\n{}", harmless(&piled))), None);
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_cleaned_may_stand(text in "\\PC*|.{0,40}") {
            proptest::prop_assert!(Line::parse(Line::clean(&text).as_str()).is_ok());
            proptest::prop_assert!(Note::parse(Note::clean(&text).as_str()).is_ok());
        }
    }
}
