//! The keys that mean the same in every field.

use super::draft::Draft;
use crate::screens::key::{Input, Key};
use crate::text::measure::{boundary_after, boundary_before};

/// What a key did to a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edit {
    /// The text is another now.
    Changed,
    /// Nothing; the key is for somebody else.
    Ignored,
    /// The key was for the field, and the text is the same.
    Moved,
}

impl Edit {
    pub(super) fn changed(is_changed: bool) -> Self {
        if is_changed { Self::Changed } else { Self::Moved }
    }
}

/// Takes a key that has nothing to do with rows. Printable keys always belong to the field that has the focus.
#[expect(clippy::wildcard_enum_match_arm, reason = "all other keys")]
pub(super) fn handle(draft: &mut Draft, input: &Input) -> Edit {
    let key = match input {
        Input::Paste(text) => return Edit::changed(draft.insert(text)),
        Input::Key(key) => *key,
    };
    let changed = match key {
        Key::Char(c) => draft.type_char(c),
        Key::Backspace => draft.backspace(),
        Key::Ctrl('d') | Key::Delete => draft.delete(),
        Key::Ctrl('k') => draft.cut_to(draft.line_end()),
        Key::Ctrl('u') => draft.cut_to(draft.line_start()),
        Key::Ctrl('w') => draft.cut_to(draft.word_before()),
        Key::Alt('d') => draft.cut_to(draft.word_after()),
        Key::Ctrl('y') => draft.yank(),
        Key::Ctrl('_') => draft.undo(),
        Key::Alt('_') => draft.redo(),
        _ => return motion(draft, key),
    };
    Edit::changed(changed)
}

#[expect(clippy::wildcard_enum_match_arm, reason = "all other keys")]
fn motion(draft: &mut Draft, key: Key) -> Edit {
    let (text, cursor) = (draft.text(), draft.cursor());
    let to = match key {
        Key::Left => boundary_before(text, cursor).unwrap_or(cursor),
        Key::Right => boundary_after(text, cursor).unwrap_or(cursor),
        Key::Ctrl('a') | Key::Home => draft.line_start(),
        Key::Ctrl('e') | Key::End => draft.line_end(),
        Key::Alt('b') => draft.word_before(),
        Key::Alt('f') => draft.word_after(),
        _ => return Edit::Ignored,
    };
    draft.place(to);
    Edit::Moved
}
