//! Times in files of trusted keys: `YYYYMMDD`, `YYYYMMDDHHMM`, `YYYYMMDDHHMMSS`, and `Z` for UTC.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, civil};

/// A time, and whether it says that it is UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Time {
    utc: Timestamp,
    pub(super) zoned: bool,
}

/// No zone is further west, none further east.
const WEST: SignedDuration = SignedDuration::from_hours(12);
const EAST: SignedDuration = SignedDuration::from_hours(14);

impl Time {
    pub(super) fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_suffix(['Z', 'z']).or_else(|| text.strip_suffix("UTC"));
        let zoned = digits.is_some();
        let digits = digits.unwrap_or(text);
        if !matches!(digits.len(), 8 | 12 | 14) || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let part = |from: usize, to: usize| digits.get(from..to).unwrap_or("00").parse::<i8>().ok();
        let year = digits.get(..4)?.parse::<i16>().ok()?;
        let time = civil::DateTime::new(year, part(4, 6)?, part(6, 8)?, part(8, 10)?, part(10, 12)?, part(12, 14)?, 0);
        let utc = time.ok()?.to_zoned(TimeZone::UTC).ok()?.timestamp();
        // OpenSSH takes 1970 for "no time given".
        (utc > Timestamp::UNIX_EPOCH).then_some(Self { utc, zoned })
    }

    /// From when on it is past this time, wherever OpenSSH's machine may stand.
    pub(super) fn latest(self) -> Timestamp {
        if self.zoned { self.utc } else { self.utc.checked_add(WEST).unwrap_or(Timestamp::MAX) }
    }

    /// Until when it is before this time, wherever OpenSSH's machine may stand.
    pub(super) fn earliest(self) -> Timestamp {
        if self.zoned { self.utc } else { self.utc.checked_sub(EAST).unwrap_or(Timestamp::MIN) }
    }

    pub(super) fn is_after(self, other: Self) -> bool {
        self.utc > other.utc
    }
}

/// The time in UTC, to the second, always with `Z`.
pub(super) fn print(time: Timestamp) -> String {
    let t = time.to_zoned(TimeZone::UTC).datetime();
    format!("{:04}{:02}{:02}{:02}{:02}{:02}Z", t.year(), t.month(), t.day(), t.hour(), t.minute(), t.second())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_lengths_are_read_and_nothing_else() {
        let utc = |text| Time::parse(text).map(|t| (t.utc.to_string(), t.zoned));
        assert_eq!(utc("20260131Z"), Some(("2026-01-31T00:00:00Z".into(), true)));
        assert_eq!(utc("202601311030z"), Some(("2026-01-31T10:30:00Z".into(), true)));
        assert_eq!(utc("20260131103059UTC"), Some(("2026-01-31T10:30:59Z".into(), true)));
        assert_eq!(utc("20260131"), Some(("2026-01-31T00:00:00Z".into(), false)));
        for wrong in [
            "",
            "Z",
            "20260231",
            "2026013",
            "2026013110",
            "20261301Z",
            "20260131246000Z",
            "2026-01-31",
            "+0260131",
            "19700101Z",
            "١٢٣٤",
        ] {
            assert_eq!(utc(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn without_a_zone_the_window_is_the_narrowest() {
        let time = Time::parse("20260131").expect("a time");
        assert_eq!(time.latest().to_string(), "2026-01-31T12:00:00Z");
        assert_eq!(time.earliest().to_string(), "2026-01-30T10:00:00Z");
        let printed = print(time.utc);
        assert_eq!(printed, "20260131000000Z");
        assert_eq!(Time::parse(&printed).map(Time::latest), Some(time.utc));
    }
}
