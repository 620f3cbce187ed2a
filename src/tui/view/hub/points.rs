//! The hub's line for what waits in somebody's hands, and for the questions that were parked.

use super::super::View;
use super::super::page::Page;
use super::super::parts::Entry;
use crate::findings::points::Point;
use crate::tui::theme::Token;
use crate::wizard::points::{PointsFilter, points_shown};
use crate::workspace::Workspace;

/// The line; none as long as nothing waits. A sealed record has none.
pub(super) fn row(view: View<'_>, workspace: &Workspace) -> Option<Entry> {
    if workspace.record.is_some() {
        return None;
    }
    let (points, overdue) = count(&points_shown(workspace, &PointsFilter::All));
    let look = view.look;
    let (sign, token, id) = match (points, overdue) {
        (0, _) => return None,
        (_, 0) => (look.glyphs.open, Token::Text, "screen-hub-points-count"),
        _ => (look.glyphs.lapsed, Token::Warning, "screen-hub-points-overdue"),
    };
    let right = look.filled(id, &[("count", points.into()), ("overdue", overdue.into())]);
    Some(Entry { mark: Some((sign, token)), text: look.word("point-place"), right, ..Entry::default() })
}

/// What stands beside it: in whose hands how many of them are.
pub(super) fn detail(view: View<'_>, workspace: &Workspace, page: &mut Page<'_>) {
    let look = view.look;
    page.text(&look.word("point-place"), Token::Heading);
    page.gap();
    page.text(&look.word("screen-hub-points-about"), Token::Text);
    page.gap();
    for filter in PointsFilter::all(workspace) {
        let PointsFilter::Owner(owner) = &filter else { continue };
        let (points, overdue) = count(&points_shown(workspace, &filter));
        let token = if overdue > 0 { Token::Warning } else { Token::Text };
        page.text(&format!("{points:>3}  {}", owner.as_str()), token);
    }
}

fn count(points: &[Point]) -> (usize, usize) {
    (points.len(), points.iter().filter(|point| point.overdue).count())
}
