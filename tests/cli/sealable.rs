//! What `check` calls ready is sealed, what is sealed verifies, and what is not sealed is named.

use careseal::worksheet::stamp::{date_of, latest_expiry};
use careseal::worksheet::{Affirmation, Answer, Event, EventKind, How, Log, Stamp, State};
use jiff::{SignedDuration, Timestamp};

use super::bench::{Bench, FACTS, ME};

const WAIVED: &str = "health-configuration/I.1.a#mfa";

/// A worksheet in which everything is answered, and a key.
fn answered() -> Bench {
    let bench = Bench::new();
    bench.begin();
    bench.key("id", 7);
    bench.answer_all(FACTS);
    bench
}

/// Affirms the waiver anew on a clock that is so many days ahead, for a year by that clock; its last day.
fn affirmed_ahead(bench: &Bench, days: i64) -> String {
    let mut log = Log::parse(&bench.read("w.toml")).expect("a worksheet");
    let on = WAIVED.parse().expect("an address");
    let state = State::of(&log);
    let known = state.answers.get(&on).and_then(|register| register.settled()).expect("a waiver").clone();
    let now = Timestamp::now().checked_add(SignedDuration::from_hours(days.saturating_mul(24))).expect("a moment");
    let answer = known.value.expect("a waiver");
    let expires = latest_expiry(date_of(now));
    let affirmation = answer.affirmation.clone().map(|affirmation| Affirmation { expires, ..affirmation });
    let what = EventKind::Answer { on, answer: Some(Answer { affirmation, ..answer }) };
    let event: Event = log.next(Stamp { now, random: 1 }, known.by, known.rec, what);
    log.push(event);
    bench.write("w.toml", log.print());
    expires.to_string()
}

#[test]
fn a_waiver_dated_ahead_is_named_by_check_and_seal_and_never_sealed() {
    let bench = answered();
    let expires = affirmed_ahead(&bench, 2);
    let named = format!("{WAIVED}: This was affirmed for longer than a year.");
    let check = bench.ends(1, &["check", "w.toml"]);
    assert!(check.out.contains("This was affirmed for longer than a year.\n    I.1.a  "), "{}", check.out);
    assert!(check.out.ends_with("one finding: this cannot be sealed yet.\n"), "{}", check.out);
    let seal = bench.ends(1, &["seal", "w.toml", "--key", "id", "--output", "a.toml"]);
    assert!(seal.out.contains(&named), "{}", seal.out);
    assert!(seal.err.contains("One finding keeps the worksheet from being sealed.\n'careseal check' "), "{}", seal.err);
    let zeros = format!("sha256:{}", "0".repeat(64));
    let affirmed = bench.ends(1, &["seal", "w.toml", "--key", "id", "--output", "a.toml", "--affirm", &zeros]);
    assert!(affirmed.out.contains(&named), "{}", affirmed.out);
    assert!(!bench.at("a.toml").exists());
    // On the day that its clock had reached it is a year, and no more.
    let then = expires.parse::<jiff::civil::Date>().expect("a day").checked_sub(jiff::Span::new().years(1));
    let then = then.expect("a day").to_string();
    bench.ends(0, &["check", "w.toml", "--at", &then]);
    // A day in the past makes nothing dated ahead.
    affirmed_ahead(&bench, 0);
    let past = bench.run(&["check", "w.toml", "--at", "2026-01-01"]);
    assert!(!past.out.contains("longer than a year"), "{}", past.out);
}

#[test]
fn what_verify_will_warn_of_is_said_before_the_seal() {
    let bench = answered();
    let mut log = Log::parse(&bench.read("w.toml")).expect("a worksheet");
    let known = log.events().last().expect("an event").clone();
    let now = Timestamp::now().checked_add(SignedDuration::from_hours(72)).expect("a moment");
    let on = "health-configuration/I.3".parse().expect("an address");
    let what = EventKind::Note { on, text: careseal::text::Note::clean("See the ticket.") };
    let event: Event = log.next(Stamp { now, random: 1 }, known.by, known.rec, what);
    log.push(event);
    bench.write("w.toml", log.print());
    let ahead = "which has not come yet: the clock of a machine that wrote to the worksheet was ahead.";
    assert!(bench.ends(0, &["check", "w.toml"]).err.contains(ahead));
    let seal = ["seal", "w.toml", "--key", "id", "--output", "a.toml"];
    let preview = bench.ends(1, &seal);
    assert!(preview.err.contains(ahead) && !preview.err.contains("affirmed by someone else"), "{}", preview.err);
    // Affirmed at a keyboard: whoever a file only names is another matter.
    let mut log = Log::parse(&bench.read("w.toml")).expect("a worksheet");
    let state = State::of(&log);
    for (on, register) in &state.answers {
        let version = register.settled().expect("settled");
        let Some(answer) = version.value.clone().filter(|answer| answer.affirmation.is_some()) else { continue };
        let affirmation = answer.affirmation.clone().map(|own| Affirmation { how: How::Typed, ..own });
        let what = EventKind::Answer { on: on.clone(), answer: Some(Answer { affirmation, ..answer }) };
        let random = u128::try_from(log.events().len()).expect("a number");
        let event = log.next(Stamp { now: Timestamp::now(), random }, version.by.clone(), version.rec.clone(), what);
        log.push(event);
    }
    bench.write("w.toml", log.print());
    let other = ["--me", "Director <director@example.com>", "--side", "subscriber"];
    let preview = bench.ends(1, &[&seal[..], &other].concat());
    let wanted = "affirmed by someone else than director@example.com, who seals it.";
    assert!(preview.err.contains(wanted), "{}", preview.err);
}

