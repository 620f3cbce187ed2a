//! Questions: what is asked, where it is answered, what helps, what is wrong.

use super::YES;
use crate::screens::component::Component;
use crate::screens::form::{Field, FieldKind, Form, FormKind};
use crate::screens::layout::Scroll;
use crate::screens::look::Look;
use crate::screens::page::{FormField, FormInput, FormPage, Page, Token};
use crate::screens::text::Text;
use crate::screens::view::View;
use crate::worksheet::Standing;
use crate::workspace::{Label, Say};

/// The words around a field.
struct Texts {
    label: String,
    help: String,
    error: Option<String>,
}

impl Component for Form {
    fn page(&self, view: View<'_>) -> Option<Page> {
        Some(page(view, self))
    }

    fn hint(&self, view: View<'_>) -> Option<String> {
        if self.busy {
            return Some(view.look.word("screen-hint-form-busy"));
        }
        let hint = view.look.word(match self.fields.get(self.focus).map(|field| &field.kind) {
            None => "screen-hint-form-button",
            Some(FieldKind::Pick(_)) => "screen-hint-form-pick",
            Some(FieldKind::Check(_)) => "screen-hint-form-check",
            Some(FieldKind::Note) => "screen-hint-form-note",
            Some(_) => "screen-hint-form-line",
        });
        if self.keeps_draft() {
            Some(format!("{hint} {}", view.look.word("screen-hint-form-kept")))
        } else {
            Some(hint)
        }
    }

    fn scroll_mut(&mut self) -> Option<&mut Scroll> {
        Some(&mut self.scroll)
    }
}

/// What the screen shows.
pub(crate) fn page(view: View<'_>, form: &Form) -> Page {
    let look = view.look;
    let mut intro = Text::new(look);
    intro.text(&look.word(form.purpose.id()), Token::Heading);
    for label in &form.intro {
        let token = if matches!(label, Label::Words(_)) { Token::Text } else { Token::Muted };
        intro.text(&look.label(label), token);
    }
    // While it is said at the bottom, it need not be said twice.
    let is_said = |problem: &Say| view.notice == Some(problem);
    if let Some(problem) = form.problem.as_ref().filter(|problem| !is_said(problem)) {
        intro.gap();
        intro.sign(look.glyphs.contradiction, &look.say_fully(problem), Token::Danger);
    }
    let shown = form.fields.iter().enumerate().filter(|(index, _)| form.is_visible(*index));
    let id = format!("{}-{}", form.purpose.id(), if proposes(view, form) { "propose" } else { "submit" });
    let words = if form.busy { look.word("screen-form-busy") } else { look.word(&id) };
    Page::Form(Box::new(FormPage {
        top: view.top(),
        intro: intro.blocks,
        fields: shown.map(|(index, field)| one(look, form, index, field)).collect(),
        button: format!("[ {words} ]"),
        on_button: form.on_button(),
        scroll: form.scroll.clone(),
    }))
}

fn one(look: &Look<'_>, form: &Form, index: usize, field: &Field) -> FormField {
    let texts = texts(look, form, field);
    let text = field.text.clone();
    let input = match &field.kind {
        FieldKind::Shown(labels) => {
            let mut shown = Text::new(look);
            shown.hang("  ", Token::Text, &texts.label, Token::Heading);
            for label in labels {
                shown.quote_in(2, &look.label(label));
            }
            FormInput::Shown(shown.blocks)
        }
        FieldKind::Line | FieldKind::Word(_) => FormInput::Line(text),
        FieldKind::Secret => FormInput::Secret(text),
        FieldKind::Note => FormInput::Note(text),
        FieldKind::Check(_) => FormInput::Check,
        FieldKind::Pick(values) => {
            let picked = |value: &String| *value == field.text;
            FormInput::Pick(
                values.iter().map(|(value, label)| (pick(look, label, picked(value)), picked(value))).collect(),
            )
        }
    };
    let Texts { label, help, error } = texts;
    FormField { index, label, help, error, input, has_focus: index == form.focus }
}

/// The words around a field: its own for this form, or those that all affirmations share.
fn texts(look: &Look<'_>, form: &Form, field: &Field) -> Texts {
    let own = format!("{}-{}", form.purpose.id(), field.words.unwrap_or(field.id));
    let shared = format!("form-affirm-{}", field.id);
    let word = |suffix: &str| {
        let find = |base: &str| look.word_if_any(&format!("{base}{suffix}"));
        find(&own).or_else(|| find(&shared))
    };
    let mut label = word("").unwrap_or(own.clone());
    if let FieldKind::Word(word) = &field.kind {
        label = look.filled("screen-form-word", &[("word", word.as_str().into())]);
    }
    if let FieldKind::Check(words) = &field.kind {
        let sign = if field.text == YES { look.glyphs.check_on } else { look.glyphs.check_off };
        label = format!("[{sign}] {}", look.label(words));
    } else if field.optional {
        label = look.filled("screen-form-optional", &[("label", label.into())]);
    }
    let error = field.error.as_ref().map(|error| format!("{} {}", look.glyphs.contradiction, look.say(error)));
    Texts { label, help: word("-help").unwrap_or_default(), error }
}

/// The sign and the words of a value to pick.
fn pick(look: &Look<'_>, label: &Label, is_on: bool) -> String {
    let sign = if is_on { look.glyphs.radio_on } else { look.glyphs.radio_off };
    format!("({sign}) {}", look.label(label))
}

/// Whether what this form takes responsibility for is only proposed by the one who speaks.
fn proposes(view: View<'_>, form: &Form) -> bool {
    let proposed = || view.workspace().is_some_and(|workspace| workspace.standing() == Standing::Proposed);
    matches!(form.purpose, FormKind::Waive(_) | FormKind::Accept(_)) && proposed()
}
