//! Which checklists are asked: one is taken in, or left out.

use crate::checklist::Id;
use crate::screens::checklists::list_lines;
use crate::screens::message::Effect;
use crate::screens::screen::Screen;
use crate::screens::{AfterSave, Wizard};
use crate::worksheet::{Edition, Env, EventKind};
use crate::workspace::Say;

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
        let title = self.model.words_in(&line.list).title.to_string();
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
