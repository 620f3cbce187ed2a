//! The worksheet that is open.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::attestation::today::state_of;
use crate::checklist::{Address, Checklist, Id, Library};
use crate::findings::{Finding, FindingKind, On, Review, review, review_on};
use crate::text::{Line, Note};
use crate::worksheet::stamp::FixedEnv;
use crate::worksheet::undo::{Steps, steps};
use crate::worksheet::{
    Env, Event, EventId, EventKind, Identity, IdentityChange, Log, Person, PersonId, Side, Stamp, Standing, State,
    lists_of,
};

use super::answering;
use super::opened_attestation::OpenedAttestation;
use super::say::Say;

/// Somebody, as they say of themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    pub name: Line,
    /// Role or title.
    pub role: Line,
    pub organisation: Line,
    /// E-mail address.
    pub email: Line,
    /// Which side of the table.
    pub side: Side,
}

impl Profile {
    /// What a worksheet says of a person.
    pub fn of(person: &Person) -> Self {
        let Person { id: _, name, role, organisation, email, side } = person.clone();
        Self { name, role, organisation, email, side }
    }

    /// The profile as a person of a worksheet.
    pub(crate) fn as_person(&self, id: PersonId) -> Person {
        Person {
            id,
            name: self.name.clone(),
            role: self.role.clone(),
            organisation: self.organisation.clone(),
            email: self.email.clone(),
            side: self.side,
        }
    }

    /// The organisation of somebody of the subscriber's whom this one introduces: one's own, if one is of them too.
    pub(crate) fn organisation_of_affirmer(&self) -> Line {
        if self.side == Side::Subscriber { self.organisation.clone() } else { Line::default() }
    }

    fn is(&self, person: &Person) -> bool {
        self.as_person(person.id.clone()) == *person
    }

    /// Whether both have one address, which is what signatures name people by.
    fn has_address_of(&self, person: &Person) -> bool {
        !self.email.is_blank() && self.email.as_str().eq_ignore_ascii_case(person.email.as_str())
    }
}

/// The one at the keyboard among the worksheet's people: who says the same of themselves, or has the same address.
///
/// Else whoever was introduced by another and sits down, or says something new of themselves, would be there twice.
fn known<'a>(state: &'a State, profile: &Profile) -> Option<&'a Person> {
    let people = || state.people.values();
    people().find(|person| profile.is(person)).or_else(|| people().find(|person| profile.has_address_of(person)))
}

/// How safe what was answered is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Everything is on the disk.
    Safe,
    /// Written, but the disk has not confirmed it yet.
    NotYetSafe,
    /// The disk refused. Answering pauses.
    Failed(Say),
}

/// The worksheet that is open, with all that follows from it.
#[derive(Debug)]
pub struct Workspace {
    /// The file, as people see it.
    pub path: String,
    /// Its events.
    pub log: Log,
    /// The present state.
    pub state: State,
    /// Its review, today.
    pub review: Review,
    /// Its checklists.
    pub lists: Vec<Arc<Checklist>>,
    /// Why nothing can be changed, if so.
    pub read_only: Option<Say>,
    /// How safe it is.
    pub saving: Saving,
    /// What undo and redo would do.
    pub steps: Steps,
    /// The day it is looked at.
    pub today: Date,
    /// The sealed file that it was made from, if it is one: nothing is written then.
    pub record: Option<Arc<OpenedAttestation>>,
    library: Library,
    me: Option<PersonId>,
    speaker: Option<PersonId>,
    profile: Profile,
}

impl Workspace {
    /// Opens a worksheet for somebody on a day.
    pub fn new(
        library: &Library,
        path: String,
        log: Log,
        lists: Vec<Arc<Checklist>>,
        read_only: Option<Say>,
        profile: Profile,
        today: Date,
    ) -> Self {
        let state = State::of(&log);
        let review = review(&lists, &state, today);
        let mut workspace = Self {
            library: library.clone(),
            path,
            log,
            state,
            review,
            lists,
            read_only,
            saving: Saving::Safe,
            steps: Steps::default(),
            today,
            record: None,
            me: None,
            speaker: None,
            profile,
        };
        workspace.recognise();
        workspace
    }

