//! Which sequences are keys, and which key each is. What is not named here is none.

use crate::screens::key::Key;

/// Modifiers, as sequences count them once one is taken off.
const SHIFT: u32 = 1;
const ALT: u32 = 2;
const CTRL: u32 = 4;
/// Super, Hyper and Meta: nothing here is done with them, and the key without them means something else.
const FOREIGN: u32 = 8 | 16 | 32;
const CAPS_LOCK: u32 = 64;
/// How an event is told that is the release of a key.
const RELEASE: u32 = 3;

/// A key that is one control character.
pub(super) fn control(byte: u8) -> Key {
    match byte {
        0x08 | 0x7f => Key::Backspace,
        b'\t' => Key::Tab,
        b'\r' | b'\n' => Key::Enter,
        0 => Key::Ctrl(' '),
        1..=26 => Key::Ctrl(char::from(byte | 0x60)),
        _ => Key::Ctrl(char::from(byte | 0x40)),
    }
}

/// The key that `ESC O` and this letter are. The keypad tells its keys so when a program has left it in that mode.
pub(super) fn of_single_shift(letter: u8) -> Option<Key> {
    Some(match letter {
        b'I' => Key::Tab,
        b'M' => Key::Enter,
        b'X' => Key::Char('='),
        // The signs from the asterisk to the stroke, and the figures after them.
        b'j'..=b'y' => Key::Char(char::from(letter.saturating_sub(b'j' - b'*'))),
        _ => return named(letter),
    })
}

/// The key that a control sequence is, by its parameters and its last byte.
pub(super) fn of_sequence(parameters: &[u8], last: u8) -> Option<Key> {
    // A question mark, a dollar and their like are in reports only.
    if !parameters.iter().all(|byte| matches!(byte, b'0'..=b'9' | b';' | b':')) {
        return None;
    }
    let mut fields = parameters.split(|byte| *byte == b';');
    let first = fields.next().unwrap_or_default();
    let mut second = parts(fields.next().unwrap_or_default());
    let modifiers = second.next().flatten().unwrap_or(1).saturating_sub(1);
    if second.next().flatten() == Some(RELEASE) || modifiers & FOREIGN != 0 {
        return None;
    }
    let key = match (last, number(first)) {
        // Of modifyOtherKeys.
        (b'~', Some(27)) => coded(fields.next().unwrap_or_default(), modifiers),
        (b'~', Some(code)) => numbered(code),
        // Of the keyboard protocol of kitty.
        (b'u', Some(_)) => coded(first, modifiers),
        // With R, where the cursor is: F3 with a modifier is told in the same words and cannot be believed.
        (b'R', Some(_)) | (b'P'..=b'S', Some(2..)) => None,
        (letter, _) => named(letter),
    };
    key.map(|key| modified(key, modifiers))
}

fn number(field: &[u8]) -> Option<u32> {
    parts(field).next().flatten()
}

/// The numbers of one parameter.
fn parts(field: &[u8]) -> impl Iterator<Item = Option<u32>> + '_ {
    field.split(|byte| *byte == b':').map(|part| std::str::from_utf8(part).ok()?.parse().ok())
}

fn named(letter: u8) -> Option<Key> {
    Some(match letter {
        b'A' => Key::Up,
        b'B' => Key::Down,
        b'C' => Key::Right,
        b'D' => Key::Left,
        b'F' => Key::End,
        b'H' => Key::Home,
        b'P'..=b'S' => Key::F(letter.saturating_sub(b'P' - 1)),
        b'Z' => Key::BackTab,
        _ => return None,
    })
}

fn numbered(code: u32) -> Option<Key> {
    Some(match code {
        1 | 7 => Key::Home,
        2 => Key::Insert,
        3 => Key::Delete,
        4 | 8 => Key::End,
        5 => Key::PageUp,
        6 => Key::PageDown,
        11..=15 => Key::F(u8::try_from(code.saturating_sub(10)).ok()?),
        17..=21 => Key::F(u8::try_from(code.saturating_sub(11)).ok()?),
        23 | 24 => Key::F(u8::try_from(code.saturating_sub(12)).ok()?),
        _ => return None,
    })
}

/// A key told by its code point, as newer protocols do, and perhaps by the one that Shift makes of it.
fn coded(field: &[u8], modifiers: u32) -> Option<Key> {
    let mut parts = parts(field);
    let code = parts.next().flatten()?;
    if let 0xe000..=0xf8ff = code {
        return functional(code);
    }
    let c = char::from_u32(code)?;
    Some(match c {
        '\r' => Key::Enter,
        '\t' if modifiers & SHIFT != 0 => Key::BackTab,
        '\t' => Key::Tab,
        '\u{1b}' => Key::Esc,
        '\u{8}' | '\u{7f}' => Key::Backspace,
        c if c.is_control() => return None,
        c if modifiers & CTRL != 0 => Key::Ctrl(c.to_ascii_lowercase()),
        c if modifiers & ALT != 0 => Key::Alt(c),
        c => {
            let shifted = parts.next().flatten().and_then(char::from_u32).filter(|_| modifiers & SHIFT != 0);
            let is_large = (modifiers & SHIFT != 0) != (modifiers & CAPS_LOCK != 0);
            Key::Char(shifted.filter(|c| !c.is_control()).unwrap_or(if is_large { large(c) } else { c }))
        }
    })
}

/// The large form of a letter, if that is one letter.
fn large(c: char) -> char {
    let mut large = c.to_uppercase();
    large.next().filter(|_| large.next().is_none()).unwrap_or(c)
}

/// A key that has no character, by the code that kitty gives it; also those of the keypad. Keys that only modify are none.
fn functional(code: u32) -> Option<Key> {
    Some(match code {
        57399..=57408 => Key::Char(char::from_digit(code.saturating_sub(57399), 10)?),
        57409 => Key::Char('.'),
        57410 => Key::Char('/'),
        57411 => Key::Char('*'),
        57412 => Key::Char('-'),
        57413 => Key::Char('+'),
        57414 => Key::Enter,
        57415 => Key::Char('='),
        57416 => Key::Char(','),
        57417 => Key::Left,
        57418 => Key::Right,
        57419 => Key::Up,
        57420 => Key::Down,
        57421 => Key::PageUp,
        57422 => Key::PageDown,
        57423 => Key::Home,
        57424 => Key::End,
        57425 => Key::Insert,
        57426 => Key::Delete,
        _ => return None,
    })
}

/// Ctrl and Alt with an arrow move by words, and are told as the keys that have always done so.
#[expect(clippy::wildcard_enum_match_arm, reason = "all other keys")]
fn modified(key: Key, modifiers: u32) -> Key {
    match key {
        Key::Left if modifiers & (ALT | CTRL) != 0 => Key::Alt('b'),
        Key::Right if modifiers & (ALT | CTRL) != 0 => Key::Alt('f'),
        Key::Backspace if modifiers & (ALT | CTRL) != 0 => Key::Ctrl('w'),
        key => key,
    }
}
