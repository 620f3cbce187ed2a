//! Several checklists in one worksheet: taken in, left out, answered side by side.

use careseal::checklist::Id;
use careseal::screens::checklists::list_lines;
use careseal::screens::{Place, Screen};
use careseal::text::FormatNumber;
use careseal::worksheet::{Edition, EventKind, edition_of, line};

use super::journey::answer_all;
use super::player::Player;
use crate::LIBRARY;
use crate::table::Table;

const SHARED: &str = "shared-responsibility";

fn id(text: &str) -> Id {
    text.parse().expect("an id")
}

fn asked(table: &Table) -> Vec<&str> {
    table.wizard.model.workspace.as_ref().expect("open").lists.iter().map(|list| list.id.as_str()).collect()
}

/// Shows the checklists with the cursor on the shared responsibilities.
pub(super) fn on_shared(table: &mut Table) {
    table.play("L<home>");
    let at = list_lines(&table.wizard.model).iter().position(|line| line.list.id == SHARED).expect("bundled");
    table.play(&"j".repeat(at));
}

#[test]
fn a_new_account_may_take_in_more_than_the_health_configuration() {
    let mut table = Table::known();
    table.play("<enter>'Lakeside Clinic'<tab>");
    let form = table.wizard.form().expect("asking");
    assert!(form.fields.iter().all(|field| field.id == "name" || field.text.is_empty()), "nothing is ticked unasked");
    let at = form.fields.iter().position(|field| field.id == SHARED).expect("offered");
    assert!(form.field("health-configuration").is_none(), "what is always in is not asked");
    table.play(&"<tab>".repeat(at - form.focus));
    table.play("<space><C-s>");
    assert_eq!(table.wizard.place(), Place::Account);
    assert_eq!(asked(&table), ["health-configuration", SHARED]);
    table.play("u");
    assert_eq!(table.said(), "refused-nothing-to-undo", "with what it began the worksheet stays");
}

#[test]
fn a_checklist_is_taken_in_and_left_out_and_its_answers_come_back() {
    let mut table = Table::begun();
    on_shared(&mut table);
    table.play("<space>");
    assert_eq!((table.said(), asked(&table)), ("said-list-in", vec!["health-configuration", SHARED]));
    table.play("H/'I.S.1'<enter><space>'IT operations'<C-s>");
    let answered = |table: &Table| {
        let lines = list_lines(&table.wizard.model);
        lines.iter().find(|line| line.list.id == SHARED).expect("there").progress.0
    };
    assert_eq!(answered(&table), 1);
    // An item of a list that is left out does not stay on the screen.
    table.play("L");
    on_shared(&mut table);
    table.play("<enter>");
    assert_eq!((table.said(), asked(&table)), ("said-list-out", vec!["health-configuration"]));
    assert_eq!(table.wizard.place(), Place::Checklists);
    assert!(!table.wizard.screens.iter().any(|screen| matches!(screen, Screen::Item(_))));
    assert_eq!(answered(&table), 1, "the answer sleeps");
    table.play("u");
    assert_eq!((table.said(), asked(&table).len()), ("said-undone-lists", 2));
    table.play("U");
    assert_eq!((table.said(), asked(&table).len()), ("said-redone-lists", 1));
    table.play("<space>");
    assert_eq!(answered(&table), 1, "and comes back");
    assert!(table.state().answer(&"shared-responsibility/I.S.1#ours".parse().expect("an address")).is_some());
    // As a reader of the file sees it.
    table.reopen();
    assert_eq!(asked(&table), ["health-configuration", SHARED]);
}

#[test]
fn the_health_configuration_is_always_asked() {
    let mut table = Table::begun();
    table.play("L<home><space>");
    assert_eq!((table.said(), asked(&table)), ("said-list-always", vec!["health-configuration"]));
    table.play("u");
    assert_eq!(table.said(), "refused-nothing-to-undo");
}

#[test]
fn the_next_open_item_goes_on_from_one_checklist_into_the_next() {
    let mut table = Table::begun();
    on_shared(&mut table);
    table.play("<space>H");
    table.go("D.2");
    for _ in 0..20 {
        table.play("o");
        let at = table.wizard.current_item().expect("an item");
        if at.checklist == SHARED {
            return assert_eq!(at.item, "I.S.1");
        }
    }
    panic!("it never left the first checklist: {:?}", table.wizard.current_item());
}

#[test]
fn two_who_chose_differently_find_it_among_what_is_left_and_settle_it() {
    let mut table = Table::begun();
    let take = |edition: &str| {
        let list = LIBRARY.edition(&id(SHARED), &id(edition)).expect("bundled");
        vec![EventKind::Checklist { checklist: id(SHARED), edition: Some(Edition::of(list)) }]
    };
    let workspace = table.wizard.model.workspace.as_ref().expect("open");
    let mut both = workspace.events(take("2023-06-15"), &mut table.world);
    both.extend(workspace.events(take("2023-06-16"), &mut table.world));
    for event in &both {
        table.file.push_str(&line::print(event, FormatNumber::One));
        table.file.push('\n');
    }
    table.reopen();
    let disputed = |table: &Table| {
        let workspace = table.wizard.model.workspace.as_ref().expect("open");
        workspace.review.blocking().filter(|finding| finding.kind.id() == "finding-editions").count()
    };
    assert_eq!(disputed(&table), 1);
    table.play("H!<home>");
    assert!(table.text(80, 24).contains("Shared responsibility"), "{}", table.text(80, 24));
    table.play("<enter>");
    assert_eq!(table.wizard.place(), Place::Settle);
    table.play("2 <C-s>");
    assert_eq!((table.said(), disputed(&table)), ("said-settled", 0));
    assert_eq!(edition_of(&table.state(), &id(SHARED)).expect("in").edition, id("2023-06-16"));
}

#[test]
fn all_checklists_are_answered_and_sealed_together() {
    let mut table = Table::begun();
    on_shared(&mut table);
    table.play("<space>H");
    answer_all(&mut table, Player { waivers: 2, accepts: true, has_everything: true });
    table.play("S");
    assert_eq!(table.wizard.place(), Place::Seal, "{:?}", table.wizard.notice);
    table.read();
    table.play("<enter>'secret'<tab>'SEAL'<tab><enter>");
    let document = careseal::attestation::parse(table.sealed.first().expect("sealed")).expect("reads back");
    let named: Vec<_> = document.checklists.iter().map(|list| (list.id.as_str(), list.edition.as_str())).collect();
    assert_eq!(named, [("health-configuration", "2025-01-24"), (SHARED, "2023-06-16")]);
    let of = |list: &str| document.items.iter().filter(|item| item.id.checklist == list).count();
    assert_eq!((of("health-configuration"), of(SHARED)), (98, 59));
    // A checklist taken in later is a change since.
    table.play("H");
    on_shared(&mut table);
    table.play("<space>");
    assert_eq!(table.state().sealed.first().map(|sealed| sealed.changes_since), Some(1));
}
