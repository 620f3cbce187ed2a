//! What the law asks of whoever leaves a thing undone.

use careseal::checklist::Outcome;
use careseal::findings::FindingKind;
use careseal::screens::Field;
use careseal::screens::Filter;
use careseal::screens::Form;
use careseal::screens::Screen;
use careseal::workspace::{Arg, Label};

use super::player::to_row;
use crate::table::Table;

/// Ticks an agreement.
fn tick(table: &mut Table, choice: &str) {
    table.play("HA");
    let keys = to_row(&table.wizard, &table.wizard.current_rows(), |row| {
        row.at.item == *"agreements" && row.at.option.as_ref().is_some_and(|option| *option == choice)
    });
    table.play(&(keys + "<space>"));
}

/// An account with these agreements; none: the question has no answer.
fn account(agreements: Option<&str>) -> Table {
    let mut table = Table::begun();
    if let Some(choice) = agreements {
        tick(&mut table, choice);
    }
    table
}

fn form(table: &Table) -> &Form {
    table.wizard.form().expect("a form")
}

fn control(table: &Table) -> &Field {
    form(table).field("control").expect("the question about a control")
}

fn text(value: &Arg) -> String {
    if let Arg::Text(text) = value { text.clone() } else { String::new() }
}

/// What the form says of the law, by message, with the clauses.
fn said(table: &Table) -> Vec<(&'static str, String)> {
    let says = form(table).intro.iter().filter_map(|label| if let Label::Say(say) = label { Some(say) } else { None });
    let law = says.filter(|say| say.id.starts_with("form-law-"));
    law.map(|say| (say.id, say.args.iter().map(|(_, value)| text(value)).collect())).collect()
}

#[test]
fn an_addressable_clause_asks_for_an_equivalent_measure_or_why_there_is_none() {
    for agreements in [None, Some("hipaa")] {
        let mut table = account(agreements);
        table.go("I.6");
        table.play("w'No time'<tab><tab><tab><tab>'I.6'<C-s>");
        assert_eq!(control(&table).words, Some("addressable"));
        assert!(control(&table).error.is_some(), "a measure is owed");
        assert_eq!(
            said(&table),
            [
                ("form-law-addressable", "45 CFR 164.312(a)(2)(iii)".to_owned()),
                ("form-law-supports", "45 CFR 164.310(b), 45 CFR 164.310(c)".to_owned()),
            ]
        );
        let screen = table.text(80, 24);
        assert!(screen.contains("Which equivalent measure is in place, or why is there none?"), "{screen}");
        assert!(!screen.contains("(optional)"), "{screen}");
        table.play("'Guarded rooms'<C-s>");
        assert!(table.wizard.form().is_none(), "{:?}", table.wizard.form());
        assert_eq!(table.answer("I.6#screen-lock").map(|answer| answer.outcome), Some(Outcome::Waived));
        assert!(findings(&table, "I.6").is_empty());
    }
}

#[test]
fn a_standard_asks_how_it_is_met_instead() {
    let mut table = account(None);
    table.go("I.5");
    table.play("w");
    assert_eq!(said(&table), [("form-law-standard", "45 CFR 164.312(a)(1), 45 CFR 164.312(d)".to_owned())]);
    assert_eq!((control(&table).words, control(&table).optional), (Some("standard"), false));
    let screen = table.text(80, 24);
    assert!(screen.contains("How do you meet the standard instead?"), "{screen}");
}

#[test]
fn where_only_a_contract_will_do_an_alternative_names_it() {
    let mut table = account(None);
    table.play("HA");
    let keys = to_row(&table.wizard, &table.wizard.current_rows(), |row| {
        row.at.item == *"products" && row.at.option.as_ref().is_some_and(|option| *option == "messaging")
    });
    table.play(&(keys + "<space>"));
    table.go("III.1");
    table.play("a");
    assert_eq!(control(&table).words, Some("contract"));
    let screen = table.text(80, 24);
    assert!(screen.contains("Which contract covers it, with whom, and since when?"), "{screen}");
    table.play("'Kept off'<C-s>");
    assert!(control(&table).error.is_some(), "the contract is owed");
    table.play("'None goes there, and we hold none.'<C-s>");
    assert!(table.wizard.form().is_none(), "{:?}", table.wizard.form());
    assert_eq!(table.answer("III.1#channels").map(|answer| answer.outcome), Some(Outcome::Alternative));
    assert!(table.answer("III.1#channels").and_then(|answer| answer.control).is_some());
}

