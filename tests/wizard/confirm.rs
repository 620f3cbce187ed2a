//! What was proposed is confirmed by the subscriber's side, and what takes a responsibility is affirmed with it.

use careseal::checklist::Outcome;
use careseal::findings::FindingKind;
use careseal::screens::{Place, Screen};
use careseal::worksheet::{Event, EventKind, FactValue, Log, Standing};

use super::people::{by, last, proposals, proposed, says};
use crate::table::Table;

#[test]
fn a_proposed_waiver_asks_for_no_affirmation_and_is_affirmed_when_it_is_confirmed() {
    let mut table = proposals();
    table.go("I.2");
    table.play("<home>");
    let waiver = |table: &Table| {
        let item = table.wizard.current_row().expect("a line").at;
        table.state().answer(&item).cloned().expect("an answer")
    };
    let before = waiver(&table);
    assert_eq!((before.outcome, before.affirmation.is_some()), (Outcome::Waived, false));
    let flaws = |table: &Table| {
        let at = table.wizard.current_row().expect("a line").at;
        let findings = &table.wizard.model.workspace.as_ref().expect("a worksheet").review.findings;
        findings.iter().filter(|one| one.at.first() == Some(&at)).map(|one| one.kind.clone()).collect::<Vec<_>>()
    };
    assert_eq!(flaws(&table), [FindingKind::Proposed]);
    table.play("sy");
    let form = table.wizard.form().expect("the ceremony");
    assert_eq!((form.value("reason"), form.value("control")), ("The devices are old", "A guard stands there"));
    let who = table.state().people.values().find(|person| person.name.as_str() == "Admin").expect("Admin").id.clone();
    assert_eq!(form.value("affirmer"), who.as_str());
    table.play("<C-s>");
    assert!(table.wizard.form().is_some(), "the number is typed");
    table.play("'I.2'<C-s>");
    assert!(table.wizard.form().is_none(), "{:?}", table.wizard.form());
    assert_eq!(says(&table), by("Admin", "Consultant", Standing::Confirmed));
    assert_eq!(waiver(&table).affirmation.map(|affirmation| affirmation.by), Some(who));
    assert_eq!(flaws(&table), []);
}

#[test]
fn an_option_to_answer_for_is_proposed_and_answered_for_like_a_waiver() {
    let mut table = Table::workshop();
    table.go("I.10");
    let wanted = |row: &careseal::screens::Row| row.at.option.as_ref().is_some_and(|option| *option == "used");
    let rows = table.wizard.current_rows();
    table.play(&super::player::to_row(&table.wizard, &rows, wanted));
    table.play("<space>");
    let form = table.wizard.form().expect("a form");
    assert!(form.field("affirmer").is_none() && form.field("word").is_none(), "{form:?}");
    table.play("'They asked for it'<tab>'No measure is reasonable'<C-s>");
    let answer = |table: &Table| table.answer("I.10#use").expect("an answer");
    assert_eq!((answer(&table).outcome, answer(&table).affirmation), (Outcome::Accepted, None));
    assert_eq!(proposed(&table), ["I.10"]);
    // Chosen again, or confirmed: either way someone takes the responsibility.
    table.play("s<space>");
    assert_eq!(table.wizard.form().map(|form| form.value("reason").to_owned()).as_deref(), Some("They asked for it"));
    table.play("<esc>y");
    assert_eq!(table.wizard.form().map(|form| form.purpose.id()), Some("form-accept"));
    table.play("<tab><tab><tab><tab>'I.10'<C-s>");
    assert!(table.wizard.form().is_none(), "{:?}", table.wizard.form());
    assert!(answer(&table).affirmation.is_some() && proposed(&table).is_empty());
}

#[test]
fn proposals_are_confirmed_together_once_each_was_read_but_for_what_takes_a_responsibility() {
    let mut table = proposals();
    assert_eq!(proposed(&table).len(), 4);
    table.play("H<end>sy");
    let Some(Screen::Statements(screen)) = table.wizard.screens.last() else { panic!("{:?}", table.wizard.notice) };
    assert_eq!(screen.parts.len(), 3, "the waiver is confirmed on its own");
    let events = Log::parse(&table.file).expect("our own file").events().len();
    table.play("<esc>");
    assert_eq!(proposed(&table).len(), 4, "leaving confirms nothing");
    table.play("y");
    for _ in 0..60 {
        if table.wizard.place() != Place::Statements {
            break;
        }
        table.play("<enter>");
    }
    assert_eq!((table.wizard.place(), table.said()), (Place::Hub, "people-confirmed-but"));
    assert_eq!(proposed(&table), ["I.2"]);
    let log = Log::parse(&table.file).expect("our own file");
    let new: Vec<&Event> = log.events().iter().skip(events).collect();
    assert_eq!(new.len(), 3, "each its own event");
    assert!(new.iter().all(|event| event.by != event.rec && event.standing == Standing::Confirmed));
    table.play("y");
    assert_eq!(table.said(), "people-each-alone");
    assert!(!is_on_the_bar(&table));
    // All in one act, which the one who recorded it takes back.
    table.play("u");
    assert_eq!(proposed(&table).len(), 4);
}

fn is_on_the_bar(table: &Table) -> bool {
    table.text(160, 24).lines().last().is_some_and(|bar| bar.contains("y confirm"))
}

#[test]
fn a_section_confirms_only_its_own() {
    let mut table = proposals().played("sH<home><down>y");
    assert_eq!(table.said(), "people-nothing-proposed", "the preamble has none");
    assert!(!is_on_the_bar(&table), "nor does the key bar promise any");
    table.play("g");
    assert!(is_on_the_bar(&table));
    let text = table.text(160, 24);
    assert!(text.contains("proposed, to confirm"), "and beside the account it says so: {text}");
    table.play("y");
    let Some(Screen::Statements(screen)) = table.wizard.screens.last() else { panic!("{:?}", table.wizard.notice) };
    assert!(screen.parts.iter().all(|at| at.part.is_none()), "the account's: {:?}", screen.parts);
}

#[test]
fn a_proposed_fact_is_confirmed_with_space_or_y() {
    for key in ["y", "<space>"] {
        let mut table = Table::workshop().played("A<home><down><space>");
        let EventKind::Fact { on, value } = last(&table).what else { panic!("a fact") };
        assert_eq!((says(&table), proposed(&table).len()), (by("Consultant", "Consultant", Standing::Proposed), 1));
        table.play(&format!("s{key}"));
        assert_eq!(last(&table).what, EventKind::Fact { on: on.clone(), value: value.clone() }, "{key}");
        assert_eq!(says(&table), by("Admin", "Consultant", Standing::Confirmed));
        assert!(proposed(&table).is_empty());
        assert!(matches!(table.state().fact(&on), Some(FactValue::One(_) | FactValue::Many(_))));
    }
}
