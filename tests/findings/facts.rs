//! Answers to questions about the account that are not offered, or no longer: they count as none, so what rests on them is not
//! known and is shown.

use std::collections::BTreeSet;
use std::sync::Arc;

use careseal::checklist::{Checklist, Id};
use careseal::findings::{Applicability, FindingKind, Review, review};
use careseal::text::Line;
use careseal::worksheet::stamp::FixedEnv;
use careseal::worksheet::{Env, EventKind, FactValue, Log, State};

use crate::fixtures::older;

/// A worksheet in which nothing but questions about the account are answered: `sms=yes`, `products=[guide gather]`.
pub(super) fn told(list: &Checklist, facts: &[&str]) -> State {
    told_and(list, facts, Vec::new())
}

/// The same, and what else happened.
pub(super) fn told_and(list: &Checklist, facts: &[&str], more: Vec<EventKind>) -> State {
    let mut world = FixedEnv::at("2024-06-01T10:00:00Z");
    let mut log = Log::new(world.stamp());
    let me = Id::parse("admin").expect("an id");
    let said = facts.iter().map(|fact| {
        let (fact, value) = fact.split_once('=').expect("a fact and its value");
        let value = match value.strip_prefix('[').and_then(|many| many.strip_suffix(']')) {
            Some(many) => FactValue::Many(many.split_whitespace().map(|id| id.parse().expect("an id")).collect()),
            None => FactValue::One(Line::clean(value)),
        };
        let on = format!("{}/{fact}", list.id).parse().expect("an address");
        EventKind::Fact { on, value: Some(value) }
    });
    for what in said.chain(more) {
        log.push(log.next(world.stamp(), me.clone(), me.clone(), what));
    }
    State::of(&log)
}

pub(super) fn applies(seen: &Review, list: &Checklist, item: &str) -> Applicability {
    let at = list.position(&item.parse().expect("an id")).unwrap_or_else(|| panic!("no {item}"));
    seen.list(&list.id).and_then(|seen| seen.items.get(at)).expect("reviewed").applies
}

pub(super) fn look(list: &Arc<Checklist>, state: &State) -> Review {
    review(std::slice::from_ref(list), state, "2024-07-01".parse().expect("a date"))
}

#[test]
fn a_choice_that_is_not_offered_counts_as_no_answer_and_what_rests_on_it_shows() {
    let list = older();
    for (facts, said) in [
        (["messages=[fax]"].as_slice(), "fax"),
        (&["messages=[fax sms telex]"], "fax, telex"),
        (&["messages=sms"], "sms"),
    ] {
        let seen = look(&list, &told(&list, facts));
        let on = "clinic-basics/messages".parse().expect("an address");
        let here = seen.findings.iter().filter(|finding| finding.at.first() == Some(&on));
        let kinds: Vec<_> = here.map(|finding| finding.kind.clone()).collect();
        assert_eq!(kinds, [FindingKind::StaleFact { said: Line::clean(said) }], "{facts:?}");
        assert!(kinds.iter().all(|kind| kind.blocks() && kind.asks_fact()));
        for item in ["II.1", "II.2"] {
            assert_eq!(applies(&seen, &list, item), Applicability::MayApply, "{facts:?}");
        }
    }
    let seen = look(&list, &told(&list, &["records=tape"]));
    let at = list.position(&"I.1".parse().expect("an id")).expect("there");
    let parts = &seen.list(&list.id).and_then(|seen| seen.items.get(at)).expect("reviewed").parts;
    assert_eq!(parts.last().map(|part| part.applies), Some(Applicability::MayApply));
    // Answered again, all is well.
    let seen = look(&list, &told(&list, &["messages=[fax]", "messages=[sms]"]));
    assert_eq!(applies(&seen, &list, "II.2"), Applicability::Applies);
}

/// Nothing is lost: a choice that is not offered stays in the file until somebody answers again.
#[test]
fn an_answer_that_is_not_offered_is_kept() {
    let list = older();
    let state = told(&list, &["messages=[fax sms]"]);
    let kept = state.fact(&"clinic-basics/messages".parse().expect("an address"));
    let ids: BTreeSet<Id> = ["fax", "sms"].map(|id| id.parse().expect("an id")).into();
    assert_eq!(kept, Some(&FactValue::Many(ids)));
}
