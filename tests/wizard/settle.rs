//! What two laptops said differently is settled on one screen, by one key and a reason.

use std::collections::BTreeSet;

use careseal::checklist::{Address, Id, Outcome};
use careseal::findings::{Finding, FindingKind};
use careseal::screens::Place;
use careseal::text::{FormatNumber, Line, Note};
use careseal::worksheet::answer::TextSnapshot;
use careseal::worksheet::evidence::{Link, Source};
use careseal::worksheet::{
    Answer, Assignment, Edition, Env, Event, EventId, EventKind, Evidence, FactValue, Log, Side, conflicts, line,
};
use careseal::workspace::{Profile, findings_in_order};

use crate::LIBRARY;
use crate::table::Table;

const PART: &str = "health-configuration/I.5#downloads";

pub(crate) fn officer() -> Profile {
    Profile {
        name: Line::clean("Officer"),
        role: Line::clean("Compliance officer"),
        organisation: Line::clean("Lakeside Clinic"),
        email: Line::clean("officer@example.com"),
        side: Side::Subscriber,
    }
}

fn at(text: &str) -> Address {
    text.parse().expect("an address")
}

pub(crate) fn plain(outcome: Outcome, reason: &str) -> EventKind {
    let answer = Answer {
        reason: (!reason.is_empty()).then(|| Note::clean(reason)),
        ..Answer::plain(outcome, BTreeSet::new(), TextSnapshot { meaning: 1, ..TextSnapshot::default() })
    };
    EventKind::Answer { on: at(PART), answer: Some(answer) }
}

impl Table {
    /// The same worksheet after the admin said one thing here, and the officer another on another laptop.
    pub(crate) fn disputed(mut self, one: Vec<EventKind>, other: Vec<EventKind>) -> Self {
        let workspace = self.wizard.model.workspace.as_mut().expect("a worksheet");
        let mut both = workspace.events(one, &mut self.world);
        workspace.set_profile(officer());
        both.extend(workspace.events(other, &mut self.world));
        for event in &both {
            self.file.push_str(&line::print(event, FormatNumber::One));
            self.file.push('\n');
        }
        self.reopen();
        self.played("H")
    }

    /// Somebody else sits down at the worksheet.
    fn sits(&mut self, profile: Profile) {
        self.wizard.model.profile = Some(profile.clone());
        self.wizard.model.workspace.as_mut().expect("a worksheet").set_profile(profile);
    }

    fn disputes(&self) -> usize {
        conflicts(&self.state()).len()
    }

    fn latest(&self) -> Event {
        Log::parse(&self.file).expect("ours").events().last().expect("one").clone()
    }

    fn is_blocked(&self) -> bool {
        let workspace = self.wizard.model.workspace.as_ref().expect("open");
        workspace.review.blocking().any(|finding| ["finding-conflict", "finding-editions"].contains(&finding.kind.id()))
    }
}

fn downloads() -> Table {
    Table::begun()
        .disputed(vec![plain(Outcome::Implemented, "")], vec![plain(Outcome::Alternative, "The gateway strips them.")])
}

#[test]
fn both_sides_show_in_full_one_key_takes_one_and_the_reason_is_asked_once() {
    let mut table = downloads();
    table.go("I.5");
    table.play("<space>");
    assert_eq!(table.wizard.place(), Place::Settle);
    for (width, height) in [(80, 24), (120, 40)] {
        let text = table.text(width, height);
        for wanted in ["Admin", "Officer", "2026-11-22 10:00:", "in place", "The gateway strips them."] {
            assert!(text.contains(wanted), "{wanted} at {width}x{height}:\n{text}");
        }
    }
    table.play("3");
    assert_eq!((table.said(), table.wizard.place()), ("refused-no-such-side", Place::Settle));
    table.play("2 <C-s>");
    assert_eq!((table.disputes(), table.wizard.place()), (1, Place::Form), "an answer is not settled without a reason");
    table.play("'Seen at the gateway.' <C-s>");
    assert_eq!((table.said(), table.wizard.place(), table.disputes()), ("said-settled", Place::Item, 0));
    assert!(!table.is_blocked());
    let answer = table.answer("I.5#downloads").expect("settled");
    assert_eq!(answer.outcome, Outcome::Alternative);
    assert_eq!(answer.reason.as_ref().map(Note::as_str), Some("The gateway strips them."));
    let event = table.latest();
    assert_eq!(event.why, Some(Note::clean("Seen at the gateway.")));
    assert_eq!(event.seen.len(), 2, "it saw both");
    let me = table.wizard.model.workspace.as_ref().and_then(|workspace| workspace.me()).expect("known").clone();
    assert_eq!((event.by, event.rec), (me.clone(), me));
    assert!(table.text(80, 40).contains("Seen at the gateway."), "{}", table.text(80, 40));

    table.play("u");
    assert_eq!(table.disputes(), 1, "undone, both sides stand again");
    table.play("U");
    assert_eq!(table.disputes(), 0);
}

