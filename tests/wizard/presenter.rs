//! Presenting: the keys of the item's screen on a wall, the clock of the section, and what is the facilitator's own.

use careseal::attestation::print;
use careseal::checklist::Address;
use careseal::screens::Message;
use careseal::screens::Place;
use careseal::screens::Screen;
use careseal::workspace::{Facilitator, Say, record_of};

use crate::table::Table;

/// Words that stand nowhere but in the facilitator's notes.
const SECRET: &str = "quicksilver";

fn section(id: &str) -> Address {
    format!("health-configuration/{id}").parse().expect("an address")
}

fn shown(table: &Table) -> String {
    let Some(Screen::Item(screen)) = table.wizard.screens.last() else { panic!("no item") };
    let list =
        table.wizard.model.workspace.as_ref().and_then(|workspace| workspace.list(&screen.list)).expect("the list");
    list.items[screen.head].id.to_string()
}

#[test]
fn v_or_f5_begins_and_either_or_esc_ends_where_it_began() {
    for (key, again) in [("V", "V"), ("<F5>", "<F5>"), ("V", "<esc>")] {
        let mut table = Table::busy().played("H <down> <down>");
        table.play(key);
        assert_eq!((table.wizard.place(), shown(&table).as_str()), (Place::Presenter, "I.1"), "{key}");
        table.play(again);
        assert_eq!(table.wizard.place(), Place::Hub, "{again}");
        table.play("<enter> <down>");
        table.play(key);
        assert_eq!(table.wizard.place(), Place::Presenter);
        table.play(again);
        assert_eq!(table.wizard.place(), Place::Items, "{again}");
    }
}

#[test]
fn from_an_item_one_comes_back_to_the_item_that_was_shown_last() {
    let mut table = Table::busy();
    table.go("I.4");
    table.play("V n");
    assert_eq!((table.wizard.place(), shown(&table).as_str()), (Place::Presenter, "I.5"));
    table.play("V");
    assert_eq!((table.wizard.place(), shown(&table).as_str()), (Place::Item, "I.5"));
    table.play("<esc>");
    assert_ne!(table.wizard.place(), Place::Item, "one item's screen, not two");
}

#[test]
fn what_is_gone_to_while_presenting_is_presented_and_a_link_leads_back() {
    let mut table = Table::busy();
    table.go("I.4");
    table.play("V");
    table.go("I.6");
    assert_eq!((table.wizard.place(), shown(&table).as_str()), (Place::Presenter, "I.6"));
    table.play("! <enter>");
    assert_eq!(table.wizard.place(), Place::Presenter, "found in a list, shown on the wall");
    table.play("H");
    assert_eq!(table.wizard.place(), Place::Hub);
    table.go("I.6");
    assert_eq!(table.wizard.place(), Place::Item, "the overview ends it");
}

#[test]
fn the_answering_keys_work_as_on_the_items_own_screen() {
    let mut plain = Table::busy();
    let mut wall = Table::busy();
    plain.go("I.4");
    wall.go("I.4");
    wall.play("V");
    let keys = [
        "<space>",
        "<down> <space>",
        "u",
        "<down> w \"It is too old.\" <esc>",
        "a \"We do it by hand.\" <C-s>",
        "x \"No such thing here.\" <C-s>",
        "<up> c",
        "n",
        "p",
        "o <space>",
        "d 'IT' <C-s>",
        "<C-r>",
    ];
    for key in keys {
        plain.play(key);
        wall.play(key);
        assert_eq!((shown(&plain), plain.said()), (shown(&wall), wall.said()), "{key}");
        assert_eq!(plain.wizard.current_row(), wall.wizard.current_row(), "{key}");
        assert_eq!((plain.wizard.place(), wall.wizard.place()), (Place::Item, Place::Presenter), "{key}");
        assert_eq!(plain.state().answers.len(), wall.state().answers.len(), "{key}");
    }
    assert_eq!(plain.file.lines().count(), wall.file.lines().count());
}

