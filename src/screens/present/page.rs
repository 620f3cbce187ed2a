//! One item for a wall: large, with few words, and nothing that is private.
//!
//! Of a family, the entry under the cursor has the screen to itself; the arrows lead to the next. What is shown is named here: a
//! note, a comment or an address could only come in by being asked for.

use crate::checklist::clauses::Clause;
use crate::checklist::{Address, Checklist, Id, Item};
use crate::findings::{ItemReview, law, not_applicable_words};
use crate::screens::answer_row::answer_row;
use crate::screens::item::answer;
use crate::screens::layout::Scroll;
use crate::screens::page::{Choice, Mark, Page, PresenterPage, Token};
use crate::screens::present::time::Time;
use crate::screens::rows::{self, Row, RowKind};
use crate::screens::state;
use crate::screens::text::Text;
use crate::screens::view::View;
use crate::worksheet::Standing;

/// The most clauses that are named.
const NAMED: usize = 2;

/// What is on the wall.
#[derive(Clone, Copy)]
struct Shown<'a> {
    view: View<'a>,
    list: &'a Checklist,
    item: &'a Item,
    index: usize,
    found: &'a ItemReview,
    /// The item whose family the entry is of.
    head: &'a Item,
}

/// What the screen shows.
pub(crate) fn page(view: View<'_>, list: &Id, head: usize, cursor: usize, scroll: &Scroll) -> Option<Page> {
    let workspace = view.workspace()?;
    let list = workspace.list(list)?;
    let all = rows::of_item(workspace, list, head);
    let at = rows::nearest(&all, cursor);
    let index = all.get(at).and_then(|row| list.position(&row.at.item)).unwrap_or(head);
    let item = list.items.get(index)?;
    let mut entries: Vec<_> = all.iter().map(|row| &row.at.item).collect();
    entries.dedup();
    let place = entries.iter().position(|entry| **entry == item.id).unwrap_or(0).saturating_add(1);
    let found = workspace.review.list(&list.id)?.items.get(index)?;
    let shown = Shown { view, list, item, index, found, head: list.items.get(head)? };
    let is_own =
        |row: &&Row| row.at.item == item.id && !matches!(row.kind, RowKind::Heading | RowKind::NotApplicableByFacts);
    let cursor = all.iter().take(at).filter(is_own).count();
    let own: Vec<Row> = all.iter().filter(is_own).cloned().collect();
    let law: Vec<_> = required(shown).map(|words| (view.look.glyphs.dot, words, Token::Warning)).into_iter().collect();
    let decided = own.get(cursor).map(|row| decided(shown, row)).unwrap_or_default();
    let time = time(shown);
    Some(Page::Presenter(Box::new(PresenterPage {
        number: item.id.to_string(),
        title: title(shown).to_owned(),
        has_large: !view.look.glyphs.is_ascii(),
        mark: mark(shown),
        place: if entries.len() > 1 { entry_of(shown, place, entries.len()) } else { String::new() },
        what: what_to_do(shown),
        choices: choices(shown, &own),
        cursor,
        scroll: scroll.clone(),
        law: law.len(),
        foot: law.into_iter().chain(decided).collect(),
        time: of_section(shown, time),
        minutes: time.planned.map(|planned| (minutes(time.used), usize::from(planned))),
        session: of_session(shown, time),
    })))
}

fn title(shown: Shown<'_>) -> &str {
    let words = shown.view.words(shown.list);
    let own = words.item_title(&shown.item.id);
    if own.is_empty() { words.item_title(&shown.head.id) } else { own }
}

/// How the entry stands.
fn mark(shown: Shown<'_>) -> Mark {
    let look = shown.view.look;
    let mut mark = state::of_item(shown.view, shown.list, shown.index, shown.found);
    let asked = || shown.found.parts.iter().filter(|part| !part.applies.is_not_applicable());
    let (all, done) = (asked().count(), asked().filter(|part| !part.is_open()).count());
    if mark.sign == look.glyphs.open && done > 0 {
        mark.word = look.filled("presenter-answered", &[("done", done.into()), ("count", all.into())]);
    }
    mark
}

