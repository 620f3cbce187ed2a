//! One question of a form: how it is answered, and its draft.

use crate::text::{Line, Note};
use crate::workspace::{Label, Say};

/// One question.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name within the form.
    pub id: &'static str,
    /// How it is answered.
    pub kind: FieldKind,
    /// The name by which its words are found, if they are not those of its id.
    pub words: Option<&'static str>,
    /// What was typed, or the value picked.
    pub text: String,
    /// What stood there at first.
    pub initial: String,
    /// What is wrong with it.
    pub error: Option<Say>,
    /// Shown only while another field has this value.
    pub only_if: Option<(&'static str, &'static str)>,
    /// Whether it may stay empty.
    pub optional: bool,
}

/// What the draft of a [`FieldKind::Check`] says when it is ticked.
pub const YES: &str = "yes";

/// How a question is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldKind {
    Line,
    /// One line that is not shown.
    Secret,
    /// Several lines.
    Note,
    /// One of these values.
    Pick(Vec<(String, Label)>),
    /// Yes (the text says so) or no (it is empty), under these words.
    Check(Label),
    /// Nothing to answer: text that must have been seen, such as a responsibility sentence.
    Shown(Vec<Label>),
    /// This word, typed.
    Word(String),
}

impl Field {
    /// A question with an empty draft.
    pub fn new(id: &'static str, kind: FieldKind) -> Self {
        Self {
            id,
            kind,
            words: None,
            text: String::new(),
            initial: String::new(),
            error: None,
            only_if: None,
            optional: false,
        }
    }

    /// The same question with this in its draft.
    #[must_use]
    pub fn filled(mut self, text: impl Into<String>) -> Self {
        self.text = text.into();
        self.initial.clone_from(&self.text);
        self
    }

    /// The same question, which may stay empty.
    #[must_use]
    pub fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// The same question in other words.
    #[must_use]
    pub(crate) fn worded(mut self, words: &'static str) -> Self {
        self.words = Some(words);
        self
    }

    /// The same question, shown only while another has this value.
    #[must_use]
    pub(crate) fn only_if(mut self, field: &'static str, value: &'static str) -> Self {
        self.only_if = Some((field, value));
        self
    }

    /// The draft as a line.
    pub fn line(&self) -> Line {
        Line::clean(&self.text).trimmed()
    }

    /// The draft as a note.
    pub fn note(&self) -> Note {
        Note::clean(&self.text).trimmed()
    }

    /// Whether the cursor stops here.
    pub fn is_stop(&self) -> bool {
        !matches!(self.kind, FieldKind::Shown(_))
    }

    /// Whether what stands in it is kept as a draft: never a secret, and no word that is typed to confirm something.
    pub(crate) fn is_kept(&self) -> bool {
        matches!(self.kind, FieldKind::Line | FieldKind::Note | FieldKind::Pick(_) | FieldKind::Check(_))
    }

    /// Whether it can have this value: one that is no longer on offer cannot be picked.
    pub fn offers(&self, text: &str) -> bool {
        match &self.kind {
            FieldKind::Pick(values) => values.iter().any(|(value, _)| value == text),
            _ => true,
        }
    }

    /// Whether an editor is needed for it.
    pub(crate) fn is_typed(&self) -> bool {
        matches!(self.kind, FieldKind::Line | FieldKind::Secret | FieldKind::Note | FieldKind::Word(_))
    }
}
