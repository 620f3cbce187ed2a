//! The keys that matter here, in one row; the others are behind `?`, which is always shown where it leads to them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::paint;
use crate::tui::look::RenderContext;
use crate::tui::text;
use crate::tui::theme::Token;

/// A key, or several, and what they do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The key's name.
    pub key: String,
    /// What it does.
    pub label: String,
}

/// The blanks between two hints.
pub const GAP: usize = 2;

impl Hint {
    /// A hint of a key and its label.
    pub fn new(key: impl Into<String>, label: impl Into<String>) -> Self {
        Self { key: key.into(), label: label.into() }
    }

    /// The cells it takes.
    pub fn cells(&self) -> usize {
        text::width(&self.key).saturating_add(1).saturating_add(text::width(&self.label))
    }
}

/// The hint that leads to all others.
pub fn all_keys(look: &RenderContext<'_>) -> Hint {
    Hint::new("?", look.word("tui-all-keys"))
}

/// Draws the key bar on the last row of an area. Hints that do not fit are left out from the end.
pub fn draw(buf: &mut Buffer, area: Rect, look: &RenderContext<'_>, hints: &[Hint], has_palette: bool) {
    let row = paint::row(buf, area, area.height.saturating_sub(1));
    let all = has_palette.then(|| all_keys(look));
    let mut room = usize::from(row.width);
    room = all.as_ref().map_or(room.saturating_add(GAP), |all| room.saturating_sub(all.cells()));
    let fitting = hints.iter().take_while(|hint| {
        let need = hint.cells().saturating_add(GAP);
        let fits = need <= room;
        room = room.saturating_sub(need);
        fits
    });
    let mut spans = Vec::new();
    for hint in fitting.chain(&all) {
        if !spans.is_empty() {
            spans.push(Span::raw(" ".repeat(GAP)));
        }
        spans.push(Span::styled(hint.key.clone(), look.style(Token::Key)));
        spans.push(Span::styled(format!(" {}", hint.label), look.style(Token::Muted)));
    }
    paint::write_line(buf, row, &Line::from(spans));
}
