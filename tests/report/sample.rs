//! A worksheet in which everything is answered, and words to report it in.

use std::collections::BTreeSet;
use std::sync::Arc;

use careseal::attestation::{BuildInput, Document, build};
use careseal::checklist::{Address, Checklist, Id, Item, Outcome, Part, digest};
use careseal::findings::{ItemReview, Review, review};
use careseal::formats;
use careseal::locale::Locale;
use careseal::present::check::Checked;
use careseal::present::{SealSummary, Session, Source, Trusted, Words, check};
use careseal::text::{Line, Note};
use careseal::worksheet::answer::TextSnapshot;
use careseal::worksheet::stamp::FixedEnv;
use careseal::worksheet::{
    Affirmation, Answer, Env, EventKind, FactValue, How, Log, Person, Reviewers, Side, Standing, State,
};
use jiff::civil::{Date, date};

use crate::LIBRARY;

/// The day on which everything is answered.
pub(crate) const DAY: Date = date(2026, 3, 2);

pub(crate) fn id(text: &str) -> Id {
    Id::parse(text).expect("an id")
}

pub(crate) fn line(text: &str) -> Line {
    Line::parse(text).expect("a line")
}

/// English, stricter than a locale: what is missing or not filled in fails the test.
#[derive(Debug)]
pub(crate) struct English(Locale);

impl English {
    pub(crate) fn new() -> Self {
        Self(Locale::new("en"))
    }
}

impl Words for English {
    fn say(&self, id: &str, args: &[(&str, &str)]) -> String {
        assert!(self.has(id), "no message {id}");
        let text = self.0.say(id, args);
        assert!(!text.contains("{$"), "{id} is not filled in: {text}");
        text
    }

    fn has(&self, id: &str) -> bool {
        self.0.has(id)
    }
}

/// A worksheet with the bundled health configuration.
pub(crate) struct Sample {
    pub(crate) list: &'static Arc<Checklist>,
    pub(crate) log: Log,
    world: FixedEnv,
    /// Decides, affirms.
    admin: Person,
    /// Records.
    consultant: Person,
}

fn person(name: &str, side: Side, role: &str) -> Person {
    let email = line(&format!("{}@example.org", name.to_lowercase()));
    let organisation = line(if side == Side::Subscriber { "Example Clinic" } else { "Example Consulting" });
    Person { id: id(name), name: line(name), role: line(role), organisation, email, side }
}

impl Sample {
    /// Nothing answered yet.
    pub(crate) fn empty() -> Self {
        let mut world = FixedEnv::at("2026-03-02T09:00:00Z");
        let admin = person("Admin", Side::Subscriber, "Head of IT");
        let consultant = person("Consultant", Side::Consultant, "Consultant");
        let list = LIBRARY.newest(&id("health-configuration")).expect("bundled");
        let log = Log::new(world.stamp());
        let mut sample = Self { list, log, world, admin: admin.clone(), consultant: consultant.clone() };
        sample.say(EventKind::Person(admin));
        sample.say(EventKind::Person(consultant));
        sample.say(EventKind::Name(line("example-clinic")));
        sample
    }

    /// Everything answered for a small account: `chooses` may give another answer than the plain one.
    pub(crate) fn answered(chooses: impl Fn(&Item, &Part, Answer) -> Answer) -> Self {
        let mut sample = Self::empty();
        sample.fact("subdomain", FactValue::One(line("example-clinic")));
        sample.fact("agreements", FactValue::Many([id("hds"), id("hipaa")].into()));
        for yes_no in ["own-domain", "sso-elsewhere", "side-conversations", "mobile"] {
            sample.fact(yes_no, FactValue::One(line("no")));
        }
        sample.fact("sms", FactValue::One(line("yes")));
        for many in ["products", "add-ons", "api", "csat", "ai-use"] {
            sample.fact(many, FactValue::Many(BTreeSet::new()));
        }
        // Answers open others; after a few rounds nothing new comes.
        for _ in 0..8 {
            let seen = sample.review(DAY);
            let open = sample.open(&seen, &chooses);
            if open.is_empty() {
                break;
            }
            for (on, answer) in open {
                sample.answer(on, answer);
            }
        }
        sample
    }

