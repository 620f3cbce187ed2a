//! One event, one line: what was written is what is read, and nothing else is.

use std::fs;
use std::path::Path;

use careseal::text::{FormatNumber, Line, Note};
use careseal::worksheet::line::{LineError, parse, print};
use careseal::worksheet::{Event, EventKind};
use proptest::prelude::{Strategy, any};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use proptest::{prop_assert, prop_assert_eq, proptest};

use crate::any;

/// Every kind of event, many times over, the same in every run.
fn samples() -> Vec<Event> {
    let mut runner = TestRunner::deterministic();
    let strategy = any::event();
    (0..60).map(|_| strategy.new_tree(&mut runner).expect("an event").current()).collect()
}

/// A line as a newer program would write it: other fields before the sum, and a right sum.
fn summed(line: &str) -> String {
    format!("{line}, sum = \"{}\" }}", careseal::checklist::digest::short(line.as_bytes()))
}

fn newer(kind: &str, more: &str) -> String {
    let head = "01KAN3P2G000000000000000R1 = { seen = [], at = \"2026-11-22T10:00:00Z\", by = \"a\", rec = \"a\"";
    summed(&format!("{head}, kind = \"{kind}\"{more}"))
}

proptest! {
    #[test]
    fn an_event_is_read_as_it_was_written(event in any::event()) {
        for number in FormatNumber::ALL {
            let line = print(&event, number);
            prop_assert_eq!(line.lines().count(), 1);
            prop_assert_eq!(parse(&line, number), Ok(event.clone()));
        }
    }

    #[test]
    fn a_line_is_a_toml_document_of_its_own(event in any::event()) {
        let table: toml::Table = toml::from_str(&print(&event, FormatNumber::One)).expect("TOML");
        prop_assert_eq!(table.keys().collect::<Vec<_>>(), [&event.id.to_string()]);
    }

    #[test]
    fn what_is_put_in_or_left_out_is_noticed(event in any::event(), place in any::<proptest::sample::Index>(), put in "\\PC|[ \\t\\r\"}#]") {
        let line = print(&event, FormatNumber::One);
        let places: Vec<usize> = (0..=line.len()).filter(|place| line.is_char_boundary(*place)).collect();
        let at = places[place.index(places.len())];
        let (before, after) = line.split_at(at);
        let with = [before, &put, after].concat();
        prop_assert!(parse(&with, FormatNumber::One).is_err());
        let mut rest = after.chars();
        if rest.next().is_some() {
            let without = [before, rest.as_str()].concat();
            prop_assert!(parse(&without, FormatNumber::One).is_err());
        }
        if !after.is_empty() {
            prop_assert!(parse(before, FormatNumber::One).is_err());
        }
    }

    #[test]
    fn nothing_makes_the_reader_panic(line in "\\PC{0,60}", event in any::event(), cut in 0..400usize) {
        prop_assert!(parse(&line, FormatNumber::One).is_err());
        let written = print(&event, FormatNumber::One);
        let piece: String = written.chars().take(cut).collect();
        drop(parse(&summed(&piece), FormatNumber::One));
    }
}

/// Worksheets that programs before this one wrote: damaged lines are left out, all others are printed as they stand.
#[test]
fn what_was_written_before_is_written_in_the_same_way_today() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/oracle/files");
    let mut lines = 0;
    for entry in fs::read_dir(folder).expect("the oracle's files") {
        let path = entry.expect("an entry").path();
        if !path.to_string_lossy().ends_with(".worksheet.toml") {
            continue;
        }
        for line in fs::read_to_string(&path).expect("a worksheet").lines() {
            let Ok(event) = parse(line, FormatNumber::Draft) else { continue };
            if matches!(event.what, EventKind::Unknown { .. }) {
                continue;
            }
            assert_eq!(print(&event, FormatNumber::Draft), line, "{}", path.display());
            lines += 1;
        }
    }
    assert!(lines > 1000, "{lines} lines");
}

/// Each kind with all that it can say and with as little as it can, as files of each number have it.
#[test]
fn each_kind_of_event_has_the_words_that_it_always_had() {
    for number in FormatNumber::ALL {
        each_kind(number);
    }
}

