//! Lines to choose from, and more about the one with the cursor.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::parts::{
    draw_heading, draw_list, draw_pane, draw_preview, draw_query, draw_rule, draw_short, draw_side, more_signs,
};
use crate::screens::layout::{self, Area, ListAreas, TextArea, window};
use crate::screens::page::{Above, Banner, Column, ListPage, Token};
use crate::screens::text;
use crate::text::measure;
use crate::tui::look::RenderContext;
use crate::tui::widget::paint;

/// The cells before the columns: marker and sign.
const LEAD: u16 = 4;

/// Draws the page; gives the cursor's place.
pub(super) fn draw(buf: &mut Buffer, area: Area, look: &RenderContext<'_>, page: &ListPage) -> Option<Position> {
    let areas = layout::list(page, area, look.glyphs);
    let banner = page.banner.as_ref().and_then(|banner| draw_banner(buf, &areas, look, banner));
    if let Some(heading) = &page.heading {
        draw_heading(buf, areas.heading.into(), look, heading);
    }
    let typing = draw_above(buf, &areas, look, page);
    for rule in &areas.rules {
        draw_rule(buf, (*rule).into(), look, "");
    }
    draw_side(buf, areas.line.into(), look);
    if let Some(heading) = &page.detail.heading {
        draw_heading(buf, areas.detail_heading.into(), look, heading);
    }
    match &page.detail.scroll {
        Some(scroll) => draw_pane(buf, look, &areas.detail, scroll),
        None => draw_preview(buf, look, &areas.detail),
    }
    let list: Rect = areas.list.into();
    let place = if page.rows.is_empty() {
        let rows = text::lay(&page.empty, list.width, look.glyphs.side);
        draw_preview(buf, look, &TextArea { area: areas.list, rows });
        page.cursor.map(|_| Position { x: list.x, y: list.y })
    } else if page.columns.is_empty() {
        draw_list(buf, list, look, &page.rows, page.cursor)
    } else {
        draw_columns(buf, areas.columns.into(), look, &page.columns);
        draw_table(buf, list, look, page)
    };
    typing.or(banner).or(place)
}

/// Draws the banner in full, or in a line where there is little room; gives its place if it has the cursor.
fn draw_banner(buf: &mut Buffer, areas: &ListAreas, look: &RenderContext<'_>, banner: &Banner) -> Option<Position> {
    let area: Rect = areas.banner.into();
    if banner.is_selected {
        paint::write(buf, paint::row(buf, area, 0), look.glyphs.marker, look.style(Token::Accent));
    }
    let place = banner.is_selected.then_some(Position { x: area.x, y: area.y });
    if areas.banner_rows.is_empty() {
        draw_short(buf, paint::after(paint::row(buf, area, 0), 2), look, &banner.rows);
        return place;
    }
    let mut down = 0u16;
    for (row, lines) in banner.rows.iter().zip(&areas.banner_rows) {
        paint::write(buf, paint::after(paint::row(buf, area, down), 2), row.sign, look.style(row.token));
        for line in lines {
            paint::write_cut(buf, paint::after(paint::row(buf, area, down), 4), line, look, look.style(row.token));
            down = down.saturating_add(1);
        }
    }
    if banner.is_selected {
        for at in 0..down {
            paint::tint(buf, paint::after(paint::row(buf, area, at), 2), look.style(Token::Selection));
        }
    }
    place
}

/// Draws what stands above the list; gives the cursor's place if something is typed or waited for there.
fn draw_above(buf: &mut Buffer, areas: &ListAreas, look: &RenderContext<'_>, page: &ListPage) -> Option<Position> {
    let area: Rect = areas.above.area.into();
    match &page.above {
        Above::Nothing => None,
        Above::Text { .. } => {
            draw_preview(buf, look, &areas.above);
            None
        }
        Above::Query(query) => Some(draw_query(buf, area, look, query)),
        Above::Narrowed(words) => {
            paint::write_cut(buf, area, words, look, look.style(Token::Accent));
            None
        }
        Above::Progress(words, bar) => {
            paint::write_cut(buf, paint::row(buf, area, 0), words, look, look.style(Token::Text));
            let below = paint::row(buf, area, 1);
            paint::write(buf, below, bar, look.style(Token::Accent));
            Some(Position { x: below.x, y: below.y })
        }
    }
}

/// The cells of each column in a row: what is left goes to the one that has none of its own.
fn widths(columns: &[Column], width: u16) -> Vec<u16> {
    let taken = columns.iter().map(|column| column.cells.map_or(0, |cells| cells.saturating_add(2)));
    let left = width.saturating_sub(LEAD).saturating_sub(taken.fold(0, u16::saturating_add)).saturating_sub(2);
    columns.iter().map(|column| column.cells.unwrap_or(left)).collect()
}

fn draw_columns(buf: &mut Buffer, row: Rect, look: &RenderContext<'_>, columns: &[Column]) {
    let mut at = paint::after(row, LEAD);
    for (column, cells) in columns.iter().zip(widths(columns, row.width)) {
        let cell = Rect { width: cells.min(at.width), ..at };
        paint::write_cut(buf, cell, &column.head, look, look.style(Token::Heading));
        at = paint::after(at, cells.saturating_add(2));
    }
}

/// Draws the rows of a table around the cursor.
fn draw_table(buf: &mut Buffer, area: Rect, look: &RenderContext<'_>, page: &ListPage) -> Option<Position> {
    let area = area.intersection(buf.area);
    let widths = widths(&page.columns, area.width);
    let cursor = page.cursor.unwrap_or(0);
    let shown = window(cursor, page.total, usize::from(area.height));
    let (above, below) = (shown.start > 0, shown.end < page.total);
    let mut place = None;
    for (down, line) in shown.enumerate() {
        let Some(row) = line.checked_sub(page.first).and_then(|at| page.rows.get(at)) else { continue };
        let cells = paint::row(buf, area, paint::cells(down));
        let cells = Rect { width: cells.width.saturating_sub(2), ..cells };
        if let Some((sign, token)) = row.mark {
            paint::write(buf, paint::after(cells, 2), sign, look.style(token));
        }
        let mut at = paint::after(cells, LEAD);
        for ((words, token), width) in row.cells.iter().zip(&widths) {
            let words = measure::truncated(words, usize::from((*width).min(at.width)), look.glyphs.ellipsis);
            paint::write(buf, at, &words, look.style(*token));
            at = paint::after(at, width.saturating_add(2));
        }
        if line == cursor {
            paint::write(buf, cells, look.glyphs.marker, look.style(Token::Accent));
            paint::tint(buf, paint::after(cells, 2), look.style(Token::Selection));
            place = Some(Position { x: cells.x, y: cells.y });
        }
    }
    more_signs(buf, area, look, above, below);
    place
}
