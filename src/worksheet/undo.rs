//! Undo names one event; redo undoes the undo.

use std::collections::BTreeMap;

use super::event::{EventId, What};
use super::log::Log;
use super::person::PersonId;

/// Which events are in force: an event is, unless an undo in force names it.
pub fn in_force(log: &Log) -> Vec<bool> {
    let events = log.events();
    let index: BTreeMap<EventId, usize> = events.iter().enumerate().map(|(i, e)| (e.id, i)).collect();
    let mut in_force = vec![true; events.len()];
    // An undo always comes after what it names, so going backwards each undo is settled before it acts.
    for &position in log.order().sorted.iter().rev() {
        let Some(event) = events.get(position) else { continue };
        if let What::Undo { event: target } = &event.what
            && in_force.get(position) == Some(&true)
            && let Some(&target) = index.get(target)
            && log.order().precedes(target, position)
            && let Some(slot) = in_force.get_mut(target)
        {
            *slot = false;
        }
    }
    in_force
}

/// What the undo and the redo key would do for one person: each a list of events to name, latest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    /// The events of the person's latest act that can be undone.
    pub undo: Vec<EventId>,
    /// The undo events of the person's latest undone act.
    pub redo: Vec<EventId>,
}

/// What undo and redo would do for the one who records as `rec`.
pub fn steps(log: &Log, rec: &PersonId) -> Steps {
    // Acts are groups of events; each stack holds an act's own events and, once undone, the undo events naming them.
    let mut done: Vec<Vec<EventId>> = Vec::new();
    let mut undone: Vec<(Vec<EventId>, Vec<EventId>)> = Vec::new();
    let events = log.events();
    let mut group_of: BTreeMap<EventId, EventId> = BTreeMap::new();
    for event in log.order().sorted.iter().filter_map(|&position| events.get(position)) {
        if event.rec != *rec {
            continue;
        }
        group_of.insert(event.id, event.group.unwrap_or(event.id));
        match &event.what {
            What::Undo { event: target } => {
                if let Some(act) = done.iter().position(|act| act.contains(target)) {
                    if let Some((_, undos)) = undone.iter_mut().find(|(act, _)| act.contains(target)) {
                        undos.insert(0, event.id);
                    } else if let Some(act) = done.get(act) {
                        undone.push((act.clone(), vec![event.id]));
                    }
                    let complete = undone.last().is_some_and(|(act, undos)| act.len() == undos.len());
                    if complete {
                        done.remove(act);
                    }
                } else if let Some(place) = undone.iter().position(|(_, undos)| undos.contains(target)) {
                    // Redo: the act comes back when the first of its undos is taken back.
                    let (act, _) = undone.remove(place);
                    done.push(act);
                }
            }
            what if what.is_undoable() => {
                undone.clear();
                let group = group_of.get(&event.id).copied();
                let joins = done.last().and_then(|act| act.last()).and_then(|id| group_of.get(id).copied()) == group;
                match done.last_mut() {
                    Some(act) if joins => act.insert(0, event.id),
                    _ => done.push(vec![event.id]),
                }
            }
            What::Person(_)
            | What::Name(_)
            | What::Checklist { .. }
            | What::Fact { .. }
            | What::Answer { .. }
            | What::Plan { .. }
            | What::Note { .. }
            | What::Sealed { .. }
            | What::Unknown { .. } => {}
        }
    }
    Steps {
        undo: done.last().cloned().unwrap_or_default(),
        redo: undone.last().map(|(_, undos)| undos.clone()).unwrap_or_default(),
    }
}
