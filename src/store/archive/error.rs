//! Why an archive is refused, told so that a person can act on it (`assets/locale/*/archive.ftl`).

use std::fmt;

use super::name::Fault;
use crate::text::harmless;

/// Why an archive is refused.
#[derive(Clone, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case", prefix = "archive-")]
pub enum Refused {
    /// A file would become far larger than what it takes in the archive.
    Bomb(String),
    /// What comes out of a file is not what its checksum says.
    Checksum(String),
    /// The archive is cut off, or its tables are not such.
    Damaged,
    /// A file is locked with a password.
    Encrypted(String),
    /// A file stands where another one needs a folder.
    FileAndFolder(String),
    /// A file is larger than it may be.
    FileTooLarge(String),
    /// A file is packed in a way that not every system can unpack.
    Method(String),
    /// A name is not safe.
    Name(String, Fault),
    /// The file is no ZIP archive.
    NotOne,
    /// Two files share their bytes.
    Overlap(String),
    /// A file is not as large as it says.
    Size(String),
    /// An entry is a link, a device or the like.
    Special(String),
    /// Something stands before or behind the archive.
    Surplus,
    /// There are more entries than there may be.
    TooMany(usize),
    /// All files together are larger than they may be.
    TotalTooLarge(u64),
    /// Two files would be one.
    Twice(String),
    /// The two tables of contents call a file differently.
    TwoNames(String),
}

impl Refused {
    /// The sentence that says what is wrong; a second one, with `-remedy`, says what to do.
    pub fn id(&self) -> &'static str {
        self.into()
    }

    /// What both sentences are filled with.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Bomb(name)
            | Self::Checksum(name)
            | Self::Encrypted(name)
            | Self::FileAndFolder(name)
            | Self::FileTooLarge(name)
            | Self::Method(name)
            | Self::Overlap(name)
            | Self::Size(name)
            | Self::Special(name)
            | Self::Twice(name)
            | Self::TwoNames(name) => vec![("name", harmless(name))],
            Self::Name(name, why) => vec![("name", harmless(name)), ("why", why.word().to_owned())],
            Self::TooMany(limit) => vec![("limit", limit.to_string())],
            Self::TotalTooLarge(limit) => vec![("limit", limit.checked_div(1 << 20).unwrap_or(0).to_string())],
            Self::Damaged | Self::NotOne | Self::Surplus => Vec::new(),
        }
    }
}

impl fmt::Display for Refused {
    /// For developers and logs; people read the locale's words.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())?;
        self.args().iter().try_for_each(|(name, value)| write!(f, " {name}={value}"))
    }
}

impl std::error::Error for Refused {}
