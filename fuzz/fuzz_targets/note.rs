//! Texts from outside: what is cleaned may stand, what may stand prints and reads the same, what is shown is harmless.
#![no_main]

use careseal::text::{Line, Note, harmless, quoted};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let (line, note) = (Line::clean(text), Note::clean(text));
    assert!(Line::parse(line.as_str()).is_ok() && Note::parse(note.as_str()).is_ok());
    assert!(!quoted(note.as_str()).contains('\n'));
    assert!(!harmless(text).contains(char::is_control));
});
