//! Taking an attestation apart, reading its record, and judging it.
#![no_main]

use std::sync::LazyLock;

use careseal::attestation::{parse, print, today};
use careseal::checklist::Library;
use careseal::seal::split;
use libfuzzer_sys::fuzz_target;

static LIBRARY: LazyLock<Library> = LazyLock::new(Library::new);

fuzz_target!(|bytes: &[u8]| {
    drop(split(bytes));
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if let Ok(document) = parse(text) {
        assert_eq!(print(&document), text);
        today(&document, jiff::civil::date(2026, 11, 22), &LIBRARY);
    }
});
