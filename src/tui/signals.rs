//! What the system says, as messages.
//!
//! SIGTERM, SIGINT and SIGHUP end the program in order: the loop hears of it, writes what there is to write, gives the
//! terminal back and exits with 128 and the signal's number. A watch makes sure that it ends even if the loop is stuck, so a
//! hung-up terminal never leaves a program behind. SIGTSTP is caught because its default leaves the screen to the shell as
//! it is. Ctrl-C and Ctrl-Z typed are keys, not signals: the terminal is raw.

use std::io;
use std::time::Duration;

use nix::unistd::{getpgid, getppid, getsid};
use rustix::process::{Signal, kill_current_process_group};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::{Handle, Signals};

use crate::tui::run::Event;
use crate::tui::terminal;

/// How long the loop may take to end after a signal.
const GRACE: Duration = Duration::from_secs(2);
/// How long the terminal may take to be given back after that.
const LAST_GRACE: Duration = Duration::from_millis(250);

/// The thread that listens; it ends when this is dropped.
#[derive(Debug)]
pub(crate) struct Listener {
    handle: Handle,
}

impl Listener {
    /// Starts listening. `send` says whether anybody still listens to us.
    pub(crate) fn spawn(mut send: impl FnMut(Event) -> bool + Send + 'static) -> io::Result<Self> {
        let mut signals = Signals::new([SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH])?;
        let handle = signals.handle();
        std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
            for signal in signals.forever() {
                let heard = match signal {
                    SIGCONT => send(Event::Continued),
                    SIGTSTP => send(Event::Suspend),
                    SIGWINCH => send(Event::Resized),
                    signal => {
                        let number = u8::try_from(signal).unwrap_or_default();
                        watch(number);
                        send(Event::Stop(number))
                    }
                };
                if !heard {
                    break;
                }
            }
        })?;
        Ok(Self { handle })
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.handle.close();
    }
}

/// Ends the process if nobody else does.
fn watch(signal: u8) {
    let end = move || {
        std::thread::sleep(GRACE);
        // If the terminal takes nothing, giving it back would block too; the process ends regardless.
        drop(std::thread::Builder::new().spawn(terminal::leave).map(|_| std::thread::sleep(LAST_GRACE)));
        std::process::exit(i32::from(signal.saturating_add(128)));
    };
    if std::thread::Builder::new().name("watch".to_owned()).spawn(end).is_err() {
        terminal::leave();
        std::process::exit(i32::from(signal.saturating_add(128)));
    }
}

/// Whether there is a shell that could continue us. Without one (a terminal that runs nothing but us) stopping would be for
/// ever, and the system itself ignores Ctrl-Z there.
///
/// In a container, a parent, session or group outside of it has the number 0. `rustix` panics at that; `nix` hands it on.
fn can_be_continued() -> bool {
    let parent = getppid();
    if parent.as_raw() == 0 {
        return false;
    }
    let same_session = matches!((getsid(Some(parent)), getsid(None)), (Ok(theirs), Ok(ours)) if theirs == ours);
    let other_group = matches!((getpgid(Some(parent)), getpgid(None)), (Ok(theirs), Ok(ours)) if theirs != ours);
    same_session && other_group
}

/// Stops the process and those it shares a pipeline with, as Ctrl-Z does; returns when continued, and says whether it did
/// stop. The terminal must have been given back.
pub(crate) fn stop_until_continued() -> io::Result<bool> {
    let stops = can_be_continued();
    if stops {
        kill_current_process_group(Signal::STOP)?;
    }
    Ok(stops)
}
