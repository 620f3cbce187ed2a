//! What every screen must stand: all sizes, all themes, both sets of signs. For tests.

use std::sync::LazyLock;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Color;

use crate::locale::Locale;
use crate::screens::glyphs::{ASCII, UNICODE};
use crate::screens::look::Look;
use crate::tui::look::RenderContext;
pub(crate) use crate::tui::picture::transcript;
use crate::tui::theme::Theme;

static WORDS: LazyLock<Locale> = LazyLock::new(|| Locale::new("en"));

/// The usual look.
pub(crate) fn look() -> RenderContext<'static> {
    RenderContext { theme: Theme::Default, look: Look { glyphs: &UNICODE, words: &*WORDS } }
}

/// The look of a terminal that can do nothing.
pub(crate) fn ascii_look() -> RenderContext<'static> {
    RenderContext { theme: Theme::Mono, look: Look { glyphs: &ASCII, words: &*WORDS } }
}

/// Draws at every size from nothing to 40x14, and at the contract's, in every theme: nothing panics, nothing is drawn
/// outside, and without colour there is none.
pub(crate) fn sweep(draw: impl Fn(&mut Buffer, Rect, &RenderContext<'_>)) {
    let sizes = (0..=40u16).flat_map(|width| (0..=14u16).map(move |height| (width, height)));
    for (width, height) in sizes.chain([(60, 20), (80, 24), (120, 40)]) {
        for theme in Theme::ALL {
            let look = RenderContext { theme, ..if theme == Theme::Mono { ascii_look() } else { look() } };
            // A margin around the area shows what is drawn outside of it.
            let mut buf = Buffer::empty(Rect::new(0, 0, width.saturating_add(2), height.saturating_add(2)));
            let area = Rect::new(1, 1, width, height);
            draw(&mut buf, area, &look);
            for (index, cell) in buf.content().iter().enumerate() {
                let (x, y) = buf.pos_of(index);
                if theme == Theme::Mono {
                    assert_eq!(
                        (cell.fg, cell.bg),
                        (Color::Reset, Color::Reset),
                        "colour at {x},{y} of {width}x{height}"
                    );
                    assert!(cell.symbol().is_ascii(), "{} at {x},{y} of {width}x{height}", cell.symbol());
                }
                let is_inside = area.contains((x, y).into());
                assert!(is_inside || cell.symbol() == " ", "drawn outside, at {x},{y} of {width}x{height}");
            }
        }
    }
}

mod tests;
