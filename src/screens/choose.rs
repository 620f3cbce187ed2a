//! Which checklists are asked: what is always asked, what is taken in, what is left out.

use super::{AfterSave, Wizard};
use crate::checklist::{Checklist, Id, bundled};
use crate::findings::review;
use crate::screens::message::Effect;
use crate::screens::model::Model;
use crate::screens::screen::Screen;
use crate::worksheet::{Edition, Env, EventKind};
use crate::workspace::Say;
use std::sync::Arc;

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

impl Wizard {
    /// Shows the checklists with the cursor on one.
    pub(super) fn show_checklist(&mut self, id: &Id) {
        self.show_checklists();
        let at = list_lines(&self.model).iter().position(|line| line.list.id == *id);
        if let (Some(Screen::Checklists(screen)), Some(at)) = (self.screens.last_mut(), at) {
            screen.cursor = at;
        }
    }

    /// Takes the checklist under the cursor in, or leaves it out.
    pub(super) fn toggle_checklist(&mut self, world: &mut dyn Env) -> Vec<Effect> {
        let Some(Screen::Checklists(screen)) = self.screens.last() else { return Vec::new() };
        let Some(line) = screen.line(&self.model) else { return Vec::new() };
        let title = line.list.words_in(&self.model.language).title.to_string();
        let say = |id| Say::new(id).with("title", title.clone());
        let (edition, said) = if line.is_in {
            (None, say("said-list-out"))
        } else {
            (Some(Edition::of(&line.list)), say("said-list-in").count("count", line.list.items.len()))
        };
        self.record(
            vec![EventKind::Checklist { checklist: line.list.id.clone(), edition }],
            AfterSave::Say(said),
            world,
        )
    }
}
