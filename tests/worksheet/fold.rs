//! What a worksheet comes to: the same whatever the order of its lines, and a conflict only where people differ.

use careseal::checklist::Outcome;
use careseal::text::{Line, Note};
use careseal::worksheet::{Answer, Event, EventKind, Log, Standing, State};
use proptest::collection::vec;
use proptest::prelude::any;
use proptest::{prop_assert, prop_assert_eq, proptest};

use super::laptop::{Laptop, at, body, document, fact, file, id, joined, played, shown, step, take_in, tick};

fn state(log: &Log) -> String {
    format!("{:?}", State::of(log))
}

proptest! {
    #[test]
    fn the_order_of_the_lines_does_not_matter(
        steps in vec(step(), 0..30),
        keys in vec(any::<u64>(), 64),
    ) {
        let log = joined(played(&steps).iter().map(|laptop| &laptop.log));
        let text = log.print();
        let mut lines = body(&text);
        let mut keys = keys.into_iter().cycle();
        lines.sort_by_cached_key(|_| keys.next());
        let shuffled = Log::parse(&file(&log, &lines)).expect("the same lines");
        prop_assert_eq!(shuffled.digest(), log.digest());
        prop_assert_eq!(state(&shuffled), state(&log));
        prop_assert_eq!(shuffled.heads(), log.heads());
    }

    #[test]
    fn copies_come_to_the_same_in_whatever_order_and_grouping_they_meet(steps in vec(step(), 0..30)) {
        let laptops = played(&steps);
        let [a, b, c] = [&laptops[0].log, &laptops[1].log, &laptops[2].log];
        let one = joined([&joined([a, b]), c]);
        let other = joined([c, &joined([b, a]), b]);
        prop_assert_eq!(one.digest(), other.digest());
        prop_assert_eq!(state(&one), state(&other));
    }

    #[test]
    fn versions_are_what_nobody_in_force_has_seen(steps in vec(step(), 0..30)) {
        let log = joined(played(&steps).iter().map(|laptop| &laptop.log));
        let state = State::of(&log);
        let in_force = careseal::worksheet::undo::in_force(&log);
        for (on, register) in &state.facts {
            let about = |i: &usize| in_force[*i] && matches!(&log.events()[*i].what, EventKind::Fact { on: at, .. } if at == on);
            let said: Vec<usize> = (0..log.events().len()).filter(about).collect();
            let open: Vec<&Event> =
                said.iter().filter(|i| said.iter().all(|j| !log.order().precedes(**i, *j))).map(|i| &log.events()[*i]).collect();
            let differ = open.iter().any(|event| event.what != open[0].what);
            prop_assert_eq!(register.is_conflict(), differ);
            prop_assert!(register.versions().iter().all(|v| open.iter().any(|event| event.id == v.event)));
        }
    }

    #[test]
    fn one_who_has_seen_all_settles_all(steps in vec(step(), 0..30), value in any::<bool>()) {
        let mut laptops = played(&steps);
        let all = joined(laptops.iter().map(|laptop| &laptop.log));
        laptops[0].log = all;
        laptops[0].say(fact("c/f", if value { "yes" } else { "no" }));
        let state = State::of(&laptops[0].log);
        prop_assert!(!state.facts[&at("c/f")].is_conflict());
        prop_assert!(state.fact(&at("c/f")).is_some());
    }
}

/// Two laptops that say these without knowing of each other, brought together.
fn apart(one: EventKind, other: EventKind) -> (Laptop, State) {
    let mut first = Laptop::first();
    first.say(EventKind::Name(Line::clean("Example Clinic")));
    let (mut a, mut b) = (first.copy(1), first.copy(2));
    a.say(one);
    b.say(other);
    a.take_in(&b.log);
    let state = State::of(&a.log);
    (a, state)
}

#[test]
fn two_answers_that_differ_are_a_conflict_until_somebody_who_saw_both_settles_it() {
    let part = at("c/I.1#a");
    let (mut laptop, state) = apart(tick("c/I.1#a", Outcome::Implemented), tick("c/I.1#a", Outcome::NotApplicable));
    assert!(state.answers[&part].is_conflict());
    assert_eq!(state.answers[&part].versions().len(), 2);
    assert_eq!(state.answer(&part), None);
    let settled = laptop.say(tick("c/I.1#a", Outcome::Implemented));
    assert_eq!(State::of(&laptop.log).answer(&part).map(|a| a.outcome), Some(Outcome::Implemented));
    laptop.say(EventKind::Undo { event: settled });
    assert!(State::of(&laptop.log).answers[&part].is_conflict(), "undoing the settlement brings the conflict back");
}

