//! Whether something applies may rest on answers to other things, but not, by any way round, on itself.

use std::collections::HashSet;

use crate::checklist::address::Address;
use crate::checklist::condition::Condition;
use crate::checklist::model::{Checklist, Item};

use super::{Linter, Wrong};

/// What something can rest on. As it is judged: an outcome rests on whether the parts behind it apply, a part on its item,
/// an item on its section and on the item whose screen it shares.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Node {
    Fact(usize),
    Item(usize),
    Part(usize, usize),
    Outcome(usize),
}

impl Linter<'_> {
    pub(super) fn circles(&mut self) {
        let list = self.checklist;
        for (number, fact) in list.facts.iter().enumerate() {
            if rests_on_itself(list, Node::Fact(number)) {
                self.report(&fact.id, Wrong::Circle);
            }
        }
        for (number, item) in list.items.iter().enumerate() {
            if rests_on_itself(list, Node::Item(number)) {
                self.report(&item.id, Wrong::Circle);
            }
            for (place, part) in item.parts.iter().enumerate() {
                if rests_on_itself(list, Node::Part(number, place)) {
                    self.report(format!("{}#{}", item.id, part.id), Wrong::Circle);
                }
            }
        }
    }
}

fn rests_on_itself(list: &Checklist, node: Node) -> bool {
    let mut seen = HashSet::new();
    let mut next = rests_on(list, node);
    while let Some(other) = next.pop() {
        if other == node {
            return true;
        }
        if seen.insert(other) {
            next.extend(rests_on(list, other));
        }
    }
    false
}

fn rests_on(list: &Checklist, node: Node) -> Vec<Node> {
    let mut on = Vec::new();
    let asks = |on: &mut Vec<Node>, condition: Option<&Condition>| {
        let questions = condition.map(Condition::questions).unwrap_or_default();
        on.extend(questions.into_iter().filter_map(|question| node_of(list, question)));
    };
    match node {
        Node::Fact(number) => asks(&mut on, list.facts.get(number).and_then(|fact| fact.asked_when.as_ref())),
        Node::Item(number) => {
            let Some(item) = list.items.get(number) else { return on };
            asks(&mut on, list.sections.get(item.section).and_then(|section| section.applies_when.as_ref()));
            asks(&mut on, item.applies_when.as_ref());
            asks(&mut on, item.lifted_when.as_ref());
            on.extend(item.under.map(Node::Item));
        }
        Node::Part(number, place) => {
            on.push(Node::Item(number));
            let Some(part) = list.items.get(number).and_then(|item| item.parts.get(place)) else { return on };
            asks(&mut on, part.applies_when.as_ref());
            asks(&mut on, part.lifted_when.as_ref());
        }
        Node::Outcome(number) => {
            let Some(item) = list.items.get(number) else { return on };
            on.push(Node::Item(number));
            on.extend(item.option_of.as_ref().and_then(|option| part_node(list, option)));
            on.extend((0..item.parts.len()).map(|place| Node::Part(number, place)));
            let is_option = |child: &usize| list.items.get(*child).is_some_and(|item: &Item| item.option_of.is_some());
            on.extend(list.family(number).skip(1).filter(|child| !is_option(child)).map(Node::Outcome));
        }
    }
    on
}

fn node_of(list: &Checklist, question: &Condition) -> Option<Node> {
    let about = question.about().filter(|about| about.checklist == list.id)?;
    match question {
        Condition::FactIs { .. } | Condition::FactHas { .. } | Condition::FactEmpty { .. } => {
            list.facts.iter().position(|fact| fact.id == about.item).map(Node::Fact)
        }
        Condition::Applies(_) => list.position(&about.item).map(Node::Item),
        Condition::OutcomeAmong { .. } if about.part.is_none() => list.position(&about.item).map(Node::Outcome),
        Condition::OutcomeAmong { .. } | Condition::Chosen(_) => part_node(list, about),
        Condition::All(_) | Condition::Any(_) | Condition::Not(_) => None,
    }
}

fn part_node(list: &Checklist, at: &Address) -> Option<Node> {
    let number = list.position(&at.item)?;
    let parts = &list.items.get(number)?.parts;
    parts.iter().position(|part| at.part.as_ref() == Some(&part.id)).map(|place| Node::Part(number, place))
}
