//! Conditions: a closed set of questions about facts and answers, each true, false or not yet known.
//!
//! Not a language on purpose: everything a condition can say, a linter can check, a screen can put in words, and a
//! reviewer can read.

use super::address::Address;
use super::outcome::Outcome;

/// True, false, or not yet known (Kleene's three-valued logic).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    /// It holds.
    True,
    /// It does not hold.
    False,
    /// What it asks about has not been answered.
    Unknown,
}

impl From<bool> for Truth {
    fn from(value: bool) -> Self {
        if value { Self::True } else { Self::False }
    }
}

impl std::ops::Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::True => Self::False,
            Self::False => Self::True,
            Self::Unknown => Self::Unknown,
        }
    }
}

impl Truth {
    /// True if all are, false if one is.
    pub fn all(of: impl IntoIterator<Item = Self>) -> Self {
        let mut result = Self::True;
        for truth in of {
            match truth {
                Self::False => return Self::False,
                Self::Unknown => result = Self::Unknown,
                Self::True => {}
            }
        }
        result
    }

    /// True if one is, false if all are.
    pub fn any(of: impl IntoIterator<Item = Self>) -> Self {
        !Self::all(of.into_iter().map(|t| !t))
    }
}

/// One condition, with every address complete.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// All of these hold.
    All(Vec<Condition>),
    /// One of these holds.
    Any(Vec<Condition>),
    /// This does not hold.
    Not(Box<Condition>),
    /// A yes-no or one-of fact has this value.
    FactIs {
        /// The fact.
        fact: Address,
        /// `yes`, `no` or a choice.
        value: String,
    },
    /// A many-of fact includes this choice.
    FactHas {
        /// The fact.
        fact: Address,
        /// The choice.
        choice: String,
    },
    /// A many-of fact was answered, with nothing (or, if false, with something).
    FactEmpty {
        /// The fact.
        fact: Address,
        /// Whether nothing is meant.
        empty: bool,
    },
    /// This option is chosen.
    Chosen(Address),
    /// This item or part has one of these outcomes.
    OutcomeAmong {
        /// The item or part.
        of: Address,
        /// The outcomes.
        among: Vec<Outcome>,
    },
    /// This item applies.
    Applies(Address),
}

/// What a condition is judged by.
pub trait Judge {
    /// Whether a yes-no or one-of fact has a value.
    fn fact_is(&self, fact: &Address, value: &str) -> Truth;
    /// Whether a many-of fact includes a choice.
    fn fact_has(&self, fact: &Address, choice: &str) -> Truth;
    /// Whether a many-of fact was answered with nothing.
    fn fact_empty(&self, fact: &Address) -> Truth;
    /// Whether an option is chosen.
    fn chosen(&self, option: &Address) -> Truth;
    /// The outcome of an item or part; open if not answered; none if it is set aside.
    fn outcome(&self, of: &Address) -> Option<Outcome>;
    /// Whether an item applies.
    fn applies(&self, item: &Address) -> Truth;
}

impl Condition {
    /// Judges the condition.
    pub fn judge(&self, by: &dyn Judge) -> Truth {
        self.judge_by(&|question| match question {
            Self::FactIs { fact, value } => by.fact_is(fact, value),
            Self::FactHas { fact, choice } => by.fact_has(fact, choice),
            Self::FactEmpty { fact, empty } => {
                let truth = by.fact_empty(fact);
                if *empty { truth } else { !truth }
            }
            Self::Chosen(option) => by.chosen(option),
            Self::OutcomeAmong { of, among } => match by.outcome(of) {
                None => Truth::False,
                Some(Outcome::Open) => Truth::Unknown,
                Some(outcome) => among.contains(&outcome).into(),
            },
            Self::Applies(item) => by.applies(item),
            Self::All(_) | Self::Any(_) | Self::Not(_) => question.judge(by),
        })
    }

    /// Judges the condition by the answers to its [questions](Self::questions).
    pub fn judge_by(&self, answer: &dyn Fn(&Self) -> Truth) -> Truth {
        match self {
            Self::All(of) => Truth::all(of.iter().map(|c| c.judge_by(answer))),
            Self::Any(of) => Truth::any(of.iter().map(|c| c.judge_by(answer))),
            Self::Not(of) => !of.judge_by(answer),
            Self::FactIs { .. }
            | Self::FactHas { .. }
            | Self::FactEmpty { .. }
            | Self::Chosen(_)
            | Self::OutcomeAmong { .. }
            | Self::Applies(_) => answer(self),
        }
    }

    /// The questions it is made of, without the all, any and not around them.
    pub fn questions(&self) -> Vec<&Condition> {
        match self {
            Self::All(of) | Self::Any(of) => of.iter().flat_map(Self::questions).collect(),
            Self::Not(of) => of.questions(),
            Self::FactIs { .. }
            | Self::FactHas { .. }
            | Self::FactEmpty { .. }
            | Self::Chosen(_)
            | Self::OutcomeAmong { .. }
            | Self::Applies(_) => vec![self],
        }
    }

    /// The fact, item, part or option that a question is about; none for all, any and not.
    pub fn about(&self) -> Option<&Address> {
        match self {
            Self::FactIs { fact: at, .. } | Self::FactHas { fact: at, .. } | Self::FactEmpty { fact: at, .. } => {
                Some(at)
            }
            Self::Chosen(at) | Self::Applies(at) | Self::OutcomeAmong { of: at, .. } => Some(at),
            Self::All(_) | Self::Any(_) | Self::Not(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Truth::{False, True, Unknown};
    use super::*;

    #[test]
    fn all_and_any_follow_kleene() {
        assert_eq!(Truth::all([True, Unknown]), Unknown);
        assert_eq!(Truth::all([False, Unknown]), False);
        assert_eq!(Truth::any([True, Unknown]), True);
        assert_eq!(Truth::any([False, Unknown]), Unknown);
        assert_eq!(Truth::all([]), True);
        assert_eq!(Truth::any([]), False);
    }
}
