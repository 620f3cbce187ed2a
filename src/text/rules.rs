//! Which characters may stand.

use std::fmt;

/// What is wrong with a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case", prefix = "text-")]
pub enum Unwanted {
    /// Drives a terminal or breaks lines: C0, DEL, C1, line and paragraph separators.
    Control,
    /// Changes the direction in which others are shown.
    Bidi,
    /// Cannot be seen.
    Invisible,
    /// Has no agreed meaning: private use, noncharacters.
    NotText,
    /// More combining marks on one letter than any script needs.
    #[strum(to_string = "marks")]
    TooManyMarks,
}

impl Unwanted {
    /// The message id of its name in the locale.
    pub fn id(self) -> &'static str {
        self.into()
    }
}

impl fmt::Display for Unwanted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// The most combining marks that may follow one letter.
const MAX_MARKS: usize = 4;

pub(super) fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// What is wrong with `c`, if anything; `marks` counts the combining marks in a row up to and including it.
pub(super) fn unwanted(c: char, newline_allowed: bool, marks: usize) -> Option<Unwanted> {
    match c {
        '\n' if newline_allowed => None,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}' => Some(Unwanted::Control),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}' => Some(Unwanted::Bidi),
        '\u{ad}'
        | '\u{34f}'
        | '\u{115f}'
        | '\u{1160}'
        | '\u{17b4}'
        | '\u{17b5}'
        | '\u{180e}'
        | '\u{200b}'
        | '\u{2060}'..='\u{2065}'
        | '\u{206a}'..='\u{206f}'
        | '\u{2800}'
        | '\u{3164}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e0fff}' => Some(Unwanted::Invisible),
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' | '\u{fdd0}'..='\u{fdef}' => Some(Unwanted::NotText),
        _ if u32::from(c) & 0xfffe == 0xfffe => Some(Unwanted::NotText),
        _ if marks > MAX_MARKS => Some(Unwanted::TooManyMarks),
        _ => None,
    }
}
