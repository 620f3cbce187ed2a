//! From what was decided to events.

use crate::wizard::screen::SealedScreen;
use crate::wizard::scroll::Scroll;
use crate::workspace::answering::chosen_with;
use crate::workspace::answering::kept_at;
use crate::workspace::answering::part_of;
use std::collections::BTreeSet;

use crate::checklist::{Address, FactKind, Outcome};
use crate::findings::fits;
use crate::text::Line;
use crate::worksheet::{Answer, FactValue, What, World};

use super::form::Purpose;
use super::rows::{Row, RowKind};
use super::screen::Screen;
use super::{Effect, Pending, Then, Wizard};
use crate::workspace::Desk;

/// The plain answer that a line would give, for showing its consequences.
pub(super) fn supposed(desk: &Desk, row: &Row, language: &str) -> Option<Answer> {
    let part = part_of(desk, &row.at)?;
    let chosen = if row.at.option.is_some() { chosen_with(desk, &row.at)? } else { BTreeSet::new() };
    let outcome = part.outcome_of(&chosen.iter().cloned().collect::<Vec<_>>())?;
    let plain = Answer::plain(outcome, chosen, desk.shown(&row.at, language));
    // Who owned the duty still does when it is confirmed anew.
    Some(Answer { owner: super::owner::known(desk, &row.at.without_option()), ..plain })
}

/// The value that a question about the account would have if a line were answered.
pub(super) fn fact_with(desk: &Desk, row: &Row) -> Option<FactValue> {
    let fact = row.at.without_option();
    let known = desk.list(&fact.checklist)?.fact(&fact.item)?;
    if row.kind == RowKind::NoneOfThese {
        return Some(FactValue::Many(BTreeSet::new()));
    }
    let choice = row.at.option.clone()?;
    if known.kind != FactKind::ManyOf {
        return Some(FactValue::One(Line::clean(choice.as_str())));
    }
    let value = desk.state.fact(&fact);
    let is_stale = value.is_some_and(|value| !fits(known, value));
    let mut many = match value {
        Some(FactValue::Many(many)) => many.clone(),
        Some(FactValue::One(_)) | None => BTreeSet::new(),
    };
    // A choice that is no longer offered falls out with the next answer, as nobody could untick it.
    many.retain(|one| known.choices.contains(one));
    // What waits to be confirmed, or to be said again, stays chosen when it is chosen again.
    let confirms = many.contains(&choice) && (is_stale || crate::workspace::can_confirm(desk, &fact));
    if !confirms && !many.remove(&choice) {
        many.insert(choice);
    }
    Some(FactValue::Many(many))
}

impl Wizard {
    /// Has events written; what is to follow, follows when they are.
    pub(super) fn record(&mut self, whats: Vec<What>, then: Then, world: &mut dyn World) -> Vec<Effect> {
        let Some(desk) = self.desk.as_ref() else { return Vec::new() };
        let events = self.with_reason(desk.events(whats, world));
        self.pending = Some(Pending { events: events.clone(), then });
        vec![Effect::Record(events)]
    }

    /// Takes in what was written.
    pub(super) fn recorded(&mut self) -> Vec<Effect> {
        let Some(Pending { events, then }) = self.pending.take() else { return Vec::new() };
        let other_lists = self.desk.as_mut().is_some_and(|desk| desk.take_in(events));
        let mut effects = Vec::new();
        match then {
            Then::Stay => {}
            Then::Say(say) => self.say(super::Tone::Done, say),
            Then::LeaveForm(say) => {
                if let Some(Screen::Form(form)) = self.screens.last() {
                    let purpose = form.purpose.clone();
                    effects = self.close_form();
                    // Statements whose owner was asked last are confirmed with it.
                    if matches!(purpose, Purpose::Own(_)) && matches!(self.screens.last(), Some(Screen::Statements(_)))
                    {
                        self.back();
                    }
                }
                self.say(super::Tone::Done, say);
            }
            Then::Speak(person, say) => {
                effects = self.close_form();
                if let Some(desk) = self.desk.as_mut() {
                    desk.set_speaker(Some(person));
                }
                self.say(super::Tone::Done, say);
            }
            Then::LeaveStatements(say) => {
                self.back();
                self.say(super::Tone::Done, say);
            }
            Then::ShowSealed(sealed) => {
                self.home();
                // On the way back, the overview tells of the seal.
                self.move_cursor(isize::MAX);
                self.push(Screen::Sealed(Box::new(SealedScreen { sealed: *sealed, scroll: Scroll::default() })));
            }
        }
        self.leave_settled();
        if other_lists {
            self.lists_changed();
        }
        self.cursor_moved();
        effects
    }

    /// Answers a part plainly.
    pub(super) fn answer(
        &mut self,
        part: &Address,
        answer: Option<Answer>,
        then: Then,
        world: &mut dyn World,
    ) -> Vec<Effect> {
        let Some(desk) = self.desk.as_ref() else { return Vec::new() };
        let on = kept_at(desk, part);
        self.record(vec![What::Answer { on, answer }], then, world)
    }

    /// A tick or a choice without an affirmation; none if the line asks for one.
    pub(super) fn plain_answer(&self, row: &Row) -> Option<Answer> {
        let desk = self.desk.as_ref()?;
        supposed(desk, row, &self.language).filter(|answer| answer.outcome != Outcome::Accepted)
    }
}
