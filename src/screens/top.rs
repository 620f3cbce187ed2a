//! The line at the top: the account, where in it, and whether all is saved.

use crate::screens::view::View;
use crate::text::measure;
use crate::workspace::Saving;

/// The left and the right part. What is most worth knowing stays longest where there is little room: where one is, and that all is
/// saved.
pub(crate) fn title(view: View<'_>, place: Option<&String>, width: u16) -> (String, String) {
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
    let (progress, safety) = (progress(view), safety(view));
    let (program, account) = (Some(&program), account.as_ref());
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
