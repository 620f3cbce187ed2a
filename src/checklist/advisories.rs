//! What has changed in the product since an edition was written, and what newer pages say of it.
//!
//! An edition is what is attested and never changes, but nobody should be led astray by it: an advisory says what is known
//! as of a day. Its steps have dates, so the same advisory warns before a day and reports after it. It never stands in the
//! way of anything: what to make of it is for people to decide.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;

use crate::text::{Line, Note};

use super::address::{Address, Id};
use super::provenance::{Confidence, Day, Source, Spot};
use super::supplement::{Loaded, Supplement, supplement};

/// One for each checklist that has them.
static FILES: [Supplement<Structure, Words>; 1] = [supplement!("health-configuration", "advisories")];

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Structure {
    #[serde(default, rename = "advisory")]
    pub(super) advisories: Vec<Data>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Data {
    pub(super) id: Id,
    pub(super) at: Vec<Spot>,
    pub(super) sure: Confidence,
    #[serde(default)]
    pub(super) time_bound: bool,
    #[serde(default)]
    pub(super) steps: Vec<StepData>,
    #[serde(default)]
    pub(super) sources: Vec<Source>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StepData {
    pub(super) id: Id,
    pub(super) date: Day,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    #[serde(default)]
    pub(super) advisory: BTreeMap<Id, AdvisoryWords>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AdvisoryWords {
    pub(super) title: Line,
    #[serde(default)]
    pub(super) about: Note,
    #[serde(default)]
    pub(super) step: BTreeMap<Id, StepWords>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StepWords {
    pub(super) before: Note,
    pub(super) after: Note,
}

/// What stands as of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advisory {
    /// Its permanent name.
    pub id: &'static Id,
    /// The items and parts that it is about.
    pub at: &'static [Spot],
    /// What it says, in a sentence that is true on any day.
    pub title: &'static Line,
    /// What to make of it.
    pub about: &'static Note,
    /// What happens when, oldest first.
    pub steps: Vec<Step>,
    /// Whether the checklist's own statement holds only for a time, so that it has to be checked against the product.
    pub time_bound: bool,
    /// How sure it is.
    pub sure: Confidence,
    /// Where it was read.
    pub sources: &'static [Source],
}

/// Something that happens on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The day.
    pub date: Date,
    /// Whether it has come.
    pub is_in_force: bool,
    /// What happens, or has happened.
    pub text: &'static Note,
}

impl Advisory {
    /// The latest step that is in force.
    pub fn since(&self) -> Option<Date> {
        self.steps.iter().filter(|step| step.is_in_force).map(|step| step.date).next_back()
    }

    /// The next step to come.
    pub fn next(&self) -> Option<Date> {
        self.steps.iter().find(|step| !step.is_in_force).map(|step| step.date)
    }

    /// All of it as one text.
    pub fn text(&self) -> String {
        let rest = self.steps.iter().map(|step| step.text).chain([self.about]).map(Note::as_str);
        let all: Vec<&str> = std::iter::once(self.title.as_str()).chain(rest).filter(|text| !text.is_empty()).collect();
        all.join(" ")
    }
}

fn loaded(checklist: &Id) -> Option<&'static Loaded<Structure, Words>> {
    FILES.iter().find(|files| files.is_of(checklist.as_str()))?.get()
}

/// Every pair of files with the checklist it is of, for the linter.
pub(super) fn files() -> impl Iterator<Item = &'static Supplement<Structure, Words>> {
    FILES.iter()
}

/// What stands at an item as of a day.
pub fn standing(checklist: &Id, item: &Id, language: &str, on: Date) -> Vec<Advisory> {
    all(checklist, language, on).filter(|one| one.at.iter().any(|spot| spot.item == *item)).collect()
}

/// All that stands about a checklist as of a day.
pub fn all(checklist: &Id, language: &str, on: Date) -> impl Iterator<Item = Advisory> {
    let found = loaded(checklist).and_then(|loaded| Some((&loaded.structure.advisories, loaded.words(language)?)));
    let each = |(data, words): (&'static Vec<Data>, &'static Words)| data.iter().map(move |data| (data, words));
    found.into_iter().flat_map(each).filter_map(move |(data, words)| as_of(data, words, on))
}

/// One of them, as of a day.
pub fn one(advisory: &Address, language: &str, on: Date) -> Option<Advisory> {
    all(&advisory.checklist, language, on).find(|one| *one.id == advisory.item)
}

fn as_of(data: &'static Data, words: &'static Words, on: Date) -> Option<Advisory> {
    let words = words.advisory.get(&data.id)?;
    let step = |step: &StepData| {
        let is_in_force = step.date.0 <= on;
        let StepWords { before, after } = words.step.get(&step.id)?;
        Some(Step { date: step.date.0, is_in_force, text: if is_in_force { after } else { before } })
    };
    Some(Advisory {
        id: &data.id,
        at: &data.at,
        title: &words.title,
        about: &words.about,
        steps: data.steps.iter().filter_map(step).collect(),
        time_bound: data.time_bound,
        sure: data.sure,
        sources: &data.sources,
    })
}

/// SHA-256 of the files about a checklist: a record names it, so that one that rests on other advisories is not held
/// against these.
pub fn digest(checklist: &Id) -> Option<String> {
    FILES.iter().find(|files| files.is_of(checklist.as_str())).map(Supplement::digest)
}
