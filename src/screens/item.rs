//! One item: what is answered on top, and beneath it all that helps to answer the line with the cursor.

pub(crate) mod answer;
mod changed;
mod comments;
pub(crate) mod documents;
mod edition;
mod law;
mod related;
pub(crate) mod text;

use crate::checklist::{Address, Checklist, Id, Outcome};
use crate::findings::{FindingKind, not_applicable_words};
use crate::screens::answer_row::{answer_row, hidden};
use crate::screens::command::Command;
use crate::screens::component::{Component, Offer};
use crate::screens::item::answer::is_forbidden;
use crate::screens::items::{Filter, ItemsScreen, items_shown};
use crate::screens::layout::Scroll;
use crate::screens::model::Model;
use crate::screens::page::{Heading, ItemPage, ListRow, Page};
use crate::screens::rows::{Row, RowKind};
use crate::screens::text::Text;
use crate::screens::view::View;
use crate::screens::{items, rows, state, verified};
use crate::workspace::affirm::kept_until;
use crate::workspace::answering::offers;
use crate::workspace::{Say, Workspace, needs_reanswer};

/// The rows that the texts keep, however many lines there are to answer.
const PANE: u16 = 7;

/// One item with all that stands under it.
#[derive(Clone, Debug)]
pub struct ItemScreen {
    /// The checklist.
    pub list: Id,
    /// The place of the entry whose screen it is.
    pub head: usize,
    /// The line with the cursor.
    pub cursor: usize,
    /// How far the texts are scrolled.
    pub scroll: Scroll,
    /// Whether it is shown for a wall.
    pub presenting: bool,
}

impl Component for ItemScreen {
    fn page(&self, view: View<'_>) -> Option<Page> {
        if self.presenting {
            crate::screens::present::page::page(view, &self.list, self.head, self.cursor, &self.scroll)
        } else {
            page(view, self)
        }
    }

    fn title(&self, view: View<'_>) -> Option<String> {
        let list = view.workspace()?.list(&self.list)?;
        view.section(&self.list, list.items.get(self.head)?.section)
    }

    fn hint(&self, view: View<'_>) -> Option<String> {
        if self.presenting {
            return None;
        }
        if view.workspace()?.read_only.is_some() {
            return Some(view.look.word("screen-hint-read-only"));
        }
        hint(view, &self.row(view.model)?)
    }

    fn offer(&self, command: Command, model: &Model) -> Offer {
        let row = || self.row(model);
        match command {
            Command::Confirm => model.offers_confirmation(row().as_ref()),
            Command::Waive | Command::WaiveAll => model.offers_outcome(row(), Outcome::Waived, "refused-not-waivable"),
            Command::Alternative => model.offers_outcome(row(), Outcome::Alternative, "refused-no-alternative"),
            Command::NotApplicable => model.offers_outcome(row(), Outcome::NotApplicable, "refused-must-apply"),
            Command::Note | Command::PrivateNote if self.presenting => Offer::No(Say::new("refused-presenting")),
            Command::Comment => model.offers_comment(self.item(model).as_ref()),
            Command::NextOpen => model.offers_next_open(),
            Command::Toggle => model.offers_toggle(row()),
            Command::Clear => model.offers_of_answer(row().as_ref(), "refused-nothing-to-clear"),
            Command::Reaffirm => model.offers_of_answer(row().as_ref(), "refused-nothing-to-reaffirm"),
            _ => Offer::Yes,
        }
    }

    fn rows(&self, model: &Model) -> Vec<Row> {
        let list = model.workspace.as_ref().and_then(|workspace| Some((workspace, workspace.list(&self.list)?)));
        list.map(|(workspace, list)| rows::of_item(workspace, list, self.head)).unwrap_or_default()
    }

    fn cursor(&self) -> Option<usize> {
        Some(self.cursor)
    }

    fn cursor_mut(&mut self) -> Option<&mut usize> {
        Some(&mut self.cursor)
    }

    fn scroll_mut(&mut self) -> Option<&mut Scroll> {
        Some(&mut self.scroll)
    }

    fn has_text_of_line(&self) -> bool {
        true
    }

    fn section(&self, model: &Model) -> Option<(Id, usize)> {
        let item = model.workspace.as_ref()?.list(&self.list)?.items.get(self.head)?;
        Some((self.list.clone(), item.section))
    }

    fn item(&self, model: &Model) -> Option<Address> {
        let row = self.row(model)?;
        (row.at.checklist == self.list).then(|| row.at.item_only())
    }
}

/// What the screen shows.
pub(crate) fn page(view: View<'_>, screen: &ItemScreen) -> Option<Page> {
    let workspace = view.workspace()?;
    let list = workspace.list(&screen.list)?;
    let is_wide = view.is_wide();
    let item = list.items.get(screen.head)?;
    let found = workspace.review.list(&list.id)?.items.get(screen.head)?;
    let mark = state::of_item(view, list, screen.head, found);
    let title = format!("{}  {}", item.id, view.words(list).item_title(&item.id));
    let height = view.area.height.saturating_sub(view.top()).saturating_sub(1);
    let gap = u16::from(height > 14);
    let all = rows::of_item(workspace, list, screen.head);
    let cursor = rows::nearest(&all, screen.cursor);
    // The first heading is the screen's own.
    let is_titled = all.first().is_some_and(|row| row.kind == RowKind::Heading && row.at.item == item.id);
    let (all, cursor) = match all.split_first() {
        Some((_, rest)) if is_titled => (rest, cursor.saturating_sub(1)),
        _ => (all.as_slice(), cursor),
    };
    let rest = height.saturating_sub(gap);
    let mut about = Text::new(view.look);
    match all.get(cursor) {
        Some(row) => help(view, list, screen, row, is_wide, &mut about),
        None => text::describe(view, list, screen.head, &screen.links(view.model), &mut about),
    }
    Some(Page::Item(Box::new(ItemPage {
        top: view.top(),
        neighbors: is_wide.then(|| neighbors(view, list, screen.head)).flatten(),
        heading: Heading::new(title, gap).with(format!("{} {}", mark.sign, mark.word), mark.token),
        hidden: hidden(view, cursor, all.len()),
        rows: all.iter().map(|row| answer_row(view, row)).collect(),
        cursor,
        most: Some(rest.saturating_sub(PANE.min(rest / 2))),
        beside: 0,
        help: about.blocks,
        scroll: screen.scroll.clone(),
    })))
}

