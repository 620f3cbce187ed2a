//! The days of open points as a calendar (RFC 5545): one entry for each.

use jiff::Timestamp;

use super::super::Words;
use super::super::ics::write::Calendar;
use super::Session;
use super::open::{Point, line, points};

/// The open points that have a day, as a calendar. An entry keeps its name while its item is open, so that taking in a newer
/// calendar moves it.
pub fn minutes_ics(session: &Session<'_>, words: &dyn Words) -> String {
    let title = match session.state.account_name().filter(|name| !name.is_blank()) {
        Some(name) => words.say("minutes-calendar", &[("account", name.as_str())]),
        None => words.say("minutes-calendar-unnamed", &[]),
    };
    let mut calendar = Calendar::begin(&title);
    let mut is_empty = true;
    for point in points(session) {
        // A year before the first has no spelling there.
        let Some(due) = point.plan.due.filter(|due| due.year() > 0) else { continue };
        is_empty = false;
        entry(&mut calendar, session, &point, due, words);
    }
    calendar.end(is_empty)
}

fn entry(calendar: &mut Calendar, session: &Session<'_>, point: &Point<'_>, due: jiff::civil::Date, words: &dyn Words) {
    let made = session.state.last_change.unwrap_or(Timestamp::UNIX_EPOCH);
    let id = if point.is_overdue(session.today) { "minutes-calendar-overdue" } else { "minutes-calendar-point" };
    let place = session.place(point.at);
    calendar.line("BEGIN:VEVENT");
    let side = point.disputed.map(|event| format!("/{event}")).unwrap_or_default();
    calendar.text("UID", &format!("{}/plan/{}{side}@careseal", session.log.header.worksheet, point.at.item_only()));
    calendar.moment("DTSTAMP", made);
    calendar.moment("LAST-MODIFIED", made);
    let minutes = made.as_second().max(0).checked_div(60).unwrap_or(0);
    calendar.line(&format!("SEQUENCE:{minutes}"));
    calendar.date("DTSTART", due);
    calendar.date("DTEND", due.tomorrow().unwrap_or(due));
    calendar.text("SUMMARY", &words.say(id, &[("owner", point.plan.owner.as_str()), ("place", &place)]));
    calendar.text("DESCRIPTION", &line(session, point, words));
    calendar.line("STATUS:CONFIRMED");
    calendar.line("TRANSP:TRANSPARENT");
    calendar.line("END:VEVENT");
}
