//! How far the edition at hand is on record, and what changed in the entry over the years.

use crate::checklist::words::ItemWords;
use crate::checklist::{Checklist, EditionConfidence, Item, changes};
use crate::screens::page::Token;
use crate::screens::text::Text;
use crate::screens::view::View;

/// How sure it is that the edition had this entry, and had it so. Nothing where its text is on record.
pub(crate) fn sure(view: View<'_>, list: &Checklist, item: &Item, words: &ItemWords, page: &mut Text<'_>) {
    let look = view.look;
    if let Some(message) = item.sure.and_then(EditionConfidence::message) {
        let words = look.filled(message, &[("edition", list.texts_of().as_str().into())]);
        let is_unknown = item.sure == Some(EditionConfidence::Unknown);
        let token = if is_unknown { Token::Warning } else { Token::Muted };
        page.sign(look.glyphs.dot, &words, token);
    }
    if !words.doubt.is_blank() {
        page.sign(look.glyphs.dot, words.doubt.as_str(), Token::Muted);
    }
}

/// The dated changes, oldest first: a line each.
pub(crate) fn history(view: View<'_>, list: &Checklist, item: &Item, page: &mut Text<'_>) {
    let mut all = changes::of_item(&list.id, &item.id, &view.model.language);
    // What also touches the entry that it stands under is told there.
    if let Some(head) = item.under.and_then(|head| list.items.get(head)) {
        all.retain(|change| !change.touches(&head.id));
    }
    if all.is_empty() {
        return;
    }
    page.heading(&view.look.word("edition-changes"));
    for change in all {
        page.hang(&format!("{:<10}  ", change.date), Token::Muted, change.text.as_str(), Token::Text);
    }
}
