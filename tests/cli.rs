//! The commands, run as a script runs them.

mod answers;
mod asked;
mod bench;
mod equal;
mod flips;
mod job;
mod refusals;
mod transcripts;
mod verifying;
