//! The follow-ups in a table: when due, assigned to whom, what; and below it the one with the cursor in full.

use crate::checklist::Address;
use crate::findings::follow_ups::{FollowUp, Subject};
use crate::screens::command::Command;
use crate::screens::component::{Component, Go, Offer, Opening};
use crate::screens::follow_ups::{FollowUpsFilter, FollowUpsScreen, follow_ups_shown, unassigned};
use crate::screens::model::Model;
use crate::screens::page::{Column, Detail, Heading, ListPage, ListRow, Page, Split, Token};
use crate::screens::text::Text;
use crate::screens::view::{View, WIDE};
use crate::workspace::Workspace;

/// The rows that the details keep.
const PANE: u16 = 7;
/// The cells of a day.
const DUE: u16 = 10;

impl Component for FollowUpsScreen {
    fn page(&self, view: View<'_>) -> Option<Page> {
        page(view, self)
    }

    fn title(&self, view: View<'_>) -> Option<String> {
        Some(view.look.word("follow-up-place"))
    }

    fn hint(&self, view: View<'_>) -> Option<String> {
        let follow_up = self.follow_up(view.model).map(|follow_up| (follow_up.subject, follow_up.reply));
        Some(view.look.word(match follow_up {
            None => "follow-up-hint-none",
            Some((Subject::Item(_), _)) => "follow-up-hint-item",
            Some((Subject::Question(_), None)) => "follow-up-hint-question",
            Some((Subject::Question(_), Some(_))) => "follow-up-hint-answered",
        }))
    }

    fn offer(&self, command: Command, model: &Model) -> Offer {
        match command {
            Command::Open | Command::Assign => Offer::if_else(self.follow_up(model).is_some(), "follow-up-none-here"),
            _ => Offer::Yes,
        }
    }

    fn lines(&self, model: &Model) -> usize {
        model.workspace.as_ref().map_or(0, |workspace| follow_ups_shown(workspace, &self.filter).len())
    }

    fn cursor(&self) -> Option<usize> {
        Some(self.cursor)
    }

    fn cursor_mut(&mut self) -> Option<&mut usize> {
        Some(&mut self.cursor)
    }

    fn item(&self, model: &Model) -> Option<Address> {
        match self.follow_up(model)?.subject {
            Subject::Item(at) => Some(at),
            Subject::Question(_) => None,
        }
    }

    fn open(&self, model: &Model) -> Option<Go> {
        Some(match self.follow_up(model)?.subject {
            Subject::Item(at) => Go::To(at),
            Subject::Question(id) => Go::Open(Opening::Question(id)),
        })
    }
}

/// What the screen shows.
pub(crate) fn page(view: View<'_>, screen: &FollowUpsScreen) -> Option<Page> {
    let (look, workspace) = (view.look, view.workspace()?);
    let shown = follow_ups_shown(workspace, &screen.filter);
    let height = view.area.height.saturating_sub(view.top()).saturating_sub(1);
    let gap = u16::from(height > 12);
    let height = height.saturating_sub(gap);
    let nobody = match screen.filter {
        FollowUpsFilter::All => unassigned(workspace),
        _ => 0,
    };
    let page = ListPage { top: view.top(), heading: Some(heading(view, screen, &shown, gap)), ..ListPage::default() };
    let mut text = Text::new(look);
    if shown.is_empty() {
        text.text(&look.word(empty_id(&screen.filter)), Token::Text);
        text.gap();
        text.text(&look.word(next_id(workspace, &screen.filter)), Token::Muted);
        nobodys(view, nobody, &mut text);
        return Some(Page::List(Box::new(ListPage { empty: text.blocks, cursor: Some(0), ..page })));
    }
    let cursor = screen.cursor.min(shown.len().saturating_sub(1));
    detail(view, workspace, shown.get(cursor)?, &mut text);
    nobodys(view, nobody, &mut text);
    let below = height.saturating_sub(1);
    let kept = if view.area.width >= WIDE { PANE.saturating_mul(2) } else { PANE }.min(below / 2);
    let column = |id: &str, cells| Column { head: look.word(id), cells };
    Some(Page::List(Box::new(ListPage {
        columns: vec![
            column("follow-up-column-due", Some(DUE)),
            column("follow-up-column-owner", Some(assignee_cells(view.area.width))),
            column("follow-up-column-what", None),
        ],
        total: shown.len(),
        rows: shown.iter().map(|follow_up| row(view, follow_up)).collect(),
        cursor: Some(cursor),
        detail: Detail { blocks: text.blocks, ..Detail::default() },
        split: Split::Below(below.saturating_sub(kept)),
        ..page
    })))
}

/// Which follow-ups show, and how many of them.
fn heading(view: View<'_>, screen: &FollowUpsScreen, shown: &[FollowUp], gap: u16) -> Heading {
    let look = view.look;
    let filter = match &screen.filter {
        FollowUpsFilter::Assignee(assignee) => look.filled(screen.filter.id(), &[("owner", assignee.as_str().into())]),
        other => look.word(other.id()),
    };
    let count = look.filled("screen-items-shown", &[("filter", filter.into()), ("count", shown.len().into())]);
    let late = shown.iter().filter(|follow_up| follow_up.overdue).count();
    let right =
        if late == 0 { String::new() } else { look.filled("follow-up-count-overdue", &[("count", late.into())]) };
    Heading::new(count, gap).with(right, Token::Warning)
}

