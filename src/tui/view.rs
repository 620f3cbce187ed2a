//! The wizard's screens as pictures of cells: pure functions from where the user is to what shows.
//!
//! Every screen has the same skeleton: a title line that says where one is, the screen itself, one line that says what to do
//! or what just happened, and the keys. What does not fit scrolls in one pane, and the pane says so; nothing that must be
//! answered is ever out of reach.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a screen says something of few of all kinds, and one thing of the others"
)]

mod account;
mod checklists;
mod compare;
mod findings;
mod foot;
mod form;
mod glossary;
mod hub;
mod item;
mod items;
mod overlay;
mod page;
mod parts;
mod people;
mod points;
mod portfolio;
mod presenter;
mod recorded;
mod row_list;
mod seal;
mod sealed;
mod settle;
mod start;
mod state;
mod statements;
mod top;
mod verified;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};

use crate::checklist::{Address, Checklist, Id, link};
use crate::locale::Locale;
use crate::tui::editor::Editor;
use crate::tui::look::RenderContext;
use crate::tui::widget::{paint, too_small};
use crate::wizard::Overlay;
use crate::wizard::Screen;
use crate::wizard::Vocabulary;
use crate::wizard::Wizard;
use crate::wizard::command::{self, Spec};
use crate::workspace::Workspace;

/// The smallest window in which the wizard can be used.
pub const NEED: Size = Size::new(40, 12);

/// From this width on, a screen shows where one comes from beside where one is.
const WIDE: u16 = 100;

/// The words that the wizard itself needs. Commands are found by their names and by what they do.
pub fn vocabulary(words: &Locale) -> Vocabulary {
    let named = |spec: &Spec| format!("{} {}", words.text(spec.id), words.text(&format!("{}-help", spec.id)));
    let commands = command::TABLE.iter().map(|spec| (spec.command, named(spec))).collect();
    Vocabulary { seal: words.text("form-seal-the-word"), commands }
}

/// What the drawing functions look at.
#[derive(Clone, Copy)]
struct View<'a> {
    wizard: &'a Wizard,
    editor: &'a Editor,
    look: &'a RenderContext<'a>,
}

/// Draws the wizard as it stands; gives the place of the terminal's cursor.
pub fn draw(
    wizard: &Wizard,
    fields: &Editor,
    buf: &mut Buffer,
    area: Rect,
    look: &RenderContext<'_>,
) -> Option<Position> {
    let area = area.intersection(buf.area);
    paint::clear(buf, area, look);
    if too_small::drawn(buf, area, look, NEED) {
        return None;
    }
    let view = View { wizard, editor: fields, look };
    let hint = foot::hint(view);
    let cursor = view.draw_all(buf, area);
    if foot::hint(view) == hint {
        return cursor;
    }
    // Only drawing tells whether the end of a text is in view, and what to do depends on that.
    paint::clear(buf, area, look);
    view.draw_all(buf, area)
}

/// An area without its first and last column.
fn inset(area: Rect) -> Rect {
    Rect { x: area.x.saturating_add(1), width: area.width.saturating_sub(2), ..area }
}

impl<'a> View<'a> {
    fn draw_all(self, buf: &mut Buffer, area: Rect) -> Option<Position> {
        top::draw(self, buf, paint::row(buf, area, 0));
        foot::draw_keys(self, buf, inset(paint::row(buf, area, area.height.saturating_sub(1))));
        let middle = Rect { y: area.y.saturating_add(1), height: area.height.saturating_sub(2), ..inset(area) };
        let middle = foot::draw_line(self, buf, middle);
        let middle = self.draw_banner_line(buf, middle);
        let cursor = self.draw_screen(buf, middle);
        match &self.wizard.overlay {
            None | Some(Overlay::PortfolioSearch) => cursor,
            Some(Overlay::Palette { query, cursor }) => Some(overlay::draw_palette(self, buf, area, query, *cursor)),
            Some(Overlay::Search { query, cursor, found }) => {
                Some(overlay::draw_search(self, buf, area, query, *cursor, found))
            }
            Some(Overlay::Glossary { query, cursor, here, found, scroll }) => {
                let shown = glossary::Shown { query, cursor: *cursor, here, found, scroll };
                Some(glossary::draw(self, buf, area, &shown))
            }
        }
    }

