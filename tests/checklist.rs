//! The bundled checklists: sound in themselves, and saying what `facts/` says.

use careseal::checklist::{bundled, lint};

#[test]
fn every_bundled_checklist_loads_and_is_clean() {
    for (id, edition, loaded) in bundled::load_all() {
        let checklist = loaded.unwrap_or_else(|error| panic!("{id} {edition}: {error}"));
        let found = lint::lint(&checklist, &[]);
        assert!(found.is_empty(), "{id} {edition}: {found:#?}");
    }
}
