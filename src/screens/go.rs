//! Going: the cursor within a screen, and from screen to screen.

use crate::checklist::{Address, Outcome};
use crate::findings::consequences;
use crate::workspace::{Say, Tone, answering};

use super::layout::Scroll;
use super::rows::{self, Row};
use super::screen::{ItemScreen, Place, Screen};
use super::{Wizard, record};

pub use super::lists::HubLine;
pub use super::lists::hub_line;
pub(super) use super::lists::{current_item, current_row, current_rows, hub_lines, items_shown};
pub use crate::workspace::findings_in_order;

impl Wizard {
    /// How many lines the screen that shows has.
    pub(super) fn line_count(&self) -> usize {
        match self.screens.last() {
            Some(Screen::Start { .. }) => self.shelf.len().saturating_add(1),
            Some(Screen::Hub { .. }) => hub_lines(self),
            Some(Screen::Items(screen)) => items_shown(self, screen).len(),
            Some(Screen::Findings { .. }) => {
                self.workspace.as_ref().map_or(0, |workspace| workspace.review.findings.len())
            }
            Some(Screen::People { .. }) => {
                self.workspace.as_ref().map_or(0, |workspace| crate::workspace::people_lines(workspace).len())
            }
            Some(Screen::Checklists { .. }) => super::choose::list_lines(self).len(),
            Some(Screen::Points(screen)) => self
                .workspace
                .as_ref()
                .map_or(0, |workspace| super::points::points_shown(workspace, &screen.filter).len()),
            Some(Screen::Seal(seal)) => seal.keys.as_ref().map_or(0, Vec::len).saturating_add(1),
            Some(Screen::Compare(screen)) => screen.lines().len(),
            Some(Screen::Portfolio { .. }) => self.portfolio.as_ref().map_or(0, |portfolio| portfolio.shown.len()),
            _ => 0,
        }
    }

    pub(super) fn cursor_mut(&mut self) -> Option<&mut usize> {
        match self.screens.last_mut()? {
            Screen::Start { cursor }
            | Screen::Hub { cursor }
            | Screen::Findings { cursor }
            | Screen::Portfolio { cursor }
            | Screen::People { cursor }
            | Screen::Checklists { cursor }
            | Screen::Account { cursor, .. } => Some(cursor),
            Screen::Items(screen) => Some(&mut screen.cursor),
            Screen::Item(screen) => Some(&mut screen.cursor),
            Screen::Points(screen) => Some(&mut screen.cursor),
            Screen::Seal(screen) => Some(&mut screen.cursor),
            Screen::Compare(screen) => Some(&mut screen.cursor),
            Screen::Form(_)
            | Screen::Statements(_)
            | Screen::Settle(_)
            | Screen::Sealed(_)
            | Screen::Verified(_)
            | Screen::Recorded(_) => None,
        }
    }

    /// Moves the cursor by lines; `isize::MIN` and `MAX` go to the ends.
    pub(super) fn move_cursor(&mut self, by: isize) {
        if matches!(
            self.screens.last(),
            Some(
                Screen::Statements(_)
                    | Screen::Settle(_)
                    | Screen::Sealed(_)
                    | Screen::Verified(_)
                    | Screen::Recorded(_)
            )
        ) {
            let extent = self.extent();
            match self.screens.last_mut() {
                Some(Screen::Statements(screen)) => screen.scroll.by(by, extent),
                Some(Screen::Settle(screen)) => screen.scroll.by(by, extent),
                Some(Screen::Sealed(screen)) => screen.scroll.by(by, extent),
                Some(Screen::Verified(screen)) => screen.scroll.by(by, extent),
                Some(Screen::Recorded(screen)) => screen.scroll.by(by, extent),
                _ => {}
            }
            return;
        }
        let rows = current_rows(self);
        let count = self.line_count();
        let Some(cursor) = self.cursor_mut() else { return };
        if rows.is_empty() {
            *cursor = super::layout::step((*cursor).min(count.saturating_sub(1)), by, count);
            self.cursor_moved();
        } else {
            *cursor = match by {
                isize::MIN => rows::nearest(&rows, 0),
                isize::MAX => rows::nearest(&rows, rows.len()),
                _ => rows::step(&rows, *cursor, by > 0),
            };
            self.cursor_moved();
        }
    }

