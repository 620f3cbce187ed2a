//! Taking back the latest act, and doing it again.

use crate::screens::message::Effect;
use crate::screens::{AfterSave, Wizard};
use crate::worksheet::{Env, EventKind};
use crate::workspace::Say;

impl Wizard {
    pub(super) fn undo(&mut self, undo: bool, world: &mut dyn Env) -> Vec<Effect> {
        let Some(workspace) = self.model.workspace.as_ref() else { return Vec::new() };
        let events = if undo { workspace.steps.undo.clone() } else { workspace.steps.redo.clone() };
        // Redo names undo events; what they are about is what those named.
        let about = |id| {
            let event = workspace.log.event(id)?;
            if let EventKind::Undo { event: target } = event.what { workspace.log.event(target) } else { Some(event) }
        };
        let first = events.first().copied().and_then(about).map(|event| &event.what);
        let known = |id| workspace.log.event(id).map(|event| &event.what);
        // An answer is about what its comment is about.
        let what = first.and_then(|what| if let EventKind::Reply { to, .. } = what { known(*to) } else { Some(what) });
        let on = what.and_then(EventKind::on).cloned();
        let about_question = matches!(what, Some(EventKind::Question { .. } | EventKind::QuestionReply { .. }));
        let about_lists = matches!(what, Some(EventKind::Checklist { .. }));
        let said = match on {
            None if matches!(what, Some(EventKind::Comment { .. })) => {
                Say::new(if undo { "said-undone-comment" } else { "said-redone-comment" })
            }
            Some(at) => Say::new(if undo { "said-undone" } else { "said-redone" }).with("item", self.short_name(&at)),
            None if about_question => Say::new(if undo { "said-undone-question" } else { "said-redone-question" }),
            None if about_lists => Say::new(if undo { "said-undone-lists" } else { "said-redone-lists" }),
            None => Say::new(if undo { "said-undone-name" } else { "said-redone-name" }),
        };
        let whats = events.into_iter().map(|event| EventKind::Undo { event }).collect();
        self.record(whats, AfterSave::Say(said), world)
    }
}