    /// Lays a sealed record out to be read, if its file may be believed.
    pub(crate) fn of_record(
        library: &Library,
        reopened: &Arc<OpenedAttestation>,
        profile: Profile,
        today: Date,
    ) -> Option<Self> {
        let document = reopened.document.as_ref()?;
        let none = Log::new(Stamp { now: jiff::Timestamp::UNIX_EPOCH, random: 0 });
        let read_only = Some(Say::new("refused-sealed-record"));
        let (path, lists) = (reopened.path.clone(), reopened.lists.clone());
        let mut workspace = Self::new(library, path, none, lists, read_only, profile, today);
        workspace.state = state_of(document, &reopened.lists);
        workspace.record = Some(Arc::clone(reopened));
        workspace.set_date(today);
        Some(workspace)
    }

    /// Finds the one at the keyboard among the worksheet's people, and what they could undo.
    fn recognise(&mut self) {
        self.me = known(&self.state, &self.profile).map(|person| person.id.clone());
        self.steps = self.me.as_ref().map(|me| steps(&self.log, me)).unwrap_or_default();
        // Whoever is at the keyboard speaks for themselves without being named; a reviewer decides nothing.
        let me = self.me.as_ref();
        let may_speak = |person: &Person| person.side != Side::Reviewer && Some(&person.id) != me;
        let speaker = self.speaker.take();
        self.speaker = speaker.filter(|id| self.state.people.get(id).is_some_and(may_speak));
        self.look_at_people();
    }

    /// What is to be confirmed of people because of who sits here, beside what the worksheet finds by itself.
    ///
    /// Whoever made themselves the account holder's before anybody else of that side was here is asked about once somebody
    /// else of it sits down. And who says now that they are of it, and not what the worksheet says, can confirm that.
    fn look_at_people(&mut self) {
        let is_known = |change: &IdentityChange| self.state.identities.waiting(&change.person) == Some(change);
        self.review
            .findings
            .retain(|finding| !matches!(&finding.kind, FindingKind::Identity { change } if !is_known(change)));
        if self.profile.name.is_blank() || self.record.is_some() {
            return;
        }
        let changes = self.state.identities.changes().iter();
        let self_made = changes.filter(|change| change.is_self_made() && Some(&change.person) != self.me.as_ref());
        let is_asked = self.own_side() == Side::Subscriber;
        let self_made = self_made.filter(|change| is_asked && self.state.has_decided(&change.person)).cloned();
        let found: Vec<IdentityChange> = self_made.chain(self.new_side()).collect();
        let finding = |change| Finding { kind: FindingKind::Identity { change: Box::new(change) }, at: Vec::new() };
        self.review.findings.extend(found.into_iter().map(finding));
    }

    /// That the one at the keyboard says that they are the account holder's, which nothing has recorded yet.
    fn new_side(&self) -> Option<IdentityChange> {
        let gains = |(was, now): &(Identity, Identity)| was.side != Side::Subscriber && now.side == Side::Subscriber;
        let (was, now) = self.would_change().filter(gains)?;
        let me = self.me.clone()?;
        let at = self.today.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp();
        let event = EventId::new(Stamp { now: at, random: 0 });
        Some(IdentityChange { person: me.clone(), was, now, event, at, by: me.clone(), rec: me, confirmed: None })
    }