    /// What follows when another line has the cursor: its text begins at the top.
    pub(super) fn cursor_moved(&mut self) {
        match self.screens.last_mut() {
            Some(Screen::Item(screen)) => screen.scroll.reset(),
            Some(Screen::Account { scroll, .. }) => scroll.reset(),
            Some(Screen::Compare(screen)) => screen.scroll.reset(),
            _ => {}
        }
    }

    /// What would change if the line under the cursor were answered. Worked out when it is shown and not at each key:
    /// two hundred keys at once cost one frame.
    pub fn consequences(&self) -> Vec<crate::findings::Change> {
        current_row(self).map(|row| self.consequences_of(&row)).unwrap_or_default()
    }

    /// What would change if this line were answered.
    pub fn consequences_of(&self, row: &Row) -> Vec<crate::findings::Change> {
        let Some(workspace) = self.workspace.as_ref() else { return Vec::new() };
        if row.on {
            return Vec::new();
        }
        let Some(answer) = record::supposed(workspace, row, &self.language) else { return Vec::new() };
        let kept_at = answering::kept_at(workspace, &row.at.without_option());
        consequences(&workspace.lists, &workspace.state, workspace.today, &kept_at, Some(answer))
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
        let Some((list, index)) = self.workspace.as_ref().and_then(|workspace| workspace.place(at)) else {
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
        let rows = current_rows(self);
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
        let (Some(Screen::Item(screen)), Some(workspace)) = (self.screens.last(), self.workspace.as_ref()) else {
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
                if is_here || !found.applies.is_aside() {
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
        let Some(workspace) = self.workspace.as_ref() else { return };
        let order = |at: &Address| {
            let (list, index) = workspace.place(at)?;
            Some((workspace.lists.iter().position(|known| known.id == list.id)?, index))
        };
        let here = match self.screens.last() {
            Some(Screen::Item(_)) => current_row(self).map(|row| row.at.without_option()),
            _ => current_item(self),
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
            let Some(Screen::Account { cursor, .. }) = self.screens.last() else { return None };
            let rows = current_rows(self);
            let at = rows::nearest(&rows, *cursor);
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
        if !matches!(self.screens.last(), Some(Screen::Checklists { .. })) {
            self.push(Screen::Checklists { cursor: 0 });
        }
    }

    /// After other checklists are asked: what shows a place in the old ones, closes.
    pub(super) fn lists_changed(&mut self) {
        self.screens.retain(|screen| !matches!(screen, Screen::Items(_) | Screen::Item(_) | Screen::Statements(_)));
        let lines = hub_lines(self);
        let findings = self.workspace.as_ref().map_or(0, |workspace| workspace.review.findings.len());
        for screen in &mut self.screens {
            let (cursor, count) = match screen {
                Screen::Hub { cursor } => (cursor, lines),
                Screen::Findings { cursor } => (cursor, findings),
                _ => continue,
            };
            *cursor = (*cursor).min(count.saturating_sub(1));
        }
    }

    /// Goes to an item, a part, or a question about the account.
    pub(super) fn jump(&mut self, at: &Address) {
        let is_item = self.workspace.as_ref().is_some_and(|workspace| workspace.place(at).is_some());
        if is_item {
            return self.show_item(at);
        }
        if !matches!(self.screens.last(), Some(Screen::Account { .. })) {
            self.push(Screen::Account { cursor: 0, scroll: Scroll::default() });
        }
        let rows = current_rows(self);
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
        let hub = self.screens.iter().position(|screen| matches!(screen, Screen::Hub { .. }));
        self.screens.truncate(hub.map_or(1, |at| at.saturating_add(1)));
    }
}
