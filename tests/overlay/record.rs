//! An overlay in the record: named, and needed to judge it.

use careseal::attestation::{Document, MismatchKind, parse, print, today};
use careseal::checklist::{Forbidden, Library, Outcome};
use careseal::findings::FindingKind;
use careseal::text::{Line, Note};
use jiff::civil::Date;

use super::wizard::record;
use crate::LIBRARY;

fn document() -> Document {
    parse(&record()).expect("a record that reads back")
}

fn day() -> Date {
    "2026-11-22".parse().expect("a day")
}

fn judged(document: &Document) -> careseal::attestation::Today {
    today(document, day(), &LIBRARY)
}

#[test]
fn the_record_names_the_overlay_and_holds_its_items_in_words() {
    let document = document();
    let overlay = document.checklists[0].overlay.as_ref().expect("named");
    assert_eq!(overlay.name.as_str(), "Example Clinics");
    assert_eq!(overlay.digest.as_str(), super::wizard::valid().overlay.file.digest);
    assert_eq!(document.items.len(), 101);
    let own = document.items.iter().find(|item| item.id.item == *"clinics.1").expect("an own item");
    assert_eq!(own.title.as_str(), "Agents are on the group's access list");
    assert_eq!(own.section.as_str(), "clinics.house House rules of Example Clinics");
    let preset: Vec<_> = document.items.iter().flat_map(|item| &item.parts).filter(|part| part.preset).collect();
    assert_eq!(preset.len(), 1);
    assert_eq!((preset[0].outcome, preset[0].by.is_none()), (Outcome::NotApplicable, true));
    assert!(preset[0].reason.as_ref().is_some_and(|reason| reason.as_str().contains("text only")));
    assert_eq!(print(&document), record());
    let found = judged(&document);
    assert!(found.holds(), "{:?} {:?}", found.mismatches, found.review.map(|review| review.findings));
}

#[test]
fn without_the_overlay_the_record_is_not_judged_and_says_which_one_is_missing() {
    let document = document();
    let found = today(&document, day(), &Library::new());
    assert!(!found.holds() && !found.is_judged());
    assert_eq!(found.unknown_overlays.len(), 1);
    assert_eq!(found.unknown_overlays[0].1.name.as_str(), "Example Clinics");
}

#[test]
fn what_the_overlay_forbids_does_not_hold_in_a_record_either() {
    let mut forged = document();
    let part = forged.items.iter_mut().find(|item| item.id.item == *"I.6").expect("an item").parts.first_mut();
    let part = part.expect("a part");
    (part.outcome, part.reason) = (Outcome::Alternative, Some(Note::clean("We trust each other.")));
    let found = judged(&forged);
    let by = Line::clean("Example Clinics");
    let kind = FindingKind::Forbidden { what: Forbidden::Alternative, by };
    assert!(found.contradictions().any(|finding| finding.kind == kind), "{:?}", found.review);
}

#[test]
fn a_record_cannot_shed_its_overlay_nor_claim_a_preset() {
    let mut bare = document();
    bare.checklists[0].overlay = None;
    let found = judged(&bare);
    assert!(found.mismatches.iter().any(|mismatch| mismatch.kind == MismatchKind::Unasked));
    let mut renamed = document();
    renamed.checklists[0].overlay.as_mut().expect("named").name = Line::clean("Somebody else");
    assert!(!judged(&renamed).is_judged());
    let mut claimed = document();
    let part = claimed.items.iter_mut().find(|item| item.id.item == *"I.6").expect("an item").parts.first_mut();
    let part = part.expect("a part");
    (part.outcome, part.preset, part.reason) = (Outcome::NotApplicable, true, Some(Note::clean("Not here.")));
    (part.by, part.rec, part.at, part.language, part.meaning) = (None, None, None, None, None);
    assert!(!judged(&claimed).holds());
}