    /// Takes in events that were written; whether other checklists, or other editions of them, are asked since.
    pub fn apply_events(&mut self, events: Vec<Event>) -> bool {
        for event in events {
            self.log.push(event);
        }
        let before = std::mem::replace(&mut self.state, State::of(&self.log));
        let mut other_lists = false;
        if before.checklists != self.state.checklists
            && let Ok(lists) = lists_of(&self.state, &self.library)
        {
            let names =
                |lists: &[Arc<Checklist>]| lists.iter().map(|l| (l.id.clone(), l.edition.clone())).collect::<Vec<_>>();
            other_lists = names(&lists) != names(&self.lists);
            self.lists = lists;
        }
        self.set_date(self.today);
        self.recognise();
        other_lists
    }

    /// A copy without a file in which other checklists are asked, to see what would be.
    #[must_use]
    pub fn under(&self, lists: Vec<Arc<Checklist>>) -> Self {
        let profile = self.profile.clone();
        Self::new(&self.library, String::new(), self.log.clone(), lists, None, profile, self.today)
    }

    /// A copy without a file in which this was said, to see what would be.
    #[must_use]
    pub fn tried(&self, whats: Vec<EventKind>) -> Self {
        let mut copy = self.under(self.lists.clone());
        if !whats.is_empty() {
            let events = copy.events(whats, &mut FixedEnv { now: Timestamp::UNIX_EPOCH, drawn: 0 });
            copy.apply_events(events);
        }
        copy
    }

    /// Looks at the worksheet on another day.
    pub(crate) fn set_date(&mut self, today: Date) {
        self.look_as_asked(today.into());
    }

    /// The same, where today is another day than the one asked about.
    pub(crate) fn look_as_asked(&mut self, on: On) {
        self.today = on.day;
        self.review = review_on(&self.lists, &self.state, on);
        self.look_at_people();
    }

    /// The one who sits at the keyboard, once they are in the worksheet.
    pub fn me(&self) -> Option<&PersonId> {
        self.me.as_ref()
    }

    /// The one who decides, where it is another than the one at the keyboard, who records.
    pub fn speaker(&self) -> Option<&Person> {
        self.state.people.get(self.speaker.as_ref()?)
    }

    /// Somebody else speaks; none: the one at the keyboard. Only for this session: who speaks is not kept anywhere.
    pub(crate) fn set_speaker(&mut self, speaker: Option<PersonId>) {
        self.speaker = speaker;
        self.recognise();
    }

    /// The side of the one who decides.
    pub fn side(&self) -> Side {
        let speaker = self.speaker().map(|speaker| self.state.side_of(&speaker.id).unwrap_or(speaker.side));
        speaker.unwrap_or_else(|| self.own_side())
    }

    /// The side of the one at the keyboard, as far as it holds: what they say anew of it gives no right until it is confirmed,
    /// once they answered something.
    pub(crate) fn own_side(&self) -> Side {
        let said = self.profile.side;
        let known = self.me.as_ref().filter(|me| said == Side::Subscriber && self.state.identities.has_answered(me));
        known.and_then(|me| self.state.side_of(me)).unwrap_or(said)
    }

    /// What recording something would change of who the one at the keyboard is said to be: their side, or the name of somebody
    /// who decided something.
    pub(crate) fn would_change(&self) -> Option<(Identity, Identity)> {
        let person = self.state.people.get(self.me.as_ref()?)?;
        let (was, now) = (Identity::of(person), Identity::of(&self.profile.as_person(person.id.clone())));
        let matters = was.side != now.side || !was.is_same(&now) && self.state.has_decided(&person.id);
        matters.then_some((was, now))
    }

    /// Whether what is answered now holds, or waits for the subscriber's side to confirm it.
    pub fn standing(&self) -> Standing {
        if self.side() == Side::Subscriber { Standing::Confirmed } else { Standing::Proposed }
    }

    /// What the one at the keyboard says of themselves.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Somebody else sits down, or the same one says something else of themselves; they speak for themselves.
    pub fn set_profile(&mut self, profile: Profile) {
        self.profile = profile;
        self.speaker = None;
        self.recognise();
    }

    /// Every checklist there is, in all editions: what this worksheet could take in.
    pub fn library(&self) -> &Library {
        &self.library
    }

