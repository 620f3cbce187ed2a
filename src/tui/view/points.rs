//! The open points in a table: until when, in whose hands, what; and below it the one with the cursor in full.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::page::Page;
use super::parts::{draw_heading_with, draw_preview, draw_rule, more_signs, window};
use super::{View, WIDE};
use crate::findings::points::{Point, Subject};
use crate::tui::text;
use crate::tui::theme::Token;
use crate::tui::widget::paint;
use crate::wizard::PointsScreen;
use crate::wizard::points::{PointsFilter, points_shown, unowned};
use crate::workspace::Workspace;

/// The rows that the details keep.
const PANE: u16 = 7;
/// The cells before the columns: marker and sign.
const LEAD: u16 = 4;
/// The cells of a day.
const DUE: u16 = 10;

/// Draws the screen.
pub(super) fn draw(view: View<'_>, buf: &mut Buffer, area: Rect, screen: &PointsScreen) -> Option<Position> {
    let (look, workspace) = (view.look, view.workspace()?);
    let shown = points_shown(workspace, &screen.filter);
    let area = paint::below(area, u16::from(area.height > 16));
    let rest = heading(view, buf, area, screen, &shown);
    let rest = paint::below(rest, u16::from(rest.height > 12));
    let nobody = match screen.filter {
        PointsFilter::All => unowned(workspace),
        _ => 0,
    };
    if shown.is_empty() {
        let mut page = Page::new(look, rest.width);
        page.text(&look.word(empty_id(&screen.filter)), Token::Text);
        page.gap();
        page.text(&look.word(next_id(workspace, &screen.filter)), Token::Muted);
        nobodys(view, nobody, &mut page);
        draw_preview(view, buf, rest, &page.lines);
        return Some(Position { x: rest.x, y: rest.y });
    }
    let cursor = screen.cursor.min(shown.len().saturating_sub(1));
    columns(view, buf, paint::row(buf, rest, 0));
    let rest = paint::below(rest, 1);
    let kept = if rest.width >= WIDE { PANE.saturating_mul(2) } else { PANE }.min(rest.height / 2);
    let list = Rect { height: rest.height.saturating_sub(kept).saturating_sub(1), ..rest };
    draw_rule(buf, paint::row(buf, rest, list.height), look, "");
    let aside = paint::below(rest, list.height.saturating_add(1));
    let mut page = Page::new(look, aside.width);
    detail(view, workspace, shown.get(cursor)?, &mut page);
    nobodys(view, nobody, &mut page);
    draw_preview(view, buf, aside, &page.lines);
    rows(view, buf, list, &shown, cursor)
}

/// Which points show, and how many of them.
fn heading(view: View<'_>, buf: &mut Buffer, area: Rect, screen: &PointsScreen, shown: &[Point]) -> Rect {
    let look = view.look;
    let filter = match &screen.filter {
        PointsFilter::Owner(owner) => look.filled(screen.filter.id(), &[("owner", owner.as_str().into())]),
        other => look.word(other.id()),
    };
    let count = look.filled("screen-items-shown", &[("filter", filter.into()), ("count", shown.len().into())]);
    let late = shown.iter().filter(|point| point.overdue).count();
    let right = if late == 0 { String::new() } else { look.filled("point-count-overdue", &[("count", late.into())]) };
    draw_heading_with(buf, area, look, &count, &right, Token::Warning)
}

/// What to say when nothing shows.
fn empty_id(filter: &PointsFilter) -> &'static str {
    match filter {
        PointsFilter::All => "point-none",
        PointsFilter::Overdue => "point-none-overdue",
        PointsFilter::Parked => "point-none-parked",
        PointsFilter::Answered => "point-none-answered",
        PointsFilter::Nobody => "point-none-nobody",
        PointsFilter::Owner(_) => "point-none-owner",
    }
}

/// What to do then.
fn next_id(workspace: &Workspace, filter: &PointsFilter) -> &'static str {
    match filter {
        _ if workspace.read_only.is_some() => "point-next-read-only",
        PointsFilter::All | PointsFilter::Parked => "point-next-park",
        _ => "point-next-filter",
    }
}

/// How many items nobody has in hand: one line, for ninety of them would hide the rest.
fn nobodys(view: View<'_>, count: usize, page: &mut Page<'_>) {
    if count > 0 {
        page.gap();
        page.sign(view.look.glyphs.open, &view.look.filled("point-nobody", &[("count", count.into())]), Token::Muted);
    }
}

/// The cells of an owner: more where there is room.
fn owner_cells(width: u16) -> u16 {
    if width >= WIDE { 28 } else { 18 }
}