/// Which entry of its family it is.
fn entry_of(shown: Shown<'_>, at: usize, count: usize) -> String {
    let values = [("at", at.into()), ("count", count.into()), ("item", shown.head.id.as_str().into())];
    format!("{} {}", shown.view.look.glyphs.dot, shown.view.look.filled("presenter-entry", &values))
}

/// What to do, or why there is nothing to do.
fn what_to_do(shown: Shown<'_>) -> Vec<crate::screens::text::Block> {
    let Shown { view, list, item, index, found, .. } = shown;
    let mut text = Text::new(view.look);
    let words = view.words(list);
    if found.applies.is_not_applicable() {
        let why = not_applicable_words(list, words, index, found.applies);
        let mark = state::aside(view.look);
        let why = if why.is_blank() { view.look.word("screen-section-not-applicable-why") } else { why.to_string() };
        text.sign(mark.sign, &why, mark.token);
    } else if let Some(words) = words.item(&item.id) {
        text.text(words.todo.as_str(), Token::Text);
    }
    text.blocks
}

/// The choices, each with its answer and what would follow from it.
fn choices(shown: Shown<'_>, rows: &[Row]) -> Vec<Choice> {
    let choice = |(index, row): (usize, &Row)| Choice {
        row: answer_row(shown.view, row),
        // The first option stands right under its question.
        is_first: index
            .checked_sub(1)
            .and_then(|before| rows.get(before))
            .is_none_or(|before| before.kind == RowKind::Question && row.at.option.is_some()),
        follows: follows(shown.view, row),
    };
    rows.iter().enumerate().map(choice).collect()
}

fn follows(view: View<'_>, row: &Row) -> Vec<(&'static str, String, Token)> {
    if !row.kind.is_stop() || matches!(row.kind, RowKind::NotApplicableByFacts) {
        return Vec::new();
    }
    let look = view.look;
    let (changed, clashes) = answer::changes(view, &view.model.consequences_of(row));
    let dot = format!(" {} ", look.glyphs.dot);
    let changed = (!changed.is_empty()).then(|| (look.glyphs.arrow_right, changed.join(&dot), Token::Accent));
    let clashes = clashes.into_iter().map(|words| (look.glyphs.contradiction, words, Token::Danger));
    changed.into_iter().chain(clashes).collect()
}

/// The clauses that the law requires, if any.
fn required(shown: Shown<'_>) -> Option<String> {
    let workspace = shown.view.workspace()?;
    let look = shown.view.look;
    let clauses = law::must_be_met(&workspace.state, &shown.list.address(shown.item), &shown.view.model.language);
    // What the item is plainly about comes before what it only helps with.
    let is_about = |clause: &Clause| clause.consequence().is_some();
    let is_owed = clauses.iter().any(is_about);
    let cited: Vec<String> =
        clauses.iter().filter(|clause| is_about(clause) == is_owed).map(|clause| clause.name.clone()).collect();
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
    if let Some(assignment) = workspace.state.assignment(&row.at.item_only()) {
        let words = answer::planned(view, assignment);
        lines.push((view.look.glyphs.arrow_right, words, Token::Accent));
    }
    lines
}

/// How the time stands.
fn time(shown: Shown<'_>) -> Time {
    let section = shown.list.sections.get(shown.item.section);
    let at = section.map_or_else(|| shown.list.address(shown.item), |s| Address::item(&shown.list.id, &s.id));
    shown.view.model.time_of(&at)
}

fn minutes(count: u64) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

/// Of the section, after its number.
fn of_section(shown: Shown<'_>, time: Time) -> (String, Token) {
    let look = shown.view.look;
    let section = shown.list.sections.get(shown.item.section).map_or("", |section| section.id.as_str());
    let name = look.filled("presenter-section", &[("section", section.into())]);
    let (words, token) = used(shown, time);
    (format!("{name}  {words}"), token)
}

fn used(shown: Shown<'_>, time: Time) -> (String, Token) {
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
