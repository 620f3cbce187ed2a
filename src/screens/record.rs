//! From what was decided to events.

use crate::checklist::clauses::Consequence;
use crate::checklist::{Address, FactKind, Outcome};
use crate::findings::fits;
use crate::screens::form::FormKind;
use crate::screens::layout::Scroll;
use crate::screens::message::Effect;
use crate::screens::rows::{Row, RowKind};
use crate::screens::screen::Screen;
use crate::screens::sealed::SealedScreen;
use crate::screens::{AfterSave, Pending, Wizard};
use crate::text::Line;
use crate::worksheet::{Answer, Env, EventKind, FactValue};
use crate::workspace::answer::{AnswerDraft, Refusal, answer};
use crate::workspace::answering::{chosen_with, kept_at, part_of};
use crate::workspace::{Say, Workspace};
use std::collections::BTreeSet;

/// The plain answer that a line would give, for showing its consequences.
pub(super) fn supposed(workspace: &Workspace, row: &Row, language: &str) -> Option<Answer> {
    let part = part_of(workspace, &row.at)?;
    let chosen = if row.at.option.is_some() { chosen_with(workspace, &row.at)? } else { BTreeSet::new() };
    let outcome = part.outcome_of(&chosen.iter().cloned().collect::<Vec<_>>())?;
    let plain = Answer::plain(outcome, chosen, workspace.shown(&row.at, language));
    // Who owned the duty still does when it is confirmed anew.
    Some(Answer { owner: super::owner::known(workspace, &row.at.without_option()), ..plain })
}

/// The value that a question about the account would have if a line were answered.
pub(super) fn fact_with(workspace: &Workspace, row: &Row) -> Option<FactValue> {
    let fact = row.at.without_option();
    let known = workspace.list(&fact.checklist)?.fact(&fact.item)?;
    if row.kind == RowKind::NoneOfThese {
        return Some(FactValue::Many(BTreeSet::new()));
    }
    let choice = row.at.option.clone()?;
    if known.kind != FactKind::ManyOf {
        return Some(FactValue::One(Line::clean(choice.as_str())));
    }
    let value = workspace.state.fact(&fact);
    let is_stale = value.is_some_and(|value| !fits(known, value));
    let mut many = match value {
        Some(FactValue::Many(many)) => many.clone(),
        Some(FactValue::One(_)) | None => BTreeSet::new(),
    };
    // A choice that is no longer offered falls out with the next answer, as nobody could untick it.
    many.retain(|one| known.choices.contains(one));
    // What waits to be confirmed, or to be said again, stays chosen when it is chosen again.
    let confirms = many.contains(&choice) && (is_stale || crate::workspace::can_confirm(workspace, &fact));
    if !confirms && !many.remove(&choice) {
        many.insert(choice);
    }
    Some(FactValue::Many(many))
}

impl Wizard {
    /// Has events written; what is to follow, follows when they are.
    pub(super) fn record(&mut self, whats: Vec<EventKind>, then: AfterSave, world: &mut dyn Env) -> Vec<Effect> {
        let Some(workspace) = self.model.workspace.as_ref() else { return Vec::new() };
        let events = self.with_reason(workspace.events(whats, world));
        self.pending = Some(Pending { events: events.clone(), then });
        vec![Effect::Record(events)]
    }

