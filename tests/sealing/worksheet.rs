//! Worksheets as people make them: answered by several, with clocks that are wrong, taken back, said twice, mended.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::LazyLock;

use careseal::checklist::{Address, Checklist, Fact, FactKind, Id, Outcome, Part, digest};
use careseal::findings::{FindingKind, Review, review};
use careseal::text::{Line, Note};
use careseal::worksheet::answer::TextSnapshot;
use careseal::worksheet::evidence::{Link, Source};
use careseal::worksheet::stamp::{FixedEnv, date_of};
use careseal::worksheet::{
    Affirmation, Answer, Assignment, Comment, Edition, Env, Event, EventId, EventKind, Evidence, FactValue, How, Log,
    Person, Side, Stamp, State, lists_of,
};
use careseal::workspace::Profile;
use jiff::civil::Date;
use jiff::{SignedDuration, Span, Timestamp};
use proptest::option::of;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::{Index, select};

use crate::LIBRARY;

/// The moment at which all of them are looked at.
pub(super) const NOW: &str = "2026-11-22T10:00:00Z";

/// Who says something: somebody of the account holder's, a colleague, a consultant, somebody without an address, nobody known.
const WHO: [&str; 5] = ["admin", "colleague", "consultant", "nameless", "stranger"];

/// For how many days something is affirmed.
const LASTS: [i64; 10] = [-1, 0, 30, 180, 363, 364, 365, 366, 367, 731];

/// One thing that somebody does.
#[derive(Clone, Debug)]
pub(super) struct Act {
    by: &'static str,
    rec: &'static str,
    /// By how many days their clock is wrong.
    days: i64,
    /// Whether they had not seen what others said meanwhile.
    alone: bool,
    deed: Deed,
}

