//! The last days of waivers and accepted responsibilities, with reminders before them.
//!
//! An event keeps its name from one record of a worksheet to the next, so that taking in a newer calendar moves what was
//! affirmed anew instead of adding it again. What is only proposed has no last day.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::attestation::document::PersonRecord;
use crate::attestation::{ItemRecord, PartRecord};
use crate::checklist::{Id, Outcome};
use crate::text::Line;

use super::super::calendar::{Calendar, CalendarEvent};
use super::super::{Words, filled, said};
use super::source::Source;

/// How many days before the last day a reminder comes.
const REMINDERS: [i64; 2] = [30, 7];

/// The parts of an item that end on the same day.
struct Ending<'a> {
    day: Date,
    item: &'a ItemRecord,
    parts: Vec<&'a PartRecord>,
}

/// The calendar of a record.
pub fn calendar(source: &Source<'_>, words: &dyn Words) -> Calendar {
    let document = source.document;
    let made = document.created.as_str().parse().unwrap_or(Timestamp::UNIX_EPOCH);
    let name = if document.account.name.is_blank() {
        words.say("report-calendar-name-unnamed", &[])
    } else {
        words.say("report-calendar-name", &[("account", document.account.name.as_str())])
    };
    let events = endings(source).iter().filter_map(|ending| event(source, words, ending)).collect();
    Calendar { name, made, events }
}

/// What ends, by day. What has no day that can be read has none in a calendar; the reports show it as lapsed.
fn endings<'a>(source: &Source<'a>) -> Vec<Ending<'a>> {
    let mut endings: Vec<Ending<'a>> = Vec::new();
    for (item, part) in source.affirmed() {
        let day = part.expires.as_ref().and_then(|text| text.as_str().parse::<Date>().ok());
        let Some(day) = day else { continue };
        match endings.iter_mut().find(|ending| ending.day == day && ending.item.id == item.id) {
            Some(ending) => ending.parts.push(part),
            None => endings.push(Ending { day, item, parts: vec![part] }),
        }
    }
    endings.sort_by_key(|ending| ending.day);
    endings
}

fn event(source: &Source<'_>, words: &dyn Words, ending: &Ending<'_>) -> Option<CalendarEvent> {
    let document = source.document;
    let first = ending.parts.first()?;
    let is_lapsed = ending.day < source.today;
    let kind = match (is_lapsed, ending.parts.iter().any(|part| part.outcome == Outcome::Waived)) {
        (true, _) => "report-calendar-lapsed",
        (false, true) => "report-calendar-waived",
        (false, false) => "report-calendar-accepted",
    };
    let item = ending.item.id.item.as_str();
    let args = [("item", item), ("title", ending.item.title.as_str()), ("account", document.account.name.as_str())];
    let summary = words.say(kind, &args);
    // Reminders of what is past would all ring at once when the calendar is taken in.
    let reminder = |days: i64| {
        let args = [("days", days.to_string().into()), ("summary", summary.as_str().into())];
        (days, filled(words, "report-calendar-reminder", &args))
    };
    Some(CalendarEvent {
        uid: format!("{}/{}@careseal", document.account.worksheet, ending.item.place(first)),
        day: ending.day,
        description: description(source, words, ending, is_lapsed),
        reminders: REMINDERS.into_iter().filter(|_| !is_lapsed).map(reminder).collect(),
        summary,
    })
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
        lines.push(labelled(if accepted { "report-taken" } else { "report-waived-or-accepted" }, text.trim_end()));
        for (id, text) in [("report-reason", &part.reason), ("report-control", &part.control)] {
            lines.extend(text.as_ref().filter(|text| !text.is_blank()).map(|text| labelled(id, text.as_str())));
        }
        let label = |id: &Id| document.person(id).map_or_else(|| id.to_string(), PersonRecord::label);
        let by = source.affirmed_by(part, label).map(|by| said(words, &by));
        lines.extend(by.map(|by| labelled("report-affirmed-by", &by)));
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
