//! From a worksheet to a record. Sealing demands a clean review; a draft may be built at any time.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::checklist::advisories::{self, Advisory};
use crate::checklist::{Address, Checklist, EditionConfidence, Id, Item, Part, Words};
use crate::findings::{ItemReview, PartReview, Review};
use crate::text::Line;
use crate::worksheet::evidence::{Sha256, Source};
use crate::worksheet::stamp::{date_of, written};
use crate::worksheet::{CommentThread, EventId, FactValue, Log, Person, Reviewers, Stamp, State};

use super::FORMAT;
use super::document::{
    Account, AdvisoryRecord, CommentRecord, CountsRecord, Document, EvidenceRecord, FactRecord, ItemRecord, ListRecord,
    OverlayRecord, PartRecord, PersonRecord, RequiredSeal,
};

/// What a record is built from.
#[derive(Clone, Copy)]
pub struct BuildInput<'a> {
    /// The checklists of the worksheet, in order.
    pub lists: &'a [Arc<Checklist>],
    /// The worksheet.
    pub log: &'a Log,
    /// Its state.
    pub state: &'a State,
    /// Its review on the day.
    pub review: &'a Review,
    /// The language of titles and texts.
    pub language: &'a str,
}

impl BuildInput<'_> {
    /// Name and time of the record, from the worksheet alone: as of its last event, and named by its digest.
    ///
    /// So an unchanged worksheet gives the same record, byte for byte, whenever it is asked for: the digest that a preview
    /// shows is the one that is sealed. When it was sealed is said by the seal; when it was made would say nothing more.
    pub fn stamp(&self) -> Stamp {
        let named = format!("careseal record\n{}\n{}\n", self.log.digest(), self.language);
        let digest = crate::checklist::digest::sha256(named.as_bytes());
        let hex = digest.strip_prefix("sha256:").and_then(|hex| hex.get(..32)).unwrap_or_default();
        Stamp {
            now: self.state.last_change.unwrap_or(self.log.header.created),
            random: u128::from_str_radix(hex, 16).unwrap_or(0),
        }
    }
}

/// The record of a worksheet, for these reviewers to countersign.
pub fn build(input: BuildInput<'_>, stamp: Stamp, supersedes: Option<Sha256>, reviewers: &Reviewers) -> Document {
    let on = date_of(stamp.now);
    let mut builder = Builder { input, on, people: BTreeMap::new(), languages: BTreeMap::new() };
    let mut items = Vec::new();
    let mut facts = Vec::new();
    for list in input.lists {
        let words = list.words_in(input.language);
        let Some(seen) = input.review.list(&list.id) else { continue };
        facts.extend(
            list.facts
                .iter()
                .zip(&seen.asked)
                .filter(|(_, asked)| **asked)
                .filter_map(|(fact, _)| fact_record(input.state, words, &Address::item(&list.id, &fact.id))),
        );
        for (index, (item, found)) in list.items.iter().zip(&seen.items).enumerate() {
            items.push(builder.item(list, words, index, item, found));
        }
    }
    let counts = CountsRecord::of(&items);
    let comments = builder.other_comments(&items);
    let checklists = input.lists.iter().map(|list| builder.list(list)).collect();
    Document {
        format: Line::clean(FORMAT),
        document: EventId::new(stamp).as_id(),
        created: Line::clean(&written(stamp.now)),
        supersedes,
        account: Account {
            name: input.state.account_name().cloned().unwrap_or_default(),
            worksheet: input.log.header.worksheet.as_id(),
            worksheet_digest: Line::clean(&input.log.digest()),
        },
        checklists,
        required_seals: RequiredSeal::of(reviewers),
        comments,
        people: builder.people.into_values().collect(),
        facts,
        items,
        counts,
    }
}

struct Builder<'a> {
    input: BuildInput<'a>,
    /// The day that the record is of. What stood is judged by it, not by the day of the review, so that the record is the
    /// same whenever it is made.
    on: Date,
    people: BTreeMap<Id, PersonRecord>,
    languages: BTreeMap<Id, std::collections::BTreeSet<String>>,
}

