//! A reviewer's work on a sealed record, by keys.

use careseal::screens::DraftPlace;
use careseal::screens::Message;
use careseal::screens::Place;
use careseal::screens::Screen;
use careseal::worksheet::Side;
use careseal::workspace::{Profile, Verdict};

use crate::table::{Table, reviewer};

fn table() -> Table {
    Table::begun().under_review()
}

#[test]
fn comments_a_verdict_and_a_typed_word_are_sealed_together() {
    let mut table = table();
    table.go("I.2");
    table.play("m'Which proxy is this?'<C-s>");
    assert_eq!(table.said(), "said-comment-noted");
    let text = table.text(80, 24);
    assert!(text.contains("Your comment, not sealed yet") && text.contains("Which proxy is this?"), "{text}");
    table.play("S");
    let text = table.text(80, 24);
    assert!(text.contains("Your comment is sealed with your verdict."), "{text}");
    // Who does not simply approve owes a reason.
    table.play("<space><right><right><C-s>");
    assert!(table.text(80, 24).contains("Say why"), "{}", table.text(80, 24));
    table.play("'Not yet in place.'<C-s>");
    assert_eq!(table.wizard.place(), Place::Seal);
    let text = table.text(80, 24);
    for wanted in ["rejected", "Not yet in place.", "Which proxy is this?", "sha256:"] {
        assert!(text.contains(wanted), "{wanted}: {text}");
    }
    table.read();
    table.play("<enter>'secret'<tab>'YES'<C-s>");
    assert!(table.opinions.is_empty(), "another word seals nothing");
    table.play("<C-u>'SEAL'<C-s>");
    assert_eq!(table.said(), "said-countersigned");
    let opinion = table.opinions.pop().expect("sealed");
    assert_eq!(opinion.verdict, Verdict::Rejected);
    assert_eq!(opinion.reason.map(String::from).as_deref(), Some("Not yet in place."));
    let comments: Vec<_> = opinion.comments.iter().map(|(at, text)| format!("{at}: {text}")).collect();
    assert_eq!(comments, ["health-configuration/I.2: Which proxy is this?"]);
    assert_eq!(table.draft, None, "what was sealed is no draft any more");
    assert_eq!(table.wizard.place(), Place::Verified);
}

/// Failed before: on the seal screen a stray `r` changed how many reviewers the record asks for, nobody could be named, and
/// the next record asked nobody.
#[test]
fn the_form_that_seals_asks_who_must_countersign_and_the_next_record_asks_the_same_people() {
    let mut table = crate::view::story::done().played("S");
    let seals = |record: &str| record.matches("[[required_seal]]").count();
    table.play("rr");
    assert!(table.text(80, 24).contains("No reviewer has to countersign."), "a key on the screen changes nothing");
    table.read();
    table.play("<enter>'secret'<tab>'SEAL'<S-tab><S-tab><space><space><tab>'Reviewer'<C-s>");
    assert!(table.own_draft.is_none() && table.draft.is_some(), "{:?}", table.own_draft);
    assert!(table.text(80, 40).contains("“Reviewer” is not a name with an e-mail address."), "{}", table.text(80, 40));
    table.play("' <reviewer@example.org>'<enter>'Officer <officer@example.com>'<C-s>");
    let record = table.sealed.pop().expect("sealed");
    assert_eq!(seals(&record), 3, "{record}");
    // Who countersigns this account is nothing to any other.
    assert_eq!((&table.draft, &table.own_draft), (&None, &None));
    let named = "role = \"reviewer\"\nname = \"Officer\"\nemail = \"officer@example.com\"\n";
    assert!(record.contains(named), "{record}");
    // Months later, after another answer.
    table.play("H");
    table.go("I.2");
    table.play("t'Looked at again.'<C-s>S");
    let text = table.text(160, 40).split_whitespace().collect::<Vec<_>>().join(" ");
    let people = "own seal: Reviewer <reviewer@example.org>, Officer <officer@example.com>.";
    assert!(text.contains("These people must countersign, each with their") && text.contains(people), "{text}");
    table.read();
    table.play("<enter>");
    let form = table.wizard.form().expect("the form that seals");
    assert_eq!(form.value("who"), "named");
    table.play("'secret'<tab>'SEAL'<C-s>");
    let next = table.sealed.pop().expect("sealed again");
    assert!(next.contains(named) && next.contains("supersedes = "), "{next}");
    // A number instead, said on purpose.
    table.play("H");
    table.go("I.2");
    table.play("t'And again.'<C-s>S");
    table.read();
    table.play("<enter>'secret'<tab>'SEAL'<S-tab><S-tab><S-tab><left><tab>'2'<C-s>");
    let last = table.sealed.pop().expect("sealed a third time");
    assert!(seals(&last) == 3 && !last.contains(named), "{last}");
}

#[test]
fn before_the_record_was_read_its_lines_move_and_after_that_the_keys() {
    let mut table = crate::view::story::done().played("S");
    let state = |table: &Table| match table.wizard.screens.last() {
        Some(Screen::Seal(screen)) => (screen.was_read, screen.cursor),
        _ => panic!("the seal screen"),
    };
    let top = table.text(80, 24);
    table.play("<down>");
    assert_ne!(table.text(80, 24), top, "a row further");
    assert_eq!(state(&table), (false, 0));
    table.play("G");
    assert_eq!(state(&table), (true, 0), "the end is in view");
    table.play("<down>");
    assert_eq!(state(&table), (true, 1));
}

#[test]
fn what_a_reviewer_noted_survives_a_crash_and_can_be_changed_and_dropped() {
    let mut table = table();
    table.go("I.2");
    table.play("m'Which proxy?'<C-s>n");
    table.go("I.3");
    table.play("m'Half of a'");
    let kept = table.draft.clone().expect("kept");
    let record =
        table.wizard.model.workspace.as_ref().and_then(|workspace| workspace.record.clone()).expect("a record");
    let mut table = Table::known();
    table.wizard.model.profile = Some(reviewer());
    table.send(Message::OpenedAttestation(record));
    table.send(Message::Drafts { place: DraftPlace::Beside, text: kept });
    assert_eq!(table.said(), "said-review-kept");
    assert_eq!(table.wizard.model.noted_comments().len(), 1, "what was not noted yet is no comment");
    table.go("I.3");
    table.play("m");
    assert_eq!(table.wizard.form().map(|form| form.value("text").to_owned()).as_deref(), Some("Half of a"));
    table.play("<esc>");
    table.go("I.2");
    table.play("m<C-u>'Whose proxy?'<C-s>");
    assert_eq!(
        table.wizard.model.noted_comments().into_values().map(String::from).collect::<Vec<_>>(),
        ["Whose proxy?"]
    );
    table.play("m<C-u><C-s>");
    assert_eq!(table.said(), "said-comment-dropped");
    assert!(table.wizard.model.noted_comments().is_empty());
}

#[test]
fn only_a_reviewer_reviews_and_only_once() {
    let mut table = table();
    table.wizard.model.profile = Some(Profile { side: Side::Subscriber, ..reviewer() });
    table.go("I.2");
    table.play("m");
    assert_eq!(table.said(), "refused-not-reviewer");
    table.play("S");
    assert_eq!(table.said(), "refused-not-reviewer");
    table.wizard.model.profile =
        Some(Profile { email: careseal::text::Line::clean("Admin@example.com"), ..reviewer() });
    table.play("S");
    assert_eq!(table.said(), "refused-sealed-already");
    // Nothing else can be done to it.
    for key in ["<space>", "t", "w", "u"] {
        table.play(key);
        assert_eq!(table.said(), "refused-sealed-record", "{key}");
    }
}
