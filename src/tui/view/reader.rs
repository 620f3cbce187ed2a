//! A text to be read, and what to choose from after it.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::parts::{draw_heading, draw_list, draw_pane, draw_rule};
use crate::screens::layout::{self, Area};
use crate::screens::page::ReaderPage;
use crate::tui::look::RenderContext;

/// Draws the page; gives the cursor's place.
pub(super) fn draw(buf: &mut Buffer, area: Area, look: &RenderContext<'_>, page: &ReaderPage) -> Option<Position> {
    let areas = layout::reader(page, area, look.glyphs);
    draw_heading(buf, areas.heading.into(), look, &page.heading);
    draw_pane(buf, look, &areas.text, &page.scroll);
    let (words, rows, cursor) = page.choices.as_ref()?;
    draw_rule(buf, areas.rule.into(), look, words);
    draw_list(buf, areas.choices.into(), look, rows, *cursor)
}
