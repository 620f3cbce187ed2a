//! Follow-ups: questions parked from any screen, the list of what waits, its filters, and what a key does there.

use careseal::findings::FindingKind;
use careseal::screens::{Place, Screen};
use careseal::worksheet::Parked;

use crate::table::Table;

/// The one question of the worksheet.
fn parked(table: &Table) -> Parked {
    let questions = table.state().questions;
    assert_eq!(questions.len(), 1, "{questions:?}");
    questions.into_values().next().expect("a question")
}

fn filter(table: &Table) -> &'static str {
    match table.wizard.screens.last() {
        Some(Screen::FollowUps(screen)) => screen.filter.id(),
        other => panic!("not the follow-ups: {other:?}"),
    }
}

/// How many follow-ups show.
fn lines(table: &Table) -> usize {
    match (table.wizard.screens.last(), table.wizard.model.workspace.as_ref()) {
        (Some(Screen::FollowUps(screen)), Some(workspace)) => {
            careseal::screens::follow_ups::follow_ups_shown(workspace, &screen.filter).len()
        }
        other => panic!("not the follow-ups: {other:?}"),
    }
}

#[test]
fn a_question_is_parked_from_every_working_screen_and_one_is_back_where_one_was() {
    for keys in ["H", "A", "L", "!", "H<down><down><enter>", "Q"] {
        let mut table = Table::begun();
        table.play(keys);
        let place = table.wizard.place();
        table.play("i\"Who renews the certificate?\"<tab>'Facilities'<tab>'2027-03-31'<C-s>");
        assert_eq!((table.said(), table.wizard.place()), ("said-parked", place), "{keys}");
        let question = parked(&table).question().cloned().expect("a question");
        assert_eq!(question.text.as_str(), "Who renews the certificate?");
        assert_eq!((question.assignee.as_str(), question.due), ("Facilities", "2027-03-31".parse().ok()));
        table.play("u");
        assert_eq!(table.said(), "said-undone-question");
        assert!(table.state().questions.is_empty());
        table.play("U");
        assert_eq!(table.said(), "said-redone-question");
        assert!(parked(&table).is_open());
    }
    let mut table = Table::begun();
    table.go("I.2");
    table.play("i\"And from an item?\"<C-s>");
    assert_eq!(table.wizard.place(), Place::Item);
    assert!(parked(&table).is_open());
}

#[test]
fn a_blank_question_is_none_and_a_day_that_is_none_is_said_at_its_field() {
    let mut table = Table::begun();
    table.play("i<C-s>");
    assert!(table.wizard.form().is_some_and(|form| form.field("text").is_some_and(|field| field.error.is_some())));
    table.play("\"Who?\"<tab><tab>'next week'<C-s>");
    let error = table.wizard.form().and_then(|form| form.field("due")?.error.clone()).expect("refused");
    assert_eq!(error.id, "form-not-a-date");
    assert!(table.text(80, 24).contains("2027-03-31"), "the help shows what a day looks like: {}", table.text(80, 24));
    assert!(table.state().questions.is_empty());
    // Esc keeps what was typed; the same key goes on with it.
    table.play("<esc>");
    assert_eq!(table.said(), "said-kept-as-draft");
    table.play("i");
    assert_eq!(table.wizard.form().map(|form| form.value("due").to_owned()).as_deref(), Some("next week"));
    table.play("<tab><tab><C-u>'2027-01-08'<C-s>");
    assert_eq!(table.said(), "said-parked");
}

#[test]
fn what_was_being_typed_when_the_light_went_out_is_offered_again() {
    let mut table = Table::begun().played("i\"Who renews\"");
    table.reopen();
    assert_eq!(table.said(), "said-draft-kept-question");
    table.play("i");
    assert_eq!(table.wizard.form().map(|form| form.value("text").to_owned()).as_deref(), Some("Who renews"));
}

