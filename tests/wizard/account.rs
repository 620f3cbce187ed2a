//! Questions about the account in a worksheet that was written when they offered other choices.

use careseal::checklist::{Address, Id};
use careseal::findings::FindingKind;
use careseal::worksheet::FactValue;

use crate::table::Table;

const FACT: &str = "health-configuration/add-ons";

/// Its add-ons were answered with two that are no longer asked about.
fn opened() -> Table {
    let mut table = Table::known();
    include_str!("../fixtures/before/worksheet.toml").clone_into(&mut table.file);
    table.reopen();
    table.played("A")
}

fn value(table: &Table) -> Vec<String> {
    let at: Address = FACT.parse().expect("an address");
    match table.state().fact(&at) {
        Some(FactValue::Many(many)) => many.iter().map(Id::to_string).collect(),
        other => panic!("{other:?}"),
    }
}

fn is_stale(table: &Table) -> bool {
    let findings = &table.wizard.model.workspace.as_ref().expect("open").review.findings;
    findings
        .iter()
        .any(|finding| matches!(&finding.kind, FindingKind::StaleFact { said } if said.as_str() == "ai, collaboration"))
}

/// Puts the cursor on a choice, or on "none of these".
fn on(table: &mut Table, choice: Option<&str>) {
    table.play("<home>");
    for _ in 0..100 {
        let row = table.wizard.current_row().expect("a line");
        if row.at.item == *"add-ons" && row.at.option.as_ref().map(Id::as_str) == choice {
            return;
        }
        table.play("<down>");
    }
    panic!("no such line:\n{}", table.text(80, 24));
}

#[test]
fn a_choice_that_is_gone_waits_to_be_said_again_and_falls_out_with_the_next_answer() {
    let mut table = opened();
    assert!(is_stale(&table));
    assert_eq!(value(&table), ["ai", "collaboration"]);
    on(&mut table, Some("qa"));
    assert!(table.text(80, 60).contains("out of date"), "{}", table.text(80, 60));
    table.play("<space>");
    assert_eq!(value(&table), ["qa"]);
    assert!(!is_stale(&table));
    table.play("u");
    assert!(is_stale(&table));
    on(&mut table, None);
    table.play("<space>");
    assert_eq!(value(&table), Vec::<String>::new());
    assert!(!is_stale(&table));
}
