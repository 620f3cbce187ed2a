//! From what was decided to events.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::checklist::{Address, FactKind, Forbidden, Id, Outcome, Part, PartKind};
use crate::findings::fits;
use crate::text::Line;
use crate::worksheet::stamp::latest_within;
use crate::worksheet::{Answer, FactValue, What, World};

use super::desk::Desk;
use super::form::Purpose;
use super::rows::{Row, RowKind};
use super::say::Say;
use super::screen::Screen;
use super::{Effect, Pending, Then, Wizard};

/// Where the answer of a part is kept.
pub(crate) fn kept_at(desk: &Desk, part: &Address) -> Address {
    let shared = desk.list(&part.checklist).and_then(|list| list.part(part)).and_then(|(_, part)| part.same_as.clone());
    shared.unwrap_or_else(|| part.clone())
}

/// The version of the responsibility sentence that an answer to a part takes.
pub(crate) fn sentence_meaning(desk: &Desk, part: &Address, chosen: &BTreeSet<Id>) -> u32 {
    let list = desk.list(&part.checklist);
    list.zip(part_of(desk, part)).map_or(0, |(list, part)| list.sentence_meaning(part, chosen))
}

/// The part that a line belongs to.
pub(crate) fn part_of(desk: &Desk, at: &Address) -> Option<&'static Part> {
    desk.list(&at.checklist)?.part(&at.without_option()).map(|(_, part)| part)
}

/// What an organisation's overlay forbids at a line, and why, in words.
pub(crate) fn refused(desk: &Desk, at: &Address, what: Forbidden) -> Option<Say> {
    let overlay = desk.list(&at.checklist)?.overlay.as_ref()?;
    let part = part_of(desk, at)?;
    let id = match what {
        Forbidden::Waiver => "refused-overlay-waiver",
        Forbidden::Alternative => "refused-overlay-alternative",
        Forbidden::NotApplicable => "refused-overlay-not-applicable",
        Forbidden::Option => "refused-overlay-option",
        Forbidden::Longer(_) => return None,
    };
    let why = part.house.why.as_ref().map(ToString::to_string).unwrap_or_default();
    Some(Say::new(id).with("overlay", overlay.name.as_str()).with("why", why))
}

/// What keeps an answer from being given to a part, by the organisation's overlay.
pub(crate) fn forbidden(desk: &Desk, at: &Address, outcome: Outcome, chosen: &BTreeSet<Id>) -> Option<Say> {
    let house = &part_of(desk, at)?.house;
    let option = || (!house.no_options.is_disjoint(chosen)).then_some(Forbidden::Option);
    refused(desk, at, house.forbids(outcome).or_else(option)?)
}

/// The last day until which these parts can be affirmed today, and what an overlay allows if it is less than a year.
pub(crate) fn latest_expiry_of(desk: &Desk, parts: &[Address]) -> (Date, Option<(Line, u16)>) {
    let limits = parts.iter().filter_map(|at| {
        let overlay = desk.list(&at.checklist)?.overlay.as_ref()?;
        Some((overlay.name.clone(), part_of(desk, at)?.house.longest?))
    });
    let limit = limits.min_by_key(|(_, days)| *days);
    (latest_within(desk.today, limit.as_ref().map(|(_, days)| *days)), limit)
}

/// Whether the answer that a line belongs to must be given anew: it is out of date, has lapsed, or does not fit.
pub fn needs_anew(desk: &Desk, at: &Address) -> bool {
    let found = || {
        let (list, index) = desk.place(at)?;
        let part = list.items.get(index)?.parts.iter().position(|part| at.part.as_ref() == Some(&part.id))?;
        desk.review.list(&list.id)?.items.get(index)?.parts.get(part)
    };
    found().is_some_and(|part| !part.flaws.is_empty())
}

/// The options that would be chosen if a line were answered: one replaces the other, or is added, or taken away. An
/// answer that must be given anew is kept as it is when one of its options is chosen again.
pub(super) fn chosen_with(desk: &Desk, at: &Address) -> Option<BTreeSet<Id>> {
    let part = part_of(desk, at)?;
    let option = part.option(at.option.as_ref()?)?;
    let PartKind::Choose { several, .. } = part.kind else { return None };
    let now = desk.state.answer(&kept_at(desk, &at.without_option())).map(|a| a.chosen.clone()).unwrap_or_default();
    let alone = |id: &Id| part.option(id).is_some_and(|option| option.alone);
    if !several || option.alone {
        return Some(BTreeSet::from([option.id.clone()]));
    }
    if now.contains(&option.id) && needs_anew(desk, at) {
        return Some(now);
    }
    let mut chosen: BTreeSet<Id> = now.into_iter().filter(|id| !alone(id)).collect();
    if !chosen.remove(&option.id) {
        chosen.insert(option.id.clone());
    }
    Some(chosen)
}

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
    let confirms = many.contains(&choice) && (is_stale || super::confirm::can_confirm(desk, &fact));
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
                self.push(Screen::Sealed(sealed));
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
