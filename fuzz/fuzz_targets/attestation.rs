//! Taking an attestation apart, reading its record, and judging it.
#![no_main]

use careseal::attestation::{parse, print, today};
use careseal::checklist::bundled;
use careseal::seal::split;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    drop(split(bytes));
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if let Ok(document) = parse(text) {
        assert_eq!(print(&document), text);
        today(&document, jiff::civil::date(2026, 11, 22), bundled::edition, bundled::with_overlay, bundled::newest);
    }
});
