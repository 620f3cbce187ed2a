//! What lies over a screen: every command, every item, found by typing.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::page::Page;
use super::parts::{Entry, draw_list, draw_preview};
use super::{View, state};
use crate::checklist::Address;
use crate::tui::look::RenderContext;
use crate::tui::text;
use crate::tui::theme::Token;
use crate::tui::widget::{dialog, paint};
use crate::wizard::command;

/// The size of the box, where there is room for it.
const WIDTH: u16 = 68;
const HEIGHT: u16 = 17;

/// Draws the palette.
pub(super) fn draw_palette(view: View<'_>, buf: &mut Buffer, area: Rect, query: &str, cursor: usize) -> Position {
    let look = view.look;
    let specs = command::matching(view.wizard, query);
    let entries: Vec<Entry> = specs
        .iter()
        .map(|spec| {
            let keys: Vec<String> = spec.keys.iter().take(2).map(|key| look.key(*key)).collect();
            let refused = command::refusal(view.wizard, spec.command).is_some();
            Entry {
                text: look.word(spec.id),
                right: keys.join(", "),
                right_token: Some(Token::Key),
                token: refused.then_some(Token::Muted),
                ..Entry::default()
            }
        })
        .collect();
    let mut page = Page::new(look, WIDTH.min(area.width.saturating_sub(4)));
    if let Some(spec) = specs.get(cursor) {
        match command::refusal(view.wizard, spec.command) {
            Some(why) => page.sign(look.glyphs.contradiction, &look.say(&why), Token::Warning),
            None => page.text(&look.word(&format!("{}-help", spec.id)), Token::Muted),
        }
    }
    let title = look.word("screen-palette");
    draw_box(view, buf, area, &title, query, &entries, cursor, &page)
}

/// Draws the search.
pub(super) fn draw_search(
    view: View<'_>,
    buf: &mut Buffer,
    area: Rect,
    query: &str,
    cursor: usize,
    found: &[Address],
) -> Position {
    let look = view.look;
    let entries: Vec<Entry> = found.iter().map(|at| item(view, at)).collect();
    let mut page = Page::new(look, WIDTH.min(area.width.saturating_sub(4)));
    page.text(&look.filled("screen-search-found", &[("count", found.len().into())]), Token::Muted);
    draw_box(view, buf, area, &look.word("screen-search"), query, &entries, cursor, &page)
}

fn item(view: View<'_>, at: &Address) -> Entry {
    let found = view.workspace().and_then(|workspace| {
        let (list, index) = workspace.place(at)?;
        Some((list, index, workspace.review.list(&list.id)?.items.get(index)?))
    });
    let Some((list, index, found)) = found else { return Entry::default() };
    let mark = state::of_item(view, list, index, found);
    let text = view.words(list).item_title(&at.item).to_owned();
    Entry { lead: at.item.to_string(), text, ..Entry::default() }.marked(&mark)
}

#[expect(clippy::too_many_arguments, reason = "two callers, one shape")]
fn draw_box(
    view: View<'_>,
    buf: &mut Buffer,
    area: Rect,
    title: &str,
    query: &str,
    entries: &[Entry],
    cursor: usize,
    page: &Page<'_>,
) -> Position {
    let look = view.look;
    // The keys stay in view below the box.
    let area = Rect { height: area.height.saturating_sub(1), ..area };
    let inner = dialog::draw(buf, area, look, title, WIDTH, HEIGHT.min(area.height.saturating_sub(4)));
    let place = draw_query(buf, paint::row(buf, inner, 0), look, query);
    let about = page.height().clamp(1, 2);
    let list = paint::below(inner, 2);
    let list = Rect { height: list.height.saturating_sub(about.saturating_add(1)), ..list };
    if entries.is_empty() {
        paint::write_wrapped(buf, list, &look.word("screen-nothing-found"), look.style(Token::Muted));
    } else {
        draw_list(buf, list, look, entries, Some(cursor));
    }
    let foot = paint::below(inner, inner.height.saturating_sub(about));
    draw_preview(view, buf, foot, &page.lines);
    place
}

/// Draws the line in which one types what to find; gives the place of the terminal's cursor.
pub(super) fn draw_query(buf: &mut Buffer, row: Rect, look: &RenderContext<'_>, query: &str) -> Position {
    paint::write(buf, row, look.glyphs.marker, look.style(Token::Accent));
    let field = paint::after(row, 2);
    paint::write(buf, field, &" ".repeat(usize::from(field.width)), look.style(Token::Input));
    let room = usize::from(field.width.saturating_sub(1));
    let skipped = text::width(query).saturating_sub(room);
    let hidden = text::fitting(query, skipped).len();
    let shown = query.get(hidden..).unwrap_or_default();
    let used = paint::write(buf, field, shown, look.style(Token::Input));
    Position { x: field.x.saturating_add(used).min(field.right().saturating_sub(1)), y: field.y }
}
