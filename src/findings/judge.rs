//! Whether items and parts apply, and how conditions are judged by a state.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use crate::checklist::condition::Judge;
use crate::checklist::{Address, Checklist, Condition, Id, Item, Outcome, Part, Truth, Words};
use crate::text::Note;
use crate::worksheet::{Answer, FactValue, Register, State};

use super::value::fits;

/// Whether something is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applicability {
    /// It is.
    Applies,
    /// What decides it has not been answered yet; so it is shown.
    MayApply,
    /// It steps aside; its answer, if any, sleeps.
    NotApplicable(NotApplicable),
}

/// Why something steps aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotApplicable {
    /// Its section does not apply.
    Section,
    /// Its own condition is false.
    Item,
    /// Another answer lifts it.
    Lifted,
    /// The item it stands under steps aside.
    Under,
    /// The part's own condition is false.
    Part,
}

impl Applicability {
    /// Whether it steps aside.
    pub fn is_not_applicable(self) -> bool {
        matches!(self, Self::NotApplicable(_))
    }

    fn truth(self) -> Truth {
        match self {
            Self::Applies => Truth::True,
            Self::MayApply => Truth::Unknown,
            Self::NotApplicable(_) => Truth::False,
        }
    }
}

/// Why something steps aside, in the checklist's words.
pub fn not_applicable_words(list: &Checklist, words: &Words, index: usize, applies: Applicability) -> Note {
    let Some(item) = list.items.get(index) else { return Note::default() };
    let own = || words.item(&item.id).map(|w| w.aside.clone()).unwrap_or_default();
    let section = || {
        let section = list.sections.get(item.section).and_then(|section| words.section.get(&section.id));
        section.map(|w| w.aside.clone()).unwrap_or_default()
    };
    match applies {
        Applicability::Applies | Applicability::MayApply => Note::default(),
        Applicability::NotApplicable(NotApplicable::Section) => section(),
        Applicability::NotApplicable(NotApplicable::Under) => item.under.map_or_else(Note::default, |head| {
            let text = not_applicable_words(list, words, head, Applicability::NotApplicable(NotApplicable::Item));
            if text.is_blank() { section() } else { text }
        }),
        Applicability::NotApplicable(NotApplicable::Item | NotApplicable::Lifted | NotApplicable::Part) => own(),
    }
}

/// Judges conditions by a state. Applicability is worked out once for each item; one that would rest on itself counts as
/// not known (the linter refuses such checklists).
pub(super) struct Judging<'a> {
    pub(super) lists: &'a [Arc<Checklist>],
    pub(super) state: &'a State,
    known: RefCell<HashMap<Asked, Option<Applicability>>>,
}

/// What applicability was worked out of: an item, a part of it, or a fact's question.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Asked {
    Item(Id, usize),
    Part(Id, usize, Id),
    Fact(Address),
}

impl<'a> Judging<'a> {
    pub(super) fn new(lists: &'a [Arc<Checklist>], state: &'a State) -> Self {
        Self { lists, state, known: RefCell::default() }
    }

