//! What follows from answers, and what a newer edition makes of them.

mod facts;
mod scope;
mod standing;

use std::collections::BTreeSet;
use std::sync::Arc;

use careseal::checklist::edition_changes::{EditionChangeKind, changes_between};
use careseal::checklist::{Address, Checklist, Outcome};
use careseal::findings::{Applicability, FindingKind, StaleWhy, review, upgrade};
use careseal::text::Note;
use careseal::worksheet::answer::TextSnapshot;
use careseal::worksheet::stamp::FixedEnv;
use careseal::worksheet::{Affirmation, Answer, Env, EventKind, FactValue, How, Log, Person, Side, State};

use crate::LIBRARY;
use crate::fixtures::{newer, older};

/// A worksheet in which these parts of the fixture were answered under an edition.
fn worksheet(list: &Checklist, answers: &[(&str, Outcome)]) -> State {
    let mut world = FixedEnv::at("2024-06-01T10:00:00Z");
    let mut log = Log::new(world.stamp());
    let id = careseal::checklist::Id::parse("admin").expect("id");
    let line = careseal::text::Line::clean;
    let admin = Person {
        id: id.clone(),
        name: line("Admin"),
        role: line("Owner"),
        organisation: line("Clinic"),
        email: line("admin@example.com"),
        side: Side::Subscriber,
    };
    let mut whats = vec![EventKind::Person(admin)];
    for (part, outcome) in answers {
        let on: Address = format!("{}/{part}", list.id).parse().expect("address");
        let (item, known) = list.part(&on).expect("a part");
        let affirmation = outcome.is_affirmed().then(|| Affirmation {
            sentence: list.affirmation_text(list.words_in("en"), &on),
            meaning: list.sentence_meaning(known, &BTreeSet::new()),
            by: id.clone(),
            expires: "2025-05-31".parse().expect("date"),
            how: How::Typed,
        });
        let reason = affirmation.is_some().then(|| Note::clean("For a reason."));
        let shown = TextSnapshot { meaning: item.meaning, ..TextSnapshot::default() };
        let plain = Answer::plain(*outcome, BTreeSet::new(), shown);
        whats.push(EventKind::Answer { on, answer: Some(Answer { affirmation, reason, ..plain }) });
    }
    for what in whats {
        log.push(log.next(world.stamp(), id.clone(), id.clone(), what));
    }
    State::of(&log)
}

fn flaws(list: &Arc<Checklist>, state: &State, at: &str, part: &str) -> Vec<FindingKind> {
    let review = review(std::slice::from_ref(list), state, at.parse().expect("date"));
    let on: Address = format!("{}/{part}", list.id).parse().expect("address");
    let here = review.findings.into_iter().filter(|finding| finding.at.first() == Some(&on));
    here.map(|finding| finding.kind).collect()
}

#[test]
fn an_answer_to_a_duty_that_changed_is_stale_and_others_stay() {
    let state = worksheet(&older(), &[("I.1#mfa", Outcome::Implemented), ("I.2#review", Outcome::Implemented)]);
    assert_eq!(flaws(&older(), &state, "2024-07-01", "I.1#mfa"), []);
    assert_eq!(flaws(&newer(), &state, "2024-07-01", "I.1#mfa"), [FindingKind::Stale { why: StaleWhy::Meaning }]);
    assert_eq!(flaws(&newer(), &state, "2024-07-01", "I.2#review"), []);
}

#[test]
fn a_waiver_is_void_once_its_responsibility_sentence_says_more() {
    let state = worksheet(&older(), &[("I.2#review", Outcome::Waived)]);
    assert_eq!(flaws(&older(), &state, "2024-07-01", "I.2#review"), []);
    let void = FindingKind::Stale { why: StaleWhy::Affirmation };
    assert_eq!(flaws(&newer(), &state, "2024-07-01", "I.2#review"), [void]);
}

#[test]
fn a_waiver_holds_through_its_last_day_and_lapses_after_it() {
    let state = worksheet(&older(), &[("I.2#review", Outcome::Waived)]);
    assert_eq!(flaws(&older(), &state, "2025-05-31", "I.2#review"), []);
    let expired = "2025-05-31".parse().expect("date");
    assert_eq!(flaws(&older(), &state, "2025-06-01", "I.2#review"), [FindingKind::Lapsed { expired }]);
}

