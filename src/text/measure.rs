//! Text measured and cut as a terminal shows it.
//!
//! The unit is the grapheme, what a reader calls a letter; it is never split, and its width is counted as ratatui counts it, so
//! that what is computed here is what is drawn (`tests/view/measure.rs` compares the two). Text is [`Line`](crate::text::Line) or
//! [`Note`](crate::text::Note) by now and holds no control characters.

use std::borrow::Cow;

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};
use unicode_width::UnicodeWidthStr;

/// Asks for the emoji form of the sign before it; terminals disagree about the width that makes.
const EMOJI_FORM: char = '\u{fe0f}';

/// The text as it is drawn.
pub fn shown(text: &str) -> Cow<'_, str> {
    if text.contains(EMOJI_FORM) { text.replace(EMOJI_FORM, "").into() } else { text.into() }
}

/// The cells one grapheme takes.
pub(crate) fn grapheme_width(grapheme: &str) -> usize {
    if grapheme.contains(char::is_control) {
        return 0;
    }
    let shown = shown(grapheme);
    // Terminals give these two marks a cell of their own, though they extend the letter before them.
    let marks = shown.chars().filter(|letter| matches!(letter, '\u{ff9e}' | '\u{ff9f}')).count();
    if shown.len() == 1 { 1 } else { shown.width().saturating_add(marks) }
}

/// The cells a text takes on one line.
pub fn width(text: &str) -> usize {
    text.graphemes(true).map(grapheme_width).sum()
}

/// The start of a text that fits.
pub(crate) fn fitting(text: &str, cells: usize) -> &str {
    let mut used = 0usize;
    for (at, grapheme) in text.grapheme_indices(true) {
        used = used.saturating_add(grapheme_width(grapheme));
        if used > cells {
            return text.get(..at).unwrap_or_default();
        }
    }
    text
}

/// The text if it fits, or its start and a sign that it was cut. The sign is one cell wide.
pub(crate) fn truncated<'a>(text: &'a str, cells: usize, ellipsis: &str) -> Cow<'a, str> {
    if width(text) <= cells {
        return text.into();
    }
    match cells.checked_sub(1) {
        Some(room) => format!("{}{ellipsis}", fitting(text, room).trim_end()).into(),
        None => "".into(),
    }
}

/// A text filled up with blanks to a width.
pub(crate) fn padded(text: &str, cells: usize) -> String {
    let blanks = cells.saturating_sub(width(text));
    format!("{text}{}", " ".repeat(blanks))
}

/// The first grapheme boundary at or after a byte.
pub(crate) fn boundary_at_or_after(text: &str, byte: usize) -> usize {
    let byte = (byte.min(text.len())..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    let mut cursor = GraphemeCursor::new(byte, text.len(), true);
    if cursor.is_boundary(text, 0).unwrap_or(true) {
        return byte;
    }
    cursor.next_boundary(text, 0).ok().flatten().unwrap_or(text.len())
}

/// The grapheme boundary before a byte, if there is one.
pub(crate) fn boundary_before(text: &str, byte: usize) -> Option<usize> {
    GraphemeCursor::new(byte.min(text.len()), text.len(), true).prev_boundary(text, 0).ok().flatten()
}

/// The grapheme boundary after a byte, if there is one.
pub(crate) fn boundary_after(text: &str, byte: usize) -> Option<usize> {
    GraphemeCursor::new(byte.min(text.len()), text.len(), true).next_boundary(text, 0).ok().flatten()
}

/// One row of wrapped text, as bytes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Where it starts.
    pub start: usize,
    /// Where what is drawn ends; blanks at a wrap are not drawn.
    pub end: usize,
    /// Where the next row starts; beyond the text for the last.
    pub next: usize,
}

