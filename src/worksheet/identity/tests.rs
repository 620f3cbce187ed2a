use std::cell::Cell;

use proptest::bool::weighted;
use proptest::collection::vec;
use proptest::prelude::{Strategy, any};
use proptest::sample::Index;
use proptest::{prop_assert_eq, proptest};

use super::*;
use crate::text::Line;
use crate::worksheet::answer::FactValue;
use crate::worksheet::stamp::{Env as _, FixedEnv};
use crate::worksheet::undo;

thread_local! {
    static LOOKED_AT: Cell<usize> = const { Cell::new(0) };
}

/// An event was asked who decided something by it.
pub(super) fn count() {
    LOOKED_AT.set(LOOKED_AT.get().saturating_add(1));
}

fn id(number: usize) -> PersonId {
    PersonId::parse(&format!("person-{number}")).expect("an id")
}

fn person(number: usize, side: Side) -> EventKind {
    let name = Line::clean(&format!("Person {number}"));
    let email = Line::clean(&format!("{number}@example.com"));
    EventKind::Person(Person {
        id: id(number),
        name,
        email,
        side,
        role: Line::default(),
        organisation: Line::default(),
    })
}

fn fact() -> EventKind {
    EventKind::Fact { on: "c/f".parse().expect("an address"), value: Some(FactValue::One(Line::clean("yes"))) }
}

/// A log of events, each said by somebody who had seen some of those before it.
fn log_of(events: impl IntoIterator<Item = (usize, EventKind, Option<Vec<Index>>)>) -> Log {
    let mut world = FixedEnv::at("2026-11-22T10:00:00Z");
    let mut log = Log::new(world.stamp());
    for (who, what, seen) in events {
        let mut event = log.next(world.stamp(), id(who), id(who), what);
        if let Some(seen) = seen.filter(|_| !log.events().is_empty()) {
            event.seen = seen.iter().map(|index| index.get(log.events()).id).collect();
        }
        log.push(event);
    }
    log
}

#[test]
fn reading_who_many_people_are_looks_at_each_event_only_so_often() {
    const PEOPLE: usize = 500;
    let decide = (0..PEOPLE).map(|who| (who, fact(), None));
    let say = (0..PEOPLE).map(|who| (who, person(who, Side::Reviewer), None));
    let log = log_of(decide.chain(say));
    let in_force = undo::in_force(&log);
    LOOKED_AT.set(0);
    let found = Identities::of(&log, &in_force);
    assert_eq!((found.accepted.len(), found.answerers.len()), (PEOPLE, PEOPLE));
    assert!(LOOKED_AT.get() <= 2 * log.events().len(), "{} for {} events", LOOKED_AT.get(), log.events().len());
}

/// Events of three people, on branches that part and meet.
fn events() -> impl Strategy<Value = Vec<(usize, EventKind, Option<Vec<Index>>)>> {
    let sides = [Side::Subscriber, Side::Consultant, Side::Reviewer];
    let what = (any::<bool>(), 0..3usize, 0..3usize);
    let what = what.prop_map(move |(decides, who, side)| if decides { fact() } else { person(who, sides[side]) });
    vec((0..3usize, what, proptest::option::of(vec(any::<Index>(), 0..4))), 1..25)
}

proptest! {
    #[test]
    fn what_precedes_somebodys_first_decisions_precedes_all_of_them(
        events in events(),
        in_force in vec(weighted(0.8), 25),
    ) {
        let log = log_of(events);
        let first = first_decisions(&log, &in_force);
        let precedes = |earlier: usize, later: usize| log.order().precedes(earlier, later);
        for here in 0..log.events().len() {
            for who in (0..3).map(id) {
                let in_force = log.events().iter().enumerate().filter(|(at, _)| in_force[*at]);
                let mut all = in_force.filter(|(_, one)| answerers(one).any(|by| *by == who));
                let by_all = all.all(|(there, _)| precedes(here, there));
                let by_first = first.get(&who).is_none_or(|own| own.iter().all(|there| precedes(here, *there)));
                prop_assert_eq!(by_first, by_all, "{} {}", here, who);
            }
        }
    }
}
