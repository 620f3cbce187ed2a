//! Undo names one event; redo undoes the undo.
//!
//! No stack is kept anywhere: what the keys would do is read from the events, so it is the same after a restart, and on
//! another machine after a merge.

use std::collections::BTreeSet;

use crate::checklist::{Id, bundled};

use super::event::{Event, EventId, EventKind};
use super::log::Log;
use super::person::PersonId;

/// Which events are in force, by position: an event is, unless an undo in force names it.
///
/// Only what the undo key may take back can be undone, and undoing itself. That somebody was introduced, which checklists
/// the worksheet began with, that a record was sealed: these happened, other events rest on them, and an undo that names
/// one does nothing.
pub fn in_force(log: &Log) -> Vec<bool> {
    in_force_but(log, &founding(log))
}

fn in_force_but(log: &Log, founding: &BTreeSet<EventId>) -> Vec<bool> {
    let order = log.order();
    let mut in_force = vec![true; log.events().len()];
    // An undo always comes after what it names, so going backwards each undo is settled before it acts.
    for &position in order.sorted.iter().rev() {
        if in_force.get(position) == Some(&true)
            && let Some(target) = target(log, founding, position)
            && let Some(slot) = in_force.get_mut(target)
        {
            *slot = false;
        }
    }
    in_force
}

/// The event that the one at `position` undoes while it is in force, if it is an undo and its author had seen that event.
pub(super) fn target(log: &Log, founding: &BTreeSet<EventId>, position: usize) -> Option<usize> {
    let EventKind::Undo { event } = log.events().get(position)?.what else { return None };
    let target = log.order().position(event)?;
    let named = log.events().get(target)?;
    let is_deed = named.what.is_undoable() && !founding.contains(&named.id);
    let can_be_undone = is_deed || matches!(named.what, EventKind::Undo { .. });
    (can_be_undone && log.order().precedes(target, position)).then_some(target)
}

/// With which checklists the worksheet began: what its first act took in, and in any case the first edition of what is in
/// every worksheet. Without them nothing would be asked, and nothing found.
pub(super) fn founding(log: &Log) -> BTreeSet<EventId> {
    let in_order = || log.order().sorted.iter().filter_map(|&position| log.events().get(position));
    let beginning = in_order().find(|event| matches!(event.what, EventKind::Name(_))).map(act);
    let mut met: BTreeSet<&Id> = BTreeSet::new();
    let mut founding = BTreeSet::new();
    for event in in_order() {
        let EventKind::Checklist { checklist, edition: Some(_) } = &event.what else { continue };
        let is_first = bundled::is_always(checklist) && met.insert(checklist);
        if is_first || Some(act(event)) == beginning {
            founding.insert(event.id);
        }
    }
    founding
}

/// What the undo and the redo key would do for one person: each a list of events to name, latest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    /// What is in force of the person's latest act that is not undone.
    pub undo: Vec<EventId>,
    /// The person's undo events that keep the act out of force that they undid last; none once they did something new.
    pub redo: Vec<EventId>,
}

/// What undo and redo would do for the one who records as `rec`.
pub fn steps(log: &Log, rec: &PersonId) -> Steps {
    let founding = founding(log);
    let in_force = in_force_but(log, &founding);
    // A worksheet without a name is nobody's wish: its first name can be changed, not taken back.
    let in_order = || log.order().sorted.iter().filter_map(|&position| log.events().get(position));
    let naming = in_order().find(|event| matches!(event.what, EventKind::Name(_))).map(|event| event.id);
    let is_deed = |event: &Event| event.what.is_undoable() && !founding.contains(&event.id);
    let can_go = |event: &Event| is_deed(event) && Some(event.id) != naming;
    // The person's events in force, latest first; and whether they came after the person's last deed, undone or not.
    let mut own: Vec<(&Event, bool)> = Vec::new();
    let mut since = true;
    for &position in log.order().sorted.iter().rev() {
        let Some(event) = log.events().get(position).filter(|event| event.rec == *rec) else { continue };
        since &= !event.what.is_undoable();
        if in_force.get(position) == Some(&true) {
            own.push((event, since));
        }
    }
    let undone = |event: &Event| {
        let EventKind::Undo { event } = event.what else { return None };
        let target = log.event(event)?;
        is_deed(target).then(|| act(target))
    };
    let latest = own.iter().map(|(event, _)| *event).find(|event| can_go(event)).map(act);
    let latest_undone = own.iter().filter(|(_, since)| *since).find_map(|(event, _)| undone(event));
    let ids =
        |of: &dyn Fn(&Event) -> bool| own.iter().filter(|(event, _)| of(event)).map(|(event, _)| event.id).collect();
    Steps {
        undo: ids(&|event| can_go(event) && Some(act(event)) == latest),
        redo: ids(&|event| latest_undone.is_some() && undone(event) == latest_undone),
    }
}

/// The act an event belongs to.
fn act(event: &Event) -> EventId {
    event.group.unwrap_or(event.id)
}
