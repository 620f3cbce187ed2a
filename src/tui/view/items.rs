//! The items of a section, or of all, filtered.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::page::Page;
use super::parts::{Entry, beside, draw_heading, draw_heading_with, draw_list, draw_preview};
use super::{View, WIDE, item, state};
use crate::checklist::Checklist;
use crate::findings::{ItemReview, aside_words};
use crate::tui::text;
use crate::tui::theme::Token;
use crate::tui::widget::paint;
use crate::wizard::Filter;
use crate::wizard::ItemsScreen;
use crate::workspace::Workspace;

/// The width of the list where there is something beside it.
pub(super) const LIST: u16 = 46;

/// As much of an owner's name is shown in a row.
const OWNER: usize = 16;

/// Draws the screen.
pub(super) fn draw(view: View<'_>, buf: &mut Buffer, area: Rect, screen: &ItemsScreen) -> Option<Position> {
    let look = view.look;
    let shown = view.wizard.items_shown(screen);
    let area = paint::below(area, u16::from(area.height > 16));
    let is_wide = area.width >= WIDE.saturating_sub(2);
    let (left, right) = if is_wide { beside(buf, area, look, LIST) } else { (area, Rect::default()) };
    let filter = look.word(screen.filter.id());
    let count = look.filled("screen-items-shown", &[("filter", filter.into()), ("count", shown.len().into())]);
    let rest = paint::below(draw_heading(buf, left, look, &count), 1);
    if shown.is_empty() {
        let mut page = Page::new(look, rest.width);
        page.text(&look.word(empty_id(view, screen)), Token::Text);
        draw_preview(view, buf, rest, &page.lines);
        return None;
    }
    let cursor = screen.cursor.min(shown.len().saturating_sub(1));
    let entries: Vec<Entry> = shown.iter().map(|(list, index)| entry(view, list, *index, is_wide)).collect();
    let (list, index) = *shown.get(cursor)?;
    if is_wide {
        let found = view.workspace()?.review.list(&list.id)?.items.get(index)?;
        let mark = state::of_item(view, list, index, found);
        let id = &list.items.get(index)?.id;
        let title = format!("{id}  {}", view.words(list).item_title(id));
        let state = format!("{} {}", mark.sign, mark.word);
        let right = paint::below(draw_heading_with(buf, right, look, &title, &state, mark.token), 1);
        let mut page = Page::new(look, right.width);
        let why = aside_words(list, view.words(list), index, found.applies);
        page.text(why.as_str(), Token::Muted);
        item::describe(view, list, index, &mut page);
        draw_preview(view, buf, right, &page.lines);
        return draw_list(buf, rest, look, &entries, Some(cursor));
    }
    // Where there is no room beside, the reason why an item steps aside stands below.
    let found = view.workspace()?.review.list(&list.id)?.items.get(index)?;
    let why = aside_words(list, view.words(list), index, found.applies);
    let mut page = Page::new(look, rest.width);
    page.text(why.as_str(), Token::Muted);
    let below = page.height().min(rest.height / 3);
    let rows = Rect { height: rest.height.saturating_sub(below), ..rest };
    draw_preview(view, buf, paint::below(rest, rows.height), &page.lines);
    draw_list(buf, rows, look, &entries, Some(cursor))
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
pub(super) fn entry(view: View<'_>, list: &Checklist, index: usize, is_narrow: bool) -> Entry {
    let Some(item) = list.items.get(index) else { return Entry::default() };
    let found =
        view.workspace().and_then(|workspace| workspace.review.list(&list.id)).and_then(|seen| seen.items.get(index));
    let Some(found) = found else { return Entry::default() };
    let mark = state::of_item(view, list, index, found);
    let plan = view.workspace().and_then(|workspace| workspace.state.plan(&list.address(item)));
    let right = match (plan.filter(|_| found.is_open()), owner(view, found)) {
        (Some(plan), _) => view.look.filled("screen-items-with", &[("owner", plan.owner.as_str().into())]),
        (None, Some(owner)) => {
            // The title needs the room more.
            let owner = text::truncated(&owner, OWNER, view.look.glyphs.ellipsis);
            let values = [("state", mark.word.clone().into()), ("owner", owner.into_owned().into())];
            view.look.filled("screen-items-owned", &values)
        }
        (None, None) => mark.word.clone(),
    };
    Entry {
        lead: item.id.to_string(),
        text: view.words(list).item_title(&item.id).to_owned(),
        token: found.applies.is_aside().then_some(Token::Muted),
        right: advised(view, list, index, if is_narrow { String::new() } else { right }),
        right_token: Some(mark.token),
        ..Entry::default()
    }
    .marked(&mark)
}
