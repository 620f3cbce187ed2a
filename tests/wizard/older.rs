//! A worksheet that was taken in under an older edition: the whole way, as under the newest.

use super::journey::answer_all;
use super::player::Player;
use crate::LIBRARY;
use crate::table::{Table, look};
use careseal::screens::Place;

#[test]
fn everything_of_an_older_edition_can_be_answered_and_sealed() {
    for (edition, items) in [("2024-12-27", 98), ("2023-10-25", 80)] {
        let mut table = Table::begun_under(edition);
        answer_all(&mut table, Player { waivers: 3, accepts: true, has_everything: true });
        table.play("S");
        assert_eq!(table.wizard.place(), Place::Seal, "{edition}");
        let beside = table.keep().open().played("S");
        let text = beside.text(120, 40).split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains("it is not known whether this edition had them"), "{edition}: {text}");
        table.read();
        table.play("<enter>'secret'<tab>'SEAL'<tab><enter>");
        assert_eq!(table.wizard.place(), Place::Sealed, "{edition}: {:?}", table.wizard.notice);
        let record = table.sealed.first().expect("sealed");
        let document = careseal::attestation::parse(record).expect("a record that reads back");
        assert_eq!(document.items.len(), items, "{edition}");
        let list = document.checklists.first().expect("a checklist");
        assert_eq!(list.edition, *edition);
        let unknown: Vec<_> = list.unknown.iter().map(ToString::to_string).collect();
        let expected: &[&str] =
            if edition == "2024-12-27" { &["I.1.c", "III.11", "VIII.M"] } else { &["I.1.c", "III.11"] };
        assert_eq!(unknown, expected);
        assert!(list.unseen.iter().any(|id| *id == *"I.2"));
        // It holds, and there is a newer edition.
        let today: jiff::civil::Date = "2026-11-22".parse().expect("a day");
        let found = careseal::attestation::today(&document, today, &LIBRARY);
        assert!(found.holds(), "{edition}: {found:?}");
        assert_eq!(found.newer_editions.len(), 1);
        // What it says of its gaps cannot be left out.
        let mut silent = document.clone();
        silent.checklists.first_mut().expect("a checklist").unknown.clear();
        assert!(!careseal::attestation::today(&silent, today, &LIBRARY).holds());
    }
}

#[test]
fn the_screen_says_how_sure_an_entry_is_and_what_changed_in_it() {
    let mut table = Table::begun_under("2024-12-27");
    table.go("I.1.c");
    let text = table.text(80, 160);
    assert!(text.contains("It is not known whether this edition had this entry"), "{text}");
    table.go("I.2");
    let text = table.text(80, 160);
    assert!(text.contains("The text of this edition was not seen here; shown is the text of 2025-01-24"), "{text}");
    table.go("I.5");
    let text = table.text(80, 160);
    assert!(!text.contains("not seen"), "{text}");
    assert!(text.contains("Changes to this entry"), "{text}");
    assert!(text.contains("2023-02-24  Says what follows if the setting is off"), "{text}");
    // At the smallest size all that answering takes still shows.
    table.go("I.1.c");
    let text = crate::table::Table::text(&table, 80, 24);
    assert!(text.contains("Password access is off"), "{text}");
    assert_ne!(table.frame(20, 8, &look()).0.area.width, 0);
    // The newest edition is on record as a whole.
    let mut table = Table::begun();
    table.go("I.2");
    assert!(!table.text(80, 160).contains("not seen"));
}