    fn open(&self, seen: &Review, chooses: &impl Fn(&Item, &Part, Answer) -> Answer) -> Vec<(Address, Answer)> {
        let found = &seen.list(&self.list.id).expect("the list").items;
        let items = self.list.items.iter().zip(found).flat_map(|(item, found)| {
            item.parts.iter().zip(&found.parts).map(move |(part, state)| (item, found, part, state))
        });
        items
            .filter(|(_, _, _, state)| state.is_open())
            .map(|(item, found, part, state)| {
                (state.kept_at.clone(), chooses(item, part, self.plain(item, found, part)))
            })
            .collect()
    }

    /// The plain answer: a tick, a confirmation, the first option.
    fn plain(&self, item: &Item, found: &ItemReview, part: &Part) -> Answer {
        let chosen: Vec<Id> = part.options().iter().take(1).map(|option| option.id.clone()).collect();
        let outcome = part.outcome_of(&chosen).expect("an outcome");
        let shown = TextSnapshot {
            language: "en".to_owned(),
            meaning: item.meaning,
            text: digest::short(self.list.words_in("en").shown_text(&item.id, &found.notes).as_bytes()),
            notes: found.notes.iter().cloned().collect(),
        };
        Answer::plain(outcome, chosen.into_iter().collect(), shown)
    }

    pub(crate) fn say(&mut self, what: EventKind) {
        let stamp = self.world.stamp();
        let event = self.log.next(stamp, self.admin.id.clone(), self.consultant.id.clone(), what);
        self.log.push(event);
    }

    /// Says it as the consultant, for the account holder to confirm.
    pub(crate) fn propose(&mut self, what: EventKind) {
        let stamp = self.world.stamp();
        let event = self.log.next(stamp, self.consultant.id.clone(), self.consultant.id.clone(), what);
        self.log.push(careseal::worksheet::Event { standing: Standing::Proposed, ..event });
    }

    fn fact(&mut self, fact: &str, value: FactValue) {
        let on = Address::item(&self.list.id, &id(fact));
        self.say(EventKind::Fact { on, value: Some(value) });
    }

    pub(crate) fn answer(&mut self, on: Address, answer: Answer) {
        self.say(EventKind::Answer { on, answer: Some(answer) });
    }

    pub(crate) fn state(&self) -> State {
        State::of(&self.log)
    }

    pub(crate) fn review(&self, at: Date) -> Review {
        review(std::slice::from_ref(self.list), &self.state(), at)
    }

    pub(crate) fn document(&mut self, at: Date) -> Document {
        let (state, seen) = (self.state(), self.review(at));
        let input = BuildInput {
            lists: std::slice::from_ref(self.list),
            log: &self.log,
            state: &state,
            review: &seen,
            language: "en",
        };
        build(input, self.world.stamp(), None, &Reviewers::Count(1))
    }
}

/// A waiver by Admin.
pub(crate) fn waived(part: &Address, answer: Answer) -> Answer {
    Answer {
        outcome: Outcome::Waived,
        chosen: BTreeSet::new(),
        reason: Some(Note::clean("The old scanner cannot do it.\nA new one is ordered.")),
        control: Some(Note::clean("Its network is closed.")),
        affirmation: Some(affirmation(part, &BTreeSet::new())),
        ..answer
    }
}

/// An accepted responsibility, affirmed by Admin.
pub(crate) fn accepted(part: &Address, option: &str, answer: Answer) -> Answer {
    let chosen: BTreeSet<Id> = [id(option)].into();
    let affirmation = affirmation(part, &chosen);
    Answer {
        outcome: Outcome::Accepted,
        chosen,
        reason: Some(Note::clean("Patients asked for it.")),
        control: Some(Note::clean("No equivalent measure is reasonable.")),
        affirmation: Some(affirmation),
        ..answer
    }
}

