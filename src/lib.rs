//! The map of the house.
//!
//! Data flows one way: `checklist → worksheet → findings → attestation → seal`. The core takes dates, randomness and keys as
//! arguments, so that everything it does can be replayed in a test; the shell carries out what the core decides.
//! `tests/architecture.rs` holds the rooms and the direction of the arrows.
//!
//! The core, which knows no disk, no clock, no terminal, no environment and no global state:
//!
//! - [`text`]: text that cannot hold what it must not, and the one spelling of our files;
//! - [`checklist`]: what is asked, in dated editions, and the library that holds them;
//! - [`worksheet`]: what was answered, as a list of events;
//! - [`findings`]: what follows from the answers on a given day;
//! - [`attestation`]: the document that is sealed;
//! - [`seal`]: signatures, whose they are, and whom to trust;
//! - [`workspace`]: what one does with an open worksheet or attestation, whichever face asks;
//! - [`document`]: what is to be read, in blocks, before any format;
//! - [`present`]: what is said of a record, of findings, of a session, of a comparison, laid out once in those blocks;
//! - [`formats`]: one table of formats, and one writer of blocks for each;
//! - [`screens`]: where the user is, as a function from messages to effects, and the page that shows it.
//!
//! The shell:
//!
//! - [`store`]: the only room that touches the disk; it knows files, and nothing of what they say;
//! - [`locale`]: the words people read;
//! - [`session`]: what wizard and commands do alike with both: open, create, find keys, seal, verify;
//! - [`tui`]: the terminal: what is typed comes in, what is drawn goes out;
//! - [`cli`]: the commands, one file each.

#[warn(missing_docs)]
pub mod attestation;
#[warn(missing_docs)]
pub mod checklist;
pub mod cli;
#[warn(missing_docs)]
pub mod document;
#[warn(missing_docs)]
pub mod findings;
pub mod formats;
pub mod locale;
pub mod present;
pub mod screens;
#[warn(missing_docs)]
pub mod seal;
pub mod session;
pub mod store;
#[warn(missing_docs)]
pub mod text;
pub mod tui;
#[warn(missing_docs)]
pub mod worksheet;
pub mod workspace;
