//! What is asked: sections of items, published in dated editions.
//!
//! A checklist is data: structure (`checklist.toml`) and words (`en.toml`) apart, compiled in or read from a file. Ids are
//! for ever, because worksheets and attestations name them; the number that a person sees is the id's form in an edition.
//! `checklists/README.md` describes the files.

pub mod address;
pub mod advisories;
pub mod bundled;
pub mod changes;
pub mod clauses;
pub mod condition;
pub mod digest;
pub mod edition_changes;
mod embedded;
pub mod glossary;
pub mod incomplete_edition;
mod library;
pub(crate) mod link;
pub mod lint;
mod load;
pub mod model;
pub(crate) mod outcome;
pub mod overlay;
pub mod places;
pub mod provenance;
mod supplement;
pub mod words;

pub use address::{Address, Id};
pub use condition::{Condition, Truth};
pub use incomplete_edition::EditionConfidence;
pub use library::Library;
pub use load::{Files, LoadError};
pub use model::{Checklist, Choice, Fact, FactKind, Item, ItemKind, Part, PartKind, Rule, Section};
pub use outcome::Outcome;
pub use overlay::{Forbidden, Overlay, OverlayFile};
pub use words::Words;
