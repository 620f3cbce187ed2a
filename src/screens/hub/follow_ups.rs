//! The hub's line for the follow-ups: what is assigned, and the questions that were parked.

use crate::findings::follow_ups::FollowUp;
use crate::screens::follow_ups::{FollowUpsFilter, follow_ups_shown};
use crate::screens::page::{ListRow, Token};
use crate::screens::text::Text;
use crate::screens::view::View;
use crate::workspace::Workspace;

/// The line.
pub(super) fn row(view: View<'_>, workspace: &Workspace) -> ListRow {
    let (follow_ups, overdue) = count(&follow_ups_shown(workspace, &FollowUpsFilter::All));
    let look = view.look;
    let (sign, token, id) = match overdue {
        0 => (look.glyphs.open, Token::Text, "screen-hub-follow-ups-count"),
        _ => (look.glyphs.lapsed, Token::Warning, "screen-hub-follow-ups-overdue"),
    };
    let right = look.filled(id, &[("count", follow_ups.into()), ("overdue", overdue.into())]);
    ListRow { mark: Some((sign, token)), text: look.word("follow-up-place"), right, ..ListRow::default() }
}

/// What stands beside it: how many of them are whose.
pub(super) fn detail(view: View<'_>, workspace: &Workspace, page: &mut Text<'_>) {
    let look = view.look;
    page.text(&look.word("follow-up-place"), Token::Heading);
    page.gap();
    page.text(&look.word("screen-hub-follow-ups-about"), Token::Text);
    page.gap();
    for filter in FollowUpsFilter::all(workspace) {
        let FollowUpsFilter::Assignee(assignee) = &filter else { continue };
        let (follow_ups, overdue) = count(&follow_ups_shown(workspace, &filter));
        let token = if overdue > 0 { Token::Warning } else { Token::Text };
        page.text(&format!("{follow_ups:>3}  {}", assignee.as_str()), token);
    }
}

fn count(follow_ups: &[FollowUp]) -> (usize, usize) {
    (follow_ups.len(), follow_ups.iter().filter(|follow_up| follow_up.overdue).count())
}
