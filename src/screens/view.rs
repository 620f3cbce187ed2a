//! What the pages are made from: where the user is, the words and signs, and how much room there is.

use super::layout::Area;
use crate::checklist::{Address, Checklist, Id, Words, link};
use crate::screens::layout::Scroll;
use crate::screens::look::Look;
use crate::screens::model::Model;
use crate::screens::page::{Heading, ReaderPage};
use crate::screens::rows::Row;
use crate::screens::text::Text;
use crate::worksheet::Side;
use crate::workspace::answering::kept_at;
use crate::workspace::{Say, Workspace, is_proposed};

/// From this width on, a screen shows where one comes from beside where one is.
pub(crate) const WIDE: u16 = 100;

/// In one hand.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) model: &'a Model,
    pub(crate) look: &'a Look<'a>,
    /// The area of the page.
    pub(crate) area: Area,
    /// What is said at the bottom.
    pub(crate) notice: Option<&'a Say>,
    /// Whether what is typed narrows the list.
    pub(crate) is_narrowing: bool,
}

impl<'a> View<'a> {
    pub(crate) fn workspace(self) -> Option<&'a Workspace> {
        self.model.workspace.as_ref()
    }

    pub(crate) fn words(self, list: &'a Checklist) -> &'a Words {
        self.model.words_in(list)
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
        let Some(found) = link::target(&self.model.library, at, at_hand, &self.model.language) else {
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

    /// A section, by number and title; of several checklists, its own comes first.
    pub(crate) fn section(self, list: &Id, section: usize) -> Option<String> {
        let list = self.workspace()?.list(list)?;
        let section = list.sections.get(section)?;
        let title = self.words(list).section.get(&section.id).map_or("", |words| words.title.as_str());
        let several = self.workspace()?.lists.len() > 1;
        let of = several.then(|| format!("{} {} ", self.words(list).title, self.look.glyphs.dot));
        Some(format!("{}{} {title}", of.unwrap_or_default(), section.id))
    }

    /// What to do about a proposal on a line, if there is one.
    pub(crate) fn proposed_here(self, row: &Row) -> Option<&'static str> {
        let workspace = self.workspace().filter(|workspace| is_proposed(workspace, &row.at))?;
        let mine = workspace.side() == Side::Subscriber;
        let kept = kept_at(workspace, &row.at.without_option());
        let affirmed = workspace.state.answer(&kept).is_some_and(|answer| answer.outcome.is_affirmed());
        Some(match (mine, affirmed) {
            (true, false) => "screen-hint-proposed",
            (true, true) => "screen-hint-proposed-affirm",
            (false, _) => "screen-hint-proposed-waits",
        })
    }
}
