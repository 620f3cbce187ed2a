//! The two lines at the bottom: what happened or what to do, and the keys.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::View;
use crate::tui::text;
use crate::tui::theme::Token;
use crate::tui::widget::keybar::{self, Hint};
use crate::tui::widget::paint;
use crate::wizard::command::{self, Command, Spec};
use crate::wizard::form::FieldKind;
use crate::wizard::go::{HubLine, hub_line};
use crate::wizard::{Form, Key, Overlay, Place, RowKind, Screen, Tone, rows};

/// The most rows that a notice may take.
const MOST: usize = 3;

/// Draws what happened, or else what to do here; gives what is left above.
pub(super) fn draw_line(view: View<'_>, buf: &mut Buffer, area: Rect) -> Rect {
    let (sign, words, token) = match &view.wizard.notice {
        Some(notice) => {
            let (sign, token) = match notice.tone {
                Tone::Done => (view.look.glyphs.done, Token::Ok),
                Tone::Hint => (view.look.glyphs.marker, Token::Accent),
                Tone::Problem => (view.look.glyphs.contradiction, Token::Danger),
            };
            (sign, view.look.say(&notice.say), token)
        }
        None => (" ", hint(view).unwrap_or_default(), Token::Muted),
    };
    let room = usize::from(area.width.saturating_sub(2));
    let rows = text::wrapped(&words, room);
    let height = rows.len().clamp(1, MOST.min(usize::from(area.height / 4)).max(1));
    let top = area.height.saturating_sub(paint::cells(height));
    for (down, words) in rows.iter().take(height).enumerate() {
        let row = paint::row(buf, area, top.saturating_add(paint::cells(down)));
        if down == 0 {
            paint::write(buf, row, sign, view.look.style(token));
        }
        paint::write(buf, paint::after(row, 2), words, view.look.style(token));
    }
    Rect { height: top, ..area }
}

/// What to do here, if it must be said.
pub(super) fn hint(view: View<'_>) -> Option<String> {
    let word = |id: &str| Some(view.look.word(id));
    match &view.wizard.overlay {
        Some(Overlay::Palette { .. }) => return word("screen-hint-palette"),
        Some(Overlay::Search { .. }) => return word("screen-hint-search"),
        None => {}
    }
    match view.wizard.screens.last()? {
        Screen::Start { .. } if view.wizard.shelf.is_empty() => word("screen-hint-start-empty"),
        Screen::Start { cursor } if *cursor >= view.wizard.shelf.len() => word("screen-hint-start-new"),
        Screen::Start { .. } => word("screen-hint-start"),
        Screen::Form(form) => form_hint(view, form),
        Screen::Hub { cursor } => word(match hub_line(view.wizard, *cursor) {
            HubLine::Account => "screen-hint-hub-account",
            HubLine::Section(..) => "screen-hint-hub-section",
            HubLine::Findings => "screen-hint-hub-findings",
            HubLine::Seal => "screen-hint-hub-seal",
        }),
        Screen::Items(screen) => {
            let filter = view.look.word(screen.filter.id());
            Some(view.look.filled("screen-hint-items", &[("filter", filter.into())]))
        }
        Screen::Item(screen) => {
            let desk = view.desk()?;
            let rows = rows::of_item(desk, desk.list(&screen.list)?, screen.head);
            item_hint(view, rows.get(rows::nearest(&rows, screen.cursor))?)
        }
        Screen::Account { cursor, .. } => {
            let rows = rows::of_account(view.desk()?);
            word(match rows.get(rows::nearest(&rows, *cursor))?.kind {
                RowKind::Text => "screen-hint-fact-text",
                RowKind::Check | RowKind::NoneOfThese => "screen-hint-fact-several",
                _ => "screen-hint-fact-one",
            })
        }
        Screen::Statements(screen) => {
            let is_last = screen.at.saturating_add(1) >= screen.parts.len();
            word(match (screen.scroll.at_end(), is_last) {
                (false, _) => "screen-hint-statement-more",
                (true, false) => "screen-hint-statement-next",
                (true, true) => "screen-hint-statement-last",
            })
        }
        Screen::Findings { .. } => word("screen-hint-findings"),
        Screen::Seal(screen) if screen.scroll.at_end() => word("screen-hint-seal-key"),
        Screen::Seal(_) => word("screen-hint-seal-read"),
        Screen::Sealed(screen) if screen.trusted => word("screen-hint-sealed"),
        Screen::Sealed(_) => word("screen-hint-sealed-trust"),
    }
}

fn form_hint(view: View<'_>, form: &Form) -> Option<String> {
    if form.busy {
        return Some(view.look.word("screen-hint-form-busy"));
    }
    let id = match form.fields.get(form.focus).map(|field| &field.kind) {
        None => "screen-hint-form-button",
        Some(FieldKind::Pick(_)) => "screen-hint-form-pick",
        Some(FieldKind::Note) => "screen-hint-form-note",
        Some(_) => "screen-hint-form-line",
    };
    Some(view.look.word(id))
}

