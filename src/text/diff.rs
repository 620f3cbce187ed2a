//! Which words differ between two texts.

use similar::{Algorithm, DiffTag, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

/// A run of words of one of two texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    /// Its words as they stand.
    pub text: String,
    /// Whether the other text has something else here, or nothing.
    pub differs: bool,
}

/// Both texts as runs of words, those that differ apart. Put together, the runs are the text.
pub(crate) fn words(older: &str, newer: &str) -> (Vec<Run>, Vec<Run>) {
    let (old, new): (Vec<&str>, Vec<&str>) = (pieces(older), pieces(newer));
    let (mut before, mut after) = (Vec::new(), Vec::new());
    for op in capture_diff_slices(Algorithm::Patience, &old, &new) {
        let (tag, old_range, new_range) = op.as_tag_tuple();
        let differs = tag != DiffTag::Equal;
        push(&mut before, old.get(old_range).unwrap_or_default(), differs);
        push(&mut after, new.get(new_range).unwrap_or_default(), differs);
    }
    (before, after)
}

/// Words with the space that follows them, so that what differs is whole words; punctuation alone.
fn pieces(text: &str) -> Vec<&str> {
    text.split_word_bounds().collect()
}

fn push(runs: &mut Vec<Run>, pieces: &[&str], differs: bool) {
    let text = pieces.concat();
    if text.is_empty() {
        return;
    }
    match runs.last_mut() {
        // A space between two words that differ is no island of sameness.
        Some(last) if last.differs == differs => last.text.push_str(&text),
        _ => runs.push(Run { text, differs }),
    }
}

/// Joins what only a space parts.
pub(crate) fn joined(runs: Vec<Run>) -> Vec<Run> {
    let mut joined: Vec<Run> = Vec::new();
    let mut rest = runs.into_iter().peekable();
    while let Some(run) = rest.next() {
        let is_gap = !run.differs && run.text.trim().is_empty() && rest.peek().is_some();
        let differs = run.differs || is_gap && joined.last().is_some_and(|last| last.differs);
        match joined.last_mut() {
            Some(last) if last.differs == differs => last.text.push_str(&run.text),
            _ => joined.push(Run { text: run.text, differs }),
        }
    }
    joined
}

/// The text with what differs between these signs.
pub(crate) fn marked(runs: &[Run], signs: (char, char)) -> String {
    let mut text = String::new();
    for run in runs {
        let words = run.text.trim();
        if !run.differs || words.is_empty() {
            text.push_str(&run.text);
            continue;
        }
        // Spaces stay outside, so that rows break as before.
        let start = run.text.len().saturating_sub(run.text.trim_start().len());
        text.push_str(run.text.get(..start).unwrap_or_default());
        text.push(signs.0);
        text.push_str(words);
        text.push(signs.1);
        text.push_str(run.text.get(start.saturating_add(words.len())..).unwrap_or_default());
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn both(older: &str, newer: &str) -> (String, String) {
        let (before, after) = words(older, newer);
        (marked(&joined(before), ('[', ']')), marked(&joined(after), ('[', ']')))
    }

    #[test]
    fn only_the_words_that_differ_are_marked() {
        assert_eq!(
            both("Tell us within one day, in writing.", "Tell us within two working days, in writing."),
            (
                "Tell us within [one day], in writing.".to_owned(),
                "Tell us within [two working days], in writing.".to_owned()
            )
        );
        assert_eq!(both("Same.", "Same."), ("Same.".to_owned(), "Same.".to_owned()));
        assert_eq!(both("", "New."), (String::new(), "[New.]".to_owned()));
        assert_eq!(both("a b", "a c b"), ("a b".to_owned(), "a [c] b".to_owned()));
    }

    proptest! {
        #[test]
        fn the_runs_are_the_texts(older in "([a-c]{1,2}[ ,\n]){0,20}", newer in "([a-c]{1,2}[ ,\n]){0,20}") {
            let (before, after) = words(&older, &newer);
            for (runs, text) in [(before, &older), (after, &newer)] {
                let whole: String = runs.iter().map(|run| run.text.as_str()).collect();
                prop_assert_eq!(&whole, text);
                let whole: String = joined(runs).iter().map(|run| run.text.as_str()).collect();
                prop_assert_eq!(&whole, text);
            }
        }
    }
}
