//! Opening a worksheet, and making one.
//!
//! A worksheet only ever grows by whole lines, so the only thing a crash can leave is a last line without its end. That piece
//! is never dropped: where the caller says that it is whole (an editor saved without the last newline) its newline is added,
//! otherwise it is kept in `NAME.torn` and cut. Both only under the lock; a reader just does not see it.

mod log;
mod torn;

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use jiff::Timestamp;

use super::{Lock, ReadOnly, StoreError, Tried, Why, atomic, companions, names, plain_file, read};

pub use log::Log;
pub use torn::{Fate, Mend, Torn};

/// How to open a worksheet.
#[derive(Clone, Copy)]
pub struct Opening<'a> {
    /// Whether to write, if nothing stands against it.
    pub write: bool,
    /// The time that locks and torn pieces are marked with.
    pub now: Timestamp,
    /// What to do with a last line that has no end, given the lines before it and the piece. It may be what another program
    /// wrote and no worksheet at all: then it must be left alone.
    pub mend: &'a dyn Fn(&str, &str) -> Mend,
}

/// An open worksheet.
#[derive(Debug)]
pub struct Opened {
    /// Where it really is: symlinks resolved. Its companions stand beside this.
    pub path: PathBuf,
    /// Its whole lines, each with its end. `\r\n` is handed on as it is; what is appended ends in `\n`.
    pub text: String,
    /// What became of a last line without its end, if there was one.
    pub torn: Option<Torn>,
    /// What may be done with it.
    pub access: Access,
}

/// What may be done with an open worksheet.
#[derive(Debug)]
pub enum Access {
    /// Reading only, and why.
    Read(ReadOnly),
    /// Writing, by [`super::Writer::start`]; the lock is held.
    Write(Log),
}

/// Opens a worksheet. When it cannot be written it is opened for reading, with the reason.
pub fn open(path: &Path, opening: Opening<'_>) -> Result<Opened, StoreError> {
    read::refuse_special(path)?;
    let path = path.canonicalize().map_err(StoreError::io(path, Tried::Read))?;
    let writable = if opening.write { writable(&path, opening.now) } else { Err(ReadOnly::Asked) };
    let (file, held) = match writable {
        Ok((file, lock)) => (file, Ok(lock)),
        Err(reason) => (plain_file::open_to_read(&path)?, Err(reason)),
    };
    let mut bytes = read::from_handle(&file, &path, read::WORKSHEET_LIMIT)?;
    if super::archive::is_zip(&bytes) {
        return Err(StoreError::new(&path, Tried::Read, Why::Archive));
    }
    let end = bytes.iter().rposition(|&byte| byte == b'\n').map_or(0, |last| last.saturating_add(1));
    let piece = bytes.split_off(end);
    let text = read::utf8(bytes, &path)?;
    let log = held.map(|lock| Log::new(path.clone(), file, lock, &text));
    torn::mend(Opened { path, text, torn: None, access: log.map_or_else(Access::Read, Access::Write) }, &piece, opening)
}

/// The lock first, so that what is read is the last that was written. Before it, what lies beside the worksheet is looked at.
fn writable(path: &Path, now: Timestamp) -> Result<(File, Lock), ReadOnly> {
    companions::refuse_strange(path)?;
    let lock = Lock::take(path, now)?;
    atomic::remove_stale(super::platform::directory_of(path), SystemTime::from(now));
    let not_writable = |error: io::Error| ReadOnly::NotWritable(Arc::new(error));
    let file = plain_file::open_to_append(path).map_err(not_writable)?;
    Ok((file, lock))
}

/// Makes a worksheet that begins with `header`, and opens it for writing. It appears with its whole header or not at all, for
/// its owner only, and never in place of another.
pub fn create(path: &Path, header: &str, opening: Opening<'_>) -> Result<Opened, StoreError> {
    if !header.ends_with('\n') {
        return Err(StoreError::new(path, Tried::Create, Why::NotOneLine));
    }
    companions::refuse_strange(path)?;
    atomic::save_new(path, header.as_bytes())?;
    open(path, opening)
}

/// As [`create`], under the first free name for the account: `acme`, `acme-2` and so on. A name is not free either while
/// something is left of a worksheet that was once called so, or somebody has put something else beside that name.
pub(crate) fn create_named(
    directory: &Path,
    account: &str,
    header: &str,
    opening: Opening<'_>,
) -> Result<Opened, StoreError> {
    for name in names::candidates(account, names::WORKSHEET) {
        let path = directory.join(name);
        if companions::take_the_name(&path) {
            continue;
        }
        match create(&path, header, opening) {
            Err(error) if error.io_kind() == Some(io::ErrorKind::AlreadyExists) => {}
            done => return done,
        }
    }
    Err(StoreError::io(directory, Tried::Create)(io::ErrorKind::AlreadyExists.into()))
}

#[cfg(test)]
mod tests;