fn item_hint(view: View<'_>, row: &crate::wizard::Row) -> Option<String> {
    let list = view.desk()?.list(&row.at.checklist)?;
    let part = list.part(&row.at.without_option()).map(|(_, part)| part);
    let waivable = part.is_some_and(|part| part.waivable);
    let is_statement = part.is_some_and(|part| matches!(part.kind, crate::checklist::PartKind::Acknowledge));
    let id = match row.kind {
        RowKind::Aside => "screen-hint-item-aside",
        RowKind::Radio | RowKind::Check if row.on => "screen-hint-item-chosen",
        RowKind::Radio => "screen-hint-item-radio",
        RowKind::Check => "screen-hint-item-check",
        _ if row.on => "screen-hint-item-done",
        _ if is_statement => "screen-hint-item-statement",
        _ if waivable => "screen-hint-item-tick",
        _ => "screen-hint-item-must",
    };
    Some(view.look.word(id))
}

/// The keys of what shows.
pub(super) fn draw_keys(view: View<'_>, buf: &mut Buffer, row: Rect) {
    let keys = keys(view);
    let has_palette = view.wizard.overlay.is_none() && view.wizard.form().is_none();
    let fitting = fitting(view, keys, usize::from(row.width), has_palette);
    keybar::draw(buf, row, view.look, &fitting, has_palette);
}

/// The keys that matter here, in order; the last leads out and is kept longest.
fn keys(view: View<'_>) -> Vec<Hint> {
    let fixed = |keys: &[(Key, &str)]| -> Vec<Hint> {
        keys.iter().map(|(key, id)| Hint::new(view.look.key(*key), view.look.word(id))).collect()
    };
    match &view.wizard.overlay {
        Some(Overlay::Palette { .. }) => {
            return fixed(&[
                (Key::Enter, "screen-key-run"),
                (Key::Down, "screen-key-down"),
                (Key::Up, "screen-key-up"),
                (Key::Esc, "screen-key-close"),
            ]);
        }
        Some(Overlay::Search { .. }) => {
            return fixed(&[
                (Key::Enter, "screen-key-go"),
                (Key::Down, "screen-key-down"),
                (Key::Up, "screen-key-up"),
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
        let hint = Hint::new(view.look.key(*key), view.look.word(name(view, spec)));
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
        (Command::Open, Place::Statements) => "screen-key-next",
        (Command::Open, Place::Seal) => "screen-key-take",
        (Command::Open, Place::Findings) => "screen-key-go",
        _ => spec.id,
    }
}

/// Whether a command can be run here and now; the key bar has no room for others.
fn is_offered(view: View<'_>, command: Command) -> bool {
    if command::refusal(view.wizard, command).is_some() {
        return false;
    }
    let part = || {
        let Some(Screen::Item(screen)) = view.wizard.screens.last() else { return None };
        let desk = view.desk()?;
        let rows = rows::of_item(desk, desk.list(&screen.list)?, screen.head);
        let at = &rows.get(rows::nearest(&rows, screen.cursor))?.at;
        desk.list(&at.checklist)?.part(&at.without_option()).map(|(_, part)| part)
    };
    match command {
        Command::Waive | Command::Alternative => part().is_some_and(|part| part.waivable),
        Command::NotApplicable => part().is_some_and(|part| part.may_not_apply),
        Command::Seal => view.desk().is_some_and(|desk| desk.review.blocking().next().is_none()),
        Command::Toggle if view.wizard.place() == Place::Item => part().is_some(),
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
            Some(FieldKind::Pick(_)) => keys.push((Key::Char(' '), "screen-key-pick")),
            Some(FieldKind::Note) => {}
            _ => keys.push((Key::Enter, "screen-key-next")),
        }
        keys.push((Key::Tab, "screen-key-next"));
        keys.dedup_by_key(|(_, id)| *id);
    }
    keys.push((Key::BackTab, "screen-key-previous"));
    if !form.on_button() {
        keys.push((Key::Ctrl('s'), "screen-key-submit"));
    }
    keys.push(if view.wizard.screens.len() > 1 {
        (Key::Esc, "screen-key-leave")
    } else {
        (Key::Ctrl('q'), "screen-key-quit")
    });
    keys
}

/// As many keys as fit; those before the last go first.
fn fitting(view: View<'_>, mut hints: Vec<Hint>, width: usize, has_palette: bool) -> Vec<Hint> {
    let all = if has_palette { keybar::all_keys(view.look).cells().saturating_add(keybar::GAP) } else { 0 };
    let cells = |hints: &[Hint]| {
        hints.iter().map(|hint| hint.cells().saturating_add(keybar::GAP)).fold(all, usize::saturating_add)
    };
    while cells(&hints) > width.saturating_add(keybar::GAP) && hints.len() > 1 {
        hints.remove(hints.len().saturating_sub(2));
    }
    hints
}
