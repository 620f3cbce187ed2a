//! What precedes what, against the plainest way of finding out.

use careseal::worksheet::order::Order;
use careseal::worksheet::{Event, EventId, Log, Stamp};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any};
use proptest::sample::Index;
use proptest::{prop_assert, prop_assert_eq, proptest};

use super::laptop::{Laptop, fact};

/// Events of which each saw any of those before it, with ids in no order.
fn events() -> impl Strategy<Value = Vec<Event>> {
    vec((any::<u64>(), vec(any::<Index>(), 0..4)), 1..25).prop_map(|made| {
        let mut laptop = Laptop::first();
        let mut events: Vec<Event> = Vec::new();
        for (number, (random, seen)) in made.into_iter().enumerate() {
            let seen = if events.is_empty() { Vec::new() } else { seen.iter().map(|i| i.get(&events).id).collect() };
            let random = u128::from(random) << 8 | number as u128;
            let stamp = Stamp { now: "2026-11-22T10:00:00Z".parse().expect("a moment"), random };
            events.push(Event { id: EventId::new(stamp), seen, ..laptop.next(fact("c/f", "yes")) });
        }
        events
    })
}

fn reaches(events: &[Event], earlier: &Event, later: &Event) -> bool {
    let parents = events.iter().filter(|event| later.seen.contains(&event.id));
    parents.into_iter().any(|parent| parent.id == earlier.id || reaches(events, earlier, parent))
}

fn heads(events: &[Event]) -> Vec<EventId> {
    let mut heads: Vec<_> =
        events.iter().map(|e| e.id).filter(|id| events.iter().all(|e| !e.seen.contains(id))).collect();
    heads.sort();
    heads
}

proptest! {
    #[test]
    fn precedes_is_to_be_reached_through_what_was_seen(events in events(), turn in any::<Index>()) {
        let mut shuffled = events.clone();
        shuffled.rotate_left(turn.index(events.len()));
        let order = Order::of(&shuffled).expect("an order");
        for (i, earlier) in shuffled.iter().enumerate() {
            for (j, later) in shuffled.iter().enumerate() {
                prop_assert_eq!(order.precedes(i, j), reaches(&events, earlier, later), "{} {}", earlier.id, later.id);
            }
        }
        for (i, _) in shuffled.iter().enumerate() {
            let place = |of: usize| order.sorted.iter().position(|p| *p == of);
            prop_assert!((0..shuffled.len()).all(|j| !order.precedes(i, j) || place(i) < place(j)));
        }
        prop_assert_eq!(order.heads().iter().copied().collect::<Vec<_>>(), heads(&events));
    }

    #[test]
    fn an_order_that_grew_is_the_order_of_the_whole(events in events()) {
        let mut log = Laptop::first().log;
        for (number, event) in events.iter().enumerate() {
            log.push(event.clone());
            prop_assert_eq!(log.heads(), heads(&events[..=number]));
        }
        let read = Log::parse(&log.print()).expect("our own file");
        prop_assert_eq!(&log.order().sorted, &read.order().sorted);
        for i in 0..events.len() {
            for j in 0..events.len() {
                prop_assert_eq!(log.order().precedes(i, j), reaches(&events, &events[i], &events[j]));
            }
        }
    }
}

#[test]
fn nothing_precedes_itself_or_what_is_not_there() {
    let mut laptop = Laptop::first();
    laptop.say(fact("c/f", "yes"));
    let order = laptop.log.order();
    assert!(!order.precedes(0, 0) && !order.precedes(0, 1) && !order.precedes(1, 0));
}

#[test]
fn two_laptops_that_meet_every_day_need_two_chains_however_long() {
    let mut laptop = Laptop::first();
    let mut events: Vec<Event> = Vec::new();
    for _day in 0..2000 {
        let seen: Vec<_> = events.iter().rev().take(2).map(|event| event.id).collect();
        for _laptop in 0..2 {
            events.push(Event { seen: seen.clone(), ..laptop.next(fact("c/f", "yes")) });
        }
    }
    // More meetings than there may be chains.
    let order = Order::of(&events).expect("an order");
    assert!(order.precedes(0, 3999) && order.precedes(3997, 3998) && !order.precedes(3998, 3999));
}
