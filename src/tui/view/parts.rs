//! What several pages are made of: lines of lists, panes of text, headings, rules.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::screens::Scroll;
use crate::screens::layout::{TextArea, window};
use crate::screens::page::{BannerRow, Heading, ListRow, Token};
use crate::screens::text::Row;
use crate::text::measure;
use crate::tui::look::RenderContext;
use crate::tui::widget::paint;

/// Draws a list around its cursor; gives the cursor's place.
pub(super) fn draw_list(
    buf: &mut Buffer,
    area: Rect,
    look: &RenderContext<'_>,
    rows: &[ListRow],
    cursor: Option<usize>,
) -> Option<Position> {
    let area = area.intersection(buf.area);
    let shown = window(cursor.unwrap_or(0), rows.len(), usize::from(area.height));
    let lead = rows.iter().map(|row| measure::width(&row.lead)).max().unwrap_or(0);
    let mut place = None;
    let (top, bottom) = (shown.start, shown.end);
    for (down, index) in shown.enumerate() {
        let cells = paint::row(buf, area, paint::cells(down));
        let Some(row) = rows.get(index) else { continue };
        let is_selected = cursor == Some(index) && !row.is_heading;
        draw_row(buf, cells, look, row, lead, is_selected);
        if is_selected {
            place = Some(Position { x: cells.x, y: cells.y });
        }
    }
    more_signs(buf, area, look, top > 0, bottom < rows.len());
    place
}

/// Arrows at the right edge of a list that goes on.
pub(super) fn more_signs(buf: &mut Buffer, area: Rect, look: &RenderContext<'_>, above: bool, below: bool) {
    let edge = Rect { x: area.right().saturating_sub(1), width: 1.min(area.width), ..area };
    if above {
        paint::write(buf, paint::row(buf, edge, 0), look.glyphs.more_above, look.style(Token::Accent));
    }
    if below {
        let last = area.height.saturating_sub(1);
        paint::write(buf, paint::row(buf, edge, last), look.glyphs.more_below, look.style(Token::Accent));
    }
}

fn draw_row(buf: &mut Buffer, cells: Rect, look: &RenderContext<'_>, row: &ListRow, lead: usize, is_selected: bool) {
    // The last column is for the arrows.
    let cells = Rect { width: cells.width.saturating_sub(2), ..cells };
    if row.is_heading {
        let rest = draw_right(buf, cells, look, row);
        paint::write_cut(buf, rest, &row.text, look, look.style(row.token.unwrap_or(Token::Heading)));
        return;
    }
    if is_selected {
        paint::write(buf, cells, look.glyphs.marker, look.style(Token::Accent));
    }
    let mut rest = paint::after(cells, row.indent.saturating_add(2));
    if let Some((sign, token)) = row.mark {
        paint::write(buf, rest, sign, look.style(token));
        rest = paint::after(rest, 2);
    }
    let style = look.style(row.token.unwrap_or(Token::Text));
    if !row.lead.is_empty() {
        paint::write(buf, rest, &row.lead, style);
        let used = paint::cells(lead).saturating_add(2).saturating_sub(row.indent);
        rest = paint::after(rest, used);
    }
    rest = draw_right(buf, rest, look, row);
    paint::write_cut(buf, rest, &row.text, look, style);
    if is_selected {
        paint::tint(buf, paint::after(cells, 2), look.style(Token::Selection));
    }
}

/// Draws what stands at the right end, if there is room. Gives what is left of it.
fn draw_right(buf: &mut Buffer, cells: Rect, look: &RenderContext<'_>, row: &ListRow) -> Rect {
    let right = paint::cells(measure::width(&row.right));
    if right == 0 || cells.width <= right.saturating_add(12) {
        return cells;
    }
    let at = paint::after(cells, cells.width.saturating_sub(right));
    paint::write(buf, at, &row.right, look.style(row.right_token.unwrap_or(Token::Muted)));
    Rect { width: cells.width.saturating_sub(right).saturating_sub(1), ..cells }
}

/// Draws one row of a text.
pub(super) fn draw_runs(buf: &mut Buffer, area: Rect, look: &RenderContext<'_>, row: &Row) {
    let mut used = 0u16;
    for run in row {
        used = used.saturating_add(paint::write(buf, paint::after(area, used), &run.text, look.style(run.token)));
    }
}

fn draw_rows(buf: &mut Buffer, area: Rect, look: &RenderContext<'_>, rows: &[Row], from: usize, count: usize) {
    for (down, row) in rows.iter().skip(from).take(count).enumerate() {
        draw_runs(buf, paint::row(buf, area, paint::cells(down)), look, row);
    }
}

/// Draws a text that cannot be scrolled here; the last row says that there is more once it is opened.
pub(super) fn draw_preview(buf: &mut Buffer, look: &RenderContext<'_>, text: &TextArea) {
    let area = Rect::from(text.area).intersection(buf.area);
    let height = usize::from(area.height);
    let has_more = text.rows.len() > height;
    let seen = if has_more { height.saturating_sub(1) } else { height };
    draw_rows(buf, area, look, &text.rows, 0, seen);
    if has_more {
        let words = format!("{} {}", look.glyphs.ellipsis, look.word("screen-more-inside"));
        let row = paint::row(buf, area, paint::cells(seen));
        paint::write_cut(buf, row, &words, look, look.style(Token::Muted));
    }
}