#[test]
fn an_answer_closes_a_question_and_taken_out_again_it_waits_again() {
    let mut table = Table::begun().played("i\"Who renews it?\"<C-s>Q");
    table.play("<enter><tab><tab><tab>\"Facilities, each May.\"<tab>'Jane of Facilities'<C-s>");
    assert_eq!((table.said(), table.wizard.place()), ("said-question-answered", Place::FollowUps));
    let known = parked(&table);
    let (version, reply) = known.answered().expect("answered");
    assert_eq!((reply.text.as_str(), reply.from.as_str()), ("Facilities, each May.", "Jane of Facilities"));
    assert_eq!(version.by, version.rec);
    assert!(!known.is_open());
    assert_eq!(lines(&table), 0, "it waits no more");
    table.play("fff");
    assert_eq!((filter(&table), lines(&table)), ("follow-up-filter-answered", 1));
    let text = table.text(80, 24);
    assert!(text.contains("Jane of Facilities") && text.contains("Facilities, each May."), "{text}");
    // Enter opens it again; without its answer it waits again.
    table.play("<enter><tab><tab><tab><C-a><C-k><C-s>");
    assert_eq!(table.said(), "said-question-waits");
    assert!(parked(&table).is_open());
    table.play("u");
    assert!(!parked(&table).is_open(), "undo brings the answer back");
}

#[test]
fn a_blank_question_takes_it_away_and_undo_brings_it_back() {
    let mut table = Table::begun().played("i\"Who?\"<C-s>Q<enter><C-a><C-k><C-s>");
    assert_eq!(table.said(), "said-question-gone");
    assert_eq!(lines(&table), 0);
    assert!(parked(&table).question().is_none());
    table.play("u");
    assert_eq!(lines(&table), 1);
    // Saved as it is, nothing is written.
    let events = table.log().events().len();
    table.play("<enter><C-s>");
    assert_eq!((table.said(), table.log().events().len()), ("said-question-kept", events));
}

/// Two items assigned, one of them late; two questions, one of them late.
fn mixed() -> Table {
    let mut table = Table::begun();
    table.go("I.2");
    table.play("d'Network team'<tab>\"Which proxy?\"<tab>'2020-05-01'<C-s>");
    table.go("I.4");
    table.play("d'Security officer'<tab><tab>'2099-01-31'<C-s>");
    table.play("i\"Late question\"<tab>'Network team'<tab>'2020-01-01'<C-s>");
    table.play("i\"Nobody's question\"<C-s>Q");
    table
}

#[test]
fn the_filters_go_round_and_each_owner_that_occurs_has_one() {
    let mut table = mixed();
    let mut met = Vec::new();
    for _ in 0..8 {
        met.push((filter(&table), lines(&table)));
        table.play("f");
    }
    let unassigned =
        table.wizard.model.workspace.as_ref().map(careseal::screens::follow_ups::unassigned).expect("a worksheet");
    assert_eq!(
        met,
        [
            ("follow-up-filter-all", 4),
            ("follow-up-filter-overdue", 2),
            ("follow-up-filter-parked", 2),
            ("follow-up-filter-answered", 0),
            ("follow-up-filter-nobody", unassigned),
            ("follow-up-filter-owner", 2),
            ("follow-up-filter-owner", 1),
            ("follow-up-filter-all", 4),
        ]
    );
    assert!(unassigned > 60);
    table.play("ffff");
    assert!(table.text(80, 24).contains("In the hands of Network team"), "{}", table.text(80, 24));
}

