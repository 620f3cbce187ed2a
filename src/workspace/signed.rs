//! What somebody who seals a record is shown of the people in it: all of it is signed.

use crate::attestation::{Document, PartRecord};
use crate::checklist::Id;
use crate::text::Line;
use crate::worksheet::stamp::date_of;
use crate::worksheet::{Affirmed, IdentityChange, Side, State};

use super::say::Say;

/// A person of the record, and what is to be known of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Signed {
    /// `Name <e-mail>`.
    pub head: String,
    /// On which side they sit, in which role, and what they did.
    pub lines: Vec<Say>,
    /// What became of who they are since they were first introduced, where the worksheet is open.
    pub changes: Vec<Say>,
}

/// The people of a record; those who decided most first.
pub(crate) fn people(document: &Document, state: Option<&State>) -> Vec<Signed> {
    let mut found: Vec<(usize, Signed)> = document
        .people
        .iter()
        .map(|person| {
            let did = |who: fn(&PartRecord) -> Option<&Id>| {
                let parts = document.items.iter().flat_map(|item| &item.parts);
                parts.filter(|part| who(part) == Some(&person.id)).count()
            };
            let decided = did(|part| part.by.as_ref());
            let mut lines = vec![Say::new("signed-side").with("side", person.side.as_str())];
            for (id, text) in [("signed-role", &person.role), ("signed-organisation", &person.organisation)] {
                lines.extend((!text.is_blank()).then(|| Say::new(id).with("text", text.as_str())));
            }
            let recorded = did(|part| part.rec.as_ref());
            // Whoever is only named has not.
            let affirmed =
                did(|part| part.affirmed_by.as_ref().filter(|_| part.affirmed_as() != Some(Affirmed::Named)));
            let counts = Say::new("signed-did").count("decided", decided).count("recorded", recorded);
            lines.push(counts.count("affirmed", affirmed));
            let changes = state.map(|state| changes(state, &person.id)).unwrap_or_default();
            (decided, Signed { head: person.label(), lines, changes })
        })
        .collect();
    found.extend(state.into_iter().flat_map(|state| confirmers(document, state)).map(|signed| (0, signed)));
    found.sort_by_key(|(decided, _)| std::cmp::Reverse(*decided));
    found.into_iter().map(|(_, signed)| signed).collect()
}

/// Those who confirmed who somebody is and did nothing else: whoever signs should know that name, too.
fn confirmers(document: &Document, state: &State) -> Vec<Signed> {
    let confirmed = state.identities.changes().iter().filter_map(|change| change.confirmed.as_ref());
    let mut ids: Vec<&Id> = confirmed.map(|(by, _)| by).collect();
    ids.sort();
    ids.dedup();
    ids.retain(|id| document.people.iter().all(|person| person.id != **id));
    let person = |id| state.person(id).map(|person| (person, state.side_of(id).unwrap_or(person.side)));
    let known = ids.into_iter().filter_map(person);
    let lines = |side: Side| {
        let did = Say::new("signed-did").count("decided", 0).count("recorded", 0).count("affirmed", 0);
        vec![Say::new("signed-side").with("side", side.as_str()), Say::new("signed-only-confirmed"), did]
    };
    known.map(|(person, side)| Signed { head: person.label(), lines: lines(side), changes: Vec::new() }).collect()
}

fn changes(state: &State, person: &Id) -> Vec<Say> {
    let changes = state.identities.changes().iter().filter(|change| change.person == *person);
    changes.map(|change| changed(state, change)).collect()
}

/// That somebody is said to be another than before: since when, who says it, and who confirmed it.
pub(crate) fn changed(state: &State, change: &IdentityChange) -> Say {
    let id = if change.confirmed.is_some() { "signed-changed-confirmed" } else { "signed-changed" };
    let label = |id: &Id| state.person(id).map_or_else(|| id.to_string(), crate::worksheet::Person::label);
    let (confirmer, day) =
        change.confirmed.as_ref().map_or_else(Default::default, |(by, at)| (label(by), date_of(*at).to_string()));
    Say::new(id)
        .with("was", change.was.label())
        .with("was_side", change.was.side.as_str())
        .with("now", change.now.label())
        .with("now_side", change.now.side.as_str())
        .with("by", label(&change.by))
        .with("date", date_of(change.at).to_string())
        .with("own", if change.confirmed.as_ref().is_some_and(|(by, _)| *by == change.person) { "yes" } else { "no" })
        .with("confirmer", confirmer)
        .with("confirmed", day)
}

/// Who affirmed: who it names, and who recorded it; or that they are only named. `how`: the word for how it was said.
pub(crate) fn affirmed(affirmed: Affirmed, how: &str, by: String, rec: String) -> Say {
    let id = match affirmed {
        Affirmed::Own => "signed-affirmed",
        Affirmed::Recorded => "signed-affirmed-recorded",
        Affirmed::Named => "signed-affirmed-named",
    };
    Say::new(id).with("by", by).with("rec", rec).with("how", how)
}

/// Who decided a part and who recorded it, and when.
pub(crate) fn decided(document: &Document, part: &PartRecord) -> Option<Say> {
    let label =
        |id: &Id| document.person(id).map_or_else(|| id.to_string(), crate::attestation::document::PersonRecord::label);
    let (by, rec) = (part.by.as_ref()?, part.rec.as_ref()?);
    let id = if by == rec { "signed-decided" } else { "signed-decided-recorded" };
    Some(Say::new(id).with("by", label(by)).with("rec", label(rec)).with("at", moment(part.at.as_ref())))
}

/// Of a moment as files write it, day and time as people read them.
fn moment(at: Option<&Line>) -> String {
    at.map(|at| at.as_str().replacen('T', " ", 1).replacen('Z', " UTC", 1)).unwrap_or_default()
}

/// Which record this one takes the place of, and of which day that is, where it is known.
pub(crate) fn supersedes(document: &Document, state: Option<&State>) -> Option<Say> {
    let digest = document.supersedes.as_ref()?.as_str();
    let sealed = state.into_iter().flat_map(|state| &state.sealed).find(|sealed| sealed.record == digest);
    let Some(sealed) = sealed else { return Some(Say::new("signed-supersedes").with("digest", digest)) };
    // Where it lies on somebody's disk is nobody else's business.
    let name = sealed.path.as_str().rsplit(['/', '\\']).next().unwrap_or_default();
    let say = Say::new("signed-supersedes-known").with("digest", digest);
    Some(say.with("date", date_of(sealed.at).to_string()).with("file", name))
}
