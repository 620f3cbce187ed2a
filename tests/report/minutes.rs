//! The minutes of a session, over a log made by hand: three people, two days.

mod session;

use std::collections::BTreeSet;
use std::sync::Arc;

use careseal::checklist::{Address, Checklist, Outcome};
use careseal::findings::review;
use careseal::present::{Session, Span};
use careseal::text::{Line, Note};
use careseal::worksheet::answer::TextSnapshot;
use careseal::worksheet::evidence::{Link, Source};
use careseal::worksheet::{
    Affirmation, Answer, Assignment, Comment, EventId, EventKind, Evidence, How, Log, Person, Side, Stamp, Standing,
    State,
};
use jiff::Timestamp;
use jiff::civil::Date;
use pulldown_cmark::{Event, Options, Parser};

use super::hostile::HOSTILE;
use super::sample::{id, minutes};
use crate::LIBRARY;

const ADDRESS: &str = "x@example.org";
const TODAY: &str = "2026-03-20";

struct Book {
    list: &'static Arc<Checklist>,
    log: Log,
    drawn: u128,
}

impl Book {
    /// A worksheet with its people, named on 1 March.
    fn new(account: &str, names: &dyn Fn(&str) -> Line) -> Self {
        let list = LIBRARY.newest(&id("health-configuration")).expect("bundled");
        let mut book = Self { list, log: Log::new(stamp("2026-03-01T09:00:00Z", 0)), drawn: 0 };
        for (name, side) in [
            ("admin", Side::Subscriber),
            ("lawyer", Side::Subscriber),
            ("helper", Side::Consultant),
            ("away", Side::Reviewer),
        ] {
            let person = Person {
                id: id(name),
                name: names(name),
                role: names("role"),
                organisation: names("organisation"),
                email: Line::clean(ADDRESS),
                side,
            };
            book.says("2026-03-01T09:00:00Z", "away", "away", EventKind::Person(person));
        }
        book.says("2026-03-01T09:00:00Z", "away", "away", EventKind::Name(Line::clean(account)));
        book
    }

    fn says(&mut self, at: &str, by: &str, rec: &str, what: EventKind) -> EventId {
        self.stands(at, by, rec, Standing::Confirmed, what)
    }

    fn stands(&mut self, at: &str, by: &str, rec: &str, standing: Standing, what: EventKind) -> EventId {
        self.drawn = self.drawn.saturating_add(1);
        let event = self.log.next(stamp(at, self.drawn), id(by), id(rec), what);
        let name = event.id;
        self.log.push(careseal::worksheet::Event { standing, ..event });
        name
    }

    fn item(&self, item: &str) -> Address {
        Address::item(&self.list.id, &id(item))
    }

    fn answer(&self, item: &str, outcome: Option<Outcome>, reason: &str) -> EventKind {
        let known = self.list.items.iter().find(|one| one.id == id(item)).expect("an item");
        let on = Address::part(&self.list.id, &id(item), &known.parts[0].id);
        let answer = outcome.map(|outcome| Answer {
            reason: Some(Note::clean(reason)),
            ..Answer::plain(
                outcome,
                BTreeSet::new(),
                TextSnapshot { meaning: known.meaning, ..TextSnapshot::default() },
            )
        });
        EventKind::Answer { on, answer }
    }

    fn assignment(&self, item: &str, owner: &str, missing: &str, due: Option<&str>) -> EventKind {
        let due = due.map(|day| day.parse().expect("a day"));
        let assignment = Assignment { assignee: Line::clean(owner), missing: Note::clean(missing), due };
        EventKind::Assignment { on: self.item(item), assignment: Some(assignment) }
    }