    /// A checklist by its id.
    pub fn list(&self, id: &Id) -> Option<&Arc<Checklist>> {
        self.lists.iter().find(|list| list.id == *id)
    }

    /// The checklist and the position of the item that an address names.
    pub fn place(&self, at: &Address) -> Option<(&Arc<Checklist>, usize)> {
        let list = self.list(&at.checklist)?;
        Some((list, list.position(&at.item)?))
    }

    /// The events that record what happened, decided by the one who speaks and recorded by the one at the keyboard: introduced
    /// first, if they are new here. Several make one act, which is undone as one.
    pub fn events(&self, mut whats: Vec<EventKind>, world: &mut dyn Env) -> Vec<Event> {
        let me = match (&self.me, whats.first()) {
            (Some(me), first) => {
                // What they say of themselves may be new: another role, another side.
                let is_said = match first {
                    Some(EventKind::Person(person)) => person.id == *me,
                    // What was sealed names people as they were; who seals says nothing new of themselves by it.
                    Some(EventKind::Sealed { .. }) => true,
                    _ => false,
                };
                if !is_said && self.state.people.get(me).is_none_or(|person| !self.profile.is(person)) {
                    whats.insert(0, EventKind::Person(self.profile.as_person(me.clone())));
                }
                me.clone()
            }
            (None, Some(EventKind::Person(person))) if self.profile.is(person) => person.id.clone(),
            (None, _) => {
                let id = EventId::new(world.stamp()).as_id();
                whats.insert(0, EventKind::Person(self.profile.as_person(id.clone())));
                id
            }
        };
        let act = whats.iter().filter(|what| what.is_undoable()).count() > 1;
        let mut seen = self.log.heads();
        let mut group: Option<EventId> = None;
        let mut events = Vec::with_capacity(whats.len());
        for what in whats {
            // Who is introduced, what a reviewer signed and what was sealed is nobody's decision in the room.
            // Nor does who speaks confirm who somebody is: that takes a keyboard of one's own.
            let decided = !matches!(
                what,
                EventKind::Person(_)
                    | EventKind::PersonConfirmed { .. }
                    | EventKind::Comment { .. }
                    | EventKind::Sealed { .. }
            );
            let by = self.speaker.clone().filter(|_| decided).unwrap_or_else(|| me.clone());
            let mut event = self.log.next(world.stamp(), by, me.clone(), what);
            if matches!(event.what, EventKind::Fact { .. } | EventKind::Answer { .. }) {
                event.standing = self.standing();
            }
            event.seen = std::mem::replace(&mut seen, vec![event.id]);
            if act && event.what.is_undoable() {
                event.group = Some(*group.get_or_insert(event.id));
            }
            events.push(event);
        }
        events
    }

    /// Which texts stood beside an item and how they read: what an answer given now records.
    ///
    /// An answer that two parts share is kept with one of them, and with that item's texts.
    pub fn shown(&self, at: &Address, language: &str) -> crate::worksheet::answer::TextSnapshot {
        let at = &answering::kept_at(self, &at.without_option());
        let Some((list, index)) = self.place(at) else { return crate::worksheet::answer::TextSnapshot::default() };
        let notes: Vec<Id> = self
            .review
            .list(&list.id)
            .and_then(|seen| seen.items.get(index))
            .map(|item| item.notes.clone())
            .unwrap_or_default();
        let text = list.words_in(language).shown_text(&at.item, &notes);
        crate::worksheet::answer::TextSnapshot {
            language: language.to_owned(),
            meaning: list.items.get(index).map_or(0, |item| item.meaning),
            text: crate::checklist::digest::short(text.as_bytes()),
            notes: notes.into_iter().collect(),
        }
    }

    /// The note on an item, as a draft to go on with.
    pub(crate) fn note_text(&self, item: &Address) -> String {
        self.state.note(item).map(Note::to_string).unwrap_or_default()
    }
}
