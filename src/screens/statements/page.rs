//! A section's statements, or proposals, one after the other, to be confirmed together.

use crate::screens::item::describe_statement;
use crate::screens::page::{Heading, Page, ReaderPage, Token};
use crate::screens::screen::BatchConfirm;
use crate::screens::screen::StatementsScreen;
use crate::screens::text::Text;
use crate::screens::view::View;

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
