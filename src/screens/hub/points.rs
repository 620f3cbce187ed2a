//! The hub's line for what waits in somebody's hands, and for the questions that were parked.

use crate::findings::points::Point;
use crate::screens::page::{ListRow, Token};
use crate::screens::points::{PointsFilter, points_shown};
use crate::screens::text::Text;
use crate::screens::view::View;
use crate::workspace::Workspace;

/// The line; none as long as nothing waits. A sealed record has none.
pub(crate) fn row(view: View<'_>, workspace: &Workspace) -> Option<ListRow> {
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
    Some(ListRow { mark: Some((sign, token)), text: look.word("point-place"), right, ..ListRow::default() })
}

/// What stands beside it: in whose hands how many of them are.
pub(crate) fn detail(view: View<'_>, workspace: &Workspace, page: &mut Text<'_>) {
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
