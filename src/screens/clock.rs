//! How long the sections of a session have been shown.
//!
//! There is no ticking here: each message brings its moment, and what ran until then is added up.

use crate::checklist::Address;
use jiff::Timestamp;
use std::collections::BTreeMap;

/// The seconds of a minute.
const MINUTE: u64 = 60;

/// A clock for each section; one runs, or none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    used: BTreeMap<Address, u64>,
    running: Option<(Address, Timestamp)>,
}

impl Clock {
    /// Counts what ran until now; from now on, this section's clock runs, or none.
    pub fn run(&mut self, section: Option<Address>, now: Timestamp) {
        if let Some((running, since)) = self.running.take() {
            // A clock that was set back has not un-spent any time.
            let passed = u64::try_from(now.as_second().saturating_sub(since.as_second())).unwrap_or(0);
            let used = self.used.entry(running).or_default();
            *used = used.saturating_add(passed);
        }
        self.running = section.map(|section| (section, now));
    }

    /// The full minutes that a section was shown.
    pub fn minutes(&self, section: &Address) -> u64 {
        self.used.get(section).copied().unwrap_or(0) / MINUTE
    }

    /// The full minutes that all sections were shown.
    pub(crate) fn all_minutes(&self) -> u64 {
        self.seconds() / MINUTE
    }

    fn seconds(&self) -> u64 {
        self.used.values().fold(0, |all, used| all.saturating_add(*used))
    }

    /// In how many seconds, counted from the last moment that was heard of, another minute will show; none if no clock
    /// runs.
    pub fn next_minute(&self) -> Option<u64> {
        let (running, _) = self.running.as_ref()?;
        let left = |seconds: u64| MINUTE.saturating_sub(seconds.checked_rem(MINUTE).unwrap_or(0));
        let own = self.used.get(running).copied().unwrap_or(0);
        Some(left(own).min(left(self.seconds())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_goes_on_where_it_was_left() {
        let at = |text: &str| text.parse::<Address>().expect("an address");
        let then = |second: i64| Timestamp::from_second(second).expect("a moment");
        let (one, two) = (at("list/I"), at("list/II"));
        let mut clock = Clock::default();
        assert_eq!(clock.next_minute(), None);
        clock.run(Some(one.clone()), then(0));
        clock.run(Some(one.clone()), then(50));
        assert_eq!((clock.minutes(&one), clock.next_minute()), (0, Some(10)));
        clock.run(Some(two.clone()), then(130));
        assert_eq!((clock.minutes(&one), clock.minutes(&two), clock.next_minute()), (2, 0, Some(50)));
        clock.run(None, then(180));
        clock.run(None, then(9000));
        assert_eq!((clock.minutes(&two), clock.all_minutes(), clock.next_minute()), (0, 3, None));
        clock.run(Some(one.clone()), then(9000));
        clock.run(Some(one.clone()), then(8000));
        clock.run(None, then(8060));
        assert_eq!((clock.minutes(&one), clock.all_minutes()), (3, 4), "set back, and on");
    }
}
