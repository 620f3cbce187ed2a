//! The bundled checklists: sound in themselves. And any other: what is wrong with it is named.

#![expect(clippy::wildcard_enum_match_arm, reason = "a test asks for one kind and fails on all others")]

mod condition;
mod contents;
mod lint;
mod load;

use careseal::checklist::{bundled, lint::lint as found_in};

#[test]
fn every_bundled_checklist_loads_and_is_clean() {
    for (id, edition, loaded) in bundled::load_all() {
        let checklist = loaded.unwrap_or_else(|error| panic!("{id} {edition}: {error}"));
        let found = found_in(&checklist, &[]);
        assert!(found.is_empty(), "{id} {edition}: {found:#?}");
    }
}
