//! The account's facts: questions and their choices, and the help for the one with the cursor.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::page::Page;
use super::parts::{beside, draw_heading, draw_pane};
use super::row_list::RowList;
use super::{View, WIDE};
use crate::tui::theme::Token;
use crate::tui::widget::paint;
use crate::wizard::{Row, Scroll, rows};

/// The rows that the help keeps.
const PANE: u16 = 6;

/// Draws the screen.
pub(super) fn draw(view: View<'_>, buf: &mut Buffer, area: Rect, cursor: usize, scroll: &Scroll) -> Option<Position> {
    let workspace = view.workspace()?;
    let all = rows::of_account(workspace);
    let cursor = rows::nearest(&all, cursor);
    let area = paint::below(area, u16::from(area.height > 16));
    let is_wide = area.width >= WIDE.saturating_sub(2);
    let half = area.width.saturating_mul(3) / 5;
    let (left, right) = if is_wide { beside(buf, area, view.look, half) } else { (area, Rect::default()) };
    let rest = draw_heading(buf, left, view.look, &view.look.word("screen-account-heading"));
    let rest = paint::below(rest, u16::from(rest.height > 14));
    let most = if is_wide { rest.height } else { rest.height.saturating_sub(PANE.min(rest.height / 2)) };
    let row_list = RowList::new(view, &all, cursor, rest.width, most);
    let (texts, place) =
        if is_wide { (right, row_list.draw(view, buf, rest)) } else { row_list.draw_over(view, buf, rest, most) };
    let mut page = Page::new(view.look, texts.width);
    if let Some(row) = all.get(cursor) {
        help(view, row, &mut page);
    }
    draw_pane(view, buf, texts, scroll, &page.lines);
    place
}

/// The question with its help, and what clashes with its answer.
fn help(view: View<'_>, row: &Row, page: &mut Page<'_>) {
    let Some(workspace) = view.workspace() else { return };
    let at = row.at.without_option();
    let Some(list) = workspace.list(&at.checklist) else { return };
    for finding in workspace.review.contradictions_at(&at) {
        page.sign(view.look.glyphs.contradiction, &super::findings::what(view, &finding.kind), Token::Danger);
        page.gap();
    }
    let Some(words) = view.words(list).fact.get(&at.item) else { return };
    page.text(words.ask.as_str(), Token::Heading);
    page.text(words.help.as_str(), Token::Text);
    let version = workspace.state.facts.get(&at).and_then(crate::worksheet::Register::settled);
    if let Some(version) = version.filter(|version| version.value.is_some()) {
        page.gap();
        if let Some(by) = view.proposed_by(&at) {
            page.sign(view.look.glyphs.proposed, &by, Token::Warning);
            return;
        }
        if let Some(recorded) = view.recorded_by(version) {
            page.text(&recorded, Token::Muted);
            return;
        }
        let date = crate::worksheet::stamp::date_of(version.at).to_string();
        let values = [("name", view.person_name(&version.by).into()), ("date", date.into())];
        page.text(&view.look.filled("screen-account-by", &values), Token::Muted);
    }
}
