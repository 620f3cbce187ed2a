//! Files that were good until something happened to them: read without a panic, and never taken for what they are not.

#![expect(clippy::arithmetic_side_effects, reason = "lengths of small files")]

use std::collections::BTreeSet;
use std::sync::LazyLock;

use careseal::checklist::lint::lint;
use careseal::checklist::{Checklist, Id, Outcome};
use careseal::seal::TrustedKeys;
use careseal::session::apply;
use careseal::session::verify::{VerifyOptions, verify};
use careseal::text::{Line, Note};
use careseal::worksheet::{EventKind, Log, State};
use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, Strategy, any, prop_oneof};
use proptest::sample::select;
use proptest::{prop_assert, proptest};

use crate::LIBRARY;
use crate::cli::{FACTS, small};
use crate::worksheet::{Laptop, at, fact, tick};

/// What happens to a file.
#[derive(Clone, Debug)]
enum Harm {
    Put(usize, Vec<u8>),
    Cut(usize, usize),
    Copy(usize, usize, usize),
}

/// Bytes that mean something to one of the readers.
const PIECES: [&str; 22] = [
    "\"",
    "\\",
    "'''",
    "\n",
    "\r\n",
    "[",
    "]",
    "{",
    "}",
    " = ",
    "#",
    "\u{feff}",
    "\u{202e}",
    "\u{1b}[31m",
    "e\u{301}",
    "\\u001b",
    "[[seal]]\n",
    "[event]\n",
    "[[item]]\n",
    "0",
    "null",
    "careseal-worksheet/9",
];

fn harm() -> impl Strategy<Value = Harm> {
    let place = any::<usize>;
    let bytes = prop_oneof![
        3 => select(PIECES.to_vec()).prop_map(|piece| piece.as_bytes().to_vec()),
        1 => vec(any::<u8>(), 1..4),
    ];
    prop_oneof![
        (place(), bytes).prop_map(|(place, bytes)| Harm::Put(place, bytes)),
        (place(), 1..80usize).prop_map(|(place, long)| Harm::Cut(place, long)),
        (place(), 1..400usize, place()).prop_map(|(from, long, to)| Harm::Copy(from, long, to)),
    ]
}

fn harmed(file: &str, harms: &[Harm]) -> Vec<u8> {
    let mut bytes = file.as_bytes().to_vec();
    for harm in harms {
        let end = bytes.len();
        match harm {
            Harm::Put(place, piece) => {
                let place = place % (end + 1);
                bytes.splice(place..place, piece.iter().copied());
            }
            Harm::Cut(place, long) => {
                let place = place % (end + 1);
                bytes.drain(place..(place + long).min(end));
            }
            Harm::Copy(from, long, to) => {
                let from = from % (end + 1);
                let piece = bytes[from..(from + long).min(end)].to_vec();
                let to = to % (end + 1);
                bytes.splice(to..to, piece);
            }
        }
    }
    bytes
}

static WORKSHEET: LazyLock<String> = LazyLock::new(|| {
    let mut laptop = Laptop::first();
    laptop.say(EventKind::Name(Line::clean("Clinique de l'Été")));
    laptop.say(fact("c/f", "yes"));
    let event = laptop.say(tick("c/I.1#a", Outcome::Implemented));
    laptop.say(EventKind::Undo { event });
    laptop.say(EventKind::Note { on: at("c/I.1"), text: Note::clean("One\n\"two\" \\ [[seal]]") });
    laptop.log.print()
});

const ANSWERS: &str = r#"
[answer]
"health-configuration/I.2#ssl" = "implemented"
[answer."health-configuration/I.1.a#mfa"]
outcome = "waived"
reason = """
Old
scanner"""
affirmed_by = { name = "Admin", email = "admin@example.com", role = "CISO" }
expires = 2027-01-01
[assignment]
"health-configuration/I.3" = { assignee = "Security officer", due = 2027-01-01 }
"#;

const STRUCTURE: &str = include_str!("../checklists/health-configuration/2025-01-24/checklist.toml");
const WORDS: &str = include_str!("../checklists/health-configuration/2025-01-24/en.toml");

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// A line that was accepted is one of those that were written; the header holds no answers.
    #[test]
    fn a_harmed_worksheet_says_nothing_that_nobody_said(harms in vec(harm(), 1..4)) {
        let Ok(text) = String::from_utf8(harmed(&WORKSHEET, &harms)) else { return Ok(()) };
        if let Ok(log) = Log::parse(&text) {
            State::of(&log);
            let known: BTreeSet<&str> = WORKSHEET.lines().collect();
            let print = log.print();
            let strange: Vec<&str> = print.lines().skip(5).filter(|line| !known.contains(line)).collect();
            prop_assert!(strange.is_empty(), "{strange:?}");
        }
    }

    #[test]
    fn a_harmed_attestation_is_not_good(harms in vec(harm(), 1..4)) {
        static SMALL: LazyLock<(String, String)> = LazyLock::new(small);
        let trust = TrustedKeys::read(SMALL.1.as_bytes()).expect("a file of trusted keys");
        let now = "2026-11-23T00:00:00Z".parse().expect("a time");
        let options = VerifyOptions { library: &LIBRARY, trust: Some(&trust), now, at: jiff::civil::date(2026, 11, 23), strict: false };
        let bytes = harmed(&SMALL.0, &harms);
        let found = verify(&bytes, options);
        prop_assert!(bytes == SMALL.0.as_bytes() || !found.is_intact() && found.code() == 3);
    }

    #[test]
    fn a_harmed_answers_file_is_read_or_told_by_lines(harms in vec(harm(), 1..4)) {
        let Ok(text) = String::from_utf8(harmed(&(FACTS.to_owned() + ANSWERS), &harms)) else { return Ok(()) };
        if let Err(problems) = apply::read(&text) {
            let lines = text.lines().count() + 1;
            prop_assert!(!problems.is_empty() && problems.iter().all(|problem| problem.line <= lines), "{problems:?}");
        }
    }

    #[test]
    fn a_harmed_trust_file_trusts_nobody_new(harms in vec(harm(), 1..4)) {
        let line = "admin@example.com namespaces=\"careseal-attestation-v1\",valid-after=\"20260101000000Z\" ssh-ed25519 \
            AAAAC3NzaC1lZDI1NTE5AAAAIJcJnB+XwWPwTgCdobQldo8ubR/HnNZY80nVKogCLw29 Admin\n";
        if let Ok(trust) = TrustedKeys::read(&harmed(line, &harms)) {
            prop_assert!(trust.len() <= 4);
        }
    }
}

proptest! {
    // A whole edition is read each time.
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_harmed_checklist_is_refused_or_loaded(harms in vec(harm(), 1..3), words in any::<bool>()) {
        let (structure, texts) = if words { (STRUCTURE.into(), harmed(WORDS, &harms)) } else { (harmed(STRUCTURE, &harms), WORDS.into()) };
        let (Ok(structure), Ok(texts)) = (String::from_utf8(structure), String::from_utf8(texts)) else { return Ok(()) };
        if let Ok(list) = Checklist::load(&structure, &[("en", &texts)]) {
            lint(&list, &[]);
        }
    }
}

/// Ids are printed everywhere; nothing in one drives a terminal.
#[test]
fn an_id_is_plain() {
    for text in ["", "a b", "a\u{1b}", "a\u{202e}", "é", &"x".repeat(70_000)] {
        assert!(Id::parse(text).is_err(), "{}", text.len());
    }
}