#[test]
fn said_anew_it_is_settled_with_the_reason_that_was_given() {
    let mut table = downloads();
    table.play("! <home> <enter> n 'We looked again.' <C-s>");
    assert_eq!((table.said(), table.wizard.place(), table.disputes()), ("said-settle-anew", Place::Item, 1));
    table.play("x 'There is nothing to download.' <C-s>");
    assert_eq!(table.disputes(), 0);
    assert_eq!(table.answer("I.5#downloads").expect("settled").outcome, Outcome::NotApplicable);
    assert_eq!(table.latest().why, Some(Note::clean("We looked again.")));
    // The next answer is another matter.
    table.play("<space>");
    assert_eq!(table.latest().why, None);
}

fn waived() -> Table {
    let mut table = Table::begun();
    table.go("I.5");
    table.play("w 'Old phones.' <tab> 'A rota.' <tab> <tab> <tab> 'I.5' <C-s>");
    assert_eq!(table.answer("I.5#downloads").expect("waived").outcome, Outcome::Waived);
    let waiver = table.latest().what;
    table.play("u H");
    table.disputed(vec![waiver], vec![plain(Outcome::Implemented, "")])
}

#[test]
fn an_affirmation_stays_with_its_author_and_nobody_else_takes_it_over() {
    let mut table = waived();
    let before = conflicts(&table.state()).len();
    assert_eq!(before, 1);
    table.go("I.5");
    table.play("<space> 1 'It is so.' <C-s>");
    assert_eq!((table.said(), table.disputes()), ("said-settled", 0));
    let kept = table.answer("I.5#downloads").and_then(|answer| answer.affirmation).expect("affirmed");
    table.play("u");
    let first = table.latest().at;
    assert!(table.world.now() > first);

    table.sits(officer());
    table.go("I.5");
    table.play("<space> 1 'It is so.' <C-s>");
    assert_eq!((table.said(), table.wizard.place(), table.disputes()), ("said-affirm-side", Place::Form, 1));
    let text = table.text(80, 60);
    assert!(text.contains("Old phones.") && text.contains("A rota."), "what the side said is filled in: {text}");
    table.play("<tab> <tab> <tab> <tab> 'I.5' <C-s>");
    assert_eq!(table.disputes(), 0, "{text}");
    let anew = table.answer("I.5#downloads").and_then(|answer| answer.affirmation).expect("affirmed");
    assert_ne!(anew.by, kept.by);
    assert_eq!(anew.sentence, kept.sentence);
    assert_eq!(table.latest().why, Some(Note::clean("It is so.")));
}

fn document(link: &str) -> Evidence {
    let source = Source::Link(Link::parse(link).expect("a link"));
    Evidence { source, dated: None, expires: None, note: Note::default() }
}

