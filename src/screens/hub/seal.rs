//! The hub's line for the seal.

use crate::screens::page::{ListRow, Token};
use crate::screens::text::Text;
use crate::screens::view::View;
use crate::workspace::Workspace;

/// The line.
pub(super) fn row(view: View<'_>, workspace: &Workspace) -> ListRow {
    let look = view.look;
    let (mark, right) = match workspace.state.sealed.last() {
        Some(sealed) if sealed.changes_since == 0 => ((look.glyphs.done, Token::Ok), look.word("screen-seal-current")),
        Some(sealed) => {
            let words = look.filled("screen-seal-changed", &[("count", sealed.changes_since.into())]);
            ((look.glyphs.lapsed, Token::Warning), words)
        }
        None if workspace.review.blocking().next().is_none() => {
            ((look.glyphs.marker, Token::Accent), look.word("screen-seal-ready"))
        }
        None => ((look.glyphs.open, Token::Muted), look.word("screen-seal-not-yet")),
    };
    ListRow { mark: Some(mark), text: look.word("screen-seal"), right, ..ListRow::default() }
}

/// What stands beside it.
pub(super) fn detail(view: View<'_>, workspace: &Workspace, page: &mut Text<'_>) {
    let look = view.look;
    page.text(&look.word("screen-seal"), Token::Heading);
    page.gap();
    let blocking = workspace.review.blocking().count();
    if let Some(sealed) = workspace.state.sealed.last() {
        let date = crate::worksheet::stamp::date_of(sealed.at).to_string();
        page.text(&look.filled("screen-hub-sealed-on", &[("date", date.into())]), Token::Text);
        page.text(sealed.path.as_str(), Token::Muted);
        page.gap();
        let id = if sealed.changes_since == 0 { "screen-hub-sealed-current" } else { "screen-hub-sealed-changed" };
        page.text(&look.filled(id, &[("count", sealed.changes_since.into())]), Token::Text);
        page.gap();
    } else {
        page.text(&look.word("screen-hub-seal-about"), Token::Text);
        page.gap();
    }
    if blocking > 0 {
        page.text(&look.filled("screen-hub-seal-blocked", &[("count", blocking.into())]), Token::Text);
    } else if workspace.state.sealed.last().is_none_or(|sealed| sealed.changes_since > 0) {
        page.text(&look.word("screen-hub-seal-ready"), Token::Text);
    }
}
