//! Who owns a duty: asked when it is taken on, once for all that are taken on together.

use crate::workspace::{Desk, Label, Say, Tone, answering};
use std::collections::BTreeSet;

use crate::checklist::Address;
use crate::text::Line;
use crate::worksheet::{Answer, Version, What, World};

use super::form::{Field, FieldKind, Form, Purpose};
use super::{Effect, Then, Wizard, go};

/// Whether the answer to a part names an owner.
pub(super) fn asks(desk: &Desk, part: &Address) -> bool {
    answering::part_of(desk, part).is_some_and(|part| part.asks_owner)
}

/// The owner that the answer to a part names.
pub(super) fn known(desk: &Desk, part: &Address) -> Option<Line> {
    let answer = desk.state.answer(&answering::kept_at(desk, part))?;
    answer.owner.clone().filter(|owner| answer.is_owned() && !owner.is_blank())
}

/// Whether an owner has to be asked before a part can be answered: one that was named stays with the duty when it is
/// confirmed anew.
pub(super) fn is_missing(desk: &Desk, part: &Address) -> bool {
    asks(desk, part) && known(desk, part).is_none()
}

/// A part confirmed, with its owner if one is asked: the one it has, or else this one.
pub(super) fn confirmed(desk: &Desk, part: &Address, owner: &Line, language: &str) -> Option<What> {
    let outcome = answering::part_of(desk, part)?.outcome_of(&[])?;
    let plain = Answer::plain(outcome, BTreeSet::new(), desk.shown(part, language));
    let owner = asks(desk, part).then(|| known(desk, part).unwrap_or_else(|| owner.clone()));
    Some(What::Answer { on: answering::kept_at(desk, part), answer: Some(Answer { owner, ..plain }) })
}

/// The owner named last in the section of a part: teams own sections more often than single duties.
fn last_in_section(desk: &Desk, part: &Address) -> Option<Line> {
    let section = |at: &Address| {
        let (list, index) = desk.place(at)?;
        Some((list.id.clone(), list.items.get(index)?.section))
    };
    let here = section(part)?;
    let settled = |at: &Address| desk.state.answers.get(at).and_then(crate::worksheet::Register::settled);
    let named = |version: &Version<Option<Answer>>| version.value.as_ref().and_then(|answer| answer.owner.clone());
    let all = desk.state.answers.keys().filter(|at| section(at).as_ref() == Some(&here));
    let owned = all.filter_map(settled).filter_map(|version| Some((version.at, version.event, named(version)?)));
    owned.max_by_key(|(at, event, _)| (*at, *event)).map(|(_, _, owner)| owner)
}

impl Wizard {
    /// Asks who owns these, of which at least one asks for it; they are confirmed with the answer.
    pub(super) fn ask_owner(&mut self, parts: Vec<Address>) {
        let Some(desk) = self.desk.as_ref() else { return };
        let Some(first) = parts.iter().find(|part| asks(desk, part)).cloned() else { return };
        let own = known(desk, &first).filter(|_| parts.len() == 1);
        let owner = own.or_else(|| last_in_section(desk, &first)).unwrap_or_default();
        let count = parts.iter().filter(|part| is_missing(desk, part)).count();
        let mut intro: Vec<Label> = Vec::new();
        if let [part] = parts.as_slice() {
            intro.push(self.part_label(part));
            intro.push(Say::new("form-own-intro").into());
        } else {
            intro.push(Say::new("form-own-intro-together").count("count", count).into());
        }
        let field = Field::new("owner", FieldKind::Line).filled(owner.as_str());
        self.show_form(Purpose::Own(parts), intro, vec![field]);
    }

    /// Names another owner for the duty under the cursor.
    pub(super) fn ask_other_owner(&mut self) {
        let at = go::current_row(self).map(|row| row.at.without_option());
        let asked = at.filter(|at| self.desk.as_ref().is_some_and(|desk| asks(desk, at)));
        match asked {
            Some(at) => self.ask_owner(vec![at]),
            None => self.say(Tone::Hint, Say::new("refused-no-owner")),
        }
    }

    /// Confirms the parts of the form, with the owner where one is asked.
    pub(super) fn submit_owner(&mut self, form: &Form, parts: &[Address], world: &mut dyn World) -> Vec<Effect> {
        let Some(desk) = self.desk.as_ref() else { return Vec::new() };
        let owner = form.line("owner");
        let whats: Vec<What> = match parts {
            // Named anew: only the owner changes, whatever else was said of the duty.
            [part] => {
                let answer =
                    desk.state.answer(&answering::kept_at(desk, part)).filter(|known| known.is_owned()).cloned();
                let plain = confirmed(desk, part, &owner, &self.language);
                let Some(What::Answer { on, answer: Some(plain) }) = plain else { return Vec::new() };
                let answer = answer.map_or(plain.clone(), |known| Answer { shown: plain.shown, ..known });
                vec![What::Answer { on, answer: Some(Answer { owner: Some(owner.clone()), ..answer }) }]
            }
            _ => parts.iter().filter_map(|part| confirmed(desk, part, &owner, &self.language)).collect(),
        };
        let said = match parts {
            [one] => Say::new("said-owned").with("item", one.item.to_string()).with("owner", owner.to_string()),
            _ => Say::new("said-confirmed-together").count("count", whats.len()),
        };
        self.record(whats, Then::LeaveForm(said), world)
    }
}
