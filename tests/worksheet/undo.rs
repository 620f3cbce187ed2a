//! Undo and redo, against the plainest model of them: for each person, a stack of what was done and one of what was
//! undone. The worksheet is written and read anew after each step, so nothing can rest on memory.

use careseal::checklist::{Id, Outcome};
use careseal::text::Line;
use careseal::worksheet::undo::{Steps, steps};
use careseal::worksheet::{Event, EventId, EventKind, Log, Person, Side, State};
use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, Strategy, any, prop_oneof};
use proptest::{prop_assert_eq, proptest};

use super::laptop::{Laptop, at, edition, fact, id, joined, take_in, tick};

#[derive(Clone, Copy, Debug)]
enum Key {
    /// An act of so many events.
    Act(usize),
    Undo,
    Redo,
    /// Something that no key undoes.
    Other,
}

fn key() -> impl Strategy<Value = Key> {
    prop_oneof![3 => (1..4usize).prop_map(Key::Act), 4 => proptest::strategy::Just(Key::Undo), 3 => proptest::strategy::Just(Key::Redo), 1 => proptest::strategy::Just(Key::Other)]
}

/// What the stacks of one person say, each list latest first.
#[derive(Default)]
struct Stacks {
    done: Vec<Vec<EventId>>,
    undone: Vec<(Vec<EventId>, Vec<EventId>)>,
}

impl Stacks {
    fn steps(&self) -> Steps {
        Steps {
            undo: self.done.last().cloned().unwrap_or_default(),
            redo: self.undone.last().map(|(_, undos)| undos.clone()).unwrap_or_default(),
        }
    }
}

/// Says these as one act; the ids, latest first.
fn act(laptop: &mut Laptop, whats: Vec<EventKind>, first_names_itself: bool) -> Vec<EventId> {
    let mut ids: Vec<EventId> = Vec::new();
    for what in whats {
        let mut event: Event = laptop.next(what);
        event.group = ids.last().copied().or(first_names_itself.then_some(event.id));
        ids.insert(0, event.id);
        laptop.log.push(event);
    }
    ids
}

fn undo_all(events: &[EventId]) -> Vec<EventKind> {
    events.iter().map(|event| EventKind::Undo { event: *event }).collect()
}

fn other() -> EventKind {
    EventKind::Person(Person {
        id: id("p"),
        name: Line::clean("P"),
        role: Line::default(),
        organisation: Line::default(),
        email: Line::default(),
        side: Side::Subscriber,
    })
}

proptest! {
    // Each case reads the file dozens of times.
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_keys_do_what_two_stacks_for_each_person_would(
        pressed in vec((0..3usize, key(), any::<bool>()), 1..40),
    ) {
        let people: Vec<Id> = ["admin", "officer", "reviewer"].map(id).into();
        let mut stacks: Vec<Stacks> = people.iter().map(|_| Stacks::default()).collect();
        let mut laptop = Laptop::first();
        for (number, (who, key, grouped)) in pressed.into_iter().enumerate() {
            let stack = &mut stacks[who];
            laptop.who = people[who].clone();
            match key {
                Key::Act(size) => {
                    let say = |i| match i {
                        2 => take_in("c", &format!("{number}")),
                        _ => fact(&format!("c/f{i}"), &format!("{number}")),
                    };
                    let whats = (0..size).map(say).collect();
                    stack.done.push(act(&mut laptop, whats, grouped));
                    stack.undone.clear();
                }
                Key::Undo => {
                    let asked = steps(&laptop.log, &laptop.who).undo;
                    let undos = act(&mut laptop, undo_all(&asked), grouped);
                    if let Some(act) = stack.done.pop() {
                        stack.undone.push((act, undos));
                    }
                }
                Key::Redo => {
                    let asked = steps(&laptop.log, &laptop.who).redo;
                    act(&mut laptop, undo_all(&asked), grouped);
                    if let Some((act, _)) = stack.undone.pop() {
                        stack.done.push(act);
                    }
                }
                Key::Other => {
                    laptop.say(other());
                }
            }
            laptop.log = Log::parse(&laptop.log.print()).expect("our own file");
            for (who, stack) in people.iter().zip(&stacks) {
                prop_assert_eq!(steps(&laptop.log, who), stack.steps());
            }
        }
    }

    #[test]
    fn undoing_everything_and_redoing_everything_leads_back(sizes in vec(1..4usize, 1..8)) {
        let mut laptop = Laptop::first();
        let mut states = vec![State::of(&laptop.log).facts];
        for (number, size) in sizes.iter().enumerate() {
            let whats = (0..*size).map(|i| fact(&format!("c/f{i}"), &format!("{number}"))).collect();
            act(&mut laptop, whats, false);
            states.push(State::of(&laptop.log).facts);
        }
        for back in states.iter().rev().skip(1) {
            let asked = steps(&laptop.log, &laptop.who).undo;
            act(&mut laptop, undo_all(&asked), false);
            prop_assert_eq!(&State::of(&laptop.log).facts, back);
        }
        for forth in states.iter().skip(1) {
            let asked = steps(&laptop.log, &laptop.who).redo;
            act(&mut laptop, undo_all(&asked), false);
            prop_assert_eq!(&State::of(&laptop.log).facts, forth);
        }
        prop_assert_eq!(steps(&laptop.log, &laptop.who).redo, vec![]);
    }
}

