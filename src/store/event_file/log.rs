//! A worksheet under its lock, and what can be done to its end.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::store::{Change, Lock, StoreError, Tried, Why, platform, read};

/// A worksheet that is open for writing. [`crate::store::Writer::start`] makes a writer of it.
#[derive(Debug)]
pub struct Log {
    path: PathBuf,
    file: File,
    /// Where the last whole line ends; everything up to here is to stay.
    end: u64,
    /// Whether a piece of a line that was not written stands after that, which could not be cut yet.
    ragged: bool,
    _lock: Lock,
}

impl Log {
    pub(super) fn new(path: PathBuf, file: File, lock: Lock, text: &str) -> Self {
        Self { path, file, end: length(text.len()), ragged: false, _lock: lock }
    }

    /// Where the worksheet really is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// How long it is, in bytes.
    pub fn end(&self) -> u64 {
        self.end
    }

    /// Another handle on the same file.
    pub(in crate::store) fn handle(&self) -> Result<File, StoreError> {
        self.file.try_clone().map_err(StoreError::io(&self.path, Tried::Append))
    }

    /// Adds whole lines in one write: all of them or, with an error, none.
    pub(in crate::store) fn append(&mut self, lines: &[u8]) -> Result<(), StoreError> {
        self.cut_ragged().map_err(StoreError::io(&self.path, Tried::Append))?;
        self.refuse_changed()?;
        let end = self.end.saturating_add(length(lines.len()));
        if end > read::WORKSHEET_LIMIT {
            return Err(StoreError::new(&self.path, Tried::Append, Why::TooLarge { limit: read::WORKSHEET_LIMIT }));
        }
        if let Err(error) = self.file.write_all(lines) {
            self.ragged = true;
            self.cut_ragged().ok();
            return Err(StoreError::io(&self.path, Tried::Append)(error));
        }
        self.end = end;
        Ok(())
    }

    /// Cuts a piece that was written of lines that were not.
    fn cut_ragged(&mut self) -> io::Result<()> {
        if self.ragged && self.file.metadata()?.len() > self.end {
            self.file.set_len(self.end)?;
        }
        self.ragged = false;
        Ok(())
    }

    /// Another program that edits the worksheet does not know our lock. Whatever it did, it must not be made worse.
    fn refuse_changed(&self) -> Result<(), StoreError> {
        let changed = |change| StoreError::new(&self.path, Tried::Append, Why::Changed(change));
        let named = match fs::symlink_metadata(&self.path) {
            Ok(named) => named,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(changed(Change::Gone)),
            Err(error) => return Err(StoreError::io(&self.path, Tried::Append)(error)),
        };
        let ours = self.file.metadata().map_err(StoreError::io(&self.path, Tried::Append))?;
        if !platform::same_file(&ours, &named) {
            return Err(changed(Change::Replaced));
        }
        match ours.len() {
            len if len < self.end => Err(changed(Change::Shrank)),
            len if len > self.end => Err(changed(Change::Grew)),
            _ => Ok(()),
        }
    }

    /// Gives a last line of that many bytes the newline it lacks.
    pub(super) fn complete(&mut self, piece: usize) -> Result<(), StoreError> {
        self.file.write_all(b"\n").and_then(|()| self.file.sync_data()).map_err(self.mending())?;
        self.end = self.end.saturating_add(length(piece)).saturating_add(1);
        Ok(())
    }

    /// Cuts what stands after the last whole line.
    pub(super) fn cut(&mut self) -> Result<(), StoreError> {
        self.file.set_len(self.end).and_then(|()| self.file.sync_all()).map_err(self.mending())
    }

    fn mending(&self) -> impl FnOnce(io::Error) -> StoreError {
        let path = self.path.clone();
        move |error| StoreError::new(&path, Tried::Mend, Why::Io(Arc::new(error)))
    }
}

fn length(bytes: usize) -> u64 {
    u64::try_from(bytes).unwrap_or(u64::MAX)
}