/// The sentence for waiving a part (nothing chosen) or for accepting an option of it, as it reads today.
fn affirmation(part: &Address, chosen: &BTreeSet<Id>) -> Affirmation {
    let list = LIBRARY.newest(&part.checklist).expect("bundled");
    let at = Address { option: chosen.first().cloned(), ..part.clone() };
    let sentence = list.affirmation_text(list.words_in("en"), &at);
    let meaning = list.sentence_meaning(list.part(part).expect("a part").1, chosen);
    Affirmation { sentence, meaning, by: id("Admin"), expires: date(2026, 12, 31), how: How::Typed }
}

/// The small account: I.3 is waived, text messages are accepted, the session time-out is met otherwise.
pub(crate) fn small() -> Sample {
    Sample::answered(|item, part, answer| {
        let at = Address::part(&id("health-configuration"), &item.id, &part.id);
        match (item.id.as_str(), part.id.as_str()) {
            ("I.10", "use") => accepted(&at, "used", answer),
            ("I.1.a", "mfa") => waived(&at, answer),
            ("I.2", "ssl") => Answer {
                outcome: Outcome::Alternative,
                reason: Some(Note::clean("A proxy of our own | with its own certificate")),
                ..answer
            },
            _ => answer,
        }
    })
}

/// A subscriber's seal by Admin and a reviewer's.
pub(crate) fn seals() -> Vec<SealSummary> {
    let seal = |role: &str, signer: &str, verdict: &str, trusted| SealSummary {
        role: id(role),
        signer: line(signer),
        key: line("SHA256:AAAAC3NzaC1lZDI1NTE5AAAAIExampleExampleExample"),
        signed_at: line("2026-03-02T10:00:00Z"),
        verdict: id(verdict),
        reason: None,
        notes: Vec::new(),
        trusted,
    };
    let mut reviewer = seal("reviewer", "reviewer@example.com", "approved-with-reservations", Trusted::NotAsked);
    reviewer.reason = Some(Note::clean("The scanner has to go.\nBy summer."));
    reviewer.notes = vec![(line("health-configuration/I.1.a"), Note::clean("See the mail of 1 March."))];
    vec![seal("subscriber", "admin@example.org", "attested", Trusted::Yes), reviewer]
}

/// The source of a report, without anything beside the record.
pub(crate) fn source<'a>(document: &'a Document, lists: &'a [Arc<Checklist>], today: Date) -> Source<'a> {
    Source {
        document,
        draft: false,
        findings: &[],
        assignments: &[],
        seals: &[],
        digest: None,
        file: None,
        lists,
        language: "en",
        today,
        today_result: None,
    }
}

/// The same record with these items only, so that a snapshot stays readable.
pub(crate) fn only(mut document: Document, items: &[&str]) -> Document {
    document.items.retain(|item| items.contains(&item.id.item.as_str()));
    document.facts.truncate(4);
    document
}

/// A record in a format, by its name in the table.
pub(crate) fn written(format: &str, source: &Source<'_>) -> String {
    (formats::named(format).expect("a format").record)(source, &English::new())
}

/// Minutes in a format.
pub(crate) fn minutes(format: &str, session: &Session<'_>) -> String {
    let write = formats::named(format).expect("a format").minutes.expect("minutes have it");
    write(session, &English::new())
}

/// What `check` prints.
pub(crate) fn check_text(review: &Review, lists: &[Arc<Checklist>]) -> String {
    formats::blocks(&check::blocks(review, lists, &Checked::Worksheet(Vec::new()), &English::new(), "en"))
}

/// The same for programs.
pub(crate) fn check_json(review: &Review, lists: &[Arc<Checklist>]) -> String {
    formats::json(&check::view(review, lists, &Checked::Worksheet(Vec::new())))
}
