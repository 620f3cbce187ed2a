//! Lines to move over and answer: an item's parts and options, the account's questions and choices.

use crate::checklist::{Address, FactKind, Id, Outcome, PartKind};
use crate::findings::fits;
use crate::worksheet::FactValue;
use crate::workspace::Workspace;

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub kind: RowKind,
    /// What it is about: an item, a part, an option, a fact, or a choice of a fact (as its option).
    pub at: Address,
    /// Whether it is ticked or chosen.
    pub on: bool,
    /// What became of the part, on the line that says so.
    pub outcome: Option<Outcome>,
    /// Whether something is wrong with it.
    pub flawed: bool,
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// A heading over what follows. `at` is an item, or a fact whose group is meant.
    Heading,
    /// An item that steps aside.
    NotApplicableByFacts,
    /// A part to tick or confirm.
    Tick,
    /// A part with options below it, or a fact with choices below it.
    Question,
    /// An option of which one is chosen.
    Radio,
    /// An option of which several may be chosen.
    Check,
    /// "None of these", for a fact with several choices.
    NoneOfThese,
    /// A fact that is a text.
    Text,
}

impl RowKind {
    /// Whether the cursor stops here.
    pub fn is_stop(self) -> bool {
        !matches!(self, Self::Heading | Self::Question)
    }
}

/// The lines of the item's screen: of every entry in its family.
pub fn of_item(workspace: &Workspace, list: &crate::checklist::Checklist, head: usize) -> Vec<Row> {
    let Some(seen) = workspace.review.list(&list.id) else { return Vec::new() };
    let family: Vec<usize> =
        list.family(head).filter(|&index| list.items.get(index).is_some_and(|item| item.option_of.is_none())).collect();
    let mut rows = Vec::new();
    for &index in &family {
        let (Some(item), Some(found)) = (list.items.get(index), seen.items.get(index)) else { continue };
        let at = list.address(item);
        let line = |kind, at: Address| Row { kind, at, on: false, outcome: None, flawed: false };
        if found.applies.is_not_applicable() {
            rows.push(line(RowKind::NotApplicableByFacts, at));
            continue;
        }
        if family.len() > 1 {
            rows.push(Row { outcome: Some(found.outcome), ..line(RowKind::Heading, at.clone()) });
        }
        for (part, found) in item.parts.iter().zip(&found.parts) {
            if found.applies.is_not_applicable() {
                continue;
            }
            let at = Address { part: Some(part.id.clone()), ..at.clone() };
            let flawed = !found.flaws.is_empty();
            let answer = workspace.state.answer(&found.kept_at);
            let ticked = matches!(found.outcome, Outcome::Implemented | Outcome::Acknowledged | Outcome::Accepted);
            let PartKind::Choose { several, options } = &part.kind else {
                rows.push(Row { kind: RowKind::Tick, at, on: ticked, outcome: Some(found.outcome), flawed });
                continue;
            };
            rows.push(Row { outcome: Some(found.outcome), flawed, ..line(RowKind::Question, at.clone()) });
            let kind = if *several { RowKind::Check } else { RowKind::Radio };
            rows.extend(options.iter().map(|option| Row {
                on: answer.is_some_and(|answer| answer.chosen.contains(&option.id)),
                ..line(kind, Address { option: Some(option.id.clone()), ..at.clone() })
            }));
        }
    }
    rows
}

/// The lines of the account's screen.
pub fn of_account(workspace: &Workspace) -> Vec<Row> {
    let mut rows = Vec::new();
    for list in &workspace.lists {
        let Some(seen) = workspace.review.list(&list.id) else { continue };
        let mut group: Option<&Id> = None;
        for (fact, _) in list.facts.iter().zip(&seen.asked).filter(|(_, asked)| **asked) {
            let at = Address::item(&list.id, &fact.id);
            let value = workspace.state.fact(&at);
            let answered = value.is_some_and(|value| fits(fact, value));
            let outcome = Some(if answered { Outcome::Implemented } else { Outcome::Open });
            let flawed = workspace.state.facts.get(&at).is_some_and(crate::worksheet::Register::is_conflict)
                || workspace.review.contradictions_at(&at).next().is_some();
            let line = |kind, on| Row { kind, at: at.clone(), on, outcome: None, flawed: false };
            if group != Some(&fact.group) {
                group = Some(&fact.group);
                rows.push(line(RowKind::Heading, false));
            }
            if fact.kind == FactKind::Text {
                rows.push(Row { outcome, flawed, ..line(RowKind::Text, value.is_some()) });
                continue;
            }
            rows.push(Row { outcome, flawed, ..line(RowKind::Question, false) });
            let kind = if fact.kind == FactKind::ManyOf { RowKind::Check } else { RowKind::Radio };
            for choice in choices(fact) {
                let on = match value {
                    Some(FactValue::One(one)) => choice == one.as_str(),
                    Some(FactValue::Many(many)) => many.contains(&choice),
                    None => false,
                };
                let mut row = line(kind, on);
                row.at.option = Some(choice);
                rows.push(row);
            }
            if fact.kind == FactKind::ManyOf {
                let none = matches!(value, Some(FactValue::Many(many)) if many.is_empty());
                rows.push(line(RowKind::NoneOfThese, none));
            }
        }
    }
    rows
}

fn choices(fact: &crate::checklist::Fact) -> Vec<Id> {
    if fact.kind == FactKind::YesNo {
        return ["yes", "no"].into_iter().filter_map(|word| Id::parse(word).ok()).collect();
    }
    fact.choices.clone()
}

/// The next stop from a line, in a direction; the same if there is none.
pub fn step(rows: &[Row], from: usize, down: bool) -> usize {
    let stops = rows.iter().enumerate().filter(|(_, row)| row.kind.is_stop()).map(|(index, _)| index);
    let found = if down { stops.into_iter().find(|&i| i > from) } else { stops.into_iter().rfind(|&i| i < from) };
    found.unwrap_or_else(|| nearest(rows, from))
}

/// The stop at or nearest after a line, or else the last one.
pub fn nearest(rows: &[Row], from: usize) -> usize {
    let stops = || rows.iter().enumerate().filter(|(_, row)| row.kind.is_stop()).map(|(index, _)| index);
    stops().find(|&i| i >= from).or_else(|| stops().next_back()).unwrap_or(0)
}
