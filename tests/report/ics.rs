//! The calendar of last days, read as RFC 5545 says.

use careseal::present::Source;
use careseal::text::Note;
use jiff::civil::date;

use super::hostile::{HOSTILE, typed};
use super::sample::{DAY, Sample, small, source, written};

/// Content lines, unfolded, and held to the length that lines may have.
fn lines(text: &str) -> Vec<String> {
    assert!(text.ends_with("\r\n"));
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{line}");
        assert!(!line.contains(['\r', '\n']), "{line}");
    }
    text.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

/// The values of a property, in order.
fn values<'a>(lines: &'a [String], name: &str) -> Vec<&'a str> {
    lines.iter().filter_map(|line| line.strip_prefix(name)?.strip_prefix(':')).collect()
}

#[test]
fn each_last_day_is_an_event_with_reminders() {
    let document = small().document(DAY);
    let text = written("ics", &Source { digest: Some("sha256:0123"), ..source(&document, &[], DAY) });
    let lines = lines(&text);
    assert_eq!(values(&lines, "BEGIN").iter().filter(|name| **name == "VEVENT").count(), 2);
    assert_eq!(values(&lines, "DTSTART;VALUE=DATE"), ["20261231", "20261231"]);
    assert_eq!(values(&lines, "DTEND;VALUE=DATE"), ["20270101", "20270101"]);
    assert_eq!(values(&lines, "TRIGGER"), ["-P30D", "-P7D", "-P30D", "-P7D"]);
    let worksheet = &document.account.worksheet;
    let of = |place: &str| format!("{worksheet}/health-configuration/{place}@careseal");
    assert_eq!(values(&lines, "UID"), [of("I.1.a#mfa"), of("I.10#use")]);
    assert!(values(&lines, "SUMMARY")[0].starts_with("Waiver ends: I.1.a "), "{text}");
    assert!(values(&lines, "SUMMARY")[1].starts_with("Accepted responsibility ends: I.10 "), "{text}");
    assert!(values(&lines, "DESCRIPTION")[0].contains("Record digest: sha256:0123"), "{text}");
    let mut open = Vec::new();
    for line in &lines {
        match line.split_once(':') {
            Some(("BEGIN", name)) => open.push(name),
            Some(("END", name)) => assert_eq!(open.pop(), Some(name)),
            _ => {}
        }
    }
    assert!(open.is_empty());
}

#[test]
fn the_same_record_gives_the_same_calendar_and_a_later_one_updates_it() {
    let mut sample = small();
    let document = sample.document(DAY);
    let first = written("ics", &source(&document, &[], DAY));
    assert_eq!(first, written("ics", &source(&document, &[], DAY)));
    let mut later = document.clone();
    later.created = super::sample::line("2026-12-02T10:00:00Z");
    for part in later.items.iter_mut().flat_map(|item| &mut item.parts) {
        part.expires = part.expires.as_ref().map(|_| super::sample::line("2027-06-30"));
    }
    let second = written("ics", &source(&later, &[], DAY));
    let (first, second) = (lines(&first), lines(&second));
    assert_eq!(values(&first, "UID"), values(&second, "UID"));
    assert_ne!(values(&first, "DTSTART;VALUE=DATE"), values(&second, "DTSTART;VALUE=DATE"));
    let sequence = |lines: &[String]| values(lines, "SEQUENCE")[0].parse::<u32>().expect("a number");
    assert!(sequence(&first) < sequence(&second));
}

#[test]
fn what_has_lapsed_says_so_and_does_not_ring() {
    let document = small().document(DAY);
    let text = written("ics", &source(&document, &[], date(2027, 1, 1)));
    let lines = lines(&text);
    assert!(values(&lines, "SUMMARY").iter().all(|summary| summary.starts_with("Lapsed: ")), "{text}");
    assert_eq!(values(&lines, "TRIGGER"), Vec::<&str>::new());
}

#[test]
fn nothing_typed_becomes_a_line() {
    let document = small().document(DAY);
    let names = |text: &str| {
        let lines = lines(text);
        lines.iter().map(|line| line.split([':', ';']).next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    let plain = names(&written("ics", &source(&document, &[], DAY)));
    for hostile in HOSTILE.iter().copied().chain([
        "END:VEVENT\nBEGIN:VEVENT\nATTACH:x",
        "a\\;b,c\\n",
        "äöü€😀".repeat(40).as_str(),
    ]) {
        let document = typed(document.clone(), || Note::clean(hostile));
        assert_eq!(names(&written("ics", &source(&document, &[], DAY))), plain, "{hostile}");
    }
}

#[test]
fn a_calendar_without_events_is_one() {
    let mut document = small().document(DAY);
    for (part, day) in
        document.items.iter_mut().flat_map(|item| &mut item.parts).zip(["soon", "-009999-01-01"].iter().cycle())
    {
        part.expires = Some(super::sample::line(day));
    }
    assert!(!written("ics", &source(&document, &[], DAY)).contains("VEVENT"));
    let document = Sample::empty().document(DAY);
    let text = written("ics", &Source { draft: true, ..source(&document, &[], DAY) });
    assert!(text.contains("BEGIN:VTIMEZONE") && !text.contains("VEVENT"), "{text}");
}
