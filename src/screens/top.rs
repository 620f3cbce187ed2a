//! The line at the top: the account, where in it, and whether all is saved.

use crate::screens::screen::Screen;
use crate::screens::view::View;
use crate::text::measure;
use crate::workspace::Saving;

/// The left and the right part. What is most worth knowing stays longest where there is little room: where one is, and that all is
/// saved.
pub(crate) fn title(view: View<'_>, width: u16) -> (String, String) {
    let separator = format!(" {} ", view.look.glyphs.dot);
    let join = |parts: &[Option<&String>]| {
        let parts: Vec<&str> = parts.iter().flatten().map(|part| part.as_str()).collect();
        parts.join(&separator)
    };
    let program = view.look.word("screen-name");
    let account = view.workspace().map(|workspace| {
        let name = workspace.state.account_name().map(ToString::to_string);
        name.unwrap_or_else(|| view.look.word("screen-unnamed"))
    });
    let (place, progress, safety) = (place(view), progress(view), safety(view));
    let (program, account, place) = (Some(&program), account.as_ref(), place.as_ref());
    let inner = place.or(account).or(program);
    let candidates = [
        (join(&[program, account, place]), join(&[progress.as_ref(), safety.as_ref()])),
        (join(&[account, place]), join(&[progress.as_ref(), safety.as_ref()])),
        (join(&[account, place]), join(&[safety.as_ref()])),
        (join(&[inner]), join(&[safety.as_ref()])),
    ];
    let room = usize::from(width).saturating_sub(4);
    let fits = |(left, right): &&(String, String)| measure::width(left).saturating_add(measure::width(right)) <= room;
    let Some((left, right)) = candidates.iter().find(fits).or(candidates.last()) else { return Default::default() };
    let spare = room.saturating_sub(measure::width(right)).max(1);
    let left = measure::truncated(left, spare, view.look.glyphs.ellipsis);
    (format!(" {left}"), format!("{right} "))
}

/// Where in the account one is.
fn place(view: View<'_>) -> Option<String> {
    let section = |list: &crate::checklist::Id, section: usize| {
        let list = view.workspace()?.list(list)?;
        let section = list.sections.get(section)?;
        let title = view.words(list).section.get(&section.id).map_or("", |words| words.title.as_str());
        let several = view.workspace()?.lists.len() > 1;
        // Of several lists, the one that this section is of comes first.
        let of = several.then(|| format!("{} {} ", view.words(list).title, view.look.glyphs.dot));
        Some(format!("{}{} {title}", of.unwrap_or_default(), section.id))
    };
    match view.wizard.screens.last()? {
        Screen::Items(screen) => match &screen.section {
            Some((list, at)) => section(list, *at),
            None => Some(view.look.word("screen-all-sections")),
        },
        Screen::Item(screen) => {
            let list = view.workspace()?.list(&screen.list)?;
            section(&screen.list, list.items.get(screen.head)?.section)
        }
        Screen::People { .. } => Some(view.look.word("people-heading")),
        Screen::Statements(screen) => {
            let at = screen.parts.get(screen.at)?;
            if at.part.is_none() {
                return Some(view.look.word("screen-account"));
            }
            let (list, index) = view.workspace()?.place(at)?;
            section(&at.checklist, list.items.get(index)?.section)
        }
        Screen::Account { .. } => Some(view.look.word("screen-account")),
        Screen::Checklists { .. } => Some(view.look.word("screen-checklists")),
        Screen::Settle(_) => Some(view.look.word("screen-settle")),
        Screen::Findings { .. } => Some(view.look.word("screen-findings")),
        Screen::Points(_) => Some(view.look.word("point-place")),
        Screen::Seal(_) | Screen::Sealed(_) => Some(view.look.word("screen-seal")),
        Screen::Compare(_) => Some(view.look.word("screen-compare")),
        Screen::Portfolio { .. } => Some(view.look.word("screen-portfolio")),
        Screen::Verified(_) => Some(view.look.word("reopen-place")),
        Screen::Recorded(screen) => {
            let document = view.workspace()?.record.as_ref()?.document.as_ref()?;
            document.checklists.iter().find(|list| list.id == screen.list).map(|list| list.title.to_string())
        }
        Screen::Start { .. } | Screen::Form(_) | Screen::Hub { .. } => None,
    }
}

/// How many items are answered.
fn progress(view: View<'_>) -> Option<String> {
    let workspace = view.workspace()?;
    let total = workspace.review.grand_total(&workspace.lists);
    let values = [("answered", total.answered.into()), ("asked", total.asked.into())];
    Some(view.look.filled("screen-answered", &values))
}

/// How safe what was answered is.
fn safety(view: View<'_>) -> Option<String> {
    let workspace = view.workspace()?;
    let id = match (&workspace.read_only, &workspace.saving) {
        (Some(_), _) => "screen-read-only",
        (None, Saving::Safe) => "screen-saved",
        (None, Saving::NotYetSafe) => "screen-not-yet-safe",
        (None, Saving::Failed(_)) => "screen-not-saved",
    };
    Some(view.look.word(id))
}
