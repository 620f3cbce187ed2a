//! Whether a record is one that careseal makes of what it says.
//!
//! The judgement of a day only asks about answers that are there. A record that leaves an item out, names one twice, or
//! carries another title than its edition passes that; so what the record says is built anew, and compared.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;

use crate::checklist::{Address, Checklist, Id};
use crate::findings::Review;
use crate::text::{Line, Note};
use crate::worksheet::{Log, Reviewers, Stamp, State};

use super::build::{BuildInput, build};
use super::document::{CommentRecord, Document, EvidenceRecord, FactRecord, ItemRecord, ListRecord, PartRecord};

/// Something in a record that careseal would not have written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mismatch {
    /// Where; empty for the record as a whole.
    pub place: String,
    /// What.
    pub kind: MismatchKind,
}

/// What is not as careseal writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr, strum::VariantNames)]
#[strum(serialize_all = "kebab-case", prefix = "verify-record-")]
pub enum MismatchKind {
    /// It has no checklist, so it says nothing.
    Nothing,
    /// The edition asks it, and the record does not say it.
    Missing,
    /// The record says it, and the edition does not ask it.
    Unasked,
    /// It stands there twice.
    Twice,
    /// What it says does not follow from the answers in it.
    Content,
    /// The people listed are not those whom it names.
    People,
    /// Title, question or choice are not in the edition's words.
    Words,
}

