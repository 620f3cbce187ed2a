//! Where each item is set: the menus, the exact label, what plan it needs, and how sure all that is.
//!
//! The product moves its menus whenever it likes, so this is no part of an edition (`supplement`). What could not be found
//! says so: a wrong path costs an admin more time than none.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::text::{Line, Note};

use super::address::Id;
use super::provenance::{Confidence, Source, Spot};
use super::supplement::{Loaded, Supplement, supplement};

/// One for each checklist that has them.
static FILES: [Supplement<Structure, Words>; 1] = [supplement!("health-configuration", "places")];

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Structure {
    #[serde(default, rename = "place")]
    pub(super) places: Vec<PlaceData>,
    #[serde(default, rename = "name")]
    pub(super) names: Vec<NameData>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct PlaceData {
    pub(super) id: Id,
    pub(super) at: Vec<Spot>,
    /// May be missing where another place says it.
    pub(super) sure: Option<Confidence>,
    pub(super) path_sure: Option<Confidence>,
    #[serde(default)]
    pub(super) nowhere: bool,
    pub(super) same_as: Option<Id>,
    #[serde(default)]
    pub(super) api: Vec<ApiHint>,
    #[serde(default)]
    pub(super) sources: Vec<Source>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NameData {
    pub(super) id: Id,
    pub(super) at: Vec<Spot>,
    pub(super) sure: Confidence,
}

/// A field of the vendor's API that shows how something is set.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApiHint {
    /// What to call.
    pub call: Line,
    /// The field to look at.
    pub field: Option<Line>,
    /// What should stand in it.
    pub value: Option<Line>,
}

impl ApiHint {
    /// In one line.
    pub fn label(&self) -> String {
        let mut label = self.call.to_string();
        for (sign, more) in [(": ", &self.field), (" = ", &self.value)] {
            if let Some(more) = more {
                label.push_str(if sign == " = " && self.field.is_none() { ": " } else { sign });
                label.push_str(more.as_str());
            }
        }
        label
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    #[serde(default)]
    pub(super) place: BTreeMap<Id, PlaceWords>,
    #[serde(default)]
    pub(super) name: BTreeMap<Id, NameWords>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PlaceWords {
    #[serde(default)]
    pub(super) what: Line,
    #[serde(default)]
    pub(super) path: Vec<Line>,
    #[serde(default)]
    pub(super) label: Vec<Line>,
    #[serde(default)]
    pub(super) instead: Line,
    #[serde(default)]
    pub(super) needs: Line,
    #[serde(default)]
    pub(super) caveat: Vec<Note>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NameWords {
    pub(super) old: Line,
    pub(super) new: Line,
    #[serde(default)]
    pub(super) note: Note,
}

/// Where something is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its permanent name.
    pub id: &'static Id,
    /// What is set there, in a few words.
    pub what: &'static Line,
    /// The parts of the item that it is about; none: the item as a whole.
    pub parts: Vec<&'static Id>,
    /// The menus to open, one after the other. Empty where there are none, or none were found.
    pub path: &'static [Line],
    /// What to look for at the end of the path.
    pub label: &'static [Line],
    /// Where it is set in place of a menu: on the device, in code, or nowhere.
    pub instead: Option<&'static Line>,
    /// Plan and add-on.
    pub needs: Option<&'static Line>,
    /// What to mind.
    pub caveats: Vec<&'static Note>,
    /// How sure it is.
    pub sure: Confidence,
    /// How sure the path is, where that differs.
    pub path_sure: Option<Confidence>,
    /// What a program could look at.
    pub api: &'static [ApiHint],
    /// Where it was read.
    pub sources: Vec<&'static Source>,
    /// The item at whose place this is set too.
    pub same_as: Option<&'static Id>,
}

impl Place {
    /// How sure the path is.
    pub fn path_sure(&self) -> Confidence {
        self.path_sure.unwrap_or(self.sure)
    }
}

/// A name that the product changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renamed {
    /// Its permanent name.
    pub id: &'static Id,
    /// The name in the checklist.
    pub old: &'static Line,
    /// The name in the product.
    pub new: &'static Line,
    /// What to know about it.
    pub note: &'static Note,
    /// How sure it is.
    pub sure: Confidence,
}

fn loaded(checklist: &Id) -> Option<&'static Loaded<Structure, Words>> {
    FILES.iter().find(|files| files.is_of(checklist.as_str()))?.get()
}

/// Every pair of files with the checklist it is of, for the linter.
pub(super) fn files() -> impl Iterator<Item = &'static Supplement<Structure, Words>> {
    FILES.iter()
}