#[derive(Clone, Debug)]
enum Deed {
    Answer {
        at: Index,
        how: Given,
    },
    /// A waiver in which all is as it should be, but perhaps who affirms it and until when.
    Waive {
        at: Index,
        by: &'static str,
        days: i64,
    },
    Fact {
        at: Index,
        choice: Index,
        wild: bool,
    },
    Name(&'static str),
    Person {
        who: &'static str,
        side: Side,
        email: &'static str,
        name: &'static str,
    },
    Note {
        at: Index,
        text: &'static str,
    },
    Document {
        at: Index,
        days: Option<i64>,
        on_part: bool,
        gone: bool,
    },
    Comment {
        at: Option<Index>,
        reply: Option<&'static str>,
    },
    Assignment {
        at: Index,
    },
    Checklist {
        which: Index,
        edition: Option<Index>,
    },
    Overlay,
    Undo(Index),
    Sealed(&'static str),
}

/// An answer.
#[derive(Clone, Debug)]
struct Given {
    outcome: Outcome,
    option: Index,
    reason: Option<&'static str>,
    control: Option<&'static str>,
    /// Who affirms, and for how many days from their own clock's day.
    affirmed: Option<(&'static str, i64)>,
    /// Whether in the checklist's words.
    words: bool,
    language: &'static str,
    /// How many meanings the text shown was behind.
    behind: u32,
}

fn id(text: &str) -> Id {
    Id::parse(text).expect("an id")
}

fn list() -> &'static Arc<Checklist> {
    LIBRARY.newest(&id("health-configuration")).expect("bundled")
}

fn person(who: &str, side: Side, name: &str, email: &str) -> Person {
    let line = Line::clean;
    Person { id: id(who), name: line(name), role: line("CISO"), organisation: line("Clinic"), email: line(email), side }
}

/// The one who looks at it.
pub(super) fn admin() -> Profile {
    let admin = person("admin", Side::Subscriber, "Admin", "admin@example.com");
    Profile {
        name: admin.name,
        role: admin.role,
        organisation: admin.organisation,
        email: admin.email,
        side: admin.side,
    }
}

fn deed() -> impl Strategy<Value = Deed> {
    let index = any::<Index>;
    let who = || select(WHO.to_vec());
    let given = (
        select(Outcome::ALL.to_vec()),
        index(),
        of(select(vec!["For a reason.", "", "Line\nand line"])),
        of(select(vec!["A closed network.", " "])),
        of((who(), select(LASTS.to_vec()))),
        prop_oneof![9 => Just(true), 1 => Just(false)],
        select(vec!["en", "en", "en", "", "fr", "x y"]),
        prop_oneof![9 => Just(0), 1 => Just(1)],
    );
    let given = given.prop_map(|(outcome, option, reason, control, affirmed, words, language, behind)| Given {
        outcome,
        option,
        reason,
        control,
        affirmed,
        words,
        language,
        behind,
    });
    let answer = (index(), given).prop_map(|(at, how)| Deed::Answer { at, how });
    let email = select(vec!["colleague@example.com", "admin@example.com", ""]);
    let people = (who(), select(Side::ALL.to_vec()), email, select(vec!["Colleague", ""]));
    let people = people.prop_map(|(who, side, email, name)| Deed::Person { who, side, email, name });
    let document = (index(), of(select(vec![-400, -1, 0, 1, 400])), any::<bool>(), any::<bool>());
    let document = document.prop_map(|(at, days, on_part, gone)| Deed::Document { at, days, on_part, gone });
    let sealed = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
    prop_oneof![
        6 => answer,
        6 => (index(), select(WHO.to_vec()), select(LASTS.to_vec()))
            .prop_map(|(at, by, days)| Deed::Waive { at, by, days }),
        4 => (index(), index(), prop_oneof![9 => Just(false), 1 => Just(true)])
            .prop_map(|(at, choice, wild)| Deed::Fact { at, choice, wild }),
        1 => select(vec!["", "Other Clinic"]).prop_map(Deed::Name),
        2 => people,
        1 => (index(), select(vec!["", "A note.", "Two\nlines"])).prop_map(|(at, text)| Deed::Note { at, text }),
        2 => document,
        2 => (of(index()), of(select(vec!["", "Done."]))).prop_map(|(at, reply)| Deed::Comment { at, reply }),
        1 => index().prop_map(|at| Deed::Assignment { at }),
        1 => (index(), of(index())).prop_map(|(which, edition)| Deed::Checklist { which, edition }),
        1 => Just(Deed::Overlay),
        2 => index().prop_map(Deed::Undo),
        1 => select(vec![sealed, "nonsense"]).prop_map(Deed::Sealed),
    ]
}

/// Anything that anybody may do.
pub(super) fn acts() -> impl Strategy<Value = Act> {
    let who = || prop_oneof![6 => Just(WHO[0]), 3 => Just(WHO[1]), 2 => Just(WHO[2]), 1 => select(WHO.to_vec())];
    let days = select(vec![-800, -366, -365, -1, 0, 0, 0, 0, 0, 1, 2, 3, 40, 400]);
    let alone = prop_oneof![4 => Just(false), 1 => Just(true)];
    (who(), who(), days, alone, deed()).prop_map(|(by, rec, days, alone, deed)| Act { by, rec, days, alone, deed })
}

/// A worksheet that is being written.
struct Book {
    log: Log,
    world: FixedEnv,
    /// What everybody knows.
    known: Vec<EventId>,
}

impl Book {
    fn of(log: Log) -> Self {
        let drawn = u128::try_from(log.events().len()).expect("few") << 40;
        let known = log.heads();
        Self { log, world: FixedEnv { drawn, ..FixedEnv::at(NOW) }, known }
    }

    fn stamp(&mut self, days: i64) -> Stamp {
        let random = self.world.random();
        let now: Timestamp = NOW.parse().expect("a moment");
        Stamp { now: now.checked_add(SignedDuration::from_hours(days.saturating_mul(24))).expect("a moment"), random }
    }

    fn push(&mut self, by: &str, rec: &str, days: i64, alone: bool, what: EventKind) -> EventId {
        let stamp = self.stamp(days);
        let event = self.log.next(stamp, id(by), id(rec), what);
        let name = event.id;
        let seen = if alone { self.known.clone() } else { event.seen.clone() };
        self.log.push(Event { seen, ..event });
        name
    }

    fn say(&mut self, what: EventKind) {
        self.push("admin", "admin", 0, false, what);
    }

    fn lists(&self) -> Vec<Arc<Checklist>> {
        lists_of(&State::of(&self.log), &LIBRARY).unwrap_or_default()
    }

    fn act(&mut self, act: &Act) {
        let day = date_of(self.stamp(act.days).now);
        let whats = match &act.deed {
            Deed::Answer { at, how } => vec![answer(*at, how, day)],
            Deed::Waive { at, by, days } => vec![waiver(waivable(*at), by, *days, day)],
            Deed::Fact { at, choice, wild } => vec![fact(*at, *choice, *wild)],
            Deed::Name(name) => vec![EventKind::Name(Line::clean(name))],
            Deed::Person { who, side, email, name } => vec![EventKind::Person(person(who, *side, name, email))],
            Deed::Note { at, text } => vec![EventKind::Note { on: item(*at), text: Note::clean(text) }],
            Deed::Document { at, days, on_part, gone } => vec![document(*at, *days, *on_part, *gone, day)],
            Deed::Comment { at, reply } => {
                let on = at.map(item);
                let comment = EventKind::Comment { on, comment: comment() };
                let to = self.push(act.by, act.rec, act.days, act.alone, comment);
                reply.iter().map(|text| EventKind::Reply { to, text: Note::clean(text) }).collect()
            }
            Deed::Assignment { at } => {
                let assignment = Assignment { assignee: Line::clean("Ops"), missing: Note::default(), due: Some(day) };
                vec![EventKind::Assignment { on: item(*at), assignment: Some(assignment) }]
            }
            Deed::Checklist { which, edition } => {
                let all: Vec<_> = LIBRARY.newest_of_all().collect();
                let list = which.get(&all);
                let editions: Vec<_> = LIBRARY.editions(&list.id).collect();
                let edition = edition.as_ref().map(|edition| Edition::of(edition.get::<&Arc<Checklist>>(&editions)));
                vec![EventKind::Checklist { checklist: list.id.clone(), edition }]
            }
            Deed::Overlay => {
                vec![EventKind::Checklist {
                    checklist: tightened().id.clone(),
                    edition: Some(Edition::of(&tightened())),
                }]
            }
            Deed::Undo(which) => vec![EventKind::Undo { event: which.get(self.log.events()).id }],
            Deed::Sealed(record) => {
                vec![EventKind::Sealed {
                    record: (*record).to_owned(),
                    path: Line::clean("a.attestation.toml"),
                    reviewers: None,
                }]
            }
        };
        for what in whats {
            self.push(act.by, act.rec, act.days, act.alone, what);
        }
    }

    /// Answers what stands against sealing, as the admin would today; whether something did.
    fn mend(&mut self) -> bool {
        let (lists, state) = (self.lists(), State::of(&self.log));
        let day = date_of(NOW.parse().expect("a moment"));
        let found = review(&lists, &state, day);
        let mut any = false;
        for finding in found.blocking() {
            any = true;
            if let FindingKind::Editions { checklist } = &finding.kind {
                let list = LIBRARY.newest(checklist).expect("bundled");
                self.say(EventKind::Checklist { checklist: checklist.clone(), edition: Some(Edition::of(list)) });
            }
            if finding.at.is_empty() {
                self.say(EventKind::Person(person("admin", Side::Subscriber, "Admin", "admin@example.com")));
                self.say(EventKind::Name(Line::clean("Example Clinic")));
            }
            for at in &finding.at {
                self.mend_at(&lists, &state, &found, at);
            }
        }
        any
    }

    fn mend_at(&mut self, lists: &[Arc<Checklist>], state: &State, found: &Review, at: &Address) {
        for (on, documents) in state.evidence.iter().filter(|(on, _)| on.item_only() == at.item_only()) {
            for id in documents.keys() {
                self.say(EventKind::Evidence { on: on.clone(), id: id.clone(), evidence: None });
            }
        }
        let Some(list) = lists.iter().find(|list| list.id == at.checklist) else { return };
        if let Some(fact) = list.fact(&at.item) {
            return self.say(EventKind::Fact { on: at.clone(), value: Some(plain_fact(fact)) });
        }
        if at.part.is_none() {
            self.say(EventKind::Note { on: at.clone(), text: Note::default() });
            self.say(EventKind::Assignment { on: at.clone(), assignment: None });
            return;
        }
        let Some((item, part)) = list.part(at) else { return };
        let index = list.position(&item.id).expect("there");
        let notes: Vec<Id> = found.list(&list.id).expect("there").items[index].notes.clone();
        let kept_at = part.same_as.clone().unwrap_or_else(|| at.clone());
        let home = lists.iter().find_map(|list| list.part(&kept_at)).map_or(item, |(item, _)| item);
        let chosen: Vec<Id> = part.options().iter().take(1).map(|option| option.id.clone()).collect();
        let outcome = part.outcome_of(&chosen).expect("an outcome");
        let option = chosen.first().filter(|_| outcome == Outcome::Accepted).cloned();
        let of = Address { option, ..at.clone() };
        let affirmation = outcome.is_affirmed().then(|| Affirmation {
            sentence: list.affirmation_text(list.words_in("en"), &of),
            meaning: 99,
            by: id("admin"),
            expires: date_of(NOW.parse().expect("a moment")),
            how: How::Typed,
        });
        let shown = TextSnapshot {
            language: "en".to_owned(),
            meaning: home.meaning,
            text: digest::short(b""),
            notes: notes.into_iter().collect(),
        };
        let plain = Answer::plain(outcome, chosen.into_iter().collect(), shown);
        let owner = part.asks_owner.then(|| Line::clean("Ops"));
        self.say(EventKind::Answer { on: kept_at, answer: Some(Answer { affirmation, owner, ..plain }) });
    }
}

fn tightened() -> Arc<Checklist> {
    let text = include_str!("../fixtures/overlays/clinics.toml");
    LIBRARY.tightened(text).expect("an overlay").0
}

fn item(at: Index) -> Address {
    list().address(at.get(&list().items))
}

fn document(at: Index, days: Option<i64>, on_part: bool, gone: bool, day: Date) -> EventKind {
    let on = if on_part { part(at).0 } else { item(at) };
    let expires = days.map(|days| day.checked_add(Span::new().days(days)).expect("a day"));
    let source = Source::Link(Link::parse("https://example.com/report").expect("a link"));
    let evidence = Evidence { source, dated: None, expires, note: Note::default() };
    EventKind::Evidence { on, id: id("report"), evidence: (!gone).then_some(evidence) }
}

fn comment() -> Comment {
    let line = Line::clean;
    let (verdict, text) = (line("approved"), Note::clean("Who looks after it?"));
    Comment {
        record: line("sha256:00"),
        signer: line("r@example.org"),
        key: line("SHA256:x"),
        verdict,
        trusted: false,
        text,
    }
}

/// A part that is asked in the worksheet that all others are made from; now and then one that is not.
fn part(at: Index) -> (Address, &'static Part) {
    at.get(asked()).clone()
}

/// One of them that can be waived.
fn waivable(at: Index) -> Address {
    let parts: Vec<_> = asked().iter().filter(|(_, part)| part.waivable && part.same_as.is_none()).collect();
    at.get(&parts).0.clone()
}

fn asked() -> &'static [(Address, &'static Part)] {
    static ASKED: LazyLock<Vec<(Address, &'static Part)>> = LazyLock::new(|| {
        let state = State::of(&answered());
        let found = review(&[list().clone()], &state, date_of(NOW.parse().expect("a moment")));
        let items = list().items.iter().zip(&found.list(&list().id).expect("there").items);
        let parts = items.flat_map(|(item, found)| {
            item.parts.iter().zip(&found.parts).map(move |(part, found)| (item, part, found))
        });
        let asked =
            parts.filter(|(item, _, found)| !found.applies.is_not_applicable() || item.id.as_str().starts_with("III"));
        asked.map(|(item, part, _)| (Address::part(&list().id, &item.id, &part.id), part)).collect()
    });
    &ASKED
}

