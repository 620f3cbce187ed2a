//! What a sealed record says under a checklist that is not at hand, in the record's own words.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::page::Page;
use super::parts::{draw_heading, draw_pane};
use super::{View, seal};
use crate::attestation::Document;
use crate::tui::theme::Token;
use crate::tui::widget::paint;
use crate::wizard::RecordedScreen;

/// Draws the screen.
pub(super) fn draw(view: View<'_>, buf: &mut Buffer, area: Rect, screen: &RecordedScreen) -> Option<Position> {
    let look = view.look;
    let document = view.workspace()?.record.as_ref()?.document.as_ref()?;
    let list = document.checklists.iter().find(|list| list.id == screen.list)?;
    let area = paint::below(area, u16::from(area.height > 16));
    let rest = paint::below(draw_heading(buf, area, look, list.title.as_str()), u16::from(area.height > 14));
    let mut page = Page::new(look, rest.width);
    let values = [("title", list.title.as_str().into()), ("edition", list.edition.as_str().into())];
    page.text(&look.filled("screen-seal-checklist", &values), Token::Text);
    page.sign(look.glyphs.advisory, &look.word("reopen-recorded"), Token::Warning);
    let only = Document {
        facts: document.facts.iter().filter(|fact| fact.id.checklist == list.id).cloned().collect(),
        items: document.items.iter().filter(|item| item.id.checklist == list.id).cloned().collect(),
        ..document.clone()
    };
    seal::contents(view, &only, &mut page);
    draw_pane(view, buf, rest, &screen.scroll, &page.lines);
    None
}