    fn in_form<T>(&self, from: Option<&str>, to: Option<&str>, form: impl Fn(&Session<'_>) -> T) -> T {
        let today: Date = TODAY.parse().expect("a day");
        let (state, lists) = (State::of(&self.log), [self.list.clone()]);
        let found = review(&lists, &state, today);
        let day = |text: Option<&str>| text.map(|text| text.parse().expect("a day"));
        let span = Span { from: day(from), to: day(to) };
        let session = Session {
            log: &self.log,
            state: &state,
            review: &found,
            lists: &lists,
            library: &LIBRARY,
            language: "en",
            span,
            today,
        };
        form(&session)
    }

    fn markdown(&self, from: Option<&str>, to: Option<&str>) -> String {
        let text = self.in_form(from, to, |session| minutes("markdown", session));
        // Everybody has the same address; without it the lines below stay readable.
        text.replace(&format!(" \\<{ADDRESS}\\>"), "")
    }
}

/// The pages for the browser: a workshop with everything in it, one in which nothing was said, and one with this typed
/// wherever something can be typed.
pub(super) fn pages(typed: &str) -> [(&'static str, String); 3] {
    let page = |book: &Book| book.in_form(None, None, |session| minutes("html", session));
    [
        ("minutes", page(&session::whole())),
        ("minutes-empty", page(&Book::new("", &|_| Line::default()))),
        ("minutes-hostile", page(&workshop(typed))),
    ]
}

fn stamp(at: &str, random: u128) -> Stamp {
    Stamp { now: at.parse::<Timestamp>().expect("a moment"), random }
}

/// What stands below a heading.
fn below<'a>(text: &'a str, heading: &str) -> &'a str {
    let (_, rest) = text.split_once(&format!("\n## {heading}\n")).unwrap_or_else(|| panic!("no {heading}: {text}"));
    rest.split("\n## ").next().expect("a section")
}

/// A workshop on 10 March with the admin, the lawyer and the helper; one change on 15 March.
fn workshop(typed: &str) -> Book {
    let line = Line::clean(typed);
    let mut book = Book::new(typed, &|name| Line::clean(&format!("{name} {typed}")));
    let day = "2026-03-10T10:00:00Z";
    let mut waived = book.answer("I.2", Some(Outcome::Waived), &format!("the proxy: {typed}"));
    if let EventKind::Answer { answer: Some(answer), .. } = &mut waived {
        answer.affirmation = Some(Affirmation {
            sentence: Note::clean(&format!("We answer for it. {typed}")),
            meaning: 1,
            by: id("lawyer"),
            expires: "2026-09-10".parse().expect("a day"),
            how: How::Typed,
        });
    }
    book.says(day, "admin", "helper", waived);
    let first = book.answer("I.4", Some(Outcome::NotApplicable), "first thought");
    book.says(day, "admin", "helper", first);
    let second = book.answer("I.4", Some(Outcome::NotApplicable), "second thought");
    book.stands(day, "helper", "helper", Standing::Proposed, second);
    let slip = book.answer("I.5", Some(Outcome::NotApplicable), "a slip of the hand");
    let slip = book.says(day, "admin", "admin", slip);
    book.says(day, "admin", "admin", EventKind::Undo { event: slip });
    let (given, back) = (book.answer("I.6", Some(Outcome::NotApplicable), "given"), book.answer("I.6", None, ""));
    book.says(day, "admin", "admin", given);
    book.says(day, "admin", "admin", back);
    let early = book.answer("I.3", Some(Outcome::Alternative), "as decided then");
    book.says(day, "admin", "admin", early);
    book.says(
        day,
        "admin",
        "admin",
        EventKind::Note { on: book.item("I.2"), text: Note::clean(&format!("ticket {typed}")) },
    );
    let source = Source::Link(Link::parse("https://example.com/proof").expect("a link"));
    let evidence = Evidence { source, dated: None, expires: None, note: Note::clean(&format!("shows it {typed}")) };
    let attached = EventKind::Evidence { on: book.item("I.2"), id: id("proof"), evidence: Some(evidence) };
    book.says(day, "admin", "admin", attached);
    let comment = Comment {
        record: Line::clean("sha256:0"),
        signer: line,
        key: Line::clean("SHA256:k"),
        verdict: Line::clean("rejected"),
        trusted: true,
        text: Note::clean(&format!("Which proxy? {typed}")),
    };
    let comment =
        book.says("2026-03-02T09:00:00Z", "away", "away", EventKind::Comment { on: Some(book.item("I.2")), comment });
    book.says(day, "admin", "admin", EventKind::Reply { to: comment, text: Note::clean(&format!("The one. {typed}")) });
    for (item, owner, due) in
        [("I.7", "Zoe", Some("2026-03-19")), ("I.8", "Adam", Some("2026-03-20")), ("I.9", "Zoe", None)]
    {
        let assignment = book.assignment(item, owner, &format!("what is missing {typed}"), due);
        book.says(day, "admin", "admin", assignment);
    }
    let done = book.assignment("I.3", "Adam", "answered by now", Some("2026-03-01"));
    book.says(day, "admin", "admin", done);
    let late = book.answer("I.3", Some(Outcome::Alternative), "decided later");
    book.says("2026-03-15T10:00:00Z", "admin", "away", late);
    book
}

