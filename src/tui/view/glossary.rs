//! The glossary over a screen: a line to type in, the terms, and what the one with the cursor means.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::View;
use super::overlay::draw_query;
use super::page::Page;
use super::parts::{Entry, beside, draw_list, draw_pane, draw_rule};
use crate::checklist::glossary::{LANGUAGES, Mark, Name, Term};
use crate::text::find::without_accents;
use crate::tui::look::RenderContext;
use crate::tui::theme::Token;
use crate::tui::widget::{dialog, paint};
use crate::wizard::Scroll;

/// The size of the box, where there is room for it.
const WIDTH: u16 = 74;
const WIDEST: u16 = 100;
const HEIGHT: u16 = 19;
/// From this width on, the terms stand beside their explanation; below, above it.
const BESIDE: u16 = 64;

/// What the glossary shows.
pub(super) struct Shown<'a> {
    pub(super) query: &'a str,
    pub(super) cursor: usize,
    pub(super) here: &'a [&'static Term],
    pub(super) found: &'a [&'static Term],
    pub(super) scroll: &'a Scroll,
}

/// Draws the glossary.
pub(super) fn draw(view: View<'_>, buf: &mut Buffer, area: Rect, shown: &Shown<'_>) -> Position {
    let look = view.look;
    // The keys stay in view below the box.
    let area = Rect { height: area.height.saturating_sub(1), ..area };
    let width = if area.width >= super::WIDE { WIDEST } else { WIDTH };
    let height = HEIGHT.min(area.height.saturating_sub(4));
    let inner = dialog::draw(buf, area, look, &look.word("screen-glossary"), width, height);
    let place = draw_query(buf, paint::row(buf, inner, 0), look, shown.query);
    let body = paint::below(inner, 2);
    let Some(term) = shown.found.get(shown.cursor) else {
        paint::write_wrapped(buf, body, &look.word("screen-nothing-found"), look.style(Token::Muted));
        return place;
    };
    let (list, pane) = if body.width >= BESIDE {
        beside(buf, body, look, (body.width / 5).saturating_mul(2))
    } else {
        let rows = (body.height / 3).max(2);
        draw_rule(buf, paint::row(buf, body, rows), look, "");
        (Rect { height: rows.min(body.height), ..body }, paint::below(body, rows.saturating_add(1)))
    };
    let (entries, cursor) = entries(view, shown);
    draw_list(buf, list, look, &entries, Some(cursor));
    let mut text = Page::new(look, pane.width);
    explain(view, &mut text, term);
    draw_pane(view, buf, pane, shown.scroll, &text.lines);
    place
}

/// The rows of the list and the one with the cursor. While nothing is typed, the terms of what is under the cursor stand
/// under a heading of their own.
fn entries(view: View<'_>, shown: &Shown<'_>) -> (Vec<Entry>, usize) {
    let look = view.look;
    let row = |term: &&Term| Entry { text: legible(look, &term.title(&view.wizard.language)), ..Entry::default() };
    if shown.here.is_empty() || !shown.query.trim().is_empty() {
        let marked = |term: &&'static Term| {
            let right = if shown.here.contains(term) { look.word("screen-glossary-here-mark") } else { String::new() };
            Entry { right, ..row(term) }
        };
        return (shown.found.iter().map(marked).collect(), shown.cursor);
    }
    let (here, others) = shown.found.split_at_checked(shown.here.len()).unwrap_or((shown.found, &[]));
    let mut entries = vec![Entry::heading(look.word("screen-glossary-here"))];
    entries.extend(here.iter().map(row));
    entries.push(Entry::heading(look.word("screen-glossary-others")));
    entries.extend(others.iter().map(row));
    let headings = if shown.cursor < here.len() { 1 } else { 2 };
    (entries, shown.cursor.saturating_add(headings))
}

/// What a term means, and what it is called in the other languages.
fn explain(view: View<'_>, page: &mut Page<'_>, term: &Term) {
    let (look, language) = (view.look, view.wizard.language.as_str());
    page.text(&legible(look, &term.title(language)), Token::Heading);
    page.text(&legible(look, term.text(language)), Token::Text);
    page.gap();
    let others = || LANGUAGES.into_iter().filter(|other| *other != language);
    for other in others() {
        let names = term.names(other);
        page.hang(&format!("{}  ", other.to_uppercase()), Token::Muted, &listed(look, names), Token::Text);
    }
    let has = |mark| others().flat_map(|other| term.names(other)).any(|name| name.mark == mark);
    for (mark, id) in [(Mark::Stored, "glossary-stored"), (Mark::Proposal, "glossary-proposal")] {
        if has(mark) {
            page.hang(&format!("{}   ", mark.sign()), Token::Muted, &look.word(id), Token::Muted);
        }
    }
    // Of a form not to copy there is nothing but such forms, and its title says them.
    if !term.names("en").is_empty() && !term.seen.is_empty() {
        page.gap();
        let seen: Vec<String> = term.seen.values().flatten().map(|name| name.text.clone()).collect();
        let seen = legible(look, &seen.join("; "));
        page.text(&look.filled("glossary-seen", &[("forms", seen.into())]), Token::Muted);
    }
}

fn listed(look: &RenderContext<'_>, names: &[Name]) -> String {
    let names: Vec<String> = names.iter().map(ToString::to_string).collect();
    legible(look, &names.join("; "))
}

/// In letters that the terminal can show.
fn legible(look: &RenderContext<'_>, text: &str) -> String {
    if look.glyphs.is_ascii() { without_accents(text) } else { text.to_owned() }
}