fn each_kind(number: FormatNumber) {
    let say = |draft: &'static str, today: &'static str| if number == FormatNumber::Draft { draft } else { today };
    let (plan, evidence, remark) = (say("plan", "assignment"), say("evidence", "document"), say("remark", "comment"));
    let (sentence, assignee) = (say("sentence", "affirmation"), say("owner", "assignee"));
    let verdict = say("accepted-with-reservations", "approved-with-reservations");
    let sha256 = format!("sha256:{}", "0".repeat(64));
    let event = "01KAN3P2G000000000000000R1";
    let file = format!("document = \"d\", name = \"a.pdf\", size = 1, sha256 = \"{sha256}\"");
    let waived = "outcome = \"waived\", chosen = [\"x\", \"y\"], reason = \"r\\nr\", control = \"c\", owner = \"o\"";
    let affirmed = format!(
        "{sentence} = \"s\", {sentence}_meaning = 2, affirmed_by = \"p\", expires = \"2027-01-31\", how = \"file\""
    );
    let said = format!("record = \"r\", signer = \"s\", key = \"k\", verdict = \"{verdict}\"");
    let taken_in = "checklist = \"c\", edition = \"2025-01-24\", digest = \"d\"";
    let kinds = [
        (
            "person",
            "person = \"p\", name = \"\", role = \"\", organisation = \"\", email = \"\", side = \"subscriber\""
                .to_owned(),
        ),
        ("person-confirmed", "person = \"p\", name = \"N\", email = \"e\", side = \"reviewer\"".to_owned()),
        ("name", "text = \"a \\\"b\\\" \\\\\"".to_owned()),
        ("checklist", "checklist = \"c\"".to_owned()),
        ("checklist", taken_in.to_owned()),
        ("checklist", format!("{taken_in}, overlay = \"o\", overlay_digest = \"d\", overlay_text = \"t\\n\"")),
        ("fact", "on = \"c/f\"".to_owned()),
        ("fact", "on = \"c/f\", value = \"yes\"".to_owned()),
        ("fact", "on = \"c/f\", values = []".to_owned()),
        ("fact", "on = \"c/f\", values = [\"a\", \"b\"]".to_owned()),
        ("answer", "on = \"c/I.1#a\"".to_owned()),
        ("answer", "on = \"c/I.1#a\", outcome = \"open\", language = \"\", meaning = 1, shown = \"\"".to_owned()),
        (
            "answer",
            format!(
                "on = \"c/I.1#a\", {waived}, {affirmed}, language = \"en\", meaning = 3, shown = \"0\", notes = [\"n\"]"
            ),
        ),
        (plan, "on = \"c/I.1\"".to_owned()),
        (plan, format!("on = \"c/I.1\", {assignee} = \"\", missing = \"\"")),
        (plan, format!("on = \"c/I.1\", {assignee} = \"o\", missing = \"m\", due = \"2026-12-01\"")),
        ("note", "on = \"c/I.1\", text = \"\"".to_owned()),
        (evidence, "on = \"c/I.1\", document = \"d\"".to_owned()),
        (evidence, format!("on = \"c/I.1\", {file}")),
        (
            evidence,
            format!(
                "on = \"c/I.1#a\", {file}, path = \"b/a.pdf\", dated = \"2026-01-01\", expires = \"2027-01-01\", note = \"n\""
            ),
        ),
        (
            evidence,
            "on = \"c/I.1\", document = \"d\", link = \"https://example.com\", dated = \"2026-01-01\"".to_owned(),
        ),
        (remark, format!("{said}, text = \"\"")),
        (remark, format!("on = \"c/I.1\", {said}, trusted = true, text = \"t\"")),
        ("reply", format!("to = \"{event}\", text = \"t\"")),
        ("question", "question = \"q\"".to_owned()),
        ("question", format!("question = \"q\", text = \"t\", {assignee} = \"\"")),
        ("question", format!("question = \"q\", text = \"t\", {assignee} = \"o\", due = \"2026-12-01\"")),
        ("question-reply", "question = \"q\"".to_owned()),
        ("question-reply", "question = \"q\", text = \"t\", from = \"\"".to_owned()),
        ("undo", format!("event = \"{event}\"")),
        ("sealed", "record = \"r\", path = \"a.attestation.toml\"".to_owned()),
    ];
    let bare = format!("{event} = {{ seen = [], at = \"2026-11-22T10:00:00Z\", by = \"a\", rec = \"b\"");
    let full = format!(
        "{event} = {{ seen = [\"{event}\"], at = \"2026-11-22T10:00:00Z\", by = \"a\", rec = \"b\", standing = \"proposed\", group = \"{event}\", why = \"w\""
    );
    for (kind, rest) in kinds {
        for head in [&bare, &full] {
            let line = summed(&format!("{head}, kind = \"{kind}\", {rest}"));
            let read = parse(&line, number).unwrap_or_else(|error| panic!("{line}\n{error:?}"));
            assert!(!matches!(read.what, EventKind::Unknown { .. }), "{line}");
            assert_eq!(print(&read, number), line);
        }
    }
}