fn answer(at: Index, how: &Given, day: Date) -> EventKind {
    let (at, part) = part(at);
    let (item, _) = list().part(&at).expect("a part");
    let option = (!part.options().is_empty()).then(|| how.option.get(part.options()));
    // Mostly what the part can have; whatever else now and then.
    let outcome = match how.outcome {
        Outcome::Implemented | Outcome::Accepted | Outcome::Acknowledged => {
            part.outcome_of(&option.iter().map(|option| option.id.clone()).collect::<Vec<_>>()).unwrap_or(how.outcome)
        }
        Outcome::Open | Outcome::Alternative | Outcome::Waived | Outcome::NotApplicable => how.outcome,
    };
    let is_plain = matches!(outcome, Outcome::Implemented | Outcome::Accepted | Outcome::Acknowledged);
    let chosen: BTreeSet<Id> = option.filter(|_| is_plain).iter().map(|option| option.id.clone()).collect();
    let of = Address { option: chosen.first().filter(|_| outcome == Outcome::Accepted).cloned(), ..at.clone() };
    let affirmation = how.affirmed.filter(|_| outcome.is_affirmed()).map(|(by, days)| Affirmation {
        sentence: if how.words {
            list().affirmation_text(list().words_in("en"), &of)
        } else {
            Note::clean("The vendor answers for it.")
        },
        meaning: list().sentence_meaning(part, &chosen).saturating_sub(how.behind),
        by: id(by),
        expires: day.checked_add(Span::new().days(days)).expect("a day"),
        how: How::File,
    });
    let shown = TextSnapshot {
        language: how.language.to_owned(),
        meaning: item.meaning.saturating_sub(how.behind),
        ..TextSnapshot::default()
    };
    let plain = Answer::plain(outcome, chosen, shown);
    let (reason, control) = (how.reason.map(Note::clean), how.control.map(Note::clean));
    let owner = part.asks_owner.then(|| Line::clean("Ops"));
    EventKind::Answer { on: at, answer: Some(Answer { affirmation, reason, control, owner, ..plain }) }
}

