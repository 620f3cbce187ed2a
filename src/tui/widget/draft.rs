//! A text while it is being typed.
//!
//! Why not ratatui-textarea and tui-input: the first moves and deletes by code point, takes control characters from a paste and
//! counts the cursor's column by code points, so that it stands beside a family or a flag; both keep a text in two
//! forms. A draft here holds at every moment what [`Line`] or [`Note`] would hold, and its cursor always stands between two
//! letters as a reader counts them.

use crate::text::measure::{boundary_after, boundary_at_or_after, boundary_before};
use crate::text::{Line, MAX_BYTES, Note};

use unicode_segmentation::UnicodeSegmentation;

/// What a draft may become.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    Line,
    /// Several.
    Note,
}

impl Shape {
    fn clean(self, text: &str) -> String {
        match self {
            Self::Line => Line::clean(text).into(),
            Self::Note => Note::clean(text).into(),
        }
    }
}

/// How far back one can undo.
const MAX_UNDO: usize = 100;

#[derive(Clone, Debug, PartialEq, Eq)]
struct State {
    text: String,
    cursor: usize,
}

/// A text, a cursor in it, and its past.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    shape: Shape,
    now: State,
    past: Vec<State>,
    future: Vec<State>,
    /// Letters are being typed one after the other; they are undone together.
    is_typing: bool,
    /// What was last cut.
    cut: String,
}

impl Draft {
    /// A draft of a text, the cursor at its end.
    pub(crate) fn new(shape: Shape, text: &str) -> Self {
        let text = shape.clean(text);
        let now = State { cursor: text.len(), text };
        Self { shape, now, past: Vec::new(), future: Vec::new(), is_typing: false, cut: String::new() }
    }

    /// The text as it stands.
    pub(crate) fn text(&self) -> &str {
        &self.now.text
    }

    /// The byte the cursor stands before.
    pub(crate) fn cursor(&self) -> usize {
        self.now.cursor
    }

    /// The text before the cursor.
    pub(crate) fn before(&self) -> &str {
        self.now.text.get(..self.now.cursor).unwrap_or_default()
    }

    /// The text after the cursor.
    pub(crate) fn after(&self) -> &str {
        self.now.text.get(self.now.cursor..).unwrap_or_default()
    }

    /// Puts the cursor at a byte, or at the next letter's start after it.
    pub(crate) fn place(&mut self, byte: usize) {
        self.is_typing = false;
        self.now.cursor = boundary_at_or_after(&self.now.text, byte);
    }

    /// Types a letter.
    pub(crate) fn type_char(&mut self, c: char) -> bool {
        let joins = self.is_typing && !c.is_whitespace();
        let changed = self.replace(self.now.cursor, self.now.cursor, c.encode_utf8(&mut [0; 4]), joins);
        self.is_typing = true;
        changed
    }

    /// Puts a text in, as pasted: what may not stand in it is dropped.
    pub(crate) fn insert(&mut self, text: &str) -> bool {
        self.replace(self.now.cursor, self.now.cursor, text, false)
    }

    /// Deletes the letter before the cursor.
    pub(crate) fn backspace(&mut self) -> bool {
        let start = boundary_before(&self.now.text, self.now.cursor);
        start.is_some_and(|start| self.replace(start, self.now.cursor, "", false))
    }

    /// Deletes the letter after the cursor.
    pub(crate) fn delete(&mut self) -> bool {
        let end = boundary_after(&self.now.text, self.now.cursor);
        end.is_some_and(|end| self.replace(self.now.cursor, end, "", false))
    }

    /// Cuts from a byte to the cursor, or from the cursor to it.
    pub(crate) fn cut_to(&mut self, byte: usize) -> bool {
        let (start, end) = (byte.min(self.now.cursor), byte.max(self.now.cursor));
        let cut = self.now.text.get(start..end).unwrap_or_default().to_owned();
        if cut.is_empty() {
            return false;
        }
        self.cut = cut;
        self.replace(start, end, "", false)
    }

