//! What the pages are made from: where the user is, the words and signs, and how much room there is.

use crate::checklist::{Address, Checklist, Id, Words, link};
use crate::workspace::Workspace;

use super::Wizard;
use super::layout::{Area, Scroll};
use super::look::Look;
use super::page::{Heading, ReaderPage};
use super::text::Text;

/// From this width on, a screen shows where one comes from beside where one is.
pub(crate) const WIDE: u16 = 100;

/// In one hand.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) wizard: &'a Wizard,
    pub(crate) look: &'a Look<'a>,
    /// The area of the page.
    pub(crate) area: Area,
}

impl<'a> View<'a> {
    pub(crate) fn workspace(self) -> Option<&'a Workspace> {
        self.wizard.workspace.as_ref()
    }

    pub(crate) fn words(self, list: &'a Checklist) -> &'a Words {
        list.words_in(&self.wizard.language)
    }

    /// The empty rows above a page: none where there are few.
    pub(crate) fn top(self) -> u16 {
        u16::from(self.area.height > 16)
    }

    /// Whether there is room for something beside a list.
    pub(crate) fn is_wide(self) -> bool {
        self.area.width >= WIDE.saturating_sub(2)
    }

    /// A page to be read.
    pub(crate) fn reader(self, title: impl Into<String>, text: Text<'_>, scroll: &Scroll) -> ReaderPage {
        let gap = u16::from(self.area.height.saturating_sub(self.top()) > 14);
        ReaderPage {
            top: self.top(),
            heading: Heading::new(title, gap),
            blocks: text.blocks,
            scroll: scroll.clone(),
            choices: None,
        }
    }

    /// An item, a part or a question, by number and words.
    pub(crate) fn name_of(self, at: &Address) -> String {
        let Some(list) = self.workspace().and_then(|workspace| workspace.list(&at.checklist)) else {
            return at.to_string();
        };
        let words = self.words(list);
        if let Some(fact) = words.fact.get(&at.item) {
            return fact.ask.to_string();
        }
        format!("{} {}", at.item, words.item_title(&at.item))
    }

    /// What a link of a checklist leads to: with the other checklist's title if it leaves its own.
    pub(crate) fn link(self, home: &Id, at: &Address) -> String {
        if at.checklist == *home {
            return self.name_of(at);
        }
        let at_hand = self.workspace().and_then(|workspace| workspace.list(&at.checklist)).map(AsRef::as_ref);
        let Some(found) = link::target(&self.wizard.library, at, at_hand, &self.wizard.language) else {
            return at.to_string();
        };
        let id = if found.is_at_hand { "screen-item-link" } else { "screen-item-link-absent" };
        let item = format!("{} {}", at.item, found.title);
        self.look.filled(id, &[("list", found.list.into()), ("item", item.into())])
    }

    /// Somebody, by name alone.
    pub(crate) fn person_name(self, id: &Id) -> String {
        let known = self.workspace().and_then(|workspace| workspace.state.person(id));
        known.map_or_else(|| self.look.word("screen-somebody"), |person| person.name.to_string())
    }
}
