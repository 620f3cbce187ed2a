//! Whether a record still holds on a day.

use std::sync::Arc;

use jiff::civil::Date;

use crate::checklist::{Address, Checklist, Id, Library};
use crate::findings::{Finding, FindingKind, InvalidAnswer, On, Review, review_on};
use crate::text::Line;
use crate::worksheet::evidence::{Source, Stamped};
use crate::worksheet::stamp::{date_of, latest_expiry};
use crate::worksheet::{
    Affirmation, Answer, Comment, CommentThread, EventId, Evidence, FactValue, How, Person, Register, Side, Stamp,
    Standing, State, Version, answer::TextSnapshot,
};

use super::compare::{self, Mismatch, MismatchKind};
use super::document::{CommentRecord, Document, EvidenceRecord, FactRecord, ListRecord, OverlayRecord, PartRecord};

/// What a day makes of a record.
#[derive(Clone, Debug, Default)]
pub struct Today {
    /// Waivers and accepted responsibilities whose last day has passed: the part and that day.
    pub lapsed: Vec<(Address, Date)>,
    /// Waivers and accepted responsibilities that run for more than a year from when they were affirmed.
    pub too_long: Vec<Address>,
    /// Documents whose last day has passed: where they are attached, their names and that day.
    pub lapsed_evidence: Vec<(Address, String, Date)>,
    /// Editions that are not compiled into this program: their rules could not be judged.
    pub unknown_editions: Vec<(Id, Id)>,
    /// Overlays that tightened its checklists and are not at hand: checklist and overlay.
    pub unknown_overlays: Vec<(Id, OverlayRecord)>,
    /// Newer editions of its checklists: id, the record's edition, the newer one.
    pub newer_editions: Vec<(Id, Id, Id)>,
    /// Editions of the same name whose structure differs from the one compiled in.
    pub other_structure: Vec<Id>,
    /// Editions whose words differ from those compiled in: titles were not compared.
    pub other_words: Vec<Id>,
    /// Whether the record says that it was made later than it can have been sealed.
    pub is_ahead: bool,
    /// Where the record is not what careseal makes of it.
    pub mismatches: Vec<Mismatch>,
    /// The review under the editions that are known; its findings other than lapsed ones should be none.
    pub review: Option<Review>,
}

impl Today {
    /// Findings that have nothing to do with time: a record with one of these should never have been sealed. That a control
    /// is missing is none: clauses are no part of an edition, and what was sealed may be older than what is known of them.
    pub fn contradictions(&self) -> impl Iterator<Item = &Finding> {
        let wrong = |kind: &FindingKind| {
            let is_told = matches!(
                kind,
                FindingKind::MissingControl | FindingKind::InvalidAnswer { why: InvalidAnswer::TooLong }
            );
            kind.blocks() && !kind.is_of_time() && !is_told
        };
        self.findings(wrong)
    }

    /// Waivers of what the law requires, without a control of equal effect: to be known.
    pub(crate) fn lacks_control(&self) -> impl Iterator<Item = &Finding> {
        self.findings(|kind| matches!(kind, FindingKind::MissingControl))
    }

    fn findings(&self, wanted: impl Fn(&FindingKind) -> bool) -> impl Iterator<Item = &Finding> {
        self.review.iter().flat_map(|review| &review.findings).filter(move |finding| wanted(&finding.kind))
    }

    /// Whether the rules of all its checklists are known, so that they could be judged.
    pub fn is_judged(&self) -> bool {
        self.other_structure.is_empty() && self.unknown_editions.is_empty() && self.unknown_overlays.is_empty()
    }

    /// Whether everything in the record holds.
    pub fn holds(&self) -> bool {
        self.lapsed.is_empty()
            && self.too_long.is_empty()
            && self.lapsed_evidence.is_empty()
            && self.is_judged()
            && self.mismatches.is_empty()
            && self.contradictions().next().is_none()
    }
}

