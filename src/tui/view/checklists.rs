//! Which checklists there are, and which of them are asked.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::page::Page;
use super::parts::{Entry, beside, draw_heading, draw_list, draw_preview, draw_rule};
use super::{View, WIDE};
use crate::findings::asleep;
use crate::tui::theme::Token;
use crate::tui::widget::paint;
use crate::wizard::choose::{ListLine, list_lines};
use crate::workspace::upgrade::numbers;

/// Draws the screen.
pub(super) fn draw(view: View<'_>, buf: &mut Buffer, area: Rect, cursor: usize) -> Option<Position> {
    let look = view.look;
    let area = paint::below(area, u16::from(area.height > 16));
    let lines = list_lines(view.wizard);
    let cursor = cursor.min(lines.len().saturating_sub(1));
    let is_wide = area.width >= WIDE.saturating_sub(2);
    let (list, aside) = if is_wide {
        beside(buf, area, look, area.width.saturating_mul(3) / 5)
    } else {
        let rows = paint::cells(lines.len()).saturating_add(3).min(area.height / 2);
        draw_rule(buf, paint::row(buf, area, rows), look, "");
        (Rect { height: rows, ..area }, paint::below(area, rows.saturating_add(1)))
    };
    let rest = paint::below(draw_heading(buf, list, look, &look.word("screen-checklists-heading")), 1);
    let line = lines.get(cursor)?;
    let mut page = Page::new(look, aside.width);
    detail(view, line, &mut page);
    draw_preview(view, buf, aside, &page.lines);
    let entries: Vec<Entry> = lines.iter().map(|line| row(view, line)).collect();
    draw_list(buf, rest, look, &entries, Some(cursor))
}

/// What the hub says of the checklists.
pub(super) fn about(view: View<'_>, page: &mut Page<'_>) {
    page.text(&view.look.word("screen-checklists"), Token::Heading);
    page.gap();
    page.text(&view.look.word("screen-checklists-about"), Token::Text);
    page.gap();
    for line in list_lines(view.wizard) {
        let sign = if line.is_in { view.look.glyphs.done } else { view.look.glyphs.open };
        let token = if line.is_in { Token::Ok } else { Token::Muted };
        page.sign(sign, view.words(&line.list).title.as_str(), token);
    }
}

fn row(view: View<'_>, line: &ListLine) -> Entry {
    let look = view.look;
    let sign = if line.is_in { look.glyphs.check_on } else { look.glyphs.check_off };
    let mut right = vec![line.list.edition.to_string()];
    let state = match line {
        ListLine { is_disputed: true, .. } => Some("screen-checklists-disputed"),
        ListLine { is_always: true, .. } => Some("screen-checklists-always"),
        _ => None,
    };
    right.extend(state.map(|id| look.word(id)));
    right.push(format!("{:>3}/{:<3}", line.progress.0, line.progress.1));
    Entry {
        text: format!("[{sign}] {}", view.words(&line.list).title),
        token: (!line.is_in).then_some(Token::Muted),
        right: right.join("  "),
        right_token: line.is_disputed.then_some(Token::Danger),
        ..Entry::default()
    }
}

/// What the checklist under the cursor is, and what became of it.
fn detail(view: View<'_>, line: &ListLine, page: &mut Page<'_>) {
    let (look, words) = (view.look, view.words(&line.list));
    page.text(words.title.as_str(), Token::Heading);
    page.gap();
    page.text(words.summary.as_str(), Token::Text);
    page.gap();
    let (answered, asked) = line.progress;
    let values = [("answered", answered.into()), ("asked", asked.into())];
    let id = match (line.is_in, answered) {
        (true, _) => "screen-checklists-in",
        (false, 0) => "screen-checklists-out",
        (false, _) => "screen-checklists-sleeps",
    };
    page.text(&look.filled(id, &values), Token::Muted);
    if let Some(newer) = view.wizard.library.newer_than(&line.list).filter(|_| line.is_in) {
        page.gap();
        let words = look.filled("screen-checklists-newer", &[("edition", newer.edition.as_str().into())]);
        page.sign(look.glyphs.arrow_right, &words, Token::Accent);
    }
    let sleeping = view.workspace().map(|workspace| asleep(&line.list, &workspace.state)).unwrap_or_default();
    if !sleeping.is_empty() && line.is_in {
        page.gap();
        let items = numbers(&sleeping);
        page.text(&look.filled("screen-checklists-asleep", &[("items", items.into())]), Token::Muted);
    }
}
