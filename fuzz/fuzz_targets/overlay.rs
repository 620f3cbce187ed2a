//! Reading a stranger's overlay, and holding it against the checklist that it extends.
#![no_main]

use careseal::checklist::{Overlay, bundled, overlay};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(read) = Overlay::parse(text)
        && let Some(base) = bundled::edition(&read.checklist, &read.edition)
    {
        overlay::check(base, &read);
    }
});