impl Builder<'_> {
    fn name(&mut self, id: &Id) -> Id {
        if !self.people.contains_key(id)
            && let Some(person) = self.input.state.person(id)
        {
            self.people.insert(id.clone(), person_record(person));
        }
        id.clone()
    }

    fn list(&self, list: &Checklist) -> ListRecord {
        let used = self.languages.get(&list.id).cloned().unwrap_or_default();
        let digests = list.words.iter().filter(|(language, _)| {
            used.contains(*language) || used.is_empty() && language.as_str() == self.input.language
        });
        ListRecord {
            id: list.id.clone(),
            edition: list.edition.clone(),
            title: list.words_in(self.input.language).title.clone(),
            structure: Line::clean(&list.structure_digest),
            overlay: list
                .overlay
                .as_ref()
                .map(|overlay| OverlayRecord { name: overlay.name.clone(), digest: Line::clean(&overlay.digest) }),
            unknown: list.items_so_sure(EditionConfidence::Unknown).map(|item| item.id.clone()).collect(),
            unseen: list.items_so_sure(EditionConfidence::Low).map(|item| item.id.clone()).collect(),
            advisories: advisories::digest(&list.id).as_deref().map(Line::clean),
            words: digests
                .filter_map(|(language, words)| Some((Id::parse(language).ok()?, Line::clean(&words.digest))))
                .collect(),
        }
    }

    fn item(&mut self, list: &Checklist, words: &Words, index: usize, item: &Item, found: &ItemReview) -> ItemRecord {
        let section = list.sections.get(item.section).map_or_else(Line::default, |section| {
            let title = words.section.get(&section.id).map_or("", |w| w.title.as_str());
            Line::clean(&format!("{} {title}", section.id))
        });
        let aside = found.applies.is_not_applicable();
        let parts = if aside { &[][..] } else { found.parts.as_slice() };
        let address = list.address(item);
        ItemRecord {
            section,
            title: Line::clean(words.item_title(&item.id)),
            outcome: found.outcome,
            not_applicable_by_facts: aside
                .then(|| crate::findings::not_applicable_words(list, words, index, found.applies)),
            note: self.input.state.note(&address).cloned(),
            parts: item
                .parts
                .iter()
                .zip(parts)
                .map(|(part, found)| self.part(list, words, item, part, found))
                .collect(),
            evidence: self.evidence(&address),
            advisories: if aside { Vec::new() } else { self.advisories(list, item) },
            comments: self.input.state.comments_on(&address).map(|one| self.comment(one)).collect(),
            id: address,
        }
    }

    /// The documents of an item, those on the item before those on its parts. What is set aside keeps its documents: they
    /// were given, and prove what they prove.
    fn evidence(&mut self, item: &Address) -> Vec<EvidenceRecord> {
        let state = self.input.state;
        let day = |date: Option<jiff::civil::Date>| date.map(|date| Line::clean(&date.to_string()));
        state
            .documents(item)
            .map(|found| {
                let (file, link) = match &found.evidence.source {
                    Source::File(file) => (Some(file), None),
                    Source::Link(link) => (None, Some(link)),
                };
                EvidenceRecord {
                    id: found.id.clone(),
                    part: found.at.part.clone(),
                    name: file.map(|file| file.name.clone()),
                    size: file.map(|file| file.size),
                    sha256: file.map(|file| file.sha256.clone()),
                    link: link.cloned(),
                    dated: day(found.evidence.dated),
                    expires: day(found.evidence.expires),
                    note: Some(found.evidence.note.clone()).filter(|note| !note.is_blank()),
                    by: self.name(&found.version.by),
                    rec: self.name(&found.version.rec),
                    at: Line::clean(&written(found.version.at)),
                }
            })
            .collect()
    }

    /// The comments on the whole, and on what this record does not have: nothing that a reviewer said falls out of it.
    fn other_comments(&mut self, items: &[ItemRecord]) -> Vec<CommentRecord> {
        let is_here = |on: &Address| items.iter().any(|item| item.id == on.item_only());
        let state = self.input.state;
        let others = state.comments.iter().filter(|one| !one.on.as_ref().is_some_and(is_here));
        others.map(|one| CommentRecord { on: one.on.clone(), ..self.comment(one) }).collect()
    }

    fn comment(&mut self, known: &CommentThread) -> CommentRecord {
        let comment = &known.comment;
        let answer = known.reply.settled().filter(|version| !version.value.is_blank());
        CommentRecord {
            on: None,
            record: comment.record.clone(),
            signer: comment.signer.clone(),
            key: comment.key.clone(),
            verdict: comment.verdict.clone(),
            trusted: comment.trusted,
            text: Some(comment.text.clone()).filter(|text| !text.is_blank()),
            reply: answer.map(|version| version.value.clone()),
            by: answer.map(|version| self.name(&version.by)),
            at: answer.map(|version| Line::clean(&written(version.at))),
        }
    }

    fn advisories(&self, list: &Checklist, item: &Item) -> Vec<AdvisoryRecord> {
        let days = |one: &Advisory, come: bool| {
            let steps = one.steps.iter().filter(|step| step.is_in_force == come);
            steps.map(|step| Line::clean(&step.date.to_string())).collect()
        };
        let standing = advisories::standing(&list.id, &item.id, self.input.language, self.on).into_iter();
        let record = |one: Advisory| AdvisoryRecord {
            id: one.id.clone(),
            title: one.title.clone(),
            in_force: days(&one, true),
            to_come: days(&one, false),
        };
        standing.map(record).collect()
    }

    fn part(&mut self, list: &Checklist, words: &Words, item: &Item, part: &Part, found: &PartReview) -> PartRecord {
        let mut record = PartRecord {
            id: part.id.clone(),
            text: Line::clean(words.part_line(&item.id, &part.id)),
            outcome: found.outcome,
            not_applicable_by_facts: found.applies.is_not_applicable(),
            preset: found.preset,
            chosen: Vec::new(),
            choice: Vec::new(),
            reason: None,
            control: None,
            owner: None,
            affirmation: None,
            affirmation_meaning: None,
            affirmed_by: None,
            expires: None,
            affirmed: None,
            how: None,
            by: None,
            rec: None,
            at: None,
            language: None,
            meaning: None,
            notes: Vec::new(),
        };
        if record.not_applicable_by_facts {
            record.outcome = crate::checklist::Outcome::NotApplicable;
            return record;
        }
        if found.preset {
            record.reason.clone_from(&part.house.preset);
            return record;
        }
        let version = self.input.state.answers.get(&found.kept_at).and_then(|register| register.settled());
        let Some(version) = version else { return record };
        let Some(answer) = &version.value else { return record };
        record.choice = answer.chosen.iter().map(|id| Line::clean(words.option_line(&item.id, &part.id, id))).collect();
        record.chosen = answer.chosen.iter().cloned().collect();
        record.reason.clone_from(&answer.reason);
        record.control.clone_from(&answer.control);
        record.owner.clone_from(&answer.owner);
        if let Some(affirmation) = &answer.affirmation {
            record.affirmation = Some(affirmation.sentence.clone());
            record.affirmation_meaning = Some(affirmation.meaning);
            record.affirmed_by = Some(self.name(&affirmation.by));
            record.expires = Some(Line::clean(&affirmation.expires.to_string()));
            record.affirmed = Some(affirmation.affirmed(&version.by, &version.rec));
            record.how = Id::parse(affirmation.how.as_str()).ok();
        }
        record.by = Some(self.name(&version.by));
        record.rec = Some(self.name(&version.rec));
        record.at = Some(Line::clean(&written(version.at)));
        record.language = Id::parse(&answer.shown.language).ok();
        record.meaning = Some(answer.shown.meaning);
        // Which other notes stood beside it depends on the order of answering, and changes nothing of what was answered.
        let home = self.input.lists.iter().find(|list| list.id == found.kept_at.checklist);
        let home = home.and_then(|list| list.item(&found.kept_at.item));
        let notes = home.map(|item| item.notes.as_slice()).unwrap_or_default();
        let binds = |id: &&Id| notes.iter().any(|note| note.binding && note.id == **id);
        record.notes = answer.shown.notes.iter().filter(binds).cloned().collect();
        self.languages.entry(list.id.clone()).or_default().insert(answer.shown.language.clone());
        record
    }
}

fn person_record(person: &Person) -> PersonRecord {
    PersonRecord {
        id: person.id.clone(),
        name: person.name.clone(),
        role: person.role.clone(),
        organisation: person.organisation.clone(),
        email: person.email.clone(),
        side: Id::parse(person.side.as_str()).unwrap_or_else(|_| Id::nobody()),
    }
}

fn fact_record(state: &State, words: &Words, fact: &Address) -> Option<FactRecord> {
    let value = state.fact(fact)?;
    let texts = words.fact.get(&fact.item);
    let choice = |id: &Id| texts.and_then(|w| w.choice.get(id)).cloned().unwrap_or_else(|| Line::clean(id.as_str()));
    let (one, many, answer) = match value {
        FactValue::One(one) => {
            let shown = Id::parse(one.as_str()).ok().and_then(|id| texts?.choice.get(&id).cloned());
            (Some(one.clone()), None, vec![shown.unwrap_or_else(|| one.clone())])
        }
        FactValue::Many(many) => (None, Some(many.iter().cloned().collect()), many.iter().map(choice).collect()),
    };
    let ask = texts.map(|w| w.ask.clone()).unwrap_or_default();
    Some(FactRecord { id: fact.clone(), ask, value: one, values: many, answer })
}
