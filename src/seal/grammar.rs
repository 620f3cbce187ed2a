//! What can be wrong with the form of a file.

use std::fmt;

use crate::text::{FormatNumber, TextError};

use super::{MARKER, MAX_BYTES, MAX_SEALS, Role};

/// A line of a seal block, in the order in which they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Field {
    /// As what.
    Role,
    /// Who.
    Signer,
    /// The key's fingerprint.
    Key,
    /// When.
    #[strum(to_string = "signed_at")]
    SignedAt,
    /// What the signer says.
    Verdict,
    /// Why.
    Reason,
    /// A comment on one item.
    Comment,
    /// The signature.
    Sshsig,
}

impl Field {
    /// All, in order.
    pub const ALL: [Self; 8] =
        [Self::Role, Self::Signer, Self::Key, Self::SignedAt, Self::Verdict, Self::Reason, Self::Comment, Self::Sshsig];

    /// The word in the file.
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// The word in a file of this number.
    pub(super) fn word(self, number: FormatNumber) -> &'static str {
        if self == Self::Comment && number == FormatNumber::Draft { "note" } else { self.into() }
    }

    /// The field that a line of a seal block sets, whatever it sets it to.
    pub(super) fn of_line(line: &str, number: FormatNumber) -> Option<Self> {
        let word = line.split([' ', '=', '.']).next()?;
        Self::ALL.into_iter().find(|field| field.word(number) == word)
    }
}

/// Why bytes are no attestation file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GrammarError {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong there.
    pub problem: Problem,
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case", prefix = "seal-file-")]
pub enum Problem {
    /// More than [`MAX_BYTES`].
    TooLarge {
        /// The size found, which may be one byte more than was read.
        bytes: usize,
    },
    /// Begins with a byte-order mark.
    ByteOrderMark,
    /// A carriage return: something changed the line ends, see [`super::only_line_ends_changed`].
    CarriageReturn,
    /// Not UTF-8.
    NotUtf8,
    /// The last line has no end.
    NoFinalNewline,
    /// No marker line: no attestation, or cut short.
    NoMarker,
    /// A second marker line.
    SecondMarker,
    /// A line of the body that looks like a part of a seal.
    SealInBody,
    /// Something other than a seal after the marker.
    NotASeal,
    /// More than [`MAX_SEALS`].
    TooManySeals,
    /// The file ends within a seal.
    CutShort,
    /// A line that no seal has.
    UnknownLine,
    /// A line is missing: another stands where it belongs.
    Missing(Field),
    /// A line that was due earlier, or stands twice.
    OutOfOrder(Field),
    /// Not a string in the one form in which we print strings.
    NotAString(Field),
    /// A text with a character that may not stand.
    Text(Field, TextError),
    /// No such word there.
    BadValue(Field),
    /// A verdict that this role cannot give.
    VerdictOfOtherRole(Role),
    /// The block is not byte for byte what we print for its content: order of comments, or blank texts.
    NotAsPrinted,
    /// The signature's armor is not in the one form in which we print it.
    BadArmor,
}

impl Problem {
    /// The message id in the locale; a second one with `-remedy` says what to do.
    pub fn id(&self) -> &'static str {
        self.into()
    }
}

impl GrammarError {
    /// The message's arguments.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let mut args = vec![("line", self.line.to_string())];
        match &self.problem {
            Problem::TooLarge { bytes } => {
                args.extend([("bytes", bytes.to_string()), ("limit", MAX_BYTES.to_string())]);
            }
            Problem::NoMarker => args.push(("marker", MARKER.to_owned())),
            Problem::TooManySeals => args.push(("limit", MAX_SEALS.to_string())),
            Problem::Missing(field)
            | Problem::OutOfOrder(field)
            | Problem::NotAString(field)
            | Problem::BadValue(field) => args.push(("field", field.as_str().to_owned())),
            Problem::Text(field, why) => {
                args.extend([("field", field.as_str().to_owned()), ("why", why.to_string())]);
            }
            Problem::VerdictOfOtherRole(role) => args.push(("role", role.as_str().to_owned())),
            Problem::ByteOrderMark
            | Problem::CarriageReturn
            | Problem::NotUtf8
            | Problem::NoFinalNewline
            | Problem::SecondMarker
            | Problem::SealInBody
            | Problem::NotASeal
            | Problem::CutShort
            | Problem::UnknownLine
            | Problem::NotAsPrinted
            | Problem::BadArmor => {}
        }
        args
    }
}

impl fmt::Display for GrammarError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {:?}", self.line, self.problem)
    }
}

impl std::error::Error for GrammarError {}
