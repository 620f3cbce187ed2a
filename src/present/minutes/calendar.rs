//! The days of open points: one entry for each.

use jiff::Timestamp;

use crate::findings::points::{Point, Subject};

use super::super::Words;
use super::super::calendar::{Calendar, CalendarEvent};
use super::Session;
use super::open::{line, topic, waiting};

/// The open points that have a day. An entry keeps its name while its item or its question is open.
pub fn calendar(session: &Session<'_>, words: &dyn Words) -> Calendar {
    let name = match session.state.account_name().filter(|name| !name.is_blank()) {
        Some(name) => words.say("minutes-calendar", &[("account", name.as_str())]),
        None => words.say("minutes-calendar-unnamed", &[]),
    };
    let event = |point: Point| {
        Some(CalendarEvent {
            uid: self::name(session, &point),
            day: point.due?,
            summary: summary(session, &point, words),
            description: format!("{}: {}", topic(session, &point, words), line(&point, words)),
            reminders: Vec::new(),
        })
    };
    let made = session.state.last_change.unwrap_or(Timestamp::UNIX_EPOCH);
    Calendar { name, made, events: waiting(session).into_iter().filter_map(event).collect() }
}

/// By what name an entry is known, in every calendar of this worksheet.
fn name(session: &Session<'_>, point: &Point) -> String {
    // Where both sides are entries of their own, they have names of their own.
    let is_twofold = match &point.subject {
        Subject::Item(_) => true,
        Subject::Question(id) => session.state.questions.get(id).is_some_and(|parked| parked.asked.is_conflict()),
    };
    let side = point.disputed.filter(|_| is_twofold).map(|event| format!("/{event}")).unwrap_or_default();
    let worksheet = session.log.header.worksheet;
    match &point.subject {
        Subject::Item(at) => format!("{worksheet}/plan/{}{side}@careseal", at.item_only()),
        Subject::Question(id) => format!("{worksheet}/question/{id}{side}@careseal"),
    }
}

fn summary(session: &Session<'_>, point: &Point, words: &dyn Words) -> String {
    let id = match (point.overdue, point.owner.is_blank()) {
        (true, false) => "minutes-calendar-overdue",
        (true, true) => "minutes-calendar-overdue-nobody",
        (false, false) => "minutes-calendar-point",
        (false, true) => "minutes-calendar-nobody",
    };
    let place = match &point.subject {
        Subject::Item(at) => session.place(at),
        Subject::Question(_) => point.text.as_str().replace('\n', " "),
    };
    words.say(id, &[("owner", point.owner.as_str()), ("place", &place)])
}
