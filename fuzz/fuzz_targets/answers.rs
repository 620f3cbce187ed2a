//! Reading a file of answers: what is wrong with it is told with its line.
#![no_main]

use careseal::session::apply;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Err(problems) = apply::read(text) {
        assert!(!problems.is_empty());
    }
});
