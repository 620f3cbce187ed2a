//! Clock and randomness, as arguments.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serializer;

/// A moment and some randomness: what one event needs to get its id.
#[derive(Clone, Copy, Debug)]
pub struct Stamp {
    /// Now, to the second.
    pub now: Timestamp,
    /// Randomness for the id; the low 80 bits are used.
    pub random: u128,
}

/// Where clock and randomness come from. The shell gives the real ones, a test gives its own.
pub trait Env {
    /// The present moment.
    fn now(&self) -> Timestamp;
    /// Fresh random bits.
    fn random(&mut self) -> u128;

    /// The present moment with fresh randomness.
    fn stamp(&mut self) -> Stamp {
        Stamp { now: self.now(), random: self.random() }
    }

    /// Today in UTC.
    fn today(&self) -> Date {
        date_of(self.now())
    }
}

/// A world for tests: a fixed clock that moves one second at each stamp, and counted randomness.
#[derive(Clone, Debug)]
pub struct FixedEnv {
    /// The present moment.
    pub now: Timestamp,
    /// How much randomness was drawn.
    pub drawn: u128,
}

impl FixedEnv {
    /// A world whose clock starts at this moment, such as `2026-11-22T10:00:00Z`; at the epoch if it is none.
    pub fn at(moment: &str) -> Self {
        Self { now: moment.parse().unwrap_or(Timestamp::UNIX_EPOCH), drawn: 0 }
    }
}

impl Env for FixedEnv {
    fn now(&self) -> Timestamp {
        self.now
    }

    fn random(&mut self) -> u128 {
        self.drawn = self.drawn.wrapping_add(1);
        self.now = self.now.checked_add(jiff::SignedDuration::from_secs(1)).unwrap_or(self.now);
        self.drawn
    }
}

/// The day a moment falls on, in UTC.
pub fn date_of(moment: Timestamp) -> Date {
    moment.to_zoned(jiff::tz::TimeZone::UTC).date()
}

/// A moment without its fraction of a second, which files do not keep.
pub(crate) fn whole_second(moment: Timestamp) -> Timestamp {
    Timestamp::from_second(moment.as_second()).unwrap_or(moment)
}

/// A moment as files write it: `2026-11-22T10:00:00Z`.
pub fn written(moment: Timestamp) -> String {
    moment.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// The same through serde.
pub(super) fn written_by_serde<S: Serializer>(moment: &Timestamp, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&written(*moment))
}

/// The last day a waiver affirmed on `day` may name: one year on, 29 February becoming 28 February.
pub fn latest_expiry(day: Date) -> Date {
    day.checked_add(jiff::Span::new().years(1)).unwrap_or(day)
}

/// The same where no more than so many days are allowed.
pub fn latest_within(day: Date, longest: Option<u16>) -> Date {
    let year = latest_expiry(day);
    let within = |days: u16| day.checked_add(jiff::Span::new().days(i64::from(days))).unwrap_or(year);
    longest.map_or(year, |days| within(days).min(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_affirmation_holds_a_year_at_most_and_a_leap_day_ends_on_the_28th() {
        let latest = |day: &str| latest_expiry(day.parse().expect("a day")).to_string();
        assert_eq!(latest("2026-11-22"), "2027-11-22");
        assert_eq!(latest("2028-02-29"), "2029-02-28");
        assert_eq!(latest("2027-02-28"), "2028-02-28");
    }

    #[test]
    fn a_day_is_that_of_utc_and_a_moment_is_written_to_the_second() {
        let late: Timestamp = "2026-11-22T23:30:00.9-05:00".parse().expect("a moment");
        assert_eq!(date_of(late).to_string(), "2026-11-23");
        assert_eq!(written(late), "2026-11-23T04:30:00Z");
        assert_eq!(written(late).parse::<Timestamp>().ok(), Some(whole_second(late)));
    }
}
