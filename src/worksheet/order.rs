//! What precedes what.
//!
//! A precedes B if B's author had seen A, directly or through others. Worksheets are mostly one long chain with a few
//! forks (two laptops), so each event gets a chain, a place in it, and, shared with its neighbours in the chain, how far
//! back it reaches into every other: asking is then one comparison, and only where branches part or meet does an event
//! cost more than the one before it.

use std::collections::{BTreeSet, HashMap};

use super::event::{Event, EventId};

/// The most chains: branches that stand beside each other. Two laptops make two, a merged year of a big team a few dozen.
const MAX_CHAINS: usize = 1024;

/// The most figures kept about how far branches reach into each other, so that no file can ask for all memory.
const MAX_REACH: usize = 16 * 1024 * 1024;

/// The order of a set of events.
#[derive(Clone, Debug, Default)]
pub struct Order {
    /// Positions of the events, each after everything it saw; ties by id.
    pub sorted: Vec<usize>,
    position: HashMap<EventId, usize>,
    places: Vec<Place>,
    /// How far back into each chain, for runs of events that reach equally far outside their own.
    reaches: Vec<Vec<u32>>,
    reach_size: usize,
    /// The last event of each chain.
    tips: Vec<usize>,
    heads: BTreeSet<EventId>,
}

/// Where an event stands.
#[derive(Clone, Copy, Debug, Default)]
struct Place {
    chain: usize,
    /// Its number in the chain, from 1; 0 for an event that has no place yet.
    at: u32,
    /// Which of the reaches tells what it had seen of other chains.
    reach: usize,
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
    /// More branches than people make.
    Tangled,
}

