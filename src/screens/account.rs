//! The account's facts: questions and their choices, and the help for the one with the cursor.

use crate::screens::answer_row::answer_row;
use crate::screens::answer_row::hidden;
use crate::screens::layout::Scroll;
use crate::screens::page::{Heading, ItemPage, Page, Token};
use crate::screens::rows;
use crate::screens::rows::Row;
use crate::screens::text::Text;
use crate::screens::view::View;

/// The rows that the help keeps.
const PANE: u16 = 6;

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