/// The places of an item, in the order in which they are to be shown.
pub fn of(checklist: &Id, item: &Id, language: &str) -> Vec<Place> {
    let Some(loaded) = loaded(checklist) else { return Vec::new() };
    let Some(words) = loaded.words(language) else { return Vec::new() };
    let places = &loaded.structure.places;
    let here = places.iter().filter(|place| place.at.iter().any(|spot| spot.item == *item));
    here.filter_map(|place| resolved(places, words, place, item)).collect()
}

/// A place with what it leaves to another.
fn resolved(
    places: &'static [PlaceData],
    words: &'static Words,
    place: &'static PlaceData,
    item: &Id,
) -> Option<Place> {
    let own = words.place.get(&place.id)?;
    let other = place.same_as.as_ref().and_then(|id| places.iter().find(|other| other.id == *id));
    let theirs = other.and_then(|other| words.place.get(&other.id));
    let line = |of: fn(&PlaceWords) -> &Line| {
        let filled = [Some(own), theirs].into_iter().flatten().map(of).find(|line| !line.is_blank());
        filled.unwrap_or(of(own))
    };
    let lines = |of: fn(&PlaceWords) -> &[Line]| {
        [Some(own), theirs].into_iter().flatten().map(of).find(|lines| !lines.is_empty()).unwrap_or_default()
    };
    let some = |line: &'static Line| (!line.is_blank()).then_some(line);
    let parts = place.at.iter().filter(|spot| spot.item == *item);
    Some(Place {
        id: &place.id,
        what: line(|words| &words.what),
        parts: parts.filter_map(|spot| spot.part.as_ref()).collect(),
        path: lines(|words| &words.path),
        label: lines(|words| &words.label),
        instead: some(line(|words| &words.instead)),
        needs: some(line(|words| &words.needs)),
        caveats: own.caveat.iter().chain(theirs.into_iter().flat_map(|words| &words.caveat)).collect(),
        sure: place.sure.or_else(|| other?.sure).unwrap_or(Confidence::NotFound),
        path_sure: place.path_sure.or_else(|| other?.path_sure),
        api: [Some(place), other]
            .into_iter()
            .flatten()
            .map(|one| one.api.as_slice())
            .find(|api| !api.is_empty())
            .unwrap_or_default(),
        sources: place.sources.iter().chain(other.into_iter().flat_map(|other| &other.sources)).collect(),
        same_as: other.and_then(|other| other.at.first()).map(|spot| &spot.item),
    })
}

/// The names of an item's text that the product changed.
pub fn names(checklist: &Id, item: &Id, language: &str) -> Vec<Renamed> {
    let Some(loaded) = loaded(checklist) else { return Vec::new() };
    let Some(words) = loaded.words(language) else { return Vec::new() };
    let here = loaded.structure.names.iter().filter(|name| name.at.iter().any(|spot| spot.item == *item));
    here.filter_map(|name| {
        let NameWords { old, new, note } = words.name.get(&name.id)?;
        Some(Renamed { id: &name.id, old, new, note, sure: name.sure })
    })
    .collect()
}

/// What a search looks through beside the checklist's own words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Searched {
    /// Labels, and names old and new.
    pub labels: Vec<&'static str>,
    /// Paths, and what was said of them.
    pub paths: Vec<&'static str>,
}

/// The words of an item's places and names.
pub fn searched(checklist: &Id, item: &Id, language: &str) -> Searched {
    let mut all = Searched::default();
    for place in of(checklist, item, language) {
        all.labels.extend(place.label.iter().map(Line::as_str));
        all.paths.extend(place.path.iter().chain([place.what]).chain(place.instead).map(Line::as_str));
        let fields = place.api.iter().filter_map(|api| api.field.as_ref());
        all.paths.extend(fields.map(Line::as_str).chain(place.caveats.iter().map(|note| note.as_str())));
    }
    for name in names(checklist, item, language) {
        all.labels.extend([name.old.as_str(), name.new.as_str()]);
        all.paths.push(name.note.as_str());
    }
    all
}