#[test]
fn the_list_goes_by_day_enter_goes_there_and_d_changes_who_and_when() {
    let mut table = mixed();
    let text = table.text(80, 24);
    let places: Vec<Option<usize>> =
        ["2020-01-01", "2020-05-01", "2099-01-31", "no day"].map(|due| text.find(due)).into();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{text}");
    assert_eq!(text.matches("OVERDUE").count(), 2, "{text}");
    assert!(text.contains("not assigned"), "{text}");
    // The second line is an item.
    table.play("<down>d");
    assert_eq!(table.wizard.form().map(|form| form.purpose.id()), Some("form-assign"));
    table.play("<C-u>'Zoe'<C-s>");
    assert_eq!(table.wizard.place(), Place::FollowUps);
    table.play("<enter>");
    assert_eq!(table.wizard.place(), Place::Item);
    assert_eq!(table.wizard.current_item().map(|at| at.item.to_string()).as_deref(), Some("I.2"));
    // The first is a question: d is at its owner.
    table.play("<esc><home>d<C-u>'Zoe'<C-s>");
    assert_eq!(table.said(), "said-question-changed");
    let owners: Vec<String> =
        table.state().questions.values().filter_map(|one| Some(one.question()?.assignee.to_string())).collect();
    assert!(owners.contains(&"Zoe".to_owned()), "{owners:?}");
}

#[test]
fn an_open_question_is_a_notice_an_overdue_one_is_overdue_and_neither_blocks() {
    let table = mixed();
    let workspace = table.wizard.model.workspace.as_ref().expect("a worksheet");
    let kinds: Vec<&FindingKind> =
        workspace.review.findings.iter().map(|finding| &finding.kind).filter(|kind| kind.is_parked()).collect();
    assert_eq!(kinds.iter().map(|kind| kind.name()).collect::<Vec<_>>(), ["overdue", "question"]);
    assert!(kinds.iter().all(|kind| !kind.blocks()));
    let mut table = table;
    table.play("H!");
    let at = careseal::screens::go::findings_in_order(table.wizard.model.workspace.as_ref().expect("a worksheet"))
        .iter()
        .position(|finding| finding.kind.name() == "question")
        .expect("a question");
    table.play("<home>");
    for _ in 0..at {
        table.play("<down>");
    }
    assert!(table.text(80, 24).contains("Nobody's question"), "{}", table.text(80, 24));
    table.play("<enter>");
    assert_eq!(table.wizard.form().map(|form| form.purpose.id()), Some("form-question"));
}

#[test]
fn the_record_knows_nothing_of_the_parking_lot() {
    let mut table = crate::wizard::follow_ups::mixed();
    let print = |table: &Table| {
        let workspace = table.wizard.model.workspace.as_ref().expect("a worksheet");
        let document = careseal::workspace::record_of(workspace, "en");
        careseal::attestation::print(&document)
    };
    assert!(!print(&table).contains("question\""));
    table.play("i\"A secret question\"<C-s>");
    assert!(!print(&table).contains("A secret question"));
}