/// Every kind of thing that can be disputed: what one says and the other, and the keys that say it anew.
fn kinds() -> Vec<(&'static str, EventKind, EventKind, &'static str)> {
    let item = || at("health-configuration/I.2");
    let fact = |id: &str, value: &str| EventKind::Fact {
        on: at(&format!("health-configuration/{id}")),
        value: Some(FactValue::One(Line::clean(value))),
    };
    let take = |edition: &str| {
        let (list, edition) = (Id::parse("shared-responsibility").expect("an id"), Id::parse(edition).expect("an id"));
        let found = LIBRARY.edition(&list, &edition).expect("bundled");
        EventKind::Checklist { checklist: list, edition: Some(Edition::of(found)) }
    };
    let assignment = |owner: &str| EventKind::Assignment {
        on: item(),
        assignment: Some(Assignment { assignee: Line::clean(owner), missing: Note::default(), due: None }),
    };
    let note = |text: &str| EventKind::Note { on: item(), text: Note::clean(text) };
    let evidence = |link: &str| EventKind::Evidence {
        on: item(),
        id: Id::parse("D").expect("an id"),
        evidence: Some(document(link)),
    };
    vec![
        ("name", EventKind::Name(Line::clean("One")), EventKind::Name(Line::clean("Two")), "'Three' <C-s>"),
        ("checklist", take("2023-06-15"), take("2023-06-16"), ""),
        ("fact", fact("subdomain", "one"), fact("subdomain", "two"), "'three' <C-s>"),
        ("fact", fact("sms", "yes"), fact("sms", "no"), "<space>"),
        ("assignment", assignment("IT"), assignment("Legal"), "'Nurse' <C-s>"),
        ("note", note("one"), note("two"), "'three' <C-s>"),
        (
            "document",
            evidence("https://example.com/1"),
            evidence("https://example.com/2"),
            "'https://example.com/3' <C-s>",
        ),
    ]
}

#[test]
fn everything_that_can_be_disputed_is_settled_from_the_findings_by_a_side_or_anew() {
    for (word, one, other, anew) in kinds() {
        let begin = || {
            let mut table = Table::begun().disputed(vec![one.clone()], vec![other.clone()]);
            assert_eq!((table.disputes(), table.is_blocked()), (1, true), "{word}");
            table.play("! <home> <enter>");
            assert_eq!(table.wizard.place(), Place::Settle, "{word}");
            assert_eq!(conflicts(&table.state()).first().expect("one").topic.word(), word);
            table
        };
        let mut table = begin().played("2 'Looked it up.' <C-s>");
        assert_eq!((table.said(), table.disputes(), table.is_blocked()), ("said-settled", 0, false), "{word}");
        let event = table.latest();
        assert_eq!((&event.what, event.why), (&other, Some(Note::clean("Looked it up."))), "{word}");
        assert_eq!(table.wizard.place(), Place::Findings, "{word}");
        table.play("u");
        assert_eq!(table.disputes(), 1, "{word}: undone");

        let ask = if word == "checklist" { "n <left> <tab>" } else { "n" };
        let table = begin().played(&format!("{ask} 'Neither.' <C-s> {anew}"));
        assert_eq!((table.disputes(), table.is_blocked()), (0, false), "{word} anew: {}", table.text(80, 24));
        let event = table.latest();
        assert_eq!(event.why, Some(Note::clean("Neither.")), "{word} anew");
        assert!(event.what != other || word == "checklist" || word == "fact", "{word} anew");
    }
}

#[test]
fn an_answer_to_a_reviewer_is_settled_too() {
    let begun = || Table::begun().with_comments();
    let to: Vec<EventId> = begun().state().comments.iter().map(|one| one.event).collect();
    for event in to {
        let reply = |text: &str| vec![EventKind::Reply { to: event, text: Note::clean(text) }];
        let table = || {
            let table = begun().disputed(reply("one"), reply("two")).played("! <home>");
            let is_it = |finding: &&Finding| match finding.kind {
                FindingKind::Comment { comment, .. } => comment == event,
                _ => finding.kind == FindingKind::Conflict,
            };
            let place = findings_in_order(table.wizard.model.workspace.as_ref().expect("open")).iter().position(is_it);
            let down = "<down>".repeat(place.expect("among the findings"));
            table.played(&format!("{down} <enter>"))
        };
        let mut taken = table();
        assert_eq!(taken.wizard.place(), Place::Settle, "{}", taken.text(80, 24));
        taken.play("1 <C-s>");
        assert_eq!(taken.disputes(), 0);
        assert_eq!(taken.latest().why, None, "here the reason may be left out");
        let anew = table().played("n 'So.' <C-s> 'three' <C-s>");
        assert_eq!((anew.disputes(), anew.latest().why), (0, Some(Note::clean("So."))));
    }
}

