//! A pane with more text than room, which says how much more there is.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::paint;
use crate::tui::look::RenderContext;
use crate::tui::theme::Token;
use crate::wizard::Scroll;

/// Draws the lines that are in view. If some are not, the last row says so.
pub fn draw(buf: &mut Buffer, area: Rect, look: &RenderContext<'_>, scroll: &Scroll, lines: &[Line<'_>]) {
    let area = area.intersection(buf.area);
    let height = usize::from(area.height);
    let has_more = lines.len() > height && height > 1;
    let seen = if has_more { height.saturating_sub(1) } else { height };
    let top = scroll.first(lines.len(), seen);
    for (down, line) in lines.iter().skip(top).take(seen).enumerate() {
        paint::write_line(buf, paint::row(buf, area, paint::cells(down)), line);
    }
    if has_more {
        let below = lines.len().saturating_sub(top).saturating_sub(seen);
        let row = paint::row(buf, area, paint::cells(seen));
        paint::write_cut(buf, row, &more(look, top, below), look, look.style(Token::Accent));
    }
}

/// How much more there is above and below; empty if nothing.
pub fn more(look: &RenderContext<'_>, above: usize, below: usize) -> String {
    let part = |sign: &str, id: &str, rows: usize| {
        (rows > 0).then(|| format!("{sign} {}", look.words.text_with(id, &[("rows", rows.into())])))
    };
    let parts =
        [part(look.glyphs.more_below, "tui-more-below", below), part(look.glyphs.more_above, "tui-more-above", above)];
    parts.into_iter().flatten().collect::<Vec<_>>().join("   ")
}
