//! What a sealed record says under a checklist that is not at hand, in the record's own words.

use crate::attestation::Document;
use crate::checklist::Id;
use crate::screens::component::Component;
use crate::screens::layout::Scroll;
use crate::screens::page::{Page, Token};
use crate::screens::text::Text;
use crate::screens::view::View;

/// What a sealed record says under a checklist that is not at hand.
#[derive(Clone, Debug)]
pub struct RecordedScreen {
    /// The checklist.
    pub list: Id,
    /// How far it is scrolled.
    pub scroll: Scroll,
}

impl RecordedScreen {
    /// What a record says under this checklist.
    pub(super) fn new(list: Id) -> Self {
        Self { list, scroll: Scroll::default() }
    }
}

impl Component for RecordedScreen {
    fn page(&self, view: View<'_>) -> Option<Page> {
        page(view, self)
    }

    fn title(&self, view: View<'_>) -> Option<String> {
        let document = view.model.record()?.document.as_ref()?;
        document.checklists.iter().find(|list| list.id == self.list).map(|list| list.title.to_string())
    }

    fn hint(&self, view: View<'_>) -> Option<String> {
        Some(view.look.word("reopen-hint"))
    }

    fn scroll_mut(&mut self) -> Option<&mut Scroll> {
        Some(&mut self.scroll)
    }
}

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
    crate::screens::seal::page::whole(view, &only, &mut page);
    Some(Page::Reader(Box::new(view.reader(list.title.as_str(), page, &screen.scroll))))
}
