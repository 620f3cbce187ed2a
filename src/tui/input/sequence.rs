//! What stands at the start of some bytes: a key, or the frame of something that is none.
//!
//! The frames are those of ECMA-48, and what terminals have added: SS3 with parameters, the function keys of the Linux
//! console, mouse reports whose last bytes are raw. Controls come as ESC and a letter, as one byte from 0x80 to 0x9f, or as
//! the UTF-8 of that character; nobody types the latter two.

use super::mouse::{self, Raw};
use super::names;
use super::string::ControlString;
use crate::screens::key::Key;

pub(super) const ESC: u8 = 0x1b;
/// No sequence that means anything is longer.
const LONGEST: usize = 256;

/// What stands at the start of some bytes.
#[derive(Debug)]
pub(super) enum Head {
    /// A key, and how many bytes it took.
    Key(Key, usize),
    /// A paste begins after so many bytes.
    Paste(usize),
    /// A string of the terminal's begins after so many bytes.
    String(ControlString, usize),
    /// Nothing that has a meaning here.
    Skip(usize),
    /// A control sequence goes on after so many bytes and is too long to have any.
    Endless(usize),
    /// The bytes end too early to say.
    Incomplete,
}

impl Head {
    /// The same after so many bytes more.
    fn after(self, before: usize) -> Self {
        let add = |taken: usize| taken.saturating_add(before);
        match self {
            Self::Key(key, taken) => Self::Key(key, add(taken)),
            Self::Paste(taken) => Self::Paste(add(taken)),
            Self::String(string, taken) => Self::String(string, add(taken)),
            Self::Skip(taken) => Self::Skip(add(taken)),
            Self::Endless(taken) => Self::Endless(add(taken)),
            Self::Incomplete => Self::Incomplete,
        }
    }
}

/// What stands at the start of these bytes, of which there is at least one. It takes at least one, or is incomplete.
pub(super) fn head(bytes: &[u8]) -> Head {
    match bytes {
        [] | [ESC] => Head::Incomplete,
        [ESC, ESC, ..] => Head::Key(Key::Esc, 1),
        [ESC, letter, rest @ ..] => match introduced(*letter, true, rest) {
            Some(head) => head.after(2),
            None => with_alt(bytes.get(1..).unwrap_or_default()),
        },
        [control @ 0x80..=0x9f, rest @ ..] => eight_bit(*control, rest).after(1),
        [0xc2, control @ 0x80..=0x9f, rest @ ..] => eight_bit(*control, rest).after(2),
        [byte, ..] if *byte < 0x20 || *byte == 0x7f => Head::Key(names::control(*byte), 1),
        _ => character(bytes),
    }
}

/// Whether bytes that may be the start of something may also be all of it: only time can tell.
pub(super) fn may_be_whole(bytes: &[u8]) -> bool {
    // A mouse report may be whole with three bytes, or have two in UTF-8 among its numbers.
    matches!(bytes, [ESC] | [ESC, b'[' | b'O'] | [ESC, b'[', b'M', _, _, _, ..])
}

/// What an introducer and the bytes after it are; nothing if this letter introduces nothing.
fn introduced(letter: u8, is_typed: bool, rest: &[u8]) -> Option<Head> {
    Some(match letter {
        b'[' => control_sequence(rest),
        b'O' => single_shift(rest),
        b']' | b'P' | b'X' | b'^' | b'_' => Head::String(ControlString::new(letter, is_typed), 0),
        // The end of a string that did not begin, or was given up.
        b'\\' => Head::Skip(0),
        _ => return None,
    })
}

/// A control of one byte, and what it introduces.
fn eight_bit(control: u8, rest: &[u8]) -> Head {
    introduced(control.saturating_sub(0x40), false, rest).unwrap_or(Head::Skip(0))
}

