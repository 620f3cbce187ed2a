//! Which words differ between two texts.

use similar::{ChangeTag, TextDiff};

/// A run of words of two texts, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Both have it.
    Same(&'a str),
    /// Only the old one has it.
    Old(&'a str),
    /// Only the new one has it.
    New(&'a str),
}

/// The runs of two texts. All but the new ones make up the old text, all but the old ones the new.
pub fn pieces<'a>(old: &'a str, new: &'a str) -> Vec<Piece<'a>> {
    let diff = TextDiff::from_words(old, new);
    let mut found: Vec<Piece<'a>> = Vec::new();
    // Neighbours of one kind lie side by side in their text: a run is the text from the first to the last of them.
    let (mut old_at, mut new_at) = (0usize, 0usize);
    for change in diff.iter_all_changes() {
        let length = change.value().len();
        let (tag, from, text) = match change.tag() {
            ChangeTag::Equal => (0, new_at, new),
            ChangeTag::Delete => (1, old_at, old),
            ChangeTag::Insert => (2, new_at, new),
        };
        let to = from.saturating_add(length);
        if tag != 1 {
            new_at = new_at.saturating_add(length);
        }
        if tag != 2 {
            old_at = old_at.saturating_add(length);
        }
        let joined = found.last().copied().and_then(|last| {
            let (kind, run) = match last {
                Piece::Same(run) => (0, run),
                Piece::Old(run) => (1, run),
                Piece::New(run) => (2, run),
            };
            (kind == tag).then(|| from.saturating_sub(run.len()))
        });
        let Some(run) = text.get(joined.unwrap_or(from)..to) else { continue };
        if joined.is_some() {
            found.pop();
        }
        found.push(match tag {
            0 => Piece::Same(run),
            1 => Piece::Old(run),
            _ => Piece::New(run),
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert_eq, proptest};

    use super::*;

    #[test]
    fn the_words_that_differ_are_told_apart() {
        assert_eq!(
            pieces("The old scanner cannot.", "The new scanner cannot."),
            [Piece::Same("The "), Piece::Old("old"), Piece::New("new"), Piece::Same(" scanner cannot.")]
        );
        assert_eq!(pieces("", "a b"), [Piece::New("a b")]);
        assert_eq!(pieces("", ""), []);
    }

    proptest! {
        #[test]
        fn the_pieces_make_up_both(old in "[ab \\n]{0,30}", new in "[ab \\né]{0,30}") {
            let found = pieces(&old, &new);
            let join = |skip: fn(&Piece<'_>) -> bool| -> String {
                found.iter().filter(|piece| !skip(piece)).map(|piece| match piece {
                    Piece::Same(text) | Piece::Old(text) | Piece::New(text) => *text,
                }).collect()
            };
            prop_assert_eq!(join(|piece| matches!(piece, Piece::New(_))), old.clone());
            prop_assert_eq!(join(|piece| matches!(piece, Piece::Old(_))), new.clone());
        }
    }
}
