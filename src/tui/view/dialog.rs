//! What lies over a page.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::parts::{draw_list, draw_pane, draw_preview, draw_query, draw_rule, draw_side};
use crate::screens::layout;
use crate::screens::page::{Dialog, Token};
use crate::tui::look::RenderContext;
use crate::tui::widget::{dialog, paint};

/// Draws it; gives the cursor's place.
pub(super) fn draw(buf: &mut Buffer, window: Rect, look: &RenderContext<'_>, page: &Dialog) -> Position {
    let areas = layout::dialog(page, window.into(), look.glyphs);
    dialog::draw(buf, areas.frame.into(), look, &page.title);
    let place = draw_query(buf, areas.query.into(), look, &page.query);
    if page.rows.is_empty() {
        paint::write_wrapped(buf, areas.list.into(), &page.empty, look.style(Token::Muted));
    } else {
        draw_list(buf, areas.list.into(), look, &page.rows, Some(page.cursor));
    }
    if areas.is_rule {
        draw_rule(buf, areas.line.into(), look, "");
    } else {
        draw_side(buf, areas.line.into(), look);
    }
    match &page.scroll {
        Some(scroll) => draw_pane(buf, look, &areas.about, scroll),
        None => draw_preview(buf, look, &areas.about),
    }
    place
}