#[test]
fn an_option_that_leaves_something_undone_asks_for_the_reason_and_the_measure() {
    let mut table = account(None);
    table.go("I.10");
    let keys = to_row(&table.wizard, &table.wizard.current_rows(), |row| {
        row.at.option.as_ref().is_some_and(|option| *option == "used")
    });
    table.play(&(keys + "<space>"));
    let clause = "45 CFR 164.312(e)(2)(ii) (where ePHI is in a message)".to_owned();
    assert_eq!(said(&table), [("form-law-addressable", clause)]);
    let reason = || form(&table).field("reason").expect("a reason");
    assert_eq!(
        (control(&table).words, control(&table).optional, reason().optional),
        (Some("addressable"), false, false)
    );
}

fn findings(table: &Table, item: &str) -> Vec<FindingKind> {
    let workspace = table.wizard.model.workspace.as_ref().expect("a worksheet");
    let here = workspace.review.findings.iter().filter(|finding| finding.at.iter().any(|at| at.item == *item));
    here.map(|finding| finding.kind.clone()).collect()
}

#[test]
fn an_account_that_hipaa_does_not_bind_is_not_asked_until_it_does() {
    let mut table = account(Some("hds"));
    table.go("I.6");
    table.play("w");
    assert_eq!(said(&table), []);
    assert!(control(&table).optional && control(&table).words.is_none());
    table.play("'No time'<tab><tab><tab><tab>'I.6'<C-s>");
    assert!(table.wizard.form().is_none(), "{:?}", table.wizard.form());
    assert_eq!(findings(&table, "I.6"), []);
    // A waiver from before is found once the agreement is there, and keeps the worksheet from being sealed.
    tick(&mut table, "hipaa");
    assert_eq!(findings(&table, "I.6"), [FindingKind::MissingControl]);
    assert!(FindingKind::MissingControl.blocks());
    // Waived anew, with what was written; one thing is missing.
    table.go("I.6");
    table.play("w");
    assert_eq!(form(&table).value("reason"), "No time");
    table.play("<tab>'Guarded rooms'<tab><tab><tab>'I.6'<C-s>");
    assert_eq!(findings(&table, "I.6"), []);
}

#[test]
fn weaker_clauses_are_mentioned_and_ask_for_nothing() {
    let mut table = account(None);
    table.go("I.4.c");
    // Password access is asked about only where something uses the API; until that is known it may apply.
    table.play("w");
    let shown = "45 CFR 164.312(d), 45 CFR 164.308(a)(5)(ii)(D)".to_owned();
    assert_eq!(said(&table), [("form-law-supports", shown)]);
    assert!(control(&table).optional);
}

#[test]
fn a_filter_shows_what_is_waived_though_the_law_requires_it() {
    let mut table = account(None);
    table.go("I.4.c");
    table.play("w'Reason'<tab><tab><tab><tab>'I.4.c'<C-s>");
    table.go("I.6");
    table.play("w'Reason'<tab>'Guarded rooms'<tab><tab><tab>'I.6'<C-s>Hf");
    for _ in 0..Filter::ALL.len() {
        if matches!(table.wizard.screens.last(), Some(Screen::Items(screen)) if screen.filter == Filter::Required) {
            break;
        }
        table.play("f");
    }
    let Some(Screen::Items(screen)) = table.wizard.screens.last() else { panic!("no list of items") };
    assert_eq!(screen.filter, Filter::Required);
    let shown = table.wizard.model.items_shown(screen);
    let ids: Vec<&str> =
        shown.iter().filter_map(|(list, at)| list.items.get(*at)).map(|item| item.id.as_str()).collect();
    assert_eq!(ids, ["I.6"]);
}

#[test]
fn an_item_shows_its_clauses_with_what_is_known_of_them() {
    let mut table = account(None);
    table.go("I.5");
    let screen = table.text(90, 120);
    for line in [
        "Which clauses it serves",
        "· 45 CFR 164.312(a)(1): standard: must be met, strong",
        "· 45 CFR 164.312(d): standard: must be met, strong",
        "· ISO/IEC 27001:2022 A.8.3 Information access restriction: strong, not re-checked",
        "Whoever merely holds a link does not get to open the file.",
    ] {
        assert!(screen.contains(line), "{line}\n in {screen}");
    }
    // What fits only loosely says so; two entries on one screen say only once that it is no advice.
    table.go("I.4.b");
    let screen = table.text(90, 120);
    assert!(screen.contains("· 45 CFR 164.312(d): standard: must be met, supports it"), "{screen}");
    assert!(screen.contains("· 45 CFR 164.308(b)(1): standard: must be met, strong"), "I.4 stands over it: {screen}");
    assert_eq!(screen.matches("not legal advice").count(), 1, "{screen}");
    // No good citation: nothing is shown.
    table.play("H");
    assert!(!table.text(90, 120).contains("Which clauses"));
}