impl Row {
    /// What is drawn.
    pub fn of<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

/// Breaks a text into rows of a width: at newlines, after blanks, between wide letters, and inside a word only if the
/// word alone is too wide. There is always at least one row.
pub fn rows(text: &str, cells: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut start = 0usize;
    for paragraph in text.split('\n') {
        wrap_paragraph(paragraph, start, cells.max(1), &mut rows);
        start = start.saturating_add(paragraph.len()).saturating_add(1);
    }
    rows
}

fn wrap_paragraph(text: &str, offset: usize, cells: usize, rows: &mut Vec<Row>) {
    let mut row_start = 0usize;
    let mut used = 0usize;
    // Where the row may be broken, if it must.
    let mut chance = 0usize;
    for (at, grapheme) in text.grapheme_indices(true) {
        let grapheme_cells = grapheme_width(grapheme);
        let after = at.saturating_add(grapheme.len());
        if grapheme == " " {
            // Blanks hang over the edge rather than start a row.
            used = used.saturating_add(1);
            chance = after;
            continue;
        }
        if grapheme_cells > 1 {
            chance = at;
        }
        if used.saturating_add(grapheme_cells) > cells && at > row_start {
            let cut = if chance > row_start { chance } else { at };
            rows.push(row(text, offset, row_start, cut, true));
            row_start = cut;
            used = width(text.get(cut..at).unwrap_or_default());
        }
        used = used.saturating_add(grapheme_cells);
        if grapheme_cells > 1 {
            chance = after;
        }
    }
    let last = row(text, offset, row_start, text.len(), false);
    rows.push(Row { next: last.next.saturating_add(1), ..last });
}

fn row(text: &str, offset: usize, start: usize, next: usize, is_wrapped: bool) -> Row {
    let drawn = text.get(start..next).unwrap_or_default();
    let drawn = if is_wrapped { drawn.trim_end_matches(' ') } else { drawn };
    let start = offset.saturating_add(start);
    Row { start, end: start.saturating_add(drawn.len()), next: offset.saturating_add(next) }
}

/// The rows as text.
pub fn wrapped(text: &str, cells: usize) -> Vec<&str> {
    rows(text, cells).into_iter().map(|row| row.of(text)).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn widths_are_those_of_the_screen() {
        assert_eq!(width("abc"), 3);
        assert_eq!(width("診療"), 4);
        assert_eq!(width("é"), 1);
        assert_eq!(width("👩‍👩‍👧‍👦"), 2);
        assert_eq!(shown("✓\u{fe0f}"), "✓");
    }

    #[test]
    fn truncation_never_splits_a_letter() {
        assert_eq!(truncated("settings", 8, "…"), "settings");
        assert_eq!(truncated("settings", 5, "…"), "sett…");
        assert_eq!(truncated("診療記録", 4, "…"), "診…");
        assert_eq!(truncated("ab cd", 4, "…"), "ab…");
        assert_eq!(truncated("abc", 0, "…"), "");
    }

    #[test]
    fn words_stay_whole_where_they_can() {
        assert_eq!(wrapped("the quick brown fox", 10), ["the quick", "brown fox"]);
        assert_eq!(wrapped("a\n\nb", 10), ["a", "", "b"]);
        assert_eq!(wrapped("incomprehensibly so", 6), ["incomp", "rehens", "ibly", "so"]);
        assert_eq!(wrapped("診療記録の", 5), ["診療", "記録", "の"]);
        assert_eq!(wrapped("", 5), [""]);
        assert_eq!(wrapped("word     far", 6), ["word", "far"]);
    }

    proptest! {
        #[test]
        fn rows_fit_and_lose_nothing(text in "[a-z éß診👩‍⚕️\n]{0,60}", cells in 2usize..20) {
            let rows = rows(&text, cells);
            let mut at = 0usize;
            for row in &rows {
                prop_assert_eq!(row.start, at);
                let drawn = row.of(&text).trim_end_matches(' ');
                prop_assert!(width(drawn) <= cells || drawn.graphemes(true).count() == 1);
                at = row.next;
            }
            prop_assert_eq!(at, text.len().saturating_add(1));
        }

        #[test]
        fn what_is_truncated_fits(text in "\\PC{0,30}", cells in 0usize..20) {
            prop_assert!(width(&truncated(&text, cells, "…")) <= cells);
            prop_assert!(width(fitting(&text, cells)) <= cells);
        }

        #[test]
        fn boundaries_lie_between_letters(text in "\\PC{0,20}", byte in 0usize..40) {
            let at = boundary_at_or_after(&text, byte);
            prop_assert!(text.grapheme_indices(true).any(|(start, _)| start == at) || at == text.len());
        }
    }
}
