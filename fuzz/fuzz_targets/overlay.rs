//! Reading a stranger's overlay, and holding it against the checklist that it extends.
#![no_main]

use std::sync::LazyLock;

use careseal::checklist::{Library, Overlay, overlay};
use libfuzzer_sys::fuzz_target;

static LIBRARY: LazyLock<Library> = LazyLock::new(Library::new);

fuzz_target!(|text: &str| {
    if let Ok(read) = Overlay::parse(text)
        && let Some(base) = LIBRARY.edition(&read.checklist, &read.edition)
    {
        overlay::check(base, &read);
    }
});
