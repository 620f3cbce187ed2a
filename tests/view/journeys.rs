//! What a person can do at the table, step by step.

use careseal::screens::Message;
use careseal::screens::Place;
use careseal::workspace::{Say, needs_reanswer};

use super::story::{MOMENTS, done, stale, working};
use crate::table::Table;

#[test]
fn an_answer_out_of_date_is_given_anew_with_one_key() {
    let mut table = stale();
    let at = table.wizard.current_row().expect("a line").at;
    let needs =
        |table: &crate::table::Table| needs_reanswer(table.wizard.model.workspace.as_ref().expect("a worksheet"), &at);
    assert!(needs(&table));
    table.play("<space>");
    assert!(!needs(&table));
    assert!(table.wizard.current_row().is_some_and(|row| row.on), "the answer is the same");
}

#[test]
fn the_findings_lead_where_their_row_says() {
    let mut table = working().played("! <down> <down> <down>");
    let text = table.text(80, 24);
    let row = text.lines().find(|line| line.contains('▸')).unwrap_or_default().to_owned();
    table.play("<enter>");
    let item = table.wizard.current_item().expect("an item").item.to_string();
    assert!(row.contains(&format!("{item} ")), "{row} leads to {item}");
}

#[test]
fn nothing_is_signed_before_the_record_was_read() {
    let mut table = done().played("S <enter>");
    assert_eq!(table.wizard.place(), Place::Seal, "Enter reads on");
    for _ in 0..100 {
        let text = table.text(80, 24);
        if table.wizard.place() == Place::Form {
            break;
        }
        table.play("<enter>");
        assert_eq!(table.wizard.place() == Place::Form, text.contains("End of the record."), "{text}");
    }
    assert_eq!(table.wizard.place(), Place::Form, "the end can be reached");
}

#[test]
fn nothing_was_read_where_nothing_shows() {
    for window in [(39, 11), (120, 11)] {
        let mut table = done().played("S").sized(window.0, window.1);
        for _ in 0..1000 {
            table.play("<enter>");
        }
        let table = table.sized(80, 24).played("<enter>");
        assert_eq!(table.wizard.place(), Place::Seal);
        assert!(!table.text(80, 24).contains("End of the record."));
    }
}

#[test]
fn a_long_form_follows_its_cursor_and_can_be_paged() {
    let mut table = working().at("I.4.b#rotation").played("w");
    let top = table.text(80, 24);
    table.play("<pgdn>");
    let paged = table.text(80, 24);
    assert_ne!(top, paged, "the text moved though the cursor did not");
    table.play("'x'");
    assert!(table.text(80, 24).contains("│ x"), "typing brings the field back");
}

fn moment(name: &str) -> Table {
    MOMENTS.iter().find(|(known, _)| *known == name).expect("a moment").1()
}

fn bottom(table: &Table) -> String {
    table.text(80, 24).lines().rev().take(4).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_first_name_of_an_account_is_not_undone() {
    let table = Table::begun().played("u");
    assert!(table.text(80, 24).contains("Lakeside Clinic"));
    assert!(bottom(&table).contains("nothing of yours to undo"), "{}", bottom(&table));
    let table = Table::begun().played("R <C-u> 'Other' <C-s> u");
    assert!(table.text(80, 24).contains("Lakeside Clinic"), "a second name is");
}

#[test]
fn a_form_that_was_only_looked_at_leaves_no_draft() {
    let table = working().at("I.4.b#rotation").played("w <esc>");
    assert_eq!(table.draft, None);
    assert!(!bottom(&table).contains("is kept"), "{}", bottom(&table));
    let table = working().at("I.4.c#password-off").played("t <esc>");
    assert_eq!(table.draft, None, "the note that stands is not a draft");
}

#[test]
fn who_takes_the_responsibility_is_kept_with_the_rest_of_a_draft() {
    let mut table = working().at("I.4.b#rotation").played("w <tab> <tab> <right> <tab> 'Managing director' <esc> w");
    assert!(table.text(80, 60).contains("(●) somebody else"), "{}", table.text(80, 60));
    assert!(table.text(80, 60).contains("Managing director"));
    table.play("<esc>");
    assert!(bottom(&table).contains("w here goes on with it"), "{}", bottom(&table));
}

#[test]
fn after_a_new_key_was_made_it_can_be_taken_at_once() {
    let mut table = moment("seal-end").played("<end> <enter> 'secret' <tab> 'secret' <C-s>");
    let text = table.text(80, 24);
    assert!(text.contains("▸ admin@example.com") && text.contains("Enter take this key"), "{text}");
    table.play("<enter>");
    assert_eq!(table.wizard.place(), Place::Form);
}

#[test]
fn on_a_small_screen_the_trust_line_can_be_reached_with_the_arrows() {
    let mut table = moment("sealed").sized(60, 16);
    for _ in 0..40 {
        if table.text(60, 16).contains("seal again.") {
            return;
        }
        table.play("<down>");
    }
    panic!("cut off:\n{}", table.text(60, 16));
}

#[test]
fn a_consultant_is_told_what_is_not_theirs() {
    let table =
        Table::first_start().played("'Consultant' <tab> 'consultant@example.com' <tab> <tab> <tab> <space> <C-s>");
    assert!(bottom(&table).contains("account holder's people"), "{}", table.text(80, 24));
    let mut table = done();
    table.play("I <tab> <tab> <tab> <tab> <space> <C-s> <end> <up> <down>");
    assert!(bottom(&table).contains("Only somebody on the account holder's side can seal."), "{}", bottom(&table));
}

#[test]
fn the_overview_does_not_promise_a_seal_that_cannot_be_given() {
    let table = working().played("H <end>");
    assert!(bottom(&table).contains("Not yet: Enter lists what is left"), "{}", bottom(&table));
    let table = done().played("H <end>");
    assert!(bottom(&table).contains("Enter shows the whole record"), "{}", bottom(&table));
}

#[test]
fn the_next_open_question_is_the_one_after_the_cursor() {
    let table = Table::begun().played("A <down> <down> o");
    let row = table.wizard.current_row().expect("a line");
    assert_eq!(row.at.item.as_str(), "agreements");
}

#[test]
fn after_a_wrong_passphrase_the_cursor_stands_where_it_is_typed_anew() {
    let mut table = moment("seal-form");
    table.send(Message::Failed(Say::new("refused-nothing-to-undo")));
    let text = table.text(80, 24);
    assert_eq!(text.matches("nothing of yours").count(), 1, "said once: {text}");
    let form = table.wizard.form().expect("a form");
    assert_eq!((form.value("passphrase"), form.fields.get(form.focus).map(|field| field.id)), ("", Some("passphrase")));
}

#[test]
fn a_key_without_a_meaning_says_so() {
    let table = working().played("H 'w'");
    assert!(bottom(&table).contains("w does nothing here."), "{}", bottom(&table));
}
