//! What differs between two records, whichever editions they were made under.
//!
//! Records speak in words, so two of them can be compared years later and without their editions. What has nothing to do
//! with the account, such as when an answer was recorded, is no difference. Where another edition asks something else,
//! that is told apart from what the account changed ([`Origin`]).

mod fields;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::checklist::{Address, Id, Outcome};
use crate::worksheet::Affirmed;

use super::document::{Document, FactRecord, ItemRecord, ListRecord};
use fields::Fields;

/// What differs between an old and a new record.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Whether they are of two worksheets: then they are probably of two accounts.
    pub other_worksheet: bool,
    /// The account itself.
    pub account: Vec<Changed>,
    /// The checklists.
    pub lists: Vec<RecordChange<Id>>,
    /// The questions about the account.
    pub facts: Vec<RecordChange<Address>>,
    /// The items.
    pub items: Vec<RecordChange<Address>>,
}

/// Something that one of the records has, or both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordChange<I> {
    /// Which.
    pub id: I,
    /// Its title, in the newer words if both have it.
    pub title: String,
    /// What became of it.
    pub kind: RecordChangeKind,
    /// Who changed it; the checklist, if all that it says differently is so.
    pub origin: Origin,
    /// For what only one record has because its checklist has another edition in the other: the newer of the two, in which
    /// it is new or no longer there.
    pub edition: Option<Id>,
    /// Whether something of it is or was waived or accepted.
    pub forgone: bool,
    /// What it says differently; for what is only in one record, what it says there.
    pub changed: Vec<Changed>,
}

impl<I> RecordChange<I> {
    /// Whether something came to another outcome.
    pub(crate) fn is_of_outcome(&self) -> bool {
        self.changed.iter().any(|changed| changed.field == Field::Outcome)
    }
}

/// Who changed something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, strum::VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Origin {
    /// The account: what it answered, attached, decided.
    Account,
    /// What is asked, or known about it: another edition, an organisation's overlay, an advisory.
    Checklist,
}

/// What became of something between two records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", prefix = "diff-fate-")]
pub enum RecordChangeKind {
    /// Only the new record has it.
    Added,
    /// Only the old record has it.
    Removed,
    /// Both have it.
    Changed,
}

/// One thing that is said differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The part of the item and its line, if it is about a part.
    pub part: Option<(Id, String)>,
    /// What it is.
    pub field: Field,
    /// Of several: the document or the advisory, by its name.
    pub which: Option<String>,
    /// Who changed it.
    pub origin: Origin,
    /// What the old record says, if anything.
    pub old: Option<Value>,
    /// What the new record says, if anything.
    pub new: Option<Value>,
}

/// What a record says in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// An outcome.
    Outcome(Outcome),
    /// Who stands behind an affirmation.
    Affirmed(Affirmed),
    /// Nobody answered: an organisation's overlay says that it does not apply.
    Preset,
    /// A side of the table.
    Side(Id),
    /// Words.
    Text(String),
}

/// What is said in one place of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, strum::IntoStaticStr, strum::VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case", prefix = "diff-field-")]
pub enum Field {
    /// The account's name.
    Name,
    /// The seals that the record asks for.
    Seals,
    /// The name of somebody who decided or recorded something.
    PersonName,
    /// Their e-mail address.
    PersonEmail,
    /// Their side of the table.
    PersonSide,
    /// An edition.
    Edition,
    /// The organisation's file by which a checklist was tightened.
    Overlay,
    /// Of a partial edition: entries of which it is not known whether the edition had them.
    Unknown,
    /// Of a partial edition: entries whose text was not seen.
    Unseen,
    /// The line of a question, an item or a part.
    Title,
    /// The answer to a question about the account.
    Answer,
    /// What became of an item or a part.
    Outcome,
    /// Why it was set aside.
    NotApplicableByFacts,
    /// A note of those who answered.
    Note,
    /// What reviewers of earlier records commented, and what was answered.
    Comment,
    /// The options chosen.
    Choice,
    /// A justification, an alternative, or why something does not apply.
    Reason,
    /// A compensating control.
    Control,
    /// Whose duty it is inside the subscriber's organisation.
    Owner,
    /// Whether the overlay says it, and nobody answered.
    Preset,
    /// A responsibility sentence.
    Affirmation,
    /// Who affirmed it.
    AffirmedBy,
    /// Whether they did themselves, or were only named.
    Affirmed,
    /// The last day on which it holds.
    Expires,
    /// Who decided.
    By,
    /// A document, by its name or address.
    Document,
    /// A document's digest.
    DocumentDigest,
    /// The day that a document bears.
    DocumentDated,
    /// The last day on which a document holds.
    DocumentExpires,
    /// What a document shows.
    DocumentNote,
    /// An advisory that stood.
    Advisory,
    /// The days of an advisory's steps that had come.
    AdvisoryInForce,
    /// The days of an advisory's steps that had not.
    AdvisoryToCome,
}

impl Difference {
    /// Whether the records say the same.
    pub fn is_none(&self) -> bool {
        self.account.is_empty() && self.lists.is_empty() && self.facts.is_empty() && self.items.is_empty()
    }
}

/// What differs between two records.
pub fn difference(old: &Document, new: &Document) -> Difference {
    let baseline = Baseline::of(old, new);
    Difference {
        other_worksheet: old.account.worksheet != new.account.worksheet,
        account: fields::account(old)
            .changed(&fields::account(new), false)
            .into_iter()
            .chain(people(old, new))
            .collect(),
        lists: entries((&old.checklists, fields::list), (&new.checklists, fields::list), &baseline),
        facts: entries((&old.facts, fields::fact), (&new.facts, fields::fact), &baseline),
        items: entries(
            (&old.items, |item| fields::item(old, item)),
            (&new.items, |item| fields::item(new, item)),
            &baseline,
        ),
    }
}

