//! The bytes of a terminal as keys.
//!
//! A terminal sends more than keys. It answers questions that a program before us asked and did not live to hear (colors,
//! its name and version, where the cursor is, graphics), and it goes on to report the mouse, the focus and releases of keys
//! if that program crashed with such a mode on. None of this was typed, so none of it may become a key: one letter of it
//! taken for a command changes an answer. What is a key is therefore said key by key ([`names`]), and whatever has the form
//! of a control sequence ([`sequence`]) or a control string ([`string`]) and is no such key is dropped as a whole.
//!
//! **Pauses.** Slow lines cut sequences in two. What came so far is kept; [`Parser::patience`] says how long it is waited
//! for, and [`Parser::silence`] is to be called when nothing came for so long. What may be a key by itself (Esc; Alt and the
//! letter that begins a sequence) is waited for a [`BREATH`], all else for a [`SILENCE`]. Pauses of up to 50 ms therefore
//! change nothing. A string without its end can swallow the keyboard no longer than until the next silence, or the next key
//! that is sent as a sequence; nothing of it is stored, and one that is absurdly long ends at the next breath.
//!
//! **Pastes** are one text until their end mark. One that falls silent is given as far as it came; what then follows is still
//! its text, until the mark, or until a key that no text contains is pressed by itself ([`paste`]).
//!
//! # Why this is not a library's work
//!
//! Three were read. crossterm's reader spins for ever when the terminal vanishes (crossterm-rs/crossterm#793), and leaves
//! more than a kilobyte typed ahead unread until the next key; its parser cannot be had without it. `termina`'s (helix) can,
//! but descends from it: it knows no APC, PM and SOS, throws a sequence away that it does not know and takes what follows of
//! it for keys, holds a paste without bound and reads the raw bytes of an old mouse report as text.
//!
//! `vte` (alacritty) is the best kept of all, and the screen that our tests read is built on it; but it reads what a program
//! sends *to* a terminal. What we need of it is the frame of sequences and strings, some sixty lines here. For that:
//! - its state is private, and Esc, Alt-\[ and a begun string are told apart from it by time alone: it would have to be kept
//!   a second time, beside it;
//! - Esc before Esc, before Backspace, before Enter and before a letter beyond ASCII is swallowed or stays open, so keys with
//!   Alt would have to be taken out before it sees them;
//! - SS3, the function keys of the Linux console and pastes would need states of their own around it, and the raw bytes of
//!   X10 mouse reports have gone through its UTF-8 reader when they come out;
//! - an OSC string without end grows without bound, the end of an APC, PM or SOS string is not told, and 8-bit controls are
//!   no longer known.
//!
//! The wrapper would be longer than what it replaces, so we read ourselves. `fuzz/fuzz_targets/input.rs` and the properties
//! in `parse/tests.rs` look after it.

use std::time::Duration;

use super::paste::{Paste, Rest};
use super::sequence::{self, ESC, Head};
use super::string::{ControlString, Ended};
use crate::screens::key::{Input, Key};

/// How long something that may be a key by itself may still become the start of something else. Twice the pause that must
/// change nothing: on a busy machine a pause seems longer than it was.
pub(crate) const BREATH: Duration = Duration::from_millis(100);
/// After this time what was begun is not waited for any more.
pub(crate) const SILENCE: Duration = Duration::from_secs(1);

/// Turns bytes into [`Input`], keeping what is not yet complete.
#[derive(Debug, Default)]
pub struct Parser {
    pending: Vec<u8>,
    state: State,
}

/// What is being read.
#[derive(Debug, Default)]
enum State {
    /// Keys, and sequences that fit into a few bytes.
    #[default]
    Keys,
    /// A control sequence that is too long to be any: up to its last byte.
    Endless,
    /// A string that the terminal sends.
    String(ControlString),
    Paste(Paste),
    /// What follows of a paste that fell silent.
    Rest(Rest),
}

impl Parser {
    /// Takes more bytes; gives what they complete.
    pub fn feed(&mut self, bytes: &[u8]) -> Vec<Input> {
        let mut inputs = Vec::new();
        let mut held = std::mem::take(&mut self.pending);
        held.extend_from_slice(bytes);
        let mut rest = held.as_slice();
        while let Some(taken) = self.step(rest, &mut inputs) {
            rest = rest.get(taken..).unwrap_or_default();
        }
        self.pending = rest.to_vec();
        inputs
    }

