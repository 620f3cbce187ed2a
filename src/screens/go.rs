//! Going: the cursor within a screen, and from screen to screen.

use super::{layout, rows};
use crate::checklist::{Address, Outcome};
use crate::screens::Wizard;
use crate::screens::account::AccountScreen;
use crate::screens::checklists::ChecklistsScreen;
use crate::screens::command::Place;
use crate::screens::item::ItemScreen;
use crate::screens::layout::Scroll;
use crate::screens::rows::Row;
use crate::screens::screen::Screen;
use crate::workspace::{Say, Tone};

pub use crate::workspace::findings_in_order;

impl Wizard {
    /// How many lines the screen that shows has.
    pub(super) fn line_count(&self) -> usize {
        self.screens.last().map_or(0, |screen| screen.component().lines(&self.model))
    }

    pub(super) fn cursor_mut(&mut self) -> Option<&mut usize> {
        self.screens.last_mut()?.component_mut().cursor_mut()
    }

    /// The lines of the screen that shows; none on a screen that is not for answering.
    pub fn current_rows(&self) -> Vec<Row> {
        self.screens.last().map(|screen| screen.component().rows(&self.model)).unwrap_or_default()
    }

    /// The line with the cursor, on a screen for answering.
    pub fn current_row(&self) -> Option<Row> {
        self.screens.last()?.component().row(&self.model)
    }

    /// The item that the cursor is on or in, for a note, a hand-over, help.
    pub fn current_item(&self) -> Option<Address> {
        self.screens.last()?.component().item(&self.model)
    }

    /// Moves the cursor by lines; `isize::MIN` and `MAX` go to the ends. Where the text is all there is, that moves.
    pub(super) fn move_cursor(&mut self, by: isize) {
        let (rows, count) = (self.current_rows(), self.line_count());
        let Some(cursor) = self.cursor_mut() else { return self.scroll_by(by) };
        *cursor = match by {
            _ if rows.is_empty() => layout::step((*cursor).min(count.saturating_sub(1)), by, count),
            isize::MIN => rows::nearest(&rows, 0),
            isize::MAX => rows::nearest(&rows, rows.len()),
            _ => rows::step(&rows, *cursor, by > 0),
        };
        self.cursor_moved();
    }

    fn scroll_by(&mut self, rows: isize) {
        let extent = self.extent();
        if let Some(scroll) = self.screens.last_mut().and_then(|screen| screen.component_mut().scroll_mut()) {
            scroll.by(rows, extent);
        }
    }

    /// Scrolls the text by screens; where there is none, the lines.
    pub(super) fn scroll_pages(&mut self, pages: isize) {
        let extent = self.extent();
        match self.screens.last_mut().and_then(|screen| screen.component_mut().scroll_mut()) {
            Some(scroll) => scroll.by_pages(pages, extent),
            None => self.move_cursor(pages.saturating_mul(10)),
        }
    }

    /// What follows when another line has the cursor: its text begins at the top.
    pub(super) fn cursor_moved(&mut self) {
        let Some(screen) = self.screens.last_mut().map(Screen::component_mut) else { return };
        if screen.has_text_of_line()
            && let Some(scroll) = screen.scroll_mut()
        {
            scroll.reset();
        }
    }

    /// Shows a screen.
    pub(super) fn push(&mut self, screen: Screen) {
        self.screens.push(screen);
        let count = self.line_count();
        if let Some(cursor) = self.cursor_mut()
            && count > 0
        {
            *cursor = (*cursor).min(count.saturating_sub(1));
        }
    }

    /// Shows an item with the cursor on its entry, part or first open line.
    pub(super) fn show_item(&mut self, at: &Address) {
        let Some((list, index)) = self.model.workspace.as_ref().and_then(|workspace| workspace.place(at)) else {
            return self.say(Tone::Problem, Say::new("said-no-such-item").with("item", at.to_string()));
        };
        let index = list
            .items
            .get(index)
            .and_then(|item| item.option_of.as_ref())
            .and_then(|option| list.position(&option.item))
            .unwrap_or(index);
        if list.items.is_empty() {
            return;
        }
        let (head, presenting) = (list.head_of(index), self.is_presenting());
        let screen = ItemScreen { list: list.id.clone(), head, cursor: 0, scroll: Scroll::default(), presenting };
        if matches!(self.screens.last(), Some(Screen::Item(_))) {
            self.screens.pop();
        }
        self.screens.push(Screen::Item(screen));
        let rows = self.current_rows();
        let entry = list.items.get(index).map(|item| list.address(item));
        let in_entry = |row: &Row| entry.as_ref().is_some_and(|entry| row.at.item == entry.item);
        let wanted = rows
            .iter()
            .position(|row| at.part.is_some() && row.at.without_option() == at.without_option())
            .or_else(|| rows.iter().position(|row| in_entry(row) && row.outcome == Some(Outcome::Open)))
            .or_else(|| rows.iter().position(in_entry))
            .unwrap_or(0);
        if let Some(cursor) = self.cursor_mut() {
            *cursor = rows::nearest(&rows, wanted);
        }
        self.cursor_moved();
    }