#[test]
fn every_bit_of_a_line_counts() {
    for event in samples() {
        let line = print(&event, FormatNumber::One);
        for place in 0..line.len() {
            for bit in 0..8 {
                let mut bytes = line.clone().into_bytes();
                bytes[place] ^= 1 << bit;
                // What is not UTF-8 never gets here: the store says so.
                if let Ok(changed) = String::from_utf8(bytes) {
                    assert!(parse(&changed, FormatNumber::One).is_err(), "{changed}");
                }
            }
        }
    }
}

#[test]
fn every_other_byte_at_every_place_of_a_line_is_refused() {
    let event =
        samples().into_iter().find(|e| matches!(e.what, EventKind::Answer { answer: Some(_), .. })).expect("an answer");
    let line = print(&event, FormatNumber::One);
    for place in 0..line.len() {
        for byte in 0..=127 {
            let mut bytes = line.clone().into_bytes();
            if bytes[place] != byte && bytes[place].is_ascii() {
                bytes[place] = byte;
                let changed = String::from_utf8(bytes).expect("ASCII for ASCII");
                assert!(parse(&changed, FormatNumber::One).is_err(), "{changed}");
            }
        }
    }
}

#[test]
fn what_a_newer_program_added_is_kept_and_not_understood() {
    for line in [
        newer("hologram", ""),
        // The same field names as ours, with other things in them.
        newer("hologram", ", text = { fr = \"x\" }, on = 3, outcome = \"beamed\", meaning = \"deep\""),
        newer("note", ", on = \"c/I.1\", text = \"x\", mood = \"good\""),
        // A field that we know, but not for a note.
        newer("note", ", on = \"c/I.1\", text = \"x\", due = \"2026-01-01\""),
        newer("answer", ", on = \"c/I.1#a\", reason = \"taken back because\""),
        // Words of a draft, in a file that has those of today.
        newer("plan", ", on = \"c/I.1\", owner = \"o\", missing = \"\""),
        newer("question", ", question = \"q\", text = \"t\", owner = \"o\""),
    ] {
        let event = parse(&line, FormatNumber::One);
        assert!(matches!(event, Ok(Event { what: EventKind::Unknown { .. }, .. })), "{line}: {event:?}");
    }
}

/// A worksheet of a draft has no words of today: a program that knows only the old ones would not read them.
#[test]
fn a_draft_does_not_know_the_words_of_today() {
    for line in [
        newer("assignment", ", on = \"c/I.1\", assignee = \"o\", missing = \"\""),
        newer("plan", ", on = \"c/I.1\", assignee = \"o\", missing = \"\""),
    ] {
        let event = parse(&line, FormatNumber::Draft);
        assert!(matches!(event, Ok(Event { what: EventKind::Unknown { .. }, .. })), "{line}: {event:?}");
    }
}