    /// Takes what stands at the start of some bytes; how many that were. Nothing: more must come first.
    fn step(&mut self, bytes: &[u8], inputs: &mut Vec<Input>) -> Option<usize> {
        if bytes.is_empty() {
            return None;
        }
        let (taken, next) = match &mut self.state {
            State::Keys => match sequence::head(bytes) {
                Head::Incomplete => return None,
                Head::Skip(taken) => (taken, None),
                Head::Key(key, taken) => {
                    inputs.push(Input::Key(key));
                    (taken, None)
                }
                Head::Endless(taken) => (taken, Some(State::Endless)),
                Head::String(string, taken) => (taken, Some(State::String(string))),
                Head::Paste(taken) => (taken, Some(State::Paste(Paste::default()))),
            },
            State::Endless => {
                let (taken, is_over) = sequence::run_off(bytes);
                (taken, is_over.then_some(State::Keys))
            }
            State::String(string) => {
                let (taken, ended) = string.take(bytes);
                if ended.is_none() && taken == 0 {
                    return None;
                }
                if let Some(Ended::WasKey(letter)) = ended {
                    inputs.push(Input::Key(Key::Alt(letter)));
                }
                (taken, ended.map(|_| State::Keys))
            }
            State::Paste(paste) => {
                let (taken, text) = paste.take(bytes);
                let is_over = text.is_some();
                inputs.extend(text.map(Input::Paste));
                (taken, is_over.then_some(State::Keys))
            }
            State::Rest(rest) => {
                let (taken, text, is_over) = rest.take(bytes)?;
                inputs.extend(text.map(Input::Paste));
                (taken, is_over.then_some(State::Keys))
            }
        };
        if let Some(next) = next {
            self.state = next;
        }
        Some(taken)
    }

    /// How long to wait for more before [`silence`](Self::silence) is called. Nothing: for ever, because nothing is open.
    pub fn patience(&self) -> Option<Duration> {
        let pending = self.pending.as_slice();
        match &self.state {
            State::Keys | State::Rest(_) if pending.is_empty() => None,
            State::Keys => Some(if sequence::may_be_whole(pending) { BREATH } else { SILENCE }),
            State::String(string) if string.may_be_key() || string.is_absurd() => Some(BREATH),
            State::Endless | State::String(_) | State::Paste(_) => Some(SILENCE),
            State::Rest(_) => Some(if Rest::key(pending).is_some() { BREATH } else { SILENCE }),
        }
    }

    /// Nothing came for as long as [`patience`](Self::patience) said: what was open is closed.
    pub fn silence(&mut self) -> Vec<Input> {
        let pending = std::mem::take(&mut self.pending);
        let (inputs, next) = match std::mem::take(&mut self.state) {
            State::Keys => (alone(&pending), State::Keys),
            State::Endless => (Vec::new(), State::Keys),
            State::String(string) => match string.key() {
                Some(letter) => {
                    let key = Input::Key(Key::Alt(letter));
                    (std::iter::once(key).chain(alone(&pending)).collect(), State::Keys)
                }
                None => (Vec::new(), State::Keys),
            },
            State::Paste(paste) => {
                let (text, rest, begun) = paste.fall_silent();
                self.pending = begun;
                (text.map(Input::Paste).into_iter().collect(), State::Rest(rest))
            }
            State::Rest(rest) => match Rest::key(&pending).or_else(|| (pending == [ESC]).then_some(Key::Esc)) {
                Some(key) => (vec![Input::Key(key)], State::Keys),
                None => (Vec::new(), State::Rest(rest)),
            },
        };
        self.state = next;
        inputs
    }
}

/// What was waited for in vain, as the key that it is by itself.
fn alone(pending: &[u8]) -> Vec<Input> {
    let key = match pending {
        [ESC] => Key::Esc,
        [ESC, letter @ (b'[' | b'O')] => Key::Alt(char::from(*letter)),
        _ => return Vec::new(),
    };
    vec![Input::Key(key)]
}

#[cfg(test)]
mod tests;
