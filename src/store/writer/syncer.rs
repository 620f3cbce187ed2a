//! The thread that syncs, and what it shares with the writer.

use std::fs::{self, File};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use super::{Failed, Notice, Receipt};
use crate::store::{Change, StoreError, Tried, Why, plain_file, platform};

/// Both sides hold one.
#[derive(Clone, Debug)]
pub(super) struct Syncer(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    path: PathBuf,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug)]
struct State {
    /// The last event that was written, and the last that is safe.
    appended: u64,
    safe: u64,
    /// What is written but not safe, and the offset it begins at.
    pending: Vec<u8>,
    safe_end: u64,
    /// Why the last sync failed; nothing is accepted or synced until somebody asks to try again.
    failed: Option<StoreError>,
    retry: bool,
    closing: bool,
}

/// One sync to do.
struct Work {
    up_to: u64,
    bytes: usize,
    /// What to write once more before.
    again: Option<(u64, Vec<u8>)>,
}

impl Syncer {
    pub(super) fn new(path: &Path, end: u64) -> Self {
        let state = State {
            appended: 0,
            safe: 0,
            pending: Vec::new(),
            safe_end: end,
            failed: None,
            retry: false,
            closing: false,
        };
        Self(Arc::new(Shared { path: path.to_path_buf(), state: Mutex::new(state), changed: Condvar::new() }))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // Nobody panics while holding it; if one did, the state is still a true one.
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self, change: impl FnOnce(&mut State)) {
        change(&mut self.state());
        self.0.changed.notify_all();
    }

    pub(super) fn appended(&self, up_to: u64, bytes: &[u8]) {
        self.change(|state| {
            state.appended = up_to;
            state.pending.extend_from_slice(bytes);
        });
    }

    pub(super) fn retry(&self) {
        self.change(|state| state.retry = true);
    }

    pub(super) fn close(&self) {
        self.change(|state| state.closing = true);
    }

    pub(super) fn safe_up_to(&self) -> u64 {
        self.state().safe
    }

    pub(super) fn refuse_failed(&self) -> Result<(), StoreError> {
        self.state().failed.clone().map_or(Ok(()), Err)
    }

    /// Syncs until there is nothing more to come.
    pub(super) fn run(&self, file: &File, mut sync: impl FnMut(&File) -> io::Result<()>, mut tell: impl FnMut(Notice)) {
        while let Some(work) = self.next() {
            let again = work.again.as_ref().map_or(Ok(()), |(at, bytes)| self.write_again(file, *at, bytes));
            let done = again.and_then(|()| sync(file).map_err(StoreError::io(&self.0.path, Tried::Sync)));
            tell(self.done(&work, done));
        }
    }

    /// Waits for work; `None` when closing and there is none that can be done.
    fn next(&self) -> Option<Work> {
        let mut state = self.state();
        loop {
            let waiting = state.appended > state.safe;
            if waiting && (state.failed.is_none() || state.retry) {
                let again = state.failed.is_some().then(|| (state.safe_end, state.pending.clone()));
                state.retry = false;
                return Some(Work { up_to: state.appended, bytes: state.pending.len(), again });
            }
            if state.closing {
                return None;
            }
            state.retry = false;
            state = self.0.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn done(&self, work: &Work, done: Result<(), StoreError>) -> Notice {
        let mut state = self.state();
        match done {
            Ok(()) => {
                state.failed = None;
                state.safe = work.up_to;
                state.pending.drain(..work.bytes);
                state.safe_end = state.safe_end.saturating_add(u64::try_from(work.bytes).unwrap_or(u64::MAX));
                Notice::Safe(Receipt { up_to: work.up_to })
            }
            Err(error) => {
                state.failed = Some(error.clone());
                Notice::Failed(Failed { safe_up_to: state.safe, error })
            }
        }
    }

    /// Writes the same bytes to the same place, which makes the kernel count them as not written yet. By another handle,
    /// because one that appends ignores the place.
    fn write_again(&self, file: &File, at: u64, bytes: &[u8]) -> Result<(), StoreError> {
        let path = &self.0.path;
        let same = |named: &fs::Metadata| file.metadata().is_ok_and(|ours| platform::same_file(&ours, named));
        let mut again = plain_file::open_again(path).map_err(StoreError::io(path, Tried::Sync))?;
        if !again.metadata().is_ok_and(|named| same(&named)) {
            return Err(StoreError::new(path, Tried::Sync, Why::Changed(Change::Replaced)));
        }
        let written = again.seek(SeekFrom::Start(at)).and_then(|_| again.write_all(bytes));
        written.map_err(StoreError::io(path, Tried::Sync))
    }
}
