//! Under what is on the wall: what the law says of it, who decided it, and the time.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::item::answer;
use super::super::state;
use super::Shown;
use crate::checklist::Address;
use crate::checklist::clauses::Clause;
use crate::findings::law;
use crate::tui::text;
use crate::tui::theme::Token;
use crate::tui::widget::{paint, progress};
use crate::wizard::{Row, Time};
use crate::worksheet::Standing;

/// The most clauses that are named.
const NAMED: usize = 2;
/// The most and the fewest cells of the bar of time.
const BAR: (usize, usize) = (24, 10);

/// Draws it; gives what is left above.
pub(super) fn draw(shown: Shown<'_>, buf: &mut Buffer, area: Rect, row: Option<&Row>) -> Rect {
    let look = shown.view.look;
    let mut lines: Vec<(&str, String, Token)> = Vec::new();
    lines.extend(required(shown).map(|words| (look.glyphs.dot, words, Token::Warning)));
    if area.height > 8 {
        lines.extend(row.map(|row| decided(shown, row)).unwrap_or_default());
    }
    let most = usize::from(area.height / 4);
    lines.truncate(most);
    let gap = u16::from(area.height > 12);
    let height = paint::cells(lines.len()).saturating_add(gap).saturating_add(2);
    let top = area.height.saturating_sub(height);
    let foot = paint::below(area, top.saturating_add(gap));
    paint::rule(buf, paint::row(buf, foot, 0), look, look.style(Token::Muted));
    for (down, (sign, words, token)) in lines.iter().enumerate() {
        let row = paint::row(buf, foot, paint::cells(down).saturating_add(1));
        paint::write_cut(buf, row, &format!("{sign} {words}"), look, look.style(*token));
    }
    draw_time(shown, buf, paint::row(buf, area, area.height.saturating_sub(1)));
    Rect { height: top, ..area }
}

/// The clauses that the law requires, if any.
fn required(shown: Shown<'_>) -> Option<String> {
    let workspace = shown.view.workspace()?;
    let look = shown.view.look;
    let clauses = law::required(&workspace.state, &shown.list.address(shown.item), &shown.view.wizard.language);
    // What the item is plainly about comes before what it only helps with.
    let is_owed = clauses.iter().any(Clause::is_owed);
    let cited: Vec<String> =
        clauses.iter().filter(|clause| clause.is_owed() == is_owed).map(|clause| clause.name.clone()).collect();
    let (first, more) = cited.split_at(NAMED.min(cited.len()));
    if first.is_empty() {
        return None;
    }
    let first = first.join(", ");
    let names = match more.len() {
        0 => first,
        count => look.filled("presenter-required-more", &[("names", first.into()), ("count", count.into())]),
    };
    let id = if is_owed { "presenter-required" } else { "presenter-helps" };
    Some(look.filled(id, &[("names", names.into())]))
}

/// Who decided what is under the cursor, or who is to.
fn decided(shown: Shown<'_>, row: &Row) -> Vec<(&'static str, String, Token)> {
    let view = shown.view;
    let Some(workspace) = view.workspace() else { return Vec::new() };
    let mut lines = Vec::new();
    if let Some(found) = state::part_at(view, &row.at.without_option())
        && let Some(register) = workspace.state.answers.get(&found.kept_at)
    {
        for version in register.versions() {
            if let Some(answer) = &version.value {
                let mark = state::of_outcome(view.look, answer.outcome);
                // What is only proposed must not read on the wall as if it held.
                let waits = (version.standing == Standing::Proposed).then(|| view.proposed_by(&row.at)).flatten();
                lines.push(match waits {
                    Some(words) => (view.look.glyphs.proposed, words, Token::Warning),
                    None => (mark.sign, answer::said(view, version, answer), mark.token),
                });
            }
        }
    }
    if let Some(plan) = workspace.state.plan(&row.at.item_only()) {
        let words = answer::planned(view, plan);
        lines.push((view.look.glyphs.arrow_right, words, Token::Accent));
    }
    lines
}

/// How the time stands: of the section at the left, of the session at the right.
fn draw_time(shown: Shown<'_>, buf: &mut Buffer, row: Rect) {
    let look = shown.view.look;
    let Some(section) = shown.list.sections.get(shown.item.section) else { return };
    let time = shown.view.wizard.time_of(&Address::item(&shown.list.id, &section.id));
    let (words, token) = of_section(shown, time);
    let all = of_session(shown, time);
    let name = look.filled("presenter-section", &[("section", section.id.as_str().into())]);
    let mut left = format!("{name}  {words}");
    let room = usize::from(row.width);
    let spare = room.saturating_sub(text::width(&left)).saturating_sub(text::width(&all)).saturating_sub(6);
    if let Some(planned) = time.planned.map(usize::from)
        && spare >= BAR.1
    {
        let bar = progress::text(look, minutes(time.used).min(planned), planned, spare.min(BAR.0));
        let bar = bar.rsplit_once(' ').map_or(bar.as_str(), |(bar, _)| bar).to_owned();
        left = format!("{left}   {bar}");
    }
    paint::write_cut(buf, row, &left, look, look.style(token));
    let from = room.saturating_sub(text::width(&all));
    if from > text::width(&left).saturating_add(2) {
        paint::write(buf, paint::after(row, paint::cells(from)), &all, look.style(Token::Muted));
    }
}

fn minutes(count: u64) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

fn of_section(shown: Shown<'_>, time: Time) -> (String, Token) {
    let look = shown.view.look;
    let used = minutes(time.used);
    let Some(planned) = time.planned.map(usize::from) else {
        return (look.filled("presenter-time-free", &[("used", used.into())]), Token::Text);
    };
    let (used_of, planned_of) = (("used", used.into()), ("planned", planned.into()));
    if let Some(left) = planned.checked_sub(used) {
        let words = look.filled("presenter-time-left", &[used_of, planned_of, ("left", left.into())]);
        return (words, Token::Heading);
    }
    let over = used.saturating_sub(planned);
    let words = look.filled("presenter-time-over", &[used_of, planned_of, ("over", over.into())]);
    (format!("{} {words}", look.glyphs.contradiction), Token::Danger)
}

fn of_session(shown: Shown<'_>, time: Time) -> String {
    let look = shown.view.look;
    let used = minutes(time.all_used);
    match usize::try_from(time.all_planned).unwrap_or(usize::MAX) {
        0 => look.filled("presenter-session-free", &[("used", used.into())]),
        planned => look.filled("presenter-session", &[("used", used.into()), ("planned", planned.into())]),
    }
}