#[test]
fn two_laptops_that_park_move_and_answer_the_same_question_lose_nothing() {
    let mut one = Table::begun().played("i\"Who renews it?\"<tab>'Ann'<C-s>Q");
    let mut other = Table::begun();
    other.file.clone_from(&one.file);
    other.world = careseal::worksheet::stamp::FixedEnv { drawn: one.world.drawn + 1_000_000, ..one.world.clone() };
    other.reopen();
    other.play("Q");
    // One changes who has it, the other answers it: both hold, and nothing is in conflict.
    one.play("d<C-u>'Ben'<C-s>");
    other.play("<enter><tab><tab><tab>\"Ann does.\"<C-s>");
    let join = |one: &Table, other: &Table| one.log().join(&other.log()).expect("copies of one").log;
    let state = careseal::worksheet::State::of(&join(&one, &other));
    assert!(careseal::worksheet::conflicts(&state).is_empty());
    let known = state.questions.values().next().expect("a question");
    assert_eq!(known.question().map(|question| question.assignee.to_string()).as_deref(), Some("Ben"));
    assert!(known.answered().is_some());
    // Both change who has it: a conflict, told with both sides, which blocks nothing.
    other.play("ff<enter>");
    let mut third = Table::begun();
    third.file.clone_from(&one.file);
    third.world = careseal::worksheet::stamp::FixedEnv { drawn: one.world.drawn + 2_000_000, ..one.world.clone() };
    third.reopen();
    one.play("Qd<C-u>'Carl'<C-s>");
    third.play("Qd<C-u>'Dora'<C-s>");
    let joined = join(&one, &third);
    let state = careseal::worksheet::State::of(&joined);
    assert_eq!(careseal::worksheet::conflicts(&state).len(), 1);
    one.file = joined.print();
    one.reopen();
    one.play("Q");
    assert_eq!(lines(&one), 2, "both sides show");
    assert!(one.text(80, 24).contains("did not know of each other"), "{}", one.text(80, 24));
    one.play("<enter>");
    let text = one.text(120, 40);
    assert!(text.contains("Carl") && text.contains("Dora"), "{text}");
    let mut anew = Table::begun();
    (anew.file, anew.world) = (one.file.clone(), one.world.clone());
    anew.reopen();
    // So they do for who hands it over, and for who comes from the findings.
    let findings = careseal::screens::go::findings_in_order(anew.wizard.model.workspace.as_ref().expect("open"));
    let place = findings.iter().position(|found| matches!(found.kind, FindingKind::Question { .. })).expect("found");
    for keys in ["Qd".to_owned(), format!("!<home>{}<enter>", "<down>".repeat(place))] {
        assert_eq!(anew.keep().open().played(&keys).wizard.place(), Place::Settle, "{keys}");
    }
    // One key takes a side; another says it anew.
    one.play("2<C-s>");
    assert_eq!(one.said(), "said-settled");
    assert!(careseal::worksheet::conflicts(&one.state()).is_empty());
    assert_eq!(lines(&one), 1);
    anew.play("Q<enter>n<C-s><tab><C-u>'Emil'<C-s>");
    assert!(careseal::worksheet::conflicts(&anew.state()).is_empty());
    assert!(anew.played("Q").text(80, 24).contains("Emil"));
}

#[test]
fn what_cannot_be_changed_refuses_and_says_why() {
    // A reviewer's look at a sealed record has no parking lot.
    let mut table = Table::begun().under_review();
    table.play("Q");
    assert_ne!(table.wizard.place(), Place::FollowUps);
    assert_ne!(table.said(), "");
    table.play("i");
    assert!(table.wizard.form().is_none());
    assert_ne!(table.said(), "");
    // A worksheet open elsewhere can be looked at.
    let mut table = mixed();
    if let Some(workspace) = table.wizard.model.workspace.as_mut() {
        workspace.read_only = Some(careseal::workspace::Say::new("follow-up-next-read-only"));
    }
    table.play("<home><enter>");
    assert!(table.wizard.form().is_none());
    assert_eq!(table.said(), "follow-up-next-read-only");
    table.play("i");
    assert!(table.wizard.form().is_none());
    table.play("f");
    assert_eq!(filter(&table), "follow-up-filter-overdue");
}

#[test]
fn with_nothing_open_the_screen_says_what_to_do() {
    let mut table = Table::begun().played("Q");
    let text = table.text(80, 24);
    assert!(text.contains("no question is parked") && text.contains("i parks a question"), "{text}");
    assert!(text.contains("not assigned"), "{text}");
    table.play("d");
    assert_eq!(table.said(), "follow-up-none-here");
    table.play("<enter><down><up><end>");
    assert_eq!(table.wizard.place(), Place::FollowUps);
    table.play("<esc>");
    assert_eq!(table.wizard.place(), Place::Hub);
}

#[test]
fn what_is_missing_is_not_lost_because_nobody_is_named() {
    let mut table = Table::begun();
    table.go("I.9");
    table.play("d<tab>\"Which proxy?\"<C-s>");
    let error = table.wizard.form().and_then(|form| form.field("owner")?.error.clone());
    assert_eq!(error.map(|say| say.id), Some("form-assign-nobody"));
    table.play("<C-a>'Network team'<C-s>");
    assert_eq!(table.said(), "said-assigned");
    // Whoever takes it back clears the name alone.
    table.play("d<C-a><C-k><C-s>");
    assert_eq!(table.said(), "said-taken-back");
}