#[test]
fn changes_tell_what_was_added_removed_changed_and_only_reworded() {
    let found: Vec<(String, EditionChangeKind)> = changes_between(&older(), &newer(), "en")
        .into_iter()
        .map(|change| (change.at.to_string().replace("clinic-basics/", ""), change.kind))
        .collect();
    assert!(found.contains(&("I.1".to_owned(), EditionChangeKind::Changed)), "{found:?}");
    assert!(found.contains(&("I.2#review".to_owned(), EditionChangeKind::Affirmation)), "{found:?}");
    assert!(found.contains(&("I.4".to_owned(), EditionChangeKind::Reworded)), "{found:?}");
    assert!(found.contains(&("II.4".to_owned(), EditionChangeKind::Added)), "{found:?}");
    assert!(found.contains(&("II.3".to_owned(), EditionChangeKind::Removed)), "{found:?}");
    assert!(!found.iter().any(|(at, _)| at == "I.3"), "what did not change is not named: {found:?}");
    assert!(changes_between(&older(), &older(), "en").is_empty());
}

#[test]
fn two_notes_that_know_nothing_of_each_other_are_a_conflict() {
    let list = older();
    let mut world = FixedEnv::at("2024-06-01T10:00:00Z");
    let mut log = Log::new(world.stamp());
    let id = careseal::checklist::Id::parse("admin").expect("id");
    let on: Address = format!("{}/I.2", list.id).parse().expect("address");
    let note = |text: &str| EventKind::Note { on: on.clone(), text: Note::clean(text) };
    let one = log.next(world.stamp(), id.clone(), id.clone(), note("Done in May."));
    let other = log.next(world.stamp(), id.clone(), id, note("Never done."));
    log.push(one);
    log.push(other);
    let review = review(std::slice::from_ref(&list), &State::of(&log), "2024-07-01".parse().expect("date"));
    let conflicts = review.findings.iter().filter(|finding| finding.kind == FindingKind::Conflict);
    assert_eq!(conflicts.map(|finding| finding.at.first()).collect::<Vec<_>>(), [Some(&on)]);
}

/// A fact that was answered while its checklist was still in the worksheet asks nothing any more.
#[test]
fn an_answer_of_a_checklist_taken_out_sleeps() {
    let newest = |id: &str| LIBRARY.newest(&id.parse().expect("id")).expect("bundled");
    let (health, hosting) = (newest("health-configuration"), newest("data-hosting"));
    let mut world = FixedEnv::at("2024-06-01T10:00:00Z");
    let mut log = Log::new(world.stamp());
    let me = careseal::checklist::Id::parse("admin").expect("id");
    let on = "health-configuration/add-ons".parse().expect("address");
    let what = EventKind::Fact { on, value: Some(FactValue::Many(BTreeSet::new())) };
    log.push(log.next(world.stamp(), me.clone(), me, what));
    let state = State::of(&log);
    let wfm = |lists: &[Arc<Checklist>]| {
        let review = review(lists, &state, "2024-07-01".parse().expect("date"));
        let at = hosting.position(&"DH.L.1".parse().expect("id")).expect("there");
        review.list(&hosting.id).and_then(|seen| seen.items.get(at)).expect("reviewed").applies
    };
    assert!(wfm(&[health.clone(), hosting.clone()]).is_not_applicable());
    assert_eq!(wfm(std::slice::from_ref(hosting)), Applicability::MayApply);
}

