//! People at their laptops: each has a copy of the worksheet, says things, and takes in the others' copies.

use careseal::checklist::{Address, Id, Outcome};
use careseal::text::{Line, Note};
use careseal::worksheet::answer::Shown;
use careseal::worksheet::evidence::{Link, Source};
use careseal::worksheet::stamp::FixedWorld;
use careseal::worksheet::{Answer, Edition, Event, EventId, Evidence, FactValue, Log, What, World};
use proptest::prelude::{Strategy, any, prop_oneof};

/// Lines before the first event.
pub(crate) const HEAD: usize = 5;

pub(crate) struct Desk {
    pub(crate) log: Log,
    pub(crate) who: Id,
    world: FixedWorld,
}

impl Desk {
    /// The first desk begins the worksheet.
    pub(crate) fn first() -> Self {
        let mut world = FixedWorld::at("2026-11-22T10:00:00Z");
        Self { log: Log::new(world.stamp()), who: id("desk-0"), world }
    }

    /// A further desk with a copy of this one's.
    pub(crate) fn copy(&self, number: u32) -> Self {
        let mut world = self.world.clone();
        world.drawn += u128::from(number) * 1_000_000;
        Self { log: self.log.clone(), who: id(&format!("desk-{number}")), world }
    }

    pub(crate) fn next(&mut self, what: What) -> Event {
        self.log.next(self.world.stamp(), self.who.clone(), self.who.clone(), what)
    }

    pub(crate) fn say(&mut self, what: What) -> EventId {
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

pub(crate) fn fact(on: &str, value: &str) -> What {
    What::Fact { on: at(on), value: Some(FactValue::One(Line::clean(value))) }
}

pub(crate) fn tick(on: &str, outcome: Outcome) -> What {
    What::Answer { on: at(on), answer: Some(Answer::plain(outcome, [].into(), shown("en", 1))) }
}

/// A document attached to an item, with one note or another, or taken away.
pub(crate) fn document(id: &str, how: usize) -> What {
    let source = Source::Link(Link::parse("https://example.com/certificate").expect("an address"));
    let evidence = |note| Evidence { source: source.clone(), dated: None, expires: None, note: Note::clean(note) };
    let evidence = [None, Some(evidence("one")), Some(evidence("other"))][how].clone();
    What::Evidence { on: at("c/I.1"), id: self::id(id), evidence }
}

pub(crate) fn shown(language: &str, meaning: u32) -> Shown {
    Shown { language: language.to_owned(), meaning, text: format!("{language}-text"), ..Shown::default() }
}

/// One step of a history of three desks.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    /// A desk says something; an undo names one of the events that it has.
    Say(usize, Box<What>, Option<usize>),
    /// A desk takes in another's copy.
    TakeIn(usize, usize),
}

/// Steps about few things, so that desks get in each other's way.
pub(crate) fn step() -> impl Strategy<Value = Step> {
    let fact_said = (0..2usize, 0..2usize).prop_map(|(on, value)| fact(["c/f", "c/g"][on], ["yes", "no"][value]));
    let answer = (0..2usize, 0..2usize)
        .prop_map(|(on, with)| tick(["c/I.1#a", "c/I.1#b"][on], [Outcome::Implemented, Outcome::Waived][with]));
    let back = (0..2usize).prop_map(|on| What::Answer { on: at(["c/I.1#a", "c/I.1#b"][on]), answer: None });
    let note = "[a-c]?".prop_map(|text| What::Note { on: at("c/I.1"), text: Note::clean(&text) });
    let document = (0..2usize, 0..3usize).prop_map(|(which, how)| document(["d", "e"][which], how));
    let sealed = "[a-c]".prop_map(|record| What::Sealed { record, path: Line::clean("x") });
    let what = prop_oneof![4 => fact_said, 4 => answer, 1 => back, 2 => note, 2 => document, 1 => sealed];
    prop_oneof![
        5 => (0..3usize, what).prop_map(|(desk, what)| Step::Say(desk, Box::new(what), None)),
        2 => (0..3usize, any::<usize>()).prop_map(|(desk, which)| Step::Say(desk, Box::new(fact("c/f", "")), Some(which))),
        3 => (0..3usize, 0..3usize).prop_map(|(desk, other)| Step::TakeIn(desk, other)),
    ]
}

/// Three desks after these steps.
pub(crate) fn played(steps: &[Step]) -> Vec<Desk> {
    let mut first = Desk::first();
    first.say(What::Name(Line::clean("Example Clinic")));
    let mut desks = vec![first.copy(1), first.copy(2), first.copy(3)];
    for step in steps {
        match step {
            Step::Say(desk, what, None) => {
                desks[*desk].say(what.as_ref().clone());
            }
            Step::Say(desk, _, Some(which)) => {
                let events = desks[*desk].log.events();
                let event = events[which % events.len()].id;
                desks[*desk].say(What::Undo { event });
            }
            Step::TakeIn(desk, other) => {
                let other = desks[*other].log.clone();
                desks[*desk].take_in(&other);
            }
        }
    }
    desks
}

pub(crate) fn edition(name: &str) -> Edition {
    Edition { edition: id(name), digest: "sha256:00".to_owned(), overlay: None }
}

/// A checklist is taken in, in an edition.
pub(crate) fn take_in(checklist: &str, in_edition: &str) -> What {
    What::Checklist { checklist: id(checklist), edition: Some(edition(in_edition)) }
}

/// A worksheet, and what two people on two laptops make of it: one thing both answer, and not alike.
pub(super) fn two_laptops() -> [Desk; 3] {
    let mut base = Desk::first();
    base.say(What::Name(Line::clean("Example Clinic")));
    base.say(fact("c/sms", "yes"));
    let (mut one, mut other) = (base.copy(1), base.copy(2));
    one.say(tick("c/I.1#a", Outcome::Implemented));
    let slip = one.say(fact("c/sms", "no"));
    one.say(What::Undo { event: slip });
    other.say(tick("c/I.1#a", Outcome::NotApplicable));
    other.say(tick("c/I.1#b", Outcome::Implemented));
    [base, one, other]
}
