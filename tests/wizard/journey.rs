//! What an admin does from the first start to the seal.

use careseal::checklist::Outcome;
use careseal::screens::{Filter, Place, Screen};
use careseal::text::FormatNumber;

use super::player::{Player, fill};
use crate::table::Table;

/// Answers everything that is open.
pub(crate) fn answer_all(table: &mut Table, mut player: Player) {
    for _ in 0..2000 {
        if let Some(form) = table.wizard.form() {
            let keys = fill(form);
            table.play(&keys);
            assert!(table.wizard.form().is_none(), "the form was not completed by {keys}: {:?}", table.wizard.form());
            continue;
        }
        match player.next(&table.wizard) {
            Some(keys) => table.play(&keys),
            None => return,
        }
    }
    panic!(
        "still open: {:?}",
        table.wizard.model.workspace.as_ref().map(|workspace| workspace.review.findings.first().cloned())
    );
}

#[test]
fn the_first_start_asks_who_you_are_then_for_an_account_then_for_its_facts() {
    let mut table = Table::first_start();
    assert_eq!(table.wizard.form().map(|form| form.purpose.id()), Some("form-who"));
    table.play("'Admin'<tab>'admin@example.com'<tab><tab><tab><tab><enter>");
    assert_eq!(table.wizard.form().map(|form| form.purpose.id()), Some("form-new"));
    table.play("'Lakeside Clinic'<C-s>");
    assert_eq!(table.wizard.place(), Place::Account);
    let state = table.state();
    assert_eq!(state.account_name().map(ToString::to_string), Some("Lakeside Clinic".to_owned()));
    assert_eq!(state.people.len(), 1);
    assert_eq!(state.checklists.len(), 1);
}

#[test]
fn everything_can_be_answered_and_sealed_with_the_keyboard_alone() {
    let mut table = Table::begun();
    answer_all(&mut table, Player { waivers: 7, accepts: true, has_everything: true });
    let state = table.state();
    let outcomes: Vec<Outcome> =
        state.answers.values().filter_map(|r| r.value()?.as_ref()).map(|a| a.outcome).collect();
    assert_eq!(outcomes.iter().filter(|o| **o == Outcome::Waived).count(), 7);
    assert!(outcomes.contains(&Outcome::Accepted));
    table.play("S");
    assert_eq!(table.wizard.place(), Place::Seal);
    table.read();
    table.play("<enter>'secret'<tab>'SEAL'<tab><enter>");
    assert_eq!(table.wizard.place(), Place::Sealed, "{:?}", table.wizard.notice);
    let record = table.sealed.first().expect("sealed");
    let document = careseal::attestation::parse(record).expect("a record that reads back");
    assert_eq!(document.items.len(), 98);
    assert_eq!(table.state().sealed.len(), 1);
    assert_eq!(table.state().sealed.first().map(|sealed| sealed.changes_since), Some(0));
    table.go("I.6");
    table.play("<space>");
    assert_eq!(table.state().sealed.first().map(|sealed| sealed.changes_since), Some(1));
}

#[test]
fn a_waiver_is_a_ceremony_that_takes_a_reason_and_the_typed_number() {
    let mut table = Table::begun();
    table.go("I.6");
    table.play("w<C-s>");
    let form = table.wizard.form().expect("still asking");
    assert!(form.field("reason").expect("reason").error.is_some(), "a reason is owed");
    table.play("'No such devices yet'<tab>'Guarded rooms'<tab><tab><tab><tab>'I.66'<C-s>");
    assert!(table.wizard.form().expect("still asking").field("word").expect("word").error.is_some());
    table.play("<C-u>'I.6'<C-s>");
    assert!(table.wizard.form().is_none(), "{:?}", table.wizard.form());
    let answer = table.answer("I.6#screen-lock").expect("an answer");
    assert_eq!(answer.outcome, Outcome::Waived);
    assert_eq!(answer.reason.map(String::from), Some("No such devices yet".to_owned()));
    assert_eq!(answer.control.map(String::from), Some("Guarded rooms".to_owned()));
    let affirmation = answer.affirmation.expect("an affirmation");
    assert!(affirmation.sentence.as_str().starts_with("We have decided, at our sole discretion, not to put"));
    assert_eq!(affirmation.expires.to_string(), "2027-11-22");
}

#[test]
fn a_statement_cannot_be_waived_and_a_date_beyond_a_year_is_refused() {
    let mut table = Table::begun();
    table.go("I.8");
    table.play("w");
    assert_eq!(table.said(), "refused-not-waivable");
    table.go("I.6");
    table.play("w'reason'<tab>'A guard'<tab><tab><C-u>'2027-11-23'<tab>'I.6'<C-s>");
    let form = table.wizard.form().expect("still asking");
    assert_eq!(form.field("expires").and_then(|f| f.error.as_ref()).map(|e| e.id), Some("form-date-too-late"));
}

