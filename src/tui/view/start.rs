//! The worksheets there are.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::View;
use super::page::Page;
use super::parts::{Entry, draw_heading, draw_list, draw_preview};
use super::verified;
use crate::tui::text;
use crate::tui::theme::Token;
use crate::tui::widget::{paint, progress};
use crate::workspace::WorksheetListing;

/// Draws the screen.
pub(super) fn draw(view: View<'_>, buf: &mut Buffer, area: Rect, cursor: usize) -> Option<Position> {
    let look = view.look;
    let area = paint::below(area, u16::from(area.height > 16));
    let shelf = &view.wizard.shelf;
    let heading = if shelf.is_empty() { "screen-start-welcome" } else { "screen-start-heading" };
    let rest = draw_heading(buf, area, look, &look.word(heading));
    let mut page = Page::new(look, rest.width);
    page.text(&look.word(if shelf.is_empty() { "screen-start-about" } else { "screen-start-pick" }), Token::Text);
    let about = page.height().min(rest.height.saturating_sub(4));
    draw_preview(view, buf, Rect { height: about, ..rest }, &page.lines);
    let rest = paint::below(rest, about.saturating_add(1));
    let mut entries: Vec<Entry> = shelf.iter().map(|entry| row(view, entry)).collect();
    let new = Entry { text: look.word("screen-start-new"), ..Entry::default() };
    entries.push(Entry { mark: Some((look.glyphs.plus, Token::Accent)), ..new });
    let cursor = cursor.min(entries.len().saturating_sub(1));
    let detail = 3u16;
    let list = Rect { height: rest.height.saturating_sub(detail), ..rest };
    let place = draw_list(buf, list, look, &entries, Some(cursor));
    if let Some(entry) = shelf.get(cursor) {
        let mut page = Page::new(look, rest.width);
        match &entry.problem {
            Some(problem) => page.sign(look.glyphs.contradiction, &look.say_fully(problem), Token::Danger),
            None => page.text(&entry.path, Token::Muted),
        }
        let used = paint::cells(entries.len()).min(list.height).saturating_add(1);
        draw_preview(view, buf, paint::below(rest, used), &page.lines);
    }
    place
}

fn row(view: View<'_>, entry: &WorksheetListing) -> Entry {
    let look = view.look;
    let mut right = Vec::new();
    if entry.sealed {
        right.push(look.word("screen-start-sealed"));
    }
    if let Some(changed) = entry.changed {
        right.push(changed.to_string());
    }
    if let Some((done, total)) = entry.progress {
        right.push(text::padded(&progress::text(look, done, total, 16), 16));
    }
    if let Some((_, say)) = &entry.record {
        right.insert(0, look.say(say));
    }
    let of_record = entry.record.as_ref().map(|(mark, _)| verified::sign_of(look, *mark));
    let mark = match (&entry.problem, entry.sealed) {
        _ if of_record.is_some() => of_record,
        (Some(_), _) => Some((look.glyphs.contradiction, Token::Danger)),
        (None, true) => Some((look.glyphs.done, Token::Ok)),
        (None, false) => Some((look.glyphs.open, Token::Text)),
    };
    let right = if entry.problem.is_some() { look.word("screen-start-problem") } else { right.join("  ") };
    Entry { mark, text: entry.name.clone(), right, ..Entry::default() }
}
