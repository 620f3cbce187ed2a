//! Comparing the open worksheet with another record.

use careseal::screens::{CompareLine, Screen};

use crate::table::{Table, plain_look};
use crate::view::story::{compared, working};

/// What differs, and the line with the cursor.
fn screen(table: &Table) -> &careseal::screens::CompareScreen {
    match table.wizard.screens.last() {
        Some(Screen::Compare(screen)) => screen,
        other => panic!("another screen: {other:?}"),
    }
}

#[test]
fn what_differs_is_shown_with_the_words_marked() {
    let table = compared();
    let text = table.text(120, 40);
    assert!(text.contains("What differs"), "{text}");
    let mut table = table;
    while !table.text(120, 40).contains("[-clinic's supplier-]") {
        let before = screen(&table).cursor;
        table.play("<down>");
        assert!(screen(&table).cursor > before, "never came to it");
    }
    let text = table.text(120, 40);
    assert!(text.contains("- A proxy that the [-clinic's supplier-] runs."), "{text}");
    assert!(text.contains("+ A proxy that the {+network team+} runs."), "{text}");
    // Without colours and without Unicode the same words stand there.
    let plain = careseal::tui::picture::transcript(&table.frame(120, 40, &plain_look()).0);
    assert!(plain.contains("{+network team+}"), "{plain}");
}

#[test]
fn filters_show_outcomes_and_what_is_waived_or_accepted() {
    let mut table = compared();
    let all = screen(&table).lines().len();
    table.play("f");
    let outcome = screen(&table).lines();
    assert!(!outcome.is_empty() && outcome.len() < all, "{} of {all}", outcome.len());
    assert!(outcome.iter().all(|line| matches!(line, CompareLine::Item(_))));
    table.play("f");
    let shown = screen(&table).lines();
    let found = &screen(&table).difference;
    assert!(!shown.is_empty() && shown.len() < all);
    for line in &shown {
        assert!(matches!(line, CompareLine::Item(at) if found.items[*at].forgone));
    }
    table.play("f");
    assert_eq!(screen(&table).lines().len(), all);
}

#[test]
fn enter_goes_to_the_item_and_esc_comes_back() {
    let mut table = compared().played("f");
    let Some(CompareLine::Item(at)) = screen(&table).line() else { panic!("no item") };
    let item = screen(&table).difference.items[at].id.clone();
    table.play("<enter>");
    assert_eq!(table.wizard.current_item(), Some(item));
    table.play("<esc>");
    assert!(matches!(table.wizard.screens.last(), Some(Screen::Compare(_))));
    table.play("<esc>");
    assert!(!matches!(table.wizard.screens.last(), Some(Screen::Compare(_))));
}

#[test]
fn a_record_that_says_the_same_is_said_and_a_missing_file_can_be_mended() {
    let mut table = working();
    table.files.insert("same".to_owned(), table.file.clone().into_bytes());
    table.play("D 'missing' <C-s>");
    let text = table.text(80, 24);
    assert!(text.contains("no such file"), "{text}");
    table.play("<C-u> 'same' <C-s>");
    assert_eq!(table.said(), "said-nothing-differs");
}

#[test]
fn what_comes_after_the_form_was_left_changes_nothing() {
    let mut table = working().played("D <esc>");
    let before = table.text(80, 24);
    table.send(careseal::screens::Message::Compared {
        serial: 1,
        found: Box::new(Err(careseal::workspace::Say::new("store-not-found"))),
    });
    assert_eq!(table.text(80, 24), before);
}