    /// Takes in what was written.
    pub(super) fn recorded(&mut self) -> Vec<Effect> {
        let Some(Pending { events, then }) = self.pending.take() else { return Vec::new() };
        // Whatever was said before, such as that it could not be done, is overtaken.
        self.notice = None;
        let other_lists = self.model.workspace.as_mut().is_some_and(|workspace| workspace.apply_events(events));
        let mut effects = Vec::new();
        match then {
            AfterSave::Stay => {}
            AfterSave::Say(say) => self.say(super::Tone::Done, say),
            AfterSave::LeaveForm(say) => {
                if let Some(Screen::Form(form)) = self.screens.last() {
                    let purpose = form.purpose.clone();
                    effects = self.close_form();
                    // Statements whose owner was asked last are confirmed with it.
                    if matches!(purpose, FormKind::Own(_)) && matches!(self.screens.last(), Some(Screen::Statements(_)))
                    {
                        self.back();
                    }
                }
                self.say(super::Tone::Done, say);
            }
            AfterSave::Speak(person, say) => {
                effects = self.close_form();
                if let Some(workspace) = self.model.workspace.as_mut() {
                    workspace.set_speaker(Some(person));
                }
                self.say(super::Tone::Done, say);
            }
            AfterSave::LeaveStatements(say) => {
                self.back();
                self.say(super::Tone::Done, say);
            }
            AfterSave::ShowSealed(sealed) => {
                effects = self.close_form();
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

    /// Answers a part, if the gate lets the answer through; else says in the form, or in the line below, what is against it.
    pub(super) fn answer(
        &mut self,
        part: &Address,
        draft: &AnswerDraft,
        then: AfterSave,
        world: &mut dyn Env,
    ) -> Vec<Effect> {
        let Some(workspace) = self.model.workspace.as_ref() else { return Vec::new() };
        match answer(workspace, part, draft, &self.model.language) {
            Ok((on, answer)) => self.record(vec![EventKind::Answer { on, answer: Some(answer) }], then, world),
            Err(against) => self.refuse_answer(against),
        }
    }

    /// Takes the answer to a part back.
    pub(super) fn take_back(&mut self, part: &Address, then: AfterSave, world: &mut dyn Env) -> Vec<Effect> {
        let Some(workspace) = self.model.workspace.as_ref() else { return Vec::new() };
        let on = kept_at(workspace, part);
        self.record(vec![EventKind::Answer { on, answer: None }], then, world)
    }

    /// Says what is against an answer: beside the field that can mend it, where there is one.
    pub(super) fn refuse_answer(&mut self, against: Vec<Refusal>) -> Vec<Effect> {
        for refusal in against.into_iter().rev() {
            let (field, say) = refused(refusal);
            match self.screens.last_mut() {
                Some(Screen::Form(form)) if form.field(field).is_some() => form.refuse(field, say),
                Some(Screen::Form(form)) => form.problem = Some(say),
                _ => self.say(super::Tone::Hint, say),
            }
        }
        Vec::new()
    }

    /// A tick or a choice without an affirmation; none if the line asks for one.
    pub(super) fn plain_answer(&self, row: &Row) -> Option<AnswerDraft> {
        let workspace = self.model.workspace.as_ref()?;
        let plain =
            supposed(workspace, row, &self.model.language).filter(|answer| answer.outcome != Outcome::Accepted)?;
        Some(AnswerDraft::of(workspace, &row.at.without_option(), &plain))
    }
}

/// The field of a form that can mend what is against an answer, and the words for it there.
fn refused(refusal: Refusal) -> (&'static str, Say) {
    let day = |id, day: jiff::civil::Date| Say::new(id).with("date", day.to_string());
    match refusal {
        Refusal::ReasonMissing => ("reason", Say::new("form-needed")),
        Refusal::LawReasonMissing(clauses) => ("reason", Say::new("form-law-reason").with("clauses", clauses)),
        Refusal::LawMissing(asked, clauses) => {
            let id = match asked {
                Consequence::Addressable => "form-law-addressable-owed",
                Consequence::Standard => "form-law-standard-owed",
                Consequence::Contract => "form-law-contract-owed",
            };
            ("control", Say::new(id).with("clauses", clauses))
        }
        Refusal::OwnerMissing => ("owner", Say::new("form-needed")),
        Refusal::AffirmerMissing => ("affirmer", Say::new("form-needed")),
        Refusal::AffirmerSide(email) => ("affirmer", Say::new("form-affirmer-side").with("email", email.as_str())),
        Refusal::ExpiresMissing(_) => ("expires", Say::new("form-needed")),
        Refusal::ExpiresPassed(_) => ("expires", Say::new("form-date-passed")),
        Refusal::ExpiresLate(latest, None) => ("expires", day("form-date-too-late", latest)),
        Refusal::ExpiresLate(latest, Some((overlay, days))) => {
            let say = day("form-date-too-late-overlay", latest);
            ("expires", say.with("overlay", overlay.as_str()).count("days", days.into()))
        }
        Refusal::NotWaivable => ("", Say::new("refused-not-waivable")),
        Refusal::NoAlternative => ("", Say::new("refused-no-alternative")),
        Refusal::MustApply => ("", Say::new("refused-must-apply")),
        Refusal::Forbidden(say) => ("", say),
        Refusal::AffirmationDiffers(_) | Refusal::AffirmationMissing(_) => {
            ("sentence", Say::new("form-sentence-changed"))
        }
        Refusal::UnknownPart
        | Refusal::NoOptions
        | Refusal::UnknownOption(..)
        | Refusal::OptionsClash
        | Refusal::OptionsSpare
        | Refusal::Choose(_)
        | Refusal::OtherOutcome(..)
        | Refusal::ReasonSpare(_)
        | Refusal::ControlSpare(_)
        | Refusal::OwnerSpare
        | Refusal::AffirmationSpare(_) => ("", Say::new("refused-no-such-answer")),
    }
}