/// Judges a record on a day: the one function that says whether it holds, before it is sealed and after.
pub fn today(document: &Document, on: impl Into<On>, library: &Library) -> Today {
    let on = on.into();
    let at = on.day;
    let mut found = Today { mismatches: compare::of_itself(document), ..Today::default() };
    let mut lists: Vec<Arc<Checklist>> = Vec::new();
    for list in &document.checklists {
        if let Some(newer) = library.newer_than(&list.id, &list.edition) {
            found.newer_editions.push((list.id.clone(), list.edition.clone(), newer.edition.clone()));
        }
        match known(list, library) {
            Err(Unknown::Edition) => found.unknown_editions.push((list.id.clone(), list.edition.clone())),
            Err(Unknown::Structure) => found.other_structure.push(list.id.clone()),
            Err(Unknown::Overlay) => {
                found.unknown_overlays.extend(list.overlay.as_ref().map(|overlay| (list.id.clone(), overlay.clone())));
            }
            Ok(known) => {
                let ours = |language: &Id| known.words.get(language.as_str()).map(|words| words.digest.as_str());
                if list.words.iter().any(|(language, digest)| ours(language) != Some(digest.as_str())) {
                    found.other_words.push(list.id.clone());
                }
                if !lists.iter().any(|list| list.id == known.id) {
                    lists.push(known);
                }
            }
        }
    }
    for (item, part) in document.affirmed() {
        let expires = part.expires.as_ref().and_then(|text| text.as_str().parse::<Date>().ok());
        if let Some(expires) = expires
            && expires < at
        {
            found.lapsed.push((Address { part: Some(part.id.clone()), ..item.id.clone() }, expires));
        }
        // Also where the edition is not at hand. A day that cannot be read is another thing that is wrong with the part.
        let affirmed = part.at.as_ref().and_then(|text| text.as_str().parse().ok()).map(date_of);
        let affirmed = affirmed.map_or(on.latest_said(), |day| day.min(on.latest_said()));
        if expires.is_some_and(|expires| expires > latest_expiry(affirmed)) {
            found.too_long.push(Address { part: Some(part.id.clone()), ..item.id.clone() });
        }
    }
    found.is_ahead = document.is_ahead(on);
    // What was set aside asks for nothing, so nothing that stands behind it can run out.
    for (item, evidence) in document.documents().filter(|(item, _)| item.not_applicable_by_facts.is_none()) {
        if let Some(expired) = evidence.lapsed(at) {
            found.lapsed_evidence.push((item.place_of(evidence), evidence.title().to_owned(), expired));
        }
    }
    if !lists.is_empty() {
        let state = state_of(document, &lists);
        let review = review_on(&lists, &state, on);
        let mismatches = compare::with_editions(document, &lists, &state, &review, found.is_judged());
        let has_other_words = |place: &str| {
            let list = place.split_once('/').map_or(place, |(list, _)| list);
            found.other_words.iter().any(|other| other.as_str() == list)
        };
        let compared = |of: &Mismatch| of.kind != MismatchKind::Words || !has_other_words(&of.place);
        found.mismatches.extend(mismatches.into_iter().filter(compared));
        found.review = Some(review);
    }
    found
}

/// Why a checklist of a record is not at hand.
enum Unknown {
    Edition,
    Structure,
    Overlay,
}

/// The checklist that a record names, if it is at hand with the same structure and the same overlay.
fn known(list: &ListRecord, library: &Library) -> Result<Arc<Checklist>, Unknown> {
    let bare = library.edition(&list.id, &list.edition).ok_or(Unknown::Edition)?;
    if bare.structure_digest != list.structure.as_str() {
        return Err(Unknown::Structure);
    }
    let Some(overlay) = &list.overlay else { return Ok(Arc::clone(bare)) };
    // Its name stands in the file that the digest names.
    library
        .with_overlay(&list.id, &list.edition, overlay.digest.as_str())
        .filter(|known| known.overlay.as_ref().is_some_and(|known| known.name == overlay.name))
        .ok_or(Unknown::Overlay)
}

/// The checklists of a record that are at hand as it names them, each once.
pub fn lists_of(document: &Document, library: &Library) -> Vec<Arc<Checklist>> {
    let mut lists: Vec<Arc<Checklist>> = Vec::new();
    for list in &document.checklists {
        if let Ok(known) = known(list, library)
            && !lists.iter().any(|list| list.id == known.id)
        {
            lists.push(known);
        }
    }
    lists
}

/// The state that a record describes, as far as it matters for findings.
pub(crate) fn state_of(document: &Document, lists: &[Arc<Checklist>]) -> State {
    let mut state = State { name: settled(document.account.name.clone()), ..State::default() };
    for person in &document.people {
        let side = person.side.as_str().parse().unwrap_or(Side::Reviewer);
        state.people.insert(
            person.id.clone(),
            Person {
                id: person.id.clone(),
                name: person.name.clone(),
                role: person.role.clone(),
                organisation: person.organisation.clone(),
                email: person.email.clone(),
                side,
            },
        );
    }
    for fact in &document.facts {
        state.facts.insert(fact.id.clone(), settled(fact_value(fact)));
    }
    let comments = document.all_comments().enumerate();
    state.comments = comments.map(|(number, (on, comment))| commented(number, on, comment)).collect();
    for item in &document.items {
        if let Some(note) = &item.note {
            state.notes.insert(item.id.clone(), settled(note.clone()));
        }
        for evidence in &item.evidence {
            if let Some(version) = evidence_of(evidence) {
                let documents = state.evidence.entry(item.place_of(evidence)).or_default();
                documents.insert(evidence.id.clone(), Register::settled_as(version));
            }
        }
        for part in &item.parts {
            let here = Address { part: Some(part.id.clone()), ..item.id.clone() };
            let shared = lists
                .iter()
                .find(|list| list.id == here.checklist)
                .and_then(|list| list.part(&here))
                .and_then(|(_, part)| part.same_as.clone());
            if let Some(version) = version_of(&state, part) {
                state.answers.insert(shared.unwrap_or(here), Register::settled_as(version));
            }
        }
    }
    state
}

