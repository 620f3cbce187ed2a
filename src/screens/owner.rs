//! Who owns a duty: asked when it is taken on, once for all that are taken on together.

use crate::checklist::Address;
use crate::screens::form::{Field, FieldKind, Form, FormKind};
use crate::screens::message::Effect;
use crate::screens::{AfterSave, Wizard};
use crate::text::Line;
use crate::worksheet::{Answer, Env, EventKind, Version};
use crate::workspace::{Label, Say, Tone, Workspace, answering};
use std::collections::BTreeSet;

/// Whether the answer to a part names an owner.
pub(super) fn asks(workspace: &Workspace, part: &Address) -> bool {
    answering::part_of(workspace, part).is_some_and(|part| part.asks_owner)
}

/// The owner that the answer to a part names.
pub(super) fn known(workspace: &Workspace, part: &Address) -> Option<Line> {
    let answer = workspace.state.answer(&answering::kept_at(workspace, part))?;
    answer.owner.clone().filter(|owner| answer.is_owned() && !owner.is_blank())
}

/// Whether an owner has to be asked before a part can be answered: one that was named stays with the duty when it is
/// confirmed anew.
pub(super) fn is_missing(workspace: &Workspace, part: &Address) -> bool {
    asks(workspace, part) && known(workspace, part).is_none()
}

/// A part confirmed, with its owner if one is asked: the one it has, or else this one.
pub(super) fn confirmed(workspace: &Workspace, part: &Address, owner: &Line, language: &str) -> Option<EventKind> {
    let outcome = answering::part_of(workspace, part)?.outcome_of(&[])?;
    let plain = Answer::plain(outcome, BTreeSet::new(), workspace.shown(part, language));
    let owner = asks(workspace, part).then(|| known(workspace, part).unwrap_or_else(|| owner.clone()));
    Some(EventKind::Answer { on: answering::kept_at(workspace, part), answer: Some(Answer { owner, ..plain }) })
}

/// The owner named last in the section of a part: teams own sections more often than single duties.
fn last_in_section(workspace: &Workspace, part: &Address) -> Option<Line> {
    let section = |at: &Address| {
        let (list, index) = workspace.place(at)?;
        Some((list.id.clone(), list.items.get(index)?.section))
    };
    let here = section(part)?;
    let settled = |at: &Address| workspace.state.answers.get(at).and_then(crate::worksheet::Register::settled);
    let named = |version: &Version<Option<Answer>>| version.value.as_ref().and_then(|answer| answer.owner.clone());
    let all = workspace.state.answers.keys().filter(|at| section(at).as_ref() == Some(&here));
    let owned = all.filter_map(settled).filter_map(|version| Some((version.at, version.event, named(version)?)));
    owned.max_by_key(|(at, event, _)| (*at, *event)).map(|(_, _, owner)| owner)
}

impl Wizard {
    /// Asks who owns these, of which at least one asks for it; they are confirmed with the answer.
    pub(super) fn ask_owner(&mut self, parts: Vec<Address>) {
        let Some(workspace) = self.model.workspace.as_ref() else { return };
        let Some(first) = parts.iter().find(|part| asks(workspace, part)).cloned() else { return };
        let own = known(workspace, &first).filter(|_| parts.len() == 1);
        let owner = own.or_else(|| last_in_section(workspace, &first)).unwrap_or_default();
        let count = parts.iter().filter(|part| is_missing(workspace, part)).count();
        let mut intro: Vec<Label> = Vec::new();
        if let [part] = parts.as_slice() {
            intro.push(self.part_label(part));
            intro.push(Say::new("form-own-intro").into());
        } else {
            intro.push(Say::new("form-own-intro-together").count("count", count).into());
        }
        let field = Field::new("owner", FieldKind::Line).filled(owner.as_str());
        self.show_form(FormKind::Own(parts), intro, vec![field]);
    }

    /// Names another owner for the duty under the cursor.
    pub(super) fn ask_other_owner(&mut self) {
        let at = self.current_row().map(|row| row.at.without_option());
        let asked = at.filter(|at| self.model.workspace.as_ref().is_some_and(|workspace| asks(workspace, at)));
        match asked {
            Some(at) => self.ask_owner(vec![at]),
            None => self.say(Tone::Hint, Say::new("refused-no-owner")),
        }
    }

    /// Confirms the parts of the form, with the owner where one is asked.
    pub(super) fn submit_owner(&mut self, form: &Form, parts: &[Address], world: &mut dyn Env) -> Vec<Effect> {
        let Some(workspace) = self.model.workspace.as_ref() else { return Vec::new() };
        let owner = form.line("owner");
        let whats: Vec<EventKind> = match parts {
            // Named anew: only the owner changes, whatever else was said of the duty.
            [part] => {
                let answer = workspace
                    .state
                    .answer(&answering::kept_at(workspace, part))
                    .filter(|known| known.is_owned())
                    .cloned();
                let plain = confirmed(workspace, part, &owner, &self.model.language);
                let Some(EventKind::Answer { on, answer: Some(plain) }) = plain else { return Vec::new() };
                let answer = answer.map_or(plain.clone(), |known| Answer { shown: plain.shown, ..known });
                vec![EventKind::Answer { on, answer: Some(Answer { owner: Some(owner.clone()), ..answer }) }]
            }
            _ => parts.iter().filter_map(|part| confirmed(workspace, part, &owner, &self.model.language)).collect(),
        };
        let said = match parts {
            [one] => Say::new("said-owned").with("item", one.item.to_string()).with("owner", owner.to_string()),
            _ => Say::new("said-confirmed-together").count("count", whats.len()),
        };
        self.record(whats, AfterSave::LeaveForm(said), world)
    }
}
