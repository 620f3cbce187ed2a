//! The hub's lines for the checklists that are asked, and for those of a record that are not at hand.

use crate::attestation::ListRecord;
use crate::checklist::bundled;
use crate::screens::page::{ListRow, Token};
use crate::screens::view::View;
use crate::workspace::Workspace;

/// A checklist of a record that is not at hand.
pub(super) fn foreign(view: View<'_>, list: &ListRecord) -> ListRow {
    let right = view.look.word("reopen-foreign");
    let mark = (view.look.glyphs.advisory, Token::Warning);
    ListRow { mark: Some(mark), text: format!("{} {}", list.title, list.edition), right, ..ListRow::default() }
}

/// Which checklists are asked, of how many there are.
pub(super) fn row(view: View<'_>, workspace: &Workspace) -> ListRow {
    let look = view.look;
    let is_disputed = workspace.state.checklists.values().any(crate::worksheet::Register::is_conflict);
    let mark = if is_disputed { (look.glyphs.conflict, Token::Danger) } else { (look.glyphs.plus, Token::Muted) };
    let all = bundled::ids().count();
    let entry = ListRow { mark: Some(mark), text: look.word("screen-checklists"), ..ListRow::default() };
    if workspace.lists.iter().any(|list| view.model.library.newer_than(&list.id, &list.edition).is_some()) {
        return ListRow { right: look.word("screen-hub-newer"), right_token: Some(Token::Accent), ..entry };
    }
    let right =
        look.filled("screen-hub-checklists-count", &[("count", workspace.lists.len().into()), ("all", all.into())]);
    ListRow { right, ..entry }
}