/// Who of the people in both records is said to be another: called otherwise, or of another side.
fn people(old: &Document, new: &Document) -> Vec<Changed> {
    if old.account.worksheet != new.account.worksheet {
        // Names of people are those of their worksheet.
        return Vec::new();
    }
    let both = new.people.iter().filter_map(|person| Some((old.person(&person.id)?, person)));
    let changes = both.flat_map(|(old, new)| {
        let text = |text: &crate::text::Line| Value::Text(text.to_string());
        let said = [
            (Field::PersonName, text(&old.name), text(&new.name)),
            (Field::PersonEmail, text(&old.email), text(&new.email)),
            (Field::PersonSide, Value::Side(old.side.clone()), Value::Side(new.side.clone())),
        ];
        said.map(|(field, was, now)| Changed {
            part: None,
            field,
            which: Some(old.label()),
            origin: Origin::Account,
            old: Some(was),
            new: Some(now),
        })
    });
    changes.filter(|change| change.old != change.new).collect()
}

/// What the two records ask: by checklist that both have, whether they ask the same, and the newer of two editions.
struct Baseline(BTreeMap<Id, (bool, Option<Id>)>);

impl Baseline {
    fn of(old: &Document, new: &Document) -> Self {
        let before: BTreeMap<&Id, &ListRecord> = old.checklists.iter().map(|list| (&list.id, list)).collect();
        let both = new.checklists.iter().filter_map(|list| Some((list, *before.get(&list.id)?)));
        let ground = |(new, old): (&ListRecord, &ListRecord)| {
            let asks_other = new.structure != old.structure || new.edition != old.edition || new.overlay != old.overlay;
            let newer = (new.edition != old.edition).then(|| new.edition.clone().max(old.edition.clone()));
            (new.id.clone(), (asks_other, newer))
        };
        Self(both.map(ground).collect())
    }

    fn asks_other(&self, list: &Id) -> bool {
        self.0.get(list).is_some_and(|(other, _)| *other)
    }

    fn newer(&self, list: &Id) -> Option<Id> {
        self.0.get(list)?.1.clone()
    }
}

/// What has an id and a title.
trait Named {
    type Id: Clone + Ord;

    fn named(&self) -> (&Self::Id, &str);

    /// The checklist that asks it, if it is asked.
    fn asked_by(&self) -> Option<&Id>;

    /// Whether something of it is waived or accepted.
    fn is_forgone(&self) -> bool {
        false
    }
}

impl Named for ListRecord {
    type Id = Id;

    fn named(&self) -> (&Id, &str) {
        (&self.id, self.title.as_str())
    }

    fn asked_by(&self) -> Option<&Id> {
        None
    }
}

impl Named for FactRecord {
    type Id = Address;

    fn named(&self) -> (&Address, &str) {
        (&self.id, self.ask.as_str())
    }

    fn asked_by(&self) -> Option<&Id> {
        Some(&self.id.checklist)
    }
}

impl Named for ItemRecord {
    type Id = Address;

    fn named(&self) -> (&Address, &str) {
        (&self.id, self.title.as_str())
    }

    fn asked_by(&self) -> Option<&Id> {
        Some(&self.id.checklist)
    }

    fn is_forgone(&self) -> bool {
        self.parts.iter().any(|part| part.outcome.is_affirmed())
    }
}

/// The entries that differ: in the order of the new record, what it no longer has at the end.
fn entries<T: Named>(
    (old, old_fields): (&[T], impl Fn(&T) -> Fields),
    (new, new_fields): (&[T], impl Fn(&T) -> Fields),
    baseline: &Baseline,
) -> Vec<RecordChange<T::Id>> {
    let asks_other = |one: &T| one.asked_by().is_some_and(|list| baseline.asks_other(list));
    let alone = |one: &T, kind, changed| {
        let (id, title) = one.named();
        let origin = if asks_other(one) { Origin::Checklist } else { Origin::Account };
        let edition = one.asked_by().and_then(|list| baseline.newer(list));
        RecordChange {
            id: id.clone(),
            title: title.to_owned(),
            kind,
            origin,
            edition,
            forgone: one.is_forgone(),
            changed,
        }
    };
    let mut before: BTreeMap<&T::Id, &T> = BTreeMap::new();
    for one in old {
        before.entry(one.named().0).or_insert(one);
    }
    let after: BTreeSet<&T::Id> = new.iter().map(|one| one.named().0).collect();
    let mut found = Vec::new();
    for one in new {
        let other = asks_other(one);
        let Some(known) = before.get(one.named().0) else {
            found.push(alone(one, RecordChangeKind::Added, Fields::default().changed(&new_fields(one).told(), other)));
            continue;
        };
        let changed = old_fields(known).changed(&new_fields(one), other);
        if !changed.is_empty() {
            let is_of_checklist = changed.iter().all(|changed| changed.origin == Origin::Checklist);
            let (id, title) = one.named();
            found.push(RecordChange {
                id: id.clone(),
                title: title.to_owned(),
                kind: RecordChangeKind::Changed,
                origin: if is_of_checklist { Origin::Checklist } else { Origin::Account },
                edition: None,
                forgone: one.is_forgone() || known.is_forgone(),
                changed,
            });
        }
    }
    for one in old.iter().filter(|one| !after.contains(one.named().0)) {
        let changed = old_fields(one).told().changed(&Fields::default(), asks_other(one));
        found.push(alone(one, RecordChangeKind::Removed, changed));
    }
    found
}

#[cfg(test)]
mod tests;
