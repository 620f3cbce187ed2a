//! The editor of the field that has the cursor.
//!
//! The wizard holds drafts as strings; where the caret stands in one, and what undo would do, is the terminal's affair and
//! stands here. One editor is enough: it is made anew when another field has the cursor.

use crate::screens::form::{Field, FieldKind};
use crate::screens::{Form, Input, Wizard};
use crate::tui::widget::{Edit, LineField, NoteField, Secret};

/// The editor of the field that has the cursor, if that field is typed into.
#[derive(Debug, Default)]
pub struct Editor {
    serial: u64,
    field: usize,
    /// The draft as the wizard last had it. Another one there means that it was changed from outside.
    known: String,
    widget: Option<Widget>,
}

/// What a field is edited with.
#[derive(Debug)]
pub enum Widget {
    Line(LineField),
    /// Several lines.
    Note(NoteField),
    /// One line that is not shown.
    Secret(Secret),
}

/// What became of a key or a paste.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditorResult {
    /// It was for the editor, and the draft is this now.
    Typed(String),
    /// It was for the editor, and the draft is the same.
    Taken,
    /// It is for the wizard.
    Pass(Input),
}

impl Widget {
    fn new(field: &Field) -> Option<Self> {
        Some(match field.kind {
            FieldKind::Line | FieldKind::Word(_) => Self::Line(LineField::new(&field.text)),
            FieldKind::Note => Self::Note(NoteField::new(&field.text)),
            FieldKind::Secret => Self::Secret(Secret::new(&field.text)),
            FieldKind::Pick(_) | FieldKind::Check(_) | FieldKind::Shown(_) => return None,
        })
    }

    fn text(&self) -> &str {
        match self {
            Self::Line(line) => line.text(),
            Self::Note(note) => note.text(),
            Self::Secret(secret) => secret.text(),
        }
    }

    fn handle(&mut self, input: &Input) -> Edit {
        match self {
            Self::Line(line) => line.handle(input),
            Self::Note(note) => note.handle(input),
            Self::Secret(secret) => secret.handle(input),
        }
    }
}

impl Editor {
    /// Takes up the field that has the cursor; to be called whenever the wizard took a message.
    pub fn sync(&mut self, wizard: &Wizard) {
        // What lies over a form is put away again, and the caret then is where it was.
        if wizard.overlay.is_some() {
            return;
        }
        let Some((form, field)) = typed(wizard) else {
            *self = Self::default();
            return;
        };
        let is_same = self.widget.is_some() && self.serial == form.serial && self.field == form.focus;
        if is_same && self.known == field.text {
            return;
        }
        self.serial = form.serial;
        self.field = form.focus;
        self.known.clone_from(&field.text);
        self.widget = Widget::new(field);
    }

    /// Takes a key or a paste, if a field is being typed into and wants it.
    pub fn input(&mut self, wizard: &Wizard, input: Input) -> EditorResult {
        self.sync(wizard);
        let busy = wizard.form().is_none_or(|form| form.busy);
        let Some(widget) = self.widget.as_mut().filter(|_| !busy) else { return EditorResult::Pass(input) };
        match widget.handle(&input) {
            Edit::Ignored => EditorResult::Pass(input),
            Edit::Moved => EditorResult::Taken,
            Edit::Changed => {
                widget.text().clone_into(&mut self.known);
                EditorResult::Typed(self.known.clone())
            }
        }
    }

    /// What the field with the cursor of this form is edited with.
    pub fn widget(&self, form: &Form, field: usize) -> Option<&Widget> {
        self.widget.as_ref().filter(|_| self.serial == form.serial && self.field == field)
    }
}

/// The form that shows, and its field that is typed into.
fn typed(wizard: &Wizard) -> Option<(&Form, &Field)> {
    let form = wizard.form()?;
    Some((form, form.typed()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::screens::Message;
    use crate::screens::key::parse;
    use crate::worksheet::stamp::FixedEnv;

    fn words() -> std::rc::Rc<crate::locale::Locale> {
        std::rc::Rc::new(crate::locale::Locale::new("en"))
    }

    fn play(wizard: &mut Wizard, editor: &mut Editor, script: &str) {
        let mut world = FixedEnv::at("2026-11-22T10:00:00Z");
        for input in parse(script).expect("a script") {
            let message = match editor.input(wizard, input) {
                EditorResult::Typed(text) => Message::Typed(text),
                EditorResult::Pass(input) => Message::Input(input),
                EditorResult::Taken => continue,
            };
            wizard.update(message, &mut world);
            editor.sync(wizard);
        }
    }

    fn value<'a>(wizard: &'a Wizard, field: &str) -> &'a str {
        wizard.form().map_or("", |form| form.value(field))
    }

    #[test]
    fn what_is_typed_goes_into_the_field_with_the_cursor() {
        let mut wizard = Wizard::new(crate::checklist::Library::new(), None, "en", words());
        let mut editor = Editor::default();
        play(&mut wizard, &mut editor, "'Admin' <tab> 'admin@example.com' <s-tab> <home> 'Chief '");
        assert_eq!(value(&wizard, "name"), "Chief Admin");
        assert_eq!(value(&wizard, "email"), "admin@example.com");
    }

    #[test]
    fn a_draft_changed_from_outside_is_taken_up() {
        let mut wizard = Wizard::new(crate::checklist::Library::new(), None, "en", words());
        let mut editor = Editor::default();
        play(&mut wizard, &mut editor, "'Admin'");
        wizard.update(Message::Typed("Officer".to_owned()), &mut FixedEnv::at("2026-11-22T10:00:00Z"));
        play(&mut wizard, &mut editor, "' 2'");
        assert_eq!(value(&wizard, "name"), "Officer 2");
    }

    #[test]
    fn without_a_field_everything_is_for_the_wizard() {
        let mut wizard =
            Wizard::new(crate::checklist::Library::new(), Some(crate::workspace::Profile::default()), "en", words());
        let mut editor = Editor::default();
        let paste = Input::Paste("x".to_owned());
        assert_eq!(editor.input(&wizard, paste.clone()), EditorResult::Pass(paste));
        play(&mut wizard, &mut editor, "?");
        assert!(wizard.overlay.is_some());
    }
}