fn columns(view: View<'_>, buf: &mut Buffer, row: Rect) {
    let look = view.look;
    let style = look.style(Token::Heading);
    let mut at = paint::after(row, LEAD);
    for (id, cells) in
        [("point-column-due", DUE), ("point-column-owner", owner_cells(row.width)), ("point-column-what", at.width)]
    {
        paint::write_cut(buf, Rect { width: cells.min(at.width), ..at }, &look.word(id), look, style);
        at = paint::after(at, cells.saturating_add(2));
    }
}

fn rows(view: View<'_>, buf: &mut Buffer, area: Rect, shown: &[Point], cursor: usize) -> Option<Position> {
    let look = view.look;
    let area = area.intersection(buf.area);
    let range = window(cursor, shown.len(), usize::from(area.height));
    let (above, below) = (range.start > 0, range.end < shown.len());
    let mut place = None;
    for (down, line) in range.enumerate() {
        let Some(point) = shown.get(line) else { continue };
        let row = paint::row(buf, area, paint::cells(down));
        let owner = owner_cells(row.width);
        let row = Rect { width: row.width.saturating_sub(2), ..row };
        let (sign, token) = mark(view, point);
        paint::write(buf, paint::after(row, 2), sign, look.style(token));
        let at = paint::after(row, LEAD);
        let due = point.due.map_or_else(|| look.word("point-no-day"), |due| due.to_string());
        let due_token = if point.overdue { Token::Warning } else { Token::Text };
        paint::write_cut(buf, Rect { width: DUE.min(at.width), ..at }, &due, look, look.style(due_token));
        let at = paint::after(at, DUE.saturating_add(2));
        let words = text::truncated(point.owner.as_str(), usize::from(owner), look.glyphs.ellipsis);
        paint::write(buf, at, if point.owner.is_blank() { "-" } else { &words }, look.style(Token::Text));
        let at = paint::after(at, owner.saturating_add(2));
        paint::write_cut(buf, at, &what(view, point), look, look.style(Token::Text));
        if line == cursor {
            paint::write(buf, row, look.glyphs.marker, look.style(Token::Accent));
            paint::tint(buf, paint::after(row, 2), look.style(Token::Selection));
            place = Some(Position { x: row.x, y: row.y });
        }
    }
    more_signs(buf, area, look, above, below);
    place
}

/// The sign of a point: late, a question, an item, or done.
fn mark(view: View<'_>, point: &Point) -> (&'static str, Token) {
    let glyphs = view.look.glyphs;
    match (&point.subject, &point.reply) {
        _ if point.disputed.is_some() => (glyphs.conflict, Token::Danger),
        _ if point.overdue => (glyphs.lapsed, Token::Warning),
        (_, Some(_)) => (glyphs.done, Token::Ok),
        (Subject::Question(_), None) => ("?", Token::Accent),
        (Subject::Item(_), None) => (glyphs.open, Token::Muted),
    }
}

/// A point in a line: an overdue one says so in words, for a sign may mean nothing to who sees it first.
fn what(view: View<'_>, point: &Point) -> String {
    let words = match &point.subject {
        Subject::Item(at) => view.name_of(at),
        Subject::Question(_) => point.text.as_str().replace('\n', " "),
    };
    if point.overdue { format!("{} {words}", view.look.word("point-overdue")) } else { words }
}

/// The point with the cursor in full.
fn detail(view: View<'_>, workspace: &Workspace, point: &Point, page: &mut Page<'_>) {
    let look = view.look;
    match &point.subject {
        Subject::Item(at) => {
            page.text(&view.name_of(at), Token::Heading);
            if !point.text.is_blank() {
                page.pair("point-missing", point.text.as_str());
            }
        }
        Subject::Question(id) => {
            page.text(point.text.as_str(), Token::Heading);
            if let Some(version) = workspace.state.questions.get(id).and_then(|parked| parked.asked_by()) {
                let values = [
                    ("name", view.person_name(&version.by).into()),
                    ("date", crate::worksheet::stamp::date_of(version.at).to_string().into()),
                ];
                page.text(&look.filled("point-asked", &values), Token::Muted);
            }
            let parked = workspace.state.questions.get(id);
            for (version, reply) in parked.into_iter().flat_map(crate::worksheet::Parked::replies) {
                let own = view.person_name(&version.by);
                let from = if reply.from.is_blank() { own } else { reply.from.to_string() };
                let date = crate::worksheet::stamp::date_of(version.at).to_string();
                page.text(&look.filled("point-answered", &[("name", from.into()), ("date", date.into())]), Token::Ok);
                page.quote(reply.text.as_str());
            }
        }
    }
    if point.disputed.is_some() {
        page.sign(look.glyphs.conflict, &look.word("point-disputed"), Token::Danger);
    }
}
