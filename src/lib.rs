//! The map of the house.
//!
//! Data flows one way: `checklist → worksheet → findings → attestation → seal`. The core (`text`, `checklist`,
//! `worksheet`, `findings`, `attestation`, `seal`, `report`, `wizard`) knows no disk, no clock, no terminal and no
//! environment; dates, randomness and keys come in as arguments. The shell (`store`, `locale`, `tui`, `cli`) carries out
//! what the core decides. `tests/architecture.rs` holds the direction of the arrows.

pub mod attestation;
pub mod checklist;
pub mod cli;
pub mod findings;
pub mod locale;
pub mod report;
pub mod seal;
pub mod session;
pub mod store;
pub mod text;
pub mod tui;
pub mod wizard;
pub mod worksheet;