#[test]
fn the_clock_of_a_section_runs_while_it_is_on_the_wall_and_goes_on_where_it_was() {
    let mut table = Table::busy().with_agenda();
    let used = |table: &Table, id: &str| table.wizard.model.time_of(&section(id)).used;
    table.wait(600);
    assert_eq!(table.wizard.model.clock.next_minute(), None, "nobody is woken before");
    table.go("I.4");
    table.play("V");
    assert_eq!(table.wizard.model.clock.next_minute(), Some(60));
    table.wait(59);
    assert_eq!(used(&table, "I"), 0);
    table.wait(1);
    assert_eq!(used(&table, "I"), 1);
    assert!(table.text(80, 24).contains("1 of 20 min, 19 left"), "{}", table.text(80, 24));
    table.wait(660);
    assert!(table.text(80, 24).contains("12 of 20 min, 8 left"), "{}", table.text(80, 24));
    // Behind a form the section is still talked about.
    table.play("d");
    assert_eq!(table.wizard.place(), Place::Form);
    table.wait(60);
    table.play("<esc>");
    assert_eq!(used(&table, "I"), 13);
    table.go("II.1");
    table.wait(180);
    assert_eq!((used(&table, "I"), used(&table, "II")), (13, 3));
    table.go("I.4");
    table.wait(600);
    let text = table.text(80, 24);
    assert!(text.contains("! 23 of 20 min, 3 over") && text.contains("session 26 of 95 min"), "{text}");
    table.play("V");
    assert_eq!(table.wizard.model.clock.next_minute(), None);
    table.wait(600);
    assert_eq!(used(&table, "I"), 23, "off the wall, off the clock");
    assert!(table.played("H <down> <down>").text(120, 40).contains("Presented so far: 23 min."));
}

#[test]
fn without_an_agenda_the_time_is_only_counted() {
    let mut table = Table::busy();
    table.go("I.4");
    table.play("V");
    table.wait(125);
    let text = table.text(80, 24);
    assert!(text.contains("Section I  2 min") && text.contains("session 2 min"), "{text}");
}

#[test]
fn a_private_note_is_on_the_items_screen_and_never_on_the_wall() {
    let mut table = Table::busy();
    table.go("I.6");
    table.play(&format!("t 'shared with all' <C-s> F '{SECRET} first' <C-s>"));
    assert_eq!(table.said(), "said-private-note");
    assert!(table.text(80, 60).contains(SECRET) && table.text(80, 60).contains("only on this machine"));
    table.play("V");
    for (width, height) in [(80, 24), (120, 40), (160, 50), (60, 20), (200, 100)] {
        let text = table.text(width, height);
        assert!(!text.contains(SECRET) && !text.contains("shared with all"), "{text}");
        assert!(!text.contains('@'), "an address: {text}");
    }
    for key in ["t", "F"] {
        table.play(key);
        assert_eq!((table.said(), table.wizard.place()), ("refused-presenting", Place::Presenter), "{key}");
    }
}

#[test]
fn what_is_typed_of_a_private_note_stays_for_another_day_and_out_of_the_worksheets_draft() {
    let mut table = Table::busy();
    table.go("I.6");
    table.play(&format!("F '{SECRET}' <esc>"));
    assert_eq!(table.draft, None);
    assert!(table.private_draft.as_deref().is_some_and(|draft| draft.contains(SECRET)));
    table.reopen();
    assert_eq!(table.said(), "said-draft-kept");
    table.go("I.6");
    table.play("F");
    assert_eq!(table.wizard.form().map(|form| form.value("text")), Some(SECRET));
    table.play("<C-s>");
    assert_eq!(table.private_draft, None, "what was saved is no draft any more");
    table.play("F <C-u> <C-s>");
    assert!(table.own.notes.is_empty(), "an empty note takes the old one away");
}

