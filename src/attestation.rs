//! The document that is sealed: the record of every item, in words.
//!
//! It is TOML that people and programs can read without the checklist's edition: titles, choices and responsibility
//! sentences stand in it. It is printed by `text::toml_text`, and reading demands that the bytes are exactly what we
//! print for their content: so there is one spelling of each record, and nothing can hide between the lines.

pub mod build;
pub mod compare;
pub mod difference;
pub mod document;
pub mod figures;
pub mod parse;
mod required;
pub mod today;

pub use build::{BuildInput, build};
pub use compare::{Mismatch, MismatchKind};
pub use difference::{Difference, difference};
pub use document::{AdvisoryRecord, Document, ItemRecord, ListRecord, OverlayRecord, PartRecord, print};
pub use figures::{Figured, SectionFigures, found};
pub use parse::{ParseError, parse};
pub use today::{Today, today};

/// The first line of an attestation names this format.
pub const FORMAT: &str = "careseal-attestation/1";

/// The last line of the record; everything up to and including it is what the record digest names.
pub const MARKER: &str = "# ===== SEALS: everything above this line is the record =====";
