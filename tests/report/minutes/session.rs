//! More of a session: the account, checklists, parked questions, what was proposed, what was settled, what was sealed.

use careseal::worksheet::{Edition, FactValue, Question, question};

use super::*;
use crate::LIBRARY;

const DAY: &str = "2026-03-10T10:00:00Z";

fn asked(text: &str, owner: &str, due: Option<&str>) -> Question {
    Question { text: Note::clean(text), assignee: Line::clean(owner), due: due.map(|day| day.parse().expect("a day")) }
}

impl Book {
    fn parks(&mut self, at: &str, name: &str, question: Question) -> EventId {
        self.says(at, "admin", "helper", EventKind::Question { id: id(name), question: Some(question) })
    }

    fn replies(&mut self, at: &str, name: &str, text: &str, from: &str) -> EventId {
        let reply = question::Reply { text: Note::clean(text), from: Line::clean(from) };
        self.says(at, "lawyer", "helper", EventKind::QuestionReply { id: id(name), reply: Some(reply) })
    }
}

/// A workshop with everything that minutes can tell, in words as people write them.
pub(super) fn whole() -> Book {
    let people = |of: &str| {
        Line::clean(match of {
            "admin" => "Dana Admin",
            "lawyer" => "Lee Lawyer",
            "helper" => "Sam Consultant",
            "away" => "Robin Reviewer",
            "role" => "",
            _ => "Lakeside Clinic",
        })
    };
    let mut book = Book::new("Lakeside Clinic", &people);
    let fact = |name: &str, value: FactValue| EventKind::Fact {
        on: Address::item(&id("health-configuration"), &id(name)),
        value: Some(value),
    };
    book.says(DAY, "admin", "helper", fact("sms", FactValue::One(Line::clean("yes"))));
    book.says(DAY, "admin", "helper", fact("agreements", FactValue::Many([id("hipaa")].into())));
    let newest = Edition::of(LIBRARY.newest(&id("shared-responsibility")).expect("bundled"));
    book.says(
        DAY,
        "admin",
        "helper",
        EventKind::Checklist { checklist: id("shared-responsibility"), edition: Some(newest) },
    );
    let mut waived = book.answer("I.2", Some(Outcome::Waived), "The help center has no domain of its own before May.");
    if let EventKind::Answer { answer: Some(answer), .. } = &mut waived {
        answer.control = Some(Note::clean("Nothing with PHI is published there until then; reviewed each Monday."));
        answer.affirmation = Some(Affirmation {
            sentence: Note::clean("We forgo this safeguard, know what that means for PHI, and answer for it alone."),
            meaning: 1,
            by: id("lawyer"),
            expires: "2026-09-10".parse().expect("a day"),
            how: How::Typed,
        });
    }
    book.says(DAY, "admin", "helper", waived);
    let proposal = book.answer("I.3", Some(Outcome::NotApplicable), "All of it runs behind the gateway.");
    book.stands(DAY, "helper", "helper", Standing::Proposed, proposal.clone());
    book.says("2026-03-10T11:40:00Z", "admin", "admin", proposal);
    let left = book.answer("I.5", Some(Outcome::Alternative), "The scanner in front of the mailbox does it.");
    book.stands(DAY, "helper", "helper", Standing::Proposed, left);
    let [one, other, holds] = ["No API is used.", "One script still uses it.", "The script goes on Friday."]
        .map(|reason| book.answer("I.4", Some(Outcome::NotApplicable), reason));
    book.says(DAY, "admin", "admin", one);
    beside(&mut book, other);
    book.says("2026-03-10T11:50:00Z", "admin", "helper", holds);
    let source = Source::Link(Link::parse("https://example.com/gateway/report").expect("a link"));
    let evidence = Evidence { source, dated: None, expires: None, note: Note::clean("The gateway's own report") };
    book.says(
        DAY,
        "admin",
        "helper",
        EventKind::Evidence { on: book.item("I.3"), id: id("proof"), evidence: Some(evidence) },
    );
    book.says(
        DAY,
        "lawyer",
        "helper",
        EventKind::Note { on: book.item("I.2"), text: Note::clean("Ticket 4711 follows the new domain.") },
    );
    for (item, owner, missing, due) in [
        ("I.7", "Network team", "Which proxies log what?", Some("2026-03-19")),
        ("I.8", "Facilities", "Which screens face the corridor?", Some("2026-04-20")),
        ("I.9", "Network team", "", None),
    ] {
        let assignment = book.assignment(item, owner, missing, due);
        book.says(DAY, "admin", "helper", assignment);
    }
    book.parks(DAY, "q1", asked("Who renews the certificate of the gateway?", "Facilities", Some("2026-04-01")));
    book.parks(DAY, "q2", asked("Does the contract name the backup site?", "Lee Lawyer", Some("2026-03-15")));
    book.parks(DAY, "q3", asked("Who tells the board?", "", None));
    book.replies("2026-03-12T10:00:00Z", "q1", "Facilities does, each May.", "Jane of Facilities");
    let path = Line::clean("~/lakeside-clinic.attestation.toml");
    let record = format!("sha256:{}", "4f0c2f7e".repeat(8));
    book.says("2026-03-12T11:00:00Z", "admin", "admin", EventKind::Sealed { record, path, reviewers: None });
    book
}