impl MismatchKind {
    /// The message id of its words in the locale; `…-remedy` says what to do.
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// What stands twice, and whether there is anything at all: to be seen without any edition.
pub(super) fn of_itself(document: &Document) -> Vec<Mismatch> {
    let mut found = Vec::new();
    if document.checklists.is_empty() {
        found.push(Mismatch { place: String::new(), kind: MismatchKind::Nothing });
    }
    twice(&mut found, document.checklists.iter().map(|list| list.id.to_string()));
    twice(&mut found, document.people.iter().map(|person| person.id.to_string()));
    twice(&mut found, document.facts.iter().map(|fact| fact.id.to_string()));
    twice(&mut found, document.items.iter().map(|item| item.id.to_string()));
    let named: BTreeSet<&Id> = document.checklists.iter().map(|list| &list.id).collect();
    let places = document.facts.iter().map(|fact| &fact.id).chain(document.items.iter().map(|item| &item.id));
    let strange = places.filter(|at| !named.contains(&at.checklist));
    found.extend(strange.map(|at| Mismatch { place: at.to_string(), kind: MismatchKind::Unasked }));
    let named = |part: &&PartRecord| {
        [&part.by, &part.rec, &part.affirmed_by].into_iter().flatten().all(|who| document.person(who).is_some())
    };
    let attached =
        |evidence: &EvidenceRecord| [&evidence.by, &evidence.rec].into_iter().all(|who| document.person(who).is_some());
    let answered = |comment: &CommentRecord| comment.by.as_ref().is_none_or(|who| document.person(who).is_some());
    let known = |item: &&ItemRecord| {
        item.parts.iter().all(|part| named(&part))
            && item.evidence.iter().all(attached)
            && item.comments.iter().all(answered)
    };
    if !document.comments.iter().all(answered) {
        found.push(Mismatch { place: String::new(), kind: MismatchKind::People });
    }
    for item in document.items.iter().filter(|item| !known(item)) {
        found.push(Mismatch { place: item.id.to_string(), kind: MismatchKind::People });
    }
    found
}

fn twice(found: &mut Vec<Mismatch>, names: impl Iterator<Item = String>) {
    let mut seen = BTreeSet::new();
    for name in names {
        if let Some(place) = seen.replace(name) {
            found.push(Mismatch { place, kind: MismatchKind::Twice });
        }
    }
}

/// What differs between a record and the one that is made of what it says, under the editions `lists`. Titles may be in
/// any language that the editions have. `whole`: these are all checklists of the record.
pub(super) fn with_editions(
    document: &Document,
    lists: &[Arc<Checklist>],
    state: &State,
    review: &Review,
    whole: bool,
) -> Vec<Mismatch> {
    let log = Log::new(Stamp { now: Timestamp::UNIX_EPOCH, random: 0 });
    let languages: BTreeSet<&str> = lists.iter().flat_map(|list| list.words.keys().map(String::as_str)).collect();
    let tries = languages.into_iter().map(|language| {
        let made = build(
            BuildInput { lists, log: &log, state, review, language },
            stamp_of(document),
            None,
            &Reviewers::default(),
        );
        differences(document, &made, lists, whole)
    });
    // The language that it was made in is the one with the fewest.
    tries.min_by_key(Vec::len).unwrap_or_default()
}

/// As of the moment that the record names: what stood then is judged by it.
fn stamp_of(document: &Document) -> Stamp {
    let now = document.created.as_str().parse().unwrap_or(Timestamp::UNIX_EPOCH);
    Stamp { now, random: 0 }
}

fn differences(document: &Document, made: &Document, lists: &[Arc<Checklist>], whole: bool) -> Vec<Mismatch> {
    let mut found = Vec::new();
    let judged = |at: &Address| lists.iter().any(|list| list.id == at.checklist);
    let lists = |of: &Document| {
        let known = of.checklists.iter().filter(|list| made.checklists.iter().any(|m| m.id == list.id));
        let said = |list: &ListRecord| {
            let doubts = (list.unknown.clone(), list.unseen.clone());
            (list.title.clone(), list.words.keys().cloned().collect(), doubts)
        };
        known.map(|list| (list.id.clone(), said(list))).collect()
    };
    let (said, ours): (Lists, Lists) = (lists(document), lists(made));
    compare(&mut found, &said, &ours, |(_, languages, doubts)| (languages.clone(), doubts.clone()));
    let facts = |of: &Document| facts(of).filter(|(at, _)| judged(at)).collect::<BTreeMap<_, _>>();
    compare(&mut found, &facts(document), &facts(made), bare_fact);
    // Advisories are no part of an edition: a record that rests on others than those compiled in is not held against them.
    let digest = |of: &Document, id: &Id| of.checklists.iter().find(|list| list.id == *id)?.advisories.clone();
    let known = |id: &Id| digest(document, id) == digest(made, id);
    let without = |mut item: ItemRecord| {
        if !known(&item.id.checklist) {
            item.advisories.clear();
        }
        item
    };
    // A record of before has no word for who affirmed; it follows from the rest.
    let wordless = |item: &ItemRecord| item.parts.iter().all(|part| part.affirmed.is_none());
    let before: BTreeSet<&Address> = document.items.iter().filter(|item| wordless(item)).map(|item| &item.id).collect();
    let without = |item: ItemRecord| {
        let mut item = without(item);
        if before.contains(&item.id) {
            item.parts.iter_mut().for_each(|part| part.affirmed = None);
        }
        item
    };
    let items = |of: &Document| {
        items(of).filter(|(at, _)| judged(at)).map(|(at, item)| (at, without(item))).collect::<BTreeMap<_, _>>()
    };
    compare(&mut found, &items(document), &items(made), bare_item);
    if whole && document.comments != made.comments {
        found.push(Mismatch { place: String::new(), kind: MismatchKind::Content });
    }
    if whole && document.people != made.people {
        found.push(Mismatch { place: String::new(), kind: MismatchKind::People });
    }
    found
}

/// By checklist: its title, the languages used, and the entries that are unknown and unseen.
type Lists = BTreeMap<Id, (Line, BTreeSet<Id>, (Vec<Id>, Vec<Id>))>;

fn facts(of: &Document) -> impl Iterator<Item = (Address, FactRecord)> {
    of.facts.iter().map(|fact| (fact.id.clone(), fact.clone()))
}

fn items(of: &Document) -> impl Iterator<Item = (Address, ItemRecord)> {
    of.items.iter().map(|item| (item.id.clone(), item.clone()))
}

fn compare<K: Ord + ToString, T: PartialEq, B: PartialEq>(
    found: &mut Vec<Mismatch>,
    said: &BTreeMap<K, T>,
    made: &BTreeMap<K, T>,
    bare: impl Fn(&T) -> B,
) {
    let mut add = |at: &K, kind| found.push(Mismatch { place: at.to_string(), kind });
    for (at, said) in said {
        match made.get(at) {
            None => add(at, MismatchKind::Unasked),
            Some(made) if made == said => {}
            Some(made) if bare(made) == bare(said) => add(at, MismatchKind::Words),
            Some(_) => add(at, MismatchKind::Content),
        }
    }
    made.keys().filter(|at| !said.contains_key(at)).for_each(|at| add(at, MismatchKind::Missing));
}

/// Without the words that come from the edition.
fn bare_fact(fact: &FactRecord) -> FactRecord {
    FactRecord { ask: Line::default(), answer: Vec::new(), ..fact.clone() }
}

fn bare_item(item: &ItemRecord) -> ItemRecord {
    let mut bare = item.clone();
    (bare.section, bare.title) = Default::default();
    bare.not_applicable_by_facts = item.not_applicable_by_facts.as_ref().map(|_| Note::default());
    for part in &mut bare.parts {
        (part.text, part.choice) = Default::default();
    }
    for advisory in &mut bare.advisories {
        advisory.title = Line::default();
    }
    bare
}
