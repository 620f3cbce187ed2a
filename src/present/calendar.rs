//! Days to be reminded of.

use jiff::Timestamp;
use jiff::civil::Date;

/// A calendar.
pub struct Calendar {
    /// What it is called.
    pub name: String,
    /// When what it says was last changed.
    pub made: Timestamp,
    /// What is on which day.
    pub events: Vec<CalendarEvent>,
}

/// Something on a day.
pub struct CalendarEvent {
    /// A name that it keeps in later calendars, so that taking one in moves it instead of adding it again.
    pub uid: String,
    pub day: Date,
    /// What it is, in a line.
    pub summary: String,
    /// All of it.
    pub description: String,
    /// How many days before to remind of it, and in which words.
    pub reminders: Vec<(i64, String)>,
}
