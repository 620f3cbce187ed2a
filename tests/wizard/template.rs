//! An account that begins with the choices of another, from the form.

use careseal::screens::{Message, Place};
use careseal::worksheet::{EventKind, Log, Standing};

use crate::table::Table;
use crate::view::hand::shelf;

fn asked(file: &str) -> Table {
    let mut first = Table::begun();
    first.go("I.5");
    first.play("<space>");
    let mut table = Table::known();
    table.files.insert("first.worksheet.toml".to_owned(), first.file.into_bytes());
    table.send(Message::Shelf(shelf()));
    table.play("N 'Second Clinic'");
    let fields = table.wizard.form().expect("a form").fields.len();
    table.play(&format!("{} '{file}' <C-s>", "<tab>".repeat(fields - 1)));
    table
}

#[test]
fn a_new_account_takes_the_choices_of_a_worksheet_as_proposals() {
    let table = asked("first.worksheet.toml");
    assert_eq!(table.wizard.screens.len(), 2, "the form is gone: {:?}", table.wizard.place());
    assert!(table.answer("I.5#downloads").is_some());
    assert_eq!(table.state().account_name().map(ToString::to_string), Some("Second Clinic".to_owned()));
    let log = Log::parse(&table.file).expect("ours");
    let taken: Vec<_> = log.events().iter().filter(|event| matches!(event.what, EventKind::Answer { .. })).collect();
    assert!(taken.len() == 1 && taken.iter().all(|event| event.standing == Standing::Proposed));
}

#[test]
fn what_is_no_file_to_begin_with_is_told_in_the_form_and_can_be_typed_anew() {
    let mut table = asked("nothing.toml");
    assert_eq!((table.said(), table.wizard.place()), ("store-not-found", Place::Form));
    assert!(!table.wizard.form().expect("the form").busy);
    table.play(&format!("{} <C-s>", "<backspace>".repeat(12)));
    assert_eq!(table.state().answers.len(), 0, "begun with nothing");
    assert_eq!(table.state().account_name().map(ToString::to_string), Some("Second Clinic".to_owned()));
}
