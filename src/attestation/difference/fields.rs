//! What a record says of one thing, place by place.

use std::collections::{BTreeMap, BTreeSet};

use crate::attestation::document::{
    AdvisoryRecord, CommentRecord, Document, EvidenceRecord, FactRecord, ItemRecord, ListRecord, PartRecord,
    PersonRecord,
};
use crate::checklist::{Id, Outcome};
use crate::text::{Line, Note};

use super::{Changed, Field, Origin, Value};

/// What a record says of one thing, in the order in which it is read.
#[derive(Clone, Debug, Default)]
pub(super) struct Fields(Vec<FieldValue>);

#[derive(Clone, Debug)]
struct FieldValue {
    part: Option<(Id, String)>,
    field: Field,
    which: Option<String>,
    value: Value,
    /// What is compared: two wordings of one option are the same choice.
    key: String,
}

/// Where something is said: what stands at the same place in both records is compared.
type Place<'a> = (Option<&'a Id>, Option<&'a str>, Field);

impl FieldValue {
    fn place(&self) -> Place<'_> {
        (self.part.as_ref().map(|(id, _)| id), self.which.as_deref(), self.field)
    }

    fn part_id(&self) -> Option<&Id> {
        self.part.as_ref().map(|(id, _)| id)
    }
}

impl Fields {
    fn say(&mut self, part: Option<&PartRecord>, field: Field, text: &str) {
        if !text.is_empty() {
            self.say_as(part, field, Value::Text(text.to_owned()), text.to_owned());
        }
    }

    fn say_as(&mut self, part: Option<&PartRecord>, field: Field, value: Value, key: String) {
        let part = part.map(|part| (part.id.clone(), part.text.to_string()));
        self.0.push(FieldValue { part, field, which: None, value, key });
    }

    /// Of one of several.
    fn say_of(&mut self, (part, which): (Option<&PartRecord>, &str), field: Field, text: &str) {
        let before = self.0.len();
        self.say(part, field, text);
        for said in self.0.iter_mut().skip(before) {
            said.which = Some(which.to_owned());
        }
    }

    fn outcome(&mut self, part: Option<&PartRecord>, outcome: Outcome) {
        self.say_as(part, Field::Outcome, Value::Outcome(outcome), outcome.to_string());
    }

    /// Without the title, which an entry has anyway, and what nobody answered.
    pub(super) fn told(mut self) -> Self {
        self.0.retain(|said| said.field != Field::Title && said.value != Value::Outcome(Outcome::Open));
        self
    }

    fn parts(&self) -> BTreeSet<Option<&Id>> {
        self.0.iter().map(FieldValue::part_id).collect()
    }

    /// The parts that nobody answered because the overlay does.
    fn presets(&self) -> BTreeSet<Option<&Id>> {
        self.0.iter().filter(|said| said.field == Field::Preset).map(FieldValue::part_id).collect()
    }

    fn by_place(&self) -> BTreeMap<Place<'_>, &FieldValue> {
        let mut places = BTreeMap::new();
        for said in &self.0 {
            places.entry(said.place()).or_insert(said);
        }
        places
    }

    /// What a newer record says differently: in its order, and after what it says of a part, what it no longer says of it.
    /// `asks_other`: the records do not ask the same.
    pub(super) fn changed(&self, newer: &Self, asks_other: bool) -> Vec<Changed> {
        let (before, after) = (self.by_place(), newer.by_place());
        let mut parts: BTreeMap<Option<&Id>, Ranked<'_>> = BTreeMap::new();
        for said in newer.0.iter().chain(&self.0) {
            let rank = parts.len();
            parts.entry(said.part_id()).or_insert((rank, &said.part));
        }
        let (old_parts, new_parts, presets) = (self.parts(), newer.parts(), newer.presets());
        let ground = |said: &FieldValue| {
            let part = said.part_id();
            let is_preset = presets.contains(&part) || part.is_none() && !presets.is_empty();
            Ground {
                asks_other,
                part_is_in_both: part.is_none() || old_parts.contains(&part) && new_parts.contains(&part),
                is_preset,
            }
        };
        let mut found = Vec::new();
        let mut add = |said: &FieldValue, old: Option<&FieldValue>, new: Option<&FieldValue>| {
            let (rank, part) = parts.get(&said.part_id()).map_or((0, &None), |(rank, part)| (*rank, *part));
            let origin = origin(said.field, old, new, ground(said));
            let value = |said: &FieldValue| said.value.clone();
            let (old, new) = (old.map(value), new.map(value));
            let which = said.which.clone();
            found.push((rank, Changed { part: part.clone(), field: said.field, which, origin, old, new }));
        };
        for new in &newer.0 {
            let old = before.get(&new.place()).copied();
            if old.is_none_or(|old| old.key != new.key) {
                add(new, old, Some(new));
            }
        }
        for old in self.0.iter().filter(|old| !after.contains_key(&old.place())) {
            add(old, Some(old), None);
        }
        found.sort_by_key(|(rank, _)| *rank);
        found.into_iter().map(|(_, changed)| changed).collect()
    }
}

