//! The items of a section, or of all, filtered.

mod filter;

use crate::checklist::{Address, Checklist, Id};
use crate::findings::{ItemReview, not_applicable_words};
use crate::screens::command::Command;
use crate::screens::component::{Component, Go, Offer};
use crate::screens::layout::cells;
use crate::screens::model::Model;
use crate::screens::page::{Detail, Heading, ListPage, ListRow, Page, Split, Token};
use crate::screens::text::{Text, lay};
use crate::screens::view::View;
use crate::screens::{item, state};
use crate::text::measure;
use crate::workspace::Workspace;
use std::collections::BTreeSet;
use std::sync::Arc;

use filter::{outdated, passes};

pub use filter::Filter;

/// The width of the list where there is something beside it.
pub(crate) const LIST: u16 = 46;

/// As much of an owner's name is shown in a row.
const OWNER: usize = 16;

/// A list of items.
#[derive(Clone, Debug)]
pub struct ItemsScreen {
    /// The section: checklist and place. None: all items of all checklists.
    pub section: Option<(Id, usize)>,
    /// Which of them show.
    pub filter: Filter,
    /// The line with the cursor.
    pub cursor: usize,
}

impl ItemsScreen {
    /// A list with the cursor on its first line.
    pub fn of(section: Option<(Id, usize)>, filter: Filter) -> Self {
        Self { section, filter, cursor: 0 }
    }
}

impl Component for ItemsScreen {
    fn page(&self, view: View<'_>) -> Option<Page> {
        page(view, self)
    }

    fn title(&self, view: View<'_>) -> Option<String> {
        match &self.section {
            Some((list, at)) => view.section(list, *at),
            None => Some(view.look.word("screen-all-sections")),
        }
    }

    fn hint(&self, view: View<'_>) -> Option<String> {
        let filter = view.look.word(self.filter.id());
        Some(view.look.filled("screen-hint-items", &[("filter", filter.into())]))
    }

    fn offer(&self, command: Command, model: &Model) -> Offer {
        match command {
            Command::Confirm => model.offers_proposals(&self.proposals(model)),
            Command::NextOpen => model.offers_next_open(),
            Command::Open => Offer::if_else(self.item(model).is_some(), "refused-nothing-here"),
            _ => Offer::Yes,
        }
    }

    fn lines(&self, model: &Model) -> usize {
        items_shown(model, self).len()
    }

    fn cursor(&self) -> Option<usize> {
        Some(self.cursor)
    }

    fn cursor_mut(&mut self) -> Option<&mut usize> {
        Some(&mut self.cursor)
    }

    fn item(&self, model: &Model) -> Option<Address> {
        let shown = items_shown(model, self);
        let (list, index) = shown.get(self.cursor)?;
        list.items.get(*index).map(|item| list.address(item))
    }

    fn section(&self, _model: &Model) -> Option<(Id, usize)> {
        self.section.clone()
    }

    fn open(&self, model: &Model) -> Option<Go> {
        self.item(model).map(Go::To)
    }
}

/// What the screen shows.
pub(crate) fn page(view: View<'_>, screen: &ItemsScreen) -> Option<Page> {
    let look = view.look;
    let shown = items_shown(view.model, screen);
    let is_wide = view.is_wide();
    let filter = look.word(screen.filter.id());
    let count = look.filled("screen-items-shown", &[("filter", filter.into()), ("count", shown.len().into())]);
    let split = if is_wide { Split::Beside(LIST) } else { Split::Alone };
    let page = ListPage {
        top: view.top(),
        heading: Some(Heading::new(count, 1)),
        is_heading_of_list: true,
        split,
        ..ListPage::default()
    };
    let mut text = Text::new(look);
    if shown.is_empty() {
        text.text(&look.word(empty_id(view, screen)), Token::Text);
        return Some(Page::List(Box::new(ListPage { empty: text.blocks, ..page })));
    }
    let cursor = screen.cursor.min(shown.len().saturating_sub(1));
    let (list, index) = *shown.get(cursor)?;
    let found = view.workspace()?.review.list(&list.id)?.items.get(index)?;
    text.text(not_applicable_words(list, view.words(list), index, found.applies).as_str(), Token::Muted);
    let (heading, split) = if is_wide {
        item::text::describe(view, list, index, &[], &mut text);
        let mark = state::of_item(view, list, index, found);
        let id = &list.items.get(index)?.id;
        let title = format!("{id}  {}", view.words(list).item_title(id));
        let state = format!("{} {}", mark.sign, mark.word);
        (Some(Heading::new(title, 1).with(state, mark.token)), split)
    } else {
        // Where there is no room beside, the reason why an item steps aside stands below.
        let height = view.area.height.saturating_sub(view.top()).saturating_sub(2);
        let rows = cells(lay(&text.blocks, view.area.width, look.glyphs.side).len());
        (None, Split::Foot(rows.min(height / 3)))
    };
    Some(Page::List(Box::new(ListPage {
        total: shown.len(),
        rows: shown.iter().map(|(list, index)| row(view, list, *index, is_wide)).collect(),
        cursor: Some(cursor),
        detail: Detail { heading, blocks: text.blocks, scroll: None },
        split,
        ..page
    })))
}

