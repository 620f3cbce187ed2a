//! What is said of an item: what the product changed since, then the checklist's words, and what is known around it.

use crate::checklist::{Address, Checklist, EditionConfidence, Item};
use crate::screens::page::Token;
use crate::screens::text::Text;
use crate::screens::verified;
use crate::screens::view::View;

/// What is said of an item: what the product changed since, then the checklist's words.
pub(crate) fn describe(view: View<'_>, list: &Checklist, index: usize, links: &[Address], page: &mut Text<'_>) {
    if let Some(item) = list.items.get(index) {
        verified::comments(view, &list.address(item), page);
        super::related::headlines(view, list, item, None, page);
    }
    body(view, list, index, Some(links), page);
}

/// The same for a statement to confirm: nobody should have to page through menus to do that.
pub(crate) fn describe_statement(view: View<'_>, list: &Checklist, index: usize, page: &mut Text<'_>) {
    if let Some(item) = list.items.get(index) {
        super::related::headlines(view, list, item, None, page);
    }
    body(view, list, index, None, page);
}

/// What the checklist says of an item, and what is known around it.
///
/// With the links that a figure leads to; without, it is only to be confirmed, and nobody has to be told where to click.
pub(super) fn body(view: View<'_>, list: &Checklist, index: usize, links: Option<&[Address]>, page: &mut Text<'_>) {
    let look = view.look;
    let Some(item) = list.items.get(index) else { return };
    let Some(words) = view.words(list).item(&item.id) else { return };
    let found =
        view.workspace().and_then(|workspace| workspace.review.list(&list.id)).and_then(|seen| seen.items.get(index));
    super::comments::draw(view, &list.address(item), page);
    // What may not even belong here is said first; how well the rest is on record, at the end.
    let is_unknown = item.sure == Some(EditionConfidence::Unknown);
    if is_unknown {
        super::edition::sure(view, list, item, words, page);
    }
    page.section("screen-item-todo", words.todo.as_str());
    for point in &item.points {
        let lead = format!("{point}  ");
        page.hang(&lead, Token::Muted, words.point.get(point).map_or("", |line| line.as_str()), Token::Text);
    }
    let notes: Vec<&str> = found
        .iter()
        .flat_map(|found| &found.notes)
        .filter_map(|note| words.note.get(note))
        .map(crate::text::Note::as_str)
        .collect();
    if !notes.is_empty() {
        page.heading(&look.word("screen-item-notes"));
        for note in notes {
            page.sign(look.glyphs.dot, note, Token::Text);
        }
    }
    if links.is_some() {
        super::related::places(view, list, item, page);
    }
    page.section("screen-item-why", words.why.as_str());
    super::related::advisories(view, list, item, page);
    super::law::draw(view, list, item, page);
    page.gap();
    if !words.applies.is_blank() {
        page.pair("screen-item-applies", words.applies.as_str());
    }
    if !words.when.is_blank() {
        page.pair("screen-item-when", words.when.as_str());
    }
    if !words.wording.is_blank() {
        page.pair("screen-item-wording", words.wording.as_str());
    }
    relied_on(view, list, item, page);
    if !item.links.is_empty() {
        page.heading(&look.word("screen-item-links"));
        for link in &item.links {
            // The figure is the key that goes there.
            let figure = links
                .iter()
                .copied()
                .flatten()
                .position(|at| at == link)
                .map(|at| at.saturating_add(1))
                .filter(|at| *at < 10);
            let figure = figure.map(|at| format!("{at} ")).unwrap_or_default();
            let lead = format!("{figure}{} ", look.glyphs.arrow_right);
            page.hang(&lead, Token::Accent, &view.link(&list.id, link), Token::Text);
        }
    }
    if item.uncertain {
        page.gap();
        page.text(&look.word("screen-item-uncertain"), Token::Muted);
    }
    if !is_unknown && (item.sure.is_some() || !words.doubt.is_blank()) {
        page.gap();
        super::edition::sure(view, list, item, words, page);
    }
    super::edition::history(view, list, item, page);
}

/// What the vendor does in the section of a duty of one's own.
fn relied_on(view: View<'_>, list: &Checklist, item: &Item, page: &mut Text<'_>) {
    if !item.parts.iter().any(|part| part.asks_owner) {
        return;
    }
    let words = view.words(list);
    let vendors = list.items.iter().filter(|other| other.section == item.section && other.is_relied_on());
    let mut vendors = vendors.peekable();
    if vendors.peek().is_some() {
        page.heading(&view.look.word("screen-item-relied-on"));
    }
    for vendor in vendors {
        page.hang(&format!("{}  ", vendor.id), Token::Muted, words.item_title(&vendor.id), Token::Text);
    }
}
