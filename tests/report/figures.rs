//! One way of counting: of so many items that ask for a measure, so many came to what.

use careseal::attestation::Figured;
use careseal::checklist::{Address, Outcome};
use careseal::findings::Counts;
use careseal::worksheet::EventKind;
use jiff::civil::{Date, date};
use serde_json::Value;

use super::sample::{DAY, Sample, accepted, id, small, source, waived, written};

const LATER: Date = date(2027, 1, 1);

/// Two measures that nothing else depends on.
fn two() -> [Address; 2] {
    let mut sample = Sample::empty();
    let document = sample.document(DAY);
    let first = |item: &str| document.items.iter().find(|one| one.id.item == item).map(|one| one.place(&one.parts[0]));
    ["I.2", "I.5"].map(|item| first(item).expect("an item"))
}

/// The figures of the review, and of the record with and without its edition: they must be the same.
fn counted(sample: &mut Sample, day: Date) -> Counts {
    let (review, document) = (sample.review(day), sample.document(day));
    let total = review.total(sample.list);
    let lists = [sample.list.clone()];
    let figured = Figured { document: &document, findings: &review.findings, lists: &lists, today: day };
    assert_eq!(figured.total(), total);
    let sections = figured.sections();
    let mut sum = Counts::default();
    for section in &sections {
        sum.join(&section.counts);
    }
    assert_eq!(sum, total);
    if total.open == 0 && total.unread == 0 {
        assert_eq!(Figured { lists: &[], ..figured }.total(), total, "years later, without the edition");
    }
    total
}

#[test]
fn waiving_accepting_and_lapsing_change_no_total() {
    let plain = counted(&mut Sample::answered(|_, _, answer| answer), DAY);
    let two = two();
    let mut forgoing = Sample::answered(|item, part, answer| {
        let at = Address::part(&id("health-configuration"), &item.id, &part.id);
        match item.id.as_str() {
            "I.10" if part.id == "use" => accepted(&at, "used", answer),
            _ if two.contains(&at) => waived(&at, answer),
            _ => answer,
        }
    });
    for (day, lapsed) in [(DAY, 0), (LATER, 3)] {
        let forgone = counted(&mut forgoing, day);
        assert_eq!(forgone.measures(), plain.measures(), "{day}");
        assert_eq!(forgone.statements(), plain.statements(), "{day}");
        assert!(forgone.in_place() < plain.in_place(), "{day}");
        assert_eq!((forgone.lapsed, forgone.waived + forgone.accepted), (lapsed, 3 - lapsed), "{day}");
        assert_eq!(forgone.asked - forgone.answered, lapsed, "what has lapsed is not answered");
    }
    let of = [plain.in_place(), plain.waived, plain.accepted, plain.lapsed, plain.open];
    assert_eq!(of.iter().sum::<usize>(), plain.measures());
}

#[test]
fn what_is_only_proposed_counts_as_open_everywhere_and_is_listed_apart() {
    let mut sample = Sample::answered(|_, _, answer| answer);
    let before = counted(&mut sample, DAY);
    for place in two() {
        let kept = sample.state().answer(&place).expect("answered").clone();
        sample.propose(EventKind::Answer { on: place.clone(), answer: Some(waived(&place, kept)) });
    }
    let after = counted(&mut sample, DAY);
    assert_eq!((after.open, after.proposed, after.waived), (2, 2, 0), "{after:?}");
    assert_eq!((after.measures(), after.answered), (before.measures(), before.answered - 2));

    let (review, document, lists) = (sample.review(DAY), sample.document(DAY), [sample.list.clone()]);
    let source =
        careseal::present::Source { draft: true, findings: &review.findings, ..source(&document, &lists, DAY) };
    let page = written("markdown", &source);
    let (_, register) = page.split_once("\n## Waivers and accepted responsibilities\n").expect("a register");
    let (register, rest) = register.split_once("\n## Proposed, to be confirmed\n").expect("a list of its own");
    assert_eq!(register.trim(), "There are none.");
    let (proposed, _) = rest.split_once("\n## ").expect("more");
    assert_eq!(proposed.matches("| waived | ").count(), 2, "{proposed}");
    let value: Value = serde_json::from_str(&written("json", &source)).expect("JSON");
    let standing = |list: &str| {
        value[list].as_array().expect("a list").iter().map(|one| one["standing"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(standing("proposed"), ["proposed", "proposed"]);
    assert_eq!(standing("affirmed"), ["proposed", "proposed"]);
    let table = written("csv", &source);
    assert_eq!(table.matches(",proposed\r\n").count(), 2, "{table}");
    assert!(table.contains(",confirmed\r\n"));
    assert!(!written("ics", &source).contains("VEVENT"), "what is proposed has no last day yet");
}

#[test]
fn an_option_that_is_accepted_is_a_measure_like_any_other() {
    let mut sample = Sample::answered(|item, part, answer| {
        let at = Address::part(&id("health-configuration"), &item.id, &part.id);
        if item.id == "I.10" && part.id == "use" { accepted(&at, "used", answer) } else { answer }
    });
    let counts = counted(&mut sample, DAY);
    assert_eq!((counts.accepted, counts.of(Outcome::Waived)), (1, 0));
    assert_eq!(counts.asked, counts.measures() + counts.statements() + counts.not_applicable);
}

/// Before, the sign-in of I.1 was implemented although the second factor that belongs to it is waived; so it was in the record, too.
#[test]
fn a_chosen_method_is_no_better_than_what_carries_it_out() {
    let total = counted(&mut small(), DAY);
    assert_eq!((total.alternative, total.waived, total.accepted), (1, 2, 1));
    // Once the waiver has lapsed, so has the sign-in; in the record as well.
    let mut sample = small();
    let (review, document) = (sample.review(LATER), sample.document(LATER));
    let lists = [sample.list.clone()];
    let figured = Figured { document: &document, findings: &review.findings, lists: &lists, today: LATER };
    assert_eq!((figured.total(), figured.total().lapsed), (review.total(sample.list), 3));
}
