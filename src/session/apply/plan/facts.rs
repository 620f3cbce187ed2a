//! Facts about the account.

use std::collections::BTreeSet;

use crate::checklist::{Address, Fact, FactKind, Id};
use crate::session::apply::answers::{AnswersEntry, Fact as Given};
use crate::session::apply::nearest::nearest;
use crate::text::{Line, harmless};
use crate::worksheet::{EventKind, FactValue};
use crate::workspace::{Say, can_confirm};

use super::{Planner, Was, was_fact};

impl<'a> Planner<'a> {
    pub(super) fn facts(&mut self, entries: &[AnswersEntry<Given>]) {
        for entry in entries {
            let Some((on, fact)) = self.known_fact(entry) else { continue };
            let value = match value(fact, &entry.value) {
                Ok(value) => value,
                Err(say) => {
                    self.wrong(entry.line, say.with("id", entry.key.as_str()));
                    continue;
                }
            };
            let says = match &value {
                FactValue::One(one) => one.to_string(),
                FactValue::Many(many) if many.is_empty() => "[]".to_owned(),
                FactValue::Many(many) => many.iter().map(Id::as_str).collect::<Vec<_>>().join(", "),
            };
            let was = was_fact(self.input.workspace.state.facts.get(&on), &value);
            let confirms = was == Was::Same && can_confirm(self.input.workspace, &on);
            let was = if confirms { Was::Proposed } else { was };
            if self.note_change(entry.line, &entry.key, was, says) {
                self.whats.push(EventKind::Fact { on, value: Some(value) });
            }
        }
    }

    fn known_fact(&mut self, entry: &AnswersEntry<Given>) -> Option<(Address, &'a Fact)> {
        let lists = &self.input.workspace.lists;
        let at = entry.key.parse::<Address>().ok().filter(|at| at.part.is_none());
        let found = at.and_then(|at| {
            let list = lists.iter().find(|list| list.id == at.checklist)?;
            Some((list.fact(&at.item)?, at))
        });
        if let Some((fact, at)) = found {
            return Some((at, fact));
        }
        let known: Vec<String> = lists
            .iter()
            .flat_map(|list| list.facts.iter().map(|fact| Address::item(&list.id, &fact.id).to_string()))
            .collect();
        let near = nearest(&entry.key, known.iter().map(String::as_str)).map(str::to_owned);
        self.unknown(entry.line, &entry.key, "apply-unknown-fact", "apply-unknown-fact-near", near);
        None
    }
}

/// The value of a fact, if it can have it.
fn value(fact: &Fact, given: &Given) -> Result<FactValue, Say> {
    match (fact.kind, given) {
        (FactKind::ManyOf, Given::Many(many)) => {
            many.iter().map(|text| choice(fact, text)).collect::<Result<BTreeSet<_>, _>>().map(FactValue::Many)
        }
        (FactKind::ManyOf, Given::One(_)) => Err(Say::new("apply-fact-wants-list")),
        (_, Given::Many(_)) => Err(Say::new("apply-fact-wants-one")),
        (FactKind::Text, Given::One(text)) if text.is_blank() => Err(Say::new("apply-fact-blank")),
        (FactKind::Text, Given::One(text)) => Ok(FactValue::One(text.clone())),
        (FactKind::YesNo, Given::One(text)) if ["yes", "no"].contains(&text.as_str()) => {
            Ok(FactValue::One(text.clone()))
        }
        (FactKind::YesNo, Given::One(_)) => Err(Say::new("apply-fact-yes-no")),
        (FactKind::OneOf, Given::One(text)) => {
            choice(fact, text.as_str()).map(|id| FactValue::One(Line::clean(id.as_str())))
        }
    }
}

fn choice(fact: &Fact, text: &str) -> Result<Id, Say> {
    let known = fact.choices.iter().find(|choice| choice.as_str() == text).cloned();
    known.ok_or_else(|| {
        let known = fact.choices.iter().map(Id::as_str).collect::<Vec<_>>().join(", ");
        Say::new("apply-fact-choice").with("text", harmless(text)).with("known", known)
    })
}