    /// Puts in what was last cut.
    pub(crate) fn yank(&mut self) -> bool {
        let cut = self.cut.clone();
        self.insert(&cut)
    }

    /// Goes back to before the last change.
    pub(crate) fn undo(&mut self) -> bool {
        self.is_typing = false;
        let Some(past) = self.past.pop() else { return false };
        self.future.push(std::mem::replace(&mut self.now, past));
        true
    }

    /// Takes the last undo back.
    pub(crate) fn redo(&mut self) -> bool {
        self.is_typing = false;
        let Some(future) = self.future.pop() else { return false };
        self.past.push(std::mem::replace(&mut self.now, future));
        true
    }

    /// The start of the word before the cursor.
    pub(crate) fn word_before(&self) -> usize {
        let words = self.before().split_word_bound_indices();
        words.rev().find(|(_, word)| is_word(word)).map_or(0, |(at, _)| at)
    }

    /// The end of the word after the cursor.
    pub(crate) fn word_after(&self) -> usize {
        let mut words = self.after().split_word_bound_indices();
        let end = words.find(|(_, word)| is_word(word)).map(|(at, word)| at.saturating_add(word.len()));
        end.map_or(self.now.text.len(), |end| self.now.cursor.saturating_add(end))
    }

    /// The start of the line the cursor is in.
    pub(crate) fn line_start(&self) -> usize {
        self.before().rfind('\n').map_or(0, |at| at.saturating_add(1))
    }

    /// The end of the line the cursor is in.
    pub(crate) fn line_end(&self) -> usize {
        self.now.cursor.saturating_add(self.after().find('\n').unwrap_or(self.after().len()))
    }

    /// The one place where the text changes. Says whether it did.
    fn replace(&mut self, start: usize, end: usize, with: &str, joins: bool) -> bool {
        let (Some(head), Some(tail)) = (self.now.text.get(..start), self.now.text.get(end..)) else {
            return false;
        };
        let room = (MAX_BYTES - 4).saturating_sub(head.len()).saturating_sub(tail.len());
        let with = fitting(self.shape.clean(with), room, with);
        let head = self.shape.clean(&format!("{head}{with}"));
        // Letters can join across the seam: an accent typed after its letter, or left behind by a deletion.
        let text = self.shape.clean(&format!("{head}{tail}"));
        let same = head.bytes().zip(text.bytes()).take_while(|(a, b)| a == b).count();
        let cursor = boundary_at_or_after(&text, same.min(head.len()));
        let next = State { text, cursor };
        if next.text == self.now.text {
            return false;
        }
        let before = std::mem::replace(&mut self.now, next);
        self.future.clear();
        self.is_typing = false;
        if !joins {
            if self.past.len() >= MAX_UNDO {
                self.past.remove(0);
            }
            self.past.push(before);
        }
        true
    }
}

/// What is put in, cut to the room there is. A lone accent is nothing by itself and is kept as it came.
fn fitting(cleaned: String, room: usize, raw: &str) -> String {
    let text = if cleaned.is_empty() { raw.to_owned() } else { cleaned };
    if text.len() <= room {
        return text;
    }
    text.graphemes(true)
        .scan(0usize, |used, letter| {
            *used = used.saturating_add(letter.len());
            (*used <= room).then_some(letter)
        })
        .collect()
}

