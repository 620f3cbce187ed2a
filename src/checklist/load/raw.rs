//! The structure file as it is written.

use serde::Deserialize;

use crate::checklist::address::Id;
use crate::checklist::incomplete_edition::{DutyChange, EditionConfidence};

/// What can be read of any version of the format.
#[derive(Deserialize)]
pub(super) struct RawFormat {
    pub(super) format: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawChecklist {
    /// Read before, alone.
    #[serde(rename = "format")]
    pub(super) _format: String,
    pub(super) id: Id,
    pub(super) edition: Id,
    #[serde(default = "first")]
    pub(super) affirmation: u32,
    #[serde(default)]
    pub(super) fact: Vec<RawFact>,
    #[serde(default)]
    pub(super) section: Vec<RawSection>,
    #[serde(default)]
    pub(super) rule: Vec<RawRule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawFact {
    pub(super) id: Id,
    pub(super) group: Id,
    pub(super) kind: RawFactKind,
    #[serde(default)]
    pub(super) choices: Vec<Id>,
    pub(super) asked_when: Option<RawCondition>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum RawFactKind {
    Text,
    YesNo,
    OneOf,
    ManyOf,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::checklist) struct RawSection {
    pub(super) id: Id,
    pub(super) applies_when: Option<RawCondition>,
    pub(super) retired: Option<String>,
    #[serde(default)]
    pub(super) item: Vec<RawItem>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawItem {
    pub(super) id: Id,
    pub(super) kind: String,
    #[serde(default)]
    pub(super) also: Vec<String>,
    pub(super) under: Option<Id>,
    pub(super) option_of: Option<String>,
    #[serde(default = "first")]
    pub(super) meaning: u32,
    pub(super) applies_when: Option<RawCondition>,
    pub(super) lifted_when: Option<RawCondition>,
    #[serde(default)]
    pub(super) links: Vec<String>,
    #[serde(default)]
    pub(super) points: Vec<Id>,
    #[serde(default)]
    pub(super) uncertain: bool,
    pub(super) sure: Option<EditionConfidence>,
    #[serde(default)]
    pub(super) turns: Vec<DutyChange>,
    #[serde(default)]
    pub(super) notes: Vec<RawNote>,
    #[serde(default)]
    pub(super) parts: Vec<RawPart>,
}

/// The meaning number of a duty that has not changed since it was first written.
fn first() -> u32 {
    1
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawNote {
    pub(super) id: Id,
    pub(super) when: RawCondition,
    #[serde(default)]
    pub(super) binding: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawPart {
    pub(super) id: Id,
    pub(super) kind: String,
    pub(super) waivable: bool,
    pub(super) alternative: Option<bool>,
    pub(super) no_waiver_when: Option<RawCondition>,
    pub(super) not_applicable: Option<bool>,
    pub(super) mark: Option<Id>,
    pub(super) choose: Option<String>,
    #[serde(default)]
    pub(super) options: Vec<RawChoice>,
    pub(super) affirmation: Option<u32>,
    #[serde(default)]
    pub(super) with_general: bool,
    pub(super) applies_when: Option<RawCondition>,
    pub(super) lifted_when: Option<RawCondition>,
    pub(super) same_as: Option<String>,
    #[serde(default)]
    pub(super) asks: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawChoice {
    pub(super) id: Id,
    pub(super) mark: Option<Id>,
    pub(super) outcome: String,
    #[serde(default)]
    pub(super) alone: bool,
    pub(super) entry: Option<Id>,
    pub(super) through: Option<Id>,
    pub(super) affirmation: Option<u32>,
    #[serde(default)]
    pub(super) with_general: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRule {
    pub(super) id: Id,
    pub(super) at: Vec<String>,
    pub(super) when: RawCondition,
    pub(super) requires: Option<RawCondition>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawCondition {
    pub(super) all: Option<Vec<RawCondition>>,
    pub(super) any: Option<Vec<RawCondition>>,
    pub(super) not: Option<Box<RawCondition>>,
    pub(super) fact: Option<String>,
    pub(super) is: Option<String>,
    pub(super) has: Option<String>,
    pub(super) empty: Option<bool>,
    pub(super) chosen: Option<String>,
    pub(super) outcome: Option<String>,
    pub(super) among: Option<Vec<String>>,
    pub(super) applies: Option<String>,
}

impl RawCondition {
    /// Which of its words are written.
    pub(super) fn words(&self) -> Vec<&'static str> {
        let written = [
            ("all", self.all.is_some()),
            ("any", self.any.is_some()),
            ("not", self.not.is_some()),
            ("fact", self.fact.is_some()),
            ("is", self.is.is_some()),
            ("has", self.has.is_some()),
            ("empty", self.empty.is_some()),
            ("chosen", self.chosen.is_some()),
            ("outcome", self.outcome.is_some()),
            ("among", self.among.is_some()),
            ("applies", self.applies.is_some()),
        ];
        written.into_iter().filter(|(_, is)| *is).map(|(word, _)| word).collect()
    }
}