    /// Shows the item after or before, whatever its section; items set aside are passed over.
    pub(super) fn show_neighbour(&mut self, forward: bool) {
        let (Some(Screen::Item(screen)), Some(workspace)) = (self.screens.last(), self.model.workspace.as_ref()) else {
            return;
        };
        let mut heads: Vec<Address> = Vec::new();
        let mut here = None;
        for list in &workspace.lists {
            let Some(seen) = workspace.review.list(&list.id) else { continue };
            for (index, (item, found)) in list.items.iter().zip(&seen.items).enumerate() {
                if item.under.is_some() {
                    continue;
                }
                let is_here = list.id == screen.list && index == screen.head;
                if is_here {
                    here = Some(heads.len());
                }
                if is_here || !found.applies.is_not_applicable() {
                    heads.push(list.address(item));
                }
            }
        }
        let Some(here) = here else { return };
        let next = if forward { here.checked_add(1) } else { here.checked_sub(1) };
        match next.and_then(|next| heads.get(next)).cloned() {
            Some(at) => self.show_item(&at),
            None => self.say(Tone::Hint, Say::new(if forward { "said-last-item" } else { "said-first-item" })),
        }
    }

    /// Shows the next thing that is open, from here on and round: a question about the account, then items.
    pub(super) fn show_next_open(&mut self) {
        let Some(workspace) = self.model.workspace.as_ref() else { return };
        let order = |at: &Address| {
            let (list, index) = workspace.place(at)?;
            Some((workspace.lists.iter().position(|known| known.id == list.id)?, index))
        };
        let here = match self.screens.last() {
            Some(Screen::Item(_)) => self.current_row().map(|row| row.at.without_option()),
            _ => self.current_item(),
        };
        let open: Vec<&Address> = workspace
            .review
            .findings
            .iter()
            .filter(|finding| finding.kind.blocks())
            .filter_map(|finding| finding.at.first())
            .collect();
        let after = here.as_ref().and_then(|here| {
            let own = order(here)?;
            let part = |at: &Address| {
                let (list, index) = workspace.place(at)?;
                list.items.get(index)?.parts.iter().position(|part| at.part.as_ref() == Some(&part.id))
            };
            open.iter().find(|at| order(at).is_some_and(|there| there > own || there == own && part(at) > part(here)))
        });
        let question = || {
            let Some(Screen::Account(screen)) = self.screens.last() else { return None };
            let rows = self.current_rows();
            let at = rows::nearest(&rows, screen.cursor);
            let here = rows.get(at)?.at.without_option();
            let others = rows.iter().skip(at).map(|row| row.at.without_option()).filter(|other| *other != here);
            others.into_iter().find_map(|other| open.iter().find(|at| ***at == other))
        };
        let found = after.or_else(question).or_else(|| open.first()).map(|at| (*at).clone());
        match found {
            None => self.say(Tone::Done, Say::new("said-nothing-open")),
            Some(at) => self.jump(&at),
        }
    }

    /// Shows which checklists are asked.
    pub(super) fn show_checklists(&mut self) {
        if !matches!(self.screens.last(), Some(Screen::Checklists(_))) {
            self.push(Screen::Checklists(ChecklistsScreen::default()));
        }
    }

    /// After other checklists are asked: what shows a place in the old ones, closes.
    pub(super) fn lists_changed(&mut self) {
        self.screens.retain(|screen| !matches!(screen, Screen::Items(_) | Screen::Item(_) | Screen::Statements(_)));
        for screen in self.screens.iter_mut().filter(|screen| matches!(screen, Screen::Hub(_) | Screen::Findings(_))) {
            let count = screen.component().lines(&self.model);
            if let Some(cursor) = screen.component_mut().cursor_mut() {
                *cursor = (*cursor).min(count.saturating_sub(1));
            }
        }
    }

    /// Goes to an item, a part, or a question about the account.
    pub(super) fn jump(&mut self, at: &Address) {
        let is_item = self.model.workspace.as_ref().is_some_and(|workspace| workspace.place(at).is_some());
        if is_item {
            return self.show_item(at);
        }
        if !matches!(self.screens.last(), Some(Screen::Account(_))) {
            self.push(Screen::Account(AccountScreen::default()));
        }
        let rows = self.current_rows();
        let heading = rows.iter().position(|row| row.kind != rows::RowKind::Heading && row.at.item == at.item);
        if let Some(cursor) = self.cursor_mut() {
            *cursor = rows::nearest(&rows, heading.unwrap_or(0));
        }
    }

    /// One level back. From the hub, and from the start, nothing is lost and nothing ends.
    pub(super) fn back(&mut self) {
        if self.screens.len() > 1 {
            if self.place() == Place::Presenter {
                self.back_from_presented();
            } else {
                self.screens.pop();
            }
            if matches!(self.screens.last(), Some(Screen::Item(_))) {
                self.cursor_moved();
            }
        }
    }

    /// Back to the hub, or to the start if nothing is open.
    pub(super) fn home(&mut self) {
        let hub = self.screens.iter().position(|screen| matches!(screen, Screen::Hub(_)));
        self.screens.truncate(hub.map_or(1, |at| at.saturating_add(1)));
    }
}
