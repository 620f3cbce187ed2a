//! Screens with questions: one model, which `tui` draws and `plain` will ask line by line.
//!
//! A form holds drafts as plain strings. What is typed goes into the draft at once and survives Esc, a crash and the next
//! day; only a form that was completed, or emptied, forgets it.

mod field;
pub mod kind;
pub(crate) mod page;

use crate::screens::key::Key;
use crate::screens::layout::Scroll;
use crate::text::{Line, Note};
use crate::workspace::{Label, Say};
use jiff::civil::Date;

pub use field::{Field, FieldKind, YES};
pub use kind::{FormKind, FormSpec};

/// A screen with questions.
#[derive(Clone, Debug)]
pub struct Form {
    /// What it is for.
    pub purpose: FormKind,
    /// Told apart from every other form, so that an editor is not taken for another form's.
    pub serial: u64,
    /// What stands above the questions.
    pub intro: Vec<Label>,
    /// The questions.
    pub fields: Vec<Field>,
    /// Which has the cursor; one past the last is the button.
    pub focus: usize,
    /// What is wrong with the whole.
    pub problem: Option<Say>,
    /// Whether the form is being carried out and waits.
    pub busy: bool,
    /// How far it is scrolled.
    pub scroll: Scroll,
}

/// What a key did to a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It moved, or a value changed.
    Changed,
    /// It asks to be carried out.
    Submit,
    /// The key means nothing here.
    Ignored,
}

impl Form {
    /// A form with the cursor on its first question.
    pub fn new(purpose: FormKind, serial: u64, intro: Vec<Label>, fields: Vec<Field>) -> Self {
        let mut form =
            Self { purpose, serial, intro, fields, focus: 0, problem: None, busy: false, scroll: Scroll::default() };
        if !form.can_stop(0) {
            form.step(true);
        }
        form
    }

    /// Whether what is typed into it is kept, at least in part.
    pub(crate) fn keeps_draft(&self) -> bool {
        self.fields.iter().any(Field::is_kept)
    }

    /// A field by its name.
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.id == id)
    }

    /// A field by its name, to change.
    pub(crate) fn field_mut(&mut self, id: &str) -> Option<&mut Field> {
        self.fields.iter_mut().find(|field| field.id == id)
    }

    /// The draft of a field, as a line.
    pub fn line(&self, id: &str) -> Line {
        self.field(id).map(Field::line).unwrap_or_default()
    }

    /// The draft of a field, as a note; none if blank.
    pub fn note(&self, id: &str) -> Option<Note> {
        self.field(id).map(Field::note).filter(|note| !note.is_blank())
    }

    /// The day in a field, none if it is left empty; what to say if it is no day.
    pub fn day(&self, id: &str) -> Result<Option<Date>, Say> {
        match self.line(id).as_str() {
            "" => Ok(None),
            text => text.parse().map(Some).map_err(|_wrong| Say::new("form-not-a-date")),
        }
    }

    /// The value of a field as it is.
    pub fn value(&self, id: &str) -> &str {
        self.field(id).map_or("", |field| field.text.as_str())
    }

    /// Whether a field shows at present.
    pub fn is_visible(&self, index: usize) -> bool {
        self.fields
            .get(index)
            .is_some_and(|field| field.only_if.is_none_or(|(other, value)| self.value(other) == value))
    }

    /// Whether the cursor is on the button.
    pub(crate) fn on_button(&self) -> bool {
        self.focus >= self.fields.len()
    }

    /// The field that has the cursor and takes typing.
    pub fn typed(&self) -> Option<&Field> {
        self.fields.get(self.focus).filter(|field| field.is_typed())
    }

    fn can_stop(&self, index: usize) -> bool {
        index == self.fields.len() || self.is_visible(index) && self.fields.get(index).is_some_and(Field::is_stop)
    }

    /// Moves the cursor to the next or the previous question, or the button.
    pub fn step(&mut self, down: bool) {
        self.scroll.follow();
        let mut at = self.focus;
        loop {
            let next = if down { at.saturating_add(1) } else { at.wrapping_sub(1) };
            if next > self.fields.len() {
                return;
            }
            at = next;
            if self.can_stop(at) {
                self.focus = at;
                return;
            }
        }
    }

    /// Takes a draft from the editor of the field that has the cursor.
    pub(crate) fn typed_into(&mut self, text: &str) {
        let focus = self.focus;
        if let Some(field) = self.fields.get_mut(focus).filter(|field| field.is_typed()) {
            text.clone_into(&mut field.text);
            field.error = None;
        }
        self.problem = None;
        self.scroll.follow();
    }

    /// Takes a key that no editor wanted.
    pub fn key(&mut self, key: Key) -> Outcome {
        match key {
            Key::Tab | Key::Down => self.step(true),
            Key::BackTab | Key::Up => self.step(false),
            Key::Ctrl('s') => return Outcome::Submit,
            Key::Enter if self.on_button() => return Outcome::Submit,
            Key::Enter | Key::Right | Key::Left | Key::Char(' ') => return self.pick(key),
            _ => return Outcome::Ignored,
        }
        Outcome::Changed
    }

    fn pick(&mut self, key: Key) -> Outcome {
        let focus = self.focus;
        let Some(field) = self.fields.get_mut(focus) else { return Outcome::Ignored };
        if let (FieldKind::Check(_), Key::Char(' ')) = (&field.kind, key) {
            field.text = if field.text == YES { String::new() } else { YES.to_owned() };
            return Outcome::Changed;
        }
        if let FieldKind::Pick(values) = &field.kind {
            if key == Key::Enter {
                self.step(true);
                return Outcome::Changed;
            }
            let at = values.iter().position(|(value, _)| *value == field.text);
            let last = values.len().saturating_sub(1);
            let next = match (at, key) {
                (None, _) => 0,
                (Some(at), Key::Left) => at.saturating_sub(1),
                (Some(at), Key::Char(' ')) if at == last => 0,
                (Some(at), _) => at.saturating_add(1).min(last),
            };
            if let Some((value, _)) = values.get(next) {
                field.text.clone_from(value);
            }
            field.error = None;
            return Outcome::Changed;
        }
        if key == Key::Enter {
            self.step(true);
            return Outcome::Changed;
        }
        Outcome::Ignored
    }

    /// Marks every visible question that is owed and empty, or a word that differs; whether all is well.
    pub fn check(&mut self) -> bool {
        let visible: Vec<bool> = (0..self.fields.len()).map(|index| self.is_visible(index)).collect();
        for (field, visible) in self.fields.iter_mut().zip(visible) {
            if !visible {
                field.error = None;
                continue;
            }
            let blank = field.text.trim().is_empty();
            field.error = match &field.kind {
                FieldKind::Word(word) if field.text.trim() != word => {
                    Some(Say::new("form-type-the-word").with("word", word.clone()))
                }
                FieldKind::Line | FieldKind::Secret | FieldKind::Note | FieldKind::Pick(_)
                    if blank && !field.optional =>
                {
                    Some(Say::new("form-needed"))
                }
                _ => None,
            };
        }
        self.go_to_error()
    }

    /// Puts the cursor on the first question with an error; whether there is none.
    pub(crate) fn go_to_error(&mut self) -> bool {
        match self.fields.iter().position(|field| field.error.is_some()) {
            Some(index) => {
                self.focus = index;
                self.scroll.follow();
                false
            }
            None => true,
        }
    }

    /// Marks a question with an error.
    pub fn refuse(&mut self, id: &str, why: Say) {
        if let Some(field) = self.field_mut(id) {
            field.error = Some(why);
        }
        self.go_to_error();
    }
}