/// A part with its line, and its place in the order.
type Ranked<'a> = (usize, &'a Option<(Id, String)>);

/// On what ground something is said.
#[derive(Clone, Copy)]
struct Ground {
    /// Whether the records do not ask the same.
    asks_other: bool,
    /// Whether both have the part.
    part_is_in_both: bool,
    /// Whether nobody answered it in the newer record, because the overlay does.
    is_preset: bool,
}

/// Who changed it. What is asked is no doing of the account's; what it answered is, also to a question that is new.
fn origin(field: Field, old: Option<&FieldValue>, new: Option<&FieldValue>, ground: Ground) -> Origin {
    let is_open = |said: Option<&FieldValue>| said.is_none_or(|said| said.value == Value::Outcome(Outcome::Open));
    let is_of_checklist = match field {
        Field::Title
        | Field::Unknown
        | Field::Unseen
        | Field::Preset
        | Field::Advisory
        | Field::AdvisoryInForce
        | Field::AdvisoryToCome => true,
        // The words of a reason to set aside are the checklist's.
        Field::NotApplicableByFacts => ground.asks_other && old.is_some() && new.is_some(),
        // What the overlay answers before anybody did.
        Field::Outcome | Field::Reason if ground.is_preset && is_open(old) => true,
        // With its part goes what was said of it; and a part that is new is open at first.
        Field::Name
        | Field::Seals
        | Field::PersonName
        | Field::PersonEmail
        | Field::PersonSide
        | Field::Edition
        | Field::Overlay
        | Field::Answer
        | Field::Outcome
        | Field::Note
        | Field::Comment
        | Field::Choice
        | Field::Reason
        | Field::Control
        | Field::Owner
        | Field::Affirmation
        | Field::AffirmedBy
        | Field::Affirmed
        | Field::Expires
        | Field::By
        | Field::Document
        | Field::DocumentDigest
        | Field::DocumentDated
        | Field::DocumentExpires
        | Field::DocumentNote => {
            ground.asks_other && !ground.part_is_in_both && (new.is_none() || old.is_none() && is_open(new))
        }
    };
    if is_of_checklist { Origin::Checklist } else { Origin::Account }
}

fn line(text: Option<&Line>) -> &str {
    text.map_or("", Line::as_str)
}

fn note(text: Option<&Note>) -> &str {
    text.map_or("", Note::as_str)
}

fn ids(ids: &[Id]) -> String {
    ids.iter().map(Id::as_str).collect::<Vec<_>>().join(", ")
}

fn lines(lines: &[Line], between: &str) -> String {
    lines.iter().map(Line::as_str).collect::<Vec<_>>().join(between)
}

pub(super) fn account(document: &Document) -> Fields {
    let mut fields = Fields::default();
    fields.say(None, Field::Name, document.account.name.as_str());
    let seals = document.required_seals.iter();
    let seals: Vec<String> = seals.map(|seal| seal.person().unwrap_or_else(|| seal.role.to_string())).collect();
    fields.say(None, Field::Seals, &seals.join(", "));
    fields
}

pub(super) fn list(list: &ListRecord) -> Fields {
    let mut fields = Fields::default();
    fields.say(None, Field::Edition, list.edition.as_str());
    if let Some(overlay) = &list.overlay {
        let value = Value::Text(overlay.name.to_string());
        fields.say_as(None, Field::Overlay, value, format!("{} {}", overlay.name, overlay.digest));
    }
    fields.say(None, Field::Unknown, &ids(&list.unknown));
    fields.say(None, Field::Unseen, &ids(&list.unseen));
    fields
}

pub(super) fn fact(fact: &FactRecord) -> Fields {
    let mut fields = Fields::default();
    let key = match (&fact.value, &fact.values) {
        (Some(one), _) => one.to_string(),
        (None, Some(many)) => format!("{many:?}"),
        (None, None) => return fields,
    };
    fields.say_as(None, Field::Answer, Value::Text(lines(&fact.answer, "; ")), key);
    fields
}