/// A follow-up as a line of the table.
fn row(view: View<'_>, follow_up: &FollowUp) -> ListRow {
    let due = follow_up.due.map_or_else(|| view.look.word("follow-up-no-day"), |due| due.to_string());
    let due_token = if follow_up.overdue { Token::Warning } else { Token::Text };
    let assignee = if follow_up.assignee.is_blank() { "-".to_owned() } else { follow_up.assignee.to_string() };
    let cells = vec![(due, due_token), (assignee, Token::Text), (what(view, follow_up), Token::Text)];
    ListRow { mark: Some(mark(view, follow_up)), cells, ..ListRow::default() }
}

/// What to say when nothing shows.
fn empty_id(filter: &FollowUpsFilter) -> &'static str {
    match filter {
        FollowUpsFilter::All => "follow-up-none",
        FollowUpsFilter::Overdue => "follow-up-none-overdue",
        FollowUpsFilter::Parked => "follow-up-none-parked",
        FollowUpsFilter::Answered => "follow-up-none-answered",
        FollowUpsFilter::Nobody => "follow-up-none-nobody",
        FollowUpsFilter::Assignee(_) => "follow-up-none-owner",
    }
}

/// What to do then.
fn next_id(workspace: &Workspace, filter: &FollowUpsFilter) -> &'static str {
    match filter {
        _ if workspace.read_only.is_some() => "follow-up-next-read-only",
        FollowUpsFilter::All | FollowUpsFilter::Parked => "follow-up-next-park",
        _ => "follow-up-next-filter",
    }
}

/// How many items are assigned to nobody: one line, for ninety of them would hide the rest.
fn nobodys(view: View<'_>, count: usize, page: &mut Text<'_>) {
    if count > 0 {
        page.gap();
        page.sign(
            view.look.glyphs.open,
            &view.look.filled("follow-up-nobody", &[("count", count.into())]),
            Token::Muted,
        );
    }
}

/// The cells of an owner: more where there is room.
fn assignee_cells(width: u16) -> u16 {
    if width >= WIDE { 28 } else { 18 }
}

/// The sign of a follow-up: overdue, a question, an item, or done.
fn mark(view: View<'_>, follow_up: &FollowUp) -> (&'static str, Token) {
    let glyphs = view.look.glyphs;
    match (&follow_up.subject, &follow_up.reply) {
        _ if follow_up.disputed.is_some() => (glyphs.conflict, Token::Danger),
        _ if follow_up.overdue => (glyphs.lapsed, Token::Warning),
        (_, Some(_)) => (glyphs.done, Token::Ok),
        (Subject::Question(_), None) => ("?", Token::Accent),
        (Subject::Item(_), None) => (glyphs.open, Token::Muted),
    }
}

/// A follow-up in a line: an overdue one says so in words, for a sign may mean nothing to who sees it first.
fn what(view: View<'_>, follow_up: &FollowUp) -> String {
    let words = match &follow_up.subject {
        Subject::Item(at) => view.name_of(at),
        Subject::Question(_) => follow_up.text.as_str().replace('\n', " "),
    };
    if follow_up.overdue { format!("{} {words}", view.look.word("follow-up-overdue")) } else { words }
}

/// The follow-up with the cursor in full.
fn detail(view: View<'_>, workspace: &Workspace, follow_up: &FollowUp, page: &mut Text<'_>) {
    let look = view.look;
    match &follow_up.subject {
        Subject::Item(at) => {
            page.text(&view.name_of(at), Token::Heading);
            if !follow_up.text.is_blank() {
                page.pair("follow-up-missing", follow_up.text.as_str());
            }
        }
        Subject::Question(id) => {
            page.text(follow_up.text.as_str(), Token::Heading);
            if let Some(version) = workspace.state.questions.get(id).and_then(|parked| parked.asked_by()) {
                let values = [
                    ("name", view.person_name(&version.by).into()),
                    ("date", crate::worksheet::stamp::date_of(version.at).to_string().into()),
                ];
                page.text(&look.filled("follow-up-asked", &values), Token::Muted);
            }
            let parked = workspace.state.questions.get(id);
            for (version, reply) in parked.into_iter().flat_map(crate::worksheet::Parked::replies) {
                let own = view.person_name(&version.by);
                let from = if reply.from.is_blank() { own } else { reply.from.to_string() };
                let date = crate::worksheet::stamp::date_of(version.at).to_string();
                page.text(
                    &look.filled("follow-up-answered", &[("name", from.into()), ("date", date.into())]),
                    Token::Ok,
                );
                page.quote(reply.text.as_str());
            }
        }
    }
    if follow_up.disputed.is_some() {
        page.sign(look.glyphs.conflict, &look.word("follow-up-disputed"), Token::Danger);
    }
}
