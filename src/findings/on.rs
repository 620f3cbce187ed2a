//! The day on which answers are judged.

use jiff::civil::Date;

/// The day at whose end answers are judged, and the day by which all of them had been given.
///
/// Both are the same, except where somebody asks about another day than today: what lapses is judged by the day asked for,
/// but nothing is dated ahead because of that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct On {
    /// The day at whose end is judged.
    pub day: Date,
    /// The day by which everything had been said: today, or of a sealed record the day of its first seal.
    pub said_by: Date,
}

impl On {
    /// A worksheet, asked today about a day.
    pub fn asked(day: Date, today: Date) -> Self {
        Self { day, said_by: day.max(today) }
    }

    /// The latest day from which a year is counted. A day more than has come is granted, because clocks differ; whoever dates
    /// an affirmation further ahead gains nothing by it.
    pub(crate) fn latest_said(self) -> Date {
        self.said_by.tomorrow().unwrap_or(self.said_by)
    }

    /// Whether a day lies further ahead than clocks differ.
    pub(crate) fn is_ahead(self, said: Date) -> bool {
        said > self.latest_said()
    }
}

impl From<Date> for On {
    fn from(day: Date) -> Self {
        Self { day, said_by: day }
    }
}
