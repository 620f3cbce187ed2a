//! The line at the bottom: the keys that matter here, of the command table, of forms, of what lies over a screen; and what to do,
//! where no screen says it.

use crate::screens::Wizard;
use crate::screens::command::Command;
use crate::screens::component::Offer;
use crate::screens::form::{FieldKind, Form};
use crate::screens::key::Key;
use crate::screens::overlay::Overlay;
use crate::screens::view::View;
use crate::text::measure;

/// The blanks between two keys.
const GAP: usize = 2;

/// A key by its name, and what it does.
type Hint = (String, String);

/// The keys that matter here, as many as fit, and the one that leads to all others.
pub(super) fn keys(wizard: &Wizard, view: View<'_>, width: u16) -> (Vec<Hint>, Option<Hint>) {
    let has_palette = wizard.overlay.is_none() && wizard.form().is_none();
    let all = has_palette.then(|| ("?".to_owned(), view.look.word("tui-all-keys")));
    (fitting(offered(wizard, view), usize::from(width), all.as_ref()), all)
}

/// The keys that matter here, in order; the last leads out and is kept longest.
fn offered(wizard: &Wizard, view: View<'_>) -> Vec<Hint> {
    let fixed = |keys: &[(Key, &str)]| -> Vec<Hint> {
        keys.iter().map(|(key, id)| (view.look.key(*key), view.look.word(id))).collect()
    };
    match &wizard.overlay {
        Some(Overlay::Palette { .. }) => {
            return fixed(&[
                (Key::Enter, "screen-key-run"),
                (Key::Down, "screen-key-down"),
                (Key::Esc, "screen-key-close"),
            ]);
        }
        Some(Overlay::Search { .. }) => {
            return fixed(&[
                (Key::Enter, "screen-key-go"),
                (Key::Down, "screen-key-down"),
                (Key::Esc, "screen-key-close"),
            ]);
        }
        Some(Overlay::Glossary { .. }) => {
            return fixed(&[(Key::Down, "screen-key-down"), (Key::Esc, "screen-key-close")]);
        }
        Some(Overlay::PortfolioSearch) => {
            return fixed(&[
                (Key::Enter, "command-open"),
                (Key::Down, "screen-key-down"),
                (Key::Esc, "screen-key-close"),
            ]);
        }
        None => {}
    }
    if let Some(form) = wizard.form() {
        return fixed(&form_keys(wizard.screens.len() > 1, form));
    }
    let (mut last, mut hints) = (None, Vec::new());
    for spec in wizard.bar() {
        let Some(key) = spec.keys.first() else { continue };
        if wizard.offer(spec.command) != Offer::Yes {
            continue;
        }
        let name = wizard.screens.last().and_then(|screen| screen.component().key_name(spec.command));
        let hint = (view.look.key(*key), view.look.word(name.unwrap_or(spec.id)));
        if matches!(spec.command, Command::Back | Command::Quit) && last.is_none() {
            last = Some(hint);
        } else {
            hints.push(hint);
        }
    }
    hints.extend(last);
    hints
}

fn form_keys(can_leave: bool, form: &Form) -> Vec<(Key, &'static str)> {
    if form.busy {
        return vec![(Key::Esc, "screen-key-leave")];
    }
    let mut keys = Vec::new();
    if form.on_button() {
        keys.push((Key::Enter, "screen-key-submit"));
    } else {
        match form.fields.get(form.focus).map(|field| &field.kind) {
            Some(FieldKind::Pick(_) | FieldKind::Check(_)) => keys.push((Key::Char(' '), "screen-key-pick")),
            Some(FieldKind::Note) => {}
            _ => keys.push((Key::Enter, "screen-key-next")),
        }
        keys.push((Key::Tab, "screen-key-next"));
        keys.dedup_by_key(|(_, id)| *id);
    }
    let is_first = (0..form.focus).all(|at| !form.is_visible(at) || form.fields.get(at).is_none_or(|f| !f.is_stop()));
    if !is_first {
        keys.push((Key::BackTab, "screen-key-previous"));
    }
    if !form.on_button() {
        keys.push((Key::Ctrl('s'), "screen-key-submit"));
    }
    keys.push((Key::Ctrl('g'), "command-glossary"));
    keys.push(if can_leave { (Key::Esc, "screen-key-leave") } else { (Key::Ctrl('q'), "screen-key-quit") });
    keys
}

/// As many keys as fit; those before the last go first.
fn fitting(mut hints: Vec<Hint>, width: usize, all: Option<&Hint>) -> Vec<Hint> {
    let cells = |(key, label): &Hint| {
        let own = measure::width(key).saturating_add(1).saturating_add(measure::width(label));
        own.saturating_add(GAP)
    };
    let total = |hints: &[Hint]| hints.iter().chain(all).map(cells).fold(0, usize::saturating_add);
    while total(&hints) > width.saturating_add(GAP) && hints.len() > 1 {
        hints.remove(hints.len().saturating_sub(2));
    }
    hints
}

/// What to do here, if it must be said.
pub(super) fn hint(wizard: &Wizard, view: View<'_>) -> Option<String> {
    let id = match &wizard.overlay {
        Some(Overlay::Palette { .. }) => "screen-hint-palette",
        Some(Overlay::Search { .. }) => "screen-hint-search",
        Some(Overlay::Glossary { .. }) => "screen-hint-glossary",
        Some(Overlay::PortfolioSearch) => "screen-hint-sift",
        None => return wizard.screens.last()?.component().hint(view),
    };
    Some(view.look.word(id))
}
