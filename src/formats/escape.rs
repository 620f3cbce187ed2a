//! Text in Markdown that stays text.
//!
//! The report of a record may be read by somebody who decides on it, so nothing typed into the record may become a
//! heading, a table cell, a link, a picture or HTML. Every character that begins something in `CommonMark`, GitHub's tables
//! or common additions (maths, footnotes, attributes) is escaped where it could do so; what is only punctuation in running
//! text is left alone, so that the source stays readable. The tests hold this against a parser that is not ours.

use crate::document::{Form, Span, Text};

/// Text for a table cell, a heading or a paragraph: one line, newline as `<br>`.
pub fn inline(words: &str) -> String {
    text(&words.into())
}

/// Running text on one line, newline as `<br>`.
pub(super) fn text(text: &Text) -> String {
    let (mut out, mut before) = (String::new(), Before::default());
    for (index, span) in text.0.iter().enumerate() {
        let mut rest = text.0.iter().skip(index.saturating_add(1)).filter(|span| span.form != Form::Mark);
        let next = rest.find_map(|span| span.text.chars().next());
        self::span(&mut out, &mut before, span, next);
    }
    // A tag alone at the beginning of a line would begin a block of HTML; an entity begins nothing.
    out.strip_prefix("<br>").map(|rest| format!("&#10;{rest}")).unwrap_or(out)
}

/// One piece of running text; `next` is the character that follows it.
fn span(out: &mut String, before: &mut Before, span: &Span, next: Option<char>) {
    match span.form {
        Form::Mark => {}
        Form::Code => {
            out.push_str(&code(&span.text));
            before.see('`');
        }
        Form::Plain if !span.tone.is_loud() => lines(out, before, &span.text, next),
        Form::Tag => {
            out.push_str("— ");
            lines(out, before, &span.text, next);
        }
        Form::Plain | Form::Strong | Form::State => {
            out.push_str("**");
            lines(out, &mut Before::default(), &span.text, None);
            out.push_str("**");
            before.see('*');
        }
    }
}

fn lines(out: &mut String, before: &mut Before, text: &str, next: Option<char>) {
    let mut lines = text.split('\n').peekable();
    while let Some(line) = lines.next() {
        let is_last = lines.peek().is_none();
        out.push_str(&piece(before, line, next.filter(|_| is_last)));
        if !is_last {
            out.push_str("<br>");
            *before = Before::default();
        }
    }
}

/// Text as a block quote, one line for each of its lines, each begun with `indent`.
pub(super) fn quote(indent: &str, text: &str) -> String {
    let mut out = String::new();
    let mut lines = text.split('\n').peekable();
    while let Some(line) = lines.next() {
        out.push_str(indent);
        out.push('>');
        if !line.is_empty() {
            out.push(' ');
            out.push_str(&one_line(line));
            if lines.peek().is_some_and(|next| !next.is_empty()) {
                out.push('\\');
            }
        }
        out.push('\n');
    }
    out
}

/// A name, digest or address as code, if it is plain enough; else as text.
pub(super) fn code(text: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b':' | b'/' | b'+' | b'=' | b'#');
    if !text.is_empty() && text.bytes().all(plain) { format!("`{text}`") } else { inline(text) }
}

fn one_line(text: &str) -> String {
    piece(&mut Before::default(), text, None)
}

/// A piece of a line; `after` is the character that follows it there.
fn piece(before: &mut Before, text: &str, after: Option<char>) -> String {
    let mut out = String::with_capacity(text.len().saturating_add(8));
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied().or(after);
        if c == ' ' && (before.last.is_none() || next.is_none()) {
            out.push_str("&#32;");
        } else if c.is_control() {
            out.push(char::REPLACEMENT_CHARACTER);
        } else {
            if before.makes_special(c, next) {
                out.push('\\');
            }
            out.push(c);
        }
        before.see(c);
    }
    out
}

/// What stands before a character in its line.
#[derive(Default)]
struct Before {
    last: Option<char>,
    /// Nothing but digits.
    digits: bool,
    /// How many `w` in a row.
    www: u8,
}

impl Before {
    /// Whether the character could begin something here.
    fn makes_special(&self, c: char, next: Option<char>) -> bool {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' | '$' | '#' | '^' | '{' | '}' | '=' => {
                true
            }
            // A list, a rule, an underline; a dash that a typographer would make of two.
            '-' => self.last.is_none() || self.last == Some('-') || next == Some('-'),
            '+' => self.last.is_none(),
            // A numbered list; an address that GitHub would make a link.
            '.' => self.digits || self.www >= 3,
            ')' => self.digits,
            ':' => self.last.is_none() || next == Some('/'),
            _ => false,
        }
    }

    fn see(&mut self, c: char) {
        self.digits = c.is_ascii_digit() && (self.last.is_none() || self.digits);
        self.www = if c.eq_ignore_ascii_case(&'w') { self.www.saturating_add(1) } else { 0 };
        self.last = Some(c);
    }
}

#[cfg(test)]
mod tests;
