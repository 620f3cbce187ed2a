//! What was sealed, and what to do next.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::View;
use super::page::Page;
use super::parts::{draw_heading, draw_pane};
use crate::tui::theme::Token;
use crate::tui::widget::paint;
use crate::wizard::SealedScreen;

/// Draws the screen.
pub(super) fn draw(view: View<'_>, buf: &mut Buffer, area: Rect, screen: &SealedScreen) -> Option<Position> {
    let look = view.look;
    let area = paint::below(area, u16::from(area.height > 16));
    let title = format!("{} {}", look.glyphs.done, look.word("screen-sealed-heading"));
    let rest = paint::below(draw_heading(buf, area, look, &title), u16::from(area.height > 14));
    let mut page = Page::new(look, rest.width);
    for (id, value) in [
        ("screen-sealed-file", &screen.sealed.path),
        ("screen-sealed-digest", &screen.sealed.digest),
        ("screen-sealed-key", &screen.sealed.fingerprint),
    ] {
        page.text(&look.word(id), Token::Muted);
        page.hang("  ", Token::Text, value, Token::Text);
    }
    page.heading(&look.word("screen-sealed-next"));
    page.hang("1  ", Token::Accent, &look.word("screen-sealed-send"), Token::Text);
    page.hang("2  ", Token::Accent, &look.word("screen-sealed-trust"), Token::Text);
    page.quote(&screen.sealed.trust_line);
    page.hang("3  ", Token::Accent, &look.word("screen-sealed-keep"), Token::Text);
    page.gap();
    let id = if screen.sealed.trusted { "screen-sealed-trusted" } else { "screen-sealed-untrusted" };
    page.text(&look.word(id), Token::Muted);
    draw_pane(view, buf, rest, &screen.scroll, &page.lines);
    None
}
