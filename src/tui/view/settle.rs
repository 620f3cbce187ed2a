//! What is disputed: every side in full, one beside the other where there is room, else one under the other.

mod side;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::page::Page;
use super::parts::{draw_heading_with, draw_pane};
use super::{View, WIDE};
use crate::tui::theme::Token;
use crate::tui::widget::paint;
use crate::wizard::SettleScreen;
use crate::worksheet::Topic;

/// As many sides stand beside each other.
const MOST: usize = 3;

/// What stands between two sides.
const GAP: u16 = 3;

/// Draws the screen.
pub(super) fn draw(view: View<'_>, buf: &mut Buffer, area: Rect, screen: &SettleScreen) -> Option<Position> {
    let conflict = view.wizard.conflict()?;
    let look = view.look;
    let area = paint::below(area, u16::from(area.height > 16));
    let count = conflict.claims.len();
    let right = look.filled("settle-sides", &[("count", count.into())]);
    let title = about(view, screen);
    let rest = paint::below(draw_heading_with(buf, area, look, &title, &right, Token::Danger), 1);
    let mut page = Page::new(look, rest.width);
    what(view, screen, &mut page);
    page.gap();
    let is_wide = area.width >= WIDE.saturating_sub(2) && count <= MOST;
    let mut lines = page.lines;
    if is_wide {
        let count = paint::cells(count).max(1);
        let gaps = GAP.saturating_mul(count.saturating_sub(1));
        let width = rest.width.saturating_sub(gaps).checked_div(count).unwrap_or(rest.width);
        let sides = conflict.claims.iter().enumerate().map(|(place, claim)| {
            let mut page = Page::new(look, width);
            side::draw(view, screen, place, claim, &mut page);
            page.lines
        });
        lines.extend(beside(view, &sides.collect::<Vec<_>>(), usize::from(width)));
    } else {
        for (place, claim) in conflict.claims.iter().enumerate() {
            let mut page = Page::new(look, rest.width);
            side::draw(view, screen, place, claim, &mut page);
            page.gap();
            lines.append(&mut page.lines);
        }
    }
    draw_pane(view, buf, rest, &screen.scroll, &lines);
    None
}

/// Columns as lines.
fn beside(view: View<'_>, columns: &[Vec<Line<'static>>], width: usize) -> Vec<Line<'static>> {
    let most = columns.iter().map(Vec::len).max().unwrap_or(0);
    let row = |at: usize| {
        let mut spans: Vec<Span<'static>> = Vec::new();
        for (place, column) in columns.iter().enumerate() {
            if place > 0 {
                spans.push(Span::styled(format!(" {} ", view.look.glyphs.side), view.look.style(Token::Muted)));
            }
            let line = column.get(at).cloned().unwrap_or_default();
            let used = line.width();
            spans.extend(line.spans);
            if place.saturating_add(1) < columns.len() {
                spans.push(Span::raw(" ".repeat(width.saturating_sub(used))));
            }
        }
        Line::from(spans)
    };
    (0..most).map(row).collect()
}

/// What it is about, in a line.
fn about(view: View<'_>, screen: &SettleScreen) -> String {
    let look = view.look;
    let id = match &screen.topic {
        Topic::Name => return look.word("settle-name"),
        Topic::Checklist(_) => return look.word("settle-checklist"),
        Topic::Fact(_) => return look.word("settle-fact"),
        Topic::Question(_) => return look.word("settle-question"),
        Topic::QuestionReply(_) => return look.word("settle-question-reply"),
        Topic::Answer(_) => "settle-answer",
        Topic::Plan(_) => "settle-plan",
        Topic::Note(_) => "settle-note",
        Topic::Document(..) => "settle-document",
        Topic::Reply(_) => "settle-reply",
    };
    let item = screen.at.as_ref().map_or_else(|| look.word("remark-whole"), |at| view.name_of(&at.item_only()));
    look.filled(id, &[("item", item.into())])
}

/// The part, the question, the checklist or the remark that the sides are of.
fn what(view: View<'_>, screen: &SettleScreen, page: &mut Page<'_>) {
    let list = |at: &crate::checklist::Address| view.workspace().and_then(|workspace| workspace.list(&at.checklist));
    match &screen.topic {
        Topic::Checklist(id) => {
            let title = view.wizard.library.newest(id).map(|list| view.words(list).title.to_string());
            page.text(&title.unwrap_or_else(|| id.to_string()), Token::Text);
        }
        Topic::Fact(at) => page.text(&view.name_of(at), Token::Text),
        Topic::Answer(kept) => {
            let at = screen.at.as_ref().unwrap_or(kept);
            if let Some((list, part)) = list(at).zip(at.part.as_ref()) {
                page.text(view.words(list).part_line(&at.item, part), Token::Text);
            }
        }
        Topic::Reply(event) => {
            let remarks = view.workspace().map(|workspace| workspace.state.remarks.as_slice()).unwrap_or_default();
            if let Some(one) = remarks.iter().find(|one| one.event == *event) {
                page.quote(one.remark.text.as_str());
            }
        }
        Topic::QuestionReply(id) => {
            let asked = view.workspace().and_then(|workspace| workspace.state.questions.get(id)?.question());
            if let Some(question) = asked {
                page.quote(question.text.as_str());
            }
        }
        Topic::Name | Topic::Plan(_) | Topic::Note(_) | Topic::Document(..) | Topic::Question(_) => {}
    }
}