fn settled<T>(value: T) -> Register<T> {
    Register::settled_as(Version {
        event: EventId::new(Stamp { now: jiff::Timestamp::UNIX_EPOCH, random: 0 }),
        at: jiff::Timestamp::UNIX_EPOCH,
        by: Id::nobody(),
        rec: Id::nobody(),
        standing: Standing::Confirmed,
        value,
    })
}

/// A document as the record has it; none if it is no document, or a day of it no day.
fn evidence_of(record: &EvidenceRecord) -> Option<Version<Option<Evidence>>> {
    let day = |text: &Option<Line>| text.as_ref().map(|text| text.as_str().parse::<Date>()).transpose().ok();
    let source = match (&record.name, record.size, &record.sha256, &record.link) {
        (Some(name), Some(size), Some(sha256), None) => {
            Source::File(Stamped { name: name.clone(), size, sha256: sha256.clone(), path: None })
        }
        (None, None, None, Some(link)) => Source::Link(link.clone()),
        _ => return None,
    };
    let note = record.note.clone().unwrap_or_default();
    let evidence = Evidence { source, dated: day(&record.dated)?, expires: day(&record.expires)?, note };
    Some(Version {
        at: record.at.as_str().parse().ok()?,
        by: record.by.clone(),
        rec: record.rec.clone(),
        ..settled(Some(evidence)).settled()?.clone()
    })
}

/// A comment as the record has it, named by its place; without an answer that nobody gave at any time.
fn commented(number: usize, on: Option<&Address>, record: &CommentRecord) -> CommentThread {
    let stamp = Stamp { now: jiff::Timestamp::UNIX_EPOCH, random: u128::try_from(number).unwrap_or(u128::MAX) };
    let answer = || {
        let (reply, by, at) = (record.reply.as_ref()?, record.by.as_ref()?, record.at.as_ref()?);
        let at = at.as_str().parse().ok()?;
        Some(Version { at, by: by.clone(), ..settled(reply.clone()).settled()?.clone() })
    };
    CommentThread {
        event: EventId::new(stamp),
        on: on.cloned(),
        comment: Comment {
            record: record.record.clone(),
            signer: record.signer.clone(),
            key: record.key.clone(),
            verdict: record.verdict.clone(),
            trusted: record.trusted,
            text: record.text.clone().unwrap_or_default(),
        },
        reply: answer().map(Register::settled_as).unwrap_or_default(),
    }
}

fn fact_value(fact: &FactRecord) -> Option<FactValue> {
    match (&fact.value, &fact.values) {
        (Some(one), _) => Some(FactValue::One(one.clone())),
        (None, Some(many)) => Some(FactValue::Many(many.iter().cloned().collect())),
        (None, None) => None,
    }
}

fn version_of(state: &State, part: &PartRecord) -> Option<Version<Option<Answer>>> {
    if part.not_applicable_by_facts || part.preset || part.outcome == crate::checklist::Outcome::Open {
        return None;
    }
    let affirmation = match (&part.affirmation, &part.affirmed_by, &part.expires) {
        (Some(sentence), Some(by), Some(expires)) => Some(Affirmation {
            sentence: sentence.clone(),
            meaning: part.affirmation_meaning.unwrap_or_default(),
            by: by.clone(),
            expires: expires.as_str().parse().ok()?,
            how: part.how.as_ref().and_then(|how| how.as_str().parse().ok()).unwrap_or(How::Typed),
        }),
        _ => None,
    };
    let answer = Answer {
        outcome: part.outcome,
        chosen: part.chosen.iter().cloned().collect(),
        reason: part.reason.clone(),
        control: part.control.clone(),
        owner: part.owner.clone(),
        affirmation,
        shown: TextSnapshot {
            language: part.language.as_ref().map(Id::to_string).unwrap_or_default(),
            meaning: part.meaning.unwrap_or_default(),
            text: String::new(),
            notes: part.notes.iter().cloned().collect(),
        },
    };
    let at = part.at.as_ref().and_then(|at| at.as_str().parse().ok()).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    let by = part.by.clone().unwrap_or_else(Id::nobody);
    // As in a worksheet: what was decided by somebody who may not confirm only waits.
    let outside = |person: &Person| person.side != Side::Subscriber;
    let standing = if state.person(&by).is_some_and(outside) { Standing::Proposed } else { Standing::Confirmed };
    Some(Version {
        at,
        by,
        standing,
        rec: part.rec.clone().unwrap_or_else(Id::nobody),
        ..settled(Some(answer)).versions().first()?.clone()
    })
}
