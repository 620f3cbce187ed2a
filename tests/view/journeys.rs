//! What a person can do at the table, step by step.

use careseal::wizard::{Place, needs_anew};

use super::story::{done, stale, working};

#[test]
fn an_answer_out_of_date_is_given_anew_with_one_key() {
    let mut table = stale();
    let at = table.wizard.current_row().expect("a line").at;
    let needs = |table: &crate::table::Table| needs_anew(table.wizard.desk.as_ref().expect("a desk"), &at);
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
    let mut table = done().played("S");
    table.text(80, 24);
    table.play("<enter>");
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
fn a_long_form_follows_its_cursor_and_can_be_paged() {
    let mut table = working().at("I.4.b#rotation").played("w");
    let top = table.text(80, 24);
    table.play("<pgdn>");
    let paged = table.text(80, 24);
    assert_ne!(top, paged, "the text moved though the cursor did not");
    table.play("'x'");
    assert!(table.text(80, 24).contains("│ x"), "typing brings the field back");
}
