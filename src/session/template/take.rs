//! From the choices of one account to proposals for another.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::checklist::{Address, Checklist, Library};
use crate::findings::{FindingKind, InvalidAnswer, Review, review};
use crate::worksheet::{Answer, Env, EventKind, FactValue, Log, Standing, State};
use crate::workspace::{Profile, Workspace};

use super::super::user_error::UserError;
use super::super::verify::finding_say;
use super::super::worksheet_file;
use super::{Begun, Left, Source, Why};

/// What could be taken over.
#[derive(Default)]
struct Choices {
    facts: BTreeMap<Address, FactValue>,
    answers: BTreeMap<Address, Answer>,
}

impl Choices {
    fn whats(&self) -> Vec<EventKind> {
        let facts = self.facts.iter().map(|(on, value)| EventKind::Fact { on: on.clone(), value: Some(value.clone()) });
        let answers =
            self.answers.iter().map(|(on, answer)| EventKind::Answer { on: on.clone(), answer: Some(answer.clone()) });
        facts.chain(answers).collect()
    }
}

/// Puts what holds into the new worksheet, as proposals of the one who begins it.
pub(super) fn take(
    library: &Library,
    log: Log,
    source: Source,
    profile: &Profile,
    language: &str,
    world: &mut dyn Env,
) -> Result<Begun, UserError> {
    let lists = worksheet_file::lists_of(&State::of(&log), library)?;
    let mut workspace = Workspace::new(library, String::new(), log, lists, None, profile.clone(), world.today());
    let mut left = source.left;
    let mut choices = choices_of(&source.state, &source.lists, &workspace, &mut left);
    // What does not hold is seen on a copy that has it all; and what stands beside an item, on one that has the rest.
    leave_misfits(&workspace.tried(choices.whats()), &mut choices, &mut left);
    let all = workspace.tried(choices.whats());
    for (at, answer) in &mut choices.answers {
        answer.shown = all.shown(at, language);
    }
    let named = |at: &Address| at.to_string();
    let (facts, answers) =
        (choices.facts.keys().map(named).collect(), choices.answers.keys().map(named).collect::<Vec<_>>());
    let whats = choices.whats();
    if !whats.is_empty() {
        let mut events = workspace.events(whats, world);
        for event in events.iter_mut().filter(|event| event.what.is_undoable()) {
            event.standing = Standing::Proposed;
        }
        workspace.apply_events(events);
    }
    left.sort_by(|one, other| one.at.cmp(&other.at));
    Ok(Begun { log: workspace.log, facts, answers, left })
}

/// Where answers of the source are asked: those of what steps aside sleep.
fn asked_in(lists: &[Arc<Checklist>], found: &Review) -> BTreeSet<Address> {
    let mut asked = BTreeSet::new();
    for (list, seen) in lists.iter().zip(&found.lists) {
        let facts = list.facts.iter().zip(&seen.asked).filter(|(_, asked)| **asked);
        asked.extend(facts.map(|(fact, _)| Address::item(&list.id, &fact.id)));
        let parts = seen.items.iter().flat_map(|item| &item.parts).filter(|part| !part.applies.is_not_applicable());
        asked.extend(parts.map(|part| part.kept_at.clone()));
    }
    asked
}

fn choices_of(state: &State, lists: &[Arc<Checklist>], workspace: &Workspace, left: &mut Vec<Left>) -> Choices {
    let asked = asked_in(lists, &review(lists, state, workspace.today));
    let mut choices = Choices::default();
    let mut leave = |at: &Address, why| left.push(Left { at: at.to_string(), why });
    for (at, register) in &state.facts {
        let is_known = workspace.list(&at.checklist).is_some_and(|list| list.fact(&at.item).is_some());
        match register.value() {
            _ if register.is_conflict() => leave(at, Why::Conflict),
            None | Some(None) => {}
            Some(Some(_)) if !is_known => leave(at, Why::Gone),
            Some(Some(_)) if !asked.contains(at) => leave(at, Why::NotApplicableByFacts),
            Some(Some(value)) => {
                choices.facts.insert(at.clone(), value.clone());
            }
        }
    }
    for (at, register) in &state.answers {
        let item = workspace.list(&at.checklist).and_then(|list| list.part(at)).map(|(item, _)| item);
        match (register.value(), item) {
            _ if register.is_conflict() => leave(at, Why::Conflict),
            (None | Some(None), _) => {}
            (_, None) => leave(at, Why::Gone),
            _ if !asked.contains(at) => leave(at, Why::NotApplicableByFacts),
            (Some(Some(answer)), Some(item)) if answer.shown.meaning != item.meaning => leave(at, Why::Stale),
            (Some(Some(answer)), Some(_)) => {
                choices.answers.insert(at.clone(), Answer { affirmation: None, ..answer.clone() });
            }
        }
    }
    choices
}

/// Takes out what today's editions, or an overlay, do not allow.
fn leave_misfits(tried: &Workspace, choices: &mut Choices, left: &mut Vec<Left>) {
    let mut why: BTreeMap<Address, Why> = BTreeMap::new();
    for finding in &tried.review.findings {
        let Some(at) = finding.at.first() else { continue };
        // An open question that was answered: it cannot be answered like that any more.
        if finding.kind.asks_fact() && choices.facts.contains_key(at) {
            why.insert(at.clone(), Why::Misfit);
        }
    }
    let parts = tried.review.lists.iter().flat_map(|list| &list.items).flat_map(|item| &item.parts);
    for part in parts.filter(|part| choices.answers.contains_key(&part.kept_at)) {
        // Whoever confirms it affirms it.
        let unaffirmed = FindingKind::InvalidAnswer { why: InvalidAnswer::Unaffirmed };
        let is_wrong = |flaw: &&FindingKind| {
            matches!(flaw, FindingKind::InvalidAnswer { .. } | FindingKind::Forbidden { .. }) && **flaw != unaffirmed
        };
        let wrong = part.flaws.iter().find(is_wrong);
        if let Some(kind) = wrong {
            why.insert(part.kept_at.clone(), Why::Other(finding_say(kind)));
        }
    }
    let asked = asked_in(&tried.lists, &tried.review);
    let aside = choices.facts.keys().chain(choices.answers.keys()).filter(|at| !asked.contains(*at));
    for at in aside {
        why.entry(at.clone()).or_insert(Why::NotApplicableByFacts);
    }
    choices.facts.retain(|at, _| !why.contains_key(at));
    choices.answers.retain(|at, _| !why.contains_key(at));
    left.extend(why.into_iter().map(|(at, why)| Left { at: at.to_string(), why }));
}
