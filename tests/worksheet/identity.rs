//! Who somebody is: what was said first holds, until a change of it is confirmed by one who may.

use careseal::text::Line;
use careseal::worksheet::{Identity, Log, Person, Side, State, What};

use super::desk::{Desk, fact, id, joined};

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

fn confirmed(person: &Person) -> What {
    What::PersonConfirmed { person: person.id.clone(), identity: Identity::of(person) }
}

/// A worksheet of the admin's, in which the consultant proposed something.
fn begun() -> Desk {
    let mut desk = Desk::first();
    for (name, side) in [("admin", Side::Subscriber), ("consultant", Side::Consultant)] {
        desk.who = id(name);
        desk.say(What::Person(person(name, side)));
        desk.say(fact(&format!("c/{name}"), "yes"));
    }
    desk
}

fn says(desk: &mut Desk, who: &str, what: What) {
    desk.who = id(who);
    desk.say(what);
}

fn waits(log: &Log) -> Vec<String> {
    State::of(log).unconfirmed().map(|change| change.person.to_string()).collect()
}

fn side(log: &Log, who: &str) -> Option<Side> {
    State::of(log).side_of(&id(who))
}

#[test]
fn another_side_waits_until_the_account_holder_confirms_just_that() {
    let mut desk = begun();
    let gained = person("consultant", Side::Subscriber);
    says(&mut desk, "admin", confirmed(&gained));
    says(&mut desk, "consultant", What::Person(gained.clone()));
    assert_eq!(waits(&desk.log), ["consultant"], "what was confirmed before it was said");
    assert!(State::of(&desk.log).facts.values().any(careseal::worksheet::Register::is_proposed), "it gives no right");
    says(&mut desk, "consultant", confirmed(&gained));
    says(&mut desk, "admin", confirmed(&Person { email: Line::clean("other@example.com"), ..gained.clone() }));
    assert_eq!((waits(&desk.log).len(), side(&desk.log, "consultant")), (1, Some(Side::Consultant)));
    says(&mut desk, "admin", confirmed(&gained));
    assert_eq!((waits(&desk.log).len(), side(&desk.log, "consultant")), (0, Some(Side::Subscriber)));
    // The confirmation is spent: once they were the consultant again, it takes another one.
    let back = person("consultant", Side::Consultant);
    says(&mut desk, "consultant", What::Person(back.clone()));
    says(&mut desk, "admin", confirmed(&back));
    says(&mut desk, "consultant", What::Person(gained));
    assert_eq!(side(&desk.log, "consultant"), Some(Side::Consultant));
    assert_eq!(waits(&desk.log), ["consultant"]);
}

#[test]
fn what_is_said_right_again_and_what_changes_nothing_that_is_signed_waits_for_nobody() {
    let mut desk = begun();
    says(&mut desk, "admin", What::Person(person("admin", Side::Consultant)));
    assert_eq!((waits(&desk.log).len(), side(&desk.log, "admin")), (1, Some(Side::Subscriber)));
    says(&mut desk, "admin", What::Person(person("admin", Side::Subscriber)));
    assert_eq!(waits(&desk.log).len(), 0);
    says(&mut desk, "admin", What::Person(Person { role: Line::clean("CISO"), ..person("admin", Side::Subscriber) }));
    // Nor does somebody of whom nothing stands.
    says(&mut desk, "admin", What::Person(person("guest", Side::Consultant)));
    says(&mut desk, "admin", What::Person(person("guest", Side::Reviewer)));
    assert_eq!(waits(&desk.log).len(), 0);
}

#[test]
fn another_name_is_confirmed_by_another_who_works_here_else_by_oneself() {
    let renamed = Person { name: Line::clean("Admin Anew"), ..person("admin", Side::Subscriber) };
    let mut alone = begun();
    says(&mut alone, "admin", What::Person(renamed.clone()));
    assert_eq!(waits(&alone.log), ["admin"]);
    says(&mut alone, "consultant", confirmed(&renamed));
    assert_eq!(waits(&alone.log), ["admin"], "a consultant confirms nothing");
    says(&mut alone, "admin", confirmed(&renamed));
    assert_eq!(waits(&alone.log).len(), 0);

    let mut both = begun();
    says(&mut both, "officer", What::Person(person("officer", Side::Subscriber)));
    says(&mut both, "admin", What::Person(renamed.clone()));
    says(&mut both, "admin", confirmed(&renamed));
    assert_eq!(waits(&both.log), ["admin"]);
    says(&mut both, "officer", confirmed(&renamed));
    assert_eq!(waits(&both.log).len(), 0);
}

#[test]
fn who_made_themselves_the_account_holder_while_alone_is_asked_about_once_another_comes() {
    let mut desk = Desk::first();
    let gained = person("consultant", Side::Subscriber);
    says(&mut desk, "consultant", What::Person(person("consultant", Side::Consultant)));
    says(&mut desk, "consultant", fact("c/f", "yes"));
    says(&mut desk, "consultant", What::Person(gained.clone()));
    says(&mut desk, "consultant", confirmed(&gained));
    assert_eq!((waits(&desk.log).len(), side(&desk.log, "consultant")), (0, Some(Side::Subscriber)));
    let mut copy = desk.copy(1);
    says(&mut copy, "admin", What::Person(person("admin", Side::Subscriber)));
    let met = joined([&desk.log, &copy.log]);
    assert_eq!((waits(&met), side(&met, "consultant")), (vec!["consultant".to_owned()], Some(Side::Consultant)));
    says(&mut copy, "admin", confirmed(&gained));
    assert_eq!(waits(&joined([&copy.log, &desk.log])).len(), 0);
}
