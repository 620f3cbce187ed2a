//! What a record says of one thing, place by place.

use crate::attestation::document::{
    Account, Document, FactRecord, ItemRecord, ListRecord, PartRecord, PersonRecord, RemarkRecord,
};
use crate::checklist::{Id, Outcome};

use super::{Changed, Field, Value};

/// What a record says of one thing, in the order in which it is read.
#[derive(Clone, Debug, Default)]
pub(super) struct Fields(Vec<Said>);

#[derive(Clone, Debug)]
struct Said {
    part: Option<(Id, String)>,
    field: Field,
    value: Value,
    /// What is compared: two wordings of one option are the same choice.
    key: String,
}

impl Said {
    fn is_at(&self, other: &Self) -> bool {
        let part = |said: &Self| said.part.as_ref().map(|(id, _)| id.clone());
        self.field == other.field && part(self) == part(other)
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
        self.0.push(Said { part, field, value, key });
    }

    fn outcome(&mut self, part: Option<&PartRecord>, outcome: Outcome) {
        self.say_as(part, Field::Outcome, Value::Outcome(outcome), outcome.to_string());
    }

    /// Without the title, which an entry has anyway, and what nobody answered.
    pub(super) fn told(mut self) -> Self {
        self.0.retain(|said| said.field != Field::Title && said.value != Value::Outcome(Outcome::Open));
        self
    }

    /// What a newer record says differently: in its order, each place after what stood before it.
    pub(super) fn changed(self, newer: &Self) -> Vec<Changed> {
        let mut found = Vec::new();
        for new in &newer.0 {
            let old = self.0.iter().find(|old| old.is_at(new));
            if old.is_none_or(|old| old.key != new.key) {
                let old = old.map(|old| old.value.clone());
                found.push(Changed { part: new.part.clone(), field: new.field, old, new: Some(new.value.clone()) });
            }
        }
        for old in self.0.into_iter().filter(|old| !newer.0.iter().any(|new| new.is_at(old))) {
            let place = found.iter().rposition(|known| known.part == old.part);
            let at = place.map_or(found.len(), |place| place.saturating_add(1));
            found.insert(at, Changed { part: old.part, field: old.field, old: Some(old.value), new: None });
        }
        found
    }
}

pub(super) fn account(account: &Account) -> Fields {
    let mut fields = Fields::default();
    fields.say(None, Field::Name, account.name.as_str());
    fields
}

pub(super) fn list(list: &ListRecord) -> Fields {
    let mut fields = Fields::default();
    fields.say(None, Field::Edition, list.edition.as_str());
    fields
}

pub(super) fn fact(fact: &FactRecord) -> Fields {
    let mut fields = Fields::default();
    let words: Vec<&str> = fact.answer.iter().map(crate::text::Line::as_str).collect();
    let key = match (&fact.value, &fact.values) {
        (Some(one), _) => one.to_string(),
        (None, Some(many)) => format!("{many:?}"),
        (None, None) => return fields,
    };
    fields.say_as(None, Field::Answer, Value::Text(words.join("; ")), key);
    fields
}

pub(super) fn item(document: &Document, item: &ItemRecord) -> Fields {
    let mut fields = Fields::default();
    fields.say(None, Field::Title, item.title.as_str());
    fields.outcome(None, item.outcome);
    fields.say(None, Field::Aside, item.aside.as_ref().map_or("", |aside| aside.as_str()));
    fields.say(None, Field::Note, item.note.as_ref().map_or("", |note| note.as_str()));
    fields.say(None, Field::Remark, &remarks(&item.remarks));
    for one in item.parts.iter().filter(|part| !part.aside) {
        part(&mut fields, document, one, item.parts.len() > 1);
    }
    fields
}

/// What was remarked, each line begun by its signer, and what was answered below it.
fn remarks(remarks: &[RemarkRecord]) -> String {
    let lines = remarks.iter().flat_map(|one| {
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
    if !part.chosen.is_empty() {
        let words: Vec<&str> = part.choice.iter().map(crate::text::Line::as_str).collect();
        fields.say_as(here, Field::Choice, Value::Text(words.join("; ")), format!("{:?}", part.chosen));
    }
    fields.say(here, Field::Reason, part.reason.as_ref().map_or("", |reason| reason.as_str()));
    fields.say(here, Field::Control, part.control.as_ref().map_or("", |control| control.as_str()));
    fields.say(here, Field::Affirmation, part.affirmation.as_ref().map_or("", |sentence| sentence.as_str()));
    let person = |id: Option<&Id>| id.and_then(|id| document.person(id)).map(PersonRecord::label);
    fields.say(here, Field::AffirmedBy, &person(part.affirmed_by.as_ref()).unwrap_or_default());
    fields.say(here, Field::Expires, part.expires.as_ref().map_or("", |expires| expires.as_str()));
    fields.say(here, Field::By, &person(part.by.as_ref()).unwrap_or_default());
}
