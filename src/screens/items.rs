//! The items of a section, or of all, filtered.

use crate::checklist::Checklist;
use crate::findings::{ItemReview, aside_words};
use crate::screens::item;
use crate::screens::layout::cells;
use crate::screens::page::{Detail, Heading, ListPage, ListRow, Page, Split, Token};
use crate::screens::screen::Filter;
use crate::screens::screen::ItemsScreen;
use crate::screens::state;
use crate::screens::text::Text;
use crate::screens::text::lay;
use crate::screens::view::View;
use crate::text::measure;
use crate::workspace::Workspace;

/// The width of the list where there is something beside it.
pub(crate) const LIST: u16 = 46;

/// As much of an owner's name is shown in a row.
const OWNER: usize = 16;

/// What the screen shows.
pub(crate) fn page(view: View<'_>, screen: &ItemsScreen) -> Option<Page> {
    let look = view.look;
    let shown = view.wizard.items_shown(screen);
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
    text.text(aside_words(list, view.words(list), index, found.applies).as_str(), Token::Muted);
    let (heading, split) = if is_wide {
        item::describe(view, list, index, &mut text);
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
    let workspace = view.workspace().filter(|_| !found.is_open() && !found.applies.is_aside())?;
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
    let plan = view.workspace().and_then(|workspace| workspace.state.plan(&list.address(item)));
    let right = match (plan.filter(|_| found.is_open()), owner(view, found)) {
        (Some(plan), _) => view.look.filled("screen-items-with", &[("owner", plan.owner.as_str().into())]),
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
        token: found.applies.is_aside().then_some(Token::Muted),
        right: advised(view, list, index, if is_narrow { String::new() } else { right }),
        right_token: Some(mark.token),
        ..ListRow::default()
    }
    .marked(&mark)
}
