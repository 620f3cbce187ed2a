//! The open worksheet at a glance: the account, the sections, what to look at, the seal.

mod account;
mod agenda;
mod checklists;
mod findings;
mod follow_ups;
mod line;
mod seal;
mod section;

use crate::checklist::Id;
use crate::screens::command::Command;
use crate::screens::component::{Component, Go, Offer, Opening};
use crate::screens::layout::banner_rows;
use crate::screens::model::Model;
use crate::screens::page::{Detail, ListPage, ListRow, Page, Split, Token};
use crate::screens::text::Text;
use crate::screens::verified;
use crate::screens::view::View;
use crate::workspace::Workspace;
use crate::workspace::confirm::Within;

pub(super) use line::HubLine;

/// From this width on, there is room for a pane beside the list.
const TWO_PANES: u16 = 72;

/// The sections of the open worksheet.
#[derive(Clone, Debug, Default)]
pub struct HubScreen {
    /// The line with the cursor.
    pub cursor: usize,
}

impl HubScreen {
    /// What the line with the cursor is.
    pub(super) fn line(&self, model: &Model) -> HubLine {
        line::at(&line::all(model), self.cursor)
    }
}

impl Component for HubScreen {
    fn page(&self, view: View<'_>) -> Option<Page> {
        page(view, self.cursor)
    }

    fn hint(&self, view: View<'_>) -> Option<String> {
        Some(view.look.word(line::hint(view.workspace()?, &self.line(view.model))))
    }

    fn offer(&self, command: Command, model: &Model) -> Offer {
        match command {
            Command::Confirm => model.offers_proposals(&self.proposals(model)),
            // A worksheet's seal has a line of its own here.
            Command::Seal => Offer::prominent_if(model.reviews()),
            Command::Filter => Offer::prominent_if(model.record().is_some()),
            Command::NextOpen => model.offers_next_open(),
            _ => Offer::Yes,
        }
    }

    fn lines(&self, model: &Model) -> usize {
        line::all(model).len()
    }

    fn cursor(&self) -> Option<usize> {
        Some(self.cursor)
    }

    fn cursor_mut(&mut self) -> Option<&mut usize> {
        Some(&mut self.cursor)
    }

    fn section(&self, model: &Model) -> Option<(Id, usize)> {
        match self.line(model) {
            HubLine::Section(list, section) => Some((model.workspace.as_ref()?.lists.get(list)?.id.clone(), section)),
            _ => None,
        }
    }

    fn proposals(&self, model: &Model) -> Within {
        match self.line(model) {
            HubLine::Account => Within::Facts,
            _ => Within::section(self.section(model)),
        }
    }

    fn open(&self, model: &Model) -> Option<Go> {
        Some(match self.line(model) {
            HubLine::Verified => Go::Run(Command::Verified),
            HubLine::Account => Go::Run(Command::Account),
            HubLine::Checklists => Go::Run(Command::Checklists),
            HubLine::FollowUps => Go::Run(Command::FollowUps),
            HubLine::Findings => Go::Run(Command::Findings),
            HubLine::Seal => Go::Run(Command::Seal),
            HubLine::Recorded(at) => {
                let list = model.record()?.foreign().get(at)?.id.clone();
                Go::Open(Opening::Recorded(list))
            }
            HubLine::Section(..) => Go::Open(Opening::Section(self.section(model))),
        })
    }
}

