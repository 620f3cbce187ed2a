//! The file: what is complete is read, what is damaged is named, and nothing is silently different.

use careseal::checklist::Outcome;
use careseal::text::{FormatNumber, Line};
use careseal::worksheet::log::{FORMAT, ReadOnly};
use careseal::worksheet::{DamageKind, Event, EventKind, Log, Stamp, State};
use proptest::collection::vec;
use proptest::prelude::any;
use proptest::{prop_assert_eq, proptest};

use super::laptop::{HEAD, Laptop, body, fact, file, tick};
use crate::any;

fn worksheet() -> Log {
    let mut laptop = Laptop::first();
    laptop.say(EventKind::Name(Line::clean("Example Clinic")));
    laptop.say(fact("c/sms", "yes"));
    laptop.say(tick("c/I.1#a", Outcome::Implemented));
    laptop.say(fact("c/sms", "no"));
    laptop.log
}

/// The line and the kind of what is wrong.
fn damage(text: &str) -> (usize, DamageKind) {
    let damage = Log::parse(text).expect_err("damage");
    (damage.line, damage.kind)
}

proptest! {
    #[test]
    fn a_worksheet_of_anything_is_read_as_it_was_written(whats in vec(any::what(), 0..12)) {
        let mut laptop = Laptop::first();
        for what in whats {
            laptop.say(what);
        }
        let text = laptop.log.print();
        let read = Log::parse(&text).expect("our own file");
        prop_assert_eq!(read.print(), text);
        prop_assert_eq!(read.events(), laptop.log.events());
        prop_assert_eq!(&read.header, &laptop.log.header);
        prop_assert_eq!(read.heads(), laptop.log.heads());
        prop_assert_eq!(read.digest(), laptop.log.digest());
    }

    #[test]
    fn nothing_makes_the_reader_panic(text in "\\PC{0,40}", lines in vec("(format|worksheet|created|e) = \"?\\PC{0,20}\"?\n|\\[event\\]\n", 0..6), place in any::<usize>()) {
        drop(Log::parse(&text));
        drop(Log::parse(&lines.concat()));
        let mut bytes = worksheet().print().into_bytes();
        let place = place % bytes.len();
        bytes[place] ^= 1;
        drop(Log::parse(&String::from_utf8_lossy(&bytes)));
    }
}

#[test]
fn every_truncation_gives_complete_events_or_damage() {
    let whole = worksheet();
    let text = whole.print();
    for end in 0..text.len() {
        let (cut, _) = text.split_at(end);
        // The store hands over complete lines …
        let (complete, _) = cut.split_at(cut.rfind('\n').map_or(0, |place| place + 1));
        let lines = complete.lines().count();
        match Log::parse(complete) {
            Ok(log) => assert_eq!(log.events(), &whole.events()[..lines.saturating_sub(HEAD)], "{end}"),
            Err(_) => assert!(lines < HEAD, "{end}: {complete}"),
        }
        // … and even without it a piece of a line is never taken for another event.
        if let Ok(log) = Log::parse(cut) {
            assert!(whole.events().starts_with(log.events()), "{end}");
        }
    }
}

#[test]
fn a_line_lost_from_the_middle_is_noticed() {
    let log = worksheet();
    let text = log.print();
    let lines = body(&text);
    for lost in 0..lines.len() - 1 {
        let mut rest = lines.clone();
        rest.remove(lost);
        let place = HEAD + lost + 1;
        assert_eq!(damage(&file(&log, &rest)), (place, DamageKind::Missing { seen: log.events()[lost].id }));
    }
}

#[test]
fn the_line_ends_of_other_systems_change_nothing() {
    let log = worksheet();
    let windows = log.print().replace('\n', "\r\n");
    let read = Log::parse(&windows).expect("CRLF");
    assert_eq!(read.events(), log.events());
    assert_eq!(read.digest(), log.digest());
    // A union of a file with one kind of line end and a file with the other.
    let text = log.print() + &body(&windows).join("\r\n") + "\r\n";
    assert_eq!(Log::parse(&text).expect("both").digest(), log.digest());
}

#[test]
fn equal_lines_count_once_and_blank_lines_not_at_all() {
    let log = worksheet();
    let text = log.print();
    let lines = body(&text);
    let doubled = format!("{}\n\n[event]\n{}", file(&log, &lines), lines.join("\n"));
    let read = Log::parse(&doubled).expect("lines twice");
    assert_eq!(read.events(), log.events());
    assert_eq!(format!("{:?}", State::of(&read)), format!("{:?}", State::of(&log)));
}

#[test]
fn one_id_with_two_contents_names_both_lines() {
    let log = worksheet();
    let other = Event { what: fact("c/sms", "perhaps"), ..log.events()[1].clone() };
    let text = log.print() + &careseal::worksheet::line::print(&other, FormatNumber::One) + "\n";
    assert_eq!(damage(&text), (HEAD + 5, DamageKind::TwoContents { first: HEAD + 2 }));
}