#[test]
fn clocks_may_differ_by_a_day() {
    let bench = answered();
    affirmed_ahead(&bench, 1);
    bench.ends(0, &["check", "w.toml"]);
    bench.seal("id");
    let good = bench.ends(0, &["verify", "a.toml", "--trust", "id.trust", "--strict"]);
    assert_eq!(good.out.matches("\nok    ").count(), 4, "{}", good.out);
}

#[test]
fn what_no_record_could_name_is_found_in_the_worksheet() {
    let bench = answered();
    let mut log = Log::parse(&bench.read("w.toml")).expect("a worksheet");
    let state = State::of(&log);
    let on = "health-configuration/I.2#ssl".parse().expect("an address");
    let known = state.answers.get(&on).and_then(|register| register.settled()).expect("an answer").clone();
    let stamp = Stamp { now: Timestamp::now(), random: 2 };
    let stranger = "nobody-known".parse().expect("an id");
    let event = log.next(stamp, stranger, known.rec, EventKind::Answer { on, answer: known.value });
    log.push(event);
    bench.write("w.toml", log.print());
    let check = bench.ends(1, &["check", "w.toml"]);
    assert!(check.out.contains("this is not among the people of the worksheet."), "{}", check.out);
    let seal = bench.ends(1, &["seal", "w.toml", "--key", "id", "--output", "a.toml"]);
    assert!(seal.out.contains("health-configuration/I.2#ssl: Who decided"), "{}", seal.out);
}

#[test]
fn a_document_that_is_no_longer_the_same_file_keeps_the_worksheet_from_being_sealed() {
    let bench = answered();
    bench.write("certificate.pdf", "certified");
    bench.ends(0, &[&["evidence", "add", "w.toml", "I.2", "certificate.pdf"][..], &ME].concat());
    bench.ends(0, &["check", "w.toml"]);
    bench.write("certificate.pdf", "forged");
    let check = bench.run(&["check", "w.toml"]);
    assert!(check.out.ends_with("one finding: this cannot be sealed yet.\n") && check.code == 1, "{check:?}");
    let json = bench.run(&["check", "w.toml", "--json"]).out;
    let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!((&json["clean"], &json["problems"][0]["id"]), (&false.into(), &"evidence-changed".into()));
    let seal = bench.ends(1, &["seal", "w.toml", "--key", "id", "--output", "a.toml"]);
    assert!(seal.out.contains("is not the file that was attached"), "{}", seal.out);
    bench.write("certificate.pdf", "certified");
    bench.seal("id");
    bench.ends(0, &["verify", "a.toml", "--trust", "id.trust"]);
}

#[test]
fn a_sealed_record_is_not_said_to_be_ready_for_sealing() {
    let bench = answered();
    bench.seal("id");
    let check = bench.ends(0, &["check", "a.toml"]);
    assert!(check.out.contains("nothing in the record is wrong."), "{}", check.out);
    let later = bench.ends(1, &["check", "a.toml", "--at", "2199-01-01"]);
    assert!(later.out.contains("It is sealed and cannot be changed"), "{}", later.out);
    for ran in [check, later] {
        assert!(!ran.out.contains("can be sealed") && !ran.out.contains("cannot be sealed yet"), "{}", ran.out);
    }
    // On a day before it was made there was nothing that could hold.
    let early = bench.ends(1, &["verify", "a.toml", "--trust", "id.trust", "--at", "2020-01-01"]);
    assert!(early.err.starts_with("error: On 2020-01-01 there was no record yet"), "{}", early.err);
    assert!(!early.out.contains("Everything in it holds"), "{}", early.out);
    let early = bench.ends(0, &["check", "a.toml", "--at", "2020-01-01"]);
    assert!(early.err.contains("there was no record yet"), "{}", early.err);
}
