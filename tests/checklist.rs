//! The bundled checklists: sound in themselves. And any other: what is wrong with it is named.

#![expect(clippy::wildcard_enum_match_arm, reason = "a test asks for one kind and fails on all others")]

mod advisories;
mod changes;
mod clauses;
mod condition;
mod contents;
mod data_hosting;
mod editions;
mod enterprise_measures;
mod glossary;
mod iso_certification;
mod lint;
mod load;
mod places;
mod reading;
mod ready;
mod shared_responsibility;
mod signed;

use careseal::checklist::{bundled, lint::lint as found_in};

#[test]
fn every_bundled_checklist_loads_and_is_clean() {
    let all: Vec<_> = bundled::load_all()
        .map(|(id, edition, loaded)| loaded.unwrap_or_else(|error| panic!("{id} {edition}: {error}")))
        .collect();
    for list in &all {
        let others: Vec<_> = all.iter().filter(|other| !std::ptr::eq(*other, list)).collect();
        let found = found_in(list, &others);
        assert!(found.is_empty(), "{} {}: {found:#?}", list.id, list.edition);
    }
}
