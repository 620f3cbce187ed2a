//! An overlay in the wizard: seen where it acts, and part of what is sealed.

use careseal::checklist::Outcome;
use careseal::session::overlay::{ValidOverlay, begin};
use careseal::text::Line;
use careseal::workspace::new_worksheet;

use super::CLINICS;
use crate::LIBRARY;
use crate::table::{Table, admin};
use crate::wizard::journey::answer_all;
use crate::wizard::player::Player;

pub(crate) fn valid() -> ValidOverlay {
    let (list, overlay) = LIBRARY.tightened(CLINICS).expect("sound");
    ValidOverlay { list, overlay }
}

/// An account that was just begun under the overlay, its hub showing.
pub(crate) fn begun() -> Table {
    let mut table = Table::known();
    let log = new_worksheet(&LIBRARY, admin(), &Line::clean("Lakeside Clinic"), Vec::new(), &mut table.world);
    table.file = begin(&LIBRARY, log, &[valid()], admin(), &mut table.world).expect("taken in").print();
    table.reopen();
    table.play("H");
    table
}

/// The record of an account in which everything was answered under the overlay.
pub(crate) fn record() -> String {
    let mut table = begun();
    answer_all(&mut table, Player { waivers: 0, accepts: true, has_everything: true });
    table.play("S");
    table.read();
    table.play("<enter>'secret'<tab>'SEAL'<tab><enter>");
    table.sealed.first().expect("sealed").clone()
}

#[test]
fn the_hub_names_the_overlay_and_shows_its_own_section() {
    let text = begun().text(80, 40);
    assert!(text.contains("Tightened by Example Clinics"), "{text}");
    assert!(text.contains("house  House rules"), "{text}");
}

#[test]
fn the_key_of_what_is_forbidden_says_who_forbids_it_and_why() {
    let mut table = begun();
    table.go("I.6");
    assert!(table.text(80, 24).contains("no waiver"), "{}", table.text(80, 24));
    for (key, said) in [("w", "refused-overlay-waiver"), ("a", "refused-overlay-alternative")] {
        table.play(key);
        assert!(table.wizard.form().is_none());
        assert_eq!(table.said(), said);
        let text = table.text(80, 24);
        assert!(text.contains("Example Clinics forbids") && text.contains("workstations"), "{text}");
    }
    // What the checklist itself does not allow is not laid at the overlay's door.
    table.go("P.1");
    table.play("w");
    assert_eq!(table.said(), "refused-not-waivable");
}

#[test]
fn a_forbidden_option_cannot_be_chosen() {
    let mut table = begun();
    table.go("IV.1");
    table.play("<end><space>");
    assert_eq!(table.said(), "refused-overlay-option", "{}", table.text(80, 24));
    assert!(table.wizard.form().is_none() && table.answer("IV.1#channels").is_none());
    assert!(table.text(80, 24).contains("not allowed"));
    table.play("<home><space>");
    assert_eq!(table.answer("IV.1#channels").map(|answer| answer.outcome), Some(Outcome::Implemented));
}

#[test]
fn a_waiver_is_filled_in_with_the_last_day_that_the_overlay_allows() {
    let mut table = begun();
    table.go("I.3");
    table.play("w");
    let form = table.wizard.form().expect("the ceremony");
    assert_eq!(form.field("expires").map(|field| field.text.as_str()), Some("2027-05-21"));
    table.play("'Not yet'<tab><tab><tab><C-u>'2027-05-22'<tab>'I.3'<C-s>");
    let error = table.wizard.form().and_then(|form| form.field("expires")?.error.as_ref().map(|say| say.id));
    assert_eq!(error, Some("form-date-too-late-overlay"));
}

#[test]
fn a_preset_part_says_whose_word_it_is_and_an_answer_takes_its_place() {
    let mut table = begun();
    answer_all(&mut table, Player { waivers: 0, accepts: true, has_everything: true });
    assert!(table.answer("II.1#images").is_none(), "nobody was asked");
    table.go("II.1");
    table.play("<end>");
    let text = table.text(80, 24);
    assert!(text.contains("says Example Clinics"), "{text}");
    assert!(text.contains("image upload switched"), "{text}");
    table.play("<space>");
    assert_eq!(table.answer("II.1#images").map(|answer| answer.outcome), Some(Outcome::Implemented));
    assert!(!table.text(80, 24).contains("says Example Clinics"));
}
