//! What precedes what.
//!
//! A precedes B if B's author had seen A, directly or through others. Worksheets are mostly one long chain with a few
//! forks (two laptops), so each event gets a chain, a place in it, and for every chain how far back it reaches: asking
//! is then one comparison, and the whole costs events times chains.

use std::collections::{BTreeSet, HashMap};

use super::event::{Event, EventId};

/// The order of a set of events.
#[derive(Clone, Debug, Default)]
pub struct Order {
    /// Positions of the events, each after everything it saw; ties by id.
    pub sorted: Vec<usize>,
    place: Vec<(usize, u32)>,
    reach: Vec<Vec<u32>>,
}

/// Why events have no order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OrderError {
    /// An event saw one that is not there.
    Missing {
        /// The event.
        event: EventId,
        /// What it saw.
        seen: EventId,
    },
    /// Events that saw each other.
    Circle {
        /// One of them.
        event: EventId,
    },
}

impl Order {
    /// The order of these events, which have distinct ids.
    pub fn of(events: &[Event]) -> Result<Self, OrderError> {
        let index: HashMap<EventId, usize> = events.iter().enumerate().map(|(i, e)| (e.id, i)).collect();
        let mut waiting: Vec<usize> = vec![0; events.len()];
        let mut followers: Vec<Vec<usize>> = vec![Vec::new(); events.len()];
        let mut parents: Vec<Vec<usize>> = Vec::with_capacity(events.len());
        for (position, event) in events.iter().enumerate() {
            let mut of = Vec::with_capacity(event.seen.len());
            for seen in &event.seen {
                let Some(&parent) = index.get(seen) else {
                    return Err(OrderError::Missing { event: event.id, seen: *seen });
                };
                of.push(parent);
                if let Some(list) = followers.get_mut(parent) {
                    list.push(position);
                }
            }
            if let Some(count) = waiting.get_mut(position) {
                *count = of.len();
            }
            parents.push(of);
        }
        let mut order =
            Self { sorted: Vec::new(), place: vec![(0, 0); events.len()], reach: vec![Vec::new(); events.len()] };
        let mut ready: BTreeSet<(EventId, usize)> = events
            .iter()
            .enumerate()
            .filter(|(i, _)| waiting.get(*i) == Some(&0))
            .map(|(i, event)| (event.id, i))
            .collect();
        let mut tips: Vec<usize> = Vec::new();
        while let Some((_, position)) = ready.pop_first() {
            order.settle(position, parents.get(position).map_or(&[], Vec::as_slice), &mut tips);
            for &follower in followers.get(position).map_or(&[][..], Vec::as_slice) {
                if let (Some(count), Some(event)) = (waiting.get_mut(follower), events.get(follower)) {
                    *count = count.saturating_sub(1);
                    if *count == 0 {
                        ready.insert((event.id, follower));
                    }
                }
            }
        }
        match events.iter().zip(&waiting).find(|(_, count)| **count > 0) {
            Some((event, _)) => Err(OrderError::Circle { event: event.id }),
            None => Ok(order),
        }
    }

    fn settle(&mut self, position: usize, parents: &[usize], tips: &mut Vec<usize>) {
        let mut reach: Vec<u32> = Vec::new();
        for parent in parents {
            for (chain, far) in self.reach.get(*parent).into_iter().flatten().enumerate() {
                if reach.len() <= chain {
                    reach.resize(chain.saturating_add(1), 0);
                }
                if let Some(known) = reach.get_mut(chain) {
                    *known = (*known).max(*far);
                }
            }
        }
        // It lengthens the chain of a parent that still ends it, else it begins one.
        let chain = parents
            .iter()
            .filter_map(|parent| self.place.get(*parent).map(|(chain, _)| (*chain, *parent)))
            .find(|(chain, parent)| tips.get(*chain) == Some(parent))
            .map_or(tips.len(), |(chain, _)| chain);
        if chain == tips.len() {
            tips.push(position);
        }
        if reach.len() <= chain {
            reach.resize(chain.saturating_add(1), 0);
        }
        let mut at = 0;
        if let Some(far) = reach.get_mut(chain) {
            *far = far.saturating_add(1);
            at = *far;
        }
        if let Some(tip) = tips.get_mut(chain) {
            *tip = position;
        }
        if let Some(place) = self.place.get_mut(position) {
            *place = (chain, at);
        }
        if let Some(slot) = self.reach.get_mut(position) {
            *slot = reach;
        }
        self.sorted.push(position);
    }

    /// Whether the author of the event at `later` had seen the one at `earlier`.
    pub fn precedes(&self, earlier: usize, later: usize) -> bool {
        let Some(&(chain, at)) = self.place.get(earlier) else { return false };
        earlier != later && self.reach.get(later).and_then(|reach| reach.get(chain)).is_some_and(|far| *far >= at)
    }
}
