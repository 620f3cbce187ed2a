//! Lines to answer, and what helps to answer the one with the cursor.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::parts::{draw_heading, draw_list, draw_pane, draw_rule, draw_runs, draw_side};
use crate::screens::layout::{self, AnswerLines, Area};
use crate::screens::page::{Heading, ItemPage, Token};
use crate::tui::look::RenderContext;
use crate::tui::widget::paint;

/// Draws the page; gives the cursor's place.
pub(super) fn draw(buf: &mut Buffer, area: Area, look: &RenderContext<'_>, page: &ItemPage) -> Option<Position> {
    let areas = layout::item(page, area, look.glyphs);
    for line in &areas.lines {
        draw_side(buf, (*line).into(), look);
    }
    if let Some((title, rows, at, _)) = &page.neighbors {
        draw_heading(buf, areas.neighbors_heading.into(), look, &Heading::new(title, 0));
        draw_list(buf, areas.neighbors.into(), look, rows, Some(*at));
    }
    draw_heading(buf, areas.heading.into(), look, &page.heading);
    let place = draw_rows(buf, areas.rows_area.into(), look, &areas.rows);
    if page.most.is_some() {
        draw_rule(buf, areas.rule.into(), look, if areas.is_cut { &page.hidden } else { "" });
    }
    draw_pane(buf, look, &areas.help, &page.scroll);
    place
}

fn draw_rows(buf: &mut Buffer, area: Rect, look: &RenderContext<'_>, rows: &AnswerLines) -> Option<Position> {
    let area = area.intersection(buf.area);
    let mut place = None;
    for (down, (is_here, row)) in rows.shown(area.height).into_iter().enumerate() {
        let cells = paint::row(buf, area, paint::cells(down));
        draw_runs(buf, cells, look, row);
        if is_here {
            paint::tint(buf, paint::after(cells, 2), look.style(Token::Selection));
            if place.is_none() {
                paint::write(buf, cells, look.glyphs.marker, look.style(Token::Accent));
                place = Some(Position { x: cells.x, y: cells.y });
            }
        }
    }
    place
}