#[test]
fn damage_is_named_with_its_line() {
    let log = worksheet();
    let text = log.print();
    let third = HEAD + 3;
    let with = |line: &str| {
        let mut lines = body(&text);
        lines[2] = line;
        damage(&file(&log, &lines))
    };
    assert_eq!(with(&body(&text)[2].replace("implemented", "acknowledged")), (third, DamageKind::Sum));
    for mark in ["<<<<<<< HEAD", "=======", ">>>>>>> other", "||||||| base"] {
        assert_eq!(with(mark), (third, DamageKind::MergeMarks), "{mark}");
    }
    assert!(matches!(with("hello"), (line, DamageKind::NotAnEvent(_)) if line == third));
    assert!(matches!(with(&body(&text)[2].to_lowercase()), (line, DamageKind::NotAnEvent(_)) if line == third));
}

#[test]
fn events_that_saw_each_other_are_a_circle() {
    let log = worksheet();
    let [first, second] = [&log.events()[0], &log.events()[1]];
    let first = Event { seen: vec![second.id], ..first.clone() };
    let lines = [&first, second].map(|event| careseal::worksheet::line::print(event, FormatNumber::One));
    let text = file(&log, &[&lines[0], &lines[1]]);
    assert_eq!(damage(&text), (HEAD + 1, DamageKind::Circle));
}

#[test]
fn a_head_that_is_not_ours_is_named() {
    let text = worksheet().print();
    let cases = [
        (text.replace(FORMAT, "careseal-worksheet/7"), 1, "damage-newer"),
        (text.replace(FORMAT, "recipe/0"), 1, "damage-format"),
        (String::new(), 1, "damage-format"),
        (format!("\u{feff}{text}"), 1, "damage-format"),
        (text.replace("worksheet = \"0", "worksheet = \"x"), 2, "damage-header"),
        (text.replace("created = \"2", "created = \"x"), 3, "damage-header"),
        (text.replacen("[event]", "[events]", 1), 4, "damage-header"),
    ];
    for (text, line, id) in cases {
        let (at, kind) = damage(&text);
        assert_eq!((at, kind.id()), (line, id));
    }
}

#[test]
fn a_file_with_more_branches_than_people_make_is_refused_not_endured() {
    let log = worksheet();
    let mut laptop = Laptop::first();
    let lines: Vec<String> = (0..3000)
        .map(|_| {
            careseal::worksheet::line::print(
                &Event { seen: Vec::new(), ..laptop.next(fact("c/f", "yes")) },
                FormatNumber::One,
            )
        })
        .collect();
    let text = file(&log, &lines.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(damage(&text), (0, DamageKind::TooLarge));
}

#[test]
fn an_event_of_a_newer_kind_is_kept_in_the_file_and_closes_it_for_writing() {
    let log = worksheet();
    let head = log.heads()[0];
    let start = format!(
        "01KZZZZZZZ000000000000000R = {{ seen = [\"{head}\"], at = \"2026-11-22T10:00:00Z\", by = \"a\", rec = \"a\", kind = \"x\""
    );
    let line = format!("{start}, sum = \"{}\" }}", careseal::checklist::digest::short(start.as_bytes()));
    let text = log.print() + &line + "\n";
    let read = Log::parse(&text).expect("readable");
    assert_eq!(read.read_only(), Some(&ReadOnly::UnknownEvent { kind: "x".to_owned() }));
    assert_eq!(read.print(), text);
    assert_eq!(format!("{:?}", State::of(&read).facts), format!("{:?}", State::of(&log).facts));
}

#[test]
fn a_clock_with_fractions_of_a_second_writes_what_it_holds() {
    let now = "2026-11-22T10:00:00.987654Z".parse().expect("a moment");
    let mut log = Log::new(Stamp { now, random: 1 });
    let who = Laptop::first().who;
    log.push(log.next(Stamp { now, random: 2 }, who.clone(), who, fact("c/f", "yes")));
    let read = Log::parse(&log.print()).expect("our own file");
    assert_eq!((read.events(), &read.header), (log.events(), &log.header));
}

#[test]
fn an_event_that_builds_on_what_is_not_here_is_not_taken_in() {
    let mut laptop = Laptop::first();
    laptop.say(fact("c/f", "yes"));
    let digest = laptop.log.digest();
    let stray = Event { seen: vec![laptop.log.header.worksheet], ..laptop.next(fact("c/f", "no")) };
    laptop.log.push(stray);
    laptop.log.push(laptop.log.events()[0].clone());
    assert_eq!((laptop.log.digest(), laptop.log.events().len()), (digest, 1));
}
