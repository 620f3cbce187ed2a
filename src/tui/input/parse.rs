//! The bytes of a terminal as keys.
//!
//! Why not crossterm's reader: when the terminal vanishes it spins for ever (crossterm-rs/crossterm#793), and more than a
//! kilobyte typed ahead stays unread until the next key. Here a read that ends is an end, and every byte read is used.
//! No terminal is asked for the newer keyboard protocols, so a key has no release; where a terminal reports one
//! nevertheless it is dropped.

use crate::wizard::key::{Input, Key};

const ESC: u8 = 0x1b;
const PASTE_END: &[u8] = b"\x1b[201~";
/// What is pasted beyond this is dropped; no text may be longer than a sixteenth of it.
const MAX_PASTE: usize = 1024 * 1024;
/// No key is longer.
const MAX_SEQUENCE: usize = 64;

/// Turns bytes into [`Input`], keeping what is not yet complete.
#[derive(Debug, Default)]
pub struct Parser {
    pending: Vec<u8>,
    paste: Option<Vec<u8>>,
}

/// What stands at the start of some bytes.
enum Head {
    /// A key, and how many bytes it took.
    Key(Key, usize),
    /// A paste begins after so many bytes.
    PasteBegins(usize),
    /// Nothing that has a meaning here.
    Skip(usize),
    /// The bytes end too early to say.
    Incomplete,
}

impl Parser {
    /// Takes more bytes; gives what they complete.
    pub fn feed(&mut self, bytes: &[u8]) -> Vec<Input> {
        let mut inputs = Vec::new();
        let mut held = std::mem::take(&mut self.pending);
        held.extend_from_slice(bytes);
        let mut rest = held.as_slice();
        while !rest.is_empty() {
            if let Some(mut paste) = self.paste.take() {
                let Some(after) = collect(&mut paste, rest) else {
                    self.paste = Some(paste);
                    break;
                };
                inputs.push(Input::Paste(normal(&paste)));
                rest = after;
                continue;
            }
            let taken = match head(rest) {
                Head::Key(key, taken) => {
                    inputs.push(Input::Key(key));
                    taken
                }
                Head::PasteBegins(taken) => {
                    self.paste = Some(Vec::new());
                    taken
                }
                Head::Skip(taken) => taken,
                Head::Incomplete if rest.len() > MAX_SEQUENCE => rest.len(),
                Head::Incomplete => {
                    self.pending = rest.to_vec();
                    break;
                }
            };
            rest = rest.get(taken.max(1)..).unwrap_or_default();
        }
        inputs
    }

    /// Whether the last byte may be the Esc key or the start of another one; only a short wait can tell.
    pub fn is_escape_open(&self) -> bool {
        self.paste.is_none() && matches!(self.pending.as_slice(), [ESC] | [ESC, b'[' | b'O'])
    }

    /// Nothing followed in time: an open escape was the key itself.
    pub fn close_escape(&mut self) -> Vec<Input> {
        let key = match self.pending.as_slice() {
            [ESC] => Key::Esc,
            [ESC, other] => Key::Alt(char::from(*other)),
            _ => return Vec::new(),
        };
        self.pending.clear();
        vec![Input::Key(key)]
    }
}

/// Adds to a paste; gives what follows it once its end has come.
fn collect<'a>(paste: &mut Vec<u8>, bytes: &'a [u8]) -> Option<&'a [u8]> {
    let before = paste.len();
    let from = before.saturating_sub(PASTE_END.len());
    paste.extend_from_slice(bytes);
    let found = paste.get(from..)?.windows(PASTE_END.len()).position(|window| window == PASTE_END);
    if let Some(end) = found.map(|at| at.saturating_add(from)) {
        let used = end.saturating_add(PASTE_END.len()).saturating_sub(before);
        paste.truncate(end);
        return Some(bytes.get(used..).unwrap_or_default());
    }
    if paste.len() > MAX_PASTE {
        let tail = paste.len().saturating_sub(PASTE_END.len());
        let kept = paste.split_off(tail);
        paste.truncate(MAX_PASTE);
        paste.extend(kept);
    }
    None
}

/// Terminals send a newline in a paste as a carriage return.
fn normal(paste: &[u8]) -> String {
    String::from_utf8_lossy(paste).replace("\r\n", "\n").replace('\r', "\n")
}

