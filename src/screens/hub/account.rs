//! The hub's line for the questions about the account.

use super::figures;
use crate::screens::page::{ListRow, Token};
use crate::screens::text::Text;
use crate::screens::view::View;
use crate::workspace::Workspace;
use crate::workspace::confirm::{Within, proposals};

/// The line.
pub(super) fn row(view: View<'_>, workspace: &Workspace) -> ListRow {
    let (answered, asked) = facts(workspace);
    let entry = ListRow { text: view.look.word("screen-hub-account"), ..ListRow::default() };
    let look = view.look;
    let (sign, token) = match asked {
        // Of a record whose checklists are not at hand, nothing is known to be complete.
        0 if workspace.record.is_some() => (look.glyphs.not_applicable, Token::Muted),
        _ if answered == asked && !proposals(workspace, &Within::Facts).is_empty() => {
            (look.glyphs.proposed, Token::Warning)
        }
        _ if answered == asked => (look.glyphs.done, Token::Ok),
        _ => (look.glyphs.open, Token::Text),
    };
    ListRow { mark: Some((sign, token)), right: figures(answered, asked), ..entry }
}

/// What stands beside it.
pub(super) fn detail(view: View<'_>, workspace: &Workspace, page: &mut Text<'_>) {
    let look = view.look;
    let (answered, asked) = facts(workspace);
    page.text(&look.word("screen-hub-account"), Token::Heading);
    page.gap();
    page.text(&look.word("screen-hub-account-about"), Token::Text);
    page.gap();
    let values = [("answered", answered.into()), ("asked", asked.into())];
    page.text(&look.filled("screen-hub-account-progress", &values), Token::Text);
    super::proposed(view, proposals(workspace, &Within::Facts).len(), page);
}

/// How many questions about the account are answered, of how many.
fn facts(workspace: &Workspace) -> (usize, usize) {
    let asked: usize =
        workspace.review.lists.iter().map(|list| list.asked.iter().filter(|asked| **asked).count()).sum();
    let open = workspace.review.findings.iter().filter(|finding| finding.kind.asks_fact()).count();
    (asked.saturating_sub(open), asked)
}
