//! Content lines as RFC 5545 wants them: escaped, folded, ended by CRLF.

use jiff::Timestamp;
use jiff::civil::Date;

/// The longest line, in octets, its end not counted.
const LIMIT: usize = 75;

/// A calendar as far as it is written.
pub(in crate::report) struct Calendar(String);

impl Calendar {
    pub(in crate::report) fn begin(name: &str) -> Self {
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
    pub(in crate::report) fn end(mut self, is_empty: bool) -> String {
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

    /// A property with a text.
    pub(in crate::report) fn text(&mut self, name: &str, text: &str) {
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
    pub(in crate::report) fn moment(&mut self, name: &str, at: Timestamp) {
        self.line(&format!("{name}:{}", at.strftime("%Y%m%dT%H%M%SZ")));
    }

    /// A property with a day.
    pub(in crate::report) fn date(&mut self, name: &str, day: Date) {
        self.line(&format!("{name};VALUE=DATE:{}", day.strftime("%Y%m%d")));
    }

    /// A line of our own, folded where it is too long, and never within a character.
    pub(in crate::report) fn line(&mut self, line: &str) {
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
