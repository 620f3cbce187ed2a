//! Loading and linting a checklist: structure and words, with a NUL between.
#![no_main]

use careseal::checklist::{Checklist, lint::lint};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let (structure, words) = text.split_once('\0').unwrap_or((text, ""));
    if let Ok(list) = Checklist::load(structure, &[("en", words)]) {
        lint(&list, &[]);
    }
});
