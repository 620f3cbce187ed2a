//! The days of open points as a calendar (RFC 5545): one entry for each.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::findings::points::{Point, Subject};

use super::super::Words;
use super::super::ics::write::Calendar;
use super::Session;
use super::open::{line, topic, waiting};

/// The open points that have a day, as a calendar. An entry keeps its name while its item or its question is open, so that
/// taking in a newer calendar moves it.
pub fn minutes_ics(session: &Session<'_>, words: &dyn Words) -> String {
    let title = match session.state.account_name().filter(|name| !name.is_blank()) {
        Some(name) => words.say("minutes-calendar", &[("account", name.as_str())]),
        None => words.say("minutes-calendar-unnamed", &[]),
    };
    let mut calendar = Calendar::begin(&title);
    let mut is_empty = true;
    for point in waiting(session) {
        // A year before the first has no spelling there.
        let Some(due) = point.due.filter(|due| due.year() > 0) else { continue };
        is_empty = false;
        entry(&mut calendar, session, &point, due, words);
    }
    calendar.end(is_empty)
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

fn entry(calendar: &mut Calendar, session: &Session<'_>, point: &Point, due: Date, words: &dyn Words) {
    // Nothing before the first moment that the format can spell.
    let made = session.state.last_change.unwrap_or(Timestamp::UNIX_EPOCH).max(Timestamp::UNIX_EPOCH);
    calendar.line("BEGIN:VEVENT");
    calendar.text("UID", &name(session, point));
    calendar.moment("DTSTAMP", made);
    calendar.moment("LAST-MODIFIED", made);
    // A number of 32 bits, which grows with each change.
    let minutes = made.as_second().checked_div(60).unwrap_or(0).min(i64::from(i32::MAX));
    calendar.line(&format!("SEQUENCE:{minutes}"));
    calendar.date("DTSTART", due);
    // Without an end it lasts that one day: so the last day of all needs none.
    if let Ok(end) = due.tomorrow() {
        calendar.date("DTEND", end);
    }
    calendar.text("SUMMARY", &summary(session, point, words));
    calendar.text("DESCRIPTION", &format!("{}: {}", topic(session, point, words), line(point, words)));
    calendar.line("STATUS:CONFIRMED");
    calendar.line("TRANSP:TRANSPARENT");
    calendar.line("END:VEVENT");
}
