//! Reviewers' comments, answered by keys.

use careseal::findings::FindingKind;

use crate::table::Table;

fn table() -> Table {
    Table::begun().with_comments()
}

fn answers(table: &Table) -> Vec<Option<String>> {
    table.state().comments.iter().map(|one| one.answer().map(ToString::to_string)).collect()
}

fn open(table: &Table) -> usize {
    let workspace = table.wizard.model.workspace.as_ref().expect("a worksheet");
    workspace.review.findings.iter().filter(|found| matches!(found.kind, FindingKind::Comment { .. })).count()
}

#[test]
fn a_key_on_the_item_answers_its_comments_one_after_the_other() {
    let mut table = table();
    table.go("I.2");
    let text = table.text(80, 24);
    assert!(text.contains("Which proxy is this?") && text.contains("Not answered. m answers it."), "{text}");
    assert!(text.contains("reviewer@example.com, by their own word"), "{text}");
    table.play("m");
    let text = table.text(80, 24);
    assert!(text.contains("reviewer@example.com commented:") && text.contains("Which proxy is this?"), "{text}");
    table.play("'The one in the cellar.'<C-s>");
    assert_eq!(table.said(), "said-replied");
    table.play("m");
    let text = table.text(80, 24);
    assert!(text.contains("Who renews") && text.contains("whose key you do not trust"), "{text}");
    table.play("'IT operations.'<C-s>");
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(answers(&table), [None, some("The one in the cellar."), some("IT operations.")]);
    let text = table.text(80, 24);
    assert!(text.contains("The one in the cellar.") && !text.contains("Not answered"), "{text}");
    // Each act is undone alone, and done again.
    table.play("u");
    assert_eq!(table.said(), "said-undone");
    assert_eq!(answers(&table), [None, some("The one in the cellar."), None]);
    table.play("U");
    assert_eq!(answers(&table)[2], some("IT operations."));
    // All have answers: m asks which of them is to be another.
    table.play("m<right><tab>'The vendor.'<C-s>");
    assert_eq!(answers(&table), [None, some("The one in the cellar."), some("The vendor.")]);
}

#[test]
fn the_findings_list_what_is_not_answered_with_a_jump_and_block_nothing() {
    let mut table = table();
    let blocking =
        |table: &Table| table.wizard.model.workspace.as_ref().expect("a worksheet").review.blocking().count();
    assert_eq!((open(&table), blocking(&table)), (3, blocking(&Table::begun())));
    table.play("!");
    let cursor_on = |table: &mut Table, what: &str| {
        table.play("<home>");
        for _ in 0..500 {
            if table.text(120, 40).contains(what) {
                return;
            }
            table.play("<down>");
        }
        panic!("no finding says {what}");
    };
    cursor_on(&mut table, "Who renews");
    table.play("m'The vendor.'<C-s>");
    assert_eq!(answers(&table)[2].as_deref(), Some("The vendor."));
    cursor_on(&mut table, "Which proxy");
    table.play("<enter>");
    assert!(table.text(80, 24).contains("I.2"), "{}", table.text(80, 24));
    table.play("<esc>");
    // On the whole there is nothing to jump to: it is answered at once.
    cursor_on(&mut table, "Two answers");
    table.play("<enter>'Both are changed.'<C-s>");
    assert_eq!(answers(&table)[0].as_deref(), Some("Both are changed."));
    assert_eq!(open(&table), 1);
    table.play("u");
    assert_eq!(table.said(), "said-undone-comment");
    assert_eq!(open(&table), 2);
}

#[test]
fn what_is_being_typed_survives_and_nothing_to_answer_is_said() {
    let mut table = table();
    table.go("I.2");
    table.play("m'The one in'<esc>");
    assert_eq!(table.said(), "said-kept-as-draft");
    table.reopen();
    assert_eq!(table.said(), "said-draft-kept");
    table.go("I.2");
    table.play("m");
    assert_eq!(table.wizard.form().map(|form| form.value("text").to_owned()).as_deref(), Some("The one in"));
    table.play("<esc>");
    table.go("I.3");
    table.play("m");
    assert_eq!(table.said(), "refused-no-comment");
}
