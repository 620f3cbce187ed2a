//! Who somebody is: what was said first holds, until a change of it is confirmed by one who may.

use careseal::text::Line;
use careseal::worksheet::{EventKind, Identity, Log, Person, Side, State};

use super::laptop::{Laptop, fact, id, joined};

fn person(name: &str, side: Side) -> Person {
    Person {
        id: id(name),
        name: Line::clean(name),
        role: Line::default(),
        organisation: Line::default(),
        email: Line::clean(&format!("{name}@example.com")),
        side,
    }
}

fn confirmed(person: &Person) -> EventKind {
    EventKind::PersonConfirmed { person: person.id.clone(), identity: Identity::of(person) }
}

/// A worksheet of the admin's, in which the consultant proposed something.
fn begun() -> Laptop {
    let mut laptop = Laptop::first();
    for (name, side) in [("admin", Side::Subscriber), ("consultant", Side::Consultant)] {
        laptop.who = id(name);
        laptop.say(EventKind::Person(person(name, side)));
        laptop.say(fact(&format!("c/{name}"), "yes"));
    }
    laptop
}

fn says(laptop: &mut Laptop, who: &str, what: EventKind) {
    laptop.who = id(who);
    laptop.say(what);
}

fn waits(log: &Log) -> Vec<String> {
    State::of(log).unconfirmed().map(|change| change.person.to_string()).collect()
}

fn side(log: &Log, who: &str) -> Option<Side> {
    State::of(log).side_of(&id(who))
}

#[test]
fn another_side_waits_until_the_account_holder_confirms_just_that() {
    let mut laptop = begun();
    let gained = person("consultant", Side::Subscriber);
    says(&mut laptop, "admin", confirmed(&gained));
    says(&mut laptop, "consultant", EventKind::Person(gained.clone()));
    assert_eq!(waits(&laptop.log), ["consultant"], "what was confirmed before it was said");
    assert!(State::of(&laptop.log).facts.values().any(careseal::worksheet::Register::is_proposed), "it gives no right");
    says(&mut laptop, "consultant", confirmed(&gained));
    says(&mut laptop, "admin", confirmed(&Person { email: Line::clean("other@example.com"), ..gained.clone() }));
    assert_eq!((waits(&laptop.log).len(), side(&laptop.log, "consultant")), (1, Some(Side::Consultant)));
    says(&mut laptop, "admin", confirmed(&gained));
    assert_eq!((waits(&laptop.log).len(), side(&laptop.log, "consultant")), (0, Some(Side::Subscriber)));
    // The confirmation is spent: once they were the consultant again, it takes another one.
    let back = person("consultant", Side::Consultant);
    says(&mut laptop, "consultant", EventKind::Person(back.clone()));
    says(&mut laptop, "admin", confirmed(&back));
    says(&mut laptop, "consultant", EventKind::Person(gained));
    assert_eq!(side(&laptop.log, "consultant"), Some(Side::Consultant));
    assert_eq!(waits(&laptop.log), ["consultant"]);
}

#[test]
fn what_is_said_right_again_and_what_changes_nothing_that_is_signed_waits_for_nobody() {
    let mut laptop = begun();
    says(&mut laptop, "admin", EventKind::Person(person("admin", Side::Consultant)));
    assert_eq!((waits(&laptop.log).len(), side(&laptop.log, "admin")), (1, Some(Side::Subscriber)));
    says(&mut laptop, "admin", EventKind::Person(person("admin", Side::Subscriber)));
    assert_eq!(waits(&laptop.log).len(), 0);
    says(
        &mut laptop,
        "admin",
        EventKind::Person(Person { role: Line::clean("CISO"), ..person("admin", Side::Subscriber) }),
    );
    // Nor does somebody of whom nothing stands.
    says(&mut laptop, "admin", EventKind::Person(person("guest", Side::Consultant)));
    says(&mut laptop, "admin", EventKind::Person(person("guest", Side::Reviewer)));
    assert_eq!(waits(&laptop.log).len(), 0);
}

#[test]
fn another_name_is_confirmed_by_another_who_works_here_else_by_oneself() {
    let renamed = Person { name: Line::clean("Admin Anew"), ..person("admin", Side::Subscriber) };
    let mut alone = begun();
    says(&mut alone, "admin", EventKind::Person(renamed.clone()));
    assert_eq!(waits(&alone.log), ["admin"]);
    says(&mut alone, "consultant", confirmed(&renamed));
    assert_eq!(waits(&alone.log), ["admin"], "a consultant confirms nothing");
    says(&mut alone, "admin", confirmed(&renamed));
    assert_eq!(waits(&alone.log).len(), 0);

    let mut both = begun();
    says(&mut both, "officer", EventKind::Person(person("officer", Side::Subscriber)));
    says(&mut both, "admin", EventKind::Person(renamed.clone()));
    says(&mut both, "admin", confirmed(&renamed));
    assert_eq!(waits(&both.log), ["admin"]);
    says(&mut both, "officer", confirmed(&renamed));
    assert_eq!(waits(&both.log).len(), 0);
}

#[test]
fn who_made_themselves_the_account_holder_while_alone_is_asked_about_once_another_comes() {
    let mut laptop = Laptop::first();
    let gained = person("consultant", Side::Subscriber);
    says(&mut laptop, "consultant", EventKind::Person(person("consultant", Side::Consultant)));
    says(&mut laptop, "consultant", fact("c/f", "yes"));
    says(&mut laptop, "consultant", EventKind::Person(gained.clone()));
    says(&mut laptop, "consultant", confirmed(&gained));
    assert_eq!((waits(&laptop.log).len(), side(&laptop.log, "consultant")), (0, Some(Side::Subscriber)));
    let mut copy = laptop.copy(1);
    says(&mut copy, "admin", EventKind::Person(person("admin", Side::Subscriber)));
    let met = joined([&laptop.log, &copy.log]);
    assert_eq!((waits(&met), side(&met, "consultant")), (vec!["consultant".to_owned()], Some(Side::Consultant)));
    says(&mut copy, "admin", confirmed(&gained));
    assert_eq!(waits(&joined([&copy.log, &laptop.log])).len(), 0);
}

#[test]
fn who_corrects_what_they_said_of_themselves_before_deciding_anything_is_introduced_by_it() {
    let mut laptop = Laptop::first();
    says(&mut laptop, "admin", EventKind::Person(person("admin", Side::Consultant)));
    says(&mut laptop, "admin", EventKind::Person(person("admin", Side::Subscriber)));
    says(&mut laptop, "admin", fact("c/one", "yes"));
    assert_eq!((waits(&laptop.log).len(), side(&laptop.log, "admin")), (0, Some(Side::Subscriber)));
    assert!(!State::of(&laptop.log).facts.values().any(careseal::worksheet::Register::is_proposed), "it holds");
    // Not so once something rests on what they had said, nor if another says it of them.
    says(&mut laptop, "admin", EventKind::Person(person("admin", Side::Consultant)));
    assert_eq!(waits(&laptop.log), ["admin"]);
    says(&mut laptop, "helper", EventKind::Person(person("helper", Side::Consultant)));
    says(&mut laptop, "admin", EventKind::Person(person("helper", Side::Subscriber)));
    assert_eq!(side(&laptop.log, "helper"), Some(Side::Consultant));
}