    pub(super) fn list(&self, id: &Id) -> Option<&'a Checklist> {
        self.lists.iter().find(|list| list.id == *id).map(AsRef::as_ref)
    }

    fn when(&self, applies: Option<&Condition>, lifted: Option<&Condition>, own: NotApplicable) -> Applicability {
        let applies = applies.map_or(Truth::True, |c| c.judge(self));
        let lifted = lifted.map_or(Truth::False, |c| c.judge(self));
        match (applies, lifted) {
            (Truth::False, _) => Applicability::NotApplicable(own),
            (_, Truth::True) => Applicability::NotApplicable(NotApplicable::Lifted),
            (Truth::True, Truth::False) => Applicability::Applies,
            _ => Applicability::MayApply,
        }
    }

    /// Works out once; what would rest on itself is not known meanwhile.
    fn once(&self, asked: Asked, work_out: impl FnOnce() -> Applicability) -> Applicability {
        if let Some(known) = self.known.borrow().get(&asked) {
            return known.unwrap_or(Applicability::MayApply);
        }
        self.known.borrow_mut().insert(asked.clone(), None);
        let found = work_out();
        self.known.borrow_mut().insert(asked, Some(found));
        found
    }

    /// Whether an item applies.
    pub(super) fn item(&self, list: &'a Checklist, index: usize) -> Applicability {
        self.once(Asked::Item(list.id.clone(), index), || self.work_out(list, index))
    }

    fn work_out(&self, list: &'a Checklist, index: usize) -> Applicability {
        let Some(item) = list.items.get(index) else { return Applicability::MayApply };
        let section = list.sections.get(item.section).and_then(|section| section.applies_when.as_ref());
        let section = self.when(section, None, NotApplicable::Section);
        if section.is_not_applicable() {
            return section;
        }
        let under = item.under.map_or(Applicability::Applies, |head| self.item(list, head));
        if under.is_not_applicable() {
            return Applicability::NotApplicable(NotApplicable::Under);
        }
        match self.when(item.applies_when.as_ref(), item.lifted_when.as_ref(), NotApplicable::Item) {
            Applicability::Applies if section.truth() != Truth::True || under.truth() != Truth::True => {
                Applicability::MayApply
            }
            own @ (Applicability::Applies | Applicability::MayApply | Applicability::NotApplicable(_)) => own,
        }
    }

    /// Whether a part of an item applies.
    pub(super) fn part(&self, list: &'a Checklist, index: usize, part: &Part) -> Applicability {
        let item = self.item(list, index);
        if item.is_not_applicable() {
            return item;
        }
        if part.applies_when.is_none() && part.lifted_when.is_none() {
            return item;
        }
        self.once(Asked::Part(list.id.clone(), index, part.id.clone()), || {
            match self.when(part.applies_when.as_ref(), part.lifted_when.as_ref(), NotApplicable::Part) {
                Applicability::Applies => item,
                other @ (Applicability::MayApply | Applicability::NotApplicable(_)) => other,
            }
        })
    }

    /// The settled answer of a part that applies.
    pub(super) fn answer(&self, at: &Address) -> Option<(&'a Part, Option<&'a Answer>)> {
        let list = self.list(&at.checklist)?;
        let index = list.position(&at.item)?;
        let (item, part) = list.part(at)?;
        if self.part(list, index, part).is_not_applicable() {
            return None;
        }
        Some((part, self.state.answer(&kept_at(list, item, part))))
    }

    /// Whether a part may not be waived as things are, although its checklist has a waiver of it.
    pub(super) fn bars_waiver(&self, part: &Part) -> bool {
        part.no_waiver_when.as_ref().is_some_and(|condition| condition.judge(self) == Truth::True)
    }

    /// Whether nobody answered a part, and its organisation says that it does not apply.
    pub(super) fn is_preset(&self, part: &Part, kept_at: &Address) -> bool {
        let said = |register: &Register<Option<Answer>>| {
            register.is_conflict() || register.settled().is_some_and(|version| version.value.is_some())
        };
        part.house.preset.is_some() && !self.state.answers.get(kept_at).is_some_and(said)
    }

    /// What a part came to, whether it applies or not.
    pub(super) fn outcome_at(&self, part: &Part, kept_at: &Address) -> Outcome {
        let unanswered = || if self.is_preset(part, kept_at) { Outcome::NotApplicable } else { Outcome::Open };
        self.state.answer(kept_at).map_or_else(unanswered, |answer| answer.outcome)
    }

    /// What a part that applies came to.
    fn part_outcome(&self, at: &Address) -> Option<Outcome> {
        let (part, _) = self.answer(at)?;
        let list = self.list(&at.checklist)?;
        let (item, _) = list.part(at)?;
        Some(self.outcome_at(part, &kept_at(list, item, part)))
    }

    /// The outcome of an item, rolled up from its parts that apply and from the entries under it; none if set aside.
    pub(super) fn item_outcome(&self, list: &'a Checklist, index: usize) -> Option<Outcome> {
        if self.item(list, index).is_not_applicable() {
            return None;
        }
        let item = list.items.get(index)?;
        if let Some(option) = &item.option_of {
            return self.option_outcome(option);
        }
        let own = item.parts.iter().filter_map(|part| {
            let at = Address::part(&list.id, &item.id, &part.id);
            self.part_outcome(&at)
        });
        let below = list
            .family(index)
            .skip(1)
            .filter(|&child| list.items.get(child).is_some_and(|item| item.option_of.is_none()));
        own.chain(below.filter_map(|child| self.item_outcome(list, child))).max()
    }

    /// What an entry of the source that is an option of another comes to.
    fn option_outcome(&self, option: &Address) -> Option<Outcome> {
        let (part, answer) = self.answer(&option.without_option())?;
        let Some(answer) = answer else { return self.part_outcome(&option.without_option()) };
        let wanted = option.option.as_ref()?;
        if answer.chosen.contains(wanted) {
            return part.option(wanted).map(|o| o.outcome);
        }
        // Chosen otherwise: not this option. Waived or met otherwise as a whole: so is each option of it.
        answer.chosen.is_empty().then_some(answer.outcome)
    }
}