#[test]
fn the_account_and_the_checklists_are_told_as_they_were_said() {
    let mut book = Book::new("x", &Line::clean);
    let fact = |name: &str, value: FactValue| EventKind::Fact {
        on: Address::item(&id("health-configuration"), &id(name)),
        value: Some(value),
    };
    book.says(DAY, "admin", "helper", fact("sms", FactValue::One(Line::clean("yes"))));
    book.says(DAY, "admin", "admin", fact("agreements", FactValue::Many([id("hipaa")].into())));
    let list = id("shared-responsibility");
    let mut take = |edition: Option<&str>| {
        let edition = edition
            .map(|day| Edition::of(LIBRARY.edition(&list, &id(day)).unwrap_or_else(|| panic!("no edition {day}"))));
        book.says(DAY, "admin", "admin", EventKind::Checklist { checklist: list.clone(), edition });
    };
    take(Some("2023-06-15"));
    let text = book.markdown(None, None);
    assert!(below(&text, "Checklists").contains("— taken in\n  - **Edition:** 2023-06-15\n"), "{text}");
    let newest = Edition::of(LIBRARY.newest(&list).expect("bundled"));
    book.says(DAY, "admin", "admin", EventKind::Checklist { checklist: list.clone(), edition: Some(newest) });
    let text = book.markdown(None, None);
    let checklists = below(&text, "Checklists");
    assert!(checklists.contains("— moved\n  - **Edition:** from 2023-06-15 to 2023-06-16\n"), "{checklists}");
    book.says(DAY, "admin", "admin", EventKind::Checklist { checklist: list.clone(), edition: None });
    let text = book.markdown(None, None);
    assert!(below(&text, "Checklists").contains("— left out\n"), "{text}");
    let account = below(&text, "The account");
    assert!(account.contains("— Yes\n") && account.contains("HIPAA"), "the checklist's own words: {account}");
    assert!(account.contains("by admin, recorded by helper, 2026-03-10 10:00 UTC"), "{account}");
    assert!(!book.markdown(Some("2027-01-01"), None).contains("## The account"), "nothing said, no section");
}