impl Order {
    /// The order of these events, which have distinct ids.
    pub fn of(events: &[Event]) -> Result<Self, OrderError> {
        let mut order = Self {
            position: events.iter().enumerate().map(|(position, event)| (event.id, position)).collect(),
            places: vec![Place::default(); events.len()],
            ..Self::default()
        };
        let parents: Vec<Vec<usize>> = events.iter().map(|event| order.parents(event)).collect::<Result<_, _>>()?;
        let mut waiting: Vec<usize> = parents.iter().map(Vec::len).collect();
        let mut followers: Vec<Vec<usize>> = vec![Vec::new(); events.len()];
        for (position, parents) in parents.iter().enumerate() {
            for &parent in parents {
                if let Some(list) = followers.get_mut(parent) {
                    list.push(position);
                }
            }
        }
        let ready = events.iter().zip(&waiting).enumerate().filter(|(_, (_, count))| **count == 0);
        let mut ready: BTreeSet<(EventId, usize)> = ready.map(|(position, (event, _))| (event.id, position)).collect();
        while let Some((id, position)) = ready.pop_first() {
            let parents = parents.get(position).map_or(&[][..], Vec::as_slice);
            order.settle(position, parents)?;
            order.note_head(id, events.get(position).map_or(&[][..], |event| event.seen.as_slice()));
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

    /// Adds one more event that saw all heads: it comes last whatever its id, so nothing else moves. Gives false, and does
    /// nothing, for one that did not.
    pub(super) fn push(&mut self, event: &Event) -> Result<bool, OrderError> {
        if self.position.contains_key(&event.id) || !self.heads.iter().all(|head| event.seen.contains(head)) {
            return Ok(false);
        }
        let parents = self.parents(event)?;
        let position = self.places.len();
        self.places.push(Place::default());
        if let Err(error) = self.settle(position, &parents) {
            self.places.pop();
            return Err(error);
        }
        self.position.insert(event.id, position);
        self.note_head(event.id, &event.seen);
        Ok(true)
    }

    fn parents(&self, event: &Event) -> Result<Vec<usize>, OrderError> {
        let position = |seen: &EventId| {
            self.position.get(seen).copied().ok_or(OrderError::Missing { event: event.id, seen: *seen })
        };
        event.seen.iter().map(position).collect()
    }

    fn note_head(&mut self, id: EventId, seen: &[EventId]) {
        for seen in seen {
            self.heads.remove(seen);
        }
        self.heads.insert(id);
    }

    fn place(&self, position: usize) -> Place {
        self.places.get(position).copied().unwrap_or_default()
    }

    /// Gives an event its place; its parents have theirs.
    fn settle(&mut self, position: usize, parents: &[usize]) -> Result<(), OrderError> {
        // It lengthens the chain of a parent that still ends it, else it begins one.
        let ended = parents.iter().find(|&&parent| self.tips.get(self.place(parent).chain) == Some(&parent)).copied();
        let begun = Place { chain: self.tips.len(), at: 1, reach: self.reaches.len() };
        let mut place = ended.map_or(begun, |parent| {
            let before = self.place(parent);
            Place { at: before.at.saturating_add(1), ..before }
        });
        let as_before = ended.is_some() && parents.iter().all(|&parent| Some(parent) == ended);
        let reach = if as_before { Vec::new() } else { self.joined(parents) };
        let size = self.reach_size.saturating_add(reach.len());
        if place.chain >= MAX_CHAINS || size > MAX_REACH {
            return Err(OrderError::Tangled);
        }
        if !as_before {
            place.reach = self.reaches.len();
            self.reaches.push(reach);
            self.reach_size = size;
        }
        match self.tips.get_mut(place.chain) {
            Some(tip) => *tip = position,
            None => self.tips.push(position),
        }
        if let Some(slot) = self.places.get_mut(position) {
            *slot = place;
        }
        self.sorted.push(position);
        Ok(())
    }

    /// How far back an event reaches that saw these.
    fn joined(&self, parents: &[usize]) -> Vec<u32> {
        let mut joined: Vec<u32> = Vec::new();
        let mut reach = |chain: usize, far: u32| {
            if joined.len() <= chain {
                joined.resize(chain.saturating_add(1), 0);
            }
            if let Some(known) = joined.get_mut(chain) {
                *known = (*known).max(far);
            }
        };
        for &parent in parents {
            let place = self.place(parent);
            reach(place.chain, place.at);
            for (chain, &far) in self.reaches.get(place.reach).into_iter().flatten().enumerate() {
                reach(chain, far);
            }
        }
        joined
    }

    /// The position of an event.
    pub fn position(&self, id: EventId) -> Option<usize> {
        self.position.get(&id).copied()
    }

    /// The events that no other has seen, sorted.
    pub fn heads(&self) -> &BTreeSet<EventId> {
        &self.heads
    }

    /// For each of these events, the sum of the weights of all that precede it. Weights are by position.
    pub(super) fn sums_before(&self, weights: &[i64], of: &[usize]) -> Vec<i64> {
        // The sums along each chain: then only chains are looked at, not events.
        let mut sums: Vec<Vec<i64>> = vec![vec![0]; self.tips.len()];
        for &position in &self.sorted {
            if let Some(chain) = sums.get_mut(self.place(position).chain) {
                let before = chain.last().copied().unwrap_or(0);
                chain.push(before.saturating_add(weights.get(position).copied().unwrap_or(0)));
            }
        }
        let up_to = |chain: usize, far: u32| {
            let far = usize::try_from(far).unwrap_or(usize::MAX);
            sums.get(chain).and_then(|chain| chain.get(far)).copied().unwrap_or(0)
        };
        of.iter()
            .map(|&position| {
                let place = self.place(position);
                let reach = self.reaches.get(place.reach).map_or(&[][..], Vec::as_slice);
                let others = reach.iter().enumerate().filter(|(chain, _)| *chain != place.chain);
                let own = up_to(place.chain, place.at.saturating_sub(1));
                others.map(|(chain, &far)| up_to(chain, far)).fold(own, i64::saturating_add)
            })
            .collect()
    }

    /// Whether the author of the event at `later` had seen the one at `earlier`.
    pub fn precedes(&self, earlier: usize, later: usize) -> bool {
        let (earlier, later) = (self.place(earlier), self.place(later));
        if earlier.at == 0 || later.at == 0 {
            false
        } else if earlier.chain == later.chain {
            earlier.at < later.at
        } else {
            let reach = self.reaches.get(later.reach).and_then(|reach| reach.get(earlier.chain));
            reach.is_some_and(|far| *far >= earlier.at)
        }
    }
}
