//! Journeys as text: `j j <space> w 'typed text' <esc> "pasted text" <C-r>`.
//!
//! Blanks separate and mean nothing. A bare character is that key. `<…>` names a key. `'…'` types each of its
//! characters; `"…"` pastes its text in one piece; in both a doubled quote stands for itself, and nothing else is special.

use super::Input;
use crate::screens::key::Key;
use std::fmt;

/// Why a script could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScriptError {
    /// A quote or `<` that is never closed.
    Unclosed {
        /// What was opened.
        opened: char,
    },
    /// A name in `<…>` that is no key.
    UnknownKey { name: String },
}

impl fmt::Display for ScriptError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unclosed { opened } => write!(f, "{opened} is never closed"),
            Self::UnknownKey { name } => write!(f, "<{name}> is no key"),
        }
    }
}

impl std::error::Error for ScriptError {}

/// Reads a script into what a hand would have sent.
pub fn parse(script: &str) -> Result<Vec<Input>, ScriptError> {
    let mut inputs = Vec::new();
    let mut rest = script.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            c if c.is_whitespace() => {}
            '<' => inputs.push(Input::Key(named(&until(&mut rest, '<', '>')?)?)),
            '\'' => inputs.extend(quoted(&mut rest, '\'')?.chars().map(typed)),
            '"' => inputs.push(Input::Paste(quoted(&mut rest, '"')?)),
            c => inputs.push(Input::Key(Key::Char(c))),
        }
    }
    Ok(inputs)
}

type Rest<'a> = std::iter::Peekable<std::str::Chars<'a>>;

fn typed(c: char) -> Input {
    Input::Key(match c {
        '\n' => Key::Enter,
        '\t' => Key::Tab,
        c => Key::Char(c),
    })
}

fn until(rest: &mut Rest<'_>, opened: char, end: char) -> Result<String, ScriptError> {
    let mut text = String::new();
    for c in rest.by_ref() {
        if c == end && !text.is_empty() {
            return Ok(text);
        }
        text.push(c);
    }
    Err(ScriptError::Unclosed { opened })
}

fn quoted(rest: &mut Rest<'_>, quote: char) -> Result<String, ScriptError> {
    let mut text = String::new();
    while let Some(c) = rest.next() {
        if c != quote {
            text.push(c);
        } else if rest.next_if_eq(&quote).is_some() {
            text.push(quote);
        } else {
            return Ok(text);
        }
    }
    Err(ScriptError::Unclosed { opened: quote })
}

fn named(name: &str) -> Result<Key, ScriptError> {
    let unknown = || ScriptError::UnknownKey { name: name.to_owned() };
    if let Some(letter) = name.strip_prefix("C-").and_then(single) {
        return Ok(Key::Ctrl(letter.to_ascii_lowercase()));
    }
    if let Some(letter) = name.strip_prefix("A-").and_then(single) {
        return Ok(Key::Alt(letter));
    }
    if let Some(number) = name.strip_prefix('F').and_then(|n| n.parse().ok()) {
        return Ok(Key::F(number));
    }
    Ok(match name.to_ascii_lowercase().as_str() {
        "backspace" | "bs" => Key::Backspace,
        "del" | "delete" => Key::Delete,
        "down" => Key::Down,
        "end" => Key::End,
        "enter" => Key::Enter,
        "esc" => Key::Esc,
        "home" => Key::Home,
        "ins" | "insert" => Key::Insert,
        "left" => Key::Left,
        "lt" => Key::Char('<'),
        "pgdn" | "pagedown" => Key::PageDown,
        "pgup" | "pageup" => Key::PageUp,
        "quote" => Key::Char('\''),
        "right" => Key::Right,
        "s-tab" | "backtab" => Key::BackTab,
        "space" => Key::Char(' '),
        "tab" => Key::Tab,
        "up" => Key::Up,
        _ => return Err(unknown()),
    })
}

fn single(text: &str) -> Option<char> {
    let mut chars = text.chars();
    let only = chars.next()?;
    chars.next().is_none().then_some(only)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(key: Key) -> Input {
        Input::Key(key)
    }

    #[test]
    fn a_journey_reads_as_it_is_made() {
        let inputs = parse("jj <space> <enter> w 'a b' <esc> <C-R> \"x\ny\" <F12> <A-b> <S-tab>");
        let expected = vec![
            key(Key::Char('j')),
            key(Key::Char('j')),
            key(Key::Char(' ')),
            key(Key::Enter),
            key(Key::Char('w')),
            key(Key::Char('a')),
            key(Key::Char(' ')),
            key(Key::Char('b')),
            key(Key::Esc),
            key(Key::Ctrl('r')),
            Input::Paste("x\ny".to_owned()),
            key(Key::F(12)),
            key(Key::Alt('b')),
            key(Key::BackTab),
        ];
        assert_eq!(inputs, Ok(expected));
    }

    #[test]
    fn a_doubled_quote_stands_for_itself() {
        assert_eq!(parse("\"say \"\"no\"\"\""), Ok(vec![Input::Paste("say \"no\"".to_owned())]));
        assert_eq!(parse("'it''s'").map(|keys| keys.len()), Ok(4));
    }

    #[test]
    fn what_is_not_a_script_says_why() {
        assert_eq!(parse("'abc"), Err(ScriptError::Unclosed { opened: '\'' }));
        assert_eq!(parse("<enter"), Err(ScriptError::Unclosed { opened: '<' }));
        assert_eq!(parse("<hyper>"), Err(ScriptError::UnknownKey { name: "hyper".to_owned() }));
    }
}
