//! The thread that reads the terminal.
//!
//! It reads one batch, all that is ready, hands it over and passes the [gate](InputGate) before it reads again. It blocks without
//! a clock, so an idle wizard costs nothing; only something that has begun and not ended is waited for by the clock. It ends,
//! with a word, when the terminal is gone.

mod gate;
mod mouse;
mod names;
mod parse;
mod paste;
mod sequence;
mod string;

use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::thread::JoinHandle;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec};

pub(crate) use gate::InputGate;
pub use parse::Parser;

use self::gate::GateWorker;
use crate::tui::run::Event;

/// The most that is taken as one batch.
const MAX_BATCH: usize = 64 * 1024;

/// The reader thread; it ends when this is dropped.
#[derive(Debug)]
pub(crate) struct Reader {
    gate: InputGate,
    thread: Option<JoinHandle<()>>,
}

impl Reader {
    /// Starts the thread on a terminal, usually standard input; it waits for [`InputGate::open`]. `send` says whether anybody
    /// still listens.
    pub(crate) fn spawn(input: OwnedFd, mut send: impl FnMut(Event) -> bool + Send + 'static) -> io::Result<Self> {
        let (gate, passage) = gate::pair()?;
        let thread = std::thread::Builder::new().name("input".to_owned()).spawn(move || {
            if read(&input, &passage, &mut send).is_err() {
                passage.close();
                send(Event::Gone);
            }
        })?;
        Ok(Self { gate, thread: Some(thread) })
    }

    /// The gate before the terminal.
    pub(crate) fn gate(&self) -> &InputGate {
        &self.gate
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.gate.end();
        if let Some(thread) = self.thread.take() {
            // The thread does not panic; if it did, it has ended all the same.
            drop(thread.join());
        }
    }
}

/// Why a wait ended.
enum Ready {
    Input,
    Call,
    Nothing,
}

fn read(input: &OwnedFd, passage: &GateWorker, send: &mut impl FnMut(Event) -> bool) -> io::Result<()> {
    let mut parser = Parser::default();
    let mut buffer = vec![0; 4096];
    while passage.pass() {
        let inputs = match ready(input, passage, parser.patience())? {
            Ready::Call => {
                passage.answer();
                continue;
            }
            Ready::Nothing => parser.silence(),
            Ready::Input => {
                let mut inputs = Vec::new();
                let mut taken = 0usize;
                loop {
                    let count = rustix::io::retry_on_intr(|| rustix::io::read(input, buffer.as_mut_slice()))?;
                    if count == 0 {
                        return Err(io::ErrorKind::UnexpectedEof.into());
                    }
                    inputs.extend(parser.feed(buffer.get(..count).unwrap_or_default()));
                    taken = taken.saturating_add(count);
                    if taken >= MAX_BATCH || !matches!(ready(input, passage, Some(Duration::ZERO))?, Ready::Input) {
                        break;
                    }
                }
                inputs
            }
        };
        if inputs.is_empty() {
            continue;
        }
        passage.close();
        if !send(Event::Inputs(inputs)) {
            break;
        }
    }
    Ok(())
}

fn ready(input: &OwnedFd, passage: &GateWorker, wait: Option<Duration>) -> io::Result<Ready> {
    let wait = wait.and_then(|wait| Timespec::try_from(wait).ok());
    let call = passage.wake();
    let mut polled =
        [PollFd::from_borrowed_fd(input.as_fd(), PollFlags::IN), PollFd::from_borrowed_fd(call, PollFlags::IN)];
    rustix::io::retry_on_intr(|| rustix::event::poll(&mut polled, wait.as_ref()))?;
    let [input, call] = polled;
    if !call.revents().is_empty() {
        Ok(Ready::Call)
    } else if input.revents().contains(PollFlags::IN) {
        Ok(Ready::Input)
    } else if input.revents().is_empty() {
        Ok(Ready::Nothing)
    } else {
        // Hung up, in error, or closed: nothing will ever come.
        Err(io::ErrorKind::UnexpectedEof.into())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::sync::mpsc;

    use super::*;
    use crate::screens::key::{Input, Key};

    fn reader() -> (io::PipeWriter, mpsc::Receiver<Event>, Reader) {
        let (from, to) = io::pipe().expect("a pipe");
        let (sender, receiver) = mpsc::channel();
        let reader = Reader::spawn(from.into(), move |event| sender.send(event).is_ok()).expect("a thread");
        (to, receiver, reader)
    }

    fn inputs(event: Result<Event, mpsc::RecvError>) -> usize {
        match event {
            Ok(Event::Inputs(inputs)) => inputs.len(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn all_that_is_ready_is_one_batch() {
        let (mut to, events, reader) = reader();
        to.write_all(&[b'j'; 9000]).expect("written");
        reader.gate().open();
        assert_eq!(inputs(events.recv()), 9000);
    }

    #[test]
    fn nothing_is_read_before_the_gate_opens() {
        let (mut to, events, reader) = reader();
        to.write_all(b"a").expect("written");
        reader.gate().open();
        assert_eq!(inputs(events.recv()), 1);
        to.write_all(b"b").expect("written");
        reader.gate().hold();
        assert!(events.try_recv().is_err(), "held after one batch");
        reader.gate().open();
        assert_eq!(inputs(events.recv()), 1);
    }

    #[test]
    fn a_blocked_reader_stands_aside_when_asked() {
        let (mut to, events, reader) = reader();
        reader.gate().open();
        reader.gate().hold();
        to.write_all(b"for the child").expect("written");
        assert!(events.try_recv().is_err());
        reader.gate().hold();
        reader.gate().open();
        assert_eq!(inputs(events.recv()), 13);
    }

    #[test]
    fn a_lone_escape_is_a_key_after_a_moment() {
        let (mut to, events, reader) = reader();
        reader.gate().open();
        to.write_all(b"\x1b").expect("written");
        assert!(matches!(events.recv(), Ok(Event::Inputs(keys)) if keys == [Input::Key(Key::Esc)]));
    }

    #[test]
    fn a_paste_that_falls_silent_is_handed_over_without_its_end() {
        let (mut to, events, reader) = reader();
        reader.gate().open();
        to.write_all(b"\x1b[200~one").expect("written");
        assert!(matches!(events.recv(), Ok(Event::Inputs(inputs)) if inputs == [Input::Paste("one".to_owned())]));
    }

    #[test]
    fn a_terminal_that_vanishes_ends_the_thread_with_a_word() {
        let (to, events, reader) = reader();
        reader.gate().open();
        drop(to);
        assert!(matches!(events.recv(), Ok(Event::Gone)));
        assert!(events.recv().is_err(), "the thread has ended");
        reader.gate().hold();
    }
}