fn head(bytes: &[u8]) -> Head {
    match bytes {
        [ESC, ESC, ..] => Head::Key(Key::Esc, 1),
        [ESC, b'[', b'[', letter, ..] => match letter {
            b'A'..=b'E' => Head::Key(Key::F(letter.saturating_sub(b'A' - 1)), 4),
            _ => Head::Skip(4),
        },
        [ESC] | [ESC, b'[', b'['] | [ESC, b'O'] => Head::Incomplete,
        [ESC, b'[', rest @ ..] => control_sequence(rest),
        [ESC, b'O', letter, ..] => named(*letter).map_or(Head::Skip(3), |key| Head::Key(key, 3)),
        [ESC, rest @ ..] => match head(rest) {
            Head::Key(Key::Char(c), taken) => Head::Key(Key::Alt(c), taken.saturating_add(1)),
            Head::Key(Key::Backspace, taken) => Head::Key(Key::Ctrl('w'), taken.saturating_add(1)),
            Head::Key(key, taken) => Head::Key(key, taken.saturating_add(1)),
            Head::Skip(taken) | Head::PasteBegins(taken) => Head::Skip(taken.saturating_add(1)),
            Head::Incomplete => Head::Incomplete,
        },
        [byte, ..] if *byte < 0x20 || *byte == 0x7f => Head::Key(control(*byte), 1),
        _ => character(bytes),
    }
}

fn control(byte: u8) -> Key {
    match byte {
        0x08 | 0x7f => Key::Backspace,
        b'\t' => Key::Tab,
        b'\r' | b'\n' => Key::Enter,
        0 => Key::Ctrl(' '),
        1..=26 => Key::Ctrl(char::from(byte | 0x60)),
        _ => Key::Ctrl(char::from(byte | 0x40)),
    }
}

fn character(bytes: &[u8]) -> Head {
    let length = match bytes.first() {
        Some(0xc2..=0xdf) => 2,
        Some(0xe0..=0xef) => 3,
        Some(0xf0..=0xf4) => 4,
        Some(0x80..) => return Head::Skip(1),
        _ => 1,
    };
    let Some(one) = bytes.get(..length) else {
        return Head::Incomplete;
    };
    match std::str::from_utf8(one).ok().and_then(|text| text.chars().next()) {
        Some(c) if c.is_control() => Head::Skip(length),
        Some(c) => Head::Key(Key::Char(c), length),
        None => Head::Skip(1),
    }
}

/// What follows `ESC [`.
fn control_sequence(bytes: &[u8]) -> Head {
    let Some(end) = bytes.iter().position(|byte| !(0x20..=0x3f).contains(byte)) else {
        return Head::Incomplete;
    };
    let (parameters, last) = (bytes.get(..end).unwrap_or_default(), bytes.get(end).copied().unwrap_or_default());
    // `ESC [` and the sequence's last byte; a control character in its midst is none of it.
    let taken = end.saturating_add(if (0x40..=0x7e).contains(&last) { 3 } else { 2 });
    let mut fields = parameters.split(|byte| *byte == b';');
    let first = number(fields.next());
    let second = fields.next().unwrap_or_default();
    let mut second_parts = second.split(|byte| *byte == b':');
    let modifiers = number(second_parts.next()).unwrap_or(1).saturating_sub(1);
    if number(second_parts.next()) == Some(3) {
        return Head::Skip(taken);
    }
    let key = match (last, first) {
        (b'~', Some(200)) => return Head::PasteBegins(taken),
        (b'~', Some(27)) => number(fields.next()).and_then(|code| coded(code, modifiers)),
        (b'~', Some(code)) => numbered(code),
        (b'u', Some(code)) => coded(code, modifiers),
        (b'P'..=b'S', Some(2..)) => None,
        (letter, _) => named(letter),
    };
    key.map_or(Head::Skip(taken), |key| Head::Key(modified(key, modifiers), taken))
}

fn number(field: Option<&[u8]>) -> Option<u32> {
    std::str::from_utf8(field?).ok()?.split(':').next()?.parse().ok()
}

