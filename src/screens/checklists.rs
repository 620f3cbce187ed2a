//! Which checklists there are, and which of them are asked.

use crate::checklist::{Checklist, bundled};
use crate::findings::{inactive, review};
use crate::screens::command::Command;
use crate::screens::component::{Component, Offer};
use crate::screens::layout::cells;
use crate::screens::model::Model;
use crate::screens::page::{Detail, Heading, ListPage, ListRow, Page, Split, Token};
use crate::screens::text::Text;
use crate::screens::view::View;
use crate::workspace::Say;
use crate::workspace::upgrade::numbers;
use std::sync::Arc;

/// Which checklists are asked.
#[derive(Clone, Debug, Default)]
pub struct ChecklistsScreen {
    /// The line with the cursor.
    pub cursor: usize,
}

impl ChecklistsScreen {
    /// The line with the cursor.
    pub(super) fn line(&self, model: &Model) -> Option<ListLine> {
        let lines = list_lines(model);
        lines.get(self.cursor.min(lines.len().saturating_sub(1))).cloned()
    }
}

impl Component for ChecklistsScreen {
    fn page(&self, view: View<'_>) -> Option<Page> {
        page(view, self.cursor)
    }

    fn title(&self, view: View<'_>) -> Option<String> {
        Some(view.look.word("screen-checklists"))
    }

    fn hint(&self, view: View<'_>) -> Option<String> {
        let line = self.line(view.model)?;
        Some(view.look.word(match (line.is_disputed, line.is_always, line.is_in) {
            _ if view.workspace()?.read_only.is_some() => "screen-hint-read-only",
            (true, ..) => "screen-hint-list-disputed",
            (_, true, _) => "screen-hint-list-always",
            (.., true) => "screen-hint-list-in",
            (.., false) => "screen-hint-list-out",
        }))
    }

    fn offer(&self, command: Command, model: &Model) -> Offer {
        match (command, self.line(model)) {
            (Command::Toggle, Some(line)) if line.is_always && !line.is_disputed => {
                let title = model.words_in(&line.list).title.to_string();
                Offer::No(Say::new("said-list-always").with("title", title))
            }
            _ => Offer::Yes,
        }
    }

    fn key_name(&self, command: Command) -> Option<&'static str> {
        (command == Command::Toggle).then_some("screen-key-pick")
    }

    fn lines(&self, model: &Model) -> usize {
        list_lines(model).len()
    }

    fn cursor(&self) -> Option<usize> {
        Some(self.cursor)
    }

    fn cursor_mut(&mut self) -> Option<&mut usize> {
        Some(&mut self.cursor)
    }
}

/// What the screen shows.
pub(crate) fn page(view: View<'_>, cursor: usize) -> Option<Page> {
    let look = view.look;
    let lines = list_lines(view.model);
    let cursor = cursor.min(lines.len().saturating_sub(1));
    let mut text = Text::new(look);
    detail(view, lines.get(cursor)?, &mut text);
    let height = view.area.height.saturating_sub(view.top());
    let split = if view.is_wide() {
        Split::Beside(view.area.width.saturating_mul(3) / 5)
    } else {
        Split::Below(cells(lines.len()).saturating_add(3).min(height / 2))
    };
    Some(Page::List(Box::new(ListPage {
        top: view.top(),
        heading: Some(Heading::new(look.word("screen-checklists-heading"), 1)),
        is_heading_of_list: true,
        detail: Detail { blocks: text.blocks, ..Detail::default() },
        split,
        ..ListPage::of(lines.iter().map(|line| row(view, line)).collect(), Some(cursor))
    })))
}

/// What the hub says of the checklists.
pub(crate) fn about(view: View<'_>, page: &mut Text<'_>) {
    page.text(&view.look.word("screen-checklists"), Token::Heading);
    page.gap();
    page.text(&view.look.word("screen-checklists-about"), Token::Text);
    page.gap();
    for line in list_lines(view.model) {
        let sign = if line.is_in { view.look.glyphs.done } else { view.look.glyphs.open };
        let token = if line.is_in { Token::Ok } else { Token::Muted };
        page.sign(sign, view.words(&line.list).title.as_str(), token);
    }
}

fn row(view: View<'_>, line: &ListLine) -> ListRow {
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
    ListRow {
        text: format!("[{sign}] {}", view.words(&line.list).title),
        token: (!line.is_in).then_some(Token::Muted),
        right: right.join("  "),
        right_token: line.is_disputed.then_some(Token::Danger),
        ..ListRow::default()
    }
}

/// What the checklist under the cursor is, and what became of it.
fn detail(view: View<'_>, line: &ListLine, page: &mut Text<'_>) {
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
        (false, _) => "screen-checklists-left-out-inactive",
    };
    page.text(&look.filled(id, &values), Token::Muted);
    if let Some(newer) = view.model.library.newer_than(&line.list.id, &line.list.edition).filter(|_| line.is_in) {
        page.gap();
        let words = look.filled("screen-checklists-newer", &[("edition", newer.edition.as_str().into())]);
        page.sign(look.glyphs.arrow_right, &words, Token::Accent);
    }
    let inactive = view.workspace().map(|workspace| inactive(&line.list, &workspace.state)).unwrap_or_default();
    if !inactive.is_empty() && line.is_in {
        page.gap();
        let items = numbers(&inactive);
        page.text(&look.filled("screen-checklists-inactive", &[("items", items.into())]), Token::Muted);
    }
}

/// A checklist there is, and what became of it in the open worksheet.
#[derive(Clone, Debug)]
pub struct ListLine {
    /// The checklist, in the edition taken in; else in the newest.
    pub list: Arc<Checklist>,
    /// Whether it is taken in.
    pub is_in: bool,
    /// Whether it can be left out at all.
    pub is_always: bool,
    /// Whether people took different editions of it in, or one of them left it out.
    pub is_disputed: bool,
    /// How many of its items are answered, of how many; of one that is left out, what sleeps.
    pub progress: (usize, usize),
}

/// Every checklist there is, in the order in which they are bundled.
pub fn list_lines(model: &Model) -> Vec<ListLine> {
    let Some(workspace) = model.workspace.as_ref() else { return Vec::new() };
    let all: Vec<Arc<Checklist>> =
        model.library.newest_of_all().map(|l| Arc::clone(workspace.list(&l.id).unwrap_or(l))).collect();
    // What is left out is looked at as if it were in.
    let seen = review(&all, &workspace.state, workspace.today);
    let line = |list: Arc<Checklist>| {
        let total = seen.total(&list);
        ListLine {
            is_in: workspace.list(&list.id).is_some(),
            is_always: bundled::is_always(&list.id),
            is_disputed: workspace.state.checklists.get(&list.id).is_some_and(crate::worksheet::Register::is_conflict),
            progress: (total.answered, total.asked),
            list,
        }
    };
    all.into_iter().map(line).collect()
}
