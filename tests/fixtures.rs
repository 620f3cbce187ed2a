//! A small checklist made up for tests, in two editions.
//!
//! From 2024-01-01 to 2025-01-01: I.1 asks for more (its meaning is raised), the sentence for waiving I.2#review says more
//! (affirmation 2), I.4 has another title and the same meaning, II.3 is gone, II.4 is new.

use std::sync::Arc;

use careseal::checklist::Checklist;

pub(crate) const STRUCTURE: &str = include_str!("fixtures/clinic-basics/2024-01-01/checklist.toml");
pub(crate) const WORDS: &str = include_str!("fixtures/clinic-basics/2024-01-01/en.toml");

/// The edition of 2024-01-01.
pub(crate) fn older() -> Arc<Checklist> {
    Arc::new(Checklist::load(STRUCTURE, &[("en", WORDS)]).expect("the older edition"))
}

/// The edition of 2025-01-01.
pub(crate) fn newer() -> Arc<Checklist> {
    let structure = include_str!("fixtures/clinic-basics/2025-01-01/checklist.toml");
    let words = include_str!("fixtures/clinic-basics/2025-01-01/en.toml");
    Arc::new(Checklist::load(structure, &[("en", words)]).expect("the newer edition"))
}
