//! A last line without its end.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::{Access, Log, Opened, Opening};
use crate::store::plain_file::{self, InPlace};
use crate::store::{ReadOnly, StoreError, Tried, Why, companions, platform};

/// What to do with a last line that has no end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mend {
    /// It is a whole line that only lacks its newline: add it.
    Complete,
    /// It is torn: keep it in `NAME.torn` and cut it.
    Cut,
    /// Touch nothing: this is no worksheet, or not one that is understood. It is then open for reading only.
    Leave,
}

/// A last line that had no end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Torn {
    /// What was there of it. It may end in the middle of a character, which then is U+FFFD.
    pub piece: String,
    /// What became of it.
    pub fate: Fate,
}

/// What became of a last line without its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It was whole. It now has its end, and is the last line of the text.
    Completed,
    /// It was cut from the file and is kept.
    Cut {
        /// The file it was added to.
        kept: PathBuf,
    },
    /// It is still in the file, and not in the text.
    Ignored,
}

impl Torn {
    /// The sentence that tells of it.
    pub fn id(&self) -> &'static str {
        match self.fate {
            Fate::Completed => "store-torn-completed",
            Fate::Cut { .. } => "store-torn-cut",
            Fate::Ignored => "store-torn-ignored",
        }
    }

    /// What the sentence is filled with.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match &self.fate {
            Fate::Cut { kept } => vec![("kept", crate::text::harmless(&kept.to_string_lossy()))],
            Fate::Completed | Fate::Ignored => Vec::new(),
        }
    }
}

/// Deals with the piece as the caller says, as far as we may write.
pub(super) fn mend(mut opened: Opened, bytes: &[u8], opening: Opening<'_>) -> Result<Opened, StoreError> {
    if bytes.is_empty() {
        return Ok(opened);
    }
    let piece = String::from_utf8_lossy(bytes).into_owned();
    // What is no text is never whole, whatever its remains look like.
    let whole_text = str::from_utf8(bytes).is_ok();
    let verdict = match (opening.mend)(&opened.text, &piece) {
        Mend::Complete if whole_text => Mend::Complete,
        Mend::Complete | Mend::Cut => Mend::Cut,
        Mend::Leave => Mend::Leave,
    };
    let fate = match (verdict, opened.access) {
        (Mend::Complete, mut access) => {
            if let Access::Write(log) = &mut access {
                log.complete(bytes.len())?;
            }
            opened.text.push_str(&piece);
            opened.text.push('\n');
            opened.access = access;
            Fate::Completed
        }
        (Mend::Cut, Access::Write(mut log)) => match keep(log.path(), bytes, opening.now) {
            Ok(kept) => {
                log.cut()?;
                opened.access = Access::Write(log);
                Fate::Cut { kept }
            }
            Err(error) if matches!(error.why, Why::NotOurs(_)) => {
                opened.access = Access::Read(ReadOnly::NotOurs(error));
                Fate::Ignored
            }
            Err(error) => return Err(error),
        },
        (Mend::Leave, Access::Write(log)) => {
            drop::<Log>(log);
            opened.access = Access::Read(ReadOnly::NotMended);
            Fate::Ignored
        }
        (Mend::Cut | Mend::Leave, access @ Access::Read(_)) => {
            opened.access = access;
            Fate::Ignored
        }
    };
    opened.torn = Some(Torn { piece, fate });
    Ok(opened)
}

/// Adds the piece to `NAME.torn`, and has it safe there before it is cut.
fn keep(worksheet: &Path, piece: &[u8], now: Timestamp) -> Result<PathBuf, StoreError> {
    let path = companions::beside(worksheet, companions::TORN);
    let mut file = plain_file::open_companion(&path, Tried::Mend, InPlace::Append)?;
    let mut kept = || -> io::Result<()> {
        let mut entry = format!("# {now:.0}: {} bytes\n", piece.len()).into_bytes();
        entry.extend_from_slice(piece);
        entry.push(b'\n');
        file.write_all(&entry)?;
        file.sync_all()?;
        plain_file::sync_folder(platform::directory_of(&path))
    };
    kept().map_err(StoreError::io(&path, Tried::Mend))?;
    Ok(path)
}
