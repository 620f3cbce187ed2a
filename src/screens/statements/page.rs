//! A section's statements, or proposals, one after the other, to be confirmed together.

use crate::checklist::Address;
use crate::screens::command::Command;
use crate::screens::component::{Component, Go, Opening};
use crate::screens::item::text::describe_statement;
use crate::screens::layout::Scroll;
use crate::screens::model::Model;
use crate::screens::page::{Heading, Page, ReaderPage, Token};
use crate::screens::text::Text;
use crate::screens::view::View;

/// What is confirmed together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BatchConfirm {
    /// Statements of a section that nobody has confirmed.
    Statements,
    /// What was proposed.
    Proposals {
        /// Those that are left out: each takes somebody's responsibility.
        alone: Vec<Address>,
    },
}

/// A section's statements, or proposals.
#[derive(Clone, Debug)]
pub struct StatementsScreen {
    /// Which of the two.
    pub together: BatchConfirm,
    /// The parts to confirm; of proposals, the questions about the account as well.
    pub parts: Vec<Address>,
    /// Which one shows.
    pub at: usize,
    /// Whether the one that shows was read to its end.
    pub was_read: bool,
    /// How far its text is scrolled.
    pub scroll: Scroll,
}

impl StatementsScreen {
    /// These, one after the other.
    pub(in crate::screens) fn new(together: BatchConfirm, parts: Vec<Address>) -> Self {
        Self { together, parts, at: 0, was_read: false, scroll: Scroll::default() }
    }

    fn is_last(&self) -> bool {
        self.at.saturating_add(1) >= self.parts.len()
    }
}

impl Component for StatementsScreen {
    fn page(&self, view: View<'_>) -> Option<Page> {
        page(view, self)
    }

    fn title(&self, view: View<'_>) -> Option<String> {
        let at = self.parts.get(self.at)?;
        if at.part.is_none() {
            return Some(view.look.word("screen-account"));
        }
        let (list, index) = view.workspace()?.place(at)?;
        view.section(&at.checklist, list.items.get(index)?.section)
    }

    fn hint(&self, view: View<'_>) -> Option<String> {
        Some(view.look.word(match (self.was_read, self.is_last()) {
            (false, _) => "screen-hint-statement-more",
            (true, false) => "screen-hint-statement-next",
            (true, true) => "screen-hint-statement-last",
        }))
    }

    fn key_name(&self, command: Command) -> Option<&'static str> {
        (command == Command::Open).then(|| match (self.was_read, self.is_last()) {
            (false, _) => "screen-key-read",
            (true, true) => "screen-key-confirm",
            (true, false) => "screen-key-next",
        })
    }

    fn scroll_mut(&mut self) -> Option<&mut Scroll> {
        Some(&mut self.scroll)
    }

    fn item(&self, _model: &Model) -> Option<Address> {
        self.parts.get(self.at).map(Address::item_only)
    }

    fn open(&self, _model: &Model) -> Option<Go> {
        Some(Go::Open(Opening::Statement))
    }
}

/// What the screen shows.
pub(crate) fn page(view: View<'_>, screen: &StatementsScreen) -> Option<Page> {
    let at = screen.parts.get(screen.at)?;
    let list = view.workspace()?.list(&at.checklist)?;
    let words = view.words(list);
    let card = view.look.filled(
        if screen.together == BatchConfirm::Statements { "screen-statement-of" } else { "people-proposal-of" },
        &[("at", screen.at.saturating_add(1).into()), ("count", screen.parts.len().into())],
    );
    let title = match words.fact.get(&at.item) {
        Some(fact) => fact.ask.to_string(),
        None => format!("{}  {}", at.item, words.item_title(&at.item)),
    };
    let mut text = Text::new(view.look);
    if let Some(part) = &at.part {
        text.quote(words.part_line(&at.item, part));
    }
    if screen.together != BatchConfirm::Statements {
        super::proposal::draw(view, list, at, &mut text);
    }
    match list.position(&at.item) {
        Some(index) => describe_statement(view, list, index, &mut text),
        None => text.text(words.fact.get(&at.item).map_or("", |fact| fact.help.as_str()), Token::Text),
    }
    Some(Page::Reader(Box::new(ReaderPage {
        top: view.top(),
        heading: Heading::new(title, 1).with(card, Token::Muted),
        blocks: text.blocks,
        scroll: screen.scroll.clone(),
        choices: None,
    })))
}
