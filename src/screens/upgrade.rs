//! Moving the worksheet to a newer edition of a checklist.

use crate::checklist::{Checklist, Id};
use crate::findings::upgrade;
use crate::screens::form::kind::Edition;
use crate::screens::form::{Field, FormKind};
use crate::screens::message::Effect;
use crate::screens::screen::Screen;
use crate::screens::{AfterSave, Wizard};
use crate::worksheet::Env;
use crate::workspace::upgrade::{moved, obstacle, sentences};
use crate::workspace::{Label, Say, Tone};
use std::sync::Arc;

impl Wizard {
    /// The newer edition that the worksheet could move to: of the checklist under the cursor, else of the first that has one.
    pub(super) fn newer(&self) -> Option<Arc<Checklist>> {
        let library = &self.model.library;
        if let Some(Screen::Checklists(screen)) = self.screens.last() {
            return screen
                .line(&self.model)
                .filter(|line| line.is_in)
                .and_then(|line| library.newer_than(&line.list.id, &line.list.edition).cloned());
        }
        self.model
            .workspace
            .as_ref()?
            .lists
            .iter()
            .find_map(|list| library.newer_than(&list.id, &list.edition).cloned())
    }

    /// Shows what moving to the newer edition would do.
    pub(super) fn ask_upgrade(&mut self) {
        let (Some(to), Some(workspace)) = (self.newer(), self.model.workspace.as_ref()) else {
            return self.say(Tone::Hint, Say::new("refused-newest"));
        };
        if let Some(why) = obstacle(workspace, &to, &self.model.language) {
            return self.say(Tone::Problem, why);
        }
        let Some(from) = workspace.list(&to.id) else { return };
        let Some(found) = upgrade(&workspace.lists, &workspace.state, workspace.today, &to, &self.model.language)
        else {
            return;
        };
        let mut intro: Vec<Label> =
            sentences(from, &to, &found, &self.model.language).into_iter().map(Label::Say).collect();
        intro.push(Say::new("form-upgrade-after").into());
        let purpose = FormKind::Upgrade(Edition { checklist: to.id.clone(), edition: to.edition.clone() });
        self.show_form(purpose, intro, Vec::<Field>::new());
    }

    pub(super) fn submit_upgrade(&mut self, checklist: &Id, edition: &Id, world: &mut dyn Env) -> Vec<Effect> {
        let (Some(to), Some(workspace)) =
            (self.model.library.edition(checklist, edition), self.model.workspace.as_ref())
        else {
            return Vec::new();
        };
        let found = upgrade(&workspace.lists, &workspace.state, workspace.today, to, &self.model.language);
        let count = found.map_or(0, |f| f.stale.len().saturating_add(f.void.len()).saturating_add(f.opens.len()));
        let said = Say::new("said-upgraded")
            .with("title", self.model.words_in(to).title.to_string())
            .with("edition", to.edition.as_str())
            .count("count", count);
        self.record(vec![moved(to)], AfterSave::LeaveForm(said), world)
    }
}
