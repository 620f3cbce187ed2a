//! The brushes: text that stays inside its area, whatever the area.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

pub(crate) use crate::screens::layout::cells;
use crate::text::measure;
use crate::tui::look::RenderContext;

/// The row of an area that is `down` rows below its top, as far as it is inside the buffer.
pub(crate) fn row(buf: &Buffer, area: Rect, down: u16) -> Rect {
    let area = area.intersection(buf.area);
    if down >= area.height {
        return Rect { height: 0, ..area };
    }
    Rect { y: area.y.saturating_add(down), height: 1, ..area }
}

/// An area without its first columns.
#[must_use]
pub(crate) fn after(area: Rect, columns: u16) -> Rect {
    let columns = columns.min(area.width);
    Rect { x: area.x.saturating_add(columns), width: area.width.saturating_sub(columns), ..area }
}

/// An area without its first rows.
#[must_use]
pub(crate) fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect { y: area.y.saturating_add(rows), height: area.height.saturating_sub(rows), ..area }
}

/// Writes on the first row of an area; gives the cells used. What does not fit is not drawn.
pub(crate) fn write(buf: &mut Buffer, area: Rect, text: &str, style: Style) -> u16 {
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return 0;
    }
    let (x, _) = buf.set_stringn(area.x, area.y, measure::shown(text), usize::from(area.width), style);
    x.saturating_sub(area.x)
}

/// Writes on the first row of an area; what does not fit is cut, and shows that it was.
pub(crate) fn write_cut(buf: &mut Buffer, area: Rect, text: &str, look: &RenderContext<'_>, style: Style) -> u16 {
    write(buf, area, &measure::truncated(text, usize::from(area.width), look.glyphs.ellipsis), style)
}

/// Writes wrapped text; gives the rows it takes, drawn or not.
pub(crate) fn write_wrapped(buf: &mut Buffer, area: Rect, text: &str, style: Style) -> u16 {
    let rows = measure::wrapped(text, usize::from(area.width));
    for (down, line) in rows.iter().enumerate().take(usize::from(area.height)) {
        let row = row(buf, area, cells(down));
        write(buf, row, line, style);
    }
    cells(rows.len())
}

/// Sets a style on an area.
pub(crate) fn tint(buf: &mut Buffer, area: Rect, style: Style) {
    buf.set_style(area.intersection(buf.area), style);
}

/// Empties an area down to the theme's ground.
pub(crate) fn clear(buf: &mut Buffer, area: Rect, look: &RenderContext<'_>) {
    let area = area.intersection(buf.area);
    for position in area.positions() {
        if let Some(cell) = buf.cell_mut(position) {
            cell.reset();
        }
    }
    tint(buf, area, look.theme.ground());
}

/// A line across, on the first row of an area.
pub(crate) fn rule(buf: &mut Buffer, area: Rect, look: &RenderContext<'_>, style: Style) {
    write(buf, area, &look.glyphs.rule.repeat(usize::from(area.width)), style);
}
