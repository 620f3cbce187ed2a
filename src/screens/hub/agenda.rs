//! The agenda on the overview: what is planned for a section, and what it has taken.

use crate::checklist::{Address, Checklist, Id};
use crate::screens::page::Token;
use crate::screens::text::Text;
use crate::screens::view::View;

/// What stands at the right of a section, after the minutes that are planned for it.
pub(super) fn planned(view: View<'_>, list: &Checklist, section: &Id, right: String) -> String {
    match view.model.time_of(&Address::item(&list.id, section)).planned {
        None => right,
        Some(minutes) => {
            let planned = view.look.filled("screen-hub-planned", &[("minutes", usize::from(minutes).into())]);
            format!("{planned} {} {right}", view.look.glyphs.dot)
        }
    }
}

/// The minutes planned and used, of a section and of all.
pub(super) fn time(view: View<'_>, list: &Checklist, section: &Id, page: &mut Text<'_>) {
    let count = |minutes: u64| usize::try_from(minutes).unwrap_or(usize::MAX);
    let time = view.model.time_of(&Address::item(&list.id, section));
    if let Some(minutes) = time.planned {
        page.gap();
        let values = [("minutes", usize::from(minutes).into()), ("used", count(time.used).into())];
        page.text(&view.look.filled("screen-hub-planned-used", &values), Token::Muted);
        let values = [("planned", count(time.all_planned.into()).into()), ("used", count(time.all_used).into())];
        page.text(&view.look.filled("screen-hub-all-planned", &values), Token::Muted);
    }
}
