//! Nothing is ever lost.

use careseal::screens::Place;
use careseal::workspace::Saving;

use crate::table::Table;

#[test]
fn esc_keeps_what_was_typed_and_offers_it_again_even_after_a_crash() {
    let mut table = Table::begun();
    table.go("I.6");
    table.play("w'Half a rea'<esc>");
    assert_eq!(table.said(), "said-kept-as-draft");
    table.reopen();
    assert_eq!(table.said(), "said-draft-kept");
    table.go("I.6");
    table.play("w");
    assert_eq!(table.wizard.form().map(|form| form.value("reason").to_owned()), Some("Half a rea".to_owned()));
    table.play("'son'<tab>'A guard'<tab><tab><tab>'I.6'<C-s>");
    assert!(table.draft.is_none(), "a completed form forgets its draft: {:?}", table.draft);
}

#[test]
fn undo_takes_back_the_latest_act_even_after_a_restart_and_redo_brings_it_back() {
    let mut table = Table::begun();
    table.go("I.6");
    table.play("<space>");
    assert!(table.answer("I.6#screen-lock").is_some());
    table.reopen();
    table.play("u");
    assert!(table.answer("I.6#screen-lock").is_none());
    table.reopen();
    table.play("U");
    assert!(table.answer("I.6#screen-lock").is_some());
}

#[test]
fn what_could_not_be_written_has_not_happened_and_its_text_stays() {
    let mut table = Table::begun();
    table.go("I.6");
    table.play("w'reason'<tab>'A guard'<tab><tab><tab>'I.6'");
    table.disk_is_full = true;
    table.play("<C-s>");
    assert_eq!(table.wizard.form().map(|form| form.value("reason").to_owned()), Some("reason".to_owned()));
    assert!(table.answer("I.6#screen-lock").is_none());
    table.disk_is_full = false;
    table.play("<C-s>");
    assert!(table.answer("I.6#screen-lock").is_some());
}

#[test]
fn answering_pauses_while_the_disk_refuses() {
    let mut table = Table::begun();
    table.go("I.6");
    table.send(careseal::screens::Message::Saving(Saving::Failed(careseal::workspace::Say::new("store-full"))));
    table.play("<space>");
    assert_eq!(table.said(), "store-full");
    assert!(table.answer("I.6#screen-lock").is_none());
}

#[test]
fn esc_never_ends_the_program_and_letters_in_a_field_are_no_commands() {
    let mut table = Table::begun();
    table.play("<esc><esc><esc><esc>");
    assert!(!table.has_quit());
    assert_eq!(table.wizard.place(), Place::Start);
    table.play("N'quit? q'");
    assert!(!table.has_quit());
    assert_eq!(table.wizard.form().map(|form| form.value("name").to_owned()), Some("quit? q".to_owned()));
}

#[test]
fn a_paste_is_never_taken_for_commands() {
    let mut table = Table::begun();
    let before = table.file.clone();
    table.play("\"jjjqwx \"");
    assert!(!table.has_quit());
    assert_eq!(table.file, before);
}

#[test]
fn what_nobody_sees_is_not_acted_on() {
    for (width, height) in [(39, 24), (80, 11)] {
        let mut table = Table::begun();
        table.go("I.6");
        let mut table = table.sized(width, height);
        assert!(table.text(width, height).contains("Too small"));
        table.play("<space>");
        assert!(table.answer("I.6#screen-lock").is_none());
        let mut table = table.sized(80, 24).played("w'Seen'").sized(width, height).played("' and unseen'<C-s><esc>");
        assert_eq!(table.wizard.form().map(|form| form.value("reason").to_owned()).as_deref(), Some("Seen"));
        table.play("<C-q>");
        assert!(table.has_quit());
    }
}