#[test]
fn a_line_with_a_right_sum_and_a_wrong_form_says_what_is_wrong() {
    for (line, words) in [
        (newer("note", ", on = \"c/I.1\""), "`text` is missing"),
        (newer("note", ", on = \"no address\", text = \"x\""), "`on`"),
        (newer("note", ", on = \"c/I.1\", text = \"a\\u202eb\""), "`text`"),
        (newer("name", ", text = \"a\\nb\""), "`text`"),
        (newer("answer", ", on = \"c/I.1\""), "to a part"),
        (
            newer(
                "answer",
                ", on = \"c/I.1#a\", outcome = \"waived\", meaning = 1, affirmation_meaning = 1, affirmation = \"I do\"",
            ),
            "`affirmed_by`",
        ),
        (newer("answer", ", on = \"c/I.1#a\", outcome = \"done\""), "`outcome`"),
        (newer("answer", ", on = \"c/I.1#a\", outcome = \"open\""), "`meaning` is missing"),
        (newer("assignment", ", on = \"c/I.1\", assignee = \"x\", due = \"soon\""), "`due`: "),
        (newer("fact", ", on = \"c/f\", value = 1"), "`value`: invalid type: integer `1`, expected a string"),
        (newer("note", ", on = \"c/I.1\", text = \"x\", standing = \"confirmed\""), "`standing`: "),
        (newer("fact", ", on = \"c/f\", value = \"yes\", values = [\"a\"]"), "together"),
        (newer("note", ", kind = \"note\""), "duplicate key"),
        (newer("undo", ", event = \"01kan3p2g000000000000000r1\""), "not an id"),
    ] {
        match parse(&line, FormatNumber::One) {
            Err(LineError::Form(message)) => assert!(message.contains(words), "{line}\n{message}"),
            other => panic!("{line}\n{other:?}"),
        }
    }
}

#[test]
fn an_event_made_of_words_that_cannot_stand_is_still_written_so_that_it_can_be_read() {
    let mut event = samples().remove(0);
    event.what = EventKind::Sealed { record: "a\n\u{1b}b".to_owned(), path: Line::clean("x"), reviewers: None };
    let read = parse(&print(&event, FormatNumber::One), FormatNumber::One).expect("readable");
    assert!(matches!(read.what, EventKind::Sealed { record, .. } if record == "a b"));
    event.what = EventKind::Note { on: "c/I.1".parse().expect("address"), text: Note::clean("a\n[event]\n\"b\\") };
    assert_eq!(parse(&print(&event, FormatNumber::One), FormatNumber::One), Ok(event));
}

#[test]
fn a_document_that_could_lead_elsewhere_or_deceive_is_refused() {
    let sha256 = careseal::checklist::digest::sha256(b"x");
    let file = |name: &str, path: &str| {
        let (name, path) = (careseal::text::quoted(name), careseal::text::quoted(path));
        let more = format!("name = {name}, size = 1, sha256 = \"{sha256}\", path = {path}");
        parse(&newer("document", &format!(", on = \"c/I.1\", document = \"d\", {more}")), FormatNumber::One)
    };
    assert!(matches!(file("a.pdf", "evidence/a.pdf").expect("a document").what, EventKind::Evidence { .. }));
    for name in ["", "..", "a/b", "a\\b", "a\u{202e}b", "a\nb", "a\u{1b}[2J"] {
        assert!(matches!(file(name, "a.pdf"), Err(LineError::Form(_))), "{name:?}");
    }
    for path in ["", "/etc/passwd", "../a.pdf", "a/../../b", "C:/a", "a\u{200b}/b"] {
        assert!(matches!(file("a.pdf", path), Err(LineError::Form(_))), "{path:?}");
    }
    for more in [
        "name = \"a\", size = 1, sha256 = \"sha256:00\"",
        "name = \"a\", size = -1, sha256 = \"DIGEST\"",
        "name = \"a\", sha256 = \"DIGEST\"",
        "name = \"a\", size = 1, sha256 = \"DIGEST\", link = \"https://example.com\"",
        "link = \"file:///etc/passwd\"",
        "link = \"https://example.com\", expires = \"soon\"",
    ] {
        let more = more.replace("DIGEST", &sha256);
        let line = newer("document", &format!(", on = \"c/I.1\", document = \"d\", {more}"));
        assert!(matches!(parse(&line, FormatNumber::One), Err(LineError::Form(_))), "{more}");
    }
    let option = newer("document", ", on = \"c/I.1#a=b\", document = \"d\", link = \"https://example.com\"");
    assert!(matches!(parse(&option, FormatNumber::One), Err(LineError::Form(_))), "an option has no documents");
}
