//! A time as seals write it.

use std::fmt;

use jiff::Timestamp;

/// A whole second in UTC, printed as `2026-11-22T10:00:00Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UtcSecond(Timestamp);

impl UtcSecond {
    /// Reads exactly the printed form.
    pub fn parse(text: &str) -> Option<Self> {
        let moment = Self(text.parse().ok()?);
        // Years before 0 print longer.
        (text.len() == 20 && moment.to_string() == text).then_some(moment)
    }

    /// The time.
    pub fn timestamp(self) -> Timestamp {
        self.0
    }
}

impl From<Timestamp> for UtcSecond {
    /// Drops the fraction of the second.
    fn from(time: Timestamp) -> Self {
        Self(Timestamp::from_second(time.as_second()).unwrap_or(time))
    }
}

impl fmt::Display for UtcSecond {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.0}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::UtcSecond;

    #[test]
    fn only_the_printed_form_is_read() {
        let printed = "2026-11-22T10:00:00Z";
        assert_eq!(UtcSecond::parse(printed).map(|m| m.to_string()).as_deref(), Some(printed));
        for wrong in [
            "2026-11-22T10:00:00.5Z",
            "2026-11-22T10:00:00.0Z",
            "2026-11-22 10:00:00Z",
            "2026-11-22t10:00:00z",
            "2026-11-22T10:00:00+00:00",
            "2026-11-22T10:00:60Z",
            "2026-11-22T10:00Z",
            "2026-02-31T10:00:00Z",
            "-000001-01-01T00:00:00Z",
            "",
        ] {
            assert_eq!(UtcSecond::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_fraction_of_a_second_is_dropped() {
        let time: jiff::Timestamp = "2026-11-22T10:00:00.9Z".parse().expect("a time");
        assert_eq!(UtcSecond::from(time).to_string(), "2026-11-22T10:00:00Z");
    }
}