    /// On a worksheet: who speaks, if that is to be known. On a sealed record: what is to be said of its file, in a line; the
    /// hub and its own screen say it in full.
    fn draw_banner_line(self, buf: &mut Buffer, area: Rect) -> Rect {
        if let Some((words, token)) = self.speaker_line() {
            let row = paint::row(buf, area, 0);
            let style = self.look.style(token);
            paint::write(buf, row, self.look.glyphs.radio_on, style);
            paint::write_cut(buf, paint::after(row, 2), &words, self.look, style);
            return paint::below(area, 1);
        }
        let is_said = matches!(
            self.wizard.screens.last(),
            Some(Screen::Start { .. } | Screen::Hub { .. } | Screen::Verified(_)) | None
        );
        match self.workspace().and_then(|workspace| workspace.record.as_ref()) {
            Some(record) if !is_said => {
                verified::draw_line(self, buf, paint::row(buf, area, 0), record);
                paint::below(area, 1)
            }
            _ => area,
        }
    }

    fn draw_screen(self, buf: &mut Buffer, area: Rect) -> Option<Position> {
        match self.wizard.screens.last()? {
            Screen::Start { cursor } => start::draw(self, buf, area, *cursor),
            Screen::Form(form) => form::draw(self, buf, area, form),
            Screen::Hub { cursor } => hub::draw(self, buf, area, *cursor),
            Screen::Items(screen) => items::draw(self, buf, area, screen),
            Screen::Item(screen) if screen.presenting => presenter::draw(self, buf, area, screen),
            Screen::Item(screen) => item::draw(self, buf, area, screen),
            Screen::Account { cursor, scroll } => account::draw(self, buf, area, *cursor, scroll),
            Screen::Checklists { cursor } => checklists::draw(self, buf, area, *cursor),
            Screen::People { cursor } => people::draw(self, buf, area, *cursor),
            Screen::Statements(screen) => statements::draw(self, buf, area, screen),
            Screen::Findings { cursor } => findings::draw(self, buf, area, *cursor),
            Screen::Points(screen) => points::draw(self, buf, area, screen),
            Screen::Settle(screen) => settle::draw(self, buf, area, screen),
            Screen::Seal(screen) => seal::draw(self, buf, area, screen),
            Screen::Sealed(screen) => sealed::draw(self, buf, area, screen),
            Screen::Compare(screen) => compare::draw(self, buf, area, screen),
            Screen::Portfolio { cursor } => portfolio::draw(self, buf, area, *cursor),
            Screen::Verified(screen) => verified::draw(self, buf, area, screen),
            Screen::Recorded(screen) => recorded::draw(self, buf, area, screen),
        }
    }

    fn workspace(self) -> Option<&'a Workspace> {
        self.wizard.workspace.as_ref()
    }

    fn words(self, list: &'a Checklist) -> &'a crate::checklist::Words {
        list.words_in(&self.wizard.language)
    }

    /// An item, a part or a question, by number and words.
    fn name_of(self, at: &Address) -> String {
        let Some(list) = self.workspace().and_then(|workspace| workspace.list(&at.checklist)) else {
            return at.to_string();
        };
        let words = self.words(list);
        if let Some(fact) = words.fact.get(&at.item) {
            return fact.ask.to_string();
        }
        format!("{} {}", at.item, words.item_title(&at.item))
    }

    /// What a link of a checklist leads to: with the other checklist's title if it leaves its own.
    fn link(self, home: &Id, at: &Address) -> String {
        if at.checklist == *home {
            return self.name_of(at);
        }
        let at_hand = self.workspace().and_then(|workspace| workspace.list(&at.checklist)).map(AsRef::as_ref);
        let Some(found) = link::target(&self.wizard.library, at, at_hand, &self.wizard.language) else {
            return at.to_string();
        };
        let id = if found.is_at_hand { "screen-item-link" } else { "screen-item-link-absent" };
        let item = format!("{} {}", at.item, found.title);
        self.look.filled(id, &[("list", found.list.into()), ("item", item.into())])
    }

    /// Somebody, by name alone.
    fn person_name(self, id: &Id) -> String {
        let known = self.workspace().and_then(|workspace| workspace.state.person(id));
        known.map_or_else(|| self.look.word("screen-somebody"), |person| person.name.to_string())
    }
}