/// What to say when nothing shows.
fn empty_id(view: View<'_>, screen: &ItemsScreen) -> &'static str {
    let retired = screen.section.as_ref().is_some_and(|(list, section)| {
        let list = view.workspace().and_then(|workspace| workspace.list(list));
        list.and_then(|list| list.sections.get(*section)).is_some_and(|section| section.retired.is_some())
    });
    match screen.filter {
        _ if retired => "screen-items-retired",
        Filter::Open => "screen-items-none-open",
        _ => "screen-items-none",
    }
}

/// Who owns the item, if one of its parts has an owner and nothing is wrong with it.
fn owner(view: View<'_>, found: &ItemReview) -> Option<String> {
    let workspace = view.workspace().filter(|_| !found.is_open() && !found.applies.is_not_applicable())?;
    let answers = found.parts.iter().filter_map(|part| workspace.state.answer(&part.kept_at));
    answers.filter_map(|answer| answer.owner.as_ref()).map(ToString::to_string).next()
}

/// The state of an item, with a sign where the product has changed since.
fn advised(view: View<'_>, list: &Checklist, index: usize, right: String) -> String {
    let Some(item) = list.items.get(index) else { return right };
    let at = list.address(item);
    let advised =
        |workspace: &Workspace| workspace.review.advisories().any(|one| one.at.iter().any(|one| one.item_only() == at));
    if !view.workspace().is_some_and(advised) {
        return right;
    }
    let sign = view.look.glyphs.advisory;
    if right.is_empty() { sign.to_owned() } else { format!("{sign} {right}") }
}

/// One item as a row.
pub(crate) fn row(view: View<'_>, list: &Checklist, index: usize, is_narrow: bool) -> ListRow {
    let Some(item) = list.items.get(index) else { return ListRow::default() };
    let found =
        view.workspace().and_then(|workspace| workspace.review.list(&list.id)).and_then(|seen| seen.items.get(index));
    let Some(found) = found else { return ListRow::default() };
    let mark = state::of_item(view, list, index, found);
    let assignment = view.workspace().and_then(|workspace| workspace.state.assignment(&list.address(item)));
    let right = match (assignment.filter(|_| found.is_open()), owner(view, found)) {
        (Some(assignment), _) => {
            view.look.filled("screen-items-with", &[("owner", assignment.assignee.as_str().into())])
        }
        (None, Some(owner)) => {
            // The title needs the room more.
            let owner = measure::truncated(&owner, OWNER, view.look.glyphs.ellipsis);
            let values = [("state", mark.word.clone().into()), ("owner", owner.into_owned().into())];
            view.look.filled("screen-items-owned", &values)
        }
        (None, None) => mark.word.clone(),
    };
    ListRow {
        lead: item.id.to_string(),
        text: view.words(list).item_title(&item.id).to_owned(),
        token: found.applies.is_not_applicable().then_some(Token::Muted),
        right: advised(view, list, index, if is_narrow { String::new() } else { right }),
        right_token: Some(mark.token),
        ..ListRow::default()
    }
    .marked(&mark)
}

/// The items that an items screen shows.
pub(super) fn items_shown<'a>(model: &'a Model, screen: &ItemsScreen) -> Vec<(&'a Arc<Checklist>, usize)> {
    let Some(workspace) = model.workspace.as_ref() else { return Vec::new() };
    let mut shown = Vec::new();
    for list in &workspace.lists {
        let Some(seen) = workspace.review.list(&list.id) else { continue };
        let outdated = if screen.filter == Filter::Outdated {
            outdated(&model.library, list, &model.language)
        } else {
            BTreeSet::new()
        };
        for (index, (item, found)) in list.items.iter().zip(&seen.items).enumerate() {
            let here = screen.section.as_ref().is_none_or(|(id, section)| *id == list.id && *section == item.section);
            if here && item.option_of.is_none() && passes(model, screen.filter, list, index, found, &outdated) {
                shown.push((list, index));
            }
        }
    }
    shown
}

impl Model {
    /// The items that an items screen shows: checklist and place.
    pub fn items_shown(&self, screen: &ItemsScreen) -> Vec<(&Arc<Checklist>, usize)> {
        items_shown(self, screen)
    }
}
