//! Who may read the terminal: the reader thread, or whoever asked it to stand aside.
//!
//! A child program (a PIN prompt, an editor) must never share the terminal with the reader, or each gets half of what is
//! typed. So the reader passes a gate before each read; [`InputGate::hold`] returns only once it stands there.

use std::io::{self, PipeReader, PipeWriter, Read, Write};
use std::os::fd::{AsFd, BorrowedFd};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

/// The side of whoever draws.
#[derive(Debug)]
pub(crate) struct InputGate {
    shared: Arc<Shared>,
    wake: PipeWriter,
}

/// The side of the reader thread.
#[derive(Debug)]
pub(super) struct GateWorker {
    shared: Arc<Shared>,
    wake: PipeReader,
}

#[derive(Debug, Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    /// Reading is allowed.
    open: bool,
    /// The reader stands at the gate, or is no more.
    parked: bool,
    /// The reader is to end.
    ended: bool,
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A gate, closed, and the passage through it.
pub(super) fn pair() -> io::Result<(InputGate, GateWorker)> {
    let shared = Arc::new(Shared::default());
    let (reader, writer) = io::pipe()?;
    Ok((InputGate { shared: Arc::clone(&shared), wake: writer }, GateWorker { shared, wake: reader }))
}

impl InputGate {
    /// Lets the reader read one more batch.
    pub(crate) fn open(&self) {
        self.shared.lock().open = true;
        self.shared.changed.notify_all();
    }

    /// Returns once the reader reads no more, until the next [`open`](Self::open).
    pub(crate) fn hold(&self) {
        let mut state = self.shared.lock();
        state.open = false;
        if !state.parked {
            // One byte is enough; a full pipe wakes as well.
            drop((&self.wake).write(&[0]));
        }
        while !state.parked {
            state = self.shared.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Ends the reader thread.
    pub(super) fn end(&self) {
        self.shared.lock().ended = true;
        self.shared.changed.notify_all();
        drop((&self.wake).write(&[0]));
    }
}

impl GateWorker {
    /// Waits at the gate. `false`: the reader is to end.
    pub(super) fn pass(&self) -> bool {
        let mut state = self.shared.lock();
        state.parked = true;
        self.shared.changed.notify_all();
        while !state.open && !state.ended {
            state = self.shared.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        state.parked = state.ended;
        !state.ended
    }

    /// Closes the gate behind a batch, before it is sent: whoever takes it opens again.
    pub(super) fn close(&self) {
        self.shared.lock().open = false;
    }

    /// What becomes readable when somebody waits for the reader.
    pub(super) fn wake(&self) -> BorrowedFd<'_> {
        self.wake.as_fd()
    }

    /// Takes the call.
    pub(super) fn answer(&self) {
        drop((&self.wake).read(&mut [0; 16]));
    }
}

impl Drop for GateWorker {
    fn drop(&mut self) {
        self.shared.lock().parked = true;
        self.shared.changed.notify_all();
    }
}