/// Draws the part of a text that is in view. If some is not, the last row says so.
pub(super) fn draw_pane(buf: &mut Buffer, look: &RenderContext<'_>, text: &TextArea, scroll: &Scroll) {
    let area = Rect::from(text.area).intersection(buf.area);
    let extent = text.extent();
    let first = scroll.first(extent);
    draw_rows(buf, area, look, &text.rows, first, extent.visible);
    if extent.has_more() && usize::from(area.height) > extent.visible {
        draw_more(buf, paint::row(buf, area, paint::cells(extent.visible)), look, first, extent);
    }
}

/// Says how much more there is above and below.
pub(super) fn draw_more(
    buf: &mut Buffer,
    row: Rect,
    look: &RenderContext<'_>,
    above: usize,
    extent: crate::screens::layout::Extent,
) {
    let below = extent.total.saturating_sub(above).saturating_sub(extent.visible);
    let part = |sign: &str, id: &str, rows: usize| {
        (rows > 0).then(|| format!("{sign} {}", look.filled(id, &[("rows", rows.into())])))
    };
    let parts =
        [part(look.glyphs.more_below, "tui-more-below", below), part(look.glyphs.more_above, "tui-more-above", above)];
    let words = parts.into_iter().flatten().collect::<Vec<_>>().join("   ");
    paint::write_cut(buf, row, &words, look, look.style(Token::Accent));
}

/// Draws the line between two panes.
pub(super) fn draw_side(buf: &mut Buffer, line: Rect, look: &RenderContext<'_>) {
    for down in 0..line.height {
        paint::write(buf, paint::row(buf, line, down), look.glyphs.side, look.style(Token::Muted));
    }
}

/// A line across with words in it.
pub(super) fn draw_rule(buf: &mut Buffer, row: Rect, look: &RenderContext<'_>, words: &str) {
    paint::rule(buf, row, look, look.style(Token::Muted));
    if !words.is_empty() && usize::from(row.width) > measure::width(words).saturating_add(6) {
        paint::write(buf, paint::after(row, 2), &format!(" {words} "), look.style(Token::Accent));
    }
}

/// A heading: what it is at the left, how it stands at the right.
pub(super) fn draw_heading(buf: &mut Buffer, row: Rect, look: &RenderContext<'_>, heading: &Heading) {
    let right = paint::cells(measure::width(&heading.right));
    let has_right = right > 0 && row.width > right.saturating_add(16);
    let room = if has_right { row.width.saturating_sub(right).saturating_sub(2) } else { row.width };
    paint::write_cut(buf, Rect { width: room, ..row }, &heading.left, look, look.style(Token::Heading));
    if has_right {
        let at = paint::after(row, row.width.saturating_sub(right));
        paint::write(buf, at, &heading.right, look.style(heading.token));
    }
}

/// What is to be said of a sealed file, in a line.
pub(super) fn draw_short(buf: &mut Buffer, row: Rect, look: &RenderContext<'_>, rows: &[BannerRow]) {
    let mut rest = row;
    for one in rows {
        let words = format!("{} {}", one.sign, one.short);
        paint::write_cut(buf, rest, &words, look, look.style(one.token));
        rest = paint::after(rest, paint::cells(measure::width(&words)).saturating_add(3));
    }
}

/// Draws the line in which one types what to find; gives the place of the terminal's cursor.
pub(super) fn draw_query(buf: &mut Buffer, row: Rect, look: &RenderContext<'_>, query: &str) -> Position {
    paint::write(buf, row, look.glyphs.marker, look.style(Token::Accent));
    let field = paint::after(row, 2);
    paint::write(buf, field, &" ".repeat(usize::from(field.width)), look.style(Token::Input));
    let room = usize::from(field.width.saturating_sub(1));
    let skipped = measure::width(query).saturating_sub(room);
    let hidden = measure::fitting(query, skipped).len();
    let shown = query.get(hidden..).unwrap_or_default();
    let used = paint::write(buf, field, shown, look.style(Token::Input));
    Position { x: field.x.saturating_add(used).min(field.right().saturating_sub(1)), y: field.y }
}

#[cfg(test)]
mod tests {
    use ratatui::style::{Color, Modifier};

    use super::*;
    use crate::tui::sweep::look;

    #[test]
    fn a_selected_row_has_no_colour_of_its_own() {
        let area = Rect::new(0, 0, 20, 2);
        let mut buf = Buffer::empty(area);
        let row = ListRow { mark: Some(("✓", Token::Ok)), text: "one".to_owned(), ..ListRow::default() };
        draw_list(&mut buf, area, &look(), &[row.clone(), row], Some(0));
        // After the marker, up to the last columns, which are for arrows.
        assert!(buf.content().iter().take(18).skip(2).all(|cell| cell.modifier.contains(Modifier::REVERSED)));
        assert!(buf.content().iter().take(20).skip(2).all(|cell| cell.fg == Color::Reset));
        assert!(buf.content().iter().skip(20).any(|cell| cell.fg == Color::Green), "the other has");
    }
}
