//! True, false, not yet known: what is said early is never taken back by what is answered later.

use std::collections::BTreeMap;

use careseal::checklist::condition::Judge;
use careseal::checklist::{Address, Condition, Outcome, Truth};
use proptest::collection::{btree_map, vec};
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::{prop_assert, prop_assert_eq, proptest};

fn at(text: &str) -> Address {
    text.parse().expect("an address")
}

/// Conditions about four things.
fn condition() -> impl Strategy<Value = Condition> {
    let question = (0..4usize).prop_map(|which| Condition::Applies(at(&format!("c/I.{which}"))));
    question.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Condition::All),
            vec(inner.clone(), 0..4).prop_map(Condition::Any),
            inner.prop_map(|inner| Condition::Not(Box::new(inner))),
        ]
    })
}

/// What is known of the four things.
fn known() -> impl Strategy<Value = BTreeMap<Address, bool>> {
    btree_map((0..4usize).prop_map(|which| at(&format!("c/I.{which}"))), any::<bool>(), 0..4)
}

fn judged(condition: &Condition, known: &BTreeMap<Address, bool>) -> Truth {
    condition.judge_by(&|question| {
        question.about().and_then(|at| known.get(at)).map_or(Truth::Unknown, |known| (*known).into())
    })
}

/// Plain logic, for when everything is known.
fn plain(condition: &Condition, known: &BTreeMap<Address, bool>) -> bool {
    match condition {
        Condition::All(of) => of.iter().all(|c| plain(c, known)),
        Condition::Any(of) => of.iter().any(|c| plain(c, known)),
        Condition::Not(of) => !plain(of, known),
        other => other.about().and_then(|at| known.get(at)).copied().unwrap_or_default(),
    }
}

proptest! {
    #[test]
    fn what_is_decided_stays_decided_whatever_else_is_answered(condition in condition(), early in known(), rest in vec(any::<bool>(), 4)) {
        let mut late: BTreeMap<Address, bool> = (0..4).map(|i| at(&format!("c/I.{i}"))).zip(rest).collect();
        late.extend(early.clone());
        let end = plain(&condition, &late);
        prop_assert_eq!(judged(&condition, &late), end.into());
        let start = judged(&condition, &early);
        prop_assert!(start == Truth::Unknown || start == end.into());
    }

    #[test]
    fn not_all_is_any_not(of in vec(condition(), 0..4), known in known()) {
        let not = |c: Condition| Condition::Not(Box::new(c));
        let one = not(Condition::All(of.clone()));
        let other = Condition::Any(of.iter().cloned().map(not).collect());
        prop_assert_eq!(judged(&one, &known), judged(&other, &known));
        prop_assert_eq!(judged(&not(not(one.clone())), &known), judged(&one, &known));
    }

    #[test]
    fn the_order_of_all_and_any_does_not_matter(of in vec(condition(), 0..4), known in known(), all in prop_oneof![Just(true), Just(false)]) {
        let made = |of: Vec<Condition>| if all { Condition::All(of) } else { Condition::Any(of) };
        let back = of.iter().rev().cloned().collect();
        prop_assert_eq!(judged(&made(of), &known), judged(&made(back), &known));
    }
}

/// Knows one thing of each kind; the rest is not answered.
struct Answers(Option<Outcome>);

impl Judge for Answers {
    fn fact_is(&self, _: &Address, value: &str) -> Truth {
        (value == "yes").into()
    }
    fn fact_has(&self, _: &Address, choice: &str) -> Truth {
        (choice == "sms").into()
    }
    fn fact_empty(&self, _: &Address) -> Truth {
        Truth::False
    }
    fn chosen(&self, option: &Address) -> Truth {
        option.option.as_ref().map_or(Truth::Unknown, |option| (*option == "used").into())
    }
    fn outcome(&self, _: &Address) -> Option<Outcome> {
        self.0
    }
    fn applies(&self, _: &Address) -> Truth {
        Truth::Unknown
    }
}

#[test]
fn each_question_asks_what_it_says() {
    let fact = || at("c/f");
    let answers = Answers(None);
    let judge = |condition: Condition| condition.judge(&answers);
    assert_eq!(judge(Condition::FactIs { fact: fact(), value: "yes".to_owned() }), Truth::True);
    assert_eq!(judge(Condition::FactHas { fact: fact(), choice: "fax".to_owned() }), Truth::False);
    assert_eq!(judge(Condition::FactEmpty { fact: fact(), empty: true }), Truth::False);
    assert_eq!(judge(Condition::FactEmpty { fact: fact(), empty: false }), Truth::True);
    assert_eq!(judge(Condition::Chosen(at("c/I.1#use=used"))), Truth::True);
    assert_eq!(judge(Condition::Applies(at("c/I.1"))), Truth::Unknown);
}

#[test]
fn an_outcome_is_unknown_while_open_and_none_of_any_when_set_aside() {
    let among = Condition::OutcomeAmong { of: at("c/I.1"), among: vec![Outcome::Waived, Outcome::Accepted] };
    for (outcome, truth) in [
        (Some(Outcome::Waived), Truth::True),
        (Some(Outcome::Implemented), Truth::False),
        (Some(Outcome::Open), Truth::Unknown),
        (None, Truth::False),
    ] {
        assert_eq!(among.judge(&Answers(outcome)), truth, "{outcome:?}");
    }
}
