//! The keys that matter here, in one row; the others are behind `?`, which is always shown where it leads to them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::paint;
use crate::text::measure;
use crate::tui::look::RenderContext;
use crate::tui::theme::Token;

/// The blanks between two hints.
const GAP: usize = 2;

/// Draws the key bar on the last row of an area: keys by name and what they do, and the one that leads to all others. Those that
/// do not fit are left out from the end.
pub(crate) fn draw(
    buf: &mut Buffer,
    area: Rect,
    look: &RenderContext<'_>,
    keys: &[(String, String)],
    all: Option<&(String, String)>,
) {
    let row = paint::row(buf, area, area.height.saturating_sub(1));
    let cells =
        |(key, label): &(String, String)| measure::width(key).saturating_add(1).saturating_add(measure::width(label));
    let mut room = usize::from(row.width);
    room = all.map_or(room.saturating_add(GAP), |all| room.saturating_sub(cells(all)));
    let fitting = keys.iter().take_while(|hint| {
        let need = cells(hint).saturating_add(GAP);
        let fits = need <= room;
        room = room.saturating_sub(need);
        fits
    });
    let mut rest = row;
    for (key, label) in fitting.chain(all) {
        for (words, token) in [(key, Token::Key), (&format!(" {label}"), Token::Muted)] {
            let used = paint::write(buf, rest, words, look.style(token));
            rest = paint::after(rest, used);
        }
        rest = paint::after(rest, paint::cells(GAP));
    }
}