fn named(letter: u8) -> Option<Key> {
    Some(match letter {
        b'A' => Key::Up,
        b'B' => Key::Down,
        b'C' => Key::Right,
        b'D' => Key::Left,
        b'F' => Key::End,
        b'H' => Key::Home,
        b'M' => Key::Enter,
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

/// A key told by its code point, as newer protocols do.
fn coded(code: u32, modifiers: u32) -> Option<Key> {
    let c = char::from_u32(code)?;
    Some(match c {
        '\r' => Key::Enter,
        '\t' if modifiers & 1 != 0 => Key::BackTab,
        '\t' => Key::Tab,
        '\u{1b}' => Key::Esc,
        '\u{8}' | '\u{7f}' => Key::Backspace,
        c if c.is_control() => return None,
        c if modifiers & 4 != 0 => Key::Ctrl(c.to_ascii_lowercase()),
        c if modifiers & 2 != 0 => Key::Alt(c),
        c => Key::Char(c),
    })
}

/// Ctrl and Alt with an arrow move by words, and are told as the keys that have always done so.
#[expect(clippy::wildcard_enum_match_arm, reason = "all other keys")]
fn modified(key: Key, modifiers: u32) -> Key {
    match key {
        Key::Left if modifiers & 6 != 0 => Key::Alt('b'),
        Key::Right if modifiers & 6 != 0 => Key::Alt('f'),
        Key::Backspace if modifiers & 6 != 0 => Key::Ctrl('w'),
        key => key,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn keys(bytes: &[u8]) -> Vec<Input> {
        Parser::default().feed(bytes)
    }

    fn key(key: Key) -> Vec<Input> {
        vec![Input::Key(key)]
    }

    #[test]
    fn one_key_has_one_name_whatever_the_terminal_says() {
        let cases: [(&[u8], Key); 31] = [
            (b"\x1b[A", Key::Up),
            (b"\x1bOA", Key::Up),
            (b"\x1b[1;2B", Key::Down),
            (b"\x1b[1;5C", Key::Alt('f')),
            (b"\x1b[1;3D", Key::Alt('b')),
            (b"\x1b[H", Key::Home),
            (b"\x1b[1~", Key::Home),
            (b"\x1b[7~", Key::Home),
            (b"\x1bOF", Key::End),
            (b"\x1b[3~", Key::Delete),
            (b"\x1b[5~", Key::PageUp),
            (b"\x1b[6;5~", Key::PageDown),
            (b"\x1bOP", Key::F(1)),
            (b"\x1b[[E", Key::F(5)),
            (b"\x1b[15~", Key::F(5)),
            (b"\x1b[17~", Key::F(6)),
            (b"\x1b[24~", Key::F(12)),
            (b"\x1b[Z", Key::BackTab),
            (b"\r", Key::Enter),
            (b"\n", Key::Enter),
            (b"\x7f", Key::Backspace),
            (b"\x08", Key::Backspace),
            (b"\x1b\x7f", Key::Ctrl('w')),
            (b"\x1a", Key::Ctrl('z')),
            (b"\x1f", Key::Ctrl('_')),
            (b"\0", Key::Ctrl(' ')),
            (b"\x1bx", Key::Alt('x')),
            (b"\x1b[122;5u", Key::Ctrl('z')),
            (b"\x1b[27;5;122~", Key::Ctrl('z')),
            ("é".as_bytes(), Key::Char('é')),
            ("診".as_bytes(), Key::Char('診')),
        ];
        for (bytes, expected) in cases {
            assert_eq!(keys(bytes), key(expected), "{}", bytes.escape_ascii());
        }
    }

    #[test]
    fn what_has_no_meaning_makes_no_key() {
        for bytes in
            [&b"\x1b[I"[..], b"\x1b[12;40R", b"\x1b[?1;2c", b"\x1b[106;1:3u", b"\xff", b"\xc2\x9b", b"\x1b[201~"]
        {
            assert_eq!(keys(bytes), [], "{}", bytes.escape_ascii());
        }
        assert_eq!(keys(b"\x1b[1\rx").len(), 2, "a broken sequence loses only itself");
    }

    #[test]
    fn a_paste_is_one_text_and_no_keys() {
        let mut parser = Parser::default();
        assert_eq!(parser.feed(b"\x1b[200~jjj"), []);
        assert_eq!(parser.feed(b"q\r\x1b[31m\x1b[20"), []);
        let text = Input::Paste("jjjq\n\u{1b}[31m".to_owned());
        assert_eq!(parser.feed(b"1~x"), [text, Input::Key(Key::Char('x'))]);
    }

    #[test]
    fn an_endless_paste_does_not_fill_the_memory() {
        let mut parser = Parser::default();
        parser.feed(b"\x1b[200~");
        for _ in 0..40 {
            parser.feed(&vec![b'a'; 65_536]);
        }
        let inputs = parser.feed(b"\x1b[201~");
        assert!(matches!(inputs.as_slice(), [Input::Paste(text)] if text.len() < MAX_PASTE + 65_536 + 16));
    }

    #[test]
    fn escape_is_a_key_once_nothing_follows() {
        let mut parser = Parser::default();
        assert_eq!(parser.feed(b"\x1b"), []);
        assert!(parser.is_escape_open());
        assert_eq!(parser.close_escape(), key(Key::Esc));
        assert!(!parser.is_escape_open());
        assert_eq!(parser.feed(b"\x1b"), []);
        assert_eq!(parser.feed(b"[A"), key(Key::Up));
        assert_eq!(keys(b"\x1b\x1b[A"), [key(Key::Esc), key(Key::Up)].concat());
    }

    proptest! {
        #[test]
        fn how_the_bytes_are_cut_changes_nothing(bytes in proptest::collection::vec(
            prop_oneof![Just(ESC), Just(b'['), Just(b'O'), Just(b'~'), Just(b'2'), Just(b'0'), Just(b'1'), any::<u8>()],
            0..60,
        ), cut in 0usize..60) {
            let whole = keys(&bytes);
            let mut parser = Parser::default();
            let (head, tail) = bytes.split_at(cut.min(bytes.len()));
            let mut parts = parser.feed(head);
            parts.extend(parser.feed(tail));
            prop_assert_eq!(whole, parts);
        }

        #[test]
        fn what_is_typed_arrives(text in "[a-zé診 ]{0,40}") {
            let typed: Vec<Input> = text.chars().map(|c| Input::Key(Key::Char(c))).collect();
            prop_assert_eq!(keys(text.as_bytes()), typed);
        }
    }
}
