//! Names that lead nowhere, and shapes that make no sense.

use crate::checklist::address::{Address, Id};
use crate::checklist::condition::Condition;
use crate::checklist::model::{Fact, FactKind, Item, Part, PartKind};
use crate::checklist::outcome::Outcome;

use super::{Linter, Wrong};

impl<'a> Linter<'a> {
    fn condition(&mut self, at: &str, condition: Option<&Condition>) {
        for question in condition.map(Condition::questions).unwrap_or_default() {
            let Some(about) = question.about() else { continue };
            let wrong = match test_of(question) {
                None => (!self.known(about)).then(|| Wrong::UnknownAddress(about.to_string())),
                Some(test) => {
                    if about.checklist == self.checklist.id {
                        self.asked.insert(about.item.clone());
                    }
                    match self.home_of(about).and_then(|home| home.fact(&about.item)) {
                        None => Some(Wrong::UnknownAddress(about.to_string())),
                        Some(fact) => (!fits(fact, test)).then(|| Wrong::UnknownChoice(format!("{about} {test}"))),
                    }
                }
            };
            if let Some(wrong) = wrong {
                self.report(at, wrong);
            }
        }
    }

    pub(super) fn structure(&mut self) {
        let checklist = self.checklist;
        for fact in &checklist.facts {
            self.condition(fact.id.as_str(), fact.asked_when.as_ref());
        }
        for section in &checklist.sections {
            self.condition(section.id.as_str(), section.applies_when.as_ref());
            if let Some(date) = &section.retired
                && date.parse::<jiff::civil::Date>().is_err()
            {
                self.report(&section.id, Wrong::BadDate(date.clone()));
            }
        }
        if checklist.edition.as_str().parse::<jiff::civil::Date>().is_err() {
            self.report(&checklist.id, Wrong::BadDate(checklist.edition.to_string()));
        }
        for (index, item) in checklist.items.iter().enumerate() {
            self.item(index, item);
        }
        for rule in &checklist.rules {
            let at = rule.id.to_string();
            self.condition(&at, Some(&rule.when));
            self.condition(&at, rule.requires.as_ref());
            // A contradiction may lie between answers about the account alone.
            for place in &rule.at {
                if !self.is_fact(place) {
                    self.address(&at, place);
                }
            }
        }
        for fact in &checklist.facts {
            if fact.kind != FactKind::Text && !self.asked.contains(&fact.id) {
                self.report(&fact.id, Wrong::IdleFact);
            }
        }
    }

    fn is_fact(&self, at: &Address) -> bool {
        at.part.is_none() && self.home_of(at).is_some_and(|home| home.fact(&at.item).is_some())
    }

    fn item(&mut self, index: usize, item: &'a Item) {
        let at = item.id.to_string();
        self.condition(&at, item.applies_when.as_ref());
        self.condition(&at, item.lifted_when.as_ref());
        for note in &item.notes {
            self.condition(&at, Some(&note.when));
        }
        for link in item.links.iter().chain(&item.option_of) {
            self.address(&at, link);
        }
        if let Some((option, part)) = item.option_of.as_ref().and_then(|at| Some((at, self.checklist.part(at)?.1)))
            && part
                .options()
                .iter()
                .any(|o| option.option.as_ref() == Some(&o.id) && o.entry.as_ref() != Some(&item.id))
        {
            self.report(&at, Wrong::BadOptions);
        }
        if item.parts.is_empty() && item.option_of.is_none() && self.checklist.family(index).count() < 2 {
            self.report(&at, Wrong::NothingToAnswer);
        }
        for part in &item.parts {
            self.part(item, part);
        }
    }

    fn part(&mut self, item: &Item, part: &Part) {
        let at = format!("{}#{}", item.id, part.id);
        self.condition(&at, part.applies_when.as_ref());
        self.condition(&at, part.lifted_when.as_ref());
        self.condition(&at, part.no_waiver_when.as_ref());
        if let Some(same) = &part.same_as {
            self.address(&at, same);
            let other = self.home_of(same).and_then(|home| home.part(same));
            if other.is_some_and(|(_, other)| !may_share(part, other)) {
                self.report(&at, Wrong::BadSharing);
            }
        }
        let options = part.options();
        let bad = options.iter().any(|o| {
            !matches!(o.outcome, Outcome::Implemented | Outcome::Accepted | Outcome::Acknowledged)
                || o.entry.as_ref().is_some_and(|entry| !self.is_entry(entry, item, part, &o.id))
                || o.through.as_ref().is_some_and(|through| self.checklist.item(through).is_none())
                || o.with_general && o.outcome != Outcome::Accepted
        });
        if bad || matches!(part.kind, PartKind::Choose { .. }) && options.len() < 2 {
            self.report(&at, Wrong::BadOptions);
        }
        if matches!(part.kind, PartKind::Acknowledge) && (part.waivable || part.may_be_alternative) {
            self.report(&at, Wrong::WaivableStatement);
        }
    }

    /// Whether the entry says that it is this option.
    fn is_entry(&self, entry: &Id, item: &Item, part: &Part, option: &Id) -> bool {
        let here = Address { option: Some(option.clone()), ..Address::part(&self.checklist.id, &item.id, &part.id) };
        self.checklist.item(entry).is_some_and(|entry| entry.option_of.as_ref() == Some(&here))
    }
}

/// How a question asks a fact.
#[derive(Clone, Copy)]
enum Test<'a> {
    Is(&'a str),
    Has(&'a str),
    Empty,
}

impl std::fmt::Display for Test<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Is(value) => write!(f, "is {value}"),
            Self::Has(choice) => write!(f, "has {choice}"),
            Self::Empty => f.write_str("empty"),
        }
    }
}

/// How it asks a fact, if it asks one.
fn test_of(question: &Condition) -> Option<Test<'_>> {
    match question {
        Condition::FactIs { value, .. } => Some(Test::Is(value)),
        Condition::FactHas { choice, .. } => Some(Test::Has(choice)),
        Condition::FactEmpty { .. } => Some(Test::Empty),
        Condition::Chosen(_)
        | Condition::Applies(_)
        | Condition::OutcomeAmong { .. }
        | Condition::All(_)
        | Condition::Any(_)
        | Condition::Not(_) => None,
    }
}

fn fits(fact: &Fact, test: Test<'_>) -> bool {
    let known = |choice: &str| fact.choices.iter().any(|known| known == choice);
    match (fact.kind, test) {
        (FactKind::YesNo, Test::Is(value)) => value == "yes" || value == "no",
        (FactKind::OneOf, Test::Is(value)) => known(value),
        (FactKind::ManyOf, Test::Has(choice)) => known(choice),
        (FactKind::ManyOf, Test::Empty) => true,
        (FactKind::ManyOf, Test::Is(_))
        | (FactKind::YesNo | FactKind::OneOf, Test::Has(_) | Test::Empty)
        | (FactKind::Text, _) => false,
    }
}

/// Whether one answer can be the answer to both parts.
fn may_share(one: &Part, other: &Part) -> bool {
    let several = |part: &Part| matches!(part.kind, PartKind::Choose { several: true, .. });
    let options = |part: &Part| part.options().iter().map(|o| (o.id.clone(), o.outcome)).collect::<Vec<_>>();
    std::mem::discriminant(&one.kind) == std::mem::discriminant(&other.kind)
        && several(one) == several(other)
        && options(one) == options(other)
        && other.same_as.is_none()
}
