//! What is proposed waits for the subscriber's side, and what the file says of that is not believed blindly.

use std::collections::BTreeSet;
use std::sync::Arc;

use careseal::checklist::{Address, Checklist, Id, Outcome};
use careseal::findings::{FindingKind, review};
use careseal::text::{Line, Note};
use careseal::worksheet::answer::TextSnapshot;
use careseal::worksheet::stamp::FixedEnv;
use careseal::worksheet::{Answer, Env, EventKind, FactValue, Log, Person, Side, Standing, State};

use super::flaws;
use crate::LIBRARY;
use crate::fixtures::older;

const PART: &str = "I.2#review";

/// A worksheet that is being written by an admin, a consultant and somebody whom it does not know.
struct Sheet {
    list: Arc<Checklist>,
    log: Log,
    world: FixedEnv,
}

fn id(text: &str) -> Id {
    Id::parse(text).expect("an id")
}

impl Sheet {
    fn new(list: Arc<Checklist>) -> Self {
        let mut world = FixedEnv::at("2024-06-01T10:00:00Z");
        let log = Log::new(world.stamp());
        let mut sheet = Self { list, log, world };
        for (name, side) in [("admin", Side::Subscriber), ("consultant", Side::Consultant)] {
            sheet.introduce(name, side);
        }
        sheet
    }

    fn introduce(&mut self, name: &str, side: Side) {
        let line = Line::clean;
        let email = line(&format!("{name}@example.com"));
        let (name, id) = (line(name), id(name));
        let person = Person { id, name, role: line("Role"), organisation: Line::default(), email, side };
        self.say("admin", Standing::Confirmed, EventKind::Person(person));
    }

    fn say(&mut self, by: &str, standing: Standing, what: EventKind) {
        let event = self.log.next(self.world.stamp(), id(by), id("consultant"), what);
        self.log.push(careseal::worksheet::Event { standing, ..event });
    }

    fn answer(&mut self, by: &str, standing: Standing, outcome: Outcome) {
        let on: Address = format!("{}/{PART}", self.list.id).parse().expect("an address");
        let meaning = self.list.part(&on).expect("a part").0.meaning;
        let plain = Answer::plain(outcome, BTreeSet::new(), TextSnapshot { meaning, ..TextSnapshot::default() });
        let reason = (outcome == Outcome::Waived).then(|| Note::clean("For a reason."));
        self.say(by, standing, EventKind::Answer { on, answer: Some(Answer { reason, ..plain }) });
    }

    fn flaws(&self) -> Vec<FindingKind> {
        flaws(&self.list, &State::of(&self.log), "2024-07-01", PART)
    }
}

#[test]
fn what_is_proposed_waits_until_the_subscribers_side_says_the_same() {
    let mut sheet = Sheet::new(older());
    sheet.answer("consultant", Standing::Proposed, Outcome::Implemented);
    assert_eq!(sheet.flaws(), [FindingKind::Proposed]);
    sheet.answer("admin", Standing::Confirmed, Outcome::Implemented);
    assert_eq!(sheet.flaws(), []);
}

#[test]
fn a_file_that_calls_a_consultants_answer_confirmed_is_not_believed() {
    let mut sheet = Sheet::new(older());
    sheet.answer("consultant", Standing::Confirmed, Outcome::Implemented);
    assert_eq!(sheet.flaws(), [FindingKind::Proposed]);
    // Of somebody whom the worksheet does not know, no record could say who they are.
    sheet.answer("stranger", Standing::Confirmed, Outcome::Implemented);
    assert_eq!(sheet.flaws(), [FindingKind::InvalidAnswer { why: careseal::findings::InvalidAnswer::Stranger }]);
    sheet.introduce("stranger", Side::Reviewer);
    assert_eq!(sheet.flaws(), [FindingKind::Proposed]);
}

#[test]
fn a_proposed_waiver_is_only_that_and_is_affirmed_when_it_is_confirmed() {
    let mut sheet = Sheet::new(older());
    sheet.answer("consultant", Standing::Proposed, Outcome::Waived);
    assert_eq!(sheet.flaws(), [FindingKind::Proposed]);
    sheet.answer("admin", Standing::Confirmed, Outcome::Waived);
    let why = careseal::findings::InvalidAnswer::Unaffirmed;
    assert_eq!(sheet.flaws(), [FindingKind::InvalidAnswer { why }]);
}

#[test]
fn a_proposed_fact_is_to_be_confirmed_as_well() {
    let list = LIBRARY.newest(&id("health-configuration")).expect("bundled");
    let fact = list.facts.iter().find(|fact| fact.asked_when.is_none()).expect("a fact");
    let on = Address::item(&list.id, &fact.id);
    let mut sheet = Sheet::new(list.clone());
    let value = match fact.kind {
        careseal::checklist::FactKind::ManyOf => FactValue::Many(BTreeSet::new()),
        careseal::checklist::FactKind::OneOf => {
            FactValue::One(Line::clean(fact.choices.first().expect("a choice").as_str()))
        }
        careseal::checklist::FactKind::Text | careseal::checklist::FactKind::YesNo => {
            FactValue::One(Line::clean("yes"))
        }
    };
    let found = |sheet: &Sheet| {
        let review = review(std::slice::from_ref(list), &State::of(&sheet.log), "2024-07-01".parse().expect("a date"));
        let blocking = review.blocking().filter(|finding| finding.at.first() == Some(&on));
        blocking.map(|finding| finding.kind.clone()).collect::<Vec<_>>()
    };
    assert_eq!(found(&sheet), [FindingKind::OpenFact]);
    let what = EventKind::Fact { on: on.clone(), value: Some(value) };
    sheet.say("consultant", Standing::Confirmed, what.clone());
    assert_eq!(found(&sheet), [FindingKind::Proposed]);
    sheet.say("admin", Standing::Confirmed, what);
    assert_eq!(found(&sheet), []);
}