fn waiver(at: Address, by: &str, days: i64, day: Date) -> EventKind {
    let (item, part) = list().part(&at).expect("a part");
    let affirmation = Affirmation {
        sentence: list().affirmation_text(list().words_in("en"), &at),
        meaning: list().sentence_meaning(part, &BTreeSet::new()),
        by: id(by),
        expires: day.checked_add(Span::new().days(days)).expect("a day"),
        how: How::Typed,
    };
    let shown = TextSnapshot { language: "en".to_owned(), meaning: item.meaning, ..TextSnapshot::default() };
    let note = |text| Some(Note::clean(text));
    let (reason, control) = (note("For a reason."), note("A closed network."));
    let plain = Answer::plain(Outcome::Waived, BTreeSet::new(), shown);
    EventKind::Answer { on: at, answer: Some(Answer { affirmation: Some(affirmation), reason, control, ..plain }) }
}

fn fact(at: Index, choice: Index, wild: bool) -> EventKind {
    let fact = at.get(&list().facts);
    let value = match fact.kind {
        _ if wild => FactValue::One(Line::clean("perhaps")),
        FactKind::Text => FactValue::One(Line::clean("example")),
        FactKind::YesNo => FactValue::One(Line::clean(choice.get::<&str>(&["yes", "no"]))),
        FactKind::OneOf => FactValue::One(Line::clean(choice.get(&fact.choices).as_str())),
        FactKind::ManyOf => FactValue::Many([choice.get(&fact.choices).clone()].into()),
    };
    EventKind::Fact { on: Address::item(&list().id, &fact.id), value: Some(value) }
}

