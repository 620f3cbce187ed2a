//! The last days of waivers and accepted options as a calendar (RFC 5545), with reminders before them.
//!
//! The same record gives the same calendar. An event keeps its name from one record of a worksheet to the next, so that
//! taking in a newer calendar moves what was affirmed anew instead of adding it again.

pub(super) mod write;

use jiff::Timestamp;
use jiff::civil::Date;

use crate::attestation::{ItemRecord, PartRecord};
use crate::checklist::Outcome;
use crate::text::Line;

use super::figures::place;
use super::{Source, Words};
use write::Calendar;

/// How many days before the last day a reminder comes.
const REMINDERS: [i64; 2] = [30, 7];

/// The parts of an item that end on the same day.
struct Ending<'a> {
    day: Date,
    item: &'a ItemRecord,
    parts: Vec<&'a PartRecord>,
}

/// The calendar of a record.
pub fn ics(source: &Source<'_>, words: &dyn Words) -> String {
    let document = source.document;
    let made = document.created.as_str().parse().unwrap_or(Timestamp::UNIX_EPOCH);
    let name = document.account.name.as_str();
    let title = if document.account.name.is_blank() {
        words.say("report-calendar-name-unnamed", &[])
    } else {
        words.say("report-calendar-name", &[("account", name)])
    };
    let mut calendar = Calendar::begin(&title);
    let endings = endings(source);
    for ending in &endings {
        event(&mut calendar, source, words, ending, made);
    }
    calendar.end(endings.is_empty())
}

/// What ends, by day. What has no day that can be read has none in a calendar; the reports show it as lapsed.
fn endings<'a>(source: &Source<'a>) -> Vec<Ending<'a>> {
    let mut endings: Vec<Ending<'a>> = Vec::new();
    for (item, part) in source.document.affirmed() {
        let day = part.expires.as_ref().and_then(|text| text.as_str().parse::<Date>().ok());
        // A year before the first has no spelling there.
        let Some(day) = day.filter(|day| day.year() > 0) else { continue };
        match endings.iter_mut().find(|ending| ending.day == day && ending.item.id == item.id) {
            Some(ending) => ending.parts.push(part),
            None => endings.push(Ending { day, item, parts: vec![part] }),
        }
    }
    endings.sort_by_key(|ending| ending.day);
    endings
}

fn event(calendar: &mut Calendar, source: &Source<'_>, words: &dyn Words, ending: &Ending<'_>, made: Timestamp) {
    let document = source.document;
    let Some(first) = ending.parts.first() else { return };
    let lapsed = ending.day < source.today;
    let kind = match (lapsed, ending.parts.iter().any(|part| part.outcome == Outcome::Waived)) {
        (true, _) => "report-calendar-lapsed",
        (false, true) => "report-calendar-waived",
        (false, false) => "report-calendar-accepted",
    };
    let item = ending.item.id.item.as_str();
    let args = [("item", item), ("title", ending.item.title.as_str()), ("account", document.account.name.as_str())];
    let summary = words.say(kind, &args);
    calendar.line("BEGIN:VEVENT");
    calendar.text("UID", &format!("{}/{}@careseal", document.account.worksheet, place(ending.item, first)));
    calendar.moment("DTSTAMP", made);
    calendar.moment("LAST-MODIFIED", made);
    // A record made later counts higher, so that programs take what it says for the newer.
    let minutes = made.as_second().max(0).checked_div(60).unwrap_or(0);
    calendar.line(&format!("SEQUENCE:{minutes}"));
    calendar.date("DTSTART", ending.day);
    calendar.date("DTEND", ending.day.tomorrow().unwrap_or(ending.day));
    calendar.text("SUMMARY", &summary);
    calendar.text("DESCRIPTION", &description(source, words, ending, lapsed));
    calendar.line("STATUS:CONFIRMED");
    calendar.line("TRANSP:TRANSPARENT");
    // Reminders of what is past would all ring at once when the calendar is taken in.
    for days in REMINDERS.into_iter().filter(|_| !lapsed) {
        let reminder =
            words.say("report-calendar-reminder", &[("days", days.to_string().as_str()), ("summary", &summary)]);
        calendar.line("BEGIN:VALARM");
        calendar.line("ACTION:DISPLAY");
        calendar.line(&format!("TRIGGER:-P{days}D"));
        calendar.text("DESCRIPTION", &reminder);
        calendar.line("END:VALARM");
    }
    calendar.line("END:VEVENT");
}

fn description(source: &Source<'_>, words: &dyn Words, ending: &Ending<'_>, lapsed: bool) -> String {
    let document = source.document;
    let day = if lapsed { "report-calendar-lapsed-day" } else { "report-calendar-last-day" };
    let mut lines = vec![words.say(day, &[])];
    let labelled =
        |id: &str, text: &str| words.say("report-calendar-line", &[("label", &words.say(id, &[])), ("text", text)]);
    for part in &ending.parts {
        let accepted = part.outcome == Outcome::Accepted;
        let choice: Vec<&str> = part.choice.iter().map(Line::as_str).collect();
        let text = format!("{} {}", part.text, choice.join("; "));
        lines.push(labelled(if accepted { "report-taken" } else { "report-forgone" }, text.trim_end()));
        for (id, text) in [("report-reason", &part.reason), ("report-control", &part.control)] {
            lines.extend(text.as_ref().filter(|text| !text.is_blank()).map(|text| labelled(id, text.as_str())));
        }
        let by = part.affirmed_by.as_ref().and_then(|by| document.person(by));
        lines.extend(by.map(|by| labelled("report-affirmed-by", &by.label())));
    }
    if let Some(file) = source.file {
        lines.push(labelled("report-made-from", Line::clean(file).as_str()));
    }
    match source.digest {
        Some(digest) => lines.push(labelled("report-digest", Line::clean(digest).as_str())),
        None => lines.push(labelled("report-worksheet-digest", document.account.worksheet_digest.as_str())),
    }
    if source.draft {
        lines.push(words.say("report-calendar-draft", &[]));
    }
    lines.join("\n")
}
