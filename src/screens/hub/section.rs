//! The hub's line for a section, and over the sections of one checklist.

use super::{agenda, figures};
use crate::checklist::{Checklist, Outcome, PartKind, overlay};
use crate::findings::{Counts, FindingKind, ItemReview};
use crate::screens::page::{ListRow, Mark, Token};
use crate::screens::progress::progress;
use crate::screens::state;
use crate::screens::text::Text;
use crate::screens::view::View;
use crate::workspace::Workspace;

/// The cells of a checklist's progress bar with its figures.
const BAR: usize = 11;

/// Over the sections of one checklist among several.
pub(super) fn heading(view: View<'_>, workspace: &Workspace, list: &Checklist) -> ListRow {
    let total = workspace.review.total(list);
    let mut text = view.words(list).title.to_string();
    if view.model.library.newer_than(&list.id, &list.edition).is_some() {
        text = format!("{text}  {} {}", view.look.glyphs.arrow_right, view.look.word("screen-hub-newer"));
    }
    let right = progress(view.look, total.answered, total.asked, BAR);
    let token = if total.answered == total.asked { Token::Ok } else { Token::Muted };
    ListRow { right, right_token: Some(token), ..ListRow::heading(text) }
}

/// The line.
pub(super) fn row(view: View<'_>, workspace: &Workspace, list: &Checklist, index: usize) -> ListRow {
    let Some(section) = list.sections.get(index) else { return ListRow::default() };
    let counts = counts(workspace, list, index);
    let mark = mark(view, workspace, list, index, &counts);
    let words = view.words(list);
    let title = words.section.get(&section.id).map(|words| words.title.to_string()).unwrap_or_default();
    let is_idle = section.retired.is_some() || counts.asked == 0;
    ListRow {
        // An own section is known by its title; its prefix would push all others aside.
        lead: overlay::without_prefix(&section.id).to_owned(),
        text: title,
        token: is_idle.then_some(Token::Muted),
        right: agenda::planned(
            view,
            list,
            &section.id,
            if is_idle { mark.word.clone() } else { figures(counts.answered, counts.asked) },
        ),
        ..ListRow::default()
    }
    .marked(&mark)
}

/// What stands beside it.
pub(super) fn detail(view: View<'_>, workspace: &Workspace, list: &Checklist, index: usize, page: &mut Text<'_>) {
    let look = view.look;
    let Some(section) = list.sections.get(index) else { return };
    let counts = counts(workspace, list, index);
    let mark = mark(view, workspace, list, index, &counts);
    if let Some(words) = view.words(list).section.get(&section.id) {
        page.text(&format!("{} {}", section.id, words.title), Token::Heading);
        page.sign(mark.sign, &mark.word, mark.token);
        page.gap();
        page.text(words.about.as_str(), Token::Text);
    }
    if workspace.lists.len() > 1 || list.is_partial() {
        page.gap();
        let values = [("title", view.words(list).title.as_str().into()), ("edition", list.edition.as_str().into())];
        page.text(&look.filled("screen-hub-edition", &values), Token::Muted);
        if list.is_partial() {
            page.text(&look.word("screen-hub-pieced"), Token::Muted);
        }
    }
    if let Some(day) = &section.retired {
        page.gap();
        page.text(&look.filled("screen-section-retired-on", &[("date", day.as_str().into())]), Token::Muted);
    } else if counts.asked == 0 {
        page.gap();
        page.text(&look.word("screen-section-not-applicable-why"), Token::Muted);
    }
    agenda::time(view, list, &section.id, page);
    page.gap();
    for outcome in Outcome::ALL {
        let count = counts.of(outcome);
        if count > 0 && section.retired.is_none() {
            let mark = state::of_outcome(look, outcome);
            page.sign(mark.sign, &format!("{count:>3}  {}", mark.word), mark.token);
        }
    }
    if counts.lapsed > 0 {
        let words = format!("{:>3}  {}", counts.lapsed, look.word("screen-state-lapsed"));
        page.sign(look.glyphs.lapsed, &words, Token::Danger);
    }
    if counts.not_applicable_by_facts > 0 {
        let mark = state::aside(look);
        page.sign(mark.sign, &format!("{:>3}  {}", counts.not_applicable_by_facts, mark.word), mark.token);
    }
    super::proposed(view, proposed(workspace, list, index), page);
    if open_statements(workspace, list, index) > 1 {
        let count = open_statements(workspace, list, index);
        page.gap();
        page.text(&look.filled("screen-section-statements", &[("count", count.into())]), Token::Text);
    }
}

fn open_statements(workspace: &Workspace, list: &Checklist, section: usize) -> usize {
    let Some(seen) = workspace.review.list(&list.id) else { return 0 };
    let items = list.items.iter().zip(&seen.items).filter(|(item, _)| item.section == section);
    let parts = items.flat_map(|(item, found)| item.parts.iter().zip(&found.parts));
    parts.filter(|(part, found)| matches!(part.kind, PartKind::Acknowledge) && found.is_open()).count()
}

fn counts(workspace: &Workspace, list: &Checklist, section: usize) -> Counts {
    list.sections.get(section).map(|section| workspace.review.counts(list, section.items.clone())).unwrap_or_default()
}

/// A section's state: whether anything in it clashes or must be answered anew comes first.
fn mark(view: View<'_>, workspace: &Workspace, list: &Checklist, index: usize, counts: &Counts) -> Mark {
    let Some(section) = list.sections.get(index) else { return state::aside(view.look) };
    let seen = workspace.review.list(&list.id);
    let items = seen.into_iter().flat_map(|seen| seen.items.get(section.items.clone()).unwrap_or_default());
    let is_off = |item: &ItemReview| {
        let parts = item.parts.iter().filter(|part| !part.applies.is_not_applicable());
        let mut flaws = parts.flat_map(|part| &part.flaws);
        !item.documents.is_empty() || flaws.any(|flaw| *flaw != FindingKind::Proposed)
    };
    let is_flawed = counts.contradictions > 0 || items.into_iter().any(is_off);
    if !is_flawed && section.retired.is_none() && proposed(workspace, list, index) > 0 {
        return state::proposed(view.look);
    }
    state::of_section(view.look, section, counts, is_flawed)
}

/// How many answers of a section wait to be confirmed.
fn proposed(workspace: &Workspace, list: &Checklist, section: usize) -> usize {
    let Some(seen) = workspace.review.list(&list.id) else { return 0 };
    let items = list.items.iter().zip(&seen.items).filter(|(item, _)| item.section == section);
    let parts = items.flat_map(|(_, found)| &found.parts).filter(|part| !part.applies.is_not_applicable());
    parts.filter(|part| part.flaws.contains(&FindingKind::Proposed)).count()
}