#[test]
fn an_undo_cut_short_in_the_middle_of_an_act_can_be_finished_or_taken_back_whole() {
    let mut laptop = Laptop::first();
    let done = act(&mut laptop, vec![fact("c/f", "1"), fact("c/g", "1"), fact("c/h", "1")], false);
    // The power went after the first of three.
    let first = act(&mut laptop, undo_all(&done[..1]), false);
    assert_eq!(steps(&laptop.log, &laptop.who), Steps { undo: done[1..].to_vec(), redo: first.clone() });
    let rest = act(&mut laptop, undo_all(&done[1..]), false);
    assert_eq!(steps(&laptop.log, &laptop.who), Steps { undo: vec![], redo: [rest, first].concat() });
}

#[test]
fn what_somebody_else_undid_is_not_offered_again_and_is_theirs_to_redo() {
    let mut laptop = Laptop::first();
    laptop.who = id("admin");
    let older = laptop.say(fact("c/f", "yes"));
    let newer = laptop.say(fact("c/f", "no"));
    laptop.who = id("officer");
    let undo = laptop.say(EventKind::Undo { event: newer });
    assert_eq!(steps(&laptop.log, &id("admin")), Steps { undo: vec![older], redo: vec![] });
    assert_eq!(steps(&laptop.log, &id("officer")), Steps { undo: vec![], redo: vec![undo] });
}

#[test]
fn one_redo_brings_back_what_the_same_person_undid_on_two_laptops() {
    let mut one = Laptop::first();
    one.who = id("admin");
    let event = one.say(tick("c/I.1#a", Outcome::Implemented));
    let mut other = one.copy(1);
    other.who = id("admin");
    one.say(EventKind::Undo { event });
    other.say(EventKind::Undo { event });
    one.log = joined([&one.log, &other.log]);
    assert_eq!(State::of(&one.log).answer(&at("c/I.1#a")), None);
    let redo = steps(&one.log, &id("admin")).redo;
    assert_eq!(redo.len(), 2);
    act(&mut one, undo_all(&redo), false);
    assert!(State::of(&one.log).answer(&at("c/I.1#a")).is_some());
}

#[test]
fn an_undo_of_what_its_author_had_not_seen_undoes_nothing() {
    let mut one = Laptop::first();
    one.say(fact("c/g", "yes"));
    let mut other = one.copy(1);
    let event = one.say(fact("c/f", "yes"));
    other.say(EventKind::Undo { event });
    assert!(State::of(&joined([&one.log, &other.log])).fact(&at("c/f")).is_some());
}

#[test]
fn what_happened_cannot_be_undone() {
    let mut laptop = Laptop::first();
    let sealed = EventKind::Sealed { record: "sha256:00".to_owned(), path: Line::clean("a.toml"), reviewers: None };
    let first = EventKind::Checklist { checklist: id("health-configuration"), edition: Some(edition("2025-01-24")) };
    for what in [other(), sealed, first] {
        let event = laptop.say(what);
        laptop.say(EventKind::Undo { event });
    }
    let state = State::of(&Log::parse(&laptop.log.print()).expect("read"));
    assert!(state.person(&id("p")).is_some());
    assert_eq!((state.sealed.len(), state.checklists.len()), (1, 1));
}

#[test]
fn a_checklist_comes_and_goes_by_the_keys_but_not_one_that_the_worksheet_began_with() {
    let mut laptop = Laptop::first();
    let me = laptop.who.clone();
    let name = EventKind::Name(Line::clean("Clinic"));
    act(&mut laptop, vec![name, take_in("health-configuration", "1"), take_in("begun-with", "1")], true);
    let editions = |laptop: &Laptop| {
        let state = State::of(&Log::parse(&laptop.log.print()).expect("read"));
        let edition = |id: &Id| careseal::worksheet::edition_of(&state, id).map(|taken| taken.edition.to_string());
        ["health-configuration", "begun-with", "later"].map(|name| edition(&id(name)).unwrap_or_default())
    };
    assert_eq!(steps(&laptop.log, &me), Steps::default());
    // Nor by hand.
    let founding: Vec<EventId> = laptop.log.events().iter().map(|event| event.id).skip(1).collect();
    act(&mut laptop, undo_all(&founding), false);
    assert_eq!(editions(&laptop), ["1", "1", ""]);
    assert_eq!(steps(&laptop.log, &me), Steps::default(), "an undo that did nothing is not offered for redo");

    laptop.say(take_in("later", "1"));
    laptop.say(take_in("health-configuration", "2"));
    laptop.say(EventKind::Checklist { checklist: id("later"), edition: None });
    assert_eq!(editions(&laptop), ["2", "1", ""]);
    for wanted in [["2", "1", "1"], ["1", "1", "1"], ["1", "1", ""]] {
        let asked = steps(&laptop.log, &me).undo;
        act(&mut laptop, undo_all(&asked), false);
        assert_eq!(editions(&laptop), wanted);
    }
    for wanted in [["1", "1", "1"], ["2", "1", "1"], ["2", "1", ""]] {
        let asked = steps(&laptop.log, &me).redo;
        act(&mut laptop, undo_all(&asked), false);
        assert_eq!(editions(&laptop), wanted);
    }
}