#[test]
fn what_was_proposed_and_what_was_confirmed_are_told_apart() {
    let mut book = Book::new("x", &Line::clean);
    let same = |book: &Book| book.answer("I.2", Some(Outcome::NotApplicable), "agreed");
    let first = same(&book);
    book.stands(DAY, "helper", "helper", Standing::Proposed, first);
    let text = book.markdown(None, None);
    let proposed = below(&text, "Decisions");
    assert!(
        proposed.contains("proposed, not confirmed yet")
            && proposed.contains("**Proposed:** by helper")
            && !proposed.contains("Decided:"),
        "{proposed}"
    );
    let again = same(&book);
    book.says("2026-03-11T08:05:00Z", "admin", "admin", again);
    let text = book.markdown(None, None);
    let confirmed = below(&text, "Decisions");
    assert_eq!(confirmed.matches("\n- ").count(), 1, "{confirmed}");
    assert!(confirmed.contains("**Confirmed:** by admin, 2026-03-11 08:05 UTC\n"), "{confirmed}");
    assert!(confirmed.contains("**Was proposed:** by helper, 2026-03-10 10:00 UTC\n"), "{confirmed}");
    assert!(!confirmed.contains("not confirmed yet"), "{confirmed}");
    // The day of the proposal alone tells that it was one, and that more followed.
    let day = book.markdown(Some("2026-03-10"), Some("2026-03-10"));
    let decided = below(&day, "Decisions");
    assert!(decided.contains("not confirmed yet") && decided.contains("changed since these days"), "{decided}");
    // Another answer than the one proposed is no confirmation.
    let (open, other) = (
        book.answer("I.3", Some(Outcome::NotApplicable), "the helper's view"),
        book.answer("I.3", Some(Outcome::Alternative), "the admin's view"),
    );
    book.stands(DAY, "helper", "helper", Standing::Proposed, open);
    book.says("2026-03-12T08:00:00Z", "admin", "admin", other);
    let text = book.markdown(None, None);
    let decided = below(&text, "Decisions");
    assert!(decided.contains("**Proposed before:** by helper") && decided.contains("the helper's view"), "{decided}");
}

#[test]
fn a_waiver_that_was_proposed_without_its_affirmation_is_confirmed_with_it() {
    let mut book = Book::new("x", &Line::clean);
    let proposed = book.answer("I.2", Some(Outcome::Waived), "the proxy");
    let mut affirmed = proposed.clone();
    if let EventKind::Answer { answer: Some(answer), .. } = &mut affirmed {
        let (sentence, expires) = (Note::clean("We answer for it."), "2026-09-10".parse().expect("a day"));
        answer.affirmation = Some(Affirmation { sentence, meaning: 1, by: id("admin"), expires, how: How::Typed });
    }
    book.stands(DAY, "helper", "helper", Standing::Proposed, proposed);
    book.says("2026-03-11T08:05:00Z", "admin", "helper", affirmed);
    let text = book.markdown(None, None);
    let decided = below(&text, "Decisions");
    assert!(decided.contains("**Confirmed:** by admin, recorded by helper, 2026-03-11 08:05 UTC\n"), "{decided}");
    assert!(decided.contains("**Was proposed:** by helper, 2026-03-10 10:00 UTC\n"), "{decided}");
    let affirmed = below(&text, "Waived and accepted, with responsibility taken on");
    assert!(affirmed.contains("We answer for it."), "{affirmed}");
    assert!(affirmed.contains("**Who affirmed it:** Affirmed by admin, recorded by helper\n"), "{affirmed}");
}

#[test]
fn a_conflict_that_was_settled_is_told_with_both_sides_whatever_came_after() {
    let mut book = Book::new("x", &Line::clean);
    let answers = ["one side", "other side", "what holds", "and later still"]
        .map(|reason| book.answer("I.2", Some(Outcome::NotApplicable), reason));
    let [one, other, settled, later] = answers;
    book.says(DAY, "admin", "admin", one);
    beside(&mut book, other);
    let before = book.markdown(None, None);
    assert!(!before.contains("## Conflicts settled"), "not settled yet: {before}");
    book.says("2026-03-11T08:00:00Z", "admin", "helper", settled);
    book.says("2026-03-11T09:00:00Z", "admin", "admin", later);
    let text = book.markdown(None, None);
    let told = below(&text, "Conflicts settled");
    assert_eq!(told.matches("**One side:**").count(), 2, "{told}");
    assert!(told.contains("one side (by admin, 2026-03-10 10:00 UTC)"), "{told}");
    assert!(told.contains("other side (by lawyer, 2026-03-10 11:00 UTC)"), "{told}");
    assert!(told.contains("**Settled:** not applicable: what holds (by admin, recorded by helper"), "{told}");
    assert!(!told.contains("and later still"), "{told}");
}

