//! A calendar as RFC 5545 wants it: lines escaped, folded, ended by CRLF.
//!
//! The same calendar gives the same bytes.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::present::calendar::{Calendar, CalendarEvent};

/// The longest line, in octets, its end not counted.
const LIMIT: usize = 75;

/// A calendar as a file.
pub fn ics(calendar: &Calendar) -> String {
    let mut lines = Lines::begin(&calendar.name);
    // Nothing before the first moment, and no day before the first year, that the format can spell.
    let made = calendar.made.max(Timestamp::UNIX_EPOCH);
    let events: Vec<_> = calendar.events.iter().filter(|event| event.day.year() > 0).collect();
    for event in &events {
        lines.event(event, made);
    }
    lines.end(events.is_empty())
}

/// A calendar as far as it is written.
struct Lines(String);

impl Lines {
    fn begin(name: &str) -> Self {
        let mut calendar = Self(String::new());
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line(concat!("PRODID:-//careseal//careseal ", env!("CARGO_PKG_VERSION"), "//EN"));
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("METHOD:PUBLISH");
        calendar.text("X-WR-CALNAME", name);
        calendar
    }

    /// Ends it. One without events must hold something else to be a calendar.
    fn end(mut self, is_empty: bool) -> String {
        if is_empty {
            for line in [
                "BEGIN:VTIMEZONE",
                "TZID:UTC",
                "BEGIN:STANDARD",
                "DTSTART:19700101T000000",
                "TZOFFSETFROM:+0000",
                "TZOFFSETTO:+0000",
                "END:STANDARD",
                "END:VTIMEZONE",
            ] {
                self.line(line);
            }
        }
        self.line("END:VCALENDAR");
        self.0
    }

    fn event(&mut self, event: &CalendarEvent, made: Timestamp) {
        self.line("BEGIN:VEVENT");
        self.text("UID", &event.uid);
        self.moment("DTSTAMP", made);
        self.moment("LAST-MODIFIED", made);
        // A number of 32 bits. What is made later counts higher, so that programs take what it says for the newer.
        let minutes = made.as_second().checked_div(60).unwrap_or(0).min(i64::from(i32::MAX));
        self.line(&format!("SEQUENCE:{minutes}"));
        self.date("DTSTART", event.day);
        // Without an end it lasts that one day: so the last day of all needs none.
        if let Ok(end) = event.day.tomorrow() {
            self.date("DTEND", end);
        }
        self.text("SUMMARY", &event.summary);
        self.text("DESCRIPTION", &event.description);
        self.line("STATUS:CONFIRMED");
        self.line("TRANSP:TRANSPARENT");
        for (days, text) in &event.reminders {
            self.line("BEGIN:VALARM");
            self.line("ACTION:DISPLAY");
            self.line(&format!("TRIGGER:-P{days}D"));
            self.text("DESCRIPTION", text);
            self.line("END:VALARM");
        }
        self.line("END:VEVENT");
    }

    /// A property with a text.
    fn text(&mut self, name: &str, text: &str) {
        let mut line = format!("{name}:");
        for c in text.chars() {
            match c {
                '\\' => line.push_str("\\\\"),
                ';' => line.push_str("\\;"),
                ',' => line.push_str("\\,"),
                '\n' => line.push_str("\\n"),
                // No other control character comes out of `Line` and `Note`; here none could pass in any case.
                c if c.is_control() => line.push(' '),
                c => line.push(c),
            }
        }
        self.line(&line);
    }

    /// A property with a moment.
    fn moment(&mut self, name: &str, at: Timestamp) {
        self.line(&format!("{name}:{}", at.strftime("%Y%m%dT%H%M%SZ")));
    }

    /// A property with a day.
    fn date(&mut self, name: &str, day: Date) {
        self.line(&format!("{name};VALUE=DATE:{}", day.strftime("%Y%m%d")));
    }

    /// A line of our own, folded where it is too long, and never within a character.
    fn line(&mut self, line: &str) {
        let mut length = 0usize;
        for c in line.chars() {
            if length.saturating_add(c.len_utf8()) > LIMIT {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(c);
            length = length.saturating_add(c.len_utf8());
        }
        self.0.push_str("\r\n");
    }
}
