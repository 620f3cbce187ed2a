//! What differs between two records, whichever editions they were made under.
//!
//! Records speak in words, so two of them can be compared years later and without their editions. What has nothing to do
//! with the account, such as when an answer was recorded, is no difference.

mod fields;

use std::collections::BTreeSet;

use crate::checklist::{Address, Id, Outcome};

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
    pub lists: Vec<Entry<Id>>,
    /// The questions about the account.
    pub facts: Vec<Entry<Address>>,
    /// The items.
    pub items: Vec<Entry<Address>>,
}

/// Something that one of the records has, or both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<I> {
    /// Which.
    pub id: I,
    /// Its title, in the newer words if both have it.
    pub title: String,
    /// What became of it.
    pub fate: Fate,
    /// What it says differently; for what is only in one record, what it says there.
    pub changed: Vec<Changed>,
}

/// What became of something between two records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// Only the new record has it.
    Added,
    /// Only the old record has it.
    Removed,
    /// Both have it.
    Changed,
}

impl Fate {
    /// The message id of its word; programs read what follows `diff-fate-`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Added => "diff-fate-added",
            Self::Removed => "diff-fate-removed",
            Self::Changed => "diff-fate-changed",
        }
    }
}

/// One thing that is said differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The part of the item and its line, if it is about a part.
    pub part: Option<(Id, String)>,
    /// What it is.
    pub field: Field,
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
    /// Words.
    Text(String),
}

/// What is said in one place of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The account's name.
    Name,
    /// An edition.
    Edition,
    /// The line of a question, an item or a part.
    Title,
    /// The answer to a question about the account.
    Answer,
    /// What became of an item or a part.
    Outcome,
    /// Why it was set aside.
    Aside,
    /// A note of those who answered.
    Note,
    /// What reviewers of earlier records remarked, and what was answered.
    Remark,
    /// The options chosen.
    Choice,
    /// A justification, an alternative, or why something does not apply.
    Reason,
    /// A compensating control.
    Control,
    /// A responsibility sentence.
    Affirmation,
    /// Who affirmed it.
    AffirmedBy,
    /// The last day on which it holds.
    Expires,
    /// Who decided.
    By,
}

impl Field {
    /// The message id of its name; programs read what follows `diff-field-`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Name => "diff-field-name",
            Self::Edition => "diff-field-edition",
            Self::Title => "diff-field-title",
            Self::Answer => "diff-field-answer",
            Self::Outcome => "diff-field-outcome",
            Self::Aside => "diff-field-aside",
            Self::Note => "diff-field-note",
            Self::Remark => "diff-field-remark",
            Self::Choice => "diff-field-choice",
            Self::Reason => "diff-field-reason",
            Self::Control => "diff-field-control",
            Self::Affirmation => "diff-field-affirmation",
            Self::AffirmedBy => "diff-field-affirmed-by",
            Self::Expires => "diff-field-expires",
            Self::By => "diff-field-by",
        }
    }
}

impl Difference {
    /// Whether the records say the same.
    pub fn is_none(&self) -> bool {
        self.account.is_empty() && self.lists.is_empty() && self.facts.is_empty() && self.items.is_empty()
    }
}

/// What differs between two records.
pub fn difference(old: &Document, new: &Document) -> Difference {
    Difference {
        other_worksheet: old.account.worksheet != new.account.worksheet,
        account: fields::account(&old.account).changed(&fields::account(&new.account)),
        lists: entries((&old.checklists, fields::list), (&new.checklists, fields::list)),
        facts: entries((&old.facts, fields::fact), (&new.facts, fields::fact)),
        items: entries((&old.items, |item| fields::item(old, item)), (&new.items, |item| fields::item(new, item))),
    }
}

/// What has an id and a title.
trait Named {
    type Id: Clone + Ord;

    fn named(&self) -> (&Self::Id, &str);
}

impl Named for ListRecord {
    type Id = Id;

    fn named(&self) -> (&Id, &str) {
        (&self.id, self.title.as_str())
    }
}

impl Named for FactRecord {
    type Id = Address;

    fn named(&self) -> (&Address, &str) {
        (&self.id, self.ask.as_str())
    }
}

impl Named for ItemRecord {
    type Id = Address;

    fn named(&self) -> (&Address, &str) {
        (&self.id, self.title.as_str())
    }
}

/// The entries that differ: in the order of the new record, what it no longer has at the end.
fn entries<T: Named>(
    (old, old_fields): (&[T], impl Fn(&T) -> Fields),
    (new, new_fields): (&[T], impl Fn(&T) -> Fields),
) -> Vec<Entry<T::Id>> {
    let entry = |one: &T, fate, changed| {
        let (id, title) = one.named();
        Entry { id: id.clone(), title: title.to_owned(), fate, changed }
    };
    let before = |id: &T::Id| old.iter().find(|one| one.named().0 == id);
    let after: BTreeSet<&T::Id> = new.iter().map(|one| one.named().0).collect();
    let mut found = Vec::new();
    for one in new {
        match before(one.named().0) {
            None => found.push(entry(one, Fate::Added, Fields::default().changed(&new_fields(one).told()))),
            Some(known) => {
                let changed = old_fields(known).changed(&new_fields(one));
                if !changed.is_empty() {
                    found.push(entry(one, Fate::Changed, changed));
                }
            }
        }
    }
    for one in old.iter().filter(|one| !after.contains(one.named().0)) {
        found.push(entry(one, Fate::Removed, old_fields(one).told().changed(&Fields::default())));
    }
    found
}