/// The other items of the section, to know where one is.
fn neighbors(view: View<'_>, list: &Checklist, head: usize) -> Option<(String, Vec<ListRow>, usize, u16)> {
    let section = list.items.get(head)?.section;
    let screen = ItemsScreen { section: Some((list.id.clone(), section)), filter: Filter::All, cursor: 0 };
    let shown = items_shown(view.model, &screen);
    let at = shown.iter().position(|(_, index)| *index == head).unwrap_or(0);
    let rows: Vec<_> = shown.iter().map(|(list, index)| items::row(view, list, *index, true)).collect();
    let title = list.sections.get(section).and_then(|section| view.words(list).section.get(&section.id));
    let title = title.map(|words| words.title.to_string()).unwrap_or_default();
    Some((title, rows, at, items::LIST))
}

/// Everything that helps to answer a row: what was answered, what would follow, and what the checklist says.
fn help(view: View<'_>, list: &Checklist, screen: &ItemScreen, row: &Row, is_wide: bool, page: &mut Text<'_>) {
    let Some(index) = list.position(&row.at.item) else { return };
    answer::private(view, &row.at.item_only(), page);
    if let Some(item) = list.items.get(index) {
        verified::comments(view, &list.address(item), page);
        related::headlines(view, list, item, row.at.part.as_ref(), page);
    }
    if row.kind == RowKind::NotApplicableByFacts {
        aside(view, list, index, page);
    } else {
        answer::draw(view, list, row, is_wide, page);
    }
    // The entry's own title stands over its rows.
    let is_head = index == screen.head;
    let links = screen.links(view.model);
    text::body(view, list, index, Some(&links), page);
    // What stands over an entry belongs to it.
    if !is_head && let Some(head) = list.items.get(screen.head) {
        page.heading(&format!("{}  {}", head.id, view.words(list).item_title(&head.id)));
        text::describe(view, list, screen.head, &links, page);
    }
}

/// Why an item steps aside.
fn aside(view: View<'_>, list: &Checklist, index: usize, page: &mut Text<'_>) {
    let found =
        view.workspace().and_then(|workspace| workspace.review.list(&list.id)).and_then(|seen| seen.items.get(index));
    let Some(found) = found else { return };
    let why = not_applicable_words(list, view.words(list), index, found.applies);
    let mark = state::aside(view.look);
    let words = if why.is_blank() { view.look.word("screen-section-not-applicable-why") } else { why.to_string() };
    page.sign(mark.sign, &words, mark.token);
}

/// What to do on a line.
fn hint(view: View<'_>, row: &crate::screens::Row) -> Option<String> {
    let list = view.workspace()?.list(&row.at.checklist)?;
    let part = list.part(&row.at.without_option()).map(|(_, part)| part);
    let waived = Outcome::Waived;
    let waivable = part.is_some_and(|part| part.allows(waived)) && offers(view.workspace()?, &row.at, waived);
    let asks_owner = part.is_some_and(|part| part.asks_owner);
    let is_statement = part.is_some_and(|part| matches!(part.kind, crate::checklist::PartKind::Acknowledge));
    let found = crate::screens::state::part_at(view, &row.at);
    let is_disputed = found.is_some_and(|found| found.flaws.contains(&FindingKind::Conflict));
    let id = match row.kind {
        RowKind::NotApplicableByFacts => "screen-hint-item-not-applicable",
        _ if view.proposed_here(row).is_some() => view.proposed_here(row)?,
        _ if kept_until(view.workspace()?, &row.at.without_option()).is_some() => "screen-hint-item-void",
        _ if is_disputed => "screen-hint-item-disputed",
        _ if row.on && needs_reanswer(view.workspace()?, &row.at) => "screen-hint-item-again",
        _ if row.on && asks_owner => "screen-hint-item-owned",
        _ if row.on && is_ready(view.workspace()?) => "screen-hint-item-last",
        RowKind::Radio | RowKind::Check if !row.on && is_forbidden(list, row) => "screen-hint-item-forbidden",
        RowKind::Radio | RowKind::Check if row.on => "screen-hint-item-chosen",
        RowKind::Radio if waivable => "screen-hint-item-radio",
        RowKind::Radio if offers(view.workspace()?, &row.at, Outcome::Alternative) => "screen-hint-item-radio-else",
        RowKind::Radio => "screen-hint-item-radio-only",
        RowKind::Check => "screen-hint-item-check",
        _ if row.on => "screen-hint-item-done",
        _ if asks_owner => "screen-hint-item-own",
        _ if is_statement => "screen-hint-item-statement",
        _ if waivable => "screen-hint-item-tick",
        _ => "screen-hint-item-must",
    };
    Some(view.look.word(id))
}

/// Whether the record waits for its seal and for nothing else.
fn is_ready(workspace: &Workspace) -> bool {
    workspace.review.blocking().next().is_none()
        && workspace.state.sealed.last().is_none_or(|sealed| sealed.changes_since > 0)
}