/// No record carries what was answered to a question that is no longer asked, so nothing in the worksheet may rest on it.
#[test]
fn an_answer_to_a_question_that_is_no_longer_asked_sleeps() {
    let condition = "applies_when = { fact = \"sms-abroad\", is = \"yes\" }";
    let text = crate::fixtures::STRUCTURE.replacen("id = \"I.3\"\n", &format!("id = \"I.3\"\n{condition}\n"), 1);
    let list = Arc::new(Checklist::load(&text, &[("en", crate::fixtures::WORDS)]).expect("loads"));
    let applies = |messages: &[&str]| {
        let mut world = FixedEnv::at("2024-06-01T10:00:00Z");
        let mut log = Log::new(world.stamp());
        let id = |text: &str| careseal::checklist::Id::parse(text).expect("an id");
        let sms = FactValue::Many(messages.iter().map(|one| id(one)).collect());
        for (fact, value) in [("sms-abroad", FactValue::One(careseal::text::Line::clean("yes"))), ("messages", sms)] {
            let what = EventKind::Fact { on: Address::item(&list.id, &id(fact)), value: Some(value) };
            log.push(log.next(world.stamp(), id("admin"), id("admin"), what));
        }
        let review = review(std::slice::from_ref(&list), &State::of(&log), "2024-07-01".parse().expect("date"));
        let at = list.position(&id("I.3")).expect("there");
        review.list(&list.id).and_then(|seen| seen.items.get(at)).expect("reviewed").applies
    };
    assert_eq!(applies(&["sms"]), Applicability::Applies);
    assert!(applies(&["email"]).is_not_applicable());
}

/// What is asked about a checklist that the worksheet does not take in is not known, whatever the question.
#[test]
fn a_question_about_a_checklist_elsewhere_is_not_known() {
    for condition in [
        "{ fact = \"hc/sms\", is = \"yes\" }",
        "{ chosen = \"hc/I.3#use=used\" }",
        "{ applies = \"hc/I.3\" }",
        "{ outcome = \"hc/I.3\", among = [\"implemented\"] }",
        "{ outcome = \"hc/I.3#use\", among = [\"implemented\"] }",
    ] {
        for condition in [condition.to_owned(), format!("{{ not = {condition} }}")] {
            let text = crate::fixtures::STRUCTURE.replacen(
                "id = \"I.3\"\n",
                &format!("id = \"I.3\"\napplies_when = {condition}\n"),
                1,
            );
            let list = Arc::new(Checklist::load(&text, &[("en", crate::fixtures::WORDS)]).expect("loads"));
            let state = worksheet(&list, &[]);
            let review = review(std::slice::from_ref(&list), &state, "2024-07-01".parse().expect("date"));
            let at = list.position(&"I.3".parse().expect("id")).expect("there");
            let found = review.list(&list.id).and_then(|seen| seen.items.get(at)).expect("reviewed");
            assert_eq!(found.applies, Applicability::MayApply, "{condition}");
        }
    }
}

#[test]
fn a_move_says_what_stays_what_is_stale_void_open_and_asleep() {
    let answers = [
        ("I.1#mfa", Outcome::Implemented),
        ("I.2#review", Outcome::Waived),
        ("I.3#aware", Outcome::Acknowledged),
        ("II.3#mfa", Outcome::Implemented),
    ];
    let (old, new) = (older(), newer());
    let state = worksheet(&old, &answers);
    let day = "2024-07-01".parse().expect("date");
    let found = upgrade(std::slice::from_ref(&old), &state, day, &new, "en").expect("it is asked");
    let names = |of: &[Address]| of.iter().map(|at| at.to_string().replace("clinic-basics/", "")).collect::<Vec<_>>();
    assert_eq!(names(&found.stays), ["I.3#aware"]);
    let meaning = FindingKind::Stale { why: StaleWhy::Meaning };
    assert_eq!(found.stale, [("clinic-basics/I.1#mfa".parse().expect("address"), meaning)]);
    assert_eq!(names(&found.void), ["I.2#review"]);
    assert_eq!(names(&found.inactive), ["II.3#mfa"]);
    assert!(found.opens.is_empty(), "II.4 shares its answer with I.2#review: {:?}", found.opens);
    let blank = upgrade(std::slice::from_ref(&old), &worksheet(&old, &[]), day, &new, "en").expect("it is asked");
    assert_eq!(names(&blank.opens), ["II.4#log"]);
    // To where it is already, nothing happens.
    let same = upgrade(std::slice::from_ref(&old), &state, day, &old, "en").expect("it is asked");
    assert_eq!((same.stays.len(), same.stale.len(), same.void.len(), same.opens.len()), (4, 0, 0, 0));
    assert!(upgrade(&[], &state, day, &new, "en").is_none(), "it is not asked");
}
