//! A section's statements, or proposals, one after the other, to be confirmed together.

mod proposal;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::View;
use super::item::describe_statement;
use super::page::Page;
use super::parts::{draw_heading_with, draw_pane};
use crate::tui::theme::Token;
use crate::tui::widget::paint;
use crate::wizard::{BatchConfirm, StatementsScreen};

/// Draws the screen.
pub(super) fn draw(view: View<'_>, buf: &mut Buffer, area: Rect, screen: &StatementsScreen) -> Option<Position> {
    let at = screen.parts.get(screen.at)?;
    let list = view.workspace()?.list(&at.checklist)?;
    let words = view.words(list);
    let area = paint::below(area, u16::from(area.height > 16));
    let card = view.look.filled(
        if screen.together == BatchConfirm::Statements { "screen-statement-of" } else { "people-proposal-of" },
        &[("at", screen.at.saturating_add(1).into()), ("count", screen.parts.len().into())],
    );
    let title = match words.fact.get(&at.item) {
        Some(fact) => fact.ask.to_string(),
        None => format!("{}  {}", at.item, words.item_title(&at.item)),
    };
    let rest = paint::below(draw_heading_with(buf, area, view.look, &title, &card, Token::Muted), 1);
    let mut page = Page::new(view.look, rest.width);
    if let Some(part) = &at.part {
        page.quote(words.part_line(&at.item, part));
    }
    if screen.together != BatchConfirm::Statements {
        proposal::draw(view, list, at, &mut page);
    }
    match list.position(&at.item) {
        Some(index) => describe_statement(view, list, index, &mut page),
        None => page.text(words.fact.get(&at.item).map_or("", |fact| fact.help.as_str()), Token::Text),
    }
    draw_pane(view, buf, rest, &screen.scroll, &page.lines);
    None
}