#[test]
fn parked_questions_are_told_once_each_with_what_became_of_them() {
    let mut book = Book::new("x", &Line::clean);
    book.parks(DAY, "q1", asked("Who renews it?", "Facilities", Some("2026-04-01")));
    book.parks(DAY, "q2", asked("Which auditor?", "", None));
    book.parks(DAY, "q3", asked("A slip", "", None));
    let gone = EventKind::Question { id: id("q3"), question: None };
    book.says(DAY, "admin", "admin", gone);
    book.replies("2026-03-12T10:00:00Z", "q1", "Jane does, each May.", "Jane of Facilities");
    let text = book.markdown(None, None);
    let told = below(&text, "Parked questions");
    assert_eq!(told.matches("\n- ").count(), 3, "{told}");
    assert!(told.contains("- Who renews it? — answered\n"), "{told}");
    assert!(told.contains("**Parked:** by admin, recorded by helper, 2026-03-10 10:00 UTC\n"), "{told}");
    assert!(told.contains("**Answer:** Jane does, each May.\n"), "{told}");
    assert!(told.contains("**Answered by:** Jane of Facilities\n"), "{told}");
    assert!(told.contains("**Noted:** by lawyer, recorded by helper, 2026-03-12 10:00 UTC\n"), "{told}");
    assert!(told.contains("- Which auditor?\n") && told.contains("— taken away\n"), "{told}");
    // The first day knows nothing of the answer.
    let day = book.markdown(Some("2026-03-10"), Some("2026-03-10"));
    assert!(!below(&day, "Parked questions").contains("Jane does"), "{day}");
    // What waits stands with the follow-ups, without an owner under nobody's.
    let open = below(&text, "Follow-ups");
    assert!(open.contains("- Not assigned\n  - **Parked question:** No day was set. Which auditor?\n"), "{open}");
    assert!(!open.contains("Who renews it?") && open.contains("  - **Items:** P.1, "), "{open}");
}

#[test]
fn a_seal_is_told_by_its_digest_and_the_files_name_not_its_place() {
    let mut book = Book::new("x", &Line::clean);
    let path = Line::clean("/home/admin/private/x.attestation.toml");
    book.says(DAY, "admin", "admin", EventKind::Sealed { record: "sha256:0123".to_owned(), path, reviewers: None });
    let text = book.markdown(None, None);
    let seals = below(&text, "Sealed");
    assert!(seals.contains("- x.attestation.toml\n  - **Record digest:** `sha256:0123`\n"), "{seals}");
    assert!(!text.contains("/home/admin"), "{text}");
}

#[test]
fn who_was_introduced_and_did_nothing_is_named_apart() {
    let book = workshop("x");
    let text = book.markdown(Some("2026-03-01"), Some("2026-03-01"));
    let present = below(&text, "Who was there");
    assert!(present.contains("- away x (role x, organisation x, reviewer)\n"), "who recorded was there: {present}");
    assert_eq!(present.matches("— introduced, decided nothing\n").count(), 3, "{present}");
}

fn calendar(book: &Book) -> String {
    book.in_form(None, None, |session| minutes("ics", session))
}

/// The content lines of a calendar, unfolded, each by its name with its parameters and its value; held to RFC 5545.
fn content(text: &str) -> Vec<(String, String)> {
    assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']), "only CRLF ends a line");
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
    let mut open = Vec::new();
    let lines: Vec<(String, String)> = text
        .replace("\r\n ", "")
        .split_terminator("\r\n")
        .map(|line| {
            let (name, value) = line.split_once(':').unwrap_or_else(|| panic!("no value: {line}"));
            let known = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, '-' | ';' | '=');
            assert!(name.chars().all(known), "{line}");
            assert!(!value.chars().any(char::is_control), "{line:?}");
            match name {
                "BEGIN" => open.push(value.to_owned()),
                "END" => assert_eq!(open.pop().as_deref(), Some(value)),
                _ => {}
            }
            (name.to_owned(), value.to_owned())
        })
        .collect();
    assert!(open.is_empty(), "{open:?}");
    lines
}

