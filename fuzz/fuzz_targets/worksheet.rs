//! Reading a worksheet, and what it comes to. What was read prints as it reads.
#![no_main]

use careseal::text::FormatNumber;
use careseal::worksheet::{Log, State, line};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for raw in text.lines() {
        for number in FormatNumber::ALL {
            if let Ok(event) = line::parse(raw, number) {
                line::print(&event, number);
            }
        }
    }
    if let Ok(log) = Log::parse(text) {
        State::of(&log);
        let again = Log::parse(&log.print()).expect("what was printed");
        assert_eq!(again.digest(), log.digest());
    }
});
