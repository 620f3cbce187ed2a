//! Moving the worksheet to a newer edition of a checklist.

use std::sync::Arc;

use crate::checklist::{Checklist, Id};
use crate::findings::upgrade;
use crate::worksheet::Env;
use crate::workspace::upgrade::moved;
use crate::workspace::upgrade::obstacle;
use crate::workspace::upgrade::sentences;

use super::choose::list_line;
use super::form::{Field, FormKind};
use super::{AfterSave, Effect, Wizard};
use crate::workspace::{Label, Say, Tone};

/// The newer edition that a worksheet could move to: of the checklist under the cursor, else of the first that has one.
pub(super) fn newer(wizard: &Wizard) -> Option<Arc<Checklist>> {
    if let Some(line) = list_line(wizard) {
        return if line.is_in { wizard.library.newer_than(&line.list).cloned() } else { None };
    }
    wizard.workspace.as_ref()?.lists.iter().find_map(|list| wizard.library.newer_than(list).cloned())
}

impl Wizard {
    /// Shows what moving to the newer edition would do.
    pub(super) fn ask_upgrade(&mut self) {
        let (Some(to), Some(workspace)) = (newer(self), self.workspace.as_ref()) else {
            return self.say(Tone::Hint, Say::new("refused-newest"));
        };
        if let Some(why) = obstacle(workspace, &to, &self.language) {
            return self.say(Tone::Problem, why);
        }
        let Some(from) = workspace.list(&to.id) else { return };
        let Some(found) = upgrade(&workspace.lists, &workspace.state, workspace.today, &to, &self.language) else {
            return;
        };
        let mut intro: Vec<Label> = sentences(from, &to, &found, &self.language).into_iter().map(Label::Say).collect();
        intro.push(Say::new("form-upgrade-after").into());
        let purpose = FormKind::Upgrade { checklist: to.id.clone(), edition: to.edition.clone() };
        self.show_form(purpose, intro, Vec::<Field>::new());
    }

    pub(super) fn submit_upgrade(&mut self, checklist: &Id, edition: &Id, world: &mut dyn Env) -> Vec<Effect> {
        let (Some(to), Some(workspace)) = (self.library.edition(checklist, edition), self.workspace.as_ref()) else {
            return Vec::new();
        };
        let found = upgrade(&workspace.lists, &workspace.state, workspace.today, to, &self.language);
        let count = found.map_or(0, |f| f.stale.len().saturating_add(f.void.len()).saturating_add(f.opens.len()));
        let said = Say::new("said-upgraded")
            .with("title", to.words_in(&self.language).title.to_string())
            .with("edition", to.edition.as_str())
            .count("count", count);
        self.record(vec![moved(to)], AfterSave::LeaveForm(said), world)
    }
}