#[test]
fn a_reason_that_was_begun_is_kept_and_what_may_only_be_read_is_not_settled() {
    let mut table = downloads();
    table.go("I.5");
    table.play("<space> 1 'Seen at' <esc> <esc>");
    table.reopen();
    assert_eq!(table.said(), "said-draft-kept");
    table.go("I.5");
    table.play("<space> 1 <end> ' the gateway.' <C-s>");
    assert_eq!(table.latest().why, Some(Note::clean("Seen at the gateway.")));
    assert_eq!(table.draft, None);

    let mut table = downloads();
    table.go("I.5");
    table.play("<space>");
    table.wizard.model.workspace.as_mut().expect("open").read_only =
        Some(careseal::workspace::Say::new("refused-nobody"));
    table.play("1");
    assert_eq!(table.wizard.place(), Place::Settle);
    table.play("n");
    assert_eq!(table.wizard.place(), Place::Settle);
    assert_eq!(table.said(), "refused-nobody");
}

#[test]
fn a_side_that_was_only_proposed_is_affirmed_by_whoever_takes_it() {
    let mut table = Table::begun();
    table = table.at_keyboard(crate::table::consultant());
    table.go("I.5");
    table.play("w 'Old phones.' <tab> 'A rota.' <C-s>");
    let waiver = table.latest().what;
    assert!(matches!(&waiver, EventKind::Answer { answer: Some(answer), .. } if answer.affirmation.is_none()));
    table.play("u H");
    let mut table = table.disputed(vec![waiver], vec![plain(Outcome::Implemented, "")]);
    table.sits(officer());
    table.go("I.5");
    table.play("<space> 1 'It is so.' <C-s>");
    assert_eq!((table.said(), table.wizard.place(), table.disputes()), ("said-affirm-side", Place::Form, 1));
    table.play("<tab> <tab> <tab> <tab> 'I.5' <C-s>");
    assert_eq!(table.disputes(), 0, "{}", table.text(80, 60));
    assert!(table.answer("I.5#downloads").is_some_and(|answer| answer.affirmation.is_some()));
    assert_eq!(table.latest().why, Some(Note::clean("It is so.")));
}

#[test]
fn a_reason_that_was_given_for_one_account_never_reaches_another() {
    let other = Table::begun();
    let mut table = downloads();
    table.go("I.5");
    table.play("<space> n 'Only for this account.' <C-s>");
    assert_eq!(table.said(), "said-settle-anew");
    table.file = other.file;
    table.reopen();
    table.go("I.5");
    table.play("<space>");
    assert_eq!(table.answer("I.5#downloads").map(|answer| answer.outcome), Some(Outcome::Implemented));
    assert_eq!(table.latest().why, None);
}

#[test]
fn whoever_gives_up_to_say_a_document_anew_attaches_the_next_one_beside_it() {
    let link = |name: &str| EventKind::Evidence {
        on: at("health-configuration/I.5"),
        id: Id::parse("D").expect("an id"),
        evidence: Some(document(&format!("https://example.com/{name}"))),
    };
    let mut table = Table::begun().disputed(vec![link("1")], vec![link("2")]);
    table.play("! <home> <enter> n 'Neither.' <C-s>");
    assert_eq!(table.wizard.place(), Place::Form);
    table.play("<esc>");
    assert_eq!(table.wizard.place(), Place::Settle);
    table.play("H");
    table.go("I.5");
    assert_eq!(table.wizard.place(), Place::Item, "{}", table.text(80, 24));
    table.play("e 'https://example.com/3' <C-s>");
    assert_eq!(table.said(), "said-attached", "{}", table.text(80, 24));
    let event = table.latest();
    assert_eq!((event.why, table.disputes()), (None, 1), "both sides stand still");
}

#[test]
fn a_disputed_answer_is_neither_taken_back_nor_given_again_before_it_is_settled() {
    let one = vec![plain(Outcome::Implemented, "")];
    let mut table = Table::begun().disputed(one, vec![plain(Outcome::Alternative, "A proxy")]);
    table.go("I.5");
    for key in ["c", "r"] {
        table.play(key);
        assert_eq!(table.said(), "screen-hint-item-disputed", "{key}");
    }
}
