//! The account's facts: questions and their choices, and the help for the one with the cursor.

use crate::screens::answer_row::{answer_row, hidden};
use crate::screens::command::Command;
use crate::screens::component::{Component, Offer};
use crate::screens::layout::Scroll;
use crate::screens::model::Model;
use crate::screens::page::{Heading, ItemPage, Page, Token};
use crate::screens::rows;
use crate::screens::rows::{Row, RowKind};
use crate::screens::text::Text;
use crate::screens::view::View;

/// The rows that the help keeps.
const PANE: u16 = 6;

/// The account's facts.
#[derive(Clone, Debug, Default)]
pub struct AccountScreen {
    /// The line with the cursor.
    pub cursor: usize,
    /// How far the help is scrolled.
    pub scroll: Scroll,
}

impl Component for AccountScreen {
    fn page(&self, view: View<'_>) -> Option<Page> {
        page(view, self.cursor, &self.scroll)
    }

    fn title(&self, view: View<'_>) -> Option<String> {
        Some(view.look.word("screen-account"))
    }

    fn hint(&self, view: View<'_>) -> Option<String> {
        let workspace = view.workspace()?;
        let row = self.row(view.model);
        let proposed = || row.as_ref().and_then(|row| view.proposed_here(row));
        Some(view.look.word(match row.as_ref().map(|row| row.kind) {
            _ if workspace.read_only.is_some() => "screen-hint-read-only",
            _ if proposed().is_some() => proposed()?,
            _ if !workspace.review.findings.iter().any(|finding| finding.kind.asks_fact()) => "screen-hint-fact-all",
            Some(RowKind::Text) => "screen-hint-fact-text",
            Some(RowKind::Check | RowKind::NoneOfThese) => "screen-hint-fact-several",
            Some(_) => "screen-hint-fact-one",
            None => return None,
        }))
    }

    fn offer(&self, command: Command, model: &Model) -> Offer {
        match command {
            Command::Confirm => model.offers_confirmation(self.row(model).as_ref()),
            Command::NextOpen => model.offers_next_open(),
            Command::Toggle => model.offers_toggle(self.row(model)),
            Command::Clear => model.offers_of_answer(self.row(model).as_ref(), "refused-nothing-to-clear"),
            _ => Offer::Yes,
        }
    }

    fn rows(&self, model: &Model) -> Vec<Row> {
        model.workspace.as_ref().map(rows::of_account).unwrap_or_default()
    }

    fn cursor(&self) -> Option<usize> {
        Some(self.cursor)
    }

    fn cursor_mut(&mut self) -> Option<&mut usize> {
        Some(&mut self.cursor)
    }

    fn scroll_mut(&mut self) -> Option<&mut Scroll> {
        Some(&mut self.scroll)
    }

    fn has_text_of_line(&self) -> bool {
        true
    }
}

/// What the screen shows.
pub(crate) fn page(view: View<'_>, cursor: usize, scroll: &Scroll) -> Option<Page> {
    let all = rows::of_account(view.workspace()?);
    let cursor = rows::nearest(&all, cursor);
    let is_wide = view.is_wide();
    let height = view.area.height.saturating_sub(view.top()).saturating_sub(1);
    let gap = u16::from(height > 14);
    let rest = height.saturating_sub(gap);
    let mut text = Text::new(view.look);
    if let Some(row) = all.get(cursor) {
        help(view, row, &mut text);
    }
    Some(Page::Item(Box::new(ItemPage {
        top: view.top(),
        neighbors: None,
        heading: Heading::new(view.look.word("screen-account-heading"), gap),
        hidden: hidden(view, cursor, all.len()),
        rows: all.iter().map(|row| answer_row(view, row)).collect(),
        cursor,
        most: (!is_wide).then(|| rest.saturating_sub(PANE.min(rest / 2))),
        beside: view.area.width.saturating_mul(3) / 5,
        help: text.blocks,
        scroll: scroll.clone(),
    })))
}

/// The question with its help, and what clashes with its answer.
fn help(view: View<'_>, row: &Row, page: &mut Text<'_>) {
    let Some(workspace) = view.workspace() else { return };
    let at = row.at.without_option();
    let Some(list) = workspace.list(&at.checklist) else { return };
    for finding in workspace.review.contradictions_at(&at) {
        page.sign(view.look.glyphs.contradiction, &super::findings::what(view, &finding.kind), Token::Danger);
        page.gap();
    }
    let Some(words) = view.words(list).fact.get(&at.item) else { return };
    page.text(words.ask.as_str(), Token::Heading);
    page.text(words.help.as_str(), Token::Text);
    let version = workspace.state.facts.get(&at).and_then(crate::worksheet::Register::settled);
    if let Some(version) = version.filter(|version| version.value.is_some()) {
        page.gap();
        if let Some(by) = view.proposed_by(&at) {
            page.sign(view.look.glyphs.proposed, &by, Token::Warning);
            return;
        }
        if let Some(recorded) = view.recorded_by(version) {
            page.text(&recorded, Token::Muted);
            return;
        }
        let date = crate::worksheet::stamp::date_of(version.at).to_string();
        let values = [("name", view.person_name(&version.by).into()), ("date", date.into())];
        page.text(&view.look.filled("screen-account-by", &values), Token::Muted);
    }
}