#[test]
fn minutes_are_set_and_taken_away_on_the_overview() {
    let mut table = Table::busy().played("H <down> <down> Z '20' <C-s>");
    assert_eq!((table.said(), table.own.agenda.get(&section("I"))), ("said-agenda", Some(&20)));
    assert!(table.text(80, 24).contains("20 min · "), "{}", table.text(80, 24));
    table.play("Z <C-u> 'long' <C-s>");
    assert!(table.wizard.form().is_some(), "a word is no time");
    table.play("<C-u> '1441' <C-s>");
    assert!(table.wizard.form().is_some(), "nor is more than a day");
    table.play("<C-u> <C-s>");
    assert!(table.own.agenda.is_empty() && table.wizard.form().is_none());
    table.play("<home> Z");
    assert_eq!(table.said(), "refused-agenda-section");
}

#[test]
fn a_worksheet_that_may_only_be_read_has_an_agenda_and_notes_all_the_same() {
    let mut table = Table::busy();
    table.wizard.model.workspace.as_mut().expect("a worksheet").read_only = Some(Say::new("refused-sealed-record"));
    table.play(&format!("H <down> <down> Z '20' <C-s> <enter> <enter> F '{SECRET}' <C-s>"));
    assert_eq!((table.own.agenda.len(), table.own.notes.len()), (1, 1));
    assert!(!table.file.contains(SECRET));
}

#[test]
fn a_file_that_cannot_be_used_is_said_and_left_alone() {
    let mut table = Table::busy();
    let why = Say::new("facilitator-line").with("path", "a").with("line", "2").with("detail", "b");
    table.send(Message::Facilitator(Err(why)));
    assert_eq!(table.said(), "facilitator-line");
    table.play("H <down> Z");
    assert_eq!((table.said(), table.wizard.place()), ("facilitator-line", Place::Hub));
    table.go("I.6");
    table.play("F");
    assert_eq!((table.said(), table.wizard.place()), ("facilitator-line", Place::Item));
}

#[test]
fn a_full_disk_loses_no_private_note() {
    let mut table = Table::busy();
    table.go("I.6");
    table.disk_is_full = true;
    table.play(&format!("F '{SECRET}' <C-s>"));
    assert_eq!(table.wizard.form().map(|form| form.value("text")), Some(SECRET));
    table.disk_is_full = false;
    table.play("<C-s>");
    assert_eq!(table.own.notes.len(), 1);
}

#[test]
fn a_sealed_record_can_be_presented_but_has_nothing_of_the_facilitators() {
    let mut table = Table::busy().under_review();
    table.go("I.6");
    table.play("V");
    assert_eq!(table.wizard.place(), Place::Presenter);
    table.play("V F");
    assert_eq!(table.said(), "refused-facilitator-record");
}

#[test]
fn nothing_of_the_facilitators_is_in_the_record() {
    let mut table = Table::busy().with_agenda();
    table.go("I.6");
    table.play(&format!("F '{SECRET}' <C-s> V <space>"));
    let workspace = table.wizard.model.workspace.as_ref().expect("a worksheet");
    let record = print(&record_of(workspace, "en"));
    for text in [&table.file, &record] {
        assert!(!text.contains(SECRET) && !text.contains("wiki") && !text.contains("agenda"), "{text}");
    }
}

#[test]
fn what_is_the_facilitators_own_stays_with_its_worksheet_when_a_sealed_file_is_opened() {
    let reopened =
        Table::busy().under_review().wizard.model.workspace.and_then(|workspace| workspace.record).expect("a record");
    let mut table = Table::busy();
    table.play(&format!("H <down> <down> Z '20' <C-s> <enter> <enter> F '{SECRET}' <C-s>"));
    assert_eq!(table.wizard.model.facilitator.as_ref().map(|own| own.notes.len()), Ok(1));
    table.send(Message::OpenedAttestation(reopened));
    assert_eq!(table.wizard.model.facilitator, Ok(Facilitator::default()));
    table.go("I.1");
    assert!(!table.text(120, 40).contains(SECRET));
}