fn is_word(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn note(text: &str) -> Draft {
        Draft::new(Shape::Note, text)
    }

    #[test]
    fn a_letter_is_what_a_reader_calls_one() {
        for letter in ["👩‍👩‍👧‍👦", "🇨🇭", "e\u{301}", "ĝ̃"] {
            let mut draft = note(&format!("a{letter}b"));
            draft.place(1);
            assert!(draft.delete());
            assert_eq!(draft.text(), "ab", "{letter}");
            draft.undo();
            draft.place(draft.text().len() - 1);
            assert!(draft.backspace());
            assert_eq!(draft.text(), "ab", "{letter}");
        }
    }

    #[test]
    fn an_accent_typed_after_its_letter_joins_it() {
        let mut draft = note("caf");
        draft.type_char('e');
        draft.type_char('\u{301}');
        assert_eq!(draft.text(), "café");
        assert_eq!(draft.cursor(), draft.text().len());
        draft.backspace();
        assert_eq!(draft.text(), "caf");
    }

    #[test]
    fn what_may_not_stand_never_gets_in() {
        let mut draft = note("");
        draft.insert("a\u{7}\u{1b}[31mb\rc\u{202e}d");
        assert_eq!(draft.text(), "a[31mb\ncd");
        let mut line = Draft::new(Shape::Line, "x");
        line.insert("y\nz");
        assert_eq!(line.text(), "xy z");
        assert!(!line.type_char('\u{7}'));
    }

    #[test]
    fn a_full_text_takes_no_more_and_loses_nothing() {
        let mut draft = note(&"x".repeat(MAX_BYTES - 6));
        draft.place(3);
        draft.insert("abcdef");
        assert!(draft.text().starts_with("xxxabx"));
        assert!(draft.text().ends_with('x'));
        assert_eq!(draft.text().len(), MAX_BYTES - 4);
        assert!(!draft.type_char('y'));
    }

    #[test]
    fn words_typed_are_undone_one_by_one() {
        let mut draft = note("");
        for c in "one two".chars() {
            draft.type_char(c);
        }
        draft.undo();
        assert_eq!(draft.text(), "one");
        draft.redo();
        assert_eq!(draft.text(), "one two");
        draft.undo();
        draft.undo();
        assert_eq!(draft.text(), "");
        assert!(!draft.undo());
    }

    #[test]
    fn what_is_cut_can_be_put_back() {
        let mut draft = note("one two\nthree");
        draft.place(7);
        draft.cut_to(draft.word_before());
        assert_eq!(draft.text(), "one \nthree");
        draft.place(draft.text().len());
        draft.yank();
        assert_eq!(draft.text(), "one \nthreetwo");
        draft.cut_to(draft.line_start());
        assert_eq!(draft.text(), "one \n");
    }

    #[derive(Clone, Debug)]
    enum Act {
        Insert(String),
        Type(char),
        Backspace,
        Delete,
        Place(usize),
        Undo,
        Redo,
        CutWord,
    }

    fn act() -> impl Strategy<Value = Act> {
        prop_oneof![
            "\\PC{0,6}|[\u{0}-\u{1f}e\u{301}\u{202e}👩\u{200d}]{0,6}".prop_map(Act::Insert),
            any::<char>().prop_map(Act::Type),
            Just(Act::Backspace),
            Just(Act::Delete),
            (0usize..40).prop_map(Act::Place),
            Just(Act::Undo),
            Just(Act::Redo),
            Just(Act::CutWord),
        ]
    }

    proptest! {
        #[test]
        fn whatever_is_done_the_text_may_stand_and_the_cursor_is_between_letters(acts in prop::collection::vec(act(), 0..30)) {
            let mut draft = note("");
            for act in acts {
                match act {
                    Act::Insert(text) => draft.insert(&text),
                    Act::Type(c) => draft.type_char(c),
                    Act::Backspace => draft.backspace(),
                    Act::Delete => draft.delete(),
                    Act::Place(at) => { draft.place(at); true }
                    Act::Undo => draft.undo(),
                    Act::Redo => draft.redo(),
                    Act::CutWord => draft.cut_to(draft.word_before()),
                };
                prop_assert!(Note::parse(draft.text()).is_ok());
                prop_assert_eq!(boundary_at_or_after(draft.text(), draft.cursor()), draft.cursor());
            }
        }
    }
}
