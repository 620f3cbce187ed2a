//! What only a look at the whole checklist can find wrong with it.

use std::collections::{BTreeSet, HashSet};
use std::fmt;

use crate::text::Note;

use super::address::{Address, Id};
use super::condition::{About, Condition};
use super::model::{Checklist, FactKind, Item, Part, PartKind};
use super::outcome::Outcome;
use super::words::Words;

/// One thing wrong with a checklist.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lint {
    /// Where: an item, part, fact, rule or language.
    pub at: String,
    /// What.
    pub what: Wrong,
}

/// What may be wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wrong {
    /// A condition or link names something that is not there.
    UnknownAddress(String),
    /// A condition compares a fact with a choice it does not have, or in a way that its kind does not allow.
    UnknownChoice(String),
    /// Whether it applies depends, by some way round, on itself.
    Circle,
    /// A text is missing.
    MissingText(String),
    /// A text belongs to nothing.
    SpareText(String),
    /// A part that can never apply, or options that can never be chosen.
    Unreachable,
    /// A part with fewer than two options, or an outcome that an option cannot have.
    BadOptions,
    /// A title too long for a row of 80 columns.
    LongTitle(usize),
    /// A statement to confirm that could be waived.
    WaivableStatement,
    /// An item without parts, without entries under it, and not an option of another.
    NothingToAnswer,
    /// A fact that no condition asks about, other than a name.
    IdleFact,
    /// A date that is not one.
    BadDate(String),
}

impl Wrong {
    /// The message id of its words in the locale.
    pub fn id(&self) -> &'static str {
        match self {
            Self::UnknownAddress(_) => "lint-unknown-address",
            Self::UnknownChoice(_) => "lint-unknown-choice",
            Self::Circle => "lint-circle",
            Self::MissingText(_) => "lint-missing-text",
            Self::SpareText(_) => "lint-spare-text",
            Self::Unreachable => "lint-unreachable",
            Self::BadOptions => "lint-bad-options",
            Self::LongTitle(_) => "lint-long-title",
            Self::WaivableStatement => "lint-waivable-statement",
            Self::NothingToAnswer => "lint-nothing-to-answer",
            Self::IdleFact => "lint-idle-fact",
            Self::BadDate(_) => "lint-bad-date",
        }
    }

    /// What the message names.
    pub fn detail(&self) -> String {
        match self {
            Self::UnknownAddress(text)
            | Self::UnknownChoice(text)
            | Self::MissingText(text)
            | Self::SpareText(text)
            | Self::BadDate(text) => text.clone(),
            Self::LongTitle(length) => length.to_string(),
            Self::Circle
            | Self::Unreachable
            | Self::BadOptions
            | Self::WaivableStatement
            | Self::NothingToAnswer
            | Self::IdleFact => String::new(),
        }
    }
}

impl fmt::Display for Lint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {:?}", self.at, self.what)
    }
}

/// The longest title that fits a row of 80 columns beside its number and state.
pub const MAX_TITLE: usize = 52;

/// Everything wrong with the checklist, in a stable order. `others` are further checklists its addresses may name.
pub fn lint(checklist: &Checklist, others: &[&Checklist]) -> Vec<Lint> {
    let mut linter = Linter { checklist, others, found: BTreeSet::new(), asked: HashSet::new() };
    linter.structure();
    linter.circles();
    for (language, words) in &checklist.words {
        linter.texts(language, words);
    }
    linter.found.into_iter().collect()
}

struct Linter<'a> {
    checklist: &'a Checklist,
    others: &'a [&'a Checklist],
    found: BTreeSet<Lint>,
    asked: HashSet<Id>,
}

impl<'a> Linter<'a> {
    fn report(&mut self, at: impl fmt::Display, what: Wrong) {
        self.found.insert(Lint { at: at.to_string(), what });
    }