/// A text value as a reader takes it; nothing that needs an escape stands without one.
fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('n' | 'N') => text.push('\n'),
                Some(c @ ('\\' | ';' | ',')) => text.push(c),
                other => panic!("{other:?} in {value}"),
            },
            ';' | ',' => panic!("bare {c} in {value}"),
            c => text.push(c),
        }
    }
    text
}

#[test]
fn every_day_that_is_due_has_one_entry_that_keeps_its_name() {
    let mut book = workshop("x");
    let typed = "Who pays; who, exactly?\nBEGIN:VALARM\\n äöü€😀 and a line that is longer than seventy-five octets";
    book.parks(DAY, "q1", asked(typed, "Zoe, of Law", Some("2026-03-15")));
    book.parks(DAY, "q2", asked("Nobody's", "", Some("2026-05-01")));
    book.parks(DAY, "q3", asked("No day", "Zoe", None));
    book.parks(DAY, "q4", asked("The end of days", "Zoe", Some("9999-12-31")));
    let text = calendar(&book);
    let lines = content(&text);
    let values = |name: &str| -> Vec<String> {
        lines.iter().filter(|(known, _)| known == name).map(|(_, value)| value.clone()).collect()
    };
    assert_eq!(values("BEGIN").iter().filter(|value| *value == "VEVENT").count(), 5, "{text}");
    for name in ["UID", "DTSTAMP", "SUMMARY", "DESCRIPTION", "SEQUENCE", "DTSTART;VALUE=DATE"] {
        assert_eq!(values(name).len(), 5, "one {name} each: {text}");
    }
    assert_eq!(values("DTEND;VALUE=DATE").len(), 4, "the last day of all has no day after it");
    assert!(values("DTSTAMP").iter().all(|value| value.len() == 16 && value.ends_with('Z')), "{text}");
    assert!(values("SEQUENCE").iter().all(|value| value.parse::<i32>().is_ok()), "{text}");
    let worksheet = book.log.header.worksheet;
    let names = values("UID");
    assert!(names.contains(&format!("{worksheet}/question/q1@careseal")), "{names:?}");
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), 5, "{names:?}");
    let summaries: Vec<String> = values("SUMMARY").iter().map(|value| unescaped(value)).collect();
    assert!(
        summaries.iter().any(|one| one == &format!("Overdue: Zoe, of Law, {}", typed.replace('\n', " "))),
        "{summaries:?}"
    );
    assert!(summaries.contains(&"Not assigned: Nobody's".to_owned()), "{summaries:?}");
    let said: Vec<String> = values("DESCRIPTION").iter().map(|value| unescaped(value)).collect();
    assert!(said.iter().any(|one| one.contains(typed)), "{said:?}");

    // Another day moves the entry; an answer takes it away, and the others keep their names.
    book.parks("2026-03-16T10:00:00Z", "q1", asked(typed, "Zoe, of Law", Some("2026-06-01")));
    book.replies("2026-03-16T10:00:00Z", "q2", "We do.", "");
    let later = content(&calendar(&book));
    let later: BTreeSet<&str> =
        later.iter().filter(|(name, _)| name == "UID").map(|(_, value)| value.as_str()).collect();
    let wanted: BTreeSet<&str> = names.iter().map(String::as_str).filter(|name| !name.contains("/q2@")).collect();
    assert_eq!(later, wanted);
}

#[test]
fn the_same_worksheet_gives_the_same_minutes_in_every_form() {
    let (one, other) = (workshop("x"), workshop("x"));
    assert_eq!(one.markdown(None, None), other.markdown(None, None));
    assert_eq!(calendar(&one), calendar(&other));
}
