//! People at their laptops: each has a copy of the worksheet, says things, and takes in the others' copies.

use careseal::checklist::{Address, Id, Outcome};
use careseal::text::{Line, Note};
use careseal::worksheet::answer::TextSnapshot;
use careseal::worksheet::evidence::{Link, Source};
use careseal::worksheet::stamp::FixedEnv;
use careseal::worksheet::{Answer, Edition, Env, Event, EventId, EventKind, Evidence, FactValue, Log};
use proptest::prelude::{Strategy, any, prop_oneof};

/// Lines before the first event.
pub(crate) const HEAD: usize = 5;

pub(crate) struct Laptop {
    pub(crate) log: Log,
    pub(crate) who: Id,
    world: FixedEnv,
}

impl Laptop {
    /// The first laptop begins the worksheet.
    pub(crate) fn first() -> Self {
        let mut world = FixedEnv::at("2026-11-22T10:00:00Z");
        Self { log: Log::new(world.stamp()), who: id("desk-0"), world }
    }

    /// A further laptop with a copy of this one's.
    pub(crate) fn copy(&self, number: u32) -> Self {
        let mut world = self.world.clone();
        world.drawn += u128::from(number) * 1_000_000;
        Self { log: self.log.clone(), who: id(&format!("desk-{number}")), world }
    }

    pub(crate) fn next(&mut self, what: EventKind) -> Event {
        self.log.next(self.world.stamp(), self.who.clone(), self.who.clone(), what)
    }

    pub(crate) fn say(&mut self, what: EventKind) -> EventId {
        let event = self.next(what);
        let id = event.id;
        self.log.push(event);
        id
    }

    pub(crate) fn take_in(&mut self, other: &Log) {
        self.log = joined([&self.log, other]);
    }
}

/// What git's union merge makes of copies of one worksheet: one head, and everybody's lines.
pub(crate) fn joined<'a>(logs: impl IntoIterator<Item = &'a Log>) -> Log {
    let mut text = String::new();
    for log in logs {
        let all = log.print();
        text = if text.is_empty() { all } else { text + &body(&all).join("\n") + "\n" };
    }
    Log::parse(&text).expect("copies of one worksheet")
}

/// The event lines.
pub(crate) fn body(text: &str) -> Vec<&str> {
    text.lines().skip(HEAD).collect()
}

/// The file with these event lines.
pub(crate) fn file(log: &Log, lines: &[&str]) -> String {
    let mut text = log.header.print();
    for line in lines {
        text.push_str(line);
        text.push('\n');
    }
    text
}

pub(crate) fn id(text: &str) -> Id {
    Id::parse(text).expect("an id")
}

pub(crate) fn at(text: &str) -> Address {
    text.parse().expect("an address")
}

pub(crate) fn fact(on: &str, value: &str) -> EventKind {
    EventKind::Fact { on: at(on), value: Some(FactValue::One(Line::clean(value))) }
}

pub(crate) fn tick(on: &str, outcome: Outcome) -> EventKind {
    EventKind::Answer { on: at(on), answer: Some(Answer::plain(outcome, [].into(), shown("en", 1))) }
}

/// A document attached to an item, with one note or another, or taken away.
pub(crate) fn document(id: &str, how: usize) -> EventKind {
    let source = Source::Link(Link::parse("https://example.com/certificate").expect("an address"));
    let evidence = |note| Evidence { source: source.clone(), dated: None, expires: None, note: Note::clean(note) };
    let evidence = [None, Some(evidence("one")), Some(evidence("other"))][how].clone();
    EventKind::Evidence { on: at("c/I.1"), id: self::id(id), evidence }
}

pub(crate) fn shown(language: &str, meaning: u32) -> TextSnapshot {
    TextSnapshot { language: language.to_owned(), meaning, text: format!("{language}-text"), ..TextSnapshot::default() }
}

/// One step of a history of three laptops.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    /// A laptop says something; an undo names one of the events that it has.
    Say(usize, Box<EventKind>, Option<usize>),
    /// A laptop takes in another's copy.
    TakeIn(usize, usize),
}

/// Steps about few things, so that laptops get in each other's way.
pub(crate) fn step() -> impl Strategy<Value = Step> {
    let fact_said = (0..2usize, 0..2usize).prop_map(|(on, value)| fact(["c/f", "c/g"][on], ["yes", "no"][value]));
    let answer = (0..2usize, 0..2usize)
        .prop_map(|(on, with)| tick(["c/I.1#a", "c/I.1#b"][on], [Outcome::Implemented, Outcome::Waived][with]));
    let back = (0..2usize).prop_map(|on| EventKind::Answer { on: at(["c/I.1#a", "c/I.1#b"][on]), answer: None });
    let note = "[a-c]?".prop_map(|text| EventKind::Note { on: at("c/I.1"), text: Note::clean(&text) });
    let document = (0..2usize, 0..3usize).prop_map(|(which, how)| document(["d", "e"][which], how));
    let sealed = "[a-c]".prop_map(|record| EventKind::Sealed { record, path: Line::clean("x"), reviewers: None });
    let what = prop_oneof![4 => fact_said, 4 => answer, 1 => back, 2 => note, 2 => document, 1 => sealed];
    prop_oneof![
        5 => (0..3usize, what).prop_map(|(laptop, what)| Step::Say(laptop, Box::new(what), None)),
        2 => (0..3usize, any::<usize>()).prop_map(|(laptop, which)| Step::Say(laptop, Box::new(fact("c/f", "")), Some(which))),
        3 => (0..3usize, 0..3usize).prop_map(|(laptop, other)| Step::TakeIn(laptop, other)),
    ]
}

/// Three laptops after these steps.
pub(crate) fn played(steps: &[Step]) -> Vec<Laptop> {
    let mut first = Laptop::first();
    first.say(EventKind::Name(Line::clean("Example Clinic")));
    let mut laptops = vec![first.copy(1), first.copy(2), first.copy(3)];
    for step in steps {
        match step {
            Step::Say(laptop, what, None) => {
                laptops[*laptop].say(what.as_ref().clone());
            }
            Step::Say(laptop, _, Some(which)) => {
                let events = laptops[*laptop].log.events();
                let event = events[which % events.len()].id;
                laptops[*laptop].say(EventKind::Undo { event });
            }
            Step::TakeIn(laptop, other) => {
                let other = laptops[*other].log.clone();
                laptops[*laptop].take_in(&other);
            }
        }
    }
    laptops
}

pub(crate) fn edition(name: &str) -> Edition {
    Edition { edition: id(name), digest: "sha256:00".to_owned(), overlay: None }
}

/// A checklist is taken in, in an edition.
pub(crate) fn take_in(checklist: &str, in_edition: &str) -> EventKind {
    EventKind::Checklist { checklist: id(checklist), edition: Some(edition(in_edition)) }
}

/// A worksheet, and what two people on two laptops make of it: one thing both answer, and not alike.
pub(super) fn two_laptops() -> [Laptop; 3] {
    let mut base = Laptop::first();
    base.say(EventKind::Name(Line::clean("Example Clinic")));
    base.say(fact("c/sms", "yes"));
    let (mut one, mut other) = (base.copy(1), base.copy(2));
    one.say(tick("c/I.1#a", Outcome::Implemented));
    let slip = one.say(fact("c/sms", "no"));
    one.say(EventKind::Undo { event: slip });
    other.say(tick("c/I.1#a", Outcome::NotApplicable));
    other.say(tick("c/I.1#b", Outcome::Implemented));
    [base, one, other]
}