#[test]
fn the_minutes_of_a_day_tell_that_day_and_what_became_of_it() {
    let book = workshop("x");
    let text = book.markdown(Some("2026-03-10"), Some("2026-03-10"));
    assert!(text.starts_with("# Minutes: security configuration of x\n\n- **Days (UTC):** 2026-03-10\n"), "{text}");
    assert!(text.contains(&book.log.digest()), "{text}");
    let present = below(&text, "Who was there");
    assert_eq!(present.matches("\n- ").count(), 2, "{present}");
    let named = below(&text, "Named as taking a responsibility, without deciding or recording anything");
    assert_eq!(named.matches("\n- ").count(), 1, "{named}");
    assert!(named.contains("- lawyer x "), "{named}");
    assert!(
        present.contains("- helper x (role x, organisation x, consultant)\n") && !present.contains("away"),
        "{present}"
    );

    let decided = below(&text, "Decisions");
    let order: Vec<_> = ["I.2 ", "I.4 ", "I.6 ", "I.3 "].map(|item| decided.find(&format!("\n- {item}"))).into();
    assert!(order.iter().all(Option::is_some) && order.is_sorted(), "{order:?} {decided}");
    assert_eq!(decided.matches("\n- ").count(), 4, "{decided}");
    assert!(decided.contains("  - **Reason:** the proxy: x\n"), "{decided}");
    assert!(decided.contains("by admin x, recorded by helper x, 2026-03-10 10:00 UTC"), "{decided}");
    assert!(decided.contains("second thought") && !decided.contains("first thought"), "{decided}");
    assert!(decided.contains("proposed, not confirmed yet"), "{decided}");
    assert!(!text.contains("a slip of the hand") && !text.contains("decided later"), "{text}");
    assert!(decided.contains("— taken back\n") && !decided.contains("given"), "{decided}");
    assert!(decided.contains("as decided then") && decided.contains("changed since these days"), "{decided}");

    let affirmed = below(&text, "Waived and accepted, with responsibility taken on");
    for wanted in [
        "— waived\n",
        "We answer for it. x\n",
        "**Who affirmed it:** Named by helper x, not yet affirmed by lawyer x\n",
        "to the end of 2026-09-10 (UTC)\n",
    ] {
        assert!(affirmed.contains(wanted), "{wanted} {affirmed}");
    }
    assert!(below(&text, "Documents").contains("shows it x"), "{text}");
    assert!(below(&text, "Notes").contains("ticket x"), "{text}");
    let replied = below(&text, "Comments of reviewers answered");
    assert!(replied.contains("Which proxy? x") && replied.contains("The one. x"), "{replied}");
}

#[test]
fn another_day_tells_another_and_no_days_tell_all() {
    let book = workshop("x");
    let later = book.markdown(Some("2026-03-11"), None);
    let decided = below(&later, "Decisions");
    assert!(decided.contains("decided later") && decided.matches("\n- ").count() == 1, "{decided}");
    assert!(below(&later, "Who was there").contains("away x"), "{later}");
    let none = book.markdown(Some("2027-01-01"), None);
    assert!(none.contains("Nothing was decided.") && none.contains("Nobody recorded anything"), "{none}");
    let all = book.markdown(None, None);
    assert!(all.contains("decided later") && !all.contains("as decided then"), "{all}");
}

/// What was said without knowing of the last thing said.
fn beside(book: &mut Book, what: EventKind) {
    let day = "2026-03-10T11:00:00Z";
    let last = book.log.events().last().expect("an event").clone();
    book.drawn = book.drawn.saturating_add(1);
    let event = book.log.next(stamp(day, book.drawn), id("lawyer"), id("lawyer"), what);
    book.log.push(careseal::worksheet::Event { seen: last.seen, ..event });
}

