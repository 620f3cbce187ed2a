//! The days of follow-ups: one entry for each.

use jiff::Timestamp;

use crate::findings::follow_ups::{FollowUp, Subject};

use super::super::Words;
use super::super::calendar::{Calendar, CalendarEvent};
use super::Session;
use super::open::{line, topic, waiting};

/// The follow-ups that have a day. An entry keeps its name while its item or its question is open.
pub fn calendar(session: &Session<'_>, words: &dyn Words) -> Calendar {
    let name = match session.state.account_name().filter(|name| !name.is_blank()) {
        Some(name) => words.say("minutes-calendar", &[("account", name.as_str())]),
        None => words.say("minutes-calendar-unnamed", &[]),
    };
    let event = |follow_up: FollowUp| {
        Some(CalendarEvent {
            uid: self::name(session, &follow_up),
            day: follow_up.due?,
            summary: summary(session, &follow_up, words),
            description: format!("{}: {}", topic(session, &follow_up, words), line(&follow_up, words)),
            reminders: Vec::new(),
        })
    };
    let made = session.state.last_change.unwrap_or(Timestamp::UNIX_EPOCH);
    Calendar { name, made, events: waiting(session).into_iter().filter_map(event).collect() }
}

/// By what name an entry is known, in every calendar of this worksheet.
fn name(session: &Session<'_>, follow_up: &FollowUp) -> String {
    // Where both sides are entries of their own, they have names of their own.
    let is_twofold = match &follow_up.subject {
        Subject::Item(_) => true,
        Subject::Question(id) => session.state.questions.get(id).is_some_and(|parked| parked.asked.is_conflict()),
    };
    let side = follow_up.disputed.filter(|_| is_twofold).map(|event| format!("/{event}")).unwrap_or_default();
    let worksheet = session.log.header.worksheet;
    match &follow_up.subject {
        // Its word before `assignment`: with another one, calendars that have the entry would take it in a second time.
        Subject::Item(at) => format!("{worksheet}/plan/{}{side}@careseal", at.item_only()),
        Subject::Question(id) => format!("{worksheet}/question/{id}{side}@careseal"),
    }
}

fn summary(session: &Session<'_>, follow_up: &FollowUp, words: &dyn Words) -> String {
    let id = match (follow_up.overdue, follow_up.assignee.is_blank()) {
        (true, false) => "minutes-calendar-overdue",
        (true, true) => "minutes-calendar-overdue-nobody",
        (false, false) => "minutes-calendar-follow-up",
        (false, true) => "minutes-calendar-nobody",
    };
    let place = match &follow_up.subject {
        Subject::Item(at) => session.place(at),
        Subject::Question(_) => follow_up.text.as_str().replace('\n', " "),
    };
    words.say(id, &[("owner", follow_up.assignee.as_str()), ("place", &place)])
}
