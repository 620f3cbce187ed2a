//! Keys as the wizard knows them.
//!
//! The terminal's many ways of saying the same key end in `tui`; here a key has one name. So a journey can be written as
//! a line of text (see [`parse`]), and the key bar, the manual and the tests name keys alike.

mod script;

use std::fmt;

pub use script::{ScriptError, parse};

/// What reaches the wizard from a hand: a key, or a text pasted in one piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    Key(Key),
    /// A text from the clipboard. It is never taken for keys.
    Paste(String),
}

/// One key, with the modifiers that terminals can be relied on to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// With the Alt key held.
    Alt(char),
    /// Shift-Tab.
    BackTab,
    /// Deletes backwards.
    Backspace,
    /// A character, the space among them.
    Char(char),
    /// With the Ctrl key held; letters are lower case.
    Ctrl(char),
    /// Deletes forwards.
    Delete,
    /// Arrow down.
    Down,
    /// The end of a line.
    End,
    /// Return.
    Enter,
    /// Escape.
    Esc,
    /// A function key, from 1.
    F(u8),
    /// The start of a line.
    Home,
    Insert,
    /// Arrow left.
    Left,
    /// A screen down.
    PageDown,
    /// A screen up.
    PageUp,
    /// Arrow right.
    Right,
    Tab,
    /// Arrow up.
    Up,
}

impl Key {
    /// The name in letters every terminal can show: `Up` where [`Display`](fmt::Display) draws an arrow.
    #[expect(clippy::wildcard_enum_match_arm, reason = "all other keys")]
    pub(crate) fn ascii_name(self) -> String {
        match self {
            Self::Up => "Up".to_owned(),
            Self::Down => "Down".to_owned(),
            Self::Left => "Left".to_owned(),
            Self::Right => "Right".to_owned(),
            _ => self.to_string(),
        }
    }
}

/// The name as it is printed on keyboards.
impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Alt(c) => write!(f, "Alt-{}", Shown(*c)),
            Self::BackTab => f.write_str("Shift-Tab"),
            Self::Backspace => f.write_str("Backspace"),
            Self::Char(' ') => f.write_str("Space"),
            Self::Char(c) => write!(f, "{c}"),
            Self::Ctrl(c) => write!(f, "Ctrl-{}", Shown(*c)),
            Self::Delete => f.write_str("Del"),
            Self::Down => f.write_str("↓"),
            Self::End => f.write_str("End"),
            Self::Enter => f.write_str("Enter"),
            Self::Esc => f.write_str("Esc"),
            Self::F(n) => write!(f, "F{n}"),
            Self::Home => f.write_str("Home"),
            Self::Insert => f.write_str("Ins"),
            Self::Left => f.write_str("←"),
            Self::PageDown => f.write_str("PgDn"),
            Self::PageUp => f.write_str("PgUp"),
            Self::Right => f.write_str("→"),
            Self::Tab => f.write_str("Tab"),
            Self::Up => f.write_str("↑"),
        }
    }
}

/// A letter as it stands after a modifier: upper case, as on the key cap.
struct Shown(char);

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 == ' ' { f.write_str("Space") } else { write!(f, "{}", self.0.to_ascii_uppercase()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_on_the_key_caps() {
        assert_eq!(Key::Ctrl('z').to_string(), "Ctrl-Z");
        assert_eq!(Key::Char(' ').to_string(), "Space");
        assert_eq!(Key::Up.to_string(), "↑");
        assert_eq!(Key::F(1).to_string(), "F1");
        assert_eq!(Key::Alt('b').to_string(), "Alt-B");
    }

    #[test]
    fn ascii_names_need_no_arrows() {
        for key in [Key::Up, Key::Down, Key::Left, Key::Right, Key::PageDown, Key::Ctrl(' ')] {
            assert!(key.ascii_name().is_ascii(), "{key}");
        }
    }
}
