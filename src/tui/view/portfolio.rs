//! The files of a folder in a table, what needs attention first, and what is to be said of the one with the cursor.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::overlay::draw_query;
use super::page::Page;
use super::parts::{draw_heading_with, draw_preview, draw_rule, window};
use super::{View, WIDE};
use crate::tui::look::RenderContext;
use crate::tui::text;
use crate::tui::theme::Token;
use crate::tui::widget::{paint, progress};
use crate::wizard::Overlay;
use crate::wizard::portfolio::Portfolio;
use crate::workspace::{Listed, Standing};

/// The rows that the details keep.
const PANE: u16 = 7;
/// The cells of the progress while files are looked at.
const BAR: usize = 40;

/// A column: its heading, its cells, from which width of the table on it shows, and what stands in it.
type Column = (&'static str, usize, u16, fn(&RenderContext<'_>, &Listed) -> String);

const COLUMNS: &[Column] = &[
    ("portfolio-column-kind", 11, 70, |look, file| look.word(file.kind)),
    ("portfolio-column-edition", 12, WIDE - 2, |_, file| edition(file)),
    ("portfolio-column-answered", 8, 50, |_, file| answered(file)),
    ("portfolio-column-waivers", 7, 60, |_, file| forgone(file)),
    ("portfolio-column-expiry", 10, 0, |_, file| file.expiry.map(|day| day.to_string()).unwrap_or_default()),
    ("portfolio-column-seals", 7, WIDE - 2, |_, file| seals(file)),
];

fn answered(file: &Listed) -> String {
    let (answered, asked) = file.progress;
    if asked == 0 { String::new() } else { format!("{answered}/{asked}") }
}

fn forgone(file: &Listed) -> String {
    let (waivers, accepted, _) = file.forgone;
    let all = waivers.saturating_add(accepted);
    if all == 0 { String::new() } else { all.to_string() }
}

/// The edition of the first checklist, and how many more there are.
fn edition(file: &Listed) -> String {
    let first = file.editions.first().map_or("", |(_, edition)| edition.as_str());
    let more = file.editions.len().saturating_sub(1);
    if more == 0 { first.to_owned() } else { format!("{first}+{more}") }
}

/// Seals by keys that are trusted, of all.
fn seals(file: &Listed) -> String {
    let (all, trusted) = file.seals;
    if all == 0 { String::new() } else { format!("{trusted}/{all}") }
}

/// Draws the screen.
pub(super) fn draw(view: View<'_>, buf: &mut Buffer, area: Rect, cursor: usize) -> Option<Position> {
    let look = view.look;
    let portfolio = view.wizard.portfolio.as_ref()?;
    let area = paint::below(area, u16::from(area.height > 16));
    let values = [("shown", portfolio.shown.len().into()), ("all", portfolio.files.len().into())];
    let count = look.filled("portfolio-shown", &values);
    let count = if portfolio.progress.is_some() { String::new() } else { count };
    let rest = draw_heading_with(buf, area, look, &portfolio.folder, &count, Token::Muted);
    let (rest, place) = above(view, buf, rest, portfolio);
    let Some(file) = portfolio.file(cursor) else {
        let id = match (portfolio.progress, portfolio.files.is_empty()) {
            (Some(_), _) => return place,
            (None, true) => "portfolio-empty",
            (None, false) => "screen-nothing-found",
        };
        paint::write_wrapped(buf, rest, &look.word(id), look.style(Token::Muted));
        return place;
    };
    let columns: Vec<&Column> = COLUMNS.iter().filter(|(_, _, from, _)| rest.width >= *from).collect();
    head(look, buf, paint::row(buf, rest, 0), &columns);
    let rest = paint::below(rest, 1);
    let kept = PANE.min(rest.height / 2);
    let list = Rect { height: rest.height.saturating_sub(kept).saturating_sub(1), ..rest };
    let found = rows(view, buf, list, portfolio, cursor, &columns);
    draw_rule(buf, paint::row(buf, rest, list.height), look, "");
    let aside = paint::below(rest, list.height.saturating_add(1));
    let mut page = Page::new(look, aside.width);
    detail(look, file, &mut page);
    draw_preview(view, buf, aside, &page.lines);
    place.or(found)
}

/// What is typed, or how far it is; gives what is below.
fn above(view: View<'_>, buf: &mut Buffer, area: Rect, portfolio: &Portfolio) -> (Rect, Option<Position>) {
    let look = view.look;
    let row = paint::row(buf, area, 0);
    if let Some((done, all)) = portfolio.progress {
        paint::write_cut(buf, row, &look.word("portfolio-looking"), look, look.style(Token::Text));
        let bar = progress::text(look, done, all, BAR.min(usize::from(area.width)));
        let below = paint::row(buf, area, 1);
        paint::write(buf, below, if all == 0 { "" } else { &bar }, look.style(Token::Accent));
        return (paint::below(area, 3), Some(Position { x: below.x, y: below.y }));
    }
    if matches!(view.wizard.overlay, Some(Overlay::PortfolioSearch)) {
        let place = draw_query(buf, row, look, &portfolio.query);
        return (paint::below(area, 1), Some(place));
    }
    if portfolio.query.is_empty() {
        return (area, None);
    }
    let words = look.filled("portfolio-sifted", &[("query", portfolio.query.as_str().into())]);
    paint::write_cut(buf, row, &words, look, look.style(Token::Accent));
    (paint::below(area, 1), None)
}

