//! A worksheet moves to a newer edition, and what is out of date is settled.

use std::sync::Arc;

use careseal::checklist::{Checklist, Id};
use careseal::findings::FindingKind;
use careseal::screens::FormKind;
use careseal::screens::Place;
use careseal::text::FormatNumber;
use careseal::worksheet::{Edition, Env, EventKind, Log, line};
use careseal::workspace::Workspace;

use super::journey::answer_all;
use super::lists::on_shared;
use super::player::Player;
use crate::LIBRARY;
use crate::table::Table;

const SHARED: &str = "shared-responsibility";

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

/// Writes an event into the file, as from another machine, and opens it again.
pub(crate) fn written(table: &mut Table, what: EventKind) {
    let workspace = table.wizard.model.workspace.as_ref().expect("open");
    let event = workspace.events(vec![what], &mut table.world);
    for event in &event {
        table.file.push_str(&line::print(event, FormatNumber::One));
        table.file.push('\n');
    }
    table.reopen();
}

/// Takes in the shared responsibilities in their earlier edition.
pub(crate) fn under_the_older(table: &mut Table) {
    let list = LIBRARY.edition(&id(SHARED), &id("2023-06-15")).expect("bundled");
    written(table, EventKind::Checklist { checklist: id(SHARED), edition: Some(Edition::of(list)) });
    table.play("H");
}

fn edition(table: &Table) -> &str {
    table.wizard.model.workspace.as_ref().expect("open").list(&id(SHARED)).expect("in").edition.as_str()
}

fn stale(table: &Table) -> Vec<String> {
    let findings = &table.wizard.model.workspace.as_ref().expect("open").review.findings;
    let stale = findings.iter().filter(|finding| matches!(finding.kind, FindingKind::Stale { .. }));
    stale.flat_map(|finding| finding.at.iter().map(ToString::to_string)).collect()
}

#[test]
fn a_newer_edition_is_announced_and_shown_before_anything_moves() {
    let mut table = Table::begun();
    table.play("M");
    assert_eq!(table.said(), "refused-newest");
    under_the_older(&mut table);
    table.reopen();
    assert_eq!(table.said(), "said-newer-edition");
    table.play("H");
    assert!(table.text(80, 24).contains("newer: M"), "{}", table.text(80, 24));
    table.go("II.S.1");
    table.play("<space>'IT operations'<C-s>/'I.S.1'<enter><space>'IT operations'<C-s>HM");
    assert!(matches!(table.wizard.form().map(|form| &form.purpose), Some(FormKind::Upgrade(_))));
    let text = table.text(80, 24);
    for words in ["1 answer stays as it is", "has changed: II.S.1", "7 added", "[ Move ]"] {
        assert!(text.contains(words), "{words}\n{text}");
    }
    table.play("<esc>");
    assert_eq!(edition(&table), "2023-06-15", "looking moves nothing");
}

#[test]
fn what_is_out_of_date_shows_both_texts_and_is_settled_with_one_key() {
    let mut table = Table::begun();
    under_the_older(&mut table);
    table.go("II.S.1");
    table.play("<space>'IT operations'<C-s>HM<enter>");
    assert_eq!((table.said(), edition(&table)), ("said-upgraded", "2023-06-16"));
    assert_eq!(stale(&table), ["shared-responsibility/II.S.1#ours"]);
    table.go("II.S.1");
    for (width, height) in [(80, 24), (120, 40)] {
        let text = table.text(width, height);
        for words in ["Then (2023-06-15)", "Now"] {
            assert!(text.contains(words), "{words}\n{text}");
        }
    }
    table.play("r");
    assert!(stale(&table).is_empty(), "{:?}", stale(&table));
    // Two undos: the answer is out of date again, then the worksheet is back under the earlier edition.
    table.play("u");
    assert_eq!(stale(&table).len(), 1);
    table.play("u");
    assert_eq!((table.said(), edition(&table), stale(&table).len()), ("said-undone-lists", "2023-06-15", 0));
    assert_ne!(table.wizard.place(), Place::Item, "no item of the other edition stays on the screen");
    table.play("U");
    assert_eq!((table.said(), edition(&table), stale(&table).len()), ("said-redone-lists", "2023-06-16", 1));
}

