//! One item for a wall.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::parts::{draw_pane, draw_runs, more_signs};
use crate::screens::layout::{self, Area, ChoiceLine, Head};
use crate::screens::page::{PresenterPage, Token};
use crate::screens::progress::progress;
use crate::text::{large, measure};
use crate::tui::look::RenderContext;
use crate::tui::widget::paint;

/// The most and the fewest cells of the bar of time.
const BAR: (usize, usize) = (24, 10);

/// Draws the page; gives the cursor's place.
pub(super) fn draw(buf: &mut Buffer, area: Area, look: &RenderContext<'_>, page: &PresenterPage) -> Option<Position> {
    let areas = layout::presenter(page, area, look.glyphs);
    draw_head(buf, areas.head_area, look, &areas.head);
    draw_state(buf, areas.state.into(), look, page);
    draw_pane(buf, look, &areas.what, &page.scroll);
    let place = draw_choices(buf, areas.choices_area.into(), look, &areas.choices, page.cursor);
    let foot: Rect = areas.foot.into();
    paint::rule(buf, paint::row(buf, foot, 0), look, look.style(Token::Muted));
    for (down, (sign, words, token)) in page.foot.iter().take(areas.foot_lines).enumerate() {
        let row = paint::row(buf, foot, paint::cells(down).saturating_add(1));
        paint::write_cut(buf, row, &format!("{sign} {words}"), look, look.style(*token));
    }
    draw_time(buf, areas.time.into(), look, page);
    let body: Rect = areas.body.into();
    place.or((!body.is_empty()).then_some(Position { x: body.x, y: body.y }))
}

fn draw_head(buf: &mut Buffer, area: Area, look: &RenderContext<'_>, head: &Head) {
    let write = |buf: &mut Buffer, area: Area, rows: &[String]| {
        for (down, row) in rows.iter().enumerate() {
            paint::write(buf, paint::row(buf, area.into(), paint::cells(down)), row, look.style(Token::Heading));
        }
    };
    match head {
        Head::Large(number, title) => {
            write(buf, area, number);
            for (down, rows) in title.iter().enumerate() {
                let above = large::HEIGHT.saturating_mul(paint::cells(down));
                write(buf, area.below(above.saturating_add(paint::cells(number.len())).saturating_add(1)), rows);
            }
        }
        Head::Number(number, title) => {
            write(buf, area, number);
            write(buf, head.beside(area), title);
        }
        Head::Plain(rows) => write(buf, area, rows),
    }
}

/// How the entry stands, and which of its family it is.
fn draw_state(buf: &mut Buffer, row: Rect, look: &RenderContext<'_>, page: &PresenterPage) {
    let mark = &page.mark;
    let used = paint::write_cut(buf, row, &format!("{} {}", mark.sign, mark.word), look, look.style(mark.token));
    paint::write_cut(buf, paint::after(row, used.saturating_add(1)), &page.place, look, look.style(Token::Muted));
}

/// Draws the choices around the cursor; gives its place.
fn draw_choices(
    buf: &mut Buffer,
    area: Rect,
    look: &RenderContext<'_>,
    lines: &[ChoiceLine],
    cursor: usize,
) -> Option<Position> {
    let area = area.intersection(buf.area);
    let height = usize::from(area.height);
    let here = |line: &ChoiceLine| line.choice == Some(cursor);
    let first = lines.iter().position(here).unwrap_or(0);
    let last = lines.iter().rposition(here).unwrap_or(first);
    let spare = height.saturating_sub(last.saturating_sub(first).saturating_add(1)) / 2;
    let top = first.saturating_sub(spare).min(lines.len().saturating_sub(height));
    let mut place = None;
    for (down, line) in lines.iter().skip(top).take(height).enumerate() {
        let cells = paint::row(buf, area, paint::cells(down));
        draw_runs(buf, cells, look, &line.row);
        if !line.is_own || !here(line) {
            continue;
        }
        let inside = Rect { width: cells.width.saturating_sub(2), ..cells };
        paint::tint(buf, paint::after(inside, 2), look.style(Token::Selection));
        if place.is_none() {
            paint::write(buf, cells, look.glyphs.marker, look.style(Token::Accent));
            place = Some(Position { x: cells.x, y: cells.y });
        }
    }
    more_signs(buf, area, look, top > 0, top.saturating_add(height) < lines.len());
    place
}

/// How the time stands: of the section at the left, of the session at the right.
fn draw_time(buf: &mut Buffer, row: Rect, look: &RenderContext<'_>, page: &PresenterPage) {
    let (words, token) = &page.time;
    let mut left = words.clone();
    let room = usize::from(row.width);
    let session = measure::width(&page.session);
    let spare = room.saturating_sub(measure::width(&left)).saturating_sub(session).saturating_sub(6);
    if let Some((used, planned)) = page.minutes
        && spare >= BAR.1
    {
        let bar = progress(look, used.min(planned), planned, spare.min(BAR.0));
        let bar = bar.rsplit_once(' ').map_or(bar.as_str(), |(bar, _)| bar).to_owned();
        left = format!("{left}   {bar}");
    }
    paint::write_cut(buf, row, &left, look, look.style(*token));
    let from = room.saturating_sub(session);
    if from > measure::width(&left).saturating_add(2) {
        paint::write(buf, paint::after(row, paint::cells(from)), &page.session, look.style(Token::Muted));
    }
}