    fn home_of(&self, address: &Address) -> Option<&'a Checklist> {
        std::iter::once(&self.checklist).chain(self.others).find(|c| c.id == address.checklist).copied()
    }

    fn known(&self, address: &Address) -> bool {
        let Some(home) = self.home_of(address) else { return false };
        match (&address.part, &address.option) {
            (None, _) => home.item(&address.item).is_some(),
            (Some(_), None) => home.part(address).is_some(),
            (Some(_), Some(option)) => home.part(address).is_some_and(|(_, part)| part.option(option).is_some()),
        }
    }

    fn address(&mut self, at: &str, address: &Address) {
        if !self.known(address) {
            self.report(at, Wrong::UnknownAddress(address.to_string()));
        }
    }

    fn condition(&mut self, at: &str, condition: Option<&Condition>) {
        let Some(condition) = condition else { return };
        let mut wrong = Vec::new();
        let mut asked = Vec::new();
        condition.visit(&mut |about| match about {
            About::Place(place) => {
                if !self.known(place) {
                    wrong.push(Wrong::UnknownAddress(place.to_string()));
                }
            }
            About::Fact { fact, choice } => {
                asked.push(fact.item.clone());
                match self.home_of(fact).and_then(|home| home.fact(&fact.item)) {
                    None => wrong.push(Wrong::UnknownAddress(fact.to_string())),
                    Some(known) => {
                        let fits = match (known.kind, choice) {
                            (FactKind::YesNo, Some(value)) => value == "yes" || value == "no",
                            (FactKind::OneOf | FactKind::ManyOf, Some(value)) => {
                                known.choices.iter().any(|c| c == value)
                            }
                            (FactKind::ManyOf, None) => true,
                            (FactKind::Text, _) | (FactKind::YesNo | FactKind::OneOf, None) => false,
                        };
                        if !fits {
                            wrong.push(Wrong::UnknownChoice(format!("{fact} {}", choice.unwrap_or("empty"))));
                        }
                    }
                }
            }
        });
        self.asked.extend(asked);
        for wrong in wrong {
            self.report(at, wrong);
        }
    }

    fn structure(&mut self) {
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
            for place in &rule.at {
                self.address(&at, place);
            }
        }
        for fact in &checklist.facts {
            if fact.kind != FactKind::Text && !self.asked.contains(&fact.id) {
                self.report(&fact.id, Wrong::IdleFact);
            }
        }
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
        if let Some(same) = &part.same_as {
            self.address(&at, same);
        }
        let options = part.options();
        let bad = options.iter().any(|o| {
            !matches!(o.outcome, Outcome::Implemented | Outcome::Accepted | Outcome::Acknowledged)
                || o.entry.as_ref().is_some_and(|entry| self.checklist.item(entry).is_none())
        });
        if bad || matches!(part.kind, PartKind::Choose { .. }) && options.len() < 2 {
            self.report(&at, Wrong::BadOptions);
        }
        if matches!(part.kind, PartKind::Acknowledge) && part.waivable {
            self.report(&at, Wrong::WaivableStatement);
        }
        if part.applies_when.as_ref().is_some_and(|c| matches!(c, Condition::Any(of) if of.is_empty())) {
            self.report(&at, Wrong::Unreachable);
        }
    }

    /// Whether an item applies may rest on answers to others, but not, by any way round, on itself.
    fn circles(&mut self) {
        for item in &self.checklist.items {
            let mut seen = HashSet::new();
            let mut next: Vec<&Item> = self.rests_on(item);
            while let Some(other) = next.pop() {
                if other.id == item.id {
                    self.report(&item.id, Wrong::Circle);
                    break;
                }
                if seen.insert(&other.id) {
                    next.extend(self.rests_on(other));
                }
            }
        }
    }

    fn rests_on(&self, item: &'a Item) -> Vec<&'a Item> {
        let mut on = Vec::new();
        let section = self.checklist.sections.get(item.section).and_then(|s| s.applies_when.as_ref());
        for condition in item.applies_when.iter().chain(&item.lifted_when).chain(section) {
            condition.visit(&mut |about| {
                if let About::Place(place) = about {
                    on.extend(self.checklist.item(&place.item));
                }
            });
        }
        on
    }

    fn text(&mut self, language: &str, present: bool, key: String) {
        if !present {
            self.report(language, Wrong::MissingText(key));
        }
    }

    fn spare<'k>(&mut self, language: &str, at: &str, keys: impl Iterator<Item = &'k str>, known: &HashSet<String>) {
        for key in keys {
            if !known.contains(key) {
                self.report(language, Wrong::SpareText(format!("{at}{key}")));
            }
        }
    }

    fn texts(&mut self, language: &str, words: &'a Words) {
        let checklist = self.checklist;
        self.text(language, !words.title.is_blank(), "title".to_owned());
        self.text(language, !words.affirmation.is_blank(), "affirmation".to_owned());
        for fact in &checklist.facts {
            self.text(language, words.group.contains_key(&fact.group), format!("group.{}", fact.group));
            let found = words.fact.get(&fact.id);
            self.text(language, found.is_some_and(|w| !w.ask.is_blank()), format!("fact.{}", fact.id));
            for choice in &fact.choices {
                let there = found.is_some_and(|w| w.choice.contains_key(choice));
                self.text(language, there, format!("fact.{}.choice.{choice}", fact.id));
            }
        }
        for section in &checklist.sections {
            self.text(language, words.section.contains_key(&section.id), format!("section.{}", section.id));
        }
        for rule in &checklist.rules {
            self.text(language, words.rule.contains_key(&rule.id), format!("rule.{}", rule.id));
        }
        for item in &checklist.items {
            self.item_texts(language, words, item);
        }
        let ids = |of: Vec<&Id>| of.into_iter().map(Id::to_string).collect::<HashSet<_>>();
        let known = ids(checklist.facts.iter().map(|f| &f.id).collect());
        self.spare(language, "fact.", words.fact.keys().map(Id::as_str), &known);
        let known = ids(checklist.items.iter().map(|i| &i.id).collect());
        self.spare(language, "item.", words.item.keys().map(Id::as_str), &known);
        let known = ids(checklist.rules.iter().map(|r| &r.id).collect());
        self.spare(language, "rule.", words.rule.keys().map(Id::as_str), &known);
        let known = ids(checklist.sections.iter().map(|s| &s.id).collect());
        self.spare(language, "section.", words.section.keys().map(Id::as_str), &known);
    }

    fn item_texts(&mut self, language: &str, words: &'a Words, item: &Item) {
        let at = format!("item.{}.", item.id);
        let Some(found) = words.item(&item.id) else {
            return self.report(language, Wrong::MissingText(format!("item.{}", item.id)));
        };
        self.text(language, !found.title.is_blank(), format!("{at}title"));
        self.text(language, !found.todo.is_blank(), format!("{at}todo"));
        let width = unicode_width::UnicodeWidthStr::width(found.title.as_str());
        if width > MAX_TITLE {
            self.report(&item.id, Wrong::LongTitle(width));
        }
        if item.applies_when.is_some() || item.lifted_when.is_some() {
            self.text(language, !found.aside.is_blank(), format!("{at}aside"));
        }
        let mut parts = HashSet::new();
        let mut options = HashSet::new();
        let mut affirm = HashSet::new();
        for part in &item.parts {
            parts.insert(part.id.to_string());
            self.text(language, found.part.contains_key(&part.id), format!("{at}part.{}", part.id));
            if part.affirmation.is_some() {
                affirm.insert(part.id.to_string());
            }
            for option in part.options() {
                let key = format!("{}={}", part.id, option.id);
                self.text(language, found.option.contains_key(&key), format!("{at}option.{key}"));
                if option.outcome == Outcome::Accepted {
                    affirm.insert(key.clone());
                }
                options.insert(key);
            }
        }
        for key in &affirm {
            let there = found.affirm.get(key).is_some_and(|sentence: &Note| !sentence.is_blank());
            self.text(language, there, format!("{at}affirm.{key}"));
        }
        for point in &item.points {
            self.text(language, found.point.contains_key(point), format!("{at}point.{point}"));
        }
        for note in &item.notes {
            self.text(language, found.note.contains_key(&note.id), format!("{at}note.{}", note.id));
        }
        self.spare(language, &format!("{at}part."), found.part.keys().map(Id::as_str), &parts);
        self.spare(language, &format!("{at}option."), found.option.keys().map(String::as_str), &options);
        self.spare(language, &format!("{at}affirm."), found.affirm.keys().map(String::as_str), &affirm);
        let points = item.points.iter().map(Id::to_string).collect();
        self.spare(language, &format!("{at}point."), found.point.keys().map(Id::as_str), &points);
        let notes = item.notes.iter().map(|n| n.id.to_string()).collect();
        self.spare(language, &format!("{at}note."), found.note.keys().map(Id::as_str), &notes);
    }
}