#[test]
fn both_sides_of_a_conflict_are_told_and_nothing_is_lost() {
    let mut book = Book::new("x", &Line::clean);
    let day = "2026-03-10T10:00:00Z";
    let (one, other) = (
        book.answer("I.2", Some(Outcome::NotApplicable), "one side"),
        book.answer("I.2", Some(Outcome::NotApplicable), "other side"),
    );
    book.says(day, "admin", "admin", one);
    beside(&mut book, other);
    let (one, other) =
        (book.assignment("I.7", "Zoe", "", Some("2026-04-01")), book.assignment("I.7", "Adam", "", Some("2026-04-02")));
    book.says(day, "admin", "admin", one);
    beside(&mut book, other);
    let text = book.markdown(None, None);
    let decided = below(&text, "Decisions");
    assert!(decided.contains("one side") && decided.contains("other side"), "{decided}");
    assert_eq!(decided.matches("in conflict with another answer; not settled").count(), 2, "{decided}");
    let open = below(&text, "Follow-ups");
    assert!(open.contains("- Zoe\n") && open.contains("- Adam\n"), "{open}");
    assert_eq!(open.matches("In conflict with another hand-over").count(), 2, "{open}");
    let calendar = book.in_form(None, None, |session| minutes("ics", session)).replace("\r\n ", "");
    let names: BTreeSet<&str> = calendar.split("\r\n").filter(|line| line.starts_with("UID:")).collect();
    assert_eq!(names.len(), 2, "{calendar}");
}

#[test]
fn open_follow_ups_stand_by_owner_with_what_is_overdue_and_what_nobody_has() {
    let book = workshop("x");
    let text = book.markdown(None, None);
    let open = below(&text, "Follow-ups");
    assert!(open.find("- Adam\n") < open.find("- Zoe\n"), "{open}");
    assert!(open.contains("OVERDUE: was due on 2026-03-19. what is missing x"), "{open}");
    assert!(open.contains("Due on 2026-03-20. what is missing x"), "the day itself is in time: {open}");
    assert!(open.contains("No day was set."), "{open}");
    assert!(!open.contains("answered by now"), "what has its answer is not open: {open}");
    assert!(open.contains("open items are not assigned."), "{open}");
}

#[test]
fn the_calendar_has_one_entry_for_each_day_that_is_due() {
    let book = workshop("x; DTSTART:19990101\nBEGIN:VEVENT");
    let text = book.in_form(None, None, |session| minutes("ics", session));
    assert_eq!(text.matches("\r\nBEGIN:VEVENT\r\n").count(), 2, "{text}");
    assert!(
        text.contains("\r\nDTSTART;VALUE=DATE:20260319\r\n") && text.contains("\r\nDTSTART;VALUE=DATE:20260320\r\n"),
        "{text}"
    );
    let unfolded = text.replace("\r\n ", "");
    assert!(unfolded.contains("SUMMARY:Overdue: Zoe\\, I.7 ") && unfolded.contains("SUMMARY:Adam: I.8 "), "{unfolded}");
    assert!(unfolded.contains("/plan/health-configuration/I.7@careseal\r\n"), "{unfolded}");
}

/// What a document consists of, without its text.
fn skeleton(text: &str) -> Vec<String> {
    let events = Parser::new_ext(text, Options::all().difference(Options::ENABLE_SMART_PUNCTUATION));
    let kinds = events.filter(|event| !matches!(event, Event::Text(_) | Event::Code(_)));
    kinds.map(|event| format!("{event:?}")).collect()
}

#[test]
fn nothing_typed_becomes_structure() {
    for hostile in HOSTILE {
        let harmless: Vec<&str> = hostile.split('\n').map(|line| if line.is_empty() { "" } else { "x" }).collect();
        let (ours, theirs) = (workshop(&harmless.join("\n")), workshop(hostile));
        assert_eq!(skeleton(&ours.markdown(None, None)), skeleton(&theirs.markdown(None, None)), "{hostile}");
        let page = |book: &Book| {
            let html = book.in_form(None, None, |session| minutes("html", session));
            html.chars().filter(|c| matches!(c, '<' | '>')).count()
        };
        assert_eq!(page(&ours), page(&theirs), "{hostile}");
    }
}