#[test]
fn documents_stand_side_by_side_and_only_one_that_is_said_to_be_two_things_is_a_conflict() {
    let on = at("c/I.1");
    let documents = |state: &State| state.documents(&on).map(|found| found.id.to_string()).collect::<Vec<_>>();
    let (_, state) = apart(document("d", 1), document("e", 2));
    assert_eq!(documents(&state), ["d", "e"], "two people attached one each");
    let (mut laptop, state) = apart(document("d", 1), document("d", 2));
    assert!(state.evidence[&on][&id("d")].is_conflict());
    assert_eq!(documents(&state), Vec::<String>::new());
    let taken = laptop.say(document("d", 0));
    assert!(!State::of(&laptop.log).evidence[&on][&id("d")].is_conflict());
    assert_eq!(documents(&State::of(&laptop.log)), Vec::<String>::new());
    laptop.say(EventKind::Undo { event: taken });
    assert!(State::of(&laptop.log).evidence[&on][&id("d")].is_conflict(), "the conflict is back");
}

#[test]
fn attaching_and_taking_away_can_be_undone_and_done_again() {
    let on = at("c/I.1");
    let mut laptop = Laptop::first();
    let count = |laptop: &Laptop| State::of(&laptop.log).documents(&on).count();
    let attached = laptop.say(document("d", 1));
    let taken = laptop.say(document("d", 0));
    assert_eq!(count(&laptop), 0);
    let undone = laptop.say(EventKind::Undo { event: taken });
    assert_eq!(count(&laptop), 1);
    laptop.say(EventKind::Undo { event: undone });
    assert_eq!(count(&laptop), 0);
    laptop.say(EventKind::Undo { event: attached });
    assert_eq!(count(&laptop), 0);
}

#[test]
fn two_answers_that_agree_are_one() {
    let (_, state) = apart(tick("c/I.1#a", Outcome::Implemented), tick("c/I.1#a", Outcome::Implemented));
    assert_eq!(state.answer(&at("c/I.1#a")).map(|a| a.outcome), Some(Outcome::Implemented));
    let (_, state) = apart(fact("c/f", "yes"), fact("c/f", "yes"));
    assert!(state.fact(&at("c/f")).is_some());
}

#[test]
fn the_language_in_which_an_item_was_read_makes_no_conflict_but_its_meaning_does() {
    let said = |language, meaning| EventKind::Answer {
        on: at("c/I.1#a"),
        answer: Some(Answer::plain(Outcome::Implemented, [].into(), shown(language, meaning))),
    };
    assert!(!apart(said("en", 1), said("fr", 1)).1.answers[&at("c/I.1#a")].is_conflict());
    assert!(apart(said("en", 1), said("en", 2)).1.answers[&at("c/I.1#a")].is_conflict());
}

#[test]
fn an_answer_taken_back_by_one_and_changed_by_another_is_a_conflict() {
    let back = EventKind::Answer { on: at("c/I.1#a"), answer: None };
    assert!(apart(back, tick("c/I.1#a", Outcome::Implemented)).1.answers[&at("c/I.1#a")].is_conflict());
}

#[test]
fn what_one_proposes_and_another_confirms_is_confirmed() {
    for first in [Standing::Proposed, Standing::Confirmed] {
        let mut begin = Laptop::first();
        begin.say(EventKind::Name(Line::clean("Example Clinic")));
        let (mut a, mut b) = (begin.copy(1), begin.copy(2));
        for (laptop, proposed) in [(&mut a, first == Standing::Proposed), (&mut b, first == Standing::Confirmed)] {
            let standing = if proposed { Standing::Proposed } else { Standing::Confirmed };
            let event = Event { standing, ..laptop.next(fact("c/f", "yes")) };
            laptop.log.push(event);
        }
        let state = State::of(&joined([&a.log, &b.log]));
        let settled = state.facts[&at("c/f")].settled().expect("they agree");
        assert_eq!(settled.standing, Standing::Confirmed);
    }
}

#[test]
fn a_blank_note_is_none() {
    let mut laptop = Laptop::first();
    laptop.say(EventKind::Note { on: at("c/I.1"), text: Note::clean("ask the admin") });
    assert!(State::of(&laptop.log).note(&at("c/I.1")).is_some());
    laptop.say(EventKind::Note { on: at("c/I.1"), text: Note::clean(" ") });
    assert!(State::of(&laptop.log).note(&at("c/I.1")).is_none());
}

fn seal(laptop: &mut Laptop) {
    laptop.say(EventKind::Sealed {
        record: "sha256:0".to_owned(),
        path: Line::clean("x.attestation.toml"),
        reviewers: None,
    });
}

fn changes(laptop: &Laptop) -> usize {
    State::of(&laptop.log).sealed.last().expect("a seal").changes_since
}

