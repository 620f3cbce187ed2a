//! Who is at the table, and how much each decided, proposed and recorded.

use crate::worksheet::{EventKind, Person, PersonId, Register, Side};

use super::open_worksheet::Workspace;

/// Somebody at the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonLine {
    /// Who. One who has not recorded anything yet has nobody's name.
    pub person: Person,
    /// How many of the answers that stand they decided.
    pub decided: usize,
    /// How many of them wait for the subscriber's side.
    pub proposed: usize,
    /// How many of the answers that stand they recorded.
    pub recorded: usize,
    /// Whether they sit at the keyboard.
    pub is_me: bool,
    /// Whether they speak.
    pub speaks: bool,
}

/// Everybody at the table, in the order in which they came. Who sits at the keyboard is there before they record anything.
pub fn people_lines(workspace: &Workspace) -> Vec<PersonLine> {
    let (me, speaker) = (workspace.me(), workspace.speaker().map(|speaker| &speaker.id));
    let line = |person: &Person, is_me: bool| {
        let mut line = PersonLine {
            person: person.clone(),
            decided: 0,
            proposed: 0,
            recorded: 0,
            is_me,
            speaks: speaker.map_or(is_me, |speaker| *speaker == person.id),
        };
        let facts = workspace.state.facts.values().map(said);
        for (by, rec, waits) in facts.chain(workspace.state.answers.values().map(said)).flatten() {
            let decided = usize::from(*by == person.id);
            line.decided = line.decided.saturating_add(decided);
            line.proposed = line.proposed.saturating_add(if waits { decided } else { 0 });
            line.recorded = line.recorded.saturating_add(usize::from(*rec == person.id));
        }
        line
    };
    let mut people: Vec<&Person> = workspace.state.people.values().collect();
    // Names made within one second do not sort by time.
    people.sort_by_cached_key(|person| came(workspace, &person.id));
    let mut lines: Vec<PersonLine> = (people.into_iter())
        .map(|person| {
            // Of oneself, what one says now; it is written with what is recorded next.
            let own = (me == Some(&person.id)).then(|| workspace.profile().as_person(person.id.clone()));
            // Of others, the side that holds: one that waits to be confirmed gives no right.
            let side = workspace.state.side_of(&person.id).unwrap_or(person.side);
            let known = Person { side, ..person.clone() };
            line(own.as_ref().unwrap_or(&known), own.is_some())
        })
        .collect();
    if me.is_none() && !workspace.profile().name.is_blank() {
        lines.push(line(&workspace.profile().as_person(PersonId::nobody()), true));
    }
    lines
}

/// When somebody was first introduced: the place of that event in the worksheet.
fn came(workspace: &Workspace, id: &PersonId) -> Option<usize> {
    let introduces = |position: &&usize| {
        let event = workspace.log.events().get(**position);
        event.is_some_and(|event| matches!(&event.what, EventKind::Person(person) if person.id == *id))
    };
    let sorted = &workspace.log.order().sorted;
    sorted.iter().position(|position| introduces(&position))
}

/// Who decided and recorded what stands of one thing, and whether it waits; nothing if it is open or disputed.
fn said<T>(register: &Register<Option<T>>) -> Option<(&PersonId, &PersonId, bool)> {
    let version = register.settled().filter(|version| version.value.is_some())?;
    Some((&version.by, &version.rec, register.is_proposed()))
}

/// The message id of a side, said of somebody.
pub(crate) fn side_id(side: Side) -> &'static str {
    match side {
        Side::Subscriber => "people-side-subscriber",
        Side::Consultant => "people-side-consultant",
        Side::Reviewer => "people-side-reviewer",
    }
}
