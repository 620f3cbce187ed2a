//! What can go wrong with files, told so that a person can act on it.
//!
//! An error says which file, what was tried and why it failed. People read it through the locale: [`StoreError::id`] names
//! the sentence (with `-remedy` after it the one that says what to do), [`StoreError::args`] fills both.

mod words;

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A file could not be read, written or found. Clones share the system's error, so it can travel in messages.
#[derive(Clone, Debug)]
pub struct StoreError {
    /// The file or directory.
    pub path: PathBuf,
    /// What was tried with it.
    pub tried: Tried,
    /// Why it failed.
    pub why: Why,
}

/// What was tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Tried {
    /// Adding an event to a worksheet.
    Append,
    /// Making a new file or directory.
    Create,
    /// Finding out where files belong.
    Find,
    /// Listing a directory.
    List,
    /// Taking the lock.
    Lock,
    /// Setting a torn last line aside.
    Mend,
    /// Opening or reading.
    Read,
    /// Removing.
    Remove,
    /// Replacing a whole file.
    Save,
    /// Making what was written safe from a power cut.
    Sync,
}

/// Why it failed.
#[derive(Clone, Debug)]
pub enum Why {
    /// It is an archive: what is wanted is in it.
    Archive,
    /// Another program changed the worksheet while it was open here; nothing was written.
    Changed(Change),
    /// The system refused.
    Io(Arc<io::Error>),
    /// Not a plain file.
    Kind(FileKind),
    /// What stands in the place of a companion of a worksheet is not one of ours.
    NotOurs(FileKind),
    /// A new file could not take its place, but its contents are complete in another one.
    LeftBeside {
        /// Where the contents are.
        kept: PathBuf,
        /// Why it could not take its place.
        error: Arc<io::Error>,
    },
    /// The system names no home directory, so there is no place for files.
    NoHome,
    /// What was to be appended is not exactly one line: a fault of the program.
    NotOneLine,
    /// The bytes are no text in UTF-8.
    NotText {
        /// The offset of the first byte that is not, counted from 0.
        at: usize,
    },
    /// A settings file does not hold what it should.
    Settings {
        /// The line, counted from 1.
        line: usize,
        /// What the reader of TOML says, in English.
        detail: String,
    },
    /// The file is, or would become, larger than what is read.
    TooLarge {
        /// The limit in bytes.
        limit: u64,
    },
}

/// How a worksheet changed under us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Change {
    /// It is no longer there.
    Gone,
    /// It became longer.
    Grew,
    /// Another file took its place.
    Replaced,
    /// It became shorter.
    Shrank,
}

/// What stands where a plain file was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum FileKind {
    /// A terminal, a disk, `/dev/null` and their like.
    Device,
    Directory,
    /// A plain file, where a directory was expected.
    File,
    /// A symbolic link.
    Link,
    /// Something this system knows and we do not.
    Other,
    /// A named pipe.
    Pipe,
    /// A plain file that has another name as well: a hard link.
    SecondName,
    Socket,
}

impl StoreError {
    /// An error about `path`.
    pub fn new(path: &Path, tried: Tried, why: Why) -> Self {
        Self { path: path.to_path_buf(), tried, why }
    }

    /// Makes an error of the system's into one about `path`; for `map_err`.
    pub fn io(path: &Path, tried: Tried) -> impl FnOnce(io::Error) -> Self {
        move |error| Self::new(path, tried, Why::Io(Arc::new(error)))
    }

    /// The kind of the system's error, if it was the system that refused.
    pub(crate) fn io_kind(&self) -> Option<io::ErrorKind> {
        self.io_error().map(io::Error::kind)
    }

    fn io_error(&self) -> Option<&io::Error> {
        match &self.why {
            Why::Io(error) | Why::LeftBeside { error, .. } => Some(error),
            Why::Archive
            | Why::Changed(_)
            | Why::Kind(_)
            | Why::NoHome
            | Why::NotOneLine
            | Why::NotOurs(_)
            | Why::NotText { .. }
            | Why::Settings { .. }
            | Why::TooLarge { .. } => None,
        }
    }
}

impl fmt::Display for StoreError {
    /// For developers and logs; people read the locale's words.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = crate::text::harmless(&self.path.to_string_lossy());
        write!(f, "{path}: {}: ", self.tried.word())?;
        match &self.why {
            Why::Archive => f.write_str("a ZIP archive"),
            Why::Changed(change) => write!(f, "changed by another program ({})", change.word()),
            Why::Io(error) => write!(f, "{error}"),
            Why::Kind(kind) => write!(f, "not a file but a {}", kind.word()),
            Why::LeftBeside { kept, error } => {
                write!(f, "{error}; the contents are in {}", crate::text::harmless(&kept.to_string_lossy()))
            }
            Why::NoHome => f.write_str("no home directory"),
            Why::NotOneLine => f.write_str("not exactly one line"),
            Why::NotOurs(kind) => write!(f, "not ours but a {}", kind.word()),
            Why::NotText { at } => write!(f, "byte {at} is not UTF-8"),
            Why::Settings { line, detail } => write!(f, "line {line}: {detail}"),
            Why::TooLarge { limit } => write!(f, "larger than {limit} bytes"),
        }
    }
}

impl std::error::Error for StoreError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.io_error().map(|error| error as _)
    }
}

#[cfg(test)]
mod tests;