#[test]
fn changes_since_a_seal_are_what_its_record_does_not_hold() {
    let mut laptop = Laptop::first();
    let before = laptop.say(fact("c/f", "yes"));
    seal(&mut laptop);
    assert_eq!(changes(&laptop), 0);
    let after = laptop.say(fact("c/f", "no"));
    assert_eq!(changes(&laptop), 1);
    laptop.say(EventKind::Undo { event: after });
    assert_eq!(changes(&laptop), 0, "back to what was sealed");
    let undo = laptop.say(EventKind::Undo { event: before });
    assert_eq!(changes(&laptop), 1, "what was sealed no longer holds");
    laptop.say(EventKind::Undo { event: undo });
    assert_eq!(changes(&laptop), 0, "and holds again");
    seal(&mut laptop);
    assert_eq!(changes(&laptop), 0);
}

#[test]
fn what_another_laptop_said_before_the_seal_but_unknown_to_it_is_a_change() {
    let mut one = Laptop::first();
    one.say(fact("c/f", "yes"));
    let mut other = one.copy(1);
    other.say(fact("c/g", "yes"));
    for _ in 0..5 {
        one.say(fact("c/f", "no"));
    }
    seal(&mut one);
    one.take_in(&other.log);
    assert_eq!(changes(&one), 1);
}

/// However many: each seal is told in one pass, and says the same as looking at every event would.
#[test]
fn every_seal_counts_its_own_changes() {
    let mut one = Laptop::first();
    let mut other = one.copy(1);
    for round in 0..6 {
        let said = one.say(fact("c/f", if round % 2 == 0 { "yes" } else { "no" }));
        seal(&mut one);
        other.say(fact("c/g", "yes"));
        if round % 3 == 0 {
            one.say(EventKind::Undo { event: said });
            one.take_in(&other.log);
        }
    }
    one.take_in(&other.log);
    let (log, state) = (&one.log, State::of(&one.log));
    let in_force = careseal::worksheet::undo::in_force(log);
    let before = |event, seal| {
        let (event, seal) = (log.order().position(event).expect("here"), log.order().position(seal).expect("here"));
        log.order().precedes(event, seal)
    };
    let seals = log.events().iter().filter(|event| matches!(event.what, EventKind::Sealed { .. }));
    let counted = seals.map(|seal| {
        let events = log.events().iter().zip(&in_force).filter(|(event, force)| **force && !before(event.id, seal.id));
        let changes = events.filter(|(event, _)| {
            let takes_back = matches!(event.what, EventKind::Undo { event } if before(event, seal.id));
            takes_back || event.what.is_undoable()
        });
        changes.count()
    });
    let (mut counted, mut told): (Vec<_>, Vec<_>) =
        (counted.collect(), state.sealed.iter().map(|sealed| sealed.changes_since).collect());
    counted.sort_unstable();
    told.sort_unstable();
    assert_eq!(counted, told);
}

/// Which editions of a checklist stand beside each other; blank: left out.
fn editions(log: &Log, checklist: &str) -> Vec<String> {
    let state = State::of(log);
    let register = state.checklists.get(&id(checklist));
    let versions = register.into_iter().flat_map(careseal::worksheet::Register::versions);
    versions.map(|v| v.value.as_ref().map(|taken| taken.edition.to_string()).unwrap_or_default()).collect()
}

#[test]
fn two_editions_chosen_on_two_laptops_stand_until_an_event_that_saw_both() {
    let mut one = Laptop::first();
    one.say(take_in("c", "1"));
    let mut other = one.copy(1);
    one.say(take_in("c", "2"));
    other.say(take_in("c", "3"));
    let mut out = one.copy(2);
    out.say(EventKind::Checklist { checklist: id("c"), edition: None });
    other.take_in(&one.log);
    assert_eq!(editions(&other.log, "c"), ["2", "3"]);
    assert_eq!(careseal::worksheet::edition_of(&State::of(&other.log), &id("c")).expect("in").edition, id("3"));
    assert_eq!(editions(&joined([&other.log, &out.log]), "c"), editions(&joined([&out.log, &other.log]), "c"));
    other.take_in(&out.log);
    assert_eq!(editions(&other.log, "c"), ["3", ""]);
    other.say(take_in("c", "3"));
    assert_eq!(editions(&other.log, "c"), ["3"]);
}

#[test]
fn what_is_in_every_worksheet_cannot_be_left_out_by_hand() {
    let mut laptop = Laptop::first();
    laptop.say(take_in("health-configuration", "1"));
    laptop.say(EventKind::Checklist { checklist: id("health-configuration"), edition: None });
    assert_eq!(editions(&laptop.log, "health-configuration"), ["1"]);
}
