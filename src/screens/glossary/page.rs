//! The glossary over a screen: a line to type in, the terms, and what the one with the cursor means.

use crate::checklist::glossary::{LANGUAGES, Mark, Name, Term};
use crate::screens::layout::Scroll;
use crate::screens::look::Look;
use crate::screens::page::{Dialog, ListRow, Token};
use crate::screens::text::Text;
use crate::screens::view::View;
use crate::text::find::without_accents;

/// What the glossary shows.
pub(crate) struct Shown<'a> {
    pub(crate) query: &'a str,
    pub(crate) cursor: usize,
    pub(crate) here: &'a [&'static Term],
    pub(crate) found: &'a [&'static Term],
    pub(crate) scroll: &'a Scroll,
}

/// What lies over the screen.
pub(crate) fn page(view: View<'_>, shown: &Shown<'_>) -> Dialog {
    let (rows, cursor) = entries(view, shown);
    let mut text = Text::new(view.look);
    if let Some(term) = shown.found.get(shown.cursor) {
        explain(view, &mut text, term);
    }
    Dialog {
        title: view.look.word("screen-glossary"),
        query: shown.query.to_owned(),
        rows: if text.is_empty() { Vec::new() } else { rows },
        cursor,
        empty: view.look.word("screen-nothing-found"),
        about: text.blocks,
        scroll: Some(shown.scroll.clone()),
    }
}

/// The rows of the list and the one with the cursor. While nothing is typed, the terms of what is under the cursor stand
/// under a heading of their own.
fn entries(view: View<'_>, shown: &Shown<'_>) -> (Vec<ListRow>, usize) {
    let look = view.look;
    let row = |term: &&Term| ListRow { text: legible(look, &term.title(&view.model.language)), ..ListRow::default() };
    if shown.here.is_empty() || !shown.query.trim().is_empty() {
        let marked = |term: &&'static Term| {
            let right = if shown.here.contains(term) { look.word("screen-glossary-here-mark") } else { String::new() };
            ListRow { right, ..row(term) }
        };
        return (shown.found.iter().map(marked).collect(), shown.cursor);
    }
    let (here, others) = shown.found.split_at_checked(shown.here.len()).unwrap_or((shown.found, &[]));
    let mut entries = vec![ListRow::heading(look.word("screen-glossary-here"))];
    entries.extend(here.iter().map(row));
    entries.push(ListRow::heading(look.word("screen-glossary-others")));
    entries.extend(others.iter().map(row));
    let headings = if shown.cursor < here.len() { 1 } else { 2 };
    (entries, shown.cursor.saturating_add(headings))
}

/// What a term means, and what it is called in the other languages.
fn explain(view: View<'_>, page: &mut Text<'_>, term: &Term) {
    let (look, language) = (view.look, view.model.language.as_str());
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

fn listed(look: &Look<'_>, names: &[Name]) -> String {
    let names: Vec<String> = names.iter().map(ToString::to_string).collect();
    legible(look, &names.join("; "))
}

/// In letters that the terminal can show.
fn legible(look: &Look<'_>, text: &str) -> String {
    if look.glyphs.is_ascii() { without_accents(text) } else { text.to_owned() }
}
