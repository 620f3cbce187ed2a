//! Writing events: at once, and safe a moment later.
//!
//! [`Writer::append`] returns when the kernel has the line: from then on no crash of the program can lose it. A thread of its
//! own then syncs it, many lines with one sync if they come fast, and tells when a power cut cannot lose it either. So
//! nothing on the way of a key waits for a disk; leaving does, in [`Writer::finish`].

mod syncer;

use std::fs::File;
use std::io;
use std::path::Path;
use std::thread::{Builder, JoinHandle};

use super::{Draft, Log, StoreError, Tried, Why};
use syncer::Syncer;

/// Every event up to this one is safe from a power cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Its number, as [`Writer::append`] gave it: the first is 1.
    pub up_to: u64,
}

/// What was appended could not be made safe. It is still there for every program, but a power cut would lose it. Nothing
/// more is accepted until [`Writer::retry`].
#[derive(Clone, Debug)]
pub struct Failed {
    /// The last event that is safe.
    pub safe_up_to: u64,
    /// Why.
    pub error: StoreError,
}

/// What the writer tells.
#[derive(Clone, Debug)]
pub enum Notice {
    /// Syncing failed.
    Failed(Failed),
    /// Something became safe.
    Safe(Receipt),
}

/// Appends events to a worksheet; holds its lock. Dropping it waits for the last sync, as [`Writer::finish`] does.
#[derive(Debug)]
pub struct Writer {
    log: Log,
    syncer: Syncer,
    thread: Option<JoinHandle<()>>,
    appended: u64,
}

impl Writer {
    /// Starts to write. `tell` is called from another thread, once for each sync; sending into a channel is all it should do.
    pub fn start(log: Log, tell: impl FnMut(Notice) + Send + 'static) -> Result<Self, StoreError> {
        Self::start_with(log, File::sync_data, tell)
    }

    /// As [`Writer::start`], with another way to sync: a slow one, or one that fails.
    pub(crate) fn start_with(
        log: Log,
        sync: impl FnMut(&File) -> io::Result<()> + Send + 'static,
        tell: impl FnMut(Notice) + Send + 'static,
    ) -> Result<Self, StoreError> {
        let syncer = Syncer::new(log.path(), log.end());
        let (file, theirs) = (log.handle()?, syncer.clone());
        let thread = Builder::new().name("careseal-sync".to_owned()).spawn(move || theirs.run(&file, sync, tell));
        let thread = thread.map_err(StoreError::io(log.path(), Tried::Sync))?;
        Ok(Self { log, syncer, thread: Some(thread), appended: 0 })
    }

    /// Writes one event, a line without its end, and returns its number. After an error nothing of it is in the file.
    pub fn append(&mut self, line: &str) -> Result<u64, StoreError> {
        self.append_all(&[line])
    }

    /// Writes several events in one go, and returns the number of the last: all of them or, with an error, none. Only the
    /// death of the program within that one write could leave some; those are whole then, but for the last.
    pub(crate) fn append_all(&mut self, lines: &[&str]) -> Result<u64, StoreError> {
        self.syncer.refuse_failed()?;
        if lines.iter().any(|line| line.is_empty() || line.contains(['\n', '\r'])) {
            return Err(StoreError::new(self.log.path(), Tried::Append, Why::NotOneLine));
        }
        let bytes: Vec<u8> = lines.iter().flat_map(|line| line.bytes().chain([b'\n'])).collect();
        if !bytes.is_empty() {
            self.log.append(&bytes)?;
            self.appended = self.appended.saturating_add(u64::try_from(lines.len()).unwrap_or(u64::MAX));
            self.syncer.appended(self.appended, &bytes);
        }
        Ok(self.appended)
    }

    /// How many events are written but not yet safe from a power cut.
    pub(crate) fn unsynced(&self) -> u64 {
        self.appended.saturating_sub(self.syncer.safe_up_to())
    }

    /// After a [`Failed`]: writes what is not safe once more and syncs again. The answer is another [`Notice`].
    ///
    /// Once more, because a kernel that could not write its cache may count it as written all the same.
    pub(crate) fn retry(&self) {
        self.syncer.retry();
    }

    /// Where the worksheet really is.
    pub fn path(&self) -> &Path {
        self.log.path()
    }

    /// The draft beside it.
    pub fn draft(&self) -> Draft {
        Draft::beside(self.path())
    }

    /// Waits until everything is safe, and gives back the lock. An error means that something is not.
    pub fn finish(mut self) -> Result<(), StoreError> {
        self.close();
        self.syncer.refuse_failed()?;
        if self.unsynced() == 0 {
            return Ok(());
        }
        // Whoever is told of syncs panicked, and took the thread along.
        let handle = self.log.handle()?;
        handle.sync_data().map_err(StoreError::io(self.path(), Tried::Sync))
    }

    fn close(&mut self) {
        self.syncer.close();
        if let Some(thread) = self.thread.take() {
            thread.join().ok();
        }
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.close();
    }
}

#[cfg(test)]
mod tests;
