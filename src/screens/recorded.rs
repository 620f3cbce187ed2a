//! What a sealed record says under a checklist that is not at hand, in the record's own words.

use crate::attestation::Document;
use crate::screens::page::{Page, Token};
use crate::screens::screen::RecordedScreen;
use crate::screens::seal;
use crate::screens::text::Text;
use crate::screens::view::View;

/// What the screen shows.
pub(crate) fn page(view: View<'_>, screen: &RecordedScreen) -> Option<Page> {
    let look = view.look;
    let document = view.workspace()?.record.as_ref()?.document.as_ref()?;
    let list = document.checklists.iter().find(|list| list.id == screen.list)?;
    let mut page = Text::new(look);
    page.sign(look.glyphs.advisory, &look.word("reopen-recorded"), Token::Warning);
    let only = Document {
        facts: document.facts.iter().filter(|fact| fact.id.checklist == list.id).cloned().collect(),
        items: document.items.iter().filter(|item| item.id.checklist == list.id).cloned().collect(),
        checklists: vec![list.clone()],
        ..document.clone()
    };
    seal::page::whole(view, &only, &mut page);
    Some(Page::Reader(Box::new(view.reader(list.title.as_str(), page, &screen.scroll))))
}
