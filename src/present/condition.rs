//! A condition in words: what an answer has to be, or what has to be chosen.

use crate::checklist::{Address, Checklist, Condition};

use super::Words;

/// A condition in words, to stand after "when".
pub fn condition(condition: &Condition, list: &Checklist, language: &str, words: &dyn Words) -> String {
    Telling { list, language, words }.tell(condition)
}

struct Telling<'a> {
    list: &'a Checklist,
    language: &'a str,
    words: &'a dyn Words,
}

impl Telling<'_> {
    fn tell(&self, condition: &Condition) -> String {
        match condition {
            Condition::All(of) => self.joined(of, "condition-and"),
            Condition::Any(of) => self.joined(of, "condition-or"),
            Condition::Not(of) => self.words.say("condition-not", &[("what", &self.tell(of))]),
            Condition::FactIs { fact, value } => self.fact("condition-fact", fact, value),
            Condition::FactHas { fact, choice } => self.fact("condition-fact-has", fact, choice),
            Condition::FactEmpty { fact, empty: true } => self.fact("condition-fact-empty", fact, ""),
            Condition::FactEmpty { fact, empty: false } => self.fact("condition-fact-any", fact, ""),
            Condition::Chosen(at) => {
                let known = at.part.as_ref().zip(at.option.as_ref()).filter(|_| at.checklist == self.list.id);
                let texts = self.list.words_in(self.language);
                let option = known.map_or_else(
                    || at.to_string(),
                    |(part, option)| texts.option_line(&at.item, part, option).to_owned(),
                );
                self.words.say("condition-chosen", &[("item", &self.place(at)), ("option", &option)])
            }
            Condition::OutcomeAmong { of, among } => {
                let outcomes = among.iter().map(|outcome| self.words.say(&format!("report-outcome-{outcome}"), &[]));
                let outcomes = outcomes.collect::<Vec<_>>().join(", ");
                self.words.say("condition-outcome", &[("item", &self.place(of)), ("outcomes", &outcomes)])
            }
            Condition::Applies(at) => self.words.say("condition-applies", &[("item", &self.place(at))]),
        }
    }

    fn joined(&self, of: &[Condition], id: &str) -> String {
        let mut parts = of.iter().map(|one| self.tell(one));
        let first = parts.next().unwrap_or_default();
        parts.fold(first, |one, other| self.words.say(id, &[("one", &one), ("other", &other)]))
    }

    fn fact(&self, id: &str, at: &Address, choice: &str) -> String {
        let known = self.list.words_in(self.language).fact.get(&at.item).filter(|_| at.checklist == self.list.id);
        let ask = known.map_or_else(|| at.to_string(), |fact| fact.ask.to_string());
        let line = known.and_then(|fact| fact.choice.iter().find(|(id, _)| id.as_str() == choice));
        let answer = match (line, choice) {
            (Some((_, line)), _) => line.to_string(),
            (None, "yes") => self.words.say("report-yes", &[]),
            (None, "no") => self.words.say("report-no", &[]),
            (None, other) => other.to_owned(),
        };
        self.words.say(id, &[("ask", &ask), ("answer", &answer)])
    }

    fn place(&self, at: &Address) -> String {
        if at.checklist == self.list.id { at.item.to_string() } else { at.item_only().to_string() }
    }
}
