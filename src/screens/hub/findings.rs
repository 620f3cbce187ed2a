//! The hub's line for the findings.

use crate::findings::FindingKind;
use crate::screens::findings::{group_id, in_groups};
use crate::screens::page::{ListRow, Token};
use crate::screens::text::Text;
use crate::screens::view::View;
use crate::workspace::Workspace;

/// The line.
pub(super) fn row(view: View<'_>, workspace: &Workspace) -> ListRow {
    let look = view.look;
    let count = workspace.review.blocking().count();
    let is_mild =
        |kind: &FindingKind| matches!(kind, FindingKind::Open | FindingKind::OpenFact | FindingKind::Proposed);
    let serious = workspace.review.blocking().any(|f| !is_mild(&f.kind));
    if count == 0 && workspace.record.as_ref().is_some_and(|record| !record.foreign().is_empty()) {
        let mark = Some((look.glyphs.advisory, Token::Warning));
        let right = look.word("reopen-short-not-judged");
        return ListRow { mark, text: look.word("screen-findings"), right, ..ListRow::default() };
    }
    let mark = match (count, serious) {
        (0, _) => (look.glyphs.done, Token::Ok),
        (_, true) => (look.glyphs.contradiction, Token::Danger),
        (_, false) => (look.glyphs.open, Token::Text),
    };
    let right = look.filled("screen-hub-findings-count", &[("count", count.into())]);
    ListRow { mark: Some(mark), text: look.word("screen-findings"), right, ..ListRow::default() }
}

/// What stands beside it.
pub(super) fn detail(view: View<'_>, workspace: &Workspace, page: &mut Text<'_>) {
    let look = view.look;
    page.text(&look.word("screen-findings"), Token::Heading);
    page.gap();
    let groups = in_groups(workspace);
    if groups.is_empty() {
        page.text(&look.word("screen-findings-none"), Token::Text);
        return;
    }
    page.text(&look.word("screen-hub-findings-about"), Token::Text);
    page.gap();
    for (name, findings) in groups {
        page.text(&format!("{:>3}  {}", findings.len(), look.word(&group_id(name))), Token::Text);
    }
}
