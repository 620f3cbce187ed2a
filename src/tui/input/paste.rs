//! Pastes: a text between two marks.
//!
//! When the end mark does not come, the text is given after a silence, and what follows is still text: of a paste that hangs
//! on a slow line, the rest must not be taken for commands. But the mark may be lost for good. So a key that no text contains
//! (an arrow, Esc, one with Ctrl), pressed by itself, gives the keyboard back: its bytes, and then a breath of nothing.

use super::sequence::{self, ESC, Head};
use crate::screens::key::Key;

const END: &[u8] = b"\x1b[201~";
/// What is pasted beyond this is dropped; no text may be longer than a sixteenth of it.
pub(super) const LONGEST: usize = 1024 * 1024;

/// A paste that has begun.
#[derive(Debug, Default)]
pub(super) struct Paste {
    text: Vec<u8>,
}

/// What follows of a paste that was given already.
#[derive(Debug, Default)]
pub(super) struct Rest {
    /// The last that was given was a carriage return: a newline after it is the same end of a line.
    after_return: bool,
}

impl Paste {
    /// How many of these bytes belong to it, and its text once its end has come.
    pub(super) fn take(&mut self, bytes: &[u8]) -> (usize, Option<String>) {
        let before = self.text.len();
        let from = before.saturating_sub(END.len());
        self.text.extend_from_slice(bytes);
        let new = self.text.get(from..).unwrap_or_default();
        let found = new.windows(END.len()).position(|window| window == END);
        if let Some(end) = found.map(|at| at.saturating_add(from)) {
            let used = end.saturating_add(END.len()).saturating_sub(before);
            self.text.truncate(end);
            return (used, Some(normal(&self.text)));
        }
        if self.text.len() > LONGEST {
            let tail = self.text.len().saturating_sub(END.len());
            let kept = self.text.split_off(tail);
            self.text.truncate(LONGEST);
            self.text.extend(kept);
        }
        (bytes.len(), None)
    }

    /// Its text as far as it came, what is to be done with the rest, and the bytes at its end that wait for more.
    pub(super) fn fall_silent(mut self) -> (Option<String>, Rest, Vec<u8>) {
        let begun = self.text.split_off(self.text.len().saturating_sub(begun(&self.text)));
        let rest = Rest { after_return: self.text.last() == Some(&b'\r') };
        (Some(normal(&self.text)).filter(|text| !text.is_empty()), rest, begun)
    }
}

impl Rest {
    /// How many of these bytes are dealt with, the text in them, and whether the end has come. Nothing: more must come first.
    pub(super) fn take(&mut self, bytes: &[u8]) -> Option<(usize, Option<String>, bool)> {
        let control = bytes.iter().position(|byte| is_key(*byte)).unwrap_or(bytes.len());
        if control > 0 {
            let run = bytes.get(..control).unwrap_or_default();
            let waits = if control == bytes.len() { begun(run) } else { 0 };
            let run = run.get(..control.saturating_sub(waits)).filter(|run| !run.is_empty())?;
            let was_return = std::mem::replace(&mut self.after_return, run.last() == Some(&b'\r'));
            let text = run.strip_prefix(b"\n").filter(|_| was_return).unwrap_or(run);
            return Some((run.len(), Some(normal(text)).filter(|text| !text.is_empty()), false));
        }
        if bytes.starts_with(END) {
            return Some((END.len(), None, true));
        }
        if END.starts_with(bytes) {
            return None;
        }
        let taken = match sequence::head(bytes) {
            Head::Incomplete => return None,
            // An escape in a text, and a letter of it.
            Head::Key(Key::Alt(_), _) => 1,
            // A key alone may be one that was pressed.
            Head::Key(_, taken) if taken == bytes.len() => return None,
            // Of a string of the terminal's only the beginning is told from text; nobody pastes one after a silence.
            Head::Key(_, taken)
            | Head::Skip(taken)
            | Head::Paste(taken)
            | Head::Endless(taken)
            | Head::String(_, taken) => taken,
        };
        self.after_return = false;
        Some((taken.max(1), None, false))
    }

    /// The key that these bytes are, if it is one that no text contains.
    pub(super) fn key(bytes: &[u8]) -> Option<Key> {
        let Head::Key(key, taken) = sequence::head(bytes) else { return None };
        let is_alone = taken == bytes.len() && bytes.first().is_some_and(|first| is_key(*first));
        (is_alone && !matches!(key, Key::Alt(_))).then_some(key)
    }
}

/// Whether a byte stands in no text: a control that is neither a tab nor the end of a line.
fn is_key(byte: u8) -> bool {
    byte == 0x7f || byte < 0x20 && !matches!(byte, b'\t' | b'\r' | b'\n')
}

/// How many bytes at the end of a text are the beginning of the end mark, or of a character.
fn begun(text: &[u8]) -> usize {
    let mark = (1..END.len()).rev().find(|length| END.get(..*length).is_some_and(|begun| text.ends_with(begun)));
    mark.unwrap_or_else(|| {
        let from = text.len().saturating_sub(3);
        let cut = (from..text.len()).find(|at| {
            let end = text.get(*at..).unwrap_or_default();
            matches!(end.first(), Some(0xc2..=0xf4))
                && std::str::from_utf8(end).is_err_and(|error| error.valid_up_to() == 0 && error.error_len().is_none())
        });
        cut.map_or(0, |at| text.len().saturating_sub(at))
    })
}

/// Terminals send a newline in a paste as a carriage return.
fn normal(paste: &[u8]) -> String {
    String::from_utf8_lossy(paste).replace("\r\n", "\n").replace('\r', "\n")
}

/// An ESC is what a mark and a key begin with.
const _: () = assert!(matches!(END, [ESC, ..]));