pub(super) fn item(document: &Document, item: &ItemRecord) -> Fields {
    let mut fields = Fields::default();
    fields.say(None, Field::Title, item.title.as_str());
    fields.outcome(None, item.outcome);
    fields.say(None, Field::NotApplicableByFacts, note(item.not_applicable_by_facts.as_ref()));
    fields.say(None, Field::Note, note(item.note.as_ref()));
    fields.say(None, Field::Comment, &comments(&item.comments));
    evidence(&mut fields, None, item);
    for one in &item.advisories {
        advisory(&mut fields, one);
    }
    for one in item.parts.iter().filter(|part| !part.not_applicable_by_facts) {
        part(&mut fields, document, one, item.parts.len() > 1);
        evidence(&mut fields, Some(one), item);
    }
    fields
}

/// What was commented, each line begun by its signer, and what was answered below it.
fn comments(comments: &[CommentRecord]) -> String {
    let lines = comments.iter().flat_map(|one| {
        let said = one.text.as_ref().map(|text| format!("{}: {text}", one.signer));
        said.into_iter().chain(one.reply.as_ref().map(|reply| format!("> {reply}")))
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn part(fields: &mut Fields, document: &Document, part: &PartRecord, is_one_of_many: bool) {
    let here = Some(part);
    fields.say(here, Field::Title, part.text.as_str());
    // An item of one part comes to what the part does.
    if is_one_of_many {
        fields.outcome(here, part.outcome);
    }
    if part.preset {
        fields.say_as(here, Field::Preset, Value::Preset, String::new());
    }
    if !part.chosen.is_empty() {
        fields.say_as(here, Field::Choice, Value::Text(lines(&part.choice, "; ")), format!("{:?}", part.chosen));
    }
    fields.say(here, Field::Reason, note(part.reason.as_ref()));
    fields.say(here, Field::Control, note(part.control.as_ref()));
    fields.say(here, Field::Owner, line(part.owner.as_ref()));
    fields.say(here, Field::Affirmation, note(part.affirmation.as_ref()));
    let person = |id: Option<&Id>| id.and_then(|id| document.person(id)).map(PersonRecord::label);
    fields.say(here, Field::AffirmedBy, &person(part.affirmed_by.as_ref()).unwrap_or_default());
    if let Some(affirmed) = part.affirmed_as() {
        fields.say_as(here, Field::Affirmed, Value::Affirmed(affirmed), affirmed.as_str().to_owned());
    }
    fields.say(here, Field::Expires, line(part.expires.as_ref()));
    fields.say(here, Field::By, &person(part.by.as_ref()).unwrap_or_default());
}

/// The documents of a part, or of the item itself. Their ids are those of one worksheet; people go by the name.
fn evidence(fields: &mut Fields, part: Option<&PartRecord>, item: &ItemRecord) {
    let here = |one: &&EvidenceRecord| match (&one.part, part) {
        (None, None) => true,
        (Some(id), Some(part)) => *id == part.id,
        // One whose part was set aside, or is not there, is the item's.
        (Some(id), None) => !item.parts.iter().any(|part| part.id == *id && !part.not_applicable_by_facts),
        (None, Some(_)) => false,
    };
    let mut names: BTreeMap<&str, usize> = BTreeMap::new();
    for one in item.evidence.iter().filter(here) {
        let count = names.entry(one.title()).or_default();
        *count = count.saturating_add(1);
        let which = if *count == 1 { one.title().to_owned() } else { format!("{} ({count})", one.title()) };
        let at = (part, which.as_str());
        fields.say_of(at, Field::Document, one.title());
        fields.say_of(at, Field::DocumentDigest, &one.sha256.as_ref().map(ToString::to_string).unwrap_or_default());
        fields.say_of(at, Field::DocumentDated, line(one.dated.as_ref()));
        fields.say_of(at, Field::DocumentExpires, line(one.expires.as_ref()));
        fields.say_of(at, Field::DocumentNote, note(one.note.as_ref()));
    }
}

fn advisory(fields: &mut Fields, one: &AdvisoryRecord) {
    let at = (None, one.title.as_str());
    fields.say_of(at, Field::Advisory, one.title.as_str());
    fields.say_of(at, Field::AdvisoryInForce, &lines(&one.in_force, ", "));
    fields.say_of(at, Field::AdvisoryToCome, &lines(&one.to_come, ", "));
}