/// The cells before the columns: marker and sign.
const LEAD: u16 = 4;

fn name_cells(width: u16, columns: &[&Column]) -> u16 {
    let taken: usize = columns.iter().map(|(_, cells, ..)| cells.saturating_add(2)).sum();
    width.saturating_sub(LEAD).saturating_sub(paint::cells(taken)).saturating_sub(2)
}

fn head(look: &RenderContext<'_>, buf: &mut Buffer, row: Rect, columns: &[&Column]) {
    let name = name_cells(row.width, columns);
    let style = look.style(Token::Heading);
    let at = paint::after(row, LEAD);
    paint::write_cut(buf, Rect { width: name, ..at }, &look.word("portfolio-column-account"), look, style);
    let mut at = paint::after(at, name.saturating_add(2));
    for (id, cells, ..) in columns {
        let cell = Rect { width: paint::cells(*cells).min(at.width), ..at };
        paint::write_cut(buf, cell, &look.word(id), look, style);
        at = paint::after(at, paint::cells(cells.saturating_add(2)));
    }
}

/// The rows around the cursor: of ten thousand, only those are laid out.
fn rows(
    view: View<'_>,
    buf: &mut Buffer,
    area: Rect,
    portfolio: &Portfolio,
    cursor: usize,
    columns: &[&Column],
) -> Option<Position> {
    let look = view.look;
    let area = area.intersection(buf.area);
    let (count, mut place) = (portfolio.shown.len(), None);
    let shown = window(cursor, count, usize::from(area.height));
    let (above, below) = (shown.start > 0, shown.end < count);
    for (down, line) in shown.enumerate() {
        let Some(file) = portfolio.file(line) else { continue };
        let row = paint::row(buf, area, paint::cells(down));
        let row = Rect { width: row.width.saturating_sub(2), ..row };
        draw_row(look, buf, row, file, columns);
        if line == cursor {
            paint::write(buf, row, look.glyphs.marker, look.style(Token::Accent));
            paint::tint(buf, paint::after(row, 2), look.style(Token::Selection));
            place = Some(Position { x: row.x, y: row.y });
        }
    }
    super::parts::more_signs(buf, area, look, above, below);
    place
}

/// The sign and the colour of how a file stands.
fn sign_of(look: &RenderContext<'_>, standing: Standing) -> (&'static str, Token) {
    match standing {
        Standing::Wrong => (look.glyphs.contradiction, Token::Danger),
        Standing::Watch => (look.glyphs.advisory, Token::Warning),
        Standing::Open => (look.glyphs.open, Token::Text),
        Standing::Well => (look.glyphs.done, Token::Ok),
    }
}

fn draw_row(look: &RenderContext<'_>, buf: &mut Buffer, row: Rect, file: &Listed, columns: &[&Column]) {
    let (sign, token) = sign_of(look, file.standing);
    paint::write(buf, paint::after(row, 2), sign, look.style(token));
    let at = paint::after(row, LEAD);
    // The same cells as the heading, which is two wider.
    let name = name_cells(row.width.saturating_add(2), columns);
    let words = if file.account.is_empty() { &file.file } else { &file.account };
    paint::write_cut(buf, Rect { width: name.min(at.width), ..at }, words, look, look.style(Token::Text));
    let mut at = paint::after(at, name.saturating_add(2));
    for (_, cells, _, what) in columns {
        let words = what(look, file);
        let words = text::truncated(&words, *cells, look.glyphs.ellipsis);
        paint::write(buf, at, &words, look.style(Token::Text));
        at = paint::after(at, paint::cells(cells.saturating_add(2)));
    }
}

/// What needs attention, who signed, where it is.
fn detail(look: &RenderContext<'_>, file: &Listed, page: &mut Page<'_>) {
    for (standing, say) in &file.attention {
        page.sign(sign_of(look, *standing).0, &look.say_fully(say), Token::Text);
    }
    if file.attention.is_empty() {
        page.sign(look.glyphs.done, &look.word("portfolio-well"), Token::Ok);
    }
    for say in &file.signed {
        page.text(&look.say(say), Token::Text);
    }
    let (waivers, accepted, _) = file.forgone;
    if waivers.saturating_add(accepted) > 0 {
        let values = [("waivers", waivers.into()), ("accepted", accepted.into())];
        page.text(&look.filled("portfolio-forgone", &values), Token::Text);
    }
    let editions: Vec<String> = file.editions.iter().map(|(id, edition)| format!("{id} {edition}")).collect();
    page.text(&editions.join(", "), Token::Muted);
    page.text(&file.file, Token::Muted);
}