#[test]
fn answers_to_what_an_edition_does_not_ask_sleep_and_are_named() {
    let mut table = Table::begun();
    under_the_older(&mut table);
    table.play("M<enter>");
    table.go("V.S.1");
    table.play("<space>'IT operations'<C-s>");
    let newer = table.state().answers.len();
    // As if somebody had gone back: the answer has no place, and stays.
    under_the_older(&mut table);
    on_shared(&mut table);
    assert!(table.text(80, 40).contains("sleep: V.S.1"), "{}", table.text(80, 40));
    assert_eq!(table.state().answers.len(), newer);
}

/// A worksheet over the clinic's own checklist, in this edition.
fn of_the_clinic(log: Log, list: Arc<Checklist>, today: jiff::civil::Date) -> Workspace {
    Workspace::new(&LIBRARY, "clinic.worksheet.toml".to_owned(), log, vec![list], None, crate::table::admin(), today)
}

#[test]
fn a_waiver_whose_sentence_changed_shows_both_and_is_affirmed_anew_with_what_was_written() {
    let mut table = Table::begun();
    let today = table.world.today();
    let workspace = table.wizard.model.workspace.take().expect("open");
    table.wizard.model.workspace = Some(of_the_clinic(workspace.log, crate::fixtures::older(), today));
    table.go("I.2");
    table.play("w'Too few people'<tab>'Locked rooms'<tab><tab><C-u>'2027-03-31'<tab>'I.2'<C-s>");
    assert_eq!(table.said(), "said-answered", "{:?}", table.wizard.form());
    table.go("I.2");
    let workspace = table.wizard.model.workspace.take().expect("open");
    table.wizard.model.workspace = Some(of_the_clinic(workspace.log, crate::fixtures::newer(), today));
    for (width, height) in [(80, 24), (120, 40)] {
        let text = table.text(width, height);
        for words in ["As it was affirmed", "[, that this is", "What was affirmed is void"] {
            assert!(text.contains(words), "{words}\n{text}");
        }
    }
    table.play("r");
    let form = table.wizard.form().expect("the ceremony");
    assert_eq!((form.value("reason"), form.value("control")), ("Too few people", "Locked rooms"));
    assert_eq!(form.value("expires"), "2027-03-31", "no longer than it was affirmed for");
    table.play("<tab><tab><tab><tab>'I.2'<C-s>");
    let at = "clinic-basics/I.2#review".parse().expect("an address");
    let workspace = table.wizard.model.workspace.as_ref().expect("open");
    let affirmation = workspace.state.answer(&at).and_then(|answer| answer.affirmation.clone()).expect("affirmed");
    assert_eq!((affirmation.meaning, affirmation.expires.to_string()), (2, "2027-03-31".to_owned()));
    assert!(affirmation.sentence.as_str().contains("against our own rules"));
}

#[test]
fn a_whole_worksheet_is_moved_settled_and_sealed() {
    let mut table = Table::begun();
    under_the_older(&mut table);
    let player = Player { waivers: 1, accepts: true, has_everything: true };
    answer_all(&mut table, player);
    let answers = table.state().answers.len();
    table.play("HM<enter>");
    assert_eq!(table.said(), "said-upgraded");
    assert_eq!(stale(&table).len(), 5, "those whose duty changed: {:?}", stale(&table));
    table.play("HS");
    assert_ne!(table.wizard.place(), Place::Seal, "nothing is sealed on answers to another edition");
    table.play("H");
    answer_all(&mut table, Player { waivers: 0, ..player });
    assert!(table.state().answers.len() > answers, "nothing is lost, and what is new is answered");
    table.play("HS");
    table.read();
    table.play("<enter>'secret'<tab>'SEAL'<tab><enter>");
    assert_eq!(table.wizard.place(), Place::Sealed, "{:?}", table.wizard.notice);
    let document = careseal::attestation::parse(table.sealed.first().expect("sealed")).expect("reads back");
    let named: Vec<_> = document.checklists.iter().map(|list| list.edition.as_str()).collect();
    assert_eq!(named, ["2025-01-24", "2023-06-16"]);
    table.play("Hu");
    assert_eq!(table.state().sealed.first().map(|sealed| sealed.changes_since), Some(1));
}