fn plain_fact(fact: &Fact) -> FactValue {
    match fact.kind {
        FactKind::Text => FactValue::One(Line::clean("example")),
        FactKind::YesNo => FactValue::One(Line::clean("no")),
        FactKind::OneOf if fact.choices.contains(&id("no")) => FactValue::One(Line::clean("no")),
        FactKind::OneOf => FactValue::One(Line::clean(fact.choices.first().expect("a choice").as_str())),
        FactKind::ManyOf if fact.id == *"agreements" => FactValue::Many([id("hipaa")].into()),
        FactKind::ManyOf => FactValue::Many(BTreeSet::new()),
    }
}

/// A worksheet of a small account in which everything is answered.
pub(super) fn answered() -> Log {
    static ANSWERED: LazyLock<Log> = LazyLock::new(|| {
        let mut world = FixedEnv::at(NOW);
        let mut book = Book::of(Log::new(world.stamp()));
        for (who, side, email) in [
            ("admin", Side::Subscriber, "admin@example.com"),
            ("colleague", Side::Subscriber, "colleague@example.com"),
            ("consultant", Side::Consultant, "consultant@example.org"),
            ("nameless", Side::Subscriber, ""),
        ] {
            book.say(EventKind::Person(person(who, side, who, email)));
        }
        book.say(EventKind::Name(Line::clean("Example Clinic")));
        book.say(EventKind::Checklist { checklist: list().id.clone(), edition: Some(Edition::of(list())) });
        mended(book.log)
    });
    ANSWERED.clone()
}

/// The same after all that was done.
pub(super) fn with(log: Log, acts: &[Act]) -> Log {
    let mut book = Book::of(log);
    for act in acts {
        book.act(act);
    }
    book.log
}

/// The same after the admin answered what stands against sealing, in as many rounds as answers open others.
pub(super) fn mended(log: Log) -> Log {
    let mut book = Book::of(log);
    for _ in 0..8 {
        if !book.mend() {
            break;
        }
    }
    book.log
}
