//! The keys that matter here: of the command table, of forms, of what lies over a screen.

use crate::checklist::{Address, Outcome};
use crate::findings::FindingKind;
use crate::screens::choose::list_line;
use crate::screens::command;
use crate::screens::command::Command;
use crate::screens::command::Spec;
use crate::screens::form::FieldKind;
use crate::screens::form::Form;
use crate::screens::key::Key;
use crate::screens::points::point_here;
use crate::screens::rows;
use crate::screens::rows::RowKind;
use crate::screens::screen::Overlay;
use crate::screens::screen::Place;
use crate::screens::screen::Screen;
use crate::screens::view::View;
use crate::text::measure;
use crate::worksheet::Remarked;
use crate::workspace::{is_proposed, needs_anew};

/// The blanks between two keys.
const GAP: usize = 2;

/// A key by its name, and what it does.
type Hint = (String, String);

/// The keys that matter here, as many as fit, and the one that leads to all others.
pub(crate) fn keys(view: View<'_>, width: u16) -> (Vec<Hint>, Option<Hint>) {
    let has_palette = view.wizard.overlay.is_none() && view.wizard.form().is_none();
    let all = has_palette.then(|| ("?".to_owned(), view.look.word("tui-all-keys")));
    (fitting(offered(view), usize::from(width), all.as_ref()), all)
}

/// The keys that matter here, in order; the last leads out and is kept longest.
fn offered(view: View<'_>) -> Vec<Hint> {
    let fixed = |keys: &[(Key, &str)]| -> Vec<Hint> {
        keys.iter().map(|(key, id)| (view.look.key(*key), view.look.word(id))).collect()
    };
    match &view.wizard.overlay {
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
    if let Some(form) = view.wizard.form() {
        return fixed(&form_keys(view, form));
    }
    let specs = command::bar(view.wizard).into_iter().filter(|spec| is_offered(view, spec.command));
    let (mut last, mut hints) = (None, Vec::new());
    for spec in specs {
        let Some(key) = spec.keys.first() else { continue };
        let hint = (view.look.key(*key), view.look.word(name(view, spec)));
        if matches!(spec.command, Command::Back | Command::Quit) && last.is_none() {
            last = Some(hint);
        } else {
            hints.push(hint);
        }
    }
    hints.extend(last);
    hints
}

/// A command's name in the key bar: where opening is something else, that.
fn name(view: View<'_>, spec: &Spec) -> &'static str {
    match (spec.command, view.wizard.place()) {
        (Command::Open, Place::Statements) => match view.wizard.screens.last() {
            Some(Screen::Statements(screen)) if !screen.was_read => "screen-key-read",
            Some(Screen::Statements(screen)) if screen.at.saturating_add(1) >= screen.parts.len() => {
                "screen-key-confirm"
            }
            _ => "screen-key-next",
        },
        (Command::Open, Place::Seal) => match view.wizard.screens.last() {
            Some(Screen::Seal(screen)) if !screen.was_read => "screen-key-read",
            _ => "screen-key-take",
        },
        (Command::Toggle, Place::Checklists) => "screen-key-pick",
        (Command::Open, Place::Findings | Place::Compare) => "screen-key-go",
        (Command::Open, Place::People) => "screen-key-speak",
        _ => spec.id,
    }
}

/// Whether a command can be run here and now; the key bar has no room for others.
fn is_offered(view: View<'_>, command: Command) -> bool {
    if command::refusal(view.wizard, command).is_some() {
        return false;
    }
    let row = || {
        let workspace = view.workspace()?;
        let (rows, cursor) = match view.wizard.screens.last()? {
            Screen::Item(screen) => {
                (rows::of_item(workspace, workspace.list(&screen.list)?, screen.head), screen.cursor)
            }
            Screen::Account { cursor, .. } => (rows::of_account(workspace), *cursor),
            _ => return None,
        };
        let at = rows::nearest(&rows, cursor);
        rows.into_iter().nth(at)
    };
    let part = || {
        let at = row()?.at;
        view.workspace()?.list(&at.checklist)?.part(&at.without_option()).map(|(_, part)| part)
    };
    match command {
        Command::Confirm => match view.wizard.place() {
            Place::Item | Place::Presenter | Place::Account => {
                row().is_some_and(|row| view.workspace().is_some_and(|workspace| is_proposed(workspace, &row.at)))
            }
            _ => view
                .workspace()
                .is_some_and(|workspace| workspace.review.findings.iter().any(|one| one.kind == FindingKind::Proposed)),
        },
        Command::Waive => part().is_some_and(|part| part.allows(Outcome::Waived)),
        Command::Alternative => part().is_some_and(|part| part.allows(Outcome::Alternative)),
        Command::NotApplicable => part().is_some_and(|part| part.allows(Outcome::NotApplicable)),
        // On the overview a worksheet's seal has a line of its own.
        Command::Seal if view.wizard.place() == Place::Hub => view.wizard.reviews(),
        Command::Remark => {
            let at = view.wizard.current_item();
            let waits = |at: &Address| {
                view.workspace().is_some_and(|workspace| workspace.state.remarks_on(at).any(Remarked::is_open))
            };
            view.wizard.reviews() || at.as_ref().is_some_and(waits)
        }
        // In a record nothing is open, but something may have lapsed.
        Command::NextOpen => view
            .workspace()
            .is_none_or(|workspace| workspace.record.is_none() || workspace.review.blocking().next().is_some()),
        Command::Filter if view.wizard.place() == Place::Hub => {
            view.workspace().is_some_and(|workspace| workspace.record.is_some())
        }
        Command::Seal => view.workspace().is_some_and(|workspace| workspace.review.blocking().next().is_none()),
        Command::Open if view.wizard.place() == Place::Items => view.wizard.current_item().is_some(),
        Command::Open if view.wizard.place() == Place::Findings => {
            view.workspace().is_some_and(|workspace| !workspace.review.findings.is_empty())
        }
        Command::Open | Command::HandOver if view.wizard.place() == Place::Points => point_here(view.wizard).is_some(),
        Command::Open if view.wizard.place() == Place::Portfolio => view.wizard.portfolio_line().is_some(),
        Command::Open if view.wizard.place() == Place::Compare => {
            matches!(view.wizard.screens.last(), Some(Screen::Compare(screen)) if screen.line().is_some())
        }
        Command::Toggle if view.wizard.place() == Place::Checklists => {
            list_line(view.wizard).is_some_and(|line| line.is_disputed || !line.is_always)
        }
        Command::Toggle => row().is_some_and(|row| match row.kind {
            RowKind::Aside => false,
            RowKind::Radio | RowKind::NoneOfThese => {
                !row.on || view.workspace().is_some_and(|workspace| needs_anew(workspace, &row.at))
            }
            _ => true,
        }),
        _ => true,
    }
}

fn form_keys(view: View<'_>, form: &Form) -> Vec<(Key, &'static str)> {
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
    keys.push(if view.wizard.screens.len() > 1 {
        (Key::Esc, "screen-key-leave")
    } else {
        (Key::Ctrl('q'), "screen-key-quit")
    });
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