/// A key that ESC stands before.
fn with_alt(bytes: &[u8]) -> Head {
    match head(bytes) {
        Head::Key(Key::Char(c), taken) => Head::Key(Key::Alt(c), taken),
        Head::Key(Key::Backspace, taken) => Head::Key(Key::Ctrl('w'), taken),
        head @ (Head::Key(..) | Head::Skip(_) | Head::Incomplete) => head,
        // A control of one byte is nothing that Alt is held to.
        Head::Paste(_) | Head::String(..) | Head::Endless(_) => Head::Key(Key::Esc, 0),
    }
    .after(1)
}

fn character(bytes: &[u8]) -> Head {
    let length = match bytes.first() {
        Some(0xc2..=0xdf) => 2,
        Some(0xe0..=0xef) => 3,
        Some(0xf0..=0xf4) => 4,
        Some(0x80..) => return Head::Skip(1),
        _ => 1,
    };
    let here = bytes.get(..length.min(bytes.len())).unwrap_or_default();
    match std::str::from_utf8(here) {
        Ok(text) => text.chars().next().map_or(Head::Skip(1), |c| Head::Key(Key::Char(c), length)),
        Err(error) if error.error_len().is_none() => Head::Incomplete,
        Err(_) => Head::Skip(1),
    }
}

/// What follows `ESC [`.
fn control_sequence(bytes: &[u8]) -> Head {
    match bytes {
        [b'['] => return Head::Incomplete,
        // The function keys of the Linux console.
        [b'[', letter @ b'A'..=b'E', ..] => return Head::Key(Key::F(letter.saturating_sub(b'A' - 1)), 2),
        [b'[', 0x20..=0x7e, ..] => return Head::Skip(2),
        _ => {}
    }
    let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    if digits > 0 && bytes.get(digits) == Some(&b'$') {
        // rxvt, of a key with Shift. A report that has the sign has two numbers before it.
        return Head::Skip(digits.saturating_add(1));
    }
    let Some(end) = bytes.iter().position(|byte| !is_inside(*byte)) else {
        return if bytes.len() > LONGEST { Head::Endless(bytes.len()) } else { Head::Incomplete };
    };
    let (parameters, rest) = bytes.split_at(end);
    let Some(last) = rest.first().copied().filter(|last| (0x40..=0x7e).contains(last)) else {
        // A control in its midst is none of it.
        return Head::Skip(end);
    };
    let taken = end.saturating_add(1);
    if let Some(count) = mouse::raw_bytes(last).filter(|_| parameters.is_empty()) {
        return match mouse::raw(rest.get(1..).unwrap_or_default(), count) {
            Raw::Taken(raw) => Head::Skip(taken.saturating_add(raw)),
            Raw::Incomplete => Head::Incomplete,
        };
    }
    match (last, parameters) {
        (b'~', b"200") => Head::Paste(taken),
        _ => names::of_sequence(parameters, last).map_or(Head::Skip(taken), |key| Head::Key(key, taken)),
    }
}

/// Whether a byte may stand between the introducer of a control sequence and its last byte.
fn is_inside(byte: u8) -> bool {
    (0x20..=0x3f).contains(&byte)
}

/// How much of these bytes belongs to a control sequence whose end has not come, and whether it has come now.
pub(super) fn run_off(bytes: &[u8]) -> (usize, bool) {
    match bytes.iter().position(|byte| !is_inside(*byte)) {
        None => (bytes.len(), false),
        Some(end) => {
            let has_last = bytes.get(end).is_some_and(|last| (0x40..=0x7e).contains(last));
            (end.saturating_add(usize::from(has_last)), true)
        }
    }
}

/// What follows `ESC O`. Old terminals put the number of the modifiers before the letter.
fn single_shift(bytes: &[u8]) -> Head {
    let Some(end) = bytes.iter().position(|byte| !matches!(byte, b'0'..=b'9' | b';')) else {
        return if bytes.len() > LONGEST { Head::Endless(bytes.len()) } else { Head::Incomplete };
    };
    match bytes.get(end) {
        Some(letter @ 0x20..=0x7e) => {
            let taken = end.saturating_add(1);
            names::of_single_shift(*letter).map_or(Head::Skip(taken), |key| Head::Key(key, taken))
        }
        _ => Head::Skip(end),
    }
}
