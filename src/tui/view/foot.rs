//! The two lines at the bottom: what happened or what to do, and the keys.

mod hint;
mod keys;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::View;
use crate::tui::text;
use crate::tui::theme::Token;
use crate::tui::widget::paint;
use crate::workspace::Tone;

pub(super) use hint::hint;
pub(super) use keys::draw_keys;

/// The most rows that a notice may take.
const MOST: usize = 4;

/// Draws what happened, or else what to do here; gives what is left above.
pub(super) fn draw_line(view: View<'_>, buf: &mut Buffer, area: Rect) -> Rect {
    let (sign, words, token) = match &view.wizard.notice {
        Some(notice) => {
            let (sign, token) = match notice.tone {
                Tone::Done => (view.look.glyphs.done, Token::Ok),
                Tone::Hint => (view.look.glyphs.marker, Token::Accent),
                Tone::Problem => (view.look.glyphs.contradiction, Token::Danger),
            };
            (sign, view.look.say_fully(&notice.say), token)
        }
        None => (" ", hint(view).unwrap_or_default(), Token::Muted),
    };
    let room = usize::from(area.width.saturating_sub(2));
    let rows = text::wrapped(&words, room);
    let height = rows.len().clamp(1, MOST.min(usize::from(area.height / 4)).max(1));
    let top = area.height.saturating_sub(paint::cells(height));
    for (down, words) in rows.iter().take(height).enumerate() {
        let row = paint::row(buf, area, top.saturating_add(paint::cells(down)));
        if down == 0 {
            paint::write(buf, row, sign, view.look.style(token));
        }
        paint::write(buf, paint::after(row, 2), words, view.look.style(token));
    }
    Rect { height: top, ..area }
}