#[test]
fn what_a_choice_would_open_shows_before_it_is_made() {
    let mut table = Table::begun();
    table.go("I.1");
    let settles: Vec<String> = consequences(&table).iter().map(|change| format!("{change:?}")).collect();
    assert!(
        settles.iter().any(|change| change.contains("MakesNotApplicable") && change.contains("I.1.b")),
        "{settles:?}"
    );
}

#[test]
fn a_contradiction_shows_and_goes_when_it_is_settled() {
    let mut table = Table::begun();
    table.go("I.10");
    table.play("<space>");
    table.go("I.10");
    table.play("<space>");
    table.play("A");
    let contradictions = |table: &Table| {
        let workspace = table.wizard.model.workspace.as_ref().expect("open");
        workspace.review.findings.iter().filter(|f| f.kind.name() == "contradiction").count()
    };
    assert_eq!(contradictions(&table), 0);
    // "Are text messages used?" yes, though I.10 says they are not.
    let sms = careseal::worksheet::EventKind::Fact {
        on: "health-configuration/sms".parse().expect("address"),
        value: Some(careseal::worksheet::FactValue::One(careseal::text::Line::clean("yes"))),
    };
    let events = table.wizard.model.workspace.as_ref().expect("open").events(vec![sms], &mut table.world);
    for event in &events {
        table.file.push_str(&careseal::worksheet::line::print(event, FormatNumber::One));
        table.file.push('\n');
    }
    table.reopen();
    assert_eq!(contradictions(&table), 1);
    table.play("u");
    assert_eq!(contradictions(&table), 0, "{:?}", table.wizard.notice);
}

#[test]
fn statements_of_a_section_are_confirmed_together_once_each_was_read() {
    let mut table = Table::begun();
    // The preamble is the first section, below the account.
    table.play("gjC");
    let Some(Screen::Statements(screen)) = table.wizard.screens.last() else { panic!("{:?}", table.wizard.notice) };
    let count = screen.parts.len();
    assert!(count > 3);
    for _ in 0..count {
        table.read();
        table.play("<enter>");
    }
    assert_eq!(table.said(), "said-confirmed-together");
    let state = table.state();
    assert_eq!(state.answers.len(), count, "each got an event of its own");
    table.play("u");
    assert!(table.state().answers.values().all(|register| register.value().is_none()), "undone as one");
}

#[test]
fn an_item_can_be_assigned_and_found_again() {
    let mut table = Table::begun();
    table.go("I.3");
    table.play("d'Security officer'<tab>'Which addresses?'<tab>'2026-12-01'<C-s>");
    let at = "health-configuration/I.3".parse().expect("address");
    let state = table.state();
    let assignment = state.assignment(&at).expect("an assignment");
    assert_eq!(assignment.assignee.as_str(), "Security officer");
    table.play("Hf");
    let filter = |table: &Table| match table.wizard.screens.last() {
        Some(Screen::Items(screen)) => screen.filter,
        _ => panic!("a list"),
    };
    while filter(&table) != careseal::screens::Filter::Assigned {
        table.play("f");
    }
    let Some(Screen::Items(screen)) = table.wizard.screens.last() else { panic!("a list") };
    assert_eq!(screen.filter, Filter::Assigned);
    let shown = table.wizard.model.items_shown(screen);
    assert_eq!(shown.len(), 1, "{:?}", screen.filter);
}

#[test]
fn what_does_not_apply_steps_aside_with_its_reason_and_can_be_looked_at() {
    let mut table = Table::begun();
    table.play("A");
    // agreements: HIPAA only
    let rows = careseal::screens::rows::of_account(table.wizard.model.workspace.as_ref().expect("open"));
    let hipaa = rows
        .iter()
        .filter(|row| row.kind.is_stop())
        .position(|row| row.at.option.as_ref().is_some_and(|option| *option == "hipaa"));
    table.play(&format!("g{}<space>", "j".repeat(hipaa.expect("HIPAA"))));
    table.go("P.6");
    let workspace = table.wizard.model.workspace.as_ref().expect("open");
    let list = workspace.lists.first().expect("a checklist");
    let index = list.position(&"P.6".parse().expect("id")).expect("P.6");
    let found = workspace.review.lists.first().and_then(|seen| seen.items.get(index)).expect("P.6");
    assert!(found.applies.is_not_applicable());
    assert!(!careseal::findings::not_applicable_words(list, list.words_in("en"), index, found.applies).is_blank());
}

/// What would change if the line with the cursor were answered.
fn consequences(table: &Table) -> Vec<careseal::findings::Change> {
    let row = table.wizard.current_row().expect("a line");
    table.wizard.model.consequences_of(&row)
}