/// Where the answer of a part is kept: with the part it shares its answer with, if any.
pub(super) fn kept_at(list: &Checklist, item: &Item, part: &Part) -> Address {
    part.same_as.clone().unwrap_or_else(|| Address::part(&list.id, &item.id, &part.id))
}

/// What is asked about a checklist that the worksheet does not take in is not known.
impl Judge for Judging<'_> {
    fn fact_is(&self, fact: &Address, value: &str) -> Truth {
        match self.said(fact) {
            Some(FactValue::One(one)) => (one.as_str() == value).into(),
            Some(FactValue::Many(_)) => Truth::False,
            None => self.unasked(fact),
        }
    }

    fn fact_has(&self, fact: &Address, choice: &str) -> Truth {
        match self.said(fact) {
            Some(FactValue::Many(many)) => many.iter().any(|one| one == choice).into(),
            Some(FactValue::One(_)) => Truth::False,
            None => self.unasked(fact),
        }
    }

    fn fact_empty(&self, fact: &Address) -> Truth {
        match self.said(fact) {
            Some(FactValue::Many(many)) => many.is_empty().into(),
            Some(FactValue::One(_)) => Truth::False,
            None => self.unasked(fact),
        }
    }

    fn chosen(&self, option: &Address) -> Truth {
        if self.list(&option.checklist).is_none() {
            return Truth::Unknown;
        }
        match self.answer(&option.without_option()) {
            None => Truth::False,
            // Of what does not apply in this house, nothing is chosen.
            Some((_, None)) if self.part_outcome(&option.without_option()) != Some(Outcome::Open) => Truth::False,
            Some((_, None)) => Truth::Unknown,
            Some((_, Some(answer))) => option.option.as_ref().is_some_and(|o| answer.chosen.contains(o)).into(),
        }
    }

    fn outcome(&self, of: &Address) -> Option<Outcome> {
        let Some(list) = self.list(&of.checklist) else { return Some(Outcome::Open) };
        if of.part.is_some() {
            return self.part_outcome(of);
        }
        self.item_outcome(list, list.position(&of.item)?)
    }

    fn applies(&self, item: &Address) -> Truth {
        let Some(list) = self.list(&item.checklist) else { return Truth::Unknown };
        list.position(&item.item).map_or(Truth::False, |index| self.item(list, index).truth())
    }
}

impl Judging<'_> {
    /// What was said of a fact, if it is an answer that it can have. Unless its question is asked, what was answered to it
    /// before sleeps: no record carries it.
    fn said(&self, fact: &Address) -> Option<&FactValue> {
        let known = self.list(&fact.checklist)?.fact(&fact.item)?;
        let value = self.state.fact(fact).filter(|value| fits(known, value))?;
        (self.is_asked(fact)? == Truth::True).then_some(value)
    }

    /// A fact without an answer: not known if it is asked, false if its question has stepped aside.
    fn unasked(&self, fact: &Address) -> Truth {
        if self.is_asked(fact) == Some(Truth::False) { Truth::False } else { Truth::Unknown }
    }

    /// Whether a question is asked; none if its checklist is not in the worksheet, or no longer has it.
    fn is_asked(&self, fact: &Address) -> Option<Truth> {
        let Some(condition) = &self.list(&fact.checklist)?.fact(&fact.item)?.asked_when else {
            return Some(Truth::True);
        };
        let asked = self.once(Asked::Fact(fact.clone()), || self.when(Some(condition), None, NotApplicable::Item));
        Some(asked.truth())
    }
}