/// What the screen shows.
fn page(view: View<'_>, cursor: usize) -> Option<Page> {
    let workspace = view.workspace()?;
    let lines = line::all(view.model);
    let current = line::at(&lines, cursor);
    // Of a sealed record, what is to be said of its file comes first.
    let banner = workspace.record.as_ref().map(|record| verified::banner(view, record, current == HubLine::Verified));
    let used = banner.as_ref().map_or(0, |banner| banner_rows(banner, view.area));
    let area = view.area.below(used);
    // Empty rows between the groups, as long as there is room for them.
    let lists = workspace.lists.len();
    let headings = if lists > 1 { lists } else { 0 };
    let in_banner = usize::from(banner.is_some());
    let needed = lines.len().saturating_sub(in_banner).saturating_add(headings);
    let is_airy = usize::from(area.height) > needed.saturating_add(lists);
    // Without room for all, only the checklist at the cursor shows its sections; the others, how far they are.
    let unfolded = (lists > 1 && needed > usize::from(area.height)).then_some(match current {
        HubLine::Verified | HubLine::Account => 0,
        HubLine::Section(list, _) => list,
        _ => lists.saturating_sub(1),
    });
    let mut rows = Vec::new();
    let mut at = None;
    for (place, line) in lines.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|before| lines.get(before));
        rows.extend(above(view, workspace, before, line, is_airy));
        if *line == current {
            at = Some(rows.len());
        }
        rows.extend(row(view, workspace, line, unfolded));
    }
    let has_detail = area.width >= TWO_PANES;
    let mut text = Text::new(view.look);
    if has_detail {
        detail(view, workspace, &current, &mut text);
    }
    Some(Page::List(Box::new(ListPage {
        banner,
        top: u16::from(is_airy && usize::from(area.height) > rows.len()),
        detail: Detail { blocks: text.blocks, ..Detail::default() },
        split: if has_detail { Split::Beside((area.width.saturating_mul(3) / 5).clamp(40, 56)) } else { Split::Alone },
        ..ListPage::of(rows, at.filter(|_| current != HubLine::Verified))
    })))
}

/// What stands between two lines, where one group ends and the next begins.
fn above(
    view: View<'_>,
    workspace: &Workspace,
    before: Option<&HubLine>,
    line: &HubLine,
    is_airy: bool,
) -> Vec<ListRow> {
    let mut rows = Vec::new();
    let begins_list = matches!(line, HubLine::Section(_, 0));
    let ends_lists =
        matches!(before, Some(HubLine::Section(..) | HubLine::Account)) && !matches!(line, HubLine::Section(..));
    if is_airy && (begins_list || ends_lists) {
        rows.push(ListRow::heading(""));
    }
    if let HubLine::Section(place, 0) = line
        && let Some(list) = workspace.lists.get(*place)
    {
        if workspace.lists.len() > 1 {
            rows.push(section::heading(view, workspace, list));
        }
        if let Some(overlay) = &list.overlay {
            let name = overlay.name.as_str();
            rows.push(ListRow::heading(view.look.filled("screen-hub-tightened", &[("overlay", name.into())])));
        }
    }
    rows
}

/// A line; none of a section that is folded away. The four answers stand in the banner.
fn row(view: View<'_>, workspace: &Workspace, line: &HubLine, unfolded: Option<usize>) -> Option<ListRow> {
    match line {
        HubLine::Verified => None,
        HubLine::Account => Some(account::row(view, workspace)),
        HubLine::Section(place, _) if unfolded.is_some_and(|unfolded| unfolded != *place) => None,
        HubLine::Section(place, index) => Some(section::row(view, workspace, workspace.lists.get(*place)?, *index)),
        HubLine::Recorded(at) => Some(checklists::foreign(view, workspace.record.as_ref()?.foreign().get(*at)?)),
        HubLine::Checklists => Some(checklists::row(view, workspace)),
        HubLine::FollowUps => Some(follow_ups::row(view, workspace)),
        HubLine::Findings => Some(findings::row(view, workspace)),
        HubLine::Seal => Some(seal::row(view, workspace)),
    }
}

/// What stands beside the list: more about the line with the cursor.
fn detail(view: View<'_>, workspace: &Workspace, line: &HubLine, page: &mut Text<'_>) {
    match line {
        HubLine::Verified => page.text(&view.look.word("reopen-banner-about"), Token::Text),
        HubLine::Account => account::detail(view, workspace, page),
        HubLine::Section(list, section) => {
            if let Some(list) = workspace.lists.get(*list) {
                section::detail(view, workspace, list, *section, page);
            }
        }
        HubLine::Recorded(_) => page.text(&view.look.word("reopen-recorded"), Token::Text),
        HubLine::Checklists => super::checklists::about(view, page),
        HubLine::FollowUps => follow_ups::detail(view, workspace, page),
        HubLine::Findings => findings::detail(view, workspace, page),
        HubLine::Seal => seal::detail(view, workspace, page),
    }
}

fn figures(done: usize, total: usize) -> String {
    format!("{done}/{total}")
}

/// How many proposals wait on a line, if any do.
fn proposed(view: View<'_>, count: usize, page: &mut Text<'_>) {
    if count > 0 {
        page.gap();
        let words = view.look.filled("screen-section-proposed", &[("count", count.into())]);
        page.sign(view.look.glyphs.proposed, &words, Token::Warning);
    }
}
