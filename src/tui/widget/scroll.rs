//! A pane with more text than room, which says how much more there is.

use std::cell::Cell;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::paint;
use crate::tui::look::Look;
use crate::tui::theme::Token;

/// How far a pane is scrolled. The size of text and pane are remembered from the last drawing, so that one cannot scroll
/// beyond the end.
#[derive(Clone, Debug, Default)]
pub struct Scroll {
    top: Cell<usize>,
    rows: Cell<usize>,
    seen: Cell<usize>,
}

impl Scroll {
    /// Scrolls down by so many rows, or up if negative; says whether anything moved.
    pub fn by(&self, rows: isize) -> bool {
        let before = self.top.get();
        self.top.set(before.saturating_add_signed(rows).min(self.last_top()));
        self.top.get() != before
    }

    /// Scrolls by a screen, less one row to keep one's place.
    pub fn page(&self, is_down: bool) -> bool {
        let rows = isize::try_from(self.seen.get().saturating_sub(1).max(1)).unwrap_or(isize::MAX);
        self.by(if is_down { rows } else { rows.saturating_neg() })
    }

    /// Goes to the first row.
    pub fn to_start(&self) {
        self.top.set(0);
    }

    /// Goes to the last row.
    pub fn to_end(&self) {
        self.top.set(self.last_top());
    }

    /// The first row shown.
    pub fn top(&self) -> usize {
        self.top.get()
    }

    /// Whether all of the text has been in view, now or by having scrolled to its end.
    pub fn is_at_end(&self) -> bool {
        self.top.get() >= self.last_top()
    }

    fn last_top(&self) -> usize {
        self.rows.get().saturating_sub(self.seen.get())
    }

    /// Draws the lines that are in view. If some are not, the last row says so.
    pub fn draw(&self, buf: &mut Buffer, area: Rect, look: &Look<'_>, lines: &[Line<'_>]) {
        let area = area.intersection(buf.area);
        let height = usize::from(area.height);
        let has_more = lines.len() > height && height > 1;
        let seen = if has_more { height.saturating_sub(1) } else { height };
        self.rows.set(lines.len());
        self.seen.set(seen);
        let top = self.top.get().min(self.last_top());
        self.top.set(top);
        for (down, line) in lines.iter().skip(top).take(seen).enumerate() {
            paint::write_line(buf, paint::row(buf, area, paint::cells(down)), line);
        }
        if has_more {
            let below = lines.len().saturating_sub(top).saturating_sub(seen);
            let row = paint::row(buf, area, paint::cells(seen));
            paint::write_cut(buf, row, &indicator(look, top, below), look, look.style(Token::Accent));
        }
    }
}

fn indicator(look: &Look<'_>, above: usize, below: usize) -> String {
    let part = |sign: &str, id: &str, rows: usize| {
        (rows > 0).then(|| format!("{sign} {}", look.words.text_with(id, &[("rows", rows.into())])))
    };
    let parts =
        [part(look.glyphs.more_below, "tui-more-below", below), part(look.glyphs.more_above, "tui-more-above", above)];
    parts.into_iter().flatten().collect::<Vec<_>>().join("   ")
}
