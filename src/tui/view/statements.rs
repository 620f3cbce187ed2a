//! A section's statements, one after the other, to be confirmed together.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::View;
use super::item::describe_statement;
use super::page::Page;
use super::parts::{draw_heading_with, draw_pane};
use crate::tui::theme::Token;
use crate::tui::widget::paint;
use crate::wizard::StatementsScreen;

/// Draws the screen.
pub(super) fn draw(view: View<'_>, buf: &mut Buffer, area: Rect, screen: &StatementsScreen) -> Option<Position> {
    let at = screen.parts.get(screen.at)?;
    let (list, index) = view.desk()?.place(at)?;
    let words = view.words(list);
    let area = paint::below(area, u16::from(area.height > 16));
    let card = view.look.filled(
        "screen-statement-of",
        &[("at", screen.at.saturating_add(1).into()), ("count", screen.parts.len().into())],
    );
    let title = format!("{}  {}", at.item, words.item_title(&at.item));
    let rest = paint::below(draw_heading_with(buf, area, view.look, &title, &card, Token::Muted), 1);
    let mut page = Page::new(view.look, rest.width);
    if let Some(part) = &at.part {
        page.quote(words.part_line(&at.item, part));
    }
    describe_statement(view, list, index, &mut page);
    draw_pane(view, buf, rest, &screen.scroll, &page.lines);
    None
}
